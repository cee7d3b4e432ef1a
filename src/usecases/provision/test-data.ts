import type { Stack } from '../../domain/stack/stack.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';

/**
 * That test data was loaded is said in a status of a GitHub Deployment: people see it there, no tag of the stack changes, and
 * statuses are only ever added. It names the stack by the time of its creation, so that a stack that was made anew is fresh
 * whatever was said of its predecessor.
 */
export function seededNote(stack: Pick<Stack, 'createdAt'>): string {
  return `The test data of the environment made at ${stack.createdAt} is loaded.`;
}

/** True from the stack's creation until somebody said that its test data is loaded. */
export function isFresh(history: readonly DeploymentFacts[], stack: Pick<Stack, 'createdAt'>): boolean {
  const note = seededNote(stack);
  return !history.some((each) => each.notes.includes(note));
}

/**
 * Whether a template's own steps are to load test data. It turns to false once, with the first commit after the data was
 * loaded, and never back: a value that came and went would restart what depends on it each time, and true for ever would load
 * the data again into whatever is replaced later.
 */
export function seedData(
  stack: Pick<Stack, 'createdAt' | 'parameters'> | undefined,
  commit: string,
  history: readonly DeploymentFacts[],
): 'true' | 'false' {
  if (stack === undefined) return 'true';
  const before = stack.parameters['SeedData'];
  if (before === 'false') return 'false';
  if (before !== undefined && stack.parameters['Commit'] === commit) return 'true';
  return isFresh(history, stack) ? 'true' : 'false';
}

/**
 * Says on a deployment that the data is loaded, in a status that changes nothing else about it. One that is under way belongs to
 * another run, which may close it at any moment.
 * Undefined when there is none that could carry it, otherwise whether it had to be said.
 */
export async function recordSeeded(
  deployments: Deployments,
  history: readonly DeploymentFacts[],
  stack: Pick<Stack, 'createdAt'>,
): Promise<'said' | 'said before' | undefined> {
  if (!isFresh(history, stack)) return 'said before';
  const carrier =
    history.find((each) => each.state === 'success') ?? history.find((each) => each.state === 'inactive');
  if (carrier?.state === undefined) return undefined;
  await deployments.setState(carrier.id, carrier.state, {
    description: seededNote(stack),
    ...(carrier.environmentUrl === undefined ? {} : { environmentUrl: carrier.environmentUrl }),
  });
  return 'said';
}
