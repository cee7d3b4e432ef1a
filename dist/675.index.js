export const id = 675;
export const ids = [675];
export const modules = {

/***/ 7675:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1421);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('sync-tracker', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(6041);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js
var input_reader = __webpack_require__(6352);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js
var results = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/sync-tracker.js





const SYNC_TRACKER_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    'project',
    'environment',
    'tracker',
    'tracker-url',
    'tracker-token',
    'tracker-project',
    'tracker-auth',
    'operation',
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
    const reader = (0,input_reader/* readerOf */.TC)(run, SYNC_TRACKER_INPUTS);
    const tracker = reader.text('tracker') ?? 'github';
    if (LATER_TRACKERS.includes(tracker))
        throw trackerNotYet(tracker);
    reader.choice('tracker', ['pivotal'], 'pivotal');
    reader.notYet('tracker-auth', () => true, 'no value');
    const token = reader.text('tracker-token') ?? '';
    if (token !== '')
        run.setSecret(token);
    const asked = reader.text('state') === undefined
        ? undefined
        : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        tracker: { url: reader.text('tracker-url'), token, projects: reader.list('tracker-project') },
        project: reader.text('project'),
        environment: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
        operation: reader.choice('operation', ['sync', 'accepted'], 'sync'),
        stories: reader.list('story').map(checkStory),
        reports: await (0,results/* readResults */.x)(reader.text('results')),
        labels: reader.list('labels'),
        rules: {
            reviewedLabel: reader.text('reviewed-label') ?? 'reviewed',
            asked,
            unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
        },
        acceptedBy: reader.list('accepted-by'),
    });
}
const LATER_TRACKERS = ['jira', 'github', 'linear', 'shortcut'];
/** The default is one that comes later, so the reader's own sentence about a given value would miss it. */
function trackerNotYet(tracker) {
    return new errors/* UserError */.y('not_yet', `Input 'tracker' has the value '${tracker}', which this version does not support yet; today it takes 'pivotal'.`);
}
function checkStory(story) {
    const id = story.replace(/^#/, '');
    if (/^\d+$/.test(id))
        return id;
    throw new errors/* UserError */.y('invalid_input', `Input 'story' has the value '${id.slice(0, 40)}'; it takes ids of stories, such as 123456789.`);
}
function unestimatedOf(value) {
    if (value === 'warn' || value === 'fail')
        return value;
    const points = /^estimate:(\d{1,3})$/.exec(value)?.[1];
    if (points !== undefined)
        return { estimate: Number(points) };
    throw new errors/* UserError */.y('invalid_input', `Input 'unestimated' has the value '${value.slice(0, 40)}'; it takes warn, fail, estimate:N.`);
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 15 modules
var wiring_github = __webpack_require__(2843);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 4 modules
var wiring_people = __webpack_require__(6176);
;// CONCATENATED MODULE: ./build/actions/sync-tracker/main.js





/** Keeps the story in step with its pull request, or finds what has been accepted. */
async function main(context) {
    const inputs = await readSyncTrackerInputs(context.run);
    const { trackerHost, tracker } = (0,wiring_people/* wireTracker */.U)(context, inputs.tracker);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs);
    const { repository, project } = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, inputs);
    const scope = { repository, project, kind: inputs.environment };
    const source = { named: inputs.stories, trackerHost };
    const deps = { ...github, tracker, log: context.run.log };
    if (inputs.operation === 'accepted') {
        const { findAccepted } = await __webpack_require__.e(/* import() */ 187).then(__webpack_require__.bind(__webpack_require__, 3187));
        return acceptedOutcome(await findAccepted(deps, { scope, source, acceptedBy: inputs.acceptedBy }));
    }
    const { syncStories } = await __webpack_require__.e(/* import() */ 632).then(__webpack_require__.bind(__webpack_require__, 9632));
    const { rules, labels, reports, dryRun } = inputs;
    const { pullRequest } = await (0,runtime_event/* readHint */.MR)(context.run);
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


/***/ })

};
