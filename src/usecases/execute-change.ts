import { AdapterError } from '../domain/errors.ts';
import type { Stack } from '../domain/stack.ts';
import type { WantedStack } from './apply-change.ts';
import type { SettleDeps } from './settle-stack.ts';
import { NoLongerWanted } from './still-wanted.ts';

interface PreparedChange {
  readonly changeSetId: string;
  readonly stackId: string;
}

/**
 * Prepares a change set, looks once more, and executes it.
 * @param standing the stack that is changed; undefined when it is created.
 * @param count which change of the run this is, from 1.
 * @throws AdapterError `busy` when another operation came first, and what `checkStillWanted` throws.
 */
export async function executeChange(
  deps: SettleDeps,
  wanted: WantedStack,
  standing: Stack | undefined,
  count: number,
): Promise<{ readonly kind: 'ready' | 'empty'; readonly stackId: string }> {
  const creates = standing === undefined;
  const suffix = count === 1 ? '' : `-${count}`;
  const prepared = await deps.stacks.prepareChange({
    stackName: wanted.name,
    creates,
    changeSetName: `greenroom-${wanted.runToken}${suffix}`,
    token: `${wanted.runToken}-change${suffix}`,
    template: wanted.template,
    parameters: wanted.parameters(standing),
    // On an update the tags stay as they are: a changed stack tag would update every resource.
    tags: standing ? ownTags(standing) : wanted.tags,
    capabilities: wanted.capabilities,
    onFailure: wanted.onFailure,
    ...roleOf(wanted),
  });
  if (prepared.kind === 'empty' && standing) return prepared;
  await confirmChange(deps, prepared, standing, wanted);
  await deps.stacks.executeChange({
    changeSetId: prepared.changeSetId,
    stackId: prepared.stackId,
    token: `${wanted.runToken}-execute${suffix}`,
    onFailure: wanted.onFailure,
    creates,
  });
  return prepared;
}

/**
 * The last look before a change set is executed. CloudFormation refuses a change set once another one was executed, so what is
 * read after it was made stays true until it is executed, or it never is. What must not be executed leaves nothing behind.
 */
async function confirmChange(
  deps: SettleDeps,
  prepared: PreparedChange,
  standing: Stack | undefined,
  wanted: Pick<WantedStack, 'runToken' | 'checkStillWanted'>,
): Promise<void> {
  try {
    const [now] = await Promise.all([
      standing && deps.stacks.describe(standing.id),
      wanted.checkStillWanted?.(),
    ]);
    if (standing && (now === undefined || !isSame(now, standing)))
      throw new AdapterError(
        'busy',
        `Stack ${standing.name} was changed by another operation meanwhile; run it again later.`,
        { service: 'CloudFormation', retriable: true },
      );
  } catch (error) {
    await withdraw(deps, prepared, standing === undefined && !isTakenOver(error), wanted.runToken);
    throw error;
  }
}

/** True when nothing has happened to the stack between two looks. */
export function isSame(seen: Stack, before: Stack): boolean {
  return seen.status === before.status && seen.updatedAt === before.updatedAt;
}

/** A newer run makes its own change set for the same stack, so the empty stack is left to it. */
function isTakenOver(error: unknown): boolean {
  return error instanceof NoLongerWanted && error.verdict.reasonCode === 'superseded';
}

/** What cannot be taken back now is taken back by a sweep; why the run ends matters more. */
async function withdraw(
  deps: SettleDeps,
  { changeSetId, stackId }: PreparedChange,
  removesStack: boolean,
  runToken: string,
): Promise<void> {
  try {
    await deps.stacks.deleteChangeSet(changeSetId);
    if (!removesStack || (await deps.stacks.describe(stackId))?.status !== 'REVIEW_IN_PROGRESS') return;
    await deps.stacks.deleteStack({ stackId, token: `${runToken}-withdraw` });
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    deps.log.warning(`A change that nobody wants any more was not taken back: ${error.message}`);
  }
}

function ownTags(stack: Stack): Record<string, string> {
  return Object.fromEntries(Object.entries(stack.tags).filter(([key]) => !key.startsWith('aws:')));
}

/** The role that CloudFormation works with, where one was given. */
export function roleOf(wanted: WantedStack): { readonly roleArn?: string } {
  return wanted.roleArn === undefined ? {} : { roleArn: wanted.roleArn };
}
