export const id = 258;
export const ids = [258];
export const modules = {

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sayLeftover),
/* harmony export */   n: () => (/* binding */ leftoverOf)
/* harmony export */ });
/* harmony import */ var _without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8404);

const LONGEST_REASON = 300;
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: oneLine(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function sayLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function oneLine(text) {
    const line = (0,_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text).replaceAll(/\s+/g, ' ').trim();
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}


/***/ }),

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest single-character edits to reach. */
function nearest(word, candidates) {
    let best = candidates[0] ?? '';
    for (const candidate of candidates)
        if (distance(word, candidate) < distance(word, best))
            best = candidate;
    return best;
}
/** Levenshtein's distance. */
function distance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 1323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ newestPlatform),
/* harmony export */   GH: () => (/* binding */ standingPlatform),
/* harmony export */   K1: () => (/* binding */ PLATFORM_PARAMETER),
/* harmony export */   Rn: () => (/* binding */ branchOfPlatform),
/* harmony export */   SZ: () => (/* binding */ isPlatformBranch),
/* harmony export */   u1: () => (/* binding */ withStandingPlatform)
/* harmony export */ });
/* harmony import */ var _stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3742);

/** The template parameter that names the platform of a Beanstalk environment. */
const PLATFORM_PARAMETER = 'SolutionStackName';
/**
 * The branch of a platform, `Node.js 24 running on 64bit Amazon Linux 2023`, from the name of one of its versions,
 * `64bit Amazon Linux 2023 v6.11.1 running Node.js 24`; undefined when the name is none of a version.
 */
function branchOfPlatform(name) {
    const parts = versioned(name);
    return parts && `${parts.runtime} running on ${parts.system}`;
}
function isPlatformBranch(name) {
    return / running on /.test(name) && versioned(name) === undefined;
}
/** The newest version of the branch among the names that are offered. */
function newestPlatform(branch, offered) {
    return offered
        .filter((name) => branchOfPlatform(name) === branch)
        .reduce((newest, name) => (newest === undefined || isNewer(name, newest) ? name : newest), undefined);
}
/**
 * The platform that a deployment must keep, undefined where it makes the environment anew. CloudFormation replaces an
 * environment whose solution stack changes (its template reference), and one with a fixed name cannot be replaced.
 */
function standingPlatform(stack) {
    if (stack === undefined || (0,_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(stack))
        return undefined;
    if (stack.status.startsWith('DELETE_') || (0,_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isMadeAnew */ .tT)(stack.status))
        return undefined;
    return stack.parameters[PLATFORM_PARAMETER];
}
/** The team's parameters; a branch becomes the version that stands, if that is one of its versions. */
function withStandingPlatform(own, stack) {
    const standing = standingPlatform(stack);
    if (standing === undefined || branchOfPlatform(standing) !== own[PLATFORM_PARAMETER])
        return own;
    return { ...own, [PLATFORM_PARAMETER]: standing };
}
function versioned(name) {
    const parts = /^(.+) v(\d+(?:\.\d+)*) running (.+)$/.exec(name);
    const [, system, version, runtime] = parts ?? [];
    return system === undefined || version === undefined || runtime === undefined
        ? undefined
        : { system, version: version.split('.').map(Number), runtime };
}
function isNewer(name, than) {
    const [mine, theirs] = [versioned(name)?.version ?? [], versioned(than)?.version ?? []];
    for (let index = 0; index < Math.max(mine.length, theirs.length); index += 1) {
        const difference = (mine[index] ?? 0) - (theirs[index] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return false;
}


/***/ }),

/***/ 9879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ checkCapabilities),
/* harmony export */   oM: () => (/* binding */ parameterValues),
/* harmony export */   pp: () => (/* binding */ EVERY_CAPABILITY),
/* harmony export */   q9: () => (/* binding */ additionsAsParameters),
/* harmony export */   r5: () => (/* binding */ keptParameters)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3047);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('missing_parameter', `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`);
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('missing_capability', `The template needs ${lacking.join(' and ')}${summary.capabilitiesReason ? ` (${summary.capabilitiesReason.replace(/\.$/, '')})` : ''}; add it to the input 'capabilities' if that is intended.`);
}
/** Variables and secrets as lines, for a template that takes them as parameters of these names. */
function additionsAsParameters(settings) {
    const variables = settings['environment-variables'];
    return {
        ...(variables ? { EnvironmentVariables: lines(variables) } : {}),
        ...(settings.secrets ? { Secrets: lines(settings.secrets) } : {}),
    };
}
function lines(map) {
    return Object.entries(map)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n');
}


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ applyChange),
  o: () => (/* binding */ beginChange)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
// EXTERNAL MODULE: ./build/src/domain/stack-failure.js
var stack_failure = __webpack_require__(3237);
// EXTERNAL MODULE: ./build/src/domain/stack-state.js
var stack_state = __webpack_require__(3742);
// EXTERNAL MODULE: ./build/src/domain/leaked.js
var domain_leaked = __webpack_require__(6442);
// EXTERNAL MODULE: ./build/src/domain/leftover.js
var leftover = __webpack_require__(4671);
// EXTERNAL MODULE: ./build/src/usecases/execute-change.js
var execute_change = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/src/usecases/first-cause.js
var first_cause = __webpack_require__(2878);
// EXTERNAL MODULE: ./build/src/usecases/host-evidence.js
var host_evidence = __webpack_require__(926);
// EXTERNAL MODULE: ./build/src/usecases/settle-stack.js + 1 modules
var settle_stack = __webpack_require__(7944);
// EXTERNAL MODULE: ./build/src/usecases/watch-host.js
var watch_host = __webpack_require__(4884);
;// CONCATENATED MODULE: ./build/src/usecases/await-change.js










/**
 * Waits for the end of a change; `overtaken` when somebody else deleted the stack under a deployment.
 * @throws AdapterError `stack_failed` with the first failing event when it did not succeed, `deadline`; LeftoverError when
 * the stack sleeps and something that was to go with that still stands.
 */
