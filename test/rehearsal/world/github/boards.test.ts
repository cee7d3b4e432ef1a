import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALL_WRITE, type GitHubWorld, startGitHub } from './github-world.ts';

const OWNER = `query Board($owner: String!, $number: Int!) { repositoryOwner(login: $owner) {
  ... on Organization { projectV2(number: $number) { id number field(name: "Status") { ... on ProjectV2SingleSelectField { id options { id name } } } } }
  ... on User { projectV2(number: $number) { id } }
} }`;
const ITEMS = `query Items($number: Int!, $archived: Boolean!) { repository(owner: "octo-org", name: "shop") { issue(number: $number) {
  projectItems(first: 20, includeArchived: $archived) { nodes { id project { number } fieldValueByName(name: "Status") {
    ... on ProjectV2ItemFieldSingleSelectValue { name optionId updatedAt }
  } } }
} } }`;
const SET = `mutation Set($input: UpdateProjectV2ItemFieldValueInput!) {
  updateProjectV2ItemFieldValue(input: $input) { projectV2Item { id } }
}`;

const MR_B = { kind: 'person', login: 'mr-b', scopes: ['repo', 'project'] } as const;

interface Body {
  readonly data: Record<string, never> | null;
  readonly errors?: readonly { readonly type?: string; readonly message: string }[];
}

let world: GitHubWorld;
let issue: number;
let board: number;

beforeAll(async () => {
  world = await startGitHub(3);
  issue = Number((await world.control('issue', { title: 'Pay', by: 'mr-b' }))['number']);
  board = Number((await world.control('board', { title: 'Team' }))['number']);
  await world.control('board-card', { board, issue, by: 'mr-b', status: 'Todo' });
});

afterAll(() => world.close());

type Asker = Parameters<GitHubWorld['call']>[3];

async function ask(query: string, variables: object, options: Asker = { token: MR_B }): Promise<Body> {
  return (await world.call('POST', '/graphql', { query, variables }, options)).body as Body;
}

async function ids(): Promise<{ projectId: string; fieldId: string; itemId: string; options: string[] }> {
  const found = JSON.stringify((await ask(OWNER, { owner: 'octo-org', number: board })).data);
  const items = JSON.stringify((await ask(ITEMS, { number: issue, archived: true })).data);
  const { id: projectId, field } = JSON.parse(found).repositoryOwner.projectV2;
  const [item] = JSON.parse(items).repository.issue.projectItems.nodes;
  const options = field.options.map((each: { id: string }) => each.id);
  return { projectId, fieldId: field.id, itemId: item.id, options };
}

describe('a board of the world', () => {
  it('begins with the statuses of a new one, and takes a status by its id', async () => {
    const { options, ...at } = await ids();
    expect(options).toHaveLength(3);
    const input = { ...at, value: { singleSelectOptionId: options[1] } };
    expect((await ask(SET, { input })).errors).toBeUndefined();
    expect(world.github.state()).toMatchObject({
      boards: [{ owner: 'octo-org', number: board, cards: [{ issue, status: 'In Progress', by: 'mr-b' }] }],
    });
  });

  it('refuses a status of another board, and an item or a field that is not there', async () => {
    const { options, ...at } = await ids();
    const value = { singleSelectOptionId: options[0] };
    const says = async (input: object) => (await ask(SET, { input })).errors?.[0];
    expect(await says({ ...at, value: { singleSelectOptionId: 'ffffffff' } })).toMatchObject({
      message: 'The single select option Id does not belong to the field',
    });
    for (const key of ['projectId', 'itemId', 'fieldId'])
      expect(await says({ ...at, value, [key]: 'x' })).toMatchObject({ type: 'NOT_FOUND' });
    expect((await says({ ...at, value: { text: 'Done' } }))?.message).toMatch(/singleSelectOptionId alone/);
    expect((await says({ ...at, value, status: 'Done' }))?.message).toMatch(
      /doesn't accept argument 'status'/,
    );
  });

  it('is not there under another number, and an owner that nobody knows is null', async () => {
    expect(await ask(OWNER, { owner: 'octo-org', number: 99 })).toMatchObject({
      data: { repositoryOwner: { projectV2: null } },
      errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a ProjectV2 with the number 99.' }],
    });
    expect(await ask(OWNER, { owner: 'nobody', number: 1 })).toEqual({ data: { repositoryOwner: null } });
  });

  it('names the scope that a token lacks', async () => {
    const bare = await ask(
      OWNER,
      { owner: 'octo-org', number: board },
      { token: { ...MR_B, scopes: ['repo'] } },
    );
    expect(bare.errors).toMatchObject([
      {
        type: 'INSUFFICIENT_SCOPES',
        message: expect.stringMatching(
          /'projectV2' field requires .* \['read:project'\], .* \['repo'\] scopes/,
        ),
      },
    ]);
    const { options, ...at } = await ids();
    const input = { ...at, value: { singleSelectOptionId: options[0] } };
    const reader = { token: { ...MR_B, scopes: ['repo', 'read:project'] } };
    expect((await ask(OWNER, { owner: 'octo-org', number: board }, reader)).errors).toBeUndefined();
    expect((await ask(SET, { input }, reader)).errors).toMatchObject([{ type: 'INSUFFICIENT_SCOPES' }]);
  });

  it("is closed to a workflow's token, and open to an app by its permission", async () => {
    const about = { owner: 'octo-org', number: board };
    expect((await ask(OWNER, about, { token: ALL_WRITE })).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    const permissions = { 'organization-projects': 'read', issues: 'read' } as const;
    const app = { token: { kind: 'app', login: 'boards', permissions } } as const;
    expect((await ask(OWNER, about, app)).errors).toBeUndefined();
    const { options, ...at } = await ids();
    const input = { ...at, value: { singleSelectOptionId: options[0] } };
    expect((await ask(SET, { input }, app)).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
  });

  it('shows archived items only to who asks for them', async () => {
    await world.control('archive-card', { board, issue });
    const shown = async (archived: boolean) =>
      JSON.stringify((await ask(ITEMS, { number: issue, archived })).data).includes('"number"');
    expect([await shown(true), await shown(false)]).toEqual([true, false]);
  });
});
