import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import { answerPoints } from './answer-points.ts';
import { expectedPeopleAnswer, expectedPeopleOutcome } from './expected-people.ts';
import { FAULTS, faultOf, type RequestFault, TIMES, targetsOf } from './faults.ts';
import type { Operation } from './operations.ts';
import type { JobStep } from './play.ts';

type Request = Pick<WireEntry, 'service' | 'operation' | 'write'>;

/** A step that tells people, asks them or does the chores of their pull request, and what was asked by the job. */
interface StepAboutPeople {
  readonly operation: Operation;
  readonly action: JobStep['action'];
  readonly requests: readonly Request[];
  /** What the steps before it asked. */
  readonly before: readonly Request[];
}

/** What such a step asks, if no fault is on the way. */
export function isAboutPeople(action: JobStep['action']): boolean {
  return action === 'notify' || action === 'sync-tracker' || action === 'pull-request';
}

/** What `provision` asks of GitHub for its first word alone. */
const FIRST_WORD: readonly string[] = [
  'github query FirstComments',
  'github query CommentEditor',
  'github GET /repos/{owner}/{repo}/pulls',
  'github GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'github POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'github GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'github PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
];

/**
 * Whether a call is for the word that an environment is on its way. Whatever becomes of it, the environment is made, and the step that
 * tells people says how that ended.
 * @param call with its service, such as `slack chat.postMessage`
 */
export function isOfFirstWord(action: JobStep['action'], call: string): boolean {
  return action === 'provision' && (call.startsWith('slack ') || FIRST_WORD.includes(call));
}

/**
 * Every fault on the first request of each kind. How often a kind is sent again is known where a step before has asked it, and of all
 * reads of GitHub from the steps in AWS. Then a read meets only what lasts, and a write only what breaks off, since it is the step that
 * decides what comes of it.
 */
export function pointsAboutPeople({
  operation: of,
  action,
  requests,
  before,
}: StepAboutPeople): readonly RequestFault[] {
  const isKnown = (asked: Asked) => before.some((each) => isSame(each, asked));
  const isWrite = (asked: Asked) => requests.some((each) => isSame(each, asked) && each.write);
  const isRetriedAlike = (asked: Asked) => isKnown(asked) || (asked.service === 'github' && !isWrite(asked));
  const first = targetsOf(requests).filter(({ nth }) => nth === 0);
  const wires = first.flatMap((target) => {
    const { service, operation } = target;
    const asked = { of, action, service, call: operation, isWrite: isWrite(target) };
    return FAULTS.flatMap((name) =>
      TIMES.flatMap((times) => {
        const isLeftOut = isWrite(target) ? name !== 'reset' : name !== '500' || times !== 'lasting';
        const fault = isRetriedAlike(target) && isLeftOut ? undefined : faultOf(name, times, target);
        if (fault === undefined) return [];
        const phase = times === 'once, taken' ? 'taken' : 'not taken';
        const expected = expectedPeopleOutcome(asked, name, times);
        return [{ phase, call: `${service} ${operation}`, name, times, fault, expected } as const];
      }),
    );
  });
  const answers = answerPoints(requests, isKnown, (asked, row) => {
    const { service, operation: call } = asked;
    return expectedPeopleAnswer({ of, action, service, call, isWrite: isWrite(asked) }, row);
  });
  return [
    ...wires,
    ...answers.filter(({ call, row }) => !EDITORS.includes(call) || row.name !== 'queryDenied'),
  ];
}

/** Who may not read who changed a comment believes nothing in it, so what it knew is lost: no run gets that back. */
const EDITORS: readonly string[] = ['github query FirstComments', 'github query CommentEditor'];

type Asked = Pick<Request, 'service' | 'operation'>;

function isSame(one: Asked, other: Asked): boolean {
  return one.service === other.service && one.operation === other.operation;
}
