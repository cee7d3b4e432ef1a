import type { AwsAccess } from '../../src/adapters/aws/access/aws-client.ts';

/** The account that worlds call their own. */
export async function ownAccount(): Promise<string> {
  return '111122223333';
}

/** Access to an AWS that answers on one loopback address, without the waits. */
export function accessTo(endpoint: string, given: Partial<AwsAccess> = {}): AwsAccess {
  return {
    region: 'eu-central-1',
    endpoint,
    fetch: globalThis.fetch,
    credentials: {
      current: async () => ({
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'rehearsal',
        sessionToken: 'rehearsal',
      }),
      forget() {},
    },
    sleep: async () => undefined,
    random: () => 0.5,
    ...given,
  };
}
