export const id = 941;
export const ids = [941];
export const modules = {

/***/ 3322:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3027);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9955);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('teardown', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(6360);
// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report_report = __webpack_require__(923);
// EXTERNAL MODULE: ./build/src/runtime/event.js
var runtime_event = __webpack_require__(9974);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var inputs_pricing = __webpack_require__(2880);
// EXTERNAL MODULE: ./build/src/runtime/inputs/teardown.js
var teardown = __webpack_require__(4352);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(1014);
// EXTERNAL MODULE: ./build/src/runtime/report-once.js + 1 modules
var report_once = __webpack_require__(3565);
// EXTERNAL MODULE: ./build/src/runtime/aws-targets.js
var aws_targets = __webpack_require__(6924);
;// CONCATENATED MODULE: ./build/src/runtime/sweep-request.js


/** Merges what the step, the settings and the defaults say; inputs win. Good for the teardown of one environment as well. */
function sweepRequest(inputs, settings, run) {
    const { repository, project, kind, kindIsProtected } = settings;
    const { selection, operation, brake, about, life, rules, common, aws } = inputs;
    return {
        scope: { repository, project, kind: inputs.environment },
        selection,
        operation,
        brake,
        about: { ...about, hint: run.hint },
        life: {
            ...life,
            ttlMs: life.ttlMs ?? (0,load_settings/* ttlOf */.yJ)(kind, common.settings),
            wanted: (0,load_settings/* wantedOf */.Lm)(kind, life.wanted),
        },
        rules: { ...rules, kindIsProtected },
        removal: {
            application: kind.application ?? project,
            onLeftover: inputs.removal.onLeftover,
            roleArn: inputs.removal.roleArn ?? kind['cfn-role-arn'],
        },
        run: { ...inputs.run, token: run.token, dryRun: common.dryRun },
        settingsPlaces: { regions: kind.region ?? [], areCovered: (0,aws_targets/* coversSettings */.WQ)(aws, kind, 'teardown') },
        pricing: run.pricing,
        allowedAccounts: (0,load_settings/* firstNonEmpty */.Je)(aws.allowedAccounts, kind.accounts),
    };
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 27 modules
var wiring_github = __webpack_require__(4777);
// EXTERNAL MODULE: ./build/src/text/items-summary.js
var items_summary = __webpack_require__(9140);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-request.js
var sweep_request = __webpack_require__(2125);
;// CONCATENATED MODULE: ./build/actions/teardown/main.js














/** Takes environments down, and proves that they are gone: one, or all that a sweep may. */
async function main(context) {
    const select = context.run.input('select').trim();
    if (select === '' || select === 'this')
        return tearDown(context);
    const { workflowRuns } = (0,wiring_github/* wireGitHub */.T)(context, (0,common/* readCommonInputs */.di)(context.run), ['deployments']);
    return (0,report_once/* reportOnce */.S)(context, workflowRuns, (0,hourly_workflow/* noteOf */.kH)(context.run, `sweep ${select}`), () => tearDown(context));
}
async function tearDown(context) {
    const { run, clock } = context;
    const inputs = (0,teardown/* readTeardownInputs */.W_)(run);
    context.endAfter(inputs.run.timeoutMs);
    const { common, aws, project, environment } = inputs;
    const hint = await (0,runtime_event/* readHint */.MR)(run);
    const github = (0,wiring_github/* wireGitHub */.T)(context, common, ['deployments'], (0,subject/* hintFor */.JR)(hint, inputs.about));
    const settings = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, { ...common, project, environment });
    const { wireTargets } = await Promise.all(/* import() */[__webpack_require__.e(6657), __webpack_require__.e(168), __webpack_require__.e(6753)]).then(__webpack_require__.bind(__webpack_require__, 168));
    const { teardownOne } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(6657), __webpack_require__.e(8847), __webpack_require__.e(2922), __webpack_require__.e(118), __webpack_require__.e(7781)]).then(__webpack_require__.bind(__webpack_require__, 7781));
    const { sweepEnvironments } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(6657), __webpack_require__.e(8847), __webpack_require__.e(2922), __webpack_require__.e(118), __webpack_require__.e(667), __webpack_require__.e(4479)]).then(__webpack_require__.bind(__webpack_require__, 3172));
    const pricing = await (0,inputs_pricing/* readPricing */.F)(run, settings);
    context.keepHeapSmall();
    const others = { ...github, clock, log: run.log, summary: run.summary };
    const where = { inputs: aws, settings: settings.kind, action: 'teardown' };
    const targets = wireTargets(context, where, (wired) => ({ ...others, ...wired }));
    const token = (0,runtime_event/* runToken */.fu)(run, context.random);
    const request = sweepRequest(inputs, settings, { pricing, hint, token });
    const { batches, ...report } = (0,sweep_request/* isAboutOne */.s)(request)
        ? await teardownOne(targets, request)
        : await sweepEnvironments(targets, request);
    const of = (...decisions) => (0,report_report/* decidedAs */.P)(report.items, ...decisions);
    return (0,outcome/* inScope */.SB)(request.scope, {
        report,
        outputs: {
            deleted: JSON.stringify(of('deleted')),
            adopted: JSON.stringify(of('updated')),
            skipped: JSON.stringify(of('skipped', 'planned', 'nothing')),
            failed: JSON.stringify(of('failed', 'refused')),
            count: String(of('deleted').length),
            batches: batches === undefined ? '' : JSON.stringify(batches),
        },
        summary: (0,items_summary/* itemsSummary */.F)('Teardown', report),
    });
}


