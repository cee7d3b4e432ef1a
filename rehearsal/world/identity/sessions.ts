import { partitionIn } from '../aws/protocol/partitions.ts';
import type { XmlResult } from '../aws/protocol/query-protocol.ts';
import { ACCOUNT, type WorldCore } from '../kernel/world.ts';
import { accountIn } from './roles/records.ts';

/** A role that a control verb made up: nothing it does is judged. */
export interface StandInRole {
  readonly arn: string;
  /** Patterns over `sub`, with `*` and `?` as in StringLike. */
  readonly subjects: readonly string[];
  readonly repositoryId?: string | undefined;
  /** What the token's `aud` must be. */
  readonly audience: string;
  readonly maxSeconds: number;
}

/** A role that somebody has assumed. */
export interface Session {
  /** ARN. */
  readonly role: string;
  readonly name: string;
  readonly sessionToken: string;
  /** World ms. */
  readonly expires: number;
}

/** The roles there are, and who has assumed them. */
export interface Sessions {
  readonly core: WorldCore;
  /** By ARN. */
  readonly standIns: Map<string, StandInRole>;
  /** By access key id; those that ran out stay, so that they can be told from unknown ones. */
  readonly sessions: Map<string, Session>;
}

/** The session of a key; undefined when it is unknown or has run out. */
export function liveSession({ core, sessions }: Sessions, accessKeyId: string): Session | undefined {
  const session = sessions.get(accessKeyId);
  return session && session.expires > core.clock.now() ? session : undefined;
}

/** Starts a session; the answer is what `AssumeRole` shows of it. */
export function issueSession(
  { core, sessions }: Sessions,
  wanted: { readonly role: string; readonly name: string; readonly seconds: number },
): XmlResult {
  const { role, name, seconds } = wanted;
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

/** What is wrong with a session's key and token; undefined when nothing is. */
export function sessionProblem(
  { core, sessions }: Sessions,
  accessKeyId: string,
  sessionToken: string,
): 'unknown' | 'expired' | undefined {
  const session = sessions.get(accessKeyId);
  if (session?.sessionToken !== sessionToken) return 'unknown';
  return session.expires > core.clock.now() ? undefined : 'expired';
}

/** The account that a key acts in: its role's or the one in its own letters, and the world's own for every other key. */
export function accountOfKey({ sessions }: Sessions, accessKeyId: string): string {
  const session = sessions.get(accessKeyId);
  return session ? accountIn(session.role) : (KEY_OF_ACCOUNT.exec(accessKeyId)?.[1] ?? ACCOUNT);
}

/** As AWS writes the account into a key, a long-lived key may name its account, in digits. */
const KEY_OF_ACCOUNT = /^AKIA(\d{12})0000$/;

/** The long-lived key of an account, which may do everything there. */
export function keyOfAccount(account: string): string {
  return account === ACCOUNT ? STATIC_ACCESS_KEY : `AKIA${account}0000`;
}

/** The long-lived key that is always known: what a newcomer's shell holds. */
export const STATIC_ACCESS_KEY = 'AKIAREHEARSAL0000000';

/** Whether a key is a long-lived one that the world knows. */
export function isLongLived(accessKeyId: string): boolean {
  return accessKeyId === STATIC_ACCESS_KEY || KEY_OF_ACCOUNT.test(accessKeyId);
}

/** ARN of whoever calls with a key; a long-lived one is of any partition, so that is told beside it. */
export function callerArn(known: Sessions, accessKeyId: string, partition = 'aws'): string {
  const session = liveSession(known, accessKeyId);
  return session
    ? sessionArn(session)
    : `arn:${partition}:iam::${accountOfKey(known, accessKeyId)}:user/rehearsal`;
}

function sessionArn(session: Session): string {
  return `arn:${partitionIn(session.role)}:sts::${accountIn(session.role)}:assumed-role/${session.role.split('/').at(-1)}/${session.name}`;
}
