import { z } from 'zod';
import {
  answerQuery,
  errorXml,
  operation,
  parseQuery,
  QueryError,
  type QueryInput,
  queryCaller,
} from '../aws/protocol/query-protocol.ts';
import { verb } from '../kernel/control-args.ts';
import { type Service, type WireRequest, xml } from '../kernel/wire.ts';
import { ACCOUNT, type WorldCore } from '../kernel/world.ts';
import { ISSUER, type OidcClaims, type OidcWorld, TokenProblem } from './oidc.ts';

/** The long-lived key that is always known: what a newcomer's shell holds. */
export const STATIC_ACCESS_KEY = 'AKIAREHEARSAL0000000';

export interface StsWorld extends Service {
  /** Whether a key is one that the world handed out, or the static one, and still in time. */
  credentialsKnown(accessKeyId: string): boolean;
  /** The role behind a key; undefined for the static key and for a key that is unknown or expired. */
  roleOf(accessKeyId: string): string | undefined;
  /** The account that a key acts in: its role's, and the world's own for every other key. */
  accountOf(accessKeyId: string): string;
  /** What is wrong with a session's key and token, if anything. */
  sessionProblem(accessKeyId: string, sessionToken: string): 'unknown' | 'expired' | undefined;
}

interface Role {
  readonly arn: string;
  /** Patterns over `sub`, with `*` and `?` as in StringLike. */
  readonly subjects: readonly string[];
  readonly repositoryId?: string | undefined;
  readonly audience: string;
  readonly maxSeconds: number;
}

interface Session {
  readonly role: string;
  readonly name: string;
  readonly sessionToken: string;
  /** World ms. */
  readonly expires: number;
}

const WEB_IDENTITY = {
  RoleArn: 'string',
  RoleSessionName: 'string',
  WebIdentityToken: 'string',
  DurationSeconds: 'integer',
} as const;
const ASSUME_ROLE = { RoleArn: 'string', RoleSessionName: 'string', DurationSeconds: 'integer' } as const;

