import { lastPushOf } from '../environment/pushes.ts';
import type { ListedRecord } from './environment-state.ts';
import type { Unknown } from './listing.ts';

/** What an environment's end is reckoned from. */
export interface ExpiryFacts {
  /** Its deployments on GitHub. */
  readonly records: readonly Pick<ListedRecord, 'commit' | 'createdAt'>[];
  /** There are no older ones. */
  readonly areWhole: boolean;
  /** ISO 8601: when its stack was made. */
  readonly standsSince: string;
  /** How long it may exist after its last push; undefined for ever. */
  readonly ttlMs: number | undefined;
  /** Somebody labelled its pull request so that it stays. */
  readonly isKept: boolean;
  /** Somebody labelled it so that it stays until then; absent for nobody. */
  readonly keptUntil?: Date | undefined;
}

/** When its time is up, as a sweep of what has expired would judge it: ISO 8601, `null` for never. */
export function expiryOf({
  records,
  areWhole,
  standsSince,
  ttlMs,
  isKept,
  keptUntil,
}: ExpiryFacts): string | null | Unknown {
  if (ttlMs === undefined || isKept) return null;
  const pushes = records.map(({ commit, createdAt }) => ({ commit, at: createdAt }));
  const made = Date.parse(standsSince);
  const reachBack =
    areWhole ||
    pushes.some(({ commit }) => commit !== pushes[0]?.commit) ||
    pushes.some(({ at }) => Date.parse(at) <= made);
  const last = reachBack ? lastPushOf(pushes, standsSince) : undefined;
  if (last === undefined || Number.isNaN(last.getTime()))
    return { unknown: 'The deployments that were read do not tell when it was last pushed to.' };
  const end = last.getTime() + ttlMs;
  return new Date(Math.max(end, keptUntil?.getTime() ?? end)).toISOString();
}
