import type { Stack } from './stack.ts';

/** Milliseconds since the stack was made or last changed. */
export function ageOf(stack: Stack, now: Date): number {
  return (
    now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt))
  );
}
