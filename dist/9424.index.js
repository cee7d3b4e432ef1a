export const id = 9424;
export const ids = [9424];
export const modules = {

/***/ 59424:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91479);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('notify', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 91479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/announce/news.js + 1 modules
var announce_news = __webpack_require__(56890);
;// CONCATENATED MODULE: ./build/src/domain/announce/announcement-subjects.js


/** Everyone whom the run has news about. @throws UserError for a message that is about nobody. */
function announcementSubjects(reports, hint, message) {
    const event = eventSubject(hint);
    const news = (0,announce_news/* collectNews */.q)(reports, event);
    return message === undefined ? news : withMessage(news, event, message);
}
function eventSubject(hint) {
    const { branch, pullRequest } = hint;
    return branch === undefined || pullRequest === undefined ? undefined : { branch, pullRequest };
}
function withMessage(news, event, { id, text }) {
    const about = event ?? news[0];
    if (about === undefined)
        throw new errors/* UserError */.y('not_yet', "Input 'message' is set, but the run is about no pull request; today a message needs one.");
    const known = news.find((each) => each.branch === about.branch);
    const said = {
        branch: about.branch,
        pullRequest: about.pullRequest,
        news: [...(known?.news ?? []), { kind: 'note', id, text }],
    };
    return [...news.filter((each) => each !== known), said];
}

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/runtime/inputs/announcing.js
var inputs_announcing = __webpack_require__(89184);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(80247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(59794);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(94124);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/notify.js






const NOTIFY_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    'project',
    'environment',
    'event',
    'results',
    'message',
    ...inputs_announcing/* ANNOUNCING_INPUTS */.RP,
    'slack-activity-channel',
    'required',
    ...hourly_workflow/* HOURLY_INPUTS */.MV,
];
/** @throws UserError naming the input, its value and the legal values. */
async function readNotifyInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, NOTIFY_INPUTS);
    reader.notYet('event', () => true, 'no value');
    const announcing = (0,inputs_announcing/* readAnnouncing */.fd)(reader, run, run.log.warning);
    const environment = (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview');
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        project: reader.text('project'),
        environment,
        reports: await (0,results/* readResults */.x8)(run, reader.text('results'), environment),
        message: reader.text('message'),
        ...announcing,
        activityChannel: (0,inputs_announcing/* readChannels */.NK)(reader.list('slack-activity-channel'), 'slack-activity-channel', 1)[0],
        required: reader.boolean('required', false),
        hourlyWorkflow: (0,hourly_workflow/* readHourlyWorkflow */.br)(reader),
    });
}

// EXTERNAL MODULE: ./build/src/runtime/last-look.js
var last_look = __webpack_require__(75662);
// EXTERNAL MODULE: ./build/src/runtime/tell-news.js + 7 modules
var tell_news = __webpack_require__(5905);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(51012);
// EXTERNAL MODULE: ./build/src/text/cost.js
var cost = __webpack_require__(904);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
// EXTERNAL MODULE: ./build/src/text/leftovers.js
var leftovers = __webpack_require__(74421);
// EXTERNAL MODULE: ./build/src/text/markdown-table.js
var markdown_table = __webpack_require__(40941);
;// CONCATENATED MODULE: ./build/src/text/results-summary.js





const AT_MOST = { most: 100, rest: (left) => `${left} more rows are left out.` };
/**
 * The job summary of notify: one row per report, and one per item of those that have items, then what is left behind, then when
 * the last hourly look was. A sentence that the step's own summary has is not said again. '' when there is nothing to show but a look that came in time. Safe Markdown.
 */
