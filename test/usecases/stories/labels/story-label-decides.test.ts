import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../../support/set-ups/with-desk.ts';
import { type Desk, Killed, openDesk } from '../../../support/world/people-desk.ts';

const LABELS = { operation: 'labels', wanted: 'story-label:auto' };

describe('a label of the story that asks for an environment', () => {
  const desk = withDesk();
  const storyLabels = () => desk.seen.stories()[0]?.labels;
  const labels = async () => (await desk.seen.codeHost().pullRequest(desk.number))?.labels;

  it('is on the pull request when the step ends, and no story moves', async () => {
    const { report, outputs } = await desk.sync(LABELS);
    expect(report).toMatchObject({
      decision: 'updated',
      reasonCode: 'story_current',
      sentence: `Pull request #${desk.number} got the label 'auto'.`,
    });
    expect(outputs).toMatchObject({ stories: '[]', moved: '[]', accepted: '[]' });
    expect(await labels()).toEqual(['auto']);
    expect(desk.seen.stories()[0]?.state).toBe('unstarted');
    expect((await desk.sync(LABELS)).report).toMatchObject({ decision: 'unchanged' });
  });

  it('comes off with the one of the story, where Greenroom put it on', async () => {
    await desk.sync(LABELS);
    desk.people.act('tracker', 'unlabel', { id: 123456789, label: 'auto', by: 103 });
    expect((await desk.sync(LABELS)).report.sentence).toContain(
      `Pull request #${desk.number} lost the label 'auto'.`,
    );
    expect(await labels()).toEqual([]);
  });

  it('goes to the story where a person put it on by hand, though no run saw that event', async () => {
    desk.people.act('tracker', 'unlabel', { id: 123456789, label: 'auto', by: 103 });
    desk.people.act('github', 'label', { number: desk.number, label: 'auto', by: 'mr-b' });
    expect((await desk.sync(LABELS)).report.sentence).toContain("got the label 'auto'.");
    expect({ pull: await labels(), story: storyLabels() }).toEqual({ pull: ['auto'], story: ['auto'] });
  });

  it('stays where a person put it on by hand, when its story loses it after that', async () => {
    desk.people.act('tracker', 'unlabel', { id: 123456789, label: 'auto', by: 103 });
    desk.people.act('github', 'label', { number: desk.number, label: 'auto', by: 'mr-b' });
    await desk.sync(LABELS);
    desk.people.act('tracker', 'unlabel', { id: 123456789, label: 'auto', by: 103 });
    const mark = desk.people.mark();
    expect((await desk.sync(LABELS)).report).toMatchObject({ decision: 'unchanged' });
    expect((await desk.sync()).report.sentence).not.toContain("label 'auto'");
    expect(desk.people.writesSince(mark).join(' ')).not.toContain('label');
    expect({ pull: await labels(), story: storyLabels() }).toEqual({ pull: ['auto'], story: [] });
  });

  it('leaves the story where a person took it off by hand, and comes back by the story alone', async () => {
    await desk.sync(LABELS);
    desk.people.act('github', 'unlabel', { number: desk.number, label: 'auto', by: 'mr-b' });
    await desk.sync(LABELS);
    expect({ pull: await labels(), story: storyLabels() }).toEqual({ pull: [], story: [] });
    desk.people.act('tracker', 'label', { id: 123456789, label: 'auto', by: 103 });
    await desk.sync(LABELS);
    expect({ pull: await labels(), story: storyLabels() }).toEqual({ pull: ['auto'], story: ['auto'] });
  });

  it('is refused where no tracker is given, before anything is written', async () => {
    const mark = desk.people.mark();
    const { report } = await desk.sync({ ...LABELS, tracker: '', 'tracker-project': '' });
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(report.sentence).toMatch(/^'wanted' has 'story-label:auto', and the input 'tracker' is empty; /);
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('is nothing to do where no label of a story asks', async () => {
    const mark = desk.people.mark();
    const { report } = await desk.sync({ operation: 'labels', wanted: 'label:preview' });
    expect(report).toMatchObject({ decision: 'nothing', reasonCode: 'nothing_to_do' });
    expect(desk.people.writesSince(mark)).toEqual([]);
  });
});

async function copied(desk: Desk): Promise<'killed' | 'done'> {
  try {
    await desk.sync(LABELS);
    return 'done';
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return 'killed';
  }
}

describe('a copy of a label that is killed at any request', () => {
  it('is there after one rerun, once', async () => {
    const calm = await openDesk();
    const from = calm.people.mark();
    expect(await copied(calm)).toBe('done');
    const requests = calm.people.mark() - from;
    await calm.close();
    expect(requests).toBeGreaterThan(5);

    let struck = 0;
    for (let skip = 0; skip < requests; skip += 1)
      for (const phase of ['before', 'after'] as const) {
        const desk = await openDesk();
        const { faults } = desk.people.world.core;
        desk.killed = new Promise<void>((resolve) =>
          faults.add({ name: `kill ${skip}`, skip, phase, effect: 'kill', onStrike: resolve }),
        );
        if ((await copied(desk)) === 'killed') struck += 1;
        desk.killed = undefined;
        faults.clear();
        expect(await copied(desk)).toBe('done');
        const labels = (await desk.seen.codeHost().pullRequest(desk.number))?.labels;
        expect({ skip, phase, labels }).toEqual({ skip, phase, labels: ['auto'] });
        await desk.close();
      }
    expect(struck).toBe(2 * requests);
  });
});
