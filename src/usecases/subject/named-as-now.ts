import { isJudged } from '../../domain/stories/decide-story.ts';
import { mayBeOneStory } from '../../domain/stories/story-ids.ts';
import type { Deliveries, NewestDelivery, ShownDeliveries } from '../../ports/deliveries.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { oncePer, oncePerEach } from '../pace/lazy.ts';

type Records = NewestDelivery['alike'];

/** Of so many ids of one pull request's records, the newest, it is asked one by one: any workflow may write as many as it likes. */
const MOST_ASKED = 100;

/** What knows a story by each id that it ever had. */
export type KnowsIds = Pick<Tracker, 'story' | 'stories'>;

/** The same tracker, which is asked once for each id. */
export function askedOnce(tracker: KnowsIds): KnowsIds {
  return {
    story: oncePer((id) => tracker.story(id)),
    stories: oncePerEach((ids) => tracker.stories(ids)),
  };
}

/**
 * The records of deliveries, with the ids that these stories have by now. Each id is asked for once, and none where all match already or
 * cannot be one of them.
 */
export function recordsAsNow<Records extends Pick<Deliveries, 'newest' | 'shown'>>(
  deliveries: Records,
  tracker: KnowsIds,
  stories: readonly Story[],
): Records {
  const asked = askedOnce(tracker);
  return {
    ...deliveries,
    newest: async (number) => namedAsNow(asked, stories, await deliveries.newest(number)),
    shown: async (pulls, label) => shownAsNow(asked, stories, await deliveries.shown(pulls, label)),
  };
}

/**
 * The record, with the ids that its stories have by now: one that was moved to another project got a new one, and the tracker knows it by
 * both. Only where a story is not found under its own.
 */
export async function namedAsNow(
  tracker: Pick<Tracker, 'story'>,
  stories: readonly Story[],
  recorded: NewestDelivery | undefined,
): Promise<NewestDelivery | undefined> {
  if (recorded === undefined) return undefined;
  const { alike, earlier = [] } = recorded;
  const shown = new Set([...earlier, ...alike, recorded].flatMap((each) => each.stories));
  if (stories.every(({ id, type }) => shown.has(id) || !isJudged(type))) return recorded;
  const now = new Map<string, string>();
  for (const id of otherwiseNamed(shown, stories).slice(-MOST_ASKED))
    now.set(id, (await tracker.story(id))?.id ?? id);
  if (now.size === 0) return recorded;
  const renamed = (records: Records): Records =>
    records.map((each) => ({ ...each, stories: idsNow(now, each.stories) }));
  return {
    ...recorded,
    stories: idsNow(now, recorded.stories),
    alike: renamed(alike),
    ...(recorded.earlier === undefined ? {} : { earlier: renamed(earlier) }),
  };
}

/** The same of the records of others, which are many: their ids are asked for all at once. */
async function shownAsNow(
  tracker: Pick<Tracker, 'stories'>,
  stories: readonly Story[],
  shown: ShownDeliveries,
): Promise<ShownDeliveries> {
  const ids = otherwiseNamed(new Set(shown.found.flatMap((each) => each.stories)), stories);
  if (ids.length === 0) return shown;
  const known = await tracker.stories(ids);
  const now = new Map([...known].map(([id, story]) => [id, story.id]));
  return { ...shown, found: shown.found.map((each) => ({ ...each, stories: idsNow(now, each.stories) })) };
}

/** Ids under which one of the stories may have been recorded. */
function otherwiseNamed(recorded: ReadonlySet<string>, stories: readonly Story[]): readonly string[] {
  return [...recorded].filter(
    (id) => !stories.some((story) => story.id === id) && stories.some((story) => mayBeOneStory(id, story.id)),
  );
}

function idsNow(now: ReadonlyMap<string, string>, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => now.get(id) ?? id))];
}
