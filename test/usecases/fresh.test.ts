import { afterEach, expect, it } from '@jest/globals';
import { main as provision } from '../../actions/provision/main.ts';
import { runInProcess } from '../support/in-process-run.ts';
import {
  ENVIRONMENT,
  reviewRequested,
  type Stage,
  stepEnvironment,
  stepInputs,
} from '../support/preview-job.ts';

let stage: Stage;
afterEach(() => stage.world.close());

async function provisioned(attempt: number) {
  const { world } = stage;
  const { report } = await runInProcess({
    name: 'provision',
    main: provision,
    env: stepEnvironment(stage, attempt),
    inputs: stepInputs(stage, {}),
    origin: world.origin(),
    sleep: async (ms) => {
      world.clock.advance(ms * 100);
    },
  });
  return report;
}

it('calls an environment fresh that was made again after somebody had deleted it by hand', async () => {
  stage = await reviewRequested({ seed: 7 });
  expect(await provisioned(1)).toMatchObject({ decision: 'created', environment: { fresh: true } });
  stage.world.act('github', 'push', {
    branch: 'feature/123456789-checkout',
    files: { 'checkout.txt': 'two clicks\n' },
    by: 'mr-a',
  });
  expect(await provisioned(2)).toMatchObject({ decision: 'updated', environment: { fresh: false } });

  await deletedByHand();
  expect(await provisioned(3)).toMatchObject({ decision: 'created', environment: { fresh: true } });
});

/** Somebody deletes the stack in the console, and GitHub hears nothing of it. */
async function deletedByHand(): Promise<void> {
  const { CloudFormation, waitUntilStackDeleteComplete } = await import('@aws-sdk/client-cloudformation');
  const env = stage.world.env();
  const client = new CloudFormation({
    region: env['AWS_REGION'] ?? '',
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  await client.deleteStack({ StackName: ENVIRONMENT });
  stage.world.clock.advance(3_600_000);
  await waitUntilStackDeleteComplete({ client, maxWaitTime: 10, minDelay: 1 }, { StackName: ENVIRONMENT });
}
