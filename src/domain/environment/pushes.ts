/** A deployment that was opened for a commit. */
export interface Push {
  /** 40 hex digits. */
  readonly commit: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * When a branch was last pushed to, as far as its deployments tell: deployments of one commit in a row are one push, dated by the
 * first of them, so that a rerun prolongs nothing. Where `standsSince` says when the environment was made (ISO 8601), they are dated by the
 * deployment that made it: one that is wanted back after its end begins a new life. Undefined where there is none, NaN in it
 * where a time cannot be read.
 */
export function lastPushOf(pushes: readonly Push[], standsSince?: string): Date | undefined {
  const times = pushes.map((push) => ({ commit: push.commit, at: Date.parse(push.at) }));
  if (times.some(({ at }) => Number.isNaN(at))) return new Date(Number.NaN);
  const newestFirst = times.sort((a, b) => b.at - a.at);
  const commit = newestFirst[0]?.commit;
  const end = newestFirst.findIndex((push) => push.commit !== commit);
  const inARow = end < 0 ? newestFirst : newestFirst.slice(0, end);
  const made = standsSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(standsSince);
  const first = inARow.find(({ at }) => at <= made) ?? inARow.at(-1);
  return first && new Date(first.at);
}
