export const id = 5937;
export const ids = [5937];
export const modules = {

/***/ 50478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SP: () => (/* binding */ settingsHere),
  rM: () => (/* binding */ wireFiles),
  dj: () => (/* binding */ wireTemplates),
  qt: () => (/* binding */ withBundles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/bundled-templates.js

/**
 * Where each bundled template lies. Every address is spelt out, because that is the form which the bundler recognizes: it
 * copies the file beside the bundle and rewrites the address.
 */
const TEMPLATES = {
    'beanstalk-environment': () => __webpack_require__.ab + "beanstalk-environment.yml",
    'beanstalk-application': () => __webpack_require__.ab + "beanstalk-application.yml",
    instance: () => __webpack_require__.ab + "instance.yml",
    'instance-shared': () => __webpack_require__.ab + "instance-shared.yml",
    'github-oidc': () => __webpack_require__.ab + "github-oidc.yml",
};
/** Text of the template that ships with the suite under that name; undefined when there is none of that name. */
async function readBundledTemplate(name) {
    const address = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
    return address && (0,promises_.readFile)(address(), 'utf8');
}

// EXTERNAL MODULE: ./build/src/adapters/files/scratch-folder.js
var scratch_folder = __webpack_require__(7421);
;// CONCATENATED MODULE: ./build/src/runtime/wiring-workspace.js



/** Works with bundles of the job's workspace; the zip writer is loaded only where there is one to write. */
function withBundles({ run }, use) {
    return (0,scratch_folder/* withScratchFolder */.p)('bundle', (scratch) => {
        const make = async () => {
            const { createBundleMaker } = await __webpack_require__.e(/* import() */ 9990).then(__webpack_require__.bind(__webpack_require__, 39990));
            return createBundleMaker(workspaceOf(run.env), scratch);
        };
        return use({
            ofPath: async (path) => (await make()).ofPath(path),
            ofFile: async (name, text) => (await make()).ofFile(name, text),
            withFiles: async (zip, files) => (files.length === 0 ? zip : (await make()).withFiles(zip, files)),
            names: async (zip) => (await make()).names(zip),
        });
    });
}
/** Single files of the job's workspace. */
async function wireFiles({ run }) {
    const { createWorkspaceFiles } = await __webpack_require__.e(/* import() */ 6296).then(__webpack_require__.bind(__webpack_require__, 26296));
    return createWorkspaceFiles(workspaceOf(run.env));
}
function workspaceOf(env) {
    return (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? process.cwd());
}
function wireTemplates() {
    return {
        bundled: readBundledTemplate,
        async made(module, given) {
            const { makeTemplate } = await __webpack_require__.e(/* import() */ 5087).then(__webpack_require__.bind(__webpack_require__, 35087));
            return makeTemplate(module, given);
        },
    };
}
/** In bytes; a settings file has a few thousand. */
const LARGEST_SETTINGS = 256_000;
/** The repository as the job's workspace has it: its files are those that were checked out, whatever branch is asked for. */
function settingsHere(env, files) {
    return {
        repository: async () => ({
            id: Number(env['GITHUB_REPOSITORY_ID'] ?? 0),
            fullName: env['GITHUB_REPOSITORY'] ?? '',
            defaultBranch: 'of the workspace',
        }),
        readFile: (path) => files.read(path, 'settings', LARGEST_SETTINGS),
    };
}


/***/ }),

/***/ 75937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wireAt: () => (/* binding */ wireAt),
  wireAws: () => (/* binding */ wireAws),
  wireFiles: () => (/* reexport */ wiring_workspace/* wireFiles */.rM),
  wireGitHub: () => (/* reexport */ wiring_github/* wireGitHub */.T),
  wirePages: () => (/* binding */ wirePages),
  wireSite: () => (/* binding */ wireSite),
  wireTargets: () => (/* binding */ wireTargets),
  wireTemplates: () => (/* reexport */ wiring_workspace/* wireTemplates */.dj),
  withBundles: () => (/* reexport */ wiring_workspace/* withBundles */.qt)
});

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var verdict_errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answer-bounds.js
var answer_bounds = __webpack_require__(7045);
// EXTERNAL MODULE: ./build/src/adapters/fetch/list-bounds.js
var list_bounds = __webpack_require__(60807);
// EXTERNAL MODULE: ./build/src/domain/input/foreign-words.js
var foreign_words = __webpack_require__(72829);
// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(93895);
// EXTERNAL MODULE: ./build/src/domain/stack/denial.js
var stack_denial = __webpack_require__(26554);
// EXTERNAL MODULE: ./build/src/adapters/fetch/answers.js
var answers = __webpack_require__(75834);
;// CONCATENATED MODULE: ./build/src/adapters/aws/access/s3-answers.js
const FACT = { cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' };
/** What S3 answers besides what was asked for. */
const S3_ANSWERS = {
    objectAbsent: { calls: ['HeadObject'], status: 404, ...FACT },
    noTags: { calls: ['GetBucketTagging'], code: /^NoSuchTagSet$/, ...FACT },
    bucketAbsent: { calls: ['GetBucketTagging'], code: /^NoSuchBucket$/, ...FACT },
    noPolicy: { calls: ['GetBucketPolicyStatus'], code: /^NoSuchBucketPolicy$/, ...FACT },
    noAccessBlock: {
        calls: ['GetPublicAccessBlock'],
        code: /^NoSuchPublicAccessBlockConfiguration$/,
        ...FACT,
    },
    noPageBucket: {
        calls: ['GetPublicAccessBlock'],
        code: /^NoSuchBucket$/,
        cause: 'invalid_input',
        repeat: 'final',
        concerns: 'ops',
        todo: "make it, or name another in 'bucket'",
    },
    uploadGone: { calls: ['AbortMultipartUpload'], code: /^NoSuchUpload$/, ...FACT },
    noBucket: {
        calls: ['PutObject'],
        code: /^NoSuchBucket$/,
        cause: 'invalid_input',
        repeat: 'final',
        concerns: 'ops',
        todo: "make it, or name another in 'artifact-bucket'",
    },
};

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/service-answers.js

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
};
const service_answers_FACT = { cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' };
const BUSY = { cause: 'busy', repeat: 'later', concerns: 'nobody', todo: 'run it again later' };
const PASSING = {
    cause: 'unavailable',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: 'run the job again',
};
const DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' };
/** What one service of AWS, or one call of it, answers besides what was asked for. */
const SERVICE_ANSWERS = {
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
        ...service_answers_FACT,
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
        ...service_answers_FACT,
    },
    stackMissing: {
        calls: ['CreateChangeSet', 'DescribeStackEvents', 'ListStackResources', 'GetTemplate', 'DeleteChangeSet'],
        code: /^ValidationError$/,
        says: /^Stack \[.*\] does not exist$/,
        ...service_answers_FACT,
    },
    tokenTaken: {
        calls: ['ExecuteChangeSet', 'DeleteStack', 'ContinueUpdateRollback', 'RollbackStack'],
        code: /^TokenAlreadyExistsException$/,
        ...service_answers_FACT,
    },
    changeSetThere: {
        calls: ['CreateChangeSet'],
        code: /^(?:Token)?AlreadyExistsException$/,
        ...service_answers_FACT,
    },
    changeSetGone: {
        calls: ['DescribeChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet', 'GetTemplate'],
        code: /^ChangeSetNotFound(?:Exception)?$/,
        ...service_answers_FACT,
    },
    changeSetMoved: {
        calls: ['ExecuteChangeSet', 'DeleteChangeSet'],
        code: /^InvalidChangeSetStatus(?:Exception)?$/,
        ...service_answers_FACT,
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
        ...service_answers_FACT,
    },
    versionGone: {
        calls: ['DeleteApplicationVersion'],
        code: /^InvalidParameterValue$/,
        says: /^No Application(?: Version)? named/i,
        ...service_answers_FACT,
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
        ...service_answers_FACT,
    },
    databaseAbsent: {
        calls: ['DescribeDBInstances', 'StartDBInstance', 'StopDBInstance'],
        code: /^DBInstanceNotFound(?:Fault)?$/,
        ...service_answers_FACT,
    },
    clusterStateForbids: {
        calls: ['StartDBCluster', 'StopDBCluster'],
        code: /^InvalidDBClusterState(?:Fault)?$/,
        ...service_answers_FACT,
    },
    clusterAbsent: {
        calls: ['DescribeDBClusters', 'StartDBCluster', 'StopDBCluster'],
        code: /^DBClusterNotFound(?:Fault)?$/,
        ...service_answers_FACT,
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
        ...service_answers_FACT,
    },
    repositoryGone: {
        calls: ['ListImages', 'BatchDeleteImage'],
        code: /^RepositoryNotFoundException$/,
        ...service_answers_FACT,
    },
};

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/answers.js

const LATER = 'run it again later';
const RAISE = 'or ask AWS to raise that quota of the region (Service Quotas)';
const TAKE_DOWN = `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}`;
const CREDENTIALS = 'Check the credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give `role-to-assume`';
/** What a row says beside its cause. */
const answers_DENIED = { cause: 'access_denied', repeat: 'final', concerns: 'ops' };
const QUOTA = { cause: 'quota', repeat: 'final', concerns: 'ops' };
/**
 * What AWS answers besides what was asked for: first what one call is told, then what every call is told. Sources and bodies are in
 * tools/answers/aws.ts.
 */
const AWS_ANSWERS = {
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
        ...answers_DENIED,
        repeat: 'once more',
        todo: 'Set the clock of the runner',
    },
    wrongSignatureTime: {
        code: /^(?:InvalidSignature|SignatureDoesNotMatch)/,
        says: /expired|current/i,
        ...answers_DENIED,
        repeat: 'once more',
        todo: 'Set the clock of the runner',
    },
    expired: {
        code: /^ExpiredToken(?:Exception)?$/,
        ...answers_DENIED,
        repeat: 'once more',
        todo: 'The credentials have expired; a role given as `role-to-assume` is renewed by itself',
    },
    lackingRight: {
        says: /is not authorized to perform/i,
        ...answers_DENIED,
        todo: "Allow {action} in the role's policy",
    },
    unknownKey: {
        code: /^(?:InvalidAccessKeyId|InvalidClientTokenId|InvalidToken|MissingAuthenticationToken|SignatureDoesNotMatch|UnrecognizedClientException)$/,
        ...answers_DENIED,
        todo: CREDENTIALS,
    },
    regionOff: {
        code: /^(?:OptInRequired|RegionDisabledException|S3SubscriptionRequired(?:Exception)?)$/,
        ...answers_DENIED,
        todo: 'Turn the service and the region on in the account',
    },
    keyNotAccessible: {
        code: /^KMSKeyNotAccessible(?:Fault)?$/,
        ...answers_DENIED,
        todo: 'Allow the role to use the KMS key',
    },
    deniedByCode: {
        code: /^(?:AccessDenied(?:Exception)?|AllAccessDisabled|AuthFailure|InsufficientPrivilegesException|NotAuthorized|UnauthorizedOperation)$/,
        ...answers_DENIED,
        todo: '',
    },
    unauthorized: { status: 401, ...answers_DENIED, todo: '' },
    forbidden: { status: 403, ...answers_DENIED, todo: '' },
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
};

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/no-answer.js
/** A request that got no answer. The SDK's own handler has several error classes for it; a retry needs only this one. */
class NoAnswerError extends Error {
    name = 'NoAnswerError';
}
/** The run was told to stop while the request was under way. */
class StoppedError extends Error {
    name = 'StoppedError';
}
/**
 * Why `fetch` got no answer. The error may be a DOMException or come from another realm, so it is told by its shape.
 */
function describeNoAnswer(error) {
    const { name, message, cause } = shapeOf(error);
    if (name === 'TimeoutError')
        return 'no answer in time';
    return shapeOf(cause).message || message || String(error);
}
/** A name of a host that no name server knows, as Node calls it: AWS has no such endpoint. */
const NO_SUCH_HOST = 'ENOTFOUND';
/** True where a request got no answer because its host does not exist. */
function isNoSuchHost({ cause }) {
    const { cause: reason } = shapeOf(cause);
    return Object(reason).code === NO_SUCH_HOST;
}
function shapeOf(error) {
    const { name, message, cause } = (typeof error === 'object' && error !== null ? error : {});
    return {
        name: typeof name === 'string' ? name : '',
        message: typeof message === 'string' ? message : '',
        cause,
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/aws-errors.js








/** The code that AWS gave, such as `ValidationError`; where there was no answer, `ENOTFOUND` for a host that does not exist, else undefined. */
function codeOf(error) {
    if (error instanceof NoAnswerError)
        return isNoSuchHost(error) ? NO_SUCH_HOST : undefined;
    const code = error?.Code;
    if (typeof code === 'string' && code !== '')
        return code;
    const { name } = shapeOf(error);
    return name === 'Error' || name === '' ? undefined : name;
}
function statusOf(error) {
    const status = error?.$metadata
        ?.httpStatusCode;
    return typeof status === 'number' ? status : undefined;
}
/** What AWS said, as it said it. */
function messageOf(error) {
    return shapeOf(error).message || String(error);
}
/** The row of docs/answers.md that an error carries. `call` is the operation, where its rows matter. */
function awsAnswer(error, call) {
    const given = { call, status: statusOf(error), code: codeOf(error), words: messageOf(error) };
    return (0,answers/* answerOf */.ut)(AWS_ANSWERS, given) ?? { ...AWS_ANSWERS.unexpected, name: 'unexpected' };
}
/** True for an answer of that kind, of whatever call. */
function isAnswer(error, name) {
    const row = AWS_ANSWERS[name];
    return (0,answers/* fits */.lA)(row, {
        call: row.calls?.[0],
        status: statusOf(error),
        code: codeOf(error),
        words: messageOf(error),
    });
}
/** The answer to a HEAD has no body, so S3 cannot say in it that the token has expired: a bare 400 may mean that. */
function isExpiredToken(error) {
    const code = codeOf(error) ?? '';
    return /^ExpiredToken(?:Exception)?$/.test(code) || (statusOf(error) === 400 && isBare(code));
}
/** True for what the SDK calls an answer without a body. */
function isBare(code) {
    return /^(?:Unknown|UnknownError|BadRequest|Forbidden|40[03])$/.test(code);
}
/** An SDK error as one of ours. Errors that are ours already, and bugs, pass unchanged. */
function awsError(failed) {
    const { what, error } = failed;
    if (error instanceof verdict_errors/* AdapterError */.o || error instanceof verdict_errors/* UserError */.y)
        return error;
    if (error instanceof TypeError && statusOf(error) === undefined)
        return error;
    if (codeOf(error) === 'CredentialsProviderError')
        return new verdict_errors/* UserError */.y('missing_credentials', `Could not ${what}, because there are no AWS credentials; give \`role-to-assume\` and \`permissions: id-token: write\`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`, { cause: error });
    const answer = awsAnswer(error);
    const { reasonCode, why, retriable } = diagnosis(failed, answer);
    if (READERS.includes(answer.name))
        return new verdict_errors/* UserError */.y(reasonCode, `Could not ${what}${why}`, { cause: error });
    const code = codeOf(error);
    const status = statusOf(error);
    return new verdict_errors/* AdapterError */.o(reasonCode, `Could not ${what}${why}`, {
        service: failed.service,
        retriable,
        cause: error,
        ...(code === undefined ? {} : { code }),
        ...(status === undefined ? {} : { status }),
    });
}
/** What the reader gave, and AWS cannot take. */
const READERS = ['noApplication', 'wrongBucketRegion'];
function diagnosis({ service, error, region }, answer) {
    const message = sentence((0,without_account/* withoutAccount */.Mk)((0,foreign_words/* foreignWords */.K)(messageOf(error))));
    if (error instanceof NoAnswerError)
        return {
            reasonCode: 'unreachable',
            why: `, because ${service} did not answer: ${message} Run the job again.`,
            retriable: true,
        };
    if (error instanceof StoppedError)
        return { reasonCode: 'cancelled', why: ', because the run was stopped.', retriable: true };
    const reasonCode = (0,answers/* causeOf */.rl)(answer);
    const retriable = answer.repeat !== 'final' && reasonCode !== 'access_denied';
    return { reasonCode, why: whyOf(answer, { service, message, error, region }), retriable };
}
function whyOf({ name, cause, todo }, { service, message, error, region }) {
    const code = codeOf(error) ?? statusOf(error);
    if (cause === 'throttled')
        return `, because ${service} asked to slow down for longer than the run could wait; ${todo}.`;
    const denial = cause === 'access_denied' ? (0,stack_denial/* denialIn */.H)(message) : undefined;
    if (denial !== undefined)
        return `: ${(0,stack_denial/* describeDenial */.R)(denial)}.`;
    if (cause === 'unavailable' && name !== 'noCapacity')
        return `, because ${service} is out of order (${code}: ${message}); ${todo}.`;
    if (cause === 'far_side_error' || cause === 'fact')
        return `: ${service} answered ${code ?? 'nothing that can be read'}: ${message} Put right what it names, then run the job again.`;
    const advice = name === 'lackingRight' ? rightAdvice(message) : todo.replace('{region}', region);
    return `, because ${service} refused: ${message}${advice === '' ? '' : ` ${advice}.`}`;
}
/** What Greenroom names after the project, so that the shipped roles may touch it by the first letters of its name. */
const NAMED_AFTER_PROJECT = /on resource: (?:arn:\S+:)?(?:stack|changeSet|application|applicationversion|environment)\/(?!\*)/;
/** Where a name is forbidden that begins with the project, the project is more often wrong than the role. */
function rightAdvice(message) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];
    if (action === undefined)
        return "Look which role the job works with, and allow that in the role's policy";
    if (NAMED_AFTER_PROJECT.test(message))
        return "Where the policy allows it for other names only, correct 'project', which the names begin with. Otherwise allow it in the role's policy";
    const allow = AWS_ANSWERS.lackingRight.todo.replace('{action}', action);
    if (action !== 'iam:PassRole')
        return allow;
    return `${allow}. Where the policy allows it for another role only, correct 'cfn-role-arn'`;
}
function sentence(text) {
    const line = (0,one_line/* oneLine */.T)(text);
    return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}

