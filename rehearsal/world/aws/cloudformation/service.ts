import type { Service } from '../../wire.ts';
import type { WorldCore } from '../../world.ts';
import { answerQuery, type QueryApi, queryAction } from '../query-protocol.ts';
import { changeSetOperations } from './change-set-operations.ts';
import { stackControl, stackState } from './control.ts';
import { describeOperations } from './describe-operations.ts';
import { eventOperations } from './event-operations.ts';
import { createRegistry } from './handlers/registry.ts';
import { nestedStackHandler } from './nested-stack.ts';
import { stackOperations } from './stack-operations.ts';
import type { Account } from './stacks.ts';
import { templateOperations } from './template-operations.ts';

/**
 * CloudFormation of one account: the Query protocol of API version 2010-05-15 over an engine that runs on the
 * world's clock. Source of operations and shapes: botocore's service model; of texts: what AWS users report.
 */
export function createCloudFormation(core: WorldCore): Service {
  const registry = new Map(createRegistry(core));
  const account: Account = {
    core,
    stacks: [],
    registry,
    pageSize: core.pageSize ?? core.random.integer(2, 5),
    interference: [],
    tokens: new Map(),
  };
  const nested = nestedStackHandler(account);
  registry.set(nested.type, nested);
  const api: QueryApi = {
    namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
    version: '2010-05-15',
    operations: {
      ...stackOperations(account),
      ...changeSetOperations(account),
      ...describeOperations(account),
      ...eventOperations(account),
      ...templateOperations(account),
    },
    requestId: () => core.random.uuid(),
  };
  return {
    name: 'cloudformation',
    operationOf: queryAction,
    isWrite: (request) => !/^(Describe|List|Get|Validate|Detect|Estimate)/.test(queryAction(request)),
    handle: (request) => answerQuery(api, request),
    control: stackControl(account),
    state: () => stackState(account),
  };
}