async function awaitChange(deps, wanted, begun) {
    const { did, stackId, since, standing } = begun;
    const watch = (0,watch_host/* watchHost */.kU)(deps, since);
    const { stack, events } = await (0,settle_stack/* settleStack */.s)(deps, stackId, {
        since,
        deadline: wanted.deadline,
        onEvents: watch.notice,
        isStale: (seen) => (standing ? (0,execute_change/* isSame */.Ft)(seen, standing) : seen.status === 'REVIEW_IN_PROGRESS'),
    }).catch(async (error) => {
        if (!(0,host_evidence/* isDeadline */.vh)(error))
            watch.stop();
        throw await (0,host_evidence/* withEvidence */.Kg)(deps.log, wanted.name, error, () => watch.evidence({ always: true }));
    });
    if (stack && (0,stack_state/* succeeded */.gq)(stack.status)) {
        watch.stop();
        const leaked = (0,domain_leaked/* leakedIn */.I)(events);
        if (leaked.length === 0)
            return { did, stack, since };
        if (wanted.want === 'sleep')
            throw stillAwake(wanted.name, leaked);
        return { did, stack, since, leaked: tellLeaked(deps, wanted.name, leaked) };
    }
    if (wanted.want === 'deploy' && wasTakenDown(stack, events)) {
        watch.stop();
        return 'overtaken';
    }
    const [first, evidence] = await Promise.all([
        (0,first_cause/* firstCause */.W)(deps.stacks, stackId, events, since),
        watch.evidence(),
    ]);
    await (0,host_evidence/* tellEvidence */.Pq)(deps.log, wanted.name, evidence);
    const what = standing ? 'could not be updated' : 'could not be created';
    throw stackFailed({ stack, first, evidence, what, name: wanted.name });
}
/** CloudFormation calls an update complete although what it was to remove is still there. */
function stillAwake(name, leaked) {
    const left = leaked.map((each) => (0,leftover/* leftoverOf */.n)(each));
    return new errors/* LeftoverError */.UH(`Stack ${name} counts as asleep, but ${left.map(leftover/* sayLeftover */.B).join(', ')} could not be deleted and runs on; the first failure was ${leaked.slice(0, 1).map(stack_failure/* sayFailure */.Kt).join('')}; delete it by hand before the environment is woken, because it would be in the way.`, left);
}
function tellLeaked({ log }, name, leaked) {
    const left = leaked.map((each) => (0,leftover/* leftoverOf */.n)(each));
    for (const each of left)
        log.warning(`The change of stack ${name} has left ${(0,leftover/* sayLeftover */.B)(each)} behind, which it could not delete: ${each.why}. Nobody owns it any more and it may cost money; delete it by hand.`);
    return left;
}
/** Somebody else deleted the stack, and nothing had failed before. */
function wasTakenDown(stack, events) {
    if (stack !== undefined && !stack.status.startsWith('DELETE_'))
        return false;
    const end = events.findIndex((each) => each.status === 'DELETE_IN_PROGRESS');
    return (0,stack_failure/* firstFailure */.fx)(events.slice(0, end < 0 ? events.length : end)) === undefined;
}
/** The error that tells a failed operation by its first failing event. */
function stackFailed(of) {
    const { stack, first, evidence = [] } = of;
    const cause = first
        ? (0,stack_failure/* sayFailure */.Kt)(first)
        : (0,stack_failure/* sayReason */.S0)(stack?.statusReason || 'CloudFormation gives no reason');
    const state = stack ? ` (now ${stack.status})` : '';
    return new errors/* AdapterError */.om('stack_failed', `Stack ${of.name} ${of.what}${state}; the first failure was ${cause}${(0,host_evidence/* sayFirstError */.UV)(evidence)}.`, { service: 'CloudFormation', evidence });
}

;// CONCATENATED MODULE: ./build/src/usecases/apply-change.js








/** The second try comes after the buckets were emptied. */
const REMOVALS = 2;
/** An answer may lag behind what was just asked for. */
const LAG_MS = 1_000;
/**
 * Brings a stack to the wanted state, whatever state an earlier run left it in: waits for what is
 * under way, clears what never stood, then acts. Whoever waited looks again before acting, and whoever was
 * overtaken by another operation waits for that one.
 * @throws AdapterError `stack_failed` with the first failing event, UserError where only a person can go on.
 */
function applyChange(deps, wanted) {
    return change(deps, wanted, (begun) => awaitChange(deps, wanted, begun));
}
/**
 * Does the same, but leaves the change that it has begun to itself. What was under way before is waited for, because
 * CloudFormation takes no second operation.
 * @throws as `applyChange`, except for what becomes of the change.
 */
