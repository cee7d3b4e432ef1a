import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify as verifySignature,
} from 'node:crypto';
import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';

/** GitHub's own issuer: what a trust policy names, whatever address the world has. */
export const ISSUER = 'https://token.actions.githubusercontent.com';

const JOB = {
  repository: z.string().regex(/^[^/]+\/[^/]+$/),
  repositoryId: z.int(),
  ownerId: z.int().default(6811672),
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge`. */
  /** '' for a deployment of a bare commit (docs.github.com, "Events that trigger workflows", deployment). */
  ref: z.string().regex(/^(refs\/.+)?$/),
  sha: z.string().default('0'.repeat(40)),
  eventName: z.string(),
  runId: z.int(),
  runAttempt: z.int().default(1),
  runNumber: z.int().default(1),
  actor: z.string().default('mr-a'),
  workflow: z.string().default('preview'),
  workflowPath: z.string().default('.github/workflows/preview.yml'),
  /** The file that holds the job when a workflow calls it: `owner/name/.github/workflows/f.yml@ref`; else the run's own. */
  jobWorkflow: z.string().optional(),
  environment: z.string().optional(),
  /** True for a job of a `pull_request` event: its subject tells no branch. */
  pullRequest: z.boolean().default(false),
  headRef: z.string().default(''),
  baseRef: z.string().default(''),
  /** `names`: repo:OWNER/NAME; `ids`: repo:OWNER@ID/NAME@ID, as repositories made since July 2026 have it. */
  subjectForm: z.enum(['names', 'ids']).optional(),
};
const JOB_SCHEMA = z.strictObject(JOB);
/** What a job's id token tells of the job. */
export type OidcJob = z.infer<typeof JOB_SCHEMA>;
/** The claims of an id token. */
export type OidcClaims = Readonly<Record<string, string | number>>;

/** Why a token is not taken. */
export class TokenProblem extends Error {
  readonly kind: 'malformed' | 'signature' | 'expired';
  constructor(kind: TokenProblem['kind'], message: string) {
    super(message);
    this.name = 'TokenProblem';
    this.kind = kind;
  }
}

/** GitHub's OIDC provider, and what runners and STS ask of it. */
export interface OidcWorld extends Service {
  /** What a job with `id-token: write` finds in ACTIONS_ID_TOKEN_REQUEST_URL and …_TOKEN. */
  issueRequestToken(job: z.input<typeof JOB_SCHEMA>): { readonly url: string; readonly token: string };
  /** A job's request token dies with the job. */
  revokeRequestToken(token: string): void;
  /** The claims of a token of this issuer. @throws TokenProblem */
  verify(token: string): OidcClaims;
}

/** Worlds of one process share them: making a pair costs more than the rest of a small world. */
let made: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;

function keys() {
  made ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return made;
}

/** GitHub's OIDC provider (docs: "OpenID Connect reference"). */
export function createOidc(core: WorldCore): OidcWorld {
  const jobs = new Map<string, OidcJob>();
  let form: 'names' | 'ids' = 'names';
  /** Not promised by GitHub. */
  const secondsValid = core.random.pick([1800, 21_600]);
  function issueRequestToken(input: z.input<typeof JOB_SCHEMA>) {
    const job = JOB_SCHEMA.parse(input);
    const token = core.random.hex(48);
    jobs.set(token, job);
    return { url: `${core.origin()}/oidc/token?job=${core.random.uuid()}`, token };
  }

  function token(request: WireRequest): WireResponse {
    const job = jobs.get((request.headers['authorization'] ?? '').replace(/^bearer /i, ''));
    if (job === undefined) return json(401, { message: 'The request token is not one of a running job.' });
    const unknown = [...request.query.keys()].find(
      (name) => !['audience', 'job', 'api-version'].includes(name),
    );
    if (unknown !== undefined) return json(400, { message: `The token route has no parameter ${unknown}.` });
    const owner = job.repository.split('/')[0] ?? '';
    const audience = request.query.get('audience') ?? `https://github.com/${owner}`;
    const claims = claimsOf(core, job, { audience, form: job.subjectForm ?? form, secondsValid });
    return json(200, { count: 1, value: signed(claims, keys().privateKey) });
  }

  const routes: Readonly<Record<string, (request: WireRequest) => WireResponse>> = {
    'GET /token': token,
    'GET /.well-known/openid-configuration': () => json(200, configuration(core.origin())),
    'GET /.well-known/jwks': () => json(200, { keys: [jwk(keys().publicKey)] }),
  };
  const operationOf = (request: WireRequest) => `${request.method} ${request.path}`;
  return {
    name: 'oidc',
    operationOf: namerOf(Object.keys(routes), operationOf),
    isWrite: () => false,
    handle(request) {
      const route = routes[operationOf(request)];
      return route?.(request) ?? json(404, { message: `The world's OIDC has no ${operationOf(request)}.` });
    },
    issueRequestToken,
    revokeRequestToken: (revoked) => void jobs.delete(revoked),
    verify: (given) => verified(given, keys().publicKey, core.clock.now()),
    control: {
      request: verb('oidc/request', JOB, issueRequestToken),
      revoke: verb('oidc/revoke', { token: z.string() }, (args) => void jobs.delete(args.token)),
      form: verb('oidc/form', { form: z.enum(['names', 'ids']) }, (args) => {
        form = args.form;
      }),
    },
    state: () => ({ form, jobs: jobs.size }),
  };
}

