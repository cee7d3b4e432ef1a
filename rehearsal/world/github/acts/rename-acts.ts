import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import { fullName, type GitHubState, isSameName } from '../model/model.ts';
import { addPerson, personActing } from '../model/people.ts';
import { isOpen } from '../model/records.ts';
import { closePull, followBase } from './pull-acts.ts';

/**
 * What renames the repository, or transfers it to another owner. It keeps its number, and all that hangs on it, and what is asked for at
 * its former name is redirected (docs.github.com, "Renaming a repository" and "Transferring a repository"). Every job after that has
 * another GITHUB_REPOSITORY, and an id token whose subject has the new name and names the numbers: that form is the default of
 * repositories "created or renamed on or after July 15, 2026" (github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens).
 */
export function renameVerbs(state: GitHubState): Service['control'] {
  const rename = { name: z.string().optional(), owner: z.string().optional() };
  const branch = { from: z.string(), to: z.string(), by: z.string().default('mr-a') };
  return {
    rename: verb('github/rename', rename, ({ name, owner }) => {
      const { repository } = state;
      const former = [...repository.formerNames, fullName(state)];
      if (owner !== undefined && !state.access.people.has(owner))
        addPerson(state, { login: owner, type: 'Organization', role: 'admin' });
      state.repository = {
        ...repository,
        name: name ?? repository.name,
        owner: owner ?? repository.owner,
        formerNames: former,
      };
      // A name that it has again leads to it without a redirection.
      const others = former.filter((each) => !isSameName(each, fullName(state)));
      state.repository = { ...state.repository, formerNames: others };
      return { name: fullName(state) };
    }),
    /**
     * The open pull requests into it follow, those from it are closed, and what GitHub calls the default branch follows as well
     * (docs.github.com, "Renaming a branch").
     */
    'rename-branch': verb('github/rename-branch', branch, ({ from, to, by }) => {
      const sha = state.refs.get(`refs/heads/${from}`);
      if (sha === undefined) throw new Error(`There is no branch ${from}.`);
      state.refs.set(`refs/heads/${to}`, sha);
      state.refs.delete(`refs/heads/${from}`);
      state.delivery.renamedBranches.set(from, to);
      const who = personActing(state, by);
      for (const pull of state.talk.pulls.values()) {
        if (isOpen(pull) && pull.branches.base === from) followBase(state, who, pull, to);
        if (pull.branches.head === from && pull.branches.fork === undefined) closePull(state, who, pull);
      }
      if (state.repository.defaultBranch === from)
        state.repository = { ...state.repository, defaultBranch: to };
    }),
  };
}
