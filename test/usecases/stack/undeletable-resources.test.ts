import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { stacksOf } from '../../support/runs/sweep-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';

const closing = closingAfterEach();

async function standing(): Promise<Stage> {
  const stage = closing(await reviewRequested({ seed: 7 }));
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

const TOPIC = { Resources: { News: { Type: 'AWS::SNS::Topic' } } };
const TOPICS = { Resources: { ...TOPIC.Resources, More: { Type: 'AWS::SNS::Topic' } } };

/** A deployment onto the branch's stack, which stands there in that state. */
async function deployOnto(status: string) {
  const stage = closing(await reviewRequested({ seed: 7 }));
  const { world } = stage;
  const tags = tagsOf(BRANCH);
  world.act('cloudformation', 'seed', { name: ENVIRONMENT, template: TOPIC, tags, status });
  const files = { 'infra/topics.json': JSON.stringify(TOPICS) };
  world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
  const result = await provisionHere(stage, 1, { template: 'infra/topics.json', health: 'none' });
  const writes = world.log.entries().filter((each) => each.service === 'cloudformation' && each.write);
  return { stage, report: result.report, writes: writes.map(({ operation }) => operation) };
}

describe('a deployment onto a stack', () => {
  it.each([
    ['UPDATE_ROLLBACK_FAILED', 'ContinueUpdateRollback'],
    ['UPDATE_FAILED', 'RollbackStack'],
  ])('in %s asks for %s first', async (status, operation) => {
    const { stage, report, writes } = await deployOnto(status);
    expect(report).toMatchObject({ decision: 'updated' });
    expect(writes).toEqual([operation, 'CreateChangeSet', 'ExecuteChangeSet']);
    expect(statusOf(stage)).toBe('UPDATE_COMPLETE');
  });

  it('in IMPORT_ROLLBACK_FAILED changes nothing and says what a person can do', async () => {
    const { report, writes } = await deployOnto('IMPORT_ROLLBACK_FAILED');
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'manual_step',
      sentence: `Stack ${ENVIRONMENT} is in IMPORT_ROLLBACK_FAILED; put right what its events name in CloudFormation, or delete it, then rerun.`,
    });
    expect(writes).toEqual([]);
  });
});
