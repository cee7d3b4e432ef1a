import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ALL_WRITE, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

let world: GitHubWorld;

beforeEach(async () => {
  world = await startGitHub(11);
  await world.control('rename', { name: 'store' });
});

afterEach(() => world.close());

it('keeps the number of a repository that is renamed, and redirects whoever reads at its former name', async () => {
  expect(await world.call('GET', '/repos/octo-org/store')).toMatchObject({
    status: 200,
    body: { id: 70107786, full_name: 'octo-org/store' },
  });
  const authorization = `Bearer ${world.github.token(ALL_WRITE)}`;
  const moved = await fetch(`${world.origin}/github${REPOSITORY}/branches?per_page=1`, {
    redirect: 'manual',
    headers: { authorization },
  });
  expect([moved.status, moved.headers.get('location')]).toEqual([
    301,
    `${world.origin}/github/repositories/70107786/branches?per_page=1`,
  ]);
  expect(await moved.json()).toMatchObject({ message: 'Moved Permanently' });
});

it('asks whoever writes at the former name to say the same again at the number', async () => {
  const made = await world.call('POST', `${REPOSITORY}/issues`, { title: 'Hello' }, { token: ALL_WRITE });
  expect([made.status, made.headers.get('location')]).toEqual([
    307,
    `${world.origin}/github/repositories/70107786/issues`,
  ]);
});

it('knows the repository in GraphQL by both names', async () => {
  const query = 'query { repository(owner: "octo-org", name: "shop") { nameWithOwner } }';
  expect((await world.call('POST', '/graphql', { query })).body).toEqual({
    data: { repository: { nameWithOwner: 'octo-org/store' } },
  });
});

it('redirects no more from a name that the repository has again', async () => {
  await world.control('rename', { name: 'shop' });
  expect(await world.call('GET', REPOSITORY)).toMatchObject({ status: 200 });
  expect(world.github.repository.formerNames).toEqual(['octo-org/store']);
});
