import { branchTag, TAGS } from '../../domain/environment/naming.ts';
import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { ownedStacks } from '../../domain/ownership/ownership.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';

/**
 * Warns of stacks of ours that serve the branch under another name than its environment's, as adopted ones do: whoever has both
 * pays for two. Only a warning hangs on the list, so one that cannot be had is no reason to fail.
 */
export async function warnOfOtherStacks(
  deps: { readonly stacks: Pick<StackCloud, 'list'>; readonly log: Log },
  request: { readonly repository: RepositoryFacts; readonly project: string; readonly kind: string },
  { name, branch }: { readonly name: string; readonly branch: string },
): Promise<void> {
  const stacks = await deps.stacks.list().catch((error: unknown) => {
    if (error instanceof AdapterError) return [];
    throw error;
  });
  const own = ownedStacks(stacks, { ...request, repositoryId: request.repository.id });
  for (const other of own)
    if (other.name !== name && other.tags[TAGS.branch] === branchTag(branch) && costsMoney(other))
      deps.log.warning(
        `Stack ${other.name} serves branch '${branch}' as well and goes on to cost money beside the environment that is made now; take it down by its name when nobody needs it, or leave it to the sweep after the end of its pull request.`,
      );
}

function costsMoney({ status }: Stack): boolean {
  return status !== 'REVIEW_IN_PROGRESS' && !status.startsWith('DELETE_');
}
