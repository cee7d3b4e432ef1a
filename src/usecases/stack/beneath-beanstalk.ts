import { describeFailure } from '../../domain/report/describe-failure.ts';
import { COUPLED_DATABASE } from '../../domain/settings/coupled-database.ts';
import { type Leftover, leftoverOf } from '../../domain/stack/leftover.ts';
import { BEANSTALK_ENVIRONMENT, NESTED_STACK } from '../../domain/stack/resource-types.ts';
import type { Stack, StackResource } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks, StackTemplates } from '../../ports/stack-cloud.ts';
import { type ContainedResource, resourcesWithin } from './resources-within.ts';

export interface BeneathDeps {
  readonly stacks: Pick<Stacks, 'describe'>;
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environment'>;
}

/** An Elastic Beanstalk environment as the stack lists it that holds it, and the ARN of the stack that Beanstalk keeps for it. */
export interface StackBeneath {
  readonly environment: ContainedResource;
  readonly stackId: string;
}

/**
 * The stacks that Elastic Beanstalk keeps for the environments among a stack's resources. Such a stack holds the database that is coupled
 * to the environment, and what `.ebextensions` adds, and it ends with the environment.
 * Source: Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources"; the name is the one that
 * the guide shows in its lists, `awseb-e-…-stack`.
 */
export async function stacksOfBeanstalk(
  deps: BeneathDeps,
  contained: readonly ContainedResource[],
): Promise<readonly StackBeneath[]> {
  const found: StackBeneath[] = [];
  for (const environment of contained) {
    const { type, physicalId, status } = environment;
    if (type !== BEANSTALK_ENVIRONMENT || physicalId === undefined || status === 'DELETE_COMPLETE') continue;
    const stackId = await stackBeneath(deps, physicalId);
    if (stackId !== undefined) found.push({ environment, stackId });
  }
  return found;
}

/** The ARN of the stack that Elastic Beanstalk keeps for the environment of that name; undefined where either is gone. */
export async function stackBeneath(deps: BeneathDeps, name: string): Promise<string | undefined> {
  const environment = await deps.beanstalk.environment(name);
  if (environment === undefined || environment.id === '') return undefined;
  return (await deps.stacks.describe(`awseb-${environment.id}-stack`))?.id;
}

type LookDeps = BeneathDeps & {
  readonly stacks: Pick<Stacks, 'resources'>;
  readonly log: Pick<Log, 'warning'>;
};

/** Elastic Beanstalk's own stacks of an environment that is to be deleted. */
export interface BeneathBefore {
  readonly stacks: readonly StackBeneath[];
  /** Beanstalk environments of which nobody could tell their stack; undefined where nobody could tell the environments. */
  readonly unseen: readonly StackResource[] | undefined;
}

/** What a stack held that is gone. */
export interface Held {
  /** As CloudFormation still tells; none where it does not. */
  readonly resources: readonly ContainedResource[];
  /** What Elastic Beanstalk's own stacks held for its environments, as far as CloudFormation still tells and the role may ask. */
  readonly beneath: readonly ContainedResource[];
  /** What nobody could look at, so that something of it may stay. */
  readonly unseen: readonly Leftover[];
}

const NOT_BENEATH =
  'what Elastic Beanstalk kept for it, such as a coupled database, was not looked at, and may stay and cost money';
const NOT_WITHIN =
  'CloudFormation could not be asked what it held, so something of that may stay and cost money';

/**
 * Looks before the deletion, because an environment that is gone names its stack no more. What cannot be looked at is a doubt that is
 * told, and no reason to leave the rest standing.
 */
export async function lookBeneath(
  deps: LookDeps & { readonly stacks: Pick<StackTemplates, 'templateText'> },
  stack: Stack,
): Promise<BeneathBefore> {
  const contained = await resourcesIfTold(deps, stack.name, stack.id);
  if (contained === undefined) return { stacks: [], unseen: isAsleep(stack) ? [] : undefined };
  const stacks: StackBeneath[] = [];
  const unseen: StackResource[] = [];
  // An earlier try may have deleted the environment, and then its template alone tells what it had.
  const wasTried = stack.status === 'DELETE_FAILED' && !isAsleep(stack);
  for (const environment of environmentsAmong(contained)) {
    if (environment.status === 'DELETE_COMPLETE' && !wasTried) continue;
    const stackId = await ifTold(deps, environment.logicalId, () =>
      stackBeneath(deps, environment.physicalId ?? ''),
    );
    const isDoubtful = stackId === undefined ? wasTried && (await mayHaveDatabase(deps, environment)) : false;
    if (stackId === UNTOLD || isDoubtful) unseen.push(environment);
    else if (stackId !== undefined) stacks.push({ environment, stackId });
  }
  return { stacks, unseen };
}

async function mayHaveDatabase(
  deps: Pick<LookDeps, 'log'> & { readonly stacks: Pick<StackTemplates, 'templateText'> },
  { logicalId, stackId }: ContainedResource,
): Promise<boolean> {
  const text = await ifTold(deps, logicalId, () => deps.stacks.templateText(stackId));
  return text === UNTOLD || text.includes(COUPLED_DATABASE);
}

/** CloudFormation still tells by ARN what a deleted stack held. */
export async function heldAtTheEnd(deps: LookDeps, stack: Stack, before: BeneathBefore): Promise<Held> {
  const resources = await resourcesIfTold(deps, stack.name, stack.id);
  const unseen = [...(before.unseen ?? environmentsAmong(resources ?? []))];
  const beneath: ContainedResource[] = [];
  for (const { environment, stackId } of before.stacks) {
    const held = await resourcesIfTold(deps, environment.logicalId, stackId);
    if (held === undefined) unseen.push(environment);
    else beneath.push(...held);
  }
  const doubts = unseen.map((environment) => leftoverOf(environment, NOT_BENEATH));
  return resources === undefined
    ? { resources: [], beneath, unseen: [untold(stack), ...doubts] }
    : { resources, beneath, unseen: doubts };
}

function untold({ name }: Stack): Leftover {
  return { resource: name, type: NESTED_STACK, why: NOT_WITHIN };
}

/** With a name of their own: without one nothing was ever made. */
function environmentsAmong(resources: readonly ContainedResource[]): readonly ContainedResource[] {
  return resources.filter(({ type, physicalId }) => type === BEANSTALK_ENVIRONMENT && Boolean(physicalId));
}

async function resourcesIfTold(
  deps: LookDeps,
  whose: string,
  stackId: string,
): Promise<readonly ContainedResource[] | undefined> {
  const told = await ifTold(deps, whose, () => resourcesWithin(deps.stacks, stackId));
  return told === UNTOLD ? undefined : told;
}

const UNTOLD = Symbol('nobody tells');

async function ifTold<T>(
  { log }: Pick<LookDeps, 'log'>,
  whose: string,
  ask: () => Promise<T>,
): Promise<T | typeof UNTOLD> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warning(`What ${whose} holds was not looked at: ${describeFailure(error).sentence}`);
    return UNTOLD;
  }
}
