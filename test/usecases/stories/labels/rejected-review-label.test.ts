import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../../support/set-ups/with-desk.ts';
import { Killed } from '../../../support/world/people-desk.ts';

describe('the label of a review that travels, and comes off after a rejection', () => {
  const desk = withDesk();

  it('does not come back by a story that a killed run left it on', async () => {
    const inputs = { labels: 'auto, reviewed' };
    const labels = async () => (await desk.seen.codeHost().pullRequest(desk.number))?.labels;
    const onStory = () => desk.seen.stories()[0]?.labels;
    await desk.setUp.deliver();
    await desk.sync(inputs);
    expect(onStory()).toContain('reviewed');
    desk.people.act('tracker', 'reject', { id: 123456789, by: 103 });
    const { faults } = desk.people.world.core;
    desk.killed = new Promise<void>((resolve) =>
      faults.add({
        name: 'kill behind the label',
        service: 'github',
        operation: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
        phase: 'after',
        effect: 'kill',
        onStrike: resolve,
      }),
    );
    await expect(desk.sync(inputs)).rejects.toThrow(Killed);
    desk.killed = undefined;
    faults.clear();
    expect(await labels()).not.toContain('reviewed');
    const { report } = await desk.sync(inputs);
    expect(await labels()).not.toContain('reviewed');
    expect(onStory()).not.toContain('reviewed');
    expect((await desk.sync(inputs)).report.sentence).not.toContain('put on again since');
    expect(report.sentence).not.toContain('put on again since');
  });
});
