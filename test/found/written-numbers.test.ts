import { expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

it('numbers among the variables and options of the settings reach CloudFormation as they are written', async () => {
  stage.world.act('github', 'push', {
    branch: 'main',
    files: {
      '.github/greenroom.yml': `environments:
  preview:
    environment-variables: { PIN: 01234, VERSION: 1.10 }
    option-settings: { 'aws:elasticbeanstalk:command': { Timeout: 0900 } }
`,
    },
    by: 'mr-a',
  });
  const { outputs } = await runDist({
    action: 'provision',
    env: stepEnvironment(stage, 1),
    inputs: { ...stepInputs(stage, {}), wait: 'false' },
  });
  expect(outputs).toMatchObject({ decision: 'created' });
  const sent = stage.world.log
    .entries()
    .filter(({ operation }) => operation === 'CreateChangeSet' || operation === 'PutObject')
    .map(({ requestBody }) => requestBody)
    .join('\n');
  for (const text of ['01234', '1.10', '0900']) expect(sent).toContain(text);
});
