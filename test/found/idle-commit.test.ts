import { expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { dueBuilt } from '../support/runs/due-built.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });
const HOURS = 'Mon-Fri 08:00-20:00 UTC';

/** Declares `Commit`, and nothing in it depends on that. */
const TEMPLATE = JSON.stringify({
  Parameters: { Commit: { Type: 'String' }, Asleep: { Type: 'String', Default: 'false' } },
  Conditions: { IsAwake: { 'Fn::Equals': [{ Ref: 'Asleep' }, 'false'] } },
  Resources: {
    Data: { Type: 'AWS::SNS::Topic' },
    Compute: { Type: 'AWS::SNS::Topic', Condition: 'IsAwake' },
  },
});

it('an environment whose template takes no commit sleeps on, once it was put to sleep at its head', async () => {
  const { world } = stage;
  const life = builtLife(stage);
  const push = (text: string) => {
    const files = { 'infra/stack.json': TEMPLATE, 'text.txt': text };
    world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
  };
  push('one');
  const first = await life.play('provision');
  expect(first.outputs['reason-code']).toBe('environment_created');
  push('two');
  const second = await life.play('provision');
  expect(second.outputs['reason-code']).toBe('already_current');
  await life.tell(second);
  const head = second.outputs['commit'];

  world.clock.set('2026-03-02T22:07:00Z');
  const slept = await play('hours', { hours: HOURS, project: 'shop' });
  expect(JSON.parse(slept.outputs['result'] ?? '')).toMatchObject({
    items: [{ reasonCode: 'environment_slept', commit: head }],
  });
  await life.tell(slept);
  expect(life.comment()).toContain('asleep');

  world.clock.advance(3_600_000);
  expect((await dueBuilt(stage, { hours: HOURS, tracker: '' })).outputs['heal']).toBe('[]');
  const again = await life.play('provision');
  expect(again.outputs['reason-code']).toBe('already_current');
  expect(JSON.parse(again.outputs['result'] ?? '')).toMatchObject({ environment: { asleep: true } });
});

it('the commit that was found right is told of it still, after another one was rolled back', async () => {
  const { world } = stage;
  const life = builtLife(stage);
  const push = (text: string, template: string) => {
    const files = { 'infra/stack.json': template, 'text.txt': text };
    world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
  };
  push('one', TEMPLATE);
  await life.play('provision');
  push('two', TEMPLATE);
  const second = await life.play('provision');
  const { Resources, ...rest } = JSON.parse(TEMPLATE) as { readonly Resources: object };
  push('three', JSON.stringify({ ...rest, Resources: { ...Resources, Files: { Type: 'AWS::S3::Bucket' } } }));
  world.act('cloudformation', 'fail-next', { type: 'AWS::S3::Bucket', on: 'create' });
  expect((await life.play('provision')).outputs['reason-code']).toBe('stack_failed');

  world.clock.set('2026-03-02T22:07:00Z');
  const slept = await play('hours', { hours: HOURS, project: 'shop' });
  expect(JSON.parse(slept.outputs['result'] ?? '')).toMatchObject({
    items: [{ reasonCode: 'environment_slept', commit: second.outputs['commit'] }],
  });
});

function play(action: 'hours', inputs: Readonly<Record<string, string>>): Promise<DistResult> {
  const { world } = stage;
  const token = world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'read', 'pull-requests': 'write' },
  });
  return runDist({
    action,
    env: { ...world.env(), GITHUB_EVENT_NAME: 'schedule', GITHUB_RUN_ID: '8001', GITHUB_RUN_ATTEMPT: '1' },
    inputs: { 'github-token': token, ...inputs },
  });
}
