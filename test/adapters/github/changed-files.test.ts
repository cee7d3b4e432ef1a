import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

interface ChangedFile {
  readonly filename: string;
  readonly previous_filename?: string;
}

const PAGE = 100;

/** GitHub that lists these files a hundred a page, or all at once as a comparison. */
function gitHubWith(files: readonly ChangedFile[]) {
  const pages = Array.from({ length: Math.max(1, Math.ceil(files.length / PAGE)) }, (_, index) => () => {
    const next = `<https://api.example.com/repos/octo-org/shop/pulls/7/files?page=${index + 2}>; rel="next"`;
    const isLast = (index + 1) * PAGE >= files.length;
    return new Response(JSON.stringify(files.slice(index * PAGE, (index + 1) * PAGE)), {
      headers: { 'content-type': 'application/json', ...(isLast ? {} : { link: next }) },
    });
  });
  const compared = () =>
    new Response(JSON.stringify({ files }), { headers: { 'content-type': 'application/json' } });
  const host = (answers: readonly (() => Response)[]) =>
    createGitHub({
      fetch: scriptedFetch(...answers).fetch,
      token: 'ghs_secret',
      apiUrl: 'https://api.example.com/',
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    }).codeHost;
  return {
    ofPull: () => host(pages).changedFiles({ pullRequest: 7 }),
    ofBranch: () => host([compared]).changedFiles({ base: 'main', commit: 'a'.repeat(40) }),
  };
}

function files(count: number): readonly ChangedFile[] {
  return Array.from({ length: count }, (_, index) => ({ filename: `docs/${index}.txt` }));
}

describe('the files that are changed', () => {
  it('are those of every page, and of a renamed file both names', async () => {
    const many = [...files(250), { filename: 'api/b.ts', previous_filename: 'shop/a.ts' }];
    const all = await gitHubWith(many).ofPull();
    expect(all).toHaveLength(252);
    expect(all?.slice(-2)).toEqual(['api/b.ts', 'shop/a.ts']);
    expect(await gitHubWith(many).ofBranch()).toEqual(all);
    expect(await gitHubWith([]).ofPull()).toEqual([]);
  });

  it('are not all known of a pull request from three thousand on', async () => {
    expect(await gitHubWith(files(2_999)).ofPull()).toHaveLength(2_999);
    expect(await gitHubWith(files(3_000)).ofPull()).toBeUndefined();
  });

  it('are not all known where GitHub cannot make the diff', async () => {
    const message = 'Server Error: Sorry, this diff is taking too long to generate.';
    const refusal = () =>
      new Response(JSON.stringify({ message }), {
        status: 422,
        headers: { 'content-type': 'application/json' },
      });
    const { codeHost } = createGitHub({
      fetch: scriptedFetch(refusal, refusal).fetch,
      token: 'ghs_secret',
      apiUrl: 'https://api.example.com/',
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    });
    expect(await codeHost.changedFiles({ pullRequest: 7 })).toBeUndefined();
    expect(await codeHost.changedFiles({ base: 'main', commit: 'a'.repeat(40) })).toBeUndefined();
  });

  it('are not all known of a comparison from three hundred on', async () => {
    expect(await gitHubWith(files(299)).ofBranch()).toHaveLength(299);
    expect(await gitHubWith(files(300)).ofBranch()).toBeUndefined();
  });
});
