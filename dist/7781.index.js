export const id = 7781;
export const ids = [7781];
export const modules = {

/***/ 66529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ firstReadObjection),
/* harmony export */   Ks: () => (/* binding */ firstObjection)
/* harmony export */ });
/* unused harmony export RULE_ORDER */
/**
 * In which order a duty asks its rules; the first one that objects decides. Use cases take it from here, and so does the page
 * docs/rules.md. `built` is of what an earlier job made, `owned` also of the branch that a stack serves.
 */
const RULE_ORDER = {
    provision: ['wanted', 'locked', 'built', 'paths', 'cap'],
    takeDown: ['owned', 'protected'],
};
/** What the first rule of a duty objects; undefined where none does. */
function firstObjection(duty, ask) {
    for (const rule of orderOf(duty)) {
        const objection = ask[rule]();
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
/** The same where a rule needs what has to be read first. */
async function firstReadObjection(duty, ask) {
    for (const rule of orderOf(duty)) {
        const objection = await ask[rule]();
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
function orderOf(duty) {
    return RULE_ORDER[duty];
}


/***/ }),

/***/ 57781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  teardownOne: () => (/* binding */ teardownOne)
});

// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/src/domain/environment/fork.js
var fork = __webpack_require__(9878);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/environment/place.js
var place = __webpack_require__(75519);
// EXTERNAL MODULE: ./build/src/domain/environment/scope.js
var environment_scope = __webpack_require__(25788);
// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(79102);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(40957);
// EXTERNAL MODULE: ./build/src/domain/ownership/stack-under-review.js
var stack_under_review = __webpack_require__(29152);
// EXTERNAL MODULE: ./build/src/domain/report/with-cost.js
var with_cost = __webpack_require__(26967);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/domain/verdict/rule-order.js
var rule_order = __webpack_require__(66529);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/usecases/readiness/beanstalk-there.js
var beanstalk_there = __webpack_require__(39279);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(23682);
// EXTERNAL MODULE: ./build/src/usecases/subject/deployment-record.js
var deployment_record = __webpack_require__(58170);
// EXTERNAL MODULE: ./build/src/usecases/targets/places.js
var places = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/usecases/teardown/judge-branch.js + 1 modules
var judge_branch = __webpack_require__(69159);
// EXTERNAL MODULE: ./build/src/usecases/teardown/one-by-one.js + 1 modules
var one_by_one = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-log-groups.js
var orphaned_log_groups = __webpack_require__(5264);
// EXTERNAL MODULE: ./build/src/usecases/teardown/orphaned-versions.js
var orphaned_versions = __webpack_require__(83320);
// EXTERNAL MODULE: ./build/src/domain/ownership/protection.js
var protection = __webpack_require__(80673);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/protected-stack.js


/** Why no teardown takes a stack down that somebody protects; undefined where nobody does. */
function whyProtected(stack, rules) {
    const guard = (0,protection/* protection */.s)(stack, rules);
    return guard === undefined
        ? undefined
        : new errors/* UserError */.y('protected', `Environment ${stack.name} is not taken down: ${guard}; lift that first, if it is really to go.`);
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/report-item.js
var report_item = __webpack_require__(95369);
// EXTERNAL MODULE: ./build/src/usecases/teardown/take-down.js + 8 modules
var take_down = __webpack_require__(82691);
// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-report.js
var teardown_report = __webpack_require__(17666);
// EXTERNAL MODULE: ./build/src/domain/pace/intervals.js
var intervals = __webpack_require__(55054);
// EXTERNAL MODULE: ./build/src/domain/pace/wait-until.js
var wait_until = __webpack_require__(58030);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(99805);
// EXTERNAL MODULE: ./build/src/usecases/stack/wait-for-stack.js + 1 modules
var wait_for_stack = __webpack_require__(96276);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/wait-for-others.js







/** The stacks of one name that may be taken down, in every target. @throws what `check` throws of one that may not. */
async function stacksNamed(targets, name, check) {
    const looks = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => {
        const stack = await target.deps.stacks.describe(name);
        if (stack === undefined || (0,stack_under_review/* isDeletedUnderReview */.EZ)(stack))
            return [];
        check(stack);
        return [{ target, stack }];
    });
    return looks.flat();
}
/**
 * A moment's wait where another operation came first, before everything is asked anew; false where none did.
 * @throws AdapterError `deadline` when no time is left.
 */
