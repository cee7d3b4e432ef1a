import type { Story, StoryReader } from '../../ports/tracker.ts';

/** Under way at once: what a person with a browser asks for. */
const WIDTH = 4;

/** The port's `stories` where the tracker has no call for many: each by a request of its own. */
export async function storyByStory(
  read: StoryReader['story'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Story>> {
  const all = [...new Set(ids)];
  const found = new Map<string, Story>();
  for (let from = 0; from < all.length; from += WIDTH) {
    const some = all.slice(from, from + WIDTH);
    const answers = await Promise.all(some.map(async (id) => [id, await read(id)] as const));
    for (const [id, story] of answers) if (story !== undefined) found.set(id, story);
  }
  return found;
}

/** So many ids at a time. */
export function inBatches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
