import { dockerrun, movingImage } from '../domain/container-image.ts';
import { UserError } from '../domain/errors.ts';
import { branchOfPlatform, PLATFORM_PARAMETER, standingPlatform } from '../domain/platform.ts';
import type { BundleSource } from '../domain/source-bundle.ts';
import type { Stack, TemplateSummary } from '../domain/stack.ts';
import type { BundleMaker, MadeBundle } from '../ports/bundle-maker.ts';
import type { Log } from '../ports/log.ts';
import type { Subject } from './observe-subject.ts';
import type { ProvisionRequest } from './provision.ts';
import type { Unwanted } from './still-wanted.ts';

/** The platform that reads a `Dockerrun.aws.json` of version 1; the one called ECS reads version 2. */
const DOCKER = 'Docker running on 64bit Amazon Linux 2023';
const DOCKERRUN = 'Dockerrun.aws.json';

/** The zip of what was built elsewhere, whose content is part of its name; undefined for the commit's tree. */
export async function makeBundle(
  deps: { readonly bundles: BundleMaker; readonly log: Log },
  request: Pick<ProvisionRequest, 'source' | 'containerPort' | 'additions'>,
): Promise<MadeBundle | undefined> {
  const made = await builtElsewhere(deps, request);
  return made && { ...made, bytes: await deps.bundles.withFiles(made.bytes, request.additions) };
}

async function builtElsewhere(
  deps: { readonly bundles: BundleMaker; readonly log: Log },
  { source, containerPort }: Pick<ProvisionRequest, 'source' | 'containerPort'>,
): Promise<MadeBundle | undefined> {
  if (source.from === 'repository') return undefined;
  if (source.from === 'registry') {
    const warning = movingImage(source.image);
    if (warning !== undefined) deps.log.warning(warning);
    return deps.bundles.ofFile(DOCKERRUN, dockerrun(source.image, containerPort));
  }
  const made = await deps.bundles.ofPath(source.path);
  if (made.wrapper !== undefined)
    deps.log.warning(
      `Everything in ${source.path} lies in the folder '${made.wrapper}', and an application is looked for at the root; zip what is in the folder instead.`,
    );
  return made;
}

/**
 * What was built for an event is what that event's commit says. Where the branch has moved since, it must not be taken for the
 * newer commit: the run for that one builds again. A commit given by name, and an event without one, are the workflow's own word.
 */
export function builtForAnother(
  request: Pick<ProvisionRequest, 'source' | 'commit' | 'hint'>,
  { branch }: Pick<Subject, 'branch'>,
  commit: string,
): Unwanted | undefined {
  const { source, hint } = request;
  if (source.from === 'repository' || request.commit !== undefined) return undefined;
  if (hint.commit === undefined || hint.branch !== branch || hint.commit === commit) return undefined;
  return {
    wanted: false,
    decision: 'skipped',
    reasonCode: 'superseded',
    sentence: `Branch '${branch.slice(0, 80)}' moved to ${commit.slice(0, 7)} since ${hint.commit.slice(0, 7)} was built; the run for that commit does the work.`,
  };
}

/**
 * The team's parameters with the platform that an image needs, where the team names none.
 * @throws UserError where the image would have to run on another platform.
 */
export function platformForSource(
  source: BundleSource,
  own: Readonly<Record<string, string>>,
  stack: Stack | undefined,
): Readonly<Record<string, string>> {
  if (source.from !== 'registry') return own;
  const platform = standingPlatform(stack) ?? own[PLATFORM_PARAMETER];
  if (platform === undefined) return { ...own, [PLATFORM_PARAMETER]: DOCKER };
  if ((branchOfPlatform(platform) ?? platform).startsWith('Docker running on ')) return own;
  throw new UserError(
    'invalid_input',
    `Input 'source-bundle' names a container image, but the environment's platform is '${platform.slice(0, 100)}'; give '${DOCKER}' as '${PLATFORM_PARAMETER}', and take an environment down first that stands on another platform.`,
  );
}

/** @throws UserError when the template has no Elastic Beanstalk that could run the image, or guard the pages. */
export function checkSource(
  { source, template, additions }: Pick<ProvisionRequest, 'source' | 'template' | 'additions'>,
  summary: TemplateSummary,
): void {
  if (summary.parameters.some(({ name }) => name === 'VersionLabel')) return;
  if (additions.length > 0)
    throw new UserError(
      'invalid_settings',
      `The settings give 'noindex' or 'basic-auth', which the template '${template}' cannot keep, because it takes no 'VersionLabel' and so has no proxy of Elastic Beanstalk; drop the keys, or choose another template.`,
    );
  if (source.from !== 'registry') return;
  throw new UserError(
    'invalid_input',
    `Input 'source-bundle' names a container image, which the template '${template}' cannot run, because it takes no 'VersionLabel'; give 'repository', a zip or a folder.`,
  );
}
