export const id = 667;
export const ids = [667];
export const modules = {

/***/ 83609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ OTHER_STEP),
/* harmony export */   W: () => (/* binding */ takeTurns)
/* harmony export */ });
/** (√5 − 1) / 2. */
const GOLDEN_SECTION = 0.618_033_988_749_894_9;
/**
 * By which a list is begun that another list is made of: with one step for both, a place that comes early in the one could always come
 * late in the other. No whole multiples of the two steps ever meet, so that each pair of places has its hour.
 */
const OTHER_STEP = Math.SQRT2 - 1;
/**
 * A list that is longer than what one hour takes of it, from where this hour begins. Steps of the golden section reach each part of
 * a list about equally often: soon where each hour looks, and later where GitHub drops some, whatever their distance. So no place in
 * the list waits for ever.
 */
function takeTurns(items, most, now, step = GOLDEN_SECTION) {
    if (items.length <= most)
        return items;
    const hour = Math.floor(now.getTime() / 3_600_000);
    const start = Math.floor(((hour * step) % 1) * items.length);
    return [...items.slice(start), ...items.slice(0, start)];
}


/***/ }),

/***/ 22346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isSpent),
/* harmony export */   Jb: () => (/* binding */ goingOfAll),
/* harmony export */   MF: () => (/* binding */ environmentsWithin),
/* harmony export */   TY: () => (/* binding */ waitsForTurn),
/* harmony export */   os: () => (/* binding */ pushesWithin)
/* harmony export */ });
/**
 * What one environment may cost of the code host's requests, by its longest way: its records, its branch and pull requests right before
 * the first write and once more when it is gone, the end of its record, and the comment that tells of it.
 */
const PER_ENVIRONMENT = 15;
/** For the rest of the sweep, and for other jobs of the same hour. */
const RESERVE = 100;
/** Where so few are left, what was planned is not begun any more: other jobs of the hour took more than their part. */
const SPENT = 50;
/**
 * For how many environments the requests suffice that the code host still answers in this hour. A job's token has 1,000 (docs.github.com,
 * "Rate limits for the REST API"). As many as there are where it says nothing of a limit (undefined).
 */
function environmentsWithin(left) {
    return asManyAs(left, PER_ENVIRONMENT);
}
/**
 * Of how many environments it may be asked when they were pushed to, two requests each. Half of what there is: the rest is for taking
 * down what that finds, or each hour would only ask.
 */
function pushesWithin(left) {
    return asManyAs(left, 2 * 2);
}
/**
 * How many of all are to go, as far as those tell whose turn it was: the brake is for all of them, and would see the others only in later
 * hours, a few each time.
 */
function goingOfAll({ all, asked, going }) {
    return asked === 0 ? going : Math.floor((going * all) / asked);
}
function asManyAs(left, each) {
    return left === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((left - RESERVE) / each));
}
/** True where nothing more is to be begun in this hour. */
function isSpent(left) {
    return left !== undefined && left < SPENT;
}
/** Why an environment waits for its turn: a sentence. */
function waitsForTurn(name) {
    return `${name} stays for now: GitHub answers only so many requests in an hour, and its turn comes with a later run.`;
}


/***/ }),

/***/ 69425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ sweepPlan)
/* harmony export */ });
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(904);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24502);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40941);




