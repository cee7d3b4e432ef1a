import type { Log } from '../ports/log.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { StackCloud } from '../ports/stack-cloud.ts';
import { stuckWithin } from './resources-within.ts';

/** Empties the buckets that CloudFormation tried to delete and could not; what a template keeps is none of them. */
export async function emptyStuckBuckets(
  deps: { readonly stacks: StackCloud; readonly objects: ObjectStore; readonly log: Log },
  stackId: string,
): Promise<void> {
  for (const { type, physicalId } of await stuckWithin(deps.stacks, stackId)) {
    if (type !== 'AWS::S3::Bucket' || physicalId === undefined) continue;
    const { deleted } = await deps.objects.empty(physicalId);
    if (deleted > 0) deps.log.info(`Emptied bucket ${physicalId}: ${deleted} versions.`);
  }
}
