import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { LabelEvent, RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import type { Story, StoryState, Tracker } from '../../../src/ports/tracker.ts';
import type { DeleteDeps } from '../../../src/usecases/pull-request/delete-branch.ts';
import type { MergeDeps } from '../../../src/usecases/pull-request/merge-pull-requests.ts';
import type { AcceptedDeps } from '../../../src/usecases/stories/find-accepted.ts';
import type { SyncDeps } from '../../../src/usecases/stories/sync-stories.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, silentLog } from '../../../tools/builders/ports.ts';

/** A pull request whose facts change. */
type Pull = { -readonly [Key in keyof PullRequestFacts]: PullRequestFacts[Key] };

/** A repository with its tracker, of which only what merges and stories need is there. */
export interface RepositoryInMemory {
  /** Head by branch. */
  readonly branches: Map<string, string>;
  /** Commits that each commit holds, itself among them. */
  readonly holds: Map<string, ReadonlySet<string>>;
  readonly pulls: Pull[];
  readonly protectedBranches: Set<string>;
  /** State by story. */
  readonly stories: Map<string, StoryState>;
  /** Merges that the suite made, in order. */
  readonly merges: { readonly number: number; readonly commit: string; readonly base: string }[];
  /** Oldest first. */
  readonly deliveries: RecordedDelivery[];
  /** How often the label was put on, by pull request. */
  readonly labelled: Map<number, number>;
  /** Commits at which an environment answers. */
  readonly deployed: Set<string>;
}

export function emptyRepository(): RepositoryInMemory {
  const root = '0'.repeat(40);
  return {
    branches: new Map([
      ['main', root],
      ['develop', root],
    ]),
    holds: new Map([[root, new Set([root])]]),
    pulls: [],
    protectedBranches: new Set(),
    stories: new Map(),
    merges: [],
    deliveries: [],
    labelled: new Map(),
    deployed: new Set(),
  };
}

/** A new commit on top of others. */
export function commitOn({ holds }: RepositoryInMemory, ...parents: readonly string[]): string {
  const sha = holds.size.toString(16).padStart(40, '0');
  holds.set(sha, new Set([sha, ...parents.flatMap((parent) => [...(holds.get(parent) ?? [])])]));
  return sha;
}

/** Pushes to a branch, and tells its open pull requests. */
export function moveTo(at: RepositoryInMemory, branch: string, commit: string): void {
  at.branches.set(branch, commit);
  for (const pull of at.pulls)
    if (pull.state === 'open' && pull.headBranch === branch) pull.headCommit = commit;
}

/** Opens a pull request whose story is in its branch's name. */
export function openPull(at: RepositoryInMemory, branch: string, base: string): void {
  const number = at.pulls.length + 1;
  const headCommit = at.branches.get(branch) ?? '';
  at.pulls.push(pullRequest({ number, headBranch: branch, headCommit, baseBranch: base }));
}

/** What the use cases take of it. */
export function depsOn(at: RepositoryInMemory): SyncDeps & AcceptedDeps & DeleteDeps & MergeDeps {
  return depsOf<SyncDeps & AcceptedDeps & DeleteDeps & MergeDeps>({
    log: silentLog(),
    codeHost: {
      pullRequest: async (number: number) => at.pulls.find((pull) => pull.number === number),
      latestPullRequest: async (branch: string) => at.pulls.findLast((pull) => pull.headBranch === branch),
      openPullRequests: async () => at.pulls.filter((pull) => pull.state === 'open').toReversed(),
      branches: async () =>
        [...at.branches].map(([name, commit]) => ({
          name,
          commit,
          isProtected: at.protectedBranches.has(name),
        })),
      branchHead: async (branch: string) => at.branches.get(branch),
      branchLives: async (names: readonly string[]) =>
        new Map(
          names.map((name) => [
            name,
            {
              head: at.branches.get(name),
              open: at.pulls.filter((pull) => pull.headBranch === name && pull.state === 'open'),
              latest: at.pulls.findLast((pull) => pull.headBranch === name),
            },
          ]),
        ),
      pushes: async () => undefined,
      renamedTo: async () => undefined,
      isBranchProtected: async (branch: string) => at.protectedBranches.has(branch),
      retarget: async (number: number, base: string) => retarget(at, number, base),
      mergePullRequest: async (number: number) => merge(at, number),
      deleteBranch: async (branch: string) => remove(at, branch),
    },
    clock: { sleep: async () => undefined, now: () => new Date('2026-03-02T06:00:00Z') },
    deployments: { list: async () => [...at.deployed].map(deployed) },
    deliveries: {
      newest: async (number) => newestOf(at, number),
      strangers: async () => [],
      record: async (delivery) => {
        at.deliveries.push({
          ...delivery,
          id: at.deliveries.length,
          recordedAt: '2026-03-01T06:00:00Z',
          alike: [],
          refusal: undefined,
        });
      },
      setRefusal: async (id, refusal) => {
        const found = at.deliveries[id];
        if (found) at.deliveries[id] = { ...found, refusal };
      },
      lastLabelled: async (number) => labelEvent(at.labelled.get(number)),
      labelEvents: async (number) =>
        at.deliveries
          .filter((each) => each.pullRequest === number)
          .flatMap(({ labelled }) => labelEvent(Number(labelled)) ?? []),
      shown: async (numbers) => at.deliveries.filter(({ pullRequest: of }) => numbers.includes(of)),
    },
    tracker: () => trackerOf(at),
  });
}

function labelEvent(count: number | undefined): LabelEvent | undefined {
  return count === undefined ? undefined : { id: String(count), by: 'mr-b', at: '2026-03-01T06:00:00Z' };
}

function newestOf(at: RepositoryInMemory, number: number): RecordedDelivery | undefined {
  const own = at.deliveries.filter((each) => each.pullRequest === number);
  const newest = own.at(-1);
  const alike = own.filter(({ commit, base }) => commit === newest?.commit && base === newest.base);
  return newest && { ...newest, alike };
}

function deployed(commit: string): DeploymentFacts {
  return {
    id: 1,
    ref: '',
    commit,
    environment: 'preview',
    payload: {},
    state: 'success',
    environmentUrl: 'http://shop.example.com',
    notes: [],
    createdAt: '2026-03-01T06:00:00Z',
  };
}

function retarget(at: RepositoryInMemory, number: number, base: string): 'retargeted' | { refused: string } {
  const pull = at.pulls.find((each) => each.number === number);
  if (pull === undefined || !at.branches.has(base) || pull.headBranch === base)
    return { refused: 'there is nothing to merge' };
  pull.baseBranch = base;
  return 'retargeted';
}

function merge(at: RepositoryInMemory, number: number): { outcome: 'merged' | 'blocked' } {
  const pull = at.pulls.find((each) => each.number === number);
  const base = at.branches.get(pull?.baseBranch ?? '');
  if (pull === undefined || base === undefined) return { outcome: 'blocked' };
  mergeNow(at, pull, base);
  at.merges.push({ number, commit: pull.headCommit, base: pull.baseBranch });
  return { outcome: 'merged' };
}

/** As a person or the suite does it. */
export function mergeNow(at: RepositoryInMemory, pull: Pull, base: string): void {
  moveTo(at, pull.baseBranch, commitOn(at, base, pull.headCommit));
  pull.state = 'closed';
  pull.merged = true;
}

/** Through the API, which takes along what was to be merged into it. */
function remove(at: RepositoryInMemory, branch: string): 'deleted' | 'gone' {
  if (!at.branches.delete(branch)) return 'gone';
  for (const pull of at.pulls)
    if (pull.baseBranch === branch || pull.headBranch === branch) pull.state = 'closed';
  return 'deleted';
}

function trackerOf(at: RepositoryInMemory): Tracker {
  const comments = new Map<string, string>();
  return depsOf<{ tracker: Tracker }>({
    tracker: {
      name: 'pivotal',
      story: async (id) => {
        const state = at.stories.get(id);
        return state === undefined ? undefined : storyOf(id, state);
      },
      move: async (story, state) => {
        at.stories.set(story.id, state);
        return 'moved';
      },
      findComment: async ({ id }) => {
        const text = comments.get(id);
        return text === undefined ? undefined : { id, text };
      },
      createComment: async ({ id }, text) => void comments.set(id, text),
      updateComment: async ({ id }, _, text) => void comments.set(id, text),
      person: async () => undefined,
      ownId: async () => 'bot',
      lastMove: async () => ({ by: 'owner', at: '2026-03-01T07:00:00Z' }),
    },
  }).tracker;
}

function storyOf(id: string, state: StoryState): Story {
  return {
    id,
    project: '99',
    title: id,
    url: `https://example.com/${id}`,
    type: 'feature',
    state,
    estimated: true,
    labels: [],
    ownerIds: ['owner'],
    requesterId: undefined,
  };
}
