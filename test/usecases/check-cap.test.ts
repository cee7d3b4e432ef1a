import { expect, it } from '@jest/globals';
import type { StackCloud } from '../../src/ports/stack-cloud.ts';
import { checkCap } from '../../src/usecases/check-cap.ts';
import { stack } from '../support/facts.ts';

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
  const full = await checkCap(cloudWith('shop-feature-a', 'shop-feature-b'), REQUEST);
  expect(full).toMatchObject({ decision: 'skipped', reasonCode: 'cap_reached' });
});

it('counts neither nested stacks nor those that Beanstalk makes, though both inherit the tags', async () => {
  const cloud = cloudWith('shop-feature-a', 'awseb-e-abcdefghij-stack', 'shop-feature-a-Nested-1');
  expect(await checkCap(cloud, REQUEST)).toBeUndefined();
});
