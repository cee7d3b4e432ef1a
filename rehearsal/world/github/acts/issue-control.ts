import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import { type GitHubState, knownLabel } from '../model/model.ts';
import { personActing } from '../model/people.ts';
import type { PlainIssue } from '../model/records.ts';
import { closeIssue, reopenIssue } from './closing-acts.ts';
import { renameLabel } from './issue-acts.ts';

const number = z.int().positive();
const by = z.string();
const REASONS = ['completed', 'not_planned', 'duplicate'] as const;

/** What people do with issues, besides their labels and comments. */
export function issueLifeVerbs(state: GitHubState): Service['control'] {
  const issueOf = (wanted: number): PlainIssue => {
    const issue = state.talk.issues.get(wanted);
    if (!issue)
      throw new Error(`There is no issue ${wanted}; there are ${[...state.talk.issues.keys()].join(', ')}.`);
    return issue;
  };
  const closing = {
    number,
    by,
    reason: z.enum(REASONS).default('completed'),
    /** A project whose rule closes what is moved to its end (docs.github.com, "Using the built-in automations"). */
    byProject: z.boolean().default(false),
  };
  return {
    'close-issue': verb('github/close-issue', closing, (args) =>
      closeIssue(state, personActing(state, args.by), issueOf(args.number), {
        reason: args.reason,
        closer: args.byProject ? { kind: 'ProjectV2' } : undefined,
      }),
    ),
    'reopen-issue': verb('github/reopen-issue', { number, by }, (args) =>
      reopenIssue(state, personActing(state, args.by), issueOf(args.number)),
    ),
    assign: verb('github/assign', { number, logins: z.array(z.string()) }, (args) => {
      issueOf(args.number).life.assignees = [...args.logins];
    }),
    'issue-type': verb('github/issue-type', { number, type: z.string().optional() }, (args) => {
      issueOf(args.number).life.type = args.type;
    }),
    /** Beside the pull request, under "Development" (docs.github.com, "Linking a pull request to an issue", manually). */
    'link-issue': verb('github/link-issue', { pull: number, issue: number }, (args) => {
      state.talk.links.push({ pull: args.pull, issue: issueOf(args.issue).number });
    }),
    'rename-label': verb('github/rename-label', { label: z.string(), to: z.string() }, ({ label, to }) => {
      const known = knownLabel(state, label);
      if (!known) throw new Error(`There is no label ${label}.`);
      if (knownLabel(state, to)) throw new Error(`There is a label ${to} already.`);
      renameLabel(state, known, to);
    }),
    'delete-issue': verb('github/delete-issue', { number }, (args) => {
      state.talk.deletedIssues.add(issueOf(args.number).number);
      state.talk.issues.delete(args.number);
    }),
  };
}
