export const id = 406;
export const ids = [406];
export const modules = {

/***/ 4406:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8381);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6238);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('pull-request', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(6041);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
;// CONCATENATED MODULE: ./build/src/domain/stories/accepted.js

/** Reads sync-tracker's `accepted` output. @throws UserError naming what is wrong with it. */
function parseAccepted(text) {
    const value = parseJson(text);
    if (!Array.isArray(value))
        throw wrong('a JSON array is needed');
    return value.map(wishOf);
}
function wishOf(value) {
    if (typeof value !== 'object' || value === null)
        throw wrong('each entry must be an object');
    const { pullRequest, branch, commit } = value;
    if (typeof pullRequest !== 'number' || !Number.isInteger(pullRequest) || pullRequest < 1)
        throw wrong('pullRequest must be a number');
    if (typeof branch !== 'string' || branch === '')
        throw wrong('branch must be text');
    if (typeof commit !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
        throw wrong('commit must be a whole SHA');
    return { pullRequest, branch, commit };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw wrong('it is not JSON');
    }
}
function wrong(what) {
    return new errors/* UserError */.y('invalid_input', `Input 'pull-requests' cannot be used (${what}); give the output 'accepted' of sync-tracker.`);
}

// EXTERNAL MODULE: ./build/src/runtime/input-values.js
var input_values = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/pull-request.js




const PULL_REQUEST_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    'operation',
    'pull-requests',
    'pull-request',
    'method',
    'branch',
];
/** @throws UserError naming the input, its value and the legal values. */
function readPullRequestInputs(run) {
    const reader = (0,input_values/* readerOf */.TC)(run, PULL_REQUEST_INPUTS);
    reader.required('operation', 'merge or delete-branch');
    reader.notYet('operation', (value) => value === 'open' || value === 'update', "'merge' or 'delete-branch'");
    const operation = reader.choice('operation', ['merge', 'delete-branch'], 'merge');
    const accepted = reader.text('pull-requests');
    if (operation === 'merge' && accepted === undefined)
        throw nothingDelivered();
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        operation,
        wishes: accepted === undefined ? [] : parseAccepted(accepted),
        method: reader.choice('method', ['merge', 'squash', 'rebase'], 'merge'),
        pullRequest: reader.optionalInteger('pull-request', { least: 1, most: 2 ** 31 }),
        branch: reader.text('branch'),
    });
}
/** A merge happens only at the commit that was delivered, and only sync-tracker knows which that is. */
function nothingDelivered() {
    return new errors/* UserError */.y('invalid_input', "Input 'pull-requests' is empty; give the output 'accepted' of sync-tracker, which names the commits that were delivered.");
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 15 modules
var wiring_github = __webpack_require__(2843);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var decision = __webpack_require__(1012);
;// CONCATENATED MODULE: ./build/src/usecases/pull-request/pull-request-chores.js


/** Merges each pull request at the commit that was delivered, and at no other. One that is merged already counts as merged. */
async function mergePullRequests(deps, request) {
    const items = [];
    for (const wish of request.wishes)
        items.push(await mergeOne(deps.codeHost, wish, request));
    const done = (item) => item.reasonCode === 'pull_request_merged';
    return {
        report: summarize(items, 'No pull request is to be merged.'),
        merged: request.wishes.filter((_, index) => items.some((item, at) => at === index && done(item))),
        conflicts: items
            .filter((item) => (0,decision/* isRed */.i)(item.decision))
            .flatMap((item) => item.pullRequest === undefined ? [] : [{ pullRequest: item.pullRequest, reason: item.sentence }]),
    };
}
async function mergeOne(codeHost, wish, request) {
    const { pullRequest: number, commit, branch } = wish;
    const say = (decision, reasonCode, sentence) => ({
        name: `#${number}`,
        decision,
        reasonCode,
        sentence,
        branch,
        pullRequest: number,
        commit,
    });
    try {
        const pull = await codeHost.pullRequest(number);
        if (pull === undefined)
            return say('refused', 'invalid_input', `There is no pull request #${number}.`);
        if (pull.merged)
            return say('unchanged', 'pull_request_merged', `Pull request #${number} is merged already.`);
        if (pull.headCommit !== commit)
            return say('refused', 'head_moved', movedSentence(number, commit, pull.headCommit));
        if (pull.state === 'closed')
            return say('skipped', 'pull_request_closed', `Pull request #${number} is closed without a merge, so it is left alone.`);
        if (request.dryRun)
            return say('planned', 'dry_run', `Pull request #${number} would be merged at ${commit.slice(0, 7)}.`);
        const { outcome, detail } = await codeHost.mergePullRequest(number, commit, request.method);
        const words = detail === undefined ? '' : ` (${detail})`;
        if (outcome === 'merged')
            return say('updated', 'pull_request_merged', `Pull request #${number} was merged at ${commit.slice(0, 7)}.`);
        if (outcome === 'moved')
            return say('refused', 'head_moved', movedSentence(number, commit, undefined));
        if (outcome === 'conflict')
            return say('refused', 'not_mergeable', `Pull request #${number} conflicts with its base${words}; bring it up to date and deliver it again.`);
        return say('refused', 'not_mergeable', `Pull request #${number} may not be merged${words}; meet the rules of its base, or choose another 'method'.`);
    }
    catch (error) {
        const failure = (0,describe_failure/* describeFailure */.I)(error);
        return say(failure.decision, failure.reasonCode, failure.sentence);
    }
}
function movedSentence(number, commit, head) {
    const where = head === undefined ? '' : ` to ${head.slice(0, 7)}`;
    return `Pull request #${number} has moved on${where} from ${commit.slice(0, 7)}, the commit that was delivered, so it is not merged; have the new commit delivered and accepted, or merge it by hand.`;
}
/** Deletes the branch of a pull request that is over, when nothing was pushed to it since and no other one needs it. */
async function deletePullRequestBranch(deps, request) {
    const item = await deleteBranch(deps.codeHost, request);
    return { report: summarize([item], ''), merged: [], conflicts: [] };
}
async function deleteBranch(codeHost, request) {
    const pull = await findPullRequest(codeHost, request);
    const branch = request.branch ?? pull?.headBranch ?? '';
    const about = { name: branch, branch, ...(pull === undefined ? {} : { pullRequest: pull.number }) };
    const say = (decision, reasonCode, sentence) => ({
        ...about,
        decision,
        reasonCode,
        sentence,
    });
    if (pull === undefined || pull.headBranch !== branch || pull.headRepositoryId !== request.repository.id) {
        return say('refused', 'invalid_input', `No pull request of this repository came from branch '${branch}', so it is kept; check the inputs pull-request and branch.`);
    }
    if (branch === request.repository.defaultBranch || branch === pull.baseBranch) {
        return say('refused', 'protected', `Branch '${branch}' is the default branch or the base of the pull request, so it is kept.`);
    }
    if (pull.state === 'open')
        return say('skipped', 'still_wanted', `Pull request #${pull.number} is open, so branch '${branch}' is kept.`);
    const [head, open] = await Promise.all([codeHost.branchHead(branch), codeHost.openPullRequests()]);
    if (head === undefined)
        return say('nothing', 'branch_gone', `Branch '${branch}' is gone already.`);
    if (head !== pull.headCommit) {
        return say('skipped', 'head_moved', `Branch '${branch}' has commits that pull request #${pull.number} does not have, so it is kept.`);
    }
    const needing = open.find((each) => each.headRepositoryId === request.repository.id && each.headBranch === branch) ??
        open.find((each) => each.baseBranch === branch);
    if (needing)
        return say('skipped', 'still_wanted', `Pull request #${needing.number} still needs branch '${branch}', so it is kept.`);
    if (request.dryRun)
        return say('planned', 'dry_run', `Branch '${branch}' would be deleted.`);
    const deleted = await codeHost.deleteBranch(branch);
    return deleted
        ? say('deleted', 'branch_deleted', `Branch '${branch}' was deleted; pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}.`)
        : say('nothing', 'branch_gone', `Branch '${branch}' is gone already.`);
}
async function findPullRequest(codeHost, request) {
    if (request.pullRequest !== undefined)
        return codeHost.pullRequest(request.pullRequest);
    return request.branch === undefined ? undefined : codeHost.latestPullRequest(request.branch);
}
const WORST_FIRST = [
    'failed',
    'refused',
    'updated',
    'deleted',
    'planned',
    'skipped',
    'unchanged',
    'nothing',
];
function summarize(items, otherwise) {
    const [worst] = items.toSorted((a, b) => WORST_FIRST.indexOf(a.decision) - WORST_FIRST.indexOf(b.decision));
    if (worst === undefined)
        return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence: otherwise, items };
    return {
        decision: worst.decision,
        reasonCode: worst.reasonCode,
        sentence: items.map((item) => item.sentence).join(' '),
        items,
    };
}

;// CONCATENATED MODULE: ./build/actions/pull-request/main.js




/** Does the chores of pull requests that are done: merges them as delivered, deletes their branches. */
async function main(context) {
    const inputs = readPullRequestInputs(context.run);
    const deps = (0,wiring_github/* wireGitHub */.T)(context, inputs);
    if (inputs.operation === 'merge')
        return outcomeOf(await mergePullRequests(deps, inputs));
    const hint = await (0,runtime_event/* readHint */.MR)(context.run);
    const named = inputs.pullRequest !== undefined || inputs.branch !== undefined;
    const repository = await deps.codeHost.repository();
    const pullRequest = named ? inputs.pullRequest : hint.pullRequest;
    return outcomeOf(await deletePullRequestBranch(deps, { ...inputs, repository, pullRequest }));
}
function outcomeOf({ report, merged, conflicts }) {
    return {
        report,
        outputs: { merged: JSON.stringify(merged), conflicts: JSON.stringify(conflicts), updated: '[]' },
    };
}


/***/ })

};