function resultsSummary(reports, { sentence, late } = { sentence: '', late: false }) {
    const rows = reports.flatMap(rowsOf);
    if (rows.length === 0 && !late)
        return '';
    const hasCosts = rows.some(({ what }) => what.cost !== undefined);
    const table = (0,markdown_table/* markdownTable */.Q)(rows, hasCosts ? [...COLUMNS, COST] : COLUMNS, AT_MOST);
    const lastLook = sentence === '' ? '' : `\n${(0,text_escape/* markdownText */.p7)(sentence, 500)}\n`;
    return `### Greenroom\n${table}${(0,leftovers/* leftoversTable */.lQ)(reports.flatMap(environmentsOf))}${lastLook}`;
}
/** Steps with a summary of their own; one that broke may have written none. */
const SUMMARIZED = ['provision', 'teardown', 'hours'];
function whyOf({ what, isSaid }) {
    const code = `\`${what.reasonCode}\``;
    return isSaid ? code : `${(0,text_escape/* markdownText */.p7)(what.sentence, 500)} (${code})`;
}
function rowsOf(report) {
    const { action: step, items = [], environment, subject } = report;
    const isSaid = SUMMARIZED.includes(step) && !(0,verdict_decision/* isRed */.i)(report.decision);
    if (items.length > 0)
        return items.map((item) => ({ step, about: item.branch ?? item.name, what: item, isSaid }));
    const { decision, reasonCode, sentence } = report;
    const cost = environment?.cost === undefined ? {} : { cost: environment.cost };
    return [{ step, about: subject?.branch ?? '', what: { decision, reasonCode, sentence, ...cost }, isSaid }];
}
function environmentsOf({ environment, items = [] }) {
    return environment === undefined ? items : [environment, ...items];
}
const COLUMNS = [
    { heading: 'Step', cell: ({ step }) => step },
    { heading: 'About', cell: ({ about }) => (0,text_escape/* markdownText */.p7)(about) },
    { heading: 'Decision', cell: ({ what }) => what.decision },
    { heading: 'Why', cell: whyOf },
];
const COST = {
    heading: 'Cost',
    cell: ({ what }) => (what.cost === undefined ? '' : (0,text_escape/* markdownText */.p7)((0,cost/* formatCost */.BD)(what.cost))),
};

;// CONCATENATED MODULE: ./build/actions/notify/main.js








/** Tells people what the steps before did, where there is something to say. */
async function main(context) {
    const inputs = await readNotifyInputs(context.run);
    const hint = await (0,runtime_event/* readHint */.MR)(context.run);
    const chat = (0,tell_news.wireChat)(context, inputs.slack);
    const message = inputs.message && { text: inputs.message, id: (0,runtime_event/* runToken */.fu)(context.run, context.random) };
    const subjectsOf = (reports) => announcementSubjects(reports, hint, message || undefined);
    const { codeHost, deployments, workflowRuns } = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['pull-requests'], (0,subject/* onlyThere */.xz)(hint));
    const deps = { codeHost, deployments, log: context.run.log, chat, clock: context.clock };
    const heard = subjectsOf(inputs.reports).length === 0
        ? { reports: inputs.reports, told: undefined }
        : await (0,tell_news.tellNews)(deps, inputs, subjectsOf, (0,runtime_event/* runUrl */.Vp)(context.run));
    const { reports } = heard;
    // Whoever told it before has said this as well, and a rerun that changes nothing asks GitHub as little as it can.
    const isToldBefore = heard.told?.report.reasonCode === 'announced_before';
    const told = await (0,tell_news.withActivity)(context, inputs, chat, heard);
    const lastLook = isToldBefore ? last_look/* UNSAID */.r : await (0,last_look/* sayLastLook */.t)(context, workflowRuns, inputs.hourlyWorkflow);
    const summary = inputs.sinks.includes('summary') ? resultsSummary(reports, lastLook) : '';
    return (0,tell_news.notifyOutcome)(told, summary);
}


/***/ }),

/***/ 56890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ REFUSED_ACCEPTANCE),
  q: () => (/* binding */ collectNews)
});

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(40923);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var verdict_decision = __webpack_require__(51012);
;// CONCATENATED MODULE: ./build/src/domain/announce/chore-news.js

