import { expect, it } from '@jest/globals';
import { dueItem, NOTHING_FOUND } from '../../../src/domain/due/duties.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { CodeHost } from '../../../src/ports/code-host.ts';
import type { StackCloud } from '../../../src/ports/stack-cloud.ts';
import { lookAtDuties } from '../../../src/usecases/due/look-at-duties.ts';
import { readListsOnce, readStacksOnce } from '../../../src/usecases/due/read-once.ts';
import { portOf, silentLog } from '../../../tools/builders/ports.ts';

it('takes no look that is left out', async () => {
  const looks = await lookAtDuties(silentLog(), { hours: async () => NOTHING_FOUND });
  expect(looks).toEqual([{ duty: 'hours', items: [], more: 0 }]);
});

it('takes one look after the other, and one that throws ends only itself', async () => {
  const order: string[] = [];
  const warnings: string[] = [];
  const stack = dueItem({ name: 'shop-a', sentence: 'shop-a would be taken down.' });
  const after = (duty: string) => async () => {
    order.push(duty);
    return NOTHING_FOUND;
  };
  const looks = await lookAtDuties(silentLog({ warning: (line) => warnings.push(line) }), {
    heal: after('heal'),
    accept: after('accept'),
    hours: async () => {
      order.push('hours');
      throw new AdapterError('throttled', 'AWS asked to slow down.', { service: 'CloudFormation' });
    },
    sweep: async () => ({ items: [stack], more: 0 }),
  });
  expect(order).toEqual(['hours', 'accept', 'heal']);
  expect(looks).toEqual([
    { duty: 'sweep', items: [stack], more: 0 },
    {
      duty: 'hours',
      items: [],
      more: 0,
      failure: { decision: 'failed', reasonCode: 'throttled', sentence: 'AWS asked to slow down.' },
    },
    { duty: 'accept', items: [], more: 0 },
    { duty: 'heal', items: [], more: 0 },
  ]);
  expect(warnings).toEqual(['hours: AWS asked to slow down.']);
});

it('reads each list of the repository once, and asks about a branch each time', async () => {
  const asked: string[] = [];
  const host = readListsOnce(
    portOf<CodeHost>('codeHost', {
      branches: async () => {
        asked.push('branches');
        return [];
      },
      openHeads: async () => {
        asked.push('heads');
        return [];
      },
      openPullRequests: async (branch) => {
        asked.push(branch ?? 'pulls');
        return [];
      },
    }),
  );
  for (const _ of [1, 2]) {
    await host.branches();
    await host.openHeads();
    await host.openPullRequests();
    await host.openPullRequests('a');
  }
  expect(asked).toEqual(['branches', 'heads', 'pulls', 'a', 'a']);
});

it('reads the stacks once by each of its lists', async () => {
  const asked: (string | undefined)[] = [];
  const stacks = readStacksOnce(
    portOf<StackCloud>('stacks', {
      list: async (reviewed) => {
        asked.push(reviewed);
        return [];
      },
    }),
  );
  for (const prefix of ['shop-', undefined, 'shop-', undefined, 'blog-']) await stacks.list(prefix);
  expect(asked).toEqual(['shop-', undefined, 'blog-']);
});
