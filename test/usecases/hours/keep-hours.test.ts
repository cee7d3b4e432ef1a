import { describe, expect, it } from '@jest/globals';
import type { HoursDeps } from '../../../src/usecases/hours/hours-request.ts';
import { keepHours } from '../../../src/usecases/hours/keep-hours.ts';
import { deployment, stack } from '../../../tools/builders/facts.ts';
import { hoursRequest } from '../../../tools/builders/hours-requests.ts';
import { portOf } from '../../../tools/builders/ports.ts';
import { oneTarget } from '../../support/ports/one-target.ts';
import { night } from './night.ts';

const REQUEST = hoursRequest();

const awake = stack();
const deploying = stack({ status: 'UPDATE_IN_PROGRESS', updatedAt: '2026-03-02T22:59:00Z' });

describe('keepHours', () => {
  it('puts an environment to sleep outside its hours', async () => {
    const { deps, changed } = night([awake], [awake]);
    expect(await keepHours(oneTarget(deps), REQUEST)).toMatchObject({
      decision: 'slept',
      items: [{ commit: awake.parameters['Commit'] }],
    });
    expect(changed).toEqual(['shop-feature-a']);
  });

  it.each([
    ['another region', 'us-east-1', awake.parameters['Commit']],
    ['its own region', 'eu-central-1', 'f'.repeat(40)],
  ])('goes by a later success in %s for the commit that runs: %s', async (_, region, commit) => {
    const { deps } = night([awake], [awake]);
    const asked: unknown[] = [];
    const list: HoursDeps['deployments']['list'] = async (query) => {
      asked.push(query);
      const payload = { key: '70107786/shop/preview/feature-a', region };
      return [deployment({ payload, commit: 'f'.repeat(40), createdAt: '2026-03-02T22:00:00Z' })];
    };
    const deployments = portOf<HoursDeps['deployments']>('deployments', { opened: async () => [], list });
    expect(await keepHours(oneTarget({ ...deps, deployments }), REQUEST)).toMatchObject({
      decision: 'slept',
      items: [{ commit }],
    });
    // Of its own branch, so that it costs no more where others have many.
    expect(asked).toEqual([
      { environment: 'preview', ref: 'feature-a', key: '70107786/shop/preview/feature-a' },
    ]);
  });

  it.each([
    ['before its turn came', [deploying]],
    ['right before the change', [awake, deploying]],
  ])('leaves an environment alone when a deployment began %s', async (_, looks) => {
    const { deps, changed } = night([awake], looks);
    const report = await keepHours(oneTarget(deps), REQUEST);
    expect(report.items).toMatchObject([{ decision: 'skipped', reasonCode: 'busy' }]);
    expect(report.decision).toBe('nothing');
    expect(changed).toEqual([]);
  });

  it.each([
    ['UPDATE_ROLLBACK_FAILED', 'deploy its branch again or take it down'],
    ['ROLLBACK_COMPLETE', 'deploy its branch again or take it down'],
    ['DELETE_FAILED', 'deploy its branch again or take it down'],
    ['IMPORT_ROLLBACK_FAILED', 'put right what its events name in CloudFormation, or delete it'],
  ])('says what is to be done about an environment that stays in %s', async (status, step) => {
    const { deps, changed } = night([{ ...awake, status }], []);
    expect(await keepHours(oneTarget(deps), REQUEST)).toMatchObject({
      decision: 'skipped',
      reasonCode: 'manual_step',
      sentence: `Every other environment is as its hours say. shop-feature-a stays as it is: it is in ${status}; ${step}.`,
      items: [{ decision: 'skipped', reasonCode: 'manual_step' }],
    });
    expect(changed).toEqual([]);
  });

  it('names the ones that it leaves to the next run', async () => {
    const { deps } = night([deploying], []);
    expect(await keepHours(oneTarget(deps), REQUEST)).toMatchObject({
      decision: 'nothing',
      sentence: 'Every other environment is as its hours say. Left to the next run: shop-feature-a.',
    });
  });

  it('is not troubled by an environment that was taken down meanwhile', async () => {
    const { deps } = night([awake], [undefined]);
    expect(await keepHours(oneTarget(deps), REQUEST)).toMatchObject({ decision: 'nothing' });
  });

  it('changes no nested stack, which only its parent may change', async () => {
    const nested = stack({ name: 'shop-feature-a-Site-1', parentId: awake.id });
    const { deps, changed } = night([nested], [nested]);
    await keepHours(
      oneTarget({
        ...deps,
        deployments: portOf<HoursDeps['deployments']>('deployments', { list: async () => [] }),
      }),
      REQUEST,
    );
    expect(changed).toEqual([]);
  });
});