async function hasWaitedForBusy({ clock }, run, items) {
    if (!items.some((item) => item.reasonCode === 'busy'))
        return false;
    if (await (0,wait_until/* pauseOnce */.yQ)(clock, { deadline: run.deadline, pace: intervals/* PACES */.$Q.lag, what: 'other operations on its stack' }))
        return true;
    throw new errors/* AdapterError */.o('deadline', 'The environment was not taken down in the time allowed, because other operations held its stack; run it again.', { service: 'CloudFormation', retriable: true });
}
/** A look follows after a second at least, so nothing but what goes round and round comes near it. */
const MAX_LOOKS = 300;
/** The request for the next look at everything. @throws AdapterError `busy` after as many of them as make no sense, whatever time is left. */
function lookAnew(request) {
    const looks = (request.run.looks ?? 0) + 1;
    if (looks < MAX_LOOKS)
        return { ...request, run: { ...request.run, looks } };
    throw new errors/* AdapterError */.o('busy', `Other operations came before the teardown ${looks} times; look in CloudFormation's events who else changes the stack, then run it again later.`, { service: 'CloudFormation', retriable: true });
}
/** True when a stack was at work and has settled. A dry run does not wait. */
async function hasWaitedForStack(existing, run) {
    const busy = existing.find(({ stack }) => (0,stack_state/* blocksDeletion */.jD)(stack.status));
    if (busy === undefined || run.dryRun)
        return false;
    const { deps } = busy.target;
    deps.log.info(`Stack ${busy.stack.name} is in ${busy.stack.status}; waiting for that operation to end.`);
    await (0,wait_for_stack/* waitForStack */.Z)(deps, busy.stack.id, { since: deps.clock.now(), deadline: run.deadline });
    return true;
}

// EXTERNAL MODULE: ./build/src/domain/environment/elsewhere.js
var environment_elsewhere = __webpack_require__(32540);
// EXTERNAL MODULE: ./build/src/domain/ownership/former-name.js
var former_name = __webpack_require__(43611);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/where-it-stands.js









/** Reads the records of a branch, and says whether its environment is known to be where the run does not look. */
async function recordsOfBranch(targets, { scope, settingsPlaces }, branch) {
    const { deployments } = targets[0].deps;
    const key = (0,naming/* subjectKey */.ow)((0,environment_scope/* identityOf */.c)(scope, branch));
    const records = await (0,deployment_record/* environmentRecords */.sh)(deployments, { kind: scope.kind, branch, key });
    const history = [...records.ours, ...records.others];
    const looked = await (0,places/* placesLooked */.Z)(targets, history);
    const { here, elsewhere } = (0,place/* byPlace */.hz)(history, looked);
    const what = `The environment of branch '${branch}'`;
    if (elsewhere.length > 0) {
        const refusal = (0,environment_elsewhere/* refuseElsewhere */.F7)({ what, records: elsewhere, looked });
        const left = leftToOthers(what, elsewhere.map(place/* placeOf */.$t), looked, settingsPlaces.regions);
        return { here, contradiction: left ?? refusal };
    }
    if (records.ours.length > 0)
        return { here, contradiction: undefined };
    return { here, contradiction: await otherProject(targets, { scope, branch, what }, records.others) };
}
/** Where the settings name both places, another run looks at the other one. */
function leftToOthers(what, recorded, looked, named) {
    const areNamed = [...recorded, ...looked].every(({ region }) => region !== undefined && named.includes(region));
    const isRegion = recorded.every(({ region }) => looked.every((place) => place.region !== region));
    if (!areNamed || !isRegion)
        return undefined;
    return (0,verdict/* say */.c)('stands_elsewhere', `${what} is recorded in ${(0,place/* formatPlaces */.ux)(recorded)}, which the settings name as well, and there is none in ${(0,place/* formatPlaces */.ux)(looked)}, so it is left to the run that looks there.`, 'nothing');
}
/** Several projects may share a branch, so another one's record says something only where this one has none anywhere. */
async function otherProject(targets, { scope, branch, what, }, foreign) {
    const { project, kind } = scope;
    const { deployments } = targets[0].deps;
    const ofBranch = await deployments.list({ environment: kind, ref: branch, writers: 'anybody' });
    const others = (0,environment_elsewhere/* otherProjects */.rg)(ofBranch, project);
    if (others.length === 0)
        return undefined;
    const former = await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps }) => (0,former_name/* formerOfBranch */.jf)((0,former_name/* formerEnvironments */.uh)(await deps.stacks.list(), scope), branch));
    for (const each of former)
        if (each)
            return (0,former_name/* refuseFormer */.oj)(branch, each, scope);
    const ofKind = await deployments.list({ environment: kind, writers: 'anybody' });
    const recorded = ofKind.filter(({ payload }) => (0,naming/* projectOfKey */.uv)(payload['key'] ?? '') === project);
    if (recorded.some(place/* isProof */.rN))
        return undefined;
    return (0,environment_elsewhere/* leftToOtherProject */.e7)({ what, others, project, recorded: [...foreign, ...recorded] });
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-branch.js


























