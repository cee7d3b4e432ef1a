import { afterEach, describe, expect, it } from '@jest/globals';
import { LINEAR_KEY, LINEAR_OAUTH } from '../../../rehearsal/world/linear/linear.ts';
import { closeLinearWorlds, startLinear } from './linear-ask.ts';

afterEach(closeLinearWorlds);

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('the world’s Linear', () => {
  it('tells whose key it is, and takes a token behind Bearer', async () => {
    const { ask } = await startLinear();
    const viewer = { data: { viewer: { name: 'Greenroom', isMe: true } } };
    expect((await ask('{ viewer { name isMe } }')).body).toEqual(viewer);
    expect((await ask('{ viewer { name isMe } }', {}, `Bearer ${LINEAR_OAUTH}`)).body).toEqual(viewer);
    expect((await ask('{ viewer { name } }', {}, LINEAR_OAUTH)).body.errors[0].extensions.code).toBe(
      'AUTHENTICATION_ERROR',
    );
    const bearer = await ask('{ viewer { name } }', {}, `Bearer ${LINEAR_KEY}`);
    expect(bearer.status).toBe(400);
    expect(bearer.body.errors[0].message).toContain('Remove the Bearer prefix');
  });

  it('refuses strangers with a status that differs from world to world', async () => {
    const statuses = new Set<number>();
    for (const seed of SEEDS) {
      const { ask } = await startLinear(seed);
      const { status, body } = await ask('{ viewer { id } }', {}, 'lin_api_nobody');
      expect(body.errors[0]).toMatchObject({
        message: 'Authentication required, not authenticated',
        extensions: { code: 'AUTHENTICATION_ERROR', type: 'authentication error' },
      });
      statuses.add(status);
    }
    expect([...statuses].sort()).toEqual([200, 400, 401]);
  });

  it('finds an issue by its id and its identifier, and says of another that it is not there', async () => {
    const statuses = new Set<number>();
    for (const seed of SEEDS) {
      const { ask } = await startLinear(seed);
      const { id } = (await ask('{ issue(id: "shop-1") { id } }')).body.data.issue;
      expect((await ask('query Q($id: String!) { issue(id: $id) { identifier } }', { id })).body).toEqual({
        data: { issue: { identifier: 'SHOP-1' } },
      });
      const { status, body } = await ask('{ issue(id: "SHOP-99") { id } }');
      expect(body).toEqual({
        errors: [
          {
            message: 'Entity not found: Issue',
            path: ['issue'],
            extensions: {
              type: 'invalid input',
              code: 'INPUT_ERROR',
              statusCode: 400,
              userError: true,
              userPresentableMessage: 'Could not find referenced Issue.',
            },
          },
        ],
        data: null,
      });
      statuses.add(status);
    }
    expect([...statuses].sort()).toEqual([200, 400]);
  });

  it('takes a document whose fragments stand before or behind its operation', async () => {
    const { ask } = await startLinear();
    const [fragment, operation] = ['fragment F on User { name }', 'query Q { viewer { ...F } }'];
    const viewer = { data: { viewer: { name: 'Greenroom' } } };
    expect((await ask(`${fragment} ${operation}`)).body).toEqual(viewer);
    expect((await ask(`${operation} ${fragment}`)).body).toEqual(viewer);
  });

  it('lists page by page, in an order that differs from world to world', async () => {
    const orders = new Set<string>();
    for (const seed of SEEDS) {
      const { linear, ask } = await startLinear(seed, 2);
      for (const text of ['a', 'b', 'c', 'd', 'e'])
        linear.act('comment', { issue: 'SHOP-1', text, by: linear.people.a });
      const found: string[] = [];
      for (let after: string | undefined; ; ) {
        const query =
          'query Q($after: String) { issue(id: "SHOP-1") { comments(first: 50, after: $after) { nodes { body } pageInfo { hasNextPage endCursor } } } }';
        const { nodes, pageInfo } = (await ask(query, { after })).body.data.issue.comments;
        found.push(...nodes.map(({ body }: { body: string }) => body));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(found.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
      orders.add(found.join(''));
    }
    expect([...orders].sort()).toEqual(['abcde', 'edcba']);
  });

  it('renames one state of a team, by the seed', async () => {
    const renamed = new Set(
      await Promise.all(
        SEEDS.map(async (seed) => JSON.stringify((await startLinear(seed)).linear.statusNames)),
      ),
    );
    expect([...renamed].sort()).toEqual([
      '{"delivered":"On staging"}',
      '{"finished":"Ready for a look"}',
      '{"started":"Doing"}',
    ]);
  });

  it('moves an issue, tells who did it, and keeps quiet about a move to the same state', async () => {
    const { linear, ask, message } = await startLinear();
    const states = 'filter: { team: { key: { eq: "SHOP" } }, type: { in: ["completed"] } }';
    const [{ id }] = (await ask(`{ workflowStates(${states}) { nodes { id name } } }`)).body.data
      .workflowStates.nodes;
    const move =
      'mutation M($id: String!) { issueUpdate(id: "SHOP-1", input: { stateId: $id }) { success issue { state { name } } } }';
    const done = { data: { issueUpdate: { success: true, issue: { state: { name: 'Done' } } } } };
    expect((await ask(move, { id })).body).toEqual(done);
    expect((await ask(move, { id })).body).toEqual(done);
    const history =
      '{ issue(id: "SHOP-1") { history { nodes { fromState { name } toState { name } actor { name } botActor { name } } } } }';
    linear.act('state', { issue: 'SHOP-1', state: 'Todo', bot: { type: 'github', name: 'GitHub' } });
    const { nodes } = (await ask(history)).body.data.issue.history;
    expect(nodes).toHaveLength(2);
    expect(nodes).toContainEqual({
      fromState: { name: 'Todo' },
      toState: { name: 'Done' },
      actor: { name: 'Greenroom' },
      botActor: null,
    });
    expect(nodes).toContainEqual(expect.objectContaining({ actor: null, botActor: { name: 'GitHub' } }));
    expect(await message(move, { id: 'Done' })).toBe('Argument Validation Error');
    linear.act('team', { key: 'ENG', name: 'Engineering' });
    linear.act('issue', { team: 'ENG', title: 'T' });
    expect(await message(move.replace('SHOP-1', 'ENG-1'), { id })).toBe(
      'Discrepancy between issue team and state, cycle or project',
    );
  });

  it('takes a name of a label once, in any case, for a team and the workspace', async () => {
    const { linear, ask, message } = await startLinear();
    linear.act('team', { key: 'ENG', name: 'Engineering' });
    const [eng] = (await ask('{ teams(filter: { key: { eq: "ENG" } }) { nodes { id } } }')).body.data.teams
      .nodes;
    const make =
      'mutation M($input: IssueLabelCreateInput!) { issueLabelCreate(input: $input) { issueLabel { id } } }';
    const { id } = (await ask(make, { input: { name: 'auto', teamId: eng.id } })).body.data.issueLabelCreate
      .issueLabel;
    expect(await message(make, { input: { name: 'AUTO', teamId: eng.id } })).toBe('Duplicate label name');
    expect(await message(make, { input: { name: 'Auto' } })).toBe('Duplicate label name');
    const add = 'mutation M($id: String!) { issueAddLabel(id: "SHOP-1", labelId: $id) { success } }';
    expect(await message(add, { id })).toBe('LabelIds for incorrect team');
    expect(await message(add, { id: 'auto' })).toBe('Argument Validation Error');
  });

  it('lets nobody edit the comment of another', async () => {
    const { linear, ask } = await startLinear();
    const { id } = linear.act('comment', { issue: 'SHOP-1', text: 'Mine.', by: linear.people.a });
    const edit = 'mutation M($id: String!) { commentUpdate(id: $id, input: { body: "Yours." }) { success } }';
    expect((await ask(edit, { id })).body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(linear.issue('SHOP-1').comments).toMatchObject([{ body: 'Mine.' }]);
  });

  it('knows an attachment of an issue by its address, and notes whom a comment mentions', async () => {
    const { linear, ask, message } = await startLinear();
    const attach =
      'mutation M($input: AttachmentCreateInput!) { attachmentCreate(input: $input) { attachment { id title metadata } } }';
    const input = { issueId: 'SHOP-1', url: 'https://a.example.com', title: 'A', metadata: { key: 'k' } };
    const first = (await ask(attach, { input })).body.data.attachmentCreate.attachment;
    const second = (await ask(attach, { input: { ...input, title: 'B' } })).body.data.attachmentCreate
      .attachment;
    expect(second).toEqual({ ...first, title: 'B' });
    expect(await message(attach, { input: { ...input, metadata: { of: ['x'] } } })).toBe(
      'Argument Validation Error',
    );
    expect(await message(attach, { input: { ...input, url: 'nowhere' } })).toBe('Argument Validation Error');
    const text = '@mr-a https://linear.app/octo-org/profiles/mr-b';
    linear.act('comment', { issue: 'SHOP-1', text, by: linear.people.c });
    expect(linear.state().mentioned).toEqual(['mr-b']);
  });

  it('counts requests and points, and refuses what costs too much', async () => {
    const { linear, ask } = await startLinear();
    const cheap = await ask('{ viewer { name } }');
    expect(cheap.headers.get('x-complexity')).toBe('2');
    expect(cheap.headers.get('x-ratelimit-requests-limit')).toBe('2500');
    const costly = await ask(
      '{ users(first: 250) { nodes { id } } teams(first: 250) { nodes { members { nodes { id name email } } } } }',
    );
    expect(costly.status).toBe(400);
    expect(costly.body.errors[0]).toMatchObject({
      message: 'Query too complex',
      extensions: {
        code: 'INPUT_ERROR',
        userPresentableMessage: expect.stringMatching(/Maximum allowed complexity: 10000\.$/),
      },
    });
    const page = await ask('{ users(first: 251) { nodes { id } } }');
    expect(page.body.errors[0].message).toBe('Argument Validation Error');
    for (let count = 0; count < 2_600; count += 1)
      linear.world.core.peer('linear').handle(request('{ viewer { id } }'));
    const limited = await ask('{ viewer { id } }');
    expect(limited.status).toBe(400);
    expect(limited.body.errors[0].extensions).toMatchObject({ code: 'RATELIMITED', type: 'ratelimited' });
    expect(limited.headers.get('x-ratelimit-requests-remaining')).toBe('0');
    linear.world.core.clock.advance(3_600_000);
    expect((await ask('{ viewer { id } }')).status).toBe(200);
  });

  it('names what a control verb lacks', async () => {
    const { linear } = await startLinear();
    expect(() => linear.act('accept', { issue: 'SHOP-1' })).toThrow('by whom');
    expect(() => linear.act('state', { issue: 'SHOP-1', state: 'Gone', by: linear.people.a })).toThrow(
      'The team has no state Gone; it has Backlog, Todo',
    );
    expect(() => linear.act('issue', { team: 'OPS', title: 'T' })).toThrow('no team OPS');
    expect(() => linear.act('issue', { team: 'SHOP', title: 'T', colour: 'red' })).toThrow('colour');
  });
});

function request(query: string) {
  return {
    method: 'POST',
    path: '/graphql',
    query: new URLSearchParams(),
    headers: { authorization: LINEAR_KEY, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ query })),
  };
}
