import { expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const API = 'https://api.example.com';

/** As GitHub lists it; the fork is one that the same owner holds. */
function listed(number: number, repository = 1): Readonly<Record<string, unknown>> {
  return {
    number,
    title: 'Release',
    body: null,
    html_url: `https://github.com/octo-org/shop/pull/${number}`,
    state: 'closed',
    merged_at: '2026-03-01T00:00:00Z',
    closed_at: '2026-03-01T00:00:00Z',
    updated_at: '2026-03-01T00:00:00Z',
    labels: [],
    head: { ref: 'develop', sha: 'a'.repeat(40), repo: { id: repository } },
    base: { ref: 'main', repo: { id: 1 } },
  };
}

/** GitHub with these pages of pull requests, newest first. */
function gitHubWith(...pages: readonly (readonly Readonly<Record<string, unknown>>[])[]) {
  const answers = pages.map((pulls, index) => () => {
    const link = `<${API}/repositories/1/pulls?page=${index + 2}>; rel="next"`;
    return Response.json(pulls, { headers: index + 1 < pages.length ? { link } : {} });
  });
  const wire = scriptedFetch(...answers);
  const { codeHost } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_x',
    apiUrl: API,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { codeHost, sent: wire.sent };
}

it.each([
  ['one request, however many there were', 3000, 1, [[listed(3000), listed(2990)], [listed(2980)]]],
  ['one more for a page of forks alone', 2980, 2, [[listed(3000, 2)], [listed(2980)], [listed(2970)]]],
  ['all pages where there is none', undefined, 2, [[listed(3000, 2)], [listed(2980, 2)]]],
])('the newest pull request from a branch takes %s', async (_, number, requests, pages) => {
  const { codeHost, sent } = gitHubWith(...pages);
  expect((await codeHost.latestPullRequest('develop'))?.number).toBe(number);
  expect(sent).toHaveLength(requests);
});
