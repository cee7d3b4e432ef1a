import type { Stack } from './stack.ts';

/** Milliseconds since the stack was made or last changed. */
export function ageOf(stack: Stack, now: Date): number {
  return (
    now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt))
  );
}

/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
export const REPEAT_NEWS_MS = 6 * 3_600_000;

/** True for a stack whose last change is told of no more. */
export function changedLongAgo(stack: Stack, now: Date): boolean {
  return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > REPEAT_NEWS_MS;
}
