export const id = 7675;
export const ids = [7675];
export const modules = {

/***/ 7675:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8854);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('sync-tracker', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _src_runtime_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6041);
/* harmony import */ var _src_runtime_inputs_sync_tracker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8898);
/* harmony import */ var _src_runtime_load_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2232);
/* harmony import */ var _src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7857);
/* harmony import */ var _src_runtime_wiring_people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6176);





/** Keeps the story in step with its pull request, or finds what has been accepted. */
async function main(context) {
    const inputs = await (0,_src_runtime_inputs_sync_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .readSyncTrackerInputs */ .RZ)(context.run);
    const { trackerHost, tracker } = (0,_src_runtime_wiring_people_js__WEBPACK_IMPORTED_MODULE_4__/* .wireTracker */ .UD)(context, inputs.tracker);
    const github = (0,_src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_3__/* .wireGitHub */ .T)(context, inputs, ['deployments', 'pull-requests']);
    const { repository, project, longLived } = await (0,_src_runtime_load_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRunSettings */ .$o)(github.codeHost, inputs);
    const scope = { repository, project, kind: inputs.environment };
    const source = { named: inputs.about.stories, trackerHost };
    const deps = { ...github, tracker, log: context.run.log };
    if (inputs.operation === 'accepted') {
        const { acceptedBy } = inputs;
        const { findAccepted } = await __webpack_require__.e(/* import() */ 3187).then(__webpack_require__.bind(__webpack_require__, 3187));
        return acceptedOutcome(await findAccepted(deps, { scope, longLived, source, acceptedBy }));
    }
    const { syncStories } = await __webpack_require__.e(/* import() */ 5127).then(__webpack_require__.bind(__webpack_require__, 5127));
    const { rules, labels, reports, dryRun } = inputs;
    const pullRequest = inputs.about.pullRequest ?? (await (0,_src_runtime_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readHint */ .MR)(context.run)).pullRequest;
    return syncOutcome(await syncStories(deps, { scope, source, rules, pullRequest, labels, reports, dryRun }));
}
function syncOutcome({ report, moved }) {
    const stories = (report.items ?? []).flatMap((item) => (item.story === undefined ? [] : [item.story]));
    return {
        report,
        outputs: { stories: JSON.stringify(stories), moved: JSON.stringify(moved), accepted: '[]' },
    };
}
function acceptedOutcome({ report, accepted }) {
    const stories = accepted.map((each) => each.story);
    return {
        report,
        outputs: { accepted: JSON.stringify(accepted), stories: JSON.stringify(stories), moved: '[]' },
    };
}


/***/ }),

/***/ 6041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JG: () => (/* binding */ readFork),
  MR: () => (/* binding */ readHint),
  fu: () => (/* binding */ runToken),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
;// CONCATENATED MODULE: ./build/src/domain/environment/subject.js
/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
function hintOf(name, payload, ref) {
    const event = asObject(payload);
    const pull = asObject(event['pull_request']);
    const head = asObject(pull['head']);
    if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
        return {
            name,
            branch: asText(head['ref']),
            pullRequest: asNumber(pull['number']),
            commit: asText(head['sha']),
            ...closing(pull),
        };
    }
    if (name === 'delete' || name === 'create') {
        const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
        return { name, branch, pullRequest: undefined, commit: undefined };
    }
    const branch = name === 'push' ? /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] : undefined;
    const commit = name === 'push' ? asText(event['after']) : undefined;
    return { name, branch, pullRequest: undefined, commit };
}
function closing(pull) {
    const closedAt = pull['state'] === 'closed' ? asText(pull['updated_at']) : undefined;
    return closedAt === undefined ? {} : { closedAt };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function asNumber(value) {
    return typeof value === 'number' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/event.js




/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    const payload = await readPayload(run);
    if (payload === undefined)
        run.log.warning('The event payload could not be read; only the inputs say whom this run is about.');
    return hintOf(run.env['GITHUB_EVENT_NAME'] ?? '', payload, run.env['GITHUB_REF']);
}
/**
 * Why the pull request of the event gets no environment, where it comes from a fork. It is asked before any input is read, because
 * GitHub gives the run of a fork no variables: its inputs are empty, and would be refused.
 */
async function readFork(run) {
    return (0,fork/* forkByEvent */.U)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** Empty where no event is given, undefined where it cannot be read. */
async function readPayload({ env }) {
    const path = env['GITHUB_EVENT_PATH'];
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * Unique to one step of one attempt of a run, and safe in names and tokens: `[A-Za-z0-9-]`. Two steps of a run may change the
 * same stack, and a far side takes a token that it knows for a request that it has answered.
 */
function runToken(run, random) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_JOB: job, GITHUB_ACTION: step } = run.env;
    const where = job || step ? `-${(0,naming/* shortHash */.BC)(`${job ?? ''}/${step ?? ''}`)}` : '';
    return `${id ?? `local${Math.floor(random() * 1e9)}`}-${attempt ?? '1'}${where}`.replaceAll(/[^A-Za-z0-9-]/g, '');
}
/** The page of this run, for people to look at its log. */
function runUrl(run) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
    return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
}


