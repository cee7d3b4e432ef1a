import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deletePullRequestBranch } from '../../src/usecases/pull-request/delete-branch.ts';
import { mergePullRequests } from '../../src/usecases/pull-request/merge-pull-requests.ts';
import { findAccepted } from '../../src/usecases/stories/find-accepted.ts';
import { syncStories } from '../../src/usecases/stories/sync-stories.ts';
import { scope } from '../../tools/builders/scope.ts';
import {
  commitOn,
  depsOn,
  emptyRepository,
  mergeNow,
  moveTo,
  openPull,
  type RepositoryInMemory,
} from '../support/ports/repository-in-memory.ts';
import { sampleSeed } from '../support/set-ups/sample-seed.ts';

const LONG_LIVED = { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] };
const REVIEW = { reviewedLabel: 'reviewed', reviewedBy: [] };
const SOURCE = { named: [], trackerHost: undefined };

/** What people and the schedule do; numbers choose among what there is. */
type Step = { readonly act: keyof typeof ACTS; readonly a: number; readonly b: number };

function chosen<T>(of: readonly T[], pick: number): T | undefined {
  return of[pick % Math.max(1, of.length)];
}

function openOnes(at: RepositoryInMemory) {
  return at.pulls.filter(({ state }) => state === 'open');
}

function idsOf(pull: { readonly headBranch: string; readonly text: { readonly body: string } } | undefined) {
  return `${pull?.headBranch} ${pull?.text.body}`.match(/\d{9}/g) ?? [];
}

async function sync(at: RepositoryInMemory, pick: number, isReady: boolean): Promise<void> {
  const pull = chosen(openOnes(at), pick);
  if (pull === undefined) return;
  const { headCommit: commit, number } = pull;
  if (isReady) at.deployed.add(commit);
  const rules = { ...REVIEW, unestimated: 'warn' as const };
  const request = { scope: scope(), source: SOURCE, rules, pullRequest: number, labels: [], reports: [] };
  await syncStories(depsOn(at), { ...request, dryRun: false });
}

/** The jobs `accept` and `clean`. */
async function accept(at: RepositoryInMemory): Promise<void> {
  const deps = depsOn(at);
  const about = { scope: scope(), longLived: LONG_LIVED, source: SOURCE, acceptedBy: [], review: REVIEW };
  const { accepted } = await findAccepted(deps, about);
  const rules = { method: 'merge' as const, longLived: LONG_LIVED, dryRun: false };
  const { merged } = await mergePullRequests(deps, accepted, rules);
  const { repository } = scope();
  for (const { pullRequest, branch } of merged)
    await deletePullRequestBranch(deps, {
      repository,
      project: 'shop',
      kinds: [],
      longLived: LONG_LIVED,
      pullRequest,
      branch,
      dryRun: false,
    });
}

const ACTS = {
  /** A branch from another one, and a pull request into some branch; now and then with a second story. */
  open(at: RepositoryInMemory, a: number, b: number) {
    const id = String(100_000_000 + at.pulls.length);
    const from = chosen([...at.branches.keys()], a) ?? 'main';
    const base = b % 3 === 0 ? (chosen([...at.branches.keys()], b) ?? 'main') : from;
    moveTo(at, `f/${id}`, commitOn(at, at.branches.get(from) ?? ''));
    openPull(at, `f/${id}`, base);
    const pull = at.pulls.at(-1);
    const second = chosen([...at.stories.keys()], b);
    if (pull !== undefined && second !== undefined && b % 5 === 0)
      pull.text = { ...pull.text, body: `[#${second}]` };
    at.stories.set(id, 'started');
  },
  /** Of the long-lived branch, with a story; a person may merge it. */
  release(at: RepositoryInMemory, a: number) {
    let pull = openOnes(at).find(({ headBranch }) => headBranch === 'develop');
    if (pull === undefined) {
      openPull(at, 'develop', 'main');
      pull = at.pulls.at(-1);
      const id = String(200_000_000 + at.pulls.length);
      at.stories.set(id, 'started');
      if (pull !== undefined) pull.text = { ...pull.text, body: `[#${id}]` };
    } else if (a % 2 === 0) mergeNow(at, pull, at.branches.get(pull.baseBranch) ?? '');
  },
  push(at: RepositoryInMemory, a: number) {
    const branch = chosen([...at.branches.keys()], a) ?? 'main';
    moveTo(at, branch, commitOn(at, at.branches.get(branch) ?? ''));
  },
  review(at: RepositoryInMemory, a: number) {
    const pull = chosen(openOnes(at), a);
    if (pull === undefined) return;
    // GitHub keeps the case in which a label was first written.
    pull.labels = [['reviewed', 'Reviewed', 'REVIEWED'][a % 3] ?? ''];
    at.labelled.set(pull.number, (at.labelled.get(pull.number) ?? 0) + 1);
  },
  async deliver(at: RepositoryInMemory, a: number) {
    ACTS.review(at, a);
    await sync(at, a, true);
  },
  ready: (at: RepositoryInMemory, a: number) => sync(at, a, true),
  notReady: (at: RepositoryInMemory, a: number) => sync(at, a, false),
  judge(at: RepositoryInMemory, a: number, b: number) {
    const asked = [...at.stories].filter(([, state]) => state === 'delivered').map(([id]) => id);
    const id = chosen(asked, a);
    if (id !== undefined) at.stories.set(id, b % 5 === 0 ? 'started' : 'accepted');
  },
  retarget(at: RepositoryInMemory, a: number, b: number) {
    const pull = chosen(openOnes(at), a);
    const base = chosen([...at.branches.keys()], b);
    if (pull !== undefined && base !== undefined && base !== pull.headBranch) pull.baseBranch = base;
  },
  close(at: RepositoryInMemory, a: number) {
    const pull = chosen(openOnes(at), a);
    if (pull !== undefined) pull.state = 'closed';
  },
  protect(at: RepositoryInMemory, a: number) {
    at.protectedBranches.add(chosen([...at.branches.keys()], a) ?? 'main');
  },
  accept,
} as const;