/** By what a chore says that it is done, so that what kept it from that holds no more. One that is left undone says none of these. */
const DONE = {
    open: ['pull_request_opened'],
    merge: ['pull_request_merged', 'enqueued'],
    update: ['branch_updated'],
    'delete-branch': ['branch_deleted', 'branch_gone'],
};
/** What people are told of a chore of their pull request. @param of undefined where the report does not say which chore it was. */
function choreNews(of, { decision, reasonCode, commit, sentence }) {
    // What stands in the way of an update is no failure, but only the author can put it right.
    if ((0,verdict_decision/* isRed */.i)(decision) || reasonCode === 'not_updated')
        return { kind: 'note', id: `${reasonCode}@${commit ?? 'unknown'}`, text: sentence, of };
    return of !== undefined && DONE[of].includes(reasonCode)
        ? { kind: 'settled', of, text: sentence }
        : undefined;
}
/** The news without notes that later ones settle: nobody is told what holds no more when they read it. */
function withoutSettled(news) {
    return news.filter((each, at) => each.kind !== 'note' ||
        !news.slice(at + 1).some((later) => later.kind === 'settled' && later.of === each.of));
}

;// CONCATENATED MODULE: ./build/src/domain/announce/news.js



/** All news in the reports, by branch, in the order in which the steps ran. */
function collectNews(reports, event) {
    const found = new Map();
    for (const report of reports) {
        for (const { branch, pullRequest, news } of newsOf(report, event)) {
            const known = found.get(branch) ?? { pullRequest: undefined, news: [] };
            known.pullRequest ??= pullRequest;
            known.news.push(...news);
            found.set(branch, known);
        }
    }
    return [...found].map(([branch, { pullRequest, news }]) => ({
        branch,
        pullRequest,
        news: withoutSettled(news),
    }));
}
function newsOf(report, event) {
    if (report.action === 'provision')
        return provisionNews(report, event);
    return (report.items ?? []).flatMap((item) => {
        const news = itemNews(report, item);
        const branch = item.branch ?? (item.pullRequest === event?.pullRequest ? event?.branch : undefined);
        return news === undefined || branch === undefined || branch === ''
            ? []
            : [{ branch, pullRequest: item.pullRequest, news: [news] }];
    });
}
/** Why nothing is made for a commit; that an environment is ready is not how it is any more. */
const NONE_IS_MADE = [
    'not_wanted',
    'opted_out',
    'no_infra_branch',
    'paths_untouched',
    'cap_reached',
];
/** Said before the account is asked anything. */
const NOBODY_LOOKED = ['opted_out', 'no_infra_branch'];
function provisionNews(report, event) {
    const subject = report.subject ?? event;
    if (subject === undefined)
        return [];
    const about = { branch: subject.branch, pullRequest: subject.pullRequest };
    const commit = report.subject?.commit;
    const pinned = report.environment?.pinned;
    if ((0,verdict_decision/* isRed */.i)(report.decision)) {
        const problem = report.environment?.cause ?? report.sentence;
        const { leftovers, serves, url, log } = report.environment ?? {};
        const news = {
            kind: 'failed',
            step: 'provision',
            problem,
            commit,
            pinned,
            serves,
            url,
            leftovers,
            log,
        };
        return [{ ...about, news: [news] }];
    }
    if (report.decision === 'skipped' && NONE_IS_MADE.includes(report.reasonCode)) {
        const { sentence, reasonCode } = report;
        const asksForHelp = reasonCode === 'cap_reached';
        const looked = !NOBODY_LOOKED.includes(reasonCode);
        return [{ ...about, news: [{ kind: 'none', sentence, commit, asksForHelp, looked }] }];
    }
    // That data was loaded is no news: the step before has said how the environment stands.
    if (report.reasonCode === 'data_loaded')
        return [];
    if (!(0,report_report/* leavesEnvironment */.C)(report.decision) || report.environment === undefined)
        return [];
    if (report.reasonCode === 'environment_started')
        return [{ ...about, news: [{ kind: 'preparing', commit }] }];
    const { asleep, url, branchHead, leftovers, cost, life } = report.environment;
    const kind = asleep === true ? 'asleep' : 'ready';
    return [{ ...about, news: [{ kind, url, commit, pinned, branchHead, leftovers, cost, life }] }];
}
function itemNews({ action, operation }, item) {
    switch (action) {
        case 'teardown':
            return teardownNews(item);
        case 'hours':
            return hoursNews(item);
        case 'sync-tracker':
            return storyNews(item);
        case 'pull-request':
            return choreNews(operation, item);
        default:
            return undefined;
    }
}
/** Why an acceptance merges nothing, and no later run will find it otherwise by itself. */
const REFUSED_ACCEPTANCE = ['not_delivered', 'not_allowed_to_accept'];
function storyNews({ name, unnamed, story, url, commit, reasonCode, sentence, }) {
    if (unnamed)
        return { kind: 'unnamed', id: name };
    if (story === undefined)
        return undefined;
    const news = { kind: 'story', story, url, commit };
    if (REFUSED_ACCEPTANCE.includes(reasonCode))
        return { ...news, acceptance: { refused: sentence } };
    return reasonCode === 'stories_accepted' ? { ...news, acceptance: 'good' } : news;
}
function teardownNews(item) {
    const { why, leftovers, cost } = item;
    // A stack that was named and is not there is no branch's: only a look for the branch itself says that nothing of it stands.
    const isFoundGone = item.decision === 'nothing' && item.reasonCode === 'nothing_to_do' && item.branch !== undefined;
    if (item.decision === 'deleted' || isFoundGone)
        return item.branchKeepsOne ? undefined : { kind: 'gone', why, leftovers, cost };
    if (item.decision === 'skipped' && item.held === true)
        return { kind: 'ends', at: undefined };
    if (item.decision === 'skipped' && item.ends !== undefined)
        return { kind: 'ends', at: item.ends };
    return failureNews('teardown', item);
}
function hoursNews(item) {
    const { url, commit, leftovers, cost } = item;
    if (item.decision === 'slept')
        return { kind: 'asleep', url, commit, leftovers, cost };
    if (item.decision === 'woken')
        return { kind: 'ready', url, commit, leftovers, cost };
    if (item.standing !== undefined)
        return { kind: 'standing', asleep: item.standing === 'asleep', url, commit };
    return failureNews('hours', item);
}
function failureNews(step, item) {
    return item.decision === 'failed'
        ? { kind: 'failed', step, problem: item.sentence, leftovers: item.leftovers }
        : undefined;
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

/***/ 13966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ lookedAt),
/* harmony export */   _2: () => (/* binding */ healTries),
/* harmony export */   oT: () => (/* binding */ shipTries)
/* harmony export */ });
/* unused harmony export LOOK_JOB */
/* harmony import */ var _reported_before_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37414);

