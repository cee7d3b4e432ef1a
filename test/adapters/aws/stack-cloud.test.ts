import { createCloudFormation } from '../../../rehearsal/world/aws/cloudformation/service.ts';
import { createS3 } from '../../../rehearsal/world/aws/s3/s3.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createStackCloud } from '../../../src/adapters/aws/stack/stack-cloud.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import {
  type StackCloudFixture,
  stackCloudContract,
  strictStackCloudContract,
} from '../../contracts/stack-cloud.contract.ts';

async function start(): Promise<StackCloudFixture> {
  const world = createWorld({ seed: 3 }, [createS3, createCloudFormation]);
  const { origin, close } = await listen(world);
  return {
    cloud: createStackCloud(accessTo(origin)),
    pause: async () => world.core.clock.advance(5000),
    close,
  };
}

stackCloudContract('the AWS adapter on the world', start);
strictStackCloudContract('the AWS adapter on the world', start);
