import { createLogs } from '../../../rehearsal/world/aws/logs.ts';
import type { LogsWorld } from '../../../rehearsal/world/aws/peers.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createWorld } from '../../../rehearsal/world/world.ts';
import { createLogGroups } from '../../../src/adapters/aws/log-groups.ts';
import { logGroupsContract } from '../../contracts/log-groups.contract.ts';
import { accessTo } from '../../support/aws-access.ts';

logGroupsContract('the AWS adapter on the world', async () => {
  const world = createWorld({ seed: 4 }, [createLogs]);
  const { origin, close } = await listen(world);
  const logs = world.peer('logs') as LogsWorld;
  return {
    groups: createLogGroups(accessTo(origin)),
    create: async (name) => logs.createGroup('eu-central-1', name),
    close,
  };
});
