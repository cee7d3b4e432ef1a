export const id = 4406;
export const ids = [4406];
export const modules = {

/***/ 4406:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3639);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('pull-request', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(6360);
// EXTERNAL MODULE: ./build/src/runtime/event.js
var runtime_event = __webpack_require__(9974);
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
    const { pullRequest, branch, commit, delivery } = value;
    if (typeof pullRequest !== 'number' || !Number.isInteger(pullRequest) || pullRequest < 1)
        throw wrong('pullRequest must be a number');
    if (typeof branch !== 'string' || branch === '')
        throw wrong('branch must be text');
    if (typeof commit !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
        throw wrong('commit must be a whole SHA');
    return {
        pullRequest,
        branch,
        commit,
        ...(delivery === undefined ? {} : { delivery: deliveryOf(delivery) }),
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
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(9794);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/pull-request.js





const PULL_REQUEST_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    'operation',
    'pull-requests',
    'pull-request',
    'method',
    'branch',
    'environment',
    'reviewed-label',
];
/** @throws UserError naming the input, its value and the legal values. */
function readPullRequestInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, PULL_REQUEST_INPUTS);
    reader.required('operation', 'merge, update or delete-branch');
    reader.notYet('operation', (value) => value === 'open', "'merge', 'update' or 'delete-branch'");
    const operation = reader.choice('operation', ['merge', 'delete-branch', 'update'], 'merge');
    const accepted = reader.text('pull-requests');
    if (operation === 'merge' && accepted === undefined)
        throw nothingDelivered();
    return Object.freeze({
        ...(0,common/* readCommonInputs */.di)(run),
        operation,
        wishes: accepted === undefined ? [] : parseAccepted(accepted),
        method: reader.choice('method', ['merge', 'squash', 'rebase'], 'merge'),
        pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
        branch: reader.text('branch'),
        reviewedLabel: reader.text('reviewed-label') ?? 'reviewed',
        kind: (0,naming/* checkKind */.pK)(reader.text('environment') ?? 'preview'),
    });
}
/** A merge happens only at the commit that was delivered, and only sync-tracker knows which that is. */
function nothingDelivered() {
    return new errors/* UserError */.y('invalid_input', "Input 'pull-requests' is empty; give the output 'accepted' of sync-tracker, which names the commits that were delivered.");
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 37 modules
var wiring_github = __webpack_require__(3500);
// EXTERNAL MODULE: ./build/src/domain/environment/branch-stays.js
var branch_stays = __webpack_require__(4181);
// EXTERNAL MODULE: ./build/src/domain/stories/delivery.js
var stories_delivery = __webpack_require__(8322);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict_verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(8170);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
// EXTERNAL MODULE: ./build/src/domain/report/words-of-all.js
var words_of_all = __webpack_require__(8002);
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

/** Notes what people were told. Where that fails, a later run says it again, which is no reason to fail. */
async function noteTold(log, note) {
    try {
        await note();
    }
    catch (error) {
        log.warning(`A later run says this again, because it could not be noted: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
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
    if (head === undefined)
        return gone(branch);
    if (head !== pull.headCommit)
        return moved(pull);
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
    await noteTold(log, async () => {
        const recorded = await deliveries.newest(pull.number);
        if (recorded !== undefined)
            await deliveries.setRefusal(recorded.id, (0,stories_delivery/* keptKey */._I)(why, needing));
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

// EXTERNAL MODULE: ./build/src/domain/verdict/decision.js
var decision = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/src/usecases/subject/delivery-base.js
var delivery_base = __webpack_require__(3367);
;// CONCATENATED MODULE: ./build/src/usecases/pull-request/merge-pull-requests.js








/**
 * Merges each pull request at the commit that was delivered, and into the base that it was delivered for. One that is merged already
 * counts as merged. What people were told before is not refused again: it is left alone.
 */
async function mergePullRequests(deps, wishes, rules) {
    const items = [];
    const done = new Set();
    const ordered = lowestFirst(wishes);
    for (const wish of ordered) {
        const item = await mergeOne(deps, wish, { ...rules, done });
        if (isMerged(item))
            done.add(wish.branch);
        items.push(item);
    }
    return {
        report: choreReport(items, 'No pull request is to be merged.'),
        merged: ordered.filter((_, index) => isMerged(items[index])),
        updated: [],
        conflicts: items
            .filter((item) => (0,decision/* isRed */.i)(item.decision))
            .flatMap((item) => item.pullRequest === undefined ? [] : [{ pullRequest: item.pullRequest, reason: item.sentence }]),
    };
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
    const verdict = await merge(deps.codeHost, pull, wish, rules).catch((error) => (0,describe_failure/* describeFailure */.I)(error));
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
    await noteTold(log, () => deliveries.setRefusal(id, key));
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
async function merge(codeHost, pull, { commit, delivery }, { method, longLived, dryRun, done }) {
    const { number } = pull;
    if (pull.merged && pull.headCommit !== commit)
        return (0,verdict_verdict/* skip */.i)('head_moved', `Pull request #${number} was merged by people at ${pull.headCommit.slice(0, 7)} and not at ${commit.slice(0, 7)}, the commit that was delivered, so its branch is left to them.`);
    if (pull.merged)
        return (0,verdict_verdict/* say */.c)('pull_request_merged', `Pull request #${number} is merged already.`, 'unchanged');
    if (pull.headCommit !== commit)
        return (0,verdict_verdict/* say */.c)('head_moved', describeMove(number, commit, pull.headCommit, delivery));
    if (pull.state === 'closed')
        return (0,verdict_verdict/* say */.c)('pull_request_closed', `Pull request #${number} is closed without a merge, so it is left alone.`);
    if (done.has(pull.baseBranch))
        return (0,verdict_verdict/* skip */.i)('base_moved', `Pull request #${number} waits until branch '${pull.baseBranch}', which was merged just now, is gone; a later run merges it.`);
    const moved = await (0,delivery_base/* whyBaseMoved */.P)(codeHost, pull, delivery, longLived);
    if (moved !== undefined)
        return (0,verdict_verdict/* say */.c)('base_moved', describeBase(number, moved, delivery));
    if (dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `Pull request #${number} would be merged at ${commit.slice(0, 7)}.`);
    const { outcome, detail } = await codeHost.mergePullRequest(number, commit, method);
    const words = detail === undefined ? '' : ` (${detail})`;
    switch (outcome) {
        case 'merged':
            return (0,verdict_verdict/* say */.c)('pull_request_merged', `Pull request #${number} was merged at ${commit.slice(0, 7)}.`);
        case 'moved':
            return (0,verdict_verdict/* say */.c)('head_moved', describeMove(number, commit, undefined, delivery));
        case 'conflict':
            return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} conflicts with its base${words}; ${again('bring it up to date, ')}.`);
        case 'workflows':
            return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} changes workflow files, which the job's token may not${words}; merge it by hand.`);
        case 'queue':
            return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} is not merged, because branch '${pull.baseBranch}' takes changes through its merge queue alone${words}; add it to the queue by hand.`);
        case 'blocked':
            return (0,verdict_verdict/* say */.c)('not_mergeable', `Pull request #${number} may not be merged${words}; meet the rules of its base, or choose another 'method'.`);
    }
}
/** Which record says so: whoever may write one can put it in the way. */
function whichRecord(delivery) {
    const { id, writtenBy } = delivery ?? {};
    return id === undefined || writtenBy === undefined ? '' : ` (${(0,stories_delivery/* recordedAs */.DR)({ id, writtenBy })})`;
}
function describeMove(number, commit, head, delivery) {
    const where = head === undefined ? '' : ` to ${head.slice(0, 7)}`;
    return `Pull request #${number} has moved on${where} from ${commit.slice(0, 7)}, the commit that was delivered${whichRecord(delivery)}, so it is not merged; ${again('')}.`;
}
function describeBase(number, why, delivery) {
    return `Pull request #${number} is not merged, because ${why}${whichRecord(delivery)}; ${again('choose the right base, ')}. A branch that outlives its own pull request is one that a rule of GitHub's singles out or that the settings name.`;
}
/** What leads to a delivery that can be merged; a story that is accepted is moved by people only. */
function again(first) {
    return `${first}move its story back to started in the tracker, put the label of the review on again, and accept the story once it is delivered, or merge it by hand`;
}

// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var labels = __webpack_require__(5497);
;// CONCATENATED MODULE: ./build/src/usecases/pull-request/update-pull-requests.js





/** Each is a merge of its own, a push that others hear of, and a new environment. */
const MOST_UPDATES = 20;
/**
 * Brings the open pull requests of a base up to date that have an environment, oldest first, at most twenty. One that waits for the
 * acceptance of its very commit is left alone: with another commit it would have to be reviewed and judged again.
 */
async function updatePullRequests(deps, request) {
    const items = [];
    let left = MOST_UPDATES;
    const bases = await basesOf(deps.codeHost, request);
    for (const base of bases) {
        const found = await updateAll(deps, request, base, left);
        left -= found.filter(({ decision }) => decision === 'updated').length;
        items.push(...found);
    }
    return {
        report: choreReport(items, bases.length > 0 ? NOTHING : NOT_MERGED),
        merged: [],
        updated: items.flatMap(({ decision, pullRequest, branch }) => decision === 'updated' && pullRequest !== undefined && branch !== undefined
            ? [{ pullRequest, branch }]
            : []),
        conflicts: items.flatMap(({ pullRequest, reasonCode, sentence }) => reasonCode === 'not_mergeable' && pullRequest !== undefined ? [{ pullRequest, reason: sentence }] : []),
    };
}
const NOTHING = 'No other pull request is to be brought up to date.';
const NOT_MERGED = 'No pull request was merged, so no base has moved on.';
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
async function updateAll(deps, request, base, most) {
    const { codeHost } = deps;
    const [head, open, deployed] = await Promise.all([
        codeHost.branchHead(base),
        codeHost.openPullRequestsInto(base),
        codeHost.deployedHeads(request.kind),
    ]);
    const mine = withEnvironment(open, deployed, request.repositoryId);
    if (head === undefined || mine.length === 0)
        return [];
    const refused = await whyNobody(codeHost, base);
    if (refused !== undefined)
        return mine.map((pull) => itemOf(pull, refused));
    const items = [];
    for (const pull of mine) {
        const done = items.filter(({ decision }) => decision === 'updated').length;
        const verdict = done >= most
            ? (0,verdict_verdict/* skip */.i)('branch_waits', `Pull request #${pull.number} waits for the next merge, because ${MOST_UPDATES} are the most at once.`)
            : await updateOne(deps, request, { pull, head }).catch((error) => (0,describe_failure/* describeFailure */.I)(error));
        items.push(itemOf(pull, verdict));
    }
    return items;
}
/** Those of this repository that something was deployed of, oldest first. */
function withEnvironment(open, deployed, repositoryId) {
    const standing = new Set(deployed
        .filter(({ deployments }) => deployments.some(({ key, state }) => key !== undefined && state !== 'inactive'))
        .map(({ number }) => number));
    return open
        .filter(({ number, headRepositoryId }) => headRepositoryId === repositoryId && standing.has(number))
        .toSorted((a, b) => a.number - b.number);
}
/** The job's own token starts no runs, so a base that asks for checks would wait for them for ever. */
async function whyNobody(codeHost, base) {
    if ((await codeHost.startsRuns()) || !(await codeHost.requiresChecks(base)))
        return undefined;
    return (0,verdict_verdict/* say */.c)('not_mergeable', `Nothing is brought up to date, because branch '${base}' requires checks, which do not start for what the job's own token pushes; give the input github-token the token of an app.`, 'refused');
}
async function updateOne({ codeHost, deliveries }, { dryRun, longLived, reviewedLabel }, { pull, head }) {
    const { number, headCommit, baseBranch } = pull;
    const short = headCommit.slice(0, 7);
    if (headCommit === head || (await codeHost.isAncestor(head, headCommit)))
        return (0,verdict_verdict/* say */.c)('branch_updated', `Pull request #${number} has all of '${baseBranch}'.`, 'unchanged');
    const branch = {
        name: pull.headBranch,
        isProtected: await codeHost.isBranchProtected(pull.headBranch, baseBranch),
    };
    const stays = (0,branch_stays/* whyLongLived */.N)(branch, longLived);
    if (stays !== undefined)
        return (0,verdict_verdict/* skip */.i)('branch_waits', `Branch '${branch.name}' of pull request #${number} is left to people, because ${stays}.`);
    if ((0,labels/* hasLabel */.R)(pull.labels, reviewedLabel))
        return (0,verdict_verdict/* skip */.i)('branch_waits', `Pull request #${number} is left at ${short}, because the label '${reviewedLabel}' says that it was reviewed there.`);
    if ((await deliveries.newest(number))?.commit === headCommit)
        return (0,verdict_verdict/* skip */.i)('branch_waits', `Pull request #${number} is left at ${short}, because people were asked to judge that commit.`);
    if (dryRun)
        return (0,verdict_verdict/* say */.c)('dry_run', `Pull request #${number} would be brought up to date with '${baseBranch}'.`);
    const { outcome, detail } = await codeHost.updateBranch(number, headCommit);
    const words = detail === undefined ? '' : ` (${detail})`;
    switch (outcome) {
        case 'updated':
            return (0,verdict_verdict/* say */.c)('branch_updated', `Pull request #${number} was brought up to date with '${baseBranch}'.`);
        case 'current':
            return (0,verdict_verdict/* say */.c)('branch_updated', `Pull request #${number} has all of '${baseBranch}'.`, 'unchanged');
        case 'moved':
            return (0,verdict_verdict/* skip */.i)('head_moved', `Pull request #${number} has moved on from ${short}; its own run brings its environment up.`);
        case 'conflict':
            return (0,verdict_verdict/* skip */.i)('not_mergeable', `Pull request #${number} conflicts with '${baseBranch}'${words}; bring it up to date by hand.`);
        case 'refused':
            return (0,verdict_verdict/* skip */.i)('not_mergeable', `Pull request #${number} could not be brought up to date${words}; do it by hand.`);
    }
}
function itemOf({ number, headBranch, headCommit }, verdict) {
    return { name: `#${number}`, ...verdict, branch: headBranch, pullRequest: number, commit: headCommit };
}

