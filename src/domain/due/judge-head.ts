import { type DeployedHead, ENDED_EARLY, type HeadDeployment } from '../environment/deployed-head.ts';
import { byPlace, placeOfArn } from '../environment/place.ts';
import type { Stack } from '../stack/stack.ts';
import { isAsleep, isBusy, nextStackStep } from '../stack/stack-state.ts';

/** By then the run that an event starts has begun, and has opened a deployment. */
const OWN_RUN_MS = 15 * 60_000;

/** How the environment of a pull request compares with its head; each `why` is a clause. */
export type HeadVerdict =
  /** Another run is at work on it, or none would get further. */
  | { readonly is: 'left alone'; readonly why: string }
  /** A run would change something. */
  | { readonly is: 'behind'; readonly why: string }
  /** Its stack and its deployment say that it runs the head, or sleeps at it. Nobody asks the environment itself. */
  | { readonly is: 'up to date'; readonly asleep: boolean };

/** What is known of a head without another question. */
export interface HeadFacts {
  /** With the deployments of its own environment only. */
  readonly head: Pick<DeployedHead, 'headCommit' | 'updatedAt' | 'deployments'>;
  /** Of the environment's name; undefined where there is none. */
  readonly stack: Stack | undefined;
}

/**
 * Whether a run for the head would change its environment. What an event has just started is left to that run, and a deployment
 * of the head that failed is left until something changes: whoever ran it has reported that.
 */
export function judgeHead({ head, stack }: HeadFacts, now: Date): HeadVerdict {
  const [newest] = head.deployments;
  const here = stack === undefined ? [] : byPlace(head.deployments, [placeOfArn(stack.id)]).here;
  const commit = short(head.headCommit);
  if (isYoung(head.updatedAt, now))
    return leftAlone('something about its pull request changed less than 15 minutes ago');
  if (newest !== undefined && isUnfinished(newest) && isYoung(newest.changedAt, now))
    return leftAlone('a run is at work on it');
  if (stack !== undefined && isBusy(stack.status)) return leftAlone(`its stack is in ${stack.status}`);
  if ([newest, here[0]].some((each) => each !== undefined && (hasFailed(each) || wasRolledBack(each, stack))))
    return leftAlone(`its deployment of ${commit} failed`);
  if (stack === undefined) return behind('it has no environment');
  const { step } = nextStackStep(stack.status, 'deploy');
  if (step === 'refuse') return leftAlone(`its stack is in ${stack.status}, which a person has to put right`);
  if (step !== 'update') return behind(`its stack is in ${stack.status}`);
  const running = stack.parameters['Commit'] ?? head.headCommit;
  if (running !== head.headCommit && !saysSo(here[0], stack))
    return behind(`its environment runs ${short(running)} instead of ${commit}`);
  if ([newest, here[0]].some((each) => each?.state !== 'success'))
    return behind(`no deployment says that ${commit} runs`);
  return { is: 'up to date', asleep: isAsleep(stack) };
}

/**
 * True for an environment that somebody or a sweep took down while its pull request was open: since then nothing happened to that.
 * `goneBecause` is what people were told of its end; undefined where they were told nothing that still holds.
 */
export function wasEndedOnPurpose(
  { updatedAt, deployments: [newest] }: HeadFacts['head'],
  goneBecause: string | undefined,
): boolean {
  if (newest?.state !== 'inactive') return false;
  return goneBecause !== undefined || Date.parse(updatedAt) <= Date.parse(newest.changedAt) + SAME_TIME_MS;
}

/** What GitHub writes down about a pull request because of a deployment comes a little later than that. */
const SAME_TIME_MS = 60_000;

/**
 * A run has looked at the stack since its last change and found it right for the head: nothing in its template depends on the commit,
 * so it keeps the value of an older one.
 */
function saysSo(newest: HeadDeployment | undefined, stack: Stack): boolean {
  return (
    newest?.state === 'success' &&
    Date.parse(newest.changedAt) > Date.parse(stack.updatedAt ?? stack.createdAt)
  );
}

function isUnfinished({ state, note }: HeadDeployment): boolean {
  return state === undefined || ['queued', 'pending', 'in_progress'].includes(state) || note === ENDED_EARLY;
}

function hasFailed({ state, note }: HeadDeployment): boolean {
  return (state === 'failure' || state === 'error') && note !== ENDED_EARLY;
}

/** CloudFormation undid by itself what a run had no time to wait for, and would again. */
function wasRolledBack({ note, changedAt }: HeadDeployment, stack: Stack | undefined): boolean {
  if (note !== ENDED_EARLY || stack === undefined || !/ROLLBACK_COMPLETE$/.test(stack.status)) return false;
  return Date.parse(stack.updatedAt ?? stack.createdAt) > Date.parse(changedAt);
}

/** Written so that a time that cannot be read, or lies ahead, counts as young. */
function isYoung(at: string, now: Date): boolean {
  return !(now.getTime() - Date.parse(at) >= OWN_RUN_MS);
}

function short(commit: string): string {
  return commit.slice(0, 7);
}

function leftAlone(why: string): HeadVerdict {
  return { is: 'left alone', why };
}

function behind(why: string): HeadVerdict {
  return { is: 'behind', why };
}
