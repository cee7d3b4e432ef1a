import type { Stack } from '../stack/stack.ts';

/** A GitHub Deployment that may say something of test data. */
export interface Notes {
  /** What its states have said of themselves, the newest first; [] where they were not read. */
  readonly notes: readonly string[];
}

/**
 * That test data was loaded is said in a status of a GitHub Deployment: people see it there, no tag of the stack changes, and
 * statuses are only ever added. It names the stack by the time of its creation, so that a stack that was made anew is fresh
 * whatever was said of its predecessor.
 */
export function seededNote(stack: Pick<Stack, 'createdAt'>): string {
  return `The test data of the environment made at ${stack.createdAt} is loaded.`;
}

/** True from the stack's creation until somebody said that its test data is loaded. */
export function isFresh(history: readonly Notes[], stack: Pick<Stack, 'createdAt'>): boolean {
  const note = seededNote(stack);
  return !history.some((deployment) => deployment.notes.includes(note));
}

/**
 * Whether a template's own steps are to load test data. It turns to false once, with the first commit after the data was
 * loaded, and never back: a value that came and went would restart what depends on it each time, and true for ever would load
 * the data again into whatever is replaced later.
 * @param stack undefined where none is there yet.
 */
export function seedData(
  stack: Pick<Stack, 'createdAt' | 'parameters'> | undefined,
  commit: string,
  history: readonly Notes[],
): 'true' | 'false' {
  if (stack === undefined) return 'true';
  const current = stack.parameters['SeedData'];
  if (current === 'false') return 'false';
  if (current !== undefined && stack.parameters['Commit'] === commit) return 'true';
  return isFresh(history, stack) ? 'true' : 'false';
}