;// CONCATENATED MODULE: ./build/actions/pull-request/main.js









/** Does the chores of pull requests that are done: merges them as delivered, deletes their branches. */
async function main(context) {
    const inputs = readPullRequestInputs(context.run);
    const hint = await (0,runtime_event/* readHint */.MR)(context.run);
    const about = (0,subject/* hintFor */.JR)(hint, inputs);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs, ['contents', 'deployments', 'pull-requests'], about);
    const { codeHost } = github;
    const deps = { ...github, log: context.run.log };
    const { repository, longLived, settings } = await (0,load_settings/* loadAllKinds */.VF)(codeHost, inputs.settings);
    if (inputs.operation === 'merge') {
        const { method, dryRun } = inputs;
        return outcomeOf(await mergePullRequests(deps, inputs.wishes, { method, longLived, dryRun }));
    }
    if (inputs.operation === 'update') {
        const { dryRun, branch: base, kind, reviewedLabel } = inputs;
        const merged = inputs.wishes.length > 0
            ? inputs.wishes.map(({ pullRequest }) => pullRequest)
            : [inputs.pullRequest ?? hint.pullRequest ?? []].flat();
        const about = { repositoryId: repository.id, kind, base, merged };
        return outcomeOf(await updatePullRequests(deps, { ...about, longLived, reviewedLabel, dryRun }));
    }
    const named = inputs.pullRequest !== undefined || inputs.branch !== undefined;
    const pullRequest = named ? inputs.pullRequest : hint.pullRequest;
    const { branch, dryRun } = inputs;
    const project = settings.project ?? (0,naming/* defaultProject */.fu)(repository.fullName);
    const kinds = Object.keys(settings.environments);
    const request = { repository, project, kinds, longLived, pullRequest, branch, dryRun };
    return outcomeOf(await deletePullRequestBranch(deps, request));
}
function outcomeOf({ report, merged, updated, conflicts }) {
    return {
        report,
        outputs: {
            merged: JSON.stringify(merged),
            conflicts: JSON.stringify(conflicts),
            updated: JSON.stringify(updated),
        },
    };
}


