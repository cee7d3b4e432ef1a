export const id = 941;
export const ids = [941];
export const modules = {

/***/ 3322:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8381);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8153);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('teardown', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(923);
// EXTERNAL MODULE: ./build/src/runtime/aws-targets.js
var aws_targets = __webpack_require__(6924);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(6041);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var inputs_pricing = __webpack_require__(2880);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
// EXTERNAL MODULE: ./build/src/domain/sweep/batches.js
var batches = __webpack_require__(8749);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/runtime/input-values.js
var input_values = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/teardown.js







const TEARDOWN_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...inputs_pricing/* PRICING_INPUTS */.H,
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
    'concurrency',
    'timeout',
];
/** @throws UserError naming the input, its value and the legal values. */
function readTeardownInputs(run) {
    const reader = (0,input_values/* readerOf */.TC)(run, TEARDOWN_INPUTS);
    const select = reader.choice('select', ['this', 'orphaned', 'expired', 'all'], 'this');
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        ...(0,common/* readAwsInputs */.d1)(reader),
        project: reader.text('project'),
        environment: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
        select,
        part: readPart(reader, select),
        branch: reader.text('branch'),
        pullRequest: reader.optionalInteger('pull-request', { least: 1, most: 2 ** 31 }),
        stackName: readStackName(reader),
        protected: reader.list('protected'),
        graceMs: reader.duration('grace', '1h'),
        ttlMs: reader.text('ttl') === undefined ? undefined : reader.span('ttl', '7d'),
        wanted: (0,wanted_rules/* parseWanted */.V)(reader.list('wanted')),
        adopted: readAdopted(reader.text('branch-tag'), reader.text('stack-prefix')),
        maxDeletions: reader.integer('max-deletions', 10, { least: 0, most: 2000 }),
        maxFraction: reader.fraction('max-fraction', 0.3),
        force: reader.boolean('force', false),
        onLeftover: reader.choice('on-leftover', ['fail', 'retain'], 'fail'),
        concurrency: reader.integer('concurrency', 4, { least: 1, most: 16 }),
        timeoutMs: reader.span('timeout', '45m'),
    });
}
/** What a later step needs of an earlier one is asked for, so that an empty expression cannot make it a whole sweep. */
function readPart(reader, select) {
    const operation = reader.choice('operation', ['take-down', 'plan', 'batch', 'merge'], 'take-down');
    if (reader.boolean('adopt', false))
        return readAdoption(reader, operation);
    if (operation === 'take-down') {
        refuseStray(reader, 'batch');
        refuseStray(reader, 'plan');
        return { operation };
    }
    if (select === 'this')
        throw new errors/* UserError */.y('invalid_input', `Input 'operation' has the value '${operation}', which is a part of a sweep; set 'select' to orphaned, expired or all.`);
    if (operation === 'plan')
        return { operation, batches: reader.integer('batches', 4, { least: 1, most: batches/* MAX_BATCHES */.IO }) };
    if (operation === 'batch')
        return {
            operation,
            members: (0,batches/* readBatch */.x3)(reader.required('batch', "one text of a plan's output 'batches'")),
        };
    return { operation, members: (0,batches/* readBatches */.Pu)(reader.required('plan', "the output 'batches' of a plan")) };
}
function readAdoption(reader, operation) {
    if (reader.text('branch-tag') === undefined)
        throw new errors/* UserError */.y('invalid_input', "Input 'branch-tag' is empty; with 'adopt', 'branch-tag' and 'stack-prefix' tell which stacks are meant.");
    const other = operation === 'take-down'
        ? ['branch', 'pull-request', 'stack-name'].find((each) => reader.text(each) !== undefined)
        : 'operation';
    if (other === undefined)
        return { operation: 'adopt' };
    throw new errors/* UserError */.y('invalid_input', `Input '${other}' has the value '${reader.text(other)}' beside 'adopt', which takes nothing down and is about all stacks of 'stack-prefix'; leave it out.`);
}
function refuseStray(reader, name) {
    if (reader.text(name) === undefined)
        return;
    throw new errors/* UserError */.y('invalid_input', `Input '${name}' is of no use without 'operation'; set it to ${name === 'batch' ? 'batch' : 'merge'}.`);
}
/** A prefix that fits half the account would not be one. */
const SHORTEST_PREFIX = 3;
function readAdopted(branchTag, stackPrefix) {
    if (branchTag === undefined && stackPrefix === undefined)
        return undefined;
    if (branchTag === undefined || stackPrefix === undefined)
        throw new errors/* UserError */.y('invalid_input', `Input '${branchTag === undefined ? 'branch-tag' : 'stack-prefix'}' is empty; stacks made by others are swept only where both 'branch-tag' and 'stack-prefix' tell which they are.`);
    if (stackPrefix.length < SHORTEST_PREFIX)
        throw new errors/* UserError */.y('invalid_input', `Input 'stack-prefix' has the value '${stackPrefix}'; it takes at least ${SHORTEST_PREFIX} characters.`);
    return { branchTag, stackPrefix };
}
/** The API's own rule for names; an ARN, which tells the account, is none. @throws UserError unless the name was given twice. */
function readStackName(reader) {
    const name = reader.text('stack-name');
    if (name === undefined)
        return undefined;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
        throw new errors/* UserError */.y('invalid_input', "Input 'stack-name' is no name of a stack; it takes letters, digits and hyphens, a letter first, and no ARN.");
    if (reader.text('confirm') !== name)
        throw new errors/* UserError */.y('invalid_input', `Input 'confirm' does not repeat the name in 'stack-name', so ${name} is left alone; give exactly the same text in both.`);
    const select = reader.text('select') ?? 'this';
    const other = select === 'this'
        ? ['branch', 'pull-request'].find((each) => reader.text(each) !== undefined)
        : 'select';
    if (other !== undefined)
        throw new errors/* UserError */.y('invalid_input', `Input '${other}' has the value '${reader.text(other)}' beside 'stack-name'; a stack is either named or found, so leave one of them out.`);
    return name;
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/wiring.js + 29 modules
var wiring = __webpack_require__(9374);
// EXTERNAL MODULE: ./build/src/text/items-summary.js
var items_summary = __webpack_require__(9140);
;// CONCATENATED MODULE: ./build/actions/teardown/main.js








/** Takes environments down, and proves that they are gone. */
async function main(context) {
    const { run, clock } = context;
    const inputs = readTeardownInputs(run);
    const github = (0,wiring.wireGitHub)(context, inputs);
    const ground = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, inputs);
    const { teardownEnvironments } = await Promise.all(/* import() */[__webpack_require__.e(905), __webpack_require__.e(201)]).then(__webpack_require__.bind(__webpack_require__, 7201));
    const pricing = await (0,inputs_pricing/* readPricing */.F)(run, ground);
    context.keepHeapSmall();
    const { batches, ...report } = await teardownEnvironments((0,wiring.wireTargets)(context, inputs, ground.kind, 'teardown', (aws) => ({
        ...github,
        ...aws,
        clock,
        log: run,
        summary: run.summary,
    })), {
        ...inputs,
        repository: ground.repository,
        repositoryId: ground.repository.id,
        project: ground.project,
        kind: inputs.environment,
        coversSettings: (0,aws_targets/* coversSettings */.WQ)(inputs, ground.kind),
        application: ground.kind.application ?? ground.project,
        ttlMs: inputs.ttlMs ?? (0,load_settings/* ttlOf */.yJ)(ground.kind, inputs.settings),
        wanted: (0,load_settings/* wantedOf */.Lm)(ground.kind, inputs.wanted),
        kindIsProtected: ground.kindIsProtected,
        pricing,
        allowedAccounts: (0,load_settings/* firstNonEmpty */.Je)(inputs.allowedAccounts, ground.kind.accounts),
        hint: await (0,runtime_event/* readHint */.MR)(run),
        runToken: (0,runtime_event/* runToken */.fu)(run, context.random),
    });
    const of = (...decisions) => (0,report_report/* decidedAs */.P)(report.items, ...decisions);
    return {
        report,
        outputs: {
            deleted: JSON.stringify(of('deleted')),
            adopted: JSON.stringify(of('updated')),
            skipped: JSON.stringify(of('skipped', 'planned', 'nothing')),
            failed: JSON.stringify(of('failed', 'refused')),
            count: String(of('deleted').length),
            batches: batches === undefined ? '' : JSON.stringify(batches),
        },
        summary: (0,items_summary/* itemsSummary */.F)('Teardown', report),
    };
}


