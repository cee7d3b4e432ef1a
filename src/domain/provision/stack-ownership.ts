import { isOurs } from '../environment/naming.ts';
import type { Scope } from '../environment/scope.ts';
import { describeOlderTag, servesBranch } from '../ownership/ownership.ts';
import { describeUnprovenStack, isDeletedUnderReview } from '../ownership/stack-under-review.ts';
import type { Stack } from '../stack/stack.ts';
import { UserError } from '../verdict/errors.ts';

/**
 * Lets a stack pass that may be changed for the branch.
 * @throws UserError `not_owned` when the stack does not carry this project's tags, or is the preview of another branch, whose
 * shortened name happens to be the same. What is deleted under review is waited for, whosever it was.
 */
export function checkOwnership(stack: Stack, { repository, project, kind }: Scope, branch: string): void {
  if (isOurs(stack.tags, { repositoryId: repository.id, project, kind })) {
    if (kind !== 'preview' || servesBranch(stack, branch)) return;
    const older = describeOlderTag(stack, branch);
    throw new UserError(
      'not_owned',
      older === undefined
        ? `Stack ${stack.name} is the environment of another branch than '${branch}', so it is left alone; rename one of the two branches.`
        : `The environment is left alone: ${older}, then run this again.`,
    );
  }
  if (isDeletedUnderReview(stack)) return;
  const unproven = describeUnprovenStack(stack);
  throw new UserError(
    'not_owned',
    unproven
      ? `${unproven}, or choose another 'project'.`
      : `Stack ${stack.name} exists but does not carry the tags of project ${project} in ${repository.fullName}, so it is left alone; delete or rename it, or choose another 'project'.`,
  );
}
