export const id = 4406;
export const ids = [4406];
export const modules = {

/***/ 84406:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87205);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('pull-request', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 87205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(61199);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
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
    const { pullRequest, branch, commit, delivery, reviewedLabel } = value;
    if (typeof pullRequest !== 'number' || !Number.isInteger(pullRequest) || pullRequest < 1)
        throw wrong('pullRequest must be a number');
    if (typeof branch !== 'string' || branch === '')
        throw wrong('branch must be text');
    if (reviewedLabel !== undefined && (typeof reviewedLabel !== 'string' || reviewedLabel === ''))
        throw wrong('reviewedLabel must be text');
    if (typeof commit !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
        throw wrong('commit must be a whole SHA');
    return {
        pullRequest,
        branch,
        commit,
        ...(delivery === undefined ? {} : { delivery: deliveryOf(delivery) }),
        ...(reviewedLabel === undefined ? {} : { reviewedLabel }),
    };
}
function deliveryOf(value) {
    if (typeof value !== 'object' || value === null)
        throw wrong('delivery must be an object');
    const { id, writtenBy, base, stackedOn, recordedAt, refusal } = value;
    if (typeof id !== 'number' || !Number.isInteger(id))
        throw wrong('the id of a delivery must be a number');
    if (typeof base !== 'string' || base === '')
        throw wrong('the base of a delivery must be text');
    const lower = typeof stackedOn === 'number' ? stackedOn : undefined;
    const since = typeof recordedAt === 'string' ? { recordedAt } : {};
    return {
        id,
        base,
        stackedOn: lower,
        ...since,
        ...(typeof writtenBy === 'string' ? { writtenBy } : {}),
        ...(typeof refusal === 'string' ? { refusal } : {}),
    };
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

// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(59794);
// EXTERNAL MODULE: ./build/src/runtime/inputs/tracker.js
var tracker = __webpack_require__(26266);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/open-pull-request.js


/** The inputs by which a pull request is opened. */
const OPEN_INPUTS = ['branches', 'base', 'draft', ...tracker/* TRACKER_INPUTS */.xU];
/** @throws UserError naming the input, its value and the legal values. */
function readOpenInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, OPEN_INPUTS);
    reader.required('branches', "globs of the branches that get a pull request, or 'story' for those that name one");
    return Object.freeze({
        branches: (0,input_reader/* checkGlobs */.EQ)('branches', reader.list('branches')),
        base: reader.text('base'),
        draft: reader.boolean('draft', false),
        tracker: (0,tracker/* readTracker */.T_)(run, reader),
    });
}

;// CONCATENATED MODULE: ./build/src/runtime/inputs/pull-request.js







