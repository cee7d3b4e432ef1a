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
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 54 modules
var wiring_github = __webpack_require__(73668);
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
    const quiet = verdict.decision === 'refused'
        ? (0,summarize/* skippedLike */.i_)(verdict, verdict.sentence)
        : (0,verdict_verdict/* skip */.i)('reported_before', verdict.sentence);
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
    return `${characters.slice(0, most - 1).join('')}…`;
}
/**
 * The text of a pull request that nobody wrote: the stories, then what the repository begins every text with. The stories come first,
 * because a comment or code that a template leaves open would hide them.
 */
function openedBody(stories, rule, template) {
    const parts = [storyLine(stories, rule), template?.trim() ?? ''].filter((part) => part !== '');
    const body = parts.join('\n\n');
    return body.length > LONGEST_BODY ? (parts[0] ?? '').slice(0, LONGEST_BODY) : body;
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
        return notOpened(branch, 'its tracker knows no story of those that its name names');
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

/***/ 76360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   JR: () => (/* binding */ hintFor),
/* harmony export */   PI: () => (/* binding */ justUnlabelled),
/* harmony export */   xz: () => (/* binding */ onlyThere),
/* harmony export */   yO: () => (/* binding */ justLabelled)
/* harmony export */ });
/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
function hintOf(name, payload, run) {
    const event = asObject(payload);
    const ranAt = ranAtOf(name, event, run);
    return { ...subjectOf(name, event, run.ref), ...(ranAt === undefined ? {} : { ranAt }) };
}
function subjectOf(name, event, ref) {
    const pull = asObject(event['pull_request']);
    const head = asObject(pull['head']);
    if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
        return {
            name,
            branch: asText(head['ref']),
            pullRequest: asNumber(pull['number']),
            commit: asText(head['sha']),
            ...closing(pull),
            ...(asNumber(pull['number']) === undefined ? {} : { told: toldOfPull(event, pull) }),
        };
    }
    if (name === 'delete' || name === 'create') {
        const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
        return { name, branch, pullRequest: undefined, commit: undefined, told: toldOfBranch(event) };
    }
    if (name !== 'push')
        return { name, branch: undefined, pullRequest: undefined, commit: undefined };
    const told = toldOfBranch(event);
    return { name, branch: branchOfRef(ref), pullRequest: undefined, commit: asText(event['after']), told };
}
function branchOfRef(ref) {
    return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
}
/**
 * A workflow that another one starts runs at the default branch's newest commit, and works on what that one ran at. Source:
 * docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows, "workflow_run". A fork calls its branches as
 * it likes, so the name of one of its branches says nothing.
 */
function ranAtOf(name, event, { ref, sha }) {
    const before = asObject(event['workflow_run']);
    const commit = name === 'workflow_run' ? asText(before['head_sha']) : asText(sha);
    if (commit === undefined)
        return undefined;
    if (name !== 'workflow_run')
        return { commit, branch: branchOfRef(ref) };
    const [head, own] = [before['head_repository'], event['repository']].map((each) => asObject(each)['id']);
    if (head === undefined || head !== own)
        return { commit, branch: undefined, isFork: true };
    return { commit, branch: asText(before['head_branch']) };
}
/**
 * Whom a run is about that was given a branch or a pull request by name: the event's own, or another one of which nothing was told.
 */