// EXTERNAL MODULE: ./build/src/adapters/aws/access/loopback.js
var loopback = __webpack_require__(64954);
;// CONCATENATED MODULE: ./build/src/adapters/aws/access/paging.js


/**
 * Every page of a list that hands on `NextToken`. An empty page with a token is followed like any other.
 * @throws AdapterError `doubtful_facts` when a token comes back a second time: the list would never end; `far_side_error` for more pages, or more time,
 * than a list may take.
 */
async function* allPages(of, read, time) {
    const seen = new Set();
    const bound = (0,list_bounds/* listBound */.l)('AWS', of, time);
    let token;
    do {
        const page = await read(token);
        yield page;
        token = page.NextToken === '' ? undefined : page.NextToken;
        if (token !== undefined && seen.has(token))
            throw new verdict_errors/* AdapterError */.o('doubtful_facts', `The list of ${of} gave the same page twice, so it cannot be trusted; run it again.`, {
                service: 'AWS',
                retriable: true,
            });
        if (token === undefined)
            return;
        seen.add(token);
        bound.next();
    } while (true);
}

// EXTERNAL MODULE: ./build/src/domain/pace/retry.js
var retry = __webpack_require__(59414);
;// CONCATENATED MODULE: ./build/src/adapters/aws/access/retry.js



/**
 * Repeats what may go better the next time: no answer, a service that broke, throttling; and once, freshly signed, a request
 * whose signature AWS found too old or too new. The SDK's own strategy repeats *any* error, a missing right as well, when
 * the machine's clock disagrees with the answer's `Date`.
 */
function createRetryStrategy(options) {
    return {
        acquireInitialRetryToken: async () => token(0),
        async refreshRetryTokenForRetry(previous, { error }) {
            const count = previous.getRetryCount() + 1;
            const repeat = repeatOf(error);
            const policy = repeat === 'like throttling' ? retry/* RETRIES */.Z.awsThrottled : retry/* RETRIES */.Z.aws;
            const failed = { count, isRepeatable: isWorthRepeating(repeat, count) };
            const pause = (0,retry/* pauseBeforeRetry */.G)(policy, failed, options.random);
            if (pause === undefined)
                throw error;
            await options.sleep(pause, repeat === 'like throttling' ? "AWS's limit of requests" : 'AWS to answer');
            return token(count);
        },
        recordSuccess() { },
    };
}
/** With credentials that have expired nothing gets better; they are renewed by whoever calls. */
function repeatOf(error) {
    if (error instanceof NoAnswerError)
        return 'a few times';
    if (isBareOfTime(error))
        return 'once more';
    const { name, repeat } = awsAnswer(error);
    return name === 'expired' ? 'final' : repeat;
}
/**
 * A refusal without a body, as HEAD gets it, while the answer's `Date` has just moved the clock that the SDK signs by: where S3 would
 * say RequestTimeTooSkewed it can say nothing (Amazon S3 API Reference, HeadObject). Each client has a clock of its own.
 */
