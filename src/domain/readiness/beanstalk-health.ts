/** What Elastic Beanstalk answers about an environment; undefined where it shows none of the name. */
export type BeanstalkState =
  | {
      /** `Launching`, `Updating`, `Ready`, `Terminating` and so on. */
      readonly status: string;
      /** `Green`, `Yellow`, `Red` or `Grey`. */
      readonly health: string;
      /** `Ok`, `Info`, `Warning`, `Severe` and so on; undefined where the environment reports no enhanced health. */
      readonly healthStatus: string | undefined;
      /** Label of the version that it runs; undefined before the first one. */
      readonly versionLabel: string | undefined;
    }
  | undefined;

/** What has been seen of an environment so far; instants are monotonic, in ms. */
export interface HealthHistory {
  /** How many looks in a row found it healthy, up to now. */
  readonly healthy: number;
  /** How many looks in a row found it Ready with another version, up to now. */
  readonly otherVersion: number;
  /** Since when it has been Red or Severe; undefined while it is not. */
  readonly redSince: number | undefined;
  /** Since when it has not been there; undefined while it is. */
  readonly missingSince: number | undefined;
}

export const NO_HISTORY: HealthHistory = {
  healthy: 0,
  otherVersion: 0,
  redSince: undefined,
  missingSince: undefined,
};

/** What an environment is held against. */
export interface WantedHealth {
  /** Of the version; undefined where none is known to be wanted. */
  readonly label: string | undefined;
  /** How long it may be Red or Severe, in ms. */
  readonly redForMs: number;
}

/** `confirming` when one more look may end the wait. */
export type HealthVerdict = 'ready' | 'confirming' | 'waiting' | 'failed';

/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
/** A fresh instance may fail its first checks; an application that migrates its data first may need more. */
export const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;

/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `now` is a monotonic instant in ms.
 */
export function judgeHealth(
  past: HealthHistory,
  look: BeanstalkState,
  { label, redForMs }: WantedHealth,
  now: number,
): { readonly past: HealthHistory; readonly verdict: HealthVerdict } {
  const seen = remember(past, look, label, now);
  if (hasFailed(seen, look, redForMs, now)) return { past: seen, verdict: 'failed' };
  if (seen.healthy >= IN_A_ROW) return { past: seen, verdict: 'ready' };
  return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}

function remember(
  past: HealthHistory,
  look: BeanstalkState,
  label: string | undefined,
  now: number,
): HealthHistory {
  if (look === undefined) return { ...NO_HISTORY, missingSince: past.missingSince ?? now };
  const isReady = look.status === 'Ready';
  const isOther = label !== undefined && look.versionLabel !== label;
  return {
    healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
    otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
    redSince: isRed(look) ? (past.redSince ?? now) : undefined,
    missingSince: undefined,
  };
}

function hasFailed(seen: HealthHistory, look: BeanstalkState, redForMs: number, now: number): boolean {
  return (
    look?.status === 'Terminating' ||
    look?.status === 'Terminated' ||
    seen.otherVersion >= IN_A_ROW ||
    (seen.redSince !== undefined && now - seen.redSince >= redForMs) ||
    (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS)
  );
}

function isHealthy({ health, healthStatus }: NonNullable<BeanstalkState>): boolean {
  return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}

function isRed({ health, healthStatus }: NonNullable<BeanstalkState>): boolean {
  return health === 'Red' || healthStatus === 'Severe';
}

/** What was seen, as a clause. */
export function describeHealth(look: BeanstalkState): string {
  if (look === undefined)
    return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
  const { status, health, healthStatus, versionLabel } = look;
  const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
  return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
}
