import { describe, expect, it } from '@jest/globals';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import type { Chat } from '../../../src/ports/chat.ts';
import { sayFirstWord } from '../../../src/usecases/announce/first-word.ts';
import { commentWithRow } from '../../../tools/builders/comments.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import { KEY } from '../../support/world/people-reports.ts';

const desk = withDesk();

/** What a run has told whose commit is the head by now. */
async function stands(state: AnnouncementState): Promise<void> {
  const body = commentWithRow(KEY, state);
  await desk.seen.codeHost().createComment(desk.number, body);
}

async function sayOf(commit: string, chat?: Chat): Promise<string> {
  await sayFirstWord(
    {
      codeHost: desk.seen.codeHost(),
      deployments: { list: async () => [], newest: async () => [] },
      chat: chat && { chat, channels: ['C0000000001'] },
      clock: { now: () => new Date('2026-03-02T09:11:30Z') },
      log: { notice: () => undefined, warning: () => undefined },
    },
    {
      comments: true,
      subject: {
        repository: { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' },
        project: 'shop',
        kind: 'preview',
        branch: desk.branch,
        pullRequest: pullRequest({ number: desk.number, headBranch: desk.branch, headCommit: commit }),
      },
      news: { kind: 'preparing', commit, since: '2026-03-02T09:11Z', way: 'moved' },
    },
  );
  return (await desk.seen.comment()) ?? '';
}

describe('the first word of a run that was slow to say it', () => {
  it.each([
    ['is on its way', (head: string) => ({ preparing: head, preparation: { since: '2026-03-02T09:10Z' } })],
    [
      'could not be deployed',
      (head: string) =>
        ({ status: 'failed', failed: { step: 'provision', commit: head, problem: 'It broke.' } }) as const,
    ],
    [
      'was deployed, as its deployment says',
      (head: string) => ({ byRecords: { status: 'deployed', commit: head } }) as const,
    ],
    ['was given up', (head: string) => ({ stopped: { commit: head, why: 'The run was cancelled.' } })],
  ])('leaves the word to the newer commit that %s', async (_, told) => {
    const older = desk.head;
    const head = desk.setUp.push('two');
    await stands(told(head));
    const before = await desk.seen.comment();
    expect(await sayOf(older)).toBe(before);
  });

  it('is said over that of a run for a commit that is the head no more', async () => {
    const older = desk.head;
    const head = desk.setUp.push('two');
    await stands({ preparing: older, preparation: { since: '2026-03-02T09:11Z' } });
    expect(await sayOf(head)).toContain(`moving to commit ${head.slice(0, 7)}`);
  });
});

describe('the first word in Slack', () => {
  it('does not take the word from news that came while Slack was asked for its message', async () => {
    const edited: string[] = [];
    const chat: Chat = {
      async find() {
        const { url: _, ...found } = { ...(await desk.seen.codeHost().findComment(desk.number, '<!-- ')) };
        const failed = { step: 'provision', commit: desk.head, problem: 'It broke.' } as const;
        const body = commentWithRow(KEY, { status: 'failed', failed });
        await desk.seen.codeHost().updateComment(found.id ?? 0, body);
        return { channel: 'C0000000001', ts: '1.1' };
      },
      async update(_, { text }) {
        edited.push(text);
      },
      first: async () => undefined,
      remove: async () => undefined,
      holds: async () => true,
      post: async (channel) => ({ channel, ts: '1.2' }),
      channelId: async () => undefined,
      mention: async () => undefined,
    };
    await stands({ status: 'ready', commit: 'b'.repeat(40) });
    expect(await sayOf(desk.head, chat)).toContain('could not be deployed');
    expect(edited).toEqual([]);
  });
});

describe('news of an older commit', () => {
  it('does not take the word from the run for the head', async () => {
    const older = desk.reports.provisioned();
    desk.head = desk.setUp.push('two');
    await stands({ preparing: desk.head, preparation: { since: '2026-03-02T09:10Z', way: 'moved' } });
    await desk.tell([older]);
    expect(await desk.seen.comment()).toContain(`moving to commit ${desk.head.slice(0, 7)}`);
    await desk.tell([desk.reports.provisioned()]);
    expect(await desk.seen.comment()).toMatch(new RegExp(`\\| ready \\| .*\\| ${desk.head.slice(0, 7)} `));
  });
});
