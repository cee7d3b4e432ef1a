import type { ReasonCode } from '../domain/verdict/reason-codes.ts';

/**
 * What every method of every AWS port throws. A port names only what differs.
 *
 * The first eight are reason codes of an AdapterError:
 * - `access_denied`: AWS or GitHub refuses the credentials, or a right is missing.
 * - `throttled`: AWS asks to slow down, and went on to ask.
 * - `unreachable`: no answer came.
 * - `unavailable`: AWS or GitHub answered 5xx.
 * - `quota`: the account has reached a limit of AWS.
 * - `doubtful_facts`: a list gives the same page twice, so it would never end.
 * - `cancelled`: whoever made the adapter stopped it. The suite never does, so no run of its actions sees it.
 * - `far_side_error`: every other refusal. A thing that is not there is one too, where the method does not say otherwise.
 *
 * The last two are reason codes of a UserError:
 * - `missing_credentials`: there are none, or the job may not have any.
 * - `invalid_input`: no region is known, an address is plain http to another machine, or a bucket lies in another region.
 *
 * An error is final. A request without an answer, a 5xx and a throttled request were sent up to six times before. Each try takes
 * at most thirty seconds, and longer for a large body. The pauses take at most half a minute together.
 *
 * A request may have to fetch or renew credentials first, for which GitHub is asked too. So any method may throw their errors,
 * which have the same codes.
 */
export type AwsFailure = Extract<
  ReasonCode,
  | 'access_denied'
  | 'throttled'
  | 'unreachable'
  | 'unavailable'
  | 'quota'
  | 'doubtful_facts'
  | 'cancelled'
  | 'far_side_error'
  | 'missing_credentials'
  | 'invalid_input'
>;
