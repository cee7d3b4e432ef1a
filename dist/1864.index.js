export const id = 1864;
export const ids = [1864];
export const modules = {

/***/ 81864:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34223);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('hours', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 34223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(80247);
// EXTERNAL MODULE: ./build/src/runtime/report-once.js + 2 modules
var report_once = __webpack_require__(24381);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/usecases/due/read-once.js
var read_once = __webpack_require__(67321);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/settings/hours-of-kind.js
var hours_of_kind = __webpack_require__(90534);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hours.js
var inputs_hours = __webpack_require__(24097);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var inputs_pricing = __webpack_require__(2880);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(81014);
// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
// EXTERNAL MODULE: ./build/src/text/items-summary.js
var items_summary = __webpack_require__(29140);
;// CONCATENATED MODULE: ./build/actions/hours/keep.js









/** Keeps the hours of all environments of the kind. */
async function keep(context, github, ledger) {
    const { run, clock } = context;
    const inputs = (0,inputs_hours/* readHoursInputs */.Vg)(run);
    context.endAfter(inputs.timeoutMs);
    const settings = await (0,load_settings.loadRunSettings)(github.codeHost, inputs);
    const { wireSite, wireTargets } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(5937), __webpack_require__.e(6041)]).then(__webpack_require__.bind(__webpack_require__, 75937));
    const { keepHours } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(3914), __webpack_require__.e(7767), __webpack_require__.e(2186), __webpack_require__.e(3788), __webpack_require__.e(3979), __webpack_require__.e(438)]).then(__webpack_require__.bind(__webpack_require__, 3979));
    const { kind, kindIsProtected } = settings;
    const hours = (0,hours_of_kind/* hoursOf */.Z)(kind, inputs.hours);
    const pricing = await (0,inputs_pricing/* readPricing */.FS)(run, settings, hours);
    const scope = { repository: settings.repository, project: settings.project, kind: inputs.environment };
    const report = await keepHours(wireTargets(context, { inputs, settings: kind, action: 'hours' }, (aws) => ({
        ...github,
        ...aws,
        site: wireSite(context),
        clock,
        log: run.log,
    })), {
        scope,
        rules: { hours, awakeForMs: inputs.awakeForMs, isProtected: kindIsProtected, pricing },
        readiness: (0,load_settings/* readinessOf */.co)(kind),
        stack: { roleArn: inputs.cfnRoleArn ?? kind['cfn-role-arn'] },
        admission: {
            allowedAccounts: (0,load_settings/* firstNonEmpty */.Je)(inputs.allowedAccounts, kind.accounts),
            settingsRegions: kind.region ?? [],
        },
        run: {
            token: (0,runtime_event/* runToken */.fu)(run, context.random),
            timeoutMs: inputs.timeoutMs,
            dryRun: inputs.dryRun,
            tries: ledger.triesBy(JSON.stringify([settings.text, inputs.cfnRoleArn])),
        },
    });
    const of = (...decisions) => JSON.stringify((0,report_report/* decidedAs */.P)(report.items, ...decisions));
    return (0,outcome/* inScope */.SB)(scope, {
        report,
        outputs: { slept: of('slept'), woken: of('woken'), failed: of('failed', 'refused') },
        summary: (0,items_summary/* itemsSummary */.F)('Hours', report, (0,cost/* formatSavings */.Hd)(report.items.flatMap(({ cost }) => cost ?? []))),
    });
}

;// CONCATENATED MODULE: ./build/actions/hours/main.js






/** Puts environments to sleep outside their hours and wakes them again. */
async function main(context) {
    const github = (0,wiring_github/* wireGitHub */.T)(context, (0,common/* readCommonInputs */.di)(context.run));
    return (0,report_once/* reportOnce */.S)(context, (0,read_once/* readRunsOnce */.Ec)(github.workflowRuns), (0,hourly_workflow/* noteOf */.kH)(context.run, 'hours'), (ledger) => keep(context, github, ledger));
}


/***/ }),

