export const id = 7675;
export const ids = [7675,2232,9851];
export const modules = {

/***/ 97675:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77239);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('sync-tracker', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 77239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(76360);
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(66395);
// EXTERNAL MODULE: ./build/src/runtime/inputs/results.js + 1 modules
var results = __webpack_require__(94124);
// EXTERNAL MODULE: ./build/src/domain/environment/labels.js
var environment_labels = __webpack_require__(55497);
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
var sync_tracker = __webpack_require__(58898);
// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/outcome.js
var outcome = __webpack_require__(81014);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 54 modules
var wiring_github = __webpack_require__(73668);
// EXTERNAL MODULE: ./build/src/runtime/wiring-people.js + 53 modules
var wiring_people = __webpack_require__(92972);
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
    const { repository, longLived, reviewedBy, ...settings } = await (0,load_settings.loadRunSettings)(github.codeHost, inputs);
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
        const { findAccepted } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1649), __webpack_require__.e(5565), __webpack_require__.e(3594)]).then(__webpack_require__.bind(__webpack_require__, 65565));
        const { tellJudged } = await __webpack_require__.e(/* import() */ 3831).then(__webpack_require__.bind(__webpack_require__, 3831));
        const accepted = await findAccepted(deps, asked);
        if (!dryRun)
            await tellJudged({ ...deps, rules }, scope, accepted.found);
        return (0,outcome/* inScope */.SB)(scope, (0,outcome/* acceptedOutcome */._8)(accepted));
    }
    if (operation === 'status') {
        const { showAcceptance } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1649), __webpack_require__.e(5565), __webpack_require__.e(5665)]).then(__webpack_require__.bind(__webpack_require__, 87898));
        const which = { about: (await (0,runtime_event/* readMergeGroup */.C9)(run)) ?? pullRequest, context: inputs.about.statusContext };
        return (0,outcome/* inScope */.SB)(scope, (0,outcome/* bareOutcome */.PS)(await showAcceptance(deps, { ...asked, ...which, dryRun })));
    }
    const withoutSecrets = judged.needsToken && inputs.tracker.token === '' && (0,runtime_event/* isOfDependabot */.A0)(run);
    const labels = carriedLabels(inputs.carried, (0,load_settings/* wantedOf */.Lm)(kind, inputs.carried.wanted), about);
    const common = { scope, source, pullRequest, labels: labels.all, dryRun, withoutSecrets };
    if (operation === 'labels') {
        const { copyStoryLabels } = await Promise.all(/* import() */[__webpack_require__.e(7107), __webpack_require__.e(5156), __webpack_require__.e(1649), __webpack_require__.e(2296), __webpack_require__.e(9915)]).then(__webpack_require__.bind(__webpack_require__, 14735));
        return (0,outcome/* inScope */.SB)(scope, (0,outcome/* bareOutcome */.PS)(await copyStoryLabels(deps, { ...common, labels: labels.asking() })));
    }
    const { syncStories } = await Promise.all(/* import() */[__webpack_require__.e(7107), __webpack_require__.e(5156), __webpack_require__.e(1649), __webpack_require__.e(2296), __webpack_require__.e(5908)]).then(__webpack_require__.bind(__webpack_require__, 77279));
    const reports = (0,results/* resultsOf */.qS)(inputs.reports, (0,results/* resultsScope */.x3)(scope), run.log);
    return (0,outcome/* inScope */.SB)(scope, (0,outcome/* syncOutcome */.ky)(await syncStories(deps, { ...common, rules, reports })));
}


/***/ }),

