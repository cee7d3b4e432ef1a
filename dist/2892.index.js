export const id = 2892;
export const ids = [2892];
export const modules = {

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/** The value that a map has by a name from outside; undefined where it has none, also for names that every object knows, such as `constructor`. */
function ownValue(values, name) {
    return Object.hasOwn(values, name) ? values[name] : undefined;
}


/***/ }),

/***/ 37580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withNewDefaults),
/* harmony export */   JM: () => (/* binding */ checkCapabilities),
/* harmony export */   Z3: () => (/* binding */ keptValues),
/* harmony export */   bq: () => (/* binding */ describeNewDefault),
/* harmony export */   oM: () => (/* binding */ parameterValues),
/* harmony export */   pp: () => (/* binding */ EVERY_CAPABILITY),
/* harmony export */   r5: () => (/* binding */ keptParameters),
/* harmony export */   x3: () => (/* binding */ hiddenDefaults)
/* harmony export */ });
/* unused harmony exports missingParameters, lackingCapabilities */
/* harmony import */ var _input_own_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2669);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);


/**
 * A value for each declared parameter: the team's own, else what Greenroom fills in, else the template's default. What the stack has
 * stays only where nobody can say it anew: a value that is hidden while its default stays the same, and one without a default.
 * @throws UserError naming every parameter that nobody supplies.
 */
function parameterValues(summary, filledIn, teamParameters, stack) {
    const values = new Map();
    for (const { name, hasDefault, noEcho, hasNewDefault } of summary.parameters) {
        const value = (0,_input_own_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(teamParameters, name) ?? (0,_input_own_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(filledIn, name);
        const saysItself = hasDefault && (!noEcho || hasNewDefault);
        if (value !== undefined)
            values.set(name, { value });
        else if (stack && Object.hasOwn(stack.parameters, name) && !saysItself)
            values.set(name, 'previous');
    }
    const missing = missingParameters(summary, [...values.keys()]);
    if (missing.length > 0)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('missing_parameter', `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`);
    return Object.fromEntries(values);
}
/** What is told of the values that stay although nobody gives them, each in one sentence; those that may just be hidden are left out. */
function keptValues(summary, values) {
    return summary.parameters.flatMap(({ name, hasDefault, noEcho }) => hasDefault || !Object.hasOwn(values, name) || values[name] !== 'previous'
        ? []
        : `Parameter '${name}' keeps the ${noEcho ? 'hidden ' : ''}value that the environment has, because nobody gives one and the template has no default for it; give it in the settings or in the input 'parameters', or give it a default in the template.`);
}
/** Names of the hidden parameters whose value is the stack's own, unless their default has changed. */
function hiddenDefaults(summary, values) {
    return summary.parameters.flatMap(({ name, hasDefault, noEcho }) => hasDefault && noEcho && values[name] === 'previous' ? [name] : []);
}
/** A summary that knows which of the parameters have another default than the template before it; one that is new counts as the same. */
function withNewDefaults(summary, names) {
    const parameters = summary.parameters.map((declared) => names.includes(declared.name) ? { ...declared, hasNewDefault: true } : declared);
    return { ...summary, parameters };
}
/** What is told of a hidden value that gives way to a default, in one sentence. */
function describeNewDefault(name) {
    return `Parameter '${name}' gets the new default of the template in place of the hidden value that the environment has, because nobody gives one; give it in the settings or in the input 'parameters' where another is to stay.`;
}
/** Names of the parameters that somebody has to supply and that are not among the supplied ones. */
function missingParameters(summary, supplied) {
    return summary.parameters.flatMap(({ name, hasDefault }) => hasDefault || supplied.includes(name) ? [] : [name]);
}
/** Every parameter as the stack has it. */
function keptParameters(stack) {
    return Object.fromEntries(Object.keys(stack.parameters).map((name) => [name, 'previous']));
}
/** For a change that keeps the template: what the stack was granted when it was made is not known, and nothing is added to it. */
const EVERY_CAPABILITY = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];
/** What the template needs to be granted and is not. */
function lackingCapabilities(summary, granted) {
    return summary.capabilities.filter((capability) => !granted.includes(capability) &&
        !(capability === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM')));
}
/** @throws UserError naming the capability that the template needs and nobody granted. */
function checkCapabilities(summary, granted) {
    const lacking = lackingCapabilities(summary, granted);
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
/* harmony export */   Lp: () => (/* binding */ costSentence),
/* harmony export */   hH: () => (/* binding */ costInShort)
/* harmony export */ });
/* harmony import */ var _domain_hours_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79102);

/** What an environment costs, for a table. It has no currency: the prices are the team's own. */
function formatCost(cost) {
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    const { perDay, perMonth, sinceCreation, alwaysAwake } = cost;
    return `${rate(perDay, perMonth, alwaysAwake?.perMonth)}; ${amount(sinceCreation)} since it was made`;
}
/** The same of what was announced, for a table of environments that is read for long; '' for what has no price. */
function costInShort(cost) {
    if (cost === undefined)
        return '';
    if ('unknown' in cost)
        return `unknown (${cost.unknown})`;
    return 'total' in cost
        ? `${amount(cost.total)} in all`
        : rate(cost.perDay, cost.perMonth, cost.perMonthAwake);
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

/***/ 90519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Vv: () => (/* binding */ markerData),
/* harmony export */   cN: () => (/* binding */ inMarker),
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
/**
 * The data of the marker that a comment begins with; undefined when there is none or somebody has broken it. Nothing in it is a secret
 * or signed: whoever may edit the comment may write it too. So each part is checked before it is used, and none decides alone what is
 * deployed, merged or edited.
 */
function markerData(body, purpose, key) {
    const start = markerStart(purpose, key);
    const to = body.startsWith(start) ? body.indexOf(' -->', start.length) : -1;
    if (to < 0)
        return undefined;
    try {
        return JSON.parse(body.slice(start.length, to));
    }
    catch {
        return undefined;
    }
}
/** A key that ends no marker early: `]`, `>` and blanks are escaped. No two keys become one. */
function inMarker(key) {
    // Half of a pair of UTF-16 is no character, and no name on GitHub holds one.
    return key.toWellFormed().replaceAll(/[^A-Za-z0-9._/-]/gu, (character) => encodeURIComponent(character));
}


/***/ }),

