import { describe, expect, it } from '@jest/globals';
import { commandReply } from '../../src/text/commands/command-reply.ts';
import {
  acceptByToken,
  comment,
  delivered,
  edit,
  find,
  JUDGED_STORY,
  judge,
  judgedState,
  PEOPLE,
  say,
  setState,
  wait,
} from '../support/runs/judge-here.ts';
import { inEachTest } from '../support/set-ups/in-each-test.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { openDesk } from '../support/world/people-desk.ts';

describe('an acceptance by a comment', () => {
  const desk = withDesk();

  it('moves the story, and merges by that comment alone', async () => {
    await delivered(desk);
    const said = say(desk, 'Nice.\n\n/stage accept');
    expect(await judge(desk, said)).toMatchObject({
      decision: 'updated',
      reasonCode: 'command_taken',
      sentence: `Story ${JUDGED_STORY} is accepted, as mr-c said '/stage accept' on pull request #${desk.number}.`,
    });
    expect(judgedState(desk)).toBe('accepted');
    expect((await find(desk)).numbers).toEqual([desk.number]);
    // Delivered twice, it acts once.
    expect(await judge(desk, said)).toMatchObject({ decision: 'unchanged', reasonCode: 'command_taken' });
  });

  it.each([
    ['is deleted', 'delete-comment', {}, 'was accepted by the user of tracker-token'],
    [
      'is changed, be it by its author',
      'edit-comment',
      { body: '/stage accept it', by: 'mr-c' },
      'that comment was changed or hidden since',
    ],
    [
      'is changed back by its author',
      'edit-comment',
      { body: '/stage accept', by: 'mr-c' },
      "was accepted by the comment '/stage accept' of mr-c, and that comment was changed or hidden since, so pull request",
    ],
    ['is hidden', 'hide-comment', { reason: 'outdated' }, 'that comment was changed or hidden since'],
  ])('counts no longer where the comment %s', async (_, verb, more, told) => {
    await delivered(desk);
    const said = say(desk, '/stage accept');
    await judge(desk, said);
    desk.people.act('github', verb, { id: said.id, by: 'mr-b', ...more });
    const found = await find(desk);
    expect(found.numbers).toEqual([]);
    if (more === undefined || !('body' in more) || more.body === '/stage accept')
      expect(found.sentence).toContain(told);
    // What the sentence says.
    wait(desk);
    setState(desk, 'delivered');
    wait(desk);
    await judge(desk, say(desk, '/stage accept'));
    expect((await find(desk)).numbers).toEqual([desk.number]);
  });

  it('does nothing where the comment was changed, hidden or deleted before the job came to it', async () => {
    await delivered(desk);
    for (const [verb, more, why] of [
      ['edit-comment', { body: '/stage accept' }, 'was changed or hidden since'],
      ['hide-comment', { reason: 'spam' }, 'was changed or hidden since'],
      ['delete-comment', {}, 'is not there any more'],
    ] as const) {
      const said = say(desk, '/stage accept');
      desk.people.act('github', verb, { id: said.id, by: 'mr-b', ...more });
      expect(await judge(desk, said)).toMatchObject({
        reasonCode: 'superseded',
        sentence: expect.stringContaining(why),
      });
      if (verb !== 'delete-comment') desk.people.act('github', 'delete-comment', { id: said.id, by: 'mr-b' });
      expect(judgedState(desk)).toBe('delivered');
    }
  });

  it.each([
    [
      'of the author',
      'mr-a',
      {},
      `mr-a may not accept story ${JUDGED_STORY}, because pull request #N is their own work`,
    ],
    [
      'of whom nobody named',
      'mr-b',
      {},
      `mr-b may not accept story ${JUDGED_STORY}, because accepted-by does not name them`,
    ],
    ['of whom accepted-by leaves out', 'mr-c', { 'accepted-by': '102' }, 'accepted-by does not name them'],
  ])('%s does nothing', async (_, by, inputs, why) => {
    await delivered(desk);
    expect(await judge(desk, say(desk, '/stage accept', by), inputs)).toMatchObject({
      decision: 'skipped',
      reasonCode: 'not_allowed_to_accept',
      sentence: expect.stringContaining(why.replace('#N', `#${desk.number}`)),
    });
    expect(judgedState(desk)).toBe('delivered');
  });

  it('of somebody whom the settings do not know in the tracker is asked for by name', async () => {
    await delivered(desk, "people:\n  - { login: mr-b, tracker-id: '102' }\n");
    expect((await judge(desk, say(desk, '/stage accept'))).sentence).toContain(
      'write the login mr-c there beside their tracker-id',
    );
  });

  it('of somebody who may not write counts for nothing, whatever the token does', async () => {
    await delivered(desk);
    desk.people.act('github', 'user', { login: 'mr-c', id: 103, role: 'read' });
    const said = say(desk, '/stage accept');
    await acceptByToken(desk);
    expect((await find(desk)).numbers).toEqual([]);
    expect((await judge(desk, said)).decision).toBe('skipped');
  });

  it('merges nothing by itself: a workflow that uses the token accepts nothing in the name of an older comment', async () => {
    await delivered(desk);
    await judge(desk, say(desk, '/stage accept'));
    wait(desk);
    setState(desk, 'started');
    wait(desk);
    await acceptByToken(desk);
    expect((await find(desk)).numbers).toEqual([]);
  });

  it('does nothing where it was answered for good, whatever became of the story since', async () => {
    await delivered(desk);
    const said = say(desk, '/stage accept');
    const body = commandReply(
      { id: said.id, project: 'shop', kind: 'preview' },
      { said: '/stage accept', sentence: 'It is merged.', run: undefined, done: 'rocket' },
    );
    const replied = await comment(desk, body);
    expect(await judge(desk, said)).toMatchObject({ decision: 'unchanged', reasonCode: 'answered_before' });
    expect(judgedState(desk)).toBe('delivered');
    // What somebody wrote into it is not believed.
    desk.people.act('github', 'edit-comment', { id: replied, body, by: 'mr-b' });
    expect((await judge(desk, said)).decision).toBe('updated');
  });

  it('is over where its run never came, and somebody moved the story back', async () => {
    await delivered(desk);
    say(desk, '/stage accept');
    wait(desk);
    setState(desk, 'started');
    wait(desk);
    await acceptByToken(desk);
    expect((await find(desk)).numbers).toEqual([]);
  });

  it('is of all that was delivered, and of a chore that is named beside it', async () => {
    const { people, number } = desk;
    const chore = {
      id: 123456791,
      project: 99,
      name: 'Tidy',
      requester: 103,
      type: 'chore',
      state: 'started',
    };
    people.act('tracker', 'story', chore);
    await edit(desk, { body: '[#123456791]' });
    await delivered(desk, `${PEOPLE}command-aliases: { ship it: accept }\n`);
    expect((await judge(desk, say(desk, '/ship it'))).sentence).toContain('Stories 123456789, 123456791 are');
    expect((await find(desk)).numbers).toEqual([number]);
  });

  it('is not of a story that somebody has set back', async () => {
    await delivered(desk);
    setState(desk, 'started');
    wait(desk);
    expect((await judge(desk, say(desk, '/stage accept'))).sentence).toContain(
      `Nobody is asked about pull request #${desk.number} now: story ${JUDGED_STORY} is started.`,
    );
  });

  it('counts for no commit that was pushed or delivered after it', async () => {
    await delivered(desk);
    const said = say(desk, '/stage accept');
    wait(desk);
    desk.head = desk.setUp.push('two');
    expect(await judge(desk, said)).toMatchObject({ decision: 'skipped', reasonCode: 'head_moved' });
    expect(judgedState(desk)).toBe('delivered');
    const early = await judge(desk, say(desk, '/stage accept'));
    expect(early.sentence).toContain('have the newer commit delivered');
    await desk.setUp.deploy();
    wait(desk, 2);
    for (const verb of ['unlabel', 'label'])
      desk.people.act('github', verb, { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await desk.sync();
    wait(desk);
    await acceptByToken(desk);
    expect((await find(desk)).numbers).toEqual([]);
    setState(desk, 'delivered');
    wait(desk);
    await judge(desk, say(desk, '/stage accept'));
    expect((await find(desk)).numbers).toEqual([desk.number]);
  });

  it('undoes nothing that somebody did since, also where its run comes late or twice', async () => {
    await delivered(desk);
    const said = say(desk, '/stage accept');
    wait(desk);
    setState(desk, 'rejected');
    expect(await judge(desk, said)).toMatchObject({ reasonCode: 'superseded' });
    expect(judgedState(desk)).toBe('rejected');
    setState(desk, 'delivered');
    wait(desk);
    const again = say(desk, '/stage accept');
    await judge(desk, again);
    wait(desk);
    setState(desk, 'delivered');
    expect(await judge(desk, again)).toMatchObject({ reasonCode: 'superseded' });
    expect(judgedState(desk)).toBe('delivered');
  });

  it('is overruled by a newer rejection of somebody who may, and not by that of the author', async () => {
    await delivered(desk);
    const accept = say(desk, '/stage accept');
    say(desk, '/stage reject', 'mr-a');
    wait(desk);
    expect((await judge(desk, accept)).decision).toBe('updated');
    wait(desk);
    const reject = say(desk, '/stage reject The total is wrong');
    expect((await judge(desk, accept)).sentence).toContain("mr-c said '/stage reject' after '/stage accept'");
    expect((await judge(desk, reject)).decision).toBe('updated');
    expect(judgedState(desk)).toBe('rejected');
    await acceptByToken(desk);
    expect((await find(desk)).sentence).toContain("somebody who may has said '/stage reject' since");
    wait(desk);
    expect((await judge(desk, say(desk, '/stage accept'))).decision).toBe('unchanged');
  });

  it('is refused in one sentence where there is nothing to accept, or the tracker is left to people', async () => {
    const { people } = desk;
    people.act('github', 'user', { login: 'mr-c', id: 103, role: 'write' });
    const said = say(desk, '/stage accept');
    expect((await judge(desk, said)).sentence).toContain(
      'so there is nothing to accept; once it is reviewed',
    );
    expect((await judge(desk, said, { move: 'never' })).sentence).toContain('GREENROOM_TRACKER_MOVE');
    expect((await judge(desk, said, { tracker: '', 'tracker-project': '' })).sentence).toContain(
      'GREENROOM_TRACKER names no tracker',
    );
    expect((await judge(desk, say(desk, '/stage up'))).decision).toBe('nothing');
    expect((await judge(desk, said, { 'dry-run': 'true' })).decision).toBe('skipped');
  });
});

describe('a judgement of what the text names no more', () => {
  const desk = inEachTest(() => openDesk({}, 5, undefined, 'feature/checkout'));

  it.each(['/stage accept', '/stage reject'])(
    'does nothing as %s where the text names nothing of what was delivered, since nothing would follow',
    async (body) => {
      await delivered(desk);
      await edit(desk, { title: 'Pay', body: '' });
      const said = say(desk, body);
      expect(await judge(desk, said)).toMatchObject({
        decision: 'skipped',
        reasonCode: 'not_delivered',
        sentence: `Story ${JUDGED_STORY} was delivered with pull request #${desk.number}, which names it no more, so nothing was done; name it in its text again, and say '${body}' then.`,
      });
      expect(judgedState(desk)).toBe('delivered');
      await edit(desk, { body: `[#${JUDGED_STORY}]` });
      expect((await judge(desk, said)).decision).toBe('updated');
    },
  );
});
