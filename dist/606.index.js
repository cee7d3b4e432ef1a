export const id = 606;
export const ids = [606];
export const modules = {

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   ux: () => (/* binding */ formatPlaces)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** True for a record that has not ended, so that what it tells of may stand. */
function isLive({ state }) {
    return state !== 'inactive';
}
/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
function byPlace(records, looked) {
    const isHere = (facts) => looked.some((place) => isSame(placeOf(facts), place));
    return {
        here: records.filter(isHere),
        elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
    };
}
function isSame(one, other) {
    return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}
function isSameOrUnknown(one, other) {
    return one === undefined || other === undefined || one === other;
}
/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
function formatPlaces(places, withAccount = true) {
    const words = places.map(({ region, account }) => {
        const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
        if (region === undefined)
            return ending;
        return ending === '' ? region : `${region} (${ending})`;
    });
    return [...new Set(words)].filter((each) => each !== '').join(' and ');
}
/** What to set so that a run looks where the records say: a clause. */
function wayTo(recorded, looked) {
    const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
    const seen = new Set(looked.map(({ region }) => region));
    const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
    const isOtherAccount = accounts.some((account) => looked.every((place) => place.account !== undefined && place.account !== account));
    const region = regions.length > 0 && regions.some((each) => !seen.has(each))
        ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
        : [];
    const role = isOtherAccount
        ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
        : [];
    return [...region, ...role].join(' and ');
}


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nextDatabaseStep)
/* harmony export */ });
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
const BROKEN = /^(?:failed|restore-error|insufficient-capacity|deleting|delete-precheck|incompatible-.+|inaccessible-.+)$/;
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
/** Source: Amazon RDS User Guide, "Stopping an Amazon RDS DB instance temporarily"; for clusters the API reference of StopDBInstance. */
function whyItCannotStop(database) {
    if (database.isClusterMember)
        return 'it belongs to a cluster, which is not stopped one instance at a time';
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


/***/ }),

/***/ 6554:
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

/***/ 6862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nestedStackOf),
/* harmony export */   _: () => (/* binding */ nestedStacksIn)
/* harmony export */ });
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);

/** The ARN of the stack that a member of a stack is; undefined for everything else, and for the stack itself among its own events. */
function nestedStackOf({ type, physicalId }, stackId) {
    const isNested = type === _resource_types_js__WEBPACK_IMPORTED_MODULE_0__/* .NESTED_STACK */ .Z4 && physicalId?.startsWith('arn:') && physicalId !== stackId;
    return isNested ? physicalId : undefined;
}
/** ARNs of the stacks nested right in a stack, each once, in the order of its members. */
function nestedStacksIn(members, stackId) {
    return [...new Set(members.flatMap((member) => nestedStackOf(member, stackId) ?? []))];
}


/***/ }),

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ orphanedIn)
/* harmony export */ });
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);

/**
 * What a change was to remove and could not: CloudFormation gives up on it, calls the update complete and forgets it (aws/aws-cdk
 * issue 22191). It counts as long as the last thing heard of a physical id is that it could not be deleted. `events` are those of
 * a stack and of the stacks nested in it, oldest first; a nested stack counts by what it holds.
 */
function orphanedIn(events) {
    const last = new Map();
    for (const event of events) {
        if (event.physicalId === undefined || event.type === _resource_types_js__WEBPACK_IMPORTED_MODULE_0__/* .NESTED_STACK */ .Z4 || event.hook !== undefined)
            continue;
        const key = `${event.type} ${event.physicalId}`;
        // In the order in which they were orphaned.
        last.delete(key);
        last.set(key, event);
    }
    return [...last.values()].filter((event) => event.status === 'DELETE_FAILED');
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ LAMBDA_FUNCTION),
/* harmony export */   AL: () => (/* binding */ BEANSTALK_ENVIRONMENT),
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
const IMAGE_REPOSITORY = 'AWS::ECR::Repository';
const LAMBDA_FUNCTION = 'AWS::Lambda::Function';


/***/ }),

/***/ 4356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf),
/* harmony export */   O: () => (/* binding */ isUntouched)
/* harmony export */ });
/* harmony import */ var _stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9805);

/**
 * Names what a stack was last made to be: two answers of one revision show the same stack, and nothing has changed it between
 * them. Each creation, each update and the first execution of a change set begins another one, and so do other tags, which a
 * stack under review gets without an update. Only good to be compared.
 *
 * How far the last operation has come (`status`) is no part of it: a deletion that another run began leaves the revision, so that
 * a sweep can take it up. Whoever must not act beside another operation asks `isUntouched`.
 */
