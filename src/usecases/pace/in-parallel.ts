/** Works through items in order with at most `concurrency` under way; results keep the items' order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  async function worker(): Promise<void> {
    for (let index = next++; index < items.length; index = next++)
      results.set(index, await work(items[index] as Item));
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  return items.map((_, index) => results.get(index) as Result);
}