/***/ 23085:
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

/***/ 20333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ firstCause)
/* harmony export */ });
/* harmony import */ var _domain_stack_nested_stacks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16862);
/* harmony import */ var _domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34246);
/* harmony import */ var _nested_stacks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25446);



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
function causeIn({ stackId, members, nested: [inner] }) {
    return (inner && causeIn(inner)) ?? (0,_domain_stack_stack_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFailure */ .fx)(members, stackId);
}


/***/ }),

/***/ 3172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweepEnvironments: () => (/* binding */ sweepEnvironments)
});

// UNUSED EXPORTS: sweep

// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(40957);
// EXTERNAL MODULE: ./build/src/domain/report/with-cost.js
var with_cost = __webpack_require__(26967);
// EXTERNAL MODULE: ./build/src/domain/ownership/protection.js
var protection = __webpack_require__(80673);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(44356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(64621);
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

// EXTERNAL MODULE: ./build/src/domain/sweep/request-plan.js
var request_plan = __webpack_require__(22346);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(23085);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
// EXTERNAL MODULE: ./build/src/usecases/targets/places.js
var places = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/src/usecases/teardown/one-by-one.js + 1 modules
var one_by_one = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/src/usecases/teardown/report-item.js
var report_item = __webpack_require__(95369);
// EXTERNAL MODULE: ./build/src/usecases/teardown/take-down.js + 8 modules
var take_down = __webpack_require__(82691);
// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-report.js
var teardown_report = __webpack_require__(17666);
// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-request.js
var teardown_request = __webpack_require__(66599);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
// EXTERNAL MODULE: ./build/src/domain/stack/failure-remedies.js + 1 modules
var failure_remedies = __webpack_require__(14963);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-failure.js
var stack_failure = __webpack_require__(34246);
// EXTERNAL MODULE: ./build/src/domain/stack/template-parameters.js
var template_parameters = __webpack_require__(37580);
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
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(40941);
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
var first_cause = __webpack_require__(20333);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(96276);
// EXTERNAL MODULE: ./build/src/usecases/sweep/publish-plan.js
var publish_plan = __webpack_require__(44288);
// EXTERNAL MODULE: ./build/src/usecases/sweep/repository-snapshot.js
var repository_snapshot = __webpack_require__(40026);
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
        (0,repository_snapshot/* readRepositorySnapshot */.$)(deps, scope.repository),
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
    await (0,publish_plan/* writePlanSummary */.pI)(deps, adoptionPlan(entries));
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
    const remedy = (0,failure_remedies/* remedyOf */.SM)(cause, ending.stack?.statusReason);
    throw notAdopted(`Stack ${stack.name} did not take the tags and is in ${ending.stack?.status ?? 'no state'}${ending.stack === undefined && cause === undefined ? '' : `: ${(0,stack_failure/* describeCause */.V$)(cause, ending.stack)}`}${remedy === undefined ? '' : `; ${remedy}`}`);
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
var retry = __webpack_require__(59414);
// EXTERNAL MODULE: ./build/src/domain/privacy/without-account.js
var without_account = __webpack_require__(93895);
// EXTERNAL MODULE: ./build/src/domain/sweep/batches.js
var sweep_batches = __webpack_require__(8749);
// EXTERNAL MODULE: ./build/src/usecases/sweep/interrupted-teardowns.js
var interrupted_teardowns = __webpack_require__(46991);
// EXTERNAL MODULE: ./build/src/usecases/sweep/plan-sweep.js + 4 modules
var plan_sweep = __webpack_require__(86403);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-beanstalk-environments.js
var sweep_beanstalk_environments = __webpack_require__(96688);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-log-groups.js
var sweep_log_groups = __webpack_require__(99739);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-versions.js
var sweep_versions = __webpack_require__(79139);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/clear-up.js






/**
 * What a sweep does at its end, once for all environments: clears what killed runs left behind of those whose stack is gone.
 * `done` is what it has reported so far; the answer comes beside that.
 */
async function clearUp(targets, request, { allStacks, closed }, done) {
    const orphaned = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const stacks = (0,plan_sweep/* stacksIn */.b)(allStacks, target);
        await (0,sweep_versions/* sweepVersions */.e)(target.deps, request, stacks);
        await (0,sweep_log_groups/* sweepLogGroups */.l)(target.deps, request, stacks);
        const items = await (0,sweep_beanstalk_environments/* sweepBeanstalkEnvironments */.Y)(target.deps, request.scope, stacks);
        return items.map((item) => (0,targets_targets/* withTarget */.yY)(item, target));
    });
    const news = orphaned.flat().filter(({ name }) => !done.some((item) => item.name === name));
    const stacks = allStacks.flatMap((one) => one.stacks);
    return [...news, ...(await (0,interrupted_teardowns/* finishInterruptedTeardowns */.Bc)(targets, request, closed, { stacks, done }))];
}

