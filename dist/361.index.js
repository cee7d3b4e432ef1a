export const id = 361;
export const ids = [361];
export const modules = {

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   O1: () => (/* binding */ mayRemove),
/* harmony export */   S5: () => (/* binding */ outlivesPullRequests),
/* harmony export */   U4: () => (/* binding */ wishToKeep),
/* harmony export */   Ul: () => (/* binding */ brake),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   hy: () => (/* binding */ ageOf),
/* harmony export */   j2: () => (/* binding */ isSweepable),
/* harmony export */   oN: () => (/* binding */ hasExpired),
/* harmony export */   pf: () => (/* binding */ inventory),
/* harmony export */   rD: () => (/* binding */ servesBranch),
/* harmony export */   sc: () => (/* binding */ protection),
/* harmony export */   sd: () => (/* binding */ judgeStack),
/* harmony export */   ue: () => (/* binding */ PROTECT_TAGS),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9571);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9288);
/* harmony import */ var _pushes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5756);
/* harmony import */ var _stack_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3742);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4979);





/** Whether the end of its pull request leaves an environment standing. */
function outlivesPullRequests(branch, settings) {
    return (settings.kind !== 'preview' ||
        branch === settings.repository.defaultBranch ||
        (0,_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .isWantedByBranch */ .pj)(settings.wanted));
}
/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
function mayRemove(facts, options) {
    const open = facts.openPullRequest;
    if (open) {
        if (open.labels.includes(_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .OFF_LABEL */ .BF))
            return { remove: true, why: `pull request #${open.number} is labelled '${_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .OFF_LABEL */ .BF}'` };
        return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
    }
    const latest = facts.latestPullRequest;
    const wish = wishToKeep(latest, options);
    if (wish)
        return wish;
    if (facts.branchHead === undefined)
        return { remove: true, why: `branch '${facts.branch}' is gone` };
    if (latest?.state === 'closed' && !facts.outlivesPullRequests)
        return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
    return stays('still_wanted', facts.outlivesPullRequests
        ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
        : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`);
}
/**
 * True when the stack serves the branch. The tags name the branch that it was made for; an environment that is no preview
 * has one name for all branches and may have moved to another one since, which its parameter then says.
 */
function servesBranch(stack, branch) {
    if (stack.tags[_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp.branch] !== (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .branchTag */ .TY)(branch))
        return false;
    const deployed = stack.parameters['Branch'];
    return stack.tags[_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp.environment] === 'preview' || !deployed || deployed === branch;
}
/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
function wishToKeep(pull, options) {
    if (options.force || !pull?.labels.includes(_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .KEEP_LABEL */ .hW))
        return undefined;
    return stays('still_wanted', `Pull request #${pull.number} is labelled '${_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .KEEP_LABEL */ .hW}', so its environment stays; take the label off to let it go.`);
}
/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
function hasExpired(facts, ttlMs, now) {
    const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
    if (!known)
        return stays('doubtful_facts', 'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.');
    const age = now.getTime() - ((0,_pushes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastPushOf */ .w)(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN);
    const limit = `'ttl' is ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(ttlMs)}`;
    if (age > ttlMs)
        return { remove: true, why: `its last push was ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(age)} ago and ${limit}` };
    return stays('still_wanted', `The last push was ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(age)} ago and ${limit}, so the environment stays.`);
}
/** Tags by which anybody can keep a stack. */
const PROTECT_TAGS = ['protect', 'greenroom:protect'];
/** Why a stack may not be touched by any teardown, whatever else is said. */
function protection(stack, settings) {
    if (settings.kindIsProtected)
        return 'its kind is protected by the settings';
    if (stack.terminationProtection)
        return 'its stack has termination protection';
    const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
    if (tag !== undefined)
        return `its stack carries the tag '${tag}'`;
    const branch = branchOf(stack, settings.adopted) ?? '';
    const glob = settings.protected.find((pattern) => (0,_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(stack.name, pattern) || (branch !== '' && (0,_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(branch, pattern)));
    return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}
/** The environments among the stacks: ours, of this kind, or adopted; nested stacks and Beanstalk's own only inherit the tags. */
function inventory(stacks, settings) {
    return stacks.filter((stack) => isSweepable(stack, settings));
}
function isSweepable(stack, settings) {
    if (stack.parentId !== undefined || stack.name.startsWith('awseb-'))
        return false;
    return (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(stack.tags, settings) || isAdopted(stack, settings.adopted);
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
    return (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOfTag */ .Ex)(stack.tags[_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS */ .gp.branch] ?? '');
}
const HOUR = 3_600_000;
/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;
/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;
/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
function judgeStack(stack, settings, now) {
    const branch = branchOf(stack, settings.adopted);
    const leave = (reasonCode, sentence, stuck = false) => ({
        branch,
        skip: { reasonCode, sentence, stuck },
    });
    const guard = protection(stack, settings);
    if (guard)
        return leave('protected', `${stack.name} stays: ${guard}.`);
    if (branch === undefined || branch === '')
        return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
    if ((0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(stack.tags, settings) && !servesBranch(stack, branch))
        return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
    const age = ageOf(stack, now);
    if ((0,_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtWork */ .pG)(stack.status))
        return age > STUCK_MS
            ? leave('busy', `${stack.name} stays: its stack has been in ${stack.status} for ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(age)}; look at its events, because nothing works that long.`, true)
            : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
    if ((0,_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnderReview */ .Ju)(stack.status))
        return isAbandoned(stack, now)
            ? { branch, abandoned: true }
            : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
    // Written so that a time that cannot be read, or lies ahead, counts as young.
    if (!settings.force && !(age >= settings.graceMs))
        return leave('too_young', `${stack.name} stays for now: it was made or changed less than ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDuration */ .kP)(settings.graceMs)} ago, which 'grace' allows it.`);
    return { branch, abandoned: false };
}
/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
function isAbandoned(stack, now) {
    return (0,_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnderReview */ .Ju)(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
}
/** Milliseconds since the stack was made or last changed. */
function ageOf(stack, now) {
    return (now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt)));
}
/** True when a stack is not as it was when the sweep planned its end. */
function hasChanged(before, now) {
    return (now.id !== before.id ||
        now.createdAt !== before.createdAt ||
        now.updatedAt !== before.updatedAt ||
        ((0,_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnderReview */ .Ju)(before.status) && !(0,_stack_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnderReview */ .Ju)(now.status)) ||
        JSON.stringify(Object.entries(now.tags).sort()) !== JSON.stringify(Object.entries(before.tags).sort()));
}
/** The brake counts before the first deletion. Undefined when the sweep may go on. */
function brake(victims, total, limits) {
    if (limits.force)
        return undefined;
    if (victims > limits.maxDeletions)
        return `The sweep would take down ${victims} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
    if (victims > 3 && victims / total > limits.maxFraction)
        return `The sweep would take down ${victims} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
    return undefined;
}
function stays(reasonCode, sentence) {
    return { remove: false, reasonCode, sentence };
}


/***/ }),

/***/ 7587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ denialIn),
/* harmony export */   d: () => (/* binding */ sayDenial)
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
function denialIn(said) {
    const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(said)?.[1];
    if (action === undefined)
        return undefined;
    const explicit = EXPLICIT.exec(said)?.[1]?.toLowerCase();
    if (explicit !== undefined)
        return { action, policy: explicit, explicit: true };
    const implicit = IMPLICIT.exec(said)?.[1]?.toLowerCase();
    return implicit === undefined ||
        implicit === 'identity-based policy' ||
        implicit === 'resource-based policy'
        ? undefined
        : { action, policy: implicit, explicit: false };
}
/** The denial as one clause: what is forbidden, by what, and who can change that. It holds nothing of the account. */
function sayDenial({ action, policy, explicit }) {
    const shown = policy.replace(/^vpc/, 'VPC');
    const article = /^[aeiou]/.test(shown) ? 'an' : 'a';
    const how = explicit ? `${article} ${shown} forbids ${action}` : `no ${shown} allows ${action}`;
    return `${how}, which no right of the role outweighs; ask ${KEEPERS[policy] ?? 'whoever keeps it'} to allow it, or do without what needs it`;
}


/***/ }),

