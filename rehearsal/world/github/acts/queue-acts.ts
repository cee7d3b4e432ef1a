import { isConflicted, mergedFiles } from '../model/mergeability.ts';
import { type GitHubState, timestamp } from '../model/model.ts';
import { MERGE_QUEUE_BOT } from '../model/people.ts';
import type { DequeueReason } from '../model/pull-merge.ts';
import { type Actor, isOpen, type Pull } from '../model/records.ts';
import { renderPushed } from '../views/push-payload.ts';
import { emit, emitPull } from './emit.ts';
import { tellOfDeletion, tellOfPush } from './ref-acts.ts';

/**
 * The queue is an app of GitHub's. For what a workflow's own token put into it no run of `merge_group` starts, so the group waits for
 * checks until it is thrown out (loopdive/js2#1790, TYPO3-Documentation/render-guides#1399).
 */
function queueFor({ byWorkflowToken }: Actor): Actor {
  return { person: MERGE_QUEUE_BOT, byWorkflowToken };
}

/**
 * Puts a pull request into the merge queue: a branch of its own with what the merge would be, and checks asked for on it
 * (docs.github.com, "Managing a merge queue" and "Events that trigger workflows", merge_group).
 * @throws Error for one that is closed, a draft, in conflict, or queued already
 */
export function enqueue(state: GitHubState, actor: Actor, pull: Pull): string {
  const files = mergedFiles(state, pull);
  const queued = pull.merge.group !== undefined;
  if (!isOpen(pull) || pull.review.draft || queued || files === 'conflict' || isConflicted(state, pull))
    throw new Error(`Pull request ${pull.number} cannot be queued${queued ? ' twice' : ''}.`);
  const { base, baseSha, head, headSha, fork } = pull.branches;
  const { login, name, email } = MERGE_QUEUE_BOT;
  const commit = state.git.writeCommit({
    tree: state.git.writeTree(files),
    parents: [baseSha, headSha],
    message: `Merge pull request #${pull.number} from ${fork ?? state.repository.owner}/${head}\n\n${pull.title}`,
    author: { login, name, email },
    at: timestamp(state),
  });
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-${pull.number}-${baseSha}`;
  pull.merge.group = ref;
  pull.merge.queue.push({ event: 'added', at: timestamp(state), by: actor.person.login, head: headSha });
  const queue = queueFor(actor);
  state.refs.set(ref, commit.sha);
  emitPull(state, pull, { action: 'enqueued', actor });
  tellOfPush(state, queue, { ref, before: undefined, after: commit.sha });
  const { added, removed, modified, distinct, url, ...headCommit } = renderPushed(state, commit);
  const group = {
    head_sha: commit.sha,
    head_ref: ref,
    base_sha: baseSha,
    base_ref: `refs/heads/${base}`,
    head_commit: headCommit,
  };
  const place = { ref, sha: commit.sha };
  emit(
    state,
    { name: 'merge_group', actor: queue, place },
    { action: 'checks_requested', merge_group: group },
  );
  return ref;
}

/** Takes it out of the queue, and its branch with it; nothing happens to one that is not queued. */
export function dequeue(state: GitHubState, actor: Actor, pull: Pull, reason: DequeueReason): void {
  const { group } = pull.merge;
  if (group === undefined) return;
  pull.merge.group = undefined;
  const left = { at: timestamp(state), by: actor.person.login, head: pull.branches.headSha };
  pull.merge.queue.push({ event: 'removed', ...left, reason });
  state.refs.delete(group);
  emitPull(state, pull, { action: 'dequeued', actor }, { reason });
  tellOfDeletion(state, queueFor(actor), group);
}