/** The plan of a sweep, as it stands in the job summary before anything is taken down: what goes first, then what stays. */
function sweepPlan(plan, now, stop, most) {
    const candidates = plan.filter((entry) => entry.remove);
    const ordered = [...candidates, ...plan.filter((entry) => !entry.remove)];
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownTable */ .Q)(ordered, columns(plan, now), {
        rest: (left) => `${left} more environments are not shown.`,
        ...(most === undefined ? {} : { most }),
    });
    const brake = stop === undefined ? '' : `\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(stop, 400)}\n`;
    return `### Plan of the sweep\n\n${candidates.length} of ${plan.length} environments would go.\n${brake}${table}\n`;
}
function columns(plan, now) {
    const isPlaced = plan.some((entry) => entry.target.name !== undefined);
    const target = {
        heading: 'Where',
        cell: (entry) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(entry.target.name ?? '', 80),
    };
    return [
        { heading: 'Environment', cell: (entry) => `\`${entry.stack.name}\`` },
        ...(isPlaced ? [target] : []),
        {
            heading: 'Branch',
            cell: ({ branch, pullRequest }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(branch, 80)}${pullRequest === undefined ? '' : ` (#${pullRequest})`}`,
        },
        { heading: 'Age', cell: (entry) => ageOf(entry, now) },
        { heading: 'Plan', cell: (entry) => (entry.remove ? 'take down' : 'stays') },
        { heading: 'Why', cell: (entry) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(entry.why, 300) },
        {
            heading: 'Cost',
            cell: ({ cost }) => (cost === undefined ? 'unknown' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)((0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCost */ .BD)(cost))),
        },
    ];
}
function ageOf({ stack }, now) {
    const age = now.getTime() - Date.parse(stack.createdAt);
    return Number.isNaN(age) ? 'unknown' : (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age);
}


/***/ }),

/***/ 77671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ tellOfFormerEnvironments)
/* harmony export */ });
/* harmony import */ var _domain_ownership_former_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43611);
/* harmony import */ var _targets_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66145);
/* harmony import */ var _teardown_report_item_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95369);



/**
 * Tells of environments that stand under the name which the repository had before: as warnings, and as items of the report. Nothing
 * is taken down by them, because only the settings say which name is meant.
 */
function tellOfFormerEnvironments({ log }, { scope }, allStacks) {
    return allStacks.flatMap(({ target, stacks }) => (0,_domain_ownership_former_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formerEnvironments */ .uh)(stacks, scope).map((former) => {
        const verdict = (0,_domain_ownership_former_name_js__WEBPACK_IMPORTED_MODULE_0__/* .tellOfFormer */ .oq)(former, scope);
        log.warning(verdict.sentence);
        return (0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .withTarget */ .yY)((0,_teardown_report_item_js__WEBPACK_IMPORTED_MODULE_2__/* .itemOf */ .T)({ stack: former.stack, branch: '', pullRequest: undefined }, verdict), target);
    }));
}


/***/ }),

/***/ 46991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ finishInterruptedTeardowns),
/* harmony export */   CB: () => (/* binding */ recentEndings),
/* harmony export */   f7: () => (/* binding */ recentlyClosed)
/* harmony export */ });
/* harmony import */ var _domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9878);
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75519);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25788);
/* harmony import */ var _domain_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40957);
/* harmony import */ var _domain_stack_stack_age_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21343);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64621);
/* harmony import */ var _subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58170);
/* harmony import */ var _targets_places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16783);









/**
 * Pull requests that were closed so lately that a run may have been killed before it told of their environment's end. None
 * for a run that does not work wherever the settings say: what it does not see may stand there.
 */
async function recentlyClosed({ clock, codeHost }, { selection, scope, settingsPlaces }) {
    if (selection !== 'orphaned' || scope.kind !== 'preview' || !settingsPlaces.areCovered)
        return [];
    const since = new Date(clock.now().getTime() - _domain_stack_stack_age_js__WEBPACK_IMPORTED_MODULE_6__/* .REPEAT_NEWS_MS */ .BE);
    return codeHost.pullRequestsClosedSince(since);
}
/**
 * Finishes what a killed run left of environments whose stack is gone already: deployments that still stand open, and
 * the word to people, for which each is reported once more. Branches that `stacks` or `done` know are none of those, and
 * neither are those of which a deployment names a region that is none of `targets`.
 */
async function finishInterruptedTeardowns(targets, { scope, run }, closed, known) {
    const { deployments } = targets[0].deps;
    const items = [];
    for await (const { pull, name, history } of recentEndings(targets, scope, closed, known)) {
        if (!run.dryRun)
            await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__/* .retire */ .S5)(deployments, history);
        items.push(goneItem(pull, name));
    }
    return items;
}
/** Those of pull requests that were closed lately, whether or not anything of them is left to do. */
async function* recentEndings(targets, scope, closed, { stacks, done }) {
    const { deps } = targets[0];
    const known = new Set([
        ...stacks.filter((stack) => isOfKind(stack, scope)).map((stack) => (0,_domain_ownership_ownership_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOf */ .W0)(stack, undefined) ?? ''),
        ...done.map((item) => item.branch ?? ''),
    ]);
    const names = new Set(stacks.map((stack) => stack.name));
    const newest = new Map();
    // A fork calls its branches as it likes, so one of the same name hides none.
    const own = closed.filter((pull) => !(0,_domain_environment_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull, scope.repository.id));
    for (const pull of own.toSorted((a, b) => a.number - b.number))
        newest.set(pull.headBranch, pull);
    for (const pull of newest.values()) {
        const branch = pull.headBranch;
        const name = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentName */ .VE)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .identityOf */ .c)(scope, branch));
        if (known.has(branch) || names.has(name))
            continue;
        if ((await deps.codeHost.openPullRequests(branch)).length > 0)
            continue;
        const history = await deploymentsOf(deps.deployments, scope, pull);
        // Without a record there was nothing, or only of another project: there is no ending to tell of.
        if (history.length === 0)
            continue;
        const { here, elsewhere } = (0,_domain_environment_place_js__WEBPACK_IMPORTED_MODULE_8__/* .byPlace */ .hz)(history, await (0,_targets_places_js__WEBPACK_IMPORTED_MODULE_5__/* .placesLooked */ .Z)(targets, history));
        if (elsewhere.length === 0)
            yield { pull, name, history: here };
    }
}
/** Another kind may serve the same branch, as production does the default branch; what names no kind may be this one's. */
function isOfKind({ tags }, { kind }) {
    return (tags[_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp.environment] ?? kind) === kind;
}
async function deploymentsOf(deployments, scope, { headBranch: branch, headCommit }) {
    const key = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectKey */ .ow)((0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .identityOf */ .c)(scope, branch));
    const subject = { kind: scope.kind, branch, key };
    const { ours, others } = await (0,_subject_deployment_record_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentRecords */ .sh)(deployments, subject, [headCommit]);
    return [...ours, ...others];
}
function goneItem({ number, headBranch: branch }, name) {
    return {
        name,
        branch,
        pullRequest: number,
        ...(0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)('nothing_to_do', `Pull request #${number} was closed lately, and its environment is gone.`),
    };
}


/***/ }),

