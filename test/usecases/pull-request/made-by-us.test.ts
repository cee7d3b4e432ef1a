import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { UpdateAnswer } from '../../../src/ports/code-host.ts';
import { updated } from './updated.ts';

describe('an update whose answer was lost', () => {
  const NEW = 'd'.repeat(40);
  const failure = new AdapterError('unreachable', 'GitHub did not answer.', { service: 'github' });
  const lost: readonly (UpdateAnswer | Error)[] = [failure, { outcome: 'moved' }, { outcome: 'current' }];

  it.each(lost)('has been made where the head has the base by now: %s', async (answer) => {
    for (const by of ['github-actions[bot]', undefined]) {
      const after = by === undefined ? { head: NEW } : { head: NEW, by };
      const outcome = await updated({ answers: { 8: answer }, headsAfter: { 8: after }, current: [NEW] });
      expect(outcome).toMatchObject({
        updated: [{ pullRequest: 8 }],
        follow: [{ pullRequest: 8, branch: 'b-8' }],
        report: { decision: 'updated', reasonCode: 'branch_updated' },
      });
    }
  });

  it('is not made by a push of somebody else, or one that lacks the base', async () => {
    const given = { answers: { 8: { outcome: 'moved' } } } as const;
    for (const more of [
      { headsAfter: { 8: { head: NEW, by: 'mr-a' } }, current: [NEW] },
      { headsAfter: { 8: { head: NEW } } },
    ])
      expect(await updated({ ...given, ...more })).toMatchObject({
        updated: [],
        follow: [],
        report: { decision: 'skipped', reasonCode: 'head_moved' },
      });
  });

  it('is waited for some seconds, and is a failure where nothing comes', async () => {
    const outcome = await updated({ answers: { 8: failure } });
    expect(outcome).toMatchObject({ updated: [], follow: [], report: { decision: 'failed' } });
    expect(outcome.waited).toBeGreaterThan(5_000);
    expect(outcome.waited).toBeLessThan(15_000);
    const denied = new AdapterError('access_denied', 'GitHub refused.', { service: 'github' });
    expect((await updated({ answers: { 8: denied } })).waited).toBe(0);
  });
});
