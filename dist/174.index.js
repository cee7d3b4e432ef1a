export const id = 174;
export const ids = [174];
export const modules = {

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

/***/ 2550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lastPushOf)
/* harmony export */ });
/**
 * When a branch was last pushed to, as far as its deployments tell: deployments of one commit in a row are one push, dated by the
 * first of them, so that a rerun prolongs nothing. Where `standsSince` says when the environment was made (ISO 8601), they are dated by the
 * deployment that made it: one that is wanted back after its end begins a new life. Undefined where there is none, NaN in it
 * where a time cannot be read.
 */
function lastPushOf(pushes, standsSince) {
    const times = pushes.map((push) => ({ commit: push.commit, at: Date.parse(push.at) }));
    if (times.some(({ at }) => Number.isNaN(at)))
        return new Date(Number.NaN);
    const newestFirst = times.sort((a, b) => b.at - a.at);
    const commit = newestFirst[0]?.commit;
    const end = newestFirst.findIndex((push) => push.commit !== commit);
    const inARow = end < 0 ? newestFirst : newestFirst.slice(0, end);
    const made = standsSince === undefined ? Number.NEGATIVE_INFINITY : Date.parse(standsSince);
    const first = inARow.find(({ at }) => at <= made) ?? inARow.at(-1);
    return first && new Date(first.at);
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
/* harmony export */   pj: () => (/* binding */ isWantedByBranch)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4621);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7365);



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
/**
 * Which of a branch's open pull requests, newest first, decides on its environment: one that wants it, where there is one.
 * Undefined where none is open.
 */
function decidingPullRequest(open) {
    return open.find((pull) => !pull.labels.includes(OFF_LABEL)) ?? open[0];
}
/** Why a branch may have no environment at all, before AWS is asked anything; undefined where it may. */
function whyNoEnvironment(facts, rules) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('fork', `Pull request #${pull.number} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
    if (pull?.state === 'closed')
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('unknown_branch', sentence);
    }
    if (pull?.labels.includes(OFF_LABEL))
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`);
    const glob = rules.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('no_infra_branch', `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return undefined;
}
/** Why nobody asks for the environment now; undefined where somebody does, or where it exists already and nobody took it back. */
function whyNotWanted(facts, rules) {
    const verdict = whyNoEnvironment(facts, rules);
    if (verdict || facts.environmentExists)
        return verdict;
    if (rules.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .c)('not_wanted', `Branch '${shown(facts.branch)}' gets an environment once there is ${rules.wanted.map(formatRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReviewer */ .g)(pull.review);
    return pull.labels.includes(rule.slice('label:'.length));
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
    return picomatch__WEBPACK_IMPORTED_MODULE_2__.isMatch(branch, glob, { bash: true, dot: true });
}
function shown(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ branchOf),
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
 * True when the stack serves the branch. The tags name the branch that it was made for; an environment that is no preview
 * has one name for all branches and may have moved to another one since, which its parameter then says.
 */
function servesBranch(stack, branch) {
    if (stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] !== (0,_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTag */ .TY)(branch))
        return false;
    const deployed = stack.parameters['Branch'];
    return stack.tags[_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.environment] === 'preview' || !deployed || deployed === branch;
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

/***/ 6967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withCost)
/* harmony export */ });
/** The item with what its environment costs; the item as it is where the team gave no prices. */
function withCost(item, cost) {
    return cost === undefined ? item : { ...item, cost };
}


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ denialIn),
/* harmony export */   R: () => (/* binding */ describeDenial)
/* harmony export */ });
/** Who can change a policy of that kind. An identity policy that merely lacks the action is the usual case, and is none of these. */
const KEEPERS = {
    'service control policy': 'whoever administers the AWS organization',
    'resource control policy': 'whoever administers the AWS organization',
    'permissions boundary': "whoever set the role's permissions boundary",
    'session policy': 'whoever starts the session under that policy',
    'vpc endpoint policy': 'whoever keeps the policy of the VPC endpoint',
    'resource-based policy': "whoever keeps the resource's own policy",
    'identity-based policy': "whoever keeps the role's policies, one of which denies it by name",
};
const KINDS = Object.keys(KEEPERS).join('|');
const EXPLICIT = new RegExp(`with an explicit deny in an? (${KINDS})`, 'i');
const IMPLICIT = new RegExp(`because no (${KINDS}) allows`, 'i');
/**
 * What AWS says about the policy that stood in the way; undefined where it says nothing, or where the role only lacks a right.
 * Source: "Troubleshoot access denied error messages" of the IAM User Guide; an ARN may follow the kind of policy.
 */
function denialIn(message) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];
    if (action === undefined)
        return undefined;
    const explicit = EXPLICIT.exec(message)?.[1]?.toLowerCase();
    if (explicit !== undefined)
        return { action, policy: explicit, explicit: true };
    const implicit = IMPLICIT.exec(message)?.[1]?.toLowerCase();
    return implicit === undefined ||
        implicit === 'identity-based policy' ||
        implicit === 'resource-based policy'
        ? undefined
        : { action, policy: implicit, explicit: false };
}
/** The denial as one clause: what is forbidden, by what, and who can change that. It holds nothing of the account. */
function describeDenial({ action, policy, explicit }) {
    const shown = policy.replace(/^vpc/, 'VPC');
    const article = /^[aeiou]/.test(shown) ? 'an' : 'a';
    const how = explicit ? `${article} ${shown} forbids ${action}` : `no ${shown} allows ${action}`;
    return `${how}, which no right of the role outweighs; ask ${KEEPERS[policy] ?? 'whoever keeps it'} to allow it, or do without what needs it`;
}