/***/ 86403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ planSweep),
  b: () => (/* binding */ stacksIn)
});

// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(79102);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(40957);
// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(29152);
;// CONCATENATED MODULE: ./build/src/domain/sweep/brake.js
/**
 * Counts, before the first deletion, how many of all environments would go. A sentence that refuses the sweep; undefined when it may
 * go on.
 */
function brake(candidates, total, limits) {
    if (limits.force)
        return undefined;
    if (candidates > limits.maxDeletions)
        return `The sweep would take down ${candidates} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
    if (candidates > 3 && candidates / total > limits.maxFraction)
        return `The sweep would take down ${candidates} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
    return undefined;
}

// EXTERNAL MODULE: ./build/src/domain/sweep/judge-stack.js
var judge_stack = __webpack_require__(39155);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/usecases/targets/require-seen.js
var require_seen = __webpack_require__(16510);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-age.js
var stack_age = __webpack_require__(21343);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/check-stack-list.js


/** A stack that is older stands in every list. */
const SETTLED_MS = 300_000;
/** More stacks than these do not come and go while two lists are read. */
const MOST_ASKED = 20;
/**
 * Holds the list that a sweep goes by against CloudFormation's other one: a page that came short leaves no trace in itself.
 * What stands in one list only has to be made or deleted meanwhile, by its own word.
 * @throws AdapterError `doubtful_facts`
 */
async function checkStackList(stackCloud, stacks, now) {
    const listed = new Set(stacks.map((stack) => stack.id));
    const lacking = await firstLacking(stackCloud, listed, now);
    if (lacking === undefined)
        return;
    // While a stack is deleted, a page of the other list may come short by one that stands.
    const isListed = lacking.id !== undefined && listed.has(lacking.id);
    const still = isListed ? await firstLacking(stackCloud, listed, now) : lacking;
    if (still !== undefined)
        throw doubtful(still.what);
}
async function firstLacking(stackCloud, listed, now) {
    const live = await stackCloud.liveIds();
    const strange = [
        ...[...live].filter((id) => !listed.has(id)),
        ...[...listed].filter((id) => !live.has(id)),
    ];
    for (const id of strange.slice(0, MOST_ASKED)) {
        const stack = await stackCloud.describe(id);
        if (stack !== undefined && !isPassing(stack, now))
            return { id, what: `of which one lacks ${stack.name}` };
    }
    return strange.length > MOST_ASKED ? { what: `by ${strange.length} stacks` } : undefined;
}
function isPassing(stack, now) {
    return stack.status === 'DELETE_COMPLETE' || (0,stack_age/* ageOf */.hy)(stack, now) < SETTLED_MS;
}
function doubtful(what) {
    return new errors/* AdapterError */.o('doubtful_facts', `Two lists of the stacks differ, ${what}, so neither can be trusted and nothing is taken down; rerun later.`, { service: 'CloudFormation', retriable: true });
}

// EXTERNAL MODULE: ./build/src/domain/due/take-turns.js
var take_turns = __webpack_require__(83609);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/locks/judge-lock.js
var judge_lock = __webpack_require__(31384);
// EXTERNAL MODULE: ./build/src/domain/sweep/request-plan.js
var request_plan = __webpack_require__(22346);
// EXTERNAL MODULE: ./build/src/domain/teardown/may-remove.js
var may_remove = __webpack_require__(65043);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(23085);
// EXTERNAL MODULE: ./build/src/usecases/teardown/judge-branch.js + 1 modules
var judge_branch = __webpack_require__(69159);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(57109);
// EXTERNAL MODULE: ./build/src/usecases/sweep/repository-snapshot.js
var repository_snapshot = __webpack_require__(40026);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/judge-by-snapshot.js




/** What the lists call wanted stays without another question; undefined for a branch that has to be asked about. */
function wantedByLists({ life }, branch, snapshot) {
    const listed = snapshot.openPullRequests.get(branch);
    if (listed !== undefined && !snapshot.optedOut.has(branch))
        return {
            ...(0,may_remove/* stays */.PB)('still_wanted', `Pull request #${listed} is open, so its environment stays.`),
            pullRequest: listed,
        };
    if (listed === undefined && snapshot.branches.has(branch) && (0,wanted/* isWantedByBranch */.pj)(life.wanted))
        return {
            ...(0,may_remove/* stays */.PB)('still_wanted', `Branch '${branch}' exists, and 'wanted' names branches, so its environment stays.`),
            pullRequest: undefined,
        };
    return undefined;
}
/**
 * Whatever the lists do not call wanted is judged by its own word, and a list that this contradicts makes the whole sweep doubtful: it
 * may lack more than this one.
 * @throws AdapterError `doubtful_facts`
 */