function beginChange(deps, wanted) {
    return change(deps, wanted, async ({ did }) => ({ did: 'begun', how: did }));
}
async function change(deps, wanted, end) {
    const past = { removals: 0, restored: new Set(), waited: false, changes: 0 };
    for (;;) {
        const found = await deps.stacks.describe(wanted.name);
        if (found)
            wanted.checkOwnership(found);
        const next = (0,stack_state/* nextStackStep */.ut)(found?.status ?? 'ABSENT', wanted.want);
        if (next.step === 'update' && found && (await wanted.prepare?.(found))) {
            deps.log.info(`Stack ${wanted.name} has what it needs for the change; looking at it again.`);
        }
        else if (next.step === 'create' || next.step === 'update') {
            if (past.waited)
                await wanted.checkStillWanted?.();
            const begun = await act(deps, wanted, found, past);
            const ended = begun !== 'overtaken' && 'stackId' in begun ? await end(begun) : begun;
            if (ended !== 'overtaken')
                return ended;
            deps.log.info(`Stack ${wanted.name} is taken by another operation; waiting for that one to end.`);
            await pause(deps, wanted);
        }
        else if (next.step === 'refuse' ||
            next.step === 'skip' ||
            next.step === 'done' ||
            found === undefined) {
            throw needsHelp(wanted, found);
        }
        else {
            await clearTheWay(deps, wanted, found, next.step, past);
        }
        past.waited = true;
    }
}
async function clearTheWay(deps, wanted, found, step, past) {
    const since = deps.clock.now();
    if (step === 'wait') {
        deps.log.info(`Stack ${wanted.name} is in ${found.status}; waiting for that operation to end.`);
    }
    else if (step === 'continue-rollback' || step === 'roll-back') {
        await restore(deps, wanted, found, step, past);
    }
    else if (past.removals === 0 || found.status === 'DELETE_FAILED') {
        await remove(deps, wanted, found, past);
    }
    else
        return pause(deps, wanted);
    const settled = await (0,settle_stack/* settleStack */.s)(deps, found.id, {
        since,
        deadline: wanted.deadline,
        isStale: (stack) => stack.status === found.status && stack.status !== 'DELETE_FAILED',
    }).catch(async (error) => {
        throw await (0,host_evidence/* withEvidence */.Kg)(deps.log, wanted.name, error, () => (0,host_evidence/* hostEvidence */.i5)(deps, wanted.name, since));
    });
    if (settled.stack?.status === 'DELETE_FAILED' && past.removals === REMOVALS)
        throw stackFailed({
            stack: settled.stack,
            first: (0,stack_failure/* firstFailure */.fx)(settled.events),
            what: 'could not be removed',
            name: wanted.name,
        });
    if (settled.stack?.status === 'UPDATE_ROLLBACK_FAILED' && step === 'continue-rollback')
        throw await rollbackStuck(deps, wanted, found, settled, since);
}
/** Each once: what a rollback could not do it will not do the second time, unless somebody has put right what was in its way. */
async function restore(deps, wanted, found, step, past) {
    if (past.restored.has(step))
        throw needsHelp(wanted, found);
    past.restored.add(step);
    deps.log.info(`Stack ${wanted.name} is in ${found.status}; bringing it back to how it last stood.`);
    const isContinued = step === 'continue-rollback';
    const token = `${wanted.runToken}-${isContinued ? 'continue' : 'rollback'}`;
    const request = { stackId: found.id, token, ...(0,execute_change/* roleOf */.kp)(wanted) };
    await (isContinued ? deps.stacks.continueRollback(request) : deps.stacks.rollBack(request));
}
/** Its rollback was continued once; what may be left out of it is not for a machine to say. */
async function rollbackStuck(deps, { name }, found, { stack, events }, since) {
    const first = await (0,first_cause/* firstCause */.W)(deps.stacks, found.id, events, since);
    const cause = first
        ? `the first failure was ${(0,stack_failure/* sayFailure */.Kt)(first)}`
        : `CloudFormation says: ${(0,stack_failure/* sayReason */.S0)(stack?.statusReason)}`;
    const skip = ['ResourcesToSkip', (0,stack_failure/* failedResources */.HJ)(events).join(',')].join(' ').trim();
    return new errors/* UserError */.yo('manual_step', `Stack ${name} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; ${cause}; put that right, or call ContinueUpdateRollback with ${skip}, then rerun.`);
}
async function remove(deps, wanted, found, past) {
    if (found.status === 'DELETE_FAILED') {
        if (wanted.freeStuck === undefined)
            throw needsHelp(wanted, found);
        await wanted.freeStuck(found.id);
    }
    deps.log.info(`Stack ${wanted.name} is in ${found.status}; removing what is left of it.`);
    past.removals += 1;
    const token = `${wanted.runToken}-remove${past.removals}`;
    await deps.stacks.deleteStack({ stackId: found.id, token, ...(0,execute_change/* roleOf */.kp)(wanted) });
}
/** @throws AdapterError `deadline` when no time is left. */
async function pause(deps, wanted) {
    if (deps.clock.monotonic() >= wanted.deadline)
        throw new errors/* AdapterError */.om('deadline', `Stack ${wanted.name} could not be changed in the time allowed, because other operations held it; run it again.`, { service: 'CloudFormation', retriable: true });
    await deps.clock.sleep(LAG_MS);
}
function needsHelp(wanted, found) {
    return new errors/* UserError */.yo('manual_step', `Stack ${wanted.name} is in ${found?.status ?? 'no state'}; ${(0,stack_state/* wayOut */.YX)(found?.status ?? 'ABSENT')}, then rerun.`);
}
async function act(deps, wanted, found, past) {
    const creates = (0,stack_state/* nextStackStep */.ut)(found?.status ?? 'ABSENT', wanted.want).step === 'create';
    const standing = creates ? undefined : found;
    const since = deps.clock.now();
    past.changes += 1;
    const asked = await (0,execute_change/* executeChange */.SU)(deps, wanted, standing, past.changes).catch((error) => {
        if (wanted.want === 'deploy' && error instanceof errors/* AdapterError */.om && error.reasonCode === 'busy')
            return 'overtaken';
        throw error;
    });
    if (asked === 'overtaken')
        return asked;
    if (asked.kind === 'empty' && standing)
        return { did: 'unchanged', stack: standing };
    const did = past.removals > 0 ? 'recreated' : creates ? 'created' : 'updated';
    return { did, stackId: asked.stackId, since, standing };
}


/***/ }),

/***/ 3824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ applyWithDatabases)
/* harmony export */ });
/* harmony import */ var _domain_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3742);
/* harmony import */ var _stack_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6173);


/**
 * Changes a stack by `apply`. Where that finds it asleep, its databases are started before, because CloudFormation cannot
 * change one that is stopped and the application needs them; and they are looked at again when it is awake, because a run
 * that was putting it to sleep may have stopped them meanwhile.
 * @throws AdapterError and UserError as `apply` and `startDatabases` do.
 */
async function applyWithDatabases(deps, wanted, apply) {
    const start = async (stack) => (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .startDatabases */ .bO)(deps, await (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesOf */ .oD)(deps, stack.id), wanted.deadline);
    let wasAsleep = false;
    const applied = await apply({
        ...wanted,
        async prepare(found) {
            if (!(0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(found))
                return false;
            wasAsleep = true;
            return start(found);
        },
    });
    if (wasAsleep && 'stack' in applied && !(0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(applied.stack))
        await start(applied.stack);
    return applied;
}


/***/ }),

/***/ 1378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ awaitAwake)
/* harmony export */ });
/* harmony import */ var _await_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6494);
/* harmony import */ var _await_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6247);


/**
 * Waits until an environment that stands may be called awake: healthy, and by its own word the commit of its stack.
 * @throws AdapterError `unhealthy` or `wrong_commit`.
 */
