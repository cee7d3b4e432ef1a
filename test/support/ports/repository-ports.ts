import { distinctLabels } from '../../../src/domain/environment/labels.ts';
import type { BranchDeletion, HeadMove } from '../../../src/ports/code-host.ts';
import type { AgreedLabel, Deliveries, LabelHistory, NewestDelivery } from '../../../src/ports/deliveries.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import type { Story, Tracker } from '../../../src/ports/tracker.ts';
import type { DeleteDeps } from '../../../src/usecases/pull-request/delete-branch.ts';
import type { MergeDeps } from '../../../src/usecases/pull-request/merge-pull-requests.ts';
import type { AcceptedDeps } from '../../../src/usecases/stories/find-accepted.ts';
import type { SyncDeps } from '../../../src/usecases/stories/sync-stories.ts';
import { depsOf, silentLog } from '../../../tools/builders/ports.ts';
import {
  changeLabel,
  closeNow,
  type Hurdle,
  mergeNow,
  moveStory,
  now,
  OWNER,
  type RepositoryInMemory,
  type StoryInMemory,
  TOKEN_USER,
} from './repository-in-memory.ts';

/** What the use cases of a project take of it. */
export function depsOn(
  at: RepositoryInMemory,
  project: string,
): SyncDeps & AcceptedDeps & DeleteDeps & MergeDeps {
  return depsOf<SyncDeps & AcceptedDeps & DeleteDeps & MergeDeps>({
    log: silentLog(),
    codeHost: {
      pullRequest: async (number: number) => at.pulls.find((pull) => pull.number === number),
      latestPullRequest: async (branch: string) => at.pulls.findLast((pull) => pull.headBranch === branch),
      openPullRequests: async (from?: string) =>
        at.pulls
          .filter((pull) => pull.state === 'open' && (from === undefined || pull.headBranch === from))
          .toReversed(),
      openPullRequestsInto: async (base: string) =>
        at.pulls.filter((pull) => pull.state === 'open' && pull.baseBranch === base).toReversed(),
      storyMentions: async () => new Map(),
      addLabels: async (number: number, labels: readonly string[]) => {
        for (const label of labels) byApp(at, number, { label, is: 'on' });
      },
      removeLabel: async (number: number, label: string) => byApp(at, number, { label, is: 'off' }),
      pullRequestsClosedSince: async (since: Date) =>
        at.pulls.filter(({ closedAt = '' }) => Date.parse(closedAt) >= since.getTime()).toReversed(),
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
      pushes: async (branch: string) => pushesTo(at, branch),
      renamedTo: async (branch: string) => (at.branches.has(branch) ? undefined : at.renamed.get(branch)),
      isBranchProtected: async (branch: string) => at.rules.singledOut.has(branch),
      retarget: async (number: number, base: string) => retarget(at, number, base),
      mergePlan: async (number: number) => ({
        hasQueue: false,
        isQueued: false,
        removal: undefined,
        autoMergeBy: undefined,
        approvedBy: undefined,
        isMergedByJob: at.merges.some((merge) => merge.number === number),
      }),
      startsRuns: async () => true,
      mergePullRequest: async (number: number) => merge(at, number, project),
      deleteBranch: async (branch: string, commit: string) => remove(at, branch, commit),
    },
    clock: { sleep: async () => undefined, now: () => new Date(now(at)) },
    deployments: { list: async () => [...(at.deployed.get(project) ?? [])].map(deployed) },
    deliveries: deliveriesOf(at, project),
    tracker: () => trackerOf(at),
  });
}

function deliveriesOf(at: RepositoryInMemory, project: string): Deliveries {
  return {
    recent: async () => at.deliveries.filter((each) => each.project === project).toReversed(),
    newest: async (number) => newestOf(at, number, project),
    strangers: async () => [],
    record: async (delivery) => {
      const made = { id: at.deliveries.length, recordedAt: now(at), alike: [] };
      at.deliveries.push({
        ...delivery,
        ...made,
        writtenBy: 'github-actions[bot]',
        refusal: undefined,
        project,
      });
    },
    setRefusal: async (id, refusal) => {
      const found = at.deliveries[id];
      if (found) at.deliveries[id] = { ...found, refusal, refusals: [refusal, ...(found.refusals ?? [])] };
    },
    refusals: async (id) => at.deliveries[id]?.refusals ?? [],
    lastLabelled: async (number) => at.events.labelled.get(number)?.at(-1),
    labelHistory: async (number, label) => historyOf(at, number, label),
    agreedLabels: async (number) => agreedOn(at, number, project),
    recordAgreement: async (agreement) => void at.events.agreed.push({ ...agreement, project, at: now(at) }),
    labelEvents: async (number) => [...(at.events.labelled.get(number) ?? [])].toReversed(),
    shown: async (pulls) => ({
      found: at.deliveries.filter(({ pullRequest: of }) => pulls.some(({ number }) => number === of)),
      unseen: [],
    }),
  };
}