/** The `name` of the job that looks, in the workflow that ships. */
const LOOK_JOB = 'Find what is due';
/** The `name` of each leg that heals. */
const HEAL_JOB = /^Heal pull request (\d+) at ([0-9a-f]{40})$/;
/** The `name` of each leg that brings a shared environment to a commit. */
const SHIP_JOB = /^Bring ([a-z0-9]+) to ([0-9a-f]{40})$/;
/**
 * When the run looked; undefined where its look failed, or where it did something else. What became of its other jobs does not
 * matter. A workflow of a team's own may name its jobs otherwise: such a run looked if it is green. A look that is green only because
 * what stands in its way was reported before has failed.
 */
function lookedAt(run, jobs) {
    const looks = jobs.filter(({ name }) => ownName(name) === LOOK_JOB);
    if ((looks.length === 0 ? jobs : looks).some(({ steps }) => steps.some(_reported_before_js__WEBPACK_IMPORTED_MODULE_0__/* .notesBlindLook */ .O3)))
        return undefined;
    if (looks.length === 0)
        return run.conclusion === 'success' ? run.startedAt : undefined;
    const played = looks.filter(({ conclusion }) => conclusion !== 'skipped');
    return played.every(({ conclusion }) => conclusion === 'success') ? played[0]?.startedAt : undefined;
}
/** The tries of a run that ended. */
function healTries(run, jobs) {
    return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
        const [, pullRequest, commit] = HEAL_JOB.exec(ownName(name)) ?? [];
        if (commit === undefined || conclusion === undefined || completedAt === undefined)
            return [];
        const ended = endingOf(conclusion);
        const times = { startedAt, at: completedAt };
        return [{ pullRequest: Number(pullRequest), commit, ended, ...times, settingsCommit: run.commit }];
    });
}
/** The tries of a run for shared environments, also those that have not ended. */
function shipTries(_run, jobs) {
    return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
        const [, kind, commit] = SHIP_JOB.exec(ownName(name)) ?? [];
        if (kind === undefined || commit === undefined)
            return [];
        const ended = conclusion === undefined ? undefined : endingOf(conclusion);
        return [{ kind, commit, ended, at: completedAt ?? startedAt }];
    });
}
function endingOf(conclusion) {
    return conclusion === 'failure' || conclusion === 'success' ? conclusion : 'other';
}
function ownName(name) {
    return name.split(' / ').at(-1) ?? name;
}


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ describeLastLook)
/* harmony export */ });
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);

