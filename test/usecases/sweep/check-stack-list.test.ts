import { describe, expect, it } from '@jest/globals';
import { checkStackList } from '../../../src/usecases/sweep/check-stack-list.ts';
import { stack } from '../../../tools/builders/facts.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const settled = stack({ id: 'settled', createdAt: '2026-03-01T09:00:00Z' });

/** `described` is what each id answers when it is asked for. */
function check(
  live: readonly string[],
  described: Readonly<Record<string, typeof settled | undefined>> = {},
) {
  const asked: string[] = [];
  const done = checkStackList(
    {
      liveIds: async () => new Set(live),
      async describe(id) {
        asked.push(id);
        return described[id];
      },
    },
    [settled],
    NOW,
  );
  return { done, asked };
}

describe('two lists of the stacks', () => {
  it('that are the same cost no further question', async () => {
    const { done, asked } = check(['settled']);
    await done;
    expect(asked).toEqual([]);
  });

  const other = stack({ id: 'other', name: 'shop-other', createdAt: '2026-03-01T09:00:00Z' });

  it.each([
    ['is gone', undefined],
    ['was deleted meanwhile', { ...other, status: 'DELETE_COMPLETE' }],
    ['was made meanwhile', { ...other, createdAt: '2026-03-02T08:59:00Z' }],
  ])('may differ by a stack that %s', async (_, answer) => {
    await check(['settled', 'other'], { other: answer }).done;
  });

  it('are doubtful when one lacks a stack that stands, whichever it is', async () => {
    for (const { done } of [check(['settled', 'other'], { other }), check([], { settled })])
      await expect(done).rejects.toMatchObject({ reasonCode: 'doubtful_facts', retriable: true });
  });

  it('are not doubtful when the other one was short only once', async () => {
    const answers = [[], ['settled']];
    const other = { liveIds: async () => new Set(answers.shift()), describe: async () => settled };
    await checkStackList(other, [settled], NOW);
    expect(answers).toEqual([]);
  });

  it('are doubtful when they differ by more than come and go, and that is not asked about one by one', async () => {
    const { done, asked } = check(['settled', ...Array.from({ length: 500 }, (_, index) => `s${index}`)]);
    await expect(done).rejects.toThrow(/differ, by 500 stacks/);
    expect(asked.length).toBeLessThanOrEqual(20);
  });
});