/***/ }),

/***/ 9447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseWanted),
/* harmony export */   x: () => (/* binding */ WANTED_OTHERWISE)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/** @throws UserError naming the rule that is not legal. */
function parseWanted(rules) {
    return rules.map((rule) => {
        if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested')
            return rule;
        if (/^label:.+/.test(rule))
            return rule;
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', `Input 'wanted' has the value '${rule.slice(0, 60)}'; it takes branch, pull-request, review-requested, label:NAME.`);
    });
}
/** What asks for an environment where neither step nor settings say it. */
const WANTED_OTHERWISE = ['pull-request'];


/***/ }),

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/**
 * Reads `Mon-Fri 08:00-20:00 Europe/Berlin`; the zone is UTC when it is left out.
 * @throws UserError naming the value and the form.
 */
function parseHours(text) {
    const parts = /^([A-Za-z,-]+)\s+(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
    const days = parts?.[1] === undefined ? undefined : parseDays(parts[1]);
    const timeZone = parts?.[6] ?? 'UTC';
    const from = Number(parts?.[2]) * 60 + Number(parts?.[3]);
    const until = Number(parts?.[4]) * 60 + Number(parts?.[5]);
    const wrong = days === undefined || !(from < 1440) || !(until <= 1440) || from === until
        ? 'cannot be read'
        : isTimeZone(timeZone)
            ? undefined
            : `name the time zone '${timeZone.slice(0, 40)}', which nobody knows`;
    if (days === undefined || wrong !== undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The hours '${text.slice(0, 60)}' ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
    return { days, from, until, timeZone };
}
function parseDays(text) {
    const days = new Set();
    for (const item of text.toLowerCase().split(',')) {
        const [first, last = first] = item.split('-').map((day) => DAYS.indexOf(day.slice(0, 3)));
        if (first === undefined || last === undefined || first < 0 || last < 0)
            return undefined;
        for (let day = first;; day = (day + 1) % 7) {
            days.add(day);
            if (day === last)
                break;
        }
    }
    return days;
}
function isTimeZone(timeZone) {
    try {
        new Intl.DateTimeFormat('en-GB', { timeZone });
        return true;
    }
    catch {
        return false;
    }
}
/** True when the instant lies within the hours, by the wall clock of their zone. */
function isWithinHours(hours, instant) {
    const { day, minute } = wallClock(hours.timeZone, instant);
    if (hours.from < hours.until)
        return hours.days.has(day) && minute >= hours.from && minute < hours.until;
    return ((hours.days.has(day) && minute >= hours.from) || (hours.days.has((day + 6) % 7) && minute < hours.until));
}
function wallClock(timeZone, instant) {
    const parts = clockOf(timeZone).formatToParts(instant);
    const part = (type) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
        day: DAYS.indexOf(part('weekday').toLowerCase()),
        minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
}
const clocks = new Map();
/** Making one takes far longer than using it, and an estimate asks thousands of times. */
function clockOf(timeZone) {
    const known = clocks.get(timeZone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    clocks.set(timeZone, made);
    return made;
}


/***/ }),

/***/ 923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ decidedAs)
/* harmony export */ });
/** The items on which one of these was decided. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}


/***/ }),

