import { describe, expect, it } from '@jest/globals';
import { createTracker, TRACKER_TOKEN } from '../../../rehearsal/world/tracker/tracker.ts';
import { startWorld } from './with-world.ts';

const STORY = '/projects/99/stories/123456789';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of many shapes.
  readonly body: any;
}

async function started(story: Record<string, unknown> = {}, seed = 1) {
  const running = await startWorld([createTracker], seed);
  await running.drive('tracker/person', {
    id: 103,
    name: 'Mr. C',
    email: 'mr-c@example.com',
    token: 'token-of-c',
  });
  await running.drive('tracker/project', { id: 99, name: 'Shop', members: [103] });
  await running.drive('tracker/story', {
    id: 123456789,
    project: 99,
    name: 'Check out with one click',
    estimate: 2,
    labels: ['auto'],
    requester: 103,
    ...story,
  });
  async function call(method: string, path: string, body?: unknown, token = TRACKER_TOKEN): Promise<Answer> {
    const answer = await fetch(`${running.origin}/tracker/services/v5${path}`, {
      method,
      headers: {
        'X-TrackerToken': token,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }
  return { ...running, call, move: (state: string) => call('PUT', STORY, { current_state: state }) };
}

describe('the world’s tracker', () => {
  it('tells whose token it is and who belongs to a project', async () => {
    const { call } = await started();
    expect((await call('GET', '/me')).body).toMatchObject({ id: 100, projects: [{ project_id: 99 }] });
    const people = (await call('GET', '/projects/99/memberships')).body;
    expect(people.map((each: { person: { name: string } }) => each.person.name)).toEqual([
      'Greenroom',
      'Mr. C',
    ]);
  });

  it('moves a story, with and without its project in the path, and records who did it and when', async () => {
    const { call, move, drive } = await started({}, 5);
    expect((await move('started')).body).toMatchObject({
      kind: 'story',
      current_state: 'started',
      estimate: 2,
    });
    await call('PUT', '/stories/123456789', { current_state: 'finished' });
    await move('delivered');
    await drive('tracker/accept', { id: 123456789, by: 103 });
    const { body } = await call('GET', `${STORY}/transitions`);
    const moves = body as { state: string; performed_by_id: number }[];
    expect(moves.map((each) => [each.state, each.performed_by_id])).toEqual([
      ['started', 100],
      ['finished', 100],
      ['delivered', 100],
      ['accepted', 103],
    ]);
    expect((await call('GET', '/stories/123456789')).body.accepted_at).toMatch(/^2026-03-02T09:00:0\dZ$/);
  });

  it('takes a move backwards, as the hosted service did, and keeps quiet about a move to the same state', async () => {
    const { call, move } = await started();
    await move('accepted');
    const before = (await call('GET', STORY)).headers.get('x-tracker-project-version');
    await move('accepted');
    expect((await call('GET', STORY)).headers.get('x-tracker-project-version')).toBe(before);
    const back = await move('delivered');
    expect(back.status).toBe(200);
    expect(back.body).not.toHaveProperty('accepted_at');
    expect(Number(back.headers.get('x-tracker-project-version'))).toBe(Number(before) + 1);
  });

  it('refuses to start a feature without an estimate, and takes zero for one', async () => {
    const { move, call } = await started({ estimate: undefined });
    const refused = await move('started');
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      code: 'invalid_parameter',
      kind: 'error',
      error: 'One or more request parameters was missing or invalid.',
      general_problem: 'Stories in the started state must be estimated.',
      validation_errors: [{ field: 'estimate' }],
    });
    await call('PUT', STORY, { estimate: 0 });
    expect((await move('started')).status).toBe(200);
  });

  it('lets a chore be started and accepted, and neither finished nor delivered', async () => {
    const { move } = await started({ type: 'chore', estimate: undefined });
    expect((await move('started')).status).toBe(200);
    expect((await move('finished')).body.general_problem).toBe('finished is not a valid state for a chore');
    expect((await move('delivered')).status).toBe(400);
    expect((await move('accepted')).status).toBe(200);
  });

  it('adds labels one by one, replaces them as a list, and removes them by id', async () => {
    const { call } = await started();
    const added = await call('POST', `${STORY}/labels`, { name: 'Reviewed' });
    expect(added.body).toMatchObject({ kind: 'label', name: 'reviewed', project_id: 99 });
    expect((await call('DELETE', `${STORY}/labels/${added.body.id}`)).status).toBe(204);
    expect((await call('DELETE', `${STORY}/labels/${added.body.id}`)).body.code).toBe('unfound_resource');
    await call('PUT', STORY, { labels: [{ name: 'new one' }] });
    const names = (await call('GET', `${STORY}/labels`)).body.map((label: { name: string }) => label.name);
    expect(names).toEqual(['new one']);
  });

  it('keeps comments and lets only their writer change them', async () => {
    const { call } = await started();
    const { body } = await call('POST', `${STORY}/comments`, {
      text: 'https://checkout.preview.example.com',
    });
    expect(body).toMatchObject({ kind: 'comment', person_id: 100, story_id: 123456789 });
    expect((await call('PUT', `${STORY}/comments/${body.id}`, { text: 'edited' })).body.text).toBe('edited');
    expect((await call('PUT', `${STORY}/comments/${body.id}`, { text: 'x' }, 'token-of-c')).body.code).toBe(
      'unauthorized_operation',
    );
    expect((await call('POST', `${STORY}/comments`, { text: '' })).status).toBe(400);
    expect((await call('DELETE', `${STORY}/comments/${body.id}`)).status).toBe(204);
    expect((await call('GET', `${STORY}/comments`)).body).toEqual([]);
  });

  it.each([1, 2, 3, 4])(
    'lists by state over pages whose length differs between worlds (seed %i)',
    async (seed) => {
      const { call, drive } = await started({}, seed);
      for (let id = 1; id <= 7; id += 1)
        await drive('tracker/story', {
          id,
          project: 99,
          name: `Story ${id}`,
          state: id < 6 ? 'accepted' : 'started',
          estimate: 1,
          requester: 103,
        });
      const ids: number[] = [];
      for (;;) {
        const page = await call(
          'GET',
          `/projects/99/stories?with_state=accepted&limit=100&offset=${ids.length}`,
        );
        ids.push(...page.body.map((story: { id: number }) => story.id));
        expect(page.headers.get('x-tracker-pagination-returned')).toBe(String(page.body.length));
        if (ids.length >= Number(page.headers.get('x-tracker-pagination-total'))) break;
      }
      expect(ids).toEqual([1, 2, 3, 4, 5]);
    },
  );

  it('searches by label and state, and narrows what it shows to the fields that were asked for', async () => {
    const { call } = await started({ state: 'started' });
    const found = await call(
      'GET',
      `/projects/99/search?query=${encodeURIComponent('label:"auto" state:started')}`,
    );
    expect(found.body.stories.stories.map((story: { id: number }) => story.id)).toEqual([123456789]);
    expect((await call('GET', '/projects/99/search?query=label:none')).body.stories.stories).toEqual([]);
    const narrow = await call('GET', `${STORY}?fields=name,requested_by(name,email)`);
    expect(narrow.body).toEqual({
      kind: 'story',
      id: 123456789,
      name: 'Check out with one click',
      requested_by: { name: 'Mr. C', email: 'mr-c@example.com' },
    });
  });

  it('tells what happened, newest first', async () => {
    const { call, move } = await started();
    await move('started');
    await call('POST', `${STORY}/comments`, { text: 'hello' });
    const { body } = await call('GET', '/projects/99/activity');
    expect(body.map((each: { kind: string }) => each.kind)).toEqual([
      'comment_create_activity',
      'story_update_activity',
    ]);
    expect(body[1]).toMatchObject({
      guid: '99_2',
      highlight: 'started',
      performed_by: { id: 100 },
      changes: [
        {
          kind: 'story',
          original_values: { current_state: 'unstarted' },
          new_values: { current_state: 'started' },
        },
      ],
    });
  });

  it('refuses strangers with 401 or 403, depending on the world', async () => {
    const statuses = new Set<number>();
    for (let seed = 1; seed <= 20; seed += 1) {
      const { call } = await started({}, seed);
      const { status, body } = await call('GET', '/me', undefined, 'nobody');
      expect(body).toMatchObject({
        code: 'invalid_authentication',
        error: 'Invalid authentication credentials were presented.',
      });
      statuses.add(status);
    }
    expect([...statuses].sort()).toEqual([401, 403]);
  });

  it('answers for what is not there, not one’s own, or not known, and names it', async () => {
    const { call, drive } = await started();
    expect((await call('GET', '/projects/99/stories/1')).body.code).toBe('unfound_resource');
    expect((await call('GET', '/projects/7')).body).toMatchObject({
      code: 'unauthorized_operation',
      error: 'Authorization failure.',
    });
    expect((await call('GET', '/nowhere')).body).toMatchObject({ code: 'route_not_found' });
    expect((await call('GET', `${STORY}?colour=red`)).body.general_problem).toContain('colour');
    expect((await call('PUT', STORY, { state: 'started' })).body.general_problem).toContain('state');
    expect((await call('PUT', STORY, { current_state: 'done' })).body.validation_errors[0].field).toBe(
      'current_state',
    );
    await expect(drive('tracker/accept', { story: 123456789, by: 103 })).rejects.toThrow('story');
    await expect(drive('tracker/accept', { id: 5, by: 103 })).rejects.toThrow('no story 5');
  });
});
