import { type QueryCaller, QueryError } from '../aws/protocol/query-protocol.ts';
import { ISSUER, type OidcClaims } from './oidc.ts';
import { Unjudged } from './policy/conditions.ts';
import { matchesPattern } from './policy/patterns.ts';
import { iamOf } from './roles/iam.ts';
import { refusalOfRight } from './roles/judge.ts';
import { accountIn, type IamRole, roleByArn } from './roles/records.ts';
import { trustsCaller, trustsToken } from './roles/trust.ts';
import { accountOfKey, callerArn, liveSession, type Sessions, type StandInRole } from './sessions.ts';

/** What lets a job into a role. */
export interface RoleGate {
  /** Whom a token must be addressed to. */
  readonly audiences: readonly string[];
  readonly maxSeconds: number;
  isTrusted(): boolean;
}

/**
 * A role of IAM's is behind its trust policy and its account's provider; one that a control verb made is behind what the verb said.
 * @throws QueryError InvalidIdentityToken when nobody in the account vouches for GitHub's jobs
 */
export function gateOf(known: Sessions, arn: string, claims: OidcClaims): RoleGate {
  const account = accountIn(arn);
  const iam = iamOf(known.core, account);
  const role = iam && roleByArn(iam, arn);
  const standIn = known.standIns.get(arn);
  if (role === undefined && standIn !== undefined)
    return {
      audiences: [standIn.audience],
      maxSeconds: standIn.maxSeconds,
      isTrusted: () => trusts(standIn, claims),
    };
  const provider = iam && [...iam.providers.values()].find(({ issuer }) => `https://${issuer}` === ISSUER);
  if (provider === undefined && (role !== undefined || !isVouchedFor(known, account))) throw noProvider();
  const audiences = provider?.audiences ?? ['sts.amazonaws.com'];
  if (role === undefined || provider === undefined)
    return { audiences, maxSeconds: 0, isTrusted: () => false };
  return {
    audiences,
    maxSeconds: role.maxSeconds,
    isTrusted: () => judging(role, () => trustsToken(role, provider, claims)),
  };
}

/** A role that a control verb made stands for the provider too; a world without IAM has one everywhere. */
function isVouchedFor(known: Sessions, account: string): boolean {
  return (
    iamOf(known.core) === undefined || [...known.standIns.keys()].some((each) => accountIn(each) === account)
  );
}

/** Its words: aws-actions/configure-aws-credentials issue 721. */
function noProvider(): QueryError {
  return new QueryError(
    'InvalidIdentityToken',
    `No OpenIDConnect provider found in your account for ${ISSUER}`,
  );
}

/** @throws QueryError NotImplemented (501) where the answer hangs on something that the world does not know */
function judging<T>(role: IamRole, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof Unjudged)) throw error;
    const message = `The world cannot judge who may take the role ${role.name}: ${error.message}.`;
    throw new QueryError('NotImplemented', message, 501);
  }
}

/** How long a caller may take a role for at most, in seconds; undefined when it may not take it at all. */
export function secondsFor(known: Sessions, arn: string, caller: QueryCaller): number | undefined {
  const iam = iamOf(known.core, accountIn(arn));
  const role = iam && roleByArn(iam, arn);
  if (role === undefined) return known.standIns.get(arn)?.maxSeconds;
  return mayTake(known, role, caller) ? role.maxSeconds : undefined;
}

/** Who is trusted only as a part of the account needs the right as well (IAM User Guide, "Policies and permissions", trust policies). */
function mayTake(known: Sessions, role: IamRole, { accessKeyId, region }: QueryCaller): boolean {
  const own = liveSession(known, accessKeyId)?.role;
  const account = accountOfKey(known, accessKeyId);
  const arn = callerArn(known, accessKeyId);
  const trust = judging(role, () => trustsCaller(role, { arn, role: own, account }));
  if (trust !== 'by account') return trust === 'by name';
  const iam = iamOf(known.core, account);
  const caller = iam && roleByArn(iam, own ?? '');
  if (iam === undefined || caller === undefined) return true;
  const right = { action: 'sts:AssumeRole', resource: role.arn };
  return (
    judging(caller, () => refusalOfRight(iam, { role: caller, session: arn, region }, right)) === undefined
  );
}

/** A session outlives its role, but nobody takes it any more. */
export function roleProblem(known: Sessions, accessKeyId: string): 'unknown' | undefined {
  const arn = liveSession(known, accessKeyId)?.role;
  if (arn === undefined || known.standIns.has(arn)) return undefined;
  const iam = iamOf(known.core, accountIn(arn));
  return iam === undefined || roleByArn(iam, arn) !== undefined ? undefined : 'unknown';
}

function trusts(role: StandInRole, claims: OidcClaims): boolean {
  if (role.repositoryId !== undefined && claims['repository_id'] !== role.repositoryId) return false;
  return role.subjects.some((pattern) => matchesPattern(pattern, String(claims['sub'])));
}
