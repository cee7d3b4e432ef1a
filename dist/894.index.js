export const id = 894;
export const ids = [894];
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
// EXTERNAL MODULE: ./build/src/runtime/event.js + 1 modules
var runtime_event = __webpack_require__(6395);
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
// EXTERNAL MODULE: ./build/src/runtime/report-once.js + 2 modules
var report_once = __webpack_require__(4381);
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

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 52 modules
var wiring_github = __webpack_require__(9695);
// EXTERNAL MODULE: ./build/src/usecases/due/read-once.js
var read_once = __webpack_require__(7321);
// EXTERNAL MODULE: ./build/src/usecases/sweep/sweep-request.js
var sweep_request = __webpack_require__(2125);
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
    const settings = await (0,load_settings/* loadRunSettings */.$o)(github.codeHost, { ...common, project, environment });
    const { wireTargets } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(168), __webpack_require__.e(9152)]).then(__webpack_require__.bind(__webpack_require__, 168));
    const { teardownOne } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(3914), __webpack_require__.e(7767), __webpack_require__.e(1751), __webpack_require__.e(3215), __webpack_require__.e(9056), __webpack_require__.e(3121), __webpack_require__.e(7781)]).then(__webpack_require__.bind(__webpack_require__, 7781));
    const { sweepEnvironments } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(3914), __webpack_require__.e(7767), __webpack_require__.e(1751), __webpack_require__.e(3215), __webpack_require__.e(9056), __webpack_require__.e(3121), __webpack_require__.e(667), __webpack_require__.e(2892)]).then(__webpack_require__.bind(__webpack_require__, 3172));
    const pricing = await (0,inputs_pricing/* readPricing */.F)(run, settings);
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
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5497);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7365);
/* harmony import */ var _wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9447);






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
    return state === 'closed' || (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .R)(labels, OFF_LABEL);
}
/**
 * Which of a branch's open pull requests, newest first, decides on its environment: one that wants it, where there is one.
 * Undefined where none is open.
 */
function decidingPullRequest(open) {
    return open.find((pull) => !(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .R)(pull.labels, OFF_LABEL)) ?? open[0];
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
    if (pull?.state === 'open' && (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .R)(pull.labels, OFF_LABEL))
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
        return (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_5__/* .hasReviewer */ .g)(pull.review);
    // Of a story's label the pull request has a copy, so that nobody needs the tracker to know what is wanted.
    return (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .R)(pull.labels, (0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule));
}
function formatRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    const whose = rule.startsWith('story-label:') ? ' on its story' : '';
    return `the label '${(0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule)}'${whose}`;
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function matches(branch, glob) {
    return (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(branch, glob, 'name');
}
function shown(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}


/***/ }),

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isWithinHours),
/* harmony export */   T: () => (/* binding */ parseHours)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/**
 * Reads `Mon-Fri 08:00-20:00 Europe/Berlin`; the zone is UTC when it is left out.
 * @throws UserError naming the value and the form.
 */
function parseHours(text) {
    const parts = /^([A-Za-z,-]+)\s+(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)(?:\s+(\S+))?$/.exec(text.trim());
    const days = parts?.[1] === undefined ? undefined : parseDays(parts[1]);
    const timeZone = parts?.[6] ?? 'UTC';
    const from = Number(parts?.[2]) * 60 + Number(parts?.[3]);
    const until = Number(parts?.[4]) * 60 + Number(parts?.[5]);
    const wrong = days === undefined || !(from < 1440) || !(until <= 1440) || from === until
        ? 'cannot be read'
        : isTimeZone(timeZone)
            ? undefined
            : 'name a time zone that nobody knows';
    if (days === undefined || wrong !== undefined)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid_settings', `The hours ${wrong}; write them like 'Mon-Fri 08:00-20:00 Europe/Berlin'.`);
    return { days, from, until, timeZone };
}
function parseDays(text) {
    const days = new Set();
    for (const item of text.toLowerCase().split(',')) {
        const [first, last = first] = item.split('-').map((day) => DAYS.indexOf(day.slice(0, 3)));
        if (first === undefined || last === undefined || first < 0 || last < 0)
            return undefined;
        for (let day = first;; day = (day + 1) % 7) {
            days.add(day);
            if (day === last)
                break;
        }
    }
    return days;
}
function isTimeZone(timeZone) {
    try {
        new Intl.DateTimeFormat('en-GB', { timeZone });
        return true;
    }
    catch {
        return false;
    }
}
/** True when the instant lies within the hours, by the wall clock of their zone. */
function isWithinHours(hours, instant) {
    const { day, minute } = wallClock(hours.timeZone, instant);
    if (hours.from < hours.until)
        return hours.days.has(day) && minute >= hours.from && minute < hours.until;
    return ((hours.days.has(day) && minute >= hours.from) || (hours.days.has((day + 6) % 7) && minute < hours.until));
}
function wallClock(timeZone, instant) {
    const parts = clockOf(timeZone).formatToParts(instant);
    const part = (type) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
        day: DAYS.indexOf(part('weekday').toLowerCase()),
        minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
}
const clocks = new Map();
/** Making one takes far longer than using it, and an estimate asks thousands of times. */
function clockOf(timeZone) {
    const known = clocks.get(timeZone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    clocks.set(timeZone, made);
    return made;
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
/* harmony export */   BE: () => (/* binding */ REPEAT_NEWS_MS),
/* harmony export */   Wv: () => (/* binding */ changedLongAgo),
/* harmony export */   hy: () => (/* binding */ ageOf)
/* harmony export */ });
/** Milliseconds since the stack was made or last changed. */
function ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}
/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const REPEAT_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > REPEAT_NEWS_MS;
}


/***/ }),

/***/ 6395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A0: () => (/* binding */ isOfDependabot),
  JG: () => (/* binding */ readFork),
  MR: () => (/* binding */ readHint),
  C9: () => (/* binding */ readMergeGroup),
  fu: () => (/* binding */ runToken),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/subject.js
var subject = __webpack_require__(6360);
// EXTERNAL MODULE: ./build/src/domain/input/is-object.js
var is_object = __webpack_require__(6617);
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

/***/ 1014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ teardownOutcome),
/* harmony export */   PS: () => (/* binding */ bareOutcome),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   _8: () => (/* binding */ acceptedOutcome),
/* harmony export */   ky: () => (/* binding */ syncOutcome),
/* harmony export */   sq: () => (/* binding */ choreOutcome)
/* harmony export */ });
/* harmony import */ var _domain_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(923);
/* harmony import */ var _text_items_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9140);


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

/***/ 9140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ itemsSummary)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4502);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4421);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(941);



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
