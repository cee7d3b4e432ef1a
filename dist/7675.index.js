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
/* harmony import */ var _src_domain_environment_subject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6360);
/* harmony import */ var _src_runtime_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9974);
/* harmony import */ var _src_runtime_inputs_results_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4124);
/* harmony import */ var _src_runtime_inputs_sync_tracker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8898);
/* harmony import */ var _src_runtime_load_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2232);
/* harmony import */ var _src_runtime_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1014);
/* harmony import */ var _src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9136);
/* harmony import */ var _src_runtime_wiring_people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6176);








/** Keeps the story in step with its pull request, or finds what has been accepted. */
async function main(context) {
    const inputs = await (0,_src_runtime_inputs_sync_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .readSyncTrackerInputs */ .RZ)(context.run);
    const { trackerHost, tracker } = (0,_src_runtime_wiring_people_js__WEBPACK_IMPORTED_MODULE_4__/* .wireTracker */ .UD)(context, inputs.tracker);
    const hint = await (0,_src_runtime_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readHint */ .MR)(context.run);
    const pullRequest = inputs.about.pullRequest ?? hint.pullRequest;
    const about = (0,_src_domain_environment_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .hintFor */ .JR)(hint, { branch: undefined, pullRequest });
    const github = (0,_src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_3__/* .wireGitHub */ .T)(context, inputs, ['deployments', 'pull-requests'], about);
    const { repository, project, longLived } = await (0,_src_runtime_load_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRunSettings */ .$o)(github.codeHost, inputs);
    const scope = { repository, project, kind: inputs.environment };
    const source = { named: inputs.about.stories, trackerHost };
    const deps = { ...github, tracker, log: context.run.log };
    if (inputs.operation === 'accepted') {
        const { acceptedBy } = inputs;
        const { findAccepted } = await __webpack_require__.e(/* import() */ 3187).then(__webpack_require__.bind(__webpack_require__, 3187));
        return (0,_src_runtime_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .inScope */ .S)(scope, acceptedOutcome(await findAccepted(deps, { scope, longLived, source, acceptedBy })));
    }
    const { syncStories } = await __webpack_require__.e(/* import() */ 8397).then(__webpack_require__.bind(__webpack_require__, 8397));
    const { rules, labels, dryRun } = inputs;
    const reports = (0,_src_runtime_inputs_results_js__WEBPACK_IMPORTED_MODULE_7__/* .resultsOf */ .qS)(inputs.reports, (0,_src_runtime_inputs_results_js__WEBPACK_IMPORTED_MODULE_7__/* .resultsScope */ .x3)(scope), context.run.log);
    const request = { scope, source, rules, pullRequest, labels, reports, dryRun };
    return (0,_src_runtime_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .inScope */ .S)(scope, syncOutcome(await syncStories(deps, request)));
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
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4124);






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
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    return Object.freeze({
        ...(0,_common_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommonInputs */ .di)(run),
        tracker,
        project: reader.text('project'),
        environment,
        operation: reader.choice('operation', ['sync', 'accepted'], 'sync'),
        about: {
            pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
            stories: reader.list('story').map(checkStory),
        },
        reports: await (0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .readResults */ .x8)(run, reader.text('results'), environment),
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


/***/ }),

/***/ 1014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ inScope)
/* harmony export */ });
/** The outcome, whose report says whose environments it was about. */
function inScope({ repository: { fullName }, project, kind }, { report, ...outcome }) {
    return { ...outcome, report: { ...report, scope: { repository: fullName, project, kind } } };
}


/***/ })

};
