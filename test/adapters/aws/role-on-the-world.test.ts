import { describe, expect, it } from '@jest/globals';
import { createOidc, type OidcWorld } from '../../../rehearsal/world/identity/oidc.ts';
import { createSts } from '../../../rehearsal/world/identity/sts.ts';
import { createCloudAccount } from '../../../src/adapters/aws/access/cloud-account.ts';
import { createRoleCredentials } from '../../../src/adapters/aws/access/credentials.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import { startWorld } from '../../rehearsal/world/with-world.ts';

const ROLE = 'arn:aws:iam::111122223333:role/greenroom-provision';
const JOB = {
  repository: 'octo-org/shop',
  repositoryId: 70107786,
  ref: 'refs/heads/main',
  eventName: 'schedule',
  runId: 7,
};

async function accountBy(subject: string) {
  const { world, origin, drive } = await startWorld([createOidc, createSts]);
  await drive('sts/role', { arn: ROLE, subjects: [subject], repositoryId: 70107786 });
  const { url, token } = (world.peer('oidc') as OidcWorld).issueRequestToken(JOB);
  const access = accessTo(origin);
  const credentials = createRoleCredentials({
    ...access,
    role: ROLE,
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token, GITHUB_RUN_ID: '7' },
    setSecret: () => {},
    monotonic: () => 0,
  });
  return { account: createCloudAccount({ ...access, credentials }), world };
}

describe('a role on the world', () => {
  it('tells its account, and outlives its session in a long run', async () => {
    const { account, world } = await accountBy('repo:octo-org/shop:ref:refs/heads/main');
    expect(await account.accountId()).toBe('111122223333');
    world.clock.advance(61 * 60_000);
    expect(await account.accountId()).toBe('111122223333');
    const assumed = world.log.entries().filter((entry) => entry.operation === 'AssumeRoleWithWebIdentity');
    expect(assumed.map((entry) => entry.status)).toEqual([200, 200]);
  });

  it('is not given to a subject that its policy does not name', async () => {
    const { account, world } = await accountBy('repo:octo-org/shop:pull_request');
    await expect(account.accountId()).rejects.toThrow(
      /sts:AssumeRoleWithWebIdentity on the role greenroom-provision/,
    );
    expect(world.log.entries().map((entry) => entry.operation)).not.toContain('GetCallerIdentity');
  });
});
