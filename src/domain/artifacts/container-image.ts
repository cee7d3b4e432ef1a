import { withoutAccount } from '../privacy/without-account.ts';
import { UserError } from '../verdict/errors.ts';

const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?';
const REFERENCE = new RegExp(
  `^(?:${HOST}/)?${PART}(?:/${PART})*(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?<digest>@sha256:[0-9a-f]{64})?$`,
);
/** Of a name without tag and digest (the distribution project's reference grammar, which the pattern follows too). */
const LONGEST = 255 + 1 + 128 + 72;

/** @throws UserError when the text is no reference to a container image. */
export function checkImage(image: string): string {
  if (image.length <= LONGEST && REFERENCE.test(image)) return image;
  throw new UserError(
    'invalid_input',
    `Input 'source-bundle' names a container image in a form that none has; it takes docker://registry/name:tag or registry/name@sha256: with 64 hex digits.`,
  );
}

/** What to say of an image that may become another one under the same name; undefined when it cannot, or need not. */
export function movingTagWarning(image: string): string | undefined {
  const { tag, digest } = REFERENCE.exec(image)?.groups ?? {};
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return undefined;
  return `The container image ${withoutAccount(image)} has no tag of its own; when it moves, an environment that already runs the commit keeps the old one. Name it by digest, or by a tag for each build.`;
}

/**
 * Tells Elastic Beanstalk's Docker platform on Amazon Linux 2023 to run an image that stands in a registry, with the
 * environment's variables, behind its own proxy. Version 1 is the one for a single image without Compose (Elastic Beanstalk
 * Developer Guide, "Preparing your Docker image for deployment"), where the port must be named.
 */
export function dockerrun(image: string, port: number): string {
  const content = {
    AWSEBDockerrunVersion: '1',
    Image: { Name: checkImage(image), Update: 'true' },
    Ports: [{ ContainerPort: String(port) }],
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
