import { rebaseOntoBase, updateFromBase } from '../acts/merge-acts.ts';
import { isConflicted } from '../model/mergeability.ts';
import type { GitHubState } from '../model/model.ts';
import { isOpen, type Pull, type Token } from '../model/records.ts';
import { hasRule } from '../model/rulesets.ts';
import { actorOf } from '../model/tokens.ts';
import { nodeId } from '../views/render.ts';
import { GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';

interface Input {
  readonly pullRequestId: string;
  readonly expectedHeadOid?: string | null;
  readonly updateMethod?: 'MERGE' | 'REBASE' | null;
  readonly clientMutationId?: string | null;
}

const KNOWN = ['pullRequestId', 'expectedHeadOid', 'updateMethod', 'clientMutationId'];
const PATH = ['updatePullRequestBranch'];

/**
 * Merges or rebases; `MERGE` where nothing else is said (docs.github.com/graphql/reference/pulls, "UpdatePullRequestBranchInput"). An app
 * also needs the right to write the contents of the head's repository (docs.github.com/rest/pulls/pulls, "Update a pull request branch").
 */
export function updatePullBranch(state: GitHubState, token: Token, given: unknown): unknown {
  const input = given as Input;
  const unknown = Object.keys(input).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined)
    throw new GraphQLProblem(
      `InputObject 'UpdatePullRequestBranchInput' doesn't accept argument '${unknown}'`,
      '',
    );
  demand(state, token, [{ scope: 'pull-requests', access: 'write' }]);
  demand(state, token, [{ scope: 'contents', access: 'write' }]);
  const pull = pullOfNode(state, input.pullRequestId);
  if (!isOpen(pull)) throw refusal(state, 'The pull request is closed.');
  if ((input.expectedHeadOid ?? pull.branches.headSha) !== pull.branches.headSha)
    throw refusal(state, "expected_head_sha was not the pull request's HEAD ref.");
  if (isConflicted(state, pull)) throw conflict();
  const actor = actorOf(state, token);
  if (input.updateMethod === 'REBASE') {
    if (hasRule(state, pull.branches.head, 'non_fast_forward'))
      throw refusal(state, 'Repository rule violations found\n\nCannot force-push to this branch');
    if (rebaseOntoBase(state, actor, pull) === undefined) throw conflict();
  } else updateFromBase(state, actor, pull);
  return { clientMutationId: input.clientMutationId ?? null };
}

function pullOfNode(state: GitHubState, id: string): Pull {
  const pull = [...state.talk.pulls.values()].find((each) => nodeId('PullRequest', each.id) === id);
  if (pull !== undefined) return pull;
  throw new GraphQLProblem(`Could not resolve to a node with the global id of '${id}'.`, 'NOT_FOUND', PATH);
}

/** The one answer that a client knows by its words, which name no type (cli/cli, pkg/cmd/pr/update-branch). */
function conflict(): GraphQLProblem {
  return new GraphQLProblem('merge conflict between base and head', '', PATH);
}

/** In which words it refuses anything else is written down nowhere, so the seed decides whether it says why. */
function refusal(state: GitHubState, words: string): GraphQLProblem {
  return state.random.integer(0, 1) === 0
    ? new GraphQLProblem(words, 'UNPROCESSABLE', PATH)
    : new GraphQLProblem('Something went wrong while executing your query.', '', PATH);
}
