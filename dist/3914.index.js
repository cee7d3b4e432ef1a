export const id = 3914;
export const ids = [3914];
export const modules = {

/***/ 45983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   NH: () => (/* binding */ nextDatabaseStep),
/* harmony export */   Vt: () => (/* binding */ databaseKindOf),
/* harmony export */   Zu: () => (/* binding */ hiddenCluster)
/* harmony export */ });
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80961);

/**
 * Types that RDS stops, each by its kind. The clusters of DocumentDB and Neptune answer at the same address to the same operations
 * (their API references have StopDBCluster and StartDBCluster, with the version of RDS).
 */
const KINDS = {
    [_resource_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DATABASE */ .cX]: 'instance',
    'AWS::DocDB::DBCluster': 'cluster',
    'AWS::Neptune::DBCluster': 'cluster',
    'AWS::RDS::DBCluster': 'cluster',
};
/** The kind of database that a type of resource is; undefined for every other type. */
function databaseKindOf(type) {
    return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
}
/**
 * A cluster that the role may not describe. Roles of a version that knew no clusters lack the permission, and such a version let
 * clusters run, so that nothing waits for one.
 */
function hiddenCluster(identifier) {
    const unknown = { status: '', engine: '', multiAz: false, isReplica: false, hasReplicas: false };
    return { kind: 'cluster', identifier, ...unknown, hiddenBy: 'rds:DescribeDBClusters' };
}
/** In these a database answers. Source: Amazon RDS User Guide, "Viewing Amazon RDS DB instance status". */
const RUNNING = new Set([
    'available',
    'backing-up',
    'configuring-enhanced-monitoring',
    'configuring-iam-database-auth',
    'configuring-log-exports',
    'storage-config-upgrade',
    'storage-full',
    'storage-initialization',
    'storage-optimization',
]);
/** From these no call of ours leads on. Source: the same page. */
const BROKEN = /^(?:failed|cloning-failed|migration-failed|restore-error|insufficient-capacity|deleting|delete-precheck|incompatible-.+|inaccessible-.+)$/;
/** The whole policy over database states; RDS stops only what is `available` and starts only what is `stopped`. */
function nextDatabaseStep(database, want) {
    const { status } = database;
    if (want === 'asleep' && (status === 'stopped' || status === 'stopping'))
        return { step: 'done' };
    const why = whyItCannotStop(database);
    if (why !== undefined)
        return { step: 'leave', why };
    if (BROKEN.test(status))
        return { step: 'broken', why: `it is in state '${status}'` };
    if (want === 'asleep')
        return { step: status === 'available' ? 'stop' : 'wait' };
    if (RUNNING.has(status))
        return { step: 'done' };
    return { step: status === 'stopped' ? 'start' : 'wait' };
}
/** Source: Amazon RDS User Guide, "Stopping an Amazon RDS DB instance temporarily". */
function whyItCannotStop(database) {
    if (database.hiddenBy !== undefined)
        return `the role may not see it (${database.hiddenBy})`;
    if (database.cluster !== undefined)
        return whyClusterCannotStop(database, database.cluster);
    if (database.memberOf !== undefined)
        return `it belongs to the cluster ${database.memberOf}, which is not stopped one instance at a time`;
    if (database.isReplica)
        return 'RDS stops no read replica';
    if (database.hasReplicas)
        return 'RDS stops no database that has a read replica';
    if (database.engine.startsWith('sqlserver') && database.multiAz)
        return 'RDS stops no SQL Server in several availability zones';
    if (database.engine.startsWith('custom-'))
        return 'RDS stops no database of RDS Custom';
    return undefined;
}
/**
 * Source: Systems Manager Automation runbook reference, AWS-StartStopAuroraCluster (modes); RDS API Reference, StopDBCluster ("only
 * applies to Aurora DB clusters"); Amazon Aurora User Guide, "Stopping and starting an Amazon Aurora DB cluster" (no source and no
 * target of replication; what it calls Aurora Replicas are instances of the cluster itself). A member of a global database is tried:
 * RDS stops one that is alone in it.
 */
function whyClusterCannotStop({ engine, isReplica, hasReplicas }, { mode, isGlobal }) {
    if (mode === 'serverless')
        return 'RDS stops no Aurora Serverless v1';
    if (mode === 'parallelquery' || mode === 'multimaster')
        return `RDS stops no cluster of the engine mode ${mode}`;
    if (!/^(?:aurora|docdb|neptune)/.test(engine))
        return 'RDS stops no Multi-AZ cluster';
    if (isGlobal || !engine.startsWith('aurora'))
        return undefined;
    if (isReplica)
        return 'RDS stops no cluster that replicates another';
    if (hasReplicas)
        return 'RDS stops no cluster that another one replicates';
    return undefined;
}
/** As a sentence calls it. */
function describeDatabase({ kind, identifier }) {
    return `${kind === 'cluster' ? 'database cluster' : 'database'} ${identifier}`;
}