/***/ }),

/***/ 7365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/** Whose environments they are, as tags and names tell it. */
function ownerOf(scope) {
    return { repositoryId: scope.repository.id, project: scope.project, kind: scope.kind };
}
/** The identity of the one environment that a branch has in the scope. */
function identityOf(scope, branch) {
    return { ...ownerOf(scope), branch };
}


/***/ }),

/***/ 6360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   JR: () => (/* binding */ hintFor),
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

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ OFF_LABEL),
/* harmony export */   Hi: () => (/* binding */ whyNoEnvironment),
/* harmony export */   PT: () => (/* binding */ whyNotWanted),
/* harmony export */   R8: () => (/* binding */ AWAKE_LABEL),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   go: () => (/* binding */ decidingPullRequest),
/* harmony export */   hW: () => (/* binding */ KEEP_LABEL),
/* harmony export */   ih: () => (/* binding */ wantsNone),
/* harmony export */   pj: () => (/* binding */ isWantedByBranch)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8778);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4621);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9878);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5497);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7365);





/** Of a pull request that wants no environment. */
const OFF_LABEL = 'stage:off';
/** Of a pull request whose environment no sweep takes down. */
const KEEP_LABEL = 'stage:keep';
/** Of a pull request whose environment is not put to sleep. */
const AWAKE_LABEL = 'stage:awake';
/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
function isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** True of a pull request that is closed, or that wants no environment. */
function wantsNone({ state, labels }) {
    return state === 'closed' || (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .R)(labels, OFF_LABEL);
}
/**
 * Which of a branch's open pull requests, newest first, decides on its environment: one that wants it, where there is one.
 * Undefined where none is open.
 */
