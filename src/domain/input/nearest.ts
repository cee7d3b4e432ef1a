/** The candidate that takes the fewest single-character edits to reach. */
export function nearest(word: string, candidates: readonly string[]): string {
  let best = candidates[0] ?? '';
  for (const candidate of candidates) if (steps(word, candidate) < steps(word, best)) best = candidate;
  return best;
}

/** True where one may be the other, written wrongly: at most a third of its letters differ. */
export function isSlip(word: string, candidate: string): boolean {
  return steps(word.toLowerCase(), candidate.toLowerCase()) * 3 <= Math.max(word.length, candidate.length);
}

/** How many single-character edits lead from one text to the other (Levenshtein's distance). */
export function steps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
