import { createLogs } from '../../../rehearsal/world/aws/logs/logs.ts';
import type { LogsWorld } from '../../../rehearsal/world/aws/protocol/peers.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createLogGroups } from '../../../src/adapters/aws/stack/log-groups.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import { logGroupsContract } from '../../contracts/log-groups.contract.ts';

logGroupsContract('the AWS adapter on the world', async () => {
  const world = createWorld({ seed: 4 }, [createLogs]);
  const { origin, close } = await listen(world);
  const logs = world.core.peer('logs') as LogsWorld;
  return {
    groups: createLogGroups(accessTo(origin)),
    create: async (name) => logs.createGroup('eu-central-1', name),
    close,
  };
});