/***/ 69158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ tryKey),
/* harmony export */   Dc: () => (/* binding */ findTry),
/* harmony export */   cg: () => (/* binding */ hourOf),
/* harmony export */   t0: () => (/* binding */ writeTries)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _stack_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44356);


/** As long as a commit that was started anew in vain waits for the next start; whoever mends an account or a quota tells nobody here. */
const RETRY_AFTER_HOURS = 6;
const KEY_DIGITS = 5;
/** Of base 32, so that an hour comes again after more than three years. */
const HOUR_DIGITS = 3;
const HOURS_IN_ALL = 32 ** HOUR_DIGITS;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';
/** The whole hours that have passed since 1970. */
function hourOf(now) {
    return Math.floor(now.getTime() / 3_600_000);
}
/**
 * Names a stack as it is: another one once anything has happened to it.
 * @param basis what else a try depends on, such as the settings; only good to be compared
 */
function tryKey(stack, basis) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify([(0,_stack_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionOf */ .D)(stack), stack.status, basis])).slice(0, KEY_DIGITS);
}
/** Tries as words of a note, each of eight characters as `causeKey` has: one for each, or where they are more than `most` one for all of them. */
function writeTries(tries, most) {
    if (tries.length <= most)
        return tries.map(wordOf);
    const hour = Math.min(...tries.map((one) => one.hour));
    return [wordOf({ key: keyOfAll(tries.map(({ key }) => key)), hour })];
}
function wordOf({ key, hour }) {
    const digits = Array.from({ length: HOUR_DIGITS }, (_, index) => DIGITS.charAt(Math.floor(hour / 32 ** index) % 32));
    return `${key}${digits.join('')}`;
}
function keyOfAll(keys) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(keys.toSorted().join(' ')).slice(0, KEY_DIGITS);
}
/**
 * The try of less than six hours ago that left a stack as it is now; undefined where the note has none.
 * @param key of the stack as it is now
 * @param beside the keys of all that a run would try, this one among them: where they were too many, the note knows them together
 */
function findTry(words, key, beside, now) {
    const names = [key, keyOfAll(beside)];
    const hours = words
        .filter((word) => names.includes(word.slice(0, KEY_DIGITS)))
        .map((word) => hoursSince(word, now))
        .filter((hours) => hours < RETRY_AFTER_HOURS);
    return hours.length === 0 ? undefined : { key, hour: hourOf(now) - Math.min(...hours) };
}
function hoursSince(word, now) {
    const hour = [...word.slice(KEY_DIGITS)].reduce((sum, digit, index) => sum + DIGITS.indexOf(digit) * 32 ** index, 0);
    return (hourOf(now) - hour + HOURS_IN_ALL) % HOURS_IN_ALL;
}


/***/ }),

/***/ 37414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ fewWords),
/* harmony export */   IP: () => (/* binding */ writeNote),
/* harmony export */   O3: () => (/* binding */ notesBlindLook),
/* harmony export */   T8: () => (/* binding */ judgeReported),
/* harmony export */   VC: () => (/* binding */ readNote)
/* harmony export */ });
/* unused harmony export causeKey */
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _failed_tries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69158);


/** A day is long enough that nobody stops to listen, and short enough that what is broken is not forgotten. */
const REMIND_AFTER_MS = 24 * 3_600_000;
/** The note of them is to stay below a hundred characters, which is as long as GitHub is known to show a name. */
const MOST_CAUSES = 5;
/**
 * What changes from hour to hour though the cause is the same: times, commits, ids of requests, pull requests, stories and counts. Names
 * with numbers, accounts, regions and statuses stay.
 */