/**
 * Takes the environment of one branch down wherever it has one, once every target has shown what it has.
 * @throws UserError where the branch is not known, or its stack is somebody else's or protected.
 */
async function teardownBranch(targets, request) {
    const { codeHost, clock } = targets[0].deps;
    const { scope, run } = request;
    const branch = await branchMeant(codeHost, request);
    const name = (0,naming/* environmentName */.VE)((0,environment_scope/* identityOf */.c)(scope, branch));
    const verdict = await (0,judge_branch/* judgeBranch */.m8)(codeHost, request, branch);
    const subject = { stack: { name, tags: {} }, branch, pullRequest: verdict.pullRequest };
    if (!verdict.remove)
        return (0,teardown_report/* reportOnBranch */.e)([(0,report_item/* itemOf */.T)(subject, verdict)], scope, branch);
    const existing = await stacksNamed(targets, name, (stack) => requireRemovable(stack, request, branch));
    if (existing.length === 0)
        return (0,teardown_report/* reportOnBranch */.e)([await itemOfNone(targets, request, subject)], scope, branch);
    if (await hasWaitedForStack(existing, run))
        // What was true before the wait may not be true after it: the pull request may be open again.
        return teardownBranch(targets, lookAnew(request));
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, clock.now());
    const placesOf = (records) => (0,places/* placesLooked */.Z)(targets, records);
    const judged = { branch, pullRequest: verdict.pullRequest, rule: { by: 'branch' }, placesOf };
    const items = await (0,one_by_one/* oneByOne */.E)(existing, false, async (one, sibling) => (0,with_cost/* withCost */.K)(await (0,take_down/* takeJudgedDown */.F$)(one, request, { ...judged, hasSibling: sibling }), costOf(one.stack)));
    // Another operation came first, and what was true before it may not be true after it.
    if (await hasWaitedForBusy({ clock }, run, items))
        return teardownBranch(targets, lookAnew(request));
    const isLeft = items.some((item) => item.decision === 'deleted' && item.branchKeepsOne);
    const contradiction = isLeft ? (await recordsOfBranch(targets, request, branch)).contradiction : undefined;
    return (0,teardown_report/* reportOnBranch */.e)(contradiction === undefined ? items : [...items, (0,report_item/* itemOf */.T)(subject, contradiction)], scope, branch);
}
/** What is said, and cleared up, where no target has a stack of the branch: absence here is no proof of what stands elsewhere. */
async function itemOfNone(targets, request, subject) {
    const { branch, stack } = subject;
    const { here, contradiction } = await recordsOfBranch(targets, request, branch);
    if (contradiction !== undefined)
        return (0,report_item/* itemOf */.T)(subject, contradiction);
    const sentence = await clearOrphaned(targets, request, subject, here);
    const left = await orphanedEnvironments(targets, request.scope, stack.name);
    const item = (0,report_item/* itemOf */.T)(subject, orphanedVerdict(sentence, left));
    return left.length === 0 ? item : { ...item, leftovers: left };
}
/** Where there is no stack: nothing to do, unless the Beanstalk environment itself was left. */
function orphanedVerdict(sentence, [first]) {
    if (first === undefined)
        return (0,verdict/* say */.c)('nothing_to_do', sentence);
    return (0,verdict/* say */.c)('leftover', (0,orphaned_environment/* describeOrphanedEnvironment */.uY)(first));
}
/** @throws UserError when the stack is somebody else's, another branch's, or protected. */
function requireRemovable(stack, { scope, rules }, branch) {
    const refused = (0,rule_order/* firstObjection */.Ks)('takeDown', {
        owned: () => whyNotOwned(stack, scope, branch),
        protected: () => whyProtected(stack, rules),
    });
    if (refused)
        throw refused;
}
function whyNotOwned(stack, scope, branch) {
    if (!(0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        return new errors/* UserError */.y('not_owned', `${(0,stack_under_review/* describeUnprovenStack */.pg)(stack) ?? `Stack ${stack.name} does not carry the tags of project ${scope.project} in ${scope.repository.fullName}, so it is left alone; correct 'project', or delete it in CloudFormation`}.`);
    if ((0,ownership/* servesBranch */.rD)(stack, branch))
        return undefined;
    const older = (0,ownership/* describeOlderTag */._5)(stack, branch);
    return new errors/* UserError */.y('not_owned', older === undefined
        ? `Stack ${stack.name} does not serve branch '${branch}', so it is left alone; give the branch that it serves in the input 'branch'.`
        : `The environment is left alone: ${older}.`);
}
/** There is no stack; what a killed run left of the environment, at the code host and among the versions, goes. */
async function clearOrphaned(targets, request, { branch, stack: { name } }, history) {
    const none = `There is no environment for branch '${branch}'`;
    if (request.run.dryRun)
        return `${none}.`;
    const { deployments, codeHost } = targets[0].deps;
    const retired = await (0,deployment_record/* retire */.S5)(deployments, history);
    const isUnplaced = history.some((facts) => (0,place/* isLive */.DG)(facts) && (0,place/* placeOf */.$t)(facts).region === undefined);
    // A version is made before its stack: whoever wants the environment again may be about to make that.
    const isUnwanted = (await (0,judge_branch/* judgeBranch */.m8)(codeHost, request, branch)).remove;
    const cleared = isUnwanted
        ? await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps }) => {
            await (0,orphaned_log_groups/* clearLogGroupsOf */.Hp)(deps, request, request.run.dryRun, name);
            return (0,orphaned_versions/* clearVersionsOf */.mR)(deps, request, name);
        })
        : [];
    const versions = cleared.reduce((sum, count) => sum + count, 0);
    return `${none}${[
        retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : '',
        isUnplaced ? ', though they do not say in which region it was' : '',
        versions > 0 ? `; ${versions} of its application versions were left and are deleted now` : '',
    ].join('')}.`;
}
async function orphanedEnvironments(targets, scope, name) {
    const found = await (0,targets_targets/* inEveryTarget */.ol)(targets, async ({ deps: { beanstalk, log } }) => {
        const environment = await (0,beanstalk_there/* unlessThereIsNoBeanstalk */.p)(log, undefined, () => beanstalk.environment(name));
        return (0,orphaned_environment/* ownedBeanstalkEnvironment */.Yx)(beanstalk, (0,environment_scope/* ownerOf */.b)(scope), environment);
    });
    return found.flatMap((leftover) => leftover ?? []);
}
/** @throws UserError where neither the inputs nor the event name a branch. */
async function branchMeant(codeHost, { about, scope }) {
    const number = about.pullRequest ?? (about.branch === undefined ? about.hint.pullRequest : undefined);
    const pull = about.branch === undefined && number !== undefined ? await codeHost.pullRequest(number) : undefined;
    const ofPull = pull && (0,fork/* environmentBranch */.GX)(pull, scope.repository.id);
    const branch = about.branch ?? (number === undefined ? about.hint.branch : ofPull);
    if (branch !== undefined)
        return branch;
    throw new errors/* UserError */.y('invalid_input', `The event '${about.hint.name}' names no branch; give one in the input 'branch' or 'pull-request', or set 'select' to orphaned.`);
}

