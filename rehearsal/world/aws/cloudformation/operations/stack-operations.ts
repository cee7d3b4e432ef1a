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
import { startDelete } from '../engine/removals.ts';
import { startRollback } from '../engine/rollbacks.ts';
import { checkedStackName, constraint, findStack, requireLiveStack } from '../stacks/lookup.ts';
import { newStack } from '../stacks/stack-records.ts';
import type { Account, Stack, Worker } from '../stacks/stacks.ts';
import { invalid } from '../template/refusals.ts';
import { DESIRED_FIELDS, once, requestedStack, requireExpansion, tokenUse } from './requests.ts';
import { arnToBe, workerOf } from './workers.ts';

const DIRECT_FIELDS = {
  ...DESIRED_FIELDS,
  DisableRollback: 'boolean',
  StackPolicyBody: 'string',
  StackPolicyURL: 'string',
  ClientRequestToken: 'string',
  RetainExceptOnCreate: 'boolean',
} as const;

const CREATE_FIELDS = {
  ...DIRECT_FIELDS,
  TimeoutInMinutes: 'integer',
  OnFailure: 'string',
  EnableTerminationProtection: 'boolean',
} as const;

/** Operations that change stacks directly. */
export function stackOperations(account: Account): Record<string, QueryOperation> {
  return {
    ...creation(account),
    ...updates(account),
    ...deletion(account),
    ...rollbacks(account),
    UpdateTerminationProtection: operation(
      { StackName: 'string', EnableTerminationProtection: 'boolean' },
      (input, caller) => {
        const stack = requireLiveStack(account, caller.region, input.StackName);
        if (input.EnableTerminationProtection === undefined)
          throw constraint('null', 'enableTerminationProtection', 'Member must not be null');
        // Source: the API reference of UpdateTerminationProtection; its words are not known.
        if (stack.origin.parentId !== undefined)
          throw invalid(
            `Termination protection of the nested stack ${stack.name} is that of its root stack and cannot be changed directly.`,
          );
        stack.options.terminationProtection = input.EnableTerminationProtection;
        return { StackId: stack.id };
      },
    ),
  };
}

function creation(account: Account): Record<string, QueryOperation> {
  return {
    CreateStack: operation(CREATE_FIELDS, (input, caller) => {
      const name = checkedNewName(input.StackName);
      // A token belongs to the stack it made: once that is deleted, the same request makes a new one.
      const scope = `${caller.region}/${name}`;
      if (findStack(account, caller.region, name) === undefined)
        account.tokens.delete(`${scope}/${input.ClientRequestToken}`);
      const use = { scope, action: 'CreateStack', token: input.ClientRequestToken, input };
      return once(account, use, () => createStack(account, { name, caller }, input));
    }),
  };
}

function createStack(
  account: Account,
  { name, caller }: { readonly name: string; readonly caller: QueryCaller },
  input: QueryInput<typeof CREATE_FIELDS>,
): XmlResult {
  const { region } = caller;
  if (findStack(account, region, name) !== undefined)
    throw new QueryError('AlreadyExistsException', `Stack [${name}] already exists`);
  if (input.TimeoutInMinutes !== undefined && input.TimeoutInMinutes < 1)
    throw constraint(
      String(input.TimeoutInMinutes),
      'timeoutInMinutes',
      'Member must have value greater than or equal to 1',
    );
  const onFailure = wantedOnFailure(input.OnFailure, input.DisableRollback);
  const desired = requestedStack(account, input, { stack: undefined, region });
  requireExpansion(desired);
  const asked = { caller, roleArn: desired.roleArn, stackArn: arnToBe(account, region, name) };
  const worker = workerOf(account, asked);
  const stack = newStack(account, { name, region, desired });
  stack.running.worker = worker;
  stack.options.terminationProtection = input.EnableTerminationProtection ?? false;
  stack.options.disableRollback = onFailure === 'DO_NOTHING';
  stack.options.timeoutInMinutes = input.TimeoutInMinutes;
  startCreate(account, stack, { onFailure, token: input.ClientRequestToken });
  return { StackId: stack.id, OperationId: stack.history.operations.at(-1)?.id ?? '' };
}

