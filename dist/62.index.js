export const id = 62;
export const ids = [62,186];
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

/***/ 3122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ environmentOfLabel)
/* harmony export */ });
/** The environment that an application version was made for; undefined when the label is not one of ours (see `versionLabel`). */
function environmentOfLabel(label) {
    return /^(.+)-[0-9a-f]{12}(?:\.[0-9a-f]{12})?$/.exec(label)?.[1];
}


/***/ }),

/***/ 9102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(169);
;// CONCATENATED MODULE: ./build/src/domain/hours/awake-time.js

const MINUTE = 60_000;
/** Offsets of time zones are multiples of it (IANA time zone database, for this century). */
const ZONE_STEP = 15;
/** Older than this nobody asks about to the minute. */
const LONGEST_MS = 5 * 366 * 1440 * MINUTE;
/**
 * How many milliseconds, up to `now`, an environment with these hours was awake since an instant. By the wall clock of their
 * zone, so a night when the clock is changed has its own length. What was worked out for one instant serves the next.
 */
function awakeBefore(hours, now) {
    const slot = greatestDivisor(greatestDivisor(hours.from, hours.until), ZONE_STEP) * MINUTE;
    const end = now.getTime();
    const last = Math.floor(end / slot);
    const isAwake = (index) => (0,hours_hours/* isWithinHours */.D)(hours, new Date(index * slot));
    /** At `k` the time awake in the `k` whole slots before the one that holds `now`. */
    const sums = [0];
    function wholeSlots(count) {
        for (let k = sums.length; k <= count; k += 1)
            sums.push((sums[k - 1] ?? 0) + (isAwake(last - k) ? slot : 0));
        return sums[count] ?? 0;
    }
    return (since) => {
        const start = Math.max(Math.min(since.getTime(), end), end - LONGEST_MS);
        const first = Math.floor(start / slot);
        if (first === last)
            return isAwake(last) ? end - start : 0;
        const atFirst = isAwake(first) ? (first + 1) * slot - start : 0;
        const atLast = isAwake(last) ? end - last * slot : 0;
        return atFirst + wholeSlots(last - first - 1) + atLast;
    };
}
function greatestDivisor(one, other) {
    return other === 0 ? one : greatestDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./build/src/domain/hours/cost.js

/** Tells of any stack what it costs; of none where nobody gave prices. */
function costsAt(pricing, now) {
    if (pricing === undefined)
        return () => undefined;
    const awake = pricing.hours && awakeBefore(pricing.hours, now);
    return (stack) => estimateCost(stack, pricing.prices, now, awake);
}
const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A year's hours by twelve, as AWS's own Pricing Calculator counts a month. */
const MONTH_HOURS = 730;
const SIZE = /(?:InstanceType|InstanceClass|DatabaseClass|NodeType)$/;
const ALTERNATIVE = /^Alternative/;
/**
 * What a stack costs by its own parameters, which every list of stacks brings along, so that nothing more is asked. Storage,
 * traffic and whatever no parameter names is not in it. `awake` is `awakeBefore` of its hours; absent where it never sleeps.
 */
function estimateCost(stack, prices, now, awake) {
    const units = unitsOf(stack.parameters);
    if (units.length === 0)
        return { unknown: 'its parameters name no size' };
    const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => priceOf(prices, what) === undefined));
    if (unpriced.length > 0)
        return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
    const perHour = sum(units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => priceOf(prices, what) ?? 0))));
    // What was made in this moment may seem to lie ahead, because every clock is a little off.
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * HOUR)) / (7 * DAY_HOURS * HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / HOUR;
    return { perHour, ...spans(perHour, share, hoursAwake), alwaysAwake: always };
}
function spans(perHour, share, hoursSoFar) {
    return {
        perDay: rounded(perHour * DAY_HOURS * share),
        perMonth: rounded(perHour * MONTH_HOURS * share),
        sinceCreation: rounded(perHour * hoursSoFar),
    };
}
/** Everything of a price that the parameters of the bundled templates name; a template of the team's own may use the same names. */
function unitsOf(parameters) {
    const isBalanced = parameters['EnvironmentType'] === 'LoadBalanced';
    const units = Object.entries(parameters)
        .filter(([name, value]) => SIZE.test(name) && !ALTERNATIVE.test(name) && value !== '')
        .filter(([name]) => name !== 'DatabaseClass' || parameters['DatabaseEngine'] !== '')
        .map(([name, value]) => unitOf(name, value, parameters, isBalanced));
    const ownBalancer = isBalanced && (parameters['SharedLoadBalancerArn'] ?? '') === '';
    return ownBalancer ? [...units, { oneOf: ['load-balancer'], count: 1 }] : units;
}
function unitOf(name, value, parameters, isBalanced) {
    const sizes = `${value},${parameters[`Alternative${name}`] ?? ''}`.split(',').map((size) => size.trim());
    const isSpot = name === 'InstanceType' && parameters['EnableSpot'] === 'true';
    const oneOf = [...new Set(sizes)]
        .filter((size) => size !== '')
        .map((size) => (isSpot ? `${size} spot` : size));
    // How many more a load balanced environment grows to, nobody knows beforehand.
    const least = Number(parameters['MinInstances'] ?? '1');
    return { oneOf, count: name === 'InstanceType' && isBalanced && least >= 1 ? least : 1 };
}
/** A key may name the type of the resource before the size. */
function priceOf(prices, what) {
    if (Object.hasOwn(prices, what))
        return prices[what];
    return Object.entries(prices).find(([key]) => key.replace(/^AWS::\S+\s+/, '') === what)?.[1];
}
function sum(numbers) {
    return rounded(numbers.reduce((total, each) => total + each, 0));
}
function rounded(amount) {
    return Math.round(amount * 10_000) / 10_000;
}
/** What several environments cost a month together, and without their hours; undefined when nothing is known of any. */
function monthOf(costs) {
    const known = costs.flatMap((cost) => ('unknown' in cost ? [] : [cost]));
    if (known.length === 0)
        return undefined;
    return {
        count: known.length,
        perMonth: sum(known.map((cost) => cost.perMonth)),
        alwaysAwake: sum(known.map((cost) => cost.alwaysAwake?.perMonth ?? cost.perMonth)),
        unknown: costs.length - known.length,
    };
}


/***/ }),

/***/ 673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ protection),
/* harmony export */   u: () => (/* binding */ PROTECT_TAGS)
/* harmony export */ });
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7109);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(957);


/** Tags by which anybody can keep a stack. */
const PROTECT_TAGS = ['protect', 'greenroom:protect'];
/** Why a stack may not be touched by any teardown, whatever else is said, to stand after a colon; undefined where it may. */
function protection(stack, rules) {
    if (rules.kindIsProtected)
        return 'its kind is protected by the settings';
    if (stack.terminationProtection)
        return 'its stack has termination protection';
    const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
    if (tag !== undefined)
        return `its stack carries the tag '${tag}'`;
    const branch = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)(stack, rules.adopted) ?? '';
    const glob = rules.protected.find((pattern) => (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(stack.name, pattern) || (branch !== '' && (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(branch, pattern)));
    return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}


/***/ }),

/***/ 9152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ isDeletedUnderReview),
/* harmony export */   mU: () => (/* binding */ stackInputsUnderReview),
/* harmony export */   pg: () => (/* binding */ describeUnprovenStack)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9805);
/* harmony import */ var _protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(673);



/** They say whose an environment is. */
const OWNER = [_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.project, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.repositoryId, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.environment, _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch];
/**
 * What is true of a stack whichever of its change sets comes to be executed: what all of them say. Change sets of different owners
 * prove nothing, and a tag that protects counts wherever it stands.
 */
function stackInputsUnderReview(sets) {
    const [first] = sets;
    const agree = sets.every(({ tags }) => OWNER.every((key) => tags[key] === first?.tags[key]));
    if (first === undefined || !agree)
        return { tags: {}, parameters: {} };
    const protects = sets.flatMap(({ tags }) => Object.entries(tags).filter(([key, value]) => _protection_js__WEBPACK_IMPORTED_MODULE_2__/* .PROTECT_TAGS */ .u.includes(key) && value.toLowerCase() === 'true'));
    return {
        tags: { ...shared(sets.map((set) => set.tags)), ...Object.fromEntries(protects) },
        parameters: shared(sets.map((set) => set.parameters)),
    };
}
function shared([first = {}, ...others]) {
    return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every((other) => other[key] === value)));
}
/** Deleted under review: it shows no tags any more, and is as good as gone whoever made it. */
function isDeletedUnderReview(stack) {
    return stack.status === 'DELETE_IN_PROGRESS' && Object.keys(stack.tags).length === 0;
}
/** Why a stack under review is left alone, and what a person can do; undefined where its own tags tell whose it is. */
function describeUnprovenStack(stack) {
    if (!(0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnderReview */ .Ju)(stack.status) || OWNER.some((key) => key in stack.tags))
        return undefined;
    return `Stack ${stack.name} is only under review and its change sets, if it has any, do not agree on whose it is, so it is left alone; delete it by hand in CloudFormation when nobody needs it`;
}


