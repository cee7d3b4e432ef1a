export const id = 168;
export const ids = [168];
export const modules = {

/***/ 7275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ REPEAT_NEWS_MS),
/* harmony export */   W: () => (/* binding */ changedLongAgo)
/* harmony export */ });
/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const REPEAT_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > REPEAT_NEWS_MS;
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
function parameterValues(summary, filledIn, teamParameters, stack) {
    const values = {};
    const missing = [];
    for (const { name, hasDefault } of summary.parameters) {
        const value = teamParameters[name] ?? filledIn[name];
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

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Hd: () => (/* binding */ formatSavings),
/* harmony export */   Lp: () => (/* binding */ costSentence)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
}
/** The same in a sentence for people, not yet escaped; amounts without a currency, as there. */
function costSentence(cost) {
    if ('unknown' in cost)
        return `What it costs is unknown (${cost.unknown}).`;
    if ('total' in cost)
        return `It cost ${amount(cost.total)} in all.`;
    return `It costs ${rate(cost.perDay, cost.perMonth, cost.perMonthAwake)}.`;
}
function rate(perDay, perMonth, perMonthAwake) {
    const without = perMonthAwake === undefined ? '' : `, ${amount(perMonthAwake)} if it never slept`;
    return `${amount(perDay)} a day, ${amount(perMonth)} a month${without}`;
}
/** What sleep saves over all environments; '' when nothing is known of any. */
function formatSavings(costs) {
    const month = (0,_domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(costs);
    if (month === undefined)
        return costs.length === 0 ? '' : `What sleep saves is unknown: ${reasons(costs)}.`;
    const saved = month.alwaysAwake - month.perMonth;
    const rest = month.unknown === 0 ? '' : ` Of ${month.unknown} more it is unknown (${reasons(costs)}).`;
    return `Sleep saves about ${amount(saved)} of ${amount(month.alwaysAwake)} a month over ${month.count} ${month.count === 1 ? 'environment' : 'environments'}.${rest}`;
}
function reasons(costs) {
    return [...new Set(costs.flatMap((cost) => ('unknown' in cost ? [cost.unknown] : [])))].join('; ');
}
function amount(value) {
    return value.toFixed(2);
}


/***/ }),

/***/ 519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Vv: () => (/* binding */ markerData),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/** Hidden lines that let a later run find its own comment: `<!-- greenroom:<purpose> <key> {json} -->`. */
function markerStart(purpose, key) {
    return `<!-- greenroom:${purpose} ${inMarker(key)} `;
}
/** The hidden line that begins our own comment; `data` is what JSON can carry, and `markerData` gives it back. */
function marker(purpose, key, data) {
    // Inside JSON these two can only stand in strings, where an escape means the same.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
    return `${markerStart(purpose, key)}${json} -->`;
}
/** The data of a comment's marker; undefined when there is none or somebody has broken it. */
function markerData(body, purpose, key) {
    const start = markerStart(purpose, key);
    const from = body.indexOf(start);
    const to = from < 0 ? -1 : body.indexOf(' -->', from);
    if (to < 0)
        return undefined;
    try {
        return JSON.parse(body.slice(from + start.length, to));
    }
    catch {
        return undefined;
    }
}
function inMarker(key) {
    return key.replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}


/***/ }),

/***/ 5466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works through items in order with at most `concurrency` under way; results keep the items' order. */
async function inParallel(items, concurrency, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ firstCause)
/* harmony export */ });
/* harmony import */ var _domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6862);
/* harmony import */ var _domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4246);
/* harmony import */ var _nested_stacks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);



/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first; `since` is AWS's time before the operation. Undefined where
 * nothing failed.
 */
async function firstCause(stacks, stackId, events, since) {
    // A nested stack that cannot be read explains nothing.
    const read = (id) => stacks.events(id, since.toISOString()).catch(() => []);
    return causeIn(await (0,_nested_stacks_js__WEBPACK_IMPORTED_MODULE_1__/* .walkNestedStacks */ .c)(stackId, events, { read, follow: firstFailed }));
}
function firstFailed(events, stackId) {
    const failed = events.filter(({ status, reason }) => status.endsWith('_FAILED') && !/cancelled/i.test(reason ?? ''));
    return (0,_domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_2__/* .nestedStacksIn */ ._)(failed, stackId).slice(0, 1);
}
function causeIn({ members, nested: [inner] }) {
    return (inner && causeIn(inner)) ?? (0,_domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFailure */ .fx)(members);
}


/***/ }),

/***/ 6168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweepEnvironments: () => (/* binding */ sweepEnvironments)
});

// UNUSED EXPORTS: sweep

// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(957);
// EXTERNAL MODULE: ./build/src/domain/report/with-cost.js
var with_cost = __webpack_require__(6967);
// EXTERNAL MODULE: ./build/src/domain/ownership/protection.js
var protection = __webpack_require__(673);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(4356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(4621);
;// CONCATENATED MODULE: ./build/src/domain/sweep/as-planned.js





/**
 * What speaks against taking a stack down that a sweep has planned to, by how it is right before the first write; undefined where
 * nothing does. A deletion that another run began is taken up. Protection is asked again, because termination protection begins
 * without a change of the stack.
 */
function noLongerAsPlanned(planned, now, owner, rules) {
    if (now === undefined || now.status === 'DELETE_COMPLETE')
        return (0,verdict_verdict/* say */.c)('nothing_to_do', `${planned.name} is gone already.`);
    const isAsPlanned = (0,revision/* revisionOf */.D)(now) === (0,revision/* revisionOf */.D)(planned) &&
        !(0,stack_state/* blocksDeletion */.jD)(now.status) &&
        (0,ownership/* isSweepable */.j2)(now, owner) &&
        (0,protection/* protection */.s)(now, rules) === undefined;
    if (isAsPlanned)
        return undefined;
    return (0,verdict_verdict/* skip */.i)('busy', `${planned.name} stays for now: it changed while the sweep was under way.`);
}

// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(5466);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/src/usecases/teardown/one-by-one.js + 1 modules
var one_by_one = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/src/usecases/teardown/report-item.js
var report_item = __webpack_require__(5369);
// EXTERNAL MODULE: ./build/src/usecases/teardown/take-down.js + 6 modules
var take_down = __webpack_require__(6454);
// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-report.js
var teardown_report = __webpack_require__(7666);
// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-request.js
var teardown_request = __webpack_require__(6599);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/src/domain/stack/template-parameters.js
var template_parameters = __webpack_require__(7580);
;// CONCATENATED MODULE: ./build/src/domain/sweep/adopt.js






/** A stack has at most so many tags (CloudFormation quotas). */
const MOST_TAGS = 50;
/**
 * Whether a stack that others made, and that the marks name, can become an environment of this repository. What it says of
 * itself is kept: its own tags win, so that the script that made it still knows it.
 */
function judgeAdoption(stack, scope, rules, facts) {
    const branch = (0,ownership/* branchOf */.W0)(stack, rules.adopted) ?? '';
    const pullRequest = facts.openPullRequests.get(branch);
    const leave = (reasonCode, why) => ({
        adopt: false,
        branch,
        pullRequest,
        ...(0,verdict_verdict/* skip */.i)(reasonCode, `${stack.name} is not adopted: ${why}.`),
    });
    const guard = (0,protection/* protection */.s)(stack, rules);
    if (guard)
        return leave('protected', guard);
    if (branch === '')
        return leave('doubtful_facts', 'its tag does not say which branch it serves');
    if (branch === scope.repository.defaultBranch && scope.kind === 'preview')
        return leave('protected', `it serves '${branch}', the default branch, and is no preview`);
    if ((0,stack_state/* isBusy */.A5)(stack.status))
        return leave('busy', `its stack is in ${stack.status}; run it again later`);
    if (!(0,stack_state/* isStable */.MQ)(stack.status))
        return leave('manual_step', `its stack is in ${stack.status}, in which CloudFormation changes nothing`);
    const identity = (0,naming/* identityTags */._z)({
        ...(0,environment_scope/* identityOf */.c)(scope, branch),
        repository: scope.repository.fullName,
        ...(pullRequest === undefined ? {} : { pullRequest }),
    });
    const kept = Object.entries(stack.tags).filter(([name]) => !name.startsWith('aws:'));
    const tags = { ...identity, ...Object.fromEntries(kept) };
    if (Object.keys(tags).length > MOST_TAGS)
        return leave('manual_step', `it would have more than ${MOST_TAGS} tags`);
    const added = Object.fromEntries(Object.entries(identity).filter(([name]) => !(name in stack.tags)));
    return { adopt: true, branch, pullRequest, tags, added, remark: remarkOn(stack, branch, scope, facts) };
}
function remarkOn(stack, branch, scope, facts) {
    if (!facts.branches.has(branch))
        return 'its branch is gone, so the next sweep takes it down';
    return stack.name === (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch))
        ? 'the next deployment of its branch makes it what the template says, and removes what that does not have'
        : 'a deployment of its branch makes an environment beside it';
}
/**
 * The resources that a change set would certainly do more to than to tag, by logical id: its template and values are the previous
 * ones, but a parameter that names one of SSM takes that one's newest value. What only may change is left to CloudFormation,
 * which calls each nested stack, and whatever names a tagged resource, a change.
 */
function beyondTags(changes) {
    return changes
        .filter(({ action, replacement, certain }) => action !== 'Modify' || replacement === 'True' || certain.some((each) => each !== 'Tags'))
        .map(({ logicalId }) => logicalId);
}

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(941);
;// CONCATENATED MODULE: ./build/src/text/adoption-plan.js


