import { branchOfTag, branchTag, olderBranchTag, TAGS } from '../environment/naming.ts';
import { isSweepable } from '../ownership/ownership.ts';
import type { Stack } from '../stack/stack.ts';

/** Whose environments a listing shows. */
export interface ListedScope {
  /** GitHub's. */
  readonly repositoryId: number;
  /** Undefined for all. */
  readonly project: string | undefined;
  /** [] for all. */
  readonly kinds: readonly string[];
}

/** A stack with what its tags say of it. */
export interface OwnStack {
  /** As CloudFormation describes it. */
  readonly stack: Stack;
  /** By its tag. */
  readonly project: string;
  /** By its tag. */
  readonly kind: string;
  /** That it serves; undefined where neither tags nor parameters tell. */
  readonly branch: string | undefined;
}

/** The environments of this repository among the stacks, by their tags: of every project and kind that is listed. */
export function ownStacks(stacks: readonly Stack[], scope: ListedScope): readonly OwnStack[] {
  return stacks.flatMap((stack) => {
    const [project, kind] = [stack.tags[TAGS.project], stack.tags[TAGS.environment]];
    if (project === undefined || kind === undefined || !isListed(scope, project, kind)) return [];
    if (!isSweepable(stack, { repositoryId: scope.repositoryId, project, kind })) return [];
    return [{ stack, project, kind, branch: servedBranch(stack) }];
  });
}

/** True for what somebody asked for. */
export function isListed({ project, kinds }: ListedScope, ofProject: string, kind: string): boolean {
  return (project === undefined || project === ofProject) && (kinds.length === 0 || kinds.includes(kind));
}

/**
 * An environment that is no preview may serve another branch than it was made for, and says so in its parameter `Branch`. The tag of a long
 * name is cut, so that only the parameter tells it, where the two agree.
 */
function servedBranch({ tags, parameters }: Pick<Stack, 'tags' | 'parameters'>): string | undefined {
  const tag = tags[TAGS.branch] ?? '';
  const read = branchOfTag(tag) || undefined;
  const given = parameters['Branch'] || undefined;
  if (given === undefined) return read;
  const isPreview = tags[TAGS.environment] === 'preview';
  if (read !== undefined) return isPreview ? read : given;
  return [branchTag(given), olderBranchTag(given)].includes(tag) || !isPreview ? given : undefined;
}