// EXTERNAL MODULE: ./build/src/usecases/teardown/teardown-request.js
var teardown_request = __webpack_require__(66599);
;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-stack.js




















/**
 * Takes one stack down because a person asked for it by its name: for what is stuck so that its branch does not lead to it any
 * more. Whether the branch still wants it is not asked; ownership, protection and the label that keeps it hold.
 * @throws UserError `not_owned` or `protected`.
 */
async function teardownStack(targets, request, name) {
    const { clock } = targets[0].deps;
    const existing = await stacksNamed(targets, name, (stack) => requireOwned(stack, request));
    if (existing.length === 0)
        return noSuchStack(name, await endRecordsOf(targets, request, name));
    if (await hasWaitedForStack(existing, request.run))
        return teardownStack(targets, lookAnew(request), name);
    const costOf = (0,cost/* costsAt */.Sm)(request.pricing, clock.now());
    const branchesOfOthers = await branchesBeside(targets, request, existing);
    const items = [];
    const placesOf = (records) => (0,places/* placesLooked */.Z)(targets, records);
    // A name that is no preview's may serve another branch in each target.
    for (const [branch, stacks] of Map.groupBy(existing, ({ stack }) => branchServed(stack, request))) {
        const othersStay = branchesOfOthers.has(branch);
        const done = await (0,one_by_one/* oneByOne */.E)(stacks, othersStay, async (one, sibling) => (0,with_cost/* withCost */.K)(await takeNamedDown(one, request, { branch, sibling, placesOf }), costOf(one.stack)));
        items.push(...done.map((item) => (othersStay ? { ...item, branchKeepsOne: true } : item)));
    }
    if (await hasWaitedForBusy({ clock }, request.run, items))
        return teardownStack(targets, lookAnew(request), name);
    const branch = items[0]?.branch;
    return branch ? (0,teardown_report/* reportOnBranch */.e)(items, request.scope, branch) : (0,teardown_report/* summarizeTeardown */.u)(items, NOTHING, items);
}
const NOTHING = 'There is no environment to take down.';
/** Green, because a run that repeats one which took the stack down finds nothing either. `ended` records said that it stood there. */
function noSuchStack(name, ended) {
    const sentence = ended === 0
        ? `There is no stack ${name}; unless it was taken down before, check its name, the region and the role.`
        : `There is no stack ${name}; ${ended} of its deployments in the places where this run looked were still open and are inactive now.`;
    const nothing = (0,verdict/* say */.c)('nothing_to_do', sentence);
    return { ...nothing, items: [{ name, ...nothing }] };
}
/**
 * A person named the stack, and nothing of that name stands where the run looks. So what is recorded of it there, whoever wrote it,
 * tells of nothing any more; what names no region may tell of another one, and stays. Gives how many were ended.
 */