/***/ 47832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ touchesPaths),
/* harmony export */   I: () => (/* binding */ parsePaths)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'paths' has only globs that begin with '!'; give one without, such as '**'.");
}
/** True when one of the files is meant. The last glob that matches a file decides, as in a workflow's own `paths`. */
function touchesPaths(files, globs) {
    const rules = globs.map((glob) => {
        const takesOut = glob.startsWith('!');
        return { takesOut, glob: takesOut ? glob.slice(1) : glob };
    });
    return files.some((file) => rules.findLast((rule) => (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(file, rule.glob, 'path'))?.takesOut === false);
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

/***/ 96707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   Yh: () => (/* binding */ RED_GRACE_MS),
/* harmony export */   gw: () => (/* binding */ describeHealth),
/* harmony export */   u7: () => (/* binding */ judgeHealth)
/* harmony export */ });
const NO_HISTORY = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
/** A fresh instance may fail its first checks; an application that migrates its data first may need more. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `now` is a monotonic instant in ms.
 */
function judgeHealth(past, look, { label, redForMs }, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, redForMs, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NO_HISTORY, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, redForMs, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= redForMs) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function describeHealth(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
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

/***/ 94124:
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
    const { parseResults } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(3727)]).then(__webpack_require__.bind(__webpack_require__, 53727));
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

/***/ 58898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ readSyncTrackerInputs),
/* harmony export */   sO: () => (/* binding */ readReviewedLabel)
/* harmony export */ });
/* unused harmony export SYNC_TRACKER_INPUTS */
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61199);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17277);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19129);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94124);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26266);









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

/***/ 62232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ NO_SETTINGS),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   TM: () => (/* binding */ isKindProtected),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   loadRunSettings: () => (/* binding */ loadRunSettings),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96707);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17277);






/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/** Of a repository without a settings file. */
const NO_SETTINGS = {
    project: undefined,
    trustedWriters: [],
    reviewedBy: [],
    people: [],
    stories: { statuses: {}, moves: { all: {}, ofType: {} } },
    commandAliases: {},
    environments: {},
    ownParameters: {},
};
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadRunSettings(codeHost, inputs) {
    const { repository, text, settings, longLived } = await loadAllKinds(codeHost, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_input', `Input 'environment' names no kind that ${inputs.settings} has; it has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: isKindProtected(kind, inputs.environment),
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
        reviewedBy: settings.reviewedBy,
        people: settings.people,
        stories: settings.stories,
        commandAliases: settings.commandAliases,
    };
}
/** As the settings say; where they do not, production is. */
function isKindProtected(settings, kind) {
    return settings?.protected ?? kind === 'production';
}
/**
 * The same for a run that is about no kind.
 * @throws UserError `invalid_settings`
 */
async function loadAllKinds(codeHost, file) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(file, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && file !== DEFAULT_SETTINGS)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined ? NO_SETTINGS : await parse(text, file);
    if (settings.trustedWriters.length > 0)
        codeHost.trustWriters?.(settings.trustedWriters);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .VB)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .kB);
}
/** What an environment of the kind must fulfil: what the step says, then the settings, then the defaults. */
function admissionOf(given, kind) {
    return {
        wanted: wantedOf(kind, given.wanted),
        skipBranches: firstNonEmpty(given.skipBranches, kind['skip-branches'], ['*-no-infra']),
        paths: (0,_domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePaths */ .I)(firstNonEmpty(given.paths, kind.paths)),
        allowedAccounts: firstNonEmpty(given.allowedAccounts, kind.accounts),
        maxEnvironments: given.maxEnvironments ?? kind['max-environments'],
    };
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstNonEmpty(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, inputs = {}) {
    return {
        health: inputs.health ?? kind.health ?? 'http',
        healthPath: inputs.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: inputs.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: inputs.deploymentInfo ?? kind['deployment-info'],
        redForMs: (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind['health-patience'] ?? '') ?? _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__/* .RED_GRACE_MS */ .Yh,
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' is no duration; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(7767), __webpack_require__.e(497)]).then(__webpack_require__.bind(__webpack_require__, 15150));
    return parseSettings(text, file);
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
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82196);

/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest);
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
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), 500)).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest).toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities(clip((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text), longest));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = clip(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)), longest).replace(/@…$/, '…');
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
function clip(text, longest) {
    const characters = [...text];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
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


/***/ })

};
