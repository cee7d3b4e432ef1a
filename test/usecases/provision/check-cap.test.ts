import { expect, it } from '@jest/globals';
import type { StackCloud } from '../../../src/ports/stack-cloud.ts';
import { checkCap } from '../../../src/usecases/provision/check-cap.ts';
import { stack } from '../../../tools/builders/facts.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

const REQUEST = {
  maxEnvironments: 2,
  repository: { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' },
  project: 'shop',
  kind: 'preview',
};

function cloudWith(...names: readonly string[]): StackCloud {
  const stacks = names.map((name) =>
    stack({ name, ...(name.includes('Nested') ? { parentId: 'arn' } : {}) }),
  );
  return { list: async () => stacks } as unknown as StackCloud;
}

it('says no when there are as many environments as there may be', async () => {
  const full = await checkCap(cloudWith('shop-feature-a', 'shop-feature-b'), REQUEST, NOW);
  expect(full).toMatchObject({ decision: 'skipped', reasonCode: 'cap_reached' });
});

it('names the five oldest, the oldest first, each with its pull request and its age', async () => {
  const days = [3, 9, 1, 5, 7, 2];
  const stacks = days.map((day) =>
    stack({
      name: `shop-made-${day}-days-ago`,
      createdAt: new Date(NOW.getTime() - day * 86_400_000).toISOString(),
      tags: { ...stack().tags, ...(day === 7 ? {} : { 'greenroom:pull-request': String(day) }) },
    }),
  );
  const full = await checkCap({ list: async () => stacks } as unknown as StackCloud, REQUEST, NOW);
  expect(full?.sentence).toBe(
    "There are 6 environments and 'max-environments' is 2; the oldest are shop-made-9-days-ago (#9, 9 d old), shop-made-7-days-ago (7 d old), shop-made-5-days-ago (#5, 5 d old), shop-made-3-days-ago (#3, 3 d old), shop-made-2-days-ago (#2, 2 d old): close one or raise the number.",
  );
});

it('counts neither nested stacks nor those that Beanstalk makes, though both inherit the tags', async () => {
  const cloud = cloudWith('shop-feature-a', 'awseb-e-abcdefghij-stack', 'shop-feature-a-Nested-1');
  expect(await checkCap(cloud, REQUEST, NOW)).toBeUndefined();
});

it('counts no environment that is being deleted, but one whose deletion failed', async () => {
  const cloud = (status: string) => {
    const stacks = [stack({ name: 'shop-feature-a' }), stack({ name: 'shop-feature-b', status })];
    return { list: async () => stacks } as unknown as StackCloud;
  };
  expect(await checkCap(cloud('DELETE_IN_PROGRESS'), REQUEST, NOW)).toBeUndefined();
  expect(await checkCap(cloud('DELETE_FAILED'), REQUEST, NOW)).toMatchObject({ reasonCode: 'cap_reached' });
});
