import type { ServiceName } from '../../rehearsal/world/kernel/wire.ts';
import type { NamedAnswer } from '../../src/adapters/fetch/answers.ts';
import { OUTCOMES } from './expected.ts';
import type { FaultName, Times } from './faults.ts';
import type { Operation } from './operations.ts';
import type { JobStep } from './play.ts';
import { asksByLabel } from './stories/story-scenes.ts';

/** Whether an operation merges what is accepted. */
export function accepts(of: Operation): boolean {
  return of === 'accept' || of === 'accept-github';
}

/** Which call of which step of an operation met something. */
export interface PeopleMet {
  readonly of: Operation;
  readonly action: JobStep['action'];
  readonly service: ServiceName;
  readonly call: string;
  readonly isWrite: boolean;
}

/** Reads of the settings, before a step knows whom it is about. */
const SETTINGS: readonly string[] = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/contents/{path}',
];

export const RECORD = 'POST /repos/{owner}/{repo}/deployments';
const RECORD_STATE = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';

const DELETE = 'mutation DeleteBranch';

/** Writes that are sent again after no answer: done twice they are done once. */
const REPEATED: readonly string[] = [
  'chat.update',
  DELETE,
  'mutation MoveBoardCard',
  RECORD_STATE,
  'POST /repos/{owner}/{repo}/statuses/{sha}',
];
/** A write that got lost is found again in what it has made. */
const UPDATE = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch';
const TAKE_OFF = 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}';
const ISSUE = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
const EVENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';
const LABELS = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';

/** What a step about people comes to under a fault; see `expectedOutcome`. Who was not told is told by the next run. */
export function expectedPeopleOutcome(met: PeopleMet, fault: FaultName, times: Times): string {
  if (isSpare(met) || isNoteBehind(met) || isRecordOfLabel(met)) return 'healed';
  if (isOfBoard(met)) return times === 'lasting' ? CARD_LEFT : 'healed';
  if (met.call === SUBJECT) return WITHOUT_SUBJECT;
  const isRepeated = !met.isWrite || REPEATED.includes(met.call) || fault === 'throttled';
  // One request of a tracker has twenty seconds with all its tries.
  const isTooLong = met.service === 'tracker' && fault === 'hang';
  if (isRepeated && !isTooLong && times !== 'lasting') return 'healed';
  // A label that is on already is not asked for.
  if ((isTravelling(met) || met.call === UPDATE) && times === 'once, taken') return 'healed';
  return failedBy(met, OUTCOMES[fault]);
}

/** The same for an answer of the tables. */
export function expectedPeopleAnswer(met: PeopleMet, row: NamedAnswer): string {
  const { repeat, cause, name } = row;
  const isRepeated = repeat === 'a few times' ? !met.isWrite || REPEATED.includes(met.call) : !isFinal(row);
  if (isRepeated || isSpare(met) || isNoteBehind(met) || isRecordOfLabel(met)) return 'healed';
  if (isOfBoard(met)) return CARD_LEFT;
  if (met.call === SUBJECT) return WITHOUT_SUBJECT;
  // By the default of the input `unestimated` that is a warning, and nothing is red.
  if (name === 'unestimated') return 'differs (story_current) or differs (tracker_refused)';
  if (KEPT.includes(name)) return 'differs (protected)';
  // What people have to do by hand is no failure of the run.
  if (cause === 'not_updated' && met.call !== DELETE) return `differs (${cause})`;
  // REST deletes the branch then.
  if (met.call === DELETE && AT_REST.includes(name)) return 'healed';
  // Only a workflow's own token may not ask whose it is, so that the answer is known.
  if (met.call === 'query viewer' && AT_REST.includes(name)) return 'healed';
  // An older server does not tell of queues, and then the merge itself is refused.
  if (met.call === 'query MergePlan' && name === 'noField') return 'healed';
  if (NOT_THERE.includes(name)) return unfound(met);
  // Each story is read by itself then.
  if (met.call.endsWith('/stories/bulk') && ONE_BY_ONE.includes(name)) return 'healed';
  return cause === 'fact' ? withoutIt(met) : failedBy(met, cause);
}

