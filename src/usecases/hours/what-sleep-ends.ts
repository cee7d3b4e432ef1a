import { keepsBeanstalk, staysAsItIs, writtenResources } from '../../domain/artifacts/written-resources.ts';
import { withoutAccount } from '../../domain/privacy/without-account.ts';
import { COUPLED_DATABASE } from '../../domain/settings/coupled-database.ts';
import { holdingDataInBeanstalk } from '../../domain/stack/holds-data.ts';
import { describeLeftover, leftoverOf } from '../../domain/stack/leftover.ts';
import { NESTED_STACK } from '../../domain/stack/resource-types.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks, StackTemplates } from '../../ports/stack-cloud.ts';
import { isPermissionMissing } from '../pace/spare-work.ts';
import { type BeneathDeps, stacksOfBeanstalk } from '../stack/beneath-beanstalk.ts';
import { type ContainedResource, resourcesWithin } from '../stack/resources-within.ts';

export type SleepLookDeps = BeneathDeps & {
  readonly stacks: Pick<Stacks, 'resources'> & Pick<StackTemplates, 'templateText'>;
  readonly log: Pick<Log, 'warning'>;
};

/**
 * Why a stack may not be put to sleep: that ends its Elastic Beanstalk environment, and Beanstalk would delete with it what holds data.
 * Undefined where nothing is lost, as where the template keeps the environment in sleep. A role of an older version may not look, so
 * that then only the template tells.
 */
export async function whatSleepWouldEnd(deps: SleepLookDeps, stack: Stack): Promise<Verdict | undefined> {
  const held = await heldBeneath(deps, stack);
  if (held === 'hidden') return whatTemplateTells(deps, stack);
  if (held.length === 0) return undefined;
  const names = held.map((resource) => describeLeftover(leftoverOf(resource))).join(', ');
  return lost(stack, names);
}

async function heldBeneath(
  deps: SleepLookDeps,
  { id, name }: Stack,
): Promise<readonly ContainedResource[] | 'hidden'> {
  try {
    const held: ContainedResource[] = [];
    const contained = await resourcesWithin(deps.stacks, id);
    for (const { environment, stackId } of await stacksOfBeanstalk(deps, contained)) {
      const data = holdingDataInBeanstalk(await resourcesWithin(deps.stacks, stackId));
      if (data.length > 0 && !(await staysInSleep(deps, environment, contained))) held.push(...data);
    }
    return held;
  } catch (error) {
    if (!(error instanceof AdapterError) || !isPermissionMissing(error)) throw error;
    deps.log.warning(
      `What Elastic Beanstalk keeps for ${name} ends with its environment and was not looked at: ${withoutAccount(error.message)} Deploy the template github-oidc anew, whose roles may look.`,
    );
    return 'hidden';
  }
}

/** True where its template leaves the resource as it is, and so does the template of each stack that holds it. */
async function staysInSleep(
  deps: SleepLookDeps,
  resource: ContainedResource,
  contained: readonly ContainedResource[],
): Promise<boolean> {
  const holder = contained.find(
    ({ type, physicalId }) => type === NESTED_STACK && physicalId === resource.stackId,
  );
  if (holder !== undefined && !(await staysInSleep(deps, holder, contained))) return false;
  try {
    const text = await deps.stacks.templateText(resource.stackId);
    return staysAsItIs(writtenResources(text), resource.logicalId);
  } catch (error) {
    if (!(error instanceof AdapterError) || !isPermissionMissing(error)) throw error;
    return false;
  }
}

async function whatTemplateTells({ stacks }: SleepLookDeps, stack: Stack): Promise<Verdict | undefined> {
  try {
    const text = await stacks.templateText(stack.id);
    return text.includes(COUPLED_DATABASE) && !keepsBeanstalk(writtenResources(text))
      ? lost(stack, 'the database that its options name')
      : undefined;
  } catch (error) {
    if (!(error instanceof AdapterError) || !isPermissionMissing(error)) throw error;
    return say(
      'manual_step',
      `${stack.name} is not put to sleep, because the role may neither look at what would end with its Elastic Beanstalk environment nor read its template; deploy the template github-oidc anew, whose roles may look.`,
      'skipped',
    );
  }
}

function lost({ name }: Stack, what: string): Verdict {
  return say(
    'manual_step',
    `${name} is not put to sleep, because its Elastic Beanstalk environment would end and take along ${what}; make that a resource of the template, which stays with its data while the environment sleeps (a database as with 'DatabaseEngine' of beanstalk-environment).`,
    'skipped',
  );
}
