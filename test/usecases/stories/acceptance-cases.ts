import type { People } from '../../../src/domain/stories/people.ts';
import type { HeadMove } from '../../../src/domain/stories/review-label.ts';
import type { WrittenComment } from '../../../src/ports/commenters.ts';
import type { LabelEvent, RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { PastMove, Person, Story, StoryMove } from '../../../src/ports/tracker.ts';
import { type Judge, judgeAcceptance } from '../../../src/usecases/stories/judge-acceptance.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, silentLog } from '../../../tools/builders/ports.ts';

export const HEAD = 'b'.repeat(40);
export const OLDER = 'a'.repeat(40);
export const OTHER = '123456791';
export const STORY: Story = {
  id: '123456789',
  project: '99',
  title: 'A story',
  url: 'https://example.com/1',
  type: 'feature',
  state: 'accepted',
  estimated: true,
  labels: [],
  ownerIds: ['103'],
  requesterId: undefined,
};

type Alike = RecordedDelivery['alike'][number];

/** Of the head, at eight, by event 95, unless said otherwise. */
export function record(given: Partial<Alike> = {}): Alike {
  const place = { id: 12, writtenBy: 'github-actions[bot]' };
  return { recordedAt: '2026-03-02T08:00:00Z', labelled: '95', stories: [STORY.id], ...place, ...given };
}

/** What the tracker says, besides of the move. */
interface TrackerCase {
  /** Those of single stories, by id; the others' is `move`. */
  readonly moves?: Readonly<Record<string, Partial<StoryMove> | undefined>>;
  /** State of a story that the text names no more; rejected unless said otherwise, and `unseen` where the tracker does not show it. */
  readonly dropped?: Story['state'] | 'unseen';
  /** Ids that stories have by now, by those that they had; none unless said otherwise. */
  readonly moved?: Readonly<Record<string, string>>;
  /** What the tracker says of its clock. */
  readonly clock?: number;
  /** Of the token's user. */
  readonly ownId?: string;
  /** Moves that the token made; one to accepted at nine unless said otherwise. */
  readonly ownMoves?: readonly PastMove[];
  /** Moves of others, before those; none unless said otherwise. */
  readonly otherMoves?: readonly PastMove[];
  /** Whoever accepts, as a member; nobody unless said otherwise. */
  readonly person?: Partial<Person>;
  /** Stories are issues of the code host, and its people theirs. */
  readonly isCodeHost?: boolean;
}

/** What is known of the pull request itself. */
interface PullCase {
  /** On it by now; that of the review unless said otherwise. */
  readonly labels?: readonly string[];
  /** Login of whoever opened it; mr-a unless said otherwise. */
  readonly author?: string;
  /** Its records of other commits, oldest first; none unless said otherwise. */
  readonly earlier?: readonly Alike[];
  /** What was said there; nothing unless said otherwise. */
  readonly said?: readonly WrittenComment[];
}

export interface Case {
  readonly stories?: readonly Story[];
  /** Oldest first. */
  readonly alike: readonly Alike[];
  /** Newest first; by default GitHub does not tell. */
  readonly pushes?: readonly HeadMove[] | undefined;
  readonly label?: Partial<LabelEvent>;
  /** Events of the label beside that one. */
  readonly more?: readonly LabelEvent[];
  readonly move?: Partial<StoryMove>;
  readonly tracker?: TrackerCase;
  /** Whom `accepted-by` names; nobody unless said otherwise. */
  readonly acceptedBy?: readonly string[];
  /** Whom the settings name; nobody unless said otherwise. */
  readonly people?: People;
  /** Event 95 is by mr-b unless said otherwise, at half past seven. */
  readonly by?: string;
  readonly reviewedBy?: readonly string[];
  /** As its parts say where it is absent. */
  readonly pull?: PullCase;
}

/** Why the pull request is not merged, though each story was accepted at nine; undefined where it is. */
export async function whyNot(given: Case) {
  const { stories = [STORY], alike, pushes, label = {}, move = {}, by = 'mr-b', reviewedBy = [] } = given;
  const { tracker = {} } = given;
  const newest = alike.at(-1);
  const about = {
    pullRequest: 7,
    base: 'main',
    stackedOn: undefined,
    commit: HEAD,
    refusal: undefined,
  };
  const event: LabelEvent = { id: '95', by, at: '2026-03-02T07:30:00Z', ...label };
  const at = depsOf<Judge>({
    log: silentLog(),
    acceptedBy: given.acceptedBy ?? [],
    people: given.people ?? [],
    review: { reviewedLabel: 'reviewed', reviewedBy, longLived: { defaultBranch: 'main', kinds: [] } },
    codeHost: { pushes: async () => pushes },
    deliveries: {
      strangers: async () => [],
      newest: async () => newest && { ...about, ...newest, alike, earlier: given.pull?.earlier ?? [] },
      labelEvents: async () => [...(given.more ?? []), event],
    },
    commenters: {
      wordsSince: async () => given.pull?.said ?? [],
      permissionOf: async () => ({ userId: 103, level: 'write' }),
    },
    tracker: {
      abilities: { estimates: false, links: false, people: true, isCodeHost: tracker.isCodeHost === true },
      ownId: async () => tracker.ownId ?? '100',
      story: async (id) => {
        const moved = stories.find((each) => each.id === tracker.moved?.[id]);
        const { dropped = 'rejected' } = tracker;
        return moved ?? (dropped === 'unseen' ? undefined : { ...STORY, id, state: dropped });
      },
      person: async (_story, id) =>
        tracker.person && { id, name: 'Mr. C', sharesName: false, email: undefined, ...tracker.person },
      lastMove: async ({ id }) => ({
        by: '103',
        at: '2026-03-02T09:00:00Z',
        ...(tracker.moves?.[id] ?? move),
      }),
      movesBy: async (_, person) =>
        movesOf(tracker).filter(({ by }) => person === undefined || by === person),
      aheadMs: () => tracker.clock ?? move.aheadMs,
    },
  });
  const { labels = ['Reviewed'], author = 'mr-a' } = given.pull ?? {};
  const pull = pullRequest({ number: 7, headCommit: HEAD, labels, author });
  const found = await judgeAcceptance(at, pull, stories);
  return found?.accepted === undefined ? found?.item.sentence : undefined;
}

function movesOf({ ownId = '100', ownMoves, otherMoves = [] }: TrackerCase): readonly PastMove[] {
  const own = ownMoves ?? [{ to: 'accepted', at: '2026-03-02T09:00:00Z' }];
  return [...otherMoves, ...own.map((each) => ({ ...each, by: ownId }))];
}

/** Of the head by mr-c, unless said otherwise, on that day. */
export function push(time: string, commit = HEAD, by = 'mr-c'): HeadMove {
  return { commit, by, at: `2026-03-02T${time}:00Z` };
}

export const CHORE: Story = { ...STORY, id: OTHER, type: 'chore' };
export const LATER = '2026-03-02T10:00:00Z';
export const NAMED: Story = { ...STORY, id: OTHER };
