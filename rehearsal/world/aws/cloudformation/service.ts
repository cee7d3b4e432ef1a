import { namerOf } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import type { CloudFormationWorld, UnmodelledSite } from '../protocol/peers.ts';
import { answerQuery, type QueryApi, queryAction } from '../protocol/query-protocol.ts';
import { knownTypes } from './handlers/known-types.ts';
import { createRegistry } from './handlers/registry.ts';
import { type StandingResource, unmodelledAt, unmodelledOf } from './handlers/unmodelled.ts';
import { changeSetOperations } from './operations/change-set-operations.ts';
import { stackControl, stackState } from './operations/control.ts';
import { describeOperations } from './operations/describe-operations.ts';
import { eventOperations } from './operations/event-operations.ts';
import { nestedStackHandler } from './operations/nested-stack.ts';
import { takeNotices } from './operations/notices.ts';
import { stackOperations } from './operations/stack-operations.ts';
import { templateOperations } from './operations/template-operations.ts';
import { hintedStack } from './stacks/lookup.ts';
import type { Account } from './stacks/stacks.ts';

/**
 * CloudFormation of one account: the Query protocol of API version 2010-05-15 over an engine that runs on the
 * world's clock. Source of operations and shapes: botocore's service model; of texts: what AWS users report.
 */
export function createCloudFormation(core: WorldCore): CloudFormationWorld {
  const modelled = new Map(createRegistry(core));
  const account: Account = {
    core,
    stacks: [],
    types: knownTypes({ core, isHeld: (resource) => isHeld(account, resource) }, modelled),
    pageSize: core.pageSize ?? core.random.integer(2, 5),
    interference: [],
    stored: new Map(),
    notices: { all: new Set(), fresh: new Set() },
    tokens: new Map(),
  };
  const nested = nestedStackHandler(account);
  modelled.set(nested.type, nested);
  const api: QueryApi = {
    service: 'CloudFormation',
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
    operationOf: namerOf(Object.keys(api.operations), queryAction),
    isWrite: (request) => !/^(Describe|List|Get|Validate|Detect|Estimate)/.test(queryAction(request)),
    handle: (request) => answerQuery(api, request),
    takeNotices: () => takeNotices(account),
    control: stackControl(account),
    state: () => ({ ...stackState(account), unmodelled: unmodelledState(core) }),
    stackOf: (region, hint) => hintedStack(account, region, hint)?.id,
    tagsOf: (id) => account.stacks.find((stack) => stack.id === id)?.desired.tags ?? {},
    unmodelledSite: (domainName) => siteAt(account, domainName),
  };
}

/** Whether the stack of a resource still has it: what it kept by its policy, or replaced, it has let go. */
function isHeld({ stacks }: Account, { stackId, logicalId, physicalId }: StandingResource): boolean {
  const stack = stacks.find(({ id }) => id === stackId);
  const resource = stack?.content.resources.get(logicalId);
  return (
    stack?.status !== 'DELETE_COMPLETE' &&
    resource?.physicalId === physicalId &&
    !/^DELETE_(COMPLETE|SKIPPED)$/.test(resource.status)
  );
}

/** What stands without being modelled, oldest first, and the snapshots that such things left. */
function unmodelledState(core: WorldCore): unknown {
  const { standing, snapshots } = unmodelledOf(core);
  return {
    standing: [...standing.values()].map(({ type, region, physicalId }) => ({ type, region, physicalId })),
    snapshots,
  };
}

function siteAt({ core, stacks }: Account, domainName: string): UnmodelledSite | undefined {
  const found = unmodelledAt(core, domainName);
  if (found === undefined) return undefined;
  const stack = stacks.find(({ id }) => id === found.stackId);
  return { type: found.type, commit: stack?.desired.parameters['Commit'] };
}
