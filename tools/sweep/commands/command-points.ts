import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';
import type { NamedAnswer } from '../../../src/adapters/fetch/answers.ts';
import { answerPoints } from '../answer-points.ts';
import { OUTCOMES } from '../expected.ts';
import {
  FAULTS,
  type FaultName,
  faultOf,
  type RequestFault,
  TIMES,
  type Times,
  targetsOf,
} from '../faults.ts';

type Request = Pick<WireEntry, 'service' | 'operation' | 'write'>;

/** Every fault on the first request of each kind of a step that hears a command or answers it. */
export function commandPoints(requests: readonly Request[]): readonly RequestFault[] {
  const first = targetsOf(requests).filter(({ nth }) => nth === 0);
  const wires = first.flatMap((target) => {
    const call = `${target.service} ${target.operation}`;
    return FAULTS.flatMap((name) =>
      TIMES.flatMap((times) => {
        const fault = faultOf(name, times, target);
        if (fault === undefined) return [];
        const phase = times === 'once, taken' ? 'taken' : 'not taken';
        return [
          {
            phase,
            call,
            name,
            times,
            fault,
            expected: expectedOutcome(target.operation, name, times),
          } as const,
        ];
      }),
    );
  });
  const answers = answerPoints(
    requests,
    () => false,
    ({ operation }, row) => expectedAnswer(operation, row),
  );
  // A repository without a commit would have none of what the others show.
  return [...wires, ...answers.filter(({ call, row }) => call !== LISTED_LOCKS || row.name !== 'conflict')];
}

/** What shows on the comment that a command was heard, and how it ended: the reply says it too. */
const SPARE: readonly string[] = [
  'query viewer',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}',
];

/** Writes that are not sent again where nobody knows whether they were done; the same command finds what they made. */
const NOT_REPEATED: readonly string[] = [
  'POST /repos/{owner}/{repo}/git/trees',
  'POST /repos/{owner}/{repo}/git/commits',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
];
const LISTED_LOCKS = 'github GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
/** A look behind it tells whether it was done. */
const LOCK = 'POST /repos/{owner}/{repo}/git/refs';

function expectedOutcome(call: string, name: FaultName, times: Times): string {
  if (SPARE.includes(call)) return 'healed';
  const isUnsure = name !== 'throttled' && NOT_REPEATED.includes(call);
  const isUndone = name !== 'throttled' && call === LOCK && times !== 'once, taken';
  return times === 'lasting' || isUnsure || isUndone ? OUTCOMES[name] : 'healed';
}

/** What follows where GitHub says that something is not there, or is so already. */
const FACTS: Readonly<Record<string, string>> = {
  'GET /repos/{owner}/{repo}/contents/{path}': 'healed',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': 'differs (not_allowed_to_command)',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': 'doubtful_facts',
  'GET /repos/{owner}/{repo}/activity': 'differs (doubtful_facts)',
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': 'differs (command_taken)',
  [LOCK]: 'doubtful_facts',
};

function expectedAnswer(call: string, { repeat, cause, name }: NamedAnswer): string {
  if (SPARE.includes(call) || (repeat !== 'final' && repeat !== 'later')) return 'healed';
  // Only a workflow's own token may not ask who changed a comment: then nobody else did.
  if (call === 'query FirstComments' && name === 'queryDenied') return 'healed';
  return cause === 'fact' ? (FACTS[call] ?? cause) : cause;
}
