import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { Octokit } from '../../../../src/adapters/github/octokit.ts';
import { ALL_WRITE, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

const SHOP = { owner: 'octo-org', repo: 'shop' } as const;

let world: GitHubWorld;
let octokit: Octokit;

beforeAll(async () => {
  world = await startGitHub(2);
  octokit = new Octokit({ auth: world.github.token(ALL_WRITE), baseUrl: `${world.origin}/github` });
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    await world.control('push', { branch: `feature/${name}`, by: 'mr-a' });
});

afterAll(() => world.close());

describe('a client of GitHub', () => {
  it('gets every branch by following links, and too few by reading one page', async () => {
    const all = await octokit.paginate(octokit.rest.repos.listBranches, { ...SHOP, per_page: 100 });
    const one = await octokit.rest.repos.listBranches({ ...SHOP, per_page: 100 });
    expect(all.map((branch) => branch.name)).toEqual([
      'feature/a',
      'feature/b',
      'feature/c',
      'feature/d',
      'feature/e',
      'feature/f',
      'feature/g',
      'main',
    ]);
    expect(one.data.length).toBeLessThan(6);
  });

  it('pages through a comparison from its oldest commit on, with the files on the first page only', async () => {
    await world.control('push', { branch: 'feature/long', by: 'mr-a', message: 'Change 1' });
    for (const n of [2, 3, 4, 5, 6, 7])
      await world.control('push', { branch: 'feature/long', by: 'mr-a', message: `Change ${n}` });
    const basehead = 'main...feature/long';
    const second = await octokit.rest.repos.compareCommitsWithBasehead({
      ...SHOP,
      basehead,
      per_page: 2,
      page: 2,
    });
    expect(second.data.commits.map((each) => each.commit.message)).toEqual(['Change 3', 'Change 4']);
    expect(second.data.files).toBeUndefined();
    expect(second.data.total_commits).toBe(7);
    const whole = await octokit.rest.repos.compareCommitsWithBasehead({ ...SHOP, basehead });
    expect(whole.data.commits).toHaveLength(7);
    expect(whole.data.files).toHaveLength(1);
  });

  it('downloads a commit as a zip with one folder around it, executable files still executable', async () => {
    const sha = world.github.code.branchHead('feature/a') ?? '';
    const { data } = await octokit.rest.repos.downloadZipballArchive({ ...SHOP, ref: sha });
    const bytes = new Uint8Array(data as ArrayBuffer);
    const folder = `octo-org-shop-${sha.slice(0, 7)}/`;
    expect(Object.keys(unzipSync(bytes)).toSorted()).toEqual([
      folder,
      `${folder}.github/greenroom.yml`,
      `${folder}README.md`,
      `${folder}bin/start`,
      `${folder}changes/feature-a.txt`,
    ]);
    expect(executableNames(bytes)).toEqual([`${folder}bin/start`]);
  });

  it('cannot use the address of an archive twice', async () => {
    const redirect = await world.call('GET', `${REPOSITORY}/zipball/main`);
    const address = redirect.headers.get('location') ?? '';
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address)).status).toBe(404);
  });

  it('merges a pull request only at the commit it names', async () => {
    const { number } = await world.control('open', { branch: 'feature/a', title: 'A', by: 'mr-a' });
    const merge = (sha: string) => octokit.rest.pulls.merge({ ...SHOP, pull_number: Number(number), sha });
    const seen = world.github.code.branchHead('feature/a') ?? '';
    await world.control('push', { branch: 'feature/a', by: 'mr-a' });
    await expect(merge(seen)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('Head branch was modified. Review and try the merge again.'),
    });
    await world.control('conflict', { number, on: true });
    await expect(merge(world.github.code.branchHead('feature/a') ?? '')).rejects.toMatchObject({
      status: 405,
    });
    await world.control('conflict', { number, on: false });
    expect((await merge(world.github.code.branchHead('feature/a') ?? '')).data.merged).toBe(true);
    expect(world.github.code.readFile('changes/feature-a.txt', 'main')).toContain('change');
  });

  it('finds open pull requests by their branch, and those of a fork only under its owner', async () => {
    await world.control('open', { branch: 'feature/b', title: 'B', by: 'mr-a' });
    await world.control('push', { branch: 'feature/b', by: 'mr-f', fork: true });
    await world.control('open', { branch: 'feature/b', title: 'Not B', by: 'mr-f', fork: true });
    const own = await octokit.paginate(octokit.rest.pulls.list, { ...SHOP, head: 'octo-org:feature/b' });
    const foreign = await octokit.paginate(octokit.rest.pulls.list, { ...SHOP, head: 'mr-f:feature/b' });
    expect([own, foreign].map((list) => list.map((pull) => pull.title))).toEqual([['B'], ['Not B']]);
  });

  it('sees the same commits in every rehearsal of the same history', async () => {
    const other = await startGitHub(99);
    const { commit } = await other.control('push', { branch: 'feature/c', by: 'mr-a' });
    await other.close();
    expect(commit).toBe(world.github.code.branchHead('feature/c'));
  });
});

const CENTRAL_HEADER = 0x02014b50;

/** Names in a zip whose Unix mode, in the upper half of the external attributes, lets the owner run them. */
function executableNames(zip: Uint8Array): readonly string[] {
  const bytes = Buffer.from(zip);
  const names: string[] = [];
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL_HEADER) continue;
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    if ((bytes.readUInt16LE(at + 40) & 0o100) !== 0 && !name.endsWith('/')) names.push(name);
  }
  return names;
}
