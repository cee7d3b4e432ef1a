import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const answer =
  (status: number, body: unknown = { message: 'Words.' }) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

type Answer = ReturnType<typeof answer>;

function speaker(...answers: readonly Answer[]) {
  return speakerWith('ghs_secret', answers);
}

function speakerWith(token: string, answers: readonly Answer[]) {
  const wire = scriptedFetch(...answers);
  const { codeHost } = createGitHub({
    fetch: wire.fetch,
    token,
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { codeHost, sent: wire.sent };
}

const refused = answer(200, { errors: [{ type: 'FORBIDDEN', message: 'No.' }] });

describe('whose comment it is, where GraphQL shows none', () => {
  const list = answer(200, [
    { id: 9, body: 'MARK late', html_url: 'u9', user: { login: 'my-app[bot]' } },
    { id: 2, body: 'They wrote MARK', html_url: 'u2', user: { login: 'somebody' } },
    { id: 3, body: 'MARK', html_url: 'u3', user: { login: 'somebody' } },
    { id: 4, body: 'MARK early', html_url: 'u4', user: { login: 'my-app[bot]' } },
    { id: 5, body: 'MARK', html_url: 'u5', user: { login: 'github-actions[bot]' } },
  ]);
  const comments = [refused, list];

  const untouched = answer(200, { data: { nodes: [{ editor: null, lastEditedAt: null }] } });

  it('brings with it what is ours and stands in its place from before', async () => {
    const edited = answer(200, {
      data: { nodes: [{ editor: { __typename: 'User', login: 'x' }, lastEditedAt: 'z' }] },
    });
    const viewer = answer(200, { data: { viewer: { login: 'my-app[bot]' } } });
    const { codeHost } = speakerWith('ghs_secret', [...comments, viewer, edited, untouched]);
    const found = await codeHost.findComments(7, 'NEW', (body) => body.startsWith('MARK'));
    expect(found).toMatchObject({
      found: undefined,
      former: [
        { id: 4, editedByOthers: true },
        { id: 9, editedByOthers: false },
      ],
    });
  });

  it.each([
    ['a person', 'ghp_secret', [...comments, answer(200, { login: 'somebody' }), untouched], 3],
    [
      'an app, by what GraphQL calls the viewer',
      'ghs_secret',
      [...comments, answer(200, { data: { viewer: { login: 'my-app[bot]' } } }), untouched],
      4,
    ],
    [
      'an app of a server that has other tokens',
      'v1.secret',
      [
        ...comments,
        answer(403, { message: 'Resource not accessible by integration' }),
        answer(200, { data: { viewer: { login: 'my-app' } } }),
        untouched,
      ],
      4,
    ],
    ["a workflow's own, where nothing is told", 'ghs_secret', [...comments, refused, untouched], 5],
  ] as const)('is known for the token of %s', async (_who, token, answers, id) => {
    expect(await speakerWith(token, answers).codeHost.findComment(7, 'MARK')).toMatchObject({
      id,
      editedByOthers: false,
    });
  });

  it.each([
    ['errors that say nothing of the token', answer(200, { errors: [{ message: 'No.' }] }), 'doubtful_facts'],
    [
      'the limit of the hour',
      answer(200, { errors: [{ type: 'RATE_LIMITED', message: 'No.' }] }),
      'throttled',
    ],
    ['a web page', answer(502), 'unavailable'],
    ['a refusal of the token itself', answer(401, { message: 'Bad credentials' }), 'access_denied'],
    [
      'a refusal that single sign-on is for',
      answer(403, { message: 'Resource protected by organization SAML enforcement.' }),
      'access_denied',
    ],
  ] as const)('is not guessed where GitHub answers with %s', async (_what, answered, reasonCode) => {
    const all = [...comments, answered, answered, answered, answered];
    await expect(speakerWith('ghs_secret', all).codeHost.findComment(7, 'MARK')).rejects.toMatchObject({
      reasonCode,
    });
  });

  const edited = (editor: object | null) =>
    answer(200, { data: { nodes: [{ editor, lastEditedAt: '2026-03-02T09:00:00Z' }] } });

  it.each([
    ['its own bot', edited({ __typename: 'Bot', login: 'my-app' }), false],
    ['a person with the login of its bot', edited({ __typename: 'User', login: 'my-app' }), true],
    ['an account that is gone', edited(null), true],
    ['nobody knows whom', answer(200, { data: { nodes: [null] } }), true],
    ['nobody may know whom', answer(200, { errors: [{ type: 'FORBIDDEN', message: 'No.' }] }), true],
    [
      'nobody can know whom, as it is gone',
      answer(200, { data: { nodes: [null] }, errors: [{ type: 'NOT_FOUND', message: 'No.' }] }),
      true,
    ],
  ] as const)('is told with what was changed by %s', async (_who, last, editedByOthers) => {
    const viewer = answer(200, { data: { viewer: { login: 'my-app[bot]' } } });
    const { codeHost } = speaker(...comments, viewer, last);
    expect(await codeHost.findComment(7, 'MARK')).toMatchObject({ id: 4, editedByOthers });
  });

  it.each([
    [
      'the limit of the hour',
      answer(200, { errors: [{ type: 'RATE_LIMITED', message: 'No.' }] }),
      'throttled',
    ],
    ['errors that say nothing of it', answer(200, { errors: [{ message: 'No.' }] }), 'doubtful_facts'],
    ['a web page', answer(502), 'unavailable'],
  ] as const)('is no edit by others where GitHub answers with %s', async (_what, answered, reasonCode) => {
    const viewer = answer(200, { data: { viewer: { login: 'my-app[bot]' } } });
    const { codeHost } = speaker(...comments, viewer, answered, answered, answered, answered);
    await expect(codeHost.findComment(7, 'MARK')).rejects.toMatchObject({ reasonCode });
  });

  it('is not asked when no comment carries the marker', async () => {
    const { codeHost, sent } = speaker(...comments);
    expect(await codeHost.findComment(7, 'OTHER')).toBeUndefined();
    expect(sent).toHaveLength(2);
  });
});

/** A comment as GraphQL gives it. */
const node = (id: number, given: object) => ({
  id: `node${id}`,
  fullDatabaseId: String(id),
  url: `u${id}`,
  body: 'MARK',
  author: { __typename: 'Bot', login: 'github-actions' },
  createdAt: '2026-03-02T09:00:00Z',
  editor: null,
  lastEditedAt: null,
  ...given,
});

const firstOf = (totalCount: number, ...nodes: readonly unknown[]) =>
  answer(200, { data: { repository: { pullRequest: { oldest: { totalCount, nodes } } } } });

describe('a comment on the first page', () => {
  const all = (mine: object) =>
    firstOf(
      4,
      node(2, { body: 'They wrote MARK' }),
      node(3, { author: { __typename: 'User', login: 'github-actions' } }),
      node(4, mine),
      node(9, { body: 'MARK late' }),
    );
  const at = '2026-03-02T09:00:00Z';
  const viewer = answer(200, { data: { viewer: { login: 'github-actions[bot]' } } });

  it.each([
    ['nobody', {}, false],
    ['its own bot', { editor: { __typename: 'Bot', login: 'github-actions' }, lastEditedAt: at }, false],
    ['a person', { editor: { __typename: 'User', login: 'github-actions' }, lastEditedAt: at }, true],
    ['an account that is gone', { lastEditedAt: at }, true],
  ])('is the oldest of ours, and was changed last by %s', async (_who, mine, editedByOthers) => {
    const { codeHost } = speaker(all(mine), viewer);
    expect(await codeHost.findComment(7, 'MARK')).toEqual({
      id: 4,
      url: 'u4',
      body: 'MARK',
      editedByOthers,
      changedAt: at,
    });
  });

  it('is told by one request, and that there is none as well', async () => {
    const found = speaker(firstOf(1, node(4, {})));
    expect(await found.codeHost.findComment(7, 'MARK')).toMatchObject({ id: 4 });
    expect(found.sent).toHaveLength(1);
    const none = speaker(firstOf(1, node(4, { body: 'Hello' })));
    expect(await none.codeHost.findComment(7, 'MARK')).toBeUndefined();
    expect(none.sent).toHaveLength(1);
  });

  it.each([
    ['a comment that was left out', firstOf(1, null)],
    ['no pull request', answer(200, { data: { repository: { pullRequest: null } } })],
    ['errors that say nothing', answer(200, { errors: [{ message: 'No.' }] })],
  ])('is in doubt where GitHub answers with %s', async (_what, first) => {
    await expect(speaker(first).codeHost.findComment(7, 'MARK')).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });

  it('is listed by REST where a server does not know the question', async () => {
    const older = answer(200, {
      errors: [{ message: "Field 'fullDatabaseId' doesn't exist on type 'IssueComment'" }],
    });
    const list = answer(200, []);
    expect(await speaker(older, list).codeHost.findComment(7, 'MARK')).toBeUndefined();
  });
});

describe('a comment behind the first page', () => {
  const viewer = answer(200, { data: { viewer: { login: 'my-app[bot]' } } });
  const first = firstOf(900, node(1, { body: 'Hello', author: { __typename: 'User', login: 'somebody' } }));
  const parts = (newest: readonly unknown[], changed: readonly unknown[] = []) =>
    answer(200, {
      data: {
        repository: {
          pullRequest: {
            baseRefOid: 'b'.repeat(40),
            newest: { totalCount: 900, nodes: newest },
            changed: { nodes: changed },
          },
        },
      },
    });
  const records = answer(200, [
    { id: 5, payload: { node: 'node4' }, creator: { login: 'somebody' } },
    { id: 4, payload: { node: 'node3000000001' }, creator: { login: 'github-actions[bot]' } },
  ]);
  const kept = (given: object) =>
    answer(200, { data: { nodes: [node(3_000_000_001, { pullRequest: { number: 7 }, ...given })] } });

  it.each([
    ['by a person', { author: { __typename: 'User', login: 'github-actions' } }],
    ['with another beginning', { body: 'They wrote MARK' }],
    ['on another pull request', { pullRequest: { number: 8 } }],
  ])('is not one %s, whatever id was kept', async (_what, given) => {
    const { codeHost, sent } = speaker(
      first,
      parts([node(2, { author: null })]),
      records,
      kept(given),
      viewer,
    );
    expect(await codeHost.findComment(7, 'MARK')).toBeUndefined();
    expect(sent).toHaveLength(5);
  });

  it('is read by the id that was kept, which may be greater than an integer of GraphQL', async () => {
    const edited = {
      editor: { __typename: 'User', login: 'somebody' },
      lastEditedAt: '2026-03-02T09:00:00Z',
    };
    const { codeHost } = speaker(first, parts([]), records, viewer, kept(edited));
    expect(await codeHost.findComment(7, 'MARK')).toEqual({
      id: 3_000_000_001,
      url: 'u3000000001',
      body: 'MARK',
      editedByOthers: true,
      changedAt: '2026-03-02T09:00:00Z',
    });
  });

  it.each([
    ['a comment that was left out', parts([null])],
    ['no comments', answer(200, { data: { repository: { pullRequest: null } } })],
    ['errors', answer(200, { errors: [{ message: 'No.' }] })],
  ])('is in doubt where GitHub answers with %s', async (_what, last) => {
    await expect(speaker(first, last).codeHost.findComment(7, 'MARK')).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });

  it('is none where the token may not read ids and nothing shows it', async () => {
    const { codeHost, sent } = speaker(first, parts([]), answer(403));
    expect(await codeHost.findComment(7, 'MARK')).toBeUndefined();
    expect(sent).toHaveLength(3);
  });
});
