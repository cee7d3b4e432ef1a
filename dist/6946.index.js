export const id = 6946;
export const ids = [6946];
export const modules = {

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   NH: () => (/* binding */ nextDatabaseStep),
/* harmony export */   Vt: () => (/* binding */ databaseKindOf),
/* harmony export */   Zu: () => (/* binding */ hiddenCluster)
/* harmony export */ });
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);

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

/***/ 961:
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

/***/ 4246:
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
/* harmony import */ var _input_foreign_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2829);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6554);
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(961);





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


/***/ }),

/***/ 6529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ firstReadObjection),
/* harmony export */   Ks: () => (/* binding */ firstObjection)
/* harmony export */ });
/* unused harmony export RULE_ORDER */
/**
 * In which order a duty asks its rules; the first one that objects decides. Use cases take it from here, and so does the page
 * docs/rules.md. `built` is of what an earlier job made, `owned` also of the branch that a stack serves.
 */
const RULE_ORDER = {
    provision: ['wanted', 'built', 'paths', 'cap'],
    takeDown: ['owned', 'protected'],
};
/** What the first rule of a duty objects; undefined where none does. */
function firstObjection(duty, ask) {
    for (const rule of orderOf(duty)) {
        const objection = ask[rule]();
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
/** The same where a rule needs what has to be read first. */
async function firstReadObjection(duty, ask) {
    for (const rule of orderOf(duty)) {
        const objection = await ask[rule]();
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
function orderOf(duty) {
    return RULE_ORDER[duty];
}


/***/ }),

/***/ 7781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  teardownOne: () => (/* binding */ teardownOne)
});

// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(5519);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(9102);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(957);
// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(9152);
// EXTERNAL MODULE: ./build/src/domain/report/with-cost.js
var with_cost = __webpack_require__(6967);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/domain/verdict/rule-order.js
var rule_order = __webpack_require__(6529);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/usecases/readiness/beanstalk-there.js
var beanstalk_there = __webpack_require__(9279);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(3682);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
// EXTERNAL MODULE: ./build/src/usecases/targets/places.js
var places = __webpack_require__(6783);
// EXTERNAL MODULE: ./build/src/usecases/teardown/judge-branch.js
var judge_branch = __webpack_require__(3857);
// EXTERNAL MODULE: ./build/src/usecases/teardown/one-by-one.js + 1 modules
var one_by_one = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-log-groups.js
var orphaned_log_groups = __webpack_require__(5264);
// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-versions.js
var orphaned_versions = __webpack_require__(3320);
// EXTERNAL MODULE: ./build/src/domain/ownership/protection.js
var protection = __webpack_require__(673);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/protected-stack.js


/** Why no teardown takes a stack down that somebody protects; undefined where nobody does. */
function whyProtected(stack, rules) {
    const guard = (0,protection/* protection */.s)(stack, rules);
    return guard === undefined
        ? undefined
        : new errors/* UserError */.y('protected', `Environment ${stack.name} is not taken down: ${guard}; lift that first, if it is really to go.`);
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/report-item.js
var report_item = __webpack_require__(5369);
// EXTERNAL MODULE: ./build/src/usecases/teardown/take-down.js + 6 modules
var take_down = __webpack_require__(6454);
// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-report.js
var teardown_report = __webpack_require__(7666);
// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(5054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(8030);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(6276);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/wait-for-others.js







/** The stacks of one name that may be taken down, in every target. @throws what `check` throws of one that may not. */
async function stacksNamed(targets, name, check) {
    const looks = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const stack = await target.deps.stacks.describe(name);
        if (stack === undefined || (0,stack_under_review/* isDeletedUnderReview */.EZ)(stack))
            return [];
        check(stack);
        return [{ target, stack }];
    });
    return looks.flat();
}
/**
 * A moment's wait where another operation came first, before everything is asked anew; false where none did.
 * @throws AdapterError `deadline` when no time is left.
 */