function decidingPullRequest(open) {
    return open.find((pull) => !(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .R)(pull.labels, OFF_LABEL)) ?? open[0];
}
/** Why a branch may have no environment at all, before AWS is asked anything; undefined where it may. */
function whyNoEnvironment(facts, rules) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    if (pull?.state === 'closed' && !(isWantedByBranch(rules.wanted) && facts.branchHead !== undefined))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('unknown_branch', sentence);
    }
    if (pull?.state === 'open' && (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .R)(pull.labels, OFF_LABEL))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`);
    const glob = rules.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('no_infra_branch', `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return undefined;
}
/** Why nobody asks for the environment now; undefined where somebody does, or where it exists already and nobody took it back. */
function whyNotWanted(facts, rules) {
    const verdict = whyNoEnvironment(facts, rules);
    if (verdict || facts.environmentExists)
        return verdict;
    if (rules.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_wanted', `Branch '${shown(facts.branch)}' gets an environment once there is ${rules.wanted.map(formatRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .hasReviewer */ .g)(pull.review);
    return (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLabel */ .R)(pull.labels, rule.slice('label:'.length));
}
function formatRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    return `the label '${rule.slice('label:'.length)}'`;
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function matches(branch, glob) {
    return (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(branch, glob, 'name');
}
function shown(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   _5: () => (/* binding */ describeOlderTag),
/* harmony export */   _N: () => (/* binding */ stackOwner),
/* harmony export */   j2: () => (/* binding */ isSweepable),
/* harmony export */   p5: () => (/* binding */ ownedStacks),
/* harmony export */   rD: () => (/* binding */ servesBranch)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _environment_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5788);


/** The owner of what a run is about, with the marks that it was given. */
function stackOwner(scope, adopted) {
    return { ...(0,_environment_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerOf */ .b)(scope), adopted };
}
/** The environments among the stacks: ours, of this kind, or adopted; nested stacks and Beanstalk's own only inherit the tags. */
function ownedStacks(stacks, settings) {
    return stacks.filter((stack) => isSweepable(stack, settings));
}
/** True for a root stack that is ours, or that the marks name; it may be taken down where nothing else speaks against that. */
function isSweepable(stack, settings) {
    if (stack.parentId !== undefined || stack.name.startsWith('awseb-'))
        return false;
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, settings) || isAdopted(stack, settings.adopted);
}
function isAdopted(stack, adopted) {
    return (adopted !== undefined &&
        stack.name.startsWith(adopted.stackPrefix) &&
        stack.tags[adopted.branchTag] !== undefined &&
        !carriesOurTags(stack));
}
/** Tags of ours that name another project, repository or kind make a stack somebody else's for good. */
function carriesOurTags(stack) {
    return Object.keys(stack.tags).some((tag) => tag.startsWith('greenroom:'));
}
/** The branch that a stack serves; undefined when its tags do not tell. */
function branchOf(stack, adopted) {
    if (adopted !== undefined && isAdopted(stack, adopted))
        return stack.tags[adopted.branchTag];
    return (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfTag */ .Ex)(stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] ?? '');
}
/**
 * True when the stack serves the branch. The tags name the branch that it was made for, and the parameter `Branch` must not name
 * another one: an environment that is no preview has one name for all branches and may have moved since. Of a stack that others
 * named, the parameter may mean anything. A tag that an older version cut counts only where the parameter names the branch.
 */
function servesBranch(stack, branch) {
    const tag = stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch];
    const deployed = stack.parameters['Branch'];
    if (tag !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTag */ .TY)(branch))
        return tag === (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .olderBranchTag */ .J$)(branch) && deployed === branch;
    return !deployed || deployed === branch || isNamedByOthers(stack, branch);
}
/** A clause on a stack whose tag an older version cut so that it may be of several branches; undefined for any other stack. */
function describeOlderTag({ name, tags, parameters }, branch) {
    const isOlder = tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] === (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .olderBranchTag */ .J$)(branch) && tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTag */ .TY)(branch);
    if (!isOlder || parameters['Branch'])
        return undefined;
    return `the tag of stack ${name} was cut by an older version and does not prove that it is of branch '${branch}', and its template has no parameter 'Branch' that would; take it down by its name in 'stack-name'`;
}
function isNamedByOthers({ name, tags }, branch) {
    const project = tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.project] ?? '';
    return (tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.environment] === 'preview' && name !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)({ project, kind: 'preview', branch }));
}


/***/ }),

/***/ 673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ protection),
/* harmony export */   u: () => (/* binding */ PROTECT_TAGS)
/* harmony export */ });
/* harmony import */ var _environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7109);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(957);