/***/ }),

/***/ 26554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ denialIn),
/* harmony export */   R: () => (/* binding */ describeDenial)
/* harmony export */ });
/** Who can change a policy of that kind. An identity policy that merely lacks the action is the usual case, and is none of these. */
const KEEPERS = {
    'service control policy': 'whoever administers the AWS organization',
    'resource control policy': 'whoever administers the AWS organization',
    'permissions boundary': "whoever set the role's permissions boundary",
    'session policy': 'whoever starts the session under that policy',
    'vpc endpoint policy': 'whoever keeps the policy of the VPC endpoint',
    'resource-based policy': "whoever keeps the resource's own policy",
    'identity-based policy': "whoever keeps the role's policies, one of which denies it by name",
};
const KINDS = Object.keys(KEEPERS).join('|');
const EXPLICIT = new RegExp(`with an explicit deny in an? (${KINDS})`, 'i');
const IMPLICIT = new RegExp(`because no (${KINDS}) allows`, 'i');
/**
 * What AWS says about the policy that stood in the way; undefined where it says nothing, or where the role only lacks a right.
 * Source: "Troubleshoot access denied error messages" of the IAM User Guide; an ARN may follow the kind of policy.
 */
function denialIn(message) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];
    if (action === undefined)
        return undefined;
    const explicit = EXPLICIT.exec(message)?.[1]?.toLowerCase();
    if (explicit !== undefined)
        return { action, policy: explicit, explicit: true };
    const implicit = IMPLICIT.exec(message)?.[1]?.toLowerCase();
    return implicit === undefined ||
        implicit === 'identity-based policy' ||
        implicit === 'resource-based policy'
        ? undefined
        : { action, policy: implicit, explicit: false };
}
/** The denial as one clause: what is forbidden, by what, and who can change that. It holds nothing of the account. */
function describeDenial({ action, policy, explicit }) {
    const shown = policy.replace(/^vpc/, 'VPC');
    const article = /^[aeiou]/.test(shown) ? 'an' : 'a';
    const how = explicit ? `${article} ${shown} forbids ${action}` : `no ${shown} allows ${action}`;
    return `${how}, which no right of the role outweighs; ask ${KEEPERS[policy] ?? 'whoever keeps it'} to allow it, or do without what needs it`;
}


/***/ }),

/***/ 14963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z3: () => (/* binding */ isGoneOutside),
  SM: () => (/* binding */ remedyOf),
  mt: () => (/* binding */ remedyOfDeletion)
});

