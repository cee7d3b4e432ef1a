import type { ForeignAnswer } from '../../fetch/answers.ts';
import { SERVICE_ANSWERS } from './service-answers.ts';

const LATER = 'run it again later';
const RAISE = 'or ask AWS to raise that quota of the region (Service Quotas)';
const TAKE_DOWN = `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}`;
const CREDENTIALS =
  'Check the credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give `role-to-assume`';

/** What a row says beside its cause. */
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' } as const;
const QUOTA = { cause: 'quota', repeat: 'final', concerns: 'ops' } as const;

/**
 * What AWS answers besides what was asked for: first what one call is told, then what every call is told. Sources and bodies are in
 * tools/answers/aws.ts.
 */
export const AWS_ANSWERS = {
  ...SERVICE_ANSWERS,
  stackQuota: { code: /^LimitExceededException$/, ...QUOTA, todo: TAKE_DOWN },
  environmentQuota: { code: /^TooManyEnvironmentsException$/, ...QUOTA, todo: TAKE_DOWN },
  versionQuota: {
    code: /^TooManyApplicationVersionsException$/,
    ...QUOTA,
    todo: `They count for all applications together: delete old ones, give the applications a lifecycle policy, ${RAISE}`,
  },
  applicationQuota: {
    code: /^TooManyApplicationsException$/,
    ...QUOTA,
    todo: `Delete applications that nobody needs, ${RAISE}`,
  },
  bucketQuota: {
    code: /^TooManyBucketsException$/,
    ...QUOTA,
    todo: `Delete buckets that nobody needs, give \`artifact-bucket\` one that is there, ${RAISE}`,
  },
  snapshotQuota: {
    code: /^SnapshotQuotaExceeded(?:Fault)?$/,
    ...QUOTA,
    todo: `Delete snapshots that nobody needs, ${RAISE}`,
  },
  throttled: {
    code: /^(?:PriorRequestNotComplete|RequestLimitExceeded|RequestThrottled|SlowDown|Throttling|ThrottledException|ThrottlingException|TooManyRequestsException)$/,
    cause: 'throttled',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: LATER,
  },
  tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: LATER },
  stalled: {
    code: /^RequestTimeout(?:Exception)?$/,
    cause: 'unavailable',
    repeat: 'a few times',
    concerns: 'nobody',
    todo: LATER,
  },
  wrongTime: {
    code: /^Request(?:Expired|InTheFuture|TimeTooSkewed)$/,
    ...DENIED,
    repeat: 'once more',
    todo: 'Set the clock of the runner',
  },
  wrongSignatureTime: {
    code: /^(?:InvalidSignature|SignatureDoesNotMatch)/,
    says: /expired|current/i,
    ...DENIED,
    repeat: 'once more',
    todo: 'Set the clock of the runner',
  },
  expired: {
    code: /^ExpiredToken(?:Exception)?$/,
    ...DENIED,
    repeat: 'once more',
    todo: 'The credentials have expired; a role given as `role-to-assume` is renewed by itself',
  },
  lackingRight: {
    says: /is not authorized to perform/i,
    ...DENIED,
    todo: "Allow {action} in the role's policy",
  },
  unknownKey: {
    code: /^(?:InvalidAccessKeyId|InvalidClientTokenId|InvalidToken|MissingAuthenticationToken|SignatureDoesNotMatch|UnrecognizedClientException)$/,
    ...DENIED,
    todo: CREDENTIALS,
  },
  regionOff: {
    code: /^(?:OptInRequired|RegionDisabledException|S3SubscriptionRequired(?:Exception)?)$/,
    ...DENIED,
    todo: 'Turn the service and the region on in the account',
  },
  keyNotAccessible: {
    code: /^KMSKeyNotAccessible(?:Fault)?$/,
    ...DENIED,
    todo: 'Allow the role to use the KMS key',
  },
  deniedByCode: {
    code: /^(?:AccessDenied(?:Exception)?|AllAccessDisabled|AuthFailure|InsufficientPrivilegesException|NotAuthorized|UnauthorizedOperation)$/,
    ...DENIED,
    todo: '',
  },
  unauthorized: { status: 401, ...DENIED, todo: '' },
  forbidden: { status: 403, ...DENIED, todo: '' },
  serverFault: {
    code: /^(?:ServerException|ServiceUnavailable(?:Exception)?)$/,
    cause: 'unavailable',
    repeat: 'a few times',
    concerns: 'nobody',
    todo: LATER,
  },
  notImplemented: { status: 501, cause: 'unavailable', repeat: 'later', concerns: 'ops', todo: LATER },
  outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
  conflict: {
    code: /^OperationAborted(?:Exception)?$/,
    cause: 'busy',
    repeat: 'later',
    concerns: 'nobody',
    todo: 'Run it again later',
  },
  unexpected: { cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;

/** The name of a row. */
export type AwsAnswer = keyof typeof AWS_ANSWERS;
