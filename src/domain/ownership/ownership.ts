import {
  branchOfTag,
  branchTag,
  type EnvironmentIdentity,
  environmentName,
  isOurs,
  olderBranchTag,
  TAGS,
} from '../environment/naming.ts';
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
 * True when the stack serves the branch. The tags name the branch that it was made for, and the parameter `Branch` must not name
 * another one: an environment that is no preview has one name for all branches and may have moved since. Of a stack that others
 * named, the parameter may mean anything. A tag that an older version cut counts only where the parameter names the branch.
 */
export function servesBranch(stack: Stack, branch: string): boolean {
  const tag = stack.tags[TAGS.branch];
  const deployed = stack.parameters['Branch'];
  if (tag !== branchTag(branch)) return tag === olderBranchTag(branch) && deployed === branch;
  return !deployed || deployed === branch || isNamedByOthers(stack, branch);
}

/** A clause on a stack whose tag an older version cut so that it may be of several branches; undefined for any other stack. */
export function describeOlderTag({ name, tags, parameters }: Stack, branch: string): string | undefined {
  const isOlder = tags[TAGS.branch] === olderBranchTag(branch) && tags[TAGS.branch] !== branchTag(branch);
  if (!isOlder || parameters['Branch']) return undefined;
  return `the tag of stack ${name} was cut by an older version and does not prove that it is of branch '${branch}', and its template has no parameter 'Branch' that would; take it down by its name in 'stack-name'`;
}

function isNamedByOthers({ name, tags }: Stack, branch: string): boolean {
  const project = tags[TAGS.project] ?? '';
  return (
    tags[TAGS.environment] === 'preview' && name !== environmentName({ project, kind: 'preview', branch })
  );
}