function judgeBySnapshot(rules, branch, snapshot, life) {
    const facts = (0,judge_branch/* branchFacts */.Ih)(rules, branch, life);
    if (facts.branchHead !== undefined && !snapshot.branches.has(branch))
        throw (0,repository_snapshot/* doubtfulSnapshot */.s)(`The list of branches lacks '${branch}', which exists`);
    const isListed = snapshot.openPullRequests.has(branch);
    if (facts.openPullRequest && !isListed && !isNewerThan(snapshot.readAt, facts.openPullRequest))
        throw (0,repository_snapshot/* doubtfulSnapshot */.s)(`The list of open pull requests lacks #${facts.openPullRequest.number}, which is open`);
    return (0,judge_branch/* verdictOn */.Hc)(facts, rules.life);
}
/** One that was opened, or opened again, since the lists were read is no reason to doubt them. */
function isNewerThan(readAt, pull) {
    return Date.parse(pull.updatedAt) > readAt.getTime();
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/judge-stacks.js









/**
 * Judges stacks, in their order: by themselves, then by the lists. The branches of all that are left are asked about together, so that a
 * plan of hundreds takes no more requests than one of fifty takes several times. `going` is how many of all go, with those whose turn has not
 * come by what the others show.
 * @throws AdapterError `doubtful_facts` where the lists are contradicted.
 */
async function judgeStacks(deps, rules, basis, stacks) {
    const now = deps.clock.now();
    const shown = stacks.map((stack) => ({
        stack,
        judgement: (0,judge_stack/* judgeStack */.sd)(stack, rules.scope, rules.rules, now),
    }));
    const asked = shown.filter((one) => isAskedAbout(rules, basis, one));
    const turns = turnsOf(asked, basis, deps, now);
    const branches = [...turns].map(({ judgement }) => judgement.branch ?? '');
    const lives = branches.length === 0 ? new Map() : await deps.codeHost.branchLives(branches);
    const judged = await (0,in_parallel/* inParallel */.H)(shown, rules.run.concurrency, async (one) => {
        const { stack, judgement } = one;
        if (judgement.skip)
            return stayingByItself(stack, judgement, basis.rule);
        const rule = judgement.abandoned ? { by: 'abandonment' } : basis.rule;
        const isLeft = asked.includes(one) && !turns.has(one);
        const verdict = isLeft
            ? { ...(0,may_remove/* stays */.PB)('throttled', (0,request_plan/* waitsForTurn */.TY)(stack.name)), pullRequest: undefined }
            : await judgeOne(deps, rules, { ...basis, rule }, { stack, branch: judgement.branch, lives });
        return decided(stack, judgement.branch, rule, verdict);
    });
    const all = await withoutLocked(deps.codeHost, rules, judged);
    const inTurn = new Set([...turns].map(({ stack }) => stack));
    const [ofTurn = [], byThemselves = []] = [true, false].map((isTurn) => all.filter(({ remove, stack }) => remove && inTurn.has(stack) === isTurn));
    const part = { all: asked.length, asked: turns.size, going: ofTurn.length };
    return { decided: all, going: byThemselves.length + (0,request_plan/* goingOfAll */.Jb)(part) };
}
/** One list says it of all; where nothing is to go, nobody asks. */
async function withoutLocked(codeHost, { scope }, judged) {
    if (!judged.some(({ remove, ends }) => remove || ends !== undefined))
        return judged;
    const held = await codeHost.locks();
    return judged.map((one) => {
        const { remove, stack, ends } = one;
        if (!remove && ends === undefined)
            return one;
        const locked = (0,judge_lock/* whyNotTakenDown */.vf)(held.get((0,judge_branch/* lockedName */.i4)(scope, one)), stack.name);
        if (locked === undefined)
            return one;
        const isHeld = one.pullRequest === undefined ? {} : { isHeld: true };
        // What would stay in any case has no other reason for it, and no end.
        if (!remove)
            return { ...one, ...isHeld, ends: undefined };
        return { ...one, ...isHeld, remove: false, reasonCode: locked.reasonCode, why: locked.sentence };
    });
}
function isAskedAbout(rules, { snapshot }, { judgement }) {
    if (judgement.skip || judgement.abandoned)
        return false;
    return snapshot === undefined || wantedByLists(rules, judgement.branch, snapshot) === undefined;
}
/** Where time counts, each costs requests of its own. */
function turnsOf(asked, { rule }, { codeHost }, now) {
    const most = rule.by === 'expiry' ? (0,request_plan/* pushesWithin */.os)(codeHost.requestsLeft()) : asked.length;
    return new Set((0,take_turns/* takeTurns */.W)(asked, most, now).slice(0, most));
}
async function judgeOne(deps, rules, { rule, snapshot }, { stack, branch, lives, }) {
    // No list of the repository has what stands in the place of a fork's branch.
    if (rule.by === 'branch' && (0,fork/* pullOfForkBranch */.$Y)(branch) !== undefined)
        return (0,judge_branch/* judge */.S4)(deps, rules, rule, { stack, branch });
    const life = lives.get(branch);
    const wanted = snapshot && wantedByLists(rules, branch, snapshot);
    if (rule.by === 'branch' && wanted !== undefined)
        return wanted;
    if (rule.by === 'branch' && snapshot !== undefined && life !== undefined)
        return judgeBySnapshot(rules, branch, snapshot, life);
    if ((rule.by === 'expiry' || rule.by === 'selection') && life !== undefined)
        return (0,judge_branch/* judgeByLife */.hl)(deps, rules, rule, { stack, branch, pulls: life });
    return (0,judge_branch/* judge */.S4)(deps, rules, rule, { stack, branch });
}
function stayingByItself(stack, { branch = '', skip }, rule) {
    const { reasonCode, sentence: why, needsPerson } = skip;
    const nobody = { pullRequest: undefined, ends: undefined };
    return { stack, branch, remove: false, rule, reasonCode, why, needsPerson, ...nobody };
}
function decided(stack, branch, rule, verdict) {
    return {
        stack,
        branch,
        remove: verdict.remove,
        rule,
        reasonCode: verdict.remove ? 'environment_deleted' : verdict.reasonCode,
        why: verdict.remove ? verdict.why : verdict.sentence,
        pullRequest: verdict.pullRequest,
        needsPerson: false,
        ends: verdict.remove ? undefined : verdict.ends,
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/sweep/plan-sweep.js











/**
 * Reads all targets and judges every environment. The code host's lists come after the stacks, so that a branch which is made
 * meanwhile with its stack stands in them; and the pages of one list do not wait in memory for those of another. Where no environment
 * is found, that is held against the records of where they are.
 * @throws what the first target that cannot be listed whole threw: a part of all stacks proves nothing. UserError `stands_elsewhere`.
 */
async function planSweep(targets, request) {
    const { deps } = targets[0];
    const { scope, rules } = request;
    const allStacks = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => ({
        target,
        stacks: await target.deps.stacks.list(`${scope.project}-`),
    }));
    warnOfUnprovenStacks(deps, scope.project, allStacks);
    const basis = await readBasis(deps, request);
    const owned = allStacks.flatMap(({ target, stacks }) => (0,ownership/* ownedStacks */.p5)(stacks, (0,ownership/* stackOwner */._N)(scope, rules.adopted)).map((stack) => ({ target, stack })));
    if (owned.length === 0)
        await (0,require_seen/* requireSeen */.R)(targets, scope, request.settingsPlaces.regions);
    const now = deps.clock.now();
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, now);
    const { decided: judged, going } = await judgeStacks(deps, request, basis, owned.map(({ stack }) => stack));
    const entries = owned.flatMap(({ target, stack }, index) => {
        const decided = judged[index];
        return decided === undefined ? [] : [{ target, cost: costOf(stack), ...decided }];
    });
    if (entries.some((entry) => entry.remove))
        await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => checkStackList(target.deps.stacks, stacksIn(allStacks, target), now));
    const stop = brake(going, owned.length, request.brake);
    return { entries, stop, now, allStacks };
}
/** Nobody else would ever tell of them: they stand in the way of a name of ours and lead to no branch. */
function warnOfUnprovenStacks({ clock, log }, project, allStacks) {
    for (const { target, stacks } of allStacks)
        for (const stack of stacks) {
            const isMeant = stack.name.startsWith(`${project}-`) && (0,judge_stack/* isAbandoned */.zI)(stack, clock.now());
            const sentence = isMeant ? (0,stack_under_review/* describeUnprovenStack */.pg)(stack) : undefined;
            if (sentence !== undefined)
                log.warning(`${sentence}${(0,targets_targets/* formatTarget */.P4)(target)}.`);
        }
}
/** The stacks of one target among those of all. */
function stacksIn(allStacks, target) {
    return allStacks.find((one) => one.target === target)?.stacks ?? [];
}
/** @throws AdapterError when what a sweep goes by is incomplete. */
async function readBasis(deps, { selection, life, scope }) {
    if (selection === 'expired')
        return { rule: { by: 'expiry', ttlMs: requireTtl(life.ttlMs) } };
    if (selection === 'all')
        return { rule: { by: 'selection' } };
    return { rule: { by: 'branch' }, snapshot: await (0,repository_snapshot/* readRepositorySnapshot */.$)(deps, scope.repository) };
}
function requireTtl(ttlMs) {
    if (ttlMs !== undefined)
        return ttlMs;
    throw new errors/* UserError */.y('invalid_input', "Input 'ttl' is empty and the settings have none for this kind; give how long an environment may stay after its last push, such as 7d.");
}


