import type { CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import { pauseBeforeRetry, RETRIES } from '../../../domain/pace/retry.ts';
import type { Sleep } from '../../../domain/pace/telling-sleep.ts';
import type { Repeat } from '../../fetch/answers.ts';
import { awsAnswer, codeOf, isBare, statusOf } from './aws-errors.ts';
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
      const repeat = repeatOf(error);
      const policy = repeat === 'like throttling' ? RETRIES.awsThrottled : RETRIES.aws;
      const failed = { count, isRepeatable: isWorthRepeating(repeat, count) };
      const pause = pauseBeforeRetry(policy, failed, options.random);
      if (pause === undefined) throw error;
      await options.sleep(pause, repeat === 'like throttling' ? "AWS's limit of requests" : 'AWS to answer');
      return token(count);
    },
    recordSuccess() {},
  };
}

/** With credentials that have expired nothing gets better; they are renewed by whoever calls. */
function repeatOf(error: unknown): Repeat {
  if (error instanceof NoAnswerError) return 'a few times';
  if (isBareOfTime(error)) return 'once more';
  const { name, repeat } = awsAnswer(error);
  return name === 'expired' ? 'final' : repeat;
}

/**
 * A refusal without a body, as HEAD gets it, while the answer's `Date` has just moved the clock that the SDK signs by: where S3 would
 * say RequestTimeTooSkewed it can say nothing (Amazon S3 API Reference, HeadObject). Each client has a clock of its own.
 */
function isBareOfTime(error: unknown): boolean {
  const { $metadata } = Object(error) as { readonly $metadata?: { readonly clockSkewCorrected?: unknown } };
  return $metadata?.clockSkewCorrected === true && statusOf(error) === 403 && isBare(codeOf(error) ?? '');
}

/** `count` is 1 before the first repetition. */
function isWorthRepeating(repeat: Repeat, count: number): boolean {
  return repeat === 'like throttling' || repeat === 'a few times' || (repeat === 'once more' && count === 1);
}

function token(count: number): Token {
  return { getRetryCount: () => count, getRetryDelay: () => 0 };
}
