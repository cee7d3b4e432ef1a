import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StoryState } from '../../src/ports/tracker.ts';
import { storyLooker } from '../../src/usecases/due/behind-stories.ts';
import { dueHeads } from '../../src/usecases/due/due-heads.ts';
import { syncStories } from '../../src/usecases/stories/sync-stories.ts';
import { deployedHead, headDeployment } from '../../tools/builders/deployed-heads.ts';
import { depsOf } from '../../tools/builders/ports.ts';
import { scope } from '../../tools/builders/scope.ts';
import { sampleSeed } from '../../tools/sweep/sample.ts';
import {
  closeNow,
  commitOn,
  deployNow,
  emptyRepository,
  labelNow,
  moveStory,
  moveTo,
  openPull,
  type Pull,
  type RepositoryInMemory,
} from '../support/ports/repository-in-memory.ts';
import { depsOn } from '../support/ports/repository-ports.ts';

const SOURCE = { named: [], rule: { family: 'pivotal', host: undefined } } as const;
const LONG_LIVED = { defaultBranch: 'main', kinds: [] };
const REVIEW = { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED };
const STORY = '100000001';
const BRANCH = `f/${STORY}`;
const RANK: Readonly<Record<StoryState, number>> = {
  unscheduled: 0,
  unstarted: 0,
  started: 1,
  finished: 2,
  delivered: 3,
  accepted: 9,
  rejected: 9,
};

/** One pull request with its story, and what runs have seen of it. */
interface Life {
  readonly at: RepositoryInMemory;
  /** The pull request as it was after each act, the newest last: what a run may still see. */
  readonly seen: Pull[];
  /** The furthest that anything a run saw has asked for. */
  furthest: number;
}

function pullOf({ at }: Life): Pull {
  const pull = at.pulls[0];
  if (pull === undefined) throw new Error('There is no pull request.');
  return pull;
}

/** What a pull request asks for by itself, as docs/trackers.md says it. */
function askedBy({ at }: Life, pull: Pull): number {
  if (pull.state !== 'open') return 0;
  const isReviewed = pull.labels.includes('reviewed');
  const label = at.events.labelled.get(pull.number)?.at(-1);
  const pushed = at.events.pushes.get(`${BRANCH} ${pull.headCommit}`) ?? '';
  const isAnswering = at.deployed.get('shop')?.has(pull.headCommit) === true;
  if (isReviewed && isAnswering && label !== undefined && label.at > pushed) return RANK.delivered;
  return isReviewed || pull.review.requestedReviewers.length > 0 ? RANK.finished : RANK.started;
}

const ACTS = {
  push: ({ at }: Life) => moveTo(at, BRANCH, commitOn(at, at.branches.get(BRANCH) ?? '')),
  requestReview(life: Life) {
    const pull = pullOf(life);
    pull.review = { ...pull.review, requestedReviewers: ['mr-b'] };
  },
  withdrawRequest(life: Life) {
    const pull = pullOf(life);
    pull.review = { ...pull.review, requestedReviewers: [] };
  },
  label: (life: Life) => labelNow(life.at, pullOf(life), 'reviewed'),
  unlabel(life: Life) {
    pullOf(life).labels = [];
  },
  deployed: (life: Life) => deployNow(life.at, 'shop', pullOf(life).headCommit),
  close: (life: Life) => closeNow(life.at, pullOf(life)),
  reopen(life: Life) {
    const pull = pullOf(life);
    pull.state = 'open';
    pull.closedAt = undefined;
    pull.headCommit = life.at.branches.get(BRANCH) ?? '';
  },
  accept: (life: Life) => judge(life, 'accepted'),
  reject: (life: Life) => judge(life, 'rejected'),
} as const;

function judge({ at }: Life, state: 'accepted' | 'rejected'): void {
  if (at.stories.get(STORY)?.state === 'delivered') moveStory(at, STORY, state);
}

