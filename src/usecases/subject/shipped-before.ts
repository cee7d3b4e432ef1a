import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isJudged } from '../../domain/stories/decide-story.ts';
import { mayBeOneStory } from '../../domain/stories/story-ids.ts';
import { onGitHubsClock, wasBefore } from '../../domain/stories/two-clocks.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, NewestDelivery, RecentDelivery } from '../../ports/deliveries.ts';
import type { Story, StoryMove } from '../../ports/tracker.ts';
import { lazy, oncePer, oncePerEach } from '../pace/lazy.ts';
import type { KnowsIds } from './named-as-now.ts';

/** A pull request that was merged at the very commit that was delivered for a story. */
export interface Shipped {
  readonly pull: PullRequestFacts;
  /** ISO 8601, of GitHub's clock. */
  readonly recordedAt: string;
  /** ISO 8601, of GitHub's clock. */
  readonly mergedAt: string;
}

/** With which pull requests a story was merged as it was delivered, by its id. */
export type ShippedWith = (story: string) => Promise<readonly Shipped[]>;

/** Of one story the newest deliveries that are looked at. */
const MOST_LOOKED_AT = 5;
/** Of the newest records so many ids are asked about, whether one of them is the story's from before. */
const MOST_ASKED_ABOUT = 100;

/**
 * Reads the newest thousand records once, and that only where somebody asks. What they do not have by the story's own id is looked for by
 * those that it may have had before.
 */
export function shippedWith(
  deliveries: Pick<Deliveries, 'recent'>,
  codeHost: Pick<CodeHost, 'pullRequest'>,
  tracker: Pick<KnowsIds, 'stories'>,
): ShippedWith {
  const recent = lazy(() => deliveries.recent());
  const pullOf = oncePer((number: number) => codeHost.pullRequest(number));
  const storiesOf = oncePerEach((ids: readonly string[]) => tracker.stories(ids));
  const shippedAs = async (ids: readonly string[]): Promise<readonly Shipped[]> => {
    const own = (await recent()).filter(({ stories }) => ids.some((id) => stories.includes(id)));
    const shipped: Shipped[] = [];
    for (const record of own.slice(0, MOST_LOOKED_AT)) {
      const pull = await pullOf(record.pullRequest);
      const mergedAt = mergedWith(pull, record);
      const { recordedAt } = record;
      if (pull !== undefined && mergedAt !== undefined) shipped.push({ pull, recordedAt, mergedAt });
    }
    return shipped;
  };
  return async (story) => {
    const shipped = await shippedAs([story]);
    if (shipped.length > 0) return shipped;
    const ids = [...new Set((await recent()).flatMap((record) => record.stories))];
    const others = ids.filter((id) => mayBeOneStory(id, story)).slice(0, MOST_ASKED_ABOUT);
    if (others.length === 0) return [];
    const known = await storiesOf(others);
    return shippedAs(others.filter((id) => known.get(id)?.id === story));
  };
}

function mergedWith(pull: PullRequestFacts | undefined, { commit }: RecentDelivery): string | undefined {
  return pull?.merged === true && pull.headCommit === commit ? pull.closedAt : undefined;
}

/**
 * When an accepted story was shipped with another pull request, as seen from one that only names it: `before` this one was opened, or
 * `meanwhile`, by the acceptance that it has. Undefined where nobody knows: it may be this one's own work that nobody has tried.
 */
export function shippedFrom(
  { number, text: { openedAt } }: Pick<PullRequestFacts, 'number' | 'text'>,
  move: StoryMove,
  shipped: readonly Shipped[],
): 'before' | 'meanwhile' | undefined {
  const accepted = onGitHubsClock(move);
  const opened = Date.parse(openedAt);
  if (accepted === undefined) return undefined;
  const judged = shipped.filter(
    ({ pull, recordedAt }) => pull.number !== number && wasBefore(recordedAt, move),
  );
  if (accepted <= opened && judged.some(({ mergedAt }) => Date.parse(mergedAt) <= opened)) return 'before';
  return judged.some(({ mergedAt }) => accepted <= Date.parse(mergedAt)) ? 'meanwhile' : undefined;
}

/** By what it is seen which stories a pull request only mentions. */
export interface Mentions {
  /** Ids of the stories that can only be meant as its own: those in branch or title. */
  readonly claimed: readonly string[];
  readonly shippedWith: ShippedWith;
}

/** By what it is seen what was shipped with another pull request. */
interface ShippedFacts {
  readonly moved: ReadonlyMap<string, StoryMove>;
  readonly recorded: NewestDelivery | undefined;
  readonly mentions: Mentions | undefined;
  /** Whether whoever accepted the story may accept what that pull request ships; it may ask GitHub. */
  isAllowed(shipped: PullRequestFacts, story: Story, move: StoryMove): Promise<boolean>;
}

/**
 * Without stories that were delivered, accepted and merged with another pull request, and that people were never asked about with this
 * one: a revert, a follow-up and the upper one of a stack name such. What its branch or title names is its own, unless it was opened
 * after that merge. Where none is left, or a chore that is only mentioned too, all must be older, or a second pull request for a story
 * would need no look. Who merges by hand need not have asked who accepted, so that is asked here.
 */
export async function withoutShipped(
  pull: PullRequestFacts,
  stories: readonly Story[],
  { moved, recorded, mentions, isAllowed }: ShippedFacts,
): Promise<readonly Story[]> {
  if (mentions === undefined) return stories;
  const own = new Set(
    [...(recorded?.earlier ?? []), ...(recorded?.alike ?? [])].flatMap((each) => each.stories),
  );
  const shipped = new Map<string, 'before' | 'meanwhile'>();
  for (const story of stories) {
    const { id, type } = story;
    const move = moved.get(id);
    if (move === undefined || own.has(id) || !isJudged(type)) continue;
    const judged: Shipped[] = [];
    for (const each of await mentions.shippedWith(id))
      if (shippedFrom(pull, move, [each]) !== undefined && (await isAllowed(each.pull, story, move)))
        judged.push(each);
    const when = shippedFrom(pull, move, judged);
    if (when === 'before' || (when === 'meanwhile' && !mentions.claimed.includes(id))) shipped.set(id, when);
  }
  const left = stories.filter(({ id }) => !shipped.has(id));
  const isOfOwn = left.some(({ id, type }) => isJudged(type) || mentions.claimed.includes(id));
  return isOfOwn || [...shipped.values()].every((when) => when === 'before') ? left : stories;
}