/***/ }),

/***/ 46554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ stayingItems),
/* harmony export */   rI: () => (/* binding */ brakeItem),
/* harmony export */   sy: () => (/* binding */ candidatesByBranch),
/* harmony export */   vi: () => (/* binding */ stayingItem),
/* harmony export */   yF: () => (/* binding */ plannedItem)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25788);
/* harmony import */ var _domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39572);
/* harmony import */ var _domain_report_with_cost_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26967);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _targets_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66145);
/* harmony import */ var _teardown_report_item_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95369);







/** A branch that has a stack in several targets has one record on the code host, which ends with the last of them. */
function candidatesByBranch(plan, scope) {
    const subjects = Map.groupBy(plan, ({ stack, branch }) => (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .b)(scope)) ? `branch ${branch}` : stack.id);
    return [...subjects.values()]
        .map((entries) => ({
        candidates: entries.filter((entry) => entry.remove),
        othersStay: entries.some((entry) => !entry.remove),
    }))
        .filter(({ candidates }) => candidates.length > 0);
}
/** What was decided on a planned stack, as an item of its target. */
function plannedItem(entry, verdict) {
    return (0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .withTarget */ .yY)((0,_teardown_report_item_js__WEBPACK_IMPORTED_MODULE_3__/* .itemOf */ .T)(entry, verdict), entry.target);
}
/** What stays, for a reason that somebody may want to know. */
function stayingItems(entries) {
    return entries
        .filter(({ remove, reasonCode, ends, isHeld }) => !remove && (reasonCode !== 'still_wanted' || ends !== undefined || isHeld))
        .map(stayingItem);
}
/** A stack that stays, with its reason. */
function stayingItem(entry) {
    const item = plannedItem(entry, (0,_domain_report_summarize_js__WEBPACK_IMPORTED_MODULE_5__/* .skippedLike */ .i_)(entry, entry.why));
    const { ends, isHeld } = entry;
    const life = {
        ...(ends === undefined ? {} : { ends: ends.toISOString() }),
        ...(isHeld === undefined ? {} : { held: isHeld }),
    };
    return (0,_domain_report_with_cost_js__WEBPACK_IMPORTED_MODULE_6__/* .withCost */ .K)({ ...item, ...life }, entry.cost);
}
/** A stack that the brake keeps from going. */
function brakeItem(entry) {
    return (0,_domain_report_with_cost_js__WEBPACK_IMPORTED_MODULE_6__/* .withCost */ .K)(plannedItem(entry, (0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .i)('brake', `Would be taken down: ${entry.why}.`)), entry.cost);
}