/***/ }),

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ whyBranchStays),
/* harmony export */   N: () => (/* binding */ whyLongLived)
/* harmony export */ });
/** Why a branch outlives its pull requests, as a clause; undefined for one that a pull request may take along. */
function whyLongLived({ name, isProtected }, { defaultBranch, kinds }) {
    if (name === defaultBranch)
        return 'it is the default branch';
    const served = kinds.find(({ branch }) => branch === name);
    if (served !== undefined)
        return `the settings name it for the kind '${served.kind}'`;
    return isProtected ? "a rule of GitHub's singles it out" : undefined;
}
/** Why nobody of the suite may delete a branch, as a clause; undefined where it may go. `open` are all open pull requests. */
function whyBranchStays(branch, longLived, open) {
    const based = open.find(({ baseBranch }) => baseBranch === branch.name);
    return (whyLongLived(branch, longLived) ??
        (based === undefined ? undefined : `pull request #${based.number} is to be merged into it`));
}


/***/ }),

/***/ 5519:
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

/***/ 6360:
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

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ failedLike),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   i_: () => (/* binding */ skippedLike)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(923);

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

/***/ 8002:
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

/***/ 9974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ isOfDependabot),
/* harmony export */   JG: () => (/* binding */ readFork),
/* harmony export */   MR: () => (/* binding */ readHint),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   fu: () => (/* binding */ runToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6360);