// EXTERNAL MODULE: ./build/src/domain/input/foreign-words.js
var foreign_words = __webpack_require__(72829);
// EXTERNAL MODULE: ./build/src/domain/stack/denial.js
var denial = __webpack_require__(26554);
;// CONCATENATED MODULE: ./build/src/domain/stack/failure-causes.js
const GUIDE = 'CloudFormation User Guide, "Troubleshooting CloudFormation"';
const AGAIN = 'then run the job again';
const PUSH = 'and push';
const OPEN_BUCKET = 'let PublicAccessBlockConfiguration of the bucket allow it in the template and push, or serve the bucket through CloudFront';
const RIGHT_OF_ROLE = "in the policy of the role that CloudFormation works with ('cfn-role-arn', else the job's own role)";
/** What CloudFormation or the service says of that which stands before the words. */
const IS_GONE = /^['"\])]* ?(?:(?:was not|cannot be|could not be|is not|not) found|does not exist)/i;
/**
 * True where a reason says that the resource itself is not there. CloudFormation has the same code, NotFound, for what a property names
 * (CloudFormation CLI User Guide, "Handler error codes"), so that only the resource's own name tells.
 */
function isAboutItself({ type, physicalId, reason = '', }) {
    if (/specified bucket does not exist/i.test(reason))
        return type.startsWith('AWS::S3::Bucket');
    if (physicalId === undefined || physicalId === '')
        return /with identifier \S+ was not found/i.test(reason);
    const pieces = reason.toLowerCase().split(physicalId.toLowerCase());
    return pieces.slice(1).some((after, index) => IS_GONE.test(after) && !/[\w-]$/.test(pieces[index] ?? ''));
}
/**
 * What to do about a stack that failed, by its first failure: the first row that fits counts, so what is told more exactly comes
 * first. What no row knows gets `UNKNOWN`.
 */
const FAILURE_REMEDIES = [
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
        remedy: 'run the job again, because the service itself had a fault, and look at the AWS Health Dashboard if it fails again',
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

// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var leftover = __webpack_require__(72650);
;// CONCATENATED MODULE: ./build/src/domain/stack/failure-remedies.js




/** By these words what the environment reports comes from one of its instances, so it may hold any program's words. */
const FROM_HOST = /Command failed on instance|Engine execution|\.ebextensions|\.platform|hooks? failed|HTTP 5xx|\[Instance: /i;
/** Such words are as usual in what a program says as in what CloudFormation does. */
const OF_TEMPLATE = [
    'name taken',
    'gone outside',
    'invalid property',
    'names what is not there',
];
/** A stack that says no more than that its environment failed. */
const MERELY_FAILED = /NotStabilized|did not stabilize|failed to deploy|(?:update|creation) of environment failed/i;
/** As AWS writes it; a database that says "Access denied" is another matter. */
const DENIED_BY_AWS = /AccessDenied|not authorized to perform|UnauthorizedOperation/;
/** Of what an instance was refused. */
const OF_PROFILE = `allow that action in the role of the environment's instance profile, ${AGAIN}`;
/** Of what the host of an application reports. */
const OF_HOST = `correct in the application, or in its .ebextensions and .platform, what the environment reports ${PUSH}`;
/** Where nobody knows the cause. `resource` is the first one that failed; undefined where none is known. */
function readEvents(resource) {
    const whose = resource === undefined ? '' : ` of ${resource}`;
    return `read the events${whose} of that time in CloudFormation, correct what they name in the template ${PUSH}, or run the job again if it was in the account`;
}
/**
 * What a reader of a failed stack does, as a clause; undefined where the cause itself says it: what a hook or a policy above the role
 * refused has its own way out.
 * @param first what failed first; undefined where only the stack's own `reason` is known.
 * @param reported the first error of its Beanstalk environment, which is nearer to the cause than the stack's event; '' for none.
 */
function remedyOf(first, reason, reported = '') {
    const said = saidOf(first, reason);
    if (saysItself(first, said))
        return undefined;
    if (FROM_HOST.test(reported))
        return DENIED_BY_AWS.test(reported) ? OF_PROFILE : OF_HOST;
    const own = rowOf(said, first)?.remedy;
    if (reported !== '')
        return (rowOf(reported, undefined, OF_TEMPLATE)?.remedy ??
            (MERELY_FAILED.test(said) ? undefined : own) ??
            OF_HOST);
    return own ?? readEvents(first?.logicalId);
}
/** As `remedyOf`, for a stack that could not be deleted: by hand goes what no row knows another way for. */
function remedyOfDeletion(first, reason) {
    const said = saidOf(first, reason);
    if (saysItself(first, said))
        return undefined;
    const row = rowOf(said, first);
    return (row?.deletion === true ? row.remedy : row?.deletion) ?? `${(0,leftover/* byHand */.XL)([said])}, then rerun`;
}
/** True where somebody deleted what CloudFormation is to change, so that no rollback and no push of the same template helps. */
function isGoneOutside(first) {
    return rowOf(saidOf(first, undefined), first)?.cause === 'gone outside';
}
function saidOf(first, reason) {
    return (0,foreign_words/* foreignWords */.K)(first?.reason ?? reason ?? '');
}
function saysItself(first, said) {
    return first?.hook !== undefined || /hook\(s\)/.test(said) || (0,denial/* denialIn */.H)(said) !== undefined;
}
/** The first row that fits the words on what failed first, `without` some causes. */
function rowOf(words, first, without = []) {
    return FAILURE_REMEDIES.find(({ cause, says, fits }) => !without.includes(cause) && says.test(words) && (fits?.(first ?? unnamed(words)) ?? true));
}
/** Where only the stack's own reason is known. */
function unnamed(reason) {
    return { logicalId: '', physicalId: undefined, type: '', status: '', reason };
}


/***/ }),

/***/ 80961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ LAMBDA_FUNCTION),
/* harmony export */   AL: () => (/* binding */ BEANSTALK_ENVIRONMENT),
/* harmony export */   M8: () => (/* binding */ CLUSTER_SNAPSHOT),
/* harmony export */   PT: () => (/* binding */ DATABASE_SNAPSHOT),
/* harmony export */   Z4: () => (/* binding */ NESTED_STACK),
/* harmony export */   cX: () => (/* binding */ DATABASE),
/* harmony export */   hZ: () => (/* binding */ IMAGE_REPOSITORY),
/* harmony export */   j6: () => (/* binding */ BUCKET)
/* harmony export */ });
/** The names by which CloudFormation knows the types of resource that Greenroom treats by name. */
const NESTED_STACK = 'AWS::CloudFormation::Stack';
const BEANSTALK_ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';
const BUCKET = 'AWS::S3::Bucket';
const DATABASE = 'AWS::RDS::DBInstance';
const DATABASE_SNAPSHOT = 'AWS::RDS::DBSnapshot';
const CLUSTER_SNAPSHOT = 'AWS::RDS::DBClusterSnapshot';
const IMAGE_REPOSITORY = 'AWS::ECR::Repository';
const LAMBDA_FUNCTION = 'AWS::Lambda::Function';


