import type { CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import { isThrottling, isWrongTime, statusOf } from './aws-errors.ts';
import { NoAnswerError } from './no-answer.ts';

interface RetryOptions {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
}

interface Token {
  getRetryCount(): number;
  getRetryDelay(): number;
}

const MAX_ATTEMPTS = 6;
const BASE_DELAY = 100;
/** CloudFormation's rate is shared by everyone in the account and region, so it needs more patience. */
const THROTTLED_DELAY = 500;
const LONGEST_DELAY = 10_000;

/**
 * Repeats what may go better the next time: no answer, a far side that broke, throttling; and once, freshly signed, a request
 * whose signature AWS found too old or too new. The SDK's own strategy repeats *any* error, a missing right as well, when
 * the machine's clock disagrees with the answer's `Date`.
 */
export function createRetryStrategy(
  options: RetryOptions,
): NonNullable<CloudFormationClientConfig['retryStrategy']> {
  return {
    acquireInitialRetryToken: async () => token(0),
    async refreshRetryTokenForRetry(previous: Token, { error }: { error?: unknown }) {
      const count = previous.getRetryCount() + 1;
      if (count >= MAX_ATTEMPTS || !isWorthRepeating(error, count)) throw error;
      await options.sleep(delayBefore(count, error, options.random));
      return token(count);
    },
    recordSuccess() {},
  };
}

/** `count` is 1 before the first repetition. */
function isWorthRepeating(error: unknown, count: number): boolean {
  if (error instanceof NoAnswerError || isThrottling(error)) return true;
  if (isWrongTime(error)) return count === 1;
  const status = statusOf(error);
  return status !== undefined && status >= 500 && status !== 501;
}

/** Full jitter: anything between nothing and twice the last limit. */
function delayBefore(count: number, error: unknown, random: () => number): number {
  const base = isThrottling(error) ? THROTTLED_DELAY : BASE_DELAY;
  return Math.round(random() * Math.min(LONGEST_DELAY, base * 2 ** count));
}

function token(count: number): Token {
  return { getRetryCount: () => count, getRetryDelay: () => 0 };
}