/***/ }),

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(923);

/**
 * One verdict over many items: that of the first rule which finds one of its decisions among them, so rules stand with the worst
 * first; `otherwise` where none does.
 */
function summarize(items, rules, otherwise) {
    for (const { decisions, verdict } of rules) {
        const found = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedAs */ .P)(items, ...decisions);
        if (found[0] !== undefined)
            return verdict(found, found[0]);
    }
    return otherwise;
}
/** A run that failed for the reason of one of its items: what was refused of one environment makes the run of many fail. */
function failedLike({ reasonCode }, sentence) {
    return { decision: 'failed', reasonCode, sentence };
}
/** What is left as it is for the reason of something else that was judged. */
function skippedLike({ reasonCode }, sentence) {
    return { decision: 'skipped', reasonCode, sentence };
}


/***/ }),

/***/ 6967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withCost)
/* harmony export */ });
/** The item with what its environment costs; the item as it is where the team gave no prices. */
function withCost(item, cost) {
    return cost === undefined ? item : { ...item, cost };
}


/***/ }),

/***/ 9805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IE: () => (/* binding */ STACK_STATUSES),
/* harmony export */   Ju: () => (/* binding */ isUnderReview),
/* harmony export */   L: () => (/* binding */ manualRemedy),
/* harmony export */   LK: () => (/* binding */ isAsleep),
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   jD: () => (/* binding */ blocksDeletion),
/* harmony export */   m2: () => (/* binding */ isRecreated),
/* harmony export */   ut: () => (/* binding */ nextStackStep)
/* harmony export */ });
/** The statuses of CloudFormation's API model (`StackStatus`), and `ABSENT` for no stack of that name. */
const STACK_STATUSES = [
    'ABSENT',
    'CREATE_IN_PROGRESS',
    'CREATE_FAILED',
    'CREATE_COMPLETE',
    'ROLLBACK_IN_PROGRESS',
    'ROLLBACK_FAILED',
    'ROLLBACK_COMPLETE',
    'DELETE_IN_PROGRESS',
    'DELETE_FAILED',
    'DELETE_COMPLETE',
    'UPDATE_IN_PROGRESS',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_COMPLETE',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_IN_PROGRESS',
    'UPDATE_ROLLBACK_FAILED',
    'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE',
    'REVIEW_IN_PROGRESS',
    'IMPORT_IN_PROGRESS',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_IN_PROGRESS',
    'IMPORT_ROLLBACK_FAILED',
    'IMPORT_ROLLBACK_COMPLETE',
];
const STABLE = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
]);
const NEVER_STABLE = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
/** True while CloudFormation is at work on the stack. A change set under review is nobody's work. */
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !isUnderReview(status);
}
/** True for a stack that is nothing but change sets yet: none of them was ever executed. */
function isUnderReview(status) {
    return status === 'REVIEW_IN_PROGRESS';
}
/** True while an operation goes on that a deletion has to wait for. */
function blocksDeletion(status) {
    return isBusy(status) && status !== 'DELETE_IN_PROGRESS';
}
/** True when the stack's last operation left it as it was asked to be. */
function isStable(status) {
    return STABLE.has(status);
}
/** True for a stack that hours, or a deployment in the night, have put to sleep: its template's one parameter for that says so. */
function isAsleep(stack) {
    return stack.parameters['Asleep'] === 'true';
}
/** True when a deployment, sleep or wake reached its end and was not rolled back. */
function succeeded(status) {
    return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}
/** True when a deployment makes the stack anew, so that nothing of what it was given lasts. */
function isRecreated(status) {
    const { step } = nextStackStep(status, 'deploy');
    return step === 'recreate' || step === 'create';
}
/** The whole policy over stack statuses (research on CloudFormation, section 1a). */
function nextStackStep(status, goal) {
    if (isBusy(status))
        return { step: 'wait' };
    if (goal === 'delete')
        return deletionStep(status);
    if (status === 'ABSENT' || status === 'DELETE_COMPLETE')
        return absentStep(goal);
    if (STABLE.has(status))
        return { step: 'update' };
    if (goal !== 'deploy')
        return whyNotNow(status);
    if (NEVER_STABLE.has(status))
        return { step: 'recreate' };
    // A change set that creates may be made for a stack that has only ever been reviewed, beside those that others made for it.
    if (isUnderReview(status))
        return { step: 'create' };
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return { step: 'continue-rollback' };
    // Somebody updated it by hand and told CloudFormation to leave it as it failed.
    if (status === 'UPDATE_FAILED')
        return { step: 'roll-back' };
    if (status === 'DELETE_FAILED')
        return { step: 'recreate' };
    return { step: 'refuse', reasonCode: 'manual_step', why: `it is in ${status}; ${manualRemedy(status)}` };
}
/** Neither sleep nor wake repairs a stack: a deployment does, or a person. */
function whyNotNow(status) {
    if (status === 'REVIEW_IN_PROGRESS')
        return { step: 'skip', reasonCode: 'busy', why: `it is in ${status}` };
    const repair = nextStackStep(status, 'deploy');
    const why = repair.step === 'refuse' ? repair.why : `it is in ${status}; deploy its branch again or take it down`;
    return { step: 'skip', reasonCode: 'manual_step', why };
}
/** What a person can do for a stack that stays in such a state until somebody does. */
function manualRemedy(status) {
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return "continue its rollback (CloudFormation's ContinueUpdateRollback, with ResourcesToSkip for what cannot be restored) or take it down";
    if (status === 'DELETE_FAILED')
        return 'delete it in CloudFormation, with what its events name';
    return 'put right what its events name in CloudFormation, or delete it';
}
function deletionStep(status) {
    return status === 'ABSENT' || status === 'DELETE_COMPLETE' ? { step: 'done' } : { step: 'delete' };
}
function absentStep(goal) {
    if (goal === 'deploy')
        return { step: 'create' };
    return { step: 'skip', reasonCode: 'nothing_to_do', why: 'there is no stack' };
}


/***/ }),

/***/ 5043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ mayRemove),
/* harmony export */   PB: () => (/* binding */ stays),
/* harmony export */   oN: () => (/* binding */ hasExpired),
/* harmony export */   uD: () => (/* binding */ keptByLabel),
/* harmony export */   zI: () => (/* binding */ outlivesPullRequests)
/* harmony export */ });
/* harmony import */ var _environment_pushes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2550);
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7109);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4621);




/** Whether the end of its pull request leaves an environment standing; `wanted` says what asks for one of this kind. */
function outlivesPullRequests(branch, scope, wanted) {
    return scope.kind !== 'preview' || branch === scope.repository.defaultBranch || (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .isWantedByBranch */ .pj)(wanted);
}
/** The environment stays, whatever else would let it go. */
function stays(reasonCode, sentence) {
    return { remove: false, ...(0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .skip */ .i)(reasonCode, sentence) };
}
/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
function mayRemove(facts, options) {
    const open = facts.openPullRequest;
    if (open) {
        if (open.labels.includes(_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF))
            return { remove: true, why: `pull request #${open.number} is labelled '${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF}'` };
        return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
    }
    const latest = facts.latestPullRequest;
    const kept = keptByLabel(latest, options);
    if (kept)
        return kept;
    if (facts.branchHead === undefined)
        return { remove: true, why: `branch '${facts.branch}' is gone` };
    if (latest?.state === 'closed' && !facts.outlivesPullRequests)
        return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
    return stays('still_wanted', facts.outlivesPullRequests
        ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
        : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`);
}
/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
function keptByLabel(pull, options) {
    if (options.force || !pull?.labels.includes(_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW))
        return undefined;
    return stays('still_wanted', `Pull request #${pull.number} is labelled '${_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .KEEP_LABEL */ .hW}', so its environment stays; take the label off to let it go.`);
}
/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
function hasExpired(facts, ttlMs, now) {
    const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
    if (!known)
        return stays('doubtful_facts', 'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.');
    const age = now.getTime() - ((0,_environment_pushes_js__WEBPACK_IMPORTED_MODULE_3__/* .lastPushOf */ .w)(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN);
    const limit = `'ttl' is ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ttlMs)}`;
    if (age > ttlMs)
        return { remove: true, why: `its last push was ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)} ago and ${limit}` };
    return stays('still_wanted', `The last push was ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)} ago and ${limit}, so the environment stays.`);
}


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ nameSourceBundle),
/* harmony export */   LA: () => (/* binding */ provideSource),
/* harmony export */   eJ: () => (/* binding */ takesSourceBundle),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export ensureApplicationVersion */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_version_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3122);