/***/ }),

/***/ 7275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ REPEAT_NEWS_MS),
/* harmony export */   W: () => (/* binding */ changedLongAgo)
/* harmony export */ });
/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
const REPEAT_NEWS_MS = 6 * 3_600_000;
/** True for a stack whose last change is told of no more. */
function changedLongAgo(stack, now) {
    return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > REPEAT_NEWS_MS;
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ LAMBDA_FUNCTION),
/* harmony export */   AL: () => (/* binding */ BEANSTALK_ENVIRONMENT),
/* harmony export */   PT: () => (/* binding */ DATABASE_SNAPSHOT),
/* harmony export */   Z4: () => (/* binding */ NESTED_STACK),
/* harmony export */   cX: () => (/* binding */ DATABASE),
/* harmony export */   hZ: () => (/* binding */ IMAGE_REPOSITORY),
/* harmony export */   j6: () => (/* binding */ BUCKET)
/* harmony export */ });
/** The names by which CloudFormation knows the types of resource that Greenroom treats by name. */
const NESTED_STACK = 'AWS::CloudFormation::Stack';
const BEANSTALK_ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';
const BUCKET = 'AWS::S3::Bucket';
const DATABASE = 'AWS::RDS::DBInstance';
const DATABASE_SNAPSHOT = 'AWS::RDS::DBSnapshot';
const IMAGE_REPOSITORY = 'AWS::ECR::Repository';
const LAMBDA_FUNCTION = 'AWS::Lambda::Function';


/***/ }),

/***/ 4246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ describeReason),
/* harmony export */   HJ: () => (/* binding */ failedResources),
/* harmony export */   fx: () => (/* binding */ firstFailure),
/* harmony export */   kA: () => (/* binding */ describeFindings),
/* harmony export */   wO: () => (/* binding */ describeStackFailure)
/* harmony export */ });
/* harmony import */ var _input_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2196);
/* harmony import */ var _privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3895);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6554);
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);




/**
 * The event that explains a failed operation: the oldest failure that is not the echo of another
 * (a cancelled resource, the stack itself). The last one, which most tools show, is usually an echo.
 * `events` are oldest first.
 */
function firstFailure(events) {
    const failures = events.filter((event) => event.status.endsWith('_FAILED'));
    const first = failures.find((event) => !isEcho(event)) ?? failures[0];
    return first && withHook(first, events);
}
/** The failed event of a resource only names the hook that refused it; why stands in an event of the hook's own before it. */
function withHook(failed, events) {
    if (!FAILED_HOOKS.test(failed.reason ?? ''))
        return failed;
    const hook = events.findLast((event) => event.logicalId === failed.logicalId &&
        event.hook !== undefined &&
        /^HOOK_(?:COMPLETE_)?FAILED$/.test(event.hook.status) &&
        !event.hook.warns)?.hook;
    return hook === undefined ? failed : { ...failed, hook };
}
/** Logical ids of the stack's own resources that failed by themselves, each once. */
function failedResources(events) {
    const failed = events.filter((event) => event.status.endsWith('_FAILED') && !isEcho(event));
    return [...new Set(failed.map((event) => event.logicalId))];
}
function isEcho(event) {
    return event.type === _resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .NESTED_STACK */ .Z4 || /cancelled/i.test(event.reason ?? '');
}
/** The failure as one clause: which resource, of what type, and the service's own words, or who forbade it. */
function describeStackFailure(event) {
    return `${event.logicalId} (${event.type}): ${describeReason(event.reason, event.hook)}`;
}
/**
 * Why CloudFormation gave up, as one clause. A hook of the account and a policy above the role are told as such, because neither
 * the template's author nor the role's rights can help there; `hook` is the one that failed, where that is known.
 */
