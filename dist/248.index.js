export const id = 248;
export const ids = [248,924,186];
export const modules = {

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

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   WQ: () => (/* binding */ coversSettings),
/* harmony export */   oy: () => (/* binding */ onlyTarget)
/* harmony export */ });
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9052);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);



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
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'region' is empty and AWS_REGION is not set; give the region of the environments, such as eu-central-1.");
}
/** False when the settings name a region, or a role of an account, that the inputs keep a teardown from. */
function coversSettings(inputs, settings) {
    const owners = ['provision', 'teardown', 'hours'];
    const named = owners.flatMap((owner) => rolesOf(settings, owner)).map(accountOf);
    const roles = inputs.rolesToAssume.map((arn) => ({ arn }));
    const own = (roles.length > 0 ? roles : rolesOf(settings, 'teardown')).map(accountOf);
    return covers(inputs.regions, settings.region ?? []) && covers(own, named);
}
/** Nothing given is no choice made. */
function covers(given, named) {
    return given.length === 0 || named.every((each) => given.includes(each));
}
function accountOf({ arn }) {
    return (0,_domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOfArn */ .K)(arn);
}
/** @throws UserError where there are several to choose from. */
function onlyTarget(targets) {
    const [only, ...others] = targets;
    if (others.length === 0)
        return only;
    const [input, values] = new Set(targets.map((target) => target.region)).size > 1
        ? ['region', targets.map((target) => target.region)]
        : ['role-to-assume', ['several roles']];
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `An environment is made in one account and one region, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`);
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
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'region' has the value '${region.slice(0, 40)}'; it takes ${_domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .REGION */ .Zg.takes}, separated by commas or newlines.`);
}
function rolesOf({ roles }, action) {
    const written = roles?.[action] ?? [];
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
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Role ${second + 1} of 'role-to-assume' is of the same account as another one, so its environments would be counted twice; give one role for each account.`);
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


/***/ })

};