// EXTERNAL MODULE: ./build/src/usecases/sweep/former-environments.js
var former_environments = __webpack_require__(77671);
// EXTERNAL MODULE: ./build/src/usecases/sweep/planned-stack.js
var planned_stack = __webpack_require__(46554);
// EXTERNAL MODULE: ./build/src/usecases/sweep/report-brake.js + 1 modules
var report_brake = __webpack_require__(81695);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-request.js
var sweep_request = __webpack_require__(62125);
// EXTERNAL MODULE: ./build/src/domain/due/take-turns.js
var take_turns = __webpack_require__(83609);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/turns.js




/**
 * The plan with as many candidates as the code host's requests suffice for; the others stay and say so. Each run begins at another place of
 * the list, so that what cannot be taken down keeps nothing else from its turn. The stacks of one branch stay together.
 * @param left as `requestsLeft` of the code host.
 */
function withinRequests(plan, scope, left) {
    const most = (0,request_plan/* environmentsWithin */.MF)(left);
    const branches = (0,planned_stack/* candidatesByBranch */.sy)(plan.entries, scope).map(({ candidates }) => candidates);
    if (branches.flat().length <= most)
        return plan;
    let room = most;
    const taken = (0,take_turns/* takeTurns */.W)(branches, 0, plan.now).filter((candidates) => {
        room -= candidates.length;
        return room >= 0;
    });
    const mine = new Set(taken.flat());
    return {
        ...plan,
        entries: plan.entries.map((entry) => (entry.remove && !mine.has(entry) ? later(entry) : entry)),
    };
}
function later(entry) {
    return { ...entry, remove: false, reasonCode: 'throttled', why: (0,request_plan/* waitsForTurn */.TY)(entry.stack.name) };
}
/** How many environments wait for a later run. */
function countLater(items) {
    return items.filter(({ decision, reasonCode }) => decision === 'skipped' && reasonCode === 'throttled')
        .length;
}
/** The report, with a word on those that wait for a later run. */
function tellOfLater(report) {
    const count = countLater(report.items);
    if (count === 0)
        return report;
    const rest = `${count} more environments wait for a later run, because GitHub answers only so many requests in an hour.`;
    if (report.decision === 'nothing')
        return {
            ...report,
            ...(0,verdict_verdict/* skip */.i)('throttled', rest.replace(' more', '')),
        };
    return { ...report, sentence: `${report.sentence} ${rest}` };
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/batches.js

















/** Plans a sweep that several jobs carry out, and takes down nothing. The brake counts here as it does in each of them. */
async function planBatches(targets, request, count) {
    const { deps } = targets[0];
    const whole = await (0,plan_sweep/* planSweep */.c)(targets, request);
    const plan = whole.stop === undefined ? withinRequests(whole, request.scope, deps.codeHost.requestsLeft()) : whole;
    await (0,publish_plan/* publishPlan */.JL)(deps, plan.entries, plan);
    const former = (0,former_environments/* tellOfFormerEnvironments */.s)(deps, request, plan.allStacks);
    if (plan.stop !== undefined)
        return { ...(await (0,report_brake/* refuseByBrake */.D8)(deps, request, plan, plan.stop)), batches: [] };
    if (countLater((0,planned_stack/* stayingItems */.A3)(plan.entries)) === 0)
        await (0,report_brake/* closeBrakeIssue */.X5)(deps, request, plan.now);
    const branches = (0,planned_stack/* candidatesByBranch */.sy)(plan.entries, request.scope).map(({ candidates }) => candidates);
    const { batches, remaining } = (0,sweep_batches/* partition */.jB)(branches.map((candidates) => candidates.map(({ stack, target }) => ({ name: stack.name, target: target.name }))), count);
    const staying = [...(0,planned_stack/* stayingItems */.A3)(plan.entries), ...former];
    if (batches.length === 0)
        return { ...tellOfLater((0,teardown_report/* summarizeTeardown */.u)(staying, sweep_request/* NOTHING_SELECTED */.E[request.selection])), batches };
    const items = [...branches.flat().map(batchedItem), ...staying];
    const left = remaining + countLater(staying);
    const rest = left === 0 ? '' : `; ${left} more are left to the next run`;
    const sentence = `${branches.flat().length - remaining} environments would go, in ${batches.length} batches${rest}.`;
    return { ...(0,verdict_verdict/* say */.c)('batches_planned', sentence), items, batches };
}
function batchedItem(entry) {
    return (0,planned_stack/* plannedItem */.yF)(entry, (0,verdict_verdict/* say */.c)('batches_planned', `${entry.stack.name} is to be taken down: ${entry.why}.`));
}
/**
 * Other jobs take stacks down while this one lists them, which may move the others from page to page. So what cannot be
 * trusted is read once more here; a sweep that is alone has no such excuse.
 */
async function planBesideOthers(targets, request) {
    const { clock, log } = targets[0].deps;
    for (let count = 1;; count += 1)
        try {
            return await (0,plan_sweep/* planSweep */.c)(targets, request);
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.o))
                throw error;
            const isRepeatable = error.reasonCode === 'doubtful_facts';
            const pause = (0,retry/* pauseBeforeRetry */.G)(retry/* RETRIES */.Z.lists, { count, isRepeatable });
            if (pause === undefined)
                throw error;
            log.info(`The lists are read again: ${error.message}`);
            await clock.sleep(pause, 'lists that do not change while they are read');
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
    const [plan, closed] = await Promise.all([(0,plan_sweep/* planSweep */.c)(targets, request), (0,interrupted_teardowns/* recentlyClosed */.f7)(deps, request)]);
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
        return (0,planned_stack/* stayingItem */.vi)(entry);
    if (stack.status === 'DELETE_IN_PROGRESS')
        return (0,planned_stack/* plannedItem */.yF)(entry, (0,verdict_verdict/* skip */.i)('busy', `${stack.name} is still being deleted; the next run looks again.`));
    const reason = stack.statusReason === undefined ? '' : `: ${(0,without_account/* withoutAccount */.Mk)(stack.statusReason)}`;
    const sentence = `${stack.name} is still in ${stack.status}${reason}, although it was to go because ${why}; look at what its job says, then run the workflow again.`;
    return (0,planned_stack/* plannedItem */.yF)(entry, (0,verdict_verdict/* say */.c)('leftover', sentence));
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
    const [whole, closed] = await Promise.all([(0,plan_sweep/* planSweep */.c)(targets, request), (0,interrupted_teardowns/* recentlyClosed */.f7)(deps, request)]);
    const plan = whole.stop === undefined ? withinRequests(whole, request.scope, deps.codeHost.requestsLeft()) : whole;
    await (0,publish_plan/* publishPlan */.JL)(deps, plan.entries, plan);
    const former = (0,former_environments/* tellOfFormerEnvironments */.s)(deps, request, plan.allStacks);
    if (plan.stop !== undefined)
        return (0,report_brake/* refuseByBrake */.D8)(deps, request, plan, plan.stop);
    const branches = (0,planned_stack/* candidatesByBranch */.sy)(plan.entries, request.scope);
    const going = branches.flatMap(({ candidates }) => candidates.map(({ stack }) => stack));
    const done = await (0,in_parallel/* inParallel */.H)(branches, request.run.concurrency, (branch) => takeBranchDown(targets, timed, branch, going));
    if (countLater((0,planned_stack/* stayingItems */.A3)(plan.entries)) === 0)
        await (0,report_brake/* closeBrakeIssue */.X5)(deps, request, plan.now);
    const taken = done.flat();
    const items = [...taken, ...(0,planned_stack/* stayingItems */.A3)(plan.entries)];
    // What is left to a later run is cleared up by it as well.
    const cleared = countLater(items) > 0 ? [] : await clearUp(targets, request, { ...plan, closed }, items);
    return tellOfLater((0,teardown_report/* summarizeTeardown */.u)([...items, ...former, ...cleared], sweep_request/* NOTHING_SELECTED */.E[request.selection], taken));
}
/** Judges and counts like a whole sweep, and touches only the members of one batch. */
async function sweepBatch(targets, request, members) {
    const { deps } = targets[0];
    const { concurrency } = request.run;
    const timed = { ...request, run: (0,teardown_request/* startTimer */.I)(deps.clock, request.run) };
    const plan = await planBesideOthers(targets, request);
    const found = foundMembers(targets, plan.entries, members);
    const entries = found.flatMap(({ entry }) => entry ?? []);
    await (0,publish_plan/* publishPlan */.JL)(deps, entries, plan);
    // In the report, the job that planned has told of them.
    (0,former_environments/* tellOfFormerEnvironments */.s)(deps, request, plan.allStacks);
    if (plan.stop !== undefined)
        return (0,report_brake/* refuseByBrake */.D8)(deps, request, plan, plan.stop);
    const mine = new Set(entries);
    const branches = (0,planned_stack/* candidatesByBranch */.sy)(plan.entries, request.scope).map((branch) => onlyOf(mine, branch));
    const going = branches.flatMap(({ candidates }) => candidates.map(({ stack }) => stack));
    const done = await (0,in_parallel/* inParallel */.H)(branches, concurrency, (branch) => takeBranchDown(targets, timed, branch, going));
    const missing = found.filter(({ entry }) => entry === undefined);
    const gone = await (0,in_parallel/* inParallel */.H)(missing, concurrency, (member) => missingItem(member, (name) => (0,verdict_verdict/* say */.c)('nothing_to_do', `${name} is gone already.`)));
    const taken = done.flat();
    const items = [...taken, ...gone, ...(0,planned_stack/* stayingItems */.A3)(entries)];
    return tellOfLater((0,teardown_report/* summarizeTeardown */.u)(items, sweep_request/* NOTHING_SELECTED */.E[request.selection], taken));
}
/**
 * Takes down the stacks of one branch that are to go, one after the other: looks at each again, and removes it where nothing speaks
 * against that. One failure must not stop the others.
 */
