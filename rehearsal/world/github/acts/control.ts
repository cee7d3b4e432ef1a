import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import type { Commit } from '../model/git-store.ts';
import { refreshPull } from '../model/mergeability.ts';
import type { GitHubState } from '../model/model.ts';
import { addPerson, personActing } from '../model/people.ts';
import type { Actor, Comment, Issue, Pull } from '../model/records.ts';
import { commitNamed } from '../model/resolve.ts';
import { issueToken } from '../model/tokens.ts';
import { actionVerbs } from './action-control.ts';
import { deleteBranch, forkOf, push } from './branch-acts.ts';
import { deploymentVerbs } from './deployment-acts.ts';
import * as issues from './issue-acts.ts';
import { issueLifeVerbs } from './issue-control.ts';
import { mergePull } from './merge-acts.ts';
import * as pulls from './pull-acts.ts';
import { queueVerbs } from './queue-control.ts';
import { deleteTag, moveTag } from './ref-acts.ts';
import { renameVerbs } from './rename-acts.ts';
import { rulesetVerbs } from './ruleset-acts.ts';
import { setCommitStatus } from './status-acts.ts';
import { dispatch, schedule } from './trigger-acts.ts';

const edit = z.union([
  z.string(),
  z.null(),
  z.strictObject({ text: z.string(), executable: z.boolean().default(true) }),
]);
const by = z.string();
const number = z.int().positive();
const silent = z.boolean().default(false);
const role = z.enum(['admin', 'maintain', 'write', 'triage', 'read', 'none']);

/** What people and time do, from outside the API. */
export function controlOf(state: GitHubState): Service['control'] {
  return {
    ...branchVerbs(state),
    ...pullVerbs(state),
    ...mergeVerbs(state),
    ...queueVerbs(state),
    ...issueVerbs(state),
    ...issueLifeVerbs(state),
    ...actionVerbs(state),
    ...deploymentVerbs(state),
    ...otherVerbs(state),
    ...renameVerbs(state),
    ...rulesetVerbs(state),
  };
}

function actor(state: GitHubState, login: string): Actor {
  return personActing(state, login);
}

function pullOf(state: GitHubState, wanted: number): Pull {
  const pull = state.talk.pulls.get(wanted);
  if (!pull)
    throw new Error(
      `There is no pull request ${wanted}; there are ${[...state.talk.pulls.keys()].join(', ')}.`,
    );
  return pull;
}

function commitOf(state: GitHubState, wanted: string): Commit {
  const commit = commitNamed(state, wanted);
  if (!commit) throw new Error(`There is no commit ${wanted}.`);
  return commit;
}

function branchVerbs(state: GitHubState): Service['control'] {
  const pushShape = {
    branch: z.string(),
    files: z.record(z.string(), edit).optional(),
    message: z.string().optional(),
    by,
    fork: z.boolean().default(false),
    silent,
  };
  const protectShape = {
    branch: z.string(),
    on: z.boolean().default(true),
    allowsDeletions: z.boolean().default(false),
    queue: z.boolean().default(false),
  };
  const deleteShape = { branch: z.string(), by, silent, fork: z.boolean().default(false) };
  return {
    push: verb('github/push', pushShape, (args) => {
      const fork = args.fork ? forkOf(state, args.by) : undefined;
      const request = { branch: args.branch, files: args.files, message: args.message, fork };
      return {
        commit: state.events.silently(args.silent, () => push(state, actor(state, args.by), request)).sha,
      };
    }),
    tag: verb('github/tag', { tag: z.string(), commit: z.string().optional(), by }, (args) => {
      const { sha } = commitOf(state, args.commit ?? state.repository.defaultBranch);
      moveTag(state, actor(state, args.by), args.tag, sha);
      return { commit: sha };
    }),
    protect: verb('github/protect', protectShape, ({ branch: pattern, on, ...rule }) => {
      const { classicRules } = state.access;
      if (on) classicRules.set(pattern, { pattern, ...rule });
      else classicRules.delete(pattern);
    }),
    'delete-tag': verb('github/delete-tag', { tag: z.string(), by }, (args) => {
      if (!deleteTag(state, actor(state, args.by), args.tag)) throw new Error(`There is no tag ${args.tag}.`);
    }),
    'delete-branch': verb('github/delete-branch', deleteShape, (args) => {
      const fork = args.fork ? forkOf(state, args.by) : undefined;
      const gone = state.events.silently(args.silent, () =>
        deleteBranch(state, actor(state, args.by), args.branch, { fork }),
      );
      if (!gone) throw new Error(`There is no branch ${args.branch}.`);
    }),
  };
}

