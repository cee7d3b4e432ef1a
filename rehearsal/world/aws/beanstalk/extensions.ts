import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Beanstalk, type Environment, findVersion, s3Of } from './records.ts';

const RESOURCES = z.object({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) });

/**
 * `Resources` of the files `.ebextensions/*.config` in an environment's bundle, by logical id; {} where it has none. They are read when the
 * environment is made, and its later versions change nothing in them. A file that is none is passed over.
 * Source: Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources".
 */
export function extensionResources(beanstalk: Beanstalk, environment: Environment): Record<string, object> {
  const { application, region, setup } = environment;
  const version = findVersion(beanstalk, region, application, setup.versionLabel ?? '');
  const body = version && s3Of(beanstalk.core).objectBody(version.bucket, version.key);
  return Object.assign({}, ...filesIn(body).map(resourcesOf));
}

function filesIn(archive: Uint8Array | undefined): readonly Uint8Array[] {
  try {
    const filter = ({ name }: { readonly name: string }) => /^\.ebextensions\/[^/]+\.config$/.test(name);
    return archive === undefined ? [] : Object.values(unzipSync(archive, { filter }));
  } catch {
    return [];
  }
}

function resourcesOf(file: Uint8Array): Record<string, object> {
  try {
    return RESOURCES.parse(parse(new TextDecoder().decode(file))).Resources;
  } catch {
    return {};
  }
}
