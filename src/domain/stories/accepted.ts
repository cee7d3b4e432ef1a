import { UserError } from '../verdict/errors.ts';
import type { Delivery } from './delivery.ts';

/** A pull request and the only commit at which it may be merged. */
export interface MergeRequest {
  /** At least 1. */
  readonly pullRequest: number;
  /** The head's; never empty. */
  readonly branch: string;
  /** A whole SHA: the commit that was delivered. */
  readonly commit: string;
  /** Undefined for a delivery of which there is no record. */
  readonly delivery?: DeliveredFor | undefined;
  /** The label of the review, without which it is merged no more; absent where nobody asks for one. */
  readonly reviewedLabel?: string | undefined;
}

/** What counts of the record of a delivery when it is merged. */
export interface DeliveredFor extends Pick<Delivery, 'base' | 'stackedOn'> {
  /** GitHub's id of the record. */
  readonly id: number;
  /** As in `RecordPlace`; absent where nobody says. */
  readonly writtenBy?: string;
  /** ISO 8601, of GitHub's clock: when it was recorded; undefined where nobody says. */
  readonly recordedAt?: string | undefined;
  /** Why people were told that nothing comes of it; absent where they were not. */
  readonly refusal?: string;
}

/** Reads sync-tracker's `accepted` output. @throws UserError naming what is wrong with it. */
export function parseAccepted(text: string): readonly MergeRequest[] {
  const value = parseJson(text);
  if (!Array.isArray(value)) throw wrong('a JSON array is needed');
  return value.map(wishOf);
}

function wishOf(value: unknown): MergeRequest {
  if (typeof value !== 'object' || value === null) throw wrong('each entry must be an object');
  const { pullRequest, branch, commit, delivery, reviewedLabel } = value as Record<string, unknown>;
  if (typeof pullRequest !== 'number' || !Number.isInteger(pullRequest) || pullRequest < 1)
    throw wrong('pullRequest must be a number');
  if (typeof branch !== 'string' || branch === '') throw wrong('branch must be text');
  if (reviewedLabel !== undefined && (typeof reviewedLabel !== 'string' || reviewedLabel === ''))
    throw wrong('reviewedLabel must be text');
  if (typeof commit !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
    throw wrong('commit must be a whole SHA');
  return {
    pullRequest,
    branch,
    commit,
    ...(delivery === undefined ? {} : { delivery: deliveryOf(delivery) }),
    ...(reviewedLabel === undefined ? {} : { reviewedLabel }),
  };
}

function deliveryOf(value: unknown): MergeRequest['delivery'] {
  if (typeof value !== 'object' || value === null) throw wrong('delivery must be an object');
  const { id, writtenBy, base, stackedOn, recordedAt, refusal } = value as Record<string, unknown>;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw wrong('the id of a delivery must be a number');
  if (typeof base !== 'string' || base === '') throw wrong('the base of a delivery must be text');
  const lower = typeof stackedOn === 'number' ? stackedOn : undefined;
  const since = typeof recordedAt === 'string' ? { recordedAt } : {};
  return {
    id,
    base,
    stackedOn: lower,
    ...since,
    ...(typeof writtenBy === 'string' ? { writtenBy } : {}),
    ...(typeof refusal === 'string' ? { refusal } : {}),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('it is not JSON');
  }
}

function wrong(what: string): UserError {
  return new UserError(
    'invalid_input',
    `Input 'pull-requests' cannot be used (${what}); give the output 'accepted' of sync-tracker.`,
  );
}
