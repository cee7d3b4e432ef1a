export const id = 2186;
export const ids = [2186];
export const modules = {

/***/ 2550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lastPushOf)
/* harmony export */ });
/**
 * When a branch was last pushed to, as far as its deployments tell: deployments of one commit in a row are one push, dated by the
 * first of them, so that a rerun prolongs nothing. Where `standsSince` says when the environment was made (ISO 8601), they are dated by the
 * deployment that made it: one that is wanted back after its end begins a new life. Undefined where there is none, NaN in it
 * where a time cannot be read.
 */
function lastPushOf(pushes, standsSince) {
    const times = pushes.map((push) => ({ commit: push.commit, at: Date.parse(push.at) }));
    if (times.some(({ at }) => Number.isNaN(at)))
        return new Date(Number.NaN);
    const newestFirst = times.sort((a, b) => b.at - a.at);
    const commit = newestFirst[0]?.commit;
    const end = newestFirst.findIndex((push) => push.commit !== commit);
    const inARow = end < 0 ? newestFirst : newestFirst.slice(0, end);
    const made = standsSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(standsSince);
    const first = inARow.find(({ at }) => at <= made) ?? inARow.at(-1);
    return first && new Date(first.at);
}


/***/ }),

/***/ 43611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jf: () => (/* binding */ formerOfBranch),
/* harmony export */   oj: () => (/* binding */ refuseFormer),
/* harmony export */   oq: () => (/* binding */ tellOfFormer),
/* harmony export */   uh: () => (/* binding */ formerEnvironments)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40957);



/**
 * The environments of the scope's repository and kind that no run finds any more, because the project was never named and is called
 * after the repository, which has another name now. By GitHub's id they are ours. Projects that steps name keep their names, so
 * those of a neighbour are not among them. [] for none.
 * @param stacks all stacks of an account and region, ours or not.
 */
function formerEnvironments(stacks, scope) {
    return stacks.flatMap((stack) => {
        const { [_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.project]: project = '', [_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.repository]: repository = '' } = stack.tags;
        const isRenamed = repository.toLowerCase() !== scope.repository.fullName.toLowerCase();
        if (!isRenamed || project === scope.project || project !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository))
            return [];
        const owner = { repositoryId: scope.repository.id, project, kind: scope.kind };
        const isStanding = !stack.status.startsWith('DELETE_') && (0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .ownedStacks */ .p5)([stack], owner).length > 0;
        return isStanding ? [{ stack, project, repository }] : [];
    });
}
/** Of them the one that serves the branch; undefined where none does. */
function formerOfBranch(former, branch) {
    return former.find(({ stack }) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .servesBranch */ .rD)(stack, branch));
}
/** The branch has an environment under the former name, which is neither gone nor to be made a second time: the run is refused. */
function refuseFormer(branch, former, scope) {
    const { stack, project } = former;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('stands_elsewhere', `Branch '${branch}' has the environment ${stack.name}, ${originOf(former)}; this run is about project '${scope.project}', so it makes none beside it and calls nothing gone; write 'project: ${project}' into the settings to go on with it, or give teardown the input 'project' ${project} to take it down.`);
}
/** Tells of one that a run which lists environments leaves as it is. */
function tellOfFormer(former, scope) {
    const { stack, project } = former;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('stands_elsewhere', `${stack.name} stays and costs money: it is an environment of this repository, ${originOf(former)}, and this run is about project '${scope.project}'; write 'project: ${project}' into the settings to go on with it, or run teardown with 'project' ${project} and 'select' orphaned to take down what no branch wants.`, 'nothing');
}
function originOf({ project, repository }) {
    return `made for project '${project}' when the repository was called ${repository}`;
}


/***/ }),

/***/ 59934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ COUPLED_DATABASE),
/* harmony export */   Y: () => (/* binding */ coupledDatabaseWarning)
/* harmony export */ });
const COUPLED_DATABASE = 'aws:rds:dbinstance';
/**
 * What to know of settings that couple a database to the Elastic Beanstalk environment of a kind that has hours, as a sentence; undefined
 * for all others. Source: Elastic Beanstalk Developer Guide, "General options for all environments": such a database ends with its
 * environment.
 */
function coupledDatabaseWarning({ hours, 'option-settings': options, }) {
    const database = options?.[COUPLED_DATABASE];
    if (hours === undefined || database === undefined || database['HasCoupledDatabase'] === 'false')
        return undefined;
    return `Options of '${COUPLED_DATABASE}' couple a database to the Elastic Beanstalk environment, which would take it along into sleep, so its environments stay up outside their 'hours'; make the database a resource of the template, as 'DatabaseEngine' of beanstalk-environment does, or drop 'hours'.`;
}


/***/ }),

