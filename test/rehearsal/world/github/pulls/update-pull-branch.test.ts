import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GitHubWorld, REPOSITORY, startGitHub } from '../github-world.ts';

let world: GitHubWorld;

beforeAll(async () => {
  world = await startGitHub(4);
});

afterAll(() => world.close());

async function ask(query: string, variables: object): Promise<unknown> {
  return (await world.call('POST', '/graphql', { query, variables })).body;
}

describe('the mutation updatePullRequestBranch', () => {
  it('makes a branch anew on top of its base, at the head that was seen and where nothing clashes', async () => {
    const query =
      'mutation($input: UpdatePullRequestBranchInput!) { updatePullRequestBranch(input: $input) { clientMutationId } }';
    const files = { 'same.txt': 'one' };
    await world.control('push', { branch: 'rebased', by: 'mr-a', files: { 'own.txt': 'x' } });
    const opened = await world.control('open', { branch: 'rebased', title: 'R', by: 'mr-a' });
    const { number } = opened as { number: number };
    const pull = async () => (await world.call('GET', `${REPOSITORY}/pulls/${number}`)).body;
    const { node_id: pullRequestId } = (await pull()) as { node_id: string };
    const before = world.github.code.branchHead('rebased') ?? '';
    await world.control('push', { branch: 'main', by: 'mr-b', files });
    const rebase = (expectedHeadOid: string) =>
      ask(query, { input: { pullRequestId, expectedHeadOid, updateMethod: 'REBASE' } });
    expect(await rebase('b'.repeat(40))).toMatchObject({ data: null });
    expect(world.github.code.branchHead('rebased')).toBe(before);
    expect(await rebase(before)).toMatchObject({ data: { updatePullRequestBranch: {} } });
    const after = world.github.code.branchHead('rebased') ?? '';
    const main = world.github.code.branchHead('main') ?? '';
    const { body } = await world.call('GET', `${REPOSITORY}/compare/${main}...${after}`);
    expect(body).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 });
    await world.control('push', { branch: 'rebased', by: 'mr-a', files: { 'same.txt': 'two' } });
    await world.control('push', { branch: 'main', by: 'mr-b', files: { 'same.txt': 'three' } });
    expect(await rebase(world.github.code.branchHead('rebased') ?? '')).toMatchObject({
      errors: [{ message: 'merge conflict between base and head' }],
    });
  });
});