const FLEETING = new RegExp([
    '\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?',
    '\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b',
    '\\b(?:[0-9a-f]{40}|[0-9a-f]{7})\\b',
    '#\\d+',
    '(?<=\\bstory )[\\w-]+',
    '\\b\\d+(?= (?:of|environment|stack|pull request|branch|stor|minute|second|hour|day|min\\b|s\\b|h\\b|d\\b))',
].join('|'), 'g');
/** Names one thing that stands in the way of a run: by its reason and its sentence, without what is fleeting in it. */
function causeKey({ reasonCode, sentence }) {
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(`${reasonCode} ${sentence.replaceAll(FLEETING, '#')}`);
}
/**
 * Whether what stands in the way of a run is news: one of its causes was not reported before, or that is a day ago.
 * @param before what was reported by then; undefined where nothing was, or nobody knows
 */
function judgeReported({ causes, tries }, before, now) {
    const at = `${now.toISOString().slice(0, 16)}Z`;
    const known = before?.causes ?? [];
    const isNew = causes.some((cause) => !known.includes(cause));
    const isLongAgo = before !== undefined && now.getTime() - Date.parse(before.at) >= REMIND_AFTER_MS;
    const isNews = before === undefined || isNew || isLongAgo;
    const all = [...new Set([...causes, ...tries, ...known])].slice(0, MOST_CAUSES);
    return { isNews, reported: { at: isNews ? at : before.at, causes: all } };
}
/** The few words by which many are named. */
function fewWords(verdicts, tries = []) {
    const causes = [...new Set(verdicts.map(causeKey))];
    const most = MOST_CAUSES - Math.min(1, tries.length);
    const few = causes.length <= most ? causes : [(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(causes.toSorted().join(' '))];
    return { causes: few, tries: (0,_failed_tries_js__WEBPACK_IMPORTED_MODULE_1__/* .writeTries */ .t0)(tries, MOST_CAUSES - few.length) };
}
/**
 * The name of a step by which later runs know what was reported. One line, which ends in what was reported.
 * @param by whose note it is, such as `due shop preview`
 */
function writeNote(by, reported) {
    return reported === undefined
        ? `Nothing to report by ${by}`
        : `Reported by ${by} at ${reported.at}: ${reported.causes.join(' ')}`;
}
/** What a step of that name notes: `nothing` where all was well; undefined where it is no note of that one. */
function readNote(by, name) {
    if (name === writeNote(by, undefined))
        return 'nothing';
    const start = `Reported by ${by} at `;
    const [, at, causes] = /^(\d{4}-\d\d-\d\dT\d\d:\d\dZ): ([a-z2-7]{8}(?: [a-z2-7]{8})*)$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
    return at === undefined || causes === undefined ? undefined : { at, causes: causes.split(' ') };
}
/** Whether a step of that name notes that something stood in the way of a look, although its job was green. */
function notesBlindLook(name) {
    return name.startsWith('Reported by due ');
}


/***/ }),

/***/ 79102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(70169);
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

/***/ 70169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

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
            : 'name a time zone that nobody knows';
    if (days === undefined || wrong !== undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The hours ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
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

/***/ 40923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ leavesEnvironment),
/* harmony export */   P: () => (/* binding */ decidedAs)
/* harmony export */ });
/** The items on which one of these was decided, in their order. */
function decidedAs(items, ...decisions) {
    return items.filter((item) => decisions.includes(item.decision));
}
const STANDS = ['created', 'updated', 'recreated', 'woken', 'unchanged'];
/** True when a provision that decided so leaves an environment that is there, or will be. */
function leavesEnvironment(decision) {
    return STANDS.includes(decision);
}


/***/ }),

/***/ 90534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hoursOf)
/* harmony export */ });
/* harmony import */ var _hours_hours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70169);

/**
 * When environments of the kind are up: what the step says, then the settings; undefined where they always are.
 * @throws UserError where the settings' hours are none.
 */
function hoursOf(kind, given) {
    return given ?? (kind.hours === undefined ? undefined : (0,_hours_hours_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHours */ .T)(kind.hours));
}


/***/ }),

/***/ 72650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);




