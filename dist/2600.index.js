export const id = 2600;
export const ids = [2600];
export const modules = {

/***/ 8749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ MAX_BATCHES),
/* harmony export */   Pu: () => (/* binding */ readBatches),
/* harmony export */   jB: () => (/* binding */ partition),
/* harmony export */   x3: () => (/* binding */ readBatch)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

/** A matrix makes at most so many jobs (GitHub: "Actions limits"). */
const MAX_BATCHES = 256;
/** An input travels as an environment variable, which Linux limits to 128 KiB. */
const MOST_MEMBERS = 500;
/** All outputs of a job take 1 MiB of UTF-16 (GitHub: "Actions limits"); the others need some of it. */
const LONGEST_OUTPUT = 300_000;
/**
 * Deals groups out to at most `count` batches, or to more where they would not fit. A group stays together: its members
 * have to know of each other.
 */
function partition(groups, count) {
    const fitting = groupsThatFit(groups);
    const members = sizeOf(fitting);
    const wanted = Math.max(count, Math.ceil(members / MOST_MEMBERS));
    const batches = Array.from({ length: Math.min(wanted, fitting.length, MAX_BATCHES) }, () => []);
    for (const group of fitting) {
        const [shortest] = batches.toSorted((a, b) => a.length - b.length);
        shortest?.push(...group);
    }
    return {
        batches: batches.map((batch) => batch.map(formatMember).join(', ')),
        remaining: sizeOf(groups) - members,
    };
}
function groupsThatFit(groups) {
    let room = LONGEST_OUTPUT;
    return groups.filter((group) => {
        room -= group.reduce((sum, member) => sum + formatMember(member).length + 2, 0);
        return room >= 0;
    });
}
function sizeOf(groups) {
    return groups.reduce((sum, group) => sum + group.length, 0);
}
function formatMember({ name, target }) {
    return target === undefined ? name : `${name} in ${target}`;
}
const MEMBER = /^([A-Za-z][A-Za-z0-9-]{0,127})(?: in (\S.*))?$/;
/** @throws UserError where the text is not one batch of a plan. */
function readBatch(text) {
    return text.split(',').map((item, index) => {
        const [, name, target] = MEMBER.exec(item.trim()) ?? [];
        if (name !== undefined)
            return { name, target };
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', `Input 'batch' has a part that names no stack (number ${index + 1}); it takes one of the texts of a plan's output 'batches'.`);
    });
}
/** Everything that a plan's output `batches` names. @throws UserError where the text is no such output. */
function readBatches(text) {
    const batches = parseList(text);
    if (batches !== undefined)
        return batches.flatMap(readBatch);
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', "Input 'plan' is not a JSON array of texts; give a plan's output 'batches'.");
}
function parseList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((batch) => typeof batch === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 64352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ readLife),
/* harmony export */   W_: () => (/* binding */ readTeardownInputs)
/* harmony export */ });
/* unused harmony export TEARDOWN_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52816);
/* harmony import */ var _domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8749);
/* harmony import */ var _domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39155);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59794);
/* harmony import */ var _pricing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2880);










const TEARDOWN_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_7__/* .COMMON_INPUTS */ .s7,
    ..._common_js__WEBPACK_IMPORTED_MODULE_7__/* .AWS_INPUTS */ .OJ,
    ..._pricing_js__WEBPACK_IMPORTED_MODULE_9__/* .PRICING_INPUTS */ .Hy,
    'project',
    'environment',
    'select',
    'operation',
    'batches',
    'batch',
    'plan',
    'branch',
    'pull-request',
    'stack-name',
    'confirm',
    'protected',
    'grace',
    'max-deletions',
    'max-fraction',
    'ttl',
    'wanted',
    'branch-tag',
    'stack-prefix',
    'adopt',
    'force',
    'on-leftover',
    'cfn-role-arn',
    'concurrency',
    'timeout',
];
/** @throws UserError naming the input, its value and the legal values. */
function readTeardownInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .readerOf */ .TC)(run, TEARDOWN_INPUTS);
    const selection = reader.choice('select', ['this', 'orphaned', 'expired', 'all'], 'this');
    const common = (0,_common_js__WEBPACK_IMPORTED_MODULE_7__/* .readCommonInputs */ .di)(run);
    const aws = (0,_common_js__WEBPACK_IMPORTED_MODULE_7__/* .readAwsInputs */ .d1)(reader);
    const project = reader.text('project');
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    const operation = readOperation(reader, selection);
    const about = readAbout(reader);
    const rules = {
        protected: (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .checkGlobs */ .EQ)('protected', reader.list('protected')),
        graceMs: reader.duration('grace', `${_domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_GRACE_MS */ .uh / 1000}s`),
    };
    const life = readLife(reader);
    const adopted = readAdopted(reader.text('branch-tag'), reader.text('stack-prefix'));
    const limits = {
        maxDeletions: reader.integer('max-deletions', 10, { least: 0, most: 2000 }),
        maxFraction: reader.fraction('max-fraction', 0.3),
    };
    const force = reader.boolean('force', false);
    return Object.freeze({
        common,
        aws,
        project,
        environment,
        selection,
        operation,
        about,
        life: { ...life, force },
        rules: { ...rules, adopted, force },
        brake: { ...limits, force },
        removal: {
            onLeftover: reader.choice('on-leftover', ['fail', 'retain'], 'fail'),
            roleArn: reader.formed('cfn-role-arn', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_ARN */ .xG),
        },
        run: {
            concurrency: reader.integer('concurrency', 4, { least: 1, most: 16 }),
            timeoutMs: reader.span('timeout', '45m'),
        },
    });
}
/** How long environments live: undefined or empty where the step does not say. */
function readLife(reader) {
    return {
        ttlMs: reader.text('ttl') === undefined ? undefined : reader.span('ttl', '7d'),
        wanted: (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .VB)(reader.list('wanted')),
    };
}
function readAbout(reader) {
    return {
        branch: reader.text('branch'),
        pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
        stackName: readStackName(reader),
    };
}
/** What a later step needs of an earlier one is asked for, so that an empty expression cannot make it a whole sweep. */
function readOperation(reader, selection) {
    const operation = reader.choice('operation', ['take-down', 'plan', 'batch', 'merge'], 'take-down');
    if (reader.boolean('adopt', false))
        return readAdoption(reader, operation);
    if (operation === 'take-down') {
        refuseStray(reader, 'batch');
        refuseStray(reader, 'plan');
        return { operation };
    }
    if (selection === 'this')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input 'operation' has the value '${operation}', which is a part of a sweep; set 'select' to orphaned, expired or all.`);
    if (operation === 'plan')
        return { operation, batches: reader.integer('batches', 4, { least: 1, most: _domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BATCHES */ .IO }) };
    if (operation === 'batch')
        return {
            operation,
            members: (0,_domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .readBatch */ .x3)(reader.required('batch', "one text of a plan's output 'batches'")),
        };
    return { operation, members: (0,_domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .readBatches */ .Pu)(reader.required('plan', "the output 'batches' of a plan")) };
}
function readAdoption(reader, operation) {
    if (reader.text('branch-tag') === undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', "Input 'branch-tag' is empty; with 'adopt', 'branch-tag' and 'stack-prefix' say which stacks are meant.");
    const other = operation === 'take-down'
        ? ['branch', 'pull-request', 'stack-name'].find((each) => reader.text(each) !== undefined)
        : 'operation';
    if (other === undefined)
        return { operation: 'adopt' };
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${other}' has a value beside 'adopt', which takes nothing down and is about all stacks of 'stack-prefix'; leave it out.`);
}
function refuseStray(reader, name) {
    if (reader.text(name) === undefined)
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${name}' is of no use without 'operation'; set it to ${name === 'batch' ? 'batch' : 'merge'}.`);
}
/** A prefix that fits half the account would not be one. */
const SHORTEST_PREFIX = 3;
function readAdopted(branchTag, stackPrefix) {
    if (branchTag === undefined && stackPrefix === undefined)
        return undefined;
    if (branchTag === undefined || stackPrefix === undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${branchTag === undefined ? 'branch-tag' : 'stack-prefix'}' is empty; stacks made by others are swept only where both 'branch-tag' and 'stack-prefix' say which they are.`);
    if (stackPrefix.length < SHORTEST_PREFIX)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWithValue */ .iS)('stack-prefix', stackPrefix)}; it takes at least ${SHORTEST_PREFIX} characters.`);
    return { branchTag, stackPrefix };
}
/** The API's own rule for names; an ARN, which tells the account, is none. @throws UserError unless the name was given twice. */
function readStackName(reader) {
    const name = reader.text('stack-name');
    if (name === undefined)
        return undefined;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', "Input 'stack-name' is no name of a stack; it takes letters, digits and hyphens, a letter first, and no ARN.");
    if (reader.text('confirm') !== name)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input 'confirm' does not repeat the name in 'stack-name', so ${name} is left alone; give exactly the same text in both.`);
    const select = reader.text('select') ?? 'this';
    const other = select === 'this'
        ? ['branch', 'pull-request'].find((each) => reader.text(each) !== undefined)
        : 'select';
    if (other !== undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${other}' has a value beside 'stack-name'; a stack is either named or found, so leave one of them out.`);
    return name;
}


/***/ }),

