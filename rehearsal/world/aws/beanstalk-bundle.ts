import { unzipSync } from 'fflate';
import type { WorldCore } from '../world.ts';
import { type ApplicationVersion, s3Of } from './beanstalk-hosting.ts';

/** A file that a scenario puts into a source bundle so that its deployment fails. */
const BROKEN = '.greenroom-rehearsal/broken';

/** Why a version cannot be deployed; undefined when it can. */
export function bundleProblem(core: WorldCore, version: ApplicationVersion): string | undefined {
  const body = s3Of(core).objectBody(version.bucket, version.key);
  if (body === undefined)
    return `Unable to download the source bundle from S3 location (Bucket: ${version.bucket}  Key: ${version.key}).`;
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
