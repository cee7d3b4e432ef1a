import { expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });
const TEMPLATE = JSON.stringify({
  Parameters: { Password: { Type: 'String', NoEcho: true } },
  Resources: { Files: { Type: 'AWS::S3::Bucket' } },
});

async function provisionedOver(status: string) {
  const { world } = stage;
  world.act('github', 'push', { branch: BRANCH, files: { 'infra.json': TEMPLATE }, by: 'mr-a' });
  world.act('cloudformation', 'seed', {
    name: ENVIRONMENT,
    template: TEMPLATE,
    parameters: { Password: 'hidden' },
    tags: tagsOf(BRANCH),
    status,
  });
  const { report } = await provisionHere(stage, 1, { template: 'infra.json', health: 'none' });
  const removed = world.log.entries().some((entry) => entry.operation === 'DeleteStack');
  return { report, removed };
}

it('takes over what only the stack knows, when the stack stands', async () => {
  const { report } = await provisionedOver('CREATE_COMPLETE');
  expect(report).toMatchObject({ decision: 'unchanged' });
});

it('removes nothing of a stack that it could not make again, because a value went with it', async () => {
  const { report, removed } = await provisionedOver('DELETE_FAILED');
  expect(report).toMatchObject({ decision: 'refused', reasonCode: 'missing_parameter' });
  expect(removed).toBe(false);
});
