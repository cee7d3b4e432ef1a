import type { StackEvent } from './stack.ts';

/** A cause that CloudFormation or a service behind it gives, and what to do about it. */
export interface FailureRemedy {
  /** As tests and pages name it. */
  readonly cause: string;
  /** What the reason says. */
  readonly says: RegExp;
  /** What the reader does, as a clause in the imperative. */
  readonly remedy: string;
  /** What the reader does where it kept something from being deleted; `true` for the same; absent where only a hand deletes it. */
  readonly deletion?: string | true;
  /** False for a failed resource on which the words mean something else; absent where they mean the same on all. */
  readonly fits?: (first: FailedFirst) => boolean;
  /** Where the words are from. */
  readonly source: string;
}

/** What failed first, as far as a remedy goes by it. */
export type FailedFirst = Pick<
  StackEvent,
  'logicalId' | 'physicalId' | 'type' | 'status' | 'reason' | 'hook'
>;

const GUIDE = 'CloudFormation User Guide, "Troubleshooting CloudFormation"';
export const AGAIN = 'then run the job again';
export const PUSH = 'and push';
const OPEN_BUCKET =
  'let PublicAccessBlockConfiguration of the bucket allow it in the template and push, or serve the bucket through CloudFront';
const RIGHT_OF_ROLE =
  "in the policy of the role that CloudFormation works with ('cfn-role-arn', else the job's own role)";

