import type { Stack } from './stack.ts';
import { isUnderReview } from './stack-state.ts';

/**
 * Names what a stack was last made to be: two answers of one revision show the same stack, and nothing has changed it between
 * them. Each creation, each update and the first execution of a change set begins another one, and so do other tags, which a
 * stack under review gets without an update. Only good to be compared.
 *
 * How far the last operation has come (`status`) is no part of it: a deletion that another run began leaves the revision, so that
 * a sweep can take it up. Whoever must not act beside another operation asks `isUntouched`.
 */
export function revisionOf(stack: Stack): string {
  return JSON.stringify([
    stack.id,
    stack.createdAt,
    stack.updatedAt ?? '',
    isUnderReview(stack.status),
    Object.entries(stack.tags).sort(),
  ]);
}

/** True when nothing has happened to a stack between two looks at it: it has the same revision and the same status. */
export function isUntouched(before: Stack, now: Stack): boolean {
  return now.status === before.status && revisionOf(now) === revisionOf(before);
}
