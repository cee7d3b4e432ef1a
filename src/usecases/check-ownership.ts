import { UserError } from '../domain/errors.ts';
import { isOurs } from '../domain/naming.ts';
import type { RepositoryFacts } from '../domain/pull-request.ts';
import type { Stack } from '../domain/stack.ts';

/** @throws UserError `not_owned` when the stack does not carry this project's tags. */
export function checkOwnership(
  stack: Stack,
  request: { readonly repository: RepositoryFacts; readonly project: string; readonly kind: string },
): void {
  if (
    isOurs(stack.tags, { repositoryId: request.repository.id, project: request.project, kind: request.kind })
  )
    return;
  throw new UserError(
    'not_owned',
    `Stack ${stack.name} exists but does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone; delete or rename it, or choose another 'project'.`,
  );
}
