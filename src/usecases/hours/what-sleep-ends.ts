import { withoutAccount } from '../../domain/privacy/without-account.ts';
import { holdingDataInBeanstalk } from '../../domain/stack/holds-data.ts';
import { describeLeftover, leftoverOf } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Log } from '../../ports/log.ts';
import type { StackTemplates } from '../../ports/stack-cloud.ts';
import { isPermissionMissing } from '../pace/spare-work.ts';
import { type BeneathDeps, stacksOfBeanstalk } from '../stack/beneath-beanstalk.ts';
import { type ContainedResource, resourcesWithin } from '../stack/resources-within.ts';

export type SleepLookDeps = BeneathDeps & {
  readonly stacks: Pick<StackTemplates, 'templateText'>;
  readonly log: Pick<Log, 'warning'>;
};

/**
 * Why a stack may not be put to sleep: that ends its Elastic Beanstalk environment, and Beanstalk would delete with it what holds data.
 * Undefined where nothing is lost. A role of an older version may not look, so that then only the template tells.
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
    for (const beneath of await stacksOfBeanstalk(deps, id))
      held.push(...holdingDataInBeanstalk(await resourcesWithin(deps.stacks, beneath)));
    return held;
  } catch (error) {
    if (!(error instanceof AdapterError) || !isPermissionMissing(error)) throw error;
    deps.log.warning(
      `What Elastic Beanstalk keeps for ${name} ends with its environment and was not looked at: ${withoutAccount(error.message)} Deploy the template github-oidc anew, whose roles may look.`,
    );
    return 'hidden';
  }
}

async function whatTemplateTells({ stacks }: SleepLookDeps, stack: Stack): Promise<Verdict | undefined> {
  try {
    const text = await stacks.templateText(stack.id);
    return text.includes('aws:rds:dbinstance')
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
