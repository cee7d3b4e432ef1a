import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../src/adapters/github/github.ts';
import { acceptBuilt, notifyBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import type { Desk } from '../support/world/people-desk.ts';
import { KEY, URL_OF_IT } from '../support/world/people-reports.ts';
import { commentsOn, deployAs, messagesIn } from '../support/world/people-seen.ts';
import { BRANCH } from '../support/world/people-world.ts';

const BOT = 'github-actions[bot]';
const OF = `70107786/${BRANCH}`;

/** A comment's hidden first line with that state, as anybody may write it. */
function marker(state: object): string {
  return `<!-- greenroom:environments ${OF} ${JSON.stringify({ rows: { 'shop/preview': state } })} -->`;
}

/** Another pull request's message in that channel, by the same app; its place. */
async function othersMessage(desk: Desk, channel = 'C0000000001'): Promise<string> {
  const answer = await fetch(`${desk.people.origin}/slack/api/chat.postMessage`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-rehearsal', 'content-type': 'application/json' },
    body: JSON.stringify({
      channel,
      text: 'The other environment',
      metadata: { event_type: 'greenroom', event_payload: { key: '70107786/shop/preview/other' } },
    }),
  });
  const { ts } = (await answer.json()) as { ts: string };
  return ts;
}

function textAt(desk: Desk, at: string): string | undefined {
  return messagesIn(desk).find(({ ts }) => ts === at)?.text;
}

describe('a comment that quotes our marker', () => {
  const desk = withDesk();

  it('of another workflow is neither overwritten nor believed', async () => {
    const state = { status: 'ready', url: 'http://evil.example.com', commit: 'e'.repeat(40) };
    const theirs = `They wrote:\n${marker(state)}`;
    desk.people.act('github', 'comment', { number: desk.number, body: theirs, by: BOT });
    const failed = desk.reports.provisioned({
      decision: 'failed',
      reasonCode: 'stack_failed',
      environment: { name: 'shop-feature' },
    });
    expect(await notifyBuilt(desk, [failed])).toMatchObject({ green: true, reasonCode: 'announced' });
    const [first, own] = commentsOn(desk);
    expect(first?.body).toBe(theirs);
    expect(own?.body).toMatch(/^<!-- greenroom:environments /);
    expect(own?.body).not.toContain('evil');
  });

  it('of a person is left alone, also where it begins with the marker', async () => {
    const theirs = `${marker({ status: 'ready' })}\nNot mine`;
    desk.people.act('github', 'comment', { number: desk.number, body: theirs, by: 'mr-a' });
    await notifyBuilt(desk, [desk.reports.provisioned()]);
    expect(commentsOn(desk).map(({ author, body }) => [author, body === theirs])).toEqual([
      ['mr-a', true],
      [BOT, false],
    ]);
  });
});

describe('our own comment, edited by somebody else', () => {
  const desk = withDesk();

  it.each([
    ['a person', 'mr-a'],
    ['another workflow', BOT],
  ])('by %s leads to no message of another pull request and to no other channel', async (_who, by) => {
    desk.people.act('slack', 'channel', { id: 'C0000000002', name: 'elsewhere' });
    const other = await othersMessage(desk);
    const elsewhere = await othersMessage(desk, 'C0000000002');
    await notifyBuilt(desk, [desk.reports.provisioned()]);
    for (const slack of [
      { channel: 'C0000000001', ts: other },
      { channel: 'C0000000002', ts: elsewhere },
    ]) {
      const [own] = commentsOn(desk);
      const body = `${marker({ status: 'ready', slack })}\nedited`;
      desk.people.act('github', 'edit-comment', { id: own?.id, body, by });
      desk.head = desk.setUp.push(slack.ts);
      expect(await notifyBuilt(desk, [desk.reports.provisioned()])).toMatchObject({ green: true });
      expect([textAt(desk, other), textAt(desk, elsewhere)]).toEqual([
        'The other environment',
        'The other environment',
      ]);
    }
    const ours = messagesIn(desk).filter(({ ts }) => ts !== other && ts !== elsewhere);
    expect(ours).toHaveLength(1);
    expect(ours[0]?.text).toContain(`at commit ${desk.head.slice(0, 7)}`);
    expect(commentsOn(desk)).toHaveLength(1);
  });

  it('answers in no thread of another pull request, though the text that it shows is the right one', async () => {
    const other = await othersMessage(desk);
    await notifyBuilt(desk, [desk.reports.provisioned()]);
    const [own] = commentsOn(desk);
    const shows = /"shows":"([^"]+)"/.exec(own?.body ?? '')?.[1];
    const failed = desk.reports.provisioned({
      decision: 'failed',
      reasonCode: 'stack_failed',
      sentence: 'No.',
    });
    await notifyBuilt(desk, [failed]);
    const [afterwards] = commentsOn(desk);
    const now = /"shows":"([^"]+)"/.exec(afterwards?.body ?? '')?.[1];
    expect(now).not.toBe(shows);
    const state = {
      status: 'failed',
      problem: 'No.',
      slack: { channel: 'C0000000001', ts: other, shows: now },
    };
    desk.people.act('github', 'edit-comment', { id: own?.id, body: marker(state), by: BOT });
    await notifyBuilt(desk, [failed], { message: 'Have a look' });
    const answers = messagesIn(desk).filter(({ text }) => text.includes('Have a look'));
    expect(answers).toHaveLength(1);
    const { channels } = desk.people.world.core.peer('slack').state() as {
      channels: readonly { messages: readonly { text: string; thread: string | null }[] }[];
    };
    expect(channels[0]?.messages.filter(({ thread }) => thread === other)).toEqual([]);
  });

  it('is believed in nothing where a person changed it', async () => {
    await notifyBuilt(desk, [desk.reports.provisioned()]);
    const [own] = commentsOn(desk);
    const state = { status: 'ready', url: 'http://evil.example.com', commit: desk.head };
    desk.people.act('github', 'edit-comment', { id: own?.id, body: marker(state), by: 'mr-a' });
    const failed = desk.reports.provisioned({
      decision: 'failed',
      reasonCode: 'stack_failed',
      sentence: 'No.',
    });
    await notifyBuilt(desk, [failed]);
    expect(commentsOn(desk)).toHaveLength(1);
    expect(commentsOn(desk)[0]?.body).toContain('Commit 0a34444 could not be deployed');
    expect(commentsOn(desk)[0]?.body).not.toContain('evil');
  });
});

