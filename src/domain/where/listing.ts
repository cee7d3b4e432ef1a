import type { z } from 'zod';
import type {
  listedEnvironmentSchema,
  listedLockSchema,
  listedPullSchema,
  listingSchema,
  servesSchema,
  timesSchema,
  unknownSchema,
} from './listing-schema.ts';

/** What runs where, at one instant. No ARN, account id or secret stands in it. */
export type Listing = z.infer<typeof listingSchema>;

/** One environment of a listing. */
export type ListedEnvironment = z.infer<typeof listedEnvironmentSchema>;

/** What it serves, and for whom. */
export type Serves = z.infer<typeof servesSchema>;

/** When it was made and changed, and when its time is up. */
export type ListedTimes = z.infer<typeof timesSchema>;

/** A lock as a listing names it. */
export type ListedLock = z.infer<typeof listedLockSchema>;

/** A pull request as a listing names it. */
export type ListedPull = z.infer<typeof listedPullSchema>;

/** Why nobody knows something: a sentence. */
export type Unknown = z.infer<typeof unknownSchema>;

/** How an environment is. */
export type ListedState = ListedEnvironment['state'];

/** A state, and what to know of it. */
export interface StateWithWhy {
  /** In one word. */
  readonly state: ListedState;
  /** In sentences; '' for nothing. */
  readonly why: string;
}

/** True where nobody knows the value. */
export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** In the order in which a list shows them: first what somebody should look at. */
export const STATE_ORDER: readonly ListedState[] = [
  'failed',
  'missing',
  'unknown',
  'preparing',
  'going',
  'ready',
  'asleep',
];

/** What somebody should look at comes first, then by project, kind and name. */
export function inOrder(environments: readonly ListedEnvironment[]): readonly ListedEnvironment[] {
  return environments.toSorted(
    (one, other) =>
      STATE_ORDER.indexOf(one.state) - STATE_ORDER.indexOf(other.state) ||
      compare([one.project, one.kind, one.name], [other.project, other.kind, other.name]),
  );
}

/** By code units, so that every machine sorts alike. */
function compare(one: readonly string[], other: readonly string[]): number {
  const index = one.findIndex((text, at) => text !== other[at]);
  return index < 0 ? 0 : (one[index] ?? '') < (other[index] ?? '') ? -1 : 1;
}

/** Such as `5 environments: 1 failed, 4 ready`, without a dot. */
export function countStates(environments: readonly Pick<ListedEnvironment, 'state'>[]): string {
  const count = environments.length;
  const states = STATE_ORDER.flatMap((state) => {
    const many = environments.filter((each) => each.state === state).length;
    return many === 0 ? [] : [`${many} ${state}`];
  });
  const all = count === 0 ? 'No environment' : `${count} environment${count === 1 ? '' : 's'}`;
  return states.length === 0 ? all : `${all}: ${states.join(', ')}`;
}
