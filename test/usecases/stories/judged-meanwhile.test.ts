import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';

describe('a story that people judge while a run looks at it', () => {
  const desk = withDesk();

  it.each(['reject', 'accept'] as const)('is not moved on after they %s it', async (verb) => {
    const { people } = desk;
    await desk.setUp.deploy();
    people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    let judged = false;
    people.world.core.faults.add({
      name: 'judge',
      service: 'tracker',
      operation: 'POST /projects/{project}/stories/{story}/comments',
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        if (!judged) people.act('tracker', verb, { id: 123456789, by: 103 });
        judged = true;
        return handle(request);
      },
    });
    const { report } = await desk.sync();
    expect(judged).toBe(true);
    expect(desk.seen.stories()[0]?.state).toBe(`${verb}ed`);
    expect(report.sentence).toContain(`became ${verb}ed meanwhile, so it is not moved from`);
  });
});