const LONGEST_REASON = 300;
/** A resource as a leftover. `why` is what CloudFormation says of it when absent. */
function leftoverOf(resource, why) {
    const name = plainName(resource.physicalId);
    return {
        resource: resource.logicalId,
        type: resource.type,
        ...(name === undefined ? {} : { name }),
        why: shortReason(why ?? resource.reason ?? 'CloudFormation gives no reason'),
    };
}
/** As people look for it: the logical id, and the name, else the type. */
function describeLeftover({ resource, name, type }) {
    return `${resource} (${name ?? type})`;
}
/** What no template has any more, as a clause. What was to leave a snapshot holds data that was to stay. `reasons`: why each is there. */
function byHand(reasons) {
    const last = reasons.some((reason) => LAST_SNAPSHOT.test(reason))
        ? ', after a last snapshot of its data'
        : '';
    return `delete it by hand${last}`;
}
/** Not each snapshot: others hold a subnet group or an image. */
const LAST_SNAPSHOT = /\b(?:final|last|manual) (?:DB )?(?:cluster )?snapshot|Snapshot(?:Quota|Limit)|FinalDBSnapshot/i;
/** The name within an ARN; an address, which may carry an account in it, is none. */
function plainName(physicalId) {
    const name = (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(physicalId ?? '');
    return /^[\w./:-]{1,256}$/.test(name) && !name.includes('://') ? name : undefined;
}
function shortReason(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)((0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text)), LONGEST_REASON, '…');
}
/** A stack that is not gone altogether, with everything that is still there. */
class LeftoverError extends _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o {
    /** At least one. */
    leftovers;
    /** `cause` is the refusal that left them; its reason code stays. */
    constructor(message, leftovers, cause) {
        super(cause?.reasonCode ?? 'leftover', message, { service: 'CloudFormation', cause });
        this.leftovers = leftovers;
    }
}


/***/ }),

/***/ 44356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf),
/* harmony export */   O: () => (/* binding */ isUntouched)
/* harmony export */ });
/* harmony import */ var _stack_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);

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

/***/ 99805:
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

/***/ 80247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readOwnWorkflow),
/* harmony export */   MV: () => (/* binding */ HOURLY_INPUTS),
/* harmony export */   br: () => (/* binding */ readHourlyWorkflow),
/* harmony export */   kH: () => (/* binding */ noteOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61199);


/** The input of every action that says when the last look was. */
const HOURLY_INPUTS = ['hourly-workflow'];
/** Name of the file; `unnamed` where the step gives none. @throws UserError where it is none. */
function readHourlyWorkflow(reader, unnamed = 'greenroom.yml') {
    return reader.formed('hourly-workflow', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_FILE */ .XC) ?? unnamed;
}
/** The same for the step that looks: without a name it is the workflow that runs. */
function readOwnWorkflow(run, reader) {
    return readHourlyWorkflow(reader, ownWorkflow(run));
}
/**
 * The file of the workflow that runs; undefined where nobody says. GitHub gives its path as `OWNER/NAME/.github/workflows/FILE@REF`,
 * also within a called workflow (GitHub, "Variables reference", GITHUB_WORKFLOW_REF).
 */
function ownWorkflow({ env }) {
    return /\/\.github\/workflows\/([\w-][\w.-]*\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
}
/** A longer name makes the note longer than GitHub is known to show a name. */
const LONGEST_OWNER = 20;
/** The note of a step of this workflow, for the project and kind that it names, and for its own place in AWS. */
function noteOf(run, what) {
    const [project, kind] = ['project', 'environment'].map((name) => run.input(name).trim());
    const place = ['region', 'role-to-assume']
        .map((name) => run.input(name).trim())
        .join(' ')
        .trim();
    const words = [what, project ?? '', kind || 'preview', place && (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(place)].filter((word) => word !== '');
    const whole = words.join(' ');
    const [first = what] = what.split(' ');
    const by = whole.length <= LONGEST_OWNER ? whole : `${first} ${(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(whole)}`;
    return { workflow: ownWorkflow(run) ?? 'greenroom.yml', by };
}


/***/ }),