/** The name of a stack to be, which is no ARN. @throws QueryError ValidationError */
export function checkedNewName(name: string | undefined): string {
  const checked = checkedStackName(name);
  if (!/^[a-zA-Z][-a-zA-Z0-9]*$/.test(checked))
    throw constraint(
      checked,
      'stackName',
      'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
    );
  return checked;
}

function wantedOnFailure(onFailure: string | undefined, disableRollback: boolean | undefined): OnFailure {
  if (onFailure !== undefined && disableRollback !== undefined)
    throw invalid('You can specify either DisableRollback or OnFailure, but not both.');
  if (onFailure === undefined) return disableRollback === true ? 'DO_NOTHING' : 'ROLLBACK';
  if (onFailure === 'ROLLBACK' || onFailure === 'DELETE' || onFailure === 'DO_NOTHING') return onFailure;
  throw constraint(
    onFailure,
    'onFailure',
    'Member must satisfy enum value set: [DELETE, ROLLBACK, DO_NOTHING]',
  );
}

const UPDATABLE = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'];

/** @throws QueryError ValidationError when the stack is busy or in a state that no update leaves */
export function requireUpdatable(stack: Stack): void {
  if (!UPDATABLE.includes(stack.status))
    throw invalid(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
}

function updates(account: Account): Record<string, QueryOperation> {
  return {
    UpdateStack: operation(
      {
        ...DIRECT_FIELDS,
        UsePreviousTemplate: 'boolean',
        StackPolicyDuringUpdateBody: 'string',
        StackPolicyDuringUpdateURL: 'string',
      },
      (input, caller) => {
        const stack = requireLiveStack(account, caller.region, input.StackName);
        return once(account, tokenUse(stack, 'UpdateStack', input), () => {
          const paused =
            ['CREATE_FAILED', 'UPDATE_FAILED'].includes(stack.status) && input.DisableRollback === true;
          if (!paused) requireUpdatable(stack);
          const desired = requestedStack(account, input, { stack, region: stack.region });
          requireExpansion(desired);
          if (!paused && changesNothing(account, stack, desired, planChanges(account, stack, desired)))
            throw invalid('No updates are to be performed.');
          stack.running.worker = workerOf(account, {
            caller,
            roleArn: desired.roleArn,
            stackArn: stack.id,
          });
          for (const each of stack.changeSets.values())
            if (each.executionStatus === 'AVAILABLE') each.executionStatus = 'OBSOLETE';
          startUpdate(account, stack, desired, {
            disableRollback: input.DisableRollback ?? false,
            token: input.ClientRequestToken,
          });
          return { StackId: stack.id, OperationId: stack.history.operations.at(-1)?.id ?? '' };
        });
      },
    ),
    CancelUpdateStack: operation({ StackName: 'string', ClientRequestToken: 'string' }, (input, caller) => {
      const stack = requireLiveStack(account, caller.region, input.StackName);
      once(account, tokenUse(stack, 'CancelUpdateStack', input), () => {
        if (stack.status !== 'UPDATE_IN_PROGRESS' || stack.running.stop === undefined)
          throw invalid('CancelUpdateStack cannot be called from current stack status');
        stack.running.stop();
        return {};
      });
      return undefined;
    }),
  };
}

function deletion(account: Account): Record<string, QueryOperation> {
  return {
    DeleteStack: operation(
      {
        StackName: 'string',
        RetainResources: ['string'],
        RoleARN: 'string',
        ClientRequestToken: 'string',
        DeletionMode: 'string',
      },
      (input, caller) => {
        const stack = findStack(account, caller.region, checkedStackName(input.StackName));
        if (stack === undefined || stack.status === 'DELETE_COMPLETE') return undefined;
        once(account, tokenUse(stack, 'DeleteStack', input), () => {
          deleteStack(account, stack, input, workerFor(account, stack, input, caller));
          return {};
        });
        return undefined;
      },
    ),
  };
}

interface DeleteInput {
  readonly RetainResources?: readonly string[];
  readonly DeletionMode?: string;
  readonly ClientRequestToken?: string;
}

/** Who works on a stack that is there: the role that a request names, or the one that the stack was made with. */
function workerFor(
  account: Account,
  stack: Stack,
  input: { readonly RoleARN?: string },
  caller: QueryCaller,
): Worker | undefined {
  const roleArn = input.RoleARN ?? stack.desired.roleArn;
  return workerOf(account, { caller, roleArn, stackArn: stack.id });
}

function deleteStack(account: Account, stack: Stack, input: DeleteInput, worker: Worker | undefined): void {
  const retain = input.RetainResources ?? [];
  const mode = input.DeletionMode ?? 'STANDARD';
  if (mode !== 'STANDARD' && mode !== 'FORCE_DELETE_STACK')
    throw constraint(
      mode,
      'deletionMode',
      'Member must satisfy enum value set: [STANDARD, FORCE_DELETE_STACK]',
    );
  if (stack.options.terminationProtection)
    throw invalid(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
  if (stack.status === 'DELETE_IN_PROGRESS') return;
  if (
    stack.status.endsWith('_IN_PROGRESS') &&
    !['CREATE_IN_PROGRESS', 'REVIEW_IN_PROGRESS'].includes(stack.status)
  )
    throw invalid(`Stack [${stack.name}] cannot be deleted while in status ${stack.status}`);
  if (retain.length > 0 && stack.status !== 'DELETE_FAILED')
    throw invalid(
      `Invalid operation on stack [${stack.id}]. ${stack.status} stacks cannot be deleted with RetainResources: specify them only for a stack in the DELETE_FAILED state.`,
    );
  const strange = retain.find((id) => stack.content.resources.get(id)?.status !== 'DELETE_FAILED');
  if (strange !== undefined)
    throw invalid(`The resource ${strange} cannot be retained: it is not in the DELETE_FAILED state.`);
  if (mode === 'FORCE_DELETE_STACK' && stack.status !== 'DELETE_FAILED')
    throw invalid(
      `Stack [${stack.name}] cannot be force deleted: it is in ${stack.status} and not in DELETE_FAILED.`,
    );
  stack.options.deletionMode = mode;
  stack.running.worker = worker;
  startDelete(account, stack, {
    retain,
    force: mode === 'FORCE_DELETE_STACK',
    token: input.ClientRequestToken,
  });
}

function rollbacks(account: Account): Record<string, QueryOperation> {
  return {
    ContinueUpdateRollback: operation(
      { StackName: 'string', RoleARN: 'string', ResourcesToSkip: ['string'], ClientRequestToken: 'string' },
      (input, caller) => {
        const stack = requireLiveStack(account, caller.region, input.StackName);
        return once(account, tokenUse(stack, 'ContinueUpdateRollback', input), () => {
          if (stack.status !== 'UPDATE_ROLLBACK_FAILED')
            throw invalid(`Stack:${stack.id} is in ${stack.status} state and can not continue rollback.`);
          const skip = input.ResourcesToSkip ?? [];
          const strange = skip.find((id) => stack.content.resources.get(id)?.status !== 'UPDATE_FAILED');
          if (strange !== undefined)
            throw invalid(`The following resources to skip are not in UPDATE_FAILED state: [${strange}]`);
          stack.running.worker = workerFor(account, stack, input, caller);
          startRollback(account, stack, 'CONTINUE_ROLLBACK', { token: input.ClientRequestToken, skip });
          return {};
        });
      },
    ),
    RollbackStack: operation(
      {
        StackName: 'string',
        RoleARN: 'string',
        ClientRequestToken: 'string',
        RetainExceptOnCreate: 'boolean',
      },
      (input, caller) => {
        const stack = requireLiveStack(account, caller.region, input.StackName);
        return once(account, tokenUse(stack, 'RollbackStack', input), () => {
          if (!['CREATE_FAILED', 'UPDATE_FAILED'].includes(stack.status))
            throw invalid(`RollbackStack is not allowed on stack ${stack.name}: it is in ${stack.status}.`);
          stack.running.worker = workerFor(account, stack, input, caller);
          const id = startRollback(account, stack, 'ROLLBACK', { token: input.ClientRequestToken, skip: [] });
          return { StackId: stack.id, OperationId: id };
        });
      },
    ),
  };
}
