import { expect, it } from '@jest/globals';
import type { CommentFacts } from '../../../src/ports/code-host.ts';
import { type AnnounceDeps, announce } from '../../../src/usecases/announce/announce.ts';
import { foundTable, tableTelling } from '../../../tools/builders/comments.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const KEY = '70107786/shop/preview/feature/checkout';

/** A pull request without a comment, on which another run writes one while this run writes its own. */
function overtakenBy(other: (own: CommentFacts) => CommentFacts) {
  const comments = new Map<number, CommentFacts>();
  const deps: AnnounceDeps = {
    codeHost: {
      pullRequest: async () => pullRequest(),
      latestPullRequest: async () => undefined,
      pushes: async () => undefined,
      commitSubject: async () => '',
      openPullRequests: async () => [pullRequest()],
      findComments: async (_, marker) =>
        foundTable(
          [...comments.values()].filter(({ body }) => body.startsWith(marker)).sort((a, b) => a.id - b.id)[0],
        ),
      commentText: async (id) => comments.get(id)?.body,
      async createComment(_: number, body: string) {
        const made = {
          id: 50,
          url: 'https://github.com/octo-org/shop/pull/7#50',
          body,
          editedByOthers: false,
        };
        const theirs = other(made);
        for (const each of [made, theirs]) comments.set(each.id, each);
        return made;
      },
      async updateComment(id: number, body: string) {
        const kept = {
          id,
          url: `https://github.com/octo-org/shop/pull/7#${id}`,
          body,
          editedByOthers: false,
        };
        comments.set(id, kept);
        return kept;
      },
      async deleteComment(id: number) {
        comments.delete(id);
      },
    },
    deployments: { list: async () => [], newest: async () => [] },
    log: { warning: () => undefined },
    chat: undefined,
    clock: { now: () => new Date('2026-03-02T09:40:00Z') },
  };
  return { deps, comments };
}

const REQUEST = {
  scope: {
    repository: { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' },
    project: 'shop',
    kind: 'preview',
  },
  subjects: [
    {
      branch: 'feature/checkout',
      pullRequest: 7,
      news: [{ kind: 'ready', url: 'http://a.example.com', commit: 'a'.repeat(40) }],
    },
  ],
  comments: true,
  required: true,
  people: [],
  dryRun: false,
  run: undefined,
} as const;

function theirs(id: number): CommentFacts {
  const state = { status: 'failed', commit: 'b'.repeat(40), told: ['note:1'] };
  return tableTelling(KEY, state, { id });
}

it('takes its comment back when another run was first, and tells its news in that one', async () => {
  const { deps, comments } = overtakenBy(() => theirs(49));
  expect((await announce(deps, REQUEST)).report).toMatchObject({ decision: 'updated' });
  expect([...comments.keys()]).toEqual([49]);
  expect(comments.get(49)?.body).toContain('commit/aaaaaaa');
  expect(comments.get(49)?.body).toContain('note:1');
});

it('keeps its comment when it was first, and leaves the other one to its run', async () => {
  const { deps, comments } = overtakenBy(() => theirs(51));
  await announce(deps, REQUEST);
  expect([...comments.keys()].sort()).toEqual([50, 51]);
});

/** A comment of this environment, which another run brings to commit c while this run writes to the chat. */
function overtakenInChat(when: 'before its message' | 'after its message') {
  const { deps, comments } = overtakenBy(() => theirs(51));
  const slack = { channel: 'C0000000001', ts: '1.1', shows: 'old' };
  const commentOf = (commit: string) =>
    tableTelling(KEY, { status: 'ready', url: 'http://a.example.com', commit, slack }, { id: 49 });
  comments.set(49, commentOf('b'.repeat(40)));
  const shown: string[] = [];
  const chat: NonNullable<AnnounceDeps['chat']>['chat'] = {
    find: async () => undefined,
    first: async () => undefined,
    remove: async () => undefined,
    async holds() {
      if (when === 'before its message') comments.set(49, commentOf('c'.repeat(40)));
      return true;
    },
    post: async () => slack,
    async update(_, { text }) {
      if (shown.push(text) === 1 && when === 'after its message') comments.set(49, commentOf('c'.repeat(40)));
    },
    channelId: async () => undefined,
    mention: async () => undefined,
  };
  const pull = pullRequest({ headCommit: 'c'.repeat(40) });
  const codeHost = { ...deps.codeHost, openPullRequests: async () => [pull] };
  return { deps: { ...deps, codeHost, chat: { chat, channels: ['C0000000001'] } }, comments, shown };
}

it('tells nothing older in the chat when another run told its news before the message', async () => {
  const { deps, comments, shown } = overtakenInChat('before its message');
  await announce(deps, REQUEST);
  expect(shown.join()).not.toContain('aaaaaaa');
  expect(comments.get(49)?.body).not.toContain('aaaaaaa');
});

it('takes its message back to the news of another run that came before its comment', async () => {
  const { deps, comments, shown } = overtakenInChat('after its message');
  await announce(deps, REQUEST);
  expect(shown.map((text) => /aaaaaaa|ccccccc/.exec(text)?.[0])).toEqual(['aaaaaaa', 'ccccccc']);
  expect(comments.get(49)?.body).not.toContain('aaaaaaa');
});

it('tells nothing older in the comment when another run told its news since it was read, without a chat too', async () => {
  const { deps, comments } = overtakenInChat('before its message');
  const asked: string[] = [];
  const codeHost: AnnounceDeps['codeHost'] = {
    ...deps.codeHost,
    async commitSubject() {
      const state = { status: 'ready', url: 'http://a.example.com', commit: 'c'.repeat(40) } as const;
      comments.set(49, tableTelling(KEY, state, { id: 49 }));
      return '';
    },
    async commentText(id) {
      asked.push('commentText');
      return deps.codeHost.commentText(id);
    },
    async updateComment(id, body) {
      asked.push('updateComment');
      return deps.codeHost.updateComment(id, body);
    },
  };
  await announce({ ...deps, codeHost, chat: undefined }, REQUEST);
  expect(comments.get(49)?.body).not.toContain('aaaaaaa');
  expect(asked[0]).toBe('commentText');
});
