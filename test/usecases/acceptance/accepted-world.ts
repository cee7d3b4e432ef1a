import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { StoryMentions } from '../../../src/domain/references/references.ts';
import type { People } from '../../../src/domain/stories/people.ts';
import type { RecentDelivery } from '../../../src/ports/deliveries.ts';
import type { QueuedGroup } from '../../../src/ports/merge-queue.ts';
import type { Story, StoryMove, Tracker } from '../../../src/ports/tracker.ts';
import {
  type StatusDeps,
  type StatusRequest,
  showAcceptance,
} from '../../../src/usecases/acceptance/show-acceptance.ts';
import { findAccepted } from '../../../src/usecases/stories/find-accepted.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf, silentLog } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { record, STORY } from '../stories/acceptance-cases.ts';

const LONG_LIVED = { defaultBranch: 'main', kinds: [] };

export interface World {
  /** Changed by what happens while statuses are written. */
  open: readonly PullRequestFacts[];
  /** Read by number alone. */
  readonly merged?: readonly PullRequestFacts[];
  /** All that the tracker knows. */
  readonly stories: readonly Story[];
  /** Stories of the newest record of each number, at its head. */
  readonly records?: Readonly<Record<number, readonly string[]>>;
  /** The commit of the newest record of a number; that of its head unless said otherwise. */
  readonly at?: Readonly<Record<number, string>>;
  readonly recent?: readonly RecentDelivery[];
  /** Whom the settings name; nobody unless said otherwise. */
  readonly people?: People;
  readonly moves?: (story: Story) => Partial<StoryMove>;
  readonly mentions?: ReadonlyMap<number, StoryMentions>;
  readonly groups?: readonly QueuedGroup[];
  readonly about?: StatusRequest['about'];
  /** Happens behind the write to a commit. */
  readonly onSet?: (world: World, commit: string) => void;
}

type Said = readonly [string, string];

export function depsOfWorld(world: World, set: Said[]): StatusDeps {
  const pullOf = (number: number) =>
    [...world.open, ...(world.merged ?? [])].find((pull) => pull.number === number);
  return depsOf<StatusDeps>({
    log: silentLog(),
    clock: { now: () => new Date('2026-03-02T12:00:00Z') },
    codeHost: {
      openPullRequests: async () => world.open,
      pullRequest: async (number) => pullOf(number),
      storyMentions: async () => world.mentions ?? new Map(),
      queuedGroups: async () => world.groups ?? [],
      pushes: async () => undefined,
      pullRequestsClosedSince: async () => [],
      latestPullRequest: async () => undefined,
      isBranchProtected: async () => false,
      renamedTo: async () => undefined,
    },
    deliveries: {
      shown: async () => ({ found: [], unseen: [] }),
      strangers: async () => [],
      recent: async () => world.recent ?? [],
      newest: async (number) => {
        const stories = world.records?.[number];
        const own = record(stories && { stories });
        const commit = world.at?.[number] ?? pullOf(number)?.headCommit ?? '';
        const at = { pullRequest: number, base: 'main', commit };
        return stories && { ...own, ...at, stackedOn: undefined, refusal: undefined, alike: [own] };
      },
      labelEvents: async () => [{ id: '95', by: 'mr-b', at: '2026-03-02T07:30:00Z' }],
    },
    commitStatuses: {
      commitStatuses: async () => new Map(),
      setCommitStatus: async (commit, _, { state, description }) => {
        set.push([commit, `${state}: ${description}`]);
        world.onSet?.(world, commit);
      },
    },
    tracker: () =>
      portOf<Tracker>('tracker', {
        abilities: { estimates: false, links: false, people: true },
        requireProjects: async () => undefined,
        stories: async (ids) =>
          new Map(world.stories.filter(({ id }) => ids.includes(id)).map((story) => [story.id, story])),
        story: async (id) => world.stories.find((story) => story.id === id),
        ownId: async () => '100',
        aheadMs: () => 0,
        person: async () => undefined,
        lastMove: async (story) => ({ by: '103', at: '2026-03-02T09:00:00Z', ...world.moves?.(story) }),
      }),
  });
}

export const REQUEST = {
  scope: scope(),
  longLived: LONG_LIVED,
  source: { named: [], rule: { family: 'pivotal', host: undefined } },
  acceptedBy: [],
  people: [],
  review: { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED },
} as const;

/** What was said of commits, in order. */
export async function said(world: World): Promise<readonly Said[]> {
  const set: Said[] = [];
  const which = { context: 'story accepted', about: world.about, dryRun: false };
  const people = world.people ?? [];
  await showAcceptance(depsOfWorld(world, set), { ...REQUEST, people, ...which });
  return set;
}

export async function wordsOf(world: World, number = 7): Promise<string | undefined> {
  return (await said(world)).find(([commit]) => commit === commitOf(number))?.[1];
}

export async function mergedOf(world: World): Promise<readonly number[]> {
  const { accepted } = await findAccepted(depsOfWorld(world, []), REQUEST);
  return accepted.map((each) => each.pullRequest);
}

export function commitOf(number: number): string {
  return String(number).padStart(40, '0');
}

/** Reviewed, and opened on that day at eight. */
export function opened(number: number, given: Parameters<typeof pullRequest>[0] = {}): PullRequestFacts {
  const own = { number, headBranch: `b-${number}`, headCommit: commitOf(number), labels: ['reviewed'] };
  return pullRequest({ ...own, openedAt: '2026-03-02T08:00:00Z', ...given });
}

export const DELIVERED: World = {
  open: [opened(7, { title: `[#${STORY.id}]` })],
  stories: [STORY],
  records: { 7: [STORY.id] },
};
/** Of that. */
export const ACCEPTED = `success: Story ${STORY.id}: accepted at 0000000.`;
