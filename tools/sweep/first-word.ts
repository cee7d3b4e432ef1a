import type { JobStep } from './play.ts';

/** What `provision` asks of GitHub for its first word alone. */
const CALLS: readonly string[] = [
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
  return action === 'provision' && (call.startsWith('slack ') || CALLS.includes(call));
}
