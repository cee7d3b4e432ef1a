import { expect, it } from '@jest/globals';
import { main as provision } from '../../actions/provision/main.ts';
import { runInProcess } from '../../tools/runs/in-process-run.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 4 });

/** Anybody who may push writes a template, and a runner of a team's own has a role that such an address gives away. */
it('the address of the instance metadata, which a template gives as its Url, is not asked', async () => {
  const template = {
    Resources: { Files: { Type: 'AWS::S3::Bucket' } },
    Outputs: { Url: { Value: 'http://169.254.169.254/latest/meta-data/iam/' } },
  };
  const files = { 'infra/stack.json': JSON.stringify(template) };
  stage.world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
  const asked: string[] = [];
  let now = 0;
  const { report } = await runInProcess({
    name: 'provision',
    main: provision,
    env: stepEnvironment(stage, 1),
    inputs: { ...stepInputs(stage, {}), template: 'infra/stack.json', health: 'http', timeout: '5m' },
    origin: stage.world.origin(),
    sleep: async (ms) => {
      now += ms;
      stage.world.clock.advance(ms);
    },
    monotonic: () => now,
    through: (send) => async (input, init) => {
      asked.push(new URL(String(input)).hostname);
      return send(input, init);
    },
  });
  expect(report).toMatchObject({
    decision: 'failed',
    sentence: expect.stringContaining("the address leads to the runner's own machine, which is not asked"),
  });
  expect(asked).not.toContain('169.254.169.254');
});
