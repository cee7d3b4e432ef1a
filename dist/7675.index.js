export const id = 7675;
export const ids = [7675];
export const modules = {

/***/ 7675:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7239);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('sync-tracker', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(6360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 2 modules
var runtime_event = __webpack_require__(820);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(4124);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(5497);
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
var sync_tracker = __webpack_require__(8898);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(1014);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 53 modules
var wiring_github = __webpack_require__(2145);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 57 modules
var wiring_people = __webpack_require__(7487);
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
    const { repository, longLived, reviewedBy, ...settings } = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, inputs);
    const { stories, kind, people } = settings;
    const scope = { repository, project: settings.project, kind: inputs.environment };
    const { clock, run } = context;
    const tools = { tracker: judged.open(stories.statuses, github), clock, log: run.log };
    const deps = { ...github, deliveries: github.deliveriesOf(scope), ...tools };
    const told = { moves: stories.moves, justLabelled: (0,subject/* justLabelled */.yO)(about) };
    const rules = { ...inputs.rules, reviewedBy, longLived, people, ...told };
    const source = { named: inputs.about.stories, rule: judged.rule };
    const asked = { scope, longLived, source, acceptedBy, people, review: rules };
    if (operation === 'accepted') {
        const { findAccepted } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1118), __webpack_require__.e(5565), __webpack_require__.e(3594)]).then(__webpack_require__.bind(__webpack_require__, 5565));
        const { tellJudged } = await __webpack_require__.e(/* import() */ 3831).then(__webpack_require__.bind(__webpack_require__, 3831));
        const accepted = await findAccepted(deps, asked);
        if (!dryRun)
            await tellJudged({ ...deps, rules }, scope, accepted.found);
        return (0,outcome/* inScope */.SB)(scope, (0,outcome/* acceptedOutcome */._8)(accepted));
    }
    if (operation === 'status') {
        const { showAcceptance } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1118), __webpack_require__.e(5565), __webpack_require__.e(5665)]).then(__webpack_require__.bind(__webpack_require__, 7898));
        const which = { about: (await (0,runtime_event/* readMergeGroup */.C9)(run)) ?? pullRequest, context: inputs.about.statusContext };
        return (0,outcome/* inScope */.SB)(scope, (0,outcome/* bareOutcome */.PS)(await showAcceptance(deps, { ...asked, ...which, dryRun })));
    }
    const withoutSecrets = judged.needsToken && inputs.tracker.token === '' && (0,runtime_event/* isOfDependabot */.A0)(run);
    const labels = carriedLabels(inputs.carried, (0,load_settings/* wantedOf */.Lm)(kind, inputs.carried.wanted), about);
    const common = { scope, source, pullRequest, labels: labels.all, dryRun, withoutSecrets };
    if (operation === 'labels') {
        const { copyStoryLabels } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1118), __webpack_require__.e(6095), __webpack_require__.e(8140)]).then(__webpack_require__.bind(__webpack_require__, 4735));
        return (0,outcome/* inScope */.SB)(scope, (0,outcome/* bareOutcome */.PS)(await copyStoryLabels(deps, { ...common, labels: labels.asking() })));
    }
    const { syncStories } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1118), __webpack_require__.e(6095), __webpack_require__.e(3280)]).then(__webpack_require__.bind(__webpack_require__, 7279));
    const reports = (0,results/* resultsOf */.qS)(inputs.reports, (0,results/* resultsScope */.x3)(scope), run.log);
    return (0,outcome/* inScope */.SB)(scope, (0,outcome/* syncOutcome */.ky)(await syncStories(deps, { ...common, rules, reports })));
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

/***/ 8898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ readSyncTrackerInputs),
/* harmony export */   sO: () => (/* binding */ readReviewedLabel)
/* harmony export */ });
/* unused harmony export SYNC_TRACKER_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4124);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6266);









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
        operation: reader.choice('operation', ['sync', 'accepted', 'labels', 'status'], 'sync'),
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

/***/ 6266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ readTracker),
/* harmony export */   aI: () => (/* binding */ checkStory),
/* harmony export */   sN: () => (/* binding */ readMove),
/* harmony export */   xU: () => (/* binding */ TRACKER_INPUTS)
/* harmony export */ });
/* unused harmony export TRACKERS */
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);


/** The inputs that say where stories are. */
const TRACKER_INPUTS = [
    'tracker',
    'tracker-url',
    'tracker-token',
    'tracker-project',
    'tracker-auth',
];
/** @throws UserError for a tracker that is not known. */
function readTracker(run, reader) {
    const name = nameIn(reader);
    const token = reader.text('tracker-token') ?? '';
    // Jira's is an address of a person and a token behind a colon.
    for (const secret of [token, token.replace(/^[^:]*:/, '')])
        if (secret !== '')
            run.setSecret(secret);
    return {
        name,
        url: reader.text('tracker-url'),
        auth: readAuth(name, reader),
        token,
        projects: reader.list('tracker-project'),
    };
}
/** Trackers have capitals in their names, and people write them so. */
function nameIn(reader) {
    const given = reader.text('tracker')?.toLowerCase();
    return TRACKERS.find((each) => each === given) ?? reader.choice('tracker', TRACKERS, 'github');
}
/** What the input `tracker` takes. */
const TRACKERS = ['github', 'jira', 'linear', 'shortcut', 'pivotal', 'litetracker', 'bard'];
/** The ways that each tracker knows beside its own. */
const AUTHS = {
    github: [],
    jira: ['basic', 'bearer'],
    linear: [],
    shortcut: [],
    pivotal: ['token', 'bearer'],
    litetracker: ['token', 'bearer'],
    bard: ['token', 'bearer'],
};
/** @throws UserError for a way that the tracker does not know: the token would travel in another one than was asked for. */
function readAuth(name, reader) {
    const given = reader.text('tracker-auth');
    if (given === undefined)
        return undefined;
    const legal = AUTHS[name];
    const auth = legal.find((each) => each === given);
    if (auth !== undefined)
        return auth;
    const takes = legal.length === 0
        ? 'it takes no value for that tracker'
        : `for that tracker it takes ${legal.join(', ')}`;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)('tracker-auth', given)}; ${takes}.`);
}
/** Whether Greenroom moves stories, or only the tracker and people do. */
function readMove(reader) {
    return reader.choice('move', ['facts', 'never'], 'facts');
}
/** Ids as people write them, and an example. */
const IDS = {
    github: [/^\d+$/, '12'],
    jira: [/^[A-Z][A-Z0-9_]+-\d+$/i, 'SHOP-12'],
    linear: [/^[A-Z][A-Z0-9_]*-\d+$/i, 'SHOP-12'],
    shortcut: [/^(?:sc-?)?\d+$/i, 'sc-123'],
    pivotal: [/^\d+$/, '123456789'],
    litetracker: [/^\d+$/, '123456789'],
    bard: [/^\d+$/, '123456789'],
};
/** A story's id as its tracker's port has it, by what the workflow gives. @throws UserError for one that is none of the tracker's. */
function checkStory(tracker, story) {
    const id = story.replace(/^#/, '');
    const [form, example] = IDS[tracker];
    if (form.test(id))
        return asTracked(tracker, id);
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWithValue */ .iS)('story', id)}; it takes ids of stories, such as ${example}.`);
}
/** Records of deliveries name stories so, and are compared with it as they are. */
function asTracked(tracker, id) {
    if (tracker === 'shortcut')
        return id.replace(/^sc-?/i, '');
    return id.toUpperCase();
}


/***/ })

};
