import { dockerrun, movingTagWarning } from '../../domain/artifacts/container-image.ts';
import { branchOfPlatform, currentPlatform, PLATFORM_PARAMETER } from '../../domain/artifacts/platform.ts';
import type { BundleSource } from '../../domain/artifacts/source-bundle.ts';
import type { Stack, TemplateSummary } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { BundleFile, BundleMaker, MadeBundle } from '../../ports/bundle-maker.ts';
import type { Log } from '../../ports/log.ts';

/** The platform that reads a `Dockerrun.aws.json` of version 1; the one called ECS reads version 2. */
const DOCKER = 'Docker running on 64bit Amazon Linux 2023';
const DOCKERRUN = 'Dockerrun.aws.json';

/** What is to run, as step and settings say. */
export interface BundleWish {
  readonly source: BundleSource;
  /** Where a container image listens. */
  readonly containerPort: number;
  /** What the bundle is given beside the application's own files. */
  readonly additions: readonly BundleFile[];
}

/** The zip of what was built elsewhere, whose content is part of its name; undefined for the commit's tree. */
export async function makeBundle(
  deps: { readonly bundles: BundleMaker; readonly log: Log },
  request: BundleWish,
): Promise<MadeBundle | undefined> {
  const made = await builtElsewhere(deps, request);
  return made && { ...made, bytes: await deps.bundles.withFiles(made.bytes, request.additions) };
}

async function builtElsewhere(
  deps: { readonly bundles: BundleMaker; readonly log: Log },
  { source, containerPort }: Pick<BundleWish, 'source' | 'containerPort'>,
): Promise<MadeBundle | undefined> {
  if (source.from === 'repository') return undefined;
  if (source.from === 'registry') {
    const warning = movingTagWarning(source.image);
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
 * The team's parameters with the platform that an image needs, where the team names none.
 * @throws UserError where the image would have to run on another platform.
 */
export function platformForSource(
  source: BundleSource,
  own: Readonly<Record<string, string>>,
  stack: Stack | undefined,
): Readonly<Record<string, string>> {
  if (source.from !== 'registry') return own;
  const platform = currentPlatform(stack) ?? own[PLATFORM_PARAMETER];
  if (platform === undefined) return { ...own, [PLATFORM_PARAMETER]: DOCKER };
  if ((branchOfPlatform(platform) ?? platform).startsWith('Docker running on ')) return own;
  throw new UserError(
    'invalid_input',
    `Input 'source-bundle' names a container image, but the environment's platform is '${platform.slice(0, 100)}'; give '${DOCKER}' as '${PLATFORM_PARAMETER}', and take an environment down first that stands on another platform.`,
  );
}

/** @throws UserError when the template has no Elastic Beanstalk that could run the image, or guard the pages. */
export function checkSource(
  { source, template, additions }: Pick<BundleWish, 'source' | 'additions'> & { readonly template: string },
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
