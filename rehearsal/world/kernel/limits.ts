/**
 * What is beyond the world: the real service may well know it. Every service says so in these words, and never in those in which the real
 * one would refuse a mistake, so that nobody looks for one in their own request.
 * @param service as people call it: `CloudFormation`.
 * @param what the operation, parameter, header or route.
 */
export function beyondTheWorld(service: string, what: string): string {
  return `The world's ${service} does not know ${what}.`;
}

/** The code of such an answer where the service has codes, with the status 501: S3's own word for it. */
export const NOT_IN_THE_WORLD = 'NotImplemented';
