import { TAGS } from '../environment/naming.ts';
import type { Scope } from '../environment/scope.ts';
import { formatDuration } from '../input/durations.ts';
import { ownedStacks } from '../ownership/ownership.ts';
import type { Stack } from '../stack/stack.ts';
import { say, type Verdict } from '../verdict/verdict.ts';

const OLDEST_SHOWN = 5;

/**
 * Says no when the scope has as many environments as it may, those on their way out not counted, with the oldest by name, pull
 * request and age. Undefined where one more may be made.
 * @param stacks all stacks of the account and region, ours or not.
 * @param maxEnvironments from 1; undefined for any number.
 */
export function checkCap(
  stacks: readonly Stack[],
  { repository, project, kind }: Scope,
  maxEnvironments: number | undefined,
  now: Date,
): Verdict<'skipped'> | undefined {
  if (maxEnvironments === undefined) return undefined;
  const environments = ownedStacks(stacks, { repositoryId: repository.id, project, kind }).filter(
    (stack) => stack.status !== 'DELETE_IN_PROGRESS',
  );
  if (environments.length < maxEnvironments) return undefined;
  const oldest = environments
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .slice(0, OLDEST_SHOWN);
  return say(
    'cap_reached',
    `There are ${environments.length} environments and 'max-environments' is ${maxEnvironments}; the oldest are ${oldest.map((stack) => describe(stack, now)).join(', ')}: close one or raise the number.`,
  );
}

function describe(stack: Stack, now: Date): string {
  const pullRequest = stack.tags[TAGS.pullRequest];
  const age = now.getTime() - Date.parse(stack.createdAt);
  const facts = [
    ...(pullRequest !== undefined && /^\d+$/.test(pullRequest) ? [`#${pullRequest}`] : []),
    ...(age >= 0 ? [`${formatDuration(age)} old`] : []),
  ];
  return facts.length === 0 ? stack.name : `${stack.name} (${facts.join(', ')})`;
}