/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
async function readHint(run) {
    const payload = await readPayload(run);
    if (payload === undefined)
        run.log.warning('The event payload could not be read; only the inputs say whom this run is about.');
    const { GITHUB_EVENT_NAME: name = '', GITHUB_REF: ref, GITHUB_SHA: sha } = run.env;
    return (0,_domain_environment_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .hintOf */ .$z)(name, payload, { ref, sha });
}
/**
 * Why the pull request of the event gets no environment, where it comes from a fork. It is asked before any input is read, because
 * GitHub gives the run of a fork no variables: its inputs are empty, and would be refused.
 */
async function readFork(run) {
    return (0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_1__/* .forkByEvent */ .UN)(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run));
}
/** Empty where no event is given, undefined where it cannot be read. */
async function readPayload({ env }) {
    const path = env['GITHUB_EVENT_PATH'];
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
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
    const where = job || step ? `-${(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .shortHash */ .BC)(`${job ?? ''}/${step ?? ''}`)}` : '';
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

/***/ 3367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ whyBaseMoved)
/* harmony export */ });
/* harmony import */ var _domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4181);

/** A stack of pull requests that is deeper is not followed to its end. */
const DEEPEST_STACK = 20;
/**
 * Why a pull request must not be merged into the base that it has now, as a clause; undefined where it may. What was delivered for
 * one base goes into that base, whatever it is called now, or, once that was merged for good, into where it was merged. A branch whose
 * own pull request ended since leads nowhere, unless it lives long. One whose pull request had ended before, such as a branch that is
 * released again and again, does.
 * @param delivered undefined where nobody recorded the base that it had when it was delivered.
 */
