import { afterEach, describe, expect, it } from '@jest/globals';
import { createLinearWorld, type LinearWorld } from '../../../support/world/linear-world.ts';

const worlds: LinearWorld[] = [];

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function started(seed = 1, pageSize?: number): Promise<LinearWorld> {
  const linear = await createLinearWorld(seed, pageSize);
  worlds.push(linear);
  return linear;
}

describe('the people of Linear', () => {
  it('are those of the team, asked for once', async () => {
    const linear = await started(1, 2);
    const story = await linear.story('SHOP-1');
    const other = linear.act('person', { name: 'Mr. D', email: 'mr-d@example.com' }).id;
    const tracker = linear.tracker();
    expect(await tracker.person(story, linear.people.a)).toEqual({
      id: linear.people.a,
      name: 'Mr. A',
      email: 'mr-a@example.com',
      sharesName: false,
    });
    const asked = linear.world.core.log.entries(1).length;
    expect(await tracker.person(story, other)).toBeUndefined();
    expect(await tracker.person(story, linear.people.b)).toMatchObject({ name: 'Mr. B' });
    expect(linear.world.core.log.entries(1)).toHaveLength(asked);
    expect(await tracker.ownId()).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('share a name in any case', async () => {
    const linear = await started();
    const twins = ['Mr. T', 'mr. t'].map((name) => linear.act('person', { name, email: 't@example.com' }).id);
    linear.act('team', { key: 'ENG', name: 'Engineering', members: twins });
    linear.act('issue', { team: 'ENG', title: 'T' });
    expect(await linear.tracker().person(await linear.story('ENG-1'), twins[0] ?? '')).toMatchObject({
      sharesName: true,
    });
  });
});