function revisionOf(stack) {
    return JSON.stringify([
        stack.id,
        stack.createdAt,
        stack.updatedAt ?? '',
        (0,_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnderReview */ .Ju)(stack.status),
        Object.entries(stack.tags).sort(),
    ]);
}
/** True when nothing has happened to a stack between two looks at it: it has the same revision and the same status. */
function isUntouched(before, now) {
    return now.status === before.status && revisionOf(now) === revisionOf(before);
}


/***/ }),

/***/ 4246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ describeReason),
/* harmony export */   HJ: () => (/* binding */ failedResources),
/* harmony export */   V$: () => (/* binding */ describeCause),
/* harmony export */   Vh: () => (/* binding */ deletesAfterFailure),
/* harmony export */   fx: () => (/* binding */ firstFailure),
/* harmony export */   kA: () => (/* binding */ describeFindings),
/* harmony export */   wO: () => (/* binding */ describeStackFailure)
/* harmony export */ });
/* harmony import */ var _input_foreign_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2829);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6554);
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);




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
/** Logical ids of the stack's own resources that failed by themselves, each once. */
function failedResources(events) {
    const failed = events.filter((event) => event.status.endsWith('_FAILED') && !isEcho(event));
    return [...new Set(failed.map((event) => event.logicalId))];
}
function isEcho(event) {
    return event.type === _resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .NESTED_STACK */ .Z4 || /cancelled/i.test(event.reason ?? '');
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
    const denial = (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .denialIn */ .H)(message);
    return denial === undefined ? (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(message) : (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDenial */ .R)(denial);
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
    return (0,_input_foreign_words_js__WEBPACK_IMPORTED_MODULE_3__/* .foreignWords */ .K)(text).replace(/\.$/, '');
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


/***/ }),

/***/ 9585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ isPermissionMissing),
/* harmony export */   qP: () => (/* binding */ warnIfRefused),
/* harmony export */   tD: () => (/* binding */ warnIfFails)
/* harmony export */ });
/* harmony import */ var _domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);



/**
 * Removes what is no environment and costs next to nothing, so that a role that may not do it is a warning, which says what may be
 * left and what the reader can do.
 * @throws everything else that `work` throws.
 */
async function warnIfRefused(log, remains, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o) || !isPermissionMissing(error))
            throw error;
        log.warning(`${remains.what} may be left: ${(0,_domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(error.message)} ${remains.remedy}`);
    }
}
/**
 * Sweeps what killed runs left. Where there is no such service, or no right to look, there is mostly nothing to sweep, so a
 * service that fails is a warning.
 * @param what begins the warning.
 * @throws everything but an AdapterError.
 */
async function warnIfFails(log, what, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o))
            throw error;
        log.warning(`${what} were not swept: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence}`);
    }
}
/** Not a session that ran out, which a rerun has no more. */
function isPermissionMissing(error) {
    return /^(?:AccessDenied|InsufficientPrivileges)/.test(error.code ?? '');
}


/***/ }),

/***/ 5781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ awaitBeanstalkReady),
/* harmony export */   g: () => (/* binding */ deploysToBeanstalk)
/* harmony export */ });
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8030);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9805);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7277);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9585);






/** What ends by itself; an environment that is going does not come back. */
const PASSING = new Set([
    'Launching',
    'Updating',
    'Aborting',
    'LinkingFrom',
    'LinkingTo',
]);
/** True for a stack that deploys a version of its own to a Beanstalk environment; what is asleep has none. */
function deploysToBeanstalk(stack) {
    return 'VersionLabel' in stack.parameters && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isAsleep */ .LK)(stack);
}
/**
 * Waits until a Beanstalk environment takes a change: it refuses each while another is under way, be it a managed update or
 * somebody's hand in the console, and the stack's update would fail with it ("Must be Ready"). One that is not there, or has
 * another name, is not waited for. True when there was something to wait for. `deadline` is a monotonic instant in ms.
 * @throws AdapterError `deadline` with the status that it is in.
 */
