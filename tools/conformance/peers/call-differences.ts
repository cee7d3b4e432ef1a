import { KNOWN } from './known-differences.ts';

/** How a cloud took each call: `ok`, an error code, or the state into which something settled. */
export type Outcomes = Readonly<Record<string, string>>;

/** What comparing two clouds came to. */
export interface Comparison {
  readonly compared: number;
  /** Calls that the world refuses and the peer takes. */
  readonly stricter: number;
  readonly known: number;
  readonly problems: readonly string[];
}

/**
 * Holds the world's outcomes against a peer's. A problem is a call that the world takes and the peer refuses, or that both refuse with
 * other codes, unless `KNOWN` says why; and an entry of `KNOWN` that is no longer true.
 */
export function compareOutcomes(peer: string, world: Outcomes, theirs: Outcomes): Comparison {
  const problems: string[] = [];
  const known = new Set<string>();
  let compared = 0;
  let stricter = 0;
  for (const [call, ours] of Object.entries(world)) {
    const their = theirs[call] ?? '';
    if (isBroken(ours)) problems.push(`${call}: the world broke: ${ours}`);
    if ([ours, their].some((each) => isBroken(each) || isUnplayed(each))) continue;
    compared += 1;
    if (isRefusal(ours) && !isRefusal(their)) stricter += 1;
    if (!isRefusal(their) || ours === their) continue;
    const entry = KNOWN.find((each) => each.call === call && each.peers.includes(peer));
    if (entry) known.add(call);
    else problems.push(`${call}: the world says ${ours}, ${peer} says ${their}`);
  }
  for (const { call, peers } of KNOWN)
    if (peers.includes(peer) && !known.has(call)) problems.push(`${call}: no longer differs from ${peer}`);
  return { compared, stricter, known: known.size, problems };
}

/** No answer that could be judged. */
function isBroken(outcome: string): boolean {
  return outcome === '' || outcome === 'unsettled' || /^(crash\b|5\d\d$|Internal)/.test(outcome);
}

/** What a cloud answers for an operation that it does not have. */
function isUnplayed(outcome: string): boolean {
  return ['NotImplemented', 'NotImplementedException', 'InvalidAction'].includes(outcome);
}

const GOOD_STATES = /^(absent|ok|Ready|Terminated|(CREATE|UPDATE)_COMPLETE|REVIEW_IN_PROGRESS)$/;

function isRefusal(outcome: string): boolean {
  return !GOOD_STATES.test(outcome);
}
