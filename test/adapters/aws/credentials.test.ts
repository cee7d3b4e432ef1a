import { describe, expect, it } from '@jest/globals';
import { createRoleCredentials, type RoleOptions } from '../../../src/adapters/aws/access/credentials.ts';
import {
  queryError,
  queryResult,
  type ScriptedFetch,
  scriptedFetch,
} from '../../support/fetch/scripted-fetch.ts';

const TOKEN = () => Response.json({ value: 'job-token' });
const ENV = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example.com/token?api-version=2',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  GITHUB_RUN_ID: '42',
};

function session(key: string): () => Response {
  return queryResult(
    'AssumeRoleWithWebIdentity',
    `<Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>secret-${key}</SecretAccessKey><SessionToken>session-${key}</SessionToken><Expiration>2026-03-02T10:00:00Z</Expiration></Credentials>`,
  );
}

function roleFrom(script: ScriptedFetch, given: Partial<RoleOptions> = {}) {
  const secrets: string[] = [];
  const time = { now: 0 };
  const source = createRoleCredentials({
    region: 'eu-central-1',
    endpoint: 'https://aws.example.com',
    fetch: script.fetch,
    sleep: async () => {},
    random: () => 0,
    role: 'arn:aws:iam::111122223333:role/greenroom-provision',
    env: ENV,
    setSecret: (value) => secrets.push(value),
    monotonic: () => time.now,
    ...given,
  });
  return { source, secrets, time };
}

describe('a role that the job assumes', () => {
  it("is paid for with the job's own token, and everything secret is hidden", async () => {
    const script = scriptedFetch(TOKEN, session('ASIA1'));
    const { source, secrets } = roleFrom(script);
    expect(await source.current()).toEqual({
      accessKeyId: 'ASIA1',
      secretAccessKey: 'secret-ASIA1',
      sessionToken: 'session-ASIA1',
    });
    const [token, assume] = script.sent;
    expect(token?.url.href).toBe(
      'https://pipelines.example.com/token?api-version=2&audience=sts.amazonaws.com',
    );
    expect(token?.headers.get('authorization')).toBe('Bearer request-token');
    expect(Object.fromEntries(new URLSearchParams(assume?.body))).toMatchObject({
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: 'arn:aws:iam::111122223333:role/greenroom-provision',
      RoleSessionName: 'greenroom-42',
      WebIdentityToken: 'job-token',
    });
    expect(assume?.headers.get('authorization')).toBeNull();
    expect(secrets).toEqual(['job-token', 'secret-ASIA1', 'session-ASIA1']);
  });

  // The README of aws-actions/configure-aws-credentials: in China the audience is another one.
  it.each([
    ['arn:aws-cn:iam::111122223333:role/x', 'sts.amazonaws.com.cn'],
    ['arn:aws-us-gov:iam::111122223333:role/x', 'sts.amazonaws.com'],
  ])('of %s is asked for with a token for %s', async (role, audience) => {
    const script = scriptedFetch(TOKEN, session('ASIA1'));
    await roleFrom(script, { role }).source.current();
    expect(script.sent[0]?.url.searchParams.get('audience')).toBe(audience);
  });

  it('is assumed once for many requests, and again before the session ends', async () => {
    const script = scriptedFetch(TOKEN, session('ASIA1'), TOKEN, session('ASIA2'));
    const { source, time } = roleFrom(script);
    await Promise.all([source.current(), source.current()]);
    time.now = 29 * 60_000;
    expect((await source.current()).accessKeyId).toBe('ASIA1');
    time.now = 31 * 60_000;
    expect((await source.current()).accessKeyId).toBe('ASIA2');
    expect(script.sent).toHaveLength(4);
  });

  it('is assumed anew once the old session is forgotten', async () => {
    const { source } = roleFrom(scriptedFetch(TOKEN, session('ASIA1'), TOKEN, session('ASIA2')));
    await source.current();
    source.forget();
    expect((await source.current()).accessKeyId).toBe('ASIA2');
  });

  it('does not keep a failure', async () => {
    const { source } = roleFrom(
      scriptedFetch(() => new Response('', { status: 403 }), TOKEN, session('ASIA2')),
    );
    await expect(source.current()).rejects.toMatchObject({ reasonCode: 'access_denied', service: 'GitHub' });
    expect((await source.current()).accessKeyId).toBe('ASIA2');
  });

  it('asks GitHub again after an error that may pass', async () => {
    const script = scriptedFetch(() => new Response('', { status: 503 }), TOKEN, session('ASIA1'));
    expect((await roleFrom(script).source.current()).accessKeyId).toBe('ASIA1');
  });

  it('needs the permission to ask for a token, and says so without a request', async () => {
    const script = scriptedFetch(TOKEN);
    await expect(roleFrom(script, { env: {} }).source.current()).rejects.toMatchObject({
      name: 'UserError',
      reasonCode: 'missing_credentials',
      message: expect.stringContaining('`permissions: id-token: write`'),
    });
    expect(script.sent).toEqual([]);
  });

  it('sends its token over no plain http', async () => {
    const env = { ...ENV, ACTIONS_ID_TOKEN_REQUEST_URL: 'http://pipelines.example.com/token' };
    await expect(roleFrom(scriptedFetch(TOKEN), { env }).source.current()).rejects.toMatchObject({
      reasonCode: 'invalid_input',
    });
  });

  it('explains both forms of a subject when the trust policy refuses', async () => {
    const script = scriptedFetch(
      TOKEN,
      queryError(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
    );
    const failure = roleFrom(script).source.current();
    await expect(failure).rejects.toMatchObject({ reasonCode: 'access_denied' });
    await expect(failure).rejects.toThrow(
      /role greenroom-provision: the account has no role of that name, or its trust policy .*repo:OWNER\/REPO:.*repo:OWNER@OWNER_ID\/REPO@REPO_ID:/,
    );
    await expect(failure).rejects.not.toThrow(/111122223333/);
  });

  it('names the identity provider when the account has none', async () => {
    const script = scriptedFetch(
      TOKEN,
      queryError(400, 'InvalidIdentityToken', 'No OpenIDConnect provider found in your account'),
    );
    await expect(roleFrom(script).source.current()).rejects.toMatchObject({
      name: 'UserError',
      reasonCode: 'missing_credentials',
    });
  });

  it('gives up after six tokens that STS could not have checked, and blames nobody', async () => {
    const away = queryError(400, 'IDPCommunicationError', 'Could not reach the identity provider');
    const tries = Array.from({ length: 6 }, () => [TOKEN, away]).flat();
    const waits: number[] = [];
    const script = scriptedFetch(...tries, TOKEN, session('ASIA1'));
    const sleep = async (ms: number) => void waits.push(ms);
    await expect(roleFrom(script, { sleep, random: () => 1 }).source.current()).rejects.toMatchObject({
      reasonCode: 'unavailable',
      retriable: true,
      message:
        "STS could not check the job's token for the role greenroom-provision, with a new token each time: it got no verification key from GitHub's identity provider; run the job again.",
    });
    expect(script.sent).toHaveLength(12);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 10_000]);
  });

  it.each(['greenroom-provision', 'arn:aws:iam::1:role/x', 'arn:aws:sts::111122223333:assumed-role/x/y'])(
    'is refused when %s is given for its ARN',
    (role) => {
      expect(() => roleFrom(scriptedFetch(TOKEN), { role })).toThrow(/role-to-assume/);
    },
  );
});