async function awaitBeanstalkReady(deps, name, deadline) {
    let hasWaited = false;
    return (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_5__/* .waitUntil */ .a0)(deps.clock, {
        deadline,
        pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .PACES */ .$Q.operation,
        tell: (status, waited) => deps.log.info(`Beanstalk environment ${name} is still in ${status} after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(waited)}.`),
    }, async () => {
        const status = await statusOf(deps, name);
        if (status === undefined || !PASSING.has(status))
            return { done: hasWaited };
        if (!hasWaited)
            deps.log.info(`Beanstalk environment ${name} is in ${status}; waiting for it to be Ready.`);
        hasWaited = true;
        return { again: status };
    }, (status, waited) => stillPassing(name, status, waited));
}
function stillPassing(name, status, waited) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AdapterError */ .o('deadline', `Beanstalk environment ${name} is still in ${status} after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(waited)}, and takes no change before it is Ready; look into Elastic Beanstalk what is under way there, then rerun.`, { service: 'Elastic Beanstalk', retriable: true });
}
/** Whoever may not look changes the stack all the same: it mostly is Ready. */
async function statusOf({ beanstalk, log }, name) {
    try {
        return (await beanstalk.environment(name))?.status;
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AdapterError */ .o) || !(0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_4__/* .isPermissionMissing */ .Sr)(error))
            throw error;
        log.debug(`The environment was not looked at: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 5446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ walkNestedStacks)
/* harmony export */ });
/* harmony import */ var _domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6862);

/** Nobody nests deeper in earnest; CloudFormation itself has no limit. */
const DEEPEST = 5;
/** Reads a stack's nested stacks one after the other, each with those within it before the next. */
async function walkNestedStacks(stackId, members, walk, depth = 0) {
    const nested = [];
    const followed = depth === DEEPEST ? [] : (walk.follow ?? _domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_0__/* .nestedStacksIn */ ._)(members, stackId);
    for (const id of followed)
        nested.push(await walkNestedStacks(id, await walk.read(id), walk, depth + 1));
    return { stackId, members, nested };
}


/***/ }),

/***/ 3782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ undeletableWithin),
/* harmony export */   r: () => (/* binding */ resourcesWithin)
/* harmony export */ });
/* harmony import */ var _nested_stacks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);

/** All resources of a stack and of the stacks nested in it, a nested stack right before what it holds. */
async function resourcesWithin(stacks, stackId) {
    const read = (id) => stacks.resources(id);
    return inOrder(await (0,_nested_stacks_js__WEBPACK_IMPORTED_MODULE_0__/* .walkNestedStacks */ .c)(stackId, await read(stackId), { read }));
}
function inOrder({ stackId, members, nested }) {
    const within = new Map(nested.map((tree) => [tree.stackId, tree]));
    return members.flatMap((resource) => {
        const tree = resource.physicalId === undefined ? undefined : within.get(resource.physicalId);
        return [{ ...resource, stackId }, ...(tree ? inOrder(tree) : [])];
    });
}
/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
async function undeletableWithin(stacks, stackId) {
    const contained = await resourcesWithin(stacks, stackId);
    const undeletable = contained.filter((resource) => resource.status === 'DELETE_FAILED');
    const holders = new Set(undeletable.map((resource) => resource.stackId));
    return undeletable.filter(({ physicalId }) => physicalId === undefined || !holders.has(physicalId));
}


/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WH: () => (/* binding */ describeDatabases),
/* harmony export */   bO: () => (/* binding */ startDatabases),
/* harmony export */   hX: () => (/* binding */ databasesAmong),
/* harmony export */   oD: () => (/* binding */ databasesOf),
/* harmony export */   rJ: () => (/* binding */ stopDatabases)
/* harmony export */ });
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8030);
/* harmony import */ var _domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5983);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(961);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9805);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7277);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3782);








/** Identifiers of the databases that a stack and the stacks nested in it made. */
async function databasesOf(deps, stackId) {
    const contained = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesWithin */ .r)(deps.stacks, stackId);
    const present = contained.filter((resource) => resource.status !== 'DELETE_COMPLETE');
    return databasesAmong(present).map(({ identifier }) => identifier);
}
/** The databases among resources, with the identifiers that RDS knows them by. */
function databasesAmong(resources) {
    return resources.flatMap((resource) => resource.type === _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_6__/* .DATABASE */ .cX && resource.physicalId ? [{ resource, identifier: resource.physicalId }] : []);
}
/** Those of a stack's databases that are there. */
async function describeDatabases(deps, stackId) {
    const found = [];
    for (const identifier of await databasesOf(deps, stackId)) {
        const database = await deps.databases.describe(identifier);
        if (database)
            found.push(database);
    }
    return found;
}
/**
 * Starts what stands still and waits until all of it answers. True when there was something to wait for.
 * `deadline` is a monotonic instant in ms.
 * @throws AdapterError `database_failed` where only a person can go on, `deadline` when the time runs out.
 */
async function startDatabases(deps, identifiers, deadline) {
    const startedAt = deps.clock.monotonic();
    let hasWaited = false;
    for (const identifier of identifiers)
        await (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_7__/* .waitUntil */ .a0)(deps.clock, {
            deadline,
            pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .PACES */ .$Q.database,
            tell: ({ status }, waited) => deps.log.info(`Database ${identifier} is still ${status} after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(waited)}.`),
        }, async () => {
            const database = await deps.databases.describe(identifier);
            if (database === undefined || (await startOnce(deps, database)))
                return { done: true };
            hasWaited = true;
            return { again: database };
        }, (database) => stillStarting(database, deps.clock.monotonic() - startedAt));
    return hasWaited;
}
function stillStarting({ identifier, status }, waited) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AdapterError */ .o('deadline', `Database ${identifier} is still in state '${status}' after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(waited)}; it goes on by itself, and a rerun takes up from there.`, { service: 'RDS', retriable: true });
}
/** True when there is nothing to wait for. */
async function startOnce(deps, database) {
    const next = (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .nextDatabaseStep */ .N)(database, 'awake');
    if (next.step === 'broken')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AdapterError */ .o('database_failed', `Database ${database.identifier} cannot be started, because ${next.why}; put it right in RDS, then rerun.`, { service: 'RDS' });
    if (next.step === 'start' && (await deps.databases.start(database.identifier)))
        deps.log.info(`Starting database ${database.identifier}.`);
    return next.step === 'done' || next.step === 'leave';
}
/**
 * Asks each database of a sleeping stack to stop; what is busy is the next run's, what cannot be stopped stays.
 * The stack is looked at right before and right after: whoever wakes it meanwhile needs them. `deadline` is a monotonic instant in ms.
 * @throws AdapterError as `startDatabases` does, for one that is needed again.
 */
async function stopDatabases(deps, stackId, databases, deadline) {
    const stopped = [];
    const failed = [];
    for (const database of databases) {
        const { identifier } = database;
        const next = (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .nextDatabaseStep */ .N)(database, 'asleep');
        if (next.step === 'done')
            continue;
        if (next.step === 'leave' || next.step === 'broken')
            failed.push(`Its database ${identifier} is not stopped, because ${next.why}.`);
        else if (next.step === 'wait')
            failed.push(describeLater(identifier));
        else if (!(await sleeps(deps, stackId)))
            failed.push(describeNeeded(identifier));
        else if (!(await stopOne(deps, identifier)))
            failed.push(describeLater(identifier));
        else if (await sleeps(deps, stackId))
            stopped.push(`Its database ${identifier} was stopped.`);
        else {
            await startDatabases(deps, [identifier], deadline);
            failed.push(describeNeeded(identifier));
        }
    }
    return { stopped, failed };
}
async function stopOne(deps, identifier) {
    if (await deps.databases.stop(identifier))
        return true;
    const now = await deps.databases.describe(identifier);
    return now === undefined || (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .nextDatabaseStep */ .N)(now, 'asleep').step === 'done';
}
async function sleeps(deps, stackId) {
    const stack = await deps.stacks.describe(stackId);
    return stack !== undefined && (0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsleep */ .LK)(stack) && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isBusy */ .A5)(stack.status);
}
function describeLater(identifier) {
    return `Its database ${identifier} could not be stopped yet; the next run tries again.`;
}
function describeNeeded(identifier) {
    return `Its database ${identifier} runs on, because somebody changes or wakes the environment.`;
}


/***/ }),

/***/ 6276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ waitForStack)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(5054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(8030);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(3895);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/domain/stack/nested-stacks.js
var nested_stacks = __webpack_require__(6862);
;// CONCATENATED MODULE: ./build/src/usecases/stack/stack-events.js


/** More that work at the same time are read once these have ended, so that each minute keeps its limit of requests. */
const AT_ONCE = 3;
/** Follows a stack and the stacks nested in it, since `since` (ISO 8601). A nested stack that cannot be read is passed over. */
function stackEvents(deps, stackId, since) {
    const seen = new Map();
    const nested = new Map();
    let idleLooks = 0;
    function add(id, path, events) {
        for (const event of events) {
            const key = `${id} ${event.id}`;
            if (seen.has(key))
                continue;
            seen.set(key, { event, path });
            const inner = (0,nested_stacks/* nestedStackOf */.V)(event, id);
            if (inner !== undefined)
                follow(inner, path, event);
        }
    }
    function follow(id, path, { status, logicalId }) {
        const begins = /^(?:CREATE|UPDATE)_IN_PROGRESS$/.test(status);
        const found = nested.get(id);
        if (found === undefined && !begins)
            return;
        const one = found ?? { id, path: `${path}${logicalId}/`, isAtWork: true, isRead: false };
        nested.set(id, Object.assign(one, { isAtWork: status.endsWith('_IN_PROGRESS'), isRead: false }));
    }
    async function read(one) {
        one.isRead = true;
        const events = await deps.stacks.events(one.id, since).catch((error) => {
            if (!(error instanceof errors/* AdapterError */.o))
                throw error;
            deps.log.debug(`A nested stack was not read: ${error.message}`);
            return [];
        });
        add(one.id, one.path, events);
    }
    const open = () => [...nested.values()].filter((one) => one.isAtWork || !one.isRead);
    return {
        async look(isLast) {
            const known = open();
            const due = known.slice(0, AT_ONCE);
            if (!isLast && idleLooks < due.length) {
                idleLooks += 1;
                return [];
            }
            idleLooks = 0;
            const before = seen.size;
            add(stackId, '', await deps.stacks.events(stackId, since));
            for (const one of due)
                await read(one);
            if (isLast)
                await readRest(nested, read);
            return byTime([...seen.values()].slice(before));
        },
        all: () => byTime([...seen.values()]).map(({ event }) => event),
    };
}
/** What has not been read since it last moved; reading one may show others within it. */
async function readRest(nested, read) {
    for (const one of nested.values())
        if (!one.isRead)
            await read(one);
}
/** Events of one instant stay in the order in which they were read. */
function byTime(events) {
    return events.toSorted((a, b) => Date.parse(a.event.at) - Date.parse(b.event.at));
}

;// CONCATENATED MODULE: ./build/src/usecases/stack/wait-for-stack.js







/**
 * Waits until CloudFormation is done with a stack and streams its events, and those of the stacks nested in it, into the log.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
async function waitForStack(deps, stackId, wait) {
    const { clock, log } = deps;
    const startedAt = clock.monotonic();
    const stream = stackEvents(deps, stackId, wait.since.toISOString());
    return (0,wait_until/* waitUntil */.a0)(clock, {
        deadline: wait.deadline,
        pace: intervals/* PACES */.$Q.operation,
        tell: ({ name, status }, waited) => log.info(`Stack ${name} is still in ${status} after ${(0,durations/* formatDuration */.a3)(waited)}.`),
    }, async (now) => {
        const stack = await deps.stacks.describe(stackId);
        const { waited, isOver } = now();
        const hasEnded = stack === undefined || !(0,stack_state/* isBusy */.A5)(stack.status);
        for (const event of await stream.look(hasEnded || isOver))
            log.info(formatEvent(event, clock.monotonic() - startedAt));
        const events = stream.all();
        wait.onEvents?.(events);
        if (stack === undefined)
            return { done: { stack, events } };
        const mayLag = waited < intervals/* PATIENCE */.aZ.staleStack && wait.isStale?.(stack) === true;
        const lags = mayLag && !wentThereAndBack(stack, events);
        return hasEnded && !lags ? { done: { stack, events } } : { again: stack };
    }, stillBusy);
}
function stillBusy({ name, status }, waited) {
    return new errors/* AdapterError */.o('deadline', `Stack ${name} is still in ${status} after ${(0,durations/* formatDuration */.a3)(waited)}; it goes on by itself, and a rerun takes up from there.`, { service: 'CloudFormation', retriable: true });
}
/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack, events) {
    const ofItself = events.filter(({ physicalId }) => physicalId === stack.id);
    return ofItself.at(-1)?.status === stack.status && ofItself.some(({ status }) => (0,stack_state/* isBusy */.A5)(status));
}
function formatEvent({ event, path }, elapsed) {
    const hook = event.hook && `  hook ${event.hook.type} ${event.hook.status} ${event.hook.reason ?? ''}`;
    const reason = (0,without_account/* withoutAccount */.Mk)([event.reason ?? '', hook ?? ''].join(' ').trim());
    const what = `${event.status}  ${path}${event.logicalId} (${event.type}) ${reason}`;
    return `${(0,durations/* formatDuration */.a3)(elapsed).padStart(8)}  ${what}`.trimEnd();
}


/***/ }),

/***/ 7893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkAccount)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/** @throws UserError when the credentials belong to an account that is not on the list; an empty list allows any. */
async function checkAccount(account, allowed) {
    if (allowed.length === 0)
        return;
    const id = await account.accountId();
    if (allowed.includes(id))
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('account_not_allowed', `The credentials belong to an account that 'allowed-accounts' does not list (it ends in ${id.slice(-4)}); correct the role or the list.`);
}


/***/ })

};