/***/ }),

/***/ 8898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ readSyncTrackerInputs),
/* harmony export */   T_: () => (/* binding */ readTracker),
/* harmony export */   sO: () => (/* binding */ readReviewedLabel),
/* harmony export */   xU: () => (/* binding */ TRACKER_INPUTS)
/* harmony export */ });
/* unused harmony export SYNC_TRACKER_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3780);






/** The inputs that say where stories are. */
const TRACKER_INPUTS = ['tracker', 'tracker-url', 'tracker-token', 'tracker-project'];
const SYNC_TRACKER_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMON_INPUTS */ .s7,
    'project',
    'environment',
    ...TRACKER_INPUTS,
    'tracker-auth',
    'operation',
    'pull-request',
    'story',
    'state',
    'results',
    'labels',
    'reviewed-label',
    'unestimated',
    'accepted-by',
];
/** @throws UserError naming the input, its value and the legal values. */
async function readSyncTrackerInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readerOf */ .TC)(run, SYNC_TRACKER_INPUTS);
    const tracker = readTracker(run, reader);
    reader.notYet('tracker-auth', () => true, 'no value');
    const asked = reader.text('state') === undefined
        ? undefined
        : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommonInputs */ .di)(run),
        tracker,
        project: reader.text('project'),
        environment: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview'),
        operation: reader.choice('operation', ['sync', 'accepted'], 'sync'),
        about: {
            pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
            stories: reader.list('story').map(checkStory),
        },
        reports: await (0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .readResults */ .x)(reader.text('results')),
        labels: reader.list('labels'),
        rules: {
            reviewedLabel: readReviewedLabel(reader),
            asked,
            unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
        },
        acceptedBy: reader.list('accepted-by'),
    });
}
/** @throws UserError for a tracker that is not known, or not yet. */
function readTracker(run, reader) {
    const tracker = reader.text('tracker') ?? 'github';
    if (LATER_TRACKERS.includes(tracker))
        throw trackerNotYet(tracker);
    reader.choice('tracker', ['pivotal'], 'pivotal');
    const token = reader.text('tracker-token') ?? '';
    if (token !== '')
        run.setSecret(token);
    return { url: reader.text('tracker-url'), token, projects: reader.list('tracker-project') };
}
/** The label on a pull request which says that it is reviewed. */
function readReviewedLabel(reader) {
    return reader.text('reviewed-label') ?? 'reviewed';
}
const LATER_TRACKERS = ['jira', 'github', 'linear', 'shortcut'];
/** The default is one that comes later, so the reader's own sentence about a given value would miss it. */
function trackerNotYet(tracker) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('not_yet', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('tracker', tracker)}, which this version does not support yet; today it takes 'pivotal'.`);
}
function checkStory(story) {
    const id = story.replace(/^#/, '');
    if (/^\d+$/.test(id))
        return id;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('story', id)}; it takes ids of stories, such as 123456789.`);
}
function unestimatedOf(value) {
    if (value === 'warn' || value === 'fail')
        return value;
    const points = /^estimate:(\d{1,3})$/.exec(value)?.[1];
    if (points !== undefined)
        return { estimate: Number(points) };
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .i)('unestimated', value)}; it takes warn, fail, estimate:N.`);
}


/***/ })

};
