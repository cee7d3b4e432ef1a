import { dockerrun, movingTagWarning } from '../../domain/artifacts/container-image.ts';
import { branchOfPlatform, currentPlatform, PLATFORM_PARAMETER } from '../../domain/artifacts/platform.ts';
import type { BundleSource } from '../../domain/artifacts/source-bundle.ts';
import type { Stack, TemplateSummary } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { MadeBundle } from '../../ports/bundle-maker.ts';
import type { Log } from '../../ports/log.ts';
import type { ArtifactRequest, ArtifactSources } from './artifact-request.ts';

/** The platform that reads a `Dockerrun.aws.json` of version 1; the one called ECS reads version 2. */
const DOCKER = 'Docker running on 64bit Amazon Linux 2023';
const DOCKERRUN = 'Dockerrun.aws.json';

interface BundleDeps {
  readonly sources: Pick<ArtifactSources, 'bundles'>;
  readonly log: Log;
}

/**
 * The zip of what was built elsewhere, whose content is part of its name; undefined for the commit's tree.
 * @throws UserError `invalid_input` for what is not there or no instance should unpack, `invalid_settings` where the additions
 * would overwrite something.
 */
export async function makeBundle(
  deps: BundleDeps,
  artifact: Pick<ArtifactRequest, 'source' | 'containerPort' | 'additions'>,
): Promise<MadeBundle | undefined> {
  const made = await builtElsewhere(deps, artifact);
  return made && { ...made, zip: await deps.sources.bundles.withFiles(made.zip, artifact.additions) };
}

async function builtElsewhere(
  { sources: { bundles }, log }: BundleDeps,
  { source, containerPort }: Pick<ArtifactRequest, 'source' | 'containerPort'>,
): Promise<MadeBundle | undefined> {
  if (source.from === 'repository') return undefined;
  if (source.from === 'registry') {
    const warning = movingTagWarning(source.image);
    if (warning !== undefined) log.warning(warning);
    return bundles.ofFile(DOCKERRUN, dockerrun(source.image, containerPort));
  }
  const made = await bundles.ofPath(source.path);
  if (made.wrapper !== undefined)
    log.warning(
      `Everything in ${source.path} lies in the folder '${made.wrapper}', and an application is looked for at the root; zip what is in the folder instead.`,
    );
  return made;
}

/**
 * The team's parameters with the platform that an image needs, where the team names none. `stack` is the one that is there;
 * undefined where none is.
 * @throws UserError where the image would have to run on another platform.
 */
export function platformForSource(
  source: BundleSource,
  teamParameters: Readonly<Record<string, string>>,
  stack: Stack | undefined,
): Readonly<Record<string, string>> {
  if (source.from !== 'registry') return teamParameters;
  const platform = currentPlatform(stack) ?? teamParameters[PLATFORM_PARAMETER];
  if (platform === undefined) return { ...teamParameters, [PLATFORM_PARAMETER]: DOCKER };
  if ((branchOfPlatform(platform) ?? platform).startsWith('Docker running on ')) return teamParameters;
  throw new UserError(
    'invalid_input',
    `Input 'source-bundle' names a container image, but the environment's platform runs none; give '${DOCKER}' as '${PLATFORM_PARAMETER}', and take an environment down first that runs on another platform.`,
  );
}

/**
 * @param template its name or path, as people know it.
 * @throws UserError when the template has no Elastic Beanstalk that could run the image, or guard the pages.
 */
export function checkSource(
  { source, additions }: Pick<ArtifactRequest, 'source' | 'additions'>,
  template: string,
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
