import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import type { Desk } from '../../support/world/people-desk.ts';

function setBack({ people }: Desk, state: string): void {
  people.world.core.clock.advance(60_000);
  people.act('tracker', 'state', { id: 123456789, state, by: 103 });
}

function review({ people, number }: Desk): void {
  people.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
}

function state(desk: Desk): string | undefined {
  return desk.seen.stories()[0]?.state;
}

describe('a story that somebody sets back', () => {
  const desk = withDesk();

  it('stays there however often the run is repeated, and the run says why', async () => {
    review(desk);
    await desk.sync();
    expect(state(desk)).toBe('finished');
    setBack(desk, 'started');
    for (const _run of [1, 2]) {
      const { report } = await desk.sync();
      expect(report).toMatchObject({ decision: 'unchanged', reasonCode: 'story_current' });
      expect(report.sentence).toContain('Somebody set it back since it was finished, so it stays there');
      expect(state(desk)).toBe('started');
    }
  });

  it('moves on by what happens then', async () => {
    await desk.sync();
    expect(state(desk)).toBe('started');
    setBack(desk, 'unstarted');
    await desk.sync();
    expect(state(desk)).toBe('unstarted');
    review(desk);
    await desk.sync();
    expect(state(desk)).toBe('finished');
    setBack(desk, 'started');
    await desk.setUp.deploy();
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await desk.sync();
    expect(state(desk)).toBe('delivered');
  });

  it('is not finished again after its delivery, until the label is put on again', async () => {
    review(desk);
    await desk.setUp.deliver();
    setBack(desk, 'started');
    await desk.sync();
    expect(state(desk)).toBe('started');
    desk.people.act('github', 'unlabel', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await desk.sync();
    expect(state(desk)).toBe('started');
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await desk.sync();
    expect(state(desk)).toBe('delivered');
  });

  it('moves where people alone have moved it, since that is the first contact', async () => {
    desk.people.act('tracker', 'state', { id: 123456789, state: 'finished', by: 103 });
    setBack(desk, 'started');
    review(desk);
    await desk.sync();
    expect(state(desk)).toBe('finished');
  });

  it('moves by a state that the workflow names', async () => {
    review(desk);
    await desk.sync();
    setBack(desk, 'started');
    await desk.sync({ state: 'finished' });
    expect(state(desk)).toBe('finished');
  });
});
