import { branchOfKey, subjectKey } from '../../domain/environment/naming.ts';
import { sentIn } from '../../domain/intents/intent.ts';
import { isSharedBranch } from '../../domain/intents/shared-branch.ts';
import { isUnknown, type Serves } from '../../domain/where/listing.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import type { PlacedStack } from './read-places.ts';
import type { Recorded } from './read-records.ts';

/** Which branch was sent to a shared environment, and by whom: by the record of the commit that it has, else by the newest one. */
export function sentAt(
  records: readonly Pick<DeploymentFacts, 'commit' | 'payload'>[],
  commit: Serves['commit'],
): ReturnType<typeof sentIn> {
  const record = records.find((each) => each.commit === commit) ?? records[0];
  return record && sentIn(record.payload);
}

/** Branches that are to be asked about: those of stacks and records, and of shared environments those that were sent there. */
export function branchesToAsk(
  stacks: readonly PlacedStack[],
  unseen: readonly DeploymentFacts[],
  { recorded, repositoryId }: { readonly recorded: Recorded; readonly repositoryId: number },
): readonly string[] {
  const served = stacks.flatMap(({ project, kind, branch }) => {
    if (branch === undefined || !isSharedBranch(branch)) return branch ?? [];
    const history = recorded.of(kind, subjectKey({ repositoryId, project, kind, branch }));
    return isUnknown(history) ? [] : history.records.flatMap(({ payload }) => sentIn(payload)?.branch ?? []);
  });
  const recordedBranches = unseen.map(
    ({ payload, ref }) => sentIn(payload)?.branch ?? branchOfKey(payload['key'] ?? '') ?? ref,
  );
  return [...new Set([...served, ...recordedBranches])];
}