/***/ }),

/***/ 34246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ describeReason),
/* harmony export */   HJ: () => (/* binding */ failedResources),
/* harmony export */   V$: () => (/* binding */ describeCause),
/* harmony export */   Vh: () => (/* binding */ deletesAfterFailure),
/* harmony export */   fx: () => (/* binding */ firstFailure),
/* harmony export */   kA: () => (/* binding */ describeFindings),
/* harmony export */   o5: () => (/* binding */ StackFailedError),
/* harmony export */   wO: () => (/* binding */ describeStackFailure)
/* harmony export */ });
/* harmony import */ var _input_foreign_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72829);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26554);
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80961);





/**
 * The event that explains a failed operation, looked for in three places. First the oldest failure that is not the echo of another
 * (a cancelled resource, the stack itself); the last one, which most tools show, is usually an echo. Then the stack's own event
 * that its change is undone: it alone has the reason that is no resource's, such as an export that another stack has, or an alarm.
 * Then any echo. The third place is the status reason of the stack itself, which whoever has the stack falls back on.
 *
 * Source: `_FAILED` first and else the stack's rollback or deletion, as serverless/serverless#3935 and oss-serverless/osls#169.
 * `events` are oldest first, since the operation began; `stackId` is the ARN of the stack whose own event counts.
 */
function firstFailure(events, stackId) {
    const failures = events.filter((event) => event.status.endsWith('_FAILED'));
    const undone = events.filter((event) => event.physicalId === stackId && UNDOES.test(event.status) && event.reason);
    const first = failures.find((event) => !isEcho(event)) ??
        undone.find((event) => !isAsked(event) && !LISTS_RESOURCES.test(event.reason ?? '')) ??
        failures[0] ??
        // Somebody cancelled it: nothing failed, and nobody else says why it ended.
        undone.find((event) => event.status !== 'DELETE_IN_PROGRESS');
    return first && withHook(first, events);
}
/** The stack's own events that tell why its change is undone; nobody undoes a deletion. */
const UNDOES = /^(?:(?:UPDATE_|IMPORT_)?ROLLBACK|DELETE)_IN_PROGRESS$/;
/** Only names those that have events of their own. */
const LISTS_RESOURCES = /^The following resource\(s\) failed to/;
/** CloudFormation's words on an operation that a request began. */
function isAsked({ reason }) {
    return reason === 'User Initiated';
}
/**
 * True where events say that CloudFormation itself deletes a stack, because its creation failed; a deletion that somebody asked for
 * says `User Initiated`. `events` are oldest first, `stackId` is the stack's ARN.
 */
function deletesAfterFailure(events, stackId) {
    const deletion = events.find((event) => event.physicalId === stackId && event.status === 'DELETE_IN_PROGRESS');
    return deletion?.reason !== undefined && !isAsked(deletion);
}
/** The failed event of a resource only names the hook that refused it; why stands in an event of the hook's own before it. */
function withHook(failed, events) {
    if (!FAILED_HOOKS.test(failed.reason ?? ''))
        return failed;
    const hook = events.findLast((event) => event.logicalId === failed.logicalId &&
        event.hook !== undefined &&
        /^HOOK_(?:COMPLETE_)?FAILED$/.test(event.hook.status) &&
        !event.hook.warns)?.hook;
    return hook === undefined ? failed : { ...failed, hook };
}
/**
 * The resources that failed by themselves, each once, as ContinueUpdateRollback takes them: the logical id, and before it the name of
 * a nested stack that holds it and a point (API Reference, ContinueUpdateRollback, ResourcesToSkip). `stackId` is the ARN of the stack
 * that is asked about.
 */
