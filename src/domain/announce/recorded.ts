import { NO_LIFE } from './announced-beside.ts';
import type { AnnouncementState, RecordedEnvironment } from './announcement.ts';

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
export function shownState(state: AnnouncementState): AnnouncementState {
  const { byRecords } = state;
  return byRecords === undefined ? state : { ...state, ...NOTHING, ...byRecords, byRecords: undefined };
}

/**
 * The state that shows another one, which deployments tell. What its runs have told stays beside it: the run that ends it has yet to speak,
 * and goes by what people heard last.
 */
export function withRecorded(state: AnnouncementState, shown: AnnouncementState): AnnouncementState {
  const { status, url, commit, failed, why, leftovers, cost, since, run } = shown;
  const { preparing, preparation, stopped, note, noteOf, hours, expires, ends } = shown;
  const environment = { status, url, commit, failed, why, leftovers, cost, since, run };
  const beside = { preparing, preparation, stopped, note, noteOf, hours, expires, ends };
  return { ...state, byRecords: { ...environment, ...beside } };
}

/** What its runs have told, without what deployments say; undefined where that is nothing. */
export function toldByRuns(state: AnnouncementState | undefined): AnnouncementState | undefined {
  if (state?.byRecords === undefined) return state;
  const told = { ...state, byRecords: undefined };
  return Object.values(told).every((member) => member === undefined) ? undefined : told;
}

/**
 * The state for news that change a part of it: what deployments said of what stands is known from now on. A failure that people heard of
 * stays one, so that they hear of its end.
 */
export function heard(state: AnnouncementState): AnnouncementState {
  const { byRecords, status: told } = state;
  if (byRecords === undefined) return state;
  const { status, commit, url } = byRecords;
  const stands = { ...state, byRecords: undefined, commit, url };
  if (status === 'gone') return { ...stands, status, failed: undefined, ...NO_LIFE };
  return status === 'failed' || told === 'failed' ? stands : { ...stands, status };
}
