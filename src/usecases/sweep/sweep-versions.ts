import { isOurs } from '../../domain/environment/naming.ts';
import { environmentOfLabel } from '../../domain/environment/version-labels.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { ApplicationVersion } from '../../ports/beanstalk.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { deleteWithoutStack, removable, versionsIn } from '../teardown/clear-remains.ts';
import { judgeBranch } from '../teardown/judge-life.ts';
import type { TeardownDeps, TeardownRequest } from '../teardown/teardown.ts';

/**
 * Deletes application versions, with their bundles, whose stack is gone: what a run that was killed after the stack's
 * deletion left behind. The region's quota of versions is soon full of them. A version goes only when its own tags say
 * that it is ours, it is older than `grace`, the branch in its tags is as good as gone by its own word, and no stack of its
 * name exists when asked directly.
 */
export async function sweepVersions(
  deps: TeardownDeps,
  request: TeardownRequest,
  stacks: readonly Stack[],
): Promise<void> {
  const standing = new Set(stacks.map((stack) => stack.name));
  for (const application of applicationsOf(request, stacks))
    await warnIfFails(deps.log, versionsIn(application), async () => {
      const versions = await deps.applications.applicationVersions(application, `${request.project}-`);
      const candidates = versions.filter((version) => isOld(deps, request, version));
      for (const [name, own] of Map.groupBy(candidates, ({ label }) => environmentOfLabel(label)))
        if (name !== undefined && !standing.has(name)) await sweepEnvironment(deps, request, name, own);
    });
}

function applicationsOf(request: TeardownRequest, stacks: readonly Stack[]): ReadonlySet<string> {
  return new Set([
    request.application,
    ...stacks
      .filter((stack) => isOurs(stack.tags, request))
      .flatMap((stack) => stack.parameters['ApplicationName'] ?? []),
  ]);
}

/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isOld(deps: TeardownDeps, { graceMs }: TeardownRequest, { createdAt }: ApplicationVersion): boolean {
  return deps.clock.now().getTime() - Date.parse(createdAt ?? '') >= graceMs;
}

/** A branch that is back at its commit finds its version there and runs it, so each branch is asked right before its versions go. */
async function sweepEnvironment(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
  versions: readonly ApplicationVersion[],
): Promise<void> {
  const ours = await removable(deps, request, name, versions);
  for (const [branch, group] of Map.groupBy(ours, (each) => each.branch))
    if (branch === undefined || branch === '')
      deps.log.info(
        `The application versions of ${name} have no stack any more and stay: their tags do not say which branch they were made for.`,
      );
    else if ((await judgeBranch(deps.codeHost, request, branch)).remove)
      for (const { version } of group) await deleteWithoutStack(deps, request, name, version);
}
