import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createTellingSleep } from '../../../src/domain/pace/telling-sleep.ts';
import { waitUntil } from '../../../src/domain/pace/wait-until.ts';

/** A sleep whose time is only what was slept, and what it told, with the second of each line. */
function telling() {
  let now = 0;
  const lines: string[] = [];
  const { sleep, noteWord } = createTellingSleep({
    monotonic: () => now,
    async sleep(ms) {
      now += ms;
    },
    tell: (line) => lines.push(`${now / 1000} ${line}`),
  });
  return { clock: { monotonic: () => now, sleep }, lines, noteWord };
}

it('a wait tells a line a minute, however short its pauses are', async () => {
  const { clock, lines } = telling();
  const over = () => new Error('over');
  const wait = { deadline: 150_000, pace: () => 7_000, what: 'a stack to settle' };
  await expect(waitUntil(clock, wait, async () => ({ again: 1 }), over)).rejects.toThrow('over');
  expect(lines).toEqual(['56 Waiting for a stack to settle.', '112 Waiting for a stack to settle.']);
});

it('one long pause tells a line a minute as well', async () => {
  const { clock, lines } = telling();
  await clock.sleep(200_000, 'Slack to answer');
  expect(lines).toEqual([
    '60 Waiting for Slack to answer.',
    '120 Waiting for Slack to answer.',
    '180 Waiting for Slack to answer.',
  ]);
});

it('a wait is silent where others have spoken within the minute', async () => {
  const { clock, lines, noteWord } = telling();
  await clock.sleep(50_000, 'one thing');
  noteWord();
  await clock.sleep(50_000, 'another');
  expect(lines).toEqual([]);
  await clock.sleep(50_000, 'another');
  expect(lines).toEqual(['100 Waiting for another.']);
});

/** Where the product waits: each names what for, which the type of the one sleep demands. */
const WAITS = [
  'adapters/aws/access/credentials.ts 2',
  'adapters/aws/access/retry.ts 1',
  'adapters/aws/artifacts/application-versions.ts 2',
  'adapters/aws/artifacts/empty-bucket.ts 1',
  'adapters/aws/readiness/environment-log.ts 1',
  'adapters/aws/stack/change-sets.ts 1',
  'adapters/chat/slack-call.ts 1',
  'adapters/fetch/paced-writes.ts 1',
  'adapters/fetch/retrying-fetch.ts 1',
  'adapters/github/merge-queue.ts 1',
  'adapters/github/merge.ts 2',
  'usecases/acceptance/judge-by-command.ts 1',
  'usecases/commands/lock-environment.ts 1',
  'usecases/commands/send-commit.ts 1',
  'usecases/commands/write-labels.ts 1',
  'usecases/pull-request/made-by-us.ts 1',
  'usecases/pull-request/update-pull-requests.ts 2',
  'usecases/readiness/await-beanstalk-ready.ts 1',
  'usecases/readiness/await-commit.ts 2',
  'usecases/readiness/await-health.ts 1',
  'usecases/stack/apply-change.ts 1',
  'usecases/stack/stack-databases.ts 1',
  'usecases/stack/wait-for-stack.ts 1',
  'usecases/stories/copy-story-labels.ts 1',
  'usecases/stories/held-deliveries.ts 1',
  'usecases/stories/story-facts.ts 1',
  'usecases/subject/fresh-reads.ts 1',
  'usecases/sweep/batches.ts 1',
  'usecases/teardown/wait-for-others.ts 1',
];
/** A timer of their own is what they take where nobody gives them the run's; `run-action.ts` makes that one. */
const TIMERS = [
  'adapters/chat/slack-call.ts 1',
  'adapters/github/client.ts 1',
  'adapters/github/github.ts 1',
  'adapters/trackers/tracker-client.ts 1',
  'runtime/run-action.ts 1',
];

it('every wait goes through that sleep', () => {
  expect(
    found(/\b(?:waitUntil(?:<.*>)?\($|waitUntil(?:<.*>)?\(\w|pauseOnce\(\w|(?:await|\.) ?\w*\.?sleep\()/),
  ).toEqual(WAITS);
  expect(found(/\bset(?:Timeout|Interval)\(|timers\/promises/)).toEqual(TIMERS);
});

/** Waits that last minutes, whose looks do no harm twice. The others last seconds, or look by another loop. */
const OUTLASTING = [
  'adapters/aws/artifacts/application-versions.ts 1',
  'adapters/aws/stack/change-sets.ts 1',
  'usecases/readiness/await-beanstalk-ready.ts 1',
  'usecases/readiness/await-health.ts 1',
  'usecases/stack/stack-databases.ts 1',
  'usecases/stack/wait-for-stack.ts 1',
];

it('no fault that passes ends a wait of minutes', () => {
  expect(found(/\boutlasts: true/)).toEqual(OUTLASTING);
});

/** `file count` of the lines that match, but for the room that waits are made of. */
function found(pattern: RegExp): readonly string[] {
  const root = join(import.meta.dirname, '../../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files
    .filter((name) => !name.startsWith('domain/pace/'))
    .toSorted()
    .flatMap((name) => {
      const lines = readFileSync(join(root, name), 'utf8').split('\n');
      const count = lines.filter((line) => pattern.test(line)).length;
      return count === 0 ? [] : [`${name} ${count}`];
    });
}
