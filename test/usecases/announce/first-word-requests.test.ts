import { expect, it } from '@jest/globals';
import type { Chat } from '../../../src/ports/chat.ts';
import { sayFirstWord } from '../../../src/usecases/announce/first-word.ts';
import { commentWithRow } from '../../../tools/builders/comments.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { commentsInMemory } from '../../support/ports/comments-in-memory.ts';

const KEY = '70107786/shop/preview/feature/checkout';
const [OLD, NEW] = ['a', 'b'].map((digit) => digit.repeat(40));

/** What GitHub was asked for a first word, in order. */
async function asked(stands: readonly string[], isInSlack: boolean): Promise<readonly string[]> {
  const { host, calls } = commentsInMemory(...stands);
  const chat: Chat = {
    find: async () => undefined,
    first: async () => undefined,
    remove: async () => undefined,
    holds: async () => true,
    update: async () => undefined,
    post: async (channel) => ({ channel, ts: '1.2' }),
    channelId: async () => undefined,
    mention: async () => undefined,
  };
  const newest = async () => {
    calls.push('newest');
    return [];
  };
  const pull = pullRequest({ headCommit: NEW ?? '' });
  await sayFirstWord(
    {
      codeHost: {
        ...host,
        pullRequest: async () => pull,
        latestPullRequest: async () => pull,
        openPullRequests: async () => [pull],
        branchHead: async () => NEW,
        pushes: async () => [],
        commitSubject: async () => '',
      },
      deployments: { list: async () => [], newest },
      chat: isInSlack ? { chat, channels: ['C0000000001'] } : undefined,
      clock: { now: () => new Date('2026-03-02T09:11:30Z') },
      log: { notice: () => undefined, warning: () => undefined },
    },
    {
      comments: true,
      subject: {
        repository: { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' },
        project: 'shop',
        kind: 'preview',
        branch: 'feature/checkout',
        pullRequest: pull,
      },
      news: {
        kind: 'preparing',
        commit: NEW,
        since: '2026-03-02T09:11Z',
        way: 'moved',
        serves: { commit: OLD },
      },
    },
  );
  return calls;
}

const FIRST = ['findComments', 'createComment', 'findComments', 'newest'];
const EDITED = ['findComments', 'updateComment', 'commentText', 'newest'];
// Before the message is written, and before its place is.
const PLACE = ['commentText', 'commentText', 'updateComment', 'commentText', 'newest'];
const slack = { channel: 'C0000000001', ts: '1.2' };
const STANDS = [commentWithRow(KEY, { status: 'ready', commit: OLD, slack })];

it.each([
  ['in a first comment', [], false, FIRST],
  ['in a first comment and message', [], true, [...FIRST, ...PLACE]],
  ['in a comment that stands', STANDS, false, EDITED],
  ['in a comment and a message that stand', STANDS, true, [...EDITED, ...PLACE]],
])('asks as little as it can %s', async (_, stands, isInSlack, expected) => {
  expect(await asked(stands, isInSlack)).toEqual(expected);
});