/***/ 24097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vg: () => (/* binding */ readHoursInputs),
/* harmony export */   Zj: () => (/* binding */ readAwakeFor),
/* harmony export */   i2: () => (/* binding */ readHours)
/* harmony export */ });
/* unused harmony export HOURS_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_hours_hours_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70169);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61199);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59794);
/* harmony import */ var _pricing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2880);







const HOURS_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMON_INPUTS */ .s7,
    ..._common_js__WEBPACK_IMPORTED_MODULE_4__/* .AWS_INPUTS */ .OJ,
    ..._pricing_js__WEBPACK_IMPORTED_MODULE_6__/* .PRICING_INPUTS */ .Hy,
    'project',
    'environment',
    'hours',
    'awake-for',
    'cfn-role-arn',
    'timeout',
];
/** @throws UserError naming the input, its value and the legal values. */
function readHoursInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readerOf */ .TC)(run, HOURS_INPUTS);
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommonInputs */ .di)(run),
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_4__/* .readAwsInputs */ .d1)(reader),
        project: reader.text('project'),
        environment: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview'),
        hours: readHours(reader),
        awakeForMs: readAwakeFor(reader),
        cfnRoleArn: reader.formed('cfn-role-arn', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_ARN */ .xG),
        timeoutMs: reader.span('timeout', '45m'),
    });
}
/** How long a push keeps an environment awake, in ms. */
function readAwakeFor(reader) {
    return reader.duration('awake-for', '2h');
}
/** Undefined where the step gives none. @throws UserError where they cannot be read. */
function readHours(reader) {
    const text = reader.text('hours');
    if (text === undefined)
        return undefined;
    try {
        return (0,_domain_hours_hours_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHours */ .T)(text);
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y))
            throw error;
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid_input', `Input 'hours' cannot be used: ${error.message.replace(/^The/, 'the')}`, { cause: error });
    }
}


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ readPricing),
/* harmony export */   Hy: () => (/* binding */ PRICING_INPUTS),
/* harmony export */   u6: () => (/* binding */ pricingOf)
/* harmony export */ });
/* harmony import */ var _domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90534);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59794);



/** The input of every action that can tell what environments cost. */
const PRICING_INPUTS = ['hourly-price'];
/**
 * The team's own prices, those of the step over those of the settings; undefined where nobody gives any.
 * @throws UserError naming the key whose price is none.
 */
