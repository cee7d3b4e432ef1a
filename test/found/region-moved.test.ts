import { describe, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { ENVIRONMENT } from '../../tools/runs/preview-job.ts';
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
});
