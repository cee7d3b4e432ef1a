import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import type { Desk } from '../../support/world/people-desk.ts';

function reject({ people }: Desk): void {
  people.act('tracker', 'reject', { id: 123456789, by: 103 });
}

function labelled({ people, number }: Desk, verb: 'label' | 'unlabel'): void {
  people.act('github', verb, { number, label: 'reviewed', by: 'mr-b' });
}

/** What the step does, and what people are told of it. */
async function run(desk: Desk) {
  const synced = await desk.sync();
  await desk.tell([synced.report]);
  return synced.report;
}

async function labels(desk: Desk): Promise<readonly string[] | undefined> {
  return (await desk.seen.codeHost().pullRequest(desk.number))?.labels;
}

function replies(desk: Desk): readonly string[] {
  return desk.seen
    .messages()
    .filter(({ text, thread }) => thread !== null && text.includes('rejected'))
    .map(({ text }) => text);
}

describe('a delivered story that is rejected', () => {
  const desk = withDesk();

  it('is told to the author with the words of whoever rejected it, once, and its label comes off', async () => {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'comment', { id: 123456789, text: 'Old words', by: 103 });
    desk.people.world.core.clock.advance(60 * 60_000);
    desk.people.act('tracker', 'comment', { id: 123456789, text: '@mr-b The button\nis <blue>.', by: 103 });
    reject(desk);
    desk.people.act('tracker', 'comment', { id: 123456789, text: 'Oh dear', by: 102 });
    const report = await run(desk);
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_current' });
    expect(report.sentence).toContain(
      `Story 123456789 is rejected. Mr. C rejected story 123456789: “@mr-b The button is <blue>.” Once that is put right, start the story again in the tracker, and have the label 'reviewed' put on again. Pull request #${desk.number} lost the label 'reviewed'`,
    );
    expect(await labels(desk)).toEqual(['auto']);
    const comment = await desk.seen.comment();
    expect(comment).toContain(
      '**mr\\-a:** Mr. C rejected story 123456789: “@\u200bmr\\-b The button is &lt;blue&gt;.”',
    );
    expect(comment).not.toContain('accept or reject it');
    expect(replies(desk)).toEqual([
      expect.stringContaining('mr-a: Mr. C rejected story 123456789: “@mr-b The button is &lt;blue&gt;.”'),
    ]);
    const said = desk.seen.stories()[0]?.comments[0]?.text;
    expect(said).toContain(`Commit ${desk.head} was delivered and rejected.`);
    expect(said).toContain('The environment stays: ');
    expect(said).not.toContain('Try it at');
  });

  it('is left alone by the runs that follow', async () => {
    await desk.setUp.deliver();
    reject(desk);
    await run(desk);
    expect(replies(desk)).toHaveLength(1);
    const mark = desk.people.mark();
    expect((await run(desk)).decision).toBe('unchanged');
    expect(desk.people.writesSince(mark)).toEqual([]);
    expect(await desk.seen.comment()).toContain('Mr. C rejected story 123456789 without a word.');
  });

  it('keeps a label that was put on again since, and says that it stays rejected', async () => {
    await desk.setUp.deliver();
    reject(desk);
    labelled(desk, 'unlabel');
    labelled(desk, 'label');
    const report = await run(desk);
    expect(await labels(desk)).toContain('reviewed');
    expect(report.sentence).toContain('put on again since, but the story stays rejected until a person');
    expect(desk.seen.stories()[0]?.state).toBe('rejected');
    desk.people.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    await run(desk);
    expect(desk.seen.stories()[0]?.state).toBe('delivered');
    expect(await desk.seen.comment()).not.toContain('**mr\\-a:**');
  });

  it('is told once more when it is rejected once more', async () => {
    await desk.setUp.deliver();
    reject(desk);
    await run(desk);
    desk.people.world.core.clock.advance(60 * 60_000);
    desk.people.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    labelled(desk, 'label');
    await run(desk);
    reject(desk);
    await run(desk);
    expect(replies(desk)).toHaveLength(2);
    expect(await labels(desk)).not.toContain('reviewed');
  });

  it('is told though GitHub refuses to take the label off', async () => {
    await desk.setUp.deliver();
    reject(desk);
    desk.people.world.core.faults.add({
      name: 'a label that nobody may take off',
      service: 'github',
      operation: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 403,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message: 'Resource not accessible by integration' }),
      },
    });
    const synced = await desk.sync();
    expect(synced.report.decision).toBe('updated');
    expect(synced.report.sentence).toContain("take the label 'reviewed' off, and have it put on again.");
    expect(synced.log.join('\n')).toContain('keeps its label');
  });

  it('was delivered by nobody where there is no record, so nothing is told and the label stays', async () => {
    labelled(desk, 'label');
    reject(desk);
    const report = await run(desk);
    expect(await labels(desk)).toContain('reviewed');
    expect(report.sentence).toContain('stays rejected until a person starts it again in the tracker.');
    expect(report.sentence).not.toContain('without a word');
  });
});