async function takeBranchDown(targets, rules, { candidates, othersStay }, going) {
    const { tries } = rules.run;
    return (0,one_by_one/* oneByOne */.E)(candidates, othersStay, async (entry, sibling) => {
        const { deps } = entry.target;
        const held = await tries?.heldBack('take-down', entry.stack, going);
        if (held !== undefined)
            return (0,with_cost/* withCost */.K)((0,planned_stack/* plannedItem */.yF)(entry, held), entry.cost);
        const placesOf = (records) => (0,places/* placesLooked */.Z)(targets, records);
        const deletion = { ...deletionOf(entry, sibling, rules), placesOf };
        const look = (0,request_plan/* isSpent */.Fh)(deps.codeHost.requestsLeft())
            ? { no: (0,verdict_verdict/* skip */.i)('throttled', (0,request_plan/* waitsForTurn */.TY)(entry.stack.name)), pullRequest: entry.pullRequest }
            : await (0,take_down/* lookAgain */.IK)(deps, rules, deletion);
        const item = look.no ? (0,report_item/* itemOf */.T)(deletion, look.no) : await (0,take_down/* takeDown */.a$)(deps, rules, deletion, look);
        await tries?.keep('take-down', deps.stacks, entry.stack, item);
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


/***/ }),

/***/ 16510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ requireSeen)
/* harmony export */ });
/* harmony import */ var _domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32540);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75519);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16783);





