import { unzipSync } from 'fflate';
import type { WorldCore } from '../world.ts';
import { type ApplicationVersion, s3Of } from './beanstalk-hosting.ts';

/** A file that a scenario puts into a source bundle so that its deployment fails. */
const BROKEN = '.greenroom-rehearsal/broken';

/** Why a version cannot be deployed; undefined when it can. */
export function bundleProblem(core: WorldCore, version: ApplicationVersion): string | undefined {
  return archiveProblem(core, version);
}

/** Why the archive at a place does not make an application that starts; undefined when it does. */
export function archiveProblem(
  core: WorldCore,
  place: { readonly bucket: string; readonly key: string },
): string | undefined {
  const body = s3Of(core).objectBody(place.bucket, place.key);
  if (body === undefined)
    return `Unable to download the source bundle from S3 location (Bucket: ${place.bucket}  Key: ${place.key}).`;
  const names: string[] = [];
  try {
    unzipSync(body, {
      filter(file) {
        names.push(file.name);
        return false;
      },
    });
  } catch {
    return 'The source bundle is not a zip archive.';
  }
  return names.includes(BROKEN)
    ? 'Engine execution has encountered an error. The application did not start.'
    : undefined;
}
