import type { DeployedHead } from '../../domain/environment/deployed-head.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import { identityOf, ownerOf, type Scope } from '../../domain/environment/scope.ts';
import { type AskingPullRequest, decidingPullRequest, OFF_LABEL } from '../../domain/environment/wanted.ts';
import { isSweepable, servesBranch } from '../../domain/ownership/ownership.ts';
import type { Stack } from '../../domain/stack/stack.ts';

/** The open pull request that decides on a branch of this repository. */
export interface DueHead extends DeployedHead, AskingPullRequest {
  /** Identity of its environment (see `subjectKey`). */
  readonly key: string;
  /** Of stack and Beanstalk environment. */
  readonly name: string;
  /** Of one that is pinned to another commit: the head as it was pushed. Absent for every other. */
  readonly pushed?: DueHead;
}

/** Those of this repository that are not opted out, oldest first, each with the deployments of its own environment only. */
export function dueHeads(open: readonly DeployedHead[], scope: Scope): readonly DueHead[] {
  const own = open.filter((head) => head.headRepositoryId === scope.repository.id);
  const newestFirst = own.toSorted((a, b) => b.number - a.number);
  return [...Map.groupBy(newestFirst, (head) => head.headBranch).values()]
    .flatMap((ofBranch) => decidingPullRequest(ofBranch) ?? [])
    .filter((head) => !hasLabel(head.labels, OFF_LABEL))
    .toSorted((a, b) => a.number - b.number)
    .map((head) => {
      const identity = identityOf(scope, head.headBranch);
      const key = subjectKey(identity);
      const deployments = head.deployments.filter((each) => each.key === key);
      return { ...head, key, name: environmentName(identity), deployments, state: 'open', merged: false };
    });
}

/**
 * The stack of the environment's name: of several targets the one that runs the head. `foreign` where it is not ours to change.
 */
export function stackOfHead(
  { name, headBranch, headCommit }: DueHead,
  stacks: ReadonlyMap<string, readonly Stack[]>,
  scope: Scope,
): Stack | 'foreign' | undefined {
  const named = stacks.get(name) ?? [];
  const stack = named.find(({ parameters }) => parameters['Commit'] === headCommit) ?? named[0];
  if (stack === undefined) return undefined;
  const isOwn = isSweepable(stack, ownerOf(scope)) && servesBranch(stack, headBranch);
  return isOwn ? stack : 'foreign';
}
