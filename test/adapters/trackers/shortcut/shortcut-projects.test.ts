import { afterEach, describe, expect, it } from '@jest/globals';
import { createShortcut } from '../../../../src/adapters/trackers/shortcut/shortcut.ts';
import { createWorkspace, SHOP_TEAM, type ShortcutWorld } from '../../../support/world/shortcut-world.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const PROJECTS = [
  { id: 55, name: 'Counter' },
  { id: 56, name: 'Till' },
  { id: 57, name: 'Old counter', archived: true },
];

/** What is said of the projects that the input names, and what was asked for. */
async function required(named: readonly string[], given: { seed?: number; there?: typeof PROJECTS } = {}) {
  const space: ShortcutWorld = await createWorkspace(given.seed ?? 1);
  closers.push(space.close);
  for (const project of given.there ?? PROJECTS) space.act('project', project);
  const tracker = createShortcut({
    fetch,
    url: space.url,
    token: 'rehearsal-shortcut-token',
    projects: named,
  });
  const asked = () => space.world.core.log.entries(1).map(({ operation }) => operation);
  return { asked, require: () => tracker.requireProjects?.() };
}

describe('a project of Shortcut that the input names', () => {
  it.each([[['12345']], [['55', '12345']], [['shop', '12345']]])(
    'is refused where it is none: %j, and those that there are get named',
    async (named) => {
      const { require } = await required(named);
      const refused = require();
      await expect(refused).rejects.toMatchObject({ name: 'UserError', reasonCode: 'invalid_input' });
      await expect(refused).rejects.toThrow(
        "The input 'tracker-project' names '12345', which the user of tracker-token does not see in the tracker; name one of 55 ('Counter'), 56 ('Till').",
      );
    },
  );

  it('is refused where the workspace has none', async () => {
    const { require } = await required(['12345'], { there: [] });
    await expect(require()).rejects.toThrow(
      "The input 'tracker-project' names the project '12345', and Shortcut shows the member of tracker-token none at all; name a team, or leave it empty.",
    );
  });

  it.each([1, 2, 3, 4, 5, 6])('may be archived, with seed %s', async (seed) => {
    const { require } = await required(['57'], { seed });
    await expect(require()).resolves.toBeUndefined();
  });

  it.each<[readonly string[], readonly string[]]>([
    [[], []],
    [['55', '56'], ['GET /projects']],
    [['shop'], ['GET /groups']],
    [[SHOP_TEAM], ['GET /groups']],
  ])('is asked for once a run: %j', async (named, expected) => {
    const { require, asked } = await required(named);
    await require();
    await require();
    expect(asked()).toEqual(expected);
  });

  it.each(['shpo', '5f1d3c1e-0000-4000-8000-0000000000ff'])('may be a team, and %s is none', async (team) => {
    const { require } = await required([team]);
    await expect(require()).rejects.toThrow(`Shortcut has no team '${team}' that`);
  });
});
