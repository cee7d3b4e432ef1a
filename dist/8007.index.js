export const id = 8007;
export const ids = [8007];
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
// EXTERNAL MODULE: ./build/src/runtime/event.js + 2 modules
var runtime_event = __webpack_require__(820);
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

// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 53 modules
var wiring_github = __webpack_require__(2145);
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

/***/ 5192:
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