async function hasWaitedForBusy({ clock }, run, items) {
    if (!items.some((item) => item.reasonCode === 'busy'))
        return false;
    if (await (0,wait_until/* pauseOnce */.yQ)(clock, { deadline: run.deadline, pace: intervals/* PACES */.$Q.lag, what: 'other operations on its stack' }))
        return true;
    throw new errors/* AdapterError */.o('deadline', 'The environment was not taken down in the time allowed, because other operations held its stack; run it again.', { service: 'CloudFormation', retriable: true });
}
/** A look follows after a second at least, so nothing but what goes round and round comes near it. */
const MAX_LOOKS = 300;
/** The request for the next look at everything. @throws AdapterError `busy` after as many of them as make no sense, whatever time is left. */
function lookAnew(request) {
    const looks = (request.run.looks ?? 0) + 1;
    if (looks < MAX_LOOKS)
        return { ...request, run: { ...request.run, looks } };
    throw new errors/* AdapterError */.o('busy', `Other operations came before the teardown ${looks} times; look in CloudFormation's events who else changes the stack, then run it again.`, { service: 'CloudFormation', retriable: true });
}
/** True when a stack was at work and has settled. A dry run does not wait. */
async function hasWaitedForStack(existing, run) {
    const busy = existing.find(({ stack }) => (0,stack_state/* blocksDeletion */.jD)(stack.status));
    if (busy === undefined || run.dryRun)
        return false;
    const { deps } = busy.target;
    deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
    await (0,wait_for_stack/* waitForStack */.Z)(deps, busy.stack.id, { since: deps.clock.now(), deadline: run.deadline });
    return true;
}

// EXTERNAL MODULE: ./build/src/domain/environment/elsewhere.js
var environment_elsewhere = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/src/domain/ownership/former-name.js
var former_name = __webpack_require__(3611);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/where-it-stands.js









/** Reads the records of a branch, and says whether its environment is known to be where the run does not look. */
async function recordsOfBranch(targets, { scope, settingsPlaces }, branch) {
    const { deployments } = targets[0].deps;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch));
    const records = await (0,deployment_record/* environmentRecords */.sh)(deployments, { kind: scope.kind, branch, key });
    const history = [...records.ours, ...records.others];
    const looked = await (0,places/* placesLooked */.Z)(targets, history);
    const { here, elsewhere } = (0,place/* byPlace */.hz)(history, looked);
    const what = `The environment of branch '${branch}'`;
    if (elsewhere.length > 0) {
        const refusal = (0,environment_elsewhere/* refuseElsewhere */.F7)({ what, records: elsewhere, looked });
        const left = leftToOthers(what, elsewhere.map(place/* placeOf */.$t), looked, settingsPlaces.regions);
        return { here, contradiction: left ?? refusal };
    }
    if (records.ours.length > 0)
        return { here, contradiction: undefined };
    return { here, contradiction: await otherProject(targets, { scope, branch, what }, records.others) };
}
/** Where the settings name both places, another run looks at the other one. */
function leftToOthers(what, recorded, looked, named) {
    const areNamed = [...recorded, ...looked].every(({ region }) => region !== undefined && named.includes(region));
    const isRegion = recorded.every(({ region }) => looked.every((place) => place.region !== region));
    if (!areNamed || !isRegion)
        return undefined;
    return (0,verdict/* say */.c)('stands_elsewhere', `${what} is recorded in ${(0,place/* formatPlaces */.ux)(recorded)}, which the settings name as well, and there is none in ${(0,place/* formatPlaces */.ux)(looked)}, so it is left to the run that looks there.`, 'nothing');
}
/** Several projects may share a branch, so another one's record says something only where this one has none anywhere. */
async function otherProject(targets, { scope, branch, what, }, foreign) {
    const { project, kind } = scope;
    const { deployments } = targets[0].deps;
    const ofBranch = await deployments.list({ environment: kind, ref: branch, writers: 'anybody' });
    const others = (0,environment_elsewhere/* otherProjects */.rg)(ofBranch, project);
    if (others.length === 0)
        return undefined;
    const former = await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps }) => (0,former_name/* formerOfBranch */.jf)((0,former_name/* formerEnvironments */.uh)(await deps.stacks.list(), scope), branch));
    for (const each of former)
        if (each)
            return (0,former_name/* refuseFormer */.oj)(branch, each, scope);
    const ofKind = await deployments.list({ environment: kind, writers: 'anybody' });
    const recorded = ofKind.filter(({ payload }) => (0,naming/* projectOfKey */.uv)(payload['key'] ?? '') === project);
    if (recorded.some(place/* isProof */.rN))
        return undefined;
    return (0,environment_elsewhere/* leftToOtherProject */.e7)({ what, others, project, recorded: [...foreign, ...recorded] });
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-branch.js

























/**
 * Takes the environment of one branch down wherever it has one, once every target has shown what it has.
 * @throws UserError where the branch is not known, or its stack is somebody else's or protected.
 */
