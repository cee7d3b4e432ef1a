export const id = 5494;
export const ids = [5494];
export const modules = {

/***/ 3966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ lookedAt),
/* harmony export */   _2: () => (/* binding */ healTries)
/* harmony export */ });
/* unused harmony export LOOK_JOB */
/* harmony import */ var _reported_before_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7414);

/** The `name` of the job that looks, in the workflow that ships. */
const LOOK_JOB = 'Find what is due';
/** The `name` of each leg that heals. */
const HEAL_JOB = /^Heal pull request (\d+) at ([0-9a-f]{40})$/;
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
        const ended = conclusion === 'failure' || conclusion === 'success' ? conclusion : 'other';
        const times = { startedAt, at: completedAt };
        return [{ pullRequest: Number(pullRequest), commit, ended, ...times, settingsCommit: run.commit }];
    });
}
function ownName(name) {
    return name.split(' / ').at(-1) ?? name;
}


/***/ }),

/***/ 923:
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

/***/ 2650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);



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
    const line = (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text));
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
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

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ readNotifyInputs),
/* harmony export */   xZ: () => (/* binding */ SINKS)
/* harmony export */ });
/* unused harmony export NOTIFY_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9129);
/* harmony import */ var _hourly_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(247);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4124);







const NOTIFY_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMON_INPUTS */ .s7,
    'project',
    'environment',
    'event',
    'results',
    'message',
    'slack-token',
    'slack-channel',
    'slack-api-url',
    'sinks',
    'required',
    ..._hourly_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .HOURLY_INPUTS */ .MV,
];
const SINKS = ['slack', 'pull-request', 'summary'];
/** @throws UserError naming the input, its value and the legal values. */
async function readNotifyInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readerOf */ .TC)(run, NOTIFY_INPUTS);
    reader.notYet('event', () => true, 'no value');
    const token = reader.text('slack-token');
    if (token !== undefined)
        run.setSecret(token);
    const channel = reader.text('slack-channel');
    const configured = token === undefined || channel === undefined
        ? undefined
        : { token, channel, apiUrl: reader.text('slack-api-url') };
    const asked = reader.list('sinks').map(checkSink);
    if (asked.includes('slack') && configured === undefined)
        throw noSlack();
    if (asked.length === 0 && token !== undefined && channel === undefined)
        run.log.warning("'slack-token' is given and 'slack-channel' is not, so nothing is announced on Slack; give both, or neither.");
    if (asked.length === 0 && token === undefined && channel !== undefined)
        run.log.warning("'slack-channel' is given and 'slack-token' is not, so nothing is announced on Slack; give both, or neither. GitHub gives runs of Dependabot no secrets of Actions.");
    const sinks = asked.length > 0 ? asked : SINKS.filter((sink) => sink !== 'slack' || configured !== undefined);
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommonInputs */ .di)(run),
        project: reader.text('project'),
        environment,
        reports: await (0,_results_js__WEBPACK_IMPORTED_MODULE_6__/* .readResults */ .x8)(run, reader.text('results'), environment),
        message: reader.text('message'),
        slack: sinks.includes('slack') ? configured : undefined,
        sinks,
        required: reader.boolean('required', false),
        hourlyWorkflow: (0,_hourly_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .readHourlyWorkflow */ .br)(reader),
    });
}
function checkSink(name) {
    const sink = SINKS.find((known) => known === name);
    if (sink !== undefined)
        return sink;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .iS)('sinks', name)}; it takes any of ${SINKS.join(', ')}.`);
}
function noSlack() {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('missing_credentials', "Input 'sinks' names slack, but slack-token or slack-channel is empty; give both.");
}


/***/ }),

/***/ 4124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x8: () => (/* binding */ readResults),
  qS: () => (/* binding */ resultsOf),
  x3: () => (/* binding */ resultsScope)
});

;// CONCATENATED MODULE: ./build/src/domain/report/of-run.js
/**
 * True for a report that says that it is of this repository, project and kind. It proves nothing, since any step may write such a text;
 * but another step's output of the same name says none of it, and what another project's or repository's steps did is nobody's news
 * here.
 */
function isOfRun({ scope, subject }, run) {
    if (scope === undefined && subject === undefined)
        return false;
    return ([scope ?? {}, subject ?? {}].every((named) => agrees(named, run)) &&
        (subject === undefined || subject.key === keyOf(subject, run)));
}
function agrees(named, run) {
    return (
    // GitHub's names have no case.
    (named.repository ?? run.repository).toLowerCase() === run.repository.toLowerCase() &&
        (named.project ?? run.project) === (run.project ?? named.project) &&
        (named.kind ?? run.kind) === run.kind);
}
/** What a subject's key must be (see `subjectKey`). */
function keyOf({ key, project, kind, branch }, { repositoryId }) {
    return [repositoryId ?? key.split('/')[0], project, kind, branch].join('/');
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/results.js

/**
 * What the steps before reported of this repository and kind; of which project is known later. The parser and its schema are loaded
 * only where there are results.
 * @throws UserError when they are not JSON.
 */
async function readResults({ env, log }, text, kind) {
    if (text === undefined)
        return [];
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 3727));
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    return resultsOf(parseResults(text, repository), { repository, kind }, log);
}
/** Those of the repository, project and kind; what is left out is said. */
function resultsOf(reports, scope, log) {
    const { repository, project, kind } = scope;
    const ours = reports.filter((report) => isOfRun(report, scope));
    const others = reports.length - ours.length;
    if (others > 0)
        log.notice(`${others} of the ${reports.length} results that the input 'results' holds are left out, because they do not say that they are of kind '${kind}'${project === undefined ? '' : ` and project '${project}'`} in ${repository}.`);
    return ours;
}
/** The same scope, as reports are compared with it. */
function resultsScope({ repository: { id, fullName }, project, kind }) {
    return { repository: fullName, repositoryId: id, project, kind };
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ sayLastLook)
});

// EXTERNAL MODULE: ./build/src/domain/input/durations.js
var durations = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/domain/due/last-look.js

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
    const since = when === undefined ? last : `The last hourly look was ${(0,durations/* formatDuration */.a3)(age)} ago, at ${when}.`;
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

// EXTERNAL MODULE: ./build/src/domain/due/hourly-run.js
var hourly_run = __webpack_require__(3966);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/usecases/due/find-last-look.js



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
        if (!(error instanceof errors/* AdapterError */.o))
            throw error;
        log.info(`When the last hourly look was is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
}
/** One request for the newest run, where that one looked. */
async function newestLook(workflowRuns, runs) {
    for (const run of runs) {
        const at = (0,hourly_run/* lookedAt */.O1)(run, await workflowRuns.jobs(run.id));
        if (at !== undefined)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/last-look.js


/** Says in the log when the last hourly look was, as a warning where that is too long ago. Never fails a step. */
async function sayLastLook({ run, clock }, workflowRuns, workflow) {
    const last = await findLastLook({ workflowRuns, log: run.log }, workflow);
    if (last === undefined)
        return { at: undefined, sentence: '', late: false };
    const news = describeLastLook(last, clock.now());
    if (news.late)
        run.log.warning(news.sentence);
    else
        run.log.info(news.sentence);
    return { at: last.at, ...news };
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
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2196);

/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect. An address stands in a code span, in
 * which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest);
    const between = line.split(ADDRESS).map(markdownWords);
    const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
    return between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
}
function markdownWords(words) {
    return withEntities(words)
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll('://', ':\u200b//')
        .replaceAll(/\bwww\./gi, '$&\u200b');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = clip(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)), longest).replace(/@…$/, '…');
    return plainWords(cut);
}
function plainWords(text) {
    return text
        .replaceAll(/[[\]<>`*~]/g, (sign) => ALIKE[sign] ?? sign)
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\uff3f')
        .replaceAll(/@(?!\u200b)/g, '@\u200b');
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
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}


/***/ }),

/***/ 4421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ slackLeftovers),
/* harmony export */   lQ: () => (/* binding */ leftoversTable),
/* harmony export */   xJ: () => (/* binding */ leftoversList)
/* harmony export */ });
/* harmony import */ var _domain_stack_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2650);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(941);



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

/***/ 941:
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


/***/ })

};