/***/ 8749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ MAX_BATCHES),
/* harmony export */   Pu: () => (/* binding */ readBatches),
/* harmony export */   jB: () => (/* binding */ partition),
/* harmony export */   x3: () => (/* binding */ readBatch)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

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
    const hands = Array.from({ length: Math.min(wanted, fitting.length, MAX_BATCHES) }, () => []);
    for (const group of fitting) {
        const [shortest] = hands.toSorted((a, b) => a.length - b.length);
        shortest?.push(...group);
    }
    return { batches: hands.map((hand) => hand.map(formatMember).join(', ')), left: sizeOf(groups) - members };
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
function formatMember({ name, place: target }) {
    return target === undefined ? name : `${name} in ${target}`;
}
const MEMBER = /^([A-Za-z][A-Za-z0-9-]{0,127})(?: in (\S.*))?$/;
/** @throws UserError where the text is not one batch of a plan. */
function readBatch(text) {
    return text.split(',').map((item) => {
        const [, name, target] = MEMBER.exec(item.trim()) ?? [];
        if (name !== undefined)
            return { name, place: target };
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', `Input 'batch' has the part '${item.trim().slice(0, 60)}'; it takes one of the texts of a plan's output 'batches'.`);
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
        return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readPricing),
/* harmony export */   H: () => (/* binding */ PRICING_INPUTS)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2553);
/* harmony import */ var _load_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2232);



/** The input of every action that can tell what environments cost. */
const PRICING_INPUTS = ['hourly-price'];
/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
async function readPricing(run, { kind, kindIsProtected }, hours) {
    const given = await (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readerOf */ .TC)(run, PRICING_INPUTS).map('hourly-price');
    const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)]);
    const prices = { ...kind['hourly-price'], ...Object.fromEntries(own) };
    if (Object.keys(prices).length === 0)
        return undefined;
    return { prices, hours: kindIsProtected ? undefined : (0,_load_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .hoursOf */ .ZA)(kind, hours) };
}
function priceOf(what, text) {
    const price = Number(text);
    if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price))
        return price;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', `Input 'hourly-price' has the value '${text.slice(0, 40)}' for '${what.slice(0, 80)}'; it takes the price of an hour as a number, such as 0.0096.`);
}


/***/ }),

/***/ 2232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ loadRunSettings),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   ZA: () => (/* binding */ hoursOf),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _domain_hours_hours_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(169);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7277);





/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadRunSettings(codeHost, inputs) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(inputs.settings, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && inputs.settings !== DEFAULT_SETTINGS)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_settings', `The settings file ${inputs.settings} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined
        ? { project: undefined, environments: {}, ownParameters: {} }
        : await parse(text, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_input', `Input 'environment' has the value '${inputs.environment}'; ${inputs.settings} has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: kind?.protected ?? inputs.environment === 'production',
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
    };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, given) {
    return firstNonEmpty(given, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .V)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .WANTED_OTHERWISE */ .x);
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstNonEmpty(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** When environments of the kind are up: what the step says, then the settings; undefined where they always are. */
function hoursOf(kind, given) {
    return given ?? (kind.hours === undefined ? undefined : (0,_domain_hours_hours_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHours */ .T)(kind.hours));
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, given = {}) {
    return {
        health: given.health ?? kind.health ?? 'http',
        healthPath: given.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: given.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: given.deploymentInfo ?? kind['deployment-info'],
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' has the value '${kind.ttl.slice(0, 40)}'; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(164), __webpack_require__.e(0), __webpack_require__.e(818)]).then(__webpack_require__.bind(__webpack_require__, 3437));
    return parseSettings(text, file);
}


/***/ }),

/***/ 4502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/** User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect. */
function markdownText(text, longest = 200) {
    return withEntities(clip(oneLine(text), longest))
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll('://', ':\u200b//');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip(oneLine(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip(oneLine(text), longest));
}
/** User text in a tracker comment, on one line; what could be taken for our own lines is broken up. */
function plainText(text) {
    return clip(oneLine(text), 200).replaceAll('[', '(').replaceAll(']', ')');
}
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
function slackLink(text, url) {
    const target = safeUrl(url);
    return target === undefined
        ? slackText(text)
        : `<${target.replaceAll('&', '&amp;')}|${slackText(text).replaceAll('|', '¦')}>`;
}
/** The ampersand first, which the others bring along. */
function withEntities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}


/***/ }),

