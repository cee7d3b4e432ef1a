/**
 * Whether GitHub refuses a merge only because checks still run. `expected` alone says that a check has not begun, which it may never do.
 * The words: alphagov's log of "2 of 2 required status checks have not succeeded: 1 expected and 1 pending" and
 * lyra-os-linux/vegad's of "2 of 2 required status checks are in progress".
 * @param words GitHub's own.
 */
export function isWaitingForChecks(words: string): boolean {
  return (
    /required status checks?\b.*\b(?:pending|queued|in progress)\b/i.test(words) && !/\bfail/i.test(words)
  );
}