/** AWS STS: who is calling, and a role for a job's OIDC token (API 2011-06-15). */
export function createSts(core: WorldCore): StsWorld {
  const roles = new Map<string, Role>();
  const sessions = new Map<string, Session>();

  function live(accessKeyId: string): Session | undefined {
    const session = sessions.get(accessKeyId);
    return session && session.expires > core.clock.now() ? session : undefined;
  }

  function issue(role: string, name: string, seconds: number) {
    const accessKeyId = `ASIA${core.random.hex(16).toUpperCase()}`;
    const session = {
      role,
      name,
      sessionToken: core.random.hex(120),
      expires: core.clock.now() + seconds * 1000,
    };
    sessions.set(accessKeyId, session);
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: core.random.hex(40),
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expires).toISOString(),
      },
      AssumedRoleUser: { AssumedRoleId: `AROAREHEARSAL0000000:${name}`, Arn: sessionArn(session) },
    };
  }

  function assumeWithToken(input: QueryInput<typeof WEB_IDENTITY>) {
    const { arn, name, seconds } = wanted(input, input.DurationSeconds);
    const claims = claimsIn(core, required(input.WebIdentityToken, 'webIdentityToken'));
    const role = roles.get(arn);
    const audience = role?.audience ?? 'sts.amazonaws.com';
    if (claims['aud'] !== audience)
      throw new QueryError('InvalidIdentityToken', 'Incorrect token audience', 400);
    if (role === undefined || !trusts(role, claims))
      throw new QueryError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
    requireDuration(role, seconds);
    const subject = {
      SubjectFromWebIdentityToken: String(claims['sub']),
      Audience: audience,
      Provider: ISSUER,
    };
    return { ...issue(arn, name, seconds), ...subject };
  }

  function assume(input: QueryInput<typeof ASSUME_ROLE>, caller: { readonly accessKeyId: string }) {
    const { arn, name, seconds } = wanted(input, input.DurationSeconds);
    const role = roles.get(arn);
    const by = callerArn(caller.accessKeyId);
    if (role === undefined)
      throw new QueryError(
        'AccessDenied',
        `User: ${by} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
        403,
      );
    requireDuration(role, seconds);
    return issue(arn, name, seconds);
  }

  function accountOf(accessKeyId: string): string {
    return accountIn(sessions.get(accessKeyId)?.role) ?? ACCOUNT;
  }

  function callerArn(accessKeyId: string): string {
    const session = live(accessKeyId);
    return session ? sessionArn(session) : `arn:aws:iam::${ACCOUNT}:user/rehearsal`;
  }

  /** @throws QueryError for a signature by a key that is unknown, expired or without its session token. */
  function requireCaller(request: WireRequest): void {
    if (parseQuery(request).action === 'AssumeRoleWithWebIdentity') return;
    const { accessKeyId } = queryCaller(request);
    if (accessKeyId === STATIC_ACCESS_KEY) return;
    const problem = sessionProblem(accessKeyId, request.headers['x-amz-security-token'] ?? '');
    if (problem === 'unknown')
      throw new QueryError(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
        403,
      );
    if (problem === 'expired')
      throw new QueryError('ExpiredToken', 'The security token included in the request is expired', 403);
  }

  function sessionProblem(accessKeyId: string, sessionToken: string) {
    const session = sessions.get(accessKeyId);
    if (session?.sessionToken !== sessionToken) return 'unknown';
    return session.expires > core.clock.now() ? undefined : 'expired';
  }

  const operations = {
    GetCallerIdentity: operation({}, (_input, caller) => ({
      UserId: live(caller.accessKeyId)
        ? `AROAREHEARSAL0000000:${live(caller.accessKeyId)?.name}`
        : 'AIDAREHEARSAL0000000',
      Account: accountOf(caller.accessKeyId),
      Arn: callerArn(caller.accessKeyId),
    })),
    AssumeRole: operation(ASSUME_ROLE, assume),
    AssumeRoleWithWebIdentity: operation(WEB_IDENTITY, assumeWithToken),
  };
  return {
    name: 'sts',
    operationOf: (request) => parseQuery(request).action || `${request.method} ${request.path}`,
    isWrite: () => false,
    handle(request) {
      try {
        requireCaller(request);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        return xml(error.status, errorXml(API.namespace, error, core.random.uuid()));
      }
      return answerQuery({ ...API, operations, requestId: core.random.uuid }, request);
    },
    credentialsKnown: (accessKeyId) => accessKeyId === STATIC_ACCESS_KEY || live(accessKeyId) !== undefined,
    accountOf,
    roleOf: (accessKeyId) => live(accessKeyId)?.role,
    sessionProblem,
    control: {
      role: verb(
        'sts/role',
        {
          arn: z.string().regex(/^arn:aws:iam::\d{12}:role\/.+$/),
          subjects: z.array(z.string()).min(1),
          repositoryId: z.union([z.string(), z.int()]).transform(String).optional(),
          audience: z.string().default('sts.amazonaws.com'),
          maxSeconds: z.int().default(3600),
        },
        (role) => void roles.set(role.arn, role),
      ),
    },
    state: () => ({
      roles: [...roles.values()],
      sessions: [...sessions.values()].map(({ role, name, expires }) => ({
        role,
        name,
        expires: new Date(expires).toISOString(),
      })),
    }),
  };
}

const API = { namespace: 'https://sts.amazonaws.com/doc/2011-06-15/', version: '2011-06-15' };

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

function requireDuration(role: Role, seconds: number): void {
  if (seconds > role.maxSeconds)
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

function trusts(role: Role, claims: OidcClaims): boolean {
  if (role.repositoryId !== undefined && claims['repository_id'] !== role.repositoryId) return false;
  return role.subjects.some((pattern) => matches(pattern, String(claims['sub'])));
}

/** IAM's StringLike: `*` any run of characters, `?` any one, everything else itself. */
function matches(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);
}

function sessionArn(session: Session): string {
  return `arn:aws:sts::${accountIn(session.role)}:assumed-role/${session.role.split('/').at(-1)}/${session.name}`;
}

function accountIn(arn: string | undefined): string | undefined {
  return arn?.split(':')[4];
}