/** The step of a run. What it sees of the pull request may be as old as `age` acts. */
async function run(life: Life, age: number): Promise<void> {
  const { at, seen } = life;
  const pull = seen.at(-1 - (age % seen.length)) ?? pullOf(life);
  const before = stateOf(life);
  life.furthest = Math.max(life.furthest, askedBy(life, pull));
  const deps = depsOn(at, 'shop');
  const codeHost = { ...deps.codeHost, pullRequest: async () => pull };
  await syncStories(
    { ...deps, codeHost },
    {
      scope: scope({ project: 'shop' }),
      source: SOURCE,
      rules: { ...REVIEW, unestimated: 'warn', people: [] },
      pullRequest: pull.number,
      labels: { labels: [], justLabelled: undefined, justUnlabelled: undefined },
      reports: [],
      dryRun: false,
    },
  );
  if (RANK[stateOf(life)] < RANK[before])
    throw new Error(`The story went from ${before} to ${stateOf(life)}.`);
}

function stateOf({ at }: Life): StoryState {
  return at.stories.get(STORY)?.state ?? 'unstarted';
}

/** What the look by schedule says of the story; undefined where a run would change nothing. */
async function look(life: Life): Promise<string | undefined> {
  const { at } = life;
  const { number, headCommit, labels, review, state } = pullOf(life);
  if (state !== 'open') return undefined;
  const isAnswering = at.deployed.get('shop')?.has(headCommit) === true;
  const key = `70107786/shop/preview/${BRANCH}`;
  const deployments = isAnswering ? [headDeployment({ key })] : [];
  const [head] = dueHeads(
    [deployedHead({ number, headCommit, headBranch: BRANCH, labels, review, deployments })],
    scope({ project: 'shop' }),
  );
  const deps = depsOn(at, 'shop');
  const rules = {
    ...REVIEW,
    acceptedBy: [],
    people: [],
    move: 'facts',
    moves: { all: {}, ofType: {} },
  } as const;
  const open = () => ({ source: SOURCE, tracker: deps.tracker });
  const { codeHost, deliveries } = deps;
  const lookDeps = depsOf<Parameters<typeof storyLooker>[0]>({ codeHost, deliveries });
  const why = storyLooker(
    lookDeps,
    { ...rules, open },
    { repositoryId: 70_107_786, asking: [], comments: false },
  );
  return head && (await why.all(head));
}

const step = fc.record({
  act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  /** How old what each run behind it sees is: none where the event gets lost, several where it comes again. */
  runs: fc.array(fc.oneof(fc.constant(0), fc.nat(6)), { maxLength: 2 }),
});

it('brings a story by one hourly run to where its pull request asks for, whatever events were lost, late or repeated, and never back', async () => {
  const ends = new Map<StoryState, number>();
  const seed = Number.parseInt(sampleSeed('GREENROOM_HISTORIES').slice(0, 7), 16) || 1;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const at = emptyRepository();
      moveTo(at, BRANCH, commitOn(at, at.branches.get('main') ?? ''));
      openPull(at, BRANCH, 'main');
      moveStory(at, STORY, 'unstarted');
      const life: Life = { at, seen: [], furthest: 0 };
      life.seen.push({ ...pullOf(life) });
      for (const { act, runs } of steps) {
        ACTS[act](life);
        life.seen.push({ ...pullOf(life) });
        for (const age of runs) await run(life, age);
      }
      const before = stateOf(life);
      if ((await look(life)) !== undefined) await run(life, 0);
      const asked = askedBy(life, pullOf(life));
      const end = stateOf(life);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      if (RANK[before] === 9) expect(end).toBe(before);
      else {
        expect(RANK[end]).toBeGreaterThanOrEqual(asked);
        expect(RANK[end]).toBeLessThanOrEqual(life.furthest);
      }
      expect(await look(life)).toBeUndefined();
    }),
    { numRuns: 3_000, seed },
  );
  // It has looked at something.
  for (const state of ['started', 'finished', 'delivered', 'accepted', 'rejected'] as const)
    expect(ends.get(state) ?? 0).toBeGreaterThan(10);
});
