import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { partitionOf } from '../../protocol/partitions.ts';
import {
  operation,
  type QueryCaller,
  QueryError,
  type QueryInput,
  type QueryOperation,
  type XmlResult,
} from '../../protocol/query-protocol.ts';
import { type OnFailure, startCreate, startUpdate } from '../engine/engine.ts';
import { changesNothing, planChanges } from '../engine/plan.ts';
import { constraint, findStack, requireLiveStack } from '../stacks/lookup.ts';
import { namedValueProblem } from '../stacks/named-values.ts';
import { newStack, openOperation, setStackStatus } from '../stacks/stack-records.ts';
import type { Account, ChangeSet, ChangeSetRequest, Desired, Stack } from '../stacks/stacks.ts';
import { stackPage } from '../template/pages.ts';
import { invalid } from '../template/refusals.ts';
import { refuseChangeSet, refuseTakenNames } from './change-set-refusals.ts';
import { describeChangeSet, summary } from './change-set-views.ts';
import { DESIRED_FIELDS, once, requestedStack, tokenUse } from './requests.ts';
import { checkedNewName, requireUpdatable } from './stack-operations.ts';
import { arnToBe, workerOf } from './workers.ts';

const CREATE_FIELDS = {
  ...DESIRED_FIELDS,
  UsePreviousTemplate: 'boolean',
  ChangeSetName: 'string',
  ClientToken: 'string',
  Description: 'string',
  ChangeSetType: 'string',
  IncludeNestedStacks: 'boolean',
  OnStackFailure: 'string',
  ImportExistingResources: 'boolean',
  DeploymentMode: 'string',
} as const;

type CreateInput = QueryInput<typeof CREATE_FIELDS>;

/** Operations on change sets. */
export function changeSetOperations(account: Account): Record<string, QueryOperation> {
  return {
    CreateChangeSet: operation(CREATE_FIELDS, (input, caller) => createChangeSet(account, input, caller)),
    DescribeChangeSet: operation(
      { ChangeSetName: 'string', StackName: 'string', NextToken: 'string', IncludePropertyValues: 'boolean' },
      (input, caller) => {
        const { stack, changeSet } = requireChangeSet(account, caller.region, input);
        return describeChangeSet(account, stack, changeSet, input);
      },
    ),
    ExecuteChangeSet: operation(
      {
        ChangeSetName: 'string',
        StackName: 'string',
        ClientRequestToken: 'string',
        DisableRollback: 'boolean',
        RetainExceptOnCreate: 'boolean',
      },
      (input, caller) => {
        const { stack, changeSet } = requireChangeSet(account, caller.region, input);
        return once(account, tokenUse(stack, 'ExecuteChangeSet', input), () => {
          execute(account, stack, changeSet, { ...input, caller });
          return {};
        });
      },
    ),
    DeleteChangeSet: operation({ ChangeSetName: 'string', StackName: 'string' }, (input, caller) => {
      const found = lookUp(account, caller.region, input);
      if (found.changeSet === undefined) return {};
      if (['EXECUTE_IN_PROGRESS'].includes(found.changeSet.executionStatus))
        throw new QueryError(
          'InvalidChangeSetStatus',
          `ChangeSet [${found.changeSet.id}] cannot be deleted in its current execution status of [${found.changeSet.executionStatus}]`,
        );
      found.stack?.changeSets.delete(found.changeSet.name);
      return {};
    }),
    ListChangeSets: operation({ StackName: 'string', NextToken: 'string' }, (input, caller) => {
      const stack = requireLiveStack(account, caller.region, input.StackName);
      const sets = stackPage([...stack.changeSets.values()], input.NextToken, account.pageSize);
      return { Summaries: sets.items.map((each) => summary(stack, each)), NextToken: sets.next };
    }),
  };
}

