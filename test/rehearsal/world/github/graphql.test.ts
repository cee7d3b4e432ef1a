import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallOptions, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

const SHOP = { owner: 'octo-org', name: 'shop' };

let world: GitHubWorld;
let number: number;
let head: string;

beforeAll(async () => {
  world = await startGitHub(4);
  head = String((await world.control('push', { branch: 'feature/1-a', by: 'mr-a' }))['commit']);
  number = Number((await world.control('open', { branch: 'feature/1-a', title: 'A', by: 'mr-a' }))['number']);
  await world.control('review', { number, by: 'mr-b' });
});

afterAll(() => world.close());

async function ask(
  query: string,
  variables: object = {},
  options: CallOptions = {},
): Promise<Record<string, unknown>> {
  const answer = await world.call('POST', '/graphql', { query, variables }, options);
  expect(answer.status).toBe(200);
  return answer.body as Record<string, unknown>;
}

const DEPLOYED = `query($owner: String!, $name: String!, $environment: String!) { repository(owner: $owner, name: $name) {
  pullRequests(states: OPEN, first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { number headRefOid updatedAt
    commits(last: 1) { nodes { commit { oid committedDate
      deployments(environments: [$environment], first: 20, orderBy: { field: CREATED_AT, direction: DESC }) { nodes {
        databaseId payload createdAt latestStatus { state description environmentUrl createdAt }
      } }
    } } }
  } }
} }`;