/** What an adoption means to do, as it stands in the job summary before any tag is written. */
function adoptionPlan(entries) {
    const chosen = entries.filter(({ adoption }) => adoption.adopt).length;
    const table = (0,markdown_table/* markdownTable */.Q)(entries, COLUMNS, {
        rest: (left) => `${left} more stacks are not shown.`,
    });
    return `### Stacks to be adopted\n\n${chosen} of ${entries.length} stacks would get tags. A changed tag updates every resource of a stack that takes tags.\n${table}\n`;
}
const COLUMNS = [
    {
        heading: 'Stack',
        cell: ({ stack, target }) => `\`${stack.name}\`${target.name === undefined ? '' : ` (${(0,text_escape/* markdownText */.p7)(target.name, 80)})`}`,
    },
    {
        heading: 'Branch',
        cell: ({ adoption }) => `${(0,text_escape/* markdownText */.p7)(adoption.branch, 80)}${adoption.pullRequest === undefined ? '' : ` (#${adoption.pullRequest})`}`,
    },
    { heading: 'Plan', cell: ({ adoption }) => (adoption.adopt ? 'adopt' : 'leave') },
    { heading: 'Tags to be written', cell: ({ adoption }) => (adoption.adopt ? tagsOf(adoption.added) : '') },
    {
        heading: 'What comes of it',
        cell: ({ adoption }) => (0,text_escape/* markdownText */.p7)(adoption.adopt ? adoption.remark : adoption.sentence, 300),
    },
];
function tagsOf(added) {
    return Object.entries(added)
        .map(([name, value]) => (0,text_escape/* markdownText */.p7)(`${name}=${value}`, 200))
        .join('<br>');
}

// EXTERNAL MODULE: ./build/src/usecases/stack/first-cause.js
var first_cause = __webpack_require__(333);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
// EXTERNAL MODULE: ./build/src/text/cost.js
var text_cost = __webpack_require__(904);
;// CONCATENATED MODULE: ./build/src/text/sweep-plan.js




/** The plan of a sweep, as it stands in the job summary before anything is taken down: what goes first, then what stays. */
function sweepPlan(plan, now, stop, most) {
    const candidates = plan.filter((entry) => entry.remove);
    const ordered = [...candidates, ...plan.filter((entry) => !entry.remove)];
    const table = (0,markdown_table/* markdownTable */.Q)(ordered, columns(plan, now), {
        rest: (left) => `${left} more environments are not shown.`,
        ...(most === undefined ? {} : { most }),
    });
    const brake = stop === undefined ? '' : `\n${(0,text_escape/* markdownText */.p7)(stop, 400)}\n`;
    return `### Plan of the sweep\n\n${candidates.length} of ${plan.length} environments would go.\n${brake}${table}\n`;
}
function columns(plan, now) {
    const isPlaced = plan.some((entry) => entry.target.name !== undefined);
    const target = {
        heading: 'Where',
        cell: (entry) => (0,text_escape/* markdownText */.p7)(entry.target.name ?? '', 80),
    };
    return [
        { heading: 'Environment', cell: (entry) => `\`${entry.stack.name}\`` },
        ...(isPlaced ? [target] : []),
        {
            heading: 'Branch',
            cell: ({ branch, pullRequest }) => `${(0,text_escape/* markdownText */.p7)(branch, 80)}${pullRequest === undefined ? '' : ` (#${pullRequest})`}`,
        },
        { heading: 'Age', cell: (entry) => ageOf(entry, now) },
        { heading: 'Plan', cell: (entry) => (entry.remove ? 'take down' : 'stays') },
        { heading: 'Why', cell: (entry) => (0,text_escape/* markdownText */.p7)(entry.why, 300) },
        {
            heading: 'Cost',
            cell: ({ cost }) => (cost === undefined ? 'unknown' : (0,text_escape/* markdownText */.p7)((0,text_cost/* formatCost */.BD)(cost))),
        },
    ];
}
function ageOf({ stack }, now) {
    const age = now.getTime() - Date.parse(stack.createdAt);
    return Number.isNaN(age) ? 'unknown' : (0,durations/* formatDuration */.a3)(age);
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/publish-plan.js



/** What the sweep means to do, in the log and in the job summary. */
async function publishPlan(deps, entries, { now, stop }) {
    for (const { target, stack, remove, why, needsPerson } of entries) {
        if (needsPerson)
            deps.log.warning(why);
        const age = now.getTime() - Date.parse(stack.createdAt);
        if (remove)
            deps.log.info(`To be taken down: ${stack.name}${(0,targets_targets/* formatTarget */.P4)(target)}, ${(0,durations/* formatDuration */.a3)(age)} old, because ${why}.`);
    }
    await writePlanSummary(deps, sweepPlan(entries, now, stop));
}
/** In the job summary for everybody; a plan stands in the log as well, which is there even where no summary can be written. */
async function writePlanSummary(deps, plan) {
    await deps.summary(plan).catch(() => deps.log.warning('The plan could not be written to the job summary.'));
}

// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(7109);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/repository-snapshot.js


/** @throws AdapterError `doubtful_facts` when the lists cannot be whole. */
async function readRepositorySnapshot({ codeHost, clock }, repository) {
    const readAt = clock.now();
    const listed = await codeHost.branches();
    const pulls = await codeHost.openHeads();
    const branches = new Set(listed.map((branch) => branch.name));
    if (!branches.has(repository.defaultBranch))
        throw doubtfulSnapshot(`The list of branches lacks the default branch '${repository.defaultBranch}'`);
    const ours = pulls.filter((pull) => pull.headRepositoryId === repository.id);
    const homeless = ours.find((pull) => !branches.has(pull.headBranch));
    if (homeless)
        throw doubtfulSnapshot(`The list of branches lacks '${homeless.headBranch}', from which pull request #${homeless.number} is open`);
    return {
        readAt,
        branches,
        openPullRequests: new Map(ours.map((pull) => [pull.headBranch, pull.number])),
        optedOut: new Set(ours.filter((pull) => pull.labels.includes(wanted/* OFF_LABEL */.BF)).map((pull) => pull.headBranch)),
    };
}
/** A list and another answer do not go together. `what` begins the sentence. */
function doubtfulSnapshot(what) {
    return new errors/* AdapterError */.o('doubtful_facts', `${what}, so the lists cannot be trusted and nothing is taken down; rerun later.`, { service: 'GitHub', retriable: true });
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/adopt-stacks.js





















/**
 * Makes environments of this repository out of stacks that others made: writes the tags by which sweeps and hours know
 * their own, and changes nothing else. Takes nothing down. One change of each stack is one step, so a run that is killed
 * leaves each stack either as it was or adopted.
 */
async function adoptStacks(targets, request) {
    const { deps } = targets[0];
    const { scope, rules } = request;
    const run = (0,teardown_request/* startTimer */.I)(deps.clock, request.run);
    const [allStacks, facts] = await Promise.all([
        (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => ({ target, stacks: await target.deps.stacks.list() })),
        readRepositorySnapshot(deps, scope.repository),
    ]);
    const entries = allStacks.flatMap(({ target, stacks }) => (0,ownership/* ownedStacks */.p5)(stacks, (0,ownership/* stackOwner */._N)(scope, rules.adopted))
        .filter((stack) => !(0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        .map((stack) => ({ target, stack, adoption: judgeAdoption(stack, scope, rules, facts) })));
    await publishAdoptions(deps, entries);
    const items = await (0,in_parallel/* inParallel */.H)(entries, run.concurrency, async ({ target, stack, adoption }) => {
        const verdict = await adopt(target.deps, run, { stack, adoption }, (0,environment_scope/* ownerOf */.b)(scope));
        return (0,targets_targets/* withTarget */.yY)((0,report_item/* itemOf */.T)({ stack, ...adoption }, verdict), target);
    });
    return { ...(0,summarize/* summarize */.eh)(items, summaryOf(items), (0,verdict_verdict/* say */.c)('nothing_to_do', NOTHING)), items };
}
const NOTHING = 'No stack made by others is left to adopt.';
async function publishAdoptions(deps, entries) {
    for (const { stack, adoption, target } of entries)
        if (adoption.adopt)
            deps.log.info(`To be adopted: ${stack.name}${(0,targets_targets/* formatTarget */.P4)(target)}, which serves branch '${adoption.branch}'; ${adoption.remark}.`);
    await writePlanSummary(deps, adoptionPlan(entries));
}
/** One failure must not stop the others. A dry run ends right before the first write. */
async function adopt(deps, run, { stack, adoption }, owner) {
    if (!adoption.adopt)
        return adoption;
    try {
        const now = await deps.stacks.describe(stack.id);
        if (now === undefined || !(0,revision/* isUntouched */.O)(stack, now))
            return (0,verdict_verdict/* skip */.i)('busy', `${stack.name} is not adopted: it changed meanwhile; run it again.`);
        if (run.dryRun)
            return (0,verdict_verdict/* say */.c)('dry_run', `${stack.name} would be adopted; ${adoption.remark}.`);
        const change = { tags: adoption.tags, owner };
        await deps.log.group(`Stack ${stack.name}`, () => writeTags(deps, run, now, change));
        return (0,verdict_verdict/* say */.c)('environment_adopted', `${stack.name} is adopted; ${adoption.remark}.`);
    }
    catch (error) {
        return (0,describe_failure/* describeFailure */.I)(error);
    }
}
/** @throws AdapterError `stack_failed` with the first failing event; the stack is then as it was. */
async function writeTags(deps, run, stack, { tags, owner }) {
    const since = deps.clock.now();
    const change = await deps.stacks.prepareChange({
        stackName: stack.id,
        creates: false,
        changeSetName: `greenroom-${run.token}-adopt`,
        token: `${run.token}-adopt`,
        template: 'previous',
        parameters: (0,template_parameters/* keptParameters */.r5)(stack),
        tags,
        capabilities: template_parameters/* EVERY_CAPABILITY */.pp,
        onFailure: 'rollback',
    });
    if (change.kind === 'empty')
        throw notAdopted(`CloudFormation takes new tags of ${stack.name} for no change`);
    const beyond = beyondTags(await deps.stacks.changesOf(change.changeSetId));
    if (beyond.length > 0)
        throw notAdopted(describeBeyond(stack.name, beyond));
    await deps.stacks.executeChange({
        changeSetId: change.changeSetId,
        stackId: stack.id,
        token: `${run.token}-adopt-execute`,
        onFailure: 'rollback',
        creates: false,
    });
    const ending = await (0,wait_for_stack/* waitForStack */.Z)(deps, stack.id, {
        since,
        deadline: run.deadline,
        isStale: (seen) => (0,revision/* isUntouched */.O)(stack, seen),
    });
    if (ending.stack && (0,stack_state/* succeeded */.gq)(ending.stack.status) && (0,naming/* isOurs */.MU)(ending.stack.tags, owner))
        return;
    const cause = await (0,first_cause/* firstCause */.W)(deps.stacks, stack.id, ending.events, since);
    throw notAdopted(`Stack ${stack.name} did not take the tags and is in ${ending.stack?.status ?? 'no state'}${cause === undefined ? '' : `: ${(0,stack_failure/* describeStackFailure */.wO)(cause)}`}`);
}
/** The change set stays, for a person to read and to execute where it is right. */
function describeBeyond(name, resources) {
    const more = resources.length > 3 ? ` and ${resources.length - 3} more` : '';
    return `The tags of ${name} would not be all that changes: CloudFormation would also change ${resources.slice(0, 3).join(', ')}${more}, as where a parameter of SSM has a newer value; look at its newest change set in CloudFormation, and execute it by hand where that may be`;
}
function notAdopted(what) {
    return new errors/* AdapterError */.o('stack_failed', `${what}; it is not adopted.`, { service: 'CloudFormation' });
}
/** Worst first. */
function summaryOf(items) {
    return [
        {
            decisions: ['failed', 'refused'],
            verdict: (failed, first) => (0,summarize/* failedLike */.bg)(first, `${failed.length} of ${items.length} stacks could not be adopted; ${first.sentence}`),
        },
        {
            decisions: ['updated'],
            verdict: (adopted) => (0,verdict_verdict/* say */.c)('environment_adopted', `Adopted ${(0,targets_targets/* namesWithTarget */.Aw)(adopted)}.`),
        },
        {
            decisions: ['planned'],
            verdict: (planned) => (0,verdict_verdict/* say */.c)('dry_run', `Would adopt ${(0,targets_targets/* namesWithTarget */.Aw)(planned)}; nothing was changed because 'dry-run' is set.`),
        },
    ];
}

// EXTERNAL MODULE: ./build/src/domain/pace/retry.js
var retry = __webpack_require__(9414);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(3895);
// EXTERNAL MODULE: ./build/src/domain/sweep/batches.js
var sweep_batches = __webpack_require__(8749);
// EXTERNAL MODULE: ./build/src/domain/stack/repeated-news.js
var repeated_news = __webpack_require__(7275);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/interrupted-teardowns.js






/**
 * Pull requests that were closed so lately that a run may have been killed before it told of their environment's end. None
 * for a run that does not work wherever the settings say: what it does not see may stand there.
 */
async function recentlyClosed({ clock, codeHost }, { selection, scope, coversSettings }) {
    if (selection !== 'orphaned' || scope.kind !== 'preview' || !coversSettings)
        return [];
    const since = new Date(clock.now().getTime() - repeated_news/* REPEAT_NEWS_MS */.B);
    return codeHost.pullRequestsClosedSince(since);
}
/**
 * Finishes what a killed run left of environments whose stack is gone already: deployments that still stand open, and
 * the word to people, for which each is reported once more. Branches that `stacks` or `done` know are none of those, and
 * neither are those of which a deployment names a region that is none of `targets`.
 */
async function finishInterruptedTeardowns(targets, { scope, run }, closed, { stacks, done }) {
    const { deps } = targets[0];
    const regions = new Set(targets.map((target) => target.deps.region));
    const known = new Set([
        ...stacks.map((stack) => (0,ownership/* branchOf */.W0)(stack, undefined) ?? ''),
        ...done.map((item) => item.branch ?? ''),
    ]);
    const names = new Set(stacks.map((stack) => stack.name));
    const newest = new Map();
    for (const pull of closed.toSorted((a, b) => a.number - b.number))
        newest.set(pull.headBranch, pull);
    const items = [];
    for (const pull of newest.values()) {
        const branch = pull.headBranch;
        const name = (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
        if (pull.headRepositoryId !== scope.repository.id || known.has(branch) || names.has(name))
            continue;
        if (branch === scope.repository.defaultBranch)
            continue;
        if ((await deps.codeHost.openPullRequests(branch)).length > 0)
            continue;
        const history = await deploymentsOf(deps.deployments, scope, pull);
        // One that names no region is older than the names.
        if (history.some(({ payload }) => !regions.has(payload['region'] ?? deps.region)))
            continue;
        if (!run.dryRun)
            await (0,deployment_record/* retire */.S5)(deps.deployments, history);
        items.push(goneItem(pull, name));
    }
    return items;
}
function deploymentsOf(deployments, scope, { headBranch: branch, headCommit }) {
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch));
    return (0,deployment_record/* environmentDeployments */.gs)(deployments, { kind: scope.kind, branch, key }, [headCommit]);
}
function goneItem({ number, headBranch: branch }, name) {
    return {
        name,
        branch,
        pullRequest: number,
        ...(0,verdict_verdict/* say */.c)('nothing_to_do', `Pull request #${number} was closed lately, and its environment is gone.`),
    };
}

// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(9102);
// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(9152);
;// CONCATENATED MODULE: ./build/src/domain/sweep/brake.js
/**
 * Counts, before the first deletion, how many of all environments would go. A sentence that refuses the sweep; undefined when it may
 * go on.
 */
function brake(candidates, total, limits) {
    if (limits.force)
        return undefined;
    if (candidates > limits.maxDeletions)
        return `The sweep would take down ${candidates} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
    if (candidates > 3 && candidates / total > limits.maxFraction)
        return `The sweep would take down ${candidates} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/domain/stack/stack-age.js
/** Milliseconds since the stack was made or last changed. */
function stack_age_ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}

;// CONCATENATED MODULE: ./build/src/domain/sweep/judge-stack.js








const HOUR = 3_600_000;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;
/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
function judgeStack(stack, scope, rules, now) {
    const branch = (0,ownership/* branchOf */.W0)(stack, rules.adopted);
    const leave = (reasonCode, sentence, needsPerson = false) => ({
        branch,
        skip: { ...(0,verdict_verdict/* skip */.i)(reasonCode, sentence), needsPerson },
    });
    const guard = (0,protection/* protection */.s)(stack, rules);
    if (guard)
        return leave('protected', `${stack.name} stays: ${guard}.`);
    if (branch === undefined || branch === '')
        return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
    if ((0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)) && !(0,ownership/* servesBranch */.rD)(stack, branch))
        return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
    const age = stack_age_ageOf(stack, now);
    if ((0,stack_state/* blocksDeletion */.jD)(stack.status))
        return age > STUCK_MS
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${(0,durations/* formatDuration */.a3)(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if ((0,stack_state/* isUnderReview */.Ju)(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    // Written so that a time that cannot be read, or lies ahead, counts as young.
    if (!rules.force && !(age >= rules.graceMs))
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${(0,durations/* formatDuration */.a3)(rules.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return (0,stack_state/* isUnderReview */.Ju)(stack.status) && stack_age_ageOf(stack, now) >= REVIEWED_MS;
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/judge-branch.js
var judge_branch = __webpack_require__(3857);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/check-stack-list.js


/** A stack that is older stands in every list. */
const SETTLED_MS = 300_000;
/** More stacks than these do not come and go while two lists are read. */
const MOST_ASKED = 20;
/**
 * Holds the list that a sweep goes by against CloudFormation's other one: a page that came short leaves no trace in itself.
 * What stands in one list only has to be made or deleted meanwhile, by its own word.
 * @throws AdapterError `doubtful_facts`
 */
async function checkStackList(stackCloud, stacks, now) {
    const live = await stackCloud.liveIds();
    const listed = new Set(stacks.map((stack) => stack.id));
    const strange = [
        ...[...live].filter((id) => !listed.has(id)),
        ...[...listed].filter((id) => !live.has(id)),
    ];
    for (const id of strange.slice(0, MOST_ASKED)) {
        const stack = await stackCloud.describe(id);
        if (stack !== undefined && !isPassing(stack, now))
            throw doubtful(`of which one lacks ${stack.name}`);
    }
    if (strange.length > MOST_ASKED)
        throw doubtful(`by ${strange.length} stacks`);
}
function isPassing(stack, now) {
    return stack.status === 'DELETE_COMPLETE' || stack_age_ageOf(stack, now) < SETTLED_MS;
}
function doubtful(what) {
    return new errors/* AdapterError */.o('doubtful_facts', `Two lists of the stacks differ, ${what}, so neither can be trusted and nothing is taken down; rerun later.`, { service: 'CloudFormation', retriable: true });
}

// EXTERNAL MODULE: ./build/src/domain/teardown/may-remove.js
var may_remove = __webpack_require__(5043);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/judge-by-snapshot.js




/**
 * What the lists call wanted stays without another question. Whatever they do not is asked about directly, and a list that
 * the answer contradicts makes the whole sweep doubtful: it may lack more than this one.
 * @throws AdapterError `doubtful_facts`
 */
async function judgeBySnapshot(codeHost, { scope, life }, branch, snapshot) {
    const listed = snapshot.openPullRequests.get(branch);
    if (listed !== undefined && !snapshot.optedOut.has(branch))
        return {
            ...(0,may_remove/* stays */.PB)('still_wanted', `Pull request #${listed} is open, so its environment stays.`),
            pullRequest: listed,
        };
    if (listed === undefined && snapshot.branches.has(branch) && (0,wanted/* isWantedByBranch */.pj)(life.wanted))
        return {
            ...(0,may_remove/* stays */.PB)('still_wanted', `Branch '${branch}' exists, and 'wanted' names branches, so its environment stays.`),
            pullRequest: undefined,
        };
    const facts = await (0,judge_branch/* readBranch */.pG)(codeHost, scope, life, branch);
    if (facts.branchHead !== undefined && !snapshot.branches.has(branch))
        throw doubtfulSnapshot(`The list of branches lacks '${branch}', which exists`);
    if (facts.openPullRequest && listed === undefined && !isNewerThan(snapshot.readAt, facts.openPullRequest))
        throw doubtfulSnapshot(`The list of open pull requests lacks #${facts.openPullRequest.number}, which is open`);
    return (0,judge_branch/* verdictOn */.Hc)(facts, life);
}
/** One that was opened, or opened again, since the lists were read is no reason to doubt them. */
function isNewerThan(readAt, pull) {
    return Date.parse(pull.updatedAt) > readAt.getTime();
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/plan-sweep.js












/**
 * Reads all targets and judges every environment. The code host's lists come after the stacks, so that a branch which is made
 * meanwhile with its stack stands in them; and the pages of one list do not wait in memory for those of another.
 * @throws what the first target that cannot be listed whole threw: a part of all stacks proves nothing.
 */
async function planSweep(targets, request) {
    const { deps } = targets[0];
    const { scope, rules } = request;
    const allStacks = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => ({
        target,
        stacks: await target.deps.stacks.list(`${scope.project}-`),
    }));
    warnOfUnprovenStacks(deps, scope.project, allStacks);
    const basis = await readBasis(deps, request);
    const owned = allStacks.flatMap(({ target, stacks }) => (0,ownership/* ownedStacks */.p5)(stacks, (0,ownership/* stackOwner */._N)(scope, rules.adopted)).map((stack) => ({ target, stack })));
    const now = deps.clock.now();
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, now);
    const entries = await (0,in_parallel/* inParallel */.H)(owned, request.run.concurrency, async ({ target, stack }) => ({
        target,
        stack,
        cost: costOf(stack),
        ...(await judgeFirst(deps, request, basis, { stack, judgement: judgeStack(stack, scope, rules, now) })),
    }));
    if (entries.some((entry) => entry.remove))
        await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => checkStackList(target.deps.stacks, stacksIn(allStacks, target), now));
    const stop = brake(entries.filter((entry) => entry.remove).length, owned.length, request.brake);
    return { entries, stop, now, allStacks };
}
/** Nobody else would ever tell of them: they stand in the way of a name of ours and lead to no branch. */
function warnOfUnprovenStacks({ clock, log }, project, allStacks) {
    for (const { target, stacks } of allStacks)
        for (const stack of stacks) {
            const isMeant = stack.name.startsWith(`${project}-`) && isAbandoned(stack, clock.now());
            const sentence = isMeant ? (0,stack_under_review/* describeUnprovenStack */.pg)(stack) : undefined;
            if (sentence !== undefined)
                log.warning(`${sentence}${(0,targets_targets/* formatTarget */.P4)(target)}.`);
        }
}
/** The stacks of one target among those of all. */
function stacksIn(allStacks, target) {
    return allStacks.find((one) => one.target === target)?.stacks ?? [];
}
/** @throws AdapterError when what a sweep goes by is incomplete. */
async function readBasis(deps, { selection, life, scope }) {
    if (selection === 'expired')
        return { rule: { by: 'expiry', ttlMs: requireTtl(life.ttlMs) } };
    if (selection === 'all')
        return { rule: { by: 'selection' } };
    return { rule: { by: 'branch' }, snapshot: await readRepositorySnapshot(deps, scope.repository) };
}
function requireTtl(ttlMs) {
    if (ttlMs !== undefined)
        return ttlMs;
    throw new errors/* UserError */.y('invalid_input', "Input 'ttl' is empty and the settings have none for this kind; give how long an environment may stay after its last push, such as 7d.");
}
/** Looks at the stack itself first; only one that nothing keeps is asked about. */
async function judgeFirst(deps, rules, basis, { stack, judgement }) {
    if (judgement.skip) {
        const { reasonCode, sentence, needsPerson } = judgement.skip;
        const { branch = '' } = judgement;
        return {
            branch,
            remove: false,
            rule: basis.rule,
            reasonCode,
            why: sentence,
            pullRequest: undefined,
            needsPerson,
        };
    }
    const { branch, abandoned } = judgement;
    const rule = abandoned ? { by: 'abandonment' } : basis.rule;
    const verdict = rule.by === 'branch' && basis.snapshot !== undefined
        ? await judgeBySnapshot(deps.codeHost, rules, branch, basis.snapshot)
        : await (0,judge_branch/* judge */.S4)(deps, rules, rule, { stack, branch });
    return {
        branch,
        remove: verdict.remove,
        rule,
        reasonCode: verdict.remove ? 'environment_deleted' : verdict.reasonCode,
        why: verdict.remove ? verdict.why : verdict.sentence,
        pullRequest: verdict.pullRequest,
        needsPerson: false,
    };
}

// EXTERNAL MODULE: ./build/src/usecases/pace/spare-work.js
var spare_work = __webpack_require__(9585);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(3682);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep-beanstalk-environments.js




/**
 * Tells of Beanstalk environments that stand without a stack, because an update or a deletion of that stack could not end them and
 * CloudFormation has forgotten them: no list of stacks leads to them any more. A stack that
 * is there when it is asked for directly keeps it. `stacks` are those of the account's list.
 */
async function sweepBeanstalkEnvironments(deps, scope, stacks) {
    const existing = new Set(stacks.map(({ name }) => name));
    const items = [];
    await (0,spare_work/* warnIfFails */.tD)(deps.log, 'The Beanstalk environments', async () => {
        for (const environment of await deps.beanstalk.environments(`${scope.project}-`)) {
            const { name } = environment;
            if (existing.has(name))
                continue;
            const left = await (0,orphaned_environment/* ownedBeanstalkEnvironment */.Yx)(deps.beanstalk, (0,environment_scope/* ownerOf */.b)(scope), environment);
            if (left === undefined || (await deps.stacks.describe(name)) !== undefined)
                continue;
            items.push({ name, ...(0,verdict_verdict/* say */.c)('leftover', (0,orphaned_environment/* describeOrphanedEnvironment */.uY)(left)), leftovers: [left] });
        }
    });
    return items;
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-log-groups.js
var orphaned_log_groups = __webpack_require__(5264);
// EXTERNAL MODULE: ./build/src/usecases/teardown/remove-log-groups.js
var remove_log_groups = __webpack_require__(5089);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep-log-groups.js



/**
 * Deletes the log groups of environments whose stack is gone: what a run that was killed after the stack's deletion left
 * behind. A log group has no tags that tell whose it is, so the deleted stack must: CloudFormation knows it for 90 days, with its
 * tags and what it held. Groups of which nothing proves that they are ours are only told.
 */
async function sweepLogGroups(deps, { scope, rules, run }, stacks) {
    await (0,spare_work/* warnIfFails */.tD)(deps.log, orphaned_log_groups/* ORPHANED_LOG_GROUPS */.qO, async () => {
        const orphans = await orphanedGroups(deps.logGroups, scope.project, stacks);
        await (0,orphaned_log_groups/* removeOrphanedGroups */.AQ)(deps, { scope, rules }, run.dryRun, orphans);
    });
}
/** By the environment's name; those of stacks that were just seen are theirs. */
async function orphanedGroups(logGroups, project, stacks) {
    const existing = new Set(stacks.map((stack) => stack.name));
    const orphans = new Map();
    for (const group of await logGroups.list(`${remove_log_groups/* STREAMED_LOGS */.kQ}${project}-`)) {
        const name = (0,remove_log_groups/* environmentOfLogGroup */.yf)(group);
        if (name !== undefined && !existing.has(name))
            orphans.set(name, [...(orphans.get(name) ?? []), group]);
    }
    return orphans;
}

// EXTERNAL MODULE: ./build/src/domain/environment/version-labels.js
var version_labels = __webpack_require__(3122);
// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-versions.js
var orphaned_versions = __webpack_require__(3320);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep-versions.js






/**
 * Deletes application versions, with their bundles, whose stack is gone: what a run that was killed after the stack's
 * deletion left behind. The region's quota of versions is soon full of them. A version goes only when its own tags say
 * that it is ours, it is older than `grace`, the branch in its tags is as good as gone by its own word, and no stack of its
 * name exists when asked directly.
 */
async function sweepVersions(deps, request, stacks) {
    const existing = new Set(stacks.map((stack) => stack.name));
    for (const application of applicationsOf(request, stacks))
        await (0,spare_work/* warnIfFails */.tD)(deps.log, (0,orphaned_versions/* versionsIn */.bS)(application), async () => {
            const versions = await deps.beanstalk.applicationVersions(application, `${request.scope.project}-`);
            const now = deps.clock.now();
            const candidates = versions.filter((version) => isOld(version, request.rules.graceMs, now));
            for (const [name, group] of Map.groupBy(candidates, ({ label }) => (0,version_labels/* environmentOfLabel */.j)(label)))
                if (name !== undefined && !existing.has(name))
                    await sweepVersionsOf(deps, request, name, group);
        });
}
function applicationsOf({ removal, scope }, stacks) {
    return new Set([
        removal.application,
        ...stacks
            .filter((stack) => (0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
            .flatMap((stack) => stack.parameters['ApplicationName'] ?? []),
    ]);
}
/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isOld({ createdAt }, graceMs, now) {
    return now.getTime() - Date.parse(createdAt ?? '') >= graceMs;
}
/** A branch that is back at its commit finds its version there and runs it, so each branch is asked right before its versions go. */
async function sweepVersionsOf(deps, request, name, versions) {
    const ours = await (0,orphaned_versions/* removableVersions */.Nl)(deps.beanstalk, request, name, versions);
    for (const [branch, group] of Map.groupBy(ours, ({ branch }) => branch))
        if (branch === undefined || branch === '')
            deps.log.info(`The application versions of ${name} have no stack any more and stay: their tags do not say which branch they were made for.`);
        else if ((await (0,judge_branch/* judgeBranch */.m8)(deps.codeHost, request, branch)).remove)
            for (const { version } of group)
                await (0,orphaned_versions/* deleteOrphanedVersion */.xT)(deps, request.run.dryRun, name, version);
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/clear-up.js






/**
 * What a sweep does at its end, once for all environments: clears what killed runs left behind of those whose stack is gone.
 * `done` is what it has reported so far; the answer comes beside that.
 */
async function clearUp(targets, request, { allStacks, closed }, done) {
    const orphaned = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const stacks = stacksIn(allStacks, target);
        await sweepVersions(target.deps, request, stacks);
        await sweepLogGroups(target.deps, request, stacks);
        const items = await sweepBeanstalkEnvironments(target.deps, request.scope, stacks);
        return items.map((item) => (0,targets_targets/* withTarget */.yY)(item, target));
    });
    const news = orphaned.flat().filter(({ name }) => !done.some((item) => item.name === name));
    const stacks = allStacks.flatMap((one) => one.stacks);
    return [...news, ...(await finishInterruptedTeardowns(targets, request, closed, { stacks, done }))];
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/planned-stack.js







/** A branch that has a stack in several targets has one record on the code host, which ends with the last of them. */
function candidatesByBranch(plan, scope) {
    const subjects = Map.groupBy(plan, ({ stack, branch }) => (0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)) ? `branch ${branch}` : stack.id);
    return [...subjects.values()]
        .map((entries) => ({
        candidates: entries.filter((entry) => entry.remove),
        othersStay: entries.some((entry) => !entry.remove),
    }))
        .filter(({ candidates }) => candidates.length > 0);
}
/** What was decided on a planned stack, as an item of its target. */
function plannedItem(entry, verdict) {
    return (0,targets_targets/* withTarget */.yY)((0,report_item/* itemOf */.T)(entry, verdict), entry.target);
}
/** What stays, for a reason that somebody may want to know. */
function stayingItems(entries) {
    return entries.filter((entry) => !entry.remove && entry.reasonCode !== 'still_wanted').map(stayingItem);
}
/** A stack that stays, with its reason. */
function stayingItem(entry) {
    return (0,with_cost/* withCost */.K)(plannedItem(entry, (0,summarize/* skippedLike */.i_)(entry, entry.why)), entry.cost);
}
/** A stack that the brake keeps from going. */
function brakeItem(entry) {
    return (0,with_cost/* withCost */.K)(plannedItem(entry, (0,verdict_verdict/* skip */.i)('brake', `Would be taken down: ${entry.why}.`)), entry.cost);
}

// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(519);
;// CONCATENATED MODULE: ./build/src/text/brake-issue.js


/** An issue holds at most 65,536 characters (GitHub's own words when there are more). */
const MOST_ROWS = 100;
/** The issue that tells of a sweep which its brake stopped. */
function brakeIssue(sweep, plan, now, stop) {
    return {
        title: `The sweep of ${sweep.project}/${sweep.kind} was stopped by its brake`,
        body: `${(0,marker/* marker */.xL)('brake', sweep.key, { at: now.toISOString() })}
A sweep wanted to take down more environments than its brake allows, so it took down none, and so will every later sweep. Look at the plan. Where it is right, run the cleanup workflow by hand with \`force\`; where it is not, find out what made so many environments look unwanted. The first sweep that is within its brake again closes this issue.

${sweepPlan(plan, now, stop, MOST_ROWS)}`,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/report-brake.js





/** The answer of a sweep that its brake stopped, before anything was deleted. The plan is left in one issue. */
async function refuseByBrake(deps, subject, plan, stop) {
    await reportBrake(deps, subject, plan, stop);
    const candidates = plan.entries.filter((entry) => entry.remove).map(brakeItem);
    return { ...(0,verdict_verdict/* say */.c)('brake', stop), items: [...candidates, ...stayingItems(plan.entries)] };
}
/**
 * Opens one issue with the plan that the brake stopped, or edits the one that is open. The sweep has refused already, so
 * an issue that cannot be written is only a warning.
 */
async function reportBrake(deps, subject, { entries, now }, stop) {
    if (subject.run.dryRun)
        return;
    const { project, kind } = subject.scope;
    const key = keyOf(subject);
    try {
        const { number } = await deps.codeHost.upsertIssue({
            marker: (0,marker/* markerStart */.Rs)('brake', key),
            ...brakeIssue({ project, kind, key }, entries, now, stop),
        });
        deps.log.info(`The plan is in issue #${number}.`);
    }
    catch (error) {
        deps.log.warning(`No issue reports the brake; give the job 'issues: write' for that. ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
const ONE_DAY_MS = 24 * 3_600_000;
/** A sweep that its brake lets pass has nothing to refuse any more. An issue that cannot be closed is left to people. */
async function closeBrakeIssue(deps, subject, now) {
    if (subject.run.dryRun)
        return;
    try {
        const number = await deps.codeHost.closeIssue({
            marker: (0,marker/* markerStart */.Rs)('brake', keyOf(subject)),
            note: `**Closed:** the sweep of ${now.toISOString().slice(0, 16)}Z was within its brake.`,
            since: new Date(now.getTime() - ONE_DAY_MS),
        });
        if (number !== undefined)
            deps.log.info(`Closed issue #${number}: this sweep is within its brake.`);
    }
    catch (error) {
        deps.log.info(`Whether an issue reports the brake is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
function keyOf({ scope, selection }) {
    return `${scope.repository.id}/${scope.project}/${scope.kind}/${selection}`;
}

// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-request.js
var sweep_request = __webpack_require__(2125);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/batches.js















/** Plans a sweep that several jobs carry out, and takes down nothing. The brake counts here as it does in each of them. */
async function planBatches(targets, request, count) {
    const { deps } = targets[0];
    const plan = await planSweep(targets, request);
    await publishPlan(deps, plan.entries, plan);
    if (plan.stop !== undefined)
        return { ...(await refuseByBrake(deps, request, plan, plan.stop)), batches: [] };
    await closeBrakeIssue(deps, request, plan.now);
    const branches = candidatesByBranch(plan.entries, request.scope).map(({ candidates }) => candidates);
    const { batches, remaining } = (0,sweep_batches/* partition */.jB)(branches.map((candidates) => candidates.map(({ stack, target }) => ({ name: stack.name, target: target.name }))), count);
    const staying = stayingItems(plan.entries);
    if (batches.length === 0)
        return { ...(0,teardown_report/* summarizeTeardown */.u)(staying, sweep_request/* NOTHING_SELECTED */.E[request.selection]), batches };
    const items = [...branches.flat().map(batchedItem), ...staying];
    const rest = remaining === 0 ? '' : `; ${remaining} more are left to the next run`;
    const sentence = `${branches.flat().length - remaining} environments would go, in ${batches.length} batches${rest}.`;
    return { ...(0,verdict_verdict/* say */.c)('batches_planned', sentence), items, batches };
}
function batchedItem(entry) {
    return plannedItem(entry, (0,verdict_verdict/* say */.c)('batches_planned', `${entry.stack.name} is to be taken down: ${entry.why}.`));
}
/**
 * Other jobs take stacks down while this one lists them, which may move the others from page to page. So what cannot be
 * trusted is read once more here; a sweep that is alone has no such excuse.
 */
async function planBesideOthers(targets, request) {
    const { clock, log } = targets[0].deps;
    for (let count = 1;; count += 1)
        try {
            return await planSweep(targets, request);
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.o))
                throw error;
            const isRepeatable = error.reasonCode === 'doubtful_facts';
            const pause = (0,retry/* pauseBeforeRetry */.G)(retry/* RETRIES */.Z.lists, { count, isRepeatable });
            if (pause === undefined)
                throw error;
            log.info(`The lists are read again: ${error.message}`);
            await clock.sleep(pause);
        }
}
/** The candidates of a branch that are of a batch; what another job takes down stands for this one. */
function onlyOf(mine, { candidates, othersStay }) {
    const chosen = candidates.filter((entry) => mine.has(entry));
    return { candidates: chosen, othersStay: othersStay || chosen.length < candidates.length };
}
/** @throws UserError when the batch is of other targets than this run's. */
function foundMembers(targets, entries, members) {
    return members.map((member) => {
        const target = targets.find(({ name }) => name === member.target);
        if (target === undefined)
            throw new errors/* UserError */.y('invalid_input', `The batch has ${member.name} ${member.target === undefined ? 'without a target' : `in ${member.target}`}, and this run works in ${targets.map(({ name }) => name ?? 'one target').join(', ')}; give every step of the plan the same 'region' and 'role-to-assume'.`);
        const entry = entries.find((one) => one.target === target && one.stack.name === member.name);
        return entry === undefined ? { member, target } : { member, target, entry };
    });
}
/** Asks directly, because a stack that is no longer among ours is not therefore gone; `gone` is the verdict where it is. */
async function missingItem({ member: { name }, target }, gone) {
    const stack = await target.deps.stacks.describe(name);
    const verdict = stack === undefined
        ? gone(name)
        : (0,verdict_verdict/* skip */.i)('not_owned', `${name} stays: it does not carry the tags of this project, repository and kind any more.`);
    return (0,targets_targets/* withTarget */.yY)({ name, ...verdict }, target);
}
/**
 * What became of a plan, told by looking and not by what its jobs said: a job that was killed says nothing, and of a
 * matrix only the last job's outputs are kept. Takes no environment down; it clears up, as every sweep does at its end.
 */
async function mergeBatches(targets, request, members) {
    const { deps } = targets[0];
    const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
    const found = foundMembers(targets, plan.entries, members);
    const items = await (0,in_parallel/* inParallel */.H)(found, request.run.concurrency, async (member) => member.entry === undefined
        ? missingItem(member, (name) => (0,verdict_verdict/* say */.c)('environment_deleted', `${name} is gone.`))
        : existingItem(member.entry));
    const cleared = await clearUp(targets, request, { ...plan, closed }, items);
    return (0,teardown_report/* summarizeTeardown */.u)([...items, ...cleared], sweep_request/* NOTHING_SELECTED */.E[request.selection]);
}
function existingItem(entry) {
    const { stack, why } = entry;
    if (!entry.remove)
        return stayingItem(entry);
    if (stack.status === 'DELETE_IN_PROGRESS')
        return plannedItem(entry, (0,verdict_verdict/* skip */.i)('busy', `${stack.name} is still being deleted; the next run looks again.`));
    const reason = stack.statusReason === undefined ? '' : `: ${(0,without_account/* withoutAccount */.Mk)(stack.statusReason)}`;
    const sentence = `${stack.name} is still in ${stack.status}${reason}, although it was to go because ${why}; look at what its job says, then run the workflow again.`;
    return plannedItem(entry, (0,verdict_verdict/* say */.c)('leftover', sentence));
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/sweep.js





















/**
 * The door of this room: sweeps over many environments, carries out one part of such a sweep, or adopts stacks that others made.
 * The teardown of one environment has a door of its own, in the room below.
 */
async function sweepEnvironments(targets, request) {
    await (0,targets_targets/* inEveryTarget */.ol)(targets, ({ deps }) => (0,check_account/* checkAccount */.g)(deps.account, request.allowedAccounts));
    const { operation } = request;
    switch (operation.operation) {
        case 'take-down':
            return sweep(targets, request);
        case 'adopt':
            return adoptStacks(targets, request);
        case 'plan':
            return planBatches(targets, request, operation.batches);
        case 'batch':
            return sweepBatch(targets, request, operation.members);
        case 'merge':
            return mergeBatches(targets, request, operation.members);
    }
}
/**
 * Takes down what may go, in all targets: first the whole plan for everybody to see, then the brake over all of it, then one
 * last look at each. A target that cannot be listed whole ends the run before anything is deleted anywhere.
 */
async function sweep(targets, request) {
    const { deps } = targets[0];
    const timed = { ...request, run: (0,teardown_request/* startTimer */.I)(deps.clock, request.run) };
    const [plan, closed] = await Promise.all([planSweep(targets, request), recentlyClosed(deps, request)]);
    await publishPlan(deps, plan.entries, plan);
    if (plan.stop !== undefined)
        return refuseByBrake(deps, request, plan, plan.stop);
    const branches = candidatesByBranch(plan.entries, request.scope);
    const done = await (0,in_parallel/* inParallel */.H)(branches, request.run.concurrency, (branch) => takeBranchDown(timed, branch));
    await closeBrakeIssue(deps, request, plan.now);
    const items = [...done.flat(), ...stayingItems(plan.entries)];
    const cleared = await clearUp(targets, request, { ...plan, closed }, items);
    return (0,teardown_report/* summarizeTeardown */.u)([...items, ...cleared], sweep_request/* NOTHING_SELECTED */.E[request.selection]);
}
/** Judges and counts like a whole sweep, and touches only the members of one batch. */
async function sweepBatch(targets, request, members) {
    const { deps } = targets[0];
    const { concurrency } = request.run;
    const timed = { ...request, run: (0,teardown_request/* startTimer */.I)(deps.clock, request.run) };
    const plan = await planBesideOthers(targets, request);
    const found = foundMembers(targets, plan.entries, members);
    const entries = found.flatMap(({ entry }) => entry ?? []);
    await publishPlan(deps, entries, plan);
    if (plan.stop !== undefined)
        return refuseByBrake(deps, request, plan, plan.stop);
    const mine = new Set(entries);
    const branches = candidatesByBranch(plan.entries, request.scope).map((branch) => onlyOf(mine, branch));
    const done = await (0,in_parallel/* inParallel */.H)(branches, concurrency, (branch) => takeBranchDown(timed, branch));
    const missing = found.filter(({ entry }) => entry === undefined);
    const gone = await (0,in_parallel/* inParallel */.H)(missing, concurrency, (member) => missingItem(member, (name) => (0,verdict_verdict/* say */.c)('nothing_to_do', `${name} is gone already.`)));
    const items = [...done.flat(), ...gone, ...stayingItems(entries)];
    return (0,teardown_report/* summarizeTeardown */.u)(items, sweep_request/* NOTHING_SELECTED */.E[request.selection]);
}
/**
 * Takes down the stacks of one branch that are to go, one after the other: looks at each again, and removes it where nothing speaks
 * against that. One failure must not stop the others.
 */
async function takeBranchDown(rules, { candidates, othersStay }) {
    return (0,one_by_one/* oneByOne */.E)(candidates, othersStay, async (entry, sibling) => {
        const { deps } = entry.target;
        const deletion = deletionOf(entry, sibling, rules);
        const look = await (0,take_down/* lookAgain */.IK)(deps, rules, deletion);
        const item = look.no ? (0,report_item/* itemOf */.T)(deletion, look.no) : await (0,take_down/* takeDown */.a$)(deps, rules, deletion, look);
        return (0,with_cost/* withCost */.K)((0,targets_targets/* withTarget */.yY)(item, entry.target), entry.cost);
    });
}
function deletionOf({ stack, branch, pullRequest, rule }, sibling, { scope, rules }) {
    const owner = (0,ownership/* stackOwner */._N)(scope, rules.adopted);
    return {
        stack,
        branch,
        pullRequest,
        hasSibling: sibling,
        rule,
        objection: (now) => noLongerAsPlanned(stack, now, owner, rules),
    };
}


/***/ })

};
