import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

function states() {
  return deploymentsOf(stage.world).map((each) => `${each.payload['region']} ${stateOf(each)}`);
}

/** An environment in eu-central-1, and a push after AWS_REGION was changed to us-east-1. */
async function movedByPush() {
  const life = builtLife(stage);
  life.push('one');
  await life.tell(await life.play('provision'));
  life.push('two');
  const moved = await life.play(
    'provision',
    {},
    { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-1' },
  );
  return { life, moved };
}

const WHY =
  "may still exist in eu-central-1 (the account that ends in 3333) and cost money; teardown with its 'stack-name' and 'confirm' and 'region' eu-central-1 takes it down";

describe('a push after the region was changed', () => {
  it('tells people of the environment that it leaves behind, and does not close its record', async () => {
    const { life, moved } = await movedByPush();
    expect(moved.outputs['decision']).toBe('created');
    expect(moved.stdout).toContain(`::warning::Environment ${ENVIRONMENT} ${WHY}.`);
    expect(JSON.parse(moved.outputs['result'] ?? '').environment.leftovers).toEqual([
      { resource: ENVIRONMENT, type: 'AWS::CloudFormation::Stack', why: WHY },
    ]);
    await life.tell(moved);
    expect(life.comment()).toContain('Left behind:');
    expect(life.comment()).toContain('eu-central-1');
    expect(states()).toEqual(['eu-central-1 success', 'us-east-1 success']);
    // However many follow, the newest one leads to it.
    const [old, anew] = deploymentsOf(stage.world);
    expect(anew?.payload['leftBehind']).toBe(String(old?.id));
    expect(life.standing()).toEqual(['eu-central-1 CREATE_COMPLETE', 'us-east-1 CREATE_COMPLETE']);
  });

  it('names a step that takes the old one down, after which people read of one alone', async () => {
    const { life } = await movedByPush();
    const named = { 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT, region: 'eu-central-1' };
    const ended = await life.play('teardown', named);
    expect(ended.outputs['decision']).toBe('deleted');
    await life.tell(ended);
    expect(states()).toEqual(['eu-central-1 inactive', 'us-east-1 success']);
    expect(life.comment()).not.toContain('is gone');

    const env = { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-1' };
    const again = await life.play('provision', {}, env);
    expect(JSON.parse(again.outputs['result'] ?? '')).toMatchObject({ decision: 'unchanged' });
    expect(again.stdout).not.toContain('::warning::Environment');
    life.close();
    const last = await life.play('teardown', {}, env);
    await life.tell(last);
    expect(life.comment()).toContain('is gone');
    expect([states(), life.standing()]).toEqual([['eu-central-1 inactive', 'us-east-1 inactive'], []]);
  });

  it('leaves a teardown red that takes the new one down and does not look at the old one', async () => {
    const { life } = await movedByPush();
    life.close();
    const ended = await life.play('teardown', { region: 'us-east-1' });
    const { items } = JSON.parse(ended.outputs['result'] ?? '');
    expect(
      items.map((item: { decision: string; reasonCode: string }) => [item.decision, item.reasonCode]),
    ).toEqual([
      ['deleted', 'environment_deleted'],
      ['refused', 'stands_elsewhere'],
    ]);
    await life.tell(ended);
    expect(life.comment()).not.toContain('is gone');
    expect(states()).toEqual(['eu-central-1 success', 'us-east-1 inactive']);
  });

  it('is told of it until the step that is named has looked, also where the old one went by hand', async () => {
    const { life } = await movedByPush();
    const env = { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-1' };
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } =
      stage.world.env();
    const person = new CloudFormation({
      region: 'eu-central-1',
      endpoint: stage.world.origin(),
      credentials: { accessKeyId, secretAccessKey },
    });
    await person.deleteStack({ StackName: ENVIRONMENT });
    stage.world.clock.advance(3_600_000);
    expect(life.standing()).toEqual(['us-east-1 CREATE_COMPLETE']);
    const named = { 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT, region: 'eu-central-1' };
    const ended = await life.play('teardown', named);
    expect(JSON.parse(ended.outputs['result'] ?? '').sentence).toBe(
      `There is no stack ${ENVIRONMENT}; 1 of its deployments in the places where this run looked were still open and are inactive now.`,
    );
    expect(states()).toEqual(['eu-central-1 inactive', 'us-east-1 success']);
    life.close();
    const last = await life.play('teardown', {}, env);
    expect(last).toMatchObject({ exitCode: 0, outputs: { decision: 'deleted' } });
  });
});

describe('an environment of a commit that was asked for by name', () => {
  it('is not called gone by a teardown in another region, and its record ends with it', async () => {
    const life = builtLife(stage);
    life.push('one');
    const commit = stage.world.github.code.branchHead(BRANCH) ?? '';
    life.push('two');
    const made = await life.play('provision', { commit, branch: BRANCH });
    expect(made.outputs).toMatchObject({ decision: 'created', commit });
    life.close();
    const wrong = await life.play('teardown', { region: 'us-east-1' });
    expect(wrong.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
    const right = await life.play('teardown', { region: 'eu-central-1' });
    expect(right.outputs['decision']).toBe('deleted');
    expect([states(), life.standing()]).toEqual([['eu-central-1 inactive'], []]);
  });
});