function claimsOf(
  core: WorldCore,
  job: OidcJob,
  wanted: { readonly audience: string; readonly form: 'names' | 'ids'; readonly secondsValid: number },
): OidcClaims {
  const { audience, form, secondsValid } = wanted;
  const [owner = '', name = ''] = job.repository.split('/');
  const now = Math.floor(core.clock.now() / 1000);
  const workflowRef = `${job.repository}/${job.workflowPath}@${job.ref}`;
  return {
    jti: core.random.uuid(),
    sub: `repo:${form === 'ids' ? `${owner}@${job.ownerId}/${name}@${job.repositoryId}` : job.repository}:${context(job)}`,
    aud: audience,
    ref: job.ref,
    sha: job.sha,
    repository: job.repository,
    repository_owner: owner,
    repository_owner_id: String(job.ownerId),
    repository_id: String(job.repositoryId),
    repository_visibility: 'private',
    run_id: String(job.runId),
    run_number: String(job.runNumber),
    run_attempt: String(job.runAttempt),
    actor: job.actor,
    actor_id: '12',
    workflow: job.workflow,
    workflow_ref: workflowRef,
    workflow_sha: job.sha,
    head_ref: job.headRef,
    base_ref: job.baseRef,
    event_name: job.eventName,
    ref_protected: 'false',
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    job_workflow_ref: job.jobWorkflow ?? workflowRef,
    job_workflow_sha: /@([0-9a-f]{40})$/.exec(job.jobWorkflow ?? '')?.[1] ?? job.sha,
    runner_environment: 'github-hosted',
    ...(job.environment === undefined ? {} : { environment: job.environment }),
    iss: ISSUER,
    nbf: now - 600,
    exp: now + secondsValid,
    iat: now,
  };
}

/** An environment hides the event, and a pull request hides the branch. */
function context(job: OidcJob): string {
  if (job.environment !== undefined) return `environment:${job.environment.replaceAll(':', '%3A')}`;
  return job.pullRequest ? 'pull_request' : `ref:${job.ref}`;
}

function signed(claims: OidcClaims, key: KeyObject): string {
  const header = { typ: 'JWT', alg: 'RS256', kid: KEY_ID };
  const content = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

function verified(token: string, key: KeyObject, now: number): OidcClaims {
  const [header, body, signature, ...rest] = token.split('.');
  if (!header || !body || !signature || rest.length > 0)
    throw new TokenProblem('malformed', 'The token is not three parts of base64url.');
  const content = Buffer.from(`${header}.${body}`);
  if (!verifySignature('sha256', content, key, Buffer.from(signature, 'base64url')))
    throw new TokenProblem('signature', 'The signature is not one of this issuer.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as OidcClaims;
  const seconds = Math.floor(now / 1000);
  if (Number(claims['exp']) <= seconds)
    throw new TokenProblem(
      'expired',
      `current date/time ${seconds} must be before the expiration date/time ${claims['exp']}`,
    );
  return claims;
}

const KEY_ID = createHash('sha1').update('greenroom-world').digest('hex').toUpperCase();

function jwk(key: KeyObject): Record<string, unknown> {
  return { ...key.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' };
}

function configuration(origin: string): Record<string, unknown> {
  return {
    issuer: ISSUER,
    jwks_uri: `${origin}/oidc/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'repository', 'repository_id'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}
