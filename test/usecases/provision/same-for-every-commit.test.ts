import { expect, it } from '@jest/globals';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../../support/world/deployments.ts';

const stage = withPreview({ seed: 7 });
const TEMPLATE = JSON.stringify({
  Resources: { Handle: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
});

it('opens no second deployment for a commit whose template takes no commit and has not changed', async () => {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/same.json': TEMPLATE }, by: 'mr-a' });
  const inputs = { template: 'infra/same.json', health: 'none' };
  const deploy = async (attempt: number) => (await provisionHere(stage, attempt, inputs)).report;
  expect(await deploy(1)).toMatchObject({ decision: 'created' });
  expect(await deploy(2)).toMatchObject({ decision: 'unchanged' });
  expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['success']);

  stage.world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': 'two\n' }, by: 'mr-a' });
  expect(await deploy(3)).toMatchObject({ reasonCode: 'already_current' });
  expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['inactive', 'success']);
});
