import { hasLabel } from '../environment/labels.ts';
import { AWAKE_LABEL } from '../environment/wanted.ts';
import type { CodeOf } from '../verdict/verdict.ts';
import { type Hours, isWithinHours } from './hours.ts';

/** What decides whether an environment is to be up. */
export interface HoursFacts {
  /** When environments of the kind are up. */
  readonly hours: Hours;
  /** The services' time. */
  readonly now: Date;
  /** True for one that sleeps now. */
  readonly asleep: boolean;
  /** When the environment last moved to a commit; undefined where that is not known, or long ago. */
  readonly lastPush: Date | undefined;
  /** How long such a move keeps it up. */
  readonly awakeForMs: number;
  /** Of the branch's open pull requests; [] for none. */
  readonly labels: readonly string[];
}

/** What is to be done; `why` is a clause. */
export type HoursStep =
  | { readonly step: 'sleep' | 'wake'; readonly why: string }
  | { readonly step: 'none'; readonly reasonCode: CodeOf<'nothing'> };

/** Level-triggered: compares how things are with how they should be, so a run that comes late or twice does no harm. */
export function decideHours(facts: HoursFacts): HoursStep {
  const why = reasonToBeAwake(facts);
  if (why !== undefined)
    return facts.asleep ? { step: 'wake', why } : { step: 'none', reasonCode: 'inside_hours' };
  return facts.asleep
    ? { step: 'none', reasonCode: 'nothing_to_do' }
    : { step: 'sleep', why: 'it is outside its hours' };
}

function reasonToBeAwake(facts: HoursFacts): string | undefined {
  if (isWithinHours(facts.hours, facts.now)) return 'its hours have begun';
  if (hasLabel(facts.labels, AWAKE_LABEL)) return `its pull request is labelled '${AWAKE_LABEL}'`;
  const since =
    facts.lastPush === undefined ? Number.POSITIVE_INFINITY : facts.now.getTime() - facts.lastPush.getTime();
  return since < facts.awakeForMs ? 'it was pushed to recently' : undefined;
}