function describeReason(reason, hook) {
    const message = asClause(reason ?? 'no reason given');
    const named = hook?.type ?? FAILED_HOOKS.exec(message)?.[1];
    if (named !== undefined)
        return describeHook(named, hook?.reason);
    const denial = (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .denialIn */ .H)(message);
    return denial === undefined ? (0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(message) : (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDenial */ .R)(denial);
}
/** CloudFormation's own sentence on a resource or a change set that a hook refused. */
const FAILED_HOOKS = /The following hook\(s\)(?:\/validation)? failed: \[([^\]]+)\]/;
/** CloudFormation's own look at a change set, under the name of a hook. */
const EARLY = /^AWS::EarlyValidation::/;
function describeHook(type, reason) {
    if (EARLY.test(type))
        return `CloudFormation's early validation (${type.replace(EARLY, '')}) found something that would fail; allow cloudformation:DescribeEvents in the role's policy to learn what`;
    const why = reason === undefined ? '' : ` (${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(asClause(reason))})`;
    return `the account's CloudFormation hook ${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}
/** On one line and without the point at the end, to stand within a sentence. */
function asClause(text) {
    return (0,_input_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(text).replace(/\.$/, '');
}
const MAX_FINDINGS = 3;
/** Why a change set failed, as one clause; `reason` is what the set itself says, and all there is where nothing was found. */
function describeFindings(reason, findings) {
    if (findings.length === 0)
        return describeReason(reason);
    const more = findings.length > MAX_FINDINGS ? `; and ${findings.length - MAX_FINDINGS} more` : '';
    return `${findings.slice(0, MAX_FINDINGS).map(describeFinding).join('; ')}${more}`;
}
function describeFinding({ logicalId, type, reason, hook, path }) {
    if (hook !== undefined)
        return describeHook(hook, reason);
    const what = logicalId === undefined ? '' : `${logicalId} (${type ?? 'of no type'}): `;
    const where = path === undefined ? '' : ` (${path})`;
    return `${what}${(0,_privacy_without_account_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAccount */ .Mk)(asClause(reason ?? 'no reason given'))}${where}`;
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

/***/ 1121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepHours: () => (/* binding */ keepHours)
});

// EXTERNAL MODULE: ./build/src/domain/hours/cost.js + 1 modules
var cost = __webpack_require__(9102);
// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(169);
// EXTERNAL MODULE: ./build/src/domain/ownership/ownership.js
var ownership = __webpack_require__(957);
// EXTERNAL MODULE: ./build/src/domain/report/with-cost.js
var with_cost = __webpack_require__(6967);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(4621);
// EXTERNAL MODULE: ./build/src/usecases/pace/in-parallel.js
var in_parallel = __webpack_require__(5466);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/src/usecases/targets/targets.js
var targets_targets = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/stack/databases.js
var stack_databases = __webpack_require__(5983);
// EXTERNAL MODULE: ./build/src/domain/stack/revision.js
var revision = __webpack_require__(4356);
// EXTERNAL MODULE: ./build/src/domain/stack/stack-state.js
var stack_state = __webpack_require__(9805);
// EXTERNAL MODULE: ./build/src/usecases/stack/stack-databases.js
var stack_stack_databases = __webpack_require__(94);
// EXTERNAL MODULE: ./build/src/domain/artifacts/platform.js
var artifacts_platform = __webpack_require__(6311);
// EXTERNAL MODULE: ./build/src/domain/privacy/account-of-arn.js
var account_of_arn = __webpack_require__(9052);
// EXTERNAL MODULE: ./build/src/domain/stack/template-parameters.js
var template_parameters = __webpack_require__(7580);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/usecases/artifacts/choose-platform.js
var choose_platform = __webpack_require__(1485);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-commit.js + 1 modules
var await_commit = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/src/usecases/readiness/await-health.js + 2 modules
var await_health = __webpack_require__(5285);
;// CONCATENATED MODULE: ./build/src/usecases/readiness/await-awake.js


/**
 * Waits until an environment that stands may be called awake: healthy, and by its own word the commit of its stack.
 * @throws AdapterError `unhealthy` or `wrong_commit`.
 */
async function awaitAwake(deps, stack, check, wait) {
    const asked = (0,await_health/* healthOf */.W)(stack, check);
    await (0,await_health/* awaitHealth */.L)(deps, { ...asked, ...wait });
    const { name, url } = asked;
    const path = check.deploymentInfo;
    const commit = stack.parameters['Commit'];
    if (path === undefined || !commit || url === undefined || !URL.canParse(url))
        return;
    await (0,await_commit/* awaitCommit */.W)(deps, { name, url, path, commit, ...wait });
}

// EXTERNAL MODULE: ./build/src/usecases/stack/apply-change.js + 5 modules
var apply_change = __webpack_require__(5184);
// EXTERNAL MODULE: ./build/src/usecases/stack/apply-with-databases.js
var apply_with_databases = __webpack_require__(1197);
;// CONCATENATED MODULE: ./build/src/usecases/hours/sleep-or-wake.js










/**
 * Puts a stack to sleep and stops its databases then, or starts its databases and wakes it then.
 * Changes the one parameter that sleep is, and keeps all others as they are; only a platform that retired gives way.
 * @throws AdapterError `busy` when another operation came first; what was decided may then be wrong.
 */
async function sleepOrWake(deps, request) {
    const { stack, step, readiness, run } = request;
    const since = deps.clock.now();
    const platform = step === 'wake' ? await (0,choose_platform/* successorOfPlatform */.z)(deps, stack) : undefined;
    const desired = desiredStack(request, platform);
    const applied = await deps.log.group(`Stack ${stack.name}`, () => (0,apply_with_databases/* applyWithDatabases */.X)(deps, desired, (ready) => (0,apply_change/* applyChange */.h)(deps, ready)));
    if (applied.outcome === 'no-longer-wanted')
        throw overtaken(stack);
    const { stack: changed, since: changedAt = since, orphaned: leftovers = [] } = applied;
    const url = changed.outputs[readiness.urlOutput];
    if (step === 'sleep') {
        const databases = await (0,stack_stack_databases/* describeDatabases */.WH)(deps, changed.id);
        const { stopped, failed } = await (0,stack_stack_databases/* stopDatabases */.rJ)(deps, changed.id, databases, run.deadline);
        return { url, databases: [...stopped, ...failed], leftovers };
    }
    await awaitAwake(deps, changed, readiness, { since: changedAt, deadline: run.deadline });
    return { url, databases: [], leftovers };
}
function desiredStack({ stack, step, roleArn, run, checkAfterWait }, platform) {
    return {
        name: stack.name,
        goal: step,
        content: {
            template: 'previous',
            parameters: (found) => withAsleep(found ?? stack, step === 'sleep', platform),
            tags: stack.tags,
            capabilities: template_parameters/* EVERY_CAPABILITY */.pp,
            roleArn: roleFor(stack, roleArn),
            onFailure: 'rollback',
        },
        guards: {
            checkAfterWait,
            checkOwnership: (found) => {
                if (!(0,revision/* isUntouched */.O)(stack, found))
                    throw overtaken(stack);
            },
        },
        run,
    };
}
/** Several accounts may be kept in one run, and a service role serves its own; the stack remembers the one that it has. */
function roleFor(stack, roleArn) {
    return (0,account_of_arn/* accountOfArn */.K)(roleArn ?? '') === (0,account_of_arn/* accountOfArn */.K)(stack.id) ? roleArn : stack.roleArn;
}
/** What was decided on the stack as it was does not hold for the stack as it is: a deployment may have begun. */
function overtaken(stack) {
    return new errors/* AdapterError */.o('busy', `${stack.name} changed while this run was under way; the next run looks again.`, { service: 'CloudFormation', retriable: true });
}
function withAsleep(stack, asleep, platform) {
    return {
        ...(0,template_parameters/* keptParameters */.r5)(stack),
        ...(platform === undefined ? {} : { [artifacts_platform/* PLATFORM_PARAMETER */.K1]: { value: platform } }),
        Asleep: { value: String(asleep) },
    };
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/align-databases.js






/**
 * Stops what runs in a sleeping stack, because RDS started it after its seven days or because a run died before it could, and
 * starts what stands still in one that is awake.
 * @throws AdapterError `busy` when the stack changed meanwhile; the next run looks again.
 */
async function alignDatabases(deps, stack, run) {
    if ((0,stack_state/* nextStackStep */.ut)(stack.status, 'sleep').step !== 'update')
        return { outcome: 'nothing', messages: [] };
    const databases = await (0,stack_stack_databases/* describeDatabases */.WH)(deps, stack.id);
    return (0,stack_state/* isAsleep */.LK)(stack) ? stopAgain(deps, stack, databases, run) : startAgain(deps, stack, databases, run);
}
async function stopAgain(deps, stack, databases, { deadline, dryRun }) {
    const running = databases.filter((database) => (0,stack_databases/* nextDatabaseStep */.N)(database, 'asleep').step === 'stop');
    if (dryRun && running.length > 0)
        return {
            outcome: 'planned',
            messages: running.map(({ identifier }) => `Its database ${identifier} would be stopped.`),
        };
    const { stopped, failed } = await (0,stack_stack_databases/* stopDatabases */.rJ)(deps, stack.id, databases, deadline);
    return { outcome: stopped.length > 0 ? 'slept' : 'nothing', messages: [...stopped, ...failed] };
}
async function startAgain(deps, stack, databases, { deadline, dryRun }) {
    const stopped = databases.filter((database) => (0,stack_databases/* nextDatabaseStep */.N)(database, 'awake').step === 'start');
    if (stopped.length === 0)
        return { outcome: 'nothing', messages: [] };
    const names = stopped.map(({ identifier }) => identifier);
    if (dryRun)
        return { outcome: 'planned', messages: names.map((name) => `Its database ${name} would be started.`) };
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || !(0,revision/* isUntouched */.O)(stack, now))
        throw overtaken(stack);
    await (0,stack_stack_databases/* startDatabases */.bO)(deps, names, deadline);
    return {
        outcome: 'woken',
        messages: names.map((name) => `Its database ${name} was stopped and is started.`),
    };
}
/**
 * Asks for the databases of a sleeping stack to start and waits for none, so that those of many stacks start at the same time.
 * Never throws: whoever wakes the stack asks again and tells what is wrong.
 */
async function startDatabasesEarly(deps, stack) {
    try {
        if (!(0,stack_state/* isAsleep */.LK)(stack) || (0,stack_state/* nextStackStep */.ut)(stack.status, 'wake').step !== 'update')
            return;
        for (const database of await (0,stack_stack_databases/* describeDatabases */.WH)(deps, stack.id))
            if ((0,stack_databases/* nextDatabaseStep */.N)(database, 'awake').step === 'start')
                await deps.databases.start(database.identifier);
    }
    catch (error) {
        deps.log.info(`${stack.name} has its databases started later: ${(0,describe_failure/* describeFailure */.I)(error).sentence}`);
    }
}

// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(982);
// EXTERNAL MODULE: ./build/src/domain/environment/pushes.js
var pushes = __webpack_require__(2550);
// EXTERNAL MODULE: ./build/src/usecases/pace/lazy.js
var lazy = __webpack_require__(5192);
;// CONCATENATED MODULE: ./build/src/usecases/hours/awake-facts.js



/**
 * By the lists of the whole repository, each of which is read once, when the first branch needs it: a job's token has a thousand
 * requests an hour for the whole repository, and most environments are as they should be (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 * `since` is how far back deployments are read.
 */
function awakeFactsFromLists(deps, scope, since) {
    const { repository, kind } = scope;
    const ofBranch = awakeFactsOfBranch(deps, scope);
    const heads = (0,lazy/* lazy */.R)(async () => {
        const open = await deps.codeHost.openHeads();
        const ownHeads = open.filter((head) => head.headRepositoryId === repository.id);
        return Map.groupBy(ownHeads.toReversed(), (head) => head.headBranch);
    });
    const deployed = (0,lazy/* lazy */.R)(async () => {
        const opened = await deps.deployments.opened({ environment: kind, since });
        return Map.groupBy(opened, (deployment) => deployment.payload['key']);
    });
    return {
        openPullRequests: async (branch) => (await heads()).get(branch) ?? [],
        async lastPush(branch) {
            const opened = (await deployed()).get(keyOf(scope, branch)) ?? [];
            // Where the list ends with the commit that it begins with, it may lack what tells a rerun from a push.
            const isWhole = opened.length === 0 || opened.some(({ commit }) => commit !== opened[0]?.commit);
            return (isWhole ? undefined : await ofBranch.lastPush(branch)) ?? (0,pushes/* lastPushOf */.w)(opened.map(pushOf));
        },
    };
}
/** By the branch's own word, for what is about to be changed. */
function awakeFactsOfBranch(deps, scope) {
    return {
        openPullRequests: (branch) => deps.codeHost.openPullRequests(branch),
        async lastPush(branch) {
            const key = keyOf(scope, branch);
            const opened = await deps.deployments.opened({ environment: scope.kind, ref: branch });
            return (0,pushes/* lastPushOf */.w)(opened.filter(({ payload }) => payload['key'] === key).map(pushOf));
        },
    };
}
function keyOf({ repository, project, kind }, branch) {
    return (0,naming/* subjectKey */.ow)({ repositoryId: repository.id, project, kind, branch });
}
function pushOf({ commit, createdAt }) {
    return { commit, at: createdAt };
}

// EXTERNAL MODULE: ./build/src/domain/stack/leftover.js
var stack_leftover = __webpack_require__(2650);
// EXTERNAL MODULE: ./build/src/domain/environment/wanted.js
var wanted = __webpack_require__(7109);
;// CONCATENATED MODULE: ./build/src/domain/hours/decide-hours.js


/** Level-triggered: compares how things are with how they should be, so a run that comes late or twice does no harm. */
function decideHours(facts) {
    const why = reasonToBeAwake(facts);
    if (why !== undefined)
        return facts.asleep ? { step: 'wake', why } : { step: 'none', reasonCode: 'inside_hours' };
    return facts.asleep
        ? { step: 'none', reasonCode: 'nothing_to_do' }
        : { step: 'sleep', why: 'it is outside its hours' };
}
function reasonToBeAwake(facts) {
    if ((0,hours_hours/* isWithinHours */.D)(facts.hours, facts.now))
        return 'its hours have begun';
    if (facts.labels.includes(wanted/* AWAKE_LABEL */.R8))
        return `its pull request is labelled '${wanted/* AWAKE_LABEL */.R8}'`;
    const since = facts.lastPush === undefined ? Number.POSITIVE_INFINITY : facts.now.getTime() - facts.lastPush.getTime();
    return since < facts.awakeForMs ? 'it was pushed to recently' : undefined;
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/decide-environment.js






/** What the lists say is to be changed is asked about itself, as far as it is not a matter of the clock alone. */
async function decideEnvironment(deps, { scope, rules, lists }, environment) {
    const listed = await decideBy(deps.clock, lists, rules, environment);
    const { step } = listed.next;
    const isByClock = step === 'wake' && (0,hours_hours/* isWithinHours */.D)(rules.hours, deps.clock.now());
    return step === 'none' || isByClock
        ? listed
        : decideBy(deps.clock, awakeFactsOfBranch(deps, scope), rules, environment);
}
/** What was decided before a wait may not be right after it. @throws AdapterError `busy` */
async function checkDecision(deps, { scope, rules }, environment, step) {
    const { next } = await decideBy(deps.clock, awakeFactsOfBranch(deps, scope), rules, environment);
    if (next.step !== step)
        throw overtaken(environment.stack);
}
/**
 * Labels and the last push matter only outside the hours, so they are asked for only then. That takes its time, and what counts
 * is the hour after it.
 */
async function decideBy(clock, awake, { hours, awakeForMs }, { branch, stack }) {
    const before = clock.now();
    const asleep = (0,stack_state/* isAsleep */.LK)(stack);
    const isUp = (0,hours_hours/* isWithinHours */.D)(hours, before);
    const facts = { hours, asleep, awakeForMs, lastPush: undefined };
    if (isUp && !asleep)
        return { next: decideHours({ ...facts, now: before, labels: [] }) };
    const open = await awake.openPullRequests(branch);
    const lastPush = isUp ? undefined : await awake.lastPush(branch);
    const labels = open.flatMap((pull) => pull.labels);
    const pullRequest = (0,wanted/* decidingPullRequest */.go)(open)?.number;
    return {
        next: decideHours({ ...facts, now: clock.now(), lastPush, labels }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}

// EXTERNAL MODULE: ./build/src/domain/stack/repeated-news.js
var repeated_news = __webpack_require__(7275);
;// CONCATENATED MODULE: ./build/src/usecases/hours/repeated-news.js



/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as ready at once is told of by whoever brings it up.
 */
async function repeatedNews(deps, check, stack) {
    if ((0,stack_state/* isBusy */.A5)(stack.status) || (0,repeated_news/* changedLongAgo */.W)(stack, deps.clock.now()))
        return {};
    if ((0,stack_state/* isAsleep */.LK)(stack))
        return { standing: 'asleep' };
    try {
        await awaitAwake(deps, stack, check, { deadline: deps.clock.monotonic() });
    }
    catch {
        return {};
    }
    const url = stack.outputs[check.urlOutput];
    return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}

// EXTERNAL MODULE: ./build/src/domain/stack/resource-types.js
var resource_types = __webpack_require__(961);
// EXTERNAL MODULE: ./build/src/usecases/readiness/orphaned-environment.js
var orphaned_environment = __webpack_require__(3682);
// EXTERNAL MODULE: ./build/src/usecases/stack/resources-within.js
var resources_within = __webpack_require__(3782);
;// CONCATENATED MODULE: ./build/src/usecases/hours/unfinished-sleep.js






/**
 * A stack that fell asleep lately, while the Beanstalk environment of its name, which it no longer holds, is still there: CloudFormation
 * could not delete it and has forgotten it. A template may keep its environment in sleep; that one is the stack's own.
 * @throws LeftoverError with the environment.
 */
async function checkSleepFinished(deps, stack) {
    if (!(0,stack_state/* isAsleep */.LK)(stack) || (0,stack_state/* isBusy */.A5)(stack.status) || !('VersionLabel' in stack.parameters))
        return;
    if ((0,repeated_news/* changedLongAgo */.W)(stack, deps.clock.now()))
        return;
    const leftover = (0,orphaned_environment/* orphanedBeanstalkEnvironment */._2)(await deps.beanstalk.environment(stack.name));
    if (leftover === undefined)
        return;
    const contained = await (0,resources_within/* resourcesWithin */.r)(deps.stacks, stack.id);
    const isContained = contained.some(({ type, physicalId, status }) => type === resource_types/* BEANSTALK_ENVIRONMENT */.AL && physicalId === stack.name && !status.startsWith('DELETE_'));
    if (!isContained)
        throw new stack_leftover/* LeftoverError */.UH(`${stack.name} counts as asleep, but its Beanstalk environment could not be deleted and runs on (${leftover.why}); terminate it in Elastic Beanstalk before ${stack.name} is woken, because it would be in the way.`, [leftover]);
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/keep-environment.js












/** Observes one environment, decides what its hours want of it, and does that. Never throws. */
async function keepEnvironment(deps, run, stack) {
    const branch = (0,naming/* branchOfTag */.Ex)(stack.tags[naming/* TAGS */.gp.branch] ?? '') ?? '';
    if (branch === '')
        return itemOf({ branch, stack }, (0,verdict/* say */.c)('doubtful_facts', `${stack.name} stays as it is: its tags do not say which branch it serves.`, 'skipped'));
    const environment = { branch, stack };
    try {
        const { next, ...decidingPullRequest } = await decideEnvironment(deps, run, environment);
        const kept = next.step === 'none'
            ? await leaveAsItIs(deps, run, stack, next.reasonCode)
            : (whyNotNow(stack, next, run.run.dryRun) ?? (await carryOut(deps, run, environment, next)));
        return itemOf(environment, { ...decidingPullRequest, ...kept });
    }
    catch (error) {
        return itemOf(environment, failureOf(error));
    }
}
/** The stack is as it should be; its databases may not be, and people may not have been told. */
async function leaveAsItIs(deps, { readiness, run }, stack, reasonCode) {
    const { outcome, messages } = await alignDatabases(deps, stack, run);
    if (outcome !== 'woken')
        await checkSleepFinished(deps, stack);
    const sentence = [`${stack.name} is as it should be.`, ...messages].join(' ');
    if (outcome !== 'nothing')
        return (0,verdict/* say */.c)(REASONS[outcome], sentence);
    return { ...(0,verdict/* say */.c)(reasonCode, sentence, 'nothing'), ...(await repeatedNews(deps, readiness, stack)) };
}
const REASONS = {
    slept: 'environment_slept',
    woken: 'environment_woken',
    planned: 'dry_run',
};
/** Why the step is not taken in this run; undefined where it is. */
function whyNotNow(stack, { step, why }, dryRun) {
    const next = (0,stack_state/* nextStackStep */.ut)(stack.status, step);
    if (next.step === 'skip' && next.reasonCode === 'manual_step')
        return (0,verdict/* say */.c)('manual_step', `${stack.name} stays as it is: ${next.why}.`, 'skipped');
    if (next.step !== 'update' || (0,stack_state/* isBusy */.A5)(stack.status))
        return (0,verdict/* say */.c)('busy', `${stack.name} is in ${stack.status}; the next run looks again.`);
    if (!dryRun)
        return undefined;
    return (0,verdict/* say */.c)('dry_run', `${stack.name} would be ${step === 'sleep' ? 'put to sleep' : 'woken'}: ${why}.`);
}
async function carryOut(deps, run, environment, { step, why }) {
    const { stack } = environment;
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || !(0,revision/* isUntouched */.O)(stack, now))
        return (0,verdict/* say */.c)('busy', overtaken(stack).message);
    const { url, databases, leftovers } = await sleepOrWake(deps, {
        stack: now,
        step,
        roleArn: run.stack.roleArn,
        readiness: run.readiness,
        run: run.run,
        checkAfterWait: () => checkDecision(deps, run, environment, step),
    });
    if (step === 'sleep')
        return (0,verdict/* say */.c)('environment_slept', [`${stack.name} was put to sleep: ${why}.`, ...databases].join(' '));
    return {
        ...(0,verdict/* say */.c)('environment_woken', `${stack.name} was woken: ${why}.`),
        ...(url === undefined ? {} : { url }),
        ...(leftovers.length === 0 ? {} : { leftovers }),
    };
}
function failureOf(error) {
    const { decision, reasonCode, sentence } = (0,describe_failure/* describeFailure */.I)(error);
    if (error instanceof errors/* AdapterError */.o && error.reasonCode === 'busy')
        return (0,verdict/* say */.c)('busy', sentence);
    const leftovers = error instanceof stack_leftover/* LeftoverError */.UH ? { leftovers: error.leftovers } : {};
    return { decision, reasonCode, sentence, ...leftovers };
}
/** Whoever tells of the environment knows by its commit whether others told of a newer one meanwhile. */
function itemOf({ branch, stack }, { decision, reasonCode, sentence, ...more }) {
    const commit = stack.parameters['Commit'];
    return {
        name: stack.name,
        branch,
        decision,
        reasonCode,
        sentence,
        ...(commit === undefined || commit === '' ? {} : { commit }),
        ...more,
    };
}

// EXTERNAL MODULE: ./build/src/domain/report/report.js
var report = __webpack_require__(923);
// EXTERNAL MODULE: ./build/src/domain/report/summarize.js
var summarize = __webpack_require__(9572);
;// CONCATENATED MODULE: ./build/src/usecases/hours/summarize-hours.js




/** What a run has done, in one sentence: what failed before what was done, and that before what stays to be done. */
function summarizeHours(items) {
    const { decision, reasonCode, sentence } = verdictOn(items);
    return { decision, reasonCode, sentence, items };
}
function verdictOn(items) {
    const [failed, ...others] = (0,report/* decidedAs */.P)(items, 'failed', 'refused');
    const slept = (0,report/* decidedAs */.P)(items, 'slept');
    const woken = (0,report/* decidedAs */.P)(items, 'woken');
    const planned = (0,report/* decidedAs */.P)(items, 'planned');
    const remaining = describeRemaining(items);
    if (failed)
        return (0,summarize/* failedLike */.bg)(failed, `${others.length === 0 ? '1 environment is' : `${others.length + 1} environments are`} not as ${others.length === 0 ? 'its' : 'their'} hours say; ${failed.sentence}${remaining}`);
    if (slept.length > 0)
        return (0,verdict/* say */.c)('environment_slept', `Put to sleep: ${names(slept)}${woken.length > 0 ? `; woken: ${names(woken)}` : ''}.${remaining}`);
    if (woken.length > 0)
        return (0,verdict/* say */.c)('environment_woken', `Woken: ${names(woken)}.${remaining}`);
    if (planned.length > 0)
        return (0,verdict/* say */.c)('dry_run', `${planned.map((item) => item.sentence).join(' ')} Nothing was changed because 'dry-run' is set.${remaining}`);
    const [lasting] = skippedForGood(items);
    const asItShould = `Every ${remaining === '' ? '' : 'other '}environment is as its hours say.${remaining}`;
    return lasting ? (0,summarize/* skippedLike */.i_)(lasting, asItShould) : (0,verdict/* say */.c)('nothing_to_do', asItShould);
}
/** Which ones were skipped, to follow a sentence: those that somebody has to see to with the first one's reason. */
function describeRemaining(items) {
    const lasting = skippedForGood(items);
    const soon = (0,report/* decidedAs */.P)(items, 'skipped').filter((item) => !lasting.includes(item));
    const [first, ...others] = lasting;
    return [
        ...(first ? [first.sentence] : []),
        ...(others.length > 0 ? [`Skipped as well: ${names(others)}.`] : []),
        ...(soon.length > 0 ? [`Left to the next run: ${names(soon)}.`] : []),
    ]
        .map((sentence) => ` ${sentence}`)
        .join('');
}
function skippedForGood(items) {
    return (0,report/* decidedAs */.P)(items, 'skipped').filter((item) => item.reasonCode !== 'busy');
}
function names(items) {
    return items.map(targets_targets/* nameWithTarget */.$o).join(', ');
}

;// CONCATENATED MODULE: ./build/src/usecases/hours/keep-hours.js












/** Environments that are changed at the same time. */
const CONCURRENCY = 4;
/** Puts to sleep or wakes whatever is out of step with its hours. */
async function keepHours(targets, request) {
    const { hours } = request.rules;
    if (hours === undefined || request.rules.isProtected)
        return { ...neverSleeps(request), items: [] };
    const { allowedAccounts } = request.admission;
    await (0,targets_targets/* inEveryTarget */.ol)(targets, ({ deps }) => (0,check_account/* checkAccount */.g)(deps.account, allowedAccounts));
    const { clock } = targets[0].deps;
    const deadline = clock.monotonic() + request.run.timeoutMs;
    const listed = await listStacks(targets, request);
    if (!request.run.dryRun && (0,hours_hours/* isWithinHours */.D)(hours, clock.now()))
        await prepareMorning(listed);
    return summarizeHours(await keepAll(targets, request, listed, { hours, deadline }));
}
function neverSleeps({ scope, rules }) {
    const kind = `Environments of kind '${scope.kind}'`;
    return rules.hours === undefined
        ? (0,verdict/* say */.c)('nothing_to_do', `${kind} have no hours, so they are always up.`)
        : (0,verdict/* say */.c)('protected', `${kind} are protected, so they are never put to sleep.`, 'nothing');
}
/** The environments whose template can sleep. */
async function listStacks(targets, { scope }) {
    const { repository, project, kind } = scope;
    const owner = { repositoryId: repository.id, project, kind };
    const listed = await (0,targets_targets/* inEveryTarget */.ol)(targets, async (target) => (0,ownership/* ownedStacks */.p5)(await target.deps.stacks.list(), owner)
        .filter((stack) => 'Asleep' in stack.parameters)
        .map((stack) => ({ target, stack })));
    return listed.flat();
}
/** A start takes minutes, and more stacks than are woken at a time would wait for each other's. */
async function prepareMorning(listed) {
    if (listed.length <= CONCURRENCY)
        return;
    await (0,in_parallel/* inParallel */.H)(listed, CONCURRENCY, ({ target, stack }) => startDatabasesEarly(target.deps, stack));
}
async function keepAll(targets, { scope, rules, readiness, stack: given, run }, listed, { hours, deadline }) {
    const { deps } = targets[0];
    const now = deps.clock.now();
    const costOf = (0,cost/* costsAt */.Sm)(rules.pricing, now);
    const { awakeForMs } = rules;
    const hoursRun = {
        scope,
        readiness,
        stack: given,
        rules: { hours, awakeForMs },
        run: { token: run.token, dryRun: run.dryRun, deadline },
        lists: awakeFactsFromLists(deps, scope, new Date(now.getTime() - awakeForMs)),
    };
    return (0,in_parallel/* inParallel */.H)(listed, CONCURRENCY, async ({ target, stack }) => {
        const item = await keepEnvironment(target.deps, hoursRun, stack);
        return (0,with_cost/* withCost */.K)((0,targets_targets/* withTarget */.yY)(item, target), costOf(stack));
    });
}


/***/ }),

/***/ 5466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works through items in order with at most `concurrency` under way; results keep the items' order. */
async function inParallel(items, concurrency, work) {
    const results = new Map();
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length; index = next++)
            results.set(index, await work(items[index]));
    }
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}


/***/ }),

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yx: () => (/* binding */ ownedBeanstalkEnvironment),
/* harmony export */   _2: () => (/* binding */ orphanedBeanstalkEnvironment),
/* harmony export */   uY: () => (/* binding */ describeOrphanedEnvironment)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(982);
/* harmony import */ var _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);


/** As a leftover, an environment that runs on although nothing holds it any more; undefined when it has ended or is about to. */
function orphanedBeanstalkEnvironment(environment) {
    if (environment === undefined || /^Terminat(?:ing|ed)$/.test(environment.status))
        return undefined;
    return { resource: environment.name, type: _domain_stack_resource_types_js__WEBPACK_IMPORTED_MODULE_1__/* .BEANSTALK_ENVIRONMENT */ .AL, why: `it is in ${environment.status}` };
}
/**
 * An environment that runs on and is ours by its tags, which it has from its stack, and named as that stack was: one that has
 * another owner, or another name than its stack, is left alone. Whether the stack is gone is asked by whoever calls. A person has to
 * end it, because that takes rights on instances and networks, which only CloudFormation's own role has.
 */
async function ownedBeanstalkEnvironment(beanstalk, owner, environment) {
    const leftover = orphanedBeanstalkEnvironment(environment);
    if (environment === undefined || leftover === undefined)
        return undefined;
    const tags = await beanstalk.environmentTags(environment);
    const branch = (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOfTag */ .Ex)(tags[_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp.branch] ?? '');
    if (!(0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(tags, owner) || branch === undefined)
        return undefined;
    return (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)({ ...owner, branch }) === environment.name ? leftover : undefined;
}
function describeOrphanedEnvironment({ resource, why }) {
    return `There is no stack ${resource} any more, but its Beanstalk environment is still there (${why}); terminate it in Elastic Beanstalk, then rerun.`;
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ nameWithTarget),
/* harmony export */   Aw: () => (/* binding */ namesWithTarget),
/* harmony export */   P4: () => (/* binding */ formatTarget),
/* harmony export */   ol: () => (/* binding */ inEveryTarget),
/* harmony export */   yY: () => (/* binding */ withTarget)
/* harmony export */ });
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7277);

/** The item with the name of its target in the field `place`, unless there is but one. */
function withTarget(item, target) {
    return target.name === undefined ? item : { ...item, place: target.name };
}
/** The environment's name, and behind it where it is when there are several targets. */
function nameWithTarget({ name, place }) {
    return place === undefined ? name : `${name} (${place})`;
}
/** At most five by name. */
function namesWithTarget(items) {
    const shown = items.slice(0, 5).map(nameWithTarget).join(', ');
    return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
/** For a sentence, behind the name of what is there; empty where there is but one target. */
function formatTarget(target) {
    return target.name === undefined ? '' : ` in ${target.name}`;
}
/**
 * Does the same in every target, at the same time; the results keep the order of the targets.
 * @throws what the first of them threw, with the target's name before the sentence; nothing more is begun then.
 */
function inEveryTarget(targets, work) {
    return Promise.all(targets.map((target) => work(target).catch((error) => {
        throw target.name === undefined ? error : withName(target.name, error);
    })));
}
function withName(name, error) {
    if (error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
        return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(error.reasonCode, `In ${name}: ${error.message}`, { cause: error });
    if (!(error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o))
        return error;
    const { service, status, code, retriable } = error;
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .o(error.reasonCode, `In ${name}: ${error.message}`, {
        service,
        retriable,
        cause: error,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
    });
}


/***/ })

};