/***/ 5756:
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

/***/ 3237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ failedResources),
/* harmony export */   Kt: () => (/* binding */ sayFailure),
/* harmony export */   Mm: () => (/* binding */ sayFindings),
/* harmony export */   S0: () => (/* binding */ sayReason),
/* harmony export */   fx: () => (/* binding */ firstFailure)
/* harmony export */ });
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7587);
/* harmony import */ var _without_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8404);


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
    return event.type === 'AWS::CloudFormation::Stack' || /cancelled/i.test(event.reason ?? '');
}
/** The failure as one clause: which resource, of what type, and the service's own words, or who forbade it. */
function sayFailure(event) {
    return `${event.logicalId} (${event.type}): ${sayReason(event.reason, event.hook)}`;
}
/**
 * Why CloudFormation gave up, as one clause. A hook of the account and a policy above the role are told as such, because neither
 * the template's author nor the role's rights can help there; `hook` is the one that failed, where that is known.
 */
function sayReason(reason, hook) {
    const said = oneLine(reason ?? 'no reason given');
    const named = hook?.type ?? FAILED_HOOKS.exec(said)?.[1];
    if (named !== undefined)
        return sayHook(named, hook?.reason);
    const denial = (0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .denialIn */ .H)(said);
    return denial === undefined ? (0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutAccount */ .Mk)(said) : (0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .sayDenial */ .d)(denial);
}
/** CloudFormation's own sentence on a resource or a change set that a hook refused. */
const FAILED_HOOKS = /The following hook\(s\)(?:\/validation)? failed: \[([^\]]+)\]/;
/** CloudFormation's own look at a change set, under the name of a hook. */
const EARLY = /^AWS::EarlyValidation::/;
function sayHook(type, reason) {
    if (EARLY.test(type))
        return `CloudFormation's early validation (${type.replace(EARLY, '')}) found something that would fail; allow cloudformation:DescribeEvents in the role's policy to be told what`;
    const why = reason === undefined ? '' : ` (${(0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutAccount */ .Mk)(oneLine(reason))})`;
    return `the account's CloudFormation hook ${(0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutAccount */ .Mk)(type)} refused it${why}; change the template as the hook demands, or ask whoever keeps the account's hooks for an exception`;
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}
const MOST_FINDINGS = 3;
/** Why a change set failed, as one clause; `reason` is what the set itself says, and all there is where nothing was found. */
function sayFindings(reason, findings) {
    if (findings.length === 0)
        return sayReason(reason);
    const more = findings.length > MOST_FINDINGS ? `; and ${findings.length - MOST_FINDINGS} more` : '';
    return `${findings.slice(0, MOST_FINDINGS).map(sayFinding).join('; ')}${more}`;
}
function sayFinding({ logicalId, type, reason, hook, path }) {
    if (hook !== undefined)
        return sayHook(hook, reason);
    const what = logicalId === undefined ? '' : `${logicalId} (${type ?? 'of no type'}): `;
    const where = path === undefined ? '' : ` (${path})`;
    return `${what}${(0,_without_account_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutAccount */ .Mk)(oneLine(reason ?? 'no reason given'))}${where}`;
}


