import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallOptions, type GitHubWorld, REPOSITORY, startGitHub } from '../github-world.ts';

const SHOP = { owner: 'octo-org', name: 'shop' };

let world: GitHubWorld;
let head: string;

beforeAll(async () => {
  world = await startGitHub(4);
  head = String((await world.control('push', { branch: 'feature/1-a', by: 'mr-a' }))['commit']);
});

afterAll(() => world.close());

describe('the status of a commit by its SHA', () => {
  const query = `query($owner: String!, $name: String!, $oid: GitObjectID!, $context: String!) {
    repository(owner: $owner, name: $name) { commit: object(oid: $oid) {
      ... on Commit { oid status { context(name: $context) { state description } } }
    } }
  }`;
  const status = { context: 'told', state: 'success', description: 'Yes.' };
  const nobodys = 'f'.repeat(40);

  async function ask(variables: object, options: CallOptions = {}): Promise<Record<string, unknown>> {
    const answer = await world.call('POST', '/graphql', { query, variables }, options);
    return answer.body as Record<string, unknown>;
  }

  it('is that of the context, and null where there is no status, context or commit', async () => {
    const { commit: plain } = await world.control('push', { branch: 'plain', by: 'mr-a' });
    const { commit: told } = await world.control('push', { branch: 'told', by: 'mr-a' });
    await world.call('POST', `${REPOSITORY}/statuses/${told}`, status);
    const of = async (oid: unknown, context: string) =>
      await ask({ ...SHOP, oid, context }).then(({ data }) => data);
    expect(await of(told, 'told')).toEqual({
      repository: { commit: { oid: told, status: { context: { state: 'SUCCESS', description: 'Yes.' } } } },
    });
    expect(await of(told, 'other')).toEqual({
      repository: { commit: { oid: told, status: { context: null } } },
    });
    expect(await of(plain, 'told')).toEqual({ repository: { commit: { oid: plain, status: null } } });
    expect(await of(nobodys, 'told')).toEqual({ repository: { commit: null } });
  });

  it('needs the right to read statuses', async () => {
    const powerless: CallOptions = { token: { kind: 'workflow', permissions: { contents: 'read' } } };
    const { errors } = await ask({ ...SHOP, oid: head, context: 'ci' }, powerless);
    expect(errors).toMatchObject([{ type: 'FORBIDDEN' }]);
  });
});
