import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import type { Desk } from '../../support/world/people-desk.ts';

const MR_B_IN_SLACK = { id: 'U0000000102', name: 'mr-b', email: 'mr-b@chat.example.com', realName: 'B' };

/** The people of the settings, at the head of the default branch. */
function settle({ people }: Desk, ...lines: readonly string[]): void {
  const text = `project: shop\npeople:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
  people.act('github', 'push', { branch: 'main', by: 'mr-b', files: { '.github/greenroom.yml': text } });
}

function questions(desk: Desk): readonly string[] {
  return desk.seen
    .messages()
    .filter(({ text, thread }) => thread !== null && text.includes('accept or reject it'))
    .map(({ text }) => text.split(': please')[0] ?? '');
}

function told(desk: Desk, word: string): readonly string[] {
  return desk.seen
    .messages()
    .filter(({ text, thread }) => thread !== null && text.includes(word))
    .map(({ text }) => text.split(': ')[0] ?? '');
}

/** What people read of the comment: without what it keeps for later runs. */
async function shown(desk: Desk): Promise<string> {
  return ((await desk.seen.comment()) ?? '').replace(/<!--.*?-->/s, '');
}

/** Up to the question, with all that the steps wrote into their logs and reports. */
async function ask(desk: Desk): Promise<{ readonly said: string; readonly log: string }> {
  await desk.setUp.deploy();
  await desk.tell([desk.reports.provisioned()]);
  desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
  const synced = await desk.sync();
  const heard = await desk.tell([synced.report]);
  const said = JSON.stringify([synced.report, synced.outputs, synced.log, heard.report, heard.log]);
  return { said, log: heard.log.join('\n') };
}

describe('whoever asked for a story', () => {
  const desk = withDesk();

  it('is mentioned by the e-mail address of the tracker where the settings name nobody', async () => {
    const { log } = await ask(desk);
    expect(questions(desk)).toEqual(['Mr. C (<@U0000000103>)']);
    expect(log).not.toContain('Nobody could be mentioned');
    expect(await shown(desk)).toContain('**Mr. C**, please try');
  });

  it('is mentioned as the settings say, in the chat by id and on the pull request by login, once', async () => {
    settle(desk, 'login: mr-c, tracker-id: 103, slack-id: U0000000999');
    const { said } = await ask(desk);
    expect(questions(desk)).toEqual(['Mr. C (<@U0000000999>)']);
    const comment = await shown(desk);
    expect(comment).toContain('**@mr-c**, please try the story');
    expect(comment.match(/@mr-c/g)).toHaveLength(1);
    expect(said).not.toContain('U0000000999');
    expect(said).not.toContain('@example.com');
    expect(await desk.seen.comment()).not.toContain('U0000000999');
  });

  it('is asked no second time by a run that says the same, and the comment stays as it is', async () => {
    settle(desk, 'login: mr-c, tracker-id: 103, slack-id: U0000000999');
    await ask(desk);
    const before = await desk.seen.comment();
    const mark = desk.people.mark();
    await desk.tell([(await desk.sync()).report]);
    expect(questions(desk)).toHaveLength(1);
    expect(await desk.seen.comment()).toBe(before);
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('is mentioned by the e-mail address of the settings rather than that of the tracker', async () => {
    desk.people.act('slack', 'user', MR_B_IN_SLACK);
    settle(desk, 'tracker-id: 103, email: mr-b@chat.example.com');
    const { said } = await ask(desk);
    expect(questions(desk)).toEqual(['Mr. C (<@U0000000102>)']);
    expect(said).not.toContain('mr-b@chat');
    expect(await shown(desk)).toContain('**Mr. C**, please try');
  });

  it('is mentioned by the address of the tracker where Slack does not know that of the settings', async () => {
    settle(desk, 'tracker-id: 103, email: nobody@example.com');
    await ask(desk);
    expect(questions(desk)).toEqual(['Mr. C (<@U0000000103>)']);
  });

  it('is known by name where the settings have no id, since a mention does no harm', async () => {
    settle(desk, 'tracker-name: mr. c, slack-id: U0000000999, login: mr-c');
    await ask(desk);
    expect(questions(desk)).toEqual(['Mr. C (<@U0000000999>)']);
  });

  it('is asked by the plain name where nothing leads to them, which is said in the run that asks alone', async () => {
    desk.people.act('tracker', 'person', { id: 103, name: '@mr-c', email: 'unknown@example.com' });
    const { log } = await ask(desk);
    expect(questions(desk)).toEqual(['@mr-c']);
    expect(log).toContain(
      "warning: Nobody could be mentioned in the chat for story 123456789, so it asks by the plain name; write who that is into 'people' of the settings.",
    );
    expect(await shown(desk)).not.toContain('@mr-c');
    const again = await desk.tell([(await desk.sync()).report]);
    expect(again.log.join('\n')).not.toContain('Nobody could be mentioned');
  });

  it('is asked on the pull request by the plain name where the settings do not have them, which is said once', async () => {
    settle(desk, 'login: mr-a, tracker-id: 101');
    await desk.setUp.deploy();
    const noChat = { 'slack-token': '', 'slack-channel': '' };
    await desk.tell([desk.reports.provisioned()], noChat);
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    const first = await desk.tell([(await desk.sync()).report], noChat);
    expect(first.log.join('\n')).toContain(
      'warning: Nobody could be mentioned on the pull request for story 123456789',
    );
    const second = await desk.tell([(await desk.sync()).report], noChat);
    expect(second.log.join('\n')).not.toContain('Nobody could be mentioned');
  });

  it('is mentioned when an environment wakes that slept when it was delivered', async () => {
    settle(desk, 'login: mr-c, tracker-id: 103, slack-id: U0000000999');
    await desk.setUp.deploy();
    const ready = desk.reports.provisioned();
    await desk.tell([ready]);
    await desk.tell([{ ...ready, environment: { ...ready.environment, asleep: true } }]);
    desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    await desk.tell([(await desk.sync()).report]);
    expect(questions(desk)).toEqual([]);
    await desk.tell([desk.reports.provisioned()]);
    expect(questions(desk)).toEqual(['Mr. C (<@U0000000999>)']);
  });
});

describe('a comment whose owner somebody forged', () => {
  const desk = withDesk();

  it('mentions no login that is none', async () => {
    settle(desk, 'login: mr-c, tracker-id: 103, slack-id: U0000000999');
    await ask(desk);
    const { id = 0, body = '' } =
      (await desk.seen.codeHost().findComment(desk.number, '<!-- greenroom:environments ')) ?? {};
    const forged = body.replace('"login":"mr-c"', '"login":"mr-c @octo-org/all"');
    expect(forged).not.toBe(body);
    await desk.seen.codeHost().updateComment(id, forged);
    await desk.tell([desk.reports.provisioned({ sentence: 'It is up to date.' })]);
    expect(await shown(desk)).toContain('**Mr. C**, please try');
  });
});

describe('the author of a rejected story', () => {
  const desk = withDesk();

  async function reject(): Promise<void> {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'reject', { id: 123456789, by: 103 });
    await desk.tell([(await desk.sync()).report]);
  }

  it('is mentioned in the chat by the id of the settings', async () => {
    settle(desk, 'login: Mr-A, slack-id: U0000000999');
    await reject();
    expect(told(desk, 'rejected story')).toEqual(['mr-a (<@U0000000999>)']);
    expect(await desk.seen.comment()).not.toContain('U0000000999');
  });

  it('is mentioned by the e-mail address of the settings', async () => {
    desk.people.act('slack', 'user', MR_B_IN_SLACK);
    settle(desk, 'login: mr-a, email: mr-b@chat.example.com');
    await reject();
    expect(told(desk, 'rejected story')).toEqual(['mr-a (<@U0000000102>)']);
    expect(await desk.seen.comment()).not.toContain('mr-b@chat');
  });

  it('is told by the plain login where the settings do not have them', async () => {
    settle(desk, 'login: mr-b, slack-id: U0000000999');
    await reject();
    expect(told(desk, 'rejected story')).toEqual(['mr-a']);
  });
});
