import { type HeadToTry, mayCount, tryThatHolds } from '../../domain/due/hold-back.ts';
import { type HealTry, type HourlyJob, type HourlyRun, healTries } from '../../domain/due/hourly-run.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { oncePer } from '../pace/lazy.ts';
import type { BehindDeps, BehindRequest } from './behind-request.ts';

/** Runs whose jobs are asked for, the newest ones: those of six hours, with a look each quarter of an hour. */
const MOST_RUNS = 26;

/**
 * The heads that wait, each with the try that did not help: at its commit, and by the settings of today. What the jobs of the hourly
 * workflow came to is all that is looked at, because a refusal may leave nothing else behind. Where that is not known, nobody waits.
 */
export async function findHeldBack<Head extends HeadToTry>(
  deps: Pick<BehindDeps, 'workflowRuns' | 'codeHost' | 'clock' | 'log'>,
  rule: BehindRequest['holdBack'],
  heads: readonly Head[],
): Promise<ReadonlyMap<Head, HealTry>> {
  if (rule === undefined || heads.length === 0) return new Map();
  const now = deps.clock.now();
  try {
    const tries = await readEach(deps, rule.workflow, now, healTries);
    const settingsAt = oncePer((commit: string) => deps.codeHost.readFile(rule.settings.path, commit));
    const held = new Map<Head, HealTry>();
    for (const head of heads) {
      const holding = tryThatHolds(head, tries, now);
      if (holding === undefined) continue;
      if ((await settingsAt(holding.settingsCommit)) === rule.settings.text) held.set(head, holding);
    }
    return held;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    deps.log.info(`Which runs failed before is not known: ${describeFailure(error).sentence}`);
    return new Map();
  }
}

/** The tries of the newest runs of the hourly workflow. Where that is not known, there are none. */
export async function readTries<Try>(
  deps: Pick<BehindDeps, 'workflowRuns' | 'log'>,
  workflow: string,
  now: Date,
  triesOf: (run: HourlyRun, jobs: readonly HourlyJob[]) => readonly Try[],
): Promise<readonly Try[]> {
  try {
    return await readEach(deps, workflow, now, triesOf);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    deps.log.info(`Which runs failed before is not known: ${describeFailure(error).sentence}`);
    return [];
  }
}

async function readEach<Try>(
  { workflowRuns }: Pick<BehindDeps, 'workflowRuns'>,
  workflow: string,
  now: Date,
  triesOf: (run: HourlyRun, jobs: readonly HourlyJob[]) => readonly Try[],
): Promise<readonly Try[]> {
  const runs = (await workflowRuns.hourlyRuns(workflow))
    .filter(({ startedAt }) => mayCount(startedAt, now))
    .slice(0, MOST_RUNS);
  const tries: Try[] = [];
  for (const run of runs) tries.push(...triesOf(run, await workflowRuns.jobs(run.id)));
  return tries;
}
