import { describe, expect, it } from '@jest/globals';
import {
  createShortcutWorld,
  SHORTCUT_BOT,
  SHORTCUT_TOKEN,
} from '../../../rehearsal/world/shortcut/shortcut.ts';
import { startWorld } from './with-world.ts';

const MR_C = '5f1d3c1e-0000-4000-8000-000000000103';
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of many shapes.
  readonly body: any;
}

async function started(story: Record<string, unknown> = {}, seed = 1) {
  const running = await startWorld([createShortcutWorld], seed);
  await running.drive('shortcut/person', {
    id: MR_C,
    name: 'Mr. C',
    mentionName: 'mr-c',
    email: 'mr-c@example.com',
    token: 'token-of-c',
  });
  await running.drive('shortcut/story', {
    id: 123,
    name: 'Check out',
    labels: ['auto'],
    requester: MR_C,
    ...story,
  });
  async function call(method: string, path: string, body?: unknown, token = SHORTCUT_TOKEN): Promise<Answer> {
    const answer = await fetch(`${running.origin}/shortcut/api/v3${path}`, {
      method,
      headers: { 'Shortcut-Token': token, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  }
  async function stateNamed(wanted: (state: { name: string; type: string }) => boolean) {
    const { body } = await call('GET', '/workflows/500000005');
    return body.states.find(wanted);
  }
  return { ...running, call, stateNamed };
}

describe('the world’s Shortcut', () => {
  it('tells whose token it is, and the members, of whom some are disabled', async () => {
    const { call, drive } = await started();
    expect((await call('GET', '/member')).body).toMatchObject({
      id: SHORTCUT_BOT,
      mention_name: 'greenroom',
    });
    await drive('shortcut/person', {
      id: SHORTCUT_BOT.replace('100', '104'),
      mentionName: 'left',
      disabled: true,
    });
    const names = async (query: string) =>
      (await call('GET', `/members${query}`)).body.map(
        (each: { profile: { mention_name: string } }) => each.profile.mention_name,
      );
    expect(await names('')).toEqual(['greenroom', 'mr-c', 'left']);
    expect(await names('?disabled=true')).toEqual(['left']);
    expect((await call('GET', `/members/${MR_C}`)).body.profile.email_address).toBe('mr-c@example.com');
    expect((await call('GET', `/members/${MR_C.replace('103', '199')}`)).status).toBe(404);
  });

  it.each(['nobody', ''])('refuses the token %j with 401', async (token) => {
    const { call } = await started();
    expect(await call('GET', '/stories/123', undefined, token)).toEqual({
      status: 401,
      body: { message: expect.any(String) },
    });
  });

  it('has one renamed column, which differs by seed', async () => {
    const named = await Promise.all(
      SEEDS.map(async (seed) => {
        const { call } = await started({}, seed);
        const { body } = await call('GET', '/workflows');
        return body[0].states.map((state: { name: string }) => state.name).join();
      }),
    );
    expect(new Set(named).size).toBeGreaterThan(2);
    const usual = [
      'Ready for Development',
      'In Development',
      'Ready for Review',
      'Ready for Deploy',
      'Completed',
    ];
    for (const names of named) expect(usual.filter((name) => !names.includes(name))).toHaveLength(1);
  });

  it.each(SEEDS)('moves a story, and tells who did it and when, seed %i', async (seed) => {
    const { call, drive, stateNamed } = await started({}, seed);
    const state = await stateNamed(({ type }) => type === 'started');
    const moved = await call('PUT', '/stories/123', { workflow_state_id: state.id });
    expect(moved.body).toMatchObject({ workflow_state_id: state.id, started: true, completed: false });
    await drive('shortcut/accept', { id: 123, by: MR_C });
    expect((await call('GET', '/stories/123')).body).toMatchObject({ completed: true });
    const { body } = await call('GET', '/stories/123/history');
    const entries = body.toSorted((a: { changed_at: string }, b: { changed_at: string }) =>
      a.changed_at.localeCompare(b.changed_at),
    );
    expect(entries).toMatchObject([
      { member_id: MR_C, actions: [{ action: 'create', entity_type: 'story' }] },
      {
        member_id: SHORTCUT_BOT,
        actions: [
          { action: 'update', changes: { workflow_state_id: { new: state.id }, started: { new: true } } },
        ],
        references: [{ id: state.id, entity_type: 'workflow-state', name: state.name, type: 'started' }, {}],
      },
      {
        member_id: MR_C,
        actions: [{ changes: { workflow_state_id: { old: state.id }, completed: { new: true } } }],
      },
    ]);
  });

  it('rejects a story, and moves it by a rule of the team', async () => {
    const { call, drive } = await started();
    await drive('shortcut/reject', { id: 123, by: MR_C });
    await drive('shortcut/move', { id: 123, state: 'Backlog', by: MR_C, automation: SHORTCUT_BOT });
    const { body } = await call('GET', '/stories/123/history');
    const automated = body.filter((entry: { automation_id?: string }) => entry.automation_id !== undefined);
    expect(automated).toMatchObject([
      {
        automation_id: SHORTCUT_BOT,
        member_id: MR_C,
        references: [{ name: 'Backlog' }, { name: 'Rejected' }],
      },
    ]);
    await expect(drive('shortcut/move', { id: 123, state: 'Nowhere', by: MR_C })).rejects.toThrow(
      /no such state/,
    );
  });

  it('notes nothing for a move to where a story is', async () => {
    const { call } = await started();
    const { workflow_state_id } = (await call('GET', '/stories/123')).body;
    const before = (await call('GET', '/stories/123/history')).body.length;
    await call('PUT', '/stories/123', { workflow_state_id });
    expect((await call('GET', '/stories/123/history')).body).toHaveLength(before);
  });

  it('replaces the lists of one story, and adds to those of several', async () => {
    const { call, drive } = await started();
    await drive('shortcut/label', { id: 123, label: 'theirs', by: MR_C });
    const labels = (body: { labels: readonly { name: string }[] }) => body.labels.map(({ name }) => name);
    const added = await call('PUT', '/stories/bulk', {
      story_ids: [123],
      labels_add: [{ name: 'staged' }],
      labels_remove: [{ name: 'auto' }],
    });
    expect(labels(added.body[0])).toEqual(['theirs', 'staged']);
    const links = ['https://a.example.com'];
    const replaced = await call('PUT', '/stories/123', { labels: [{ name: 'only' }], external_links: links });
    expect(labels(replaced.body)).toEqual(['only']);
    expect(replaced.body.external_links).toEqual(links);
    const query = encodeURIComponent('https://a.example.com');
    expect((await call('GET', `/external-link/stories?external_link=${query}`)).body).toMatchObject([
      { id: 123 },
    ]);
    await drive('shortcut/label', { id: 123, label: 'only', on: false, by: MR_C });
    expect((await call('GET', '/stories/123')).body.labels).toEqual([]);
  });

  it.each(SEEDS)('keeps comments, and lets only their writer change them, seed %i', async (seed) => {
    const { call, drive } = await started({}, seed);
    const text = `See [@mr-c](shortcutapp://members/${MR_C})`;
    const made = await call('POST', '/stories/123/comments', { text });
    expect(made).toMatchObject({
      status: 201,
      body: { text, author_id: SHORTCUT_BOT, member_mention_ids: [MR_C] },
    });
    const path = `/stories/123/comments/${made.body.id}`;
    expect((await call('PUT', path, { text: 'other' })).body).toMatchObject({
      text: 'other',
      member_mention_ids: [],
    });
    expect((await call('PUT', path, { text: 'mine' }, 'token-of-c')).status).toBe(403);
    await drive('shortcut/comment', { id: 123, text: 'theirs', by: MR_C });
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('PUT', path, { text: 'again' })).status).toBe(404);
    const left = (await call('GET', '/stories/123/comments')).body;
    const shown = left.filter((each: { deleted: boolean }) => !each.deleted);
    expect(shown.map((each: { text: string }) => each.text)).toEqual(['theirs']);
  });

  it('links addresses to a story, and changes them by their own id', async () => {
    const { call } = await started();
    const file = { name: 'Preview', url: 'https://a.example.com', type: 'url', story_id: 123 };
    const made = await call('POST', '/linked-files', { ...file, description: 'k' });
    expect(made).toMatchObject({
      status: 201,
      body: { story_ids: [123], uploader_id: SHORTCUT_BOT, description: 'k' },
    });
    const path = `/linked-files/${made.body.id}`;
    await call('PUT', path, { url: 'https://b.example.com' });
    expect((await call('GET', '/stories/123')).body.linked_files).toMatchObject([
      { name: 'Preview', url: 'https://b.example.com' },
    ]);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
    expect((await call('POST', '/linked-files', { ...file, story_id: 9 })).status).toBe(422);
  });

  it.each<[string, string, string, unknown, number, string]>([
    ['a field that there is not', 'PUT', '/stories/123', { label: 'x' }, 400, 'label'],
    ['a field of the other call', 'PUT', '/stories/123', { labels_add: [] }, 400, 'labels_add'],
    ['a wrong type', 'PUT', '/stories/123', { workflow_state_id: '500000006' }, 400, 'workflow_state_id'],
    [
      'a label that is too long',
      'PUT',
      '/stories/123',
      { labels: [{ name: 'x'.repeat(129) }] },
      400,
      'labels.0.name',
    ],
    ['a link that is none', 'PUT', '/stories/123', { external_links: ['ftp://x'] }, 400, 'external_links.0'],
    ['no JSON', 'PUT', '/stories/123', '{', 400, 'body'],
    ['a comment without a text', 'POST', '/stories/123/comments', {}, 400, 'text'],
    ['no stories', 'PUT', '/stories/bulk', { story_ids: [] }, 400, 'story_ids'],
    ['an address of no scheme', 'POST', '/linked-files', { name: 'x', url: 'x', type: 'url' }, 400, 'url'],
    ['an id that is none', 'GET', '/stories/sc-123', undefined, 400, 'story-public-id'],
    ['a query that there is not', 'GET', '/stories/123?fields=id', undefined, 400, 'fields'],
  ])('refuses %s', async (_, method, path, body, status, field) => {
    const { call, world } = await started();
    const before = JSON.stringify(world.core.peer('shortcut').state());
    const answer = await call(method, path, body);
    expect(answer).toMatchObject({
      status,
      body: { message: 'The request included invalid or missing parameters.' },
    });
    expect(Object.keys(answer.body.errors)).toEqual([field]);
    expect(JSON.stringify(world.core.peer('shortcut').state())).toBe(before);
  });

  it.each<[string, string, string, unknown, number]>([
    ['a state that there is not', 'PUT', '/stories/123', { workflow_state_id: 5 }, 422],
    ['a member who is none', 'PUT', '/stories/123', { owner_ids: [MR_C.replace('103', '199')] }, 422],
    ['a team that there is not', 'PUT', '/stories/123', { group_id: MR_C }, 422],
    ['a story that there is not', 'GET', '/stories/124', undefined, 404],
    ['stories of which one is not there', 'PUT', '/stories/bulk', { story_ids: [123, 124] }, 404],
    ['a workflow that there is not', 'GET', '/workflows/1', undefined, 404],
    ['a way that there is not', 'GET', '/nothing', undefined, 404],
  ])('does not know %s', async (_, method, path, body, status) => {
    const { call } = await started();
    expect(await call(method, path, body)).toEqual({ status, body: { message: expect.any(String) } });
  });

  it('takes no body of another type', async () => {
    const { origin } = await started();
    const answer = await fetch(`${origin}/shortcut/api/v3/stories/123`, {
      method: 'PUT',
      headers: { 'Shortcut-Token': SHORTCUT_TOKEN, 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(answer.status).toBe(400);
  });

  it('archives a story, has teams and other workflows, and shows all of it in its state', async () => {
    const { call, drive, world } = await started();
    await drive('shortcut/team', { id: SHORTCUT_BOT, name: 'Shop', mentionName: 'the-shop' });
    expect((await call('GET', '/groups')).body).toMatchObject([{ name: 'Shop', mention_name: 'the-shop' }]);
    const { states } = (await drive('shortcut/workflow', {
      id: 7,
      name: 'Design',
      states: [{ name: 'Now', type: 'unstarted' }],
    })) as { states: readonly { id: number }[] };
    await drive('shortcut/story', {
      id: 124,
      name: 'Draw',
      workflow: 7,
      requester: MR_C,
      team: SHORTCUT_BOT,
    });
    await drive('shortcut/archive', { id: 124, by: MR_C });
    expect((await call('GET', '/stories/124')).body).toMatchObject({
      archived: true,
      workflow_id: 7,
      workflow_state_id: states[0]?.id,
      group_id: SHORTCUT_BOT,
    });
    expect(world.core.peer('shortcut').state()).toMatchObject({
      stories: [
        { id: 123, labels: ['auto'] },
        { id: 124, archived: true, state: 'Now', moves: [{ by: MR_C }] },
      ],
    });
  });
});
