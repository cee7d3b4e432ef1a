export const id = 905;
export const ids = [905];
export const modules = {

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

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ orphanedIn)
/* harmony export */ });
const STACK = 'AWS::CloudFormation::Stack';
/**
 * What a change was to remove and could not: CloudFormation gives up on it, calls the update complete and forgets it (aws/aws-cdk
 * issue 22191). It counts as long as the last thing heard of a physical id is that it could not be deleted. `events` are those of
 * a stack and of the stacks nested in it, oldest first; a nested stack counts by what it holds.
 */
function orphanedIn(events) {
    const last = new Map();
    for (const event of events) {
        if (event.physicalId === undefined || event.type === STACK || event.hook !== undefined)
            continue;
        const key = `${event.type} ${event.physicalId}`;
        // In the order in which they leaked.
        last.delete(key);
        last.set(key, event);
    }
    return [...last.values()].filter((event) => event.status === 'DELETE_FAILED');
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ checkCapabilities),
/* harmony export */   oM: () => (/* binding */ parameterValues),
/* harmony export */   pp: () => (/* binding */ EVERY_CAPABILITY),
/* harmony export */   r5: () => (/* binding */ keptParameters)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/**
 * A value for each declared parameter: the team's own, else what Greenroom fills in, else what the
 * stack has, else the template's default.
 * @throws UserError naming every parameter that nobody supplies.
 */
function parameterValues(summary, filledIn, own, stack) {
    const filled = filledIn;
    const values = {};
    const missing = [];
    for (const { name, hasDefault } of summary.parameters) {
        const value = own[name] ?? filled[name];
        if (value !== undefined)
            values[name] = { value };
        else if (stack && Object.hasOwn(stack.parameters, name))
            values[name] = 'previous';
        else if (!hasDefault)
            missing.push(name);
    }
    if (missing.length > 0)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('missing_parameter', `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`);
    return values;
}
/** Every parameter as the stack has it. */
function keptParameters(stack) {
    return Object.fromEntries(Object.keys(stack.parameters).map((name) => [name, 'previous']));
}
/** For a change that keeps the template: what the stack was granted when it was made is not known, and nothing is added to it. */
const EVERY_CAPABILITY = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** @throws UserError naming the capability that the template needs and nobody granted. */
function checkCapabilities(summary, granted) {
    const lacking = summary.capabilities.filter((capability) => !granted.includes(capability) &&
        !(capability === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM')));
    if (lacking.length === 0)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('missing_capability', `The template needs ${lacking.join(' and ')}${summary.capabilitiesReason ? ` (${summary.capabilitiesReason.replace(/\.$/, '')})` : ''}; add it to the input 'capabilities' if that is intended.`);
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ pollDelay)
/* harmony export */ });
/** While an operation is young it is looked at often, later rarely: at most about twelve calls a minute. */
const YOUNG_MS = 12_000;
const EAGER_MS = 600;
const LAZY_MS = 10_000;
/** How long to wait before the next look, in ms, when the waiting has taken `spent` ms so far. */
function pollDelay(spent) {
    return spent < YOUNG_MS ? EAGER_MS : Math.min(LAZY_MS, spent / 4);
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
async function warnIfRefused(log, left, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o) || !isPermissionMissing(error))
            throw error;
        log.warning(`${left.what} may be left: ${(0,_domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(error.message)} ${left.remedy}`);
    }
}
/**
 * Sweeps what killed runs left. Where there is no such service, or no right to look, there is mostly nothing to sweep, so a far
 * side that fails is a warning.
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
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9805);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);
/* harmony import */ var _pace_pace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6713);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9585);





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
    return 'VersionLabel' in stack.parameters && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsleep */ .LK)(stack);
}
/**
 * Waits until a Beanstalk environment takes a change: it refuses each while another is under way, be it a managed update or
 * somebody's hand in the console, and the stack's update would fail with it ("Must be Ready"). One that is not there, or has
 * another name, is not waited for. True when there was something to wait for. `deadline` is a monotonic instant in ms.
 * @throws AdapterError `deadline` with the status that it is in.
 */