async function readPricing(run, { kind, kindIsProtected }, hours) {
    const given = await (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readerOf */ .TC)(run, PRICING_INPUTS).map('hourly-price');
    const own = Object.entries(given).map(([what, price]) => [what, priceOf(what, price)]);
    return pricingOf({ kind, kindIsProtected }, Object.fromEntries(own), hours);
}
/** The same of what the settings say, for a step that takes no prices; `own` are those that win. */
function pricingOf({ kind, kindIsProtected }, own = {}, hours) {
    const prices = { ...kind['hourly-price'], ...own };
    if (Object.keys(prices).length === 0)
        return undefined;
    return { prices, hours: kindIsProtected ? undefined : (0,_domain_settings_hours_of_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOf */ .Z)(kind, hours) };
}
function priceOf(what, text) {
    const price = Number(text);
    if (/^\d*\.?\d+$/.test(text) && Number.isFinite(price))
        return price;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'hourly-price' has a value for '${what}' that is no price; it takes the price of an hour as a number, such as 0.0096.`);
}


/***/ }),

/***/ 81014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ teardownOutcome),
/* harmony export */   PS: () => (/* binding */ bareOutcome),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   _8: () => (/* binding */ acceptedOutcome),
/* harmony export */   ky: () => (/* binding */ syncOutcome),
/* harmony export */   sq: () => (/* binding */ choreOutcome)
/* harmony export */ });
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40923);
/* harmony import */ var _text_items_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29140);


/** The outcome, whose report says whose environments it was about. */
function inScope({ repository: { fullName }, project, kind }, { report, ...outcome }) {
    return { ...outcome, report: { ...report, scope: { repository: fullName, project, kind } } };
}
/** What sync-tracker gives of one pull request's stories. */
function syncOutcome({ report, moved }) {
    const stories = (report.items ?? []).flatMap(({ story }) => story === undefined ? [] : [withoutEmail(story)]);
    return {
        report,
        outputs: { stories: JSON.stringify(stories), moved: JSON.stringify(moved), accepted: '[]' },
    };
}
/** What it gives where no story was to move, and none was looked for. */
function bareOutcome(report) {
    return { report, outputs: { stories: '[]', moved: '[]', accepted: '[]' } };
}
/** What it gives of all that may be merged. */
function acceptedOutcome({ report, accepted }) {
    const stories = accepted.map((each) => each.story);
    return {
        report,
        outputs: { accepted: JSON.stringify(accepted), stories: JSON.stringify(stories), moved: '[]' },
    };
}
/** What teardown gives of one environment, or of all that it was about. */
function teardownOutcome({ batches, ...report }) {
    const of = (...decisions) => (0,_domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedAs */ .P)(report.items, ...decisions);
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
        summary: (0,_text_items_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsSummary */ .F)('Teardown', report),
    };
}
/** An output with somebody's address in it would not go from job to job, because `finish` masks it. */
function withoutEmail({ requester, ...story }) {
    return requester === undefined ? story : { ...story, requester: { name: requester.name } };
}
/** What pull-request gives of the chore that it did. */
function choreOutcome(operation) {
    return ({ report, merged, updated, follow = [], conflicts }) => ({
        report: { ...report, operation },
        outputs: {
            merged: JSON.stringify(merged),
            conflicts: JSON.stringify(conflicts),
            updated: JSON.stringify(updated),
            follow: JSON.stringify(follow),
        },
    });
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

/***/ 24502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   hh: () => (/* binding */ noCommand),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   xe: () => (/* binding */ pageText)
/* harmony export */ });
/* harmony import */ var _domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);


/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…');
    const between = line.split(ADDRESS).map(markdownWords);
    const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
    const whole = between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
    // Where it begins a line, a number and a dot would begin a list.
    return whole.replace(/^\d{1,9}(?=\.(?:\s|$))/, '$&\\');
}
/** A line of a comment that may begin with a text: it begins as no command, neither of ours nor of others who listen. */
function noCommand(line) {
    return line.replace(/^\s*\//, '\\/');
}
function markdownWords(words) {
    return withEntities(words)
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll(/(?<=[\w.-])\\#(?=\d)/g, '$&\u200b')
        .replaceAll('://', ':\u200b//')
        .replaceAll(/www(?=\.)/gi, '$&\u200b');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), 500, '…')).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…').toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…'));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text)), longest, '…').replace(/@…$/, '…');
    return plainWords(cut);
}
function plainWords(text) {
    return text
        .replaceAll(/[[\]<>`*~]/g, (sign) => ALIKE[sign] ?? sign)
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\uff3f')
        .replaceAll(/@(?!\u200b)/g, '@\u200b')
        .replaceAll(/&(?=#|[A-Za-z0-9]+;)/g, '&\u200b');
}
const ALIKE = {
    '[': '(',
    ']': ')',
    '<': '\u2039',
    '>': '\u203a',
    '`': "'",
    '*': '\u2217',
    '~': '\u223c',
};
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** User text as a link in Markdown; the text alone where the address is none that may be linked. */
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
/** The same in Slack's mrkdwn. */
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


/***/ }),

/***/ 29140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ itemsSummary)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24502);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74421);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40941);



/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
function itemsSummary(title, report, note = '') {
    const items = report.items ?? [];
    const isPlaced = items.some((item) => item.place !== undefined);
    const target = {
        heading: 'Where',
        cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(item.place ?? '', 80),
    };
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(items, [
        { heading: 'Environment', cell: (item) => `\`${item.name}\`` },
        ...(isPlaced ? [target] : []),
        { heading: 'Decision', cell: (item) => item.decision },
        { heading: 'Reason', cell: (item) => `\`${item.reasonCode}\`` },
        { heading: '', cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(item.sentence) },
    ], _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_THE_LOG */ .j);
    // One that holds the sentences of its rows would only say them twice.
    const isSaidBelow = items.length > 0 && items.every(({ sentence }) => report.sentence.includes(sentence));
    const above = isSaidBelow ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(report.sentence)}\n`;
    const below = note === '' ? '' : `\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(note, 400)}\n`;
    return `### ${title}\n\n${above}${below}${table}${(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoversTable */ .lQ)(items)}`;
}


