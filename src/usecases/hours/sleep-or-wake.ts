import { PLATFORM_PARAMETER } from '../../domain/artifacts/platform.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isSame } from '../../domain/stack/stack-state.ts';
import {
  EVERY_CAPABILITY,
  keptParameters,
  type ParameterValues,
} from '../../domain/stack/template-parameters.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { successorOfPlatform } from '../artifacts/choose-platform.ts';
import { awaitAwake, type Readiness } from '../readiness/await-awake.ts';
import type { HealthDeps } from '../readiness/await-health.ts';
import { applyChange } from '../stack/apply-change.ts';
import { applyWithDatabases } from '../stack/apply-with-databases.ts';
import type { DesiredStack } from '../stack/desired-stack.ts';
import { type DatabaseDeps, describeDatabases, stopDatabases } from '../stack/stack-databases.ts';

export interface SleepDeps extends DatabaseDeps, HealthDeps {}

export interface SleepRequest extends Readiness {
  readonly roleArn: string | undefined;
  readonly runToken: string;
  /** Throws when the step is right no more; asked when the environment had to be waited for. */
  readonly checkAfterWait?: () => Promise<void>;
}

export interface SleepResult {
  readonly url: string | undefined;
  /** What was done about its databases, or why nothing could be. */
  readonly databases: readonly string[];
  /** What waking it was to remove and could not. */
  readonly leftovers: readonly Leftover[];
}

/** True when the stack is not the one that was decided about, or not as it was then: a deployment may have begun. */
export function isOvertaken(decidedOn: Stack, now: Stack): boolean {
  return now.id !== decidedOn.id || !isSame(now, decidedOn);
}

/**
 * Puts a stack to sleep and stops its databases then, or starts its databases and wakes it then.
 * Changes the one parameter that sleep is, and keeps all others as they are; only a platform that retired gives way.
 * @throws AdapterError `busy` when another operation came first; what was decided may then be wrong.
 */
export async function sleepOrWake(
  deps: SleepDeps,
  request: SleepRequest,
  stack: Stack,
  step: 'sleep' | 'wake',
  deadline: number,
): Promise<SleepResult> {
  const since = deps.clock.now();
  const platform = step === 'wake' ? await successorOfPlatform(deps, stack) : undefined;
  const wanted: DesiredStack = {
    name: stack.name,
    want: step,
    template: 'previous',
    parameters: (found) => withAsleep(found ?? stack, step === 'sleep', platform),
    tags: stack.tags,
    capabilities: EVERY_CAPABILITY,
    roleArn: roleFor(stack, request.roleArn),
    onFailure: 'rollback',
    runToken: request.runToken,
    deadline,
    checkAfterWait: request.checkAfterWait,
    checkOwnership: (found) => {
      if (isOvertaken(stack, found)) throw overtaken(stack);
    },
  };
  const {
    stack: settled,
    since: changedAt = since,
    orphaned: leaked = [],
  } = await deps.log.group(`Stack ${stack.name}`, () =>
    applyWithDatabases(deps, wanted, (ready) => applyChange(deps, ready)),
  );
  const url = settled.outputs[request.urlOutput];
  if (step === 'sleep') {
    const databases = await describeDatabases(deps, settled.id);
    const { stopped, left } = await stopDatabases(deps, settled.id, databases, deadline);
    return { url, databases: [...stopped, ...left], leftovers: leaked };
  }
  await awaitAwake(deps, settled, request, { since: changedAt, deadline });
  return { url, databases: [], leftovers: leaked };
}

/** Several accounts may be kept in one run, and a service role serves its own; the stack remembers the one that it has. */
function roleFor(stack: Stack, roleArn: string | undefined): string | undefined {
  return accountOf(roleArn) === accountOf(stack.id) ? roleArn : stack.roleArn;
}

function accountOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[4];
}

export function overtaken(stack: Stack): AdapterError {
  return new AdapterError(
    'busy',
    `${stack.name} changed while this run was under way; the next run looks again.`,
    { service: 'CloudFormation', retriable: true },
  );
}

function withAsleep(stack: Stack, asleep: boolean, platform: string | undefined): ParameterValues {
  return {
    ...keptParameters(stack),
    ...(platform === undefined ? {} : { [PLATFORM_PARAMETER]: { value: platform } }),
    Asleep: { value: String(asleep) },
  };
}
