import { afterEach, describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import type { Stage } from '../../../rehearsal/scenarios/scenario.ts';
import { createStage } from '../../../rehearsal/scenarios/stage.ts';
import { SILENT_AUDIENCE } from '../../support/ports/silence.ts';

/** Requests that changed something outside GitHub's own bookkeeping. */
function writes(stage: Stage, ...services: readonly string[]): readonly string[] {
  return stage.world.log
    .entries()
    .filter(({ service, write }) => write && services.includes(service))
    .map(({ service, operation }) => `${service} ${operation}`);
}

function decisions(stage: Stage): readonly string[] {
  return stage.decided.map(({ place, decision, reasonCode }) => `${place} ${decision} ${reasonCode}`);
}

function results(runs: readonly RunRecord[]): readonly string[] {
  return runs.map(({ file, conclusion }) => `${file} ${conclusion}`);
}

describe('a rehearsed repository', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it('gives a pull request from a fork, whose run has no variables, a plain word and no write in the account', async () => {
    stage = await createStage({ seed: 1, audience: SILENT_AUDIENCE });
    const runs = await stage.act('A stranger opens a pull request.', () => {
      stage.world.act('github', 'user', { login: 'stranger', role: 'read' });
      stage.world.act('github', 'push', { branch: 'patch-1', by: 'stranger', fork: true });
      stage.world.act('github', 'open', {
        branch: 'patch-1',
        title: 'A patch',
        by: 'stranger',
        fork: true,
      });
    });
    expect(decisions(stage)).toEqual(['preview.yml/provision skipped fork']);
    expect(results(runs)).toContain('preview.yml success');
    expect(writes(stage, 'cloudformation', 'elasticbeanstalk', 's3', 'route53', 'sts')).toEqual([]);
  });

  it('starts nothing for what its own workflows do', async () => {
    stage = await createStage({ seed: 1, audience: SILENT_AUDIENCE });
    const branch = 'feature/123456789-checkout';
    const runs = await stage.act('Mr. A opens a pull request.', () => {
      stage.world.act('github', 'push', { branch, by: 'mr-a' });
      stage.world.act('github', 'open', { branch, title: 'Check out', by: 'mr-a' });
    });
    expect(stage.views.pull(branch)?.labels).toEqual(['auto']);
    expect(results(runs)).toEqual(['preview.yml success']);
  });

  it('heals a run whose machine vanished in the middle when its event comes again', async () => {
    stage = await createStage({ seed: 1, audience: SILENT_AUDIENCE });
    const branch = 'feature/123456789-checkout';
    const environment = 'shop-feature-123456789-checkout-qinov5ys';
    await stage.act('Mr. A opens a pull request.', () => {
      stage.world.act('github', 'push', { branch, by: 'mr-a' });
      stage.world.act('github', 'open', { branch, title: 'Check out', by: 'mr-a' });
    });
    const number = stage.views.pull(branch)?.number;
    stage.world.faults.add({
      name: 'the machine vanishes',
      service: 'cloudformation',
      operation: 'ExecuteChangeSet',
      phase: 'after',
      effect: 'kill',
      onStrike: () => {
        for (const job of stage.running) job.vanish();
      },
    });
    const runs = await stage.act('Mr. A requests a review.', () =>
      stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' }),
    );
    expect(results(runs)).toEqual(['preview.yml cancelled']);
    await stage.act('The run is started again.', () => {
      for (const { event } of runs) stage.post.deliver(event);
    });
    expect(stage.views.stack(environment)?.status).toBe('CREATE_COMPLETE');
    expect(stage.views.pull(branch)?.comments).toHaveLength(1);
    expect(stage.views.story(123456789)?.state).toBe('finished');
  });
});