async function teardownBranch(targets, request) {
    const { codeHost, clock } = targets[0].deps;
    const { scope, run } = request;
    const branch = await branchMeant(codeHost, request.about);
    const name = (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
    const verdict = await (0,judge_branch/* judgeBranch */.m8)(codeHost, request, branch);
    const subject = { stack: { name, tags: {} }, branch, pullRequest: verdict.pullRequest };
    if (!verdict.remove)
        return (0,teardown_report/* reportOnBranch */.e)([(0,report_item/* itemOf */.T)(subject, verdict)], scope, branch);
    const existing = await stacksNamed(targets, name, (stack) => requireRemovable(stack, request, branch));
    if (existing.length === 0)
        return (0,teardown_report/* reportOnBranch */.e)([await itemOfNone(targets, request, subject)], scope, branch);
    if (await hasWaitedForStack(existing, run))
        // What was true before the wait may not be true after it: the pull request may be open again.
        return teardownBranch(targets, lookAnew(request));
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, clock.now());
    const placesOf = (records) => (0,places/* placesLooked */.Z)(targets, records);
    const judged = { branch, pullRequest: verdict.pullRequest, rule: { by: 'branch' }, placesOf };
    const items = await (0,one_by_one/* oneByOne */.E)(existing, false, async (one, sibling) => (0,with_cost/* withCost */.K)(await (0,take_down/* takeJudgedDown */.F$)(one, request, { ...judged, hasSibling: sibling }), costOf(one.stack)));
    // Another operation came first, and what was true before it may not be true after it.
    if (await hasWaitedForBusy({ clock }, run, items))
        return teardownBranch(targets, lookAnew(request));
    const isLeft = items.some((item) => item.decision === 'deleted' && item.branchKeepsOne);
    const contradiction = isLeft ? (await recordsOfBranch(targets, request, branch)).contradiction : undefined;
    return (0,teardown_report/* reportOnBranch */.e)(contradiction === undefined ? items : [...items, (0,report_item/* itemOf */.T)(subject, contradiction)], scope, branch);
}
/** What is said, and cleared up, where no target has a stack of the branch: absence here is no proof of what stands elsewhere. */
async function itemOfNone(targets, request, subject) {
    const { branch, stack } = subject;
    const { here, contradiction } = await recordsOfBranch(targets, request, branch);
    if (contradiction !== undefined)
        return (0,report_item/* itemOf */.T)(subject, contradiction);
    const sentence = await clearOrphaned(targets, request, subject, here);
    const left = await orphanedEnvironments(targets, request.scope, stack.name);
    const item = (0,report_item/* itemOf */.T)(subject, orphanedVerdict(sentence, left));
    return left.length === 0 ? item : { ...item, leftovers: left };
}
/** Where there is no stack: nothing to do, unless the Beanstalk environment itself was left. */
function orphanedVerdict(sentence, [first]) {
    if (first === undefined)
        return (0,verdict/* say */.c)('nothing_to_do', sentence);
    return (0,verdict/* say */.c)('leftover', (0,orphaned_environment/* describeOrphanedEnvironment */.uY)(first));
}
/** @throws UserError when the stack is somebody else's, another branch's, or protected. */
function requireRemovable(stack, { scope, rules }, branch) {
    const refused = (0,rule_order/* firstObjection */.Ks)('takeDown', {
        owned: () => whyNotOwned(stack, scope, branch),
        protected: () => whyProtected(stack, rules),
    });
    if (refused)
        throw refused;
}
function whyNotOwned(stack, scope, branch) {
    if (!(0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        return new errors/* UserError */.y('not_owned', `${(0,stack_under_review/* describeUnprovenStack */.pg)(stack) ?? `Stack ${stack.name} does not carry the tags of project ${scope.project} in ${scope.repository.fullName}, so it is left alone; correct 'project', or delete it in CloudFormation`}.`);
    if ((0,ownership/* servesBranch */.rD)(stack, branch))
        return undefined;
    const older = (0,ownership/* describeOlderTag */._5)(stack, branch);
    return new errors/* UserError */.y('not_owned', older === undefined
        ? `Stack ${stack.name} does not serve branch '${branch}', so it is left alone; give the branch that it serves in the input 'branch'.`
        : `The environment is left alone: ${older}.`);
}
/** There is no stack; what a killed run left of the environment, at the code host and among the versions, goes. */
async function clearOrphaned(targets, request, { branch, stack: { name } }, history) {
    const none = `There is no environment for branch '${branch}'`;
    if (request.run.dryRun)
        return `${none}.`;
    const { deployments, codeHost } = targets[0].deps;
    const retired = await (0,deployment_record/* retire */.S5)(deployments, history);
    const isUnplaced = history.some((facts) => (0,place/* isLive */.DG)(facts) && (0,place/* placeOf */.$t)(facts).region === undefined);
    // A version is made before its stack: whoever wants the environment again may be about to make that.
    const isUnwanted = (await (0,judge_branch/* judgeBranch */.m8)(codeHost, request, branch)).remove;
    const cleared = isUnwanted
        ? await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps }) => {
            await (0,orphaned_log_groups/* clearLogGroupsOf */.Hp)(deps, request, request.run.dryRun, name);
            return (0,orphaned_versions/* clearVersionsOf */.mR)(deps, request, name);
        })
        : [];
    const versions = cleared.reduce((sum, count) => sum + count, 0);
    return `${none}${[
        retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : '',
        isUnplaced ? ', though they do not say in which region it was' : '',
        versions > 0 ? `; ${versions} of its application versions were left and are deleted now` : '',
    ].join('')}.`;
}
async function orphanedEnvironments(targets, scope, name) {
    const found = await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps: { beanstalk, log } }) => {
        const environment = await (0,beanstalk_there/* unlessThereIsNoBeanstalk */.p)(log, undefined, () => beanstalk.environment(name));
        return (0,orphaned_environment/* ownedBeanstalkEnvironment */.Yx)(beanstalk, (0,environment_scope/* ownerOf */.b)(scope), environment);
    });
    return found.flatMap((leftover) => leftover ?? []);
}
/** @throws UserError where neither the inputs nor the event name a branch. */
async function branchMeant(codeHost, about) {
    const number = about.pullRequest ?? (about.branch === undefined ? about.hint.pullRequest : undefined);
    const branch = about.branch ??
        (number === undefined ? about.hint.branch : (await codeHost.pullRequest(number))?.headBranch);
    if (branch !== undefined)
        return branch;
    throw new errors/* UserError */.y('invalid_input', `The event '${about.hint.name}' names no branch; give one in the input 'branch' or 'pull-request', or set 'select' to orphaned.`);
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-request.js
var teardown_request = __webpack_require__(6599);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-stack.js




















/**
 * Takes one stack down because a person asked for it by its name: for what is stuck so that its branch does not lead to it any
 * more. Whether the branch still wants it is not asked; ownership, protection and the label that keeps it hold.
 * @throws UserError `not_owned` or `protected`.
 */
async function teardownStack(targets, request, name) {
    const { clock } = targets[0].deps;
    const existing = await stacksNamed(targets, name, (stack) => requireOwned(stack, request));
    if (existing.length === 0)
        return noSuchStack(name, await endRecordsOf(targets, request, name));
    if (await hasWaitedForStack(existing, request.run))
        return teardownStack(targets, lookAnew(request), name);
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, clock.now());
    const branchesOfOthers = await branchesBeside(targets, request, existing);
    const items = [];
    const placesOf = (records) => (0,places/* placesLooked */.Z)(targets, records);
    // A name that is no preview's may serve another branch in each target.
    for (const [branch, stacks] of Map.groupBy(existing, ({ stack }) => branchServed(stack, request))) {
        const othersStay = branchesOfOthers.has(branch);
        const done = await (0,one_by_one/* oneByOne */.E)(stacks, othersStay, async (one, sibling) => (0,with_cost/* withCost */.K)(await takeNamedDown(one, request, { branch, sibling, placesOf }), costOf(one.stack)));
        items.push(...done.map((item) => (othersStay ? { ...item, branchKeepsOne: true } : item)));
    }
    if (await hasWaitedForBusy({ clock }, request.run, items))
        return teardownStack(targets, lookAnew(request), name);
    const branch = items[0]?.branch;
    return branch ? (0,teardown_report/* reportOnBranch */.e)(items, request.scope, branch) : (0,teardown_report/* summarizeTeardown */.u)(items, NOTHING);
}
const NOTHING = 'There is no environment to take down.';
/** Green, because a run that repeats one which took the stack down finds nothing either. `ended` records said that it stood there. */
function noSuchStack(name, ended) {
    const sentence = ended === 0
        ? `There is no stack ${name}; unless it was taken down before, check its name, the region and the role.`
        : `There is no stack ${name}; ${ended} of its deployments in the places where this run looked were still open and are inactive now.`;
    const nothing = (0,verdict/* say */.c)('nothing_to_do', sentence);
    return { ...nothing, items: [{ name, ...nothing }] };
}
/**
 * A person named the stack, and nothing of that name stands where the run looks. So what is recorded of it there, whoever wrote it,
 * tells of nothing any more; what names no region may tell of another one, and stays. Gives how many were ended.
 */