/***/ }),

/***/ 3742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   IE: () => (/* binding */ STACK_STATUSES),
/* harmony export */   Ju: () => (/* binding */ isUnderReview),
/* harmony export */   LK: () => (/* binding */ isAsleep),
/* harmony export */   Pj: () => (/* binding */ isStanding),
/* harmony export */   YX: () => (/* binding */ wayOut),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   pG: () => (/* binding */ isAtWork),
/* harmony export */   tT: () => (/* binding */ isMadeAnew),
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
const STANDING = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
]);
const NEVER_STOOD = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
/** True while CloudFormation is at work on the stack. A change set under review is nobody's work. */
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !isUnderReview(status);
}
/** True for a stack that is nothing but change sets yet: none of them was ever executed. */
function isUnderReview(status) {
    return status === 'REVIEW_IN_PROGRESS';
}
/** True while an operation goes on that a deletion has to wait for. */
function isAtWork(status) {
    return isBusy(status) && status !== 'DELETE_IN_PROGRESS';
}
/** True when the stack's last operation left it as it was asked to be. */
function isStanding(status) {
    return STANDING.has(status);
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
function isMadeAnew(status) {
    const { step } = nextStackStep(status, 'deploy');
    return step === 'recreate' || step === 'create';
}
/** The whole policy over stack statuses (research on CloudFormation, section 1a). */
function nextStackStep(status, want) {
    if (isBusy(status))
        return { step: 'wait' };
    if (want === 'delete')
        return deletionStep(status);
    if (status === 'ABSENT' || status === 'DELETE_COMPLETE')
        return absentStep(want);
    if (STANDING.has(status))
        return { step: 'update' };
    if (want !== 'deploy')
        return cannotTurn(status);
    if (NEVER_STOOD.has(status))
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
    return { step: 'refuse', reasonCode: 'manual_step', why: `it is in ${status}; ${wayOut(status)}` };
}
/** Neither sleep nor wake repairs a stack: a deployment does, or a person. */
function cannotTurn(status) {
    if (status === 'REVIEW_IN_PROGRESS')
        return { step: 'skip', reasonCode: 'busy', why: `it is in ${status}` };
    const repair = nextStackStep(status, 'deploy');
    const why = repair.step === 'refuse' ? repair.why : `it is in ${status}; deploy its branch again or take it down`;
    return { step: 'skip', reasonCode: 'manual_step', why };
}
/** What a person can do for a stack that stays in such a state until somebody does. */
function wayOut(status) {
    if (status === 'UPDATE_ROLLBACK_FAILED')
        return "continue its rollback (CloudFormation's ContinueUpdateRollback, with ResourcesToSkip for what cannot be restored) or take it down";
    if (status === 'DELETE_FAILED')
        return 'delete it in CloudFormation, with what its events name';
    return 'put right what its events name in CloudFormation, or delete it';
}
function deletionStep(status) {
    return status === 'ABSENT' || status === 'DELETE_COMPLETE' ? { step: 'done' } : { step: 'delete' };
}
function absentStep(want) {
    if (want === 'deploy')
        return { step: 'create' };
    return { step: 'skip', reasonCode: 'nothing_to_do', why: 'there is no stack' };
}


/***/ }),

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ OFF_LABEL),
/* harmony export */   R8: () => (/* binding */ AWAKE_LABEL),
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   aH: () => (/* binding */ speaker),
/* harmony export */   bB: () => (/* binding */ mayHaveEnvironment),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   hW: () => (/* binding */ KEEP_LABEL),
/* harmony export */   pj: () => (/* binding */ isWantedByBranch)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

