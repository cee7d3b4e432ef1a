export const id = 7675;
export const ids = [7675];
export const modules = {

/***/ 97675:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77239);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('sync-tracker', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 77239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(94124);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted-rules.js
var wanted_rules = __webpack_require__(9447);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/stories/carried-labels.js



/** @param rules what asks for an environment, by what the step says, then the settings. */
function carriedLabels({ labels, hasTracker }, rules, about) {
    const asking = (0,wanted_rules/* storyLabelsOf */.gX)(rules);
    // What an app puts on is a copy of what a story had then: to hand it back would undo what a person has done to the story since.
    const isByPerson = about.told?.byApp !== true;
    const event = {
        justLabelled: isByPerson ? (0,subject/* justLabelled */.yO)(about) : undefined,
        justUnlabelled: isByPerson ? (0,subject/* justUnlabelled */.PI)(about) : undefined,
    };
    return {
        asking() {
            if (!hasTracker)
                (0,wanted_rules/* refuseStoryLabels */.R8)(rules);
            return { labels: asking, ...event };
        },
        all: { labels: (0,environment_labels/* distinctLabels */.OD)([...labels, ...asking]), ...event },
    };
}

// EXTERNAL MODULE: ./build/src/runtime/inputs/sync-tracker.js
var sync_tracker = __webpack_require__(58898);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(81014);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 53 modules
var wiring_people = __webpack_require__(92972);
;// CONCATENATED MODULE: ./build/actions/sync-tracker/main.js









/** Keeps the story in step with its pull request, or finds what has been accepted. */
async function main(context) {
    const inputs = await (0,sync_tracker/* readSyncTrackerInputs */.RZ)(context.run);
    const { operation, acceptedBy, dryRun } = inputs;
    const judged = (0,wiring_people/* judgeTracker */.Q1)(context, inputs.tracker);
    const hint = await (0,runtime_event/* readHint */.MR)(context.run);
    const pullRequest = inputs.about.pullRequest ?? hint.pullRequest;
    const about = (0,subject/* hintFor */.JR)(hint, { branch: undefined, pullRequest });
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, (0,wiring_people/* writesOf */.AP)(operation, inputs.tracker.name), about);
    const { repository, longLived, reviewedBy, ...settings } = await (0,load_settings.loadRunSettings)(github.codeHost, inputs);
    const { stories, kind, people, commandAliases: aliases } = settings;
    const scope = { repository, project: settings.project, kind: inputs.environment };
    const { clock, run } = context;
    const tools = { tracker: judged.open(stories.statuses, github), clock, log: run.log };
    const deps = { ...github, deliveries: github.deliveriesOf(scope), ...tools };
    const told = { moves: stories.moves, justLabelled: (0,subject/* justLabelled */.yO)(about) };
    const rules = { ...inputs.rules, reviewedBy, longLived, people, ...told };
    const source = { named: inputs.about.stories, rule: judged.rule };
    const asked = { scope, longLived, source, acceptedBy, people, aliases, review: rules };
    if (operation !== 'sync' && operation !== 'labels') {
        const { judgeStories } = await __webpack_require__.e(/* import() */ 1755).then(__webpack_require__.bind(__webpack_require__, 41755));
        return (0,outcome/* inScope */.SB)(scope, await judgeStories(run, deps, asked, { ...inputs, pullRequest }));
    }
    const withoutSecrets = judged.needsToken && inputs.tracker.token === '' && (0,runtime_event/* isOfDependabot */.A0)(run);
    const labels = carriedLabels(inputs.carried, (0,load_settings/* wantedOf */.Lm)(kind, inputs.carried.wanted), about);
    const common = { scope, source, pullRequest, labels: labels.all, aliases, dryRun, withoutSecrets };
    if (operation === 'labels') {
        const { copyStoryLabels } = await Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(2257), __webpack_require__.e(6560), __webpack_require__.e(137), __webpack_require__.e(2894), __webpack_require__.e(1157), __webpack_require__.e(2296), __webpack_require__.e(4940)]).then(__webpack_require__.bind(__webpack_require__, 14735));
        return (0,outcome/* inScope */.SB)(scope, (0,outcome/* bareOutcome */.PS)(await copyStoryLabels(deps, { ...common, labels: labels.asking() })));
    }
    const { syncStories } = await Promise.all(/* import() */[__webpack_require__.e(4528), __webpack_require__.e(2257), __webpack_require__.e(6560), __webpack_require__.e(137), __webpack_require__.e(2894), __webpack_require__.e(1157), __webpack_require__.e(2296), __webpack_require__.e(6042)]).then(__webpack_require__.bind(__webpack_require__, 17049));
    const reports = (0,results/* resultsOf */.qS)(inputs.reports, (0,results/* resultsScope */.x3)(scope), run.log);
    return (0,outcome/* inScope */.SB)(scope, (0,outcome/* syncOutcome */.ky)(await syncStories(deps, { ...common, acceptedBy, rules, reports })));
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

/***/ 94124:
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
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 53727));
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

/***/ 58898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ readSyncTrackerInputs),
/* harmony export */   sO: () => (/* binding */ readReviewedLabel)
/* harmony export */ });
/* unused harmony export SYNC_TRACKER_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94124);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26266);









const SYNC_TRACKER_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMON_INPUTS */ .s7,
    'project',
    'environment',
    ..._tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .TRACKER_INPUTS */ .xU,
    'move',
    'operation',
    'pull-request',
    'story',
    'state',
    'results',
    'labels',
    'wanted',
    'reviewed-label',
    'unestimated',
    'accepted-by',
    'status-context',
];
/** @throws UserError naming the input, its value and the legal values. */
async function readSyncTrackerInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .readerOf */ .TC)(run, SYNC_TRACKER_INPUTS);
    const tracker = (0,_tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .readTracker */ .T_)(run, reader);
    const asked = reader.text('state') === undefined
        ? undefined
        : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
    const move = (0,_tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .readMove */ .sN)(reader);
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_5__/* .readCommonInputs */ .di)(run),
        tracker,
        project: reader.text('project'),
        environment,
        operation: reader.choice('operation', ['sync', 'accepted', 'labels', 'status', 'judge'], 'sync'),
        about: {
            pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
            stories: reader.list('story').map((story) => (0,_tracker_js__WEBPACK_IMPORTED_MODULE_7__/* .checkStory */ .aI)(tracker.name, story)),
            statusContext: reader.formed('status-context', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUS_CONTEXT */ .j) ?? 'story accepted',
        },
        reports: await (0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .readResults */ .x8)(run, reader.text('results'), environment),
        carried: {
            labels: reader.list('labels'),
            wanted: (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .VB)(reader.list('wanted')),
            hasTracker: reader.text('tracker') !== undefined,
        },
        rules: {
            reviewedLabel: readReviewedLabel(reader),
            asked,
            move,
            unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
        },
        acceptedBy: reader.list('accepted-by'),
    });
}
/** The label on a pull request which says that it is reviewed. */
function readReviewedLabel(reader) {
    return reader.text('reviewed-label') ?? 'reviewed';
}
function unestimatedOf(value) {
    if (value === 'warn' || value === 'fail')
        return value;
    const points = /^estimate:(\d{1,3})$/.exec(value)?.[1];
    if (points !== undefined)
        return { estimate: Number(points) };
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWithValue */ .iS)('unestimated', value)}; it takes warn, fail, estimate:N.`);
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


/***/ })

};
