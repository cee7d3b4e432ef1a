import type { Stack } from '../stack/stack.ts';
import { isAsleep, isRecreated } from '../stack/stack-state.ts';

/** The template parameter that names the platform of a Beanstalk environment. */
export const PLATFORM_PARAMETER = 'SolutionStackName';

/**
 * The branch of a platform, `Node.js 24 running on 64bit Amazon Linux 2023`, from the name of one of its versions,
 * `64bit Amazon Linux 2023 v6.11.1 running Node.js 24`; undefined when the name is none of a version.
 */
export function branchOfPlatform(name: string): string | undefined {
  const parts = versioned(name);
  return parts && `${parts.runtime} running on ${parts.system}`;
}

export function isPlatformBranch(name: string): boolean {
  return / running on /.test(name) && versioned(name) === undefined;
}

/** True for the name of a version or of a branch, whether or not AWS offers it. */
export function isPlatformName(name: string): boolean {
  return versioned(name) !== undefined || isPlatformBranch(name);
}

/** The newest version of the branch among the names that are offered. */
export function newestPlatform(branch: string, offered: readonly string[]): string | undefined {
  return offered
    .filter((name) => branchOfPlatform(name) === branch)
    .reduce<string | undefined>(
      (newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest),
      undefined,
    );
}

/**
 * The platform that a deployment must keep, undefined where it makes the environment anew. CloudFormation replaces an
 * environment whose solution stack changes (its template reference), and one with a fixed name cannot be replaced.
 */
export function currentPlatform(stack: Stack | undefined): string | undefined {
  return stack === undefined || isAsleep(stack) ? undefined : standingPlatform(stack);
}

/** The platform that a stack has, awake or asleep; undefined for one without, and for one that is made anew. */
export function standingPlatform(stack: Stack | undefined): string | undefined {
  if (stack === undefined || stack.status.startsWith('DELETE_') || isRecreated(stack.status))
    return undefined;
  return stack.parameters[PLATFORM_PARAMETER];
}

/** The team's parameters; a branch becomes the version that the stack runs on, if that is one of its versions. */
export function withCurrentPlatform(
  teamParameters: Readonly<Record<string, string>>,
  stack: Stack | undefined,
): Readonly<Record<string, string>> {
  const current = currentPlatform(stack);
  if (current === undefined || branchOfPlatform(current) !== teamParameters[PLATFORM_PARAMETER])
    return teamParameters;
  return { ...teamParameters, [PLATFORM_PARAMETER]: current };
}

function versioned(name: string) {
  const parts = /^(.+) v(\d+(?:\.\d+)*) running (.+)$/.exec(name);
  const [, system, version, runtime] = parts ?? [];
  return system === undefined || version === undefined || runtime === undefined
    ? undefined
    : { system, version: version.split('.').map(Number), runtime };
}

function isNewer(name: string, than: string): boolean {
  const [mine, theirs] = [versioned(name)?.version ?? [], versioned(than)?.version ?? []];
  for (let index = 0; index < Math.max(mine.length, theirs.length); index += 1) {
    const difference = (mine[index] ?? 0) - (theirs[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
