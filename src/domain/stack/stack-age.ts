import type { Stack } from './stack.ts';
import { isUnderReview } from './stack-state.ts';

/** Milliseconds since the stack was made or last changed. */
export function ageOf(stack: Stack, now: Date): number {
  return (
    now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt))
  );
}

/** True when a stack is not as it was when the sweep planned its end. */
export function hasChanged(before: Stack, now: Stack): boolean {
  return (
    now.id !== before.id ||
    now.createdAt !== before.createdAt ||
    now.updatedAt !== before.updatedAt ||
    (isUnderReview(before.status) && !isUnderReview(now.status)) ||
    JSON.stringify(Object.entries(now.tags).sort()) !== JSON.stringify(Object.entries(before.tags).sort())
  );
}