/** Where a branch's commits went, as its own merged pull requests say. */
function leadsTo(at: RepositoryInMemory, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let branch: string | undefined = from; branch !== undefined && !seen.has(branch); ) {
    if (branch === to) return true;
    seen.add(branch);
    const name: string = branch;
    const own = at.pulls.findLast(({ headBranch }) => headBranch === name);
    branch = own?.merged ? own.baseBranch : undefined;
  }
  return false;
}

/** Plain, because there are too many questions for `expect`. */
function must(holds: boolean | undefined, what: string): void {
  if (holds !== true) throw new Error(`It does not hold that ${what}.`);
}

function livesLong(at: RepositoryInMemory, name: string): boolean {
  return name === 'main' || name === 'develop' || at.protectedBranches.has(name);
}

function check(at: RepositoryInMemory, before: ReadonlySet<string>): void {
  for (const name of before) must(!livesLong(at, name) || at.branches.has(name), `${name} lives long`);
  const heads = [...at.branches.values()];
  for (const { number, commit } of at.merges) {
    const delivered = at.deliveries.findLast((each) => each.pullRequest === number);
    must(delivered?.commit === commit, `#${number} was merged at the commit that was delivered`);
    must(
      heads.some((head) => at.holds.get(head)?.has(commit)),
      `the work of #${number} is there`,
    );
    const ids = idsOf(at.pulls.find((pull) => pull.number === number));
    must(
      ids.every((id) => delivered?.stories.includes(id)),
      `every story of #${number} was delivered`,
    );
  }
  for (const { number, baseBranch } of openOnes(at))
    must(at.branches.has(baseBranch), `#${number} has a base`);
}

/**
 * Where the schedule runs, nothing is closed but what it merges, and a merge is into a branch that leads on. It is asked of what was merged
 * just now: a branch that is released again later has a newer pull request, which says nothing of this merge.
 */
function checkRun(at: RepositoryInMemory, openBefore: readonly number[], merges: number): void {
  for (const number of openBefore) {
    const pull = at.pulls.find((each) => each.number === number);
    must(pull?.state === 'open' || pull?.merged, `#${number} is closed by people or merged`);
  }
  for (const { number, base } of at.merges.slice(merges)) {
    const delivered = at.deliveries.findLast((each) => each.pullRequest === number)?.base ?? '';
    must(leadsTo(at, delivered, base), `#${number} was merged into the base of its delivery`);
    must(delivered === base || !livesLong(at, delivered), `${delivered} is no way to another branch`);
    const own = at.pulls.findLast(({ headBranch }) => headBranch === base);
    must(own === undefined || own.state === 'open' || livesLong(at, base), `${base} leads on`);
  }
}

async function play(steps: readonly Step[]): Promise<RepositoryInMemory> {
  const at = emptyRepository();
  for (const { act, a, b } of steps) {
    const before = new Set(at.branches.keys());
    const open = openOnes(at).map(({ number }) => number);
    const merges = at.merges.length;
    await ACTS[act](at, a, b);
    if (act === 'accept') checkRun(at, open, merges);
    if (act === 'accept') check(at, before);
  }
  return at;
}

const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[];
const WEIGHTS: Partial<Record<keyof typeof ACTS, number>> = { open: 5, deliver: 8, judge: 8, accept: 5 };
const step = fc.record({
  act: fc.oneof(...NAMES.map((name) => ({ weight: WEIGHTS[name] ?? 1, arbitrary: fc.constant(name) }))),
  a: fc.nat(20),
  b: fc.nat(20),
});

it('ends every accepted commit in the base of its delivery, and deletes no branch that lives long', async () => {
  let merged = 0;
  let stacked = 0;
  const seed = Number.parseInt(sampleSeed('GREENROOM_HISTORIES').slice(0, 7), 16) || 1;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const at = await play(steps);
      merged += at.merges.length;
      stacked += at.merges.filter(({ number, base }) => {
        const delivered = at.deliveries.findLast((each) => each.pullRequest === number);
        return delivered?.base !== base;
      }).length;
    }),
    { numRuns: 10_000, seed },
  );
  // It has looked at something.
  expect(merged).toBeGreaterThan(2_000);
  expect(stacked).toBeGreaterThan(10);
}, 120_000);
