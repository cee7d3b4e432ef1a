import { PLATFORM_PARAMETER } from '../../domain/artifacts/platform.ts';
import { ownValue } from '../../domain/input/own-value.ts';
import { accountOfArn } from '../../domain/privacy/account-of-arn.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import { isUntouched } from '../../domain/stack/revision.ts';
import { describeSleepless } from '../../domain/stack/sleepless.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { EVERY_CAPABILITY, keptParameters } from '../../domain/stack/template-parameters.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { BeanstalkPlatforms } from '../../ports/beanstalk.ts';
import { successorOfPlatform } from '../artifacts/choose-platform.ts';
import { awaitAwake, type Readiness } from '../readiness/await-awake.ts';
import type { HealthDeps } from '../readiness/await-health.ts';
import { type ApplyDeps, applyChange } from '../stack/apply-change.ts';
import { applyWithDatabases } from '../stack/apply-with-databases.ts';
import type { ChangingRun, DesiredStack, StackGuards } from '../stack/desired-stack.ts';
import { resourcesWithin } from '../stack/resources-within.ts';
import { type DatabaseDeps, describeDatabases, stopDatabases } from '../stack/stack-databases.ts';

export interface SleepDeps extends Omit<DatabaseDeps, 'stacks'>, Omit<HealthDeps, 'beanstalk'> {
  readonly stacks: ApplyDeps['stacks'] & DatabaseDeps['stacks'];
  readonly beanstalk: HealthDeps['beanstalk'] & ApplyDeps['beanstalk'] & BeanstalkPlatforms;
}

/** What is to become of a stack, and how. */
export interface SleepRequest {
  /** As it was when this was decided. */
  readonly stack: Stack;
  readonly step: 'sleep' | 'wake';
  /** 40 hex digits, which its parameter `Commit` is to say; undefined where it has none. */
  readonly commit: string | undefined;
  /** ARN of the service role; undefined for the one that the stack has. */
  readonly roleArn: string | undefined;
  /** What is asked of an environment before it is called awake. */
  readonly readiness: Readiness;
  readonly run: ChangingRun;
  /** Throws when the step is right no more; asked when the environment had to be waited for. Absent where it stays right. */
  readonly checkAfterWait?: StackGuards['checkAfterWait'];
}

export interface SleepResult {
  /** Address of the environment; undefined where its stack has no such output. */
  readonly url: string | undefined;
  /** What was done about its databases, or why nothing could be, and what else does not sleep; each a sentence. */
  readonly databases: readonly string[];
  /** What waking it was to remove and could not. */
  readonly leftovers: readonly Leftover[];
  /** False where CloudFormation found nothing to change, because nothing in the template depends on `Asleep`. */
  readonly hasTurned: boolean;
}

/**
 * Puts a stack to sleep and stops its databases then, or starts its databases and wakes it then.
 * Changes the one parameter that sleep is, and keeps all others as they are; only a platform that retired gives way, and the commit is
 * said anew, since nobody could tell this change from a deployment.
 * @throws AdapterError `busy` when another operation came first; what was decided may then be wrong.
 */
export async function sleepOrWake(deps: SleepDeps, request: SleepRequest): Promise<SleepResult> {
  const { stack, step, readiness, run } = request;
  const since = deps.clock.now();
  const platform = step === 'wake' ? await successorOfPlatform(deps, stack) : undefined;
  const desired = desiredStack(request, platform);
  const applied = await deps.log.group(`Stack ${stack.name}`, () =>
    applyWithDatabases(deps, desired, (ready) => applyChange(deps, ready)),
  );
  if (applied.outcome === 'no-longer-wanted') throw overtaken(stack);
  const { stack: changed, since: changedAt = since, orphaned: leftovers = [] } = applied;
  const url = ownValue(changed.outputs, readiness.urlOutput);
  const isTurned = isAsleep(changed) === (step === 'sleep');
  if (applied.outcome === 'unchanged' && !isTurned)
    return { url, databases: [], leftovers, hasTurned: false };
  if (step === 'sleep') {
    const databases = await describeDatabases(deps, changed.id);
    const { stopped, failed } = await stopDatabases(deps, changed.id, databases, run.deadline);
    const sleepless = describeSleepless(await resourcesWithin(deps.stacks, changed.id));
    return { url, databases: [...stopped, ...failed, ...sleepless], leftovers, hasTurned: true };
  }
  await awaitAwake(deps, changed, readiness, { since: changedAt, deadline: run.deadline });
  return { url, databases: [], leftovers, hasTurned: true };
}

function desiredStack(
  { stack, step, commit, roleArn, run, checkAfterWait }: SleepRequest,
  platform: string | undefined,
): DesiredStack {
  return {
    name: stack.name,
    goal: step,
    content: {
      template: 'previous',
      parameters: (found) => ({
        ...keptParameters(found ?? stack),
        ...(platform === undefined ? {} : { [PLATFORM_PARAMETER]: { value: platform } }),
        ...(commit === undefined ? {} : { Commit: { value: commit } }),
        Asleep: { value: String(step === 'sleep') },
      }),
      tags: stack.tags,
      capabilities: EVERY_CAPABILITY,
      roleArn: roleFor(stack, roleArn),
      onFailure: 'rollback',
    },
    guards: {
      checkAfterWait,
      checkOwnership: (found) => {
        if (!isUntouched(stack, found)) throw overtaken(stack);
      },
    },
    run,
  };
}

/** Several accounts may be kept in one run, and a service role serves its own; the stack remembers the one that it has. */
function roleFor(stack: Stack, roleArn: string | undefined): string | undefined {
  return accountOfArn(roleArn ?? '') === accountOfArn(stack.id) ? roleArn : stack.roleArn;
}

/** What was decided on the stack as it was does not hold for the stack as it is: a deployment may have begun. */
export function overtaken(stack: Stack): AdapterError {
  return new AdapterError(
    'busy',
    `${stack.name} changed while this run was under way; the next run looks again.`,
    { service: 'CloudFormation', retriable: true },
  );
}
