import { byHand, describeLeftover, type Leftover } from '../stack/leftover.ts';

/** What stays when an environment is gone. */
export interface Removal {
  /** What the template told CloudFormation to keep. */
  readonly retained: readonly Leftover[];
  /** What could not be deleted and was left behind because `on-leftover` says so. */
  readonly undeletable: readonly Leftover[];
  /** Snapshots of databases, which stay when those are gone. */
  readonly snapshots: readonly Leftover[];
}

/** Tells people that an environment is gone, `why`, and what stays of it. */
export function describeRemoval(
  name: string,
  why: string,
  { retained, undeletable, snapshots }: Removal,
): string {
  if (retained.length + undeletable.length + snapshots.length === 0)
    return `Environment ${name} is gone, and so is everything in it: ${why}.`;
  const keeps =
    retained.length === 0
      ? ''
      : ` Its template keeps ${retained.map(describeLeftover).join(', ')}, which nobody owns any more and which may still cost money.`;
  const leaves =
    undeletable.length === 0
      ? ''
      : ` ${undeletable.map(describeLeftover).join(', ')} could not be deleted and was left behind; ${byHand(undeletable.map((leftover) => leftover.why))}, because nothing else will.`;
  const bills =
    snapshots.length === 0
      ? ''
      : ` Of its databases these snapshots stay and cost money: ${snapshots.map((snapshot) => snapshot.name).join(', ')}; delete them when nobody needs the data.`;
  return `Environment ${name} is gone: ${why}.${keeps}${leaves}${bills}`;
}