/**
 * What the commit's bundle and version will be called, whether or not they are there yet.
 * @param made what `makeBundle` gave.
 */
function nameSourceBundle({ subject, commit }, { bucket, additions }, made) {
    const digest = additions.length === 0 ? made?.digest : sha256(`${made?.digest ?? ''}\n${JSON.stringify(additions)}`);
    return {
        bucket: bucket ?? '',
        key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleKey */ .CK)(subject.name, commit, digest),
        label: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .versionLabel */ .dp)(subject.name, commit, digest),
        made,
        additions: made === undefined ? additions : [],
    };
}
/** The versions that were made for one environment, as their labels tell. */
async function versionsOf(beanstalk, application, name) {
    const found = await beanstalk.applicationVersions(application, `${name}-`);
    return found.filter(({ label }) => (0,_domain_environment_version_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentOfLabel */ .j)(label) === name);
}
/** True when the template runs the commit as an application version or fetches its bundle. */
function takesSourceBundle(summary) {
    return declares(summary, 'VersionLabel') || declares(summary, 'SourceBundleKey');
}
function declares(summary, parameter) {
    return summary.parameters.some(({ name }) => name === parameter);
}
/**
 * What the template runs: the commit as an application version, or its bundle alone where there is no Beanstalk.
 * Returns why that cannot be had, where the reason is that nobody wants the environment any more.
 */
async function provideSource(deps, summary, request) {
    if (declares(summary, 'VersionLabel')) {
        try {
            await ensureApplicationVersion(deps, request);
        }
        catch (error) {
            const verdict = await request.checkStillWanted();
            if (verdict)
                return verdict;
            throw error;
        }
    }
    else if (!(await deps.objects.exists(request.bundle.bucket, request.bundle.key)))
        await uploadBundle(deps, request);
    return undefined;
}
/**
 * Makes the application version of a commit, once: the version is looked for first, then the bundle,
 * so that an upload that was cut off is simply finished. One that is still being made is waited for, one that failed is made anew.
 * @throws AdapterError `version_failed` when Elastic Beanstalk cannot make it, `missing_application` when there is no such application.
 */
async function ensureApplicationVersion(deps, request) {
    const { application, bundle, commit } = request;
    const version = await deps.beanstalk.applicationVersion(application, bundle.label);
    if (version?.status === 'PROCESSED') {
        deps.log.info(`Application version ${bundle.label} is there already.`);
        return;
    }
    // Where a version failed, its bundle may be the reason.
    if (version?.status === 'FAILED' || !(await deps.objects.exists(bundle.bucket, bundle.key)))
        await uploadBundle(deps, request);
    await deps.beanstalk.createApplicationVersion({
        application,
        label: bundle.label,
        description: `Commit ${commit} for ${request.subject.name}`,
        bucket: bundle.bucket,
        key: bundle.key,
        tags: request.tags,
    });
    deps.log.info(`Made application version ${bundle.label} in ${application}.`);
}
async function uploadBundle(deps, { bundle, commit }) {
    const zip = bundle.made?.bytes ??
        (await deps.sources.bundles.withFiles(await deps.codeHost.sourceBundle(commit), bundle.additions));
    await deps.objects.put(bundle.bucket, bundle.key, zip, 'application/zip');
    const what = bundle.made ? `what was built of ${commit.slice(0, 7)}` : `the tree of ${commit.slice(0, 7)}`;
    deps.log.info(`Uploaded ${what} (${zip.byteLength} bytes, sha256 ${sha256(zip).slice(0, 12)}) as ${bundle.key}.`);
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yx: () => (/* binding */ ownedBeanstalkEnvironment),
/* harmony export */   _2: () => (/* binding */ orphanedBeanstalkEnvironment),
/* harmony export */   uY: () => (/* binding */ describeOrphanedEnvironment)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);