function createChangeSet(account: Account, input: CreateInput, caller: QueryCaller): XmlResult {
  const { region } = caller;
  const name = checkedChangeSetName(input.ChangeSetName);
  const type = input.ChangeSetType ?? 'UPDATE';
  if (type === 'IMPORT') throw invalid('The world imports no resources: ChangeSetType IMPORT.');
  if (type !== 'CREATE' && type !== 'UPDATE')
    throw constraint(type, 'changeSetType', 'Member must satisfy enum value set: [CREATE, UPDATE, IMPORT]');
  if (input.ImportExistingResources === true)
    throw invalid('The world imports no resources: ImportExistingResources.');
  const onStackFailure = input.OnStackFailure;
  if (onStackFailure !== undefined && !['DELETE', 'DO_NOTHING', 'ROLLBACK'].includes(onStackFailure))
    throw constraint(
      onStackFailure,
      'onStackFailure',
      'Member must satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]',
    );
  const existing = existingFor(account, region, type, input);
  const desired = requestedStack(account, input, { stack: existing, region });
  const stackArn = existing?.id ?? arnToBe(account, region, input.StackName ?? '');
  workerOf(account, { caller, roleArn: desired.roleArn, stackArn });
  if (type === 'UPDATE' && existing) requireUpdatable(existing);
  const stack = existing ?? reviewStack(account, input, region, desired);
  const same = stack.changeSets.get(name);
  const differs = same && difference(same, desired, input);
  if (same && differs === undefined) return { Id: same.id, StackId: stack.id };
  if (same && !isSpent(same))
    throw new QueryError(
      'AlreadyExistsException',
      `ChangeSet ${name} cannot be created due to a mismatch with existing attribute ${differs}`,
    );
  if (stack.status === 'REVIEW_IN_PROGRESS') stack.desired = desired;
  return { Id: begin(account, stack, name, requestOf(input, type, desired)).id, StackId: stack.id };
}

function existingFor(
  account: Account,
  region: string,
  type: 'CREATE' | 'UPDATE',
  input: CreateInput,
): Stack | undefined {
  if (type === 'UPDATE') return requireLiveStack(account, region, input.StackName);
  const found = findStack(account, region, checkedNewName(input.StackName));
  if (found !== undefined && found.status !== 'REVIEW_IN_PROGRESS')
    throw invalid(
      `Stack [${found.name}] already exists and cannot be created again with the changeSet [${input.ChangeSetName}].`,
    );
  return found;
}

function reviewStack(account: Account, input: CreateInput, region: string, desired: Desired): Stack {
  const stack = newStack(account, { name: checkedNewName(input.StackName), region, desired });
  openOperation(account, stack, 'CREATE_CHANGESET');
  setStackStatus(account, stack, 'REVIEW_IN_PROGRESS', 'User Initiated');
  return stack;
}

function checkedChangeSetName(name: string | undefined): string {
  if (name === undefined || !/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(name))
    throw constraint(
      name ?? 'null',
      'changeSetName',
      'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
    );
  return name;
}

/**
 * A stack's change sets are kept until it is updated, so the name of one that was executed, or overtaken, is free again
 * (CloudFormation User Guide, "Delete a change set").
 */
function isSpent(set: ChangeSet): boolean {
  return ['EXECUTE_COMPLETE', 'EXECUTE_FAILED', 'OBSOLETE'].includes(set.executionStatus);
}

/** The same request again is the same change set; another request of that name differs in this. */
function difference(same: ChangeSet, desired: Desired, input: CreateInput): string | undefined {
  if (same.request.desired.template.body !== desired.template.body) return 'Template';
  if (canonicalJson(same.request.desired.parameters) !== canonicalJson(desired.parameters))
    return 'Parameters';
  if (canonicalJson(same.request.desired.tags) !== canonicalJson(desired.tags)) return 'Tags';
  return same.request.token === input.ClientToken ? undefined : 'ClientToken';
}

function requestOf(input: CreateInput, type: 'CREATE' | 'UPDATE', desired: Desired): ChangeSetRequest {
  return {
    type,
    description: input.Description,
    token: input.ClientToken,
    desired,
    onStackFailure: input.OnStackFailure,
    deploymentMode: input.DeploymentMode,
    includeNestedStacks: input.IncludeNestedStacks ?? false,
  };
}

function begin(account: Account, stack: Stack, name: string, request: ChangeSetRequest): ChangeSet {
  const { clock, random } = account.core;
  const changeSet: ChangeSet = {
    id: `arn:${partitionOf(stack.region).name}:cloudformation:${stack.region}:${account.core.account}:changeSet/${name}/${random.uuid()}`,
    name,
    createdAt: clock.iso(),
    request,
    status: 'CREATE_PENDING',
    statusReason: undefined,
    executionStatus: 'UNAVAILABLE',
    changes: [],
    failures: [],
  };
  stack.changeSets.set(name, changeSet);
  clock.after(1000, () => {
    changeSet.status = 'CREATE_IN_PROGRESS';
  });
  clock.after(1000 * random.integer(3, 8), () => compute(account, stack, changeSet));
  return changeSet;
}

