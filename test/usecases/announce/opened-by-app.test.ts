import { expect, it } from '@jest/globals';
import type { CommentFacts } from '../../../src/ports/code-host.ts';
import {
  type AnnounceDeps,
  type AnnounceRequest,
  announce,
} from '../../../src/usecases/announce/announce.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const COMMIT = 'a'.repeat(40);

function requestOf(commit: string): AnnounceRequest {
  const repository = { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' };
  const news = [{ kind: 'ready', commit, url: 'http://shop.example.com' }] as const;
  return {
    scope: { repository, project: 'shop', kind: 'preview' },
    subjects: [{ branch: 'feature/checkout', pullRequest: 7, news }],
    comments: true,
    required: false,
    people: [],
    dryRun: false,
    run: undefined,
  };
}

/** A pull request that an app opened, and which requests were sent for it. */
function openedByApp() {
  const asked: string[] = [];
  let comment: CommentFacts | undefined;
  let headCommit = COMMIT;
  const pull = () => pullRequest({ author: 'github-actions[bot]', headCommit });
  const kept = (id: number, body: string) => {
    comment = { id, url: 'https://github.com/octo-org/shop/pull/7#50', body, editedByOthers: false };
    return comment;
  };
  const codeHost: AnnounceDeps['codeHost'] = {
    pullRequest: async () => pull(),
    latestPullRequest: async () => undefined,
    async pushes() {
      asked.push('pushes');
      return [{ commit: headCommit, by: 'mr-c', at: '2026-03-02T09:00:00Z' }];
    },
    async commitSubject() {
      asked.push('commit');
      return 'Check out';
    },
    async openPullRequests() {
      asked.push('pulls');
      return [pull()];
    },
    async findComments() {
      asked.push('comments');
      return { found: comment, former: [] };
    },
    commentText: async () => comment?.body,
    createComment: async (_, body) => kept(50, body),
    updateComment: async (id, body) => kept(id, body),
    deleteComment: async () => undefined,
  };
  return {
    asked,
    push(commit: string) {
      headCommit = commit;
    },
    async tell(): Promise<string> {
      asked.length = 0;
      await announce(
        {
          codeHost,
          deployments: { list: async () => [], newest: async () => [] },
          chat: undefined,
          log: { warning: () => undefined },
          clock: { now: () => new Date(0) },
        },
        requestOf(headCommit),
      );
      return comment?.body ?? '';
    },
  };
}

it('asks once for each head who pushed to what an app opened', async () => {
  const { asked, push, tell } = openedByApp();
  await tell();
  expect(asked).toContain('pushes');
  const text = await tell();
  expect(asked).toEqual(['pulls', 'comments']);
  push('b'.repeat(40));
  expect(await tell()).not.toBe(text);
  expect(asked).toContain('pushes');
});