/** Tags by which anybody can keep a stack. */
const PROTECT_TAGS = ['protect', 'greenroom:protect'];
/** Why a stack may not be touched by any teardown, whatever else is said, to stand after a colon; undefined where it may. */
function protection(stack, rules) {
    if (rules.kindIsProtected)
        return 'its kind is protected by the settings';
    if (stack.terminationProtection)
        return 'its stack has termination protection';
    const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
    if (tag !== undefined)
        return `its stack carries the tag '${tag}'`;
    const branch = (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)(stack, rules.adopted) ?? '';
    const glob = rules.protected.find((pattern) => (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(stack.name, pattern) || (branch !== '' && (0,_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .matches */ .cK)(branch, pattern)));
    return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}


/***/ }),

/***/ 9052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ accountOfArn)
/* harmony export */ });
/** The account that an ARN names; '' where it names none, as that of a bucket does, and undefined for what is no ARN. */
function accountOfArn(arn) {
    return arn.startsWith('arn:') ? arn.split(':')[4] : undefined;
}


/***/ }),

/***/ 1343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ageOf)
/* harmony export */ });
/** Milliseconds since the stack was made or last changed. */
function ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}


/***/ }),

/***/ 9805:
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

/***/ 8749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ MAX_BATCHES),
/* harmony export */   Pu: () => (/* binding */ readBatches),
/* harmony export */   jB: () => (/* binding */ partition),
/* harmony export */   x3: () => (/* binding */ readBatch)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/** A matrix makes at most so many jobs (GitHub: "Actions limits"). */
const MAX_BATCHES = 256;
/** An input travels as an environment variable, which Linux limits to 128 KiB. */
const MOST_MEMBERS = 500;
/** All outputs of a job take 1 MiB of UTF-16 (GitHub: "Actions limits"); the others need some of it. */
const LONGEST_OUTPUT = 300_000;
/**
 * Deals groups out to at most `count` batches, or to more where they would not fit. A group stays together: its members
 * have to know of each other.
 */
