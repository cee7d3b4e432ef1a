import type { WorldCore } from '../../kernel/world.ts';
import type { CloudFormationWorld } from '../protocol/peers.ts';
import { answerQuery, type QueryApi, queryAction } from '../protocol/query-protocol.ts';
import { createRegistry } from './handlers/registry.ts';
import { changeSetOperations } from './operations/change-set-operations.ts';
import { stackControl, stackState } from './operations/control.ts';
import { describeOperations } from './operations/describe-operations.ts';
import { eventOperations } from './operations/event-operations.ts';
import { nestedStackHandler } from './operations/nested-stack.ts';
import { stackOperations } from './operations/stack-operations.ts';
import { templateOperations } from './operations/template-operations.ts';
import { hintedStack } from './stacks/lookup.ts';
import type { Account } from './stacks/stacks.ts';

/**
 * CloudFormation of one account: the Query protocol of API version 2010-05-15 over an engine that runs on the
 * world's clock. Source of operations and shapes: botocore's service model; of texts: what AWS users report.
 */
export function createCloudFormation(core: WorldCore): CloudFormationWorld {
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
    stackOf: (region, hint) => hintedStack(account, region, hint)?.id,
  };
}