function isBareOfTime(error) {
    const { $metadata } = Object(error);
    return $metadata?.clockSkewCorrected === true && statusOf(error) === 403 && isBare(codeOf(error) ?? '');
}
/** `count` is 1 before the first repetition. */
function isWorthRepeating(repeat, count) {
    return repeat === 'like throttling' || repeat === 'a few times' || (repeat === 'once more' && count === 1);
}
function token(count) {
    return { getRetryCount: () => count, getRetryDelay: () => 0 };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/streamed-body.js
/**
 * A body that is sent as it is read. To the SDK it is a blob, which it hands on without a look; and since it is no stream, it may be
 * sent again.
 */
class StreamedBody extends Blob {
    source;
    constructor(source) {
        super();
        this.source = source;
    }
    get size() {
        return this.source.size;
    }
}
/**
 * What `fetch` takes to send a body part by part. It keeps all that it has sent, in case of a redirect, unless there is no window
 * and a redirect is an error (fetch.spec.whatwg.org, "HTTP-network-or-cache fetch", step 8.1). S3 takes no body without its length
 * (Amazon S3 API Reference, error `MissingContentLength`).
 */
function streamed({ source }) {
    return {
        body: streamOf(source),
        duplex: 'half',
        window: null,
        redirect: 'error',
        length: ['content-length', String(source.size)],
    };
}
function streamOf(source) {
    const parts = source.parts()[Symbol.asyncIterator]();
    return new ReadableStream({
        async pull(controller) {
            const { done, value } = await parts.next();
            if (done)
                controller.close();
            else
                controller.enqueue(value);
        },
        cancel: async () => void (await parts.return?.()),
    });
}
/**
 * The SDK signs a body that it cannot hash as UNSIGNED-PAYLOAD, which a bucket's policy may refuse (Amazon S3 API Reference, "Amazon
 * S3 Signature Version 4 Authentication Specific Policy Keys", s3:x-amz-content-sha256). The checksum is that very hash.
 */
function signStreams(client) {
    client.middlewareStack.add((next) => (args) => {
        const { body, headers } = args.request;
        const checksum = headers['x-amz-checksum-sha256'];
        if (body instanceof StreamedBody && checksum !== undefined)
            headers['x-amz-content-sha256'] = Buffer.from(checksum, 'base64').toString('hex');
        return next(args);
    }, { step: 'build', name: 'signStreams' });
    return client;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/aws-client.js









/**
 * A service whose SDK client is imported and made when it is first needed: start time is mostly the loading of clients.
 * Credentials that AWS calls expired are renewed and the call is repeated once.
 */
function awsService(aws, name, load) {
    let client;
    async function attempt(work) {
        client ??= load(clientConfig(aws));
        return work(await client);
    }
    async function call(what, work) {
        try {
            return await attempt(work).catch((error) => {
                if (!isExpiredToken(error) || !aws.credentials)
                    throw error;
                aws.credentials.forget();
                return attempt(work);
            });
        }
        catch (error) {
            throw awsError({ service: name, what, error, region: aws.region });
        }
    }
    return {
        call,
        pages: (of, read) => allPages(of, read, aws.time),
        bound: (of) => (0,list_bounds/* listBound */.l)('AWS', of, aws.time),
    };
}
function clientConfig(aws) {
    if (aws.region === '')
        throw new verdict_errors/* UserError */.y('invalid_input', 'No AWS region is known; give the input `region` or set AWS_REGION.');
    return {
        region: aws.region,
        ...(aws.endpoint === undefined ? {} : { endpoint: aws.endpoint }),
        ...(aws.credentials === undefined ? {} : { credentials: unmemoized(aws.credentials) }),
        requestHandler: createRequestHandler(aws),
        retryStrategy: createRetryStrategy(aws),
        customUserAgent: 'greenroom',
    };
}
/**
 * The SDK would keep what a provider gave until its expiry by the machine's clock, so a runner whose clock is wrong would
 * renew before every request or never. `memoized` tells it that the source keeps its own copy.
 */
function unmemoized(source) {
    return Object.assign(async () => ({ ...(await source.current()) }), { memoized: true });
}
const DEFAULT_TIMEOUT = 30_000;
/** A body may take as long as this slow line needs for it. */
const SLOWEST_BYTES_PER_MS = 100;
/** Belong to the connection; `fetch` writes its own. */
const CONNECTION_HEADERS = new Set(['host', 'content-length', 'connection', 'expect']);
/** Lets an SDK client send through the run's own `fetch`. Answers are read whole: none of ours is large. */
function createRequestHandler(aws) {
    async function handle(request, { abortSignal } = {}) {
        const url = urlOf(request);
        (0,loopback/* refusePlainHttp */.z)(url);
        const body = bodyOf(request);
        const size = body instanceof StreamedBody ? body.size : (body?.length ?? 0);
        const timeout = (aws.timeoutMs ?? DEFAULT_TIMEOUT) + size / SLOWEST_BYTES_PER_MS;
        const late = (aws.timeout ?? AbortSignal.timeout)(Math.ceil(timeout));
        const signals = [aws.signal, abortSignal].filter((signal) => signal instanceof AbortSignal);
        const stop = AbortSignal.any(signals);
        try {
            const answer = await aws.fetch(url, {
                method: request.method,
                signal: AbortSignal.any([...signals, late]),
                ...sent(request.headers, body),
            });
            return {
                response: {
                    statusCode: answer.status,
                    reason: answer.statusText,
                    headers: Object.fromEntries(answer.headers),
                    body: await (0,answer_bounds/* boundedUnlessRefused */.WA)(answer, answer_bounds/* ANSWERS */.I3.aws),
                },
            };
        }
        catch (error) {
            if (error instanceof verdict_errors/* AdapterError */.o)
                throw error;
            if (stop.aborted)
                throw new StoppedError('the run was stopped', { cause: stop.reason });
            throw new NoAnswerError(describeNoAnswer(error), { cause: error });
        }
    }
    const handler = { handle, destroy() { }, updateHttpClientConfig() { }, httpHandlerConfigs: () => ({}) };
    return handler;
}
function urlOf(request) {
    const port = request.port === undefined ? '' : `:${request.port}`;
    return new URL(`${request.protocol}//${request.hostname}${port}${request.path}${queryOf(request.query ?? {})}`);
}
/** Encoded as the signature has encoded it: RFC 3986, not form encoding. */
function queryOf(query) {
    const pairs = Object.entries(query).flatMap(([name, value]) => value === null
        ? [escape3986(name)]
        : [value].flat().map((item) => `${escape3986(name)}=${escape3986(item)}`));
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
function escape3986(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Headers and body, as `fetch` takes them. */
function sent(given, body) {
    const headers = Object.entries(given).filter(([name]) => !CONNECTION_HEADERS.has(name.toLowerCase()));
    if (body === undefined)
        return { headers, redirect: 'manual' };
    if (!(body instanceof StreamedBody))
        return { headers, redirect: 'manual', body };
    const { length, ...parts } = streamed(body);
    return { headers: [...headers, [...length]], ...parts };
}
function bodyOf(request) {
    if (request.method === 'GET' || request.method === 'HEAD')
        return undefined;
    if (request.body instanceof StreamedBody)
        return request.body;
    if (typeof request.body === 'string')
        return new TextEncoder().encode(request.body);
    return request.body instanceof Uint8Array ? request.body : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/sdk-calls.js

function callsOf(client, commands) {
    // The SDK copies each answer for its logger, even where there is none: half as much again for a page of stacks.
    client.middlewareStack.remove('loggerMiddleware');
    const calls = Object.entries(commands).map(([name, Command]) => [
        `${name.charAt(0).toLowerCase()}${name.slice(1).replace(/Command$/, '')}`,
        (input) => client.send(new Command(input)),
    ]);
    return Object.fromEntries(calls);
}
async function loadCloudFormation(config) {
    const { CloudFormationClient, ContinueUpdateRollbackCommand, CreateChangeSetCommand, DeleteChangeSetCommand, DeleteStackCommand, DescribeChangeSetCommand, DescribeEventsCommand, DescribeStackEventsCommand, DescribeStacksCommand, ExecuteChangeSetCommand, GetTemplateCommand, GetTemplateSummaryCommand, ListChangeSetsCommand, ListStackResourcesCommand, ListStacksCommand, RollbackStackCommand, } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1020)]).then(__webpack_require__.bind(__webpack_require__, 61020));
    return callsOf(new CloudFormationClient(config), {
        ContinueUpdateRollbackCommand,
        CreateChangeSetCommand,
        DeleteChangeSetCommand,
        DeleteStackCommand,
        DescribeChangeSetCommand,
        DescribeEventsCommand,
        DescribeStackEventsCommand,
        DescribeStacksCommand,
        ExecuteChangeSetCommand,
        GetTemplateCommand,
        GetTemplateSummaryCommand,
        ListChangeSetsCommand,
        ListStackResourcesCommand,
        ListStacksCommand,
        RollbackStackCommand,
    });
}
async function loadCloudWatchLogs(config) {
    const { CloudWatchLogsClient, DeleteLogGroupCommand, DescribeLogGroupsCommand } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(8142)]).then(__webpack_require__.bind(__webpack_require__, 38142));
    return callsOf(new CloudWatchLogsClient(config), {
        DeleteLogGroupCommand,
        DescribeLogGroupsCommand,
    });
}
async function loadEcr(config) {
    const { ECRClient, BatchDeleteImageCommand, ListImagesCommand } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4658)]).then(__webpack_require__.bind(__webpack_require__, 84658));
    return callsOf(new ECRClient(config), {
        BatchDeleteImageCommand,
        ListImagesCommand,
    });
}
async function loadElasticBeanstalk(config) {
    const { ElasticBeanstalkClient, CreateApplicationVersionCommand, CreateStorageLocationCommand, DeleteApplicationVersionCommand, DescribeApplicationVersionsCommand, DescribeEnvironmentsCommand, DescribeEventsCommand, ListAvailableSolutionStacksCommand, ListTagsForResourceCommand, RequestEnvironmentInfoCommand, RetrieveEnvironmentInfoCommand, } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4280)]).then(__webpack_require__.bind(__webpack_require__, 94280));
    return callsOf(new ElasticBeanstalkClient(config), {
        CreateApplicationVersionCommand,
        CreateStorageLocationCommand,
        DeleteApplicationVersionCommand,
        DescribeApplicationVersionsCommand,
        DescribeEnvironmentsCommand,
        DescribeEventsCommand,
        ListAvailableSolutionStacksCommand,
        ListTagsForResourceCommand,
        RequestEnvironmentInfoCommand,
        RetrieveEnvironmentInfoCommand,
    });
}
async function loadRds(config) {
    const { RDSClient, DescribeDBClustersCommand, DescribeDBClusterSnapshotsCommand, DescribeDBInstancesCommand, DescribeDBSnapshotsCommand, StartDBClusterCommand, StartDBInstanceCommand, StopDBClusterCommand, StopDBInstanceCommand, } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3288)]).then(__webpack_require__.bind(__webpack_require__, 13288));
    return callsOf(new RDSClient(config), {
        DescribeDBClustersCommand,
        DescribeDBClusterSnapshotsCommand,
        DescribeDBInstancesCommand,
        DescribeDBSnapshotsCommand,
        StartDBClusterCommand,
        StartDBInstanceCommand,
        StopDBClusterCommand,
        StopDBInstanceCommand,
    });
}
/** @returns the calls, and the SDK's rules for the address of a bucket in every partition. */
async function loadS3(config, s3) {
    const { S3Client, AbortMultipartUploadCommand, DeleteObjectsCommand, GetBucketPolicyStatusCommand, GetBucketTaggingCommand, GetPublicAccessBlockCommand, HeadObjectCommand, ListMultipartUploadsCommand, ListObjectVersionsCommand, PutObjectCommand, } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3627)]).then(__webpack_require__.bind(__webpack_require__, 3627));
    const client = signStreams(new S3Client({ ...config, ...s3 }));
    const calls = callsOf(client, {
        AbortMultipartUploadCommand,
        DeleteObjectsCommand,
        GetBucketPolicyStatusCommand,
        GetBucketTaggingCommand,
        GetPublicAccessBlockCommand,
        HeadObjectCommand,
        ListMultipartUploadsCommand,
        ListObjectVersionsCommand,
        PutObjectCommand,
    });
    return { ...calls, endpointProvider: client.config.endpointProvider };
}
async function loadSts(config) {
    const { STSClient, AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(9460)]).then(__webpack_require__.bind(__webpack_require__, 39460));
    return callsOf(new STSClient(config), {
        AssumeRoleWithWebIdentityCommand,
        GetCallerIdentityCommand,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/cloud-account.js



/** Asks STS whose credentials these are; GetCallerIdentity needs no permission. */
function createCloudAccount(aws) {
    const sts = awsService(aws, 'STS', loadSts);
    async function accountId() {
        const { Account: account } = await sts.call('learn which account the credentials belong to', (client) => client.getCallerIdentity({}));
        if (account !== undefined && /^\d{12}$/.test(account))
            return account;
        throw new verdict_errors/* AdapterError */.o('doubtful_facts', 'STS did not say which account the credentials belong to; run it again.', {
            service: 'STS',
            retriable: true,
        });
    }
    return { region: aws.region, accountId };
}

;// CONCATENATED MODULE: ./build/src/domain/environment/partitions.js
/**
 * All that Greenroom knows. Templates have the audience and the domain of Beanstalk once more.
 *
 * Sources: the General Reference, "AWS service endpoints"; "Endpoints and ARNs for AWS in China"; the AWS GovCloud (US) guide, "ARNs";
 * for Beanstalk's domains the Public Suffix List; for the audience the README of aws-actions/configure-aws-credentials.
 * In the European Sovereign Cloud only hosts and ARNs differ: principals are the common ones (pulumi/pulumi-eks#2341).
 */
const PARTITIONS = [
    {
        name: 'aws',
        urlSuffix: 'amazonaws.com',
        audience: 'sts.amazonaws.com',
        beanstalk: 'elasticbeanstalk.com',
    },
    {
        name: 'aws-cn',
        urlSuffix: 'amazonaws.com.cn',
        audience: 'sts.amazonaws.com.cn',
        beanstalk: 'eb.amazonaws.com.cn',
    },
    {
        name: 'aws-us-gov',
        urlSuffix: 'amazonaws.com',
        audience: 'sts.amazonaws.com',
        beanstalk: 'elasticbeanstalk.com',
    },
    {
        name: 'aws-eusc',
        urlSuffix: 'amazonaws.eu',
        audience: 'sts.amazonaws.com',
        beanstalk: 'elasticbeanstalk.com',
    },
];
/** The partition of an ARN; the common one where it is none that is known. */
function partitionOfArn(arn) {
    const [, name] = arn.split(':');
    return PARTITIONS.find((each) => each.name === name) ?? PARTITIONS[0];
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/trust-errors.js





/** What STS is asked for a role. */
const CALL = 'AssumeRoleWithWebIdentity';
/** Where a token does not tell who made it. */
const GITHUB_COM = 'token.actions.githubusercontent.com';
const OTHER_SERVER = 'The roles of github-oidc.yml trust github.com alone, so a job of another server needs roles of your own.';
const trust_errors_PASSING = ['providerAway', 'keysUnread', 'tokenTooOld'];
/** True for an answer of STS that a fresh token may turn: it could not ask GitHub for its keys, or the token was too old when it came. */
function isPassing(error) {
    return trust_errors_PASSING.includes(awsAnswer(error, CALL).name);
}
/** STS says only "not authorized" for a role that is not there and for every mistake in a trust policy, so the usual ones are spelt out. */
function trustError(error, { name, audience, token }) {
    const message = messageOf(error);
    const code = codeOf(error);
    const answer = awsAnswer(error, CALL);
    const todo = filled(answer.todo, audience, token);
    if (answer.name === 'roleUnknown')
        return new verdict_errors/* AdapterError */.o((0,answers/* causeOf */.rl)(answer), `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role ${name}: the account has no role of that name, or its trust policy does not name this job; ${todo}, ` +
            'as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it. ' +
            (providerOf(token) === GITHUB_COM ? afterRename(claimOf(token, 'sub')) : OTHER_SERVER), { service: 'STS', code: code ?? 'AccessDenied', status: 403, cause: error });
    if (trust_errors_PASSING.includes(answer.name))
        return new verdict_errors/* AdapterError */.o((0,answers/* causeOf */.rl)(answer), `STS could not check the job's token for the role ${name}, with a new token each time: ${passingCause(code, message)}; ${answer.todo}.`, { service: 'STS', retriable: true, cause: error, ...(code === undefined ? {} : { code }) });
    if (answer.cause === 'missing_credentials')
        return new verdict_errors/* UserError */.y((0,answers/* causeOf */.rl)(answer), `STS cannot check the job's token for the role ${name} (${(0,without_account/* withoutAccount */.Mk)(message)}); ${todo}.`, { cause: error });
    return undefined;
}
/** The issuer's own name is that of its provider in IAM (docs.github.com, "Configuring OpenID Connect in Amazon Web Services"). */
function filled(todo, audience, token) {
    return todo.replace('{provider}', providerOf(token)).replace('{audience}', audience);
}
function providerOf(token) {
    return claimOf(token, 'iss')?.replace(/^https:\/\//, '') ?? GITHUB_COM;
}
function passingCause(code, message) {
    if (code === 'ExpiredTokenException')
        return `the token had expired (${(0,without_account/* withoutAccount */.Mk)(message)})`;
    return "it got no verification key from GitHub's identity provider";
}
/** A role that trusted the job for months trusts it no more, and nobody has touched it: the usual cause, for the end of a sentence. */
function afterRename(subject) {
    const job = subject === undefined ? '' : ` This job is \`${subject}\`.`;
    return `A repository that was renamed or transferred has another subject since, so a role that was set up before trusts the old name; deploy github-oidc.yml again with the new one.${job}`;
}
/** Whom a token speaks of, or who made it; undefined where it cannot be read. Neither is secret: GitHub documents how they are made. */
function claimOf(token, name) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const { [name]: claim } = Object(claims);
        return typeof claim === 'string' ? (0,one_line/* oneLine */.T)(claim, 200) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/access/credentials.js








const ROLE_ARN = /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** The default of a role's maximum session duration, in seconds. */
const SESSION_SECONDS = 3600;
/**
 * Without a service role CloudFormation works to the end of an operation with the session that asked for it (CloudFormation User Guide,
 * "CloudFormation service role"), so there must be time in it for what takes long, such as a database.
 */
const RENEW_BEFORE = 30 * 60_000;
/**
 * Credentials of a role that the job's own OIDC token may assume. They stay in this process and are renewed before they
 * expire, counted on the monotonic clock. @throws UserError when the ARN is none.
 */
function createRoleCredentials(options) {
    if (!ROLE_ARN.test(options.role))
        throw new verdict_errors/* UserError */.y('invalid_input', "What 'role-to-assume' names is not the ARN of a role; it takes one such as arn:aws:iam::ACCOUNT:role/NAME.");
    const jobToken = createJobToken(options);
    const sts = awsService(options, 'STS', loadSts);
    let assumed;
    /** With a token of its own for each try, since STS takes none again that it found too old. */
    async function assume() {
        for (let count = 1;; count += 1) {
            const token = await jobToken();
            try {
                return await exchange(token);
            }
            catch (error) {
                const isRepeatable = error instanceof verdict_errors/* AdapterError */.o && isPassing(error.cause);
                const pause = (0,retry/* pauseBeforeRetry */.G)(retry/* RETRIES */.Z.awsThrottled, { count, isRepeatable }, options.random);
                if (pause === undefined)
                    throw error;
                await options.sleep(pause, `the role ${options.role}`);
            }
        }
    }
    async function exchange(token) {
        const answer = await sts.call(`assume the role ${roleName(options.role)}`, (client) => client
            .assumeRoleWithWebIdentity({
            RoleArn: options.role,
            RoleSessionName: `greenroom-${options.env['GITHUB_RUN_ID'] ?? 'local'}`,
            WebIdentityToken: token,
            DurationSeconds: SESSION_SECONDS,
        })
            .catch((error) => {
            throw refusedTrust(error, options, token);
        }));
        return credentialsOf(answer.Credentials, options.setSecret);
    }
    return {
        current() {
            if (assumed !== undefined && options.monotonic() < assumed.until)
                return assumed.credentials;
            const credentials = assume();
            const mine = { until: options.monotonic() + SESSION_SECONDS * 1000 - RENEW_BEFORE, credentials };
            assumed = mine;
            credentials.catch(() => {
                if (assumed === mine)
                    assumed = undefined;
            });
            return credentials;
        },
        forget() {
            assumed = undefined;
        },
    };
}
function credentialsOf(found, setSecret) {
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken, } = found ?? {};
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
        throw new verdict_errors/* AdapterError */.o('far_side_error', 'STS answered without credentials; run it again.', {
            service: 'STS',
            retriable: true,
        });
    setSecret(secretAccessKey);
    setSecret(sessionToken);
    return { accessKeyId, secretAccessKey, sessionToken };
}
function refusedTrust(error, options, token) {
    const role = { name: roleName(options.role), audience: audienceOf(options), token };
    return trustError(error, role) ?? error;
}
function audienceOf({ role }) {
    return partitionOfArn(role).audience;
}
function roleName(arn) {
    return arn.slice(arn.indexOf('/') + 1);
}
/**
 * Asks GitHub for the job's OIDC token for the audience of the role's partition.
 * Source: GitHub's "OpenID Connect reference", the variables `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`.
 */
function createJobToken(options) {
    return async () => {
        const { url, bearer } = addressOf(options.env, audienceOf(options));
        for (let count = 1;; count += 1) {
            const answer = await ask(options, url, bearer);
            if ('token' in answer) {
                options.setSecret(answer.token);
                return answer.token;
            }
            const failed = { count, isRepeatable: answer.error.retriable };
            const pause = (0,retry/* pauseBeforeRetry */.G)(retry/* RETRIES */.Z.jobToken, failed);
            if (pause === undefined)
                throw answer.error;
            await options.sleep(pause, 'a token of this job from GitHub');
        }
    };
}
function addressOf(env, audience) {
    const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!address || !bearer)
        throw new verdict_errors/* UserError */.y('missing_credentials', 'The job may not ask for an OIDC token, so no role can be assumed; give it `permissions: id-token: write` (a pull request from a fork never gets one, and one of Dependabot only where the workflow itself says so).');
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    (0,loopback/* refusePlainHttp */.z)(url);
    return { url, bearer };
}
async function ask(options, url, bearer) {
    try {
        const limit = (options.timeout ?? AbortSignal.timeout)(options.timeoutMs ?? 30_000);
        const answer = await options.fetch(url, {
            headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
            signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
        });
        const text = answer.ok ? await (0,answer_bounds/* boundedText */.LD)(answer, answer_bounds/* ANSWERS */.I3.jobToken) : '{}';
        const { value } = JSON.parse(text);
        if (typeof value === 'string' && value !== '')
            return { token: value };
        if (!answer.ok)
            await answer.body?.cancel();
        return { error: refused(answer.status) };
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof verdict_errors/* AdapterError */.o)
            return { error };
        return {
            error: new verdict_errors/* AdapterError */.o('unreachable', "GitHub did not answer when asked for the job's OIDC token; run it again.", { service: 'GitHub', retriable: true, cause: error }),
        };
    }
}
function reasonOf(status) {
    if (status === 401 || status === 403)
        return 'access_denied';
    if (status === 429)
        return 'throttled';
    return status >= 500 ? 'unavailable' : 'far_side_error';
}
function refused(status) {
    const denied = status === 401 || status === 403;
    return new verdict_errors/* AdapterError */.o(reasonOf(status), `GitHub answered ${status} when asked for the job's OIDC token; ${denied ? 'check `permissions: id-token: write`' : 'run it again'}.`, { service: 'GitHub', status, retriable: status >= 500 || status === 429 });
}

// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
;// CONCATENATED MODULE: ./build/src/adapters/aws/artifacts/image-registry.js





/** Most ids in one BatchDeleteImage (`ImageIdentifierList` of the API's model). */
const LARGEST_BATCH = 100;
/** Elastic Container Registry over its JSON API. */
function createImageRegistry(aws) {
    const ecr = awsService(aws, 'ECR', loadEcr);
    return { empty: (repository) => emptyRepository(ecr, repository) };
}
async function emptyRepository(ecr, repository) {
    let deleted = 0;
    // Lists may name lists, and a build may still push; no pass that helps nothing is followed by another.
    for (let pass = 0; pass < intervals/* MAX_PASSES */.xJ; pass += 1) {
        const found = await passOver(ecr, repository);
        if (found === 'gone' || found.seen === 0)
            return { deleted };
        deleted += found.deleted;
        if (found.deleted === 0 && found.refused)
            throw refusal(repository, found.refused);
    }
    throw new verdict_errors/* AdapterError */.o('leftover', `The image repository ${repository} was still not empty after ${intervals/* MAX_PASSES */.xJ} passes; stop what pushes to it and run it again.`, { service: 'ECR', retriable: true });
}
/** An image that a list names goes in the pass after the list; which of them are lists, no listing tells. */
async function passOver(ecr, repository) {
    try {
        const digests = await listDigests(ecr, repository);
        const failures = [];
        for (let from = 0; from < digests.length; from += LARGEST_BATCH)
            failures.push(...(await deleteBatch(ecr, repository, digests.slice(from, from + LARGEST_BATCH))));
        const remaining = failures.filter(({ failureCode }) => failureCode !== 'ImageNotFound');
        const refused = remaining.find(({ failureCode }) => failureCode !== 'ImageReferencedByManifestList');
        return {
            seen: digests.length,
            deleted: digests.length - failures.length,
            refused: refused ?? remaining[0],
        };
    }
    catch (error) {
        if (error instanceof verdict_errors/* AdapterError */.o && error.code === 'RepositoryNotFoundException')
            return 'gone';
        throw error;
    }
}
/** Read to the end before anything is deleted, because a deletion moves the pages. An image with three tags is listed three times. */
async function listDigests(ecr, repository) {
    const digests = new Set();
    const pages = ecr.pages(`the images of ${repository}`, async (token) => {
        const { imageIds, nextToken } = await ecr.call(`list the images of ${repository}`, (client) => client.listImages({ repositoryName: repository, ...(token === undefined ? {} : { nextToken: token }) }));
        return { imageIds, NextToken: nextToken };
    });
    for await (const { imageIds = [] } of pages)
        for (const { imageDigest } of imageIds)
            if (imageDigest !== undefined)
                digests.add(imageDigest);
    return [...digests];
}
/** By digest, so that an image goes with all its tags. An answer of 200 can still hold failures. */
async function deleteBatch(ecr, repository, digests) {
    const { failures = [] } = await ecr.call(`delete the images of ${repository}`, (client) => client.batchDeleteImage({
        repositoryName: repository,
        imageIds: digests.map((imageDigest) => ({ imageDigest })),
    }));
    return failures;
}
/** Nobody deletes an image under a key that cannot be used (Amazon ECR API Reference, ImageFailure, failureCode). */
const KEY_AGAIN = "enable the repository's KMS key, or allow the role to use it";
function refusal(repository, { imageId, failureCode, failureReason }) {
    return new verdict_errors/* AdapterError */.o('leftover', `Could not delete the image ${imageId?.imageDigest} of the repository ${repository}: ECR answered ${failureCode} (${(0,without_account/* withoutAccount */.Mk)(failureReason ?? '')}); ${failureCode === 'KmsError' ? KEY_AGAIN : 'delete it by hand'}, then rerun.`, { service: 'ECR', ...(failureCode === undefined ? {} : { code: failureCode }) });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(61199);
;// CONCATENATED MODULE: ./build/src/adapters/aws/artifacts/empty-bucket.js



/** DeleteObjects takes at most this many keys (S3 API Reference). */
const empty_bucket_LARGEST_BATCH = 1000;
const BATCHES_AT_ONCE = 3;
const TRANSIENT = new Set(['InternalError', 'OperationAborted', 'ServiceUnavailable', 'SlowDown']);
/**
 * Deletes every version, delete marker and unfinished upload, until a listing comes back empty. Under a prefix nobody has
 * unfinished uploads, so they are not looked for.
 * @throws AdapterError `access_denied` or `leftover` that names the first key that could not be deleted, and `doubtful_facts`
 * for a listing that does not move on; `far_side_error` for one
 * of more pages, or more time, than a list may take: what was listed before is deleted then.
 */
async function emptyBucket(s3, scope, { sleep }) {
    let deleted = 0;
    for (let pass = 0; pass < intervals/* MAX_PASSES */.xJ; pass += 1) {
        // An app that is going down may still write logs, so one pass is not enough.
        if (pass > 1)
            await sleep(intervals/* PACES */.$Q.bucket(0, pass), `the bucket ${scope.bucket} to stay empty`);
        const found = await empty_bucket_passOver(s3, scope);
        if (found === 'gone' || found.seen === 0)
            return { deleted };
        deleted += found.deleted;
    }
    throw new verdict_errors/* AdapterError */.o('leftover', `${saidOf(scope)} was still not empty after ${intervals/* MAX_PASSES */.xJ} passes; stop what writes to it and run it again.`, {
        service: 'S3',
        retriable: true,
    });
}
/** True when the bucket has no version and no delete marker, or is gone. */
async function isEmpty(s3, bucket) {
    try {
        const { Versions: versions = [], DeleteMarkers: markers = [], IsTruncated: isTruncated = false, } = await s3.call(`list the objects in the bucket ${bucket}`, (client) => client.listObjectVersions({ Bucket: bucket, MaxKeys: 1 }));
        return versions.length + markers.length === 0 && !isTruncated;
    }
    catch (error) {
        if (error instanceof verdict_errors/* AdapterError */.o && error.code === 'NoSuchBucket')
            return true;
        throw error;
    }
}
function saidOf({ bucket, prefix }) {
    return prefix === undefined ? `The bucket ${bucket}` : `What lies under ${prefix} in the bucket ${bucket}`;
}
async function empty_bucket_passOver(s3, scope) {
    try {
        const objects = await deleteVersions(s3, scope);
        const uploads = scope.prefix === undefined ? await abortUploads(s3, scope.bucket) : 0;
        return { seen: objects.seen + uploads, deleted: objects.deleted };
    }
    catch (error) {
        if (error instanceof verdict_errors/* AdapterError */.o && error.code === 'NoSuchBucket')
            return 'gone';
        throw error;
    }
}
async function deleteVersions(s3, scope) {
    const { bucket } = scope;
    let seen = 0;
    let deleted = 0;
    let waiting = [];
    const running = new Set();
    async function send(batch) {
        if (batch.length === 0)
            return;
        if (running.size >= BATCHES_AT_ONCE)
            await Promise.race(running);
        const work = empty_bucket_deleteBatch(s3, bucket, batch).then((count) => {
            deleted += count;
            running.delete(work);
        });
        running.add(work);
    }
    try {
        for await (const page of versionPages(s3, scope)) {
            const listed = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
            const found = listed.filter((version) => isMeant(version, scope));
            seen += found.length;
            waiting.push(...found.map(({ Key, VersionId }) => ({ Key: Key ?? '', ...(VersionId ? { VersionId } : {}) })));
            while (waiting.length >= empty_bucket_LARGEST_BATCH) {
                await send(waiting.slice(0, empty_bucket_LARGEST_BATCH));
                waiting = waiting.slice(empty_bucket_LARGEST_BATCH);
            }
        }
        await send(waiting);
    }
    finally {
        await Promise.allSettled(running);
    }
    await Promise.all(running);
    return { seen, deleted };
}
/** The listing is asked for the prefix, and its answer is not believed without a look. */
function isMeant(version, { prefix = '', before }) {
    if (!(version.Key ?? '').startsWith(prefix))
        return false;
    return before === undefined || (version.LastModified !== undefined && version.LastModified < before);
}
async function* versionPages(s3, { bucket, prefix }) {
    const bound = s3.bound(`objects in the bucket ${bucket}`);
    let from = {};
    while (from !== undefined) {
        const markers = from;
        const page = await s3.call(`list the objects in the bucket ${bucket}`, (client) => client.listObjectVersions({
            Bucket: bucket,
            ...(prefix === undefined ? {} : { Prefix: prefix }),
            ...markers,
        }));
        yield page;
        from = page.IsTruncated
            ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker })
            : undefined;
        if (from)
            bound.next();
    }
}
/** Keys go as they were listed, with a version each: deleting is safe to repeat, and an answer of 200 can still hold errors. */
async function empty_bucket_deleteBatch(s3, bucket, batch) {
    const { Errors: errors = [] } = await s3.call(`delete the objects in the bucket ${bucket}`, (client) => client.deleteObjects({ Bucket: bucket, Delete: { Objects: batch, Quiet: true } }));
    const lasting = errors.find((error) => !TRANSIENT.has(error.Code ?? ''));
    if (lasting === undefined)
        return batch.length - errors.length;
    const denied = lasting.Code === 'AccessDenied';
    throw new verdict_errors/* AdapterError */.o(denied ? 'access_denied' : 'leftover', `Could not delete ${lasting.Key} from the bucket ${bucket}: S3 answered ${lasting.Code} (${lasting.Message})${denied ? '; allow s3:DeleteObject and s3:DeleteObjectVersion, and look for an object lock' : ''}.`, { service: 'S3', ...(lasting.Code === undefined ? {} : { code: lasting.Code }) });
}
/** Unfinished uploads block the deletion of nothing, but they cost and come back as a surprise. */
async function abortUploads(s3, bucket) {
    let seen = 0;
    for await (const page of uploadPages(s3, bucket))
        for (const upload of page.Uploads ?? []) {
            seen += 1;
            await s3.call(`end the unfinished upload of ${upload.Key} to the bucket ${bucket}`, (client) => client
                .abortMultipartUpload({ Bucket: bucket, Key: upload.Key, UploadId: upload.UploadId })
                .catch((error) => {
                if (!isAnswer(error, 'uploadGone'))
                    throw error;
            }));
        }
    return seen;
}
async function* uploadPages(s3, bucket) {
    const bound = s3.bound(`unfinished uploads to the bucket ${bucket}`);
    let from = {};
    while (from !== undefined) {
        const markers = from;
        const page = await s3.call(`list the unfinished uploads to the bucket ${bucket}`, (client) => client.listMultipartUploads({ Bucket: bucket, ...markers }));
        yield page;
        from = page.IsTruncated
            ? next(bucket, markers, { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker })
            : undefined;
        if (from)
            bound.next();
    }
}
function next(bucket, before, after) {
    const markers = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined && value !== ''));
    if (Object.keys(markers).length > 0 && JSON.stringify(markers) !== JSON.stringify(before))
        return markers;
    throw new verdict_errors/* AdapterError */.o('doubtful_facts', `The listing of the bucket ${bucket} does not move on, so it cannot be trusted; run it again.`, {
        service: 'S3',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/artifacts/object-store.js









/**
 * S3 over its REST API.
 * @param owner asks for the account that buckets of artifacts must belong to, 12 digits: their names are one for all accounts, so
 * somebody else's may bear ours.
 */
function createObjectStore(aws, owner) {
    const s3 = awsService(aws, 'S3', (config) => loadS3(config, { forcePathStyle: aws.endpoint !== undefined, expectContinueHeader: false }));
    return {
        compare: async (bucket, key, sha256) => compare(s3, aws.region, { bucket, key, owner: await owner() }, sha256),
        address: (bucket, key) => address(s3, aws, bucket, key),
        put: async (bucket, key, body, contentType) => put(s3, { bucket, key, owner: await owner() }, { body, contentType }),
        empty: (bucket) => emptyBucket(s3, { bucket }, aws),
        emptyUnder: (bucket, prefix, before) => emptyBucket(s3, { bucket, prefix, before }, aws),
        isEmpty: (bucket) => isEmpty(s3, bucket),
        bucketTags: (bucket) => bucketTags(s3, bucket),
    };
}
/**
 * S3 keeps the SHA-256 that an object was written with, having checked it, and tells it to who asks with the mode (API Reference,
 * HeadObject, x-amz-checksum-mode; PutObject, x-amz-checksum-sha256). That of an upload in parts is not of the whole and ends in a
 * hyphen and their number, so it equals none. A bucket of another owner answers 403 (x-amz-expected-bucket-owner).
 *
 * It tells the checksum of what a key of KMS encrypts only to who may decrypt that (kms:Decrypt; HeadObject, ChecksumMode).
 *
 * Without s3:ListBucket a missing key answers 403, which is reported as the missing right it is. An answer to HEAD has no body
 * that could give a reason; 400 is what S3 says to credentials that have expired (Amazon S3 API Reference, HeadObject).
 */
async function compare(s3, region, { bucket, key, owner }, sha256) {
    const found = s3.call(`look for s3://${bucket}/${key}`, async (client) => {
        try {
            const { ChecksumSHA256: kept } = await client.headObject({
                Bucket: bucket,
                Key: key,
                ChecksumMode: 'ENABLED',
                ExpectedBucketOwner: owner,
            });
            return kept === Buffer.from(sha256, 'hex').toString('base64') ? 'same' : 'unproven';
        }
        catch (error) {
            if (isAnswer(error, 'objectAbsent'))
                return 'absent';
            throw error;
        }
    });
    return found.catch((error) => {
        if (!(error instanceof verdict_errors/* AdapterError */.o))
            throw error;
        const home = regionIn(error.cause);
        if (home !== undefined && home !== region)
            throw new verdict_errors/* UserError */.y('invalid_input', `Could not look for s3://${bucket}/${key}: the bucket is in the region ${home}, and the environment in ${region}; name a bucket of ${region} in 'artifact-bucket', or correct 'region'.`, { cause: error });
        if (error.status === 403 && error.code !== undefined && isBare(error.code))
            throw new verdict_errors/* AdapterError */.o('access_denied', `Could not look for s3://${bucket}/${key}: S3 refused without a reason; the bucket must belong to the account of the credentials, and the role's policy must allow s3:ListBucket on it and s3:GetObject on that key, and kms:Decrypt where a key of KMS encrypts it. Name another bucket or another role where they do not.`, { service: 'S3', status: 403, code: error.code, cause: error });
        if (error.status !== 400)
            throw error;
        throw new verdict_errors/* AdapterError */.o('access_denied', `Could not look for s3://${bucket}/${key}: S3 refused without a reason, as it does where credentials have expired or the bucket is in another region; rerun the job, and compare 'region' with the bucket's.`, { service: 'S3', status: 400, cause: error });
    });
}
/** S3 says where a bucket is in each answer about it, refusals too (Amazon S3 API Reference, HeadBucket, `x-amz-bucket-region`). */
function regionIn(error) {
    const headers = error
        ?.$response?.headers;
    const region = headers?.['x-amz-bucket-region'];
    return typeof region === 'string' && legal_values/* REGION */.Zg.pattern.test(region) ? region : undefined;
}
/** The SDK's own rules know every partition's domain. */
async function address(s3, aws, bucket, key) {
    return s3.call(`find the address of s3://${bucket}/${key}`, async (client) => {
        const { url } = client.endpointProvider({
            Bucket: bucket,
            Region: aws.region,
            ForcePathStyle: true,
            ...(aws.endpoint === undefined ? {} : { Endpoint: aws.endpoint }),
        });
        const path = key.split('/').map(encodeURIComponent).join('/');
        return `${url.href.replace(/\/$/, '')}/${path}`;
    });
}
async function put(s3, { bucket, key, owner }, { body, contentType }) {
    const sha256 = await sha256Of(body);
    await s3.call(`upload s3://${bucket}/${key}`, async (client) => {
        try {
            await client.putObject({
                Bucket: bucket,
                Key: key,
                ...(body instanceof Uint8Array
                    ? { Body: body }
                    : { Body: new StreamedBody(body), ContentLength: body.size }),
                ContentType: contentType,
                ChecksumSHA256: sha256,
                ExpectedBucketOwner: owner,
            });
        }
        catch (error) {
            throw isAnswer(error, 'noBucket') ? noBucket(bucket, error) : error;
        }
    });
}
/** In base64. */
async function sha256Of(body) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (body instanceof Uint8Array)
        hash.update(body);
    else
        for await (const part of body.parts())
            hash.update(part);
    return hash.digest('base64');
}
function noBucket(bucket, cause) {
    return new verdict_errors/* UserError */.y('invalid_input', `There is no bucket ${bucket} to put files into; ${AWS_ANSWERS.noBucket.todo}.`, { cause });
}
async function bucketTags(s3, bucket) {
    return s3.call(`read the tags of the bucket ${bucket}`, async (client) => {
        try {
            const { TagSet: tags } = await client.getBucketTagging({ Bucket: bucket });
            return Object.fromEntries((tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
        }
        catch (error) {
            if (isAnswer(error, 'noTags'))
                return {};
            if (isAnswer(error, 'bucketAbsent'))
                return undefined;
            throw error;
        }
    });
}

// EXTERNAL MODULE: ./build/src/domain/where/page-place.js
var page_place = __webpack_require__(40397);
;// CONCATENATED MODULE: ./build/src/adapters/aws/artifacts/page-store.js







/** Name of the metadata by which a page is known (Amazon S3 API Reference, PutObject, x-amz-meta-*). */
const MARK = 'greenroom-repository';
/** @param owner asks for the account that the bucket must belong to, 12 digits. */
function createPageStore(aws, owner) {
    const s3 = awsService(aws, 'S3', (config) => loadS3(config, { forcePathStyle: aws.endpoint !== undefined, expectContinueHeader: false }));
    return {
        access: async (bucket) => accessTo(s3, { Bucket: bucket, ExpectedBucketOwner: await owner() }),
        find: async (bucket, key) => find(s3, { Bucket: bucket, Key: key, ExpectedBucketOwner: await owner() }),
        put: async (bucket, key, page) => page_store_put(s3, { Bucket: bucket, Key: key, ExpectedBucketOwner: await owner() }, page),
    };
}
async function accessTo(s3, at) {
    const doing = `look who may read the bucket ${at.Bucket}`;
    const blocked = await s3.call(doing, async (client) => {
        try {
            const { PublicAccessBlockConfiguration: block } = await client.getPublicAccessBlock(at);
            return page_place/* WAYS_TO_THE_PUBLIC */.bV.filter((way) => block?.[way] === true);
        }
        catch (error) {
            if (isAnswer(error, 'noAccessBlock'))
                return [];
            throw isAnswer(error, 'noPageBucket') ? page_store_noBucket(at.Bucket, error) : error;
        }
    });
    const isPublic = await s3.call(doing, async (client) => {
        try {
            return (await client.getBucketPolicyStatus(at)).PolicyStatus?.IsPublic;
        }
        catch (error) {
            if (isAnswer(error, 'noPolicy'))
                return false;
            throw error;
        }
    });
    return { blocked, isPublic };
}
function page_store_noBucket(bucket, cause) {
    return new verdict_errors/* UserError */.y('invalid_input', `There is no bucket ${bucket} to publish in; ${AWS_ANSWERS.noPageBucket.todo}.`, { cause });
}
async function find(s3, at) {
    const doing = `look for s3://${at.Bucket}/${at.Key}`;
    const found = s3.call(doing, async (client) => {
        try {
            const { Metadata: metadata } = await client.headObject(at);
            return { isThere: true, mark: metadata?.[MARK] };
        }
        catch (error) {
            if (isAnswer(error, 'objectAbsent'))
                return { isThere: false };
            throw error;
        }
    });
    return found.catch((error) => {
        // An answer to HEAD has no body that could give a reason.
        if (!(error instanceof verdict_errors/* AdapterError */.o) || error.status !== 403 || !isBare(error.code ?? ''))
            throw error;
        throw new verdict_errors/* AdapterError */.o('access_denied', `Could not ${doing}: S3 refused without a reason; the bucket must belong to the account of the credentials, and the role's policy must allow s3:ListBucket on it and s3:GetObject on that key.`, { service: 'S3', status: 403, cause: error });
    });
}
async function page_store_put(s3, at, { text, contentType, mark }) {
    const body = new TextEncoder().encode(text);
    await s3.call(`publish s3://${at.Bucket}/${at.Key}`, (client) => client.putObject({
        ...at,
        Body: body,
        ContentType: contentType,
        CacheControl: 'no-store',
        Metadata: { [MARK]: mark },
        ChecksumSHA256: (0,external_node_crypto_.createHash)('sha256').update(body).digest('base64'),
    }));
}

// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
;// CONCATENATED MODULE: ./build/src/adapters/aws/artifacts/application-versions.js





/** All that concerns versions, except the bucket that their bundles lie in. */
function createApplicationVersions(beanstalk, sleep) {
    return {
        applicationVersion: (application, label) => applicationVersion(beanstalk, application, label),
        applicationVersions: (application, prefix) => applicationVersions(beanstalk, application, prefix),
        applicationVersionTags: ({ label, id }) => tagsOf(beanstalk, `application version ${label}`, id),
        createApplicationVersion: (request) => createApplicationVersion(beanstalk, sleep, request),
        withdrawApplicationVersion: (application, label) => withdrawApplicationVersion(beanstalk, { application, label }),
        deleteApplicationVersion: (application, label) => deleteOnceIdle(beanstalk, sleep, { application, label }),
    };
}
async function applicationVersion(beanstalk, application, label) {
    for await (const page of beanstalk.pages('application versions', (token) => beanstalk.call(`describe the application version ${label} of ${application}`, (client) => describeVersions(client, {
        ApplicationName: application,
        VersionLabels: [label],
        ...(token ? { NextToken: token } : {}),
    })))) {
        const found = (page.ApplicationVersions ?? []).find((version) => version.VersionLabel === label);
        if (found)
            return versionOf(found, application);
    }
    return undefined;
}
async function applicationVersions(beanstalk, application, prefix) {
    const found = [];
    for await (const page of beanstalk.pages('application versions', (token) => beanstalk.call(`list the application versions of ${application}`, (client) => describeVersions(client, {
        ApplicationName: application,
        ...(token ? { NextToken: token } : {}),
    }))))
        found.push(...(page.ApplicationVersions ?? []).map((version) => versionOf(version, application)));
    return found.filter((version) => version.label.startsWith(prefix));
}
/** An application that is not there has no versions. */
async function describeVersions(client, query) {
    return client.describeApplicationVersions(query).catch((error) => {
        if (isAnswer(error, 'versionGone'))
            return { ApplicationVersions: [], NextToken: undefined };
        throw error;
    });
}
function versionOf(version, application) {
    return {
        application: version.ApplicationName ?? application,
        label: version.VersionLabel ?? '',
        status: (version.Status ?? '').toUpperCase(),
        id: version.ApplicationVersionArn ?? '',
        createdAt: version.DateCreated?.toISOString(),
        bucket: version.SourceBundle?.S3Bucket,
        key: version.SourceBundle?.S3Key,
    };
}
/** Tags of whatever Beanstalk keeps under an ARN; none when it is gone. */
async function tagsOf(beanstalk, what, arn) {
    return beanstalk.call(`read the tags of the ${what}`, async (client) => {
        const answer = await client.listTagsForResource({ ResourceArn: arn }).catch((error) => {
            if (isAnswer(error, 'resourceGone'))
                return undefined;
            throw error;
        });
        const tags = answer?.ResourceTags ?? [];
        return Object.fromEntries(tags.map((tag) => [tag.Key ?? '', tag.Value ?? '']));
    });
}
/** Whoever takes the environment down meanwhile takes its versions too. */
function versionGone({ label }) {
    return new verdict_errors/* AdapterError */.o('busy', `Application version ${label} was deleted while Elastic Beanstalk processed it, so another run takes the environment down; run it again if the environment is still wanted.`, { service: 'Elastic Beanstalk', retriable: true });
}
/** A version that failed is made anew: what was wrong may have been an upload that never ended. */
async function createApplicationVersion(beanstalk, sleep, request) {
    const { application, label } = request;
    const before = await applicationVersion(beanstalk, application, label);
    if (before?.status === 'FAILED')
        await deleteApplicationVersion(beanstalk, request, { withBundle: false });
    const isMade = before === undefined || before.status === 'FAILED';
    if (isMade)
        await create(beanstalk, request);
    return untilProcessed(beanstalk, sleep, request, !isMade);
}
/** A list may not have what was just made, but once it has been seen, it is gone when it is not there. */
async function untilProcessed(beanstalk, sleep, request, isThere) {
    const { application, label } = request;
    let wasSeen = isThere;
    return (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(sleep), {
        deadline: intervals/* LONGEST_WAITS */.OC.processing,
        pace: intervals/* PACES */.$Q.preparation,
        what: `the application version ${label} to be processed`,
        outlasts: true,
    }, async (now) => {
        const version = await applicationVersion(beanstalk, application, label);
        if (version === undefined && wasSeen)
            throw versionGone(request);
        wasSeen ||= version !== undefined;
        if (version?.status === 'FAILED')
            throw versionFailed(request);
        if (version && !isMadeOf(version, request))
            throw versionOfAnother(request);
        const isRipe = version?.status === 'PROCESSED' ||
            (version?.status === 'UNPROCESSED' && now().waited >= intervals/* PATIENCE */.aZ.unprocessedVersion);
        return version && isRipe ? { done: version } : { again: undefined };
    }, () => new verdict_errors/* AdapterError */.o('deadline', `Elastic Beanstalk had not processed the application version ${label} after ${intervals/* LONGEST_WAITS */.OC.processing / 60_000} minutes; run it again.`, { service: 'Elastic Beanstalk', retriable: true }));
}
async function create(beanstalk, request) {
    await beanstalk.call(`make the application version ${request.label} of ${request.application}`, async (client) => {
        try {
            await client.createApplicationVersion({
                ApplicationName: request.application,
                VersionLabel: request.label,
                Description: request.description,
                SourceBundle: { S3Bucket: request.bucket, S3Key: request.key },
                AutoCreateApplication: false,
                Process: true,
                Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
            });
        }
        catch (error) {
            if (!isAnswer(error, 'versionThere'))
                throw error;
        }
    });
}
/** Whoever made it said what of, and Beanstalk keeps that for good (API Reference, CreateApplicationVersion, SourceBundle). */
function isMadeOf(version, { bucket, key }) {
    return version.bucket === bucket && version.key === key;
}
function versionOfAnother({ label, key, bucket }) {
    return new verdict_errors/* AdapterError */.o('version_failed', `The application version ${label} was not made of ${key} in ${bucket}, so it is not deployed; delete the version, and look who may make versions of that name.`, { service: 'Elastic Beanstalk' });
}
/** Without its bundle, a refusal to delete a bundle can only mean that an environment runs the version. */
async function withdrawApplicationVersion(beanstalk, version) {
    await deleteApplicationVersion(beanstalk, version, { withBundle: false }).catch((error) => {
        if (!(error instanceof verdict_errors/* AdapterError */.o) || error.reasonCode !== 'leftover')
            throw error;
        throw new verdict_errors/* AdapterError */.o('version_failed', `The application version ${version.label} of ${version.application} cannot be proven to be what its name says, and an environment runs it, so it can neither be deployed nor made anew; take that environment down, or push another commit.`, { service: 'Elastic Beanstalk', cause: error });
    });
}
function versionFailed(request) {
    return new verdict_errors/* AdapterError */.o('version_failed', `Elastic Beanstalk could not process the application version ${request.label}; check the files under .ebextensions and that ${request.key} in ${request.bucket} is a zip.`, { service: 'Elastic Beanstalk' });
}
/** Beanstalk refuses while something else is done to the application, such as the end of another environment; that passes. */
function deleteOnceIdle(beanstalk, sleep, version) {
    const { application, label } = version;
    return (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(sleep), {
        deadline: intervals/* LONGEST_WAITS */.OC.deletion,
        pace: intervals/* PACES */.$Q.deletion,
        what: `the application ${version.application} to be idle, so that a version can be deleted`,
    }, async () => {
        try {
            return { done: await deleteApplicationVersion(beanstalk, version, { withBundle: true }) };
        }
        catch (error) {
            if (!(error instanceof verdict_errors/* AdapterError */.o) || !IN_PROGRESS.test(error.code ?? ''))
                throw error;
            return { again: error };
        }
    }, (refusal) => new verdict_errors/* AdapterError */.o('leftover', `The application version ${label} of ${application} could not be deleted, because Elastic Beanstalk was at work on it for longer than ${intervals/* LONGEST_WAITS */.OC.deletion / 60_000} minutes; ${AWS_ANSWERS.versionInUse.todo}.`, { service: 'Elastic Beanstalk', retriable: true, cause: refusal }));
}
/** The code of the service's model and the name that the SDK gives it. */
const IN_PROGRESS = /^OperationInProgress(?:Failure|Exception)$/;
async function deleteApplicationVersion(beanstalk, { application, label }, { withBundle }) {
    const what = `delete the application version ${label} of ${application}`;
    await beanstalk.call(what, async (client) => {
        try {
            await client.deleteApplicationVersion({
                ApplicationName: application,
                VersionLabel: label,
                DeleteSourceBundle: withBundle,
            });
        }
        catch (error) {
            if (isAnswer(error, 'versionGone'))
                return;
            throw leftoverBundle(error, label) ?? error;
        }
    });
}
/** Beanstalk has then deleted the version, and only the zip stays. */
function leftoverBundle(error, label) {
    if (!isAnswer(error, 'bundleStays'))
        return undefined;
    return new verdict_errors/* AdapterError */.o('leftover', `The application version ${label} is gone, but its bundle in S3 could not be deleted (${messageOf(error).replace(/\.$/, '')}); ${AWS_ANSWERS.bundleStays.todo}.`, {
        service: 'Elastic Beanstalk',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/readiness/environment-log.js




/** Of one download, in ms. */
const TIMEOUT_MS = 10_000;
/** Characters, from the end. */
const LONGEST_TAIL = 200_000;
/**
 * The newest tail of an environment's log, asked for and fetched from behind its presigned address. Undefined when none came
 * in time. Source: Elastic Beanstalk API Reference, RequestEnvironmentInfo and RetrieveEnvironmentInfo.
 */
async function logTail(aws, beanstalk, { id, name }, stop) {
    const what = `read the log of the Beanstalk environment ${name}`;
    const asked = { EnvironmentId: id, InfoType: 'tail' };
    const read = async () => newest((await beanstalk.call(what, (client) => client.retrieveEnvironmentInfo(asked))).EnvironmentInfo);
    const before = await read();
    await beanstalk.call(what, (client) => client.requestEnvironmentInfo(asked));
    const address = await (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(aws.sleep), { deadline: intervals/* LONGEST_WAITS */.OC.log, pace: intervals/* PACES */.$Q.log, what: 'the log of an environment' }, async () => {
        if (stop.aborted)
            return { done: undefined };
        const found = (await read())?.Message;
        return found === undefined || found === before?.Message ? { again: undefined } : { done: found };
    }, () => ({ done: undefined }));
    return address === undefined ? undefined : fetchText(aws, address);
}
function newest(samples = []) {
    return [...samples].sort((a, b) => Number(b.SampleTimestamp ?? 0) - Number(a.SampleTimestamp ?? 0))[0];
}
/** The address is its own permission, so nothing else is sent along. */
async function fetchText(aws, address) {
    const url = new URL(address);
    (0,loopback/* refusePlainHttp */.z)(url);
    const answer = await aws.fetch(url, {
        signal: (aws.timeout ?? AbortSignal.timeout)(TIMEOUT_MS),
        redirect: 'error',
    });
    return answer.ok ? (await (0,answer_bounds/* boundedText */.LD)(answer, answer_bounds/* ANSWERS */.I3.environmentLog)).slice(-LONGEST_TAIL) : undefined;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/readiness/beanstalk.js





/** Elastic Beanstalk over its Query API (AWS Elastic Beanstalk API Reference, version 2010-12-01). */
function createBeanstalk(aws) {
    const beanstalk = awsService(aws, 'Elastic Beanstalk', loadElasticBeanstalk);
    const offered = onceAnswered(() => platforms(beanstalk));
    return {
        storageBucket: () => storageBucket(beanstalk),
        platforms: offered,
        environment: (name) => environment(beanstalk, name),
        wasTerminated: (name, since) => wasTerminated(beanstalk, name, since),
        environments: (prefix) => environments(beanstalk, prefix),
        environmentTags: ({ name, arn }) => tagsOf(beanstalk, `Beanstalk environment ${name}`, arn),
        environmentEvents: (name, since) => environmentEvents(beanstalk, name, since),
        async logTail(name, stop) {
            const found = await environment(beanstalk, name);
            return found && logTail(aws, beanstalk, found, stop);
        },
        ...createApplicationVersions(beanstalk, aws.sleep),
    };
}
async function storageBucket(beanstalk) {
    const { S3Bucket: bucket } = await beanstalk.call("find the account's Beanstalk bucket", (client) => client.createStorageLocation({}));
    if (bucket !== undefined && bucket !== '')
        return bucket;
    throw new verdict_errors/* AdapterError */.o('doubtful_facts', "Elastic Beanstalk did not name the account's bucket; run it again or give `artifact-bucket`.", {
        service: 'Elastic Beanstalk',
        retriable: true,
    });
}
/** Asks until there is an answer, and then no more: what is on offer does not change within a run. */
function onceAnswered(ask) {
    let answer;
    return () => {
        answer ??= ask().catch((error) => {
            answer = undefined;
            throw error;
        });
        return answer;
    };
}
/** The operation knows no pages (its API model). */
async function platforms(beanstalk) {
    const { SolutionStacks: names } = await beanstalk.call('list the platforms on offer', (client) => client.listAvailableSolutionStacks({}));
    return names ?? [];
}
/** Terminated environments of the same name stay listed for a while and are no answer. */
async function environment(beanstalk, name) {
    const living = [];
    for await (const page of beanstalk.pages('environments', (token) => beanstalk.call(`describe the Beanstalk environment ${name}`, (client) => client.describeEnvironments({
        EnvironmentNames: [name],
        IncludeDeleted: false,
        ...(token ? { NextToken: token } : {}),
    }))))
        living.push(...(page.Environments ?? []).filter((one) => one.EnvironmentName === name && one.Status !== 'Terminated'));
    const newest = living.sort((a, b) => Number(b.DateCreated ?? 0) - Number(a.DateCreated ?? 0))[0];
    return newest && environmentOf(newest, name);
}
/** Beanstalk lists what was terminated for six weeks (developer guide, "Rebuilding Elastic Beanstalk environments"). */
async function wasTerminated(beanstalk, name, since) {
    const found = [];
    for await (const page of beanstalk.pages('environments', (token) => beanstalk.call(`look whether the Beanstalk environment ${name} was terminated`, (client) => client.describeEnvironments({
        EnvironmentNames: [name],
        IncludeDeleted: true,
        IncludedDeletedBackTo: new Date(since),
        ...(token ? { NextToken: token } : {}),
    }))))
        found.push(...(page.Environments ?? []).filter((one) => one.EnvironmentName === name));
    const newest = found.sort((a, b) => Number(b.DateCreated ?? 0) - Number(a.DateCreated ?? 0))[0];
    return newest?.Status === 'Terminated';
}
async function environments(beanstalk, prefix) {
    const found = [];
    for await (const page of beanstalk.pages('environments', (token) => beanstalk.call('list the Beanstalk environments', (client) => client.describeEnvironments({ IncludeDeleted: false, ...(token ? { NextToken: token } : {}) }))))
        for (const one of page.Environments ?? [])
            if (one.EnvironmentName?.startsWith(prefix) && one.Status !== 'Terminated')
                found.push(environmentOf(one, one.EnvironmentName));
    return found;
}
function environmentOf(found, name) {
    return {
        id: found.EnvironmentId ?? '',
        arn: found.EnvironmentArn ?? '',
        name,
        status: found.Status ?? '',
        health: found.Health ?? '',
        healthStatus: found.HealthStatus,
        versionLabel: found.VersionLabel,
    };
}
async function environmentEvents(beanstalk, name, since) {
    const newestFirst = [];
    for await (const page of beanstalk.pages('events', (token) => beanstalk.call(`read the events of the Beanstalk environment ${name}`, (client) => client.describeEvents({
        EnvironmentName: name,
        StartTime: new Date(since),
        ...(token ? { NextToken: token } : {}),
    }))))
        for (const event of page.Events ?? [])
            newestFirst.push({
                at: event.EventDate?.toISOString() ?? since,
                severity: event.Severity ?? '',
                message: event.Message ?? '',
            });
    return newestFirst.reverse();
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/src/adapters/aws/readiness/own-network.js

/**
 * What a machine alone reaches, with what it knows of itself and its role. Sources: RFC 3927 and RFC 4291, 2.5.6; Amazon EC2 User Guide,
 * "Access instance metadata", and Amazon EKS User Guide, "EKS Pod Identity", for the addresses of IPv6; RFC 6052, 2.1, for what a
 * translator makes of those of IPv4, RFC 8215 and RFC 3056 for further ones; Azure's "What is IP address 168.63.129.16?", and the pages
 * on instance metadata of Google Cloud, Alibaba Cloud and Oracle Cloud. Private addresses are not among them: a runner of a
 * team's own may well ask a load balancer within its network.
 */
const OF_THE_MACHINE = new external_node_net_.BlockList();
OF_THE_MACHINE.addSubnet('169.254.0.0', 16, 'ipv4');
OF_THE_MACHINE.addSubnet('fe80::', 10, 'ipv6');
OF_THE_MACHINE.addSubnet('fd00:ec2::', 32, 'ipv6');
OF_THE_MACHINE.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');
OF_THE_MACHINE.addSubnet('64:ff9b:1::', 48, 'ipv6');
OF_THE_MACHINE.addSubnet('2002:a9fe::', 32, 'ipv6');
OF_THE_MACHINE.addSubnet('::169.254.0.0', 112, 'ipv6');
OF_THE_MACHINE.addAddress('fd20:ce::254', 'ipv6');
OF_THE_MACHINE.addAddress('168.63.129.16', 'ipv4');
OF_THE_MACHINE.addAddress('100.100.100.200', 'ipv4');
OF_THE_MACHINE.addAddress('192.0.0.192', 'ipv4');
/** The machine itself (RFC 1122, 3.2.1.3, and RFC 4291, 2.5.2 and 2.5.3). */
const LOOPBACK = new external_node_net_.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addSubnet('0.0.0.0', 8, 'ipv4');
LOOPBACK.addSubnet('::', 127, 'ipv6');
LOOPBACK.addSubnet('64:ff9b::7f00:0', 104, 'ipv6');
/**
 * Whether an address leads to the machine's own network, by its host or by what that is called. The host is what a URL makes of it: in
 * a URL `0xa9fea9fe` is 169.254.169.254.
 * @param asksLoopback true where AWS itself is played on this machine.
 */
async function leadsToMachine({ hostname }, addressesOf, asksLoopback) {
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const addresses = (0,external_node_net_.isIP)(host) === 0 ? await addressesOf(host) : [host];
    const lists = asksLoopback ? [OF_THE_MACHINE] : [OF_THE_MACHINE, LOOPBACK];
    return addresses.some((address) => {
        const family = (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
        return lists.some((list) => list.check(address.replace(/%.*$/, ''), family));
    });
}
/** Whether a URL, such as that of AWS in a rehearsal, leads to this machine by its address or by the name that every machine has. */
function isLoopback(url) {
    if (!URL.canParse(url))
        return false;
    const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
    return (host === 'localhost' || ((0,external_node_net_.isIP)(host) !== 0 && LOOPBACK.check(host, (0,external_node_net_.isIP)(host) === 6 ? 'ipv6' : 'ipv4')));
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/readiness/site-probe.js


const MOST_BYTES = 65_536;
/**
 * Asks over plain http as well: a single Beanstalk instance has no certificate. A template says where its site is, and it may be
 * anybody's, so what only the runner's machine reaches is not asked.
 * @param addressesOf by default nobody's: where a proxy finds the hosts.
 * @param asksLoopback true where AWS itself is played on this machine.
 */
function createSiteProbe(fetch, timeout = AbortSignal.timeout, addressesOf = async () => [], asksLoopback = false) {
    const refuseMachine = async (url) => {
        if (await leadsToMachine(new URL(url), addressesOf, asksLoopback))
            throw new Error("the address leads to the runner's own machine, which is not asked");
    };
    return {
        async get(url, timeoutMs) {
            try {
                await refuseMachine(url);
                const answer = await fetch(url, { redirect: 'manual', signal: timeout(timeoutMs) });
                await answer.body?.cancel();
                return { status: answer.status };
            }
            catch (error) {
                return noAnswer(error);
            }
        },
        async read(url, timeoutMs) {
            try {
                await refuseMachine(url);
                const headers = {
                    accept: 'application/json, text/plain;q=0.9, */*;q=0.1',
                    'cache-control': 'no-cache',
                };
                const answer = await fetch(url, { redirect: 'manual', headers, signal: timeout(timeoutMs) });
                return { status: answer.status, body: await beginningOf(answer) };
            }
            catch (error) {
                return noAnswer(error);
            }
        },
    };
}
function noAnswer(error) {
    const fault = faultOf(error);
    return { status: undefined, problem: describeNoAnswer(error), ...(fault === undefined ? {} : { fault }) };
}
/** A name server that does not answer is `EAI_AGAIN`, which passes (Node.js API, "DNS"). */
function faultOf(error) {
    const { code } = Object(shapeOf(error).cause);
    if (code === NO_SUCH_HOST)
        return 'unknown name';
    return typeof code === 'string' && CERTIFICATE.test(code) ? 'wrong certificate' : undefined;
}
/** Node.js API, "TLS", "X509 certificate error codes", and "Errors" for the name. */
const CERTIFICATE = /^(?:ERR_TLS_CERT_ALTNAME_(?:INVALID|FORMAT)|HOSTNAME_MISMATCH|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:GET_ISSUER_CERT(?:_LOCALLY)?|VERIFY_LEAF_SIGNATURE)|CERT_\w+|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED)$/;
/** What stands at the address is anybody's page, so no more of it is taken in than the little that is looked for. */
async function beginningOf(answer) {
    const parts = [];
    let length = 0;
    for await (const part of answer.body ?? []) {
        parts.push(part);
        length += part.byteLength;
        if (length >= MOST_BYTES)
            break;
    }
    return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}

// EXTERNAL MODULE: ./build/src/domain/stack/databases.js
var databases = __webpack_require__(45983);
;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/databases.js





/** Amazon RDS over its Query API (Amazon RDS API Reference, version 2014-10-31), which DocumentDB and Neptune share. */
function createDatabases(aws) {
    const rds = awsService(aws, 'RDS', loadRds);
    return {
        describe: (name) => describe(rds, name),
        start: (name) => rds.call(`start the ${(0,databases/* describeDatabase */.DZ)(name)}`, (client) => unlessStateForbids(name.kind === 'cluster'
            ? client.startDBCluster({ DBClusterIdentifier: name.identifier })
            : client.startDBInstance({ DBInstanceIdentifier: name.identifier }))),
        stop: (name) => rds.call(`stop the ${(0,databases/* describeDatabase */.DZ)(name)}`, (client) => unlessStateForbids(name.kind === 'cluster'
            ? client.stopDBCluster({ DBClusterIdentifier: name.identifier })
            : client.stopDBInstance({ DBInstanceIdentifier: name.identifier }))),
        snapshots: (name) => snapshots(rds, name),
    };
}
async function describe(rds, name) {
    const what = `describe the ${(0,databases/* describeDatabase */.DZ)(name)}`;
    const answer = await rds.call(what, (client) => listed(client, name).catch((error) => {
        if (isAnswer(error, 'databaseAbsent') || isAnswer(error, 'clusterAbsent'))
            return undefined;
        throw error;
    }));
    if (answer === undefined)
        return undefined;
    const [found, ...others] = answer;
    if (found !== undefined && found.status !== '' && others.length === 0)
        return found;
    throw new verdict_errors/* AdapterError */.o('doubtful_facts', `Could not ${what}: RDS answered with ${answer.length} databases or without a state; run it again.`, { service: 'RDS', retriable: true });
}
async function listed(client, { kind, identifier }) {
    if (kind === 'cluster') {
        const { DBClusters = [] } = await client.describeDBClusters({ DBClusterIdentifier: identifier });
        return DBClusters.map((found) => clusterOf(identifier, found));
    }
    const { DBInstances = [] } = await client.describeDBInstances({ DBInstanceIdentifier: identifier });
    return DBInstances.map((found) => instanceOf(identifier, found));
}
function instanceOf(identifier, found) {
    return {
        kind: 'instance',
        identifier,
        status: found.DBInstanceStatus ?? '',
        engine: found.Engine ?? '',
        multiAz: found.MultiAZ ?? false,
        isReplica: Boolean(found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier),
        hasReplicas: (found.ReadReplicaDBInstanceIdentifiers ?? []).length +
            (found.ReadReplicaDBClusterIdentifiers ?? []).length >
            0,
        ...(found.DBClusterIdentifier ? { memberOf: found.DBClusterIdentifier } : {}),
    };
}
function clusterOf(identifier, found) {
    return {
        kind: 'cluster',
        identifier,
        status: found.Status ?? '',
        engine: found.Engine ?? '',
        multiAz: found.MultiAZ ?? false,
        isReplica: Boolean(found.ReplicationSourceIdentifier),
        hasReplicas: (found.ReadReplicaIdentifiers ?? []).length > 0,
        cluster: { mode: found.EngineMode ?? '', isGlobal: Boolean(found.GlobalClusterIdentifier) },
    };
}
async function snapshots(rds, name) {
    const names = [];
    for await (const page of rds.pages('database snapshots', async (marker) => {
        const next = marker ? { Marker: marker } : {};
        const { found, Marker } = await rds.call(`list the snapshots of the ${(0,databases/* describeDatabase */.DZ)(name)}`, (client) => snapshotPage(client, name, next));
        return { found, NextToken: Marker };
    }))
        names.push(...page.found);
    return names;
}
async function snapshotPage(client, { kind, identifier }, next) {
    const SnapshotType = 'manual';
    if (kind === 'cluster') {
        const asked = { DBClusterIdentifier: identifier, SnapshotType, ...next };
        const { DBClusterSnapshots = [], Marker } = await client.describeDBClusterSnapshots(asked);
        return { found: DBClusterSnapshots.flatMap((each) => each.DBClusterSnapshotIdentifier ?? []), Marker };
    }
    const asked = { DBInstanceIdentifier: identifier, SnapshotType, ...next };
    const { DBSnapshots = [], Marker } = await client.describeDBSnapshots(asked);
    return { found: DBSnapshots.flatMap((each) => each.DBSnapshotIdentifier ?? []), Marker };
}
/** An answer that was lost looks the same when asked for again: the state has moved on. */
async function unlessStateForbids(call) {
    try {
        await call;
        return true;
    }
    catch (error) {
        if (isAnswer(error, 'stateForbids') || isAnswer(error, 'clusterStateForbids'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/log-groups.js



/** CloudWatch Logs over its JSON API. */
function createLogGroups(aws) {
    const logs = awsService(aws, 'CloudWatch Logs', loadCloudWatchLogs);
    return {
        list: (prefix) => list(logs, prefix),
        delete: (name) => remove(logs, name),
    };
}
async function list(logs, prefix) {
    const names = [];
    const pages = logs.pages(`log groups of ${prefix}`, async (token) => {
        const { logGroups, nextToken } = await logs.call(`list the log groups of ${prefix}`, (client) => client.describeLogGroups({
            logGroupNamePrefix: prefix,
            ...(token === undefined ? {} : { nextToken: token }),
        }));
        return { logGroups, NextToken: nextToken };
    });
    for await (const { logGroups = [] } of pages)
        for (const { logGroupName } of logGroups)
            if (logGroupName?.startsWith(prefix))
                names.push(logGroupName);
    return names;
}
async function remove(logs, name) {
    return logs.call(`delete the log group ${name}`, async (client) => {
        try {
            await client.deleteLogGroup({ logGroupName: name });
            return true;
        }
        catch (error) {
            if (isAnswer(error, 'resourceGone'))
                return false;
            throw error;
        }
    });
}

// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/stack/failure-remedies.js + 1 modules
var failure_remedies = __webpack_require__(14963);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(34246);
;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/stack-shapes.js

/** CloudFormation's shapes in the domain's words. @throws AdapterError `doubtful_facts` when what identifies a thing is missing. */
function stackOf(stack) {
    return {
        id: required(stack.StackId, 'a stack without an id'),
        name: required(stack.StackName, 'a stack without a name'),
        status: required(stack.StackStatus, `the stack ${stack.StackName} without a status`),
        statusReason: stack.StackStatusReason,
        ...stackInputsOf(stack),
        outputs: record(stack.Outputs ?? [], (one) => [one.OutputKey, one.OutputValue]),
        createdAt: required(stack.CreationTime, `the stack ${stack.StackName} without a time of creation`).toISOString(),
        updatedAt: stack.LastUpdatedTime?.toISOString(),
        terminationProtection: stack.EnableTerminationProtection ?? false,
        parentId: stack.ParentId,
        roleArn: stack.RoleARN,
    };
}
/** What a stack was given, or a change set would give it. */
function stackInputsOf(given) {
    return {
        tags: record(given.Tags ?? [], (tag) => [tag.Key, tag.Value]),
        parameters: record(given.Parameters ?? [], (one) => [one.ParameterKey, one.ParameterValue]),
    };
}
function eventOf(event) {
    return {
        id: required(event.EventId, 'an event without an id'),
        ...(event.StackId === undefined ? {} : { stackId: event.StackId }),
        at: required(event.Timestamp, 'an event without a time').toISOString(),
        logicalId: event.LogicalResourceId ?? '',
        physicalId: event.PhysicalResourceId || undefined,
        type: event.ResourceType ?? '',
        status: event.ResourceStatus ?? '',
        reason: event.ResourceStatusReason,
        ...(event.HookType === undefined ? {} : { hook: hookOf(event, event.HookType) }),
    };
}
function hookOf(event, type) {
    return {
        type,
        status: event.HookStatus ?? '',
        reason: event.HookStatusReason,
        warns: event.HookFailureMode === 'WARN',
    };
}
function resourceOf(resource) {
    return {
        logicalId: required(resource.LogicalResourceId, 'a resource without a logical id'),
        physicalId: resource.PhysicalResourceId || undefined,
        type: required(resource.ResourceType, `the resource ${resource.LogicalResourceId} without a type`),
        status: required(resource.ResourceStatus, `the resource ${resource.LogicalResourceId} without a status`),
        reason: resource.ResourceStatusReason,
    };
}
/** The name within an ARN, for sentences that people read; a name stays as it is. */
function shortName(nameOrId) {
    return (/^arn:[^:]+:cloudformation:[^:]*:[^:]*:(?:stack|changeSet)\/([^/]+)\//.exec(nameOrId)?.[1] ?? nameOrId);
}
function record(items, pair) {
    const pairs = items
        .map(pair)
        .filter((entry) => entry[0] !== undefined);
    return Object.fromEntries(pairs.map(([key, value]) => [key, value ?? '']));
}
function required(value, what) {
    if (value !== undefined)
        return value;
    throw new verdict_errors/* AdapterError */.o('doubtful_facts', `CloudFormation answered with ${what}, so nothing was concluded from it; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/change-set-changes.js

/** Every change that a set would make, page by page. */
async function changesOf(cloudFormation, changeSetId) {
    const found = [];
    for await (const page of cloudFormation.pages('changes', (token) => cloudFormation.call(`read the changes of the change set ${shortName(changeSetId)}`, (client) => client.describeChangeSet({ ChangeSetName: changeSetId, ...(token ? { NextToken: token } : {}) }))))
        found.push(...(page.Changes ?? []).flatMap(({ ResourceChange: change }) => (change ? [changeOf(change)] : [])));
    return found;
}
function changeOf({ LogicalResourceId, Action, Replacement, Details = [] }) {
    return {
        logicalId: LogicalResourceId ?? '',
        action: Action ?? '',
        replacement: Replacement,
        certain: Details.flatMap(({ Evaluation, Target }) => Evaluation === 'Static' ? [Target?.Attribute ?? ''] : []),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/change-set-findings.js


/**
 * What hooks and CloudFormation's early validation found in a change set that failed: the set itself only names them. To be
 * asked before the set is deleted. Never throws, since the failure is known without it; [] where
 * nothing was found.
 */
async function findingsOf(cloudFormation, set) {
    try {
        const answer = await cloudFormation.call(`read what failed of the change set ${shortName(set.id)}`, (client) => client.describeEvents({ ChangeSetName: set.id, Filters: { FailedEvents: true } }));
        return (answer.OperationEvents ?? []).flatMap(findingOf);
    }
    catch (error) {
        return error instanceof verdict_errors/* AdapterError */.o && error.reasonCode === 'access_denied' ? 'denied' : 'unread';
    }
}
function findingOf(event) {
    const about = { logicalId: event.LogicalResourceId, type: event.ResourceType };
    if (event.EventType === 'VALIDATION_ERROR' && event.ValidationFailureMode !== 'WARN')
        return [{ ...about, reason: event.ValidationStatusReason, hook: undefined, path: event.ValidationPath }];
    if (event.EventType === 'HOOK_INVOCATION_ERROR' && event.HookFailureMode !== 'WARN')
        return [{ ...about, reason: event.HookStatusReason, hook: event.HookType, path: undefined }];
    return [];
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/stack-errors.js





/**
 * What CloudFormation says about a template, its parameters or its stack's state, as an error with our reason code;
 * undefined when the error is about something else.
 */
function templateError(error) {
    const { name, cause, todo } = awsAnswer(error, 'CreateChangeSet');
    const message = (0,one_line/* oneLine */.T)((0,without_account/* withoutAccount */.Mk)(messageOf(error)));
    const told = (sentence) => cause === 'fact' ? undefined : new verdict_errors/* UserError */.y(cause, sentence, { cause: error });
    switch (name) {
        case 'missingCapability':
            return told(`The template needs a capability that was not granted (${message}); ${todo}.`);
        case 'missingParameter':
            return told(`${message}; ${todo}.`);
        case 'stackBusy':
            return busyError(error, message);
        case 'roleUnusable':
            return told(`${cannotWork(message)}; ${todo}.`);
        case 'templateUnread':
            return told(`CloudFormation could not read the template in S3: ${message.replace(/\.$/, '')}; ${todo}, then run the job again.`);
        case 'badTemplate':
            return told(`CloudFormation cannot use the template: ${message.replace(/\.$/, '')}; ${todo}.`);
        default:
            return undefined;
    }
}
function busyError(error, message) {
    return new verdict_errors/* AdapterError */.o('busy', `Another operation is running: ${message}; ${AWS_ANSWERS.stackBusy.todo}.`, {
        service: 'CloudFormation',
        code: 'ValidationError',
        retriable: true,
        cause: error,
    });
}
/** A deletion that came while another operation was under way. */
function busyDeletion(error) {
    const message = (0,without_account/* withoutAccount */.Mk)(messageOf(error)).trim();
    return isAnswer(error, 'deletionBusy') ? busyError(error, message.replace(/\.$/, '')) : undefined;
}
/** The service role that a stack was last given, or that it was to be worked on with, is gone or lets CloudFormation in no more. */
function goneRoleError(error) {
    if (!isAnswer(error, 'stackRoleUnusable'))
        return undefined;
    const { cause, todo } = AWS_ANSWERS.stackRoleUnusable;
    return new verdict_errors/* UserError */.y(cause, `${cannotWork((0,one_line/* oneLine */.T)((0,without_account/* withoutAccount */.Mk)(messageOf(error))))}; ${todo}.`, {
        cause: error,
    });
}
/** By what CloudFormation says of the role. */
function cannotWork(message) {
    const role = /^Role (\S+) /.exec(message)?.[1]?.replace('/', ' ');
    return `CloudFormation cannot work with the ${role}: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com`;
}
/** Only the exact sentence means absent: any other ValidationError may be a malformed name or a fault of AWS. */
function isAbsent(error, nameOrId) {
    return isAnswer(error, 'stackAbsent') && messageOf(error) === `Stack with id ${nameOrId} does not exist`;
}
/** The same token has been taken before: the request whose answer was lost was ours. */
function ignoreRepeatedToken(error) {
    if (isAnswer(error, 'tokenTaken'))
        return undefined;
    throw error;
}
/** Termination protection is somebody's word that a stack stays; lifting it is not ours. */
function protectedError(error) {
    if (!isAnswer(error, 'stackProtected'))
        return undefined;
    const message = (0,without_account/* withoutAccount */.Mk)(messageOf(error));
    return new verdict_errors/* UserError */.y('protected', `${message}; ${AWS_ANSWERS.stackProtected.todo}.`, { cause: error });
}
/** CloudFormation drops the other change sets of a stack when one is executed. */
function isChangeSetDropped(error) {
    return isAnswer(error, 'changeSetGone');
}
/** How operations on change sets say that there is no such stack. */
function isStackMissing(error) {
    return isAnswer(error, 'stackMissing');
}
function doubtfulStack(what) {
    return new verdict_errors/* AdapterError */.o('doubtful_facts', `${what}, so nothing was concluded from it; run it again.`, {
        service: 'CloudFormation',
        retriable: true,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/change-sets.js












const ON_STACK_FAILURE = { keep: 'DO_NOTHING', rollback: 'ROLLBACK', delete: 'DELETE' };
function createChangeSets(cloudFormation, sleep) {
    return {
        prepareChange: (request) => prepareChange(cloudFormation, sleep, request),
        changesOf: (changeSetId) => changesOf(cloudFormation, changeSetId),
        executeChange: (request) => executeChange(cloudFormation, request),
        deleteChangeSet: (changeSetId) => deleteChangeSet(cloudFormation, changeSetId),
    };
}
async function prepareChange(cloudFormation, sleep, request) {
    const what = `prepare a change of the stack ${request.stackName}`;
    const asked = await cloudFormation.call(what, (client) => change_sets_ask(client, request));
    return (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(sleep), {
        deadline: intervals/* LONGEST_WAITS */.OC.preparation,
        pace: intervals/* PACES */.$Q.preparation,
        what: `the change set of the stack ${request.stackName}`,
        outlasts: true,
    }, async () => {
        const set = await cloudFormation.call(what, (client) => read(client, asked, request.stackName));
        if (set.status === 'CREATE_COMPLETE')
            return { done: preparedChange('ready', set) };
        if (set.status !== 'FAILED')
            return { again: undefined };
        const isEmpty = isEmptyChange(set.reason);
        const findings = isEmpty ? [] : await findingsOf(cloudFormation, set);
        await leaveNothing(cloudFormation, set, request);
        if (isEmpty)
            return { done: preparedChange('empty', set) };
        throw failure(what, set.reason, findings);
    }, () => new verdict_errors/* AdapterError */.o('deadline', `Could not ${what}: CloudFormation had not finished the change set after ${intervals/* LONGEST_WAITS */.OC.preparation / 60_000} minutes; run it again.`, { service: 'CloudFormation', retriable: true }));
}
function preparedChange(kind, { id, stackId }) {
    return { kind, changeSetId: id, stackId };
}
async function read(client, asked, stackName) {
    return changeSetOf(await client.describeChangeSet(asked).catch((error) => {
        throw isChangeSetDropped(error) ? overtaken(stackName, error) : error;
    }));
}
/** CloudFormation has two sentences for a change set without changes; the second comes with transforms. */
function isEmptyChange(reason) {
    return (reason.startsWith('No updates are to be performed') ||
        reason.startsWith("The submitted information didn't contain changes"));
}
/**
 * Asks for the change set and says how to read it back. The name belongs to one attempt of one run, so a set of that name
 * that is there already is the one whose answer was lost.
 */
async function change_sets_ask(client, request) {
    const byName = { ChangeSetName: request.changeSetName, StackName: request.stackName };
    try {
        const made = await client.createChangeSet(inputOf(request));
        return made.Id === undefined ? byName : { ChangeSetName: made.Id };
    }
    catch (error) {
        if (isAnswer(error, 'changeSetThere'))
            return byName;
        if (isAnotherStack(error, request))
            throw overtaken(request.stackName, error);
        throw templateError(error) ?? error;
    }
}
function inputOf(request) {
    return {
        StackName: request.stackName,
        ChangeSetName: request.changeSetName,
        ChangeSetType: request.creates ? 'CREATE' : 'UPDATE',
        ClientToken: request.token,
        ...(request.template === 'previous' ? { UsePreviousTemplate: true } : templateOf(request.template)),
        Parameters: Object.entries(request.parameters).map(([key, value]) => value === 'previous'
            ? { ParameterKey: key, UsePreviousValue: true }
            : { ParameterKey: key, ParameterValue: value.value }),
        Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
        Capabilities: request.capabilities,
        ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
        ...(request.creates ? { OnStackFailure: ON_STACK_FAILURE[request.onFailure] } : {}),
    };
}
/** The two members that every CloudFormation request with a template has. */
function templateOf(template) {
    return 'url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body };
}
/**
 * A failed set is of no use, and a stack that only ever was reviewed would stand in the way of its own name. It goes with the set
 * and never after it, because alone it would be nobody's.
 */
async function leaveNothing(cloudFormation, set, request) {
    const isGone = request.creates && (await removeReviewed(cloudFormation, set.stackId, request.token));
    if (!isGone)
        await deleteChangeSet(cloudFormation, set.id);
}
/** False for a stack that has become more than its change sets. */
function removeReviewed(cloudFormation, stackId, token) {
    return cloudFormation.call(`remove what is left of the change set of ${shortName(stackId)}`, async (client) => {
        const answer = await client.describeStacks({ StackName: stackId }).catch((error) => {
            if (isAbsent(error, stackId))
                return undefined;
            throw error;
        });
        if (!(0,stack_state/* isUnderReview */.Ju)(answer?.Stacks?.[0]?.StackStatus ?? ''))
            return answer === undefined;
        const deletion = { StackName: stackId, ClientRequestToken: `${token}-leave` };
        await client.deleteStack(deletion).catch(ignoreRepeatedToken);
        return true;
    });
}
/** What happens on failure was said when a creating set was made; an update always rolls back. */
async function executeChange(cloudFormation, request) {
    await cloudFormation.call(`change the stack ${shortName(request.stackId)}`, async (client) => {
        try {
            await client.executeChangeSet({
                ChangeSetName: request.changeSetId,
                ClientRequestToken: request.token,
            });
        }
        catch (error) {
            if (isAnswer(error, 'tokenTaken'))
                return;
            if (isChangeSetDropped(error))
                throw overtaken(request.stackId, error);
            if (isAnswer(error, 'changeSetMoved')) {
                const execution = await executionOf(client, request.changeSetId);
                if (execution === 'EXECUTE_IN_PROGRESS' || execution === 'EXECUTE_COMPLETE')
                    return;
                if (execution === 'OBSOLETE')
                    throw overtaken(request.stackId, error);
            }
            throw templateError(error) ?? error;
        }
    });
}
/** Somebody has made the stack that was to be created, or removed the one that was to be changed. */
function isAnotherStack(error, request) {
    return request.creates
        ? isAnswer(error, 'stackThere')
        : isAbsent(error, request.stackName) || isStackMissing(error);
}
async function executionOf(client, changeSetId) {
    return changeSetOf(await client.describeChangeSet({ ChangeSetName: changeSetId })).execution;
}
/** A change set is good only for the stack that it was made for; another change makes it obsolete. */
function overtaken(stackId, cause) {
    return new verdict_errors/* AdapterError */.o('busy', `Stack ${shortName(stackId)} was changed by another operation meanwhile; run it again later.`, { service: 'CloudFormation', code: 'InvalidChangeSetStatus', retriable: true, cause });
}
async function deleteChangeSet(cloudFormation, changeSetId) {
    await cloudFormation.call(`delete the change set ${shortName(changeSetId)}`, async (client) => {
        await client.deleteChangeSet({ ChangeSetName: changeSetId }).catch((error) => {
            if (!isChangeSetDropped(error))
                throw error;
        });
    });
}
function changeSetOf(answer) {
    const { ChangeSetId: id, StackId: stackId, Status: status } = answer;
    if (id === undefined || stackId === undefined || status === undefined)
        throw new verdict_errors/* AdapterError */.o('doubtful_facts', 'CloudFormation described a change set without its id, stack or status; run it again.', {
            service: 'CloudFormation',
            retriable: true,
        });
    return { id, stackId, status, execution: answer.ExecutionStatus ?? '', reason: answer.StatusReason ?? '' };
}
function failure(what, reason, findings) {
    const error = Object.assign(new Error(reason), { name: 'ValidationError' });
    return (templateError(error) ??
        new verdict_errors/* AdapterError */.o('stack_failed', `Could not ${what}: ${(0,stack_failure/* describeFindings */.kA)(reason, findings)}${remedyOfFindings(reason, findings)}.`, { service: 'CloudFormation', code: 'ChangeSetFailed' }));
}
/** A hook's words have their own remedy. */
function remedyOfFindings(reason, findings) {
    if (typeof findings !== 'string' && findings.length > 0)
        return findings.every(({ hook }) => hook !== undefined) ? '' : `; ${AWS_ANSWERS.badTemplate.todo}`;
    const remedy = (0,failure_remedies/* remedyOf */.SM)(undefined, reason);
    return remedy === undefined ? '' : `; ${remedy}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/stack-operations.js



/** What is done to a stack as a whole. */
function createStackOperations(cloudFormation) {
    return {
        deleteStack: (request) => deleteStack(cloudFormation, request),
        continueRollback: (request) => stack_operations_ask(cloudFormation, { request, what: `continue the rollback of the stack ${shortName(request.stackId)}` }, (client, write) => client.continueUpdateRollback(write)),
        rollBack: (request) => stack_operations_ask(cloudFormation, { request, what: `roll back the stack ${shortName(request.stackId)}` }, (client, write) => client.rollbackStack(write)),
    };
}
async function deleteStack(cloudFormation, request) {
    const retain = request.retain?.length ? { RetainResources: [...request.retain] } : {};
    await stack_operations_ask(cloudFormation, { request, what: `delete the stack ${shortName(request.stackId)}` }, (client, write) => client.deleteStack({ ...write, ...retain }).catch((error) => {
        throw protectedError(error) ?? busyDeletion(error) ?? error;
    }));
}
/**
 * Without a role in the request CloudFormation works with the one that the stack was last given (API Reference, DeleteStack, RoleARN),
 * and refuses where that is gone. Then the other role takes its place, if there is one.
 */
async function stack_operations_ask(cloudFormation, { request, what }, send) {
    const { otherRoleArn, ...first } = request;
    const isRefused = await cloudFormation.call(what, async (client) => {
        try {
            await send(client, writeOf(first)).catch(ignoreRepeatedToken);
            return false;
        }
        catch (error) {
            if (otherRoleArn !== undefined && isAnswer(error, 'stackRoleUnusable'))
                return true;
            throw goneRoleError(error) ?? error;
        }
    });
    if (!isRefused || otherRoleArn === undefined)
        return;
    const second = { ...first, token: `${first.token}-role`, roleArn: otherRoleArn };
    await stack_operations_ask(cloudFormation, { request: second, what: `${what} with the role of 'cfn-role-arn' instead of its own, which is gone` }, send);
}
function writeOf({ stackId, token, roleArn }) {
    return {
        StackName: stackId,
        ClientRequestToken: token,
        ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
    };
}

// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(29152);
;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/stacks-under-review.js




/**
 * A stack shows neither tags nor parameters until a change set of it is executed, so those of a stack under review are read
 * from its change sets. Undefined when one is executed or they change while they are read: the stack has to be read again then.
 * Source: LocalStack's answers of the real service, `test_stack_description_lifecycle[with-tags]`.
 */
async function withStackInputsUnderReview(cloudFormation, stack) {
    if (!(0,stack_state/* isUnderReview */.Ju)(stack.status) || Object.keys(stack.tags).length > 0)
        return stack;
    const sets = [];
    for await (const page of cloudFormation.pages('change sets', (token) => pageOfSets(cloudFormation, stack, token))) {
        if (page === GONE)
            return undefined;
        if (page.Summaries === undefined)
            throw doubtfulStack('A page of change sets came without its list');
        for (const summary of page.Summaries) {
            if (summary.ExecutionStatus?.startsWith('EXECUTE_'))
                return undefined;
            const inputs = await inputsOf(cloudFormation, stack, summary);
            if (inputs === undefined)
                return undefined;
            sets.push(inputs);
        }
    }
    return { ...stack, ...(0,stack_under_review/* stackInputsUnderReview */.mU)(sets) };
}
const GONE = {};
function pageOfSets(cloudFormation, stack, token) {
    return cloudFormation.call(`list the change sets of the stack ${stack.name}`, (client) => client
        .listChangeSets({ StackName: stack.id, ...(token ? { NextToken: token } : {}) })
        .catch((error) => {
        if (isStackMissing(error) || isAbsent(error, stack.id))
            return GONE;
        throw error;
    }));
}
/** Each page of a change set has its tags and parameters, so one page is enough. */
function inputsOf(cloudFormation, stack, { ChangeSetId: id }) {
    if (id === undefined)
        throw doubtfulStack('CloudFormation listed a change set without its id');
    return cloudFormation.call(`read a change set of the stack ${stack.name}`, async (client) => {
        const answer = await client.describeChangeSet({ ChangeSetName: id }).catch((error) => {
            if (isChangeSetDropped(error))
                return undefined;
            throw error;
        });
        return answer && stackInputsOf(answer);
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/aws/stack/stack-cloud.js








/** CloudFormation over its Query API (AWS CloudFormation API Reference, version 2010-05-15). */
function createStackCloud(aws) {
    const cloudFormation = awsService(aws, 'CloudFormation', loadCloudFormation);
    return {
        describe: (nameOrId) => stack_cloud_describe(cloudFormation, nameOrId),
        list: (reviewed) => stack_cloud_list(cloudFormation, reviewed),
        liveIds: () => liveIds(cloudFormation),
        deleted: (names) => deleted(cloudFormation, names),
        events: (stackId, since, mostPages) => events(cloudFormation, stackId, since, mostPages),
        resources: (stackId) => resources(cloudFormation, stackId),
        templateSummary: (template) => templateSummary(cloudFormation, template),
        templateText: (stackId) => templateText(cloudFormation, stackId),
        ...createStackOperations(cloudFormation),
        ...createChangeSets(cloudFormation, aws.sleep),
    };
}
/** Once for the change set that is executed in between; an answer that still lags then proves nothing of whose the stack is. */
const LOOKS = 3;
async function stack_cloud_describe(cloudFormation, nameOrId) {
    for (let looks = 1;; looks += 1) {
        const stack = await describeAsShown(cloudFormation, nameOrId);
        const whole = stack && (await withStackInputsUnderReview(cloudFormation, stack));
        if (whole || stack === undefined || looks === LOOKS)
            return whole ?? stack;
    }
}
async function describeAsShown(cloudFormation, nameOrId) {
    return cloudFormation.call(`describe the stack ${shortName(nameOrId)}`, async (client) => {
        const answer = await client.describeStacks({ StackName: nameOrId }).catch((error) => {
            if (isAbsent(error, nameOrId))
                return undefined;
            throw error;
        });
        if (answer === undefined)
            return undefined;
        const [stack, ...others] = answer.Stacks ?? [];
        if (stack === undefined || others.length > 0)
            throw doubtfulStack(`CloudFormation answered with ${others.length + (stack ? 1 : 0)} stacks when asked for ${shortName(nameOrId)}`);
        return stackOf(stack);
    });
}
async function stack_cloud_list(cloudFormation, reviewed) {
    const found = new Map();
    for await (const page of cloudFormation.pages('stacks', (token) => cloudFormation.call('list the stacks', (client) => client.describeStacks(token ? { NextToken: token } : {})))) {
        if (page.Stacks === undefined)
            throw doubtfulStack('A page of stacks came without its list');
        for (const stack of page.Stacks.map(stackOf))
            found.set(stack.id, stack);
    }
    const stacks = [];
    for (const stack of found.values()) {
        const isMeant = reviewed !== undefined && stack.name.startsWith(reviewed);
        const now = isMeant ? await asItIs(cloudFormation, stack) : stack;
        if (now !== undefined && now.status !== 'DELETE_COMPLETE')
            stacks.push(now);
    }
    return stacks;
}
async function asItIs(cloudFormation, stack) {
    return (await withStackInputsUnderReview(cloudFormation, stack)) ?? stack_cloud_describe(cloudFormation, stack.id);
}
const LIVE = stack_state/* STACK_STATUSES */.IE.filter((status) => status !== 'ABSENT' && status !== 'DELETE_COMPLETE');
async function liveIds(cloudFormation) {
    const found = new Set();
    for await (const page of cloudFormation.pages('live stacks', (token) => cloudFormation.call('list the live stacks', (client) => client.listStacks({ StackStatusFilter: LIVE, ...(token ? { NextToken: token } : {}) })))) {
        if (page.StackSummaries === undefined)
            throw doubtfulStack('A page of live stacks came without its list');
        for (const { StackId: id } of page.StackSummaries)
            if (id !== undefined)
                found.add(id);
    }
    return found;
}
/** A hundred stacks each (ListStacks has no setting for it): whoever deletes more in 90 days has another way to find leftovers. */
const MOST_PAGES = 50;
async function deleted(cloudFormation, names) {
    const found = new Map();
    let pages = 0;
    for await (const page of cloudFormation.pages('deleted stacks', (token) => cloudFormation.call('list the deleted stacks', (client) => client.listStacks({ StackStatusFilter: ['DELETE_COMPLETE'], ...(token ? { NextToken: token } : {}) })))) {
        pages += 1;
        if (page.StackSummaries === undefined)
            throw doubtfulStack('A page of deleted stacks came without its list');
        for (const { StackName: name = '', StackId: id } of page.StackSummaries)
            if (names.has(name) && id !== undefined)
                found.set(name, [...(found.get(name) ?? []), id]);
        if (pages === MOST_PAGES && page.NextToken)
            return undefined;
    }
    return found;
}
/** CloudFormation gives the newest first, so reading stops at the first page that ends before `since`. */
async function events(cloudFormation, stackId, since, mostPages = Number.POSITIVE_INFINITY) {
    const newestFirst = [];
    let pages = 0;
    const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
    const isRecent = (event) => Date.parse(event.at) >= from;
    for await (const page of cloudFormation.pages('events', (token) => cloudFormation.call(`read the events of the stack ${shortName(stackId)}`, (client) => client.describeStackEvents({ StackName: stackId, ...(token ? { NextToken: token } : {}) })))) {
        const found = (page.StackEvents ?? []).map(eventOf);
        newestFirst.push(...found.filter(isRecent));
        pages += 1;
        if (pages >= mostPages || found.some((event) => !isRecent(event)))
            break;
    }
    return newestFirst.reverse();
}
async function resources(cloudFormation, stackId) {
    const found = [];
    for await (const page of cloudFormation.pages('resources', (token) => cloudFormation.call(`list the resources of the stack ${shortName(stackId)}`, (client) => client.listStackResources({ StackName: stackId, ...(token ? { NextToken: token } : {}) })))) {
        if (page.StackResourceSummaries === undefined)
            throw doubtfulStack('A page of stack resources came without its list');
        found.push(...page.StackResourceSummaries.map(resourceOf));
    }
    return found;
}
async function templateSummary(cloudFormation, template) {
    return cloudFormation.call('read the template', async (client) => {
        const answer = await client.getTemplateSummary(templateOf(template)).catch((error) => {
            throw templateError(error) ?? error;
        });
        return {
            parameters: (answer.Parameters ?? []).map((parameter) => ({
                name: parameter.ParameterKey ?? '',
                hasDefault: parameter.DefaultValue !== undefined,
                ...(parameter.DefaultValue === undefined ? {} : { defaultValue: parameter.DefaultValue }),
                noEcho: parameter.NoEcho ?? false,
            })),
            capabilities: answer.Capabilities ?? [],
            capabilitiesReason: answer.CapabilitiesReason,
        };
    });
}
async function templateText(cloudFormation, stackId) {
    const answer = await cloudFormation.call(`read the template of the stack ${shortName(stackId)}`, (client) => client.getTemplate({ StackName: stackId, TemplateStage: 'Original' }));
    return answer.TemplateBody ?? '';
}

// EXTERNAL MODULE: ./build/src/domain/privacy/account-of-arn.js
var account_of_arn = __webpack_require__(69052);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
// EXTERNAL MODULE: ./build/src/runtime/aws-targets.js
var aws_targets = __webpack_require__(56924);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/runtime/wiring-workspace.js + 1 modules
var wiring_workspace = __webpack_require__(50478);
;// CONCATENATED MODULE: ./build/src/runtime/wiring.js
















function chosenTargets({ run }, { inputs, settings, action }) {
    return (0,aws_targets/* targetsOf */.QR)(run.env, inputs, settings, action);
}
/** AWS in one region, with the role's credentials, else the environment's. @throws UserError when no or several places are given. */
function wireAws(context, choice) {
    return wireAt(context, (0,aws_targets/* onlyTarget */.oy)(chosenTargets(context, choice)));
}
/** AWS in every region with every role. @throws UserError when no region is given, or two roles are of one account. */
function wireTargets(context, choice, depsOf) {
    const [first, ...others] = chosenTargets(context, choice);
    const wired = (target) => ({ name: target.name, deps: depsOf(wireAt(context, target)) });
    return [wired(first), ...others.map(wired)];
}
/** What every service of AWS is reached with, and whose account that is. */
function accessAt(context, { region, role }) {
    const { env } = context.run;
    const { noteAccount: note } = context.veil;
    note(role ?? '');
    const base = {
        region,
        ...(env['AWS_ENDPOINT_URL'] ? { endpoint: env['AWS_ENDPOINT_URL'] } : {}),
        fetch: context.fetch,
        sleep: context.clock.sleep,
        random: context.random,
        timeout: context.timeout,
        time: context.time,
    };
    const credentials = wiring_credentialsOf(context, role, base);
    const access = credentials === undefined ? base : { ...base, credentials };
    const account = notingAccount(createCloudAccount(access), note);
    return { access, account, owner: (0,lazy/* lazy */.RZ)(async () => (0,account_of_arn/* accountOfArn */.K)(role ?? '') || account.accountId()) };
}
/** Where pages are published, in one region with one role's credentials, else the environment's. */
function wirePages(context, target) {
    const { access, account, owner } = accessAt(context, target);
    return { pages: createPageStore(access, owner), account };
}
/** AWS in one region with one role's credentials, else the environment's. */
function wireAt(context, target) {
    const { region } = target;
    const { noteAccount: note } = context.veil;
    const { access, account, owner } = accessAt(context, target);
    return {
        region,
        stacks: notingStacks(createStackCloud(access), note, context.run.setSecret),
        beanstalk: createBeanstalk(access),
        objects: createObjectStore(access, owner),
        images: createImageRegistry(access),
        logGroups: createLogGroups(access),
        databases: createDatabases(access),
        account,
    };
}
/**
 * A stack's ARN tells the account where no role and no list of accounts does. What is given for a parameter that the template hides
 * (`NoEcho`) is a secret of the run.
 */
function notingStacks(stacks, note, setSecret) {
    const hidden = new Set();
    return {
        ...stacks,
        async templateSummary(template) {
            const summary = await stacks.templateSummary(template);
            for (const { name, noEcho } of summary.parameters)
                if (noEcho)
                    hidden.add(name);
            return summary;
        },
        prepareChange(request) {
            for (const [name, value] of Object.entries(request.parameters))
                if (hidden.has(name) && value !== 'previous')
                    setSecret(value.value);
            return stacks.prepareChange(request);
        },
        async list(reviewed) {
            const found = await stacks.list(reviewed);
            for (const { id } of found.slice(0, 1))
                note(id);
            return found;
        },
        async describe(nameOrId) {
            const found = await stacks.describe(nameOrId);
            note(found?.id ?? '');
            return found;
        },
    };
}
function notingAccount(account, note) {
    return {
        ...account,
        async accountId() {
            const id = await account.accountId();
            note(id);
            return id;
        },
    };
}
function wiring_credentialsOf(context, role, base) {
    const { env } = context.run;
    if (role !== undefined)
        return createRoleCredentials({
            ...base,
            role,
            env,
            setSecret: context.run.setSecret,
            monotonic: context.clock.monotonic,
        });
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    const keys = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
    return { current: async () => keys, forget: () => undefined };
}
function wireSite(context) {
    const isPlayed = isLoopback(context.run.env['AWS_ENDPOINT_URL'] ?? '');
    return createSiteProbe(context.fetch, context.timeout, context.addressesOf, isPlayed);
}


/***/ })

};