function pullVerbs(state: GitHubState): Service['control'] {
  const open = {
    branch: z.string(),
    title: z.string(),
    body: z.string().optional(),
    base: z.string().optional(),
    by,
    draft: z.boolean().optional(),
    fork: z.boolean().default(false),
  };
  const one = { number, by, silent };
  const reviewStates = z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED']);
  const on = <T>(
    args: { number: number; by: string; silent: boolean },
    act: (actor: Actor, pull: Pull) => T,
  ): T => state.events.silently(args.silent, () => act(actor(state, args.by), pullOf(state, args.number)));
  return {
    open: verb('github/open', open, ({ by: login, fork, ...request }) => {
      const head = fork ? forkOf(state, login) : undefined;
      return { number: pulls.openPull(state, actor(state, login), { ...request, fork: head }).number };
    }),
    close: verb('github/close', one, (args) => on(args, (who, pull) => pulls.closePull(state, who, pull))),
    reopen: verb('github/reopen', one, (args) => on(args, (who, pull) => pulls.reopenPull(state, who, pull))),
    merge: verb('github/merge', one, (args) =>
      on(args, (who, pull) => {
        const commit = mergePull(state, who, pull);
        if (!commit) throw new Error(`Pull request ${pull.number} cannot be merged.`);
        return { commit: commit.sha };
      }),
    ),
    retarget: verb('github/retarget', { ...one, base: z.string() }, (args) =>
      on(args, (who, pull) => pulls.changeBase(state, who, pull, args.base)),
    ),
    ready: verb('github/ready', one, (args) =>
      on(args, (who, pull) => pulls.setDraft(state, who, pull, false)),
    ),
    draft: verb('github/draft', one, (args) =>
      on(args, (who, pull) => pulls.setDraft(state, who, pull, true)),
    ),
    'request-review': verb('github/request-review', { ...one, reviewer: z.string() }, (args) =>
      on(args, (who, pull) => pulls.requestReviews(state, who, pull, [args.reviewer])),
    ),
    review: verb(
      'github/review',
      { ...one, state: reviewStates.default('APPROVED'), body: z.string().default('') },
      (args) =>
        on(args, (who, pull) => {
          pulls.addReview(state, who, pull, { state: args.state, body: args.body });
        }),
    ),
  };
}

/** What stands in the way of a merge. */
function mergeVerbs(state: GitHubState): Service['control'] {
  return {
    /** The next merges through the API find that the base moved meanwhile. */
    'base-moves': verb('github/base-moves', { number, times: z.int().positive().default(1) }, (args) => {
      pullOf(state, args.number).merge.refusals = args.times;
    }),
    conflict: verb('github/conflict', { number, on: z.boolean() }, (args) => {
      const pull = pullOf(state, args.number);
      pull.merge.conflict = args.on;
      refreshPull(state, pull);
    }),
  };
}

function issueVerbs(state: GitHubState): Service['control'] {
  const labelled = { number, label: z.string(), by, silent };
  const issueOf = (wanted: number): Issue => issues.issueOf(state, wanted) ?? pullOf(state, wanted);
  const id = z.int().positive();
  const commentOf = (wanted: number): Comment => {
    const comment = state.talk.comments.get(wanted);
    if (!comment) throw new Error(`There is no comment ${wanted}.`);
    return comment;
  };
  return {
    label: verb('github/label', labelled, (args) =>
      state.events.silently(args.silent, () =>
        issues.addLabels(state, actor(state, args.by), issueOf(args.number), [args.label]),
      ),
    ),
    unlabel: verb('github/unlabel', labelled, (args) =>
      state.events.silently(args.silent, () =>
        issues.removeLabels(state, actor(state, args.by), issueOf(args.number), [args.label]),
      ),
    ),
    issue: verb('github/issue', { title: z.string(), body: z.string().optional(), by }, (args) => ({
      number: issues.openIssue(state, actor(state, args.by), args).number,
    })),
    comment: verb('github/comment', { number, body: z.string(), by }, (args) => ({
      id: issues.addComment(state, actor(state, args.by), issueOf(args.number).number, args.body).id,
    })),
    'edit-comment': verb('github/edit-comment', { id, body: z.string(), by }, (args) =>
      issues.editComment(state, actor(state, args.by), commentOf(args.id), args.body),
    ),
    'hide-comment': verb('github/hide-comment', { id, reason: z.string(), by }, (args) => {
      commentOf(args.id).minimized = args.reason;
    }),
    'delete-comment': verb('github/delete-comment', { id, by }, (args) =>
      issues.deleteComment(state, actor(state, args.by), commentOf(args.id)),
    ),
  };
}

function otherVerbs(state: GitHubState): Service['control'] {
  const repository = {
    owner: z.string().optional(),
    name: z.string().optional(),
    id: z.int().optional(),
    defaultBranch: z.string().optional(),
    private: z.boolean().optional(),
    workflowsMayOpen: z.boolean().optional(),
    takesDrafts: z.boolean().optional(),
    pages: z.enum(['public', 'private', 'none']).optional(),
  };
  const user = {
    login: z.string(),
    id: z.int().optional(),
    name: z.string().optional(),
    email: z.string().optional(),
    publicEmail: z.string().optional(),
    role: role.optional(),
    type: z.enum(['User', 'Organization']).optional(),
  };
  const token = {
    kind: z.enum(['workflow', 'person', 'app']),
    login: z.string().optional(),
    permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])).optional(),
    scopes: z.array(z.string()).optional(),
    fork: z.boolean().optional(),
  };
  const status = {
    context: z.string(),
    state: z.enum(['error', 'failure', 'pending', 'success']),
    commit: z.string(),
  };
  return {
    repository: verb('github/repository', repository, (args) => {
      const given = Object.entries(args).filter(([, value]) => value !== undefined);
      state.repository = { ...state.repository, ...Object.fromEntries(given) };
      return { ...state.repository };
    }),
    user: verb('github/user', user, (args) => ({ id: addPerson(state, args).id })),
    token: verb('github/token', token, (args) => ({ token: issueToken(state, args).value })),
    events: verb('github/events', { after: z.int().default(0) }, (args) => state.events.after(args.after)),
    dispatch: verb('github/dispatch', { event_type: z.string(), client_payload: z.unknown(), by }, (args) =>
      dispatch(state, actor(state, args.by), args.event_type, args.client_payload ?? {}),
    ),
    schedule: verb('github/schedule', { cron: z.string() }, (args) => schedule(state, args.cron)),
    status: verb(
      'github/status',
      status,
      ({ commit, ...told }) => void setCommitStatus(state, commitOf(state, commit).sha, told),
    ),
  };
}