function hintFor(hint, named) {
    const { branch = hint.branch, pullRequest = hint.pullRequest } = named;
    if (branch === hint.branch && pullRequest === hint.pullRequest)
        return hint;
    return { name: hint.name, branch: named.branch, pullRequest: named.pullRequest, commit: undefined };
}
/** The label that the event put on; undefined for any other event. */
function justLabelled({ told }) {
    return told?.action === 'labeled' ? told.label : undefined;
}
/** The label that the event took off; undefined for any other event. */
function justUnlabelled({ told }) {
    return told?.action === 'unlabeled' ? told.label : undefined;
}
/** The same event for whoever needs no more than that its subject is there. */
function onlyThere({ name, branch, pullRequest, told }) {
    const there = { labels: [], requestedReviewers: [], isFork: told?.isFork === true };
    return { name, branch, pullRequest, commit: undefined, ...(told === undefined ? {} : { told: there }) };
}
/** Source: docs.github.com/webhooks/webhook-events-and-payloads, "pull_request" and "pull_request_review". */
function toldOfPull(event, pull) {
    const people = asList(pull['requested_reviewers']).map((person) => asText(person['login']));
    const teams = asList(pull['requested_teams']).map((team) => asText(team['slug']));
    const reviewer = asText(asObject(event['requested_reviewer'])['login']) ??
        asText(asObject(event['requested_team'])['slug']) ??
        asText(asObject(asObject(event['review'])['user'])['login']);
    return {
        action: asText(event['action']),
        at: asText(pull['updated_at']),
        before: asText(event['before']),
        state: asText(pull['state']),
        labels: asList(pull['labels']).flatMap((label) => asText(label['name']) ?? []),
        requestedReviewers: [...people, ...teams].filter((name) => name !== undefined),
        label: asText(asObject(event['label'])['name']),
        reviewer,
        isFork: isFromFork(pull),
        // docs.github.com/webhooks/webhook-events-and-payloads, "sender"; apps are of the type `Bot` (rest/users, "Get a user").
        ...(asText(asObject(event['sender'])['type']) === 'Bot' ? { byApp: true } : {}),
    };
}
function isFromFork(pull) {
    const [head, base] = ['head', 'base'].map((side) => asObject(asObject(pull[side])['repo'])['id']);
    return base !== undefined && head !== base;
}
/** `pushed_at` is in seconds where somebody pushed, and text elsewhere ("push", "delete" in the same source). */
function toldOfBranch(event) {
    const pushed = asObject(event['repository'])['pushed_at'];
    const at = typeof pushed === 'number' ? new Date(pushed * 1000).toISOString() : asText(pushed);
    return { at, before: asText(event['before']), labels: [], requestedReviewers: [] };
}
function asList(value) {
    return Array.isArray(value) ? value.map(asObject) : [];
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


/***/ }),

/***/ 66395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A0: () => (/* binding */ isOfDependabot),
  W3: () => (/* binding */ readComment),
  JG: () => (/* binding */ readFork),
  MR: () => (/* binding */ readHint),
  C9: () => (/* binding */ readMergeGroup),
  fu: () => (/* binding */ runToken),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/domain/commands/comment-event.js
var comment_event = __webpack_require__(41029);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(86617);
;// CONCATENATED MODULE: ./build/src/domain/pull-request/merge-group.js

const REF = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,10})-[0-9a-f]{40,64}$/;
const WHOLE_SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/**
 * The merge group of an event; undefined for any other event (docs.github.com, "Webhook events and payloads", merge_group; "Managing a
 * merge queue": branches that begin with `gh-readonly-queue/{base_branch}`).
 */
function mergeGroupOf(event, payload) {
    const group = event === 'merge_group' && (0,is_object/* isObject */.G)(payload) ? payload['merge_group'] : undefined;
    if (!(0,is_object/* isObject */.G)(group))
        return undefined;
    const { head_ref: ref, head_sha: commit } = group;
    const [, base, number] = REF.exec(typeof ref === 'string' ? ref : '') ?? [];
    if (base === undefined || typeof commit !== 'string' || !WHOLE_SHA.test(commit))
        return undefined;
    return { base, pullRequest: Number(number), commit };
}

;// CONCATENATED MODULE: ./build/src/runtime/event.js






/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    const payload = await readPayload(run);
    if (payload === undefined)
        run.log.warning('The event payload could not be read; only the inputs say whom this run is about.');
    const { GITHUB_EVENT_NAME: name = '', GITHUB_REF: ref, GITHUB_SHA: sha } = run.env;
    return (0,subject/* hintOf */.$z)(name, payload, { ref, sha });
}
/**
 * Why the pull request of the event gets no environment, where it comes from a fork. It is asked before any input is read, because
 * GitHub gives the run of a fork no variables: its inputs are empty, and would be refused.
 */
async function readFork(run) {
    return (0,fork/* forkByEvent */.UN)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** The merge group of the event; undefined for any other event. */
async function readMergeGroup(run) {
    return mergeGroupOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** The comment of the event; undefined for any other event. */
async function readComment(run) {
    return (0,comment_event/* commentEventOf */.n)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
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
/** Its runs get none of the repository's secrets (docs.github.com, "Dependabot on GitHub Actions"). */
function isOfDependabot({ env }) {
    return env['GITHUB_ACTOR'] === 'dependabot[bot]';
}
/** The page of this run, for people to look at its log. */
function runUrl(run) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
    return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
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


/***/ })

};
