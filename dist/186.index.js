export const id = 186;
export const ids = [186];
export const modules = {

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


/***/ })

};