/** What CloudFormation or the service says of that which stands before the words. */
const IS_GONE = /^['"\])]* ?(?:(?:was not|cannot be|could not be|is not|not) found|does not exist)/i;

/**
 * True where a reason says that the resource itself is not there. CloudFormation has the same code, NotFound, for what a property names
 * (CloudFormation CLI User Guide, "Handler error codes"), so that only the resource's own name tells.
 */
function isAboutItself({
  type,
  physicalId,
  reason = '',
}: Pick<StackEvent, 'type' | 'physicalId' | 'reason'>): boolean {
  if (/specified bucket does not exist/i.test(reason)) return type.startsWith('AWS::S3::Bucket');
  if (physicalId === undefined || physicalId === '') return /with identifier \S+ was not found/i.test(reason);
  const pieces = reason.toLowerCase().split(physicalId.toLowerCase());
  return pieces.slice(1).some((after, index) => IS_GONE.test(after) && !/[\w-]$/.test(pieces[index] ?? ''));
}

/**
 * What to do about a stack that failed, by its first failure: the first row that fits counts, so what is told more exactly comes
 * first. What no row knows gets `UNKNOWN`.
 */
export const FAILURE_REMEDIES: readonly FailureRemedy[] = [
  {
    cause: 'public access blocked',
    says: /BlockPublicPolicy|BlockPublicAcls|Block Public Access|public (?:policies|access control lists) are (?:prevented|blocked)/i,
    remedy: `${OPEN_BUCKET}; a block of the whole account is for its administrators to lift`,
    source: 'Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage"',
  },
  {
    cause: 'policy of a bucket refused',
    says: /s3:PutBucketPolicy Access ?Denied/i,
    remedy: `${OPEN_BUCKET}, where that policy is public; else allow s3:PutBucketPolicy ${RIGHT_OF_ROLE}, ${AGAIN}`,
    source: 'aws-samples/unishop-monolith-to-microservices#47',
  },
  {
    cause: 'credentials expired',
    says: /security token included in the request is expired|ExpiredToken/i,
    remedy: `set 'cfn-role-arn', because without it CloudFormation has the job's own rights only as long as the job's session, ${AGAIN}`,
    deletion: true,
    source: 'CloudFormation User Guide, "CloudFormation service role"',
  },
  {
    cause: 'missing right',
    says: /not authorized to perform|AccessDenied|Access ?Denied|UnauthorizedOperation|not authorized to (?:make|do) this/i,
    remedy: `allow that action ${RIGHT_OF_ROLE}, ${AGAIN}`,
    deletion: true,
    source: 'IAM User Guide, "Troubleshoot access denied error messages"',
  },
  {
    cause: 'export in use',
    says: /Export \S+ cannot be (?:deleted|updated|removed) as it is in use by|Cannot (?:delete|update) export \S+ as it is in use by/i,
    remedy: `take the import out of the stacks that it names first, or keep the export as it is in the template ${PUSH}`,
    deletion: `take the import out of the stacks that it names first, ${AGAIN}`,
    source: 'aws/aws-cdk issue 3414',
  },
  {
    cause: 'export of that name',
    says: /Export with name \S+ is already exported by stack/i,
    remedy: `give the export a name of its own in the template, such as one with \${AWS::StackName}, ${PUSH}`,
    source: 'aws/aws-cdk issue 24349',
  },
  {
    cause: 'no such export',
    says: /No export named \S+ found/i,
    remedy: `deploy the stack that exports it in that account and region and run the job again, or correct the name in the template ${PUSH}`,
    source: 'CloudFormation template reference, Fn::ImportValue',
  },
  {
    cause: 'replaced under its own name',
    says: /cannot update a stack when a custom-named resource requires replacing/i,
    remedy: `give the resource another name in the template, or none, ${PUSH}`,
    source: 'AWS re:Post, "custom-named resource requires replacing"',
  },
  {
    cause: 'bucket not empty',
    says: /bucket you tried to delete is not empty|BucketNotEmpty/i,
    remedy: `empty the bucket or take it out of the change, ${AGAIN}`,
    deletion: `stop what writes to the bucket, ${AGAIN}`,
    source: 'Amazon S3 API Reference, "Error responses"',
  },
  {
    cause: 'repository not empty',
    says: /RepositoryNotEmpty|repository with name \S+ .*cannot be deleted because it still contains images/i,
    remedy: `delete its images, or set EmptyOnDelete in the template ${PUSH}`,
    deletion: `stop what writes to the repository, ${AGAIN}`,
    source: 'AWS::ECR::Repository, EmptyOnDelete',
  },
  {
    cause: 'deletion protection',
    says: /deletion ?protection|Cannot delete protected/i,
    remedy: `turn the resource's deletion protection off, ${AGAIN}`,
    deletion: true,
    source: 'Amazon RDS User Guide, "Deleting a DB instance"',
  },
  {
    cause: 'throttled',
    says: /Throttling|Rate exceeded|TooManyRequests|RequestLimitExceeded|(?:Request|Rate) limit exceeded|SlowDown/i,
    remedy: 'run the job again in some minutes, when fewer changes are under way in the account',
    deletion: true,
    source: 'AWS General Reference, "Error retries"',
  },
  {
    cause: 'policy too large',
    says: /Maximum policy size|quota for PolicySize/i,
    remedy: `make the policies of that role or user smaller in the template ${PUSH}`,
    source: 'IAM User Guide, "IAM and AWS STS quotas"',
  },
  {
    cause: 'quota of snapshots',
    says: /manual snapshots|Snapshot(?:Quota|Limit)Exceeded/i,
    remedy: `delete snapshots that nobody needs, or ask AWS to raise that quota of the region (Service Quotas), ${AGAIN}`,
    deletion: true,
    source: 'Amazon RDS API Reference, DeleteDBInstance, Errors',
  },
  {
    cause: 'quota',
    says: /LimitExceeded|QuotaExceeded|TooMany(?!Requests)|limit exceeded|exceed\w* (?:the |your |its )?(?:\w+ )*(?:limit|quota)|(?:limit|quota) (?:\S+ )*(?:exceeded|reached)|maximum number of|vCPU limit|reached the limit/i,
    remedy: `take down what nobody needs (teardown with \`select: orphaned\`), or ask AWS to raise that quota of the region (Service Quotas), ${AGAIN}`,
    source: `${GUIDE}, "Limit exceeded"`,
  },
  {
    cause: 'no capacity',
    says: /InsufficientInstanceCapacity|Insufficient\w*Capacity|sufficient .*capacity/i,
    remedy: `run the job again later, or choose another instance type or availability zone in the template ${PUSH}`,
    source: 'Amazon EC2 User Guide, "Insufficient instance capacity"',
  },
  {
    cause: 'alarm',
    says: /went to (?:the )?(?:state )?ALARM|in (?:the )?ALARM state|[Rr]ollback [Tt]rigger/,
    remedy: `see in CloudWatch why that alarm rang and correct the application ${PUSH}, or take the alarm out of the stack's rollback triggers in CloudFormation`,
    source: 'CloudFormation User Guide, "Roll back your stack on alarm breach with rollback triggers"',
  },
  {
    cause: 'fault of AWS',
    says: /Internal ?Failure|InternalError|ServiceUnavailable|Service Unavailable|ServiceInternalError|An internal error/i,
    remedy:
      'run the job again, because the service itself had a fault, and look at the AWS Health Dashboard if it fails again',
    deletion: true,
    source: `${GUIDE}, "Internal failure"`,
  },
  {
    cause: 'busy',
    says: /Must be Ready|is in an invalid state for this operation|OperationInProgress|ConcurrentModification|OperationAborted|conflicting conditional operation|another operation is (?:currently )?in progress/i,
    remedy: 'run the job again when the other operation on that resource is over',
    deletion: true,
    source: 'Elastic Beanstalk Developer Guide, "Troubleshooting"',
  },
  {
    cause: 'platform of Beanstalk',
    says: /No Solution Stack named|No Platform named|platform version .*(?:retired|not found)/i,
    remedy: `name a platform that Elastic Beanstalk lists in that region in the template ${PUSH}`,
    source: 'Elastic Beanstalk Developer Guide, "Supported platforms"',
  },
  {
    cause: 'custom resource',
    says: /Received response status \[FAILED\] from custom resource|CustomResource attribute error|custom resource .*did not/i,
    remedy: `read the log of the custom resource's Lambda function, correct that ${PUSH}`,
    source: `${GUIDE}, "Custom resources"`,
  },
  {
    cause: 'timeout',
    says: /timed? ?out|did not stabilize|NotStabilized|Exceeded attempts to wait|Failed to receive \d+ resource signal|exceeded the specified timeout/i,
    remedy: `read the log of that resource and correct what keeps it from being ready ${PUSH}, or run the job again if it was only slow`,
    source: `${GUIDE}, "Resource failed to stabilize"`,
  },
  {
    cause: 'name taken',
    says: /already exists|AlreadyExists|BucketAlreadyOwnedByYou|is already in use|EntityAlreadyExists|is taken/i,
    remedy: `take the fixed name out of the template or build it with \${AWS::StackName} ${PUSH}, or delete what has the name by hand if nobody needs it, ${AGAIN}`,
    source: 'AWS re:Post, "resource already exists in CloudFormation"',
  },
  {
    cause: 'stopped by somebody',
    says: /cancelled by user|(?:rollback|delete) requested by user|requested by user|User Initiated/i,
    remedy: 'ask who stopped it (CloudTrail names the caller), then run the job again',
    source: "CloudFormation's events of CancelUpdateStack",
  },
  {
    cause: 'gone outside',
    says: /with identifier \S+ was not found|(?:was not|cannot be|could not be|not) found|does not exist/i,
    // What is being made is not there yet, and the same words tell of what a property names.
    fits: (first) => first.status !== 'CREATE_FAILED' && isAboutItself(first),
    remedy: `make it again under that name, because somebody deleted it outside CloudFormation, or take the environment down where it holds nothing that you need, ${AGAIN}`,
    source: `${GUIDE}, "Update rollback failed"`,
  },
  {
    cause: 'address taken',
    says: /DNS name \S+ is not available/i,
    remedy: `save what its database holds in a snapshot and take the environment down, because somebody else has its address now and a new stack gets another one, ${AGAIN}; where the template fixes CNAMEPrefix, take that out ${PUSH}`,
    source: 'Elastic Beanstalk API Reference, CheckDNSAvailability',
  },
  {
    cause: 'invalid property',
    says: /Properties validation failed|unsupported property|extraneous key|Model validation failed|Value of property|Property \S+ (?:cannot|must)|Invalid|is not valid|ValidationException|ValidationError|not supported|required key \S+ not found|must (?:be|have|contain|provide|specify)|Configuration validation/i,
    remedy: `correct that property of the resource in the template, or the parameter that it is made of, ${PUSH}`,
    source: `${GUIDE}, "Validation error"`,
  },
  {
    cause: 'names what is not there',
    says: /HandlerErrorCode: NotFound|NoSuch(?:Bucket|Entity)\b|does not exist|cannot be found|NotFound|not found/i,
    remedy: `correct that property of the resource in the template, or the parameter that it is made of, ${PUSH}, or make again what it names, ${AGAIN}`,
    source: `${GUIDE}, "Validation error"`,
  },
];