/***/ 16862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nestedStackOf),
/* harmony export */   _: () => (/* binding */ nestedStacksIn)
/* harmony export */ });
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80961);

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

/***/ 58330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ orphanedIn)
/* harmony export */ });
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80961);

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

/***/ 29585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ isPermissionMissing),
/* harmony export */   qP: () => (/* binding */ warnIfRefused),
/* harmony export */   tD: () => (/* binding */ warnIfFails)
/* harmony export */ });
/* harmony import */ var _domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);



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

/***/ 55781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ awaitBeanstalkReady),
/* harmony export */   g: () => (/* binding */ deploysToBeanstalk)
/* harmony export */ });
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58030);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99805);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17277);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29585);






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
    return 'VersionLabel' in stack.parameters && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isAsleep */ .LK)(stack);
}
/**
 * Waits until a Beanstalk environment takes a change: it refuses each while another is under way, be it a managed update or
 * somebody's hand in the console, and the stack's update would fail with it ("Must be Ready"). One that is not there, or has
 * another name, is not waited for. True when there was something to wait for. `deadline` is a monotonic instant in ms.
 * @throws AdapterError `deadline` with the status that it is in.
 */
async function awaitBeanstalkReady(deps, name, deadline) {
    let hasWaited = false;
    return (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(deps.clock, {
        deadline,
        pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .PACES */ .$Q.operation,
        what: `the Beanstalk environment ${name} to be Ready`,
        outlasts: true,
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
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AdapterError */ .o('deadline', `Beanstalk environment ${name} is still in ${status} after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(waited)}, and takes no change before it is Ready; look into Elastic Beanstalk what is under way there, then rerun.`, { service: 'Elastic Beanstalk', retriable: true });
}
/** Whoever may not look changes the stack all the same: it mostly is Ready. */
async function statusOf({ beanstalk, log }, name) {
    try {
        return (await beanstalk.environment(name))?.status;
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AdapterError */ .o) || !(0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_5__/* .isPermissionMissing */ .Sr)(error))
            throw error;
        log.debug(`The environment was not looked at: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 25446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ walkNestedStacks)
/* harmony export */ });
/* harmony import */ var _domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16862);

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

/***/ 63782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ undeletableWithin),
/* harmony export */   co: () => (/* binding */ undeletableAmong),
/* harmony export */   rl: () => (/* binding */ resourcesWithin)
/* harmony export */ });
/* harmony import */ var _nested_stacks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25446);

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
/** What could not be deleted of a stack and of those nested in it. */
async function undeletableWithin(stacks, stackId) {
    return undeletableAmong(await resourcesWithin(stacks, stackId));
}
/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
function undeletableAmong(contained) {
    const undeletable = contained.filter((resource) => resource.status === 'DELETE_FAILED');
    const holders = new Set(undeletable.map((resource) => resource.stackId));
    return undeletable.filter(({ physicalId }) => physicalId === undefined || !holders.has(physicalId));
}


/***/ }),

/***/ 40094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WH: () => (/* binding */ describeDatabases),
/* harmony export */   bO: () => (/* binding */ startDatabases),
/* harmony export */   hU: () => (/* binding */ describeIfAllowed),
/* harmony export */   hX: () => (/* binding */ databasesAmong),
/* harmony export */   oD: () => (/* binding */ databasesOf),
/* harmony export */   rJ: () => (/* binding */ stopDatabases)
/* harmony export */ });
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55054);
/* harmony import */ var _domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58030);
/* harmony import */ var _domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45983);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99805);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17277);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29585);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63782);








/** The databases that a stack and the stacks nested in it made. */
async function databasesOf(deps, stackId) {
    const contained = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_7__/* .resourcesWithin */ .rl)(deps.stacks, stackId);
    const present = contained.filter((resource) => resource.status !== 'DELETE_COMPLETE');
    return databasesAmong(present).map(({ database }) => database);
}
/** The databases among resources, with the names that RDS knows them by. */
function databasesAmong(resources) {
    return resources.flatMap((resource) => {
        const kind = (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .databaseKindOf */ .Vt)(resource.type);
        return kind && resource.physicalId
            ? [{ resource, database: { kind, identifier: resource.physicalId } }]
            : [];
    });
}
/** Those of a stack's databases that are there. */
async function describeDatabases(deps, stackId) {
    const found = [];
    for (const name of await databasesOf(deps, stackId)) {
        const database = await describeIfAllowed(deps, name);
        if (database)
            found.push(database);
    }
    return found;
}
/** How a database is; a cluster that the role may not describe is one that is hidden. Undefined for one that is not there. */
async function describeIfAllowed({ databases }, name) {
    try {
        return await databases.describe(name);
    }
    catch (error) {
        if (name.kind !== 'cluster' || !(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .AdapterError */ .o) || !(0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_6__/* .isPermissionMissing */ .Sr)(error))
            throw error;
        return (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .hiddenCluster */ .Zu)(name.identifier);
    }
}
/**
 * Starts what stands still and waits until all of it answers. True when there was something to wait for.
 * `deadline` is a monotonic instant in ms.
 * @throws AdapterError `database_failed` where only a person can go on, `deadline` when the time runs out.
 */
async function startDatabases(deps, names, deadline) {
    const startedAt = deps.clock.monotonic();
    let hasWaited = false;
    for (const name of names)
        await (0,_domain_pace_wait_until_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntil */ .a0)(deps.clock, {
            deadline,
            pace: _domain_pace_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .PACES */ .$Q.database,
            what: `the ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(name)}`,
            outlasts: true,
            tell: ({ status }, waited) => deps.log.info(`The ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(name)} is still ${status} after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(waited)}.`),
        }, async () => {
            const database = await describeIfAllowed(deps, name);
            if (database === undefined || (await startOnce(deps, database)))
                return { done: true };
            hasWaited = true;
            return { again: database };
        }, (database) => stillStarting(database, deps.clock.monotonic() - startedAt));
    return hasWaited;
}
function stillStarting(database, waited) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .AdapterError */ .o('deadline', `The ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(database)} is still in state '${database.status}' after ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(waited)}; it goes on by itself, and a rerun takes up from there.`, { service: 'RDS', retriable: true });
}
/** True when there is nothing to wait for. */
async function startOnce(deps, database) {
    const next = (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .nextDatabaseStep */ .NH)(database, 'awake');
    if (next.step === 'broken')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .AdapterError */ .o('database_failed', `The ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(database)} cannot be started, because ${next.why}; put it right in RDS, then rerun.`, { service: 'RDS' });
    if (next.step === 'start' && (await deps.databases.start(database)))
        deps.log.info(`Starting the ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(database)}.`);
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
        const next = (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .nextDatabaseStep */ .NH)(database, 'asleep');
        // A member sleeps and wakes with its cluster.
        if (next.step === 'done' || hasClusterAmong(databases, database))
            continue;
        if (next.step === 'leave' || next.step === 'broken')
            failed.push(`Its ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(database)} is not stopped, because ${next.why}.`);
        else if (next.step === 'wait')
            failed.push(describeLater(database));
        else if (!(await sleeps(deps, stackId)))
            failed.push(describeNeeded(database));
        else if (!(await stopOne(deps, database)))
            failed.push(describeRefused(database));
        else if (await sleeps(deps, stackId))
            stopped.push(`Its ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(database)} was stopped.`);
        else {
            await startDatabases(deps, [database], deadline);
            failed.push(describeNeeded(database));
        }
    }
    return { stopped, failed };
}
/** True for a member of a cluster that the same stack has. */
function hasClusterAmong(databases, { memberOf }) {
    return (memberOf !== undefined &&
        databases.some((each) => each.kind === 'cluster' && each.identifier === memberOf));
}
async function stopOne(deps, name) {
    if (await deps.databases.stop(name))
        return true;
    const now = await deps.databases.describe(name);
    return now === undefined || (0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .nextDatabaseStep */ .NH)(now, 'asleep').step === 'done';
}
async function sleeps(deps, stackId) {
    const stack = await deps.stacks.describe(stackId);
    return stack !== undefined && (0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .isAsleep */ .LK)(stack) && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .isBusy */ .A5)(stack.status);
}
/** Source: Amazon Aurora User Guide, "Stopping and starting an Amazon Aurora DB cluster". */
function describeRefused(database) {
    return database.cluster?.isGlobal
        ? `Its ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(database)} is not stopped, because RDS stops a cluster of a global database only where it is the only one in it.`
        : describeLater(database);
}
function describeLater(name) {
    return `Its ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(name)} could not be stopped yet; the next run tries again.`;
}
function describeNeeded(name) {
    return `Its ${(0,_domain_stack_databases_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(name)} runs on, because somebody changes or wakes the environment.`;
}


/***/ }),

/***/ 96276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ waitForStack)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(93895);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/stack/nested-stacks.js
var nested_stacks = __webpack_require__(16862);
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
 * Waits until CloudFormation is done with a stack and streams its events, and those of the stacks nested in it, into the log. A look
 * that fails because CloudFormation throttles or is out of order is repeated until the deadline.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
async function waitForStack(deps, stackId, wait) {
    const { clock, log } = deps;
    const startedAt = clock.monotonic();
    const stream = stackEvents(deps, stackId, wait.since.toISOString());
    return (0,wait_until/* waitUntil */.a0)(clock, {
        deadline: wait.deadline,
        pace: intervals/* PACES */.$Q.operation,
        what: 'a stack to settle',
        outlasts: true,
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

/***/ 87893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkAccount)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

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
