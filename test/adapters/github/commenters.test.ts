import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

function speaker(...answers: readonly (() => Response)[]) {
  const wire = scriptedFetch(...answers);
  const { commenters } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { commenters, asked: () => wire.sent.map(({ method, url }) => `${method} ${url.pathname}`) };
}

const answer =
  (status: number, body: unknown = null) =>
  () =>
    new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
const repository = answer(200, { id: 1, full_name: 'octo-org/shop', default_branch: 'main' });
const viewer = answer(200, { data: { viewer: { login: 'github-actions' } } });
const reaction = (id: number, login: string, content = 'eyes') => ({ id, user: { login }, content });

describe('what somebody may do', () => {
  it.each(['admin', 'write', 'read', 'none'])('is what GitHub says: %s', async (permission) => {
    const { commenters } = speaker(
      answer(200, { permission, role_name: 'any', user: { id: 5, login: 'mr-a' } }),
    );
    expect(await commenters.permissionOf('mr-a')).toEqual({ userId: 5, level: permission });
  });

  it('is nothing for somebody whom GitHub does not know there', async () => {
    const { commenters } = speaker(answer(404, { message: 'Not Found' }), repository);
    expect(await commenters.permissionOf('mr-o')).toBeUndefined();
  });

  it.each([
    { permission: 'owner', user: { id: 5 } },
    { permission: 'admin', user: null },
    { user: { id: 5 } },
  ])('is not guessed from %j', async (half) => {
    await expect(speaker(answer(200, half)).commenters.permissionOf('mr-a')).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });

  it('is not known where GitHub refuses, hides the repository or is out of order', async () => {
    for (const [status, message] of [
      [403, 'Resource not accessible by integration'],
      [500, 'Server Error'],
    ] as const)
      await expect(speaker(answer(status, { message })).commenters.permissionOf('mr-a')).rejects.toThrow(
        /GitHub/,
      );
    const hidden = speaker(answer(404, { message: 'Not Found' }), answer(404, { message: 'Not Found' }));
    await expect(hidden.commenters.permissionOf('mr-a')).rejects.toThrow(/GitHub/);
  });
});

describe('what was said since then', () => {
  const user = { login: 'mr-a', id: 5, type: 'User' };
  const said = (id: number, more: object = {}) => ({
    id,
    body: '/stage up',
    created_at: '2026-03-02T09:00:00Z',
    user,
    ...more,
  });

  it('is listed by its writers, without those who are gone', async () => {
    const { commenters, asked } = speaker(
      answer(200, [said(1), said(2, { user: null }), said(3, { body: undefined })]),
    );
    const author = { login: 'mr-a', id: 5, isBot: false };
    const at = '2026-03-02T09:00:00Z';
    expect(await commenters.commentsSince(7, at)).toEqual([
      { id: 1, body: '/stage up', at, author },
      { id: 3, body: '', at, author },
    ]);
    expect(asked()).toEqual(['GET /repos/octo-org/shop/issues/7/comments']);
  });
});

describe('what was said and stands', () => {
  const user = { login: 'mr-a', id: 5, type: 'User' };
  const at = '2026-03-02T09:00:00Z';
  const listed = (id: number, more: object = {}) => ({
    id,
    node_id: `N${id}`,
    body: '/stage accept',
    created_at: at,
    user,
    ...more,
  });
  const node = (id: number, more: object = {}) => ({
    id: `N${id}`,
    editor: null,
    lastEditedAt: null,
    isMinimized: false,
    ...more,
  });
  const nodes = (...found: readonly unknown[]) => answer(200, { data: { nodes: found } });

  it('is what nobody changed or hid, and only what is wanted is asked about', async () => {
    const wire = speaker(
      answer(200, [listed(1), listed(2), listed(3), listed(4), listed(5, { body: 'talk' })]),
      nodes(
        node(1),
        node(2, { lastEditedAt: at, editor: { __typename: 'User', login: 'mr-a' } }),
        node(3, { isMinimized: true }),
        // Whoever changed it is gone.
        node(4, { lastEditedAt: at }),
      ),
    );
    const found = await wire.commenters.wordsSince(7, at, ({ body }) => body.startsWith('/'));
    expect(found.map(({ id, isAsWritten }) => [id, isAsWritten])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
    ]);
    expect(wire.asked()).toEqual(['GET /repos/octo-org/shop/issues/7/comments', 'POST /graphql']);
  });

  it('is nothing that GitHub does not tell of', async () => {
    for (const found of [
      null,
      { id: 'N1' },
      { ...node(1), isMinimized: undefined },
      { ...node(1), id: 'N9' },
    ]) {
      const { commenters } = speaker(answer(200, [listed(1)]), nodes(found));
      expect(await commenters.wordsSince(7, at, () => true)).toMatchObject([{ id: 1, isAsWritten: false }]);
    }
    const half = speaker(answer(200, [listed(1), listed(2)]), nodes(node(1)));
    await expect(half.commenters.wordsSince(7, at, () => true)).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });

  it('asks nothing more where nothing is wanted', async () => {
    const wire = speaker(answer(200, [listed(1)]));
    expect(await wire.commenters.wordsSince(7, at, () => false)).toEqual([]);
    expect(wire.asked()).toHaveLength(1);
  });
});

describe('a reaction', () => {
  it.each([200, 201])('is there after an answer of %i', async (status) => {
    const { commenters, asked } = speaker(answer(status, reaction(1, 'github-actions[bot]')));
    await commenters.react(11, 'eyes');
    expect(asked()).toEqual(['POST /repos/octo-org/shop/issues/comments/11/reactions']);
  });

  it('is taken back where it is ours, and only that', async () => {
    const { commenters, asked } = speaker(
      viewer,
      answer(200, [
        reaction(1, 'mr-a'),
        reaction(2, 'github-actions[bot]'),
        reaction(3, 'github-actions[bot]', 'rocket'),
      ]),
      answer(204),
    );
    await commenters.unreact(11, 'eyes');
    expect(asked().slice(1)).toEqual([
      'GET /repos/octo-org/shop/issues/comments/11/reactions',
      'DELETE /repos/octo-org/shop/issues/comments/11/reactions/2',
    ]);
  });

  it('that is gone meanwhile is fine', async () => {
    const gone = answer(404, { message: 'Not Found' });
    const { commenters } = speaker(viewer, answer(200, [reaction(2, 'github-actions[bot]')]), gone);
    await expect(commenters.unreact(11, 'eyes')).resolves.toBeUndefined();
  });
});