async function endRecordsOf(targets, { scope, run }, name) {
    const { deployments } = targets[0].deps;
    const { kind } = scope;
    const recorded = await deployments.list({ environment: kind, writers: 'anybody' });
    // Whoever may write can record any name with the key of another branch, and a name that is no preview's may have served several.
    const keys = new Set(recorded.flatMap(({ payload }) => payload['key'] ?? []));
    let ended = 0;
    for (const key of keys) {
        const branch = (0,naming/* branchOfKey */.xL)(key);
        if (branch === undefined)
            continue;
        const identity = (0,environment_scope/* identityOf */.c)(scope, branch);
        if ((0,naming/* environmentName */.VE)(identity) !== name || (0,naming/* subjectKey */.ow)(identity) !== key)
            continue;
        const { ours, others } = await (0,deployment_record/* environmentRecords */.sh)(deployments, { kind, branch, key });
        const history = [...ours, ...others].filter((facts) => (0,place/* placeOf */.$t)(facts).region !== undefined);
        const { here } = (0,place/* byPlace */.hz)(history, await (0,places/* placesLooked */.Z)(targets, history));
        ended += run.dryRun ? 0 : await (0,deployment_record/* retire */.S5)(deployments, here);
    }
    return ended;
}
/** `sibling`: another stack of the branch stays. Where the branch is not known, no record of it is ended. */
async function takeNamedDown(one, rules, { branch, sibling, placesOf, }) {
    const { target, stack } = one;
    const rule = { by: 'name' };
    const verdict = await (0,judge_branch/* judge */.S4)(target.deps, rules, rule, { stack, branch });
    const { pullRequest } = verdict;
    if (!verdict.remove)
        return (0,targets_targets/* withTarget */.yY)((0,report_item/* itemOf */.T)({ stack, branch, pullRequest }, verdict), target);
    const hasSibling = sibling || branch === '';
    return (0,take_down/* takeJudgedDown */.F$)(one, rules, { branch, pullRequest, hasSibling, rule, placesOf });
}
/** Branches that other stacks of ours serve: whoever takes an adopted stack down by its name may have the new one beside it. */
async function branchesBeside(targets, { scope, rules }, named) {
    const lists = await (0,targets_targets/* inEveryTarget */.ol)(targets, (target) => target.deps.stacks.list());
    const ids = new Set(named.map(({ stack }) => stack.id));
    const others = (0,ownership/* ownedStacks */.p5)(lists.flat(), (0,ownership/* stackOwner */._N)(scope, rules.adopted)).filter((stack) => (0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)) && !ids.has(stack.id));
    return new Set(others.map((stack) => branchServed(stack, { scope, rules })));
}
/**
 * What is no preview may have moved to another branch than its tag names, and a long one is cut in its tag: the parameter
 * tells both. '' where nothing does.
 */
