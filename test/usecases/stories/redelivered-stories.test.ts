import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import type { Desk } from '../../support/world/people-desk.ts';

/** The default branch says that a push after the delivery takes the story back. */
function settle({ people }: Desk): void {
  const text = 'project: shop\nstories:\n  moves: { redelivery: finished }\n';
  people.act('github', 'push', { branch: 'main', by: 'mr-a', files: { '.github/greenroom.yml': text } });
}

function label({ people, number }: Desk, verb: 'label' | 'unlabel'): void {
  people.act('github', verb, { number, label: 'reviewed', by: 'mr-b' });
}

function state(desk: Desk): string | undefined {
  return desk.seen.stories()[0]?.state;
}

async function pushed(desk: Desk): Promise<void> {
  await desk.setUp.deliver();
  desk.head = desk.setUp.push('two');
}

describe('a push after the delivery', () => {
  const desk = withDesk();

  it('leaves the story delivered where the team says nothing', async () => {
    await pushed(desk);
    await desk.sync();
    expect(state(desk)).toBe('delivered');
  });

  it('takes it back to finished where the team says so, before its environment is ready', async () => {
    settle(desk);
    await pushed(desk);
    const { report, outputs } = await desk.sync();
    expect(report.sentence).toContain('Story 123456789 moved from delivered to finished.');
    expect(JSON.parse(outputs['moved'] ?? '')).toEqual([
      { id: '123456789', from: 'delivered', to: 'finished' },
    ]);
    expect(state(desk)).toBe('finished');
    await desk.setUp.deploy();
    for (const _run of [1, 2]) {
      await desk.tell([(await desk.sync()).report]);
      expect(state(desk)).toBe('finished');
    }
    expect(desk.seen.stories()[0]?.comments[0]?.text).not.toContain('Delivered at commit');
    expect(await desk.seen.comment()).not.toContain('accept or reject it');
  });

  it('is delivered again by the label, and then stays', async () => {
    settle(desk);
    await pushed(desk);
    await desk.sync();
    await desk.setUp.deploy();
    label(desk, 'unlabel');
    label(desk, 'label');
    for (const _run of [1, 2]) {
      await desk.sync();
      expect(state(desk)).toBe('delivered');
    }
    expect(desk.seen.stories()[0]?.comments[0]?.text).toContain(`Delivered at commit ${desk.head}.`);
  });

  it('does not take back what is put up for the next delivery already', async () => {
    settle(desk);
    await pushed(desk);
    label(desk, 'unlabel');
    label(desk, 'label');
    await desk.sync();
    expect(state(desk)).toBe('delivered');
  });

  it.each(['accept', 'reject'])('leaves a story that people %s', async (deed) => {
    settle(desk);
    await pushed(desk);
    desk.people.act('tracker', deed, { id: 123456789, by: 103 });
    await desk.sync();
    expect(state(desk)).toBe(`${deed}ed`);
  });
});
