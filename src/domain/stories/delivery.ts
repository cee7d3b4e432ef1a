import { shortHash } from '../environment/naming.ts';
import type { PullRequestFacts } from '../environment/pull-request.ts';
import type { ReasonCode } from '../verdict/reason-codes.ts';

/** What the product owner was asked to judge. It is written once, where only Greenroom writes, and the newest one counts. */
export interface Delivery {
  /** At least 1. */
  readonly pullRequest: number;
  /** The branch that it was to be merged into. */
  readonly base: string;
  /** The open pull request from that branch, on which this one stood; undefined where there was none. */
  readonly stackedOn: number | undefined;
  /** A whole SHA. */
  readonly commit: string;
  /** Ids of the stories that were asked about; never empty. */
  readonly stories: readonly string[];
  /** Which putting-on of the label led to it, by GitHub's id of that event; '' where GitHub did not tell. */
  readonly labelled: string;
}

const SCHEMA = 'greenroom-delivery/1';
const WHOLE_SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** A delivery as texts by key. */
export function writtenDelivery(delivery: Delivery): Readonly<Record<string, string>> {
  const { pullRequest, base, stackedOn, commit, stories, labelled } = delivery;
  return {
    schema: SCHEMA,
    pullRequest: String(pullRequest),
    base,
    stackedOn: String(stackedOn ?? ''),
    commit,
    stories: stories.join(' '),
    labelled,
  };
}

/** Undefined for anything that is no such record. */
export function readDelivery(written: Readonly<Record<string, string>>): Delivery | undefined {
  const { schema, base = '', commit = '', labelled = '' } = written;
  const pullRequest = Number(written['pullRequest']);
  const stackedOn = Number(written['stackedOn'] || Number.NaN);
  const stories = (written['stories'] ?? '').split(' ').filter((id) => id !== '');
  const isWhole = Number.isInteger(pullRequest) && pullRequest > 0 && base !== '' && stories.length > 0;
  if (schema !== SCHEMA || !isWhole || !WHOLE_SHA.test(commit)) return undefined;
  const lower = Number.isInteger(stackedOn) && stackedOn > 0 ? stackedOn : undefined;
  return { pullRequest, base, stackedOn: lower, commit, stories, labelled };
}

/** Where a delivery is kept, so that people can find a record that is in their way. */
export interface RecordPlace {
  /** GitHub's id of the record, which is a deployment. */
  readonly id: number;
  /** Login of whoever wrote it, with `[bot]` for an app; `ghost` for somebody who is gone. */
  readonly writtenBy: string;
}

/** Ids of the events by which the label led to records; those that name none are left out. */
export function labelsOf(records: readonly Pick<Delivery, 'labelled'>[]): readonly string[] {
  return records.map(({ labelled }) => labelled).filter((id) => id !== '');
}

/** Names a record, to stand in brackets. */
export function recordedAs({ id, writtenBy }: RecordPlace): string {
  return `recorded as deployment ${id} by ${writtenBy}`;
}

/**
 * Names one refusal of a merge, so that people hear of it once: it is another one when head, base, reason or cause change.
 * @param cause what tells two refusals of one reason apart, in any words; '' where head and base do.
 */
export function refusalKey(
  code: ReasonCode,
  { headCommit, baseBranch }: Pick<PullRequestFacts, 'headCommit' | 'baseBranch'>,
  cause = '',
): string {
  return `not merged: ${code} ${shortHash(`${headCommit} ${baseBranch}${cause === '' ? '' : ` ${cause}`}`)}`;
}

/** Names that a workflow was started behind the merge, or that people were told why it was not. */
export function startedKey(file: string): string {
  return `started: ${file}`;
}

/** Names that GitHub is to merge it by itself, from its queue or by auto-merge, so that a later run looks for the merge. */
export const LEFT_TO_GITHUB = 'left to GitHub to merge';

/** Names that nothing is left to do behind the merge, once the branch is gone. */
export const FINISHED = 'finished behind the merge';

/**
 * Why the branch of a merged pull request stays: others need it, it is protected, or a rule singles it out, which can be asked again.
 */
export type KeptFor = 'still_wanted' | 'protected' | 'singled_out';

/** Names that; it is another one when other pull requests need it. */
export function keptKey(why: KeptFor, needing: readonly number[]): string {
  return `branch kept: ${why} ${shortHash(needing.toSorted((a, b) => a - b).join(' '))}`;
}

/** Whether the newest note at a record says that nothing is left to do behind a merge whose branch is gone, or went on. */
export function isFinished(note: string | undefined): boolean {
  // A branch that was kept is the last that a run came to, and people deleted it since.
  return note === FINISHED || note?.startsWith('branch kept: ') === true;
}