async function awaitAwake(deps, stack, check, wait) {
    const asked = (0,_await_health_js__WEBPACK_IMPORTED_MODULE_1__/* .healthOf */ .W)(stack, check);
    await (0,_await_health_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitHealth */ .L)(deps, { ...asked, ...wait });
    const { name, url } = asked;
    const path = check.deploymentInfo;
    const commit = stack.parameters['Commit'];
    if (path === undefined || !commit || url === undefined || !URL.canParse(url))
        return;
    await (0,_await_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitCommit */ .W)(deps, { name, url, path, commit, ...wait });
}


/***/ }),

/***/ 585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ choosePlatform),
/* harmony export */   z: () => (/* binding */ successorOfPlatform)
/* harmony export */ });
/* harmony import */ var _domain_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4782);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3047);
/* harmony import */ var _domain_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(828);
/* harmony import */ var _domain_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1323);




/**
 * The team's parameters with a platform that Beanstalk offers today, where the environment is made anew: AWS retires old
 * versions, and neither a template's default nor a team's own pin is kept up by anybody.
 * @throws UserError when the team names a platform of which there is no version.
 */
async function choosePlatform(deps, summary, own, stack) {
    const declared = summary.parameters.find(({ name }) => name === _domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_PARAMETER */ .K1);
    const asked = own[_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_PARAMETER */ .K1];
    const wanted = asked ?? declared?.defaultValue;
    if (declared === undefined || wanted === undefined)
        return own;
    if ((0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .standingPlatform */ .GH)(stack) !== undefined && !(0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlatformBranch */ .SZ)(asked ?? ''))
        return own;
    if (asked !== undefined) {
        const chosen = choose(deps.log, asked, await deps.applications.platforms());
        return { ...own, [_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_PARAMETER */ .K1]: chosen };
    }
    const newest = (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .newestPlatform */ .Cy)((0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOfPlatform */ .Rn)(wanted) ?? wanted, await offeredOrNone(deps));
    return newest === undefined ? own : { ...own, [_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_PARAMETER */ .K1]: newest };
}
/**
 * The platform to wake an environment with when its own has retired while it slept; undefined when its own will do.
 */
async function successorOfPlatform(deps, stack) {
    const current = stack.parameters[_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_PARAMETER */ .K1];
    const branch = (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOfPlatform */ .Rn)(current ?? '');
    if (current === undefined || branch === undefined)
        return undefined;
    const offered = await offeredOrNone(deps);
    return offered.includes(current) ? undefined : (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .newestPlatform */ .Cy)(branch, offered);
}
/** Whoever may not list platforms can still use the one that is named already. */
async function offeredOrNone(deps) {
    try {
        return await deps.applications.platforms();
    }
    catch (error) {
        deps.log.warning(`The platform is used as it stands, because those on offer could not be listed: ${(0,_domain_describe_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(error).sentence}`);
        return [];
    }
}
function choose(log, asked, offered) {
    if (offered.includes(asked))
        return asked;
    const branch = (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOfPlatform */ .Rn)(asked);
    const newest = (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .newestPlatform */ .Cy)(branch ?? asked, offered);
    if (newest === undefined) {
        const branches = [...new Set(offered.map((name) => (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOfPlatform */ .Rn)(name) ?? name))];
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('invalid_input', `Elastic Beanstalk offers no platform '${asked.slice(0, 100)}' in this region; correct '${_domain_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_PARAMETER */ .K1}' in the input 'parameters' or the settings (the nearest is '${(0,_domain_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(branch ?? asked, branches)}').`);
    }
    if (branch !== undefined)
        log.warning(`The platform '${asked}' is retired; '${newest}' takes its place.`);
    return newest;
}


/***/ }),

/***/ 4767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works through items in order with at most `width` under way; results keep the items' order. */
async function inParallel(items, width, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}


/***/ }),

/***/ 2258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepHours: () => (/* binding */ keepHours)
});

// EXTERNAL MODULE: ./build/src/domain/cost.js + 1 modules
var cost = __webpack_require__(5314);
// EXTERNAL MODULE: ./build/src/domain/hours.js
var domain_hours = __webpack_require__(4309);
// EXTERNAL MODULE: ./build/src/domain/wanted.js
var wanted = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/src/domain/decide-hours.js


/** Level-triggered: compares how things are with how they should be, so a run that comes late or twice does no harm. */
function decideHours(facts) {
    const why = reasonToBeAwake(facts);
    if (why !== undefined)
        return facts.asleep ? { step: 'wake', why } : { step: 'none', reasonCode: 'inside_hours' };
    return facts.asleep
        ? { step: 'none', reasonCode: 'nothing_to_do' }
        : { step: 'sleep', why: 'it is outside its hours' };
}
function reasonToBeAwake(facts) {
    if ((0,domain_hours/* isWithin */.U)(facts.hours, facts.now))
        return 'its hours have begun';
    if (facts.labels.includes(wanted/* AWAKE_LABEL */.R8))
        return `its pull request is labelled '${wanted/* AWAKE_LABEL */.R8}'`;
    const since = facts.lastPush === undefined ? Number.POSITIVE_INFINITY : facts.now.getTime() - facts.lastPush.getTime();
    return since < facts.awakeForMs ? 'it was pushed to recently' : undefined;
}

// EXTERNAL MODULE: ./build/src/domain/decide-teardown.js
var decide_teardown = __webpack_require__(9573);
// EXTERNAL MODULE: ./build/src/domain/describe-failure.js
var describe_failure = __webpack_require__(4782);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
// EXTERNAL MODULE: ./build/src/domain/naming.js
var naming = __webpack_require__(9288);
// EXTERNAL MODULE: ./build/src/domain/report.js
var report = __webpack_require__(6582);
// EXTERNAL MODULE: ./build/src/domain/stack-state.js
var stack_state = __webpack_require__(3742);
// EXTERNAL MODULE: ./build/src/domain/pushes.js
var pushes = __webpack_require__(5756);
// EXTERNAL MODULE: ./build/src/usecases/once-asked.js
var once_asked = __webpack_require__(4828);
;// CONCATENATED MODULE: ./build/src/usecases/branch-life.js