describe('our own comment, which a person touched and put back', () => {
  const desk = withDesk();

  it('is ours again after the next run, though its text is the same', async () => {
    const alone = { 'slack-token': '', 'slack-channel': '' };
    await notifyBuilt(desk, [desk.reports.provisioned()], alone);
    const [own] = commentsOn(desk);
    desk.people.act('github', 'edit-comment', { id: own?.id, body: `${own?.body}\n`, by: 'mr-a' });
    expect(await isEditedByOthers(desk)).toBe(true);
    await notifyBuilt(desk, [desk.reports.provisioned()], alone);
    expect(commentsOn(desk).map(({ body }) => body)).toEqual([own?.body]);
    expect(await isEditedByOthers(desk)).toBe(false);
  });
});

/** GitHub with the token of a workflow. */
function hostOf({ people }: Desk) {
  const token = people.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', issues: 'write', 'pull-requests': 'write' },
  });
  const apiUrl = `${people.origin}/github`;
  return createGitHub({ fetch, token, apiUrl, repository: 'octo-org/shop' }).codeHost;
}

async function isEditedByOthers(desk: Desk): Promise<boolean | undefined> {
  const found = await hostOf(desk).findComment(desk.number, `<!-- greenroom:environments ${OF} `);
  return found?.editedByOthers;
}

describe('an issue that quotes the marker of a brake', () => {
  const desk = withDesk();

  it('is neither overwritten nor closed', async () => {
    const { people } = desk;
    const sweep = '<!-- greenroom:brake 70107786/shop/preview/orphaned ';
    const body = `As they wrote:\n${sweep}{} -->`;
    const { number } = people.act<{ number: number }>('github', 'issue', { title: 'Look', body, by: BOT });
    const codeHost = hostOf(desk);
    const since = new Date(0);
    expect(await codeHost.closeIssue({ marker: sweep, note: 'Over', since })).toBeUndefined();
    const own = await codeHost.upsertIssue({
      marker: sweep,
      title: 'Brake',
      body: `${sweep}{} -->\nStopped`,
    });
    expect(own.number).not.toBe(number);
    expect(await codeHost.closeIssue({ marker: sweep, note: 'Over', since })).toBe(own.number);
  });
});

describe('a comment on a story', () => {
  const desk = withDesk();

  it('that an integration relays with the token of the tracker delivers nothing, and stays as it is', async () => {
    const { people, number } = desk;
    await desk.setUp.deploy();
    const evil = desk.head;
    const relayed = `Commit by mr-a\n\nDelivered at commit ${evil}.\n\n[greenroom:story ${KEY}]`;
    people.act('tracker', 'comment', { id: 123456789, text: relayed, by: 100 });
    people.act('tracker', 'state', { id: 123456789, state: 'delivered', by: 103 });
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const { found } = await acceptBuilt(desk);
    expect(found).toMatchObject({ decision: 'nothing', reasonCode: 'not_delivered' });
    expect(found.outputs['accepted']).toBe('[]');
    people.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    expect(await syncBuilt(desk)).toMatchObject({ green: true, reasonCode: 'story_moved' });
    const [theirs, own] = desk.seen.stories()[0]?.comments ?? [];
    expect(theirs?.text).toBe(relayed);
    expect(own?.text).toBe(
      `[greenroom:story ${KEY}]\n\nTry it at ${URL_OF_IT}/\nIt runs commit ${desk.head.slice(0, 7)} of pull request octo-org/shop#${number}.\nDelivered at commit ${desk.head}.`,
    );
  });

  it("of the branch 'x]' is not the one of the branch 'x'", async () => {
    const { people } = desk;
    const branch = `${BRANCH}]`;
    people.act('github', 'push', { branch, by: 'mr-a', files: { 'b.txt': 'b' } });
    const { number } = people.act<{ number: number }>('github', 'open', { branch, title: 'B', by: 'mr-a' });
    const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    await deployAs(desk, token, { ref: branch, key: `${KEY}]`, url: 'http://b.example.com' });
    await syncBuilt(desk, { 'pull-request': String(number) }, 'schedule');
    await desk.setUp.deploy();
    await syncBuilt(desk);
    expect(desk.seen.stories()[0]?.comments.map(({ text }) => text.split('\n')[0])).toEqual([
      `[greenroom:story ${KEY}%5D]`,
      `[greenroom:story ${KEY}]`,
    ]);
  });
});
