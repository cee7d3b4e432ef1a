import type { DeploymentState } from '../environment/deployed-head.ts';
import { formatDuration } from '../input/durations.ts';
import type { Stack } from '../stack/stack.ts';
import {
  isAsleep,
  isBusy,
  isStable,
  isUnderReview,
  nextStackStep,
  STACK_STATUSES,
} from '../stack/stack-state.ts';
import { isUnknown, type StateWithWhy, type Unknown } from './listing.ts';

/** A deployment on GitHub, as far as a listing reads it. */
export interface ListedRecord {
  /** 40 hex digits. */
  readonly commit: string;
  /** The texts that it was opened with. */
  readonly payload: Readonly<Record<string, string>>;
  /** The newest; undefined where it has none yet. */
  readonly state: DeploymentState | undefined;
  /** By the newest state; undefined where that gives none. */
  readonly environmentUrl: string | undefined;
  /** What its states said of themselves, the newest first. */
  readonly notes: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
}

/** The newest record of an environment; undefined where it has none. */
export type NewestRecord = ListedRecord | Unknown | undefined;

/** No deployment takes this long: its run was killed. */
const LONGEST_DEPLOYMENT_MS = 6 * 3_600_000;

/** How an environment is whose stack is there: by its stack first, then by what GitHub has recorded of its newest deployment. */
export function stateOfStack(
  stack: Pick<Stack, 'status' | 'parameters'>,
  newest: NewestRecord,
  now: Date,
): StateWithWhy {
  const { status } = stack;
  if (!STACK_STATUSES.some((known) => known === status))
    return { state: 'unknown', why: `Its stack is in ${status}, which this version does not know.` };
  if (isUnderReview(status))
    return { state: 'preparing', why: 'Its stack is only a change set that nobody has executed yet.' };
  if (status === 'DELETE_IN_PROGRESS') return { state: 'going', why: 'Its stack is being deleted.' };
  if (isBusy(status)) return busyState(status);
  if (!isStable(status)) return failedStack(status, newest);
  if (isAsleep(stack)) return { state: 'asleep', why: '' };
  if (isUnknown(newest)) return { state: 'unknown', why: newest.unknown };
  if (newest === undefined)
    return {
      state: 'unknown',
      why: 'Its stack is stable, and no deployment on GitHub says that it is ready.',
    };
  return stateOfRecord(newest, stack.parameters['Commit'] || undefined, now);
}

function busyState(status: string): StateWithWhy {
  if (status.includes('ROLLBACK'))
    return { state: 'failed', why: 'CloudFormation is rolling its stack back.' };
  return {
    state: 'preparing',
    why: `CloudFormation is ${status === 'CREATE_IN_PROGRESS' ? 'making' : 'changing'} its stack.`,
  };
}

function failedStack(status: string, newest: NewestRecord): StateWithWhy {
  const step = nextStackStep(status, 'deploy');
  const remedy =
    step.step === 'refuse' ? step.why : `it is in ${status}; deploy its branch again, or take it down`;
  const said = newest === undefined || isUnknown(newest) ? '' : `${noteOf(newest)} `;
  return { state: 'failed', why: `${said.trimStart()}Of its stack: ${remedy}.` };
}

/** Of a stable stack that is awake. */
function stateOfRecord(newest: ListedRecord, running: string | undefined, now: Date): StateWithWhy {
  const commit = newest.commit.slice(0, 7);
  const isOther = running !== undefined && running !== newest.commit;
  const serves = isOther ? `Commit ${running.slice(0, 7)} still serves.` : '';
  switch (newest.state) {
    case 'success':
      return isOther
        ? {
            state: 'unknown',
            why: `Its stack runs ${running.slice(0, 7)}, and GitHub says that ${commit} is ready.`,
          }
        : { state: 'ready', why: '' };
    case 'failure':
    case 'error':
      return { state: 'failed', why: joined(`The deployment of ${commit} failed.`, noteOf(newest), serves) };
    case 'inactive':
      return { state: 'unknown', why: "GitHub's record of it has ended, and its stack is still there." };
    default:
      return stateOfOpen(newest, now, serves);
  }
}

function stateOfOpen(newest: ListedRecord, now: Date, serves: string): StateWithWhy {
  const age = now.getTime() - Date.parse(newest.createdAt);
  const commit = newest.commit.slice(0, 7);
  if (age > LONGEST_DEPLOYMENT_MS)
    return {
      state: 'unknown',
      why: joined(
        `The deployment of ${commit} began ${formatDuration(age)} ago and has not ended, so its run may have been killed.`,
        serves,
      ),
    };
  return { state: 'preparing', why: joined(`Commit ${commit} is being deployed.`, serves) };
}

/** How an environment is that GitHub has recorded and of which no stack was seen. */
export function stateWithoutStack(
  newest: ListedRecord,
  { isSeen, now }: { readonly isSeen: boolean; readonly now: Date },
): StateWithWhy {
  if (!isSeen)
    return {
      state: 'unknown',
      why: 'GitHub records it, and nobody looked at the account and region where it is recorded.',
    };
  const commit = newest.commit.slice(0, 7);
  if (newest.state === 'failure' || newest.state === 'error')
    return {
      state: 'failed',
      why: joined(`The deployment of ${commit} failed, and there is no stack.`, noteOf(newest)),
    };
  const isDone = newest.state === 'success' || newest.state === 'inactive';
  if (isDone) return { state: 'missing', why: 'GitHub says that it is ready, and there is no stack of it.' };
  return stateOfOpen(newest, now, '');
}

function noteOf({ notes }: Pick<ListedRecord, 'notes'>): string {
  const [note = ''] = notes;
  return note === '' || /[.!?…]$/.test(note) ? note : `${note}.`;
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