/** Longer than GitHub's longest delays of a schedule, and than a day in which a service was out of order. */
const LATE_MS = 26 * 3_600_000;
/** @param now of GitHub's clock */
function describeLastLook({ workflow, state, at, seen, knownSince }, now) {
    const age = now.getTime() - Date.parse(at ?? knownSince);
    const when = at === undefined ? undefined : `${at.slice(0, 16).replace('T', ' ')} UTC`;
    const last = when === undefined ? whyNever(workflow, seen) : `The last hourly look was at ${when}.`;
    const isOff = state.startsWith('disabled');
    if (age <= LATE_MS && !isOff)
        return { late: false, sentence: last };
    const since = when === undefined ? last : `The last hourly look was ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age)} ago, at ${when}.`;
    return { late: true, sentence: `${since} ${remedyFor(workflow, state)}` };
}
function whyNever(workflow, seen) {
    return seen === undefined
        ? `No hourly look of ${workflow} has succeeded yet.`
        : `No hourly look has succeeded in the last ${seen} runs of ${workflow}.`;
}
/** By the states of a workflow (docs.github.com/rest/actions/workflows, "Get a workflow"). */
function remedyFor(workflow, state) {
    const enable = `enable it again in the tab Actions, or with 'gh workflow enable ${workflow}'.`;
    if (state === 'disabled_inactivity')
        return `GitHub switched ${workflow} off, as it does with schedules after 60 quiet days; ${enable}`;
    if (state === 'disabled_fork')
        return `GitHub starts no schedule in a fork; ${enable}`;
    if (state.startsWith('disabled'))
        return `Somebody switched ${workflow} off; ${enable}`;
    return `GitHub drops late scheduled runs, and a look that fails does not count; look at the runs of ${workflow}, and start it by hand.`;
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

/***/ 89184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NK: () => (/* binding */ readChannels),
/* harmony export */   RP: () => (/* binding */ ANNOUNCING_INPUTS),
/* harmony export */   fd: () => (/* binding */ readAnnouncing),
/* harmony export */   xZ: () => (/* binding */ SINKS)
/* harmony export */ });
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** Where people are told; provision and notify have the same inputs for it. */
const ANNOUNCING_INPUTS = ['slack-token', 'slack-channel', 'slack-api-url', 'sinks'];
const SINKS = ['slack', 'pull-request', 'summary'];
/**
 * Reads where to announce, and hides the token.
 * @param warn is told where there is a channel and no token, as in a run that GitHub gives no secrets.
 * @param withoutToken is given what is wrong where Slack is asked for and there is no token; it throws where that is worth the step.
 * @throws UserError naming the input, its value and the legal values.
 */
function readAnnouncing(reader, run, warn, withoutToken = refuse) {
    const token = reader.text('slack-token');
    if (token !== undefined)
        run.setSecret(token);
    const channels = readChannels(reader.list('slack-channel'), 'slack-channel', MOST_CHANNELS);
    const configured = token === undefined || channels.length === 0
        ? undefined
        : { token, channels, apiUrl: reader.text('slack-api-url') };
    const asked = reader.list('sinks').map(checkSink);
    if (asked.includes('slack') && configured === undefined)
        (token === undefined ? withoutToken : refuse)(noSlack());
    if (asked.length === 0 && token !== undefined && channels.length === 0)
        throw noChannel();
    if (asked.length === 0 && token === undefined && channels.length > 0)
        warn("'slack-channel' is given and 'slack-token' is not, so nothing is announced on Slack; give both, or neither. GitHub gives runs of Dependabot no secrets of Actions.");
    const sinks = asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
    return { slack: sinks.includes('slack') ? configured : undefined, sinks };
}
const MOST_CHANNELS = 10;
/** docs.slack.dev, "conversations.create", `name`: at most 80 characters, without spaces and most punctuation. */
const CHANNEL = /^#?[^\s#<>@,.:;|&"'`]{1,80}$/;
/**
 * Ids and names of channels, without '#' and none twice.
 * @throws UserError for what is neither, and for more than `most`.
 */