const PULL_REQUEST_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    'operation',
    'pull-requests',
    'pull-request',
    'method',
    'dispatch',
    'branch',
    'environment',
    'reviewed-label',
    ...OPEN_INPUTS,
];
/** @throws UserError naming the input, its value and the legal values. */
function readPullRequestInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, PULL_REQUEST_INPUTS);
    reader.required('operation', 'merge, update, delete-branch or open');
    const operation = reader.choice('operation', ['merge', 'delete-branch', 'update', 'open'], 'merge');
    const accepted = reader.text('pull-requests');
    if (operation === 'merge' && accepted === undefined)
        throw nothingDelivered();
    const updateMethod = operation === 'update' ? reader.choice('method', ['merge', 'rebase'], 'merge') : 'merge';
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        operation,
        updateMethod,
        wishes: accepted === undefined ? [] : parseAccepted(accepted),
        method: reader.choice('method', ['merge', 'squash', 'rebase'], 'merge'),
        dispatch: readFiles(reader.list('dispatch')),
        pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
        branch: reader.text('branch'),
        reviewedLabel: reader.text('reviewed-label') ?? 'reviewed',
        kind: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
    });
}
/** @throws UserError for what is no name of a workflow's file. */
function readFiles(files) {
    for (const file of files)
        (0,input_reader/* checkForm */.Hj)('dispatch', file, legal_values/* WORKFLOW_FILE */.XC);
    return [...new Set(files)];
}
/** A merge happens only at the commit that was delivered, and only sync-tracker knows which that is. */
function nothingDelivered() {
    return new errors/* UserError */.y('invalid_input', "Input 'pull-requests' is empty; give the output 'accepted' of sync-tracker, which names the commits that were delivered.");
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(81014);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/domain/environment/branch-stays.js
var branch_stays = __webpack_require__(14181);
// EXTERNAL MODULE: ./build/src/domain/stories/delivery.js
var stories_delivery = __webpack_require__(98322);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(58170);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(39572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(58002);
;// CONCATENATED MODULE: ./build/src/usecases/pull-request/chore-report.js



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
/** One report for all: decided as the worst of them is; `otherwise` is the sentence where there is none. */
function choreReport(items, otherwise) {
    const words = (0,words_of_all/* wordsOfAll */.w)(items);
    const rules = WORST_FIRST.map((decision) => ({
        decisions: [decision],
        verdict: (_, first) => (0,words_of_all/* decidedLike */.E)(first, words),
    }));
    return { ...(0,summarize/* summarize */.eh)(items, rules, (0,verdict_verdict/* say */.c)('nothing_to_do', otherwise)), items };
}

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
;// CONCATENATED MODULE: ./build/src/usecases/pull-request/note-told.js

/**
 * Notes at a record what was told or done. Where that fails, a later run does not know of it, which is no reason to fail.
 * @param otherwise what comes of it then, as the beginning of a sentence.
 */
async function noteTold(log, otherwise, note) {
    try {
        await note();
    }
    catch (error) {
        log.warning(`${otherwise}, because it could not be noted: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/delete-branch.js







/**
 * Deletes the branch of a pull request that is over, when nothing was pushed to it since and nothing else needs it. Open pull
 * requests that were to be merged into it are to be merged first to where it was merged itself.
 */
async function deletePullRequestBranch(deps, request) {
    const { codeHost } = deps;
    const pull = await findPullRequest(codeHost, request);
    const branch = request.branch ?? pull?.headBranch ?? '';
    const verdict = pull === undefined
        ? noPullRequest(branch)
        : (reasonToKeep(pull, branch, request) ?? (await clearAway(deps, pull, request)));
    const about = { name: branch, branch, ...(pull === undefined ? {} : { pullRequest: pull.number }) };
    return { report: choreReport([{ ...about, ...verdict }], ''), merged: [], updated: [], conflicts: [] };
}
async function findPullRequest(codeHost, { pullRequest, branch }) {
    if (pullRequest !== undefined)
        return codeHost.pullRequest(pullRequest);
    return branch === undefined ? undefined : codeHost.latestPullRequest(branch);
}
function noPullRequest(branch) {
    return (0,verdict_verdict/* say */.c)('invalid_input', `No pull request of this repository came from branch '${branch}', so it is kept; check the inputs pull-request and branch.`);
}
/** What the pull request alone says against it; undefined where it says nothing. */
function reasonToKeep(pull, branch, { repository }) {
    if (pull.headBranch !== branch || pull.headRepositoryId !== repository.id)
        return noPullRequest(branch);
    if (branch === repository.defaultBranch || branch === pull.baseBranch)
        return (0,verdict_verdict/* say */.c)('protected', `Branch '${branch}' is the default branch or the base of the pull request, so it is kept.`);
    if (pull.state === 'open')
        return (0,verdict_verdict/* say */.c)('still_wanted', `Pull request #${pull.number} is open, so branch '${branch}' is kept.`);
    return undefined;
}
/** By what the repository says by now: commits that came later, rules, and pull requests that stand on the branch. */
async function clearAway(deps, pull, request) {
    const { codeHost } = deps;
    const { longLived, dryRun } = request;
    const branch = pull.headBranch;
    const [head, isProtected, [needing], dependents] = await Promise.all([
        codeHost.branchHead(branch),
        codeHost.isBranchProtected(branch),
        codeHost.openPullRequests(branch),
        codeHost.openPullRequestsInto(branch),
    ]);
    if (head === undefined || head !== pull.headCommit) {
        if (!dryRun)
            await noteFinished(deps, pull);
        return head === undefined ? gone(branch) : moved(pull);
    }
    const stays = (open) => (0,branch_stays/* whyBranchStays */.J)({ name: branch, isProtected }, longLived, open);
    const why = stays([]);
    if (why !== undefined) {
        if (!dryRun)
            await noteKept(deps, pull, 'singled_out', []);
        return (0,verdict_verdict/* say */.c)('protected', `Branch '${branch}' is kept, because ${why}.`, 'skipped');
    }
    if (await isRestored(codeHost, pull)) {
        if (!dryRun)
            await noteKept(deps, pull, 'still_wanted', dependents);
        const sentence = `Branch '${branch}' is kept, because somebody restored it after pull request #${pull.number} was ${endOf(pull)}; delete it by hand once nobody needs it.`;
        return (0,verdict_verdict/* say */.c)('still_wanted', sentence, 'skipped');
    }
    const served = await otherKind(deps.deployments, branch, request);
    if (served !== undefined) {
        if (!dryRun)
            await noteKept(deps, pull, 'protected', []);
        const sentence = `Branch '${branch}' is kept, because the environment of the kind '${served}' is deployed from it; delete it by hand once it is not.`;
        return (0,verdict_verdict/* say */.c)('protected', sentence, 'skipped');
    }
    if (needing)
        return (0,verdict_verdict/* say */.c)('still_wanted', `Pull request #${needing.number} still needs branch '${branch}', so it is kept.`);
    const left = pull.merged && !dryRun ? await retargetAll(codeHost, pull, dependents) : dependents;
    const based = pull.merged && dryRun ? undefined : stays(left);
    if (based !== undefined) {
        if (!dryRun)
            await noteKept(deps, pull, 'still_wanted', left);
        return (0,verdict_verdict/* say */.c)('still_wanted', `Branch '${branch}' is kept, because ${based}.`);
    }
    return dryRun ? (0,verdict_verdict/* say */.c)('dry_run', `Branch '${branch}' would be deleted.`) : await remove(deps, pull);
}
/**
 * True where somebody put the branch there since the pull request ended: what it was merged at was pushed before. GitHub's button
 * "Restore branch" brings it back at that commit (docs.github.com, "Deleting and restoring branches in a pull request"). Where GitHub
 * does not tell of pushes, nobody knows, and it goes.
 */
async function isRestored(codeHost, { headBranch, closedAt }) {
    const [newest] = (await codeHost.pushes(headBranch)) ?? [];
    return newest !== undefined && closedAt !== undefined && Date.parse(newest.at) > Date.parse(closedAt);
}
/**
 * A kind other than previews that was deployed from the branch and has not ended, whoever recorded that: by the records of each kind of
 * the settings, and by the newest hundred of the branch, because a workflow can say which branch serves a kind of which the settings
 * know nothing. Undefined where there is none.
 */
async function otherKind(deployments, branch, { repository, project, kinds }) {
    const stands = ({ environment, payload, state }) => environment !== 'preview' && payload['key'] !== undefined && state !== 'inactive';
    for (const kind of kinds.filter((each) => each !== 'preview')) {
        const key = (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch });
        const { ours, others } = await (0,deployment_record/* environmentRecords */.sh)(deployments, { kind, branch, key });
        const found = [...ours, ...others].find(stands);
        if (found !== undefined)
            return found.environment;
    }
    return (await deployments.list({ ref: branch, writers: 'anybody' })).find(stands)?.environment;
}
/** The look by schedule finds a merged pull request whose branch is there, and leaves this one alone from now on. */
async function noteKept({ deliveries, log }, pull, why, dependents) {
    const needing = dependents.map(({ number }) => number);
    await noteTold(log, `A later run looks at branch '${pull.headBranch}' again`, async () => {
        const recorded = await deliveries.newest(pull.number);
        if (recorded !== undefined)
            await deliveries.setRefusal(recorded.id, (0,stories_delivery/* keptKey */._I)(why, needing));
    });
}
/** Where the branch is gone, the look by schedule goes by the record alone. */
async function noteFinished({ deliveries, log }, pull) {
    if (!pull.merged)
        return;
    await noteTold(log, `A later run looks at the merge of pull request #${pull.number} once more`, async () => {
        const recorded = await deliveries.newest(pull.number);
        if (recorded !== undefined && recorded.refusal !== stories_delivery/* FINISHED */.BL)
            await deliveries.setRefusal(recorded.id, stories_delivery/* FINISHED */.BL);
    });
}
/**
 * Those that are still to be merged into the branch. GitHub retargets them by itself only where the branch is deleted on its own
 * pages, and closes them for good where it is deleted through the API (cli/cli#14223, bors RFC 0507).
 */
async function retargetAll(codeHost, pull, dependents) {
    const left = [];
    for (const dependent of dependents) {
        if ((await codeHost.retarget(dependent.number, pull.baseBranch)) !== 'retargeted')
            left.push(dependent);
    }
    return left;
}
async function remove(deps, pull) {
    const branch = pull.headBranch;
    const deletion = await deps.codeHost.deleteBranch(branch, pull.headCommit);
    if (deletion !== 'forbidden')
        await noteFinished(deps, pull);
    if (deletion === 'gone')
        return gone(branch);
    if (deletion === 'moved')
        return moved(pull);
    if (deletion === 'forbidden') {
        await noteKept(deps, pull, 'protected', []);
        const sentence = `Branch '${branch}' is kept, because a rule of GitHub's forbids its deletion; leave the branch, or change the rule that keeps it.`;
        return (0,verdict_verdict/* say */.c)('protected', sentence, 'skipped');
    }
    const sentence = `Branch '${branch}' was deleted; pull request #${pull.number} is ${endOf(pull)}.`;
    return (0,verdict_verdict/* say */.c)('branch_deleted', sentence);
}
function endOf({ merged }) {
    return merged ? 'merged' : 'closed';
}
function moved({ headBranch, number }) {
    const sentence = `Branch '${headBranch}' has commits that pull request #${number} does not have, so it is kept.`;
    return (0,verdict_verdict/* say */.c)('head_moved', sentence, 'skipped');
}
function gone(branch) {
    return (0,verdict_verdict/* say */.c)('branch_gone', `Branch '${branch}' is gone already.`, 'nothing');
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(55497);
// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var decision = __webpack_require__(51012);
// EXTERNAL MODULE: ./build/src/usecases/subject/delivery-base.js
var delivery_base = __webpack_require__(3367);
// EXTERNAL MODULE: ./build/src/usecases/pull-request/judged-below.js
var judged_below = __webpack_require__(76527);
;// CONCATENATED MODULE: ./build/src/domain/pull-request/merge-plan.js
/** @param recordedAt when it was delivered, ISO 8601; undefined where nobody says. */
function queueStep(plan, recordedAt) {
    const { hasQueue, isQueued, removal, autoMergeBy } = plan;
    if (isQueued)
        return 'waits';
    if (!hasQueue)
        return 'merge';
    // GitHub takes it out of the queue a moment before it shows the merge.
    if (removal?.reason === 'merged')
        return 'waits';
    if (autoMergeBy !== undefined)
        return 'auto';
    if (removal === undefined)
        return 'enqueue';
    const isNewer = recordedAt !== undefined && Date.parse(recordedAt) > Date.parse(removal.at);
    return isNewer ? 'enqueue' : 'removed';
}

;// CONCATENATED MODULE: ./build/src/domain/pull-request/required-checks.js
/**
 * Whether GitHub refuses a merge only because checks still run. `expected` alone says that a check has not begun, which it may never do.
 * The words: alphagov's log of "2 of 2 required status checks have not succeeded: 1 expected and 1 pending" and
 * lyra-os-linux/vegad's of "2 of 2 required status checks are in progress".
 * @param words GitHub's own.
 */
function isWaitingForChecks(words) {
    return (/required status checks?\b.*\b(?:pending|queued|in progress)\b/i.test(words) && !/\bfail/i.test(words));
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/merge-sentences.js

/** Which record says so: whoever may write one can put it in the way. */
function whichRecord(delivery) {
    const { id, writtenBy } = delivery ?? {};
    return id === undefined || writtenBy === undefined ? '' : ` (${(0,stories_delivery/* recordedAs */.DR)({ id, writtenBy })})`;
}
/** @param head the newest commit; undefined where only GitHub has seen it. */
function describeMove({ pull: { number }, commit, delivery }, head, plan) {
    const where = head === undefined ? '' : ` to ${head.slice(0, 7)}`;
    const auto = plan?.autoMergeBy === undefined
        ? ''
        : ` by this run, but auto-merge, which ${plan.autoMergeBy} enabled, may merge what nobody was shown`;
    return `Pull request #${number} has moved on${where} from ${commit.slice(0, 7)}, the commit that was delivered${whichRecord(delivery)}, so it is not merged${auto}; ${again('')}.`;
}
/** @param why its base is the wrong one, without a full stop. */
function describeBase({ pull: { number }, delivery }, why) {
    return `Pull request #${number} is not merged, because ${why}${whichRecord(delivery)}; ${again('choose the right base, ')}. A branch that outlives its own pull request is one that a rule of GitHub's singles out or that the settings name.`;
}
/** What leads to a delivery that can be merged; a story that is accepted is moved by people only. */
function again(first) {
    return `${first}move its story back to started in the tracker, put the label of the review on again, and accept the story once it is delivered, or merge it by hand`;
}
/** Whoever reviews says stop by taking the label off, also between the look at acceptances and the merge. */
function describeTakenOff(number, label) {
    return `Pull request #${number} is left alone, because the label '${label}' was taken off since its acceptance was found; once it is reviewed, put the label on again, or merge by hand.`;
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/merge-or-queue.js




/** Merges it at the commit that was delivered, or puts it into the merge queue of its base. */
async function mergeOrQueue(codeHost, wish, how) {
    const { pull, plan, delivery } = wish;
    const step = plan === undefined ? 'merge' : queueStep(plan, delivery?.recordedAt);
    const queue = `the merge queue of '${pull.baseBranch}'`;
    switch (step) {
        case 'merge':
            return mergeNow(codeHost, wish, how);
        case 'waits':
            return (0,verdict_verdict/* say */.c)('enqueued', `Pull request #${pull.number} is in ${queue}, so it is left alone; a later run sees its merge.`, 'unchanged');
        case 'auto':
            return (0,verdict_verdict/* skip */.i)('not_mergeable', `Pull request #${pull.number} is left to auto-merge, which ${plan?.autoMergeBy} enabled: GitHub puts it into ${queue} once the rules of its base are met.`);
        case 'removed':
            return (0,verdict_verdict/* say */.c)('not_mergeable', describeRemoval(wish, queue));
        case 'enqueue':
            return enqueue(codeHost, wish, { ...how, queue });
    }
}
function describeRemoval({ pull, plan }, queue) {
    const { at = '', reason = '' } = plan?.removal ?? {};
    const why = reason === '' ? '' : ` (${reason})`;
    return `Pull request #${pull.number} left ${queue} at ${at} without a merge${why}; correct what its checks show, or add it to the queue again by hand.`;
}
/** For what the job's own token puts into a queue no checks start, so it would stand there and hold up the others. */
async function enqueue(codeHost, wish, { queue, dryRun }) {
    const { pull, commit, plan } = wish;
    const { number } = pull;
    const short = commit.slice(0, 7);
    if (!(await codeHost.startsRuns()))
        return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} is not merged, because branch '${pull.baseBranch}' takes changes through its merge queue alone, and no checks start for what the job's own token puts there; give the input github-token the token of an app that may write contents, pull requests and merge queues, or add it to the queue by hand.`);
    if (dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `Pull request #${number} would be put into ${queue} at ${short}.`);
    const { outcome, detail } = await codeHost.enqueue(number, commit);
    switch (outcome) {
        case 'queued':
            return (0,verdict_verdict/* say */.c)('enqueued', `Pull request #${number} was put into ${queue} at ${short}; a later run sees its merge.`);
        case 'unseen':
            return (0,verdict_verdict/* say */.c)('enqueued', `GitHub took pull request #${number} for ${queue} at ${short}, but does not show it there yet; a later run looks again.`);
        case 'moved':
            return (0,verdict_verdict/* say */.c)('head_moved', describeMove(wish, undefined, plan));
        case 'refused':
            return blocked(wish, detail);
    }
}
async function mergeNow(codeHost, wish, { method, dryRun }) {
    const { pull, commit, plan } = wish;
    const { number } = pull;
    const short = commit.slice(0, 7);
    if (dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `Pull request #${number} would be merged at ${short}.`);
    const { outcome, detail } = await codeHost.mergePullRequest(number, commit, method);
    const words = detail === undefined ? '' : ` (${detail})`;
    switch (outcome) {
        case 'merged':
            return (0,verdict_verdict/* say */.c)('pull_request_merged', `Pull request #${number} was merged at ${short}.`);
        case 'already':
            return mergedAlready(number);
        case 'moved':
            return (0,verdict_verdict/* say */.c)('head_moved', describeMove(wish, undefined, plan));
        case 'conflict':
            return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} conflicts with its base${words}; ${again('bring it up to date, ')}.`);
        case 'workflows':
            return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} changes workflow files, which the token of this step may not${words}; merge it by hand, or give the input github-token the token of an app that may write workflows.`);
        case 'queue':
            return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} is not merged, because branch '${pull.baseBranch}' takes changes through its merge queue alone${words}; add it to the queue by hand.`);
        case 'blocked':
            return blocked(wish, detail);
    }
}
/** Not by this run: whoever merged it may have started what a push starts. */
function mergedAlready(number) {
    return (0,verdict_verdict/* say */.c)('pull_request_merged', `Pull request #${number} is merged already.`, 'unchanged');
}
/** What passes by itself is no refusal: a later run, or GitHub, goes on with it. */
function blocked({ pull: { number }, plan }, detail) {
    const words = detail === undefined ? '' : ` (${detail})`;
    if (plan?.autoMergeBy !== undefined)
        return (0,verdict_verdict/* skip */.i)('not_mergeable', `Pull request #${number} waits for the rules of its base${words}; GitHub merges it once they are met, because ${plan.autoMergeBy} enabled auto-merge.`);
    if (isWaitingForChecks(detail ?? ''))
        return (0,verdict_verdict/* skip */.i)('not_mergeable', `Pull request #${number} waits for checks that its base requires${words}; a later run merges it.`);
    return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} may not be merged${words}; meet the rules of its base, or choose another 'method'.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/start-behind.js





/**
 * Starts what a push to a branch that lives long would have started, where the job's own token made it, which starts nothing. Behind a
 * merge into the branch of another pull request nothing starts, because nobody has accepted what stands there. What was started is noted
 * at the record, so the next run makes up for one that was killed. One that was killed before the note starts it once more.
 * @returns one item for each that was started, or that was refused, which people hear of once
 * @throws AdapterError where GitHub does not answer, so that a later run tries again
 */
async function startBehind(deps, merged, rules) {
    const { files } = rules;
    if (files.length === 0) {
        await sayWhatDoesNotStart(deps, merged, rules);
        return [];
    }
    const { delivery, pullRequest, branch, commit } = merged.wish;
    // Without a record nobody knows what was started for a merge of an earlier run.
    if (delivery === undefined && !merged.isNew)
        return [];
    const noted = delivery === undefined || merged.isNew ? [] : await deps.deliveries.refusals(delivery.id);
    const left = files.filter((file) => !noted.includes((0,stories_delivery/* startedKey */.rT)(file)));
    if (left.length === 0 || !(await isByJob(deps.codeHost, merged)))
        return [];
    const { base, livesLong } = await baseOf(deps.codeHost, merged, rules);
    if (base === undefined)
        return [];
    if (!livesLong) {
        if (merged.isNew)
            deps.log.notice(`No workflow starts behind the merge of pull request #${pullRequest}, because branch '${base}' is not taken for one that lives long; if it is one, name it as 'branch' of a kind in the settings, or by a rule of GitHub's.`);
        return [];
    }
    const items = [];
    for (const file of left) {
        const verdict = await start(deps.workflowStarts, { file, base, pullRequest });
        if (delivery !== undefined)
            await noteTold(deps.log, `A later run may start workflow ${file} once more behind the merge of pull request #${pullRequest}`, () => deps.deliveries.setRefusal(delivery.id, (0,stories_delivery/* startedKey */.rT)(file)));
        items.push({ name: file, ...verdict, branch, pullRequest, commit });
    }
    return items;
}
/** Into which branch it was merged; a rule that covers its own branch as well makes that no place where work goes on. */
async function baseOf(codeHost, { wish }, { longLived }) {
    const base = (await codeHost.pullRequest(wish.pullRequest))?.baseBranch;
    if (base === undefined)
        return { base, livesLong: false };
    if ((0,branch_stays/* whyLongLived */.N)({ name: base, isProtected: false }, longLived) !== undefined)
        return { base, livesLong: true };
    return { base, livesLong: await codeHost.isBranchProtected(base, wish.branch) };
}
async function isByJob(codeHost, { wish, isNew }) {
    if (isNew)
        return !(await codeHost.startsRuns());
    return (await codeHost.mergePlan(wish.pullRequest))?.isMergedByJob === true;
}
async function start(starts, { file, base, pullRequest }) {
    const { outcome, detail = '' } = await starts.startWorkflow(file, base);
    const after = `behind the merge of pull request #${pullRequest}`;
    if (outcome === 'started')
        return (0,verdict_verdict/* say */.c)('workflow_started', `Workflow ${file} was started at branch '${base}' ${after}.`);
    const words = detail === '' ? '' : ` (${detail})`;
    return (0,verdict_verdict/* say */.c)('workflow_refused', `Workflow ${file} was not started at branch '${base}' ${after}${words}; start it by hand this once, and give its file on the default branch the trigger 'workflow_dispatch' without required inputs, and the job 'actions: write'.`);
}
async function sayWhatDoesNotStart({ codeHost, log }, merged, rules) {
    if (!merged.isNew)
        return;
    try {
        if ((await codeHost.startsRuns()) || !(await baseOf(codeHost, merged, rules)).livesLong)
            return;
    }
    catch (error) {
        log.warning(`Whether runs start behind the merge is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return;
    }
    log.notice(`No workflow that waits for a push to the base starts behind the merge of pull request #${merged.wish.pullRequest}, because the job's own token made it; name those that are to start in the input 'dispatch'.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/merge-pull-requests.js













/**
 * Merges each pull request at the commit that was delivered, and into the base that it was delivered for. One that is merged already
 * counts as merged. What people were told before is not refused again: it is left alone.
 */
async function mergePullRequests(deps, wishes, rules) {
    const items = [];
    const started = [];
    const unfinished = new Set();
    const done = new Set();
    const ordered = lowestFirst(wishes);
    for (const wish of ordered) {
        const item = await mergeOne(deps, wish, { ...rules, done });
        if (isMerged(item))
            done.add(wish.branch);
        items.push(item);
        const behind = isMerged(item) && !rules.dryRun ? await startAll(deps, wish, item, rules) : [];
        started.push(...behind);
        // It is not said to be finished, so that a later run finds it and starts what could not be started yet.
        if (behind.some(({ decision }) => decision === 'failed'))
            unfinished.add(wish);
        else if (item.decision === 'unchanged' && isMerged(item) && !rules.dryRun)
            await merge_pull_requests_noteFinished(deps, wish);
    }
    return {
        report: choreReport([...items, ...started], 'No pull request is to be merged.'),
        merged: ordered.filter((wish, index) => isMerged(items[index]) && !unfinished.has(wish)),
        updated: [],
        conflicts: items
            .filter((item) => (0,decision/* isRed */.i)(item.decision))
            .flatMap((item) => item.pullRequest === undefined ? [] : [{ pullRequest: item.pullRequest, reason: item.sentence }]),
    };
}
/** What came of starting workflows behind a merge: one item that failed, or those that were started or refused. */
async function startAll(deps, wish, item, { dispatch: files, longLived }) {
    try {
        return await startBehind(deps, { wish, isNew: item.decision === 'updated' }, { files, longLived });
    }
    catch (error) {
        return [{ ...item, ...(0,describe_failure/* describeFailure */.I)(error) }];
    }
}
/**
 * Of what an earlier run merged, or GitHub by itself. Where its branch stands, a later run finds it all the same, until it is deleted;
 * where it is gone, nothing is left to do.
 */
async function merge_pull_requests_noteFinished({ deliveries, log }, { pullRequest, delivery }) {
    if (delivery === undefined || delivery.refusal === stories_delivery/* FINISHED */.BL)
        return;
    await noteTold(log, `A later run looks at the merge of pull request #${pullRequest} once more`, () => deliveries.setRefusal(delivery.id, stories_delivery/* FINISHED */.BL));
}
/** At the commit that was delivered. */
function isMerged(item) {
    return item?.reasonCode === 'pull_request_merged';
}
/** A merge into a branch that is to be merged itself would move it on from the commit that was delivered. */
function lowestFirst(wishes) {
    const ofBranch = new Map(wishes.map((wish) => [wish.branch, wish]));
    function depth(wish, above = []) {
        const below = ofBranch.get(wish.delivery?.base ?? '');
        return below === undefined || above.includes(below) ? above.length : depth(below, [...above, wish]);
    }
    return wishes.toSorted((a, b) => depth(a) - depth(b));
}
async function mergeOne(deps, wish, rules) {
    const { pullRequest, branch, commit } = wish;
    const verdict = await judge(deps, wish, rules).catch((error) => (0,describe_failure/* describeFailure */.I)(error));
    return { name: `#${pullRequest}`, ...verdict, branch, pullRequest, commit };
}
async function judge(deps, wish, rules) {
    const number = wish.pullRequest;
    const pull = await deps.codeHost.pullRequest(number);
    if (pull === undefined)
        return (0,verdict_verdict/* say */.c)('invalid_input', `There is no pull request #${number}.`);
    const verdict = await merge(deps, pull, wish, rules).catch((error) => (0,describe_failure/* describeFailure */.I)(error));
    if (!lasts(verdict) || wish.delivery === undefined)
        return verdict;
    return toldOnce(deps, verdict, pull, wish.delivery);
}
/** Whether a later run meets it again until a person has done something; a service that does not answer may pass. */
function lasts({ decision, reasonCode }) {
    return decision === 'refused' || reasonCode === 'access_denied';
}
/** Whoever is told again every hour stops to listen, and nothing would come of it. */
async function toldOnce({ deliveries, log }, verdict, pull, { id, refusal }) {
    const key = (0,stories_delivery/* refusalKey */.cW)(verdict.reasonCode, pull, causeOf(verdict));
    const same = verdict.decision === 'refused'
        ? (0,summarize/* skippedLike */.i_)(verdict, verdict.sentence)
        : (0,verdict_verdict/* skip */.i)('reported_before', verdict.sentence);
    const quiet = { ...same, toldBefore: true };
    if (key === refusal)
        return quiet;
    // The step that found it may have another token, which does not believe what this one noted.
    const [newest, ...older] = await deliveries.refusals(id).catch((error) => {
        log.warning(`The notes of a delivery could not be read: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return [];
    });
    if (key === newest)
        return quiet;
    // The newest note is what the look by schedule goes by.
    await noteTold(log, 'A later run says this again', () => deliveries.setRefusal(id, key));
    return older.includes(key) ? quiet : verdict;
}
/**
 * What tells refusals apart that have the same reason at the same commit: which right is missing, and why GitHub takes no merge. Its own
 * words on a merge, in brackets, change with each check that it waits for.
 */
function causeOf({ reasonCode, sentence }) {
    if (reasonCode === 'access_denied')
        return sentence.replace(/\d+/g, '#');
    return reasonCode === 'not_mergeable' ? sentence.replace(/ \([^)]*\)/g, '') : '';
}
async function merge({ codeHost, deliveries, log }, pull, { commit, delivery, reviewedLabel }, { method, longLived, dryRun, done }) {
    const { number } = pull;
    if (pull.merged && pull.headCommit !== commit)
        return (0,verdict_verdict/* skip */.i)('head_moved', `Pull request #${number} was merged by people at ${pull.headCommit.slice(0, 7)} and not at ${commit.slice(0, 7)}, the commit that was delivered, so its branch is left to them.`);
    if (pull.merged)
        return mergedAlready(number);
    const plan = pull.state === 'closed' ? undefined : await codeHost.mergePlan(number);
    if (pull.headCommit !== commit)
        return (0,verdict_verdict/* say */.c)('head_moved', describeMove({ pull, commit, delivery }, pull.headCommit, plan));
    if (pull.state === 'closed')
        return (0,verdict_verdict/* say */.c)('pull_request_closed', `Pull request #${number} is closed without a merge, so it is left alone.`);
    if (reviewedLabel !== undefined && !(0,labels/* hasLabel */.RX)(pull.labels, reviewedLabel))
        return (0,verdict_verdict/* skip */.i)('not_delivered', describeTakenOff(number, reviewedLabel));
    const waits = await whyItWaits({ codeHost, deliveries }, pull, delivery, { longLived, done });
    if (waits !== undefined)
        return (0,verdict_verdict/* skip */.i)('base_moved', `Pull request #${number} waits${waits}.`);
    const moved = await (0,delivery_base/* whyBaseMoved */.P)(codeHost, pull, delivery, longLived);
    if (moved !== undefined)
        return (0,verdict_verdict/* say */.c)('base_moved', describeBase({ pull, commit, delivery }, moved));
    const verdict = await mergeOrQueue(codeHost, { pull, commit, delivery, plan }, { method, dryRun });
    const isLeft = verdict.reasonCode === 'enqueued' || (isGreenWait(verdict) && plan?.autoMergeBy !== undefined);
    if (isLeft && !dryRun && delivery !== undefined)
        await noteLeft({ deliveries, log }, number, delivery.id);
    return verdict;
}
/** By this a later run looks for the merge, even where GitHub deletes the branch behind it. */
async function noteLeft({ deliveries, log }, number, id) {
    await noteTold(log, `A later run may not see GitHub's merge of pull request #${number}`, async () => {
        const noted = await deliveries.refusals(id);
        if (!noted.includes(stories_delivery/* LEFT_TO_GITHUB */.CL))
            await deliveries.setRefusal(id, stories_delivery/* LEFT_TO_GITHUB */.CL);
    });
}
/** GitHub goes on with it by itself. */
function isGreenWait({ reasonCode, decision }) {
    return reasonCode === 'not_mergeable' && decision === 'skipped';
}
/** Behind "waits"; undefined where it does not. Its base is to be left as it is until then. */
async function whyItWaits(deps, pull, delivery, { longLived, done }) {
    const { baseBranch } = pull;
    if (done.has(baseBranch))
        return ` until branch '${baseBranch}', which was merged just now, is gone; a later run merges it`;
    const below = await (0,judged_below/* judgedBelow */.X)(deps, pull, delivery, longLived);
    return below === undefined
        ? undefined
        : `, because pull request #${below} was delivered at the commit that branch '${baseBranch}' has now; a later run merges it once that one is merged or closed, or has moved on, as a rejected one does with its next commit`;
}

// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
;// CONCATENATED MODULE: ./build/src/domain/pull-request/update-order.js
/**
 * Oldest first, from another place on for each head of their base (a full SHA): where only the first of them are looked at, all come to
 * their turn in time, however many of the first stay behind.
 */
function takingTurns(pulls, head) {
    const sorted = pulls.toSorted((a, b) => a.number - b.number);
    const from = Number.parseInt(head.slice(0, 8), 16) % Math.max(1, sorted.length);
    return [...sorted.slice(from), ...sorted.slice(0, from)];
}
/** Those first whose newest commit is the oldest, so what was updated just now comes last. */
function longestBehindFirst(candidates) {
    const madeAt = ({ committedAt }) => committedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(committedAt);
    return candidates
        .toSorted((a, b) => {
        const [one, other] = [madeAt(a), madeAt(b)];
        return one === other ? a.pull.number - b.pull.number : one < other ? -1 : 1;
    })
        .map(({ pull }) => pull);
}

// EXTERNAL MODULE: ./build/src/domain/input/one-line.js
var one_line = __webpack_require__(82196);
;// CONCATENATED MODULE: ./build/src/usecases/pull-request/made-by-us.js



/** After which nobody knows whether GitHub has done what it was asked for. */
const UNCLEAR = ['unreachable', 'unavailable', 'doubtful_facts'];
/** True for an error behind which the update may have been made all the same. */
function isUnclear(error) {
    return error instanceof errors/* AdapterError */.o && UNCLEAR.includes(error.reasonCode);
}
/**
 * Whether the head is a newer one by now that has the base, and that nobody else is known to have pushed: then the update was made, by
 * this run or by one beside it with the same token. Where GitHub does not tell who pushed, what has the base counts, since a later job
 * that follows it does no harm twice.
 */
async function isMadeByUs(deps, asked) {
    return (await madeByUs(deps, asked)) === true;
}
/** The same, for as long as GitHub may be at work: it answers before it pushes. */
async function comesFromUs({ codeHost, clock }, asked) {
    return (0,wait_until/* waitUntil */.a0)((0,wait_until/* sleptClock */.X$)(clock.sleep), { deadline: intervals/* LONGEST_WAITS */.OC.stale, pace: intervals/* PACES */.$Q.stale, what: 'GitHub to show what became of the update' }, async () => {
        const made = await madeByUs({ codeHost, clock }, asked);
        return made === undefined ? { again: undefined } : { done: made };
    }, () => ({ done: false }));
}
/** Undefined while the head is the old one. */
async function madeByUs({ codeHost }, { pull, head }) {
    const now = await codeHost.branchHead(pull.headBranch);
    if (now === pull.headCommit)
        return undefined;
    if (now === undefined || !(await codeHost.isAncestor(head, now)))
        return false;
    const [newest] = (await codeHost.pushes(pull.headBranch)) ?? [];
    return newest?.commit !== now || newest.by === (await codeHost.ownLogin());
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/why-left.js


/**
 * Why a pull request is not brought up to date, as a sentence; undefined where it may be. The list that it comes from is minutes old, so
 * the last look is one at what people change at any time.
 */
async function whyLeft(deps, rules, behind) {
    const { codeHost, deliveries } = deps;
    const { number, headBranch, headCommit, baseBranch } = behind.pull;
    const at = leftAt(behind.pull);
    // Each update would be news for the next one, for ever.
    if (behind.ahead.has(headBranch))
        return `Pull request #${number} is left to people, because open pull requests lead from '${baseBranch}' back to its branch '${headBranch}'.`;
    const reviewed = whyReviewed(behind.pull, rules);
    if (reviewed !== undefined)
        return reviewed;
    const isProtected = await codeHost.isBranchProtected(headBranch, baseBranch);
    const stays = (0,branch_stays/* whyLongLived */.N)({ name: headBranch, isProtected }, rules.longLived);
    if (stays !== undefined)
        return `Branch '${headBranch}' of pull request #${number} is left to people, because ${stays}.`;
    if ((await deliveries.newest(number))?.commit === headCommit)
        return `${at} people were asked to judge that commit.`;
    const why = (rules.method === 'rebase' ? await whyNotRebased(codeHost, behind) : undefined) ??
        (await whyJudged(codeHost, behind));
    return why === undefined ? whyLeftByNow(codeHost, rules, behind.pull) : `${at} ${why}.`;
}
function leftAt({ number, headCommit }) {
    return `Pull request #${number} is left at ${headCommit.slice(0, 7)}, because`;
}
function whyReviewed(pull, { reviewedLabel }) {
    if (!(0,labels/* hasLabel */.RX)(pull.labels, reviewedLabel))
        return undefined;
    return `${leftAt(pull)} the label '${reviewedLabel}' says that it was reviewed there.`;
}
/**
 * What is open from the branch by now. A push moves all of it: another pull request may be delivered, approved or queued at that commit,
 * and it would bring what this base has into its own.
 */
async function whyLeftByNow(codeHost, rules, pull) {
    const { number, headBranch, baseBranch } = pull;
    const listed = await codeHost.openPullRequests(headBranch);
    const open = listed.filter(({ headRepositoryId }) => headRepositoryId === pull.headRepositoryId);
    const other = open.find((each) => each.number !== number);
    if (other !== undefined)
        return `Branch '${headBranch}' of pull request #${number} is left to people, because pull request #${other.number} is open from it into '${other.baseBranch}', and would get what '${baseBranch}' has.`;
    const now = open.find((each) => each.baseBranch === baseBranch);
    if (now === undefined)
        return `${leftAt(pull)} it is not open into '${baseBranch}' any more.`;
    return whyReviewed({ ...pull, labels: now.labels }, rules);
}
/**
 * A rebase makes commits anew, so whoever stands on the old ones would carry them, and it leaves merge commits out with what people have
 * resolved in them (git-scm.com/docs/git-rebase, "--rebase-merges": "By default, a rebase will simply drop merge commits").
 */
async function whyNotRebased(codeHost, { pull: { headBranch, headCommit }, head }) {
    const [upper] = await codeHost.openPullRequestsInto(headBranch);
    if (upper !== undefined)
        return `pull request #${upper.number} is to be merged into it, and a rebase would leave that one with the old commits; update by method 'merge', or rebase both by hand`;
    return (await codeHost.mayHoldMerges(head, headCommit))
        ? "it has merge commits, or too many commits to look at, and a rebase loses what people resolved in merges; update by method 'merge', or rebase it by hand"
        : undefined;
}
/** GitHub takes a pull request out of the queue when its branch is pushed to, and approvals may be dismissed by a push. */
async function whyJudged(codeHost, { pull: { number, baseBranch } }) {
    const plan = await codeHost.mergePlan(number);
    if (plan?.isQueued === true)
        return `it is in the merge queue of '${baseBranch}', out of which a push would throw it`;
    if (plan?.autoMergeBy !== undefined)
        return `${plan.autoMergeBy} enabled auto-merge, so people have judged what it has`;
    return plan?.approvedBy === undefined ? undefined : `${plan.approvedBy} approved that commit`;
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/update-one.js




/** Paths of a conflict that a sentence names. */
const MOST_PATHS = 5;
const LONGEST_PATH = 100;
/**
 * Brings one open pull request up to date with its base, or says why it is left alone. One that waits for the acceptance of its very
 * commit is: with another commit it would have to be reviewed and judged again.
 */
async function updateOne(deps, rules, behind) {
    const { codeHost } = deps;
    const { pull, head } = behind;
    const { number, headCommit, baseBranch } = pull;
    if (headCommit === head || (await codeHost.isAncestor(head, headCommit)))
        return current(pull);
    const left = await whyLeft(deps, rules, behind);
    if (left !== undefined)
        return (0,verdict_verdict/* skip */.i)('branch_waits', left);
    if (rules.dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `Pull request #${number} would be brought up to date with '${baseBranch}'.`);
    const answer = await update(deps, rules, behind);
    return verdictOf(answer, pull, () => bothChange(codeHost, pull, head));
}
/**
 * The answer to the one write. It may get lost, and then the client or a run beside this one finds what it has made as news of somebody
 * else's, so the head is read again before that is believed.
 */
async function update(deps, { method }, behind) {
    const { number, headCommit } = behind.pull;
    try {
        const answer = await deps.codeHost.updateBranch(number, headCommit, method);
        const isNews = answer.outcome === 'moved' || answer.outcome === 'current';
        return isNews && (await isMadeByUs(deps, behind)) ? { outcome: 'updated' } : answer;
    }
    catch (error) {
        const isMade = isUnclear(error) && (await comesFromUs(deps, behind).catch(() => false));
        if (!isMade)
            throw error;
        return { outcome: 'updated' };
    }
}
function current({ number, baseBranch }) {
    return (0,verdict_verdict/* say */.c)('branch_updated', `Pull request #${number} has all of '${baseBranch}'.`, 'unchanged');
}
async function verdictOf({ outcome, detail }, pull, clashing) {
    const { number, headCommit, baseBranch } = pull;
    const said = detail === undefined || detail === '' ? '' : ` (${detail})`;
    switch (outcome) {
        case 'updated':
            return (0,verdict_verdict/* say */.c)('branch_updated', `Pull request #${number} was brought up to date with '${baseBranch}'.`);
        case 'current':
            return current(pull);
        case 'moved':
            return (0,verdict_verdict/* skip */.i)('head_moved', `Pull request #${number} has moved on from ${headCommit.slice(0, 7)}, so it is left alone until '${baseBranch}' moves on again.`);
        case 'conflict': {
            const files = await clashing();
            const words = files === undefined ? said : ` (both change ${files})`;
            return (0,verdict_verdict/* skip */.i)('not_updated', `Pull request #${number} conflicts with '${baseBranch}'${words}; bring it up to date by hand.`);
        }
        case 'refused':
            return (0,verdict_verdict/* skip */.i)('not_updated', `Pull request #${number} could not be brought up to date${said}; bring it up to date by hand.`);
    }
}
/**
 * GitHub says of a conflict that there is one, and not where (docs.github.com/rest/pulls/pulls, "Update a pull request branch"). It is in
 * what both sides have changed. Undefined where that is not known, which is no reason to say nothing of the conflict.
 */
async function bothChange(codeHost, { number, headCommit }, head) {
    const known = (files) => files.catch(() => undefined);
    const [mine, theirs] = await Promise.all([
        known(codeHost.changedFiles({ pullRequest: number })),
        known(codeHost.changedFiles({ base: headCommit, commit: head })),
    ]);
    const other = new Set(theirs);
    const both = (mine ?? []).filter((path) => other.has(path));
    if (both.length === 0)
        return undefined;
    const named = both.slice(0, MOST_PATHS).map((path) => (0,one_line/* oneLine */.T)(path, LONGEST_PATH));
    const more = both.length - named.length;
    return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/update-pull-requests.js







/** Each is a merge of its own, a push that others hear of, and a new environment. */
const MOST_UPDATES = 20;
/** Pull requests that are looked at closely, and may be tried: a conflict costs as much time as an update. */
const MOST_TRIES = 40;
/** How long one goes on to the next, in ms: the job has 15 minutes, and what it has done by then has to be told to later jobs. */
const LONGEST_RUN = 8 * 60_000;
/** Pull requests of which nothing was deployed at their head: of how many it is looked whether an older commit was. */
const MOST_LOOKS = 50;
/** Of a stack of pull requests: how many are followed from one to the next. */
const MOST_STEPS = 20;
/**
 * Brings the open pull requests of a base up to date that have an environment, at most twenty. Those come first whose newest commit is the
 * oldest, so that a later run takes others. A base with a merge queue is left alone: the queue tries each on top of the base by itself.
 */
async function updatePullRequests(given, request) {
    const deps = { ...given, codeHost: inTurn(given) };
    const items = [];
    const bases = await basesOf(deps.codeHost, request);
    const budget = {
        updates: MOST_UPDATES,
        tries: MOST_TRIES,
        endsAt: given.clock.monotonic() + LONGEST_RUN,
    };
    for (const base of bases)
        items.push(...(await updateAll(deps, request, base, budget)));
    const updated = items.flatMap((item) => (isUpdated(item) ? ofBranch(item) : []));
    return {
        report: choreReport(items, bases.length > 0 ? NOTHING : NOT_MERGED),
        merged: [],
        updated,
        follow: await withoutRuns(deps, updated, items),
        conflicts: items.flatMap(({ pullRequest, reasonCode, sentence }) => reasonCode === 'not_updated' && pullRequest !== undefined ? [{ pullRequest, reason: sentence }] : []),
    };
}
/** The same code host, whose updates leave some time between each other. */
function inTurn({ codeHost, clock }) {
    let isFirst = true;
    return {
        ...codeHost,
        async updateBranch(...given) {
            if (!isFirst)
                await clock.sleep(intervals/* PACES */.$Q.update(0, 0), 'GitHub to take one more update');
            isFirst = false;
            return codeHost.updateBranch(...given);
        },
    };
}
const NOTHING = 'No other pull request is to be brought up to date.';
const NOT_MERGED = 'No pull request was merged, so no base has moved on.';
function isUpdated({ decision }) {
    return decision === 'updated';
}
function ofBranch({ pullRequest, branch }) {
    return pullRequest === undefined || branch === undefined ? [] : [{ pullRequest, branch }];
}
async function basesOf(codeHost, { base, merged }) {
    if (base !== undefined)
        return [base];
    const bases = [];
    for (const number of merged) {
        const pull = await codeHost.pullRequest(number);
        if (pull?.merged === true)
            bases.push(pull.baseBranch);
    }
    return [...new Set(bases)];
}
async function updateAll(deps, request, base, budget) {
    const { codeHost } = deps;
    const [head, open] = await Promise.all([codeHost.branchHead(base), codeHost.openPullRequestsInto(base)]);
    if (head === undefined)
        return [{ name: base, ...baseGone(base) }];
    const own = open.filter(({ headRepositoryId }) => headRepositoryId === request.repositoryId);
    const mine = await withEnvironment(deps, request, takingTurns(own, head));
    const [any] = mine;
    if (any === undefined)
        return [];
    const refused = (await whyQueued(codeHost, any.pull)) ?? (await whyNobody(codeHost, base));
    if (refused !== undefined)
        return [{ name: base, ...refused }];
    const ahead = await branchesAhead(codeHost, base, request.repositoryId);
    const now = longestBehindFirst(mine.slice(0, budget.tries));
    const items = [];
    for (const pull of [...now, ...mine.slice(now.length).map((each) => each.pull)]) {
        const waits = update_pull_requests_whyItWaits(deps.clock, budget);
        if (waits !== undefined) {
            items.push(itemOf(pull, (0,verdict_verdict/* skip */.i)('branch_waits', `Pull request #${pull.number} waits until '${base}' moves on again, because ${waits}.`)));
            continue;
        }
        budget.tries -= 1;
        const verdict = await updateOne(deps, request, { pull, head, ahead }).catch(describe_failure/* describeFailure */.I);
        const item = itemOf(pull, verdict);
        if (isUpdated(item))
            budget.updates -= 1;
        items.push(item);
    }
    return items;
}
/** Nobody knows then who is behind it, whatever is open into it. */
function baseGone(base) {
    return (0,verdict_verdict/* say */.c)('branch_gone', `Branch '${base}' is not there, so nothing is brought up to date with it.`, 'nothing');
}
/** As a clause; undefined where there is time and room for one more. */
function update_pull_requests_whyItWaits(clock, { updates, tries, endsAt }) {
    if (updates <= 0)
        return `${MOST_UPDATES} are the most at once; those come first then whose newest commit is the oldest`;
    if (tries <= 0)
        return `${MOST_TRIES} are the most that are looked at in a run; others take their turn then`;
    return clock.monotonic() >= endsAt ? 'this run has no time left' : undefined;
}
/**
 * Those that have an environment, in the order that is given. One that was pushed to just now has it of an older commit, of which the list
 * of heads tells nothing.
 */
async function withEnvironment({ codeHost, deployments }, { kind }, own) {
    if (own.length === 0)
        return [];
    const heads = new Map((await codeHost.deployedHeads(kind)).map((head) => [head.number, head]));
    const found = [];
    let looks = 0;
    for (const pull of own) {
        const { deployments: atHead = [], committedAt } = heads.get(pull.number) ?? {};
        if (atHead.some(({ key, state }) => key !== undefined && state !== 'inactive'))
            found.push({ pull, committedAt });
        else if (looks < MOST_LOOKS) {
            looks += 1;
            const all = await deployments.list({ environment: kind, ref: pull.headBranch });
            if (all.some(({ payload, state }) => payload['key'] !== undefined && state !== 'inactive'))
                found.push({ pull, committedAt });
        }
    }
    return found;
}
/** The job's own token starts no runs, so a base that asks for checks would wait for them for ever. */
async function whyNobody(codeHost, base) {
    if ((await codeHost.startsRuns()) || !(await codeHost.requiresChecks(base)))
        return undefined;
    return (0,verdict_verdict/* say */.c)('not_mergeable', `Nothing is brought up to date, because branch '${base}' requires checks, which do not start for what the job's own token pushes; give the input github-token the token of an app.`, 'refused');
}
/**
 * A queue "provides the same benefits as the Require branches to be up to date" and asks nobody to update a branch (docs.github.com,
 * "Managing a merge queue"). It moves its base on with each merge, and each update would cost the others their checks and approvals.
 */
async function whyQueued(codeHost, { number, baseBranch }) {
    if ((await codeHost.mergePlan(number))?.hasQueue !== true)
        return undefined;
    return (0,verdict_verdict/* skip */.i)('branch_waits', `Nothing is brought up to date, because branch '${baseBranch}' has a merge queue, which tries each pull request on top of it; update by hand what people are to see with it.`);
}
/** Where the base itself is to be merged to by open pull requests, and from there on. */
async function branchesAhead(codeHost, base, repositoryId) {
    const ahead = new Set([base]);
    // What is added meanwhile is followed too.
    let steps = 0;
    for (const branch of ahead) {
        if (steps >= MOST_STEPS)
            break;
        steps += 1;
        for (const { headRepositoryId, baseBranch } of await codeHost.openPullRequests(branch))
            if (headRepositoryId === repositoryId)
                ahead.add(baseBranch);
    }
    return ahead;
}
/**
 * Those that nobody provisions unless a later job does: what the job's own token pushes starts no run. Each is waited for until GitHub
 * shows its new head, so that whoever provisions it finds that one.
 */
async function withoutRuns({ codeHost, clock }, updated, items) {
    if (updated.length === 0 || (await codeHost.startsRuns()))
        return [];
    const waiting = (0,wait_until/* sleptClock */.X$)(clock.sleep);
    for (const { pullRequest, branch } of updated) {
        const before = items.find((item) => item.pullRequest === pullRequest)?.commit;
        await untilMoved(waiting, async () => (await codeHost.branchHead(branch)) !== before);
    }
    return updated;
}
/** What is not seen in time, or not at all, the look by schedule finds. */
async function untilMoved(waiting, hasMoved) {
    await (0,wait_until/* waitUntil */.a0)(waiting, { deadline: intervals/* LONGEST_WAITS */.OC.stale, pace: intervals/* PACES */.$Q.stale, what: 'GitHub to show the new heads' }, async () => ((await hasMoved().catch(() => true)) ? { done: true } : { again: undefined }), () => ({ done: false }));
}
function itemOf({ number, headBranch, headCommit }, verdict) {
    return { name: `#${number}`, ...verdict, branch: headBranch, pullRequest: number, commit: headCommit };
}

// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(80247);
// EXTERNAL MODULE: ./build/src/runtime/report-once.js + 2 modules
var report_once = __webpack_require__(24381);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 53 modules
var wiring_people = __webpack_require__(92972);
// EXTERNAL MODULE: ./build/src/domain/input/globs.js
var input_globs = __webpack_require__(68778);
;// CONCATENATED MODULE: ./build/src/domain/environment/why-not-opened.js


/** Stands among globs of branches for every branch whose name names a story. */
const STORY_BRANCHES = 'story';
/**
 * Branches that GitHub itself makes, whose pull requests it opens or needs none. Sources: "gh-readonly-queue" in docs.github.com, "Managing
 * a merge queue"; Dependabot's default separator in "Dependabot options reference"; Copilot's in "About GitHub Copilot coding agent". That
 * of code scanning's fixes is written down nowhere, and is what repositories show.
 */
const OF_GITHUB = [
    { pattern: /^gh-readonly-queue\//, maker: "GitHub's merge queue" },
    { pattern: /^dependabot\//, maker: 'Dependabot' },
    { pattern: /^copilot\//, maker: "GitHub's coding agent" },
    { pattern: /^alert-autofix-\d+(?:\.\d+)?$/, maker: "GitHub's code scanning" },
];
/** Which part of GitHub made a branch, by its name; undefined for one of the team's. Whatever globs say, such a one is not opened. */
function makerOfBranch(name) {
    return OF_GITHUB.find(({ pattern }) => pattern.test(name))?.maker;
}
/** Whether the team asks for a pull request of the branch: by a glob, or only because its name names a story. */
function askedToOpen({ name, namesStory }, branches) {
    const globs = branches.filter((each) => each !== STORY_BRANCHES);
    if (globs.some((glob) => (0,input_globs/* matchesGlob */.k)(name, glob, 'name')))
        return 'glob';
    return namesStory && branches.includes(STORY_BRANCHES) ? 'story' : undefined;
}
/** Why a branch gets no pull request, as a clause; undefined for one that gets one. */
function whyNotOpened(branch, longLived) {
    const { name, head, base, ahead } = branch;
    if (name === base)
        return 'it is the branch that it would be merged into';
    const stays = (0,branch_stays/* whyLongLived */.N)(branch, longLived);
    if (stays !== undefined)
        return stays;
    const over = branch.ended.find(({ headCommit }) => headCommit === head);
    if (over !== undefined)
        return `pull request #${over.number} was ${over.merged ? 'merged' : 'closed'} at this commit`;
    if (ahead === undefined)
        return `it has no history in common with '${base}'`;
    return ahead === 0 ? `it has nothing that '${base}' does not have` : undefined;
}

// EXTERNAL MODULE: ./build/src/domain/input/cut-text.js
var cut_text = __webpack_require__(45001);
// EXTERNAL MODULE: ./build/src/domain/references/references.js + 4 modules
var references = __webpack_require__(21507);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
;// CONCATENATED MODULE: ./build/src/text/opened-pull-request.js




/** GitHub refuses a longer one ("title is too long (maximum is 256 characters)", googleapis/repo-automation-bots#1895). */
const LONGEST_TITLE = 256;
/** GitHub takes 65,536 characters (renovatebot/renovate#2032). */
const LONGEST_BODY = 65_000;
/** Splits what it stands in, and nobody sees it. */
const BREAK = '\u200b';
/**
 * The title of a pull request that nobody wrote: one line that mentions nobody, closes nothing, and names no story but those of the
 * branch. A squash makes a commit's message of it, so words that keep workflows from starting are broken up too. As on GitHub's own
 * page, one commit gives the title, and of several the branch does.
 */
function openedTitle({ story = '', commit = '', branch }, rule, ids) {
    const candidates = [story, commit.split('\n')[0] ?? '', words(branch), branch];
    const titles = candidates.map((text) => harmless(text, rule, ids)).filter((text) => text !== '');
    return titles[0] ?? branch;
}
/** The last part of the branch's name as people would say it; a key such as `SHOP-12` stays whole. */
function words(branch) {
    const last = branch.split('/').at(-1) ?? '';
    const said = last.replaceAll(/(?<![A-Za-z]\w*)[-_]+|[-_]+(?!\d)/g, ' ').trim();
    return said.charAt(0).toUpperCase() + said.slice(1);
}
function harmless(text, rule, ids) {
    const safe = (0,one_line/* oneLine */.T)(text)
        .replaceAll('@', `@${BREAK}`)
        .replaceAll(/#(?=\d)/g, `#${BREAK}`)
        .replaceAll(/GH-(?=\d)/gi, `$&${BREAK}`)
        .replaceAll('://', `:${BREAK}//`)
        .replaceAll(/\[(?=(?:skip ci|ci skip|no ci|skip actions|actions skip)\])/gi, `[${BREAK}`);
    const named = (0,references/* namedStories */.R)(rule, { branch: '', title: safe, body: '' }).ids;
    const isForeign = named.some((id) => !ids.includes(id));
    return clip(isForeign ? safe.replaceAll(/(?<=[-A-Za-z])(?=\d)/g, BREAK) : safe);
}
function clip(text) {
    const characters = [...text];
    if (text.length <= LONGEST_TITLE)
        return text;
    const most = characters.length < text.length ? Math.floor(LONGEST_TITLE / 2) : LONGEST_TITLE;
    return (0,cut_text/* cutText */.I)(text, most, '…');
}
/**
 * The text of a pull request that nobody wrote: the stories, then what the repository begins every text with. The stories come first,
 * because a comment or code that a template leaves open would hide them.
 */
function openedBody(stories, rule, template) {
    const parts = [storyLine(stories, rule), template?.trim() ?? ''].filter((part) => part !== '');
    const body = parts.join('\n\n');
    return body.length > LONGEST_BODY ? (0,cut_text/* cutUnits */.C)(parts[0] ?? '', LONGEST_BODY) : body;
}
/** '' for no story. An address is left out where the line would name other stories with it. */
function storyLine(stories, rule) {
    if (stories.length === 0)
        return '';
    const lineOf = (shown) => `${stories.length === 1 ? 'Story' : 'Stories'}: ${shown.join(', ')}`;
    const linked = lineOf(stories.map(({ id, url }) => linkOf(nameOf(rule, id), rule, url)));
    const named = (0,references/* namedStories */.R)(rule, { branch: '', title: '', body: linked }).ids;
    const isSame = named.length === stories.length && stories.every(({ id }, index) => named[index] === id);
    return isSame ? linked : lineOf(stories.map(({ id }) => nameOf(rule, id)));
}
/** GitHub makes a link of an issue's number by itself. */
function linkOf(name, { family }, url) {
    const target = family === 'issues' ? undefined : (0,text_escape/* safeUrl */.Pl)(url);
    if (target === undefined)
        return name;
    return family === 'pivotal' ? `${name}(${target})` : `[${name}](${target})`;
}
/** As the tracker's own people write it; `references.ts` finds each of them again. It never closes an issue. */
function nameOf({ family }, id) {
    switch (family) {
        case 'pivotal':
            return `[#${id}]`;
        case 'shortcut':
            return `sc-${id}`;
        case 'keys':
            return id;
        case 'issues':
            // Six digits that stand alone may be a colour.
            return id.length === 6 ? `[#${id}]` : `#${id}`;
    }
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/stories-of-branch.js

/** Ids of the stories that the name of a branch names, or the message of a commit; at most twenty. */
function storiesOfBranch(rule, branch, message = '') {
    return (0,references/* namedStories */.R)(rule, { branch, title: '', body: message }).ids;
}

;// CONCATENATED MODULE: ./build/src/usecases/pull-request/open-pull-request.js





/**
 * Opens a pull request for a branch that was pushed, where the team asks for one and it has none. What people closed or merged is not
 * opened again at the same commit. Safe to repeat: it looks again right before the one write, and GitHub opens no second one.
 */
async function openPullRequest(deps, request) {
    const { branch } = request.pushed;
    const { verdict, pull, goesOn = false, isAsked = false } = await open_pull_request_judge(deps, request);
    const about = { name: branch, branch, ...(pull && { pullRequest: pull.number, commit: pull.headCommit }) };
    const report = { ...verdict, items: [{ ...about, ...verdict }] };
    return { report, pullRequest: pull?.number, goesOn, isAsked };
}
async function open_pull_request_judge(deps, request) {
    const { codeHost } = deps;
    const { pushed, branches, rule } = request;
    const { branch } = pushed;
    const inName = storiesOfBranch(rule, branch);
    const asked = askedToOpen({ name: branch, namesStory: inName.length > 0 }, branches);
    if (asked === undefined)
        return notOpened(branch, "the input 'branches' does not match it");
    const maker = makerOfBranch(branch);
    if (maker !== undefined)
        return notOpened(branch, `it belongs to ${maker}`);
    if (await isOwnPush(codeHost, pushed))
        return notOpened(branch, 'Greenroom itself pushed it');
    const head = await codeHost.branchHead(branch);
    if (head === undefined)
        return { verdict: open_pull_request_gone(branch) };
    const [open] = await codeHost.openPullRequests(branch);
    if (open !== undefined)
        return isOpen(codeHost, open, request);
    const [isProtected, ended, ahead] = await Promise.all([
        codeHost.isBranchProtected(branch, request.base),
        codeHost.closedPullRequests(branch),
        codeHost.commitsAhead(request.base, head),
    ]);
    if (ahead === undefined && (await codeHost.branchHead(request.base)) === undefined)
        return { verdict: noBase(request.base) };
    const { base, longLived } = request;
    const why = whyNotOpened({ name: branch, head, isProtected, base, ahead: ahead?.count, ended }, longLived);
    if (why !== undefined)
        return notOpened(branch, why);
    return openIt(deps, request, { head, ahead, asked });
}
/** The bot of an app pushes merges of ours; a person's token is that of somebody whose own pushes count. */
async function isOwnPush(codeHost, { by }) {
    return by?.endsWith('[bot]') === true && by === (await codeHost.ownLogin());
}
async function openIt(deps, request, ready) {
    const { codeHost, log } = deps;
    const { base, draft, rule, dryRun } = request;
    const { branch } = request.pushed;
    const { ids, stories, title } = await readStories(deps, request, ready);
    if (ready.asked === 'story' && stories.length === 0)
        return notOpened(branch, 'its tracker knows no open story of those that its name names');
    if (dryRun)
        return {
            verdict: (0,verdict_verdict/* say */.c)('dry_run', `A pull request for branch '${branch}' would be opened into '${base}'.`),
        };
    const template = await codeHost
        .pullRequestTemplate(request.longLived.defaultBranch)
        .catch((error) => {
        log.warning(`The pull request begins without the template of the repository: ${messageOf(error)}`);
        return undefined;
    });
    const commit = ready.ahead?.count === 1 ? ready.ahead.firstMessage : undefined;
    const text = {
        title: openedTitle({ story: title, commit, branch }, rule, ids),
        body: openedBody(stories, rule, template),
    };
    // The tracker may have taken its time.
    const [head, [open]] = await Promise.all([codeHost.branchHead(branch), codeHost.openPullRequests(branch)]);
    if (head === undefined)
        return { verdict: open_pull_request_gone(branch) };
    if (open !== undefined)
        return isOpen(codeHost, open, request);
    if (head !== ready.head)
        return {
            verdict: (0,verdict_verdict/* skip */.i)('superseded', `Branch '${branch}' was pushed to meanwhile; the run for that push opens it.`),
        };
    const answer = await codeHost.openPullRequest({ branch, base, draft, ...text });
    return answered(codeHost, request, answer);
}
async function answered(codeHost, request, answer) {
    const { base, repository } = request;
    const { branch } = request.pushed;
    switch (answer.outcome) {
        case 'opened': {
            const { number } = answer.pull;
            const verdict = (0,verdict_verdict/* say */.c)('pull_request_opened', `Pull request #${number} was opened for branch '${branch}'.`);
            return { verdict, pull: answer.pull, goesOn: !(await codeHost.startsRuns()), isAsked: true };
        }
        case 'exists': {
            const [open] = await codeHost.openPullRequests(branch);
            if (open !== undefined)
                return isOpen(codeHost, open, request);
            return {
                verdict: (0,verdict_verdict/* say */.c)('pull_request_opened', `Branch '${branch}' has an open pull request already.`, 'unchanged'),
            };
        }
        case 'nothing':
            return notOpened(branch, `it has nothing that '${base}' does not have`);
        case 'gone':
            return { verdict: open_pull_request_gone(branch) };
        case 'forbidden':
            return { verdict: (0,verdict_verdict/* say */.c)('access_denied', forbidden(repository)), isAsked: true };
        case 'no-drafts':
            return { verdict: (0,verdict_verdict/* say */.c)('invalid_input', noDrafts(repository)), isAsked: true };
    }
}
/**
 * An open one is left alone. One that the job's own token opened after the push of this run started nothing either, so a run that is
 * repeated goes on like the one that was killed.
 */
async function isOpen(codeHost, pull, { pushed }) {
    const { number, headCommit, review, text } = pull;
    const isOfThisPush = headCommit === pushed.commit &&
        pushed.at !== undefined &&
        Date.parse(text.openedAt) >= Date.parse(pushed.at);
    const goesOn = isOfThisPush && review.author === (await codeHost.ownLogin()) && !(await codeHost.startsRuns());
    const sentence = `Pull request #${number} of branch '${pushed.branch}' is open already.`;
    return { verdict: (0,verdict_verdict/* say */.c)('pull_request_opened', sentence, 'unchanged'), pull, goesOn };
}
async function readStories({ codeHost: _, log }, { rule, tracker, pushed }, { ahead, asked }) {
    const inName = storiesOfBranch(rule, pushed.branch);
    const ids = inName.length > 0 ? inName : storiesOfBranch(rule, '', ahead?.firstMessage);
    const known = { ids, stories: ids.map((id) => ({ id, url: undefined })), title: undefined };
    if (tracker === undefined || ids.length === 0)
        return known;
    try {
        const asTracked = await Promise.all(ids.map((id) => tracker().story(id)));
        const found = asTracked.filter((story) => story !== undefined);
        return { ids, stories: found.map(({ id, url }) => ({ id, url })), title: found[0]?.title };
    }
    catch (error) {
        // Nobody would open it later, and the team asks for it whatever its story is.
        if (asked === 'story')
            throw error;
        log.warning(`The pull request gets no title of its story: ${messageOf(error)}`);
        return known;
    }
}
function messageOf(error) {
    return (0,describe_failure/* describeFailure */.I)(error).sentence;
}
function notOpened(branch, why) {
    return { verdict: (0,verdict_verdict/* skip */.i)('not_to_open', `Branch '${branch}' gets no pull request, because ${why}.`) };
}
function open_pull_request_gone(branch) {
    return (0,verdict_verdict/* say */.c)('branch_gone', `Branch '${branch}' is gone already.`, 'nothing');
}
function noBase(base) {
    return (0,verdict_verdict/* say */.c)('invalid_input', `There is no branch '${base}' to merge into, so nothing is opened; correct the input 'base'.`);
}
/** It names no branch: whoever has been told of it for one needs not be told for the next. */
function forbidden(repository) {
    return `Nothing is opened, because a setting lets the workflows of ${repository} open no pull requests; tick 'Allow GitHub Actions to create and approve pull requests' under Settings > Actions > General > Workflow permissions, first of the organization where it is grey, or give the input github-token the token of an app.`;
}
function noDrafts(repository) {
    return `Nothing is opened, because ${repository} takes no draft pull requests on its plan; set the input 'draft' to false.`;
}

;// CONCATENATED MODULE: ./build/actions/pull-request/open.js











/** Pushes to other branches come between, and each of their runs is asked for its steps. */
const MOST_RUNS = 30;
/**
 * Opens the pull request of the branch that was pushed. A repository that forbids it would make every push red, so it is told once, by
 * the name of a later step as in the hourly workflow.
 */
async function open_open(context, inputs, hint) {
    const { run } = context;
    const opening = readOpenInputs(run);
    const judged = (0,wiring_people/* judgeTracker */.Q1)(context, opening.tracker);
    const branch = inputs.branch ?? hint.branch;
    if (hint.told?.isFork === true || hint.ranAt?.isFork === true)
        return unopened(FROM_FORK);
    if ((0,runtime_event/* isOfDependabot */.A0)(run))
        return unopened(OF_DEPENDABOT);
    if (branch === undefined)
        throw noBranch();
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['pull-requests'], (0,subject/* hintFor */.JR)(hint, { ...inputs, branch }));
    const { codeHost } = github;
    const { repository, longLived, settings } = await (0,load_settings/* loadAllKinds */.VF)(codeHost, inputs.settings);
    const isPush = hint.name === 'push' && branch === hint.branch;
    const isMute = judged.needsToken && opening.tracker.token === '';
    const opened = await openPullRequest({ codeHost, log: run.log }, {
        pushed: {
            branch,
            commit: isPush ? hint.commit : undefined,
            at: isPush ? hint.told?.at : undefined,
            by: isPush ? run.env['GITHUB_ACTOR'] : undefined,
        },
        repository: repository.fullName,
        branches: opening.branches,
        base: opening.base ?? repository.defaultBranch,
        draft: opening.draft,
        longLived,
        rule: judged.rule,
        tracker: isMute ? undefined : judged.open(settings.stories.statuses, github),
        dryRun: inputs.dryRun,
    });
    const outcome = outcomeOf(opened);
    if (!opened.isAsked)
        return outcome;
    const { pushRuns: hourlyRuns, jobs } = github.workflowRuns;
    const note = { ...(0,hourly_workflow/* noteOf */.kH)(run, 'open'), events: ['push'], most: MOST_RUNS };
    return (0,report_once/* reportOnce */.S)(context, { hourlyRuns, jobs }, note, async () => outcome);
}
const FROM_FORK = (0,verdict_verdict/* skip */.i)('fork', 'The event is about the branch of a fork, so no pull request is opened; whoever holds the fork opens it.');
/** It opens its own, and its runs may write nothing (docs.github.com, "Dependabot on GitHub Actions"). */
const OF_DEPENDABOT = (0,verdict_verdict/* skip */.i)('not_to_open', 'Dependabot pushed the branch, so no pull request is opened; it opens its own.');
function unopened(report) {
    return outcomeOf({ report, pullRequest: undefined, goesOn: false, isAsked: false });
}
function outcomeOf({ report, pullRequest, goesOn }) {
    return {
        report: { ...report, operation: 'open' },
        outputs: {
            'pull-request': pullRequest === undefined ? '' : String(pullRequest),
            'go-on': String(goesOn),
            merged: '[]',
            conflicts: '[]',
            updated: '[]',
            reported: '',
        },
    };
}
function noBranch() {
    return new errors/* UserError */.y('invalid_input', "The event names no branch; run the step at a push, or give the input 'branch'.");
}

;// CONCATENATED MODULE: ./build/actions/pull-request/main.js











/** Does the chores of pull requests: opens them, merges them as delivered, and deletes their branches. */
async function main(context) {
    const inputs = readPullRequestInputs(context.run);
    const outcomeOf = (0,outcome/* choreOutcome */.sq)(inputs.operation);
    const hint = await (0,runtime_event/* readHint */.MR)(context.run);
    if (inputs.operation === 'open')
        return open_open(context, inputs, hint);
    const about = (0,subject/* hintFor */.JR)(hint, inputs);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['contents', 'deployments', 'pull-requests'], about);
    const { codeHost } = github;
    const deps = { ...github, log: context.run.log, clock: context.clock };
    const { repository, longLived, settings } = await (0,load_settings/* loadAllKinds */.VF)(codeHost, inputs.settings);
    if (inputs.operation === 'merge') {
        const { method, dryRun, dispatch } = inputs;
        return outcomeOf(await mergePullRequests(deps, inputs.wishes, { method, longLived, dryRun, dispatch }));
    }
    if (inputs.operation === 'update') {
        const { dryRun, branch: base, kind, reviewedLabel, updateMethod: method } = inputs;
        const merged = inputs.wishes.length > 0
            ? inputs.wishes.map(({ pullRequest }) => pullRequest)
            : [inputs.pullRequest ?? hint.pullRequest ?? []].flat();
        const about = { repositoryId: repository.id, kind, base, merged };
        return outcomeOf(await updatePullRequests(deps, { ...about, longLived, reviewedLabel, method, dryRun }));
    }
    const named = inputs.pullRequest !== undefined || inputs.branch !== undefined;
    const pullRequest = named ? inputs.pullRequest : hint.pullRequest;
    const { branch, dryRun } = inputs;
    const project = settings.project ?? (0,naming/* defaultProject */.fu)(repository.fullName);
    const kinds = Object.keys(settings.environments);
    const request = { repository, project, kinds, longLived, pullRequest, branch, dryRun };
    return outcomeOf(await deletePullRequestBranch(deps, request));
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

/***/ 75519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   ux: () => (/* binding */ formatPlaces),
/* harmony export */   y_: () => (/* binding */ placeOfArn)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** Where a stack is, by its ARN. Absent parts mean that it names none. */
function placeOfArn(arn) {
    const [, , , region, account] = arn.split(':');
    return { region: region || undefined, account: account ? accountMark(account) : undefined };
}
/** True for a record by which something may count as ready, as another run's, or as gone. */
function isProof({ foreignWriter }) {
    return foreignWriter === undefined;
}
/** True for a record that has not ended, so that what it tells of may stand. */
function isLive({ state }) {
    return state !== 'inactive';
}
/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
function byPlace(records, looked) {
    const isHere = (facts) => looked.some((place) => isSame(placeOf(facts), place));
    return {
        here: records.filter(isHere),
        elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
    };
}
function isSame(one, other) {
    return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}
function isSameOrUnknown(one, other) {
    return one === undefined || other === undefined || one === other;
}
/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
function formatPlaces(places, withAccount = true) {
    const words = places.map(({ region, account }) => {
        const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
        if (region === undefined)
            return ending;
        return ending === '' ? region : `${region} (${ending})`;
    });
    return [...new Set(words)].filter((each) => each !== '').join(' and ');
}
/** What to set so that a run looks where the records say: a clause. */
function wayTo(recorded, looked) {
    const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
    const seen = new Set(looked.map(({ region }) => region));
    const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
    const isOtherAccount = accounts.some((account) => looked.every((place) => place.account !== undefined && place.account !== account));
    const region = regions.length > 0 && regions.some((each) => !seen.has(each))
        ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
        : [];
    const role = isOtherAccount
        ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
        : [];
    return [...region, ...role].join(' and ');
}


/***/ }),

/***/ 40165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ digitsOfPin),
/* harmony export */   PZ: () => (/* binding */ PIN_LABEL),
/* harmony export */   UW: () => (/* binding */ unclearPin),
/* harmony export */   Yg: () => (/* binding */ isPinLabel),
/* harmony export */   eU: () => (/* binding */ pinnedToOther),
/* harmony export */   gW: () => (/* binding */ pinLabel),
/* harmony export */   gp: () => (/* binding */ isPinnedByLabel),
/* harmony export */   nZ: () => (/* binding */ pinOf),
/* harmony export */   qV: () => (/* binding */ LABELLED_PIN),
/* harmony export */   uA: () => (/* binding */ pinNote)
/* harmony export */ });
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);

/** How the label begins by which the environment of a pull request stays at one commit; all digits of that follow. */
const PIN_LABEL = 'stage:pin-';
const WHOLE_SHA = /^[0-9a-f]{40}$/;
/**
 * The label of that pin. GitHub takes no longer name of a label than this one, 50 signs (github/docs#32156). So it has all digits, and
 * nobody finds a second commit that it could mean.
 * @param commit 40 hex digits.
 */
function pinLabel(commit) {
    return `${PIN_LABEL}${commit}`;
}
/** True of a label that says that it pins, whether or not anybody can read to what. */
function isPinLabel(label) {
    return label.toLowerCase().startsWith(PIN_LABEL);
}
/** The commit that a label of that sort names, in lower case; it may be no whole one where a person wrote it. */
function digitsOfPin(label) {
    return label.slice(PIN_LABEL.length).toLowerCase();
}
/**
 * To what a pull request is pinned; undefined where it is not. Nothing is pinned once it is closed. A fork's commits are let in one by one,
 * so no label of a fork's counts.
 * @param repositoryId GitHub's id of the repository that the workflow runs in.
 */
function pinOf(pull, repositoryId) {
    if (pull === undefined || pull.state === 'closed' || pull.headRepositoryId !== repositoryId)
        return undefined;
    const [first, ...others] = pull.labels.filter(isPinLabel).map(digitsOfPin);
    if (first === undefined)
        return undefined;
    return others.length === 0 && WHOLE_SHA.test(first) ? first : 'unclear';
}
/** Why nothing is deployed: nobody can say which commit is meant. */
function unclearPin({ number }) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('pinned', `The labels of pull request #${number} that begin with '${PIN_LABEL}' do not name one commit with all its digits, so nothing is deployed; say '/stage pin COMMIT' or '/stage unpin' there.`);
}
/** Why a commit is not deployed that somebody asked for by name, or that was built: the pull request is pinned to another one. */
function pinnedToOther({ number }, pin, commit) {
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('pinned', `Pull request #${number} is pinned to commit ${pin.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; say '/stage unpin' there to let it move.`);
}
/** Behind what is said of an environment that is pinned: a sentence with a blank before it. @param head 40 hex digits; undefined for a branch that is gone. */
function pinNote({ number }, pin, head) {
    const branch = head === undefined || head === pin
        ? ''
        : `, and its branch is at ${head.slice(0, 7)}, which is not deployed`;
    return ` Pull request #${number} is pinned to ${pin.slice(0, 7)}${branch}.`;
}
/** What a deployment's payload says where a label pinned it, so that it is known to be over once the label is off. */
const LABELLED_PIN = { pinned: 'label' };
/** The same, read from a payload. */
function isPinnedByLabel({ pinned }) {
    return pinned === LABELLED_PIN.pinned;
}


/***/ }),

/***/ 44512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   TW: () => (/* binding */ answerNote),
/* harmony export */   bN: () => (/* binding */ askedKind),
/* harmony export */   cB: () => (/* binding */ refuseCommit),
/* harmony export */   fR: () => (/* binding */ whyOlder),
/* harmony export */   fc: () => (/* binding */ askedBranch),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45001);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);



/** GitHub's own word where nobody says another (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const DEPLOY = 'deploy';
/**
 * The kind that a deployment asks for. What carries our marker is never provisioned: it is ours, or somebody forged it.
 * @param asked undefined for one that was deleted.
 */
function askedKind(id, asked, by) {
    if (asked === undefined)
        return ignored(`Deployment ${id} was deleted, so nothing is done for it.`);
    const { environment, task, opener } = asked;
    if (asked.isMarked && asked.isByOurs)
        return {
            ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('own_deployment', `Deployment ${id} is Greenroom's own record, so nothing is done for it.`),
        };
    if (asked.isMarked)
        return ignored(`Deployment ${id} carries the marker of Greenroom's own records, and ${opener} opened it, whose records do not count here; nothing is done for it.`);
    if (task !== DEPLOY)
        return ignored(`Deployment ${id} asks for the task '${shown(task)}', and only '${DEPLOY}' brings an environment up.`);
    const kind = by.kindOf(environment);
    if (kind === undefined)
        return ignored(`Deployment ${id} is for '${shown(environment)}', which 'deployments' of ${by.file} maps to no kind; add the name there to have it provisioned.`);
    if (asked.state === 'inactive')
        return ignored(`Deployment ${id} is inactive, so it is not provisioned any more; open a new one.`);
    return { kind };
}
function ignored(sentence) {
    return { ignored: (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('deployment_ignored', sentence) };
}
/**
 * The branch whose environment a deployment asks for. A tag or a SHA belongs to none, so it will do only where the kind has a branch;
 * whether its commit is on that branch is asked elsewhere.
 * @throws UserError `unknown_branch`
 */
function askedBranch(asked, about) {
    const { kind, kindBranch, isBranch } = about;
    const ref = refName(asked.ref);
    if (isBranch && (kindBranch === undefined || kindBranch === ref))
        return ref;
    if (!isBranch && kindBranch !== undefined)
        return kindBranch;
    const what = isBranch
        ? `asks for branch '${shown(ref)}', and the kind '${kind}' always serves branch '${kindBranch}'; open it with that branch`
        : `names '${shown(ref)}', which is no branch, and the kind '${kind}' has an environment for each branch; open it with a branch`;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${asked.id} ${what}, or map '${shown(asked.environment)}' to another kind.`);
}
/** Without the beginning that a branch has as a whole ref. */
function refName(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
/** @throws UserError `unknown_branch` for a commit that the branch does not have, as after a forced push. */
function refuseCommit({ id, commit }, branch) {
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('unknown_branch', `Deployment ${id} is of commit ${commit.slice(0, 7)}, which is not on branch '${shown(branch)}'; open a new one of a commit that is.`);
}
/**
 * Why a deployment brings nothing: another tool opened a newer one for that environment, or a run of ours has brought another commit since.
 * So a red job that is run again late takes nobody back. Undefined for the newest one, and where the newest is of the same commit.
 */
function whyOlder({ id, commit }, { theirs, ours }) {
    // What failed brought nothing, and what others asked for counts whatever came of it.
    const brought = ours.filter(({ state }) => state !== 'failure' && state !== 'error');
    const newest = [...theirs, ...brought].reduce((most, each) => (each.id > (most?.id ?? id) ? each : most), undefined);
    if (newest === undefined || newest.commit === commit)
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('superseded', `Deployment ${id} is older than deployment ${newest.id} of that environment, which is of commit ${newest.commit.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; open a new deployment to go back.`, 'skipped');
}
/** What a state says of itself that was set for an environment: by it the suite knows the deployments of others that it answered. */
function answerNote(name) {
    return `Environment ${name}`;
}
/** Whether a deployment of another tool has ended: only what the suite has answered does, and what a newer one took the place of. */
function hasEnded({ id, commit, state, notes }, { name, through }) {
    if (state === 'inactive' || (through !== undefined && id >= through.id))
        return false;
    const isTheirs = through?.isTheirs === true;
    if (!isTheirs && through?.commit === commit && state === 'success')
        return false;
    return notes.includes(answerNote(name)) || (isTheirs && state === undefined);
}
function shown(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)(text, 81, '…');
}


/***/ }),

/***/ 39572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40923);

/**
 * One verdict over many items: that of the first rule which finds one of its decisions among them, so rules stand with the worst
 * first; `otherwise` where none does.
 */
function summarize(items, rules, otherwise) {
    for (const { decisions, verdict } of rules) {
        const found = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedAs */ .P)(items, ...decisions);
        if (found[0] !== undefined)
            return verdict(found, found[0]);
    }
    return otherwise;
}
/** A run that failed for the reason of one of its items: what was refused of one environment makes the run of many fail. */
function failedLike({ reasonCode }, sentence) {
    return { decision: 'failed', reasonCode, sentence };
}
/** What is left as it is for the reason of something else that was judged. */
function skippedLike({ reasonCode }, sentence) {
    return { decision: 'skipped', reasonCode, sentence };
}


/***/ }),

/***/ 58002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decidedLike),
/* harmony export */   w: () => (/* binding */ wordsOfAll)
/* harmony export */ });
/** What is said of all items, one sentence after the other; '' where there is none. */
function wordsOfAll(items) {
    return items.map((item) => item.sentence).join(' ');
}
/** The decision and the reason of one item, with a sentence about all. */
function decidedLike({ decision, reasonCode }, sentence) {
    return { decision, reasonCode, sentence };
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

/***/ 76527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ judgedBelow)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14181);

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;
/**
 * The number of the open pull request from the base, on which this one stood when it was delivered, while its head is the very commit that
 * was delivered. A merge into its branch would move it on from there, so that its acceptance would count for nothing. Undefined where it
 * was not delivered at its head, for a branch that lives long, whose work is never done, and where the base leads back to this one.
 */
async function judgedBelow({ codeHost, deliveries }, { baseBranch: name, headBranch: beside }, delivered, longLived) {
    if (delivered?.stackedOn === undefined)
        return undefined;
    const below = await codeHost.latestPullRequest(name);
    if (below?.state !== 'open' || below.number !== delivered.stackedOn)
        return undefined;
    if ((await deliveries.newest(below.number))?.commit !== below.headCommit)
        return undefined;
    // Those that wait for each other, round and round, would do so for ever.
    if (await leadsTo(codeHost, below, beside))
        return undefined;
    const isProtected = await codeHost.isBranchProtected(name, beside);
    return (0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLongLived */ .N)({ name, isProtected }, longLived) === undefined ? below.number : undefined;
}
/** True where open pull requests lead from one to the branch, each into the branch of the next. */
async function leadsTo(codeHost, { baseBranch }, branch) {
    const seen = new Set();
    for (let next = baseBranch; next !== branch;) {
        if (seen.has(next) || seen.size >= DEEPEST_STACK - 1)
            return false;
        seen.add(next);
        const pull = await codeHost.latestPullRequest(next);
        if (pull?.state !== 'open')
            return false;
        next = pull.baseBranch;
    }
    return true;
}


/***/ }),

/***/ 58170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment),
/* harmony export */   sh: () => (/* binding */ environmentRecords)
/* harmony export */ });
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75519);
/* harmony import */ var _domain_intents_intent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35946);
/* harmony import */ var _domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40165);
/* harmony import */ var _retire_answered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58068);





const STILL_OPEN = ['queued', 'pending', 'in_progress', undefined];
/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run, but for what stands in another place.
 */
async function openDeployment(deployments, subject, history, request) {
    const open = history
        .filter(({ commit, state }) => commit === request.commit && STILL_OPEN.includes(state))
        .at(-1);
    const facts = open ?? (await create(deployments, subject, request));
    if (open && open.state === undefined)
        await deployments.setState(open.id, 'queued', {});
    const others = async () => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .byPlace */ .hz)(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
    const endTheirs = () => (0,_retire_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .retireAnswered */ .X)(deployments, { names: request.names ?? [], ref: subject.branch }, {
        name: subject.name,
        through: { id: facts.id, commit: facts.commit, isTheirs: false },
    });
    return recordOf(deployments, facts, { history, others, endTheirs, logUrl: request.logUrl });
}
/** The one deployment that is not inactive, when it says that this commit runs. */
function activeDeployment(history, commit) {
    const live = history.filter(({ state }) => state !== 'inactive');
    return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}
/** Makes what was found inactive, but for one; returns how many were not yet. */
async function retire(deployments, history, except) {
    const live = history.filter(({ id, state }) => id !== except && state !== 'inactive');
    for (const { id } of live)
        await deployments.setState(id, 'inactive', {
            description: 'The environment is gone or has moved on.',
        });
    return live.length;
}
/** The same as `environmentDeployments`, with what others recorded, in as many requests. */
async function environmentRecords(deployments, subject, commits = []) {
    const all = await environmentDeployments(deployments, subject, commits, { writers: 'anybody' });
    return { ours: all.filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN), others: all.filter((each) => !(0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN)(each)) };
}
/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. A commit that was asked
 * for by name has deployments of its own; before they could be found by the key, they hung on that commit alone, and `commits` are
 * those that may have such a one.
 */
async function environmentDeployments(deployments, subject, commits = [], by = {}) {
    const { kind: environment, key } = subject;
    const ofSubject = (ref) => deployments.list({ environment, ref, key, ...by });
    const found = [...(await ofSubject(subject.branch))];
    for (const commit of new Set(commits))
        if (commit !== undefined && !found.some((each) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isProof */ .rN)(each) && each.commit === commit))
            found.push(...(await ofSubject(commit)));
    return found.toSorted((a, b) => b.id - a.id);
}
/**
 * Deployments of the branch that other runs have opened since `history` was read and before or after this run opened its `own`; their
 * states are read only where there are some.
 */
async function openedMeanwhile(deployments, subject, own, history) {
    const newest = history.reduce((most, { id }) => Math.max(most, id), 0);
    const isNew = ({ id, payload }) => id > newest && id !== own.id && payload['key'] === subject.key;
    const opened = await deployments.opened({
        environment: subject.kind,
        ref: subject.branch,
        key: subject.key,
        until: ({ id }) => id <= newest,
        ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
    });
    return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}
/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;
function create(deployments, subject, { commit, ref, place: { region, account }, leftBehind }) {
    const isByLabel = (0,_domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .pinOf */ .nZ)(subject.pullRequest, subject.repository.id) === commit;
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}${(0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .pullOfForkBranch */ .$Y)(subject.branch) === undefined ? '' : ', from a fork'}`,
        payload: {
            key: subject.key,
            environment: subject.name,
            project: subject.project,
            ...(region === undefined ? {} : { region }),
            ...(account === undefined ? {} : { account }),
            ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.join(' ') }),
            ...(subject.sent === undefined ? {} : (0,_domain_intents_intent_js__WEBPACK_IMPORTED_MODULE_4__/* .sentPayload */ .hj)(subject.sent)),
            ...(isByLabel ? _domain_intents_pin_js__WEBPACK_IMPORTED_MODULE_1__/* .LABELLED_PIN */ .qV : {}),
        },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, endTheirs, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        createdAt: facts.createdAt,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
            await endTheirs();
            await deployments.setState(facts.id, 'success', {
                ...log,
                ...(url === undefined ? {} : { environmentUrl: url }),
                ...(note === undefined ? {} : { description: note }),
            });
            // Two runs that say so at once both look afterwards, and the older one gives way.
            const unknown = await others();
            if (unknown.some(({ id, state }) => id > facts.id && state === 'success'))
                return 'overtaken';
            await retire(deployments, unknown.filter(({ id }) => id < facts.id));
            return 'live';
        },
        async close(state, description) {
            await deployments.setState(facts.id, state, { ...log, description });
        },
    };
}


/***/ }),

/***/ 58068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ retireAnswered)
/* harmony export */ });
/* harmony import */ var _domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44512);

/** Makes those deployments of other tools inactive that have ended. Safe to repeat; returns how many were not yet. */
async function retireAnswered(deployments, { names, ref }, ending) {
    let ended = 0;
    for (const environment of names) {
        const found = await deployments.askedFor({ environment, ref });
        for (const { id } of found.filter((each) => (0,_domain_provision_asked_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .hY)(each, ending))) {
            await deployments.setState(id, 'inactive', {
                description: 'The environment is gone or has moved on.',
            });
            ended += 1;
        }
    }
    return ended;
}


/***/ })

};