async function endRecordsOf(targets, { scope, run }, name) {
    const { deployments } = targets[0].deps;
    const { kind } = scope;
    const recorded = await deployments.list({ environment: kind, writers: 'anybody' });
    // Whoever may write can record any name with the key of another branch, and a name that is no preview's may have served several.
    const keys = new Set(recorded.flatMap(({ payload }) => payload['key'] ?? []));
    let ended = 0;
    for (const key of keys) {
        const branch = (0,naming/* branchOfKey */.xL)(key);
        if (branch === undefined)
            continue;
        const identity = (0,environment_scope/* identityOf */.c)(scope, branch);
        if ((0,naming/* environmentName */.VE)(identity) !== name || (0,naming/* subjectKey */.ow)(identity) !== key)
            continue;
        const { ours, others } = await (0,deployment_record/* environmentRecords */.sh)(deployments, { kind, branch, key });
        const history = [...ours, ...others].filter((facts) => (0,place/* placeOf */.$t)(facts).region !== undefined);
        const { here } = (0,place/* byPlace */.hz)(history, await (0,places/* placesLooked */.Z)(targets, history));
        ended += run.dryRun ? 0 : await (0,deployment_record/* retire */.S5)(deployments, here);
    }
    return ended;
}
/** `sibling`: another stack of the branch stays. Where the branch is not known, no record of it is ended. */
async function takeNamedDown(one, rules, { branch, sibling, placesOf, }) {
    const { target, stack } = one;
    const rule = { by: 'name' };
    const verdict = await (0,judge_branch/* judge */.S4)(target.deps, rules, rule, { stack, branch });
    const { pullRequest } = verdict;
    if (!verdict.remove)
        return (0,targets_targets/* withTarget */.yY)((0,report_item/* itemOf */.T)({ stack, branch, pullRequest }, verdict), target);
    const hasSibling = sibling || branch === '';
    return (0,take_down/* takeJudgedDown */.F$)(one, rules, { branch, pullRequest, hasSibling, rule, placesOf });
}
/** Branches that other stacks of ours serve: whoever takes an adopted stack down by its name may have the new one beside it. */
async function branchesBeside(targets, { scope, rules }, named) {
    const lists = await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => target.deps.stacks.list());
    const ids = new Set(named.map(({ stack }) => stack.id));
    const others = (0,ownership/* ownedStacks */.p5)(lists.flat(), (0,ownership/* stackOwner */._N)(scope, rules.adopted)).filter((stack) => (0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)) && !ids.has(stack.id));
    return new Set(others.map((stack) => branchServed(stack, { scope, rules })));
}
/**
 * What is no preview may have moved to another branch than its tag names, and a long one is cut in its tag: the parameter
 * tells both. '' where nothing does.
 */
