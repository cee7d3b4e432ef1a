import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import { mergePull } from '../acts/merge-acts.ts';
import { isOpen, type Pull } from '../model/records.ts';
import { hasQueue } from '../model/rulesets.ts';
import { changesOf } from '../views/render-pull.ts';
import { Problem } from './problems.ts';
import { jsonBody, type RouteCall } from './router.ts';

const MERGE = z.strictObject({
  sha: z.string().optional(),
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  merge_method: z.enum(['merge', 'squash', 'rebase']).optional(),
});

/** Somebody else's merge or push came between (NixOS/nixpkgs-merge-bot#179, tgymnich/fork-sync#4); to try again is all that helps. */
function refuseWhileBaseMoves(pull: Pull): void {
  if (!isOpen(pull) || pull.merge.refusals === 0) return;
  pull.merge.refusals -= 1;
  throw new Problem(405, 'Base branch was modified. Review and try the merge again.');
}

/**
 * Of an installation without the permission `workflows`, which no `permissions:` of a workflow can give
 * (KeisukeYamashita/auto-pull-request-merge#481, paritytech/parity-processbot#302).
 */
function refuseWorkflowFiles({ state, token }: RouteCall, pull: Pull): void {
  if (token.kind === 'person' || token.permissions['workflows'] === 'write') return;
  const file = changesOf(state, pull).find(({ path }) => path.startsWith('.github/workflows/'));
  if (file !== undefined)
    throw new Problem(
      403,
      `refusing to allow a GitHub App to create or update workflow \`${file.path}\` without \`workflows\` permission`,
    );
}

/** Answers "Merge a pull request". @throws Problem 403, 405 and 409 */
export function mergePullOf(call: RouteCall, pull: Pull): WireResponse {
  const { state } = call;
  const wish = jsonBody(call, MERGE);
  if (isOpen(pull) && wish.sha !== undefined && wish.sha !== pull.branches.headSha)
    throw new Problem(409, 'Head branch was modified. Review and try the merge again.');
  refuseWhileBaseMoves(pull);
  // pascalgn/automerge-action#235
  if (isOpen(pull) && hasQueue(state, pull.branches.base))
    throw new Problem(405, 'Changes must be made through the merge queue');
  refuseWorkflowFiles(call, pull);
  const commit = mergePull(state, call.actor, pull, {
    title: wish.commit_title,
    message: wish.commit_message,
    method: wish.merge_method,
  });
  if (!commit)
    throw new Problem(
      405,
      pull.review.draft ? 'Pull Request is still a draft' : 'Pull Request is not mergeable',
    );
  return json(200, { sha: commit.sha, merged: true, message: 'Pull Request successfully merged' });
}