describe('GraphQL', () => {
  it('answers what is asked of a pull request, and no more', async () => {
    await world.control('status', { commit: head, context: 'ci', state: 'pending' });
    const query = `query($owner: String!, $name: String!, $number: Int!) {
      repository(owner: $owner, name: $name) {
        pullRequest(number: $number) {
          reviewDecision mergeStateStatus
          approvals: reviews(states: APPROVED) { totalCount }
          commits(last: 1) { nodes { commit { oid statusCheckRollup { state contexts(first: 100) {
            nodes { ... on CheckRun { name } ... on StatusContext { context state isRequired(pullRequestNumber: $number) } }
            pageInfo { hasNextPage }
          } } } } }
        }
      }
    }`;
    expect(await ask(query, { ...SHOP, number })).toEqual({
      data: {
        repository: {
          pullRequest: {
            reviewDecision: null,
            mergeStateStatus: 'CLEAN',
            approvals: { totalCount: 1 },
            commits: {
              nodes: [
                {
                  commit: {
                    oid: head,
                    statusCheckRollup: {
                      state: 'PENDING',
                      contexts: {
                        nodes: [{ context: 'ci', state: 'PENDING', isRequired: false }],
                        pageInfo: { hasNextPage: false },
                      },
                    },
                  },
                },
              ],
            },
          },
        },
      },
    });
  });

  it('pages through deployments of an environment, newest first', async () => {
    const asked = { ref: 'feature/1-a', auto_merge: false, required_contexts: [], environment: 'preview' };
    for (let n = 0; n < 7; n += 1)
      await world.call('POST', `${REPOSITORY}/deployments`, { ...asked, payload: { n } });
    const query = `query Deployments($owner: String!, $name: String!, $cursor: String) {
      repository(owner: $owner, name: $name) {
        deployments(environments: ["preview"], first: 100, after: $cursor, orderBy: { field: CREATED_AT, direction: DESC }) {
          nodes { payload state commit { oid } } pageInfo { endCursor hasNextPage }
        }
      }
    }`;
    const payloads: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const { data } = (await ask(query, { ...SHOP, cursor })) as {
        data: {
          repository: {
            deployments: {
              nodes: { payload: string }[];
              pageInfo: { endCursor: string; hasNextPage: boolean };
            };
          };
        };
      };
      const page = data.repository.deployments;
      payloads.push(...page.nodes.map((each) => each.payload));
      cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      pages += 1;
    } while (cursor !== null);
    expect(payloads).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `{"n":${n}}`));
    expect(pages).toBeGreaterThan(1);
  });

  it('tells of an open pull request its head, and what was deployed of it with the newest status', async () => {
    await world.control('push', { branch: 'feature/2-b', by: 'mr-a' });
    const { number: other } = await world.control('open', { branch: 'feature/2-b', title: 'B', by: 'mr-a' });
    const of = async (environment: string): Promise<number> => {
      const asked = { ref: 'feature/2-b', auto_merge: false, required_contexts: [], environment };
      const made = await world.call('POST', `${REPOSITORY}/deployments`, { ...asked, payload: { key: 'k' } });
      return (made.body as { id: number }).id;
    };
    const first = await of('preview');
    await of('production');
    await world.call('POST', `${REPOSITORY}/deployments/${first}/statuses`, {
      state: 'success',
      description: 'It runs.',
      environment_url: 'http://b.example.com/',
    });
    const second = await of('preview');
    const { data } = (await ask(DEPLOYED, { ...SHOP, environment: 'preview' })) as {
      data: { repository: { pullRequests: { nodes: { number: number }[] } } };
    };
    const oid = world.github.code.branchHead('feature/2-b');
    const at = expect.stringMatching(/^2026-.*Z$/);
    expect(data.repository.pullRequests.nodes.find((each) => each.number === other)).toEqual({
      number: other,
      headRefOid: oid,
      updatedAt: at,
      commits: {
        nodes: [
          {
            commit: {
              oid,
              committedDate: at,
              deployments: {
                nodes: [
                  { databaseId: second, payload: '{"key":"k"}', createdAt: at, latestStatus: null },
                  {
                    databaseId: first,
                    payload: '{"key":"k"}',
                    createdAt: at,
                    latestStatus: {
                      state: 'SUCCESS',
                      description: 'It runs.',
                      environmentUrl: 'http://b.example.com/',
                      createdAt: at,
                    },
                  },
                ],
              },
            },
          },
        ],
      },
    });
    await world.control('close', { number: other, by: 'mr-a' });
  });

  it('lists open pull requests only within bounds, as GitHub does', async () => {
    const heads = (args: string) =>
      ask(
        `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {
          pullRequests(${args}) { nodes { number headRefName headRepository { databaseId } labels(first: 100) { nodes { name } } } }
        } }`,
        SHOP,
      );
    const order = 'orderBy: { field: CREATED_AT, direction: ASC }';
    expect(await heads(`states: OPEN, first: 100, ${order}`)).toEqual({
      data: {
        repository: {
          pullRequests: {
            nodes: [
              {
                number,
                headRefName: 'feature/1-a',
                headRepository: { databaseId: 70107786 },
                labels: { nodes: [] },
              },
            ],
          },
        },
      },
    });
    for (const [args, message] of [
      [`states: OPEN, ${order}`, 'You must provide a `first` or `last` value'],
      [`states: OPEN, first: 101, ${order}`, 'exceeds the `first` limit of 100 records'],
      [`states: OPEN, first: 5, labels: "a", ${order}`, 'does not know the argument labels'],
      [`states: CLOSED, first: 5, ${order}`, 'states: OPEN'],
    ])
      expect(await heads(args ?? '')).toMatchObject({
        errors: [{ message: expect.stringContaining(message ?? '') }],
      });
  });

  it('lists comments by their creation from either end, or by their last change', async () => {
    const ids: number[] = [];
    for (const body of ['a', 'b', 'c'])
      ids.push(Number((await world.control('comment', { number, body, by: 'mr-b' }))['id']));
    world.world.core.clock.advance(1_000);
    await world.control('edit-comment', { id: ids[1], body: 'B', by: 'mr-b' });
    const query = (args: string) => `query($owner: String!, $name: String!, $number: Int!) {
      repository(owner: $owner, name: $name) { pullRequest(number: $number) {
        comments(${args}) { totalCount nodes { fullDatabaseId body } }
      } }
    }`;
    const bodies = async (args: string) => {
      const answer = await ask(query(args), { ...SHOP, number });
      return JSON.stringify(answer).match(/(?<="body":")\w/g);
    };
    expect(await bodies('first: 2')).toEqual(['a', 'B']);
    expect(await bodies('last: 2')).toEqual(['B', 'c']);
    expect(await bodies('first: 1, orderBy: { field: UPDATED_AT, direction: DESC }')).toEqual(['B']);
    for (const args of [
      'last: 101',
      'first: 1, last: 1',
      'first: 1, orderBy: { field: CREATED_AT, direction: DESC }',
    ])
      expect(await ask(query(args), { ...SHOP, number })).toMatchObject({ data: null });
  });

  it('deletes a ref only where it was seen, and counts as a write', async () => {
    await world.control('push', { branch: 'lock', by: 'mr-a' });
    const query = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
    const gone = '0'.repeat(40);
    const { node_id: repositoryId } = (await world.call('GET', REPOSITORY)).body as { node_id: string };
    const input = (beforeOid: string) => ({
      input: {
        repositoryId,
        refUpdates: [{ name: 'refs/heads/lock', beforeOid, afterOid: gone }],
      },
    });
    expect(await ask(query, input(head))).toMatchObject({ data: null, errors: [{ path: ['updateRefs'] }] });
    expect(world.github.code.branchHead('lock')).not.toBeUndefined();
    expect(await ask(query, input(world.github.code.branchHead('lock') ?? ''))).toMatchObject({
      data: { updateRefs: {} },
    });
    expect(world.github.code.branchHead('lock')).toBeUndefined();
    expect(world.world.core.log.entries().at(-1)).toMatchObject({
      operation: 'mutation updateRefs',
      write: true,
    });
  });

  it('names the field, the argument or the query that the world does not know', async () => {
    const errors = await Promise.all([
      ask('{ rateLimit { cost } }'),
      ask(
        'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { stargazerCount } }',
        SHOP,
      ),
      ask('query { repository(owner: "octo-org", name: "shop") { nameWithOwner(long: true) } }'),
    ]);
    expect(errors.map((each) => (each as { errors: { message: string }[] }).errors[0]?.message)).toEqual([
      "The world's GitHub does not know the field query.rateLimit.",
      "The world's GitHub does not know the field query.repository.stargazerCount.",
      "The world's GitHub does not know the arguments of query.repository.nameWithOwner.",
    ]);
    expect((await world.call('POST', '/graphql', { query: 'fragment X on Y { z }' })).status).toBe(400);
  });

  it('asks for the rights that the same facts need elsewhere', async () => {
    const query = `{ repository(owner: "octo-org", name: "shop") { pullRequest(number: ${number}) { number } } }`;
    const refused = await ask(query, {}, { token: { kind: 'workflow', permissions: { contents: 'read' } } });
    expect(refused).toMatchObject({ data: null, errors: [{ type: 'FORBIDDEN' }] });
  });
});
