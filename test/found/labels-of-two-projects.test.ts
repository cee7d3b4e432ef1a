import { describe, expect, it } from '@jest/globals';
import { whyLabelBehind } from '../../src/usecases/due/behind-labels.ts';
import { copyStoryLabels } from '../../src/usecases/stories/copy-story-labels.ts';
import { scope } from '../../tools/builders/scope.ts';
import {
  changeLabel,
  commitOn,
  emptyRepository,
  moveStory,
  moveTo,
  openPull,
  type Pull,
} from '../support/ports/repository-in-memory.ts';
import { depsOn } from '../support/ports/repository-ports.ts';

const LABEL = 'auto';
const STORIES = { shop: '100000001', admin: '100000002' } as const;
type Project = keyof typeof STORIES;
const PROJECTS: readonly Project[] = ['shop', 'admin'];

/** A pull request that names a story of each of two projects, with a tracker and a workflow for each. */
function repository() {
  const at = emptyRepository();
  moveTo(at, 'pay', commitOn(at, at.branches.get('main') ?? ''));
  openPull(at, 'pay', 'main');
  for (const id of Object.values(STORIES)) moveStory(at, id, 'unstarted');
  return at;
}

function pullOf(at: ReturnType<typeof repository>): Pull {
  const [pull] = at.pulls;
  if (pull === undefined) throw new Error('There is no pull request.');
  return pull;
}

/** Some hours, in each of which the workflow of each project looks, and brings the label to where its stories are; true where one wrote. */
async function hours(at: ReturnType<typeof repository>, count: number): Promise<boolean> {
  const before = at.events.changed.length;
  for (let hour = 0; hour < count; hour += 1)
    for (const project of PROJECTS) {
      const deps = depsOn(at, project);
      const id = STORIES[project];
      const stories = [...(await deps.tracker().stories([id])).values()];
      const why = await whyLabelBehind(deps, { asking: [LABEL], all: [LABEL] }, pullOf(at), stories);
      if (why === undefined) continue;
      await copyStoryLabels(deps, {
        scope: scope({ project }),
        source: { named: [id], rule: { family: 'pivotal', host: undefined } },
        dryRun: false,
        withoutSecrets: false,
        pullRequest: pullOf(at).number,
        labels: { labels: [LABEL], justLabelled: undefined, justUnlabelled: undefined },
      });
    }
  return at.events.changed.length > before;
}

describe('a label of a pull request that two projects share', () => {
  it.each(PROJECTS)('stays on where only the story of %s has it', async (project) => {
    const at = repository();
    at.events.storyLabels.set(STORIES[project], [LABEL]);
    await hours(at, 1);
    expect(await hours(at, 5)).toBe(false);
    expect(pullOf(at).labels).toEqual([LABEL]);
  });

  it.each(PROJECTS)('comes off once where the story of %s loses it, and no other has it', async (project) => {
    const at = repository();
    at.events.storyLabels.set(STORIES[project], [LABEL]);
    await hours(at, 1);
    at.events.storyLabels.set(STORIES[project], []);
    await hours(at, 1);
    expect(pullOf(at).labels).toEqual([]);
    expect(await hours(at, 5)).toBe(false);
  });

  it.each(PROJECTS)('comes to rest where the story of %s loses it, and the other has it', async (project) => {
    const at = repository();
    for (const id of Object.values(STORIES)) at.events.storyLabels.set(id, [LABEL]);
    await hours(at, 1);
    at.events.storyLabels.set(STORIES[project], []);
    await hours(at, 2);
    expect(await hours(at, 5)).toBe(false);
    expect(pullOf(at).labels).toEqual([LABEL]);
  });

  it('stays as the copy of one where people took an older copy of the other off on both sides', async () => {
    const at = repository();
    at.events.storyLabels.set(STORIES.shop, [LABEL]);
    await hours(at, 1);
    changeLabel(at, pullOf(at), { label: LABEL, is: 'off', by: 'mr-b' });
    at.events.storyLabels.set(STORIES.shop, []);
    expect(await hours(at, 1)).toBe(false);
    at.events.ticks += 3_600;
    // The first time nobody can tell who was last: no run saw the label on that story before.
    for (let time = 0; time < 2; time += 1) {
      at.events.storyLabels.set(STORIES.admin, [LABEL]);
      await hours(at, 1);
    }
    expect(pullOf(at).labels).toEqual([LABEL]);
    expect(await hours(at, 5)).toBe(false);
  });

  it('is not fought over with an app of others', async () => {
    const at = repository();
    for (const id of Object.values(STORIES)) at.events.storyLabels.set(id, [LABEL]);
    await hours(at, 1);
    changeLabel(at, pullOf(at), { label: LABEL, is: 'off', by: 'other[bot]' });
    await hours(at, 2);
    expect(await hours(at, 5)).toBe(false);
    expect(pullOf(at).labels).toEqual([]);
  });
});