/** AWS has two texts for a change set without changes, and the seed decides between them (aws/aws-cli, customizations/cloudformation/deployer.py, knows both). */
const NO_CHANGES = [
  "The submitted information didn't contain changes. Submit different information to create a change set.",
  'No updates are to be performed.',
] as const;

function compute(account: Account, stack: Stack, changeSet: ChangeSet): void {
  try {
    refuseChangeSet(account, stack, changeSet);
    const absent = namedValueProblem(account, stack.region, changeSet.request.desired);
    if (absent !== undefined) throw new Error(absent.trim());
    changeSet.changes = planChanges(account, stack, changeSet.request.desired);
    refuseTakenNames(account, stack, changeSet);
    const empty = changesNothing(account, stack, changeSet.request.desired, changeSet.changes);
    changeSet.status = empty ? 'FAILED' : 'CREATE_COMPLETE';
    changeSet.executionStatus = empty ? 'UNAVAILABLE' : 'AVAILABLE';
    if (empty) changeSet.statusReason = NO_CHANGES[account.core.seed % 3 === 0 ? 1 : 0];
  } catch (error) {
    changeSet.status = 'FAILED';
    changeSet.statusReason = error instanceof Error ? error.message : String(error);
  }
}

interface Named {
  readonly ChangeSetName?: string;
  readonly StackName?: string;
}

function lookUp(account: Account, region: string, input: Named): { stack?: Stack; changeSet?: ChangeSet } {
  const wanted = input.ChangeSetName;
  if (wanted === undefined) throw constraint('null', 'changeSetName', 'Member must not be null');
  if (wanted.startsWith('arn:')) {
    const stack = account.stacks.find((each) =>
      [...each.changeSets.values()].some((set) => set.id === wanted),
    );
    const changeSet = [...(stack?.changeSets.values() ?? [])].find((set) => set.id === wanted);
    return { ...(stack ? { stack } : {}), ...(changeSet ? { changeSet } : {}) };
  }
  if (input.StackName === undefined)
    throw invalid('StackName must be specified if ChangeSetName is not specified as an ARN.');
  const stack = requireLiveStack(account, region, input.StackName);
  const changeSet = stack.changeSets.get(wanted);
  return { stack, ...(changeSet ? { changeSet } : {}) };
}

/** The change set that a request names, and its stack. @throws QueryError ChangeSetNotFound (404) */
export function requireChangeSet(
  account: Account,
  region: string,
  input: Named,
): { stack: Stack; changeSet: ChangeSet } {
  const { stack, changeSet } = lookUp(account, region, input);
  if (stack === undefined || changeSet === undefined)
    throw new QueryError('ChangeSetNotFound', `ChangeSet [${input.ChangeSetName}] does not exist`, 404);
  return { stack, changeSet };
}

interface ExecuteInput {
  readonly caller: QueryCaller;
  readonly ClientRequestToken?: string;
  readonly DisableRollback?: boolean;
}

function execute(account: Account, stack: Stack, changeSet: ChangeSet, input: ExecuteInput): void {
  if (changeSet.executionStatus !== 'AVAILABLE')
    throw new QueryError(
      'InvalidChangeSetStatus',
      `ChangeSet [${changeSet.id}] cannot be executed in its current execution status of [${changeSet.executionStatus}]`,
    );
  if (changeSet.request.onStackFailure !== undefined && input.DisableRollback !== undefined)
    throw invalid('You cannot specify DisableRollback when OnStackFailure was specified for the change set.');
  if (changeSet.request.type === 'UPDATE') requireUpdatable(stack);
  const { roleArn } = changeSet.request.desired;
  stack.running.worker = workerOf(account, { caller: input.caller, roleArn, stackArn: stack.id });
  for (const other of stack.changeSets.keys()) if (other !== changeSet.name) stack.changeSets.delete(other);
  changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
  const ended = (succeeded: boolean) => {
    changeSet.executionStatus = succeeded ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
  };
  const disableRollback = input.DisableRollback ?? changeSet.request.onStackFailure === 'DO_NOTHING';
  const token = input.ClientRequestToken;
  if (changeSet.request.type === 'UPDATE') {
    startUpdate(account, stack, changeSet.request.desired, { disableRollback, token, ended });
    return;
  }
  stack.desired = changeSet.request.desired;
  stack.options.disableRollback = disableRollback;
  const onFailure = disableRollback
    ? 'DO_NOTHING'
    : ((changeSet.request.onStackFailure ?? 'ROLLBACK') as OnFailure);
  startCreate(account, stack, { onFailure, token, ended });
}