function partition(groups, count) {
    const fitting = groupsThatFit(groups);
    const members = sizeOf(fitting);
    const wanted = Math.max(count, Math.ceil(members / MOST_MEMBERS));
    const batches = Array.from({ length: Math.min(wanted, fitting.length, MAX_BATCHES) }, () => []);
    for (const group of fitting) {
        const [shortest] = batches.toSorted((a, b) => a.length - b.length);
        shortest?.push(...group);
    }
    return {
        batches: batches.map((batch) => batch.map(formatMember).join(', ')),
        remaining: sizeOf(groups) - members,
    };
}
function groupsThatFit(groups) {
    let room = LONGEST_OUTPUT;
    return groups.filter((group) => {
        room -= group.reduce((sum, member) => sum + formatMember(member).length + 2, 0);
        return room >= 0;
    });
}
function sizeOf(groups) {
    return groups.reduce((sum, group) => sum + group.length, 0);
}
function formatMember({ name, target }) {
    return target === undefined ? name : `${name} in ${target}`;
}
const MEMBER = /^([A-Za-z][A-Za-z0-9-]{0,127})(?: in (\S.*))?$/;
/** @throws UserError where the text is not one batch of a plan. */
function readBatch(text) {
    return text.split(',').map((item, index) => {
        const [, name, target] = MEMBER.exec(item.trim()) ?? [];
        if (name !== undefined)
            return { name, target };
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', `Input 'batch' has a part that names no stack (number ${index + 1}); it takes one of the texts of a plan's output 'batches'.`);
    });
}
/** Everything that a plan's output `batches` names. @throws UserError where the text is no such output. */
function readBatches(text) {
    const batches = parseList(text);
    if (batches !== undefined)
        return batches.flatMap(readBatch);
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_input', "Input 'plan' is not a JSON array of texts; give a plan's output 'batches'.");
}
function parseList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((batch) => typeof batch === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sd: () => (/* binding */ judgeStack),
/* harmony export */   uh: () => (/* binding */ DEFAULT_GRACE_MS),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var _environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _environment_scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5788);
/* harmony import */ var _input_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7564);
/* harmony import */ var _ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(957);
/* harmony import */ var _ownership_protection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(673);
/* harmony import */ var _stack_stack_age_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1343);
/* harmony import */ var _stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9805);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4621);








const HOUR = 3_600_000;
/** The grace where nobody says how long it is. */
const DEFAULT_GRACE_MS = HOUR;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;
/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
function judgeStack(stack, scope, rules, now) {
    const branch = (0,_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOf */ .W0)(stack, rules.adopted);
    const leave = (reasonCode, sentence, needsPerson = false) => ({
        branch,
        skip: { ...(0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .skip */ .i)(reasonCode, sentence), needsPerson },
    });
    const guard = (0,_ownership_protection_js__WEBPACK_IMPORTED_MODULE_3__/* .protection */ .s)(stack, rules);
    if (guard)
        return leave('protected', `${stack.name} stays: ${guard}.`);
    if (branch === undefined || branch === '')
        return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
    if ((0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, (0,_environment_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .b)(scope)) && !(0,_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .servesBranch */ .rD)(stack, branch))
        return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
    // No pull request asked for it, so the end of none may take it along.
    const isTheirs = !(0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, (0,_environment_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .b)(scope)) && scope.kind === 'preview';
    if (isTheirs && branch === scope.repository.defaultBranch)
        return leave('protected', `${stack.name} stays: others made it, and it serves '${branch}', the default branch, so it is no preview.`);
    const age = (0,_stack_stack_age_js__WEBPACK_IMPORTED_MODULE_7__/* .ageOf */ .h)(stack, now);
    if ((0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .blocksDeletion */ .jD)(stack.status))
        return age > STUCK_MS
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if ((0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnderReview */ .Ju)(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    if (!rules.force && Number.isNaN(age))
        return leave('too_young', `${stack.name} stays: nobody can read when it was made or changed.`);
    // A time that lies ahead counts as young, but without grace nothing does: AWS's clock may be a second before the runner's.
    if (!rules.force && rules.graceMs > 0 && age < rules.graceMs)
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${(0,_input_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(rules.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return (0,_stack_stack_state_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnderReview */ .Ju)(stack.status) && (0,_stack_stack_age_js__WEBPACK_IMPORTED_MODULE_7__/* .ageOf */ .h)(stack, now) >= REVIEWED_MS;
}


/***/ }),

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   WQ: () => (/* binding */ coversSettings),
/* harmony export */   oy: () => (/* binding */ onlyTarget)
/* harmony export */ });
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2816);
/* harmony import */ var _domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9052);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);




/**
 * Every role in every region: inputs before settings before the job's variables.
 * @throws UserError when no region is given, or when two roles are of one account, whose stacks would be counted twice.
 */
function targetsOf(env, inputs, settings, action) {
    const regions = [...new Set(regionsOf(env, inputs, settings))];
    for (const region of regions)
        checkRegion(region);
    const given = inputs.rolesToAssume.map((arn) => ({ arn }));
    const roles = given.length > 0 ? given : rolesOf(settings, action);
    requireOnePerAccount(roles);
    const [first, ...others] = (roles.length === 0 ? [undefined] : roles).flatMap((role, index) => regions.map((region) => ({
        region,
        role: role?.arn,
        name: nameOf(region, regions, roles, index),
    })));
    if (first !== undefined)
        return [first, ...others];
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', "Input 'region' is empty and AWS_REGION is not set; give the region of the environments, such as eu-central-1.");
}
/** False when the settings name a region, or a role of an account, that the inputs keep a run from. */
function coversSettings(inputs, settings, action) {
    const owners = ['provision', 'teardown', 'hours'];
    const named = owners.flatMap((owner) => rolesOf(settings, owner)).map(accountOf);
    const roles = inputs.rolesToAssume.map((arn) => ({ arn }));
    const own = (roles.length > 0 ? roles : rolesOf(settings, action)).map(accountOf);
    return covers(inputs.regions, settings.region ?? []) && covers(own, named);
}
/** Nothing given is no choice made. */
function covers(given, named) {
    return given.length === 0 || named.every((each) => given.includes(each));
}
function accountOf({ arn }) {
    return (0,_domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .accountOfArn */ .K)(arn);
}
/** @throws UserError where there are several to choose from. */
function onlyTarget(targets) {
    const [only, ...others] = targets;
    if (others.length === 0)
        return only;
    const [input, values] = new Set(targets.map((target) => target.region)).size > 1
        ? ['region', targets.map((target) => target.region)]
        : ['role-to-assume', ['several roles']];
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `An environment is made in one account and one region, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`);
}
function regionsOf(env, inputs, settings) {
    if (inputs.regions.length > 0)
        return inputs.regions;
    if (settings.region !== undefined && settings.region.length > 0)
        return settings.region;
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
    return region ? [region] : [];
}
/** Regions stand in reports, so nothing else may pass for one. */
function checkRegion(region) {
    if (_domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .REGION */ .Zg.pattern.test(region))
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWithValue */ .iS)('region', region)}; it takes ${_domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .REGION */ .Zg.takes}, separated by commas or newlines.`);
}
function rolesOf({ roles }, action) {
    const written = roles?.[action] ?? (action === 'due' ? roles?.teardown : undefined) ?? [];
    if (typeof written === 'string')
        return [{ arn: written }];
    if (isList(written))
        return written.map((arn) => ({ arn }));
    return Object.entries(written).map(([name, arn]) => ({ name, arn }));
}
function isList(written) {
    return Array.isArray(written);
}
function requireOnePerAccount(roles) {
    const accounts = roles.map(accountOf);
    const second = accounts.findIndex((account, index) => accounts.indexOf(account) < index);
    if (second === -1)
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `Role ${second + 1} of 'role-to-assume' is of the same account as another one (it ends in ${accounts[second]?.slice(-4)}), so its environments would be counted twice; give one role for each account.`);
}
function nameOf(region, regions, roles, index) {
    if (roles.length < 2)
        return regions.length < 2 ? undefined : region;
    const names = roles.map(labelOf);
    const name = names[index] ?? '';
    const isShared = names.filter((each) => each === name).length > 1;
    const label = isShared ? `${name} #${index + 1}` : name;
    return regions.length < 2 ? label : `${label} in ${region}`;
}
/** The team's own word, else the role's name, unless that tells the account. */
function labelOf({ name, arn }) {
    const label = name ?? arn.slice(arn.lastIndexOf('/') + 1);
    const account = accountOf({ arn });
    // A batch is a list that commas part.
    return account !== undefined && label.includes(account) ? 'role' : label.replaceAll(',', '-');
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

/***/ 4352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ readLife),
/* harmony export */   W_: () => (/* binding */ readTeardownInputs)
/* harmony export */ });
/* unused harmony export TEARDOWN_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2816);
/* harmony import */ var _domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8749);
/* harmony import */ var _domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9155);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9794);
/* harmony import */ var _pricing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2880);










