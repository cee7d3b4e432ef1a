import { defaultProject, TAGS } from '../environment/naming.ts';
import type { Scope } from '../environment/scope.ts';
import type { Stack } from '../stack/stack.ts';
import { say, type Verdict } from '../verdict/verdict.ts';
import { ownedStacks, servesBranch } from './ownership.ts';

/** An environment of this repository from before it was renamed, whose project was called after the former name. */
export interface FormerEnvironment {
  /** Ours by its tags, and not being deleted. */
  readonly stack: Stack;
  /** What its project is called. */
  readonly project: string;
  /** `OWNER/NAME` of the repository when it was made. */
  readonly repository: string;
}

/**
 * The environments of the scope's repository and kind that no run finds any more, because the project was never named and is called
 * after the repository, which has another name now. By GitHub's id they are ours. Projects that steps name keep their names, so
 * those of a neighbour are not among them. [] for none.
 * @param stacks all stacks of an account and region, ours or not.
 */
export function formerEnvironments(stacks: readonly Stack[], scope: Scope): readonly FormerEnvironment[] {
  return stacks.flatMap((stack) => {
    const { [TAGS.project]: project = '', [TAGS.repository]: repository = '' } = stack.tags;
    const isRenamed = repository.toLowerCase() !== scope.repository.fullName.toLowerCase();
    if (!isRenamed || project === scope.project || project !== defaultProject(repository)) return [];
    const owner = { repositoryId: scope.repository.id, project, kind: scope.kind };
    const isStanding = !stack.status.startsWith('DELETE_') && ownedStacks([stack], owner).length > 0;
    return isStanding ? [{ stack, project, repository }] : [];
  });
}

/** Of them the one that serves the branch; undefined where none does. */
export function formerOfBranch(
  former: readonly FormerEnvironment[],
  branch: string,
): FormerEnvironment | undefined {
  return former.find(({ stack }) => servesBranch(stack, branch));
}

/** The branch has an environment under the former name, which is neither gone nor to be made a second time: the run is refused. */
export function refuseFormer(branch: string, former: FormerEnvironment, scope: Scope): Verdict<'refused'> {
  const { stack, project } = former;
  return say(
    'stands_elsewhere',
    `Branch '${branch}' has the environment ${stack.name}, ${originOf(former)}; this run is about project '${scope.project}', so it makes none beside it and calls nothing gone; write 'project: ${project}' into the settings to go on with it, or give teardown the input 'project' ${project} to take it down.`,
  );
}

/** Tells of one that a run which lists environments leaves as it is. */
export function tellOfFormer(former: FormerEnvironment, scope: Scope): Verdict<'nothing'> {
  const { stack, project } = former;
  return say(
    'stands_elsewhere',
    `${stack.name} stays and costs money: it is an environment of this repository, ${originOf(former)}, and this run is about project '${scope.project}'; write 'project: ${project}' into the settings to go on with it, or run teardown with 'project' ${project} and 'select' orphaned to take down what no branch wants.`,
    'nothing',
  );
}

function originOf({ project, repository }: FormerEnvironment): string {
  return `made for project '${project}' when the repository was called ${repository}`;
}