async function awaitBeanstalkReady(deps, name, deadline) {
    const startedAt = deps.clock.monotonic();
    for (let waited = false;; waited = true) {
        const status = await statusOf(deps, name);
        if (status === undefined || !PASSING.has(status))
            return waited;
        const spent = deps.clock.monotonic() - startedAt;
        if (!waited)
            deps.log.info(`Beanstalk environment ${name} is in ${status}; waiting for it to be Ready.`);
        if (deps.clock.monotonic() >= deadline)
            throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o('deadline', `Beanstalk environment ${name} is still in ${status} after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(spent)}, and takes no change before it is Ready; look into Elastic Beanstalk what is under way there, then rerun.`, { service: 'Elastic Beanstalk', retriable: true });
        await deps.clock.sleep((0,_pace_pace_js__WEBPACK_IMPORTED_MODULE_4__/* .pollDelay */ .x)(spent));
    }
}
/** Whoever may not look changes the stack all the same: it mostly is Ready. */
async function statusOf({ applications: beanstalk, log }, name) {
    try {
        return (await beanstalk.environment(name))?.status;
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o) || !(0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_3__/* .isPermissionMissing */ .Sr)(error))
            throw error;
        log.debug(`The environment was not looked at: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ firstCause)
/* harmony export */ });
/* harmony import */ var _domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4246);

const STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;
/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first.
 */
async function firstCause(stacks, stackId, events, since, depth = 0) {
    const nested = events.find((event) => event.type === STACK &&
        event.status.endsWith('_FAILED') &&
        event.physicalId?.startsWith('arn:') === true &&
        event.physicalId !== stackId &&
        !/cancelled/i.test(event.reason ?? ''));
    const own = (0,_domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFailure */ .fx)(events);
    if (nested?.physicalId === undefined || depth === DEEPEST)
        return own;
    const inner = await stacks.events(nested.physicalId, since.toISOString()).catch(() => []);
    return (await firstCause(stacks, nested.physicalId, inner, since, depth + 1)) ?? own;
}


/***/ }),

/***/ 3782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ undeletableWithin),
/* harmony export */   r: () => (/* binding */ resourcesWithin)
/* harmony export */ });
const NESTED_STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;
/** All resources of a stack and of the stacks nested in it, a nested stack right before what it holds. */
async function resourcesWithin(stacks, stackId, depth = 0) {
    const held = [];
    for (const resource of await stacks.resources(stackId)) {
        held.push({ ...resource, stackId });
        const { type, physicalId } = resource;
        if (type === NESTED_STACK && physicalId?.startsWith('arn:') && depth < DEEPEST)
            held.push(...(await resourcesWithin(stacks, physicalId, depth + 1)));
    }
    return held;
}
/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
async function undeletableWithin(stacks, stackId) {
    const failed = (await resourcesWithin(stacks, stackId)).filter((each) => each.status === 'DELETE_FAILED');
    const holders = new Set(failed.map((each) => each.stackId));
    return failed.filter((each) => each.physicalId === undefined || !holders.has(each.physicalId));
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
/* harmony import */ var _domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5983);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9805);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7277);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3782);





const DATABASE = 'AWS::RDS::DBInstance';
/** A start takes minutes at least. */
const FIRST_LOOK_MS = 2_000;
const LAZY_MS = 15_000;
/** Identifiers of the databases that a stack and the stacks nested in it made. */
async function databasesOf(deps, stackId) {
    const held = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesWithin */ .r)(deps.stacks, stackId);
    return databasesAmong(held.filter((each) => each.status !== 'DELETE_COMPLETE')).map((each) => each.identifier);
}
/** The databases among resources, with the identifiers that RDS knows them by. */
function databasesAmong(resources) {
    return resources.flatMap((resource) => resource.type === DATABASE && resource.physicalId ? [{ resource, identifier: resource.physicalId }] : []);
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
    let waited = false;
    for (const identifier of identifiers)
        for (let delay = FIRST_LOOK_MS;; delay = Math.min(LAZY_MS, delay * 1.5)) {
            const database = await deps.databases.describe(identifier);
            if (database === undefined || (await startOnce(deps, database)))
                break;
            waited = true;
            if (deps.clock.monotonic() >= deadline)
                throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AdapterError */ .o('deadline', `Database ${identifier} is still in state '${database.status}' after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(deps.clock.monotonic() - startedAt)}; it goes on by itself, and a rerun takes up from there.`, { service: 'RDS', retriable: true });
            await deps.clock.sleep(delay);
        }
    return waited;
}
/** True when there is nothing to wait for. */
async function startOnce(deps, database) {
    const next = (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .nextDatabaseStep */ .N)(database, 'awake');
    if (next.step === 'broken')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AdapterError */ .o('database_failed', `Database ${database.identifier} cannot be started, because ${next.why}; put it right in RDS, then rerun.`, { service: 'RDS' });
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
    const left = [];
    for (const database of databases) {
        const { identifier } = database;
        const next = (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .nextDatabaseStep */ .N)(database, 'asleep');
        if (next.step === 'done')
            continue;
        if (next.step === 'leave' || next.step === 'broken')
            left.push(`Its database ${identifier} is not stopped, because ${next.why}.`);
        else if (next.step === 'wait')
            left.push(describeLater(identifier));
        else if (!(await sleeps(deps, stackId)))
            left.push(describeNeeded(identifier));
        else if (!(await stopOne(deps, identifier)))
            left.push(describeLater(identifier));
        else if (await sleeps(deps, stackId))
            stopped.push(`Its database ${identifier} was stopped.`);
        else {
            await startDatabases(deps, [identifier], deadline);
            left.push(describeNeeded(identifier));
        }
    }
    return { stopped, left };
}
async function stopOne(deps, identifier) {
    if (await deps.databases.stop(identifier))
        return true;
    const now = await deps.databases.describe(identifier);
    return now === undefined || (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .nextDatabaseStep */ .N)(now, 'asleep').step === 'done';
}
async function sleeps(deps, stackId) {
    const stack = await deps.stacks.describe(stackId);
    return stack !== undefined && (0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isAsleep */ .LK)(stack) && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isBusy */ .A5)(stack.status);
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
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(3895);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/usecases/pace/pace.js
var pace = __webpack_require__(6713);
;// CONCATENATED MODULE: ./build/src/usecases/stack/stack-events.js

const STACK = 'AWS::CloudFormation::Stack';
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
            if (event.type === STACK && event.physicalId !== undefined && event.physicalId !== id)
                follow(event.physicalId, path, event);
        }
    }
    function follow(id, path, { status, logicalId }) {
        const begins = /^(?:CREATE|UPDATE)_IN_PROGRESS$/.test(status) && id.startsWith('arn:');
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






/** An answer that shows the stack as it was before is believed after this long. */
const STALE_MS = 15_000;
/**
 * Waits until CloudFormation is done with a stack and streams its events, and those of the stacks nested in it, into the log.
 * `since` is the far side's time before the operation was asked for, `deadline` a monotonic instant in ms.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
async function waitForStack(deps, stackId, options) {
    const startedAt = deps.clock.monotonic();
    const stream = stackEvents(deps, stackId, options.since.toISOString());
    for (;;) {
        const stack = await deps.stacks.describe(stackId);
        const waited = deps.clock.monotonic() - startedAt;
        const isOver = deps.clock.monotonic() >= options.deadline;
        const hasEnded = stack === undefined || !(0,stack_state/* isBusy */.A5)(stack.status);
        for (const told of await stream.look(hasEnded || isOver))
            deps.log.info(describeEvent(told, deps.clock.monotonic() - startedAt));
        const events = stream.all();
        options.onEvents?.(events);
        const lags = stack !== undefined &&
            waited < STALE_MS &&
            options.isStale?.(stack) === true &&
            !wentThereAndBack(stack, events);
        if (stack === undefined || (hasEnded && !lags))
            return { stack, events };
        if (isOver)
            throw new errors/* AdapterError */.o('deadline', `Stack ${stack.name} is still in ${stack.status} after ${(0,durations/* formatDuration */.a3)(waited)}; it goes on by itself, and a rerun takes up from there.`, { service: 'CloudFormation', retriable: true });
        await deps.clock.sleep((0,pace/* pollDelay */.x)(waited));
    }
}
/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack, events) {
    const own = events.filter(({ physicalId }) => physicalId === stack.id);
    return own.at(-1)?.status === stack.status && own.some(({ status }) => (0,stack_state/* isBusy */.A5)(status));
}
function describeEvent({ event, path }, elapsed) {
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