/***/ }),

/***/ 44288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ warnOfStacksForPeople),
/* harmony export */   JL: () => (/* binding */ publishPlan),
/* harmony export */   pI: () => (/* binding */ writePlanSummary)
/* harmony export */ });
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _text_sweep_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69425);
/* harmony import */ var _targets_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66145);



/** What the sweep means to do, in the log and in the job summary. */
async function publishPlan(deps, entries, { now, stop }) {
    warnOfStacksForPeople(deps, entries);
    for (const { target, stack, remove, why } of entries) {
        const age = now.getTime() - Date.parse(stack.createdAt);
        if (remove)
            deps.log.info(`To be taken down: ${stack.name}${(0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTarget */ .P4)(target)}, ${(0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age)} old, because ${why}.`);
    }
    await writePlanSummary(deps, (0,_text_sweep_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .sweepPlan */ .i)(entries, now, stop));
}
/** What stays and is stuck there is nobody's work but a person's. */
function warnOfStacksForPeople({ log }, entries) {
    for (const { why, needsPerson } of entries)
        if (needsPerson)
            log.warning(why);
}
/** In the job summary for everybody; a plan stands in the log as well, which is there even where no summary can be written. */
async function writePlanSummary(deps, plan) {
    await deps.summary(plan).catch(() => deps.log.warning('The plan could not be written to the job summary.'));
}


/***/ }),

/***/ 81695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  el: () => (/* binding */ brakeIssueToClose),
  X5: () => (/* binding */ closeBrakeIssue),
  D8: () => (/* binding */ refuseByBrake)
});

// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/text/marker.js
var marker = __webpack_require__(90519);
// EXTERNAL MODULE: ./build/src/text/sweep-plan.js
var sweep_plan = __webpack_require__(69425);
;// CONCATENATED MODULE: ./build/src/text/brake-issue.js


/** An issue holds at most 65,536 characters (GitHub's own words when there are more). */
const MOST_ROWS = 100;
/** The issue that tells of a sweep which its brake stopped. */
function brakeIssue(sweep, plan, now, stop) {
    return {
        title: `The sweep of ${sweep.project}/${sweep.kind} was stopped by its brake`,
        body: `${(0,marker/* marker */.xL)('brake', sweep.key, { at: now.toISOString() })}
A sweep wanted to take down more environments than its brake allows, so it took down none, and so will every later sweep. Look at the plan. Where it is right, run the cleanup workflow by hand with \`force\`; where it is not, find out what made so many environments look unwanted. The first sweep that is within its brake again closes this issue.

${(0,sweep_plan/* sweepPlan */.i)(plan, now, stop, MOST_ROWS)}`,
    };
}

// EXTERNAL MODULE: ./build/src/usecases/sweep/planned-stack.js
var planned_stack = __webpack_require__(46554);
;// CONCATENATED MODULE: ./build/src/usecases/sweep/report-brake.js





/** The answer of a sweep that its brake stopped, before anything was deleted. The plan is left in one issue. */
async function refuseByBrake(deps, subject, plan, stop) {
    await reportBrake(deps, subject, plan, stop);
    const candidates = plan.entries.filter((entry) => entry.remove).map(planned_stack/* brakeItem */.rI);
    return { ...(0,verdict/* say */.c)('brake', stop), items: [...candidates, ...(0,planned_stack/* stayingItems */.A3)(plan.entries)] };
}
/**
 * Opens one issue with the plan that the brake stopped, or edits the one that is open. The sweep has refused already, so
 * an issue that cannot be written is only a warning.
 */
