import type { WorldCore } from '../../../kernel/world.ts';
import type { ResourceHandler } from '../stacks/handler.ts';
import { beanstalkHandlers } from './beanstalk.ts';
import { databaseClusterHandlers } from './database-clusters.ts';
import { databaseHandlers } from './databases.ts';
import { iamHandlers } from './iam.ts';
import { infrastructureHandlers } from './infrastructure.ts';
import { instanceHandlers } from './instances.ts';
import { registryHandlers } from './registries.ts';
import { route53Handlers } from './route53.ts';
import { s3Handlers } from './s3.ts';

/** Every resource type that the world knows, by its name. */
export function createRegistry(core: WorldCore): ReadonlyMap<string, ResourceHandler> {
  const handlers = [
    ...s3Handlers(core),
    ...route53Handlers(core),
    ...beanstalkHandlers(core),
    ...iamHandlers(core),
    ...infrastructureHandlers(core),
    ...databaseHandlers(core),
    ...databaseClusterHandlers(core),
    ...instanceHandlers(core),
    ...registryHandlers(core),
  ];
  return new Map(handlers.map((handler) => [handler.type, handler]));
}
