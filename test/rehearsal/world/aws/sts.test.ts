import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import type { StsWorld } from '../../../../rehearsal/world/aws/protocol/peers.ts';
import { createS3 } from '../../../../rehearsal/world/aws/s3/s3.ts';
import { createOidc } from '../../../../rehearsal/world/identity/oidc.ts';
import { createSts } from '../../../../rehearsal/world/identity/sts.ts';
import { CREDENTIALS, startWorld } from '../with-world.ts';

const ROLE = 'arn:aws:iam::111122223333:role/greenroom-provision';
const JOB = {
  repository: 'octo-org/shop',
  repositoryId: 70107786,
  ref: 'refs/heads/main',
  eventName: 'push',
  runId: 1,
};

async function started() {
  const running = await startWorld([createOidc, createSts, createS3]);
  const clientWith = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) =>
    new STSClient({ endpoint: running.origin, region: 'eu-central-1', credentials });
  const sts = clientWith(CREDENTIALS);
  async function token(job: Record<string, unknown> = {}, audience = 'sts.amazonaws.com'): Promise<string> {
    const request = (await running.drive('oidc/request', { ...JOB, ...job })) as {
      url: string;
      token: string;
    };
    const answer = await fetch(`${request.url}&audience=${audience}`, {
      headers: { authorization: `Bearer ${request.token}` },
    });
    return ((await answer.json()) as { value: string }).value;
  }
  const exchange = (WebIdentityToken: string, RoleArn = ROLE) =>
    sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: 'run-1', WebIdentityToken }));
  await running.drive('sts/role', {
    arn: ROLE,
    subjects: ['repo:octo-org/shop:ref:refs/heads/*', 'repo:octo-org@6811672/shop@70107786:pull_request'],
    repositoryId: 70107786,
  });
  return { ...running, sts, clientWith, token, exchange };
}

describe('the world’s STS', () => {
  it('knows the static key', async () => {
    const { sts } = await started();
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:iam::111122223333:user/rehearsal',
    });
  });

  it('gives a job a session of the role that trusts it, for an hour of world time', async () => {
    const { token, exchange, clientWith, world } = await started();
    const { Credentials } = await exchange(await token());
    const session = clientWith({
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    });
    expect((await session.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      'arn:aws:sts::111122223333:assumed-role/greenroom-provision/run-1',
    );
    const peer = world.core.peer('sts') as StsWorld;
    expect(peer.credentialsKnown(Credentials?.AccessKeyId ?? '')).toBe(true);
    expect(peer.roleOf(Credentials?.AccessKeyId ?? '')).toBe(ROLE);
    world.core.clock.advance(3_600_000);
    expect(peer.credentialsKnown(Credentials?.AccessKeyId ?? '')).toBe(false);
    await expect(session.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'ExpiredToken',
    });
  });

  it('lets a session into the other services until it runs out, and nobody with a made-up one', async () => {
    const { token, exchange, world, origin } = await started();
    const { Credentials } = await exchange(await token());
    const s3With = (sessionToken: string) =>
      new S3Client({
        endpoint: origin,
        region: 'eu-central-1',
        credentials: { accessKeyId: Credentials?.AccessKeyId ?? '', secretAccessKey: 'x', sessionToken },
      });
    const session = s3With(Credentials?.SessionToken ?? '');
    expect((await session.send(new ListBucketsCommand({}))).$metadata.httpStatusCode).toBe(200);
    await expect(s3With('made-up').send(new ListBucketsCommand({}))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
    world.core.clock.advance(3_600_000);
    await expect(session.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  it('matches a pull request’s subject in the form with ids', async () => {
    const { token, exchange, drive } = await started();
    const job = { eventName: 'pull_request', ref: 'refs/pull/1/merge', pullRequest: true };
    await expect(exchange(await token(job))).rejects.toMatchObject({ name: 'AccessDenied' });
    await drive('oidc/form', { form: 'ids' });
    expect((await exchange(await token(job))).SubjectFromWebIdentityToken).toBe(
      'repo:octo-org@6811672/shop@70107786:pull_request',
    );
  });

  it.each([
    ['another repository of the same name', { repositoryId: 5 }],
    ['another branch form', { environment: 'preview' }],
  ])('refuses a token of %s', async (_what, job) => {
    const { token, exchange } = await started();
    await expect(exchange(await token(job))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      $metadata: expect.objectContaining({ httpStatusCode: 403 }),
    });
  });

  it('refuses a role that is not there, a wrong audience, a forged and an expired token', async () => {
    const { token, exchange, world } = await started();
    await expect(exchange(await token(), `${ROLE}-x`)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(exchange(await token({}, 'https://example.com'))).rejects.toMatchObject({
      message: 'Incorrect token audience',
    });
    const [header, body] = (await token()).split('.');
    await expect(exchange(`${header}.${body}.${'A'.repeat(342)}`)).rejects.toMatchObject({
      message: expect.stringContaining("Couldn't retrieve verification key"),
    });
    await expect(exchange('nonsense')).rejects.toMatchObject({
      message: expect.stringContaining('not a valid JWT'),
    });
    const old = await token();
    world.core.clock.advance(21_601_000);
    await expect(exchange(old)).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  });

  it('refuses a session longer than the role allows, and an unknown key', async () => {
    const { sts, clientWith } = await started();
    const long = { RoleArn: ROLE, RoleSessionName: 'run-1', DurationSeconds: 7200 };
    await expect(sts.send(new AssumeRoleCommand(long))).rejects.toMatchObject({
      message: expect.stringContaining('MaxSessionDuration'),
    });
    const stranger = clientWith({ accessKeyId: 'AKIASTRANGER00000000', secretAccessKey: 'x' });
    await expect(stranger.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
  });
});
