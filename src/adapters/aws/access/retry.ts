import type { CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import { pauseBeforeRetry, RETRIES } from '../../../domain/pace/retry.ts';
import type { Sleep } from '../../../domain/pace/telling-sleep.ts';
import { isThrottling, isWrongTime, statusOf } from './aws-errors.ts';
import { NoAnswerError } from './no-answer.ts';

interface RetryOptions {
  readonly sleep: Sleep;
  readonly random: () => number;
}

interface Token {
  getRetryCount(): number;
  getRetryDelay(): number;
}

/**
 * Repeats what may go better the next time: no answer, a service that broke, throttling; and once, freshly signed, a request
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
      const policy = isThrottling(error) ? RETRIES.awsThrottled : RETRIES.aws;
      const failed = { count, isRepeatable: isWorthRepeating(error, count) };
      const pause = pauseBeforeRetry(policy, failed, options.random);
      if (pause === undefined) throw error;
      await options.sleep(pause, isThrottling(error) ? "AWS's limit of requests" : 'AWS to answer');
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

function token(count: number): Token {
  return { getRetryCount: () => count, getRetryDelay: () => 0 };
}
