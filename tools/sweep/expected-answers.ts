import type { NamedAnswer } from '../../src/adapters/fetch/answers.ts';
import { isSpareForHours, keepsHours } from './expected.ts';
import type { Operation } from './operations.ts';

/** Which call of which operation was answered. */
export interface AnswerMet {
  readonly of: Operation;
  readonly call: string;
}

/** Calls whose failure is a line in the log: nothing of the operation depends on them. */
const SPARE: readonly string[] = [
  // A brake's issue that cannot be looked for is left to people.
  'GET /repos/{owner}/{repo}/issues',
];

/** What a run comes to when a call is answered by a row: its cause, unless the request is sent again. */
export function expectedAnswer(met: AnswerMet, { repeat, cause, name }: NamedAnswer): string {
  if (repeat !== 'final' && repeat !== 'later') return 'healed';
  if (SPARE.includes(met.call) || met.call.startsWith('GET /repos/{owner}/{repo}/actions/')) return 'healed';
  if (isSpareForHours(met.of, met.call)) return 'healed';
  // A repository without a commit has no lock.
  if (met.call === 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}' && name === 'conflict')
    return 'healed';
  if (cause === 'busy' && keepsHours(met.of)) return 'differs (nothing_to_do)';
  // One that is held by another operation keeps no sweep from the others, so the sweep is green and says so.
  if (cause === 'busy' && met.of === 'sweep') return 'differs (busy)';
  return cause === 'fact' ? withoutIt(met) : cause;
}

/** What follows where the far side says that something is not there. */
function withoutIt({ of, call }: AnswerMet): string {
  const followsEvent = of === 'create' || of === 'update';
  // A pull request or a branch that the event has just named counts as not seen yet.
  if (call === 'GET /repos/{owner}/{repo}/git/ref/{ref}') return followsEvent ? 'doubtful_facts' : 'healed';
  if (call === 'GET /repos/{owner}/{repo}/pulls/{pull_number}')
    return of === 'sweep' ? 'differs (nothing_to_do)' : 'doubtful_facts';
  // A story that is gone is not accepted; what else is due stays due.
  if (call.endsWith('/stories/{story}')) return 'differs (due)';
  return 'healed';
}
