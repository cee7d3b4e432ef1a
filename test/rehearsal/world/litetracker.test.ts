import { describe, expect, it } from '@jest/globals';
import { liteChances } from '../../../rehearsal/world/tracker/chances.ts';
import { STORY, seedWhere, started } from './tracker-calls.ts';

describe('LiteTracker in the world', () => {
  const writing = seedWhere(liteChances, ({ tokenWrites }) => tokenWrites);

  it('calls a story’s name its title', async () => {
    const { call } = await started();
    const { body } = await call('litetracker', `GET ${STORY}`);
    expect(body).toMatchObject({
      title: 'Check out with one click',
      current_state: 'unstarted',
      estimate: 2,
    });
    for (const absent of ['name', 'kind', 'state', 'project_id', 'owned_by_id'])
      expect(body).not.toHaveProperty(absent);
  });

  it('gives projects a title too, and tells who is in them', async () => {
    const { call } = await started();
    const projects = (await call('litetracker', 'GET /projects')).body;
    expect(projects.map(({ id, title }: { id: number; title: string }) => [id, title])).toEqual([
      [98, 'Other'],
      [99, 'Shop'],
    ]);
    expect(projects[0]).not.toHaveProperty('name');
    const members = await call('litetracker', 'GET /projects/99/memberships');
    expect(members.body[1]).toEqual({
      id: 99_103,
      project_id: 99,
      role: 'member',
      person: expect.objectContaining({ id: 103, name: 'Mr. C', username: 'mrc' }),
    });
  });

  it.each([50, 10_000] as const)('gives fifty rows, and with a limit at most %i', async (longestPage) => {
    const seed = seedWhere(liteChances, (each) => each.longestPage === longestPage);
    const { call, drive } = await started(seed);
    for (let id = 1; id < 60; id += 1)
      await drive('tracker/story', { id, project: 99, name: `Story ${id}`, requester: 103 });
    const rows = async (query: string) =>
      (await call('litetracker', `GET /projects/99/stories${query}`)).body.length;
    expect(await rows('')).toBe(50);
    expect(await rows('?limit=100')).toBe(Math.min(longestPage, 60));
    expect(await rows('?limit=20&offset=50')).toBe(10);
    expect(await rows('?state=accepted')).toBe(50);
    expect(await rows('?filter=state:accepted')).toBe(0);
    expect(await rows('?filter=-state:accepted&limit=5')).toBe(5);
    expect(await rows(`?filter=${encodeURIComponent('state:unstarted type:feature')}`)).toBe(0);
  });

  it('takes a label in an object of its own, and nothing else', async () => {
    const { call } = await started(writing);
    for (const body of [{ name: 'x' }, { label: 'x' }, { label: { name: 'x', color: 'red' } }])
      expect([400, 422]).toContain((await call('litetracker', `POST ${STORY}/labels`, body)).status);
    const { body } = await call('litetracker', `POST ${STORY}/labels`, { label: { name: 'x' } });
    expect((await call('litetracker', `DELETE ${STORY}/labels/${body.id}`)).status).toBe(204);
    expect((await call('litetracker', `DELETE ${STORY}/labels/${body.id}`)).status).toBe(404);
    expect((await call('litetracker', `GET ${STORY}/labels`)).status).toBe(404);
  });

  it('refuses fields and parameters that no client sends', async () => {
    const { call } = await started();
    for (const body of [{ state: 'started' }, { title: 'x' }, { story: { current_state: 'started' } }])
      expect([400, 422]).toContain((await call('litetracker', `PUT ${STORY}`, body)).status);
    const asked = await call('litetracker', 'GET /projects/99/stories?colour=red');
    expect([400, 422]).toContain(asked.status);
    for (const path of [`${STORY}/transitions`, '/stories/123456789', '/projects/99/search?query=x'])
      expect((await call('litetracker', `GET ${path}`)).status).toBe(404);
  });

  it('accepts nothing that was not delivered', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { call } = await started(seed);
      const move = (state: string) => call('litetracker', `PUT ${STORY}`, { current_state: state });
      expect([400, 422]).toContain((await move('accepted')).status);
      const passing = liteChances(seed).strictOrder ? [400, 422] : [200];
      expect(passing).toContain((await move('delivered')).status);
      for (const state of ['started', 'finished', 'delivered', 'accepted']) await move(state);
      expect((await call('litetracker', `GET ${STORY}`)).body.current_state).toBe('accepted');
    }
  });

  it('accepts a chore that is finished, and delivers none', async () => {
    const { call } = await started(1, { type: 'chore', estimate: undefined });
    const move = (state: string) => call('litetracker', `PUT ${STORY}`, { current_state: state });
    expect((await move('started')).status).toBe(200);
    expect([400, 422]).toContain((await move('delivered')).status);
    expect((await move('finished')).body.current_state).toBe('accepted');
  });

  it.each(['feature', 'bug'])('starts no %s without an estimate', async (type) => {
    const { call } = await started(1, { type, estimate: undefined });
    const move = () => call('litetracker', `PUT ${STORY}`, { current_state: 'started' });
    expect((await move()).text).toMatch(/estimate/);
    await call('litetracker', `PUT ${STORY}`, { estimate: 0 });
    expect((await move()).status).toBe(200);
  });

  it('tells who moved a story in the activity of its project', async () => {
    const { call, drive } = await started(seedWhere(liteChances, ({ newestFirst }) => newestFirst));
    await drive('tracker/state', { id: 123456789, state: 'delivered', by: 103 });
    await drive('tracker/accept', { id: 123456789, by: 103 });
    const { body } = await call('litetracker', 'GET /projects/99/activity?limit=1');
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      kind: 'story_update_activity',
      performed_by: { id: 103, name: 'Mr. C' },
      changes: [{ kind: 'story', id: 123456789, new_values: { current_state: 'accepted' } }],
    });
    const later = await call('litetracker', 'GET /projects/99/activity?occurred_after=2030-01-01T00:00:00Z');
    expect(later.body).toEqual([]);
  });

  it('lets the token write comments and labels, and edit comments, as the seed decides', async () => {
    for (const seed of [1, 2, 3, 11]) {
      const { call } = await started(seed);
      const { tokenWrites, editsComments } = liteChances(seed);
      const made = await call('litetracker', `POST ${STORY}/comments`, { text: 'one' });
      expect(made.status).toBe(tokenWrites ? 200 : 403);
      const labelled = await call('litetracker', `POST ${STORY}/labels`, { label: { name: 'x' } });
      expect(labelled.status).toBe(tokenWrites ? 200 : 403);
      if (!tokenWrites) continue;
      const edited = await call('litetracker', `PUT ${STORY}/comments/${made.body.id}`, { text: 'two' });
      expect(edited.status).toBe(editsComments ? 200 : 404);
    }
  });
});
