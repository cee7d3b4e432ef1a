import type { PreparationWay } from './preparation.ts';

/** A GitHub Deployment, as far as it says how long an environment took. */
export interface PastDeployment {
  /** GitHub's id; a newer one has a greater one. */
  readonly id: number;
  /** Of the suite's own, with the `key` of the environment. */
  readonly payload: Readonly<Record<string, string>>;
  /** ISO 8601, of GitHub's clock. */
  readonly createdAt: string;
  /** ISO 8601, of GitHub's clock: its first success; absent where there was none. */
  readonly succeededAt?: string | undefined;
}

/** Fewer prove nothing. */
const LEAST = 3;
/** What was long ago says little of today. */
const MOST = 20;

/**
 * How long it usually takes: the median of the newest twenty that succeeded, in whole minutes, at least 1. Undefined where fewer than three
 * are known. Making and moving take unlike times, so each is judged by its own: the first deployment of an environment made it, and the
 * later ones moved it. Of waking nothing is known, because a deployment does not say that it woke something.
 * @param past of one kind, in any order.
 */
export function usualMinutes(past: readonly PastDeployment[], way: PreparationWay): number | undefined {
  if (way === 'woken') return undefined;
  const ofEach = Map.groupBy(
    past.toSorted((a, b) => a.id - b.id),
    ({ payload }) => payload['key'] ?? '',
  );
  const ofWay = [...ofEach.values()].flatMap(([first, ...later]) => (way === 'made' ? [first] : later));
  const spans = ofWay
    .flatMap((each) => each ?? [])
    .toSorted((a, b) => b.id - a.id)
    .flatMap(({ createdAt, succeededAt }) =>
      succeededAt === undefined ? [] : [Date.parse(succeededAt) - Date.parse(createdAt)],
    )
    .filter((span) => span >= 0)
    .slice(0, MOST);
  if (spans.length < LEAST) return undefined;
  return Math.max(1, Math.round(median(spans) / 60_000));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
