import { byHand, describeLeftover, type Leftover } from '../stack/leftover.ts';

/** What stays when an environment is gone. */
export interface Removal {
  /** What the template told CloudFormation to keep. */
  readonly retained: readonly Leftover[];
  /** What belonged to its Elastic Beanstalk environment and was to outlive that, such as a coupled database. */
  readonly detached: readonly Leftover[];
  /** What could not be deleted and was left behind because `on-leftover` says so. */
  readonly undeletable: readonly Leftover[];
  /** Snapshots of databases, which stay when those are gone. */
  readonly snapshots: readonly Leftover[];
  /** What is gone and left something that no list shows: `why` says what. */
  readonly traces: readonly Leftover[];
}

/** Tells people that an environment is gone, `why`, and what stays of it. */
export function describeRemoval(
  name: string,
  why: string,
  { retained, detached, undeletable, snapshots, traces }: Removal,
): string {
  if ([retained, detached, undeletable, snapshots, traces].every(({ length }) => length === 0))
    return `Environment ${name} is gone, and so is everything in it: ${why}.`;
  const keeps =
    retained.length === 0
      ? ''
      : ` Its template keeps ${retained.map(describeLeftover).join(', ')}, which nobody owns any more and which may still cost money.`;
  const stands =
    detached.length === 0
      ? ''
      : ` Its Elastic Beanstalk environment left ${detached.map(describeLeftover).join(', ')}, as the deletion policy there says; nobody owns that any more, and it may still cost money.`;
  const leaves =
    undeletable.length === 0
      ? ''
      : ` ${undeletable.map(describeLeftover).join(', ')} could not be deleted and was left behind; ${byHand(undeletable.map((leftover) => leftover.why))}, because nothing else will.`;
  const bills =
    snapshots.length === 0
      ? ''
      : ` Of its databases these snapshots stay and cost money: ${snapshots.map((snapshot) => snapshot.name).join(', ')}; delete them when nobody needs the data.`;
  const remains = traces.map((trace) => ` ${describeLeftover(trace)} is gone, but ${trace.why}.`).join('');
  return `Environment ${name} is gone: ${why}.${keeps}${stands}${leaves}${bills}${remains}`;
}