function branchServed(stack, { scope, rules }) {
    const deployed = stack.parameters['Branch'];
    if (deployed && scope.kind !== 'preview' && (0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        return deployed;
    return (0,ownership/* branchOf */.W0)(stack, rules.adopted) ?? deployed ?? '';
}
function requireOwned(stack, { scope, rules }) {
    const refused = (0,rule_order/* firstObjection */.Ks)('takeDown', {
        owned: () => whyNotOurs(stack, { scope, rules }),
        protected: () => whyProtected(stack, rules),
    });
    if (refused)
        throw refused;
}
function whyNotOurs(stack, { scope, rules }) {
    if ((0,ownership/* isSweepable */.j2)(stack, (0,ownership/* stackOwner */._N)(scope, rules.adopted)))
        return undefined;
    const unproven = (0,stack_under_review/* describeUnprovenStack */.pg)(stack);
    return new errors/* UserError */.y('not_owned', unproven === undefined
        ? `Stack ${stack.name} does not carry the tags of project ${scope.project}, kind ${scope.kind}, in ${scope.repository.fullName}, or is part of another stack, so it is left alone; 'branch-tag' and 'stack-prefix' say which stacks made by others are meant.`
        : `${unproven}.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-one.js





/**
 * The door of this room: takes down the environment of one branch, or the one stack that was named, and reports it with its reason.
 * A sweep over many has a door of its own, in the room above.
 */
async function teardownOne(targets, request) {
    await (0,targets_targets/* inEveryTarget */.ol)(targets, ({ deps }) => (0,check_account/* checkAccount */.g)(deps.account, request.allowedAccounts));
    const timed = { ...request, run: (0,teardown_request/* startTimer */.I)(targets[0].deps.clock, request.run) };
    const { stackName } = request.about;
    return stackName === undefined ? teardownBranch(targets, timed) : teardownStack(targets, timed, stackName);
}


/***/ })

};
