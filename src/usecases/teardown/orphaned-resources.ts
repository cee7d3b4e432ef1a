import { type Leftover, leftoverOf } from '../../domain/stack/leftover.ts';
import { orphanedIn } from '../../domain/stack/orphaned-resources.ts';
import type { Stack, StackEvent, StackResource } from '../../domain/stack/stack.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { Databases } from '../../ports/databases.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { HOST, orphanedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';

const STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;
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
  return orphanedIn(await withNested(stacks, stack.id, own));
}

/** A nested stack that cannot be read is passed over. */
async function withNested(
  stacks: Pick<StackCloud, 'events'>,
  stackId: string,
  events: readonly StackEvent[],
  depth = 0,
): Promise<readonly StackEvent[]> {
  if (depth === DEEPEST) return events;
  const nested = new Set(
    events.flatMap(({ type, physicalId }) =>
      type === STACK && physicalId?.startsWith('arn:') && physicalId !== stackId ? [physicalId] : [],
    ),
  );
  const inner: StackEvent[] = [];
  for (const id of nested) {
    const own = await stacks.events(id, undefined, MOST_PAGES).catch(() => []);
    inner.push(...(await withNested(stacks, id, own, depth + 1)));
  }
  return [...events, ...inner];
}

/** Those that still stand when their stack is gone, or of which nobody can tell. `held` are the resources that went with it. */
export async function stillOrphaned(
  deps: {
    readonly applications: Pick<Beanstalk, 'environment'>;
    readonly objects: Pick<ObjectStore, 'bucketTags'>;
    readonly databases: Pick<Databases, 'describe'>;
  },
  leaked: readonly StackEvent[],
  held: readonly StackResource[],
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const each of leaked) {
    const { physicalId, type } = each;
    if (physicalId === undefined || held.some((one) => one.type === type && one.physicalId === physicalId))
      continue;
    if (!(await isGone(deps, type, physicalId))) found.push(leftoverOf(each));
  }
  return found;
}

async function isGone(
  deps: Parameters<typeof stillOrphaned>[0],
  type: string,
  physicalId: string,
): Promise<boolean> {
  if (type === HOST)
    return orphanedBeanstalkEnvironment(await deps.applications.environment(physicalId)) === undefined;
  if (type === 'AWS::S3::Bucket') return (await deps.objects.bucketTags(physicalId)) === undefined;
  if (type === 'AWS::RDS::DBInstance') return (await deps.databases.describe(physicalId)) === undefined;
  return false;
}