function readChannels(given, input, most) {
    const strange = given.find((each) => !CHANNEL.test(each));
    if (strange !== undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)(input, strange)}; it takes ids or names of channels, separated by commas, such as C0123456789 or #staging.`);
    const channels = [...new Set(given.map((each) => each.replace(/^#/, '')))];
    if (channels.length > most)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input '${input}' has ${channels.length} channels; it takes ${most} at most, since each hears of every change.`);
    return channels;
}
function refuse(problem) {
    throw problem;
}
function noChannel() {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'slack-token' is given and 'slack-channel' is not, so nothing could be announced; give slack-channel the id of a channel, or leave both empty.");
}
function checkSink(name) {
    const sink = SINKS.find((known) => known === name);
    if (sink !== undefined)
        return sink;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)('sinks', name)}; it takes any of ${SINKS.join(', ')}.`);
}
function noSlack() {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('missing_credentials', "Input 'sinks' names slack, but slack-token or slack-channel is empty; give both.");
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

/***/ 75662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ UNSAID),
/* harmony export */   t: () => (/* binding */ sayLastLook)
/* harmony export */ });
/* harmony import */ var _domain_due_last_look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);
/* harmony import */ var _usecases_due_find_last_look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31269);


/** Of a look that nobody asked about. */
const UNSAID = { at: undefined, sentence: '', late: false };
/** Says in the log when the last hourly look was, as a warning where that is too long ago. Never fails a step. */
async function sayLastLook({ run, clock }, workflowRuns, workflow) {
    const last = await (0,_usecases_due_find_last_look_js__WEBPACK_IMPORTED_MODULE_1__/* .findLastLook */ .H)({ workflowRuns, log: run.log }, workflow);
    if (last === undefined)
        return UNSAID;
    const news = (0,_domain_due_last_look_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLastLook */ .N)(last, clock.now());
    if (news.late)
        run.log.warning(news.sentence);
    else
        run.log.info(news.sentence);
    return { at: last.at, ...news };
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

/***/ 31269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findLastLook)
/* harmony export */ });
/* harmony import */ var _domain_due_hourly_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13966);
/* harmony import */ var _domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);



/** Runs whose jobs are asked for, the newest ones: more than a day of them. */
const MOST_RUNS = 30;
/**
 * When the hourly workflow last looked. Undefined where there is no such workflow, and where the token may not see its runs: to say
 * when that was is a service and no duty. Any other failure is a line in the log.
 * @param workflow name of its file
 */
async function findLastLook({ workflowRuns, log }, workflow) {
    try {
        const known = await workflowRuns.workflow(workflow);
        if (known === undefined)
            return undefined;
        const runs = await workflowRuns.hourlyRuns(workflow);
        const at = await newestLook(workflowRuns, runs.slice(0, MOST_RUNS));
        const seen = runs.length < MOST_RUNS ? undefined : MOST_RUNS;
        return { workflow, state: known.state, at, seen, knownSince: known.createdAt };
    }
    catch (error) {
        if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .o))
            throw error;
        log.info(`When the last hourly look was is not known: ${(0,_domain_report_describe_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .I)(error).sentence}`);
        return undefined;
    }
}
/** One request for the newest run, where that one looked. */
async function newestLook(workflowRuns, runs) {
    for (const run of runs) {
        const at = (0,_domain_due_hourly_run_js__WEBPACK_IMPORTED_MODULE_0__/* .lookedAt */ .O1)(run, await workflowRuns.jobs(run.id));
        if (at !== undefined)
            return at;
    }
    return undefined;
}


/***/ })

};
