import { describe, expect, it } from '@jest/globals';
import { bardChances } from '../../../rehearsal/world/tracker/chances.ts';
import { STORY, seedWhere, started } from './tracker-calls.ts';

describe('BARD Tracker in the world', () => {
  it('gives a ticket under both names of its fields, and under both addresses', async () => {
    const { call } = await started();
    const { body } = await call('bard', `GET ${STORY}`);
    expect(body).toMatchObject({
      name: 'Check out with one click',
      title: 'Check out with one click',
      current_state: 'unstarted',
      state: 'unstarted',
      story_type: 'feature',
      ticket_type: 'feature',
      tasks: [],
      blockers: [],
    });
    expect((await call('bard', 'GET /projects/99/tickets/123456789')).body).toEqual(body);
    expect((await call('bard', 'GET /projects/99')).body).toMatchObject({ ticket_count: 1, epic_count: 0 });
    expect((await call('bard', 'GET /projects/99/tickets?state=started')).body).toEqual([]);
    expect((await call('bard', 'GET /projects/99/tickets?state=unstarted')).body).toHaveLength(1);
  });

  it('answers 403 to who is no member, and 404 for a ticket that is none', async () => {
    const { call, drive } = await started();
    const token = '1'.repeat(64);
    await drive('tracker/person', { id: 105, name: 'Mr. B', email: 'mr-b@example.com', token });
    const stranger = { authorization: `Bearer ${token}` };
    expect((await call('bard', `GET ${STORY}`, undefined, stranger)).status).toBe(403);
    expect((await call('bard', 'GET /projects', undefined, stranger)).body).toEqual([]);
    expect((await call('bard', 'GET /projects/99/stories/5')).status).toBe(404);
    expect((await call('bard', 'GET /projects/98/stories/123456789')).status).toBe(404);
  });

  it('has no unscheduled tickets to write, and shows them as the seed decides', async () => {
    const { call } = await started();
    expect([400, 422]).toContain((await call('bard', `PUT ${STORY}`, { state: 'unscheduled' })).status);
    for (const seed of [1, 2]) {
      const resting = await started(seed, { state: 'unscheduled' });
      expect((await resting.call('bard', `GET ${STORY}`)).body.state).toBe(bardChances(seed).icebox);
    }
  });

  it.each(['names', 'objects'] as const)('takes labels as a whole list of %s', async (labels) => {
    const { call } = await started(seedWhere(bardChances, (each) => each.labels === labels));
    const write = (list: readonly unknown[]) => call('bard', `PUT ${STORY}`, { labels: list });
    const named = ['new', 'old'];
    const objects = named.map((name) => ({ name }));
    const [right, wrong] = labels === 'names' ? [named, objects] : [objects, named];
    expect([400, 422]).toContain((await write(wrong)).status);
    expect((await write(right)).status).toBe(200);
    expect(
      (await call('pivotal', `GET ${STORY}/labels`)).body.map(({ name }: { name: string }) => name),
    ).toEqual(named);
  });

  it.each([true, false])(
    'passes over fields that it does not know, or refuses them: %s',
    async (passesOver) => {
      const { call } = await started(seedWhere(bardChances, (each) => each.passesOver === passesOver));
      const { status } = await call('bard', `PUT ${STORY}`, { current_state: 'started' });
      expect(passesOver ? [200] : [400, 422]).toContain(status);
      expect((await call('bard', `GET ${STORY}`)).body.state).toBe('unstarted');
    },
  );

  it.each([true, false])(
    'starts a feature without an estimate as the seed decides: %s',
    async (needsEstimate) => {
      const seed = seedWhere(bardChances, (each) => each.needsEstimate === needsEstimate);
      const { call } = await started(seed, { estimate: undefined });
      const { status } = await call('bard', `PUT ${STORY}`, { state: 'started' });
      expect(needsEstimate ? [400, 422] : [200]).toContain(status);
    },
  );

  it('neither finishes, delivers nor rejects a chore', async () => {
    const { call } = await started(1, { type: 'chore', estimate: undefined });
    for (const state of ['finished', 'delivered', 'rejected'])
      expect([400, 422]).toContain((await call('bard', `PUT ${STORY}`, { state })).status);
    expect((await call('bard', `PUT ${STORY}`, { state: 'accepted' })).status).toBe(200);
  });

  it('has no calls that its page does not name', async () => {
    const { call } = await started();
    const paths = [
      '/me',
      '/stories/123456789',
      `${STORY}/comments`,
      `${STORY}/transitions`,
      `${STORY}/labels`,
    ];
    for (const path of [...paths, '/projects/99/memberships'])
      expect((await call('bard', `GET ${path}`)).status).toBe(404);
  });
});