async function reportBrake(deps, subject, { entries, now }, stop) {
    if (subject.run.dryRun)
        return;
    const { project, kind } = subject.scope;
    const key = keyOf(subject);
    try {
        const { number } = await deps.codeHost.upsertIssue({
            marker: (0,marker/* markerStart */.Rs)('brake', key),
            ...brakeIssue({ project, kind, key }, entries, now, stop),
        });
        deps.log.info(`The plan is in issue #${number}.`);
    }
    catch (error) {
        const { reasonCode, sentence } = (0,describe_failure/* describeFailure */.I)(error);
        const advice = reasonCode === 'access_denied' ? "; give the job 'issues: write' for that" : '';
        deps.log.warning(`No issue reports the brake${advice}. ${sentence}`);
    }
}
const ONE_DAY_MS = 24 * 3_600_000;
/** A sweep of all environments that its brake lets pass has nothing to refuse any more. An issue that cannot be closed is left to people. */
async function closeBrakeIssue(deps, subject, now) {
    if (subject.run.dryRun)
        return;
    try {
        const number = await deps.codeHost.closeIssue({
            marker: (0,marker/* markerStart */.Rs)('brake', keyOf(subject)),
            note: `**Closed:** the sweep of ${now.toISOString().slice(0, 16)}Z was within its brake.`,
            since: new Date(now.getTime() - ONE_DAY_MS),
        });
        if (number !== undefined)
            deps.log.info(`Closed issue #${number}: this sweep is within its brake.`);
    }
    catch (error) {
        deps.log.info(`Whether an issue reports the brake is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}
/**
 * Number of an issue that a sweep within its brake would close now; undefined where there is none. A token that may not see issues
 * leaves it to people, as a sweep does.
 */
async function brakeIssueToClose(deps, scope, now) {
    const markers = ['orphaned', 'expired'].map((selection) => (0,marker/* markerStart */.Rs)('brake', keyOf({ scope, selection })));
    try {
        return await deps.codeHost.openIssue({ markers, since: new Date(now.getTime() - ONE_DAY_MS) });
    }
    catch (error) {
        deps.log.info(`Whether an issue reports the brake is not known: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
        return undefined;
    }
}
function keyOf({ scope, selection }) {
    return `${scope.repository.id}/${scope.project}/${scope.kind}/${selection}`;
}


/***/ }),

/***/ 40026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readRepositorySnapshot),
/* harmony export */   s: () => (/* binding */ doubtfulSnapshot)
/* harmony export */ });
/* harmony import */ var _domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55497);
/* harmony import */ var _domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57109);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);



/** @throws AdapterError `doubtful_facts` when the lists cannot be whole. */
async function readRepositorySnapshot({ codeHost, clock }, repository) {
    const readAt = clock.now();
    const listed = await codeHost.branches();
    const pulls = await codeHost.openHeads();
    const branches = new Set(listed.map((branch) => branch.name));
    if (!branches.has(repository.defaultBranch))
        throw doubtfulSnapshot(`The list of branches lacks the default branch '${repository.defaultBranch}'`);
    const ours = pulls.filter((pull) => pull.headRepositoryId === repository.id);
    const homeless = ours.find((pull) => !branches.has(pull.headBranch));
    if (homeless)
        throw doubtfulSnapshot(`The list of branches lacks '${homeless.headBranch}', from which pull request #${homeless.number} is open`);
    return {
        readAt,
        branches,
        openPullRequests: new Map(ours.map((pull) => [pull.headBranch, pull.number])),
        optedOut: new Set(ours.filter((pull) => (0,_domain_environment_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLabel */ .RX)(pull.labels, _domain_environment_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .OFF_LABEL */ .BF)).map((pull) => pull.headBranch)),
    };
}
/** A list and another answer do not go together. `what` begins the sentence. */
function doubtfulSnapshot(what) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .o('doubtful_facts', `${what}, so the lists cannot be trusted and nothing is taken down; rerun later.`, { service: 'GitHub', retriable: true });
}


/***/ }),

/***/ 96688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ environmentsWithoutStack),
/* harmony export */   Y: () => (/* binding */ sweepBeanstalkEnvironments)
/* harmony export */ });
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25788);
/* harmony import */ var _domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64621);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29585);
/* harmony import */ var _readiness_beanstalk_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39279);
/* harmony import */ var _readiness_orphaned_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23682);





/**
 * Tells of Beanstalk environments that stand without a stack, because an update or a deletion of that stack could not end them and
 * CloudFormation has forgotten them: no list of stacks leads to them any more. A stack that
 * is there when it is asked for directly keeps it. `stacks` are those of the account's list.
 */
async function sweepBeanstalkEnvironments(deps, scope, stacks) {
    const items = [];
    await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__/* .warnIfFails */ .tD)(deps.log, 'The Beanstalk environments', async () => {
        for await (const item of environmentsWithoutStack(deps, scope, stacks))
            items.push(item);
    });
    return items;
}
/** One item for each; a service that fails is no warning here. */
async function* environmentsWithoutStack(deps, scope, stacks) {
    const existing = new Set(stacks.map(({ name }) => name));
    const list = () => deps.beanstalk.environments(`${scope.project}-`);
    for (const environment of await (0,_readiness_beanstalk_there_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThereIsNoBeanstalk */ .p)(deps.log, [], list)) {
        const { name } = environment;
        if (existing.has(name))
            continue;
        const left = await (0,_readiness_orphaned_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .ownedBeanstalkEnvironment */ .Yx)(deps.beanstalk, (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .b)(scope), environment);
        if (left === undefined || (await deps.stacks.describe(name)) !== undefined)
            continue;
        yield { name, ...(0,_domain_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('leftover', (0,_readiness_orphaned_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOrphanedEnvironment */ .uY)(left)), leftovers: [left] };
    }
}


/***/ }),