/***/ }),

/***/ 74421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ slackLeftovers),
/* harmony export */   lQ: () => (/* binding */ leftoversTable),
/* harmony export */   xJ: () => (/* binding */ leftoversList)
/* harmony export */ });
/* harmony import */ var _domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72650);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40941);



/** A table of everything that is left, so that a person can go through it; '' where nothing is. Safe Markdown. */
function leftoversTable(environments) {
    const left = environments.flatMap(({ name, leftovers = [] }) => leftovers.map((leftover) => ({ of: name, leftover })));
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(left, [
        { heading: 'Environment', cell: ({ of }) => stackName(of) },
        { heading: 'Resource', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.resource) },
        { heading: 'Type', cell: ({ leftover }) => `\`${leftover.type.replaceAll(/[^\w:]/g, '')}\`` },
        { heading: 'Name', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.name ?? '') },
        { heading: 'Why', cell: ({ leftover }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(leftover.why, 300) },
    ], _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_THE_LOG */ .j);
    return table === '' ? '' : `\nLeft behind:\n${table}`;
}
/** Lines of a comment: each resource by name, with the reason. Safe Markdown. */
function leftoversList({ first, more }) {
    const lines = first.map((each) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each), 300)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(each.why)}`);
    return [
        'Left behind:',
        '',
        ...lines,
        ...(more === 0 ? [] : [`- ${more} more, which the job summary lists`]),
    ];
}
/** A message has room for few. */
const MOST_IN_A_MESSAGE = 3;
/** The same on one line of a chat message. Safe mrkdwn. */
function slackLeftovers({ first, more }) {
    const told = first
        .slice(0, MOST_IN_A_MESSAGE)
        .map((each) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)((0,_domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLeftover */ .tL)(each))}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .slackText */ .a4)(each.why.replace(/\.$/, ''), 100)}`);
    const left = first.length - told.length + more;
    return `Left behind: ${[...told, ...(left === 0 ? [] : [`and ${left} more`])].join('; ')}.`;
}
/** A stack's name as code; what is none may be anything, because a report may come from anywhere. */
function stackName(name) {
    return /^[\w.-]{1,128}$/.test(name) ? `\`${name}\`` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(name);
}


/***/ }),

/***/ 40941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   j: () => (/* binding */ IN_THE_LOG)
/* harmony export */ });
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/** What is said of rows beyond the most, where the log has them all. */
const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
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


/***/ }),

/***/ 75192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ oncePerEach),
/* harmony export */   Pu: () => (/* binding */ oncePer),
/* harmony export */   RZ: () => (/* binding */ lazy)
/* harmony export */ });
/** The answer to a question that is asked when somebody first needs it, and never again. */
function lazy(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}
/** The same for each key. */
function oncePer(ask) {
    const asked = new Map();
    return (key) => {
        const once = asked.get(key) ?? lazy(() => ask(key));
        asked.set(key, once);
        return once();
    };
}
/** The same for a question about many keys, of which only those are asked that nobody asked about before. */
function oncePerEach(ask) {
    const asked = new Map();
    return async (keys) => {
        const left = [...new Set(keys)].filter((key) => !asked.has(key));
        if (left.length > 0) {
            const answers = ask(left);
            for (const key of left)
                asked.set(key, answers);
        }
        const found = new Map();
        for (const key of new Set(keys)) {
            const answer = (await asked.get(key))?.get(key);
            if (answer !== undefined)
                found.set(key, answer);
        }
        return found;
    };
}


/***/ })

};
