import { type BereftStack, requireReplaceable } from '../../domain/provision/replaced-stack.ts';
import { BEANSTALK_ENVIRONMENT, BUCKET } from '../../domain/stack/resource-types.ts';
import type { Stack, StackResource } from '../../domain/stack/stack.ts';
import { isAsleep, nextStackStep } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { isPermissionMissing } from '../pace/spare-work.ts';
import { deploysToBeanstalk } from '../readiness/await-beanstalk-ready.ts';
import { resourcesWithin } from '../stack/resources-within.ts';

interface ReplaceDeps {
  readonly stacks: Pick<Stacks, 'resources'>;
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environment' | 'wasTerminated'>;
  readonly objects: Pick<ObjectStore, 'isEmpty'>;
  readonly log: Log;
}

/**
 * ARN of a stack that has to be made anew before it can take a commit, because its Beanstalk environment was terminated beside it;
 * undefined for every other, and for one that sleeps. One request where the template takes a version and the environment is there under
 * the stack's name, which is the rule; of others the stack's resources say whether there is one to look for, unless `text`, the
 * template's, has none.
 * @throws UserError `manual_step` where making it anew would lose something.
 */
export async function stackToReplace(
  deps: ReplaceDeps,
  existing: Stack | undefined,
  kindIsProtected: boolean,
  text: string,
): Promise<string | undefined> {
  if (existing === undefined || isAsleep(existing)) return undefined;
  if (!deploysToBeanstalk(existing) && !MAY_HAVE_ENVIRONMENT.test(text)) return undefined;
  const { step } = nextStackStep(existing.status, 'deploy');
  if (step !== 'update' && step !== 'continue-rollback' && step !== 'roll-back') return undefined;
  const bereft = await bereftStack(deps, existing);
  if (bereft === undefined) return undefined;
  requireReplaceable(bereft, kindIsProtected);
  deps.log.warning(
    `The Beanstalk environment of stack ${existing.name} was terminated outside of CloudFormation; nothing in the stack holds data, so it is made anew.`,
  );
  return existing.id;
}

/** A nested stack or a transform may bring what stands not in the text. */
const MAY_HAVE_ENVIRONMENT = /AWS::ElasticBeanstalk::Environment|AWS::CloudFormation::Stack|Transform/;

/** Whoever may not look changes the stack all the same: its environment is mostly there. */
async function bereftStack(deps: ReplaceDeps, stack: Stack): Promise<BereftStack | undefined> {
  try {
    const named = deploysToBeanstalk(stack) ? await findEnvironment(deps, stack.name, stack) : undefined;
    if (named === 'there') return undefined;
    // A template may name its environment otherwise, or have none: only what the stack lists can be missing.
    const resources = await resourcesWithin(deps.stacks, stack.id);
    for (const environment of resources) {
      const { type, physicalId, status } = environment;
      if (
        type !== BEANSTALK_ENVIRONMENT ||
        physicalId === undefined ||
        !/^(?:CREATE|UPDATE|IMPORT)_/.test(status)
      )
        continue;
      const isNamed = named !== undefined && physicalId === stack.name;
      const found = isNamed ? named : await findEnvironment(deps, physicalId, stack);
      if (found === 'terminated')
        return { stack, environment, resources: await withoutEmptyBuckets(deps, resources) };
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof AdapterError) || !isPermissionMissing(error)) throw error;
    deps.log.debug(`Whether its environment is still there was not looked at: ${error.message}`);
    return undefined;
  }
}

/** Whoever may not look into a bucket takes it for one that holds something. */
async function withoutEmptyBuckets(
  { objects }: Pick<ReplaceDeps, 'objects'>,
  resources: readonly StackResource[],
): Promise<readonly StackResource[]> {
  const kept: StackResource[] = [];
  for (const resource of resources) {
    const { type, physicalId } = resource;
    if (
      type !== BUCKET ||
      physicalId === undefined ||
      !(await objects.isEmpty(physicalId).catch(refusedAs(false)))
    )
      kept.push(resource);
  }
  return kept;
}

function refusedAs<Answer>(answer: Answer): (error: unknown) => Answer {
  return (error) => {
    if (error instanceof AdapterError && isPermissionMissing(error)) return answer;
    throw error;
  };
}

/**
 * What Beanstalk says of an environment of the stack. That it lists none is no proof that it was terminated: a list may be late, and a
 * policy may hide it. One that is going does not come back.
 */
async function findEnvironment(
  { beanstalk }: Pick<ReplaceDeps, 'beanstalk'>,
  name: string,
  { createdAt }: Pick<Stack, 'createdAt'>,
): Promise<'there' | 'terminated' | 'unknown'> {
  const environment = await beanstalk.environment(name);
  if (environment !== undefined) return environment.status === 'Terminating' ? 'terminated' : 'there';
  return (await beanstalk.wasTerminated(name, createdAt)) ? 'terminated' : 'unknown';
}
