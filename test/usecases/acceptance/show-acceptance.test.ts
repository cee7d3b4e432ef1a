import { expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { CommitStatus } from '../../../src/ports/commit-statuses.ts';
import type { QueuedGroup } from '../../../src/ports/merge-queue.ts';
import type { Story, Tracker } from '../../../src/ports/tracker.ts';
import {
  MOST_STATUSES,
  type StatusDeps,
  type StatusRequest,
  showAcceptance,
} from '../../../src/usecases/acceptance/show-acceptance.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';

const LONG_LIVED = { defaultBranch: 'main', kinds: [] };
const FORK = 999;
const STARTED: Story = {
  id: '',
  project: '99',
  title: 'Pay',
  url: '',
  type: 'feature',
  state: 'started',
  estimated: true,
  labels: [],
  ownerIds: [],
  requesterId: undefined,
};

interface Play {
  readonly open: readonly PullRequestFacts[];
  readonly groups?: readonly QueuedGroup[];
  readonly now?: ReadonlyMap<string, CommitStatus>;
  readonly about?: StatusRequest['about'];
  /** Ids that the tracker knows, none of them accepted. */
  readonly known?: readonly string[];
  /** Numbers of pull requests whose records nobody could look at. */
  readonly unseen?: readonly number[];
}

interface Played {
  /** Commits with what was said of them, in order. */
  readonly set: readonly (readonly [string, string])[];
  /** How many commits were read at a time. */
  readonly reads: readonly number[];
  /** How many ids the tracker was asked for at a time. */
  readonly asked: readonly number[];
  readonly waiting: number;
}

async function play({ open, groups = [], now, about, known = [], unseen = [] }: Play): Promise<Played> {
  const set: (readonly [string, string])[] = [];
  const reads: number[] = [];
  const asked: number[] = [];
  const deps = depsOf<StatusDeps>({
    codeHost: {
      openPullRequests: async () => open,
      storyMentions: async () => new Map(),
      queuedGroups: async () => groups,
      pullRequest: async (number) => open.find((pull) => pull.number === number),
    },
    deliveries: { shown: async () => ({ found: [], unseen }) },
    commitStatuses: {
      commitStatuses: async (commits) => {
        reads.push(commits.length);
        return now ?? new Map();
      },
      setCommitStatus: async (commit, _, { state, description }) => {
        set.push([commit, `${state}: ${description}`]);
      },
    },
    tracker: () =>
      portOf<Tracker>('tracker', {
        requireProjects: async () => undefined,
        stories: async (ids) => {
          asked.push(ids.length);
          return new Map(ids.filter((id) => known.includes(id)).map((id) => [id, { ...STARTED, id }]));
        },
      }),
  });
  const { items = [] } = await showAcceptance(deps, {
    scope: scope(),
    longLived: LONG_LIVED,
    source: { named: [], rule: { family: 'pivotal', host: undefined } },
    acceptedBy: [],
    people: [],
    review: { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED },
    context: 'story accepted',
    about,
    dryRun: false,
  });
  return { set, reads, asked, waiting: items.filter(({ decision }) => decision === 'skipped').length };
}

function commitOf(number: number): string {
  return String(number).padStart(40, '0');
}

/** By default of a commit of its own, and without a story. */
function opened(number: number, given: Parameters<typeof pullRequest>[0] = {}): PullRequestFacts {
  return pullRequest({ number, headBranch: `bump-${number}`, headCommit: commitOf(number), ...given });
}

const WAITS = 'Story 123456789: not accepted yet.';

it('says the groups of a queue first, reads all at once, and leaves what is too much to a later run', async () => {
  const open = Array.from({ length: 200 }, (_, at) => opened(at + 1));
  const groups = [{ pullRequest: 200, commit: 'f'.repeat(40), pullRequests: [200] }];
  const first = await play({ open, groups });
  expect(first.set[0]).toEqual(['f'.repeat(40), 'success: Accepted, or without a story: #200.']);
  expect(first.set).toHaveLength(MOST_STATUSES);
  expect(first.reads).toEqual([201]);
  expect(first.waiting).toBe(201 - MOST_STATUSES);
  const said: readonly (readonly [string, CommitStatus])[] = first.set.map(([commit, words]) => {
    const description = words.replace('success: ', '');
    return [commit, { state: 'success', description }];
  });
  const second = await play({ open, groups, now: new Map(said) });
  expect(second.set).toHaveLength(MOST_STATUSES);
  expect(second.set.some(([commit]) => first.set.some(([before]) => before === commit))).toBe(false);
});

it.each([undefined, 1, 2, 3])('has one status for a commit, the worst, in a run about %s', async (about) => {
  const headCommit = commitOf(9);
  const open = [
    opened(3, { headCommit, headRepositoryId: FORK }),
    opened(2, { headCommit, baseBranch: 'release' }),
    opened(1, { headCommit, title: '[#123456789]' }),
  ];
  const known = ['123456789'];
  const { set } = await play({ open, known, about });
  expect(set).toEqual([[headCommit, `pending: Pull request #1: ${WAITS}`]]);
  expect((await play({ open: open.toReversed(), known, about })).set).toEqual(set);
});

it('waits for a fork at the same commit too', async () => {
  const headCommit = commitOf(9);
  const fork = { headCommit, headRepositoryId: FORK, title: '[#123456789]' };
  const { set } = await play({ open: [opened(1, { headCommit }), opened(2, fork)], known: ['123456789'] });
  expect(set).toEqual([
    [
      headCommit,
      'pending: Pull request #2: Story 123456789: nothing from a fork is delivered, so people decide.',
    ],
  ]);
});

it('asks the tracker for no end of stories that forks name, and lets none of the others through', async () => {
  const open = Array.from({ length: 30 }, (_, at) => {
    const ids = Array.from({ length: 10 }, (_each, id) => `[#${100_000_000 + at * 10 + id}]`);
    return opened(at + 1, { headRepositoryId: FORK, body: ids.join(' ') });
  });
  const { set, asked } = await play({ open });
  expect(asked).toEqual([100]);
  expect(set.map(([, words]) => words.split(':')[0])).toEqual([
    ...Array.from({ length: 10 }, () => 'success'),
    ...Array.from({ length: 20 }, () => 'pending'),
  ]);
});

it('waits where nobody can see whether it was delivered', async () => {
  const { set } = await play({ open: [opened(1), opened(2)], unseen: [2] });
  expect(set).toEqual([
    [commitOf(1), 'success: Names no story.'],
    [
      commitOf(2),
      'pending: Nobody knows whether it was delivered: over a thousand deliveries were recorded since it was opened.',
    ],
  ]);
});