/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
function orphanedBeanstalkEnvironment(environment) {
    if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status))
        return undefined;
    return { resource: environment.name, type: _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_1__/* .BEANSTALK_ENVIRONMENT */ .AL, why: `it is in ${environment.status}` };
}
/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
async function ownedBeanstalkEnvironment(beanstalk, owner, environment) {
    const leftover = orphanedBeanstalkEnvironment(environment);
    if (environment === undefined || leftover === undefined)
        return undefined;
    const tags = await beanstalk.environmentTags(environment);
    const branch = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfTag */ .Ex)(tags[_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] ?? '');
    if (!(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(tags, owner) || branch === undefined)
        return undefined;
    return (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)({ ...owner, branch }) === environment.name ? leftover : undefined;
}
function describeOrphanedEnvironment({ resource, why }) {
    return `There is no stack ${resource} any more, but its Beanstalk environment is still there (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}


/***/ }),

/***/ 1700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ clearUndeletableData),
/* harmony export */   e: () => (/* binding */ clearUndeletableResources)
/* harmony export */ });
/* harmony import */ var _domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(961);
/* harmony import */ var _resources_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3782);
/* harmony import */ var _stack_databases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94);




/**
 * Clears what kept CloudFormation from deleting buckets and databases; what a template keeps is none of them. A database is
 * started, because a last snapshot can be taken for sure only of one that runs. `deadline` is a monotonic instant in ms.
 */
async function clearUndeletableData(deps, stackId, deadline) {
    await clearData(deps, await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableWithin */ .F)(deps.stacks, stackId), deadline);
}
/** Clears whatever kept CloudFormation from deleting it; repositories of images are emptied as well. */
async function clearUndeletableResources(deps, stackId, deadline) {
    const undeletable = await (0,_resources_within_js__WEBPACK_IMPORTED_MODULE_2__/* .undeletableWithin */ .F)(deps.stacks, stackId);
    const emptyings = physicalIds(undeletable, _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE_REPOSITORY */ .hZ).map((repository) => async () => {
        const { deleted } = await deps.images.empty(repository);
        if (deleted > 0)
            deps.log.info(`Emptied image repository ${repository}: ${deleted} images.`);
    });
    await oneAfterTheOther([...emptyings, () => clearData(deps, undeletable, deadline)]);
}
async function clearData(deps, undeletable, deadline) {
    const emptyings = physicalIds(undeletable, _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_3__/* .BUCKET */ .j6).map((bucket) => async () => {
        const { deleted } = await deps.objects.empty(bucket);
        if (deleted > 0)
            deps.log.info(`Emptied bucket ${(0,_domain_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(bucket)}: ${deleted} versions.`);
    });
    const databases = (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .databasesAmong */ .hX)(undeletable).map(({ identifier }) => identifier);
    await oneAfterTheOther([...emptyings, () => (0,_stack_databases_js__WEBPACK_IMPORTED_MODULE_1__/* .startDatabases */ .bO)(deps, databases, deadline)]);
}
/** One that resists does not keep the others. @throws what the first failure was, once all had their turn. */
async function oneAfterTheOther(works) {
    const failures = [];
    for (const work of works)
        await work().catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
function physicalIds(resources, type) {
    return resources.filter((resource) => resource.type === type).flatMap(({ physicalId }) => physicalId ?? []);
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ retireDeployments),
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment)
/* harmony export */ });
const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run.
 */
async function openDeployment(deployments, subject, history, request) {
    const open = history
        .filter(({ commit, state }) => commit === request.commit && STILL_OPEN.includes(state))
        .at(-1);
    const facts = open ?? (await create(deployments, subject, request));
    if (open && open.state === undefined)
        await deployments.setState(open.id, 'queued', {});
    const others = () => openedMeanwhile(deployments, subject, [facts, ...history]);
    return recordOf(deployments, facts, { history, others, logUrl: request.logUrl });
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function activeDeployment(history, commit) {
    const live = history.filter(({ state }) => state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes every deployment of the environment inactive; returns how many were not yet. */
async function retireDeployments(deployments, subject) {
    return retire(deployments, await environmentDeployments(deployments, subject));
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter(({ id, state }) => id !== except && state !== 'inactive');
    for (const { id } of live)
        await deployments.setState(id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. The
 * deployment of a commit that was asked for by name hangs on that commit; `commits` are those that may have one.
 */
async function environmentDeployments(deployments, subject, commits = []) {
    const ofSubject = async (ref) => (await deployments.list({ environment: subject.kind, ref })).filter(({ payload }) => payload['key'] === subject.key);
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((deployment) => deployment.commit === commit))
            found.push(...(await ofSubject(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/** Deployments of the branch that other runs have opened since `known` was read; their states cost a request each. */
async function openedMeanwhile(deployments, subject, known) {
    const ids = new Set(known.map(({ id }) => id));
    const isNew = ({ id, payload }) => !ids.has(id) && payload['key'] === subject.key;
    const opened = await deployments.opened({ environment: subject.kind, ref: subject.branch });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
function create(deployments, subject, { commit, ref, region }) {
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: { key: subject.key, environment: subject.name, region },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some(({ id, state }) => id > facts.id && state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter(({ id }) => id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description: description.slice(0, 140) });
        },
    };
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ nameWithTarget),
/* harmony export */   Aw: () => (/* binding */ namesWithTarget),
/* harmony export */   P4: () => (/* binding */ formatTarget),
/* harmony export */   ol: () => (/* binding */ inEveryTarget),
/* harmony export */   yY: () => (/* binding */ withTarget)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/** The item with the name of its target in the field `place`, unless there is but one. */
function withTarget(item, target) {
    return target.name === undefined ? item : { ...item, place: target.name };
}
/** The environment's name, and behind it where it is when there are several targets. */
function nameWithTarget({ name, place }) {
    return place === undefined ? name : `${name} (${place})`;
}
/** At most five by name. */
function namesWithTarget(items) {
    const shown = items.slice(0, 5).map(nameWithTarget).join(', ');
    return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
/** For a sentence, behind the name of what is there; empty where there is but one target. */
function formatTarget(target) {
    return target.name === undefined ? '' : ` in ${target.name}`;
}
/**
 * Does the same in every target, at the same time; the results keep the order of the targets.
 * @throws what the first of them threw, with the target's name before the sentence; nothing more is begun then.
 */
function inEveryTarget(targets, work) {
    return Promise.all(targets.map((target) => work(target).catch((error) => {
        throw target.name === undefined ? error : withName(target.name, error);
    })));
}
function withName(name, error) {
    if (error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
        return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(error.reasonCode, `In ${name}: ${error.message}`, { cause: error });
    if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o))
        return error;
    const { service, status, code, retriable } = error;
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o(error.reasonCode, `In ${name}: ${error.message}`, {
        service,
        retriable,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
    });
}


/***/ }),

/***/ 3857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ verdictOn),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   m8: () => (/* binding */ judgeBranch),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5788);
/* harmony import */ var _domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9805);
/* harmony import */ var _domain_teardown_may_remove_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5043);





/** The word of the code host by now, each fact read directly. */
async function judge(deps, rules, rule, { stack, branch }) {
    switch (rule.by) {
        case 'branch':
            return judgeBranch(deps.codeHost, rules, branch);
        case 'expiry':
            return judgeExpiry(deps, rules, rule.ttlMs, { stack, branch });
        case 'selection':
            return judgeSelected(deps.codeHost, rules, { stack, branch });
        case 'name':
            return judgeNamed(deps.codeHost, rules.life, branch);
        case 'abandonment':
            return ABANDONED;
    }
}
const ABANDONED = {
    remove: true,
    why: 'nothing was ever made of it, because its change set was not executed',
    pullRequest: undefined,
};
/** A stack that others made for the default branch is no preview, so nobody means it by all previews. */
async function judgeSelected(codeHost, { scope, life }, { stack, branch }) {
    const isTheirs = !(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .b)(scope)) && scope.kind === 'preview';
    if (!isTheirs || branch !== scope.repository.defaultBranch)
        return judgeLabel(codeHost, life, branch, "'select' is all");
    return {
        ...(0,_domain_teardown_may_remove_js__WEBPACK_IMPORTED_MODULE_3__/* .stays */ .PB)('protected', `${stack.name} stays: others made it, and it serves '${branch}', the default branch, so it is no preview.`),
        pullRequest: undefined,
    };
}
/** Reads the branch's life directly; a list is never a proof, and a pull request is closed only when it says so itself. */
async function judgeBranch(codeHost, { scope, life }, branch) {
    const facts = await readBranch(codeHost, scope, life, branch);
    const verdict = verdictOn(facts, life);
    const closed = facts.latestPullRequest;
    if (!verdict.remove || facts.branchHead === undefined || facts.openPullRequest || closed === undefined)
        return verdict;
    const itself = await codeHost.pullRequest(closed.number);
    if (itself?.state === 'closed')
        return verdict;
    return {
        ...(0,_domain_teardown_may_remove_js__WEBPACK_IMPORTED_MODULE_3__/* .stays */ .PB)('doubtful_facts', `Pull request #${closed.number} was listed as closed but does not say so itself, so the environment of branch '${branch}' stays; rerun later.`),
        pullRequest: closed.number,
    };
}
/** What the code host says of the branch, none of it from a list of the whole repository. */
async function readBranch(codeHost, scope, { wanted }, branch) {
    const [branchHead, open, latest] = await Promise.all([
        codeHost.branchHead(branch),
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    return {
        repositoryId: scope.repository.id,
        branch,
        branchHead,
        openPullRequest: (0,_domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .decidingPullRequest */ .go)(open),
        latestPullRequest: latest,
        outlivesPullRequests: (0,_domain_teardown_may_remove_js__WEBPACK_IMPORTED_MODULE_3__/* .outlivesPullRequests */ .zI)(branch, scope, wanted),
    };
}
/** The verdict on a branch, with the pull request that it is about. */
function verdictOn(facts, life) {
    return {
        ...(0,_domain_teardown_may_remove_js__WEBPACK_IMPORTED_MODULE_3__/* .mayRemove */ .O1)(facts, life),
        pullRequest: (facts.openPullRequest ?? facts.latestPullRequest)?.number,
    };
}
async function judgeExpiry(deps, { scope, life }, ttlMs, { stack, branch }) {
    const labelled = await judgeLabel(deps.codeHost, life, branch, '');
    if (!labelled.remove)
        return labelled;
    const opened = await deps.deployments.opened({ environment: scope.kind, ref: branch });
    const key = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .identityOf */ .c)(scope, branch));
    const pushes = opened
        .filter((deployment) => deployment.payload['key'] === key)
        .map(({ commit, createdAt }) => ({ commit, at: createdAt }));
    const runningCommit = stack.parameters['Commit'];
    const standsSince = (0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecreated */ .m2)(stack.status) ? undefined : stack.createdAt;
    return {
        ...(0,_domain_teardown_may_remove_js__WEBPACK_IMPORTED_MODULE_3__/* .hasExpired */ .oN)({ pushes, runningCommit, standsSince }, ttlMs, deps.clock.now()),
        pullRequest: labelled.pullRequest,
    };
}
const BY_NAME = 'somebody asked for it by its name';
/** For a stack that a person named: only the label that keeps it speaks against that. */
async function judgeNamed(codeHost, life, branch) {
    if (branch === '')
        return { remove: true, why: BY_NAME, pullRequest: undefined };
    return judgeLabel(codeHost, life, branch, BY_NAME);
}
/** Everything goes but what somebody labelled to be kept. */
async function judgeLabel(codeHost, life, branch, why) {
    const [open, latest] = await Promise.all([
        codeHost.openPullRequests(branch),
        codeHost.latestPullRequest(branch),
    ]);
    const pull = open[0] ?? latest;
    const pullRequest = pull?.number;
    const kept = (0,_domain_teardown_may_remove_js__WEBPACK_IMPORTED_MODULE_3__/* .keptByLabel */ .uD)(pull, life);
    return kept ? { ...kept, pullRequest } : { remove: true, why, pullRequest };
}


/***/ }),

/***/ 2400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ oneByOne)
});

;// CONCATENATED MODULE: ./build/src/domain/teardown/has-sibling.js
/**
 * True when another stack of a branch stays, by what is known when the turn of one comes. Stacks of a branch go one after the other, so
 * that the last one knows what became of the rest: only with it the code host's record of what runs ends.
 */
function hasSibling(branch) {
    return branch.othersStay || branch.toCome > 0 || branch.done.some(leavesTheStack);
}
function leavesTheStack({ decision }) {
    return decision !== 'deleted' && decision !== 'nothing';
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/one-by-one.js

/**
 * Takes the stacks of one branch down one after the other, in their order, and tells each whether another stack of the branch stays.
 * @param othersStay the branch has another stack, which is not to go.
 * @param takeDown must not throw where one failure must not stop the others.
 */
async function oneByOne(entries, othersStay, takeDown) {
    const done = [];
    for (const [index, entry] of entries.entries())
        done.push(await takeDown(entry, hasSibling({ othersStay, toCome: entries.length - 1 - index, done })));
    return done;
}


/***/ }),

