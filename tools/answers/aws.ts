import type { AwsAnswer } from '../../src/adapters/aws/access/answers.ts';
import { awsRow as row } from './aws-row.ts';
import type { Evidence } from './evidence.ts';

const COMMON = 'AWS API References, "Common Error Types"';
const STS = 'AWS STS API Reference, AssumeRoleWithWebIdentity, Errors';
const CFN = 'AWS CloudFormation API Reference, Errors';
const EB = 'AWS Elastic Beanstalk API Reference, Errors';
const S3 = 'Amazon S3 API Reference, "Error responses"';
const RDS = 'Amazon RDS API Reference, Errors';
const IAM = 'IAM User Guide, "Troubleshoot access denied error messages"';
const ASSUME = 'AssumeRoleWithWebIdentity';
const VERSION = 'CreateApplicationVersion';

/** Every row of AWS's, with its source. */
export const AWS_EVIDENCE: Readonly<Record<AwsAnswer, Evidence>> = {
  roleUnknown: row(STS, ASSUME, '403 AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity'),
  providerAway: row(STS, ASSUME, '400 IDPCommunicationError: The identity provider could not be reached.'),
  keysUnread: row(
    'aws-actions/configure-aws-credentials#299',
    ASSUME,
    "400 InvalidIdentityToken: Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
  ),
  tokenTooOld: row(
    STS,
    ASSUME,
    '400 ExpiredTokenException: Token expired: current date/time must be before the expiration date/time',
  ),
  wrongAudience: row(STS, ASSUME, '400 InvalidIdentityToken: Incorrect token audience'),
  wrongThumbprint: row(
    STS,
    ASSUME,
    "400 InvalidIdentityToken: OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
  ),
  noProvider: row(
    STS,
    ASSUME,
    '400 InvalidIdentityToken: No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
  ),
  missingCapability: row(
    CFN,
    'CreateChangeSet',
    '400 InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]',
  ),
  missingParameter: row(CFN, 'CreateChangeSet', '400 ValidationError: Parameters: [Commit] must have values'),
  stackBusy: row(
    CFN,
    'CreateChangeSet',
    '400 ValidationError: Stack:arn:aws:cloudformation:eu-central-1:111122223333:stack/a/1 is in UPDATE_IN_PROGRESS state and can not be updated.',
  ),
  deletionBusy: row(
    CFN,
    'DeleteStack',
    '400 ValidationError: Stack [a] cannot be deleted while in status UPDATE_IN_PROGRESS',
  ),
  stackProtected: row(
    'CloudFormation User Guide, "Protect CloudFormation stacks from being deleted"',
    'DeleteStack',
    '400 ValidationError: Stack [a] cannot be deleted while TerminationProtection is enabled',
  ),
  roleUnusable: row(
    CFN,
    'CreateChangeSet',
    '400 ValidationError: Role arn:aws:iam::111122223333:role/x is invalid or cannot be assumed',
  ),
  stackRoleUnusable: row(
    'aws/aws-cdk#10116',
    'DeleteStack',
    '400 ValidationError: Role arn:aws:iam::111122223333:role/x is invalid or cannot be assumed',
  ),
  stackThere: row(
    CFN,
    'CreateChangeSet',
    '400 ValidationError: Stack [a] already exists and cannot be created again with the changeSet [b].',
  ),
  stackStuck: row(
    CFN,
    'CreateChangeSet',
    '400 ValidationError: Stack:arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-feature-new-template/1 is in UPDATE_ROLLBACK_FAILED state and can not be updated.',
  ),
  templateUnread: row(
    'AWS re:Post, "TemplateURL must reference a valid S3 object to which you have access"',
    'CreateChangeSet',
    '400 ValidationError: TemplateURL must reference a valid S3 object to which you have access.',
  ),
  badTemplate: row(
    CFN,
    'CreateChangeSet',
    '400 ValidationError: Template format error: Unresolved resource dependencies [X] in the Resources block of the template',
  ),
  stackAbsent: row(CFN, 'DescribeStacks', '400 ValidationError: Stack with id a does not exist'),
  stackMissing: row(CFN, 'GetTemplate', '400 ValidationError: Stack [a] does not exist'),
  tokenTaken: row(
    CFN,
    'ExecuteChangeSet',
    '400 TokenAlreadyExistsException: A client request token already exists.',
  ),
  changeSetThere: row(
    CFN,
    'CreateChangeSet',
    '400 AlreadyExistsException: ChangeSet b cannot be created due to a mismatch with existing attribute Template',
  ),
  changeSetGone: row(CFN, 'DescribeChangeSet', '404 ChangeSetNotFound: ChangeSet [b] does not exist'),
  changeSetMoved: row(
    CFN,
    'ExecuteChangeSet',
    '400 InvalidChangeSetStatus: ChangeSet [b] cannot be executed in its current status of [CREATE_IN_PROGRESS]',
  ),
  noApplication: row(EB, VERSION, "400 InvalidParameterValue: No Application named 'shop' found."),
  versionThere: row(EB, VERSION, '400 InvalidParameterValue: Application Version a already exists.'),
  versionGone: row(
    EB,
    'DeleteApplicationVersion',
    "400 InvalidParameterValue: No Application Version named 'a' found.",
  ),
  bundleStays: row(
    EB,
    'DeleteApplicationVersion',
    '400 SourceBundleDeletionFailure: Unable to delete the source bundle.',
  ),
  versionInUse: row(
    EB,
    'DeleteApplicationVersion',
    '400 OperationInProgressFailure: The version is being deployed.',
  ),
  applicationBusy: row(
    EB,
    'RequestEnvironmentInfo',
    '400 OperationInProgressFailure: Another operation is in progress.',
  ),
  wrongBucketRegion: row(
    EB,
    VERSION,
    '400 S3LocationNotInServiceRegionException: The specified S3 bucket is not in the service region.',
  ),
  objectAbsent: { source: S3, call: 'HeadObject', status: 404, body: '' },
  noTags: row(S3, 'GetBucketTagging', '404 NoSuchTagSet: The TagSet does not exist', 's3'),
  bucketAbsent: row(S3, 'GetBucketTagging', '404 NoSuchBucket: The specified bucket does not exist', 's3'),
  noPolicy: row(
    'cloudquery/cloudquery#12163',
    'GetBucketPolicyStatus',
    '404 NoSuchBucketPolicy: The bucket policy does not exist',
    's3',
  ),
  noAccessBlock: row(
    S3,
    'GetPublicAccessBlock',
    '404 NoSuchPublicAccessBlockConfiguration: The public access block configuration was not found',
    's3',
  ),
  noPageBucket: row(
    S3,
    'GetPublicAccessBlock',
    '404 NoSuchBucket: The specified bucket does not exist',
    's3',
  ),
  uploadGone: row(S3, 'AbortMultipartUpload', '404 NoSuchUpload: The specified upload does not exist.', 's3'),
  noBucket: row(S3, 'PutObject', '404 NoSuchBucket: The specified bucket does not exist', 's3'),
  stateForbids: row(
    RDS,
    'StopDBInstance',
    '400 InvalidDBInstanceState: Instance a is not in available state.',
  ),
  databaseAbsent: row(RDS, 'DescribeDBInstances', '404 DBInstanceNotFound: DBInstance a not found.'),
  clusterStateForbids: row(
    RDS,
    'StopDBCluster',
    '400 InvalidDBClusterStateFault: DbCluster a is not in available state.',
  ),
  clusterAbsent: row(RDS, 'DescribeDBClusters', '404 DBClusterNotFoundFault: DBCluster a not found.'),
  noCapacity: row(
    RDS,
    'StartDBInstance',
    '400 InsufficientDBInstanceCapacity: The requested DB instance class is not available in the Availability Zone.',
  ),
  databaseStuck: row(
    RDS,
    'StartDBInstance',
    '400 InvalidVPCNetworkStateFault: The DB subnet group does not cover all Availability Zones after it was created.',
  ),
  serverFault: row(
    'Amazon ECR API Reference, ListImages, Errors',
    'ListImages',
    '500 ServerException: These errors are usually caused by a server-side issue.',
    'json',
  ),
  conflict: row(
    'Amazon CloudWatch Logs API Reference, DeleteLogGroup, Errors',
    'DeleteLogGroup',
    '400 OperationAbortedException: Multiple concurrent requests to update the same resource were in conflict.',
    'json',
  ),
  resourceGone: row(
    'Amazon CloudWatch Logs API Reference, DeleteLogGroup, Errors',
    'DeleteLogGroup',
    '400 ResourceNotFoundException: The specified log group does not exist.',
    'json',
  ),
  repositoryGone: row(
    'Amazon ECR API Reference, ListImages, Errors',
    'ListImages',
    '400 RepositoryNotFoundException: The repository does not exist.',
    'json',
  ),
  stackQuota: row(CFN, 'CreateChangeSet', '400 LimitExceededException: Limit for stack has been exceeded'),
  environmentQuota: row(
    EB,
    VERSION,
    '400 TooManyEnvironmentsException: The account has reached its limit of environments.',
  ),
  versionQuota: row(
    EB,
    VERSION,
    '400 TooManyApplicationVersionsException: You cannot have more than 1000 Application Versions.',
  ),
  applicationQuota: row(
    EB,
    VERSION,
    '400 TooManyApplicationsException: The account has reached its limit of applications.',
  ),
  bucketQuota: row(
    EB,
    'CreateStorageLocation',
    '400 TooManyBucketsException: The account has reached its limit of buckets.',
  ),
  snapshotQuota: row(
    RDS,
    'StopDBInstance',
    '400 SnapshotQuotaExceeded: The request would exceed the allowed number of snapshots.',
  ),
  throttled: row(COMMON, 'DescribeStacks', '400 Throttling: Rate exceeded'),
  tooMany: row('RFC 6585, section 4', 'DescribeStacks', '429 Slow: Rate exceeded'),
  // Said of an upload of which nothing came for 20 seconds (boto/boto#959, aws/aws-sdk-php#885).
  stalled: row(
    S3,
    'PutObject',
    '400 RequestTimeout: Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.',
    's3',
  ),
  wrongTime: row(
    S3,
    'PutObject',
    '403 RequestTimeTooSkewed: The difference between the request time and the current time is too large.',
    's3',
  ),
  wrongSignatureTime: row(
    COMMON,
    'DescribeStacks',
    '403 SignatureDoesNotMatch: Signature expired: 20260302T100000Z is now earlier than 20260302T101000Z',
  ),
  expired: row(
    COMMON,
    'DescribeStacks',
    '403 ExpiredToken: The security token included in the request is expired',
  ),
  lackingRight: row(
    IAM,
    'DescribeStacks',
    '403 AccessDenied: User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: cloudformation:DescribeStacks because no identity-based policy allows the cloudformation:DescribeStacks action',
  ),
  unknownKey: row(
    COMMON,
    'DescribeStacks',
    '403 InvalidClientTokenId: The security token included in the request is invalid.',
  ),
  regionOff: row(
    COMMON,
    'DescribeStacks',
    '403 OptInRequired: The AWS Access Key Id needs a subscription for the service',
  ),
  keyNotAccessible: row(
    RDS,
    'StartDBInstance',
    '400 KMSKeyNotAccessibleFault: An error occurred accessing an AWS KMS key.',
  ),
  deniedByCode: row(EB, VERSION, '403 InsufficientPrivilegesException: Access Denied: S3 Bucket: shop-files'),
  unauthorized: row('RFC 9110, section 15.5.2', 'DescribeStacks', '401 Odd: No.'),
  forbidden: row('RFC 9110, section 15.5.4', 'DescribeStacks', '403 Odd: No.'),
  notImplemented: row(
    'RFC 9110, section 15.6.2',
    'DescribeStacks',
    '501 NotImplemented: A header implies something that is not implemented.',
  ),
  outOfOrder: row(COMMON, 'DescribeStacks', '500 InternalFailure: An internal error has occurred.'),
  unexpected: row(COMMON, 'DescribeStacks', '400 ValidationError: Something is odd.'),
};
