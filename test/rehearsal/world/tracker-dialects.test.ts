import { describe, expect, it } from '@jest/globals';
import { BARD_TOKEN } from '../../../rehearsal/world/tracker/bard.ts';
import { TRACKER_TOKEN } from '../../../rehearsal/world/tracker/tracker.ts';
import { BY_BEARER, BY_TOKEN, STORY, started } from './tracker-calls.ts';

describe('the world’s tracker in its three dialects', () => {
  it('has one memory', async () => {
    const { call } = await started();
    await call('litetracker', `PUT ${STORY}`, { current_state: 'started' });
    await call('bard', 'PUT /projects/99/tickets/123456789', { state: 'finished' });
    expect((await call('pivotal', `GET ${STORY}`)).body.current_state).toBe('finished');
  });

  it('names the calls in one way, whatever the dialect', async () => {
    const { call, world } = await started();
    for (const dialect of ['pivotal', 'litetracker', 'bard'] as const) await call(dialect, `GET ${STORY}`);
    const calls = world.core.log.entries(1).filter(({ service }) => service === 'tracker');
    expect(calls.map(({ operation }) => operation)).toEqual(
      Array.from({ length: 3 }, () => 'GET /projects/{project}/stories/{story}'),
    );
  });

  it.each([
    ['pivotal', BY_BEARER, [401, 403]],
    ['litetracker', BY_BEARER, [401, 403]],
    ['bard', BY_TOKEN, [401]],
    ['bard', { 'X-TrackerToken': BARD_TOKEN }, [401]],
    ['bard', { authorization: `Bearer ${TRACKER_TOKEN}` }, [401]],
    ['bard', { authorization: `Token ${BARD_TOKEN}` }, [401]],
    ['bard', {}, [401]],
  ] as const)('refuses at %s a token that comes in another way: %j', async (dialect, headers, statuses) => {
    const { call } = await started();
    expect(statuses).toContain((await call(dialect, `GET ${STORY}`, undefined, headers)).status);
  });

  it('refuses to move a release through any state but the last', async () => {
    for (const state of ['started', 'finished', 'delivered', 'rejected']) {
      const { call } = await started(1, { type: 'release', estimate: undefined });
      const refused = await call('pivotal', `PUT ${STORY}`, { current_state: state });
      expect(refused.body.general_problem).toBe(`${state} is not a valid state for a release`);
    }
    const { call } = await started(1, { type: 'release', estimate: undefined });
    expect((await call('pivotal', `PUT ${STORY}`, { current_state: 'accepted' })).status).toBe(200);
  });
});
