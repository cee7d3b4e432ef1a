import type { Subject } from '../environment/subject.ts';
import { ownedStacks, servesBranch } from '../ownership/ownership.ts';
import type { Stack } from '../stack/stack.ts';

/**
 * What to warn of before an environment is made: stacks of ours that serve the branch under another name than its environment's,
 * as adopted ones do. Whoever has both pays for two. One sentence a stack; [] where there is none.
 * @param stacks all stacks of the account and region, ours or not.
 */
export function otherStackWarnings(
  stacks: readonly Stack[],
  { repository, project, kind, branch, name }: Subject,
): readonly string[] {
  return ownedStacks(stacks, { repositoryId: repository.id, project, kind })
    .filter((stack) => stack.name !== name && servesBranch(stack, branch))
    .filter(costsMoney)
    .map(
      (stack) =>
        `Stack ${stack.name} serves branch '${branch}' as well and goes on to cost money beside the environment that is made now; take it down by its name when nobody needs it, or leave it to the sweep after the end of its pull request.`,
    );
}

function costsMoney({ status }: Stack): boolean {
  return status !== 'REVIEW_IN_PROGRESS' && !status.startsWith('DELETE_');
}
