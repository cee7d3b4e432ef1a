import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { GITHUB_EVIDENCE } from '../../../tools/answers/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const NEW = { branch: 'feature/a', base: 'main', title: 'A', body: '', draft: false };

function answer(status: number, body: unknown): () => Response {
  return () => Response.json(body, { status });
}

function speaker(...answers: readonly (() => Response)[]) {
  const wire = scriptedFetch(...answers);
  const { codeHost } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { codeHost, sent: wire.sent };
}

function pull(number: number, branch: string, repository = 1) {
  const side = { ref: branch, sha: 'a'.repeat(40), repo: { id: repository } };
  const base = { ref: 'main', repo: { id: 1 } };
  const times = { created_at: '2026-03-01T09:00:00Z', updated_at: '2026-03-01T09:00:00Z' };
  const over = { state: 'closed', merged_at: null, closed_at: '2026-03-01T10:00:00Z' };
  return { number, title: 'A', html_url: '', labels: [], head: side, base, ...times, ...over };
}

describe('a pull request that is to be opened', () => {
  it('is asked for by its two branches', async () => {
    const { codeHost, sent } = speaker(answer(201, pull(7, 'feature/a')));
    expect(await codeHost.openPullRequest(NEW)).toMatchObject({ outcome: 'opened', pull: { number: 7 } });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      head: 'feature/a',
      base: 'main',
      title: 'A',
      body: '',
      draft: false,
    });
  });

  it.each([
    ['forbidden', 'mayNotOpen'],
    ['exists', 'openAlready'],
    ['nothing', 'nothingToMerge'],
    ['no-drafts', 'noDrafts'],
  ] as const)('is %s where GitHub answers as in the row %s', async (outcome, row) => {
    const { status = 0, body } = GITHUB_EVIDENCE[row];
    expect(await speaker(answer(status, body)).codeHost.openPullRequest(NEW)).toEqual({ outcome });
  });

  const NO_HEAD = {
    message: 'Validation Failed',
    errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }],
  };

  it('finds that the branch is gone only where a look says so', async () => {
    const gone = speaker(answer(422, NO_HEAD), answer(404, { message: 'Not Found' }), answer(200, { id: 1 }));
    expect(await gone.codeHost.openPullRequest(NEW)).toEqual({ outcome: 'gone' });
    const there = speaker(answer(422, NO_HEAD), answer(200, { object: { sha: 'a'.repeat(40) } }));
    await expect(there.codeHost.openPullRequest(NEW)).rejects.toMatchObject({ reasonCode: 'far_side_error' });
  });
});

describe('the template of the repository', () => {
  const file = (name: string, size = 10, type = 'file') => ({ type, name, size });
  const none = answer(404, { message: 'Not Found' });
  const repository = answer(200, { id: 1 });
  const text = () => new Response('## Why\n', { headers: { 'content-type': 'application/vnd.github.raw' } });

  it.each([
    [
      '.github',
      [answer(200, [file('PULL_REQUEST_TEMPLATE.md')])],
      '/contents/.github%2FPULL_REQUEST_TEMPLATE.md',
    ],
    [
      'the root',
      [none, repository, answer(200, [file('pull_request_template.txt')])],
      '/contents/pull_request_template.txt',
    ],
    [
      'docs',
      [
        answer(200, [file('workflows', 0, 'dir')]),
        answer(200, [file('README.md')]),
        answer(200, [file('Pull_Request_Template')]),
      ],
      '/contents/docs%2FPull_Request_Template',
    ],
  ])('is found in %s, in any case', async (_, lists, path) => {
    const { codeHost, sent } = speaker(...lists, text);
    expect(await codeHost.pullRequestTemplate('main')).toBe('## Why\n');
    expect(decodeURIComponent(sent.at(-1)?.url.href ?? '')).toContain(decodeURIComponent(path));
  });

  it('is none of several in a folder, none that is too long, and no folder of that name', async () => {
    const lists = [
      answer(200, [file('PULL_REQUEST_TEMPLATE', 0, 'dir'), file('pull_request_template.md', 65_537)]),
      answer(200, [file('pull_request_template.md.bak')]),
      answer(200, file('docs')),
    ];
    expect(await speaker(...lists).codeHost.pullRequestTemplate('main')).toBeUndefined();
  });
});

describe('what is looked at before', () => {
  it('is how many commits the branch has of its own, and the message of the oldest', async () => {
    const { codeHost, sent } = speaker(answer(200, { ahead_by: 2, commits: [{ commit: { message: 'A' } }] }));
    expect(await codeHost.commitsAhead('main', 'a'.repeat(40))).toEqual({ count: 2, firstMessage: 'A' });
    expect(decodeURIComponent(sent[0]?.url.href ?? '')).toContain(
      `/compare/refs/heads/main...${'a'.repeat(40)}`,
    );
    const apart = speaker(answer(404, { message: 'Not Found' }), answer(200, { id: 1 }));
    expect(await apart.codeHost.commitsAhead('main', 'a'.repeat(40))).toBeUndefined();
  });

  it('are those that ended, without those of a fork that the same owner holds', async () => {
    const { codeHost, sent } = speaker(answer(200, [pull(9, 'feature/a', 2), pull(8, 'feature/a')]));
    expect((await codeHost.closedPullRequests('feature/a')).map(({ number }) => number)).toEqual([8]);
    expect(decodeURIComponent(sent[0]?.url.href ?? '')).toContain('state=closed&head=octo-org:feature/a');
  });

  it('is whom the token writes as', async () => {
    const { codeHost } = speaker(answer(200, { data: { viewer: { login: 'shop-greenroom' } } }));
    expect(await codeHost.ownLogin()).toBe('shop-greenroom[bot]');
  });
});
