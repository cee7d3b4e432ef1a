import { describe, expect, it } from '@jest/globals';
import { closingAfterEach } from '../support/closing-after-each.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../support/preview-job.ts';
import { provisionHere } from '../support/provision-here.ts';
import { stacksOf } from '../support/sweep-here.ts';

const closing = closingAfterEach();

async function standing(): Promise<Stage> {
  const stage = await reviewRequested({ seed: 7 });
  closing(stage);
  await provisionHere(stage, 1, {});
  return stage;
}

function push(stage: Stage, text: string): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': text }, by: 'mr-a' });
}

function failNext(stage: Stage, on: string, reason: string): void {
  stage.world.act('cloudformation', 'fail-next', { type: 'AWS::ElasticBeanstalk::Environment', on, reason });
}

function statusOf(stage: Stage): string | undefined {
  return stacksOf(stage.world).find(({ name }) => name === ENVIRONMENT)?.status;
}

describe('a rollback that failed', () => {
  it('is continued by the next deployment, and told with its cause and the manual step when it fails again', async () => {
    const stage = await standing();
    failNext(stage, 'update', 'No update.');
    failNext(stage, 'rollback', 'No rollback.');
    failNext(stage, 'rollback', 'The load balancer is gone.');
    push(stage, 'two');
    await provisionHere(stage, 2, {});
    expect(statusOf(stage)).toBe('UPDATE_ROLLBACK_FAILED');
    push(stage, 'three');
    const { report } = await provisionHere(stage, 3, {});
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'manual_step',
      sentence: `Stack ${ENVIRONMENT} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; the first failure was BeanstalkEnvironment (AWS::ElasticBeanstalk::Environment): The load balancer is gone; put that right, or call ContinueUpdateRollback with ResourcesToSkip BeanstalkEnvironment, then rerun.`,
    });
  });
});
