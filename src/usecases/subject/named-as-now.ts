import { isJudged } from '../../domain/stories/decide-story.ts';
import type { NewestDelivery } from '../../ports/deliveries.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';

type Records = NewestDelivery['alike'];

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
  const shown = new Set([...earlier, ...alike].flatMap((each) => each.stories));
  if (stories.every(({ id, type }) => shown.has(id) || !isJudged(type))) return recorded;
  const ids = [...shown].filter((id) => !stories.some((story) => story.id === id));
  const now = new Map<string, string>();
  for (const id of ids) now.set(id, (await tracker.story(id))?.id ?? id);
  const renamed = (records: Records): Records =>
    records.map((each) => ({ ...each, stories: each.stories.map((id) => now.get(id) ?? id) }));
  return { ...recorded, alike: renamed(alike), earlier: renamed(earlier) };
}
