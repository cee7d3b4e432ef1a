import type { ForeignAnswer } from '../../fetch/answers.ts';
import { S3_ANSWERS } from './s3-answers.ts';

/** Who made the job's token: github.com and Enterprise Server have each their own. */
const PROVIDER = '{provider}';
const ASSUME = ['AssumeRoleWithWebIdentity'];
const CHANGE_SETS = ['CreateChangeSet', 'ExecuteChangeSet', 'GetTemplateSummary'];

const ROLE_UNUSABLE = {
  code: /^ValidationError$/,
  says: /^Role \S+ is invalid or cannot be assumed/,
  cause: 'invalid_input',
  repeat: 'final',
  concerns: 'ops',
} as const;

const FACT = { cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' } as const;
const BUSY = { cause: 'busy', repeat: 'later', concerns: 'nobody', todo: 'run it again later' } as const;
const PASSING = {
  cause: 'unavailable',
  repeat: 'like throttling',
  concerns: 'nobody',
  todo: 'run the job again',
} as const;
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' } as const;

/** What one service of AWS, or one call of it, answers besides what was asked for. */
export const SERVICE_ANSWERS = {
  // STS
  roleUnknown: {
    calls: ASSUME,
    says: /not authorized to perform:? sts:AssumeRoleWithWebIdentity/i,
    ...DENIED,
    todo: "correct the role's ARN, or let the trust policy name this repository in {provider}:sub",
  },
  providerAway: {
    calls: ASSUME,
    code: /^IDPCommunicationError/,
    ...PASSING,
  },
  keysUnread: {
    calls: ASSUME,
    code: /^InvalidIdentityToken/,
    says: /retrieve verification key/i,
    ...PASSING,
  },
  tokenTooOld: {
    calls: ASSUME,
    code: /^ExpiredTokenException$/,
    ...PASSING,
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
    ...BUSY,
  },
  deletionBusy: {
    calls: ['DeleteStack'],
    code: /^ValidationError$/,
    says: /cannot be deleted while in status [A-Z_]+_IN_PROGRESS/,
    ...BUSY,
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
    ...ROLE_UNUSABLE,
    todo: "correct 'cfn-role-arn', or the role",
  },
  stackRoleUnusable: {
    calls: ['DeleteStack', 'ContinueUpdateRollback', 'RollbackStack'],
    ...ROLE_UNUSABLE,
    todo: "create that role again, or let 'cfn-role-arn' of the settings name one that is there, then run the job again",
  },
  stackThere: {
    calls: ['CreateChangeSet'],
    code: /^ValidationError$/,
    says: /already exists and cannot be created again/,
    ...FACT,
  },
  // The name of a stack, and an address in S3, may hold any word of the row below.
  stackStuck: {
    calls: CHANGE_SETS,
    code: /^ValidationError$/,
    says: /is in [A-Z_]+ state and can ?not be updated/,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'ops',
    todo: '',
  },
  templateUnread: {
    calls: CHANGE_SETS,
    code: /^ValidationError$/,
    says: /TemplateURL must reference|^S3 error/,
    ...DENIED,
    todo: 'let the role read that object',
  },
  badTemplate: {
    calls: CHANGE_SETS,
    code: /^ValidationError$/,
    says: /template|Unrecognized resource types?|Unresolved|Circular dependency|Parameters: \[|Parameter '|Unable to fetch parameters|at 'templateBody'/i,
    cause: 'invalid_template',
    repeat: 'final',
    concerns: 'developer',
    todo: 'correct that in the template and push',
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
    todo: 'delete it by hand, or allow s3:DeleteObject for the next version',
  },
  // By the time that a version is deleted its stack is gone, so what stays is a leftover, which the next sweep takes up.
  versionInUse: {
    calls: ['DeleteApplicationVersion'],
    code: /^OperationInProgress(?:Exception|Failure)?$/,
    cause: 'leftover',
    repeat: 'later',
    concerns: 'nobody',
    todo: 'the next sweep tries again',
  },
  applicationBusy: {
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
  ...S3_ANSWERS,
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
    code: /^(?:AuthorizationNotFound|DBCluster|DBSnapshotAlreadyExists|DBSubnetGroup|InvalidDBCluster|InvalidDBInstance|InvalidDBShardGroup|InvalidSubnet|InvalidVPC|VpcEncryption)/,
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
} as const satisfies Readonly<Record<string, ForeignAnswer>>;
