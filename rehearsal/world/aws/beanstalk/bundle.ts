import { unzipSync } from 'fflate';
import { z } from 'zod';
import type { WorldCore } from '../../kernel/world.ts';
import { type ApplicationVersion, s3Of } from './records.ts';

/** A file that a scenario puts into a source bundle so that its deployment fails. */
const BROKEN = '.greenroom-rehearsal/broken';

/** Why a version cannot be deployed on a platform; undefined when it can. */
export function bundleProblem(
  core: WorldCore,
  version: ApplicationVersion,
  solutionStack: string,
): string | undefined {
  const problem = archiveProblem(core, version);
  if (problem !== undefined || !solutionStack.endsWith(' running Docker')) return problem;
  return dockerProblem(s3Of(core).objectBody(version.bucket, version.key) ?? new Uint8Array());
}

const DOCKER_FILES = ['Dockerfile', 'docker-compose.yml', 'Dockerrun.aws.json'];

/** What the Docker platform looks for at the root (Developer Guide, "Preparing your Docker image for deployment"). */
function dockerProblem(archive: Uint8Array): string | undefined {
  const files = unzipSync(archive, { filter: ({ name }) => DOCKER_FILES.includes(name) });
  const run = files['Dockerrun.aws.json'];
  if (files['Dockerfile'] ?? files['docker-compose.yml']) return undefined;
  if (run === undefined)
    return 'Engine execution has encountered an error. Neither a Dockerfile nor a Dockerrun.aws.json was found.';
  const parsed = DOCKERRUN.safeParse(jsonOf(run));
  return parsed.success
    ? undefined
    : `Engine execution has encountered an error. Dockerrun.aws.json: ${parsed.error.issues[0]?.path.join('.')}.`;
}

const DOCKERRUN = z.strictObject({
  AWSEBDockerrunVersion: z.union([z.literal('1'), z.literal(1)]),
  Image: z.strictObject({ Name: z.string().regex(/^\S+$/), Update: z.enum(['true', 'false']).optional() }),
  Ports: z.array(z.strictObject({ ContainerPort: z.union([z.string().regex(/^\d+$/), z.int()]) })).min(1),
});

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
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
