import { deleteBranch } from '../acts/branch-acts.ts';
import type { GitHubState } from '../model/model.ts';
import type { Token } from '../model/records.ts';
import { whyBranchStands } from '../model/rulesets.ts';
import { actorOf } from '../model/tokens.ts';
import { nodeId } from '../views/render.ts';
import { GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';

interface RefUpdate {
  readonly name: string;
  readonly beforeOid?: string | null;
  readonly afterOid: string;
}

interface Input {
  readonly repositoryId?: string;
  readonly refUpdates: readonly RefUpdate[];
  readonly clientMutationId?: string;
}

const PATH = ['updateRefs'];

/**
 * Only deletes: branches, and refs that are neither branches nor tags. "If one of them is rejected, no other ref will be modified";
 * `beforeOid` is where a ref "needs to point to before performing any updates" (docs.github.com/graphql/reference/git, "updateRefs").
 */
export function updateRefs(state: GitHubState, token: Token, input: unknown): unknown {
  demand(state, token, [{ scope: 'contents', access: 'write' }]);
  const { repositoryId, refUpdates, clientMutationId } = input as Input;
  if (repositoryId !== nodeId('Repository', state.repository.id)) throw notOfHere(repositoryId);
  for (const update of refUpdates) checkUpdate(state, update);
  for (const { name } of refUpdates) {
    if (!isBranch(name)) state.refs.delete(name);
    else deleteBranch(state, actorOf(state, token), name.replace('refs/heads/', ''), { byApi: true });
  }
  return { clientMutationId: clientMutationId ?? null };
}

function isBranch(name: string): boolean {
  return name.startsWith('refs/heads/');
}

/** Rules of branches and of tags reach no other ref (docs.github.com/rest/repos/rules, `target` of a ruleset). */
function checkUpdate(state: GitHubState, { name, beforeOid, afterOid }: RefUpdate): void {
  if (!/^0{40}$/.test(afterOid) || !/^refs\/(?!tags\/)[^/]+\/./.test(name))
    throw new GraphQLProblem(
      "The world's GitHub deletes branches and refs of one's own by updateRefs and does nothing else with it.",
    );
  const head = state.refs.get(name);
  if (head === undefined || (beforeOid ?? head) !== head) throw movedOn(state, name);
  const why = !isBranch(name) ? undefined : whyBranchStands(state, name.replace('refs/heads/', ''));
  if (why !== undefined) throw keptByRule(state, why);
}

/** The schema requires the repository (docs.github.com/graphql/reference/git, "UpdateRefsInput"); the words are graphql-ruby's. */
function notOfHere(id: string | undefined): GraphQLProblem {
  return id === undefined
    ? new GraphQLProblem(
        'Variable $input of type UpdateRefsInput! was provided invalid value for repositoryId (Expected value to not be null)',
        '',
      )
    : new GraphQLProblem(`Could not resolve to a node with the global id of '${id}'.`, 'NOT_FOUND', PATH);
}

/** Nor in which words a rule forbids it: REST has its own. */
function keptByRule(state: GitHubState, why: string): GraphQLProblem {
  return state.random.integer(0, 1) === 0 ? new GraphQLProblem(why, 'UNPROCESSABLE', PATH) : somethingWrong();
}

function somethingWrong(): GraphQLProblem {
  return new GraphQLProblem('Something went wrong while executing your query.', '', PATH);
}

/** No page says which error it is, and clients take every one for it. So the seed decides whether it has a type and says anything. */
function movedOn(state: GitHubState, name: string): GraphQLProblem {
  return state.random.integer(0, 1) === 0
    ? new GraphQLProblem(`${name} is at another commit than the expected one.`, 'UNPROCESSABLE', PATH)
    : somethingWrong();
}