async function whyBaseMoved(host, { baseBranch: base, headBranch: head }, delivered, longLived) {
    if (delivered === undefined)
        return undefined;
    const isPlace = (name) => livesLong(host, { name, beside: head }, longLived);
    if (delivered.base !== base && (await host.renamedTo(delivered.base)) !== base) {
        const isFollowed = !(await isPlace(delivered.base)) && (await leadsTo(host, delivered.base, base));
        if (!isFollowed)
            return `it was delivered for branch '${delivered.base}' and is now to be merged into '${base}'`;
    }
    const own = await host.latestPullRequest(base);
    if (own === undefined || !endedSince(own, delivered) || (await isPlace(base)))
        return undefined;
    const end = own.merged ? 'merged' : 'closed';
    return `pull request #${own.number} from its base '${base}' is ${end}, so nothing leads on from there`;
}
/** Also where it was opened after the delivery. Where a time is not known, it counts whether it was open then. */
function endedSince(own, { stackedOn, recordedAt }) {
    if (own.state === 'open')
        return false;
    if (own.number === stackedOn)
        return true;
    if (recordedAt === undefined || own.closedAt === undefined)
        return stackedOn !== undefined;
    return Date.parse(own.closedAt) > Date.parse(recordedAt);
}
/** A branch that stays behind its pull requests is left by people only, so its own merge leads nobody on. */
async function livesLong(host, { name, beside }, longLived) {
    if ((0,_domain_environment_branch_stays_js__WEBPACK_IMPORTED_MODULE_0__/* .whyLongLived */ .N)({ name, isProtected: false }, longLived) !== undefined)
        return true;
    return host.isBranchProtected(name, beside);
}
/** True where the pull requests of the branches between were merged, one into the next. */
async function leadsTo(host, from, to) {
    let branch = from;
    for (let depth = 0; depth < DEEPEST_STACK; depth += 1) {
        const pull = await host.latestPullRequest(branch);
        if (!pull?.merged)
            return false;
        branch = pull.baseBranch;
        if (branch === to)
            return true;
    }
    return false;
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   gs: () => (/* binding */ environmentDeployments),
/* harmony export */   q0: () => (/* binding */ activeDeployment),
/* harmony export */   sh: () => (/* binding */ environmentRecords)
/* harmony export */ });
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5519);

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
    const others = async () => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .byPlace */ .hz)(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
    return recordOf(deployments, facts, { history, others, logUrl: request.logUrl });
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
    return { ours: all.filter(_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN), others: all.filter((each) => !(0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN)(each)) };
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
        if (commit !== undefined && !found.some((each) => (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_0__/* .isProof */ .rN)(each) && each.commit === commit))
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
    return deployments.create({
        environment: subject.kind,
        ref,
        commit,
        description: `Environment ${subject.name}`,
        payload: {
            key: subject.key,
            environment: subject.name,
            project: subject.project,
            ...(region === undefined ? {} : { region }),
            ...(account === undefined ? {} : { account }),
            ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.join(' ') }),
        },
        transient: subject.kind === 'preview',
        production: subject.kind === 'production',
    });
}
function recordOf(deployments, facts, { history, others, logUrl }) {
    const log = logUrl === undefined ? {} : { logUrl };
    return {
        id: facts.id,
        commit: facts.commit,
        async inProgress() {
            if (facts.state !== 'in_progress')
                await deployments.setState(facts.id, 'in_progress', log);
        },
        async success(url, note) {
            // The others first: a run that is killed between the two comes back, because this one is still open.
            await retire(deployments, history, facts.id);
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


/***/ })

};