function branchServed(stack, { scope, rules }) {
    const deployed = stack.parameters['Branch'];
    if (deployed && scope.kind !== 'preview' && (0,naming/* isOurs */.MU)(stack.tags, (0,environment_scope/* ownerOf */.b)(scope)))
        return deployed;
    return (0,ownership/* branchOf */.W0)(stack, rules.adopted) ?? deployed ?? '';
}
function requireOwned(stack, { scope, rules }) {
    const refused = (0,rule_order/* firstObjection */.Ks)('takeDown', {
        owned: () => whyNotOurs(stack, { scope, rules }),
        protected: () => whyProtected(stack, rules),
    });
    if (refused)
        throw refused;
}
function whyNotOurs(stack, { scope, rules }) {
    if ((0,ownership/* isSweepable */.j2)(stack, (0,ownership/* stackOwner */._N)(scope, rules.adopted)))
        return undefined;
    const unproven = (0,stack_under_review/* describeUnprovenStack */.pg)(stack);
    return new errors/* UserError */.y('not_owned', unproven === undefined
        ? `Stack ${stack.name} does not carry the tags of project ${scope.project}, kind ${scope.kind}, in ${scope.repository.fullName}, or is part of another stack, so it is left alone; 'branch-tag' and 'stack-prefix' say which stacks made by others are meant.`
        : `${unproven}.`);
}

;// CONCATENATED MODULE: ./build/src/usecases/teardown/teardown-one.js





/**
 * The door of this room: takes down the environment of one branch, or the one stack that was named, and reports it with its reason.
 * A sweep over many has a door of its own, in the room above.
 */
async function teardownOne(targets, request) {
    await (0,targets_targets/* inEveryTarget */.ol)(targets, ({ deps }) => (0,check_account/* checkAccount */.g)(deps.account, request.allowedAccounts));
    const timed = { ...request, run: (0,teardown_request/* startTimer */.I)(targets[0].deps.clock, request.run) };
    const { stackName } = request.about;
    return stackName === undefined ? teardownBranch(targets, timed) : teardownStack(targets, timed, stackName);
}


/***/ })

};
