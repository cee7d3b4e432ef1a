import type { ForeignAnswer } from '../../fetch/answers.ts';

const LATER = 'run it again later';
const RAISE = 'or ask AWS to raise that quota of the region (Service Quotas)';
const TAKE_DOWN = `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}`;
const CREDENTIALS =
  'Check the credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give `role-to-assume`';
const PROVIDER = 'token.actions.githubusercontent.com';
const ASSUME = ['AssumeRoleWithWebIdentity'];
const CHANGE_SETS = ['CreateChangeSet', 'ExecuteChangeSet', 'GetTemplateSummary'];

/** What a row says beside its cause. */
const FACT = { cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' } as const;
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' } as const;
const QUOTA = { cause: 'quota', repeat: 'final', concerns: 'ops' } as const;

/**
 * What AWS answers besides what was asked for: first what one call is told, then what every call is told. Sources and bodies are in
 * tools/answers/aws.ts.
 */
export const AWS_ANSWERS = {
  // STS
  roleUnknown: {
    calls: ASSUME,
    says: /not authorized to perform:? sts:AssumeRoleWithWebIdentity/i,
    ...DENIED,
    todo: "correct the role's ARN, or let the trust policy name this repository in token.actions.githubusercontent.com:sub",
  },
  providerAway: {
    calls: ASSUME,
    code: /^IDPCommunicationError/,
    cause: 'unavailable',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: 'run the job again',
  },
  keysUnread: {
    calls: ASSUME,
    code: /^InvalidIdentityToken/,
    says: /retrieve verification key/i,
    cause: 'unavailable',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: 'run the job again',
  },
  tokenTooOld: {
    calls: ASSUME,
    code: /^ExpiredTokenException$/,
    cause: 'unavailable',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: 'run the job again',
  },
  wrongAudience: {
    calls: ASSUME,
    code: /^(?:InvalidIdentityToken|IDPRejectedClaim)/,
    says: /audience/i,
    cause: 'missing_credentials',
    repeat: 'final',
    concerns: 'ops',
    todo: `give the identity provider ${PROVIDER} of the account the audience {audience}`,
  },
  wrongThumbprint: {
    calls: ASSUME,
    code: /^(?:InvalidIdentityToken|IDPRejectedClaim)/,
    says: /thumbprint/i,
    cause: 'missing_credentials',
    repeat: 'final',
    concerns: 'ops',
    todo: `correct the thumbprints of the identity provider ${PROVIDER} in the account, or create it anew without any`,
  },
  noProvider: {
    calls: ASSUME,
    code: /^(?:InvalidIdentityToken|IDPRejectedClaim)/,
    cause: 'missing_credentials',
    repeat: 'final',
    concerns: 'ops',
    todo: `create the identity provider ${PROVIDER} with the audience {audience} in the account, or correct the account in the role's ARN`,
  },
  // CloudFormation
  missingCapability: {
    calls: CHANGE_SETS,
    code: /^InsufficientCapabilitiesException$/,
    cause: 'missing_capability',
    repeat: 'final',
    concerns: 'developer',
    todo: 'add it to `capabilities`',
  },
  missingParameter: {
    calls: CHANGE_SETS,
    code: /^ValidationError$/,
    says: /^Parameters: \[.*\] must have values/,
    cause: 'missing_parameter',
    repeat: 'final',
    concerns: 'developer',
    todo: 'give them in `parameters`',
  },
  stackBusy: {
    calls: CHANGE_SETS,
    code: /^ValidationError$/,
    says: /is in (?:[A-Z_]+_IN_PROGRESS|DELETE_COMPLETE) state and can ?not be updated/,
    cause: 'busy',
    repeat: 'later',
    concerns: 'nobody',
    todo: LATER,
  },
  deletionBusy: {
    calls: ['DeleteStack'],
    code: /^ValidationError$/,
    says: /cannot be deleted while in status [A-Z_]+_IN_PROGRESS/,
    cause: 'busy',
    repeat: 'later',
    concerns: 'nobody',
    todo: LATER,
  },
  stackProtected: {
    calls: ['DeleteStack'],
    code: /^ValidationError$/,
    says: /TerminationProtection is enabled/,
    cause: 'protected',
    repeat: 'final',
    concerns: 'ops',
    todo: 'turn its termination protection off first, if it is really to go',
  },
  roleUnusable: {
    calls: CHANGE_SETS,
    code: /^ValidationError$/,
    says: /^Role \S+ is invalid or cannot be assumed/,
    cause: 'invalid_input',
    repeat: 'final',
    concerns: 'ops',
    todo: "correct 'cfn-role-arn', or the role",
  },
  stackThere: {
    calls: ['CreateChangeSet'],
    code: /^ValidationError$/,
    says: /already exists and cannot be created again/,
    ...FACT,
  },
  badTemplate: {
    calls: CHANGE_SETS,
    code: /^ValidationError$/,
    says: /template|Unrecognized resource types?|Unresolved|Circular dependency|Parameters: \[|Parameter '|Unable to fetch parameters|at 'templateBody'/i,
    cause: 'invalid_template',
    repeat: 'final',
    concerns: 'developer',
    todo: 'correct the template',
  },
  stackAbsent: {
    calls: ['DescribeStacks', 'CreateChangeSet'],
    code: /^ValidationError$/,
    says: /^Stack with id .* does not exist$/,
    ...FACT,
  },
  stackMissing: {
    calls: ['CreateChangeSet', 'DescribeStackEvents', 'ListStackResources', 'GetTemplate', 'DeleteChangeSet'],
    code: /^ValidationError$/,
    says: /^Stack \[.*\] does not exist$/,
    ...FACT,
  },
  tokenTaken: {
    calls: ['ExecuteChangeSet', 'DeleteStack', 'ContinueUpdateRollback', 'RollbackStack'],
    code: /^TokenAlreadyExistsException$/,
    ...FACT,
  },
  changeSetThere: {
    calls: ['CreateChangeSet'],
    code: /^(?:Token)?AlreadyExistsException$/,
    ...FACT,
  },
  changeSetGone: {
    calls: ['DescribeChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet', 'GetTemplate'],
    code: /^ChangeSetNotFound(?:Exception)?$/,
    ...FACT,
  },
  changeSetMoved: {
    calls: ['ExecuteChangeSet', 'DeleteChangeSet'],
    code: /^InvalidChangeSetStatus(?:Exception)?$/,
    ...FACT,
  },
  // Elastic Beanstalk
  noApplication: {
    code: /^InvalidParameterValue$/,
    says: /^No Application named /i,
    cause: 'missing_application',
    repeat: 'final',
    concerns: 'ops',
    todo: "Deploy the template beanstalk-application in the role's account in the region {region} once, name the one that is there in 'application', or correct 'region'",
  },
  versionThere: {
    calls: ['CreateApplicationVersion'],
    code: /^InvalidParameterValue$/,
    says: /already exists/i,
    ...FACT,
  },
  versionGone: {
    calls: ['DeleteApplicationVersion'],
    code: /^InvalidParameterValue$/,
    says: /^No Application(?: Version)? named/i,
    ...FACT,
  },
  bundleStays: {
    calls: ['DeleteApplicationVersion'],
    code: /^SourceBundleDeletion(?:Exception|Failure)$/,
    cause: 'leftover',
    repeat: 'final',
    concerns: 'ops',
    todo: 'delete the bundle in S3',
  },
  versionInUse: {
    code: /^OperationInProgress(?:Exception|Failure)?$/,
    cause: 'busy',
    repeat: 'later',
    concerns: 'nobody',
    todo: 'Run it again later',
  },
  wrongBucketRegion: {
    code: /^(?:S3LocationNotInServiceRegion|CodeBuildNotInServiceRegion)(?:Exception)?$/,
    cause: 'invalid_input',
    repeat: 'final',
    concerns: 'developer',
    todo: "Give 'artifact-bucket' a bucket in the region of the environment",
  },
  // S3
  objectAbsent: { calls: ['HeadObject'], status: 404, ...FACT },
  noTags: { calls: ['GetBucketTagging'], code: /^NoSuchTagSet$/, ...FACT },
  bucketAbsent: { calls: ['GetBucketTagging'], code: /^NoSuchBucket$/, ...FACT },
  uploadGone: { calls: ['AbortMultipartUpload'], code: /^NoSuchUpload$/, ...FACT },
  noBucket: {
    calls: ['PutObject'],
    code: /^NoSuchBucket$/,
    cause: 'invalid_input',
    repeat: 'final',
    concerns: 'ops',
    todo: "make it, or name another in 'artifact-bucket'",
  },
  // RDS, CloudWatch Logs, ECR
  stateForbids: {
    calls: ['StartDBInstance', 'StopDBInstance'],
    code: /^InvalidDBInstanceState(?:Fault)?$/,
    ...FACT,
  },
  databaseAbsent: {
    calls: ['DescribeDBInstances', 'StartDBInstance', 'StopDBInstance'],
    code: /^DBInstanceNotFound(?:Fault)?$/,
    ...FACT,
  },
  clusterStateForbids: {
    calls: ['StartDBCluster', 'StopDBCluster'],
    code: /^InvalidDBClusterState(?:Fault)?$/,
    ...FACT,
  },
  clusterAbsent: {
    calls: ['DescribeDBClusters', 'StartDBCluster', 'StopDBCluster'],
    code: /^DBClusterNotFound(?:Fault)?$/,
    ...FACT,
  },
  noCapacity: {
    code: /^Insufficient[A-Za-z]*Capacity(?:Fault)?$/,
    cause: 'unavailable',
    repeat: 'later',
    concerns: 'ops',
    todo: 'Run it again later, or choose another class',
  },
  databaseStuck: {
    code: /^(?:AuthorizationNotFound|DBCluster|DBSnapshotAlreadyExists|DBSubnetGroup|InvalidDBCluster|InvalidSubnet|InvalidVPC|VpcEncryption)/,
    cause: 'database_failed',
    repeat: 'final',
    concerns: 'ops',
    todo: 'Mend the database in RDS',
  },
  resourceGone: {
    calls: ['DeleteLogGroup', 'ListTagsForResource'],
    code: /^ResourceNotFound(?:Exception)?$/,
    ...FACT,
  },
  repositoryGone: {
    calls: ['ListImages', 'BatchDeleteImage'],
    code: /^RepositoryNotFoundException$/,
    ...FACT,
  },
  // Every service
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
