import { describe, expect, it } from '@jest/globals';
import { createLinearWorld } from '../../../support/world/linear-world.ts';

describe('many issues of Linear', () => {
  it.each([1, 2, 3])('are read as each alone is, by any case, seed %i', async (seed) => {
    const linear = await createLinearWorld(seed);
    try {
      for (let count = 0; count < 4; count += 1)
        linear.act('issue', { team: 'SHOP', title: 'More', creator: linear.people.c });
      linear.act('trash', { issue: 'SHOP-3' });
      const tracker = linear.tracker();
      const ids = ['SHOP-1', 'shop-2', 'SHOP-3', 'SHOP-99', 'ENG-1', 'none', 'SHOP-5'];
      const found = await tracker.stories(ids);
      expect([...found.keys()].toSorted()).toEqual(['SHOP-1', 'SHOP-5', 'shop-2'].toSorted());
      for (const [id, story] of found) expect(story).toEqual(await tracker.story(id));
      expect((await linear.tracker({ projects: ['ENG'] }).stories(ids)).size).toBe(0);
      expect(linear.writes()).toEqual([]);
    } finally {
      await linear.close();
    }
  });

  it('have all their labels, however many those are', async () => {
    const linear = await createLinearWorld(1, 250);
    try {
      const labels = Array.from({ length: 60 }, (_, at) => `label-${at}`);
      for (const name of labels) linear.act('label', { name, team: 'SHOP' });
      for (const name of labels) linear.act('mark', { issue: 'SHOP-1', label: name, by: linear.people.a });
      linear.act('issue', { team: 'SHOP', title: 'More', creator: linear.people.c });
      const found = await linear.tracker().stories(['SHOP-1', 'SHOP-2']);
      expect(found.get('SHOP-1')?.labels).toHaveLength(61);
    } finally {
      await linear.close();
    }
  });
});