/**
 * For a run that lists a kind's environments and has found none: that may be because it looks at the wrong place. Goes by the newest
 * hundred records of the kind, whoever wrote them. Where records of ours name the run's own place too, others are another run's, and
 * are only warned of; so are those of other projects.
 * `settingsRegions` is where the settings say that environments are.
 * @throws UserError `stands_elsewhere`.
 */
async function requireSeen(targets, scope, settingsRegions) {
    const { deployments, log } = targets[0].deps;
    const records = await deployments.list({ environment: scope.kind, writers: 'anybody' });
    const ours = records.filter(({ payload }) => (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOfKey */ .uv)(payload['key'] ?? '') === scope.project);
    if (ours.length === 0) {
        const others = (0,_domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__/* .otherProjects */ .rg)(records, scope.project);
        const what = `An environment of kind '${scope.kind}'`;
        const left = { what, others, project: scope.project, recorded: [] };
        if (others.length > 0)
            log.warning((0,_domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__/* .leftToOtherProject */ .e7)(left).sentence);
        return;
    }
    const looked = await (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .placesLooked */ .Z)(targets, ours);
    const { here, elsewhere } = (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .byPlace */ .hz)(ours, looked);
    const unseen = elsewhere.filter((facts) => !settingsRegions.includes((0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(facts).region ?? ''));
    if (unseen.length === 0)
        return;
    const verdict = (0,_domain_environment_elsewhere_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseElsewhere */ .F7)({ what: nameOf(unseen), records: unseen, looked });
    if (!here.some((facts) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .isProof */ .rN)(facts) && (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(facts).region !== undefined))
        throw refused(verdict);
    log.warning(verdict.sentence);
}
function refused({ reasonCode, sentence }) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(reasonCode, sentence);
}
function nameOf(records) {
    const live = records
        .filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_4__/* .isLive */ .DG)
        .map(({ payload, ref }) => payload['environment'] ?? `of branch '${ref}'`);
    const names = [...new Set(live)];
    const more = names.length > 1 ? `, like ${names.length - 1} more,` : '';
    return `Environment ${names[0]}${more}`;
}


/***/ })

};
