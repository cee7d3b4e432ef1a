import type { ReasonCode } from '../verdict/reason-codes.ts';

/** What is wanted of a stack. */
export type StackGoal = 'deploy' | 'sleep' | 'wake' | 'delete';

/**
 * The next step towards what is wanted: `wait` for what CloudFormation is at work on, `done` where it is as wanted, `skip` where it is
 * left for now, `refuse` where only a person can go on. `why` is a clause.
 */
export type StackStep =
  | { readonly step: 'create' | 'update' | 'delete' | 'wait' | 'done' }
  /** Remove what is left of a failed creation, then create. */
  | { readonly step: 'recreate' }
  | { readonly step: 'continue-rollback' | 'roll-back' }
  | { readonly step: 'skip'; readonly reasonCode: ReasonCode; readonly why: string }
  | { readonly step: 'refuse'; readonly reasonCode: ReasonCode; readonly why: string };

/** The statuses of CloudFormation's API model (`StackStatus`), and `ABSENT` for no stack of that name. */
export const STACK_STATUSES = [
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
] as const;

export type StackStatus = (typeof STACK_STATUSES)[number];

const STABLE = new Set([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_COMPLETE',
]);
const NEVER_STABLE = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);

/** True while CloudFormation is at work on the stack. A change set under review is nobody's work. */
export function isBusy(status: string): boolean {
  return status.endsWith('_IN_PROGRESS') && !isUnderReview(status);
}

/** True for a stack that is nothing but change sets yet: none of them was ever executed. */
export function isUnderReview(status: string): boolean {
  return status === 'REVIEW_IN_PROGRESS';
}

/** True while an operation goes on that a deletion has to wait for. */
export function blocksDeletion(status: string): boolean {
  return isBusy(status) && status !== 'DELETE_IN_PROGRESS';
}

/** True when the stack's last operation left it as it was asked to be. */
export function isStable(status: string): boolean {
  return STABLE.has(status);
}

/** True for a stack that hours, or a deployment in the night, have put to sleep: its template's one parameter for that says so. */
export function isAsleep(stack: { readonly parameters: Readonly<Record<string, string>> }): boolean {
  return stack.parameters['Asleep'] === 'true';
}

/** True when a deployment, sleep or wake reached its end and was not rolled back. */
export function succeeded(status: string): boolean {
  return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}

/** True when a deployment makes the stack anew, so that nothing of what it was given lasts. */
export function isRecreated(status: string): boolean {
  const { step } = nextStackStep(status, 'deploy');
  return step === 'recreate' || step === 'create';
}

/** The whole policy over stack statuses (research on CloudFormation, section 1a). */
export function nextStackStep(status: string, goal: StackGoal): StackStep {
  if (isBusy(status)) return { step: 'wait' };
  if (goal === 'delete') return deletionStep(status);
  if (status === 'ABSENT' || status === 'DELETE_COMPLETE') return absentStep(goal);
  if (STABLE.has(status)) return { step: 'update' };
  if (goal !== 'deploy') return whyNotNow(status);
  if (NEVER_STABLE.has(status)) return { step: 'recreate' };
  // A change set that creates may be made for a stack that has only ever been reviewed, beside those that others made for it.
  if (isUnderReview(status)) return { step: 'create' };
  if (status === 'UPDATE_ROLLBACK_FAILED') return { step: 'continue-rollback' };
  // Somebody updated it by hand and told CloudFormation to leave it as it failed.
  if (status === 'UPDATE_FAILED') return { step: 'roll-back' };
  if (status === 'DELETE_FAILED') return { step: 'recreate' };
  return { step: 'refuse', reasonCode: 'manual_step', why: `it is in ${status}; ${manualRemedy(status)}` };
}

/** Neither sleep nor wake repairs a stack: a deployment does, or a person. */
function whyNotNow(status: string): StackStep {
  if (status === 'REVIEW_IN_PROGRESS') return { step: 'skip', reasonCode: 'busy', why: `it is in ${status}` };
  const repair = nextStackStep(status, 'deploy');
  const why =
    repair.step === 'refuse' ? repair.why : `it is in ${status}; deploy its branch again or take it down`;
  return { step: 'skip', reasonCode: 'manual_step', why };
}

/** What a person can do for a stack that stays in such a state until somebody does. */
export function manualRemedy(status: string): string {
  if (status === 'UPDATE_ROLLBACK_FAILED')
    return "continue its rollback (CloudFormation's ContinueUpdateRollback, with ResourcesToSkip for what cannot be restored) or take it down";
  if (status === 'DELETE_FAILED') return 'delete it in CloudFormation, with what its events name';
  return 'put right what its events name in CloudFormation, or delete it';
}

function deletionStep(status: string): StackStep {
  return status === 'ABSENT' || status === 'DELETE_COMPLETE' ? { step: 'done' } : { step: 'delete' };
}

function absentStep(goal: Exclude<StackGoal, 'delete'>): StackStep {
  if (goal === 'deploy') return { step: 'create' };
  return { step: 'skip', reasonCode: 'nothing_to_do', why: 'there is no stack' };
}
