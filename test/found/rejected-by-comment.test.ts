import { describe, expect, it } from '@jest/globals';
import { delivered, JUDGED_STORY, judge, judgedState, say } from '../support/runs/judge-here.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';

describe('a rejection by a comment', () => {
  const desk = withDesk();

  it('tells the author who it was and why, takes the label off, and is said once', async () => {
    await delivered(desk);
    const why = 'The total <!-- x --> is @all wrong [here](http://example.com) `code`';
    const said = say(desk, `/stage reject ${why}`);
    expect((await judge(desk, said)).decision).toBe('updated');
    expect(judgedState(desk)).toBe('rejected');
    const synced = await desk.sync();
    expect(synced.report.sentence).toContain(
      `mr-c rejected story ${JUDGED_STORY}: “${why.replace(/ <!--.*?-->/, '')}`.slice(0, 40),
    );
    expect(synced.report.sentence).toContain("lost the label 'reviewed'");
    await desk.tell([synced.report]);
    const [, ...lines] = ((await desk.seen.comment()) ?? '').split('\n');
    const comment = lines.join('\n');
    expect(comment).toContain('mr\\-c rejected story');
    expect(comment).not.toMatch(/[^\\]@all|<!-- x -->|\]\(http:\/\/example/);
    const told = () => desk.seen.messages().filter(({ text }) => text.includes('rejected story'));
    // The message of the environment, and a new one behind it for the author.
    expect(told().map(({ thread }) => thread === null)).toEqual([true, false]);
    await desk.tell([(await desk.sync()).report]);
    expect(told()).toHaveLength(2);
  });

  it.each(['mr-a', 'mr-b'])('is told with no words of %s, who may not reject', async (other) => {
    await delivered(desk);
    const said = say(desk, '/stage reject The total is wrong');
    say(desk, '/stage reject Buy more', other);
    await judge(desk, said);
    const { report } = await desk.sync();
    expect(report.sentence).toContain('mr-c rejected story');
    expect(report.sentence).toContain('The total is wrong');
    expect(report.sentence).not.toContain('Buy more');
  });

  it('is heard of whom accepted-by names', async () => {
    await delivered(desk);
    const accepting = { 'accepted-by': 'mr-b' };
    expect((await judge(desk, say(desk, '/stage reject Too slow', 'mr-b'), accepting)).decision).toBe(
      'updated',
    );
    expect((await desk.sync(accepting)).report.sentence).toContain('mr-b rejected story');
    expect((await desk.sync()).report.sentence).not.toContain('Too slow');
  });

  it('of somebody who may not does nothing', async () => {
    await delivered(desk);
    expect(await judge(desk, say(desk, '/stage reject no', 'mr-a'))).toMatchObject({
      reasonCode: 'not_allowed_to_accept',
    });
    expect(judgedState(desk)).toBe('delivered');
  });
});