const TEARDOWN_INPUTS = [
    ..._common_js__WEBPACK_IMPORTED_MODULE_7__/* .COMMON_INPUTS */ .s7,
    ..._common_js__WEBPACK_IMPORTED_MODULE_7__/* .AWS_INPUTS */ .OJ,
    ..._pricing_js__WEBPACK_IMPORTED_MODULE_9__/* .PRICING_INPUTS */ .H,
    'project',
    'environment',
    'select',
    'operation',
    'batches',
    'batch',
    'plan',
    'branch',
    'pull-request',
    'stack-name',
    'confirm',
    'protected',
    'grace',
    'max-deletions',
    'max-fraction',
    'ttl',
    'wanted',
    'branch-tag',
    'stack-prefix',
    'adopt',
    'force',
    'on-leftover',
    'cfn-role-arn',
    'concurrency',
    'timeout',
];
/** @throws UserError naming the input, its value and the legal values. */
function readTeardownInputs(run) {
    const reader = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .readerOf */ .TC)(run, TEARDOWN_INPUTS);
    const selection = reader.choice('select', ['this', 'orphaned', 'expired', 'all'], 'this');
    const common = (0,_common_js__WEBPACK_IMPORTED_MODULE_7__/* .readCommonInputs */ .di)(run);
    const aws = (0,_common_js__WEBPACK_IMPORTED_MODULE_7__/* .readAwsInputs */ .d1)(reader);
    const project = reader.text('project');
    const environment = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKind */ .pK)(reader.text('environment') ?? 'preview');
    const operation = readOperation(reader, selection);
    const about = readAbout(reader);
    const rules = {
        protected: (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .checkGlobs */ .EQ)('protected', reader.list('protected')),
        graceMs: reader.duration('grace', `${_domain_sweep_judge_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_GRACE_MS */ .uh / 1000}s`),
    };
    const life = readLife(reader);
    const adopted = readAdopted(reader.text('branch-tag'), reader.text('stack-prefix'));
    const limits = {
        maxDeletions: reader.integer('max-deletions', 10, { least: 0, most: 2000 }),
        maxFraction: reader.fraction('max-fraction', 0.3),
    };
    const force = reader.boolean('force', false);
    return Object.freeze({
        common,
        aws,
        project,
        environment,
        selection,
        operation,
        about,
        life: { ...life, force },
        rules: { ...rules, adopted, force },
        brake: { ...limits, force },
        removal: {
            onLeftover: reader.choice('on-leftover', ['fail', 'retain'], 'fail'),
            roleArn: reader.formed('cfn-role-arn', _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLE_ARN */ .xG),
        },
        run: {
            concurrency: reader.integer('concurrency', 4, { least: 1, most: 16 }),
            timeoutMs: reader.span('timeout', '45m'),
        },
    });
}
/** How long environments live: undefined or empty where the step does not say. */
function readLife(reader) {
    return {
        ttlMs: reader.text('ttl') === undefined ? undefined : reader.span('ttl', '7d'),
        wanted: (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWanted */ .V)(reader.list('wanted')),
    };
}
function readAbout(reader) {
    return {
        branch: reader.text('branch'),
        pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
        stackName: readStackName(reader),
    };
}
/** What a later step needs of an earlier one is asked for, so that an empty expression cannot make it a whole sweep. */
function readOperation(reader, selection) {
    const operation = reader.choice('operation', ['take-down', 'plan', 'batch', 'merge'], 'take-down');
    if (reader.boolean('adopt', false))
        return readAdoption(reader, operation);
    if (operation === 'take-down') {
        refuseStray(reader, 'batch');
        refuseStray(reader, 'plan');
        return { operation };
    }
    if (selection === 'this')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input 'operation' has the value '${operation}', which is a part of a sweep; set 'select' to orphaned, expired or all.`);
    if (operation === 'plan')
        return { operation, batches: reader.integer('batches', 4, { least: 1, most: _domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BATCHES */ .IO }) };
    if (operation === 'batch')
        return {
            operation,
            members: (0,_domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .readBatch */ .x3)(reader.required('batch', "one text of a plan's output 'batches'")),
        };
    return { operation, members: (0,_domain_sweep_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .readBatches */ .Pu)(reader.required('plan', "the output 'batches' of a plan")) };
}
function readAdoption(reader, operation) {
    if (reader.text('branch-tag') === undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', "Input 'branch-tag' is empty; with 'adopt', 'branch-tag' and 'stack-prefix' say which stacks are meant.");
    const other = operation === 'take-down'
        ? ['branch', 'pull-request', 'stack-name'].find((each) => reader.text(each) !== undefined)
        : 'operation';
    if (other === undefined)
        return { operation: 'adopt' };
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${other}' has a value beside 'adopt', which takes nothing down and is about all stacks of 'stack-prefix'; leave it out.`);
}
function refuseStray(reader, name) {
    if (reader.text(name) === undefined)
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${name}' is of no use without 'operation'; set it to ${name === 'batch' ? 'batch' : 'merge'}.`);
}
/** A prefix that fits half the account would not be one. */
const SHORTEST_PREFIX = 3;
function readAdopted(branchTag, stackPrefix) {
    if (branchTag === undefined && stackPrefix === undefined)
        return undefined;
    if (branchTag === undefined || stackPrefix === undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${branchTag === undefined ? 'branch-tag' : 'stack-prefix'}' is empty; stacks made by others are swept only where both 'branch-tag' and 'stack-prefix' say which they are.`);
    if (stackPrefix.length < SHORTEST_PREFIX)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWithValue */ .iS)('stack-prefix', stackPrefix)}; it takes at least ${SHORTEST_PREFIX} characters.`);
    return { branchTag, stackPrefix };
}
/** The API's own rule for names; an ARN, which tells the account, is none. @throws UserError unless the name was given twice. */
function readStackName(reader) {
    const name = reader.text('stack-name');
    if (name === undefined)
        return undefined;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', "Input 'stack-name' is no name of a stack; it takes letters, digits and hyphens, a letter first, and no ARN.");
    if (reader.text('confirm') !== name)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input 'confirm' does not repeat the name in 'stack-name', so ${name} is left alone; give exactly the same text in both.`);
    const select = reader.text('select') ?? 'this';
    const other = select === 'this'
        ? ['branch', 'pull-request'].find((each) => reader.text(each) !== undefined)
        : 'select';
    if (other !== undefined)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('invalid_input', `Input '${other}' has a value beside 'stack-name'; a stack is either named or found, so leave one of them out.`);
    return name;
}


