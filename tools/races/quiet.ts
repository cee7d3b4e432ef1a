/** Turns of the event loop in which nobody did anything. */
const TURNS = 3;
/** A run that neither asks nor waits in so many turns never will; turns, because a slow machine only takes longer for each. */
const MOST_TURNS = 2_000_000;

/**
 * Resolves when every run waits for a request or for the clock: no file is being read, and the promises that the last answer
 * settled have run their course.
 */
export async function quiet(everyoneWaits: () => boolean): Promise<void> {
  let turns = 0;
  for (let idle = 0; idle < TURNS; idle += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!everyoneWaits() || isReading()) idle = -1;
    turns += 1;
    if (turns > MOST_TURNS) throw new Error('A run neither asks nor waits; what does it do?');
  }
}

function isReading(): boolean {
  return process.getActiveResourcesInfo().some((name) => /^(?:FSReq|FileHandle)/.test(name));
}

/** What runs import when they first need it, so that no import is under way while requests are held. */
export async function importAll(): Promise<void> {
  await Promise.all([
    import('@aws-sdk/client-cloudformation'),
    import('@aws-sdk/client-elastic-beanstalk'),
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/client-sts'),
    import('@slack/web-api'),
    import('yaml'),
    import('../../src/adapters/github/octokit.ts'),
    import('../../src/domain/artifacts/template-additions.ts'),
    import('../../src/domain/report/results.ts'),
    import('../../src/domain/settings/settings.ts'),
    import('../../src/runtime/wiring.ts'),
    import('../../src/usecases/announce/announce.ts'),
    import('../../src/usecases/hours/keep-hours.ts'),
    import('../../src/usecases/provision/provision-environment.ts'),
    import('../../src/usecases/stories/find-accepted.ts'),
    import('../../src/usecases/stories/sync-stories.ts'),
    import('../../src/usecases/stories/tell-refusals.ts'),
    import('../../src/usecases/sweep/sweep.ts'),
    import('../../src/usecases/teardown/teardown-one.ts'),
  ]);
}