/**
 * By the lists of the whole repository, each of which is read once, when the first branch needs it: a job's token has a thousand
 * requests an hour for the whole repository, and most environments are as they should be (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
function lifeByLists(deps, request, now) {
    const itself = lifeItself(deps, request);
    const heads = (0,once_asked/* onceAsked */.W)(async () => {
        const open = await deps.codeHost.openHeads();
        const own = open.filter((head) => head.headRepositoryId === request.repositoryId);
        return Map.groupBy(own.toReversed(), (head) => head.headBranch);
    });
    const deployed = (0,once_asked/* onceAsked */.W)(async () => {
        const since = new Date(now.getTime() - request.awakeForMs);
        const opened = await deps.deployments.opened({ environment: request.kind, since });
        return Map.groupBy(opened, (each) => each.payload['key']);
    });
    return {
        openPullRequests: async (branch) => (await heads()).get(branch) ?? [],
        async lastPush(branch) {
            const own = (await deployed()).get((0,naming/* subjectKey */.ow)({ ...request, branch })) ?? [];
            // Where the list ends with the commit that it begins with, it may lack what tells a rerun from a push.
            const isWhole = own.length === 0 || own.some(({ commit }) => commit !== own[0]?.commit);
            return (isWhole ? undefined : await itself.lastPush(branch)) ?? (0,pushes/* lastPushOf */.w)(own.map(pushOf));
        },
    };
}
/** By the branch's own word, for what is about to be changed. */
function lifeItself(deps, request) {
    return {
        openPullRequests: (branch) => deps.codeHost.openPullRequests(branch),
        async lastPush(branch) {
            const key = (0,naming/* subjectKey */.ow)({ ...request, branch });
            const opened = await deps.deployments.opened({ environment: request.kind, ref: branch });
            const own = opened.filter((each) => each.payload['key'] === key);
            return (0,pushes/* lastPushOf */.w)(own.map(pushOf));
        },
    };
}
function pushOf({ commit, createdAt }) {
    return { commit, at: createdAt };
}

// EXTERNAL MODULE: ./build/src/usecases/check-account.js
var check_account = __webpack_require__(1332);
// EXTERNAL MODULE: ./build/src/usecases/in-parallel.js
var in_parallel = __webpack_require__(4767);
// EXTERNAL MODULE: ./build/src/domain/databases.js
var domain_databases = __webpack_require__(1724);
// EXTERNAL MODULE: ./build/src/usecases/stack-databases.js
var stack_databases = __webpack_require__(6173);
// EXTERNAL MODULE: ./build/src/domain/platform.js
var domain_platform = __webpack_require__(1323);
// EXTERNAL MODULE: ./build/src/domain/template-parameters.js
var template_parameters = __webpack_require__(9879);
// EXTERNAL MODULE: ./build/src/usecases/apply-change.js + 1 modules
var apply_change = __webpack_require__(7708);
// EXTERNAL MODULE: ./build/src/usecases/apply-with-databases.js
var apply_with_databases = __webpack_require__(3824);
// EXTERNAL MODULE: ./build/src/usecases/await-awake.js
var await_awake = __webpack_require__(1378);
// EXTERNAL MODULE: ./build/src/usecases/choose-platform.js
var choose_platform = __webpack_require__(585);
// EXTERNAL MODULE: ./build/src/usecases/execute-change.js
var execute_change = __webpack_require__(2730);
;// CONCATENATED MODULE: ./build/src/usecases/turn-environment.js









/** True when the stack is not the one that was decided about, or not as it was then: a deployment may have begun. */
function isOvertaken(decidedOn, now) {
    return now.id !== decidedOn.id || !(0,execute_change/* isSame */.Ft)(now, decidedOn);
}
/**
 * Puts a stack to sleep and stops its databases then, or starts its databases and wakes it then.
 * Changes the one parameter that sleep is, and keeps all others as they are; only a platform that retired gives way.
 * @throws AdapterError `busy` when another operation came first; what was decided may then be wrong.
 */
