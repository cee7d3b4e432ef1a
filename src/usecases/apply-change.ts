import { AdapterError, UserError } from '../domain/errors.ts';
import type { Stack } from '../domain/stack.ts';
import { firstFailure, sayFailure } from '../domain/stack-failure.ts';
import { nextStackStep, succeeded, type Want } from '../domain/stack-state.ts';
import type { ParameterValues } from '../domain/template-parameters.ts';
import { withoutAccount } from '../domain/without-account.ts';
import type { WrittenTemplate } from '../ports/stack-cloud.ts';
import { type SettleDeps, settleStack } from './settle-stack.ts';

/** A stack and what it is to become. */
export interface WantedStack {
  readonly name: string;
  readonly want: Exclude<Want, 'delete'>;
  readonly template: WrittenTemplate | 'previous';
  /** Made anew for the stack found, since what an update may keep a creation must be given. */
  readonly parameters: (stack: Stack | undefined) => ParameterValues;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly roleArn: string | undefined;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
  /** Unique to the run and its attempt, `[A-Za-z0-9-]`: names change sets and makes idempotency tokens. */
  readonly runToken: string;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  /** Throws when the stack found is not ours to touch. */
  readonly checkOwnership: (stack: Stack) => void;
}

export interface Applied {
  readonly did: 'created' | 'updated' | 'recreated' | 'unchanged';
  readonly stack: Stack;
}

/**
 * Brings a stack to the wanted state, whatever state an earlier run left it in: waits for what is
 * under way, clears what never stood, then acts once.
 * @throws AdapterError `stack_failed` with the first failing event, UserError where only a person can go on.
 */
export async function applyChange(deps: SettleDeps, wanted: WantedStack): Promise<Applied> {
  let recreated = false;
  let continued = false;
  let found = await deps.stacks.describe(wanted.name);
  for (;;) {
    if (found) wanted.checkOwnership(found);
    const next = nextStackStep(found?.status ?? 'ABSENT', wanted.want);
    if (next.step === 'create' || next.step === 'update') return act(deps, wanted, found, recreated);
    if (
      next.step === 'refuse' ||
      next.step === 'skip' ||
      found === undefined ||
      (next.step === 'continue-rollback' && continued)
    )
      throw new UserError(
        'manual_step',
        `Stack ${wanted.name} is in ${found?.status ?? 'no state'}; repair or delete it in CloudFormation, then rerun.`,
      );
    if (next.step === 'wait') {
      deps.log.info(`Stack ${wanted.name} is in ${found.status}; waiting for that operation to end.`);
    } else if (next.step === 'recreate') {
      deps.log.info(`Stack ${wanted.name} is in ${found.status}; removing what is left of it.`);
      await deps.stacks.deleteStack({
        stackId: found.id,
        token: `${wanted.runToken}-remove`,
        ...roleOf(wanted),
      });
      recreated = true;
    } else {
      await deps.stacks.continueRollback({
        stackId: found.id,
        token: `${wanted.runToken}-continue`,
        ...roleOf(wanted),
      });
      continued = true;
    }
    const settled = await settleStack(deps, found.id, { since: deps.clock.now(), deadline: wanted.deadline });
    if (settled.stack?.status === 'DELETE_FAILED')
      throw failure(settled.stack, settled.events, 'could not be removed');
    found = await deps.stacks.describe(wanted.name);
  }
}

async function act(
  deps: SettleDeps,
  wanted: WantedStack,
  found: Stack | undefined,
  recreated: boolean,
): Promise<Applied> {
  const creates = found === undefined || found.status === 'DELETE_COMPLETE';
  const standing = creates ? undefined : found;
  const since = deps.clock.now();
  const change = await deps.stacks.prepareChange({
    stackName: wanted.name,
    creates,
    changeSetName: `greenroom-${wanted.runToken}`,
    token: `${wanted.runToken}-change`,
    template: wanted.template,
    parameters: wanted.parameters(standing),
    // On an update the tags stay as they are: a changed stack tag would update every resource.
    tags: standing ? ownTags(standing) : wanted.tags,
    capabilities: wanted.capabilities,
    onFailure: wanted.onFailure,
    ...roleOf(wanted),
  });
  if (change.kind === 'empty' && standing) return { did: 'unchanged', stack: standing };
  await deps.stacks.executeChange({
    changeSetId: change.changeSetId,
    stackId: change.stackId,
    token: `${wanted.runToken}-execute`,
    onFailure: wanted.onFailure,
    creates,
  });
  const { stack, events } = await settleStack(deps, change.stackId, { since, deadline: wanted.deadline });
  if (stack && succeeded(stack.status))
    return { did: recreated ? 'recreated' : creates ? 'created' : 'updated', stack };
  throw failure(stack, events, creates ? 'could not be created' : 'could not be updated', wanted.name);
}

function failure(
  stack: Stack | undefined,
  events: Parameters<typeof firstFailure>[0],
  what: string,
  name = stack?.name ?? '',
): AdapterError {
  const first = firstFailure(events);
  const cause = first
    ? sayFailure(first)
    : withoutAccount(stack?.statusReason ?? 'CloudFormation gives no reason');
  const state = stack ? ` (now ${stack.status})` : '';
  return new AdapterError('stack_failed', `Stack ${name} ${what}${state}; the first failure was ${cause}.`, {
    service: 'cloudformation',
  });
}

function ownTags(stack: Stack): Record<string, string> {
  return Object.fromEntries(Object.entries(stack.tags).filter(([key]) => !key.startsWith('aws:')));
}

function roleOf(wanted: WantedStack): { readonly roleArn?: string } {
  return wanted.roleArn === undefined ? {} : { roleArn: wanted.roleArn };
}
