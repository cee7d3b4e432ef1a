import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createOidc, type OidcWorld } from '../../../rehearsal/world/identity/oidc.ts';
import { startWorld } from './with-world.ts';

const JOB = {
  repository: 'octo-org/shop',
  repositoryId: 70107786,
  ref: 'refs/heads/main',
  eventName: 'schedule',
  runId: 30433642,
};

async function started() {
  const running = await startWorld([createOidc]);
  const oidc = running.world.core.peer('oidc') as OidcWorld;
  async function ask(
    job: Parameters<OidcWorld['issueRequestToken']>[0],
    query = '&audience=sts.amazonaws.com',
  ) {
    const { url, token } = oidc.issueRequestToken(job);
    const answer = await fetch(url + query, { headers: { authorization: `Bearer ${token}` } });
    const { value } = (await answer.json()) as { value: string };
    const claims = JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    return { value, claims };
  }
  return { ...running, oidc, ask };
}

describe('the world’s OIDC provider', () => {
  it('gives a running job a token with its claims, signed by the published key', async () => {
    const { ask, origin } = await started();
    const { value, claims } = await ask(JOB);
    expect(claims).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'sts.amazonaws.com',
      sub: 'repo:octo-org/shop:ref:refs/heads/main',
      repository_id: '70107786',
      run_id: '30433642',
      event_name: 'schedule',
      job_workflow_ref: 'octo-org/shop/.github/workflows/preview.yml@refs/heads/main',
    });
    const { jwks_uri } = (await (await fetch(`${origin}/oidc/.well-known/openid-configuration`)).json()) as {
      jwks_uri: string;
    };
    const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: JsonWebKey[] };
    const [header, body, signature = ''] = value.split('.');
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    expect(verify('sha256', Buffer.from(`${header}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(
      true,
    );
  });

  it('names the called workflow that holds the job, beside the one that was started', async () => {
    const { ask } = await started();
    const called = `octo-org/greenroom/.github/workflows/on-pull-request.yml@${'b'.repeat(40)}`;
    expect((await ask({ ...JOB, jobWorkflow: called })).claims).toMatchObject({
      workflow_ref: 'octo-org/shop/.github/workflows/preview.yml@refs/heads/main',
      job_workflow_ref: called,
      job_workflow_sha: 'b'.repeat(40),
    });
  });

  it.each([
    [{ pullRequest: true, ref: 'refs/pull/7/merge' }, 'repo:octo-org/shop:pull_request'],
    [{ pullRequest: true, environment: 'pre:view' }, 'repo:octo-org/shop:environment:pre%3Aview'],
    [{ subjectForm: 'ids' as const }, 'repo:octo-org@6811672/shop@70107786:ref:refs/heads/main'],
  ])('names the subject of %j as %s', async (job, sub) => {
    const { ask } = await started();
    expect((await ask({ ...JOB, ...job })).claims['sub']).toBe(sub);
  });

  it('addresses a token to the owner when no audience is asked for', async () => {
    const { ask } = await started();
    expect((await ask(JOB, '')).claims['aud']).toBe('https://github.com/octo-org');
  });

  it('answers 401 without a request token, and when the job has ended', async () => {
    const { oidc } = await started();
    const { url, token } = oidc.issueRequestToken(JOB);
    expect((await fetch(url)).status).toBe(401);
    oidc.revokeRequestToken(token);
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  });
});
