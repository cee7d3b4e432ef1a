import { branchTag, isOurs, TAGS } from '../../domain/environment/naming.ts';
import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { describeUnprovenStack, isDeletedUnderReview } from '../../domain/ownership/stack-under-review.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';

/**
 * @throws UserError `not_owned` when the stack does not carry this project's tags, or is the preview of another branch, whose
 * shortened name happens to be the same. What is deleted under review is waited for, whosever it was.
 */
export function checkOwnership(
  stack: Stack,
  request: { readonly repository: RepositoryFacts; readonly project: string; readonly kind: string },
  branch: string,
): void {
  const { repository, project, kind } = request;
  if (isOurs(stack.tags, { repositoryId: repository.id, project, kind })) {
    if (kind !== 'preview' || stack.tags[TAGS.branch] === branchTag(branch)) return;
    throw new UserError(
      'not_owned',
      `Stack ${stack.name} is the environment of another branch than '${branch}', so it is left alone; rename one of the two branches.`,
    );
  }
  if (isDeletedUnderReview(stack)) return;
  const unproven = describeUnprovenStack(stack);
  throw new UserError(
    'not_owned',
    unproven
      ? `${unproven}, or choose another 'project'.`
      : `Stack ${stack.name} exists but does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone; delete or rename it, or choose another 'project'.`,
  );
}
