import { expect, it } from '@jest/globals';
import { checkCap } from '../../../src/domain/provision/environment-cap.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { scope } from '../../../tools/builders/scope.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

function stacksNamed(...names: readonly string[]) {
  return names.map((name) => stack({ name, ...(name.includes('Nested') ? { parentId: 'arn' } : {}) }));
}

it('says no when there are as many environments as there may be', () => {
  const full = checkCap(stacksNamed('shop-feature-a', 'shop-feature-b'), scope(), 2, NOW);
  expect(full).toMatchObject({ decision: 'skipped', reasonCode: 'cap_reached' });
});

it('names the five oldest, the oldest first, each with its pull request and its age', () => {
  const days = [3, 9, 1, 5, 7, 2];
  const stacks = days.map((day) =>
    stack({
      name: `shop-made-${day}-days-ago`,
      createdAt: new Date(NOW.getTime() - day * 86_400_000).toISOString(),
      tags: { ...stack().tags, ...(day === 7 ? {} : { 'greenroom:pull-request': String(day) }) },
    }),
  );
  const full = checkCap(stacks, scope(), 2, NOW);
  expect(full?.sentence).toBe(
    "There are 6 environments and 'max-environments' is 2; the oldest are shop-made-9-days-ago (#9, 9 d old), shop-made-7-days-ago (7 d old), shop-made-5-days-ago (#5, 5 d old), shop-made-3-days-ago (#3, 3 d old), shop-made-2-days-ago (#2, 2 d old): close one or raise the number.",
  );
});

it('counts neither nested stacks nor those that Beanstalk makes, though both inherit the tags', () => {
  const stacks = stacksNamed('shop-feature-a', 'awseb-e-abcdefghij-stack', 'shop-feature-a-Nested-1');
  expect(checkCap(stacks, scope(), 2, NOW)).toBeUndefined();
});

it('counts no environment that is being deleted, but one whose deletion failed', () => {
  const stacks = (status: string) => [
    stack({ name: 'shop-feature-a' }),
    stack({ name: 'shop-feature-b', status }),
  ];
  expect(checkCap(stacks('DELETE_IN_PROGRESS'), scope(), 2, NOW)).toBeUndefined();
  expect(checkCap(stacks('DELETE_FAILED'), scope(), 2, NOW)).toMatchObject({ reasonCode: 'cap_reached' });
});

it.each([
  ['any number is allowed', undefined],
  ['there is room for one more', 3],
])('says nothing where %s', (_, most) => {
  expect(checkCap(stacksNamed('shop-feature-a', 'shop-feature-b'), scope(), most, NOW)).toBeUndefined();
});

it("counts nobody else's environments", () => {
  const stacks = stacksNamed('shop-feature-a', 'shop-feature-b');
  expect(checkCap(stacks, scope({ kind: 'staging' }), 1, NOW)).toBeUndefined();
  expect(checkCap(stacks, scope({ project: 'till' }), 1, NOW)).toBeUndefined();
});