function failedResources(events, stackId) {
    const failed = events.filter((event) => event.status.endsWith('_FAILED') && !isEcho(event));
    const names = failed.map(({ logicalId, stackId: within = stackId }) => within === stackId ? logicalId : `${within.split('/')[1]}.${logicalId}`);
    return [...new Set(names)];
}
function isEcho(event) {
    return event.type === _resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .NESTED_STACK */ .Z4 || /cancelled/i.test(event.reason ?? '');
}
/** The failure as one clause: which resource, of what type, and the service's own words, or who forbade it. */
function describeStackFailure(event) {
    return `${event.logicalId} (${event.type}): ${describeReason(event.reason, event.hook)}`;
}
/** The cause of a failed operation as one clause: its event, else the status reason of the stack. */
function describeCause(first, stack) {
    return first
        ? describeStackFailure(first)
        : describeReason(stack?.statusReason || 'CloudFormation gives no reason');
}
/**
 * Why CloudFormation gave up, as one clause. A hook of the account and a policy above the role are told as such, because neither
 * the template's author nor the role's rights can help there; `hook` is the one that failed, where that is known.
 */
function describeReason(reason, hook, unread) {
    const message = asClause(reason ?? 'no reason given');
    const named = hook?.type ?? FAILED_HOOKS.exec(message)?.[1];
    if (named !== undefined)
        return describeHook(named, hook?.reason, unread);
    const denial = (0,_denial_js__WEBPACK_IMPORTED_MODULE_2__/* .denialIn */ .H)(message);
    return denial === undefined ? (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(message) : (0,_denial_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDenial */ .R)(denial);
}
/** CloudFormation's own sentence on a resource or a change set that a hook refused. */
const FAILED_HOOKS = /The following hook\(s\)(?:\/validation)? failed: \[([^\]]+)\]/;
/** CloudFormation's own look at a change set, under the name of a hook. */
const EARLY = /^AWS::EarlyValidation::/;
function describeHook(type, reason, unread) {
    if (EARLY.test(type)) {
        const found = `CloudFormation's early validation (${type.replace(EARLY, '')}) found something that would fail`;
        if (reason !== undefined)
            return `${found} (${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(asClause(reason))}); correct that in the template`;
        return `${found}; ${unread === undefined ? NOT_NAMED : UNREAD[unread]}`;
    }
    const why = reason === undefined ? '' : ` (${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(asClause(reason))})`;
    return `the account's CloudFormation hook ${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}
const NOT_NAMED = "CloudFormation's events do not name it, so compare the template with the rules of its resource types";
const UNREAD = {
    denied: "allow cloudformation:DescribeEvents in the role's policy to learn what",
    unread: "CloudFormation's events of the change set, which name it, could not be read; run it again",
};
/** On one line and without the point at the end, to stand within a sentence. */
function asClause(text) {
    return (0,_input_foreign_words_js__WEBPACK_IMPORTED_MODULE_4__/* .foreignWords */ .K)(text).replace(/\.$/, '');
}
const MAX_FINDINGS = 3;
/** Why a change set failed, as one clause; `reason` is what the set itself says, and all there is where nothing was found. */
function describeFindings(reason, findings) {
    if (typeof findings === 'string')
        return describeReason(reason, undefined, findings);
    if (findings.length === 0)
        return describeReason(reason);
    const more = findings.length > MAX_FINDINGS ? `; and ${findings.length - MAX_FINDINGS} more` : '';
    return `${findings.slice(0, MAX_FINDINGS).map(describeFinding).join('; ')}${more}`;
}
function describeFinding({ logicalId, type, reason, hook, path }) {
    if (hook !== undefined)
        return describeHook(hook, reason);
    const what = logicalId === undefined ? '' : `${logicalId} (${type ?? 'of no type'}): `;
    const where = path === undefined ? '' : ` (${path})`;
    return `${what}${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(asClause(reason ?? 'no reason given'))}${where}`;
}
/** An operation on a stack that CloudFormation has ended without success. */
class StackFailedError extends _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o {
    /** As it was when the operation had ended; undefined when it was gone. */
    endedAs;
    /** `evidence` are lines of its Beanstalk environment, as `AdapterError` has them. */
    constructor(message, endedAs, evidence) {
        super('stack_failed', message, { service: 'CloudFormation', evidence });
        this.endedAs = endedAs;
    }
}


/***/ })

};