/***/ 99739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ orphanedGroups),
/* harmony export */   l: () => (/* binding */ sweepLogGroups)
/* harmony export */ });
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29585);
/* harmony import */ var _teardown_orphaned_log_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5264);
/* harmony import */ var _teardown_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65089);



/**
 * Deletes the log groups of environments whose stack is gone: what a run that was killed after the stack's deletion left
 * behind. A log group has no tags that tell whose it is, so the deleted stack must: CloudFormation knows it for 90 days, with its
 * tags and what it held. Groups of which nothing proves that they are ours are only told.
 */
async function sweepLogGroups(deps, { scope, rules, run }, stacks) {
    await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_0__/* .warnIfFails */ .tD)(deps.log, _teardown_orphaned_log_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .ORPHANED_LOG_GROUPS */ .qO, async () => {
        const orphans = await orphanedGroups(deps.logGroups, scope.project, stacks);
        await (0,_teardown_orphaned_log_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .removeOrphanedGroups */ .AQ)(deps, { scope, rules }, run.dryRun, orphans);
    });
}
/** The groups without a stack, by the environment's name; those of stacks that were just seen are theirs. */
async function orphanedGroups(logGroups, project, stacks) {
    const existing = new Set(stacks.map((stack) => stack.name));
    const orphans = new Map();
    for (const group of await logGroups.list(`${_teardown_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .STREAMED_LOGS */ .kQ}${project}-`)) {
        const name = (0,_teardown_remove_log_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentOfLogGroup */ .yf)(group);
        if (name !== undefined && !existing.has(name))
            orphans.set(name, [...(orphans.get(name) ?? []), group]);
    }
    return orphans;
}


/***/ }),

/***/ 79139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sweepVersions),
/* harmony export */   i: () => (/* binding */ allOrphanedVersions)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25788);
/* harmony import */ var _domain_environment_version_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3122);
/* harmony import */ var _pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29585);
/* harmony import */ var _readiness_beanstalk_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39279);
/* harmony import */ var _teardown_judge_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69159);
/* harmony import */ var _teardown_orphaned_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83320);







/**
 * Deletes application versions, with their bundles, whose stack is gone: what a run that was killed after the stack's
 * deletion left behind. The region's quota of versions is soon full of them. A version goes only when its own tags say
 * that it is ours, it is older than `grace`, the branch in its tags is as good as gone by its own word, and no stack of its
 * name exists when asked directly.
 */
async function sweepVersions(deps, request, stacks) {
    for (const application of applicationsOf(request, stacks))
        await (0,_pace_spare_work_js__WEBPACK_IMPORTED_MODULE_1__/* .warnIfFails */ .tD)(deps.log, (0,_teardown_orphaned_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .versionsIn */ .bS)(application), async () => {
            for await (const { name, version } of orphanedVersions(deps, request, stacks, application))
                await (0,_teardown_orphaned_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .deleteOrphanedVersion */ .xT)(deps, request.run.dryRun, name, version);
        });
}
/** Those of all applications that environments of the scope are in; a service that fails is no warning here. */
async function* allOrphanedVersions(deps, request, stacks) {
    for (const application of applicationsOf(request, stacks))
        yield* orphanedVersions(deps, request, stacks, application);
}
async function* orphanedVersions(deps, request, stacks, application) {
    const existing = new Set(stacks.map((stack) => stack.name));
    const versions = await (0,_readiness_beanstalk_there_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThereIsNoBeanstalk */ .p)(deps.log, [], () => deps.beanstalk.applicationVersions(application, `${request.scope.project}-`));
    const now = deps.clock.now();
    const candidates = versions.filter((version) => isOld(version, request.rules.graceMs, now));
    for (const [name, group] of Map.groupBy(candidates, ({ label }) => (0,_domain_environment_version_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentOfLabel */ .j)(label)))
        if (name !== undefined && !existing.has(name))
            yield* orphanedVersionsOf(deps, request, name, group);
}
function applicationsOf({ removal, scope }, stacks) {
    return new Set([
        removal.application,
        ...stacks
            .filter((stack) => (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(stack.tags, (0,_domain_environment_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .b)(scope)))
            .flatMap((stack) => stack.parameters['ApplicationName'] ?? []),
    ]);
}
/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isOld({ createdAt }, graceMs, now) {
    return now.getTime() - Date.parse(createdAt ?? '') >= graceMs;
}
/** A branch that is back at its commit finds its version there and runs it, so each branch is asked right before its versions go. */
async function* orphanedVersionsOf(deps, request, name, versions) {
    const ours = await (0,_teardown_orphaned_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .removableVersions */ .Nl)(deps.beanstalk, request, name, versions);
    for (const [branch, group] of Map.groupBy(ours, ({ branch }) => branch))
        if (branch === undefined || branch === '')
            deps.log.info(`The application versions of ${name} have no stack any more and stay: their tags do not say which branch they were made for.`);
        else if ((await (0,_teardown_judge_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeBranch */ .m8)(deps.codeHost, request, branch)).remove)
            for (const { version } of group)
                yield { name, version };
}


/***/ })

};
