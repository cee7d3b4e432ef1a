import { z } from 'zod';
import { partitionOf } from '../aws/protocol/partitions.ts';
import type { StsWorld } from '../aws/protocol/peers.ts';
import {
  answerQuery,
  errorXml,
  operation,
  parseQuery,
  type QueryCaller,
  QueryError,
  type QueryInput,
  type QueryOperation,
  queryCaller,
  type XmlResult,
} from '../aws/protocol/query-protocol.ts';
import { verb } from '../kernel/control-args.ts';
import { namerOf, type WireRequest, type WireResponse, xml } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { ISSUER, type OidcClaims, type OidcWorld, TokenProblem } from './oidc.ts';
import { gateOf, roleProblem, secondsFor } from './role-gates.ts';
import {
  accountOfKey,
  callerArn,
  isLongLived,
  issueSession,
  liveSession,
  type Sessions,
  sessionProblem,
} from './sessions.ts';

const WEB_IDENTITY = {
  RoleArn: 'string',
  RoleSessionName: 'string',
  WebIdentityToken: 'string',
  DurationSeconds: 'integer',
} as const;
const ASSUME_ROLE = { RoleArn: 'string', RoleSessionName: 'string', DurationSeconds: 'integer' } as const;

/** AWS STS: who is calling, and a role for a job's OIDC token (API 2011-06-15). */
export function createSts(core: WorldCore): StsWorld {
  const known: Sessions = { core, standIns: new Map(), sessions: new Map() };
  return {
    name: 'sts',
    operationOf: namerOf(
      ['AssumeRole', 'AssumeRoleWithWebIdentity', 'GetCallerIdentity'],
      (request) => parseQuery(request).action || `${request.method} ${request.path}`,
    ),
    isWrite: () => false,
    handle: (request) => handle(known, request),
    credentialsKnown: (accessKeyId) =>
      isLongLived(accessKeyId) || liveSession(known, accessKeyId) !== undefined,
    arnOf: (accessKeyId) => callerArn(known, accessKeyId),
    accountOf: (accessKeyId) => accountOfKey(known, accessKeyId),
    roleOf: (accessKeyId) => liveSession(known, accessKeyId)?.role,
    sessionProblem: (accessKeyId, sessionToken) =>
      sessionProblem(known, accessKeyId, sessionToken) ?? roleProblem(known, accessKeyId),
    isStandIn: (arn) => known.standIns.has(arn),
    control: {
      role: verb(
        'sts/role',
        {
          arn: z.string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/),
          /** Of jobs; none for a role that only services take. */
          subjects: z.array(z.string()).default([]),
          repositoryId: z.union([z.string(), z.int()]).transform(String).optional(),
          audience: z.string().default('sts.amazonaws.com'),
          maxSeconds: z.int().default(3600),
        },
        (role) => void known.standIns.set(role.arn, role),
      ),
      drop: verb('sts/drop', { arn: z.string() }, ({ arn }) => void known.standIns.delete(arn)),
    },
    state: () => ({
      roles: [...known.standIns.values()],
      sessions: [...known.sessions.values()].map(({ role, name, expires }) => ({
        role,
        name,
        expires: new Date(expires).toISOString(),
      })),
    }),
  };
}

