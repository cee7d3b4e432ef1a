import { branchOfTag, branchTag, type EnvironmentIdentity, isOurs, TAGS } from '../environment/naming.ts';
import { ownerOf, type Scope } from '../environment/scope.ts';
import type { Stack } from '../stack/stack.ts';

/** Whose stacks are meant, and the marks by which stacks made by others are known. */
export interface StackOwner extends Pick<EnvironmentIdentity, 'repositoryId' | 'project' | 'kind'> {
  /** Undefined where only stacks of our own are meant. */
  readonly adopted?: AdoptedStacks | undefined;
}

/** The owner of what a run is about, with the marks that it was given. */
export function stackOwner(scope: Scope, adopted: AdoptedStacks | undefined): StackOwner {
  return { ...ownerOf(scope), adopted };
}

/** Stacks that others made and this sweep was told to care for: both marks must be there. */
export interface AdoptedStacks {
  /** Tag that holds the branch, as it is: not escaped as in the tags of Greenroom. */
  readonly branchTag: string;
  /** How the names of all of them begin; at least three characters. */
  readonly stackPrefix: string;
}

/** The environments among the stacks: ours, of this kind, or adopted; nested stacks and Beanstalk's own only inherit the tags. */
export function ownedStacks(stacks: readonly Stack[], settings: StackOwner): readonly Stack[] {
  return stacks.filter((stack) => isSweepable(stack, settings));
}

/** True for a root stack that is ours, or that the marks name; it may be taken down where nothing else speaks against that. */
export function isSweepable(stack: Stack, settings: StackOwner): boolean {
  if (stack.parentId !== undefined || stack.name.startsWith('awseb-')) return false;
  return isOurs(stack.tags, settings) || isAdopted(stack, settings.adopted);
}

function isAdopted(stack: Pick<Stack, 'name' | 'tags'>, adopted: AdoptedStacks | undefined): boolean {
  return (
    adopted !== undefined &&
    stack.name.startsWith(adopted.stackPrefix) &&
    stack.tags[adopted.branchTag] !== undefined &&
    !carriesOurTags(stack)
  );
}

/** Tags of ours that name another project, repository or kind make a stack somebody else's for good. */
function carriesOurTags(stack: Pick<Stack, 'tags'>): boolean {
  return Object.keys(stack.tags).some((tag) => tag.startsWith('greenroom:'));
}

/** The branch that a stack serves; undefined when its tags do not tell. */
export function branchOf(
  stack: Pick<Stack, 'name' | 'tags'>,
  adopted: AdoptedStacks | undefined,
): string | undefined {
  if (adopted !== undefined && isAdopted(stack, adopted)) return stack.tags[adopted.branchTag];
  return branchOfTag(stack.tags[TAGS.branch] ?? '');
}

/**
 * True when the stack serves the branch. The tags name the branch that it was made for; an environment that is no preview
 * has one name for all branches and may have moved to another one since, which its parameter then says.
 */
export function servesBranch(stack: Stack, branch: string): boolean {
  if (stack.tags[TAGS.branch] !== branchTag(branch)) return false;
  const deployed = stack.parameters['Branch'];
  return stack.tags[TAGS.environment] === 'preview' || !deployed || deployed === branch;
}
