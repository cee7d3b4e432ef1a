import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type CallOptions, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';
import { contract } from './openapi.ts';

const SHOP = { owner: 'octo-org', name: 'shop' };
const TYPES = ['LABELED_EVENT', 'UNLABELED_EVENT', 'CLOSED_EVENT', 'REOPENED_EVENT'];
const TIMELINE = `query Timeline($owner: String!, $name: String!, $number: Int!, $types: [IssueTimelineItemsItemType!], $last: Int, $before: String) {
  repository(owner: $owner, name: $name) { issue(number: $number) {
    timelineItems(itemTypes: $types, last: $last, before: $before) {
      nodes {
        ... on LabeledEvent { label { name } actor { __typename login } }
        ... on UnlabeledEvent { label { name } }
        ... on ClosedEvent { actor { __typename login } stateReason closer { __typename } }
        ... on ReopenedEvent { actor { login } }
      }
      pageInfo { hasPreviousPage startCursor }
    }
  } }
}`;
const LINKED = `query Linked($owner: String!, $name: String!, $number: Int!, $byHand: Boolean) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    closingIssuesReferences(first: 100, userLinkedOnly: $byHand) { nodes { number repository { nameWithOwner } } }
  } }
}`;

interface Timeline {
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
}

const github = contract('@octokit/openapi/generated/api.github.com.json');
let world: GitHubWorld;

beforeAll(async () => {
  world = await startGitHub(3);
  await world.control('user', { login: 'mr-b', publicEmail: 'mr-b@example.com' });
});

afterAll(() => world.close());

async function issue(title = 'Checkout'): Promise<number> {
  return Number((await world.control('issue', { title, by: 'mr-b' }))['number']);
}

async function read(number: number): Promise<Answer> {
  const answer = await world.call('GET', `${REPOSITORY}/issues/${number}`);
  const pointer = github.answer('GET', '/repos/{owner}/{repo}/issues/{issue_number}', answer.status) ?? '';
  expect(github.faults(pointer, answer.body)).toEqual([]);
  return answer;
}

async function query(text: string, variables: object, options: CallOptions = {}): Promise<unknown> {
  return (
    await world.call('POST', '/graphql', { query: text, variables: { ...SHOP, ...variables } }, options)
  ).body;
}

async function timeline(number: number, given: object = {}): Promise<Timeline> {
  const answer = (await query(TIMELINE, { number, types: TYPES, last: 100, ...given })) as {
    data: { repository: { issue: { timelineItems: Timeline } } };
  };
  return answer.data.repository.issue.timelineItems;
}

async function pullFor(branch: string, body: string, base?: string): Promise<number> {
  await world.control('push', { branch, by: 'mr-a' });
  const request = { branch, title: 'Pay', body, by: 'mr-a', ...(base === undefined ? {} : { base }) };
  return Number((await world.control('open', request))['number']);
}

const closedBy = (login: string, closer: string | null, stateReason = 'COMPLETED', __typename = 'User') => ({
  actor: { __typename, login },
  stateReason,
  closer: closer === null ? null : { __typename: closer },
});

