/** What pull requests are told apart by. */
interface Numbered {
  /** Within the repository. */
  readonly number: number;
}

/** A pull request that may be brought up to date. */
export interface Candidate<Pull extends Numbered> {
  /** As it was listed. */
  readonly pull: Pull;
  /** ISO 8601: when its newest commit was made, an update among them; undefined for one that is being pushed to. */
  readonly committedAt: string | undefined;
}

/**
 * Oldest first, from another place on for each head of their base (a full SHA): where only the first of them are looked at, all come to
 * their turn in time, however many of the first stay behind.
 */
export function takingTurns<Pull extends Numbered>(pulls: readonly Pull[], head: string): readonly Pull[] {
  const sorted = pulls.toSorted((a, b) => a.number - b.number);
  const from = Number.parseInt(head.slice(0, 8), 16) % Math.max(1, sorted.length);
  return [...sorted.slice(from), ...sorted.slice(0, from)];
}

/** Those first whose newest commit is the oldest, so what was updated just now comes last. */
export function longestBehindFirst<Pull extends Numbered>(
  candidates: readonly Candidate<Pull>[],
): readonly Pull[] {
  const madeAt = ({ committedAt }: Candidate<Pull>) =>
    committedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(committedAt);
  return candidates
    .toSorted((a, b) => {
      const [one, other] = [madeAt(a), madeAt(b)];
      return one === other ? a.pull.number - b.pull.number : one < other ? -1 : 1;
    })
    .map(({ pull }) => pull);
}