/***/ 5264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ removeOrphanedGroups),
/* harmony export */   Hp: () => (/* binding */ clearLogGroupsOf),
/* harmony export */   qO: () => (/* binding */ ORPHANED_LOG_GROUPS)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5788);
/* harmony import */ var _domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(673);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9585);
/* harmony import */ var _stack_resources_within_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3782);
/* harmony import */ var _remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5089);






/** How a warning calls them. */
const ORPHANED_LOG_GROUPS = 'Log groups without a stack';
/** Deletes the log groups of one environment whose stack is gone and that nobody wants. */
async function clearLogGroupsOf(deps, rules, isDryRun, name) {
    await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_2__/* .warnIfFails */ .tD)(deps.log, ORPHANED_LOG_GROUPS, async () => {
        const groups = await deps.logGroups.list((0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .logGroupPrefix */ .ak)(name));
        await removeOrphanedGroups(deps, rules, isDryRun, new Map(groups.length === 0 ? [] : [[name, groups]]));
    });
}
/**
 * Deletes log groups of environments whose stack is gone, by the environment's name. Those that nothing proves to be ours are only
 * told.
 */
async function removeOrphanedGroups(deps, rules, isDryRun, orphans) {
    if (orphans.size === 0)
        return;
    const deleted = await deps.stacks.deleted(new Set(orphans.keys()));
    for (const [name, groups] of orphans) {
        if (await isThereAgain(deps, name))
            continue;
        if (!(await wereOurs(deps.stacks, rules, name, deleted?.get(name) ?? [])))
            deps.log.info(`Log groups under ${(0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .logGroupPrefix */ .ak)(name)} have no stack any more, and nothing proves that they may go; delete them by hand.`);
        else if (isDryRun)
            deps.log.info(`Log groups under ${(0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .logGroupPrefix */ .ak)(name)} would be deleted: they have no stack any more.`);
        else
            for (const group of groups)
                if (await deps.logGroups.delete(group))
                    deps.log.info(`Deleted log group ${group}, which had no stack any more.`);
    }
}
/** An environment may be there under another stack, or under none. */
async function isThereAgain({ beanstalk, stacks }, name) {
    const environment = await beanstalk.environment(name);
    if (environment !== undefined && environment.status !== 'Terminated')
        return true;
    return (await stacks.describe(name)) !== undefined;
}
/**
 * True when every deleted stack of the name was ours and unprotected, and one of them held that environment. One that was deleted
 * under review never held anything that could write a log, and has no tags. `former` are the ids of the deleted stacks.
 */
async function wereOurs(stacks, { scope, rules }, name, former) {
    const owner = (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .b)(scope);
    let held = false;
    for (const id of former) {
        const stack = await stacks.describe(id);
        if (stack?.status !== 'DELETE_COMPLETE')
            return false;
        const isBare = Object.keys(stack.tags).length === 0;
        const resources = isBare || (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, owner) ? await (0,_stack_resources_within_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesWithin */ .r)(stacks, id) : [];
        if (isBare && resources.length === 0)
            continue;
        if (!(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, owner) || (0,_domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_1__/* .protection */ .s)(stack, rules) !== undefined)
            return false;
        held ||= (0,_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentsOf */ .M2)(stack, resources, true).includes(name);
    }
    return held;
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ removableVersions),
/* harmony export */   bS: () => (/* binding */ versionsIn),
/* harmony export */   mR: () => (/* binding */ clearVersionsOf),
/* harmony export */   xT: () => (/* binding */ deleteOrphanedVersion)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5788);
/* harmony import */ var _domain_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(957);
/* harmony import */ var _domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(673);
/* harmony import */ var _artifacts_application_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8205);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9585);






/**
 * Deletes the versions of one environment whose stack is gone, as far as their own tags say that they are ours; returns how
 * many. Whoever calls has just made sure that nobody wants the environment, so their age does not matter.
 */
async function clearVersionsOf(deps, { scope, rules, removal, run }, name) {
    const { application } = removal;
    let deleted = 0;
    await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_4__/* .warnIfFails */ .tD)(deps.log, versionsIn(application), async () => {
        const found = await (0,_artifacts_application_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsOf */ .x4)(deps.beanstalk, application, name);
        for (const { version } of await removableVersions(deps.beanstalk, { scope, rules }, name, found))
            if (await deleteOrphanedVersion(deps, run.dryRun, name, version))
                deleted += 1;
    });
    return deleted;
}
/** How a warning calls them. */
function versionsIn(application) {
    return `The application versions of ${application}`;
}
/** By their own tags; what is protected stays protected when its stack is gone. `name` is the environment's. */
async function removableVersions(beanstalk, { scope, rules }, name, versions) {
    const found = [];
    for (const version of versions) {
        const tags = await beanstalk.applicationVersionTags(version);
        const isProtected = (0,_domain_ownership_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .protection */ .s)({ name, tags, terminationProtection: false }, rules) !== undefined;
        if ((0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(tags, (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .ownerOf */ .b)(scope)) && !isProtected)
            found.push({ version, branch: (0,_domain_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)({ name, tags }, undefined) });
    }
    return found;
}
/** Returns whether it is gone; a stack that was made meanwhile keeps it. `name` is the environment's. */
async function deleteOrphanedVersion({ stacks, beanstalk, log }, isDryRun, name, { application, label }) {
    if ((await stacks.describe(name)) !== undefined)
        return false;
    if (isDryRun) {
        log.info(`Application version ${label} would be deleted: it has no stack any more.`);
        return false;
    }
    await beanstalk.deleteApplicationVersion(application, label);
    log.info(`Deleted application version ${label}, which had no stack any more.`);
    return true;
}


/***/ }),

/***/ 5089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ removeLogGroups),
/* harmony export */   M2: () => (/* binding */ environmentsOf),
/* harmony export */   ak: () => (/* binding */ logGroupPrefix),
/* harmony export */   dX: () => (/* binding */ functionLogsOf),
/* harmony export */   kQ: () => (/* binding */ STREAMED_LOGS),
/* harmony export */   yf: () => (/* binding */ environmentOfLogGroup)
/* harmony export */ });
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);
/* harmony import */ var _domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9805);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9585);



const REMEDY = 'Allow logs:DescribeLogGroups and logs:DeleteLogGroup, or delete them by hand.';
/** Where Elastic Beanstalk streams logs to, an environment's name behind it (its guide, "Using CloudWatch Logs"). */
const STREAMED_LOGS = '/aws/elasticbeanstalk/';
/** All groups of one environment; the slash ends the name. */
function logGroupPrefix(environmentName) {
    return `${STREAMED_LOGS}${environmentName}/`;
}
/** The environment whose logs a group holds; undefined for a group that Elastic Beanstalk does not stream to. */
function environmentOfLogGroup(group) {
    return group.startsWith(STREAMED_LOGS) ? group.slice(STREAMED_LOGS.length).split('/')[0] : undefined;
}
/**
 * The Beanstalk environments that a gone stack held, by name: those among its resources, and the one that its own
 * parameter names, because an environment that slept is no resource of its stack. Under review a stack never held any.
 * `mayOwnName` is false where what bears the stack's name may be somebody else's.
 */
function environmentsOf(stack, resources, mayOwnName) {
    const held = resources
        .filter(({ type, status }) => type === _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BEANSTALK_ENVIRONMENT */ .AL && status === 'DELETE_COMPLETE')
        .flatMap(({ physicalId }) => physicalId ?? []);
    const mayHaveSlept = mayOwnName && !(0,_domain_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnderReview */ .Ju)(stack.status);
    const named = mayHaveSlept && stack.parameters['EnvironmentName'] === stack.name ? [stack.name] : [];
    return [...new Set([...held, ...named])];
}
/** The groups that AWS Lambda made for the functions of a gone stack, named after them (its guide, "Using CloudWatch Logs"). */
function functionLogsOf(resources) {
    return resources
        .filter(({ type, status }) => type === _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .LAMBDA_FUNCTION */ .$u && status === 'DELETE_COMPLETE')
        .flatMap(({ physicalId }) => (physicalId === undefined ? [] : `/aws/lambda/${physicalId}`));
}
/**
 * Deletes log groups of what is gone: Beanstalk's outlive an environment that was not told `DeleteOnTerminate`, Lambda's are
 * no resource of any stack, and neither need have a retention.
 */
