import { isOurs } from '../../domain/environment/naming.ts';
import { ownerOf } from '../../domain/environment/scope.ts';
import { environmentOfLabel } from '../../domain/environment/version-labels.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { ApplicationVersion } from '../../ports/beanstalk.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { unlessThereIsNoBeanstalk } from '../readiness/beanstalk-there.ts';
import { judgeBranch } from '../teardown/judge-branch.ts';
import { deleteOrphanedVersion, removableVersions, versionsIn } from '../teardown/orphaned-versions.ts';
import type { SweepDeps, SweepRequest } from './sweep-request.ts';

type VersionSweepDeps = Pick<SweepDeps, 'beanstalk' | 'stacks' | 'codeHost' | 'clock' | 'log'>;
type VersionSweepRules = Pick<SweepRequest, 'scope' | 'life' | 'rules' | 'removal' | 'run'>;

/**
 * Deletes application versions, with their bundles, whose stack is gone: what a run that was killed after the stack's
 * deletion left behind. The region's quota of versions is soon full of them. A version goes only when its own tags say
 * that it is ours, it is older than `grace`, the branch in its tags is as good as gone by its own word, and no stack of its
 * name exists when asked directly.
 */
export async function sweepVersions(
  deps: VersionSweepDeps,
  request: VersionSweepRules,
  stacks: readonly Stack[],
): Promise<void> {
  for (const application of applicationsOf(request, stacks))
    await warnIfFails(deps.log, versionsIn(application), async () => {
      for await (const { name, version } of orphanedVersions(deps, request, stacks, application))
        await deleteOrphanedVersion(deps, request.run.dryRun, name, version);
    });
}

/** A version that a sweep deletes, and the environment that it was made for. */
export interface OrphanedVersion {
  readonly name: string;
  readonly version: ApplicationVersion;
}

/** Those of all applications that environments of the scope are in; a service that fails is no warning here. */
export async function* allOrphanedVersions(
  deps: VersionSweepDeps,
  request: VersionSweepRules,
  stacks: readonly Stack[],
): AsyncGenerator<OrphanedVersion> {
  for (const application of applicationsOf(request, stacks))
    yield* orphanedVersions(deps, request, stacks, application);
}

async function* orphanedVersions(
  deps: VersionSweepDeps,
  request: VersionSweepRules,
  stacks: readonly Stack[],
  application: string,
): AsyncGenerator<OrphanedVersion> {
  const existing = new Set(stacks.map((stack) => stack.name));
  const versions = await unlessThereIsNoBeanstalk(deps.log, [], () =>
    deps.beanstalk.applicationVersions(application, `${request.scope.project}-`),
  );
  const now = deps.clock.now();
  const candidates = versions.filter((version) => isOld(version, request.rules.graceMs, now));
  for (const [name, group] of Map.groupBy(candidates, ({ label }) => environmentOfLabel(label)))
    if (name !== undefined && !existing.has(name)) yield* orphanedVersionsOf(deps, request, name, group);
}

function applicationsOf(
  { removal, scope }: VersionSweepRules,
  stacks: readonly Stack[],
): ReadonlySet<string> {
  return new Set([
    removal.application,
    ...stacks
      .filter((stack) => isOurs(stack.tags, ownerOf(scope)))
      .flatMap((stack) => stack.parameters['ApplicationName'] ?? []),
  ]);
}

/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isOld({ createdAt }: ApplicationVersion, graceMs: number, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt ?? '') >= graceMs;
}

/** A branch that is back at its commit finds its version there and runs it, so each branch is asked right before its versions go. */
async function* orphanedVersionsOf(
  deps: VersionSweepDeps,
  request: VersionSweepRules,
  name: string,
  versions: readonly ApplicationVersion[],
): AsyncGenerator<OrphanedVersion> {
  const ours = await removableVersions(deps.beanstalk, request, name, versions);
  for (const [branch, group] of Map.groupBy(ours, ({ branch }) => branch))
    if (branch === undefined || branch === '')
      deps.log.info(
        `The application versions of ${name} have no stack any more and stay: their tags do not say which branch they were made for.`,
      );
    else if ((await judgeBranch(deps.codeHost, request, branch)).remove)
      for (const { version } of group) yield { name, version };
}
