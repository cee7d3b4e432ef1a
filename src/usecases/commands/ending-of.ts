import type { Ending } from '../../domain/commands/ending.ts';
import { isRed } from '../../domain/verdict/decision.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';

/** The person may say it, and has to say it again or otherwise. */
const CORRECTED: readonly Verdict['reasonCode'][] = [
  'unknown_command',
  'unknown_branch',
  'head_moved',
  'superseded',
];

/** How a command ended that was answered by this. Refused is not broken. */
export function endingOf({ decision, reasonCode }: Pick<Verdict, 'decision' | 'reasonCode'>): Ending {
  if (isRed(decision) || CORRECTED.includes(reasonCode)) return 'confused';
  return decision === 'skipped' ? '-1' : 'rocket';
}
