import { databaseKindOf } from '../../domain/stack/databases.ts';
import { type Leftover, leftoverOf } from '../../domain/stack/leftover.ts';
import { orphanedIn } from '../../domain/stack/orphaned-resources.ts';
import { BEANSTALK_ENVIRONMENT, BUCKET } from '../../domain/stack/resource-types.ts';
import type { Stack, StackEvent, StackResource } from '../../domain/stack/stack.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { Databases } from '../../ports/databases.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { orphanedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import { type StackTree, walkNestedStacks } from '../stack/nested-stacks.ts';
import { describeIfAllowed } from '../stack/stack-databases.ts';

/** Two thousand events of each stack, the newest: what leaked before them is not told any more. */
const MOST_PAGES = 20;

/**
 * What the updates of a stack, and of those nested in it, have left behind so far, as far as events tell (90 days, the newest two
 * thousand of each). Nothing is asked about a stack that was only ever created.
 */
export async function orphanedSoFar(
  stacks: Pick<StackCloud, 'events'>,
  stack: Stack,
): Promise<readonly StackEvent[]> {
  if (!/^(?:UPDATE|IMPORT|DELETE)_/.test(stack.status)) return [];
  const own = await stacks.events(stack.id, undefined, MOST_PAGES);
  // A nested stack that cannot be read is passed over.
  const read = (id: string) => stacks.events(id, undefined, MOST_PAGES).catch(() => []);
  return orphanedIn(eventsIn(await walkNestedStacks(stack.id, own, { read })));
}

function eventsIn({ members, nested }: StackTree<StackEvent>): readonly StackEvent[] {
  return [...members, ...nested.flatMap(eventsIn)];
}

/** Who is asked whether a resource is still there. */
interface ResourceDeps {
  readonly beanstalk: Pick<Beanstalk, 'environment'>;
  readonly objects: Pick<ObjectStore, 'bucketTags'>;
  readonly databases: Pick<Databases, 'describe'>;
}

/** Those that still stand when their stack is gone, or of which nobody can tell. `contained` are the resources that it held. */
export async function stillOrphaned(
  deps: ResourceDeps,
  orphaned: readonly StackEvent[],
  contained: readonly StackResource[],
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const event of orphaned) {
    const { physicalId, type } = event;
    const isContained = contained.some((one) => one.type === type && one.physicalId === physicalId);
    if (physicalId === undefined || isContained) continue;
    if (!(await isGone(deps, type, physicalId))) found.push(leftoverOf(event));
  }
  return found;
}

async function isGone(deps: ResourceDeps, type: string, physicalId: string): Promise<boolean> {
  if (type === BEANSTALK_ENVIRONMENT)
    return orphanedBeanstalkEnvironment(await deps.beanstalk.environment(physicalId)) === undefined;
  if (type === BUCKET) return (await deps.objects.bucketTags(physicalId)) === undefined;
  const kind = databaseKindOf(type);
  if (kind) return (await describeIfAllowed(deps, { kind, identifier: physicalId })) === undefined;
  return false;
}
