import { describe, expect, it } from '@jest/globals';
import { inParallel } from '../../../src/usecases/pace/in-parallel.ts';

/** Works on items whose work ends only when the test says so. */
function workByHand() {
  const endings = new Map<string, (result: string) => void>();
  const begun: string[] = [];
  const work = (item: string) => {
    begun.push(item);
    return new Promise<string>((resolve) => endings.set(item, resolve));
  };
  async function end(item: string): Promise<void> {
    endings.get(item)?.(item.toUpperCase());
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { work, begun, end };
}

describe('working in parallel', () => {
  it('begins another item only when one has ended, and keeps the order of the items', async () => {
    const { work, begun, end } = workByHand();
    const results = inParallel(['a', 'b', 'c', 'd'], 2, work);
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('c');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await end('d');
    await end('a');
    expect(await results).toEqual(['A', 'B', 'C', 'D']);
  });

  it('has nothing to do for no items', async () => {
    const { work, begun } = workByHand();
    expect(await inParallel([], 4, work)).toEqual([]);
    expect(begun).toEqual([]);
  });

  it('throws what the work throws', async () => {
    const broken = inParallel(['a', 'b'], 2, async (item) => {
      if (item === 'b') throw new Error('b is broken.');
      return item;
    });
    await expect(broken).rejects.toThrow('b is broken.');
  });
});
