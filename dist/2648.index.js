export const id = 2648;
export const ids = [2648];
export const modules = {

/***/ 30941:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69955);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('teardown', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 69955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(80247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/pricing.js
var inputs_pricing = __webpack_require__(2880);
// EXTERNAL MODULE: ./build/src/runtime/inputs/teardown.js
var teardown = __webpack_require__(64352);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(81014);
// EXTERNAL MODULE: ./build/src/runtime/report-once.js + 2 modules
var report_once = __webpack_require__(24381);
// EXTERNAL MODULE: ./build/src/runtime/aws-targets.js
var aws_targets = __webpack_require__(56924);
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
        run: {
            ...inputs.run,
            token: run.token,
            dryRun: common.dryRun,
            ...(run.tries === undefined ? {} : { tries: run.tries }),
        },
        settingsPlaces: { regions: kind.region ?? [], areCovered: (0,aws_targets/* coversSettings */.WQ)(aws, kind, 'teardown') },
        pricing: run.pricing,
        allowedAccounts: (0,load_settings/* firstNonEmpty */.Je)(aws.allowedAccounts, kind.accounts),
    };
}

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 54 modules
var wiring_github = __webpack_require__(73668);
// EXTERNAL MODULE: ./build/src/usecases/due/read-once.js
var read_once = __webpack_require__(67321);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-request.js
var sweep_request = __webpack_require__(62125);
;// CONCATENATED MODULE: ./build/actions/teardown/main.js













/** Takes environments down, and proves that they are gone: one, or all that a sweep may. */
async function main(context) {
    const select = context.run.input('select').trim();
    if (select === '' || select === 'this')
        return tearDown(context);
    const { workflowRuns } = (0,wiring_github/* wireGitHub */.T)(context, (0,common/* readCommonInputs */.di)(context.run), ['deployments']);
    return (0,report_once/* reportOnce */.S)(context, (0,read_once/* readRunsOnce */.Ec)(workflowRuns), (0,hourly_workflow/* noteOf */.kH)(context.run, `sweep ${select}`), (ledger) => tearDown(context, ledger));
}
async function tearDown(context, ledger) {
    const { run, clock } = context;
    const inputs = (0,teardown/* readTeardownInputs */.W_)(run);
    context.endAfter(inputs.run.timeoutMs);
    const { common, aws, project, environment } = inputs;
    const hint = await (0,runtime_event/* readHint */.MR)(run);
    const github = (0,wiring_github/* wireGitHub */.T)(context, common, ['deployments'], (0,subject/* hintFor */.JR)(hint, inputs.about));
    const settings = await (0,load_settings.loadRunSettings)(github.codeHost, { ...common, project, environment });
    const { wireTargets } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(168), __webpack_require__.e(9152)]).then(__webpack_require__.bind(__webpack_require__, 40168));
    const { teardownOne } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(3914), __webpack_require__.e(7767), __webpack_require__.e(1751), __webpack_require__.e(3215), __webpack_require__.e(1977), __webpack_require__.e(936), __webpack_require__.e(7781)]).then(__webpack_require__.bind(__webpack_require__, 57781));
    const { sweepEnvironments } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(3914), __webpack_require__.e(7767), __webpack_require__.e(1751), __webpack_require__.e(3215), __webpack_require__.e(1977), __webpack_require__.e(936), __webpack_require__.e(667), __webpack_require__.e(2892)]).then(__webpack_require__.bind(__webpack_require__, 3172));
    const pricing = await (0,inputs_pricing/* readPricing */.FS)(run, settings);
    context.keepHeapSmall();
    const others = { ...github, clock, log: run.log, summary: run.summary };
    const where = { inputs: aws, settings: settings.kind, action: 'teardown' };
    const targets = wireTargets(context, where, (wired) => ({ ...others, ...wired }));
    const token = (0,runtime_event/* runToken */.fu)(run, context.random);
    const tries = ledger?.triesBy(JSON.stringify([settings.text, inputs.removal, inputs.rules.force]));
    const request = sweepRequest(inputs, settings, { pricing, hint, token, tries });
    const report = (0,sweep_request/* isAboutOne */.s)(request)
        ? await teardownOne(targets, request)
        : await sweepEnvironments(targets, request);
    return (0,outcome/* inScope */.SB)(request.scope, (0,outcome/* teardownOutcome */.N9)(report));
}


/***/ }),

/***/ 17365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
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

/***/ 40923:
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

/***/ 72650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ LeftoverError),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   nE: () => (/* binding */ leftoverOf),
/* harmony export */   tL: () => (/* binding */ describeLeftover)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82196);
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
    const line = (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)((0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(text));
    return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
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

/***/ 75192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ oncePerEach),
/* harmony export */   Pu: () => (/* binding */ oncePer),
/* harmony export */   RZ: () => (/* binding */ lazy)
/* harmony export */ });
/** The answer to a question that is asked when somebody first needs it, and never again. */
function lazy(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}
/** The same for each key. */
function oncePer(ask) {
    const asked = new Map();
    return (key) => {
        const once = asked.get(key) ?? lazy(() => ask(key));
        asked.set(key, once);
        return once();
    };
}
/** The same for a question about many keys, of which only those are asked that nobody asked about before. */
function oncePerEach(ask) {
    const asked = new Map();
    return async (keys) => {
        const left = [...new Set(keys)].filter((key) => !asked.has(key));
        if (left.length > 0) {
            const answers = ask(left);
            for (const key of left)
                asked.set(key, answers);
        }
        const found = new Map();
        for (const key of new Set(keys)) {
            const answer = (await asked.get(key))?.get(key);
            if (answer !== undefined)
                found.set(key, answer);
        }
        return found;
    };
}


/***/ }),

/***/ 62125:
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