/***/ 9140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ itemsSummary)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(941);


const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
function itemsSummary(title, report, note = '') {
    const items = report.items ?? [];
    const isPlaced = items.some((item) => item.place !== undefined);
    const target = {
        heading: 'Where',
        cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(item.place ?? '', 80),
    };
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)(items, [
        { heading: 'Environment', cell: (item) => `\`${item.name}\`` },
        ...(isPlaced ? [target] : []),
        { heading: 'Decision', cell: (item) => item.decision },
        { heading: 'Reason', cell: (item) => `\`${item.reasonCode}\`` },
        { heading: '', cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(item.sentence) },
    ], IN_THE_LOG);
    const below = note === '' ? '' : `\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(note, 400)}\n`;
    return `### ${title}\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(report.sentence)}\n${below}${table}${leftoversTable(items)}`;
}
/** What nobody else tells of an environment that is gone: resource by resource, so that a person can go through them. */
function leftoversTable(items) {
    const left = items.flatMap(({ name, leftovers = [] }) => leftovers.map((each) => ({ ...each, of: name })));
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)(left, [
        { heading: 'Environment', cell: (each) => `\`${each.of}\`` },
        { heading: 'Resource', cell: (each) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(each.resource) },
        { heading: 'Type', cell: (each) => `\`${each.type.replaceAll(/[^\w:]/g, '')}\`` },
        { heading: 'Name', cell: (each) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(each.name ?? '') },
        { heading: 'Why', cell: (each) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(each.why, 300) },
    ], IN_THE_LOG);
    return table === '' ? '' : `\nLeft behind:\n${table}`;
}


/***/ }),

/***/ 941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/**
 * A table with an empty line before it, or '' where there are no rows. `more` says what became of rows beyond the most.
 * Headings and cells come from the same columns, since GitHub shows no table whose lines differ in length.
 */
function markdownTable(rows, columns, more) {
    if (rows.length === 0)
        return '';
    const most = more.most ?? MOST_ROWS;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rest = rows.length > most ? `\n${more.rest(rows.length - most)}\n` : '';
    return `\n${[
        line(columns.map(({ heading }) => heading)),
        `|${columns.map(() => '---|').join('')}`,
        ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
    ].join('\n')}\n${rest}`;
}


/***/ })

};
