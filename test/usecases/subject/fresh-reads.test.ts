import { expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { EventHint } from '../../../src/domain/environment/subject.ts';
import type { CodeHost } from '../../../src/ports/code-host.ts';
import { freshReads } from '../../../src/usecases/subject/fresh-reads.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { fixedClock, portOf, silentLog } from '../../../tools/builders/ports.ts';

const BEFORE = 'a'.repeat(40);
const PUSHED = 'c'.repeat(40);
const BEGAN = Date.parse('2026-03-02T09:00:00Z');
const PUSH: EventHint = {
  name: 'push',
  branch: 'staging',
  pullRequest: undefined,
  commit: PUSHED,
  told: { at: '2026-03-02T09:00:00Z', before: BEFORE, labels: [], requestedReviewers: [] },
};

/** A code host with one branch, on which each commit is one after `BEFORE`, and one pull request. */
function reads(event: EventHint, shown: { head: string; pull?: PullRequestFacts }) {
  let now = 0;
  const lines: string[] = [];
  const asked: string[] = [];
  const clock = fixedClock({
    now: () => new Date(BEGAN + now),
    monotonic: () => now,
    async sleep(ms) {
      now += ms;
    },
  });
  const codeHost = portOf<CodeHost>('codeHost', {
    branchHead: async () => shown.head,
    isAncestor: async (commit) => commit === BEFORE,
    async pullRequest() {
      asked.push('pull request');
      return shown.pull;
    },
  });
  const log = silentLog({ info: (line) => lines.push(line) });
  return {
    host: freshReads(codeHost, event, { clock, log }),
    lines,
    asked,
    pass(ms: number) {
      now += ms;
    },
  };
}

it('a branch that was put back long after the run has seen it is where it is shown', async () => {
  const shown = { head: PUSHED };
  const { host, lines, pass } = reads(PUSH, shown);
  expect(await host.branchHead('staging')).toBe(PUSHED);
  pass(20 * 60_000);
  shown.head = BEFORE;
  expect(await host.branchHead('staging')).toBe(BEFORE);
  expect(lines).toEqual([]);
});

it('a branch that is shown older at once is where the run has seen it, until no copy lags as long', async () => {
  const shown = { head: PUSHED };
  const { host, lines, pass } = reads(PUSH, shown);
  expect(await host.branchHead('staging')).toBe(PUSHED);
  shown.head = BEFORE;
  pass(20_000);
  expect(await host.branchHead('staging')).toBe(PUSHED);
  expect(lines).toEqual([
    "GitHub shows branch 'staging' older than this run has seen it, so the run goes on with what it has seen.",
  ]);
  pass(60_000);
  expect(await host.branchHead('staging')).toBe(BEFORE);
});

it('a branch that was put back before the run began is where it is shown, once the push is a minute old', async () => {
  const { host, pass } = reads(PUSH, { head: BEFORE });
  pass(60_000);
  expect(await host.branchHead('staging')).toBe(BEFORE);
});

it('a branch that is shown as before a push of just now tells nothing', async () => {
  const { host, pass } = reads(PUSH, { head: BEFORE });
  pass(30_000);
  await expect(host.branchHead('staging')).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
});

it('a branch is judged by its pull request of now, and not by that of minutes ago', async () => {
  const event: EventHint = {
    name: 'pull_request',
    branch: 'feature/checkout',
    pullRequest: 7,
    commit: PUSHED,
    told: { at: '2026-03-02T09:00:00Z', state: 'open', labels: [], requestedReviewers: [] },
  };
  const shown = { head: PUSHED, pull: pullRequest({ headCommit: PUSHED }) };
  const { host, asked, pass } = reads(event, shown);
  expect(await Promise.all([host.pullRequest(7), host.branchHead('feature/checkout')])).toEqual([
    shown.pull,
    PUSHED,
  ]);
  expect(asked).toHaveLength(1);
  pass(5 * 60_000);
  shown.head = BEFORE;
  shown.pull = pullRequest({ headCommit: BEFORE, updatedAt: '2026-03-02T09:04:00Z' });
  expect(await host.branchHead('feature/checkout')).toBe(BEFORE);
});