function byApp(
  at: RepositoryInMemory,
  number: number,
  change: { readonly label: string; readonly is: 'on' | 'off' },
): void {
  const pull = at.pulls.find((each) => each.number === number);
  if (pull !== undefined) changeLabel(at, pull, { ...change, by: 'github-actions[bot]' });
}

function historyOf({ events }: RepositoryInMemory, number: number, label: string): LabelHistory {
  const own = events.changed.filter((each) => each.pullRequest === number && each.label === label);
  return { last: own.at(-1), lastByApp: own.findLast(({ by }) => by === 'github-actions[bot]') };
}

function agreedOn({ events }: RepositoryInMemory, number: number, project: string): readonly AgreedLabel[] {
  const own = events.agreed.filter((each) => each.pullRequest === number && each.project === project);
  return [...new Map(own.map((each) => [each.label, each])).values()];
}

/** Newest first, as GitHub lists them. */
function pushesTo({ events }: RepositoryInMemory, branch: string): readonly HeadMove[] {
  return [...events.pushes]
    .filter(([pushed]) => pushed.startsWith(`${branch} `))
    .map(([pushed, at]) => ({ commit: pushed.slice(branch.length + 1), by: 'mr-a', at }))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

function newestOf(at: RepositoryInMemory, number: number, project: string): NewestDelivery | undefined {
  const own = at.deliveries.filter((each) => each.pullRequest === number && each.project === project);
  const newest = own.at(-1);
  const isAlike = (each: (typeof own)[number]) => each.commit === newest?.commit && each.base === newest.base;
  return newest && { ...newest, alike: own.filter(isAlike), earlier: own.filter((each) => !isAlike(each)) };
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

function merge(
  at: RepositoryInMemory,
  number: number,
  project: string,
): { outcome: 'merged' | 'already' | Hurdle } {
  const pull = at.pulls.find((each) => each.number === number);
  const base = at.branches.get(pull?.baseBranch ?? '');
  const hurdle = at.hurdles.get(number);
  if (pull === undefined || base === undefined || hurdle !== undefined)
    return { outcome: hurdle ?? 'blocked' };
  if (pull.merged) return { outcome: 'already' };
  mergeNow(at, pull, base);
  at.merges.push({ number, commit: pull.headCommit, base: pull.baseBranch, project });
  return { outcome: 'merged' };
}

/** Through the API, which takes along what was to be merged into it. */
function remove(at: RepositoryInMemory, branch: string, commit: string): BranchDeletion {
  if (at.rules.undeletable.has(branch)) return 'forbidden';
  if ((at.branches.get(branch) ?? commit) !== commit) return 'moved';
  if (!at.branches.delete(branch)) return 'gone';
  for (const pull of at.pulls)
    if (pull.state === 'open' && (pull.baseBranch === branch || pull.headBranch === branch))
      closeNow(at, pull);
  return 'deleted';
}

function trackerOf(at: RepositoryInMemory): Tracker {
  const comments = new Map<string, string>();
  return depsOf<{ tracker: Tracker }>({
    tracker: {
      name: 'pivotal',
      story: async (id) => {
        const story = at.stories.get(id);
        return story === undefined ? undefined : storyOf(at, id, story);
      },
      stories: async (ids) =>
        new Map(
          ids.flatMap((id) => {
            const story = at.stories.get(id);
            return story === undefined ? [] : [[id, storyOf(at, id, story)] as const];
          }),
        ),
      move: async (story, state) => {
        moveStory(at, story.id, state, TOKEN_USER);
        return 'moved';
      },
      addLabel: async ({ id }, label) =>
        void at.events.storyLabels.set(id, distinctLabels([...(at.events.storyLabels.get(id) ?? []), label])),
      removeLabel: async ({ id }, label) =>
        void at.events.storyLabels.set(
          id,
          (at.events.storyLabels.get(id) ?? []).filter((each) => each !== label),
        ),
      findComment: async ({ id }) => {
        const text = comments.get(id);
        return text === undefined ? undefined : { id, text };
      },
      createComment: async ({ id }, text) => void comments.set(id, text),
      updateComment: async ({ id }, _, text) => void comments.set(id, text),
      person: async () => undefined,
      ownId: async () => TOKEN_USER,
      lastMove: async ({ id }) => at.stories.get(id)?.lastMove,
      movesBy: async ({ id }, person) =>
        at.stories.get(id)?.moves.filter(({ by }) => person === undefined || by === person) ?? [],
      wordsOf: async () => '',
      aheadMs: () => 0,
      showState: async () => [],
      // Its stories lie on no board.
      whyCardBehind: async () => undefined,
      requireProjects: async () => undefined,
    },
  }).tracker;
}

function storyOf(at: RepositoryInMemory, id: string, { state, type }: StoryInMemory): Story {
  return {
    id,
    project: '99',
    title: id,
    url: `https://example.com/${id}`,
    type,
    state,
    estimated: true,
    labels: at.events.storyLabels.get(id) ?? [],
    ownerIds: [OWNER],
    requesterId: undefined,
  };
}