/***/ 24381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportOnce)
});

// EXTERNAL MODULE: ./build/src/domain/due/reported-before.js
var reported_before = __webpack_require__(37414);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var decision = __webpack_require__(51012);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
;// CONCATENATED MODULE: ./build/src/usecases/due/recall-reported.js



/**
 * What was reported of a step by the last run that noted it, as the name of a later step of its job says it; undefined where that was
 * nothing, or no run noted anything. `unknown` where GitHub does not say.
 */
async function recallReported({ workflowRuns, log, }, { workflow, by, runId, most }) {
    try {
        const runs = (await workflowRuns.hourlyRuns(workflow)).filter(({ id }) => id !== runId);
        for (const run of runs.slice(0, most)) {
            const jobs = await workflowRuns.jobs(run.id);
            const [note] = jobs.flatMap(({ steps }) => steps.flatMap((name) => (0,reported_before/* readNote */.VC)(by, name) ?? []));
            if (note !== undefined)
                return note === 'nothing' ? undefined : note;
        }
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.info(`What was reported before is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return 'unknown';
    }
}

// EXTERNAL MODULE: ./build/src/domain/due/failed-tries.js
var failed_tries = __webpack_require__(69158);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(44356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/domain/verdict/passing.js
var passing = __webpack_require__(44427);
;// CONCATENATED MODULE: ./build/src/usecases/pace/former-tries.js






/** `recall` gives the words in which former runs noted their tries; [] where nobody knows, so that everything is tried. */
function createTryLedger(clock, recall) {
    const held = new Set();
    const tries = new Map();
    function triesBy(basis) {
        const keys = {
            'take-down': keysBy(basis),
            sleep: keysBy(`${basis} sleep`),
            wake: keysBy(`${basis} wake`),
        };
        return {
            async heldBack(step, stack, beside) {
                const keyOf = keys[step];
                const words = await recall();
                if (words.length === 0)
                    return undefined;
                const found = (0,failed_tries/* findTry */.Dc)(words, keyOf(stack), beside.map(keyOf), clock.now());
                if (found === undefined)
                    return undefined;
                const sentence = `${stack.name} is left alone, because a run of less than six hours ago changed it to no avail and nothing has happened to it since; start the workflow by hand to try it at once.`;
                tries.set(found.key, found);
                held.add(sentence);
                return (0,verdict/* skip */.i)('reported_before', sentence);
            },
            async keep(step, stacks, before, { decision, reasonCode }) {
                const isOver = reasonCode === 'deadline' || (0,passing/* passesByItself */.uj)(reasonCode);
                if (isOver || (decision !== 'failed' && decision !== 'refused'))
                    return;
                const now = await describeQuietly(stacks, before);
                if (now === undefined || (0,stack_state/* isBusy */.A5)(now.status) || (0,revision/* isUntouched */.O)(before, now))
                    return;
                const key = keys[step](now);
                tries.set(key, { key, hour: (0,failed_tries/* hourOf */.cg)(clock.now()) });
            },
        };
    }
    return { triesBy, held, tries: () => [...tries.values()] };
}
/** The key of each stack, found once. */
function keysBy(basis) {
    const known = new Map();
    return (stack) => {
        const key = known.get(stack) ?? (0,failed_tries/* tryKey */.DJ)(stack, basis);
        known.set(stack, key);
        return key;
    };
}
async function describeQuietly({ describe }, { id }) {
    try {
        return await describe(id);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(75192);
;// CONCATENATED MODULE: ./build/src/runtime/report-once.js









/** The events whose runs GitHub tells as those of the hour. */
const HOURLY = ['schedule', 'workflow_dispatch'];
/** Where something is in the way: the last runs may have been cancelled, or may have had no such job. */
const MOST_RUNS = 6;
/**
 * Plays a step that runs by schedule. What makes it red makes it red again an hour later, and nobody listens to that for long: so a
 * run is green where all its causes were reported less than a day ago. Its warning and its summary say each time that it is still
 * so, and what a former run tried in vain is not tried again meanwhile. A person who starts the workflow hears of it anew, and has
 * everything tried. The output `reported` is to be the name of a later step of the job, by which the next run knows it.
 * @param by whose note it is, such as `due shop preview`
 */
async function reportOnce(context, workflowRuns, { workflow, by, events = HOURLY, most = MOST_RUNS }, play) {
    const { env, log } = context.run;
    const owner = { workflow, by, runId: Number(env['GITHUB_RUN_ID']) };
    const recall = (last) => recallReported({ workflowRuns, log }, { ...owner, most: last });
    const recallAll = (0,lazy/* lazy */.RZ)(() => recall(most));
    const ledger = createTryLedger(context.clock, async () => isByHand(env) ? [] : causesOf(await recallAll()));
    if (!events.includes(env['GITHUB_EVENT_NAME'] ?? ''))
        return play(ledger);
    const { causes = [], ...outcome } = await play(ledger).catch(failed);
    const { report } = outcome;
    const isStill = (0,decision/* isRed */.i)(report.decision) || ledger.held.size > 0;
    const before = await (isStill ? recallAll() : recall(1));
    if (before === 'unknown')
        return { ...outcome, outputs: { ...outcome.outputs, reported: '' } };
    const noting = (reported, more = '') => ({
        ...outcome,
        outputs: { ...outcome.outputs, reported: (0,reported_before/* writeNote */.IP)(by, reported) },
        summary: [outcome.summary ?? '', ...(more === '' ? [] : [(0,text_escape/* markdownText */.p7)(more, 500), ''])].join('\n'),
    });
    if (!isStill) {
        if (before === undefined)
            return noting(undefined);
        const mended = `What was reported at ${shown(before)} is mended.`;
        log.notice(mended);
        return noting(undefined, mended);
    }
    const { isNews, reported } = (0,reported_before/* judgeReported */.T8)((0,reported_before/* fewWords */.GN)((0,decision/* isRed */.i)(report.decision) ? causesIn(report, causes) : [], ledger.tries()), before, context.clock.now());
    if ((0,decision/* isRed */.i)(report.decision) && (isNews || isByHand(env)))
        return noting(reported);
    const still = `Still so since it was reported at ${shown(reported)}: ${sentenceOf(report, ledger)}`;
    if (STANDS.includes(report.decision))
        return { ...noting(reported, still), report: { ...report, ...(0,verdict/* skip */.i)('reported_before', still) } };
    log.warning(still);
    return noting(reported, still);
}
/** A report of nothing that was done says what is still so instead. */
const STANDS = ['failed', 'refused', 'nothing', 'skipped'];
function causesIn(report, causes) {
    if (causes.length > 0)
        return causes;
    const red = (0,report_report/* decidedAs */.P)(report.items ?? [], 'failed', 'refused');
    return red.length > 0 ? red : [report];
}
function sentenceOf(report, { held }) {
    const [first, ...others] = held;
    if ((0,decision/* isRed */.i)(report.decision) || first === undefined)
        return report.sentence;
    return others.length === 0 ? first : `${first} The same is true of ${others.length} more.`;
}
function causesOf(reported) {
    return reported === undefined || reported === 'unknown' ? [] : reported.causes;
}
/** A person also runs a run again that the schedule or a push started. */
function isByHand(env) {
    const isAsked = !['schedule', 'push'].includes(env['GITHUB_EVENT_NAME'] ?? '');
    return isAsked || Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) > 1;
}
function failed(error) {
    return { report: (0,describe_failure/* describeFailure */.I)(error) };
}
function shown({ at }) {
    return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 67321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ readRunsOnce),
/* harmony export */   Nn: () => (/* binding */ readStoriesOnce),
/* harmony export */   tz: () => (/* binding */ readListsOnce),
/* harmony export */   z9: () => (/* binding */ readStacksOnce)
/* harmony export */ });
/* harmony import */ var _pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75192);

/** Several looks go by the same lists of the whole repository. What failed once fails for all of them, as nobody asks again. */
function readListsOnce(codeHost) {
    const open = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => codeHost.openPullRequests());
    const mentions = (linked) => (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePerEach */ .Gn)((pulls) => codeHost.storyMentions(pulls, { linked }));
    const [withLinks, withoutLinks] = [mentions(true), mentions(false)];
    return {
        ...codeHost,
        branches: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => codeHost.branches()),
        openHeads: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => codeHost.openHeads()),
        openPullRequests: (branch) => branch === undefined ? open() : codeHost.openPullRequests(branch),
        storyMentions: (pulls, { linked }) => (linked ? withLinks : withoutLinks)(pulls),
    };
}
/** The same for the runs of workflows. */
function readRunsOnce({ hourlyRuns, jobs, ...others }) {
    return { ...others, hourlyRuns: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePer */ .Pu)(hourlyRuns), jobs: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePer */ .Pu)(jobs) };
}
/** The same for the lists of one target. */
function readStacksOnce(stacks) {
    const plain = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => stacks.list());
    const reviewed = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePer */ .Pu)((prefix) => stacks.list(prefix));
    return {
        ...stacks,
        list(prefix) {
            return prefix === undefined ? plain() : reviewed(prefix);
        },
    };
}
/** The same for the stories of a run that only looks: whoever writes by what a story is reads it anew. */
function readStoriesOnce(look) {
    return {
        ...look,
        open: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => {
            const { source, tracker } = look.open();
            return { source, tracker: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => eachOnce(tracker())) };
        }),
    };
}
function eachOnce(reader) {
    const stories = (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePerEach */ .Gn)((ids) => reader.stories(ids));
    return {
        ...reader,
        stories,
        story: async (id) => (await stories([id])).get(id),
        lastMove: (0,_pace_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePer */ .Pu)((story) => reader.lastMove(story)),
    };
}


/***/ })

};