/***/ }),

/***/ 1014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   _8: () => (/* binding */ acceptedOutcome),
/* harmony export */   ky: () => (/* binding */ syncOutcome)
/* harmony export */ });
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
/** What it gives of all that may be merged. */
function acceptedOutcome({ report, accepted }) {
    const stories = accepted.map((each) => each.story);
    return {
        report,
        outputs: { accepted: JSON.stringify(accepted), stories: JSON.stringify(stories), moved: '[]' },
    };
}
/** An output with somebody's address in it would not go from job to job, because `finish` masks it. */
function withoutEmail({ requester, ...story }) {
    return requester === undefined ? story : { ...story, requester: { name: requester.name } };
}


/***/ }),

/***/ 9140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ itemsSummary)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4502);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4421);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(941);



/** The job summary of a run over several environments; `note` is a sentence of ours below the report's own. */
function itemsSummary(title, report, note = '') {
    const items = report.items ?? [];
    const isPlaced = items.some((item) => item.place !== undefined);
    const target = {
        heading: 'Where',
        cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(item.place ?? '', 80),
    };
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)(items, [
        { heading: 'Environment', cell: (item) => `\`${item.name}\`` },
        ...(isPlaced ? [target] : []),
        { heading: 'Decision', cell: (item) => item.decision },
        { heading: 'Reason', cell: (item) => `\`${item.reasonCode}\`` },
        { heading: '', cell: (item) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(item.sentence) },
    ], _markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_THE_LOG */ .j);
    // One that holds the sentences of its rows would only say them twice.
    const isSaidBelow = items.length > 0 && items.every(({ sentence }) => report.sentence.includes(sentence));
    const above = isSaidBelow ? '' : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(report.sentence)}\n`;
    const below = note === '' ? '' : `\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(note, 400)}\n`;
    return `### ${title}\n\n${above}${below}${table}${(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_0__/* .leftoversTable */ .lQ)(items)}`;
}


/***/ }),

/***/ 2125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ NOTHING_SELECTED),
/* harmony export */   s: () => (/* binding */ isAboutOne)
/* harmony export */ });
/** True for a run that is no sweep but the teardown of one environment. */
function isAboutOne({ selection, operation }) {
    return selection === 'this' && operation.operation === 'take-down';
}
/** The sentence of a sweep that found nothing to do. */
const NOTHING_SELECTED = {
    this: 'There is no environment to take down.',
    orphaned: 'No environment is orphaned.',
    expired: 'No environment has expired.',
    all: 'There is no environment that may be taken down.',
};


/***/ })

};