async function turnEnvironment(deps, request, stack, step, deadline) {
    const since = deps.clock.now();
    const platform = step === 'wake' ? await (0,choose_platform/* successorOfPlatform */.z)(deps, stack) : undefined;
    const wanted = {
        name: stack.name,
        want: step,
        template: 'previous',
        parameters: (found) => withAsleep(found ?? stack, step === 'sleep', platform),
        tags: stack.tags,
        capabilities: template_parameters/* EVERY_CAPABILITY */.pp,
        roleArn: roleFor(stack, request.roleArn),
        onFailure: 'rollback',
        runToken: request.runToken,
        deadline,
        checkAfterWait: request.checkAfterWait,
        checkOwnership: (found) => {
            if (isOvertaken(stack, found))
                throw overtaken(stack);
        },
    };
    const { stack: settled, since: changedAt = since, leaked = [], } = await deps.log.group(`Stack ${stack.name}`, () => (0,apply_with_databases/* applyWithDatabases */.X)(deps, wanted, (ready) => (0,apply_change/* applyChange */.h)(deps, ready)));
    const url = settled.outputs[request.urlOutput];
    if (step === 'sleep') {
        const databases = await (0,stack_databases/* describeDatabases */.WH)(deps, settled.id);
        const { stopped, left } = await (0,stack_databases/* stopDatabases */.rJ)(deps, settled.id, databases, deadline);
        return { url, databases: [...stopped, ...left], leftovers: leaked };
    }
    await (0,await_awake/* awaitAwake */.E)(deps, settled, request, { since: changedAt, deadline });
    return { url, databases: [], leftovers: leaked };
}
/** Several accounts may be kept in one run, and a service role serves its own; the stack remembers the one that it has. */
function roleFor(stack, roleArn) {
    return accountOf(roleArn) === accountOf(stack.id) ? roleArn : stack.roleArn;
}
function accountOf(arn) {
    return arn?.split(':')[4];
}
function overtaken(stack) {
    return new errors/* AdapterError */.om('busy', `${stack.name} changed while this run was under way; the next run looks again.`, { service: 'CloudFormation', retriable: true });
}
function withAsleep(stack, asleep, platform) {
    return {
        ...(0,template_parameters/* keptParameters */.r5)(stack),
        ...(platform === undefined ? {} : { [domain_platform/* PLATFORM_PARAMETER */.K1]: { value: platform } }),
        Asleep: { value: String(asleep) },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/keep-databases.js





/**
 * Stops what runs in a sleeping stack, because RDS started it after its seven days or because a run died before it could, and
 * starts what stands still in one that is awake.
 * @throws AdapterError `busy` when the stack changed meanwhile; the next run looks again.
 */
async function keepDatabases(deps, stack, { deadline, dryRun }) {
    if ((0,stack_state/* nextStackStep */.ut)(stack.status, 'sleep').step !== 'update')
        return { did: 'nothing', said: [] };
    const databases = await (0,stack_databases/* describeDatabases */.WH)(deps, stack.id);
    return (0,stack_state/* isAsleep */.LK)(stack)
        ? stopAgain(deps, stack, databases, deadline, dryRun)
        : startAgain(deps, stack, databases, deadline, dryRun);
}
async function stopAgain(deps, stack, databases, deadline, dryRun) {
    const running = databases.filter((each) => (0,domain_databases/* nextDatabaseStep */.N)(each, 'asleep').step === 'stop');
    if (dryRun && running.length > 0)
        return {
            did: 'planned',
            said: running.map((each) => `Its database ${each.identifier} would be stopped.`),
        };
    const { stopped, left } = await (0,stack_databases/* stopDatabases */.rJ)(deps, stack.id, databases, deadline);
    return { did: stopped.length > 0 ? 'slept' : 'nothing', said: [...stopped, ...left] };
}
async function startAgain(deps, stack, databases, deadline, dryRun) {
    const still = databases.filter((each) => (0,domain_databases/* nextDatabaseStep */.N)(each, 'awake').step === 'start');
    if (still.length === 0)
        return { did: 'nothing', said: [] };
    const names = still.map((each) => each.identifier);
    if (dryRun)
        return { did: 'planned', said: names.map((name) => `Its database ${name} would be started.`) };
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || isOvertaken(stack, now))
        throw overtaken(stack);
    await (0,stack_databases/* startDatabases */.bO)(deps, names, deadline);
    return { did: 'woken', said: names.map((name) => `Its database ${name} stood still and was started.`) };
}
/**
 * Asks for the databases of a sleeping stack to start and waits for none, so that those of many stacks start at the same time.
 * Never throws: whoever wakes the stack asks again and tells what is wrong.
 */
async function startAhead(deps, stack) {
    try {
        if (!(0,stack_state/* isAsleep */.LK)(stack) || (0,stack_state/* nextStackStep */.ut)(stack.status, 'wake').step !== 'update')
            return;
        for (const database of await (0,stack_databases/* describeDatabases */.WH)(deps, stack.id))
            if ((0,domain_databases/* nextDatabaseStep */.N)(database, 'awake').step === 'start')
                await deps.databases.start(database.identifier);
    }
    catch (error) {
        deps.log.info(`${stack.name} has its databases started later: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

// EXTERNAL MODULE: ./build/src/usecases/late-news.js
var late_news = __webpack_require__(6666);
// EXTERNAL MODULE: ./build/src/usecases/places.js
var usecases_places = __webpack_require__(8744);
// EXTERNAL MODULE: ./build/src/usecases/resources-within.js
var resources_within = __webpack_require__(2615);
// EXTERNAL MODULE: ./build/src/usecases/standing-host.js
var standing_host = __webpack_require__(9883);
;// CONCATENATED MODULE: ./build/src/usecases/remains-of-sleep.js





/**
 * A stack that fell asleep lately, while the Beanstalk environment of its name, which it no longer holds, still stands: CloudFormation
 * could not delete it and has forgotten it. A template may keep its environment in sleep; that one is the stack's own.
 * @throws LeftoverError with the environment.
 */
async function checkFellAsleep(deps, stack) {
    if (!(0,stack_state/* isAsleep */.LK)(stack) || (0,stack_state/* isBusy */.A5)(stack.status) || !('VersionLabel' in stack.parameters))
        return;
    if ((0,late_news/* changedLongAgo */.Wv)(stack, deps.clock.now()))
        return;
    const left = (0,standing_host/* standingHost */.H6)(await deps.applications.environment(stack.name));
    if (left === undefined)
        return;
    const held = await (0,resources_within/* resourcesWithin */.r)(deps.stacks, stack.id);
    const isHeld = held.some(({ type, physicalId, status }) => type === standing_host/* HOST */.jg && physicalId === stack.name && !status.startsWith('DELETE_'));
    if (!isHeld)
        throw new errors/* LeftoverError */.UH(`${stack.name} counts as asleep, but its Beanstalk environment could not be deleted and runs on (${left.why}); terminate it in Elastic Beanstalk before ${stack.name} is woken, because it would be in the way.`, [left]);
}

// EXTERNAL MODULE: ./build/src/usecases/with-cost.js
var with_cost = __webpack_require__(9344);
;// CONCATENATED MODULE: ./build/src/usecases/keep-hours.js



















const WIDTH = 4;
/** Puts to sleep or wakes whatever is out of step with its hours. */
async function keepHours(places, request) {
    if (request.hours === undefined)
        return {
            decision: 'nothing',
            reasonCode: 'nothing_to_do',
            sentence: `Environments of kind '${request.kind}' have no hours, so they are always up.`,
            items: [],
        };
    if (request.kindIsProtected)
        return {
            decision: 'nothing',
            reasonCode: 'protected',
            sentence: `Environments of kind '${request.kind}' are protected, so they are never put to sleep.`,
            items: [],
        };
    await (0,usecases_places/* inEveryPlace */.ov)(places, ({ deps }) => (0,check_account/* checkAccount */.g)(deps.account, request.allowedAccounts));
    const deadline = places[0].deps.clock.monotonic() + request.timeoutMs;
    const listed = await (0,usecases_places/* inEveryPlace */.ov)(places, async (place) => (0,decide_teardown/* inventory */.pf)(await place.deps.stacks.list(), request)
        .filter((stack) => 'Asleep' in stack.parameters)
        .map((stack) => ({ place, stack })));
    const own = listed.flat();
    const { hours } = request;
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, places[0].deps.clock.now());
    // A start takes minutes, and more stacks than are woken at a time would wait for each other's.
    const isMorning = (0,domain_hours/* isWithin */.U)(hours, places[0].deps.clock.now()) && !request.dryRun;
    if (isMorning && own.length > WIDTH)
        await (0,in_parallel/* inParallel */.H)(own, WIDTH, ({ place, stack }) => startAhead(place.deps, stack));
    const lists = lifeByLists(places[0].deps, request, places[0].deps.clock.now());
    const items = await (0,in_parallel/* inParallel */.H)(own, WIDTH, async ({ place, stack }) => {
        const item = await bringInStep(place.deps, { ...request, hours, deadline, lists }, stack);
        return (0,with_cost/* withCost */.K)((0,usecases_places/* placed */.GS)(item, place), costOf(stack));
    });
    return summarize(items);
}
async function bringInStep(deps, request, stack) {
    const { deadline } = request;
    const branch = (0,naming/* branchOfTag */.Ex)(stack.tags[naming/* TAGS */.gp.branch] ?? '') ?? '';
    const item = (decision, reasonCode, sentence, more = {}) => ({
        name: stack.name,
        branch,
        decision,
        reasonCode,
        sentence,
        ...commitOf(stack),
        ...more,
    });
    if (branch === '')
        return item('skipped', 'doubtful_facts', `${stack.name} stays as it is: its tags do not say which branch it serves.`);
    try {
        const { next, ...number } = await decideOn(deps, request, branch, (0,stack_state/* isAsleep */.LK)(stack));
        if (next.step === 'none') {
            const { did, said } = await keepDatabases(deps, stack, { deadline, dryRun: request.dryRun });
            if (did !== 'woken')
                await checkFellAsleep(deps, stack);
            const sentence = [`${stack.name} is as it should be.`, ...said].join(' ');
            return item(did, reasonOf(did) ?? next.reasonCode, sentence, {
                ...number,
                ...(did === 'nothing' ? await (0,late_news/* lateNews */.oi)(deps, request, stack) : {}),
            });
        }
        const step = (0,stack_state/* nextStackStep */.ut)(stack.status, next.step);
        if (step.step === 'skip' && step.reasonCode === 'manual_step')
            return item('skipped', 'manual_step', `${stack.name} stays as it is: ${step.why}.`, number);
        if (step.step !== 'update' || (0,stack_state/* isBusy */.A5)(stack.status))
            return item('skipped', 'busy', `${stack.name} is in ${stack.status}; the next run looks again.`, number);
        if (request.dryRun)
            return item('planned', 'dry_run', `${stack.name} would be ${next.step === 'sleep' ? 'put to sleep' : 'woken'}: ${next.why}.`, number);
        const now = await deps.stacks.describe(stack.id);
        if (now === undefined || isOvertaken(stack, now))
            return item('skipped', 'busy', overtaken(stack).message, number);
        const { url, databases, leftovers } = await turnEnvironment(deps, { ...request, checkAfterWait: () => checkDecision(deps, request, branch, stack, next.step) }, now, next.step, deadline);
        const slept = [`${stack.name} was put to sleep: ${next.why}.`, ...databases].join(' ');
        return next.step === 'sleep'
            ? item('slept', 'environment_slept', slept, number)
            : item('woken', 'environment_woken', `${stack.name} was woken: ${next.why}.`, {
                ...number,
                ...(url === undefined ? {} : { url }),
                ...(leftovers.length === 0 ? {} : { leftovers }),
            });
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        if (error instanceof errors/* AdapterError */.om && error.reasonCode === 'busy')
            return item('skipped', 'busy', failure.sentence);
        const leftovers = error instanceof errors/* LeftoverError */.UH ? { leftovers: error.leftovers } : {};
        return item(failure.decision, failure.reasonCode, failure.sentence, leftovers);
    }
}
/** Whoever tells of the environment knows by it whether others told of a newer one meanwhile. */
function commitOf(stack) {
    const commit = stack.parameters['Commit'];
    return commit === undefined || commit === '' ? {} : { commit };
}
function reasonOf(did) {
    if (did === 'slept')
        return 'environment_slept';
    if (did === 'woken')
        return 'environment_woken';
    return did === 'planned' ? 'dry_run' : undefined;
}
/** What the lists say is to be changed is asked about itself, as far as it is not a matter of the clock alone. */
async function decideOn(deps, request, branch, asleep) {
    const listed = await decideBy(deps, request, request.lists, branch, asleep);
    const { step } = listed.next;
    const isByClock = step === 'wake' && (0,domain_hours/* isWithin */.U)(request.hours, deps.clock.now());
    return step === 'none' || isByClock
        ? listed
        : decideBy(deps, request, lifeItself(deps, request), branch, asleep);
}
/** What was decided before a wait may not be right after it. @throws AdapterError `busy` */
async function checkDecision(deps, request, branch, stack, step) {
    const { next } = await decideBy(deps, request, lifeItself(deps, request), branch, (0,stack_state/* isAsleep */.LK)(stack));
    if (next.step !== step)
        throw overtaken(stack);
}
/**
 * Labels and the last push matter only outside the hours, so they are asked for only then. That takes its time, and what counts
 * is the hour after it.
 */
async function decideBy({ clock }, { hours, awakeForMs }, life, branch, asleep) {
    const before = clock.now();
    const isUp = (0,domain_hours/* isWithin */.U)(hours, before);
    const facts = { hours, asleep, awakeForMs, lastPush: undefined };
    if (isUp && !asleep)
        return { next: decideHours({ ...facts, now: before, labels: [] }) };
    const open = await life.openPullRequests(branch);
    const lastPush = isUp ? undefined : await life.lastPush(branch);
    const labels = open.flatMap((pull) => pull.labels);
    const pullRequest = (0,wanted/* speaker */.aH)(open)?.number;
    return {
        next: decideHours({ ...facts, now: clock.now(), lastPush, labels }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}
function summarize(items) {
    const failed = (0,report/* decidedAs */.Pe)(items, 'failed', 'refused');
    const slept = (0,report/* decidedAs */.Pe)(items, 'slept');
    const woken = (0,report/* decidedAs */.Pe)(items, 'woken');
    const planned = (0,report/* decidedAs */.Pe)(items, 'planned');
    const left = sayLeft(items);
    if (failed[0])
        return {
            decision: 'failed',
            reasonCode: failed[0].reasonCode,
            sentence: `${failed.length === 1 ? '1 environment is' : `${failed.length} environments are`} out of step with ${failed.length === 1 ? 'its' : 'their'} hours; ${failed[0].sentence}${left}`,
            items,
        };
    if (slept.length > 0)
        return {
            decision: 'slept',
            reasonCode: 'environment_slept',
            sentence: `Put to sleep: ${names(slept)}${woken.length > 0 ? `; woken: ${names(woken)}` : ''}.${left}`,
            items,
        };
    if (woken.length > 0)
        return {
            decision: 'woken',
            reasonCode: 'environment_woken',
            sentence: `Woken: ${names(woken)}.${left}`,
            items,
        };
    if (planned.length > 0)
        return {
            decision: 'planned',
            reasonCode: 'dry_run',
            sentence: `${planned.map((item) => item.sentence).join(' ')} Nothing was changed because 'dry-run' is set.${left}`,
            items,
        };
    const lasting = skippedForGood(items)[0];
    return {
        decision: lasting ? 'skipped' : 'nothing',
        reasonCode: lasting?.reasonCode ?? 'nothing_to_do',
        sentence: `Every ${left === '' ? '' : 'other '}environment is in step with its hours.${left}`,
        items,
    };
}
/** Which ones were skipped, to follow a sentence: those that somebody has to see to with the first one's reason. */
function sayLeft(items) {
    const lasting = skippedForGood(items);
    const soon = (0,report/* decidedAs */.Pe)(items, 'skipped').filter((each) => !lasting.includes(each));
    const [first, ...others] = lasting;
    return [
        ...(first ? [first.sentence] : []),
        ...(others.length > 0 ? [`Skipped as well: ${names(others)}.`] : []),
        ...(soon.length > 0 ? [`Left to the next run: ${names(soon)}.`] : []),
    ]
        .map((each) => ` ${each}`)
        .join('');
}
function skippedForGood(items) {
    return (0,report/* decidedAs */.Pe)(items, 'skipped').filter((each) => each.reasonCode !== 'busy');
}
function names(items) {
    return items.map(usecases_places/* placedName */.TU).join(', ');
}


/***/ }),

/***/ 6666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WV: () => (/* binding */ LATE_NEWS_MS),
/* harmony export */   Wv: () => (/* binding */ changedLongAgo),
/* harmony export */   oi: () => (/* binding */ lateNews)
/* harmony export */ });
/* harmony import */ var _domain_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3742);
/* harmony import */ var _await_awake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1378);


/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const LATE_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > LATE_NEWS_MS;
}
/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as ready at once is told of by whoever brings it up.
 */
async function lateNews(deps, check, stack) {
    if ((0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isBusy */ .A5)(stack.status) || changedLongAgo(stack, deps.clock.now()))
        return {};
    if ((0,_domain_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsleep */ .LK)(stack))
        return { standing: 'asleep' };
    try {
        await (0,_await_awake_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitAwake */ .E)(deps, stack, check, { deadline: deps.clock.monotonic() });
    }
    catch {
        return {};
    }
    const url = stack.outputs[check.urlOutput];
    return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}


/***/ }),

/***/ 4828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ onceAsked)
/* harmony export */ });
/** The answer to a question that is asked when somebody first needs it, and never again. */
function onceAsked(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}


/***/ }),

/***/ 8744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ sayPlace),
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   TU: () => (/* binding */ placedName),
/* harmony export */   ov: () => (/* binding */ inEveryPlace),
/* harmony export */   w7: () => (/* binding */ placedNames)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3047);

/** Says where, unless there is but one place. */
function placed(item, place) {
    return place.name === undefined ? item : { ...item, place: place.name };
}
function placedName({ name, place }) {
    return place === undefined ? name : `${name} (${place})`;
}
/** At most five by name. */
function placedNames(items) {
    const shown = items.slice(0, 5).map(placedName).join(', ');
    return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
/** For a sentence, behind what stands there; empty where there is but one place. */
function sayPlace(place) {
    return place.name === undefined ? '' : ` in ${place.name}`;
}
/** Does the same in every place, at the same time; what goes wrong in one ends it for all, and says where. */
function inEveryPlace(places, work) {
    return Promise.all(places.map((place) => work(place).catch((error) => {
        throw place.name === undefined ? error : saidOf(place.name, error);
    })));
}
function saidOf(name, error) {
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(error.reasonCode, `In ${name}: ${error.message}`, { cause: error });
    if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om))
        return error;
    const { service, status, code, retriable } = error;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(error.reasonCode, `In ${name}: ${error.message}`, {
        service,
        retriable,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
    });
}


/***/ }),

/***/ 9883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ ownHost),
/* harmony export */   H6: () => (/* binding */ standingHost),
/* harmony export */   du: () => (/* binding */ sayOrphanedHost),
/* harmony export */   jg: () => (/* binding */ HOST)
/* harmony export */ });
/* harmony import */ var _domain_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9288);

const HOST = 'AWS::ElasticBeanstalk::Environment';
/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
function standingHost(environment) {
    if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status))
        return undefined;
    return { resource: environment.name, type: HOST, why: `it is in ${environment.status}` };
}
/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
async function ownHost(applications, owner, environment) {
    const left = standingHost(environment);
    if (environment === undefined || left === undefined)
        return undefined;
    const tags = await applications.environmentTags(environment);
    const branch = (0,_domain_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfTag */ .Ex)(tags[_domain_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] ?? '');
    if (!(0,_domain_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(tags, owner) || branch === undefined)
        return undefined;
    return (0,_domain_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)({ ...owner, branch }) === environment.name ? left : undefined;
}
function sayOrphanedHost({ resource, why }) {
    return `There is no stack ${resource} any more, but its Beanstalk environment still stands (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}


/***/ }),

/***/ 9344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withCost)
/* harmony export */ });
/** The item with what its environment costs, where the team gave prices. */
function withCost(item, cost) {
    return cost === undefined ? item : { ...item, cost };
}


/***/ })

};