const API = { service: 'STS', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/', version: '2011-06-15' };

function handle(known: Sessions, request: WireRequest): WireResponse {
  const requestId = known.core.random.uuid;
  try {
    requireCaller(known, request);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return xml(error.status, errorXml(API.namespace, error, requestId()));
  }
  return answerQuery({ ...API, operations: operationsOf(known), requestId }, request);
}

function operationsOf(known: Sessions): Record<string, QueryOperation> {
  return {
    GetCallerIdentity: operation({}, (_input, { accessKeyId, region }) => {
      const session = liveSession(known, accessKeyId);
      return {
        UserId: session ? `AROAREHEARSAL0000000:${session.name}` : 'AIDAREHEARSAL0000000',
        Account: accountOfKey(known, accessKeyId),
        Arn: callerArn(known, accessKeyId, partitionOf(region).name),
      };
    }),
    AssumeRole: operation(ASSUME_ROLE, (input, caller) => assume(known, input, caller)),
    AssumeRoleWithWebIdentity: operation(WEB_IDENTITY, (input) => assumeWithToken(known, input)),
  };
}

function assumeWithToken(known: Sessions, input: QueryInput<typeof WEB_IDENTITY>): XmlResult {
  const { arn, name, seconds } = wanted(input, input.DurationSeconds);
  const claims = claimsIn(known.core, required(input.WebIdentityToken, 'webIdentityToken'));
  const { isTrusted, maxSeconds, audiences } = gateOf(known, arn, claims);
  if (!audiences.includes(String(claims['aud'])))
    throw new QueryError('InvalidIdentityToken', 'Incorrect token audience', 400);
  if (!isTrusted())
    throw new QueryError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
  requireDuration(maxSeconds, seconds);
  const subject = {
    SubjectFromWebIdentityToken: String(claims['sub']),
    Audience: String(claims['aud']),
    Provider: ISSUER,
  };
  return { ...issueSession(known, { role: arn, name, seconds }), ...subject };
}

function assume(
  known: Sessions,
  input: QueryInput<typeof ASSUME_ROLE>,
  { accessKeyId, region }: QueryCaller,
): XmlResult {
  const { arn, name, seconds } = wanted(input, input.DurationSeconds);
  const maxSeconds = secondsFor(known, arn, { accessKeyId, region });
  if (maxSeconds === undefined)
    throw new QueryError(
      'AccessDenied',
      `User: ${callerArn(known, accessKeyId)} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
      403,
    );
  requireDuration(maxSeconds, seconds);
  return issueSession(known, { role: arn, name, seconds });
}

/** @throws QueryError for a signature by a key that is unknown, expired or without its session token. */
function requireCaller(known: Sessions, request: WireRequest): void {
  if (parseQuery(request).action === 'AssumeRoleWithWebIdentity') return;
  const { accessKeyId } = queryCaller(request);
  if (isLongLived(accessKeyId)) return;
  const problem = sessionProblem(known, accessKeyId, request.headers['x-amz-security-token'] ?? '');
  if (problem === 'unknown')
    throw new QueryError(
      'InvalidClientTokenId',
      'The security token included in the request is invalid.',
      403,
    );
  if (problem === 'expired')
    throw new QueryError('ExpiredToken', 'The security token included in the request is expired', 403);
}

function wanted(
  input: { readonly RoleArn?: string; readonly RoleSessionName?: string },
  duration: number | undefined,
): { arn: string; name: string; seconds: number } {
  const name = required(input.RoleSessionName, 'roleSessionName');
  if (!/^[\w+=,.@-]{2,64}$/.test(name))
    throw invalid(name, 'roleSessionName', 'Member must satisfy regular expression pattern: [\\w+=,.@-]*');
  const seconds = duration ?? 3600;
  if (seconds < 900)
    throw invalid(String(seconds), 'durationSeconds', 'Member must have value greater than or equal to 900');
  return { arn: required(input.RoleArn, 'roleArn'), name, seconds };
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw invalid('null', name, 'Member must not be null');
  return value;
}

function invalid(value: string, name: string, rule: string): QueryError {
  const shown = value === 'null' ? 'Value null' : `Value '${value}'`;
  return new QueryError(
    'ValidationError',
    `1 validation error detected: ${shown} at '${name}' failed to satisfy constraint: ${rule}`,
  );
}

function requireDuration(maxSeconds: number, seconds: number): void {
  if (seconds > maxSeconds)
    throw new QueryError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
}

/** The token's claims, in STS's own words when it is not taken. */
function claimsIn(core: WorldCore, token: string): OidcClaims {
  try {
    return (core.peer('oidc') as OidcWorld).verify(token);
  } catch (error) {
    if (!(error instanceof TokenProblem)) throw error;
    if (error.kind === 'expired')
      throw new QueryError('ExpiredTokenException', `Token expired: ${error.message}`);
    const text =
      error.kind === 'signature'
        ? "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements"
        : 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)';
    throw new QueryError('InvalidIdentityToken', text);
  }
}