async function removeLogGroups(deps, gone) {
    const remove = async (group) => {
        if (await deps.logGroups.delete(group))
            deps.log.info(`Deleted log group ${group}.`);
    };
    for (const prefix of gone.environments.map(logGroupPrefix))
        await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__/* .warnIfRefused */ .qP)(deps.log, { what: `Log groups under ${prefix}`, remedy: REMEDY }, async () => {
            for (const group of await deps.logGroups.list(prefix))
                await remove(group);
        });
    for (const group of gone.groups)
        await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__/* .warnIfRefused */ .qP)(deps.log, { what: `Log group ${group}`, remedy: REMEDY }, () => remove(group));
}


/***/ }),

/***/ 5369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ itemOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);

/** What was decided on one environment, as it stands in a report. */
function itemOf({ stack, branch, pullRequest }, { decision, reasonCode, sentence }) {
    const tagged = Number(stack.tags[_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.pullRequest]);
    const number = pullRequest ?? (Number.isInteger(tagged) && tagged > 0 ? tagged : undefined);
    return {
        name: stack.name,
        branch,
        decision,
        reasonCode,
        sentence,
        ...(number === undefined ? {} : { pullRequest: number }),
    };
}


/***/ }),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IK: () => (/* binding */ lookAgain),
  a$: () => (/* binding */ takeDown),
  F$: () => (/* binding */ takeJudgedDown)
});

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var stack_leftover = __webpack_require__(2650);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(4356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/src/domain/teardown/as-judged.js



/**
 * What speaks against taking a stack down that was judged alone, by how it is right before the first write; undefined where
 * nothing does. Its tags and the branch that runs in it were judged, and a stack in another target may have taken an hour meanwhile.
 * Whatever happened to it sends the run back to its start, so what is gone is `busy` as well. A dry run does not wait for others.
 */
function noLongerAsJudged(judged, now, isDryRun) {
    const isAsJudged = now !== undefined && (0,revision/* revisionOf */.D)(now) === (0,revision/* revisionOf */.D)(judged);
    if (isAsJudged && (isDryRun || !(0,stack_state/* blocksDeletion */.jD)(now.status)))
        return undefined;
    return (0,verdict_verdict/* skip */.i)('busy', `${judged.name} changed while it was judged.`);
}

;// CONCATENATED MODULE: ./build/src/domain/teardown/removal.js

/** Tells people that an environment is gone, `why`, and what stays of it. */
function describeRemoval(name, why, { retained, undeletable, snapshots }) {
    if (retained.length + undeletable.length + snapshots.length === 0)
        return `Environment ${name} is gone, and so is everything in it: ${why}.`;
    const keeps = retained.length === 0
        ? ''
        : ` Its template keeps ${retained.map(stack_leftover/* describeLeftover */.tL).join(', ')}, which nobody owns any more and which may still cost money.`;
    const leaves = undeletable.length === 0
        ? ''
        : ` ${undeletable.map(stack_leftover/* describeLeftover */.tL).join(', ')} could not be deleted and was left behind; delete it by hand, because nothing else will.`;
    const bills = snapshots.length === 0
        ? ''
        : ` Of its databases these snapshots stay and cost money: ${snapshots.map((snapshot) => snapshot.name).join(', ')}; delete them when nobody needs the data.`;
    return `Environment ${name} is gone: ${why}.${keeps}${leaves}${bills}`;
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/usecases/stack/undeletable-resources.js
var undeletable_resources = __webpack_require__(1700);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(3895);
// EXTERNAL MODULE: ./build/src/domain/stack/resource-types.js
var resource_types = __webpack_require__(961);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/application-version.js
var application_version = __webpack_require__(8205);
// EXTERNAL MODULE: ./build/src/usecases/pace/spare-work.js
var spare_work = __webpack_require__(9585);
// EXTERNAL MODULE: ./build/src/usecases/teardown/remove-log-groups.js
var remove_log_groups = __webpack_require__(5089);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/clear-after-deletion.js







/**
 * Removes what the stack did not own and proves that the rest is gone.
 * @throws LeftoverError with what is still there.
 */
async function clearAfterDeletion(deps, gone, claims) {
    const { stack, resources } = gone;
    // Versions that cannot go must not keep the logs: the stack that tells of both is gone.
    const failures = [];
    if (claims.mayClear)
        await removeVersionsAndArtifacts(deps, gone, claims).catch((error) => failures.push(error));
    await prove(deps, gone, claims.unwelcome);
    const logs = {
        environments: (0,remove_log_groups/* environmentsOf */.M2)(stack, resources, claims.versions),
        groups: (0,remove_log_groups/* functionLogsOf */.dX)(resources),
    };
    if (claims.mayClear)
        await (0,remove_log_groups/* removeLogGroups */.Fc)(deps, logs).catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
/** True when a stack was made under the same name since. */
async function hasSuccessor(stacks, stack) {
    const successor = await stacks.describe(stack.name);
    return successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
}
async function removeVersionsAndArtifacts(deps, { stack, since }, claims) {
    const buckets = claims.versions ? await removeVersions(deps, stack) : [];
    if (!claims.artifacts)
        return;
    for (const bucket of new Set([...buckets, stack.parameters['SourceBundleBucket'] ?? '']))
        if (bucket !== '')
            await removeArtifacts(deps, (0,naming/* artifactPrefix */.DS)(stack.name), bucket, since);
}
/** The application stands in the stack's own parameters, so teardown needs no settings. Returns where the bundles lay. */
async function removeVersions({ beanstalk, log }, stack) {
    const application = stack.parameters['ApplicationName'];
    if (application === undefined || application === '')
        return [];
    const versions = await (0,application_version/* versionsOf */.x4)(beanstalk, application, stack.name);
    for (const { label } of versions) {
        await beanstalk.deleteApplicationVersion(application, label);
        log.info(`Deleted application version ${label}.`);
    }
    return versions.flatMap(({ bucket }) => bucket ?? []);
}
/**
 * Bundles that no version holds, and templates that were too large for a request: CloudFormation and Beanstalk made their own
 * copies of them. What was written after `since` stays.
 */
async function removeArtifacts({ objects, log }, prefix, bucket, since) {
    const notice = {
        what: `Objects under ${prefix}`,
        remedy: 'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or let a lifecycle rule of the bucket end them.',
    };
    await (0,spare_work/* warnIfRefused */.qP)(log, notice, async () => {
        const { deleted } = await objects.emptyUnder(bucket, prefix, since);
        if (deleted > 0)
            log.info(`Deleted ${deleted} objects under ${prefix} in ${(0,without_account/* withoutAccount */.Mk)(bucket)}.`);
    });
}
/** @throws LeftoverError with what is still there; `unwelcome` is what is known to be. */
async function prove(deps, { stack, resources }, unwelcome) {
    const still = [...unwelcome];
    const environment = await deps.beanstalk.environment(stack.name);
    const isKnown = unwelcome.some(({ name }) => name === environment?.name);
    // It may belong to a stack that was made since.
    if (environment &&
        environment.status !== 'Terminated' &&
        !isKnown &&
        !(await hasSuccessor(deps.stacks, stack)))
        still.push({
            resource: environment.name,
            type: resource_types/* BEANSTALK_ENVIRONMENT */.AL,
            why: `it is in ${environment.status}`,
        });
    const buckets = resources.filter(({ type, status }) => type === resource_types/* BUCKET */.j6 && status === 'DELETE_COMPLETE');
    for (const bucket of buckets)
        if (bucket.physicalId !== undefined && (await deps.objects.bucketTags(bucket.physicalId)))
            still.push((0,stack_leftover/* leftoverOf */.nE)(bucket, 'CloudFormation counts it as deleted'));
    if (still.length > 0)
        throw new stack_leftover/* LeftoverError */.UH(`Stack ${stack.name} is deleted, but ${still.map(stack_leftover/* describeLeftover */.tL).join(' and ')} is still there; delete it by hand, then rerun.`, still);
}

// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-beanstalk-ready.js
var await_beanstalk_ready = __webpack_require__(5781);
// EXTERNAL MODULE: ./build/src/usecases/stack/resources-within.js
var resources_within = __webpack_require__(3782);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/src/domain/stack/orphaned-resources.js
var orphaned_resources = __webpack_require__(8330);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(3682);
// EXTERNAL MODULE: ./build/src/usecases/stack/nested-stacks.js
var nested_stacks = __webpack_require__(5446);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/orphaned-resources.js





/** Two thousand events of each stack, the newest: what leaked before them is not told any more. */
const MOST_PAGES = 20;
/**
 * What the updates of a stack, and of those nested in it, have left behind so far, as far as events tell (90 days, the newest two
 * thousand of each). Nothing is asked about a stack that was only ever created.
 */
async function orphanedSoFar(stacks, stack) {
    if (!/^(?:UPDATE|IMPORT|DELETE)_/.test(stack.status))
        return [];
    const own = await stacks.events(stack.id, undefined, MOST_PAGES);
    // A nested stack that cannot be read is passed over.
    const read = (id) => stacks.events(id, undefined, MOST_PAGES).catch(() => []);
    return (0,orphaned_resources/* orphanedIn */.f)(eventsIn(await (0,nested_stacks/* walkNestedStacks */.c)(stack.id, own, { read })));
}
function eventsIn({ members, nested }) {
    return [...members, ...nested.flatMap(eventsIn)];
}
/** Those that still stand when their stack is gone, or of which nobody can tell. `contained` are the resources that it held. */
async function stillOrphaned(deps, orphaned, contained) {
    const found = [];
    for (const event of orphaned) {
        const { physicalId, type } = event;
        const isContained = contained.some((one) => one.type === type && one.physicalId === physicalId);
        if (physicalId === undefined || isContained)
            continue;
        if (!(await isGone(deps, type, physicalId)))
            found.push((0,stack_leftover/* leftoverOf */.nE)(event));
    }
    return found;
}
async function isGone(deps, type, physicalId) {
    if (type === resource_types/* BEANSTALK_ENVIRONMENT */.AL)
        return (0,orphaned_environment/* orphanedBeanstalkEnvironment */._2)(await deps.beanstalk.environment(physicalId)) === undefined;
    if (type === resource_types/* BUCKET */.j6)
        return (await deps.objects.bucketTags(physicalId)) === undefined;
    if (type === resource_types/* DATABASE */.cX)
        return (await deps.databases.describe(physicalId)) === undefined;
    return false;
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/delete-environment-stack.js









/** The first shows what is in the way, and another usually clears what was left; a fourth never did. */
const TRIES = 4;
/**
 * Deletes one stack with all that is in it.
 * A bucket or an image repository is emptied only once CloudFormation has tried to delete it: what the template keeps
 * stays untouched, and what wrote to the others is gone by then.
 * @throws LeftoverError with every resource that is still there.
 */
async function deleteEnvironmentStack(deps, stack, options) {
    if ((0,stack_state/* blocksDeletion */.jD)(stack.status))
        await (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
    const since = deps.clock.now();
    const orphanedBefore = await orphanedSoFar(deps.stacks, stack);
    const undeletable = await deleteToTheEnd(deps, stack, options);
    const resources = await resourcesOfGone(deps, stack.id);
    const orphaned = await stillOrphaned(deps, orphanedBefore, resources);
    return { stack, resources, undeletable, orphaned, since };
}
/** Returns what it had to leave behind. */
async function deleteToTheEnd(deps, stack, options) {
    if (stack.status === 'DELETE_FAILED')
        await clearUndeletable(deps, stack.id, options);
    for (let attempt = 1;; attempt += 1) {
        const ending = await deleteOnce(deps, stack, { attempt, retain: [] }, options);
        if (delete_environment_stack_isGone(ending))
            return [];
        if (isRefused(ending, stack))
            throw refused(ending, stack);
        if (attempt === TRIES)
            return giveUp(deps, stack, ending, options);
        deps.log.info(`Stack ${stack.name} is in ${ending.stack?.status}; trying again.`);
        if ((0,await_beanstalk_ready/* deploysToBeanstalk */.g)(stack))
            await (0,await_beanstalk_ready/* awaitBeanstalkReady */.P)(deps, stack.name, options.deadline);
        await clearUndeletable(deps, stack.id, options);
    }
}
/** Leaves behind what could not be deleted, where that was asked for. @throws LeftoverError where it was not. */
async function giveUp(deps, stack, ending, options) {
    const failed = await logUndeletable(deps, stack.id);
    if (options.onLeftover === 'fail' || ending.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
        throw notDeleted(ending, stack, failed);
    deps.log.warning(`Stack ${stack.name} goes without ${failed.map((resource) => (0,stack_leftover/* describeLeftover */.tL)((0,stack_leftover/* leftoverOf */.nE)(resource))).join(', ')}.`);
    const last = await deleteWithout(deps, stack, failed, options);
    if (delete_environment_stack_isGone(last))
        return failed;
    throw notDeleted(last, stack, await logUndeletable(deps, stack.id));
}
/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(deps, stack, failed, options) {
    const of = (stackId) => failed.filter((resource) => resource.stackId === stackId).map((resource) => resource.logicalId);
    const nested = new Set(failed.map((resource) => resource.stackId).filter((stackId) => stackId !== stack.id));
    for (const stackId of [...nested].reverse())
        await deleteOnce(deps, { ...stack, id: stackId }, { attempt: TRIES + 1, retain: of(stackId) }, options);
    return deleteOnce(deps, stack, { attempt: TRIES + 1, retain: of(stack.id) }, options);
}
function delete_environment_stack_isGone({ stack }) {
    return stack === undefined || stack.status === 'DELETE_COMPLETE';
}
/**
 * CloudFormation will not delete it as long as others use what it exports: nothing was touched, and another try is refused
 * like this one (aws-cdk#604). The stack goes back to where it was, or to DELETE_FAILED without a resource that failed.
 */
function isRefused({ stack: now }, before) {
    if (now === undefined)
        return false;
    return now.status === 'DELETE_FAILED'
        ? IN_USE.test(now.statusReason ?? '')
        : now.status === before.status && Boolean(now.statusReason);
}
const IN_USE = /\bexport\b.* in use by /i;
function refused({ stack: now }, { name }) {
    return new stack_leftover/* LeftoverError */.UH(`Stack ${name} could not be deleted and is as it was, because CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(now?.statusReason)}; put that right, then rerun.`, []);
}
/** Resource by resource, each with its reason; into the log as well. */
async function logUndeletable(deps, stackId) {
    const undeletable = await (0,resources_within/* undeletableWithin */.F)(deps.stacks, stackId);
    for (const leftover of undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)))
        deps.log.info(`Left: ${(0,stack_leftover/* describeLeftover */.tL)(leftover)}, ${leftover.type}: ${leftover.why}`);
    return undeletable;
}
async function deleteOnce(deps, stack, { attempt, retain }, options) {
    const since = deps.clock.now();
    const token = `${options.token}-delete${attempt}`;
    await deps.stacks.deleteStack({ stackId: stack.id, token, retain });
    return (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, {
        since,
        deadline: options.deadline,
        // By its status alone, because of a nested stack no more is known here than of the one that holds it.
        isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
    });
}
/** What cannot be cleared is a leftover like any other where leftovers may stay. @throws LeftoverError where they may not. */
async function clearUndeletable(deps, stackId, options) {
    try {
        await options.clearUndeletable(stackId);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        if (options.onLeftover === 'fail')
            throw await asLeftover(deps, stackId, error);
        deps.log.warning((0,describe_failure/* describeFailure */.I)(error).sentence);
    }
}
/** A refusal that will last, with everything that it leaves; any other failure as it is. */
async function asLeftover(deps, stackId, error) {
    if (error.reasonCode !== 'leftover' && error.reasonCode !== 'access_denied')
        return error;
    const undeletable = await logUndeletable(deps, stackId);
    return new stack_leftover/* LeftoverError */.UH(error.message, undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)), error);
}
/** CloudFormation still tells by ARN what a deleted stack held; where it does not, there is nothing more to learn. */
async function resourcesOfGone(deps, stackId) {
    return (0,resources_within/* resourcesWithin */.r)(deps.stacks, stackId).catch(() => []);
}
function notDeleted(ending, stack, undeletable) {
    const left = undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource));
    const first = (0,stack_failure/* firstFailure */.fx)(ending.events);
    const statusReason = ending.stack?.statusReason;
    const names = left.length > 0 ? left.map(stack_leftover/* describeLeftover */.tL).join(', ') : 'a resource that CloudFormation does not name';
    const reason = statusReason ? `; CloudFormation says: ${(0,stack_failure/* describeReason */.Gk)(statusReason)}` : '';
    const cause = first ? `; the first failure was ${(0,stack_failure/* describeStackFailure */.wO)(first)}` : reason;
    return new stack_leftover/* LeftoverError */.UH(`Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}; delete it by hand, then rerun.`, left);
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/judge-branch.js
var judge_branch = __webpack_require__(3857);
// EXTERNAL MODULE: ./build/src/usecases/stack/stack-databases.js
var stack_databases = __webpack_require__(94);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/removal-of.js




const RETAINED = 'its template keeps it';
/** What stays of an environment whose stack is gone and after which was cleared up. */
async function removalOf(deps, { resources, undeletable, orphaned }) {
    const isUndeletable = (resource) => undeletable.some((one) => one.stackId === resource.stackId && one.logicalId === resource.logicalId);
    const retained = resources.filter((resource) => resource.status === 'DELETE_SKIPPED' && !isUndeletable(resource));
    return {
        retained: retained.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource, RETAINED)),
        undeletable: [...undeletable.map((resource) => (0,stack_leftover/* leftoverOf */.nE)(resource)), ...orphaned],
        snapshots: await snapshotsOf(deps, resources),
    };
}
/** Asked only where a database is gone. That they are not told is no reason to call a deletion failed. */
async function snapshotsOf(deps, resources) {
    const found = [];
    for (const { resource, identifier } of (0,stack_databases/* databasesAmong */.hX)(resources)) {
        if (resource.status !== 'DELETE_COMPLETE')
            continue;
        const names = await deps.databases.snapshots(identifier).catch((error) => {
            deps.log.warning(`Snapshots of ${identifier} may stay: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
            return [];
        });
        const why = 'a snapshot of a database stays when the database is deleted, and costs money';
        for (const name of names)
            found.push({ resource: resource.logicalId, type: resource_types/* DATABASE_SNAPSHOT */.PT, name, why });
    }
    return found;
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/report-item.js
var report_item = __webpack_require__(5369);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/take-down.js
















/**
 * The last look at an environment that was judged; nothing but reading lies in it, and nothing but writing after it. A dry run ends
 * here. What fails is a verdict too, because one failure must not stop the others.
 */
async function lookAgain(deps, rules, deletion) {
    const { stack, branch, pullRequest } = deletion;
    if (deps.clock.monotonic() >= rules.run.deadline)
        return { no: tooLate(stack), pullRequest };
    try {
        const history = await recordThatEnds(deps, rules, deletion);
        const [now, verdict] = await Promise.all([
            deps.stacks.describe(stack.id),
            (0,judge_branch/* judge */.S4)(deps, rules, deletion.rule, { stack, branch }),
        ]);
        if (!verdict.remove)
            return { no: verdict, pullRequest: verdict.pullRequest };
        const no = deletion.objection(now);
        if (no !== undefined)
            return { no, pullRequest: verdict.pullRequest };
        if (now === undefined)
            return { no: gone(stack), pullRequest: verdict.pullRequest };
        if (rules.run.dryRun)
            return { no: (0,verdict_verdict/* say */.c)('dry_run', `${now.name} would be taken down: ${verdict.why}.`), pullRequest };
        return { stack: now, why: verdict.why, history };
    }
    catch (error) {
        return { no: failureOf(error), pullRequest };
    }
}
/** Looks again at a stack whose end was judged, and removes it where nothing speaks against that. What was read last counts. */
async function takeJudgedDown({ target, stack }, rules, judged) {
    const objection = (now) => noLongerAsJudged(stack, now, rules.run.dryRun);
    const deletion = { ...judged, stack, objection };
    const look = await lookAgain(target.deps, rules, deletion);
    const item = look.no
        ? (0,report_item/* itemOf */.T)({ ...deletion, pullRequest: look.pullRequest }, look.no)
        : await takeDown(target.deps, rules, deletion, look);
    return (0,targets/* withTarget */.yY)(item, target);
}
/** Removes an environment that was looked at again, with its deployments. */
async function takeDown(deps, rules, deletion, { stack, why, history }) {
    try {
        // First, while the stack still tells the next run what a killed one has left to do.
        await (0,deployment_record/* retire */.S5)(deps.deployments, history);
        const removal = await deps.log.group(`Stack ${stack.name}`, () => removeEnvironment(deps, rules, deletion, stack));
        const item = (0,report_item/* itemOf */.T)(deletion, (0,verdict_verdict/* say */.c)('environment_deleted', describeRemoval(stack.name, why, removal)));
        return withLeftovers({ ...item, why }, [
            ...removal.undeletable,
            ...removal.retained,
            ...removal.snapshots,
        ]);
    }
    catch (error) {
        const item = (0,report_item/* itemOf */.T)(deletion, failureOf(error));
        return withLeftovers(item, error instanceof stack_leftover/* LeftoverError */.UH ? error.leftovers : []);
    }
}
/**
 * The stack, then what it did not own. A stack that was made under the same name meanwhile owns versions, artifacts, logs and
 * Beanstalk environment of that name now, and so does a branch that has come back.
 * @throws LeftoverError with every resource that is still there.
 */
async function removeEnvironment(deps, rules, { stack: judged, branch, hasSibling, rule }, stack) {
    const { run, removal, scope } = rules;
    // What made an adopted stack may have versions of its own by that name.
    const isMadeByUs = (0,naming/* isOurs */.MU)(judged.tags, (0,environment_scope/* ownerOf */.b)(scope)) && judged.name === (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
    const gone = await deleteEnvironmentStack(deps, stack, {
        ...run,
        onLeftover: removal.onLeftover,
        clearUndeletable: (stackId) => (0,undeletable_resources/* clearUndeletableResources */.e)(deps, stackId, run.deadline),
    });
    const mayClear = !(await hasSuccessor(deps.stacks, stack)) &&
        !(isMadeByUs && !(await (0,judge_branch/* judge */.S4)(deps, rules, rule, { stack: judged, branch })).remove);
    await clearAfterDeletion(deps, gone, {
        mayClear,
        versions: isMadeByUs,
        artifacts: isMadeByUs && !hasSibling,
        unwelcome: removal.onLeftover === 'fail' ? gone.orphaned : [],
    });
    return removalOf(deps, gone);
}
/** None where the code host's record goes on: of another stack of the branch, or of one that others made. */
async function recordThatEnds({ deployments }, { scope }, { stack, branch, hasSibling }) {
    if (hasSibling || !(0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        return [];
    const subject = { kind: scope.kind, branch, key: (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch)) };
    return (0,deployment_record/* environmentDeployments */.gs)(deployments, subject, [stack.parameters['Commit']]);
}
function gone({ name }) {
    return (0,verdict_verdict/* say */.c)('nothing_to_do', `${name} is gone already.`);
}
function tooLate({ name }) {
    return (0,verdict_verdict/* say */.c)('deadline', `${name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`);
}
/** Where another operation came first, what was judged may not be true any more, so the environment is left to the next run. */
function failureOf(error) {
    const failure = (0,describe_failure/* describeFailure */.I)(error);
    const isLeft = error instanceof errors/* AdapterError */.o && error.reasonCode === 'busy';
    return isLeft ? { ...failure, decision: 'skipped' } : failure;
}
function withLeftovers(item, leftovers) {
    return leftovers.length === 0 ? item : { ...item, leftovers };
}


/***/ }),

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reportOnBranch),
/* harmony export */   u: () => (/* binding */ summarizeTeardown)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5788);
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(923);
/* harmony import */ var _domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9572);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4621);
/* harmony import */ var _targets_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6145);






/** One report for all: red when anything is. `nothing` is the sentence where nothing was to do. */
function summarizeTeardown(items, nothing) {
    const rules = [
        {
            decisions: ['failed', 'refused'],
            verdict: (failed, first) => (0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__/* .failedLike */ .bg)(first, `${failed.length} of ${failed.length + (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .decidedAs */ .P)(items, 'deleted').length} environments could not be taken down; ${first.sentence}`),
        },
        {
            decisions: ['deleted'],
            verdict: (deleted) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('environment_deleted', `Took down ${(0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .namesWithTarget */ .Aw)(deleted)}.`),
        },
        {
            decisions: ['planned'],
            verdict: (planned) => (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('dry_run', `Would take down ${(0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .namesWithTarget */ .Aw)(planned)}; nothing was changed because 'dry-run' is set.`),
        },
    ];
    return { ...(0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_3__/* .summarize */ .eh)(items, rules, (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('nothing_to_do', nothing)), items };
}
/** The report on one branch: the single item's own words when there is but one. */
function reportOnBranch(items, scope, branch) {
    const [only, ...others] = items;
    const report = only && others.length === 0
        ? { ...verdictOf(only), items }
        : summarizeTeardown(items, 'There is no environment to take down.');
    return { ...report, subject: subjectOf(scope, branch, only?.pullRequest) };
}
function verdictOf({ decision, reasonCode, sentence }) {
    return { decision, reasonCode, sentence };
}
function subjectOf(scope, branch, pullRequest) {
    return {
        key: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .c)(scope, branch)),
        repository: scope.repository.fullName,
        project: scope.project,
        kind: scope.kind,
        branch,
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}


/***/ }),

/***/ 6599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ startTimer)
/* harmony export */ });
/** From here on the time of the run counts. */
function startTimer(clock, run) {
    return { ...run, deadline: clock.monotonic() + run.timeoutMs };
}


/***/ })

};
