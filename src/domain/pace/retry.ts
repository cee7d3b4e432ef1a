/** How often, and how long after each other, a request is sent again that failed. */
export interface RetryPolicy {
  /** Tries altogether, the first one among them. */
  readonly tries: number;
  /** The pause before the second try, in ms; it doubles with each further one. */
  readonly firstMs: number;
  /** No pause of ours is longer, in ms. */
  readonly longestMs: number;
  /** The longest pause that a service may ask for, in ms; where it asks for more, the failure stands. */
  readonly longestAskedMs: number;
  /** True where many runs share one limit: then the pause is anything between none and this. */
  readonly hasJitter: boolean;
}

/** What is known of a try that failed. */
export interface FailedTry {
  /** Which try it was, from 1. */
  readonly count: number;
  /** True where the same request may go better the next time and does no harm twice. */
  readonly isRepeatable: boolean;
  /** The pause that the service asks for, in ms, having read nothing of the request; absent where it asks for none. */
  readonly askedMs?: number | undefined;
}

/** Milliseconds to wait before the next try; undefined where there is to be none, so that the failure stands. `random` is in [0, 1). */
export function pauseBeforeRetry(
  policy: RetryPolicy,
  { count, isRepeatable, askedMs }: FailedTry,
  random: () => number = () => 1,
): number | undefined {
  if (count >= policy.tries) return undefined;
  if (askedMs !== undefined) return askedMs <= policy.longestAskedMs ? askedMs : undefined;
  if (!isRepeatable) return undefined;
  const pause = Math.min(policy.longestMs, policy.firstMs * 2 ** (count - 1));
  return policy.hasJitter ? Math.round(random() * pause) : pause;
}

/** AWS names no pause, and its limits are shared by everyone in the account and region. */
const AWS = { tries: 6, longestMs: 10_000, longestAskedMs: 0, hasJitter: true } as const;

/** Whose failures are met with how much patience. Which failures count is each adapter's to say. */
export const RETRIES = {
  /** AWS, where it did not answer, broke, or found a signature too old. */
  aws: { ...AWS, firstMs: 200 },
  /** AWS, where it asks to slow down: CloudFormation's rate needs more patience. */
  awsThrottled: { ...AWS, firstMs: 1_000 },
  /** GitHub and the tracker: a rate limit says when it ends, and a minute is worth waiting for. */
  http: { tries: 3, firstMs: 500, longestMs: 60_000, longestAskedMs: 60_000, hasJitter: false },
  /** GitHub's answer to a job that asks for its OIDC token, which nobody else waits for. */
  jobToken: { tries: 4, firstMs: 400, longestMs: 10_000, longestAskedMs: 0, hasJitter: false },
  /** The lists of a sweep beside others, which take stacks down meanwhile and so move the rest from page to page. */
  lists: { tries: 3, firstMs: 5_000, longestMs: 5_000, longestAskedMs: 0, hasJitter: false },
  /** Slack: a message is worth half a minute. */
  slack: { tries: 3, firstMs: 500, longestMs: 10_000, longestAskedMs: 30_000, hasJitter: false },
} as const satisfies Readonly<Record<string, RetryPolicy>>;
