import { describe, expect, it } from '@jest/globals';
import { type Desk, Killed, openDesk } from '../../support/world/people-desk.ts';

/** A reviewed pull request whose environment stands: the next run delivers the story and asks the product owner. */
async function reviewed(): Promise<Desk> {
  const desk = await openDesk({ state: 'finished' });
  await desk.setUp.deploy();
  desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
  return desk;
}

/** The two steps of the workflow; the second one is not reached when the first one is killed. */
async function job(desk: Desk): Promise<'killed' | 'done'> {
  try {
    await desk.tell([(await desk.sync()).report]);
    return 'done';
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return 'killed';
  }
}

async function endState(desk: Desk) {
  const pull = await desk.seen.codeHost().pullRequest(desk.number);
  const [story] = desk.seen.stories();
  const { pulls } = desk.people.world.core.peer('github').state() as {
    readonly pulls: readonly { readonly number: number; readonly comments: readonly unknown[] }[];
  };
  return {
    story: story?.state,
    storyComments: story?.comments.map(({ text }) => text) ?? [],
    comments: pulls.find((each) => each.number === desk.number)?.comments.length,
    messages: desk.seen.messages().map(({ text, thread }) => ({ text, reply: thread !== null })),
    labels: pull?.labels,
  };
}

describe('a delivery that is killed at any request', () => {
  it('ends, after one rerun, as an undisturbed one does, with nobody asked twice', async () => {
    const calm = await reviewed();
    const from = calm.people.mark();
    expect(await job(calm)).toBe('done');
    const requests = calm.people.mark() - from;
    const wanted = await endState(calm);
    await calm.close();
    expect(wanted).toMatchObject({ story: 'delivered', comments: 1, labels: ['reviewed', 'auto'] });
    expect(wanted.storyComments).toEqual([expect.stringContaining(`Delivered at commit ${calm.head}.`)]);
    expect(wanted.messages.map((message) => message.reply)).toEqual([false, true]);
    expect(requests).toBeGreaterThan(15);

    let struck = 0;
    for (let skip = 0; skip < requests; skip += 1) {
      for (const phase of ['before', 'after'] as const) {
        const desk = await reviewed();
        const { faults } = desk.people.world.core;
        desk.killed = new Promise<void>((resolve) =>
          faults.add({ name: `kill ${skip}`, skip, phase, effect: 'kill', onStrike: resolve }),
        );
        if ((await job(desk)) === 'killed') struck += 1;
        desk.killed = undefined;
        faults.clear();
        expect(await job(desk)).toBe('done');
        expect({ skip, phase, end: await endState(desk) }).toEqual({ skip, phase, end: wanted });
        await desk.close();
      }
    }
    expect(struck).toBe(2 * requests);
  });
});