/** With the token for boards alone. */
const BOARD_CALLS: readonly string[] = ['query ProjectBoard', 'query BoardCards', 'mutation MoveBoardCard'];

/** A card only shows how its story stands, so that a board which fails stops nothing. Since when it stands so is asked for the card. */
export function isOfBoard({ of, call }: Pick<PeopleMet, 'of' | 'call'>): boolean {
  return BOARD_CALLS.includes(call) || (of.endsWith('-boards') && call === 'query IssueMoves');
}

/** What a commit says of itself is told where GitHub tells it. */
const SUBJECT = 'query CommitSubject';
const WITHOUT_SUBJECT = 'healed or differs (announced)';

/** The story moved and its card did not, which the next look finds. */
const CARD_LEFT = 'differs (story_moved)';

/** Rows by which a rule of GitHub's keeps a branch. */
export const KEPT: readonly string[] = ['branchKept', 'refKept'];
/** Rows by which a tracker does not let many stories be read at once. */
const ONE_BY_ONE: readonly string[] = ['absent', 'denied', 'unexpected'];
const AT_REST: readonly string[] = ['noMutation', 'queryDenied'];

/** Rows by which a message of ours cannot be found or edited, though the world has it: where that is worth one, another is begun. */
export const NOT_THERE: readonly string[] = ['messageGone', 'notOurs', 'unreadable'];

function unfound({ of, call }: PeopleMet): string {
  // What accepting leaves out, the step behind the merge tells.
  if (accepts(of)) return 'healed or differs (announced)';
  // `provision` may have begun the message, and then another one is begun.
  if (call === 'chat.update' && (of === 'create' || of.startsWith('opened') || asksByLabel(of)))
    return 'healed or differs (announced)';
  return of === 'create' || of.startsWith('opened') || asksByLabel(of) || call === 'conversations.replies'
    ? 'healed'
    : 'differs (announced)';
}

function isFinal({ repeat }: NamedAnswer): boolean {
  return repeat === 'final' || repeat === 'later';
}

/** When the last look was is said where it can be found out, and so is it that no run starts behind a merge. */
function isSpare({ of, action, call }: PeopleMet): boolean {
  // Whether checks start for an update decides whether it is made.
  if (action === 'pull-request' && call === 'query viewer') return of !== 'catch-up';
  return call.startsWith('GET /repos/{owner}/{repo}/actions/');
}

/** That a merge is finished is noted so that nobody looks again; a look more is no reason to fail. */
function isNoteBehind({ of, action, call }: PeopleMet): boolean {
  return accepts(of) && action === 'pull-request' && call.endsWith('/deployments/{deployment_id}/statuses');
}

/** That a label was copied is kept so that its copy can come off again; the label itself is there all the same. */
function isRecordOfLabel({ of, action, call }: PeopleMet): boolean {
  const isRecord = call === RECORD || call === RECORD_STATE;
  return action === 'sync-tracker' && isRecord && (copiesLabels(of) || asksByLabel(of));
}

/** Its story's label is copied, and asks for nothing. */
function copiesLabels(of: Operation): boolean {
  return of === 'create' || of.startsWith('opened-');
}

/** The first label that is put on for an issue is its state, and one that asks for an environment is more than a service. */
function isTravelling({ of, call }: Pick<PeopleMet, 'of' | 'call'>): boolean {
  return call === LABELS && !/-(?:github|boards)$/.test(of) && !asksByLabel(of);
}

/** Reads by which who is asked to judge a story gets a name or a mention: without one they are asked all the same. */
export const NAMES: readonly string[] = [
  'GET /users/{username}',
  'GET /projects/{project}/memberships',
  'users.lookupByEmail',
];

/** A login is a name too. */
const NAMED_ALL_THE_SAME: readonly string[] = ['GET /users/{username}'];

/** Where an answer decides who may accept, it is more than a name. */
function isName({ of, action, call }: Pick<PeopleMet, 'of' | 'action' | 'call'>): boolean {
  return action === 'sync-tracker' && of.startsWith('delivered-') && NAMES.includes(call);
}