const OFF_LABEL = 'stage:off';
const KEEP_LABEL = 'stage:keep';
const AWAKE_LABEL = 'stage:awake';
/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
function isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** Which of a branch's open pull requests, newest first, speaks for its environment: one that wants it, where there is one. */
function speaker(open) {
    return open.find((pull) => !pull.labels.includes(OFF_LABEL)) ?? open[0];
}
/** Whether a branch may have an environment at all, before AWS is asked anything. */
function mayHaveEnvironment(facts, settings) {
    const { pullRequest: pull, branch } = facts;
    if (pull && pull.headRepositoryId !== facts.repositoryId)
        return no('fork', `Pull request #${pull.number} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`);
    if (pull?.state === 'closed')
        return no('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    if (facts.branchHead === undefined) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return { wanted: false, decision: 'refused', reasonCode: 'unknown_branch', sentence };
    }
    if (pull?.labels.includes(OFF_LABEL))
        return no('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`);
    const glob = settings.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return no('no_infra_branch', `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return { wanted: true };
}
/** Whether somebody asks for the environment now, or it exists already and nobody took it back. */
function isWanted(facts, settings) {
    const may = mayHaveEnvironment(facts, settings);
    if (!may.wanted || facts.environmentExists)
        return may;
    if (settings.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return { wanted: true };
    return no('not_wanted', `Branch '${shown(facts.branch)}' gets an environment once there is ${settings.wanted.map(sayRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return pull.requestedReviewers.length > 0 || pull.reviewers.some((login) => login !== pull.author);
    return pull.labels.includes(rule.slice('label:'.length));
}
function sayRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    return `the label '${rule.slice('label:'.length)}'`;
}
function no(reasonCode, sentence) {
    return { wanted: false, decision: 'skipped', reasonCode, sentence };
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function matches(branch, glob) {
    return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(branch, glob, { bash: true, dot: true });
}
function shown(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}


/***/ })

};
