import {
  type AnnouncedLife,
  type AnnouncedNote,
  type CommitSubject,
  type HeadPusher,
  NO_LIFE,
} from './announced-beside.ts';
import type { AnnouncedCost } from './announced-cost.ts';
import type { AnnouncedLeftovers } from './announced-leftovers.ts';
import type { ToldPreparation } from './preparation.ts';

/** How deployments say that an environment is. */
export type RecordedEnvironment = Omit<AnnouncedEnvironment, 'subject' | 'pushedBy' | 'branchHead'> &
  ToldPreparation &
  AnnouncedNote &
  AnnouncedLife;

/** How the environment was last told to be. */
export interface AnnouncedEnvironment {
  /**
   * With `no-more`, none is made any more, and nobody has looked whether one stands. With `deployed`, its deployment says that it runs the
   * commit, and nobody has told whether it sleeps since: deployments say nothing of that.
   */
  readonly status?: 'ready' | 'asleep' | 'deployed' | 'gone' | 'failed' | 'none' | 'no-more' | undefined;
  /** Where it answers, or last did. */
  readonly url?: string | undefined;
  /** The commit on show: a whole SHA. */
  readonly commit?: string | undefined;
  /** The newest commit of the branch when it was told that a label pins the environment to the one on show; absent while none does. */
  readonly branchHead?: string | undefined;
  /** What failed last; absent while the status is another one. */
  readonly failed?: AnnouncedFailure | undefined;
  /** Why it is gone, to stand after a colon; why none is made, a sentence. */
  readonly why?: string | undefined;
  /** What outlives the environment, or was to go with its last change and did not. */
  readonly leftovers?: AnnouncedLeftovers | undefined;
  /** Absent where the team gave no prices. */
  readonly cost?: AnnouncedCost | undefined;
  /** What the commit says of itself that is on show, or that failed; '' where GitHub does not tell. Escaped where it is shown. */
  readonly subject?: CommitSubject | undefined;
  /** Who pushed the head of a pull request that an app opened; absent for others. */
  readonly pushedBy?: HeadPusher | undefined;
  /** ISO 8601, of the minute: since when it was told to be so. Absent in what earlier versions told. */
  readonly since?: string | undefined;
  /** The page of the run that brought it there; absent where nobody knows. */
  readonly run?: string | undefined;
}

/** What was tried and failed, and why. */
export interface AnnouncedFailure {
  /** The action that tried it. */
  readonly step: 'provision' | 'teardown' | 'hours';
  /** The commit that was to be deployed, a whole SHA; undefined where the step did not say. */
  readonly commit?: string | undefined;
  /** Why it failed, as a sentence of at most 2,000 characters. */
  readonly problem: string;
  /** The commit that serves again, since the change was undone; undefined where nobody looked, or nothing serves. */
  readonly serves?: string | undefined;
  /** The page of the run that tried it. */
  readonly run?: string | undefined;
  /** Lines of the log of what failed; absent for none. */
  readonly log?: readonly string[] | undefined;
}

/** Where else something is told of it. */
export interface ToldElsewhere {
  /** What deployments alone say by now, which no run of the environment has told yet. It is shown in place of what was told. */
  readonly byRecords?: RecordedEnvironment | undefined;
  /** ISO 8601: when the comment of an earlier version was changed last that this was taken from; absent for none. */
  readonly takenOver?: string | undefined;
}

type Told = RecordedEnvironment & ToldElsewhere & Pick<AnnouncedEnvironment, 'branchHead'>;

const NOTHING: { readonly [Member in keyof Required<RecordedEnvironment>]: undefined } = {
  status: undefined,
  url: undefined,
  commit: undefined,
  failed: undefined,
  why: undefined,
  leftovers: undefined,
  cost: undefined,
  since: undefined,
  run: undefined,
  preparing: undefined,
  preparation: undefined,
  stopped: undefined,
  note: undefined,
  noteOf: undefined,
  hours: undefined,
  expires: undefined,
  ends: undefined,
};

/** As people read it: what deployments say goes before what its runs have told last. */
export function shownState<State extends Told>(state: State): State {
  const { byRecords } = state;
  if (byRecords === undefined) return state;
  return { ...state, ...NOTHING, ...byRecords, branchHead: pinnedAt(state, byRecords), byRecords: undefined };
}

/** Deployments say nothing of a pin, and what was told of one holds for the commit that it was told of. */
function pinnedAt(
  { commit, branchHead }: Told,
  { commit: recorded }: RecordedEnvironment,
): string | undefined {
  return recorded === commit ? branchHead : undefined;
}

/**
 * The state that shows another one, which deployments tell. What its runs have told stays beside it: the run that ends it has yet to speak,
 * and goes by what people heard last.
 */
export function withRecorded<State extends Told>(state: State, shown: RecordedEnvironment): State {
  const { status, url, commit, failed, why, leftovers, cost, since, run } = shown;
  const { preparing, preparation, stopped, note, noteOf, hours, expires, ends } = shown;
  const environment = { status, url, commit, failed, why, leftovers, cost, since, run };
  const beside = { preparing, preparation, stopped, note, noteOf, hours, expires, ends };
  return { ...state, byRecords: { ...environment, ...beside } };
}

/** What its runs have told, without what deployments say; undefined where that is nothing. */
export function toldByRuns<State extends Told>(state: State | undefined): State | undefined {
  if (state?.byRecords === undefined) return state;
  const told = { ...state, byRecords: undefined };
  return Object.values(told).every((member) => member === undefined) ? undefined : told;
}

/**
 * The state for news that change a part of it: what deployments said of what stands is known from now on. A failure that people heard of
 * stays one, so that they hear of its end.
 */
export function heard<State extends Told>(state: State): State {
  const { byRecords, status: told } = state;
  if (byRecords === undefined) return state;
  const { status, commit, url } = byRecords;
  const stands = { ...state, byRecords: undefined, commit, url, branchHead: pinnedAt(state, byRecords) };
  if (status === 'gone') return { ...stands, status, failed: undefined, ...NO_LIFE };
  return status === 'failed' || told === 'failed' ? stands : { ...stands, status };
}