/** Reads by which one pull request is judged: where one fails, the status of that one alone is pending, and says why. */
const JUDGED_BY: readonly string[] = [
  EVENTS,
  'GET /me',
  'GET /projects/{project}/stories/{story}/transitions',
  'GET /repos/{owner}/{repo}/activity',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
];

const COMMENT_QUERIES: readonly string[] = ['query FirstComments', 'query CommentEditor'];

const COMMENT_TEXT = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}';

const OF_OTHER_ROWS: readonly string[] = ['GET /repos/{owner}/{repo}/deployments', 'query DeploymentStates'];

/** A news that is not told leaves the run green, but for what must be known before anything is told. */
function failedBy({ of, action, call }: PeopleMet, cause: string): string {
  if (of === 'status' && JUDGED_BY.includes(call)) return 'differs (status_shown)';
  // What the story itself says of a refused acceptance stands on the pull request too, so there the log only warns of it.
  const isOfComment = call.endsWith('/comments') || COMMENT_QUERIES.includes(call);
  // The news is told without what the commit says of itself, which the next run adds.
  if (call === 'query CommitSubject') return 'healed';
  // How the branch's other environments stand is told where it can be read.
  if (action === 'notify' && OF_OTHER_ROWS.includes(call)) return 'healed';
  // Behind a write it is told all the same; before Slack is edited nobody knows whether it is the newest.
  if (action === 'notify' && call === COMMENT_TEXT) return `healed or not told (${cause})`;
  if (accepts(of) && isOfComment && action === 'sync-tracker') return `healed or ${cause}`;
  // Without the right to record it a story is delivered all the same, and its acceptance merges nothing.
  if ((call === RECORD || call === RECORD_STATE) && cause === 'access_denied') return 'differs (story_moved)';
  // A label is a service to people, and so is a name: without it the story moves all the same, and the log says so.
  if (isTravelling({ of, call }) || (call === EVENTS && copiesLabels(of))) return 'differs (story_moved)';
  if (isName({ of, action, call }))
    return NAMED_ALL_THE_SAME.includes(call) ? 'healed or differs (story_moved)' : 'differs (story_moved)';
  return action === 'notify' && !SETTINGS.includes(call) ? `not told (${cause})` : cause;
}

/** What follows where the far side says that something is not there. */
function withoutIt(met: PeopleMet): string {
  const { of, action, call } = met;
  // A story that is gone is not accepted, which its status says; a pull request that is gone gets none.
  if (of === 'status' && /\/(?:stories\/\{story\}|pulls\/\{pull_number\})$/.test(call))
    return 'differs (status_shown)';
  if (call === 'GET /repos/{owner}/{repo}/pulls/{pull_number}')
    // What an event has just named counts as not seen yet.
    return action === 'pull-request' && of !== 'catch-up' ? 'invalid_input' : unseen(met);
  // Many issues are read at once, and then only the one that is to be moved, where one that is gone stays as it is.
  if (call === ISSUE && !accepts(of)) return 'differs (no_story) or differs (story_current)';
  // A closed pull request moves no story, so nobody misses one.
  if (call.endsWith('/stories/{story}') && of.startsWith('gone-')) return 'differs (pull_request_closed)';
  if (call.endsWith('/stories/{story}') || call === ISSUE)
    return accepts(of) ? 'differs (nothing_to_do)' : 'differs (no_story)';
  if (isName(met)) return 'differs (story_moved)';
  if (call === 'users.lookupByEmail') return 'differs (announced)';
  // The label is there all the same, so that the next run takes it off.
  if (call === TAKE_OFF) return 'differs (story_moved)';
  if (call.endsWith('/git/ref/{ref}') || call.endsWith('/git/refs/{ref}')) return 'differs (branch_gone)';
  return 'healed';
}

/** By the clock nobody names it, so the chat alone is told. */
function unseen(met: PeopleMet): string {
  const byClock: readonly Operation[] = ['sleep', 'wake', 'sweep'];
  return byClock.includes(met.of) ? 'differs (announced)' : failedBy(met, 'doubtful_facts');
}
