import { afterEach, describe, expect, it } from '@jest/globals';
import { closeLinearWorlds, startLinear } from './linear-ask.ts';

afterEach(closeLinearWorlds);

describe('the world’s Linear', () => {
  it.each([
    ['{ issue(id: "SHOP-1") { nope } }', {}, 'Cannot query field "nope" on type "Issue".'],
    [
      '{ issue { id } }',
      {},
      'Field "issue" argument "id" of type "String!" is required, but it was not provided.',
    ],
    ['{ issue(id: "SHOP-1", team: "x") { id } }', {}, 'Unknown argument "team" on field "Query.issue".'],
    ['{ issue(id: 7) { id } }', {}, 'String cannot represent value: 7 at Query.issue(id:).'],
    ['{ issue(id: "SHOP-1") }', {}, 'Field "issue" of type "Issue!" must have a selection of subfields.'],
    [
      '{ issue(id: "SHOP-1") { title { x } } }',
      {},
      'Field "title" must not have a selection since type "String!" has no subfields.',
    ],
    ['{ issue(id: $id) { id } }', { id: 'SHOP-1' }, 'Variable "$id" is not defined by operation "".'],
    [
      'query Q($id: String!) { viewer { id } }',
      { id: 'x' },
      'Variable "$id" is never used in operation "Q".',
    ],
    [
      'query Q($id: String) { issue(id: $id) { id } }',
      { id: 'SHOP-1' },
      'Variable "$id" of type "String" used in position expecting type "String!".',
    ],
    [
      'query Q($id: ID!) { issue(id: $id) { id } }',
      { id: 'SHOP-1' },
      'Variable "$id" of type "ID!" used in position expecting type "String!".',
    ],
    [
      'query Q($id: String!) { issue(id: $id) { id } }',
      {},
      'Variable "$id" of required type "String!" was not provided.',
    ],
    [
      'mutation M($input: IssueUpdateInput!) { issueUpdate(id: "SHOP-1", input: $input) { success } }',
      { input: { state: 'Done' } },
      'Variable "$input" got invalid value; Field "state" is not defined by type "IssueUpdateInput".',
    ],
    [
      'mutation M { attachmentCreate(input: { issueId: "SHOP-1", title: "T" }) { success } }',
      {},
      'Field "AttachmentCreateInput.url" of required type "String!" was not provided.',
    ],
    ['fragment F on User { id }', {}, 'Syntax Error: Expected query or mutation, not the end.'],
    [
      'query Q { issue(id: "SHOP-1") { ...F } } fragment F on User { id }',
      {},
      'Fragment cannot be spread here as objects of type "Issue" can never be of type "User".',
    ],
    [
      '{ issue(id: "SHOP-1") { comments(orderBy: title) { nodes { id } } } }',
      {},
      'Value "title" does not exist in "PaginationOrderBy" enum.',
    ],
    ['', {}, 'GraphQL operations must contain a non-empty `query`.'],
    [7, {}, 'GraphQL operations must contain a non-empty `query`.'],
  ])('refuses what its schema does not have: %s', async (query, variables, words) => {
    const { linear, ask } = await startLinear();
    const before = JSON.stringify(linear.state());
    const { status, body } = await ask(query, variables);
    expect(body.errors[0].message).toBe(words);
    expect(status).toBe(400);
    expect(JSON.stringify(linear.state())).toBe(before);
  });

  it('says of what the real schema may have that the world does not know it', async () => {
    const { ask, message } = await startLinear();
    expect((await ask('{ projects { nodes { id } } }')).status).toBe(501);
    expect(await message('{ projects { nodes { id } } }')).toBe(
      "The world's Linear does not know the field projects of Query.",
    );
    expect(await message('{ issue(id: "SHOP-1") { children { nodes { id } } } }')).toContain(
      'children of Issue',
    );
    const titled = 'mutation { issueUpdate(id: "SHOP-1", input: { title: "x" }) { success } }';
    expect(await message(titled)).toContain("the input's field title");
    expect(
      await message('{ users(filter: { active: { eq: true }, name: { contains: "x" } }) { nodes { id } } }'),
    ).toContain('the comparator contains');
  });
});
