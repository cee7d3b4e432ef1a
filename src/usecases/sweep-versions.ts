import { protection } from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { AdapterError } from '../domain/errors.ts';
import { isOurs } from '../domain/naming.ts';
import type { Stack } from '../domain/stack.ts';
import { environmentOfLabel } from '../domain/version-labels.ts';
import type { ApplicationVersion } from '../ports/application-host.ts';
import type { TeardownDeps, TeardownRequest } from './teardown.ts';

/**
 * Deletes application versions, with their bundles, whose stack is gone: what a run that was killed after the stack's
 * deletion left behind. The region's quota of versions is soon full of them. A version goes only when its own tags say
 * that it is ours, it is older than `grace`, and no stack of its name exists when asked directly.
 */
export async function sweepVersions(
  deps: TeardownDeps,
  request: TeardownRequest,
  stacks: readonly Stack[],
): Promise<void> {
  const names = new Set(stacks.map((stack) => stack.name));
  const applications = new Set([
    request.application,
    ...stacks
      .filter((stack) => isOurs(stack.tags, request))
      .flatMap((stack) => stack.parameters['ApplicationName'] ?? []),
  ]);
  for (const application of applications)
    try {
      const versions = await deps.applications.applicationVersions(application, `${request.project}-`);
      for (const version of versions) {
        const name = environmentOfLabel(version.label);
        if (name !== undefined && !names.has(name)) await sweepVersion(deps, request, version, name);
      }
    } catch (error) {
      warn(deps, application, error);
    }
}

/** Where there is no Beanstalk, or no right to look, there is mostly nothing to sweep. */
function warn(deps: TeardownDeps, application: string, error: unknown): void {
  if (!(error instanceof AdapterError)) throw error;
  deps.log.warning(
    `The application versions of ${application} were not swept: ${describeFailure(error).sentence}`,
  );
}

/**
 * Deletes the versions of one environment whose stack is gone, as far as their own tags say that they are ours; returns how
 * many. Whoever calls has just made sure that nobody wants the environment, so their age does not matter.
 */
export async function clearVersionsOf(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
): Promise<number> {
  let deleted = 0;
  try {
    const found = await deps.applications.applicationVersions(request.application, `${name}-`);
    for (const version of found.filter(({ label }) => environmentOfLabel(label) === name)) {
      if (!(await mayGo(deps, request, version, name))) continue;
      if ((await deps.stacks.describe(name)) !== undefined) break;
      await deps.applications.deleteApplicationVersion(version.application, version.label);
      deps.log.info(`Deleted application version ${version.label}, which had no stack any more.`);
      deleted += 1;
    }
  } catch (error) {
    warn(deps, request.application, error);
  }
  return deleted;
}

/** By its own tags, which also name the branch; what is protected stays protected when its stack is gone. */
async function mayGo(
  deps: TeardownDeps,
  request: TeardownRequest,
  version: ApplicationVersion,
  name: string,
): Promise<boolean> {
  const tags = await deps.applications.applicationVersionTags(version);
  return (
    isOurs(tags, request) && protection({ name, tags, terminationProtection: false }, request) === undefined
  );
}

async function sweepVersion(
  deps: TeardownDeps,
  request: TeardownRequest,
  version: ApplicationVersion,
  name: string,
): Promise<void> {
  const age = deps.clock.now().getTime() - Date.parse(version.createdAt ?? '');
  if (!(age >= request.graceMs)) return;
  if (!(await mayGo(deps, request, version, name))) return;
  if ((await deps.stacks.describe(name)) !== undefined) return;
  if (request.dryRun) {
    deps.log.info(`Application version ${version.label} would be deleted: it has no stack any more.`);
    return;
  }
  await deps.applications.deleteApplicationVersion(version.application, version.label);
  deps.log.info(`Deleted application version ${version.label}, which had no stack any more.`);
}