describe("the world's issues", () => {
  it('are closed by hand for a reason, and opened again', async () => {
    const number = await issue();
    await world.control('close-issue', { number, by: 'mr-b', reason: 'not_planned' });
    await world.control('close-issue', { number, by: 'mr-a' });
    expect((await read(number)).body).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      closed_by: { login: 'mr-b' },
    });
    await world.control('reopen-issue', { number, by: 'mr-a' });
    expect((await read(number)).body).toMatchObject({ state: 'open', state_reason: 'reopened' });
    expect((await timeline(number)).nodes).toEqual([
      closedBy('mr-b', null, 'NOT_PLANNED'),
      { actor: { login: 'mr-a' } },
    ]);
  });

  it('are closed by whoever asks the API for it', async () => {
    const number = await issue();
    const path = `${REPOSITORY}/issues/${number}`;
    await world.call('PATCH', path, { state: 'closed', state_reason: 'duplicate' });
    await world.call('PATCH', path, { state: 'closed', state_reason: 'completed' });
    expect((await read(number)).body).toMatchObject({ state_reason: 'duplicate' });
    await world.call('PATCH', path, { state: 'open' });
    await world.call('PATCH', path, { state: 'closed' });
    const last = (await timeline(number, { last: 1, types: ['CLOSED_EVENT'] })).nodes;
    expect(last).toEqual([closedBy('github-actions', null, 'COMPLETED', 'Bot')]);
  });

  it('are closed by a merge into the default branch, by words and by links', async () => {
    const [named, linked, other] = [await issue(), await issue(), await issue()];
    const pull = await pullFor(
      'feature/pay',
      `Closes: #${named}, fixes octo-org/other#${other}, see #${other}`,
    );
    await world.control('link-issue', { pull, issue: linked });
    const found = (byHand: boolean) => query(LINKED, { number: pull, byHand });
    const nodes = (...numbers: number[]) => ({
      data: {
        repository: {
          pullRequest: {
            closingIssuesReferences: {
              nodes: numbers.map((number) => ({ number, repository: { nameWithOwner: 'octo-org/shop' } })),
            },
          },
        },
      },
    });
    expect(await found(false)).toEqual(nodes(linked, named));
    expect(await found(true)).toEqual(nodes(linked));
    await world.control('merge', { number: pull, by: 'mr-b' });
    for (const number of [named, linked])
      expect((await timeline(number)).nodes).toEqual([closedBy('mr-b', 'PullRequest')]);
    expect((await read(other)).body).toMatchObject({ state: 'open' });
  });

  it('stay open when the words are for another base', async () => {
    const number = await issue();
    await world.control('push', { branch: 'develop', by: 'mr-a' });
    const pull = await pullFor('feature/more', `Fixes #${number}`, 'develop');
    await world.control('merge', { number: pull, by: 'mr-b' });
    expect((await read(number)).body).toMatchObject({ state: 'open' });
  });

  it('are closed by a commit on the default branch, and by a project', async () => {
    const [first, second] = [await issue(), await issue()];
    const { commit } = await world.control('push', {
      branch: 'main',
      by: 'mr-a',
      message: `Pay\n\nResolves #${first}`,
    });
    expect((await timeline(first)).nodes).toEqual([closedBy('mr-a', 'Commit')]);
    const path = '/repos/{owner}/{repo}/issues/{issue_number}/events';
    const events = await world.call('GET', `${REPOSITORY}/issues/${first}/events`);
    expect(github.faults(github.answer('GET', path, 200) ?? '', events.body)).toEqual([]);
    expect(events.body).toMatchObject([{ event: 'closed', commit_id: commit, state_reason: 'completed' }]);
    await world.control('close-issue', { number: second, by: 'mr-a', byProject: true });
    expect((await timeline(second)).nodes).toEqual([closedBy('mr-a', 'ProjectV2')]);
  });

  it('tell of their timeline from its end, page by page', async () => {
    const number = await issue();
    for (const label of ['a', 'b', 'c', 'd', 'e', 'f'])
      await world.control('label', { number, label, by: 'mr-a' });
    await world.control('unlabel', { number, label: 'a', by: 'mr-a' });
    const seen: unknown[] = [];
    let before: string | undefined;
    let pages = 0;
    for (; ; pages += 1) {
      const { nodes, pageInfo } = await timeline(number, before === undefined ? {} : { before });
      seen.unshift(...nodes.map((node) => Object(node['label'])['name']));
      if (!pageInfo.hasPreviousPage) break;
      before = pageInfo.startCursor ?? '';
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'a']);
    expect(pages).toBeGreaterThan(0);
  });

  it('tell of events and comments in one list, oldest first', async () => {
    const number = await issue();
    await world.control('label', { number, label: 'later', by: 'mr-a' });
    await world.control('comment', { number, body: 'Why?', by: 'mr-a' });
    await world.control('close-issue', { number, by: 'mr-a' });
    const told: unknown[] = [];
    for (const page of [1, 2, 3, 4]) {
      const { body } = await world.call('GET', `${REPOSITORY}/issues/${number}/timeline?page=${page}`);
      told.push(...(body as unknown[]));
    }
    const who = { actor: { login: 'mr-a' } };
    expect(told).toMatchObject([
      { event: 'labeled', ...who },
      { event: 'commented', ...who, body: 'Why?' },
      { event: 'closed', ...who },
    ]);
    const pull = await pullFor('feature/timeline', '');
    expect((await world.call('GET', `${REPOSITORY}/issues/${pull}/timeline`)).status).toBe(501);
  });

  it('tell of a label by the name that it has now, and since when it is as it is', async () => {
    const number = await issue();
    await world.control('label', { number, label: 'ready', by: 'mr-a' });
    const text = TIMELINE.replace('{ label { name } actor', '{ createdAt label { name updatedAt } actor');
    const first = async (): Promise<Record<string, unknown>> => {
      const answer = await query(text, { number, types: ['LABELED_EVENT'], last: 1 });
      const { data } = answer as { data: { repository: { issue: { timelineItems: Timeline } } } };
      return data.repository.issue.timelineItems.nodes[0] ?? {};
    };
    const { createdAt } = await first();
    expect(await first()).toMatchObject({ label: { name: 'ready', updatedAt: createdAt } });
    world.world.core.clock.advance(60_000);
    await world.control('rename-label', { label: 'Ready', to: 'done' });
    const { label } = await first();
    expect(label).toMatchObject({ name: 'done' });
    expect(Object(label)['updatedAt'] > String(createdAt)).toBe(true);
    expect((await read(number)).body).toMatchObject({ labels: [{ name: 'done' }] });
    const events = await world.call('GET', `${REPOSITORY}/issues/${number}/events`);
    expect(events.body).toMatchObject([{ label: { name: 'ready' } }]);
  });

  it('are refused as strictly as a schema does', async () => {
    const number = await issue();
    const pull = await pullFor('feature/strict', '');
    const refused = async (variables: object, options?: CallOptions) =>
      Object((await query(TIMELINE, { number, types: TYPES, last: 100, ...variables }, options)) as object)[
        'errors'
      ];
    expect(await refused({ number: pull })).toMatchObject([{ type: 'NOT_FOUND' }]);
    expect(await refused({ last: 101 })).toMatchObject([{ type: 'EXCESSIVE_PAGINATION' }]);
    expect(await refused({ last: null })).toMatchObject([{ type: 'MISSING_PAGINATION_BOUNDARIES' }]);
    expect(await refused({ types: ['MENTIONED_EVENT'] })).toMatchObject([{ type: 'WORLD_UNKNOWN' }]);
    const powerless: CallOptions = { token: { kind: 'workflow', permissions: { contents: 'read' } } };
    expect(await refused({}, powerless)).toMatchObject([{ type: 'FORBIDDEN' }]);
  });

  it('have people, a type, and an end', async () => {
    const number = await issue();
    await world.control('assign', { number, logins: ['mr-a', 'mr-b'] });
    await world.control('issue-type', { number, type: 'Bug' });
    expect((await read(number)).body).toMatchObject({
      assignees: [{ login: 'mr-a' }, { login: 'mr-b' }],
      type: { name: 'Bug' },
    });
    expect((await world.call('GET', '/users/mr-b')).body).toMatchObject({ email: 'mr-b@example.com' });
    await world.control('delete-issue', { number });
    expect((await read(number)).status).toBe(410);
  });

  it.each([
    ['name', { name: 'x'.repeat(51) }],
    ['color', { name: 'a', color: '#00ff00' }],
    ['description', { name: 'a', description: 'x'.repeat(101) }],
  ])('refuse a label with a %s that does not fit', async (field, body) => {
    const answer = await world.call('POST', `${REPOSITORY}/labels`, body);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ resource: 'Label', field }] } });
  });
});
