import {
  allowanceText,
  type ForkAllowance,
  type KeptAllowance,
  parseAllowance,
} from '../../domain/environment/fork-allowance.ts';
import type { ForkAllowing } from '../../ports/fork-allowances.ts';
import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** Allowances are refs beside branches and tags, as locks are (see `createLocks`, which has the sources). */
const PLACE = 'greenroom/forks';

export function createForkAllowances(client: GitHubClient): ForkAllowing {
  return {
    allowanceOf: (pullRequest) => readAllowance(client, pullRequest),
    allow: (allowance) => allow(client, allowance),
    withdraw: (pullRequest, version) => withdraw(client, pullRequest, version),
  };
}

/** Null for an object that is not there, and without a message where it is no commit (docs.github.com/graphql, "Repository", `object`). */
const MESSAGE = `query ForkAllowance($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) {
      ... on Commit { message }
    }
  }
}`;

/** Anything may be missing from an answer whose query did not get through. */
type Answer =
  | { readonly repository?: { readonly object?: { readonly message?: unknown } | null } | null }
  | null
  | undefined;

async function readAllowance(client: GitHubClient, pullRequest: number): Promise<KeptAllowance | undefined> {
  const version = await readVersion(client, pullRequest);
  if (version === undefined) return undefined;
  const answer = await client.ask(doingOf('read', pullRequest, client), (octokit) =>
    client.query<Answer>(octokit, MESSAGE, { ...client.at, oid: version }),
  );
  if (!answer?.repository) throw incompleteList('commits of forks that were allowed');
  const message = answer.repository.object?.message;
  return {
    version,
    allowance: typeof message === 'string' ? parseAllowance(message, pullRequest) : undefined,
  };
}

/** 40 hex digits. A list is a positive answer also where it is empty; it has those whose number begins so. */
async function readVersion(client: GitHubClient, pullRequest: number): Promise<string | undefined> {
  const wanted = `refs/${PLACE}/${pullRequest}`;
  const found = await client.ask(doingOf('read', pullRequest, client), (octokit) =>
    wholeList(
      'commits of forks that were allowed',
      linkedPages(
        octokit.paginate.iterator(octokit.rest.git.listMatchingRefs, {
          ...client.at,
          ref: `${PLACE}/${pullRequest}`,
        }),
      ),
      { idOf: ({ ref }) => ref, keep: ({ ref, object }) => (ref === wanted ? object.sha : undefined) },
    ),
  );
  return found[0];
}

/**
 * The fork's commit is the parent, so that GitHub keeps it also when the fork moves on. GitHub makes a ref that is not there and refuses
 * every other try, so one alone gets it.
 */
async function allow(client: GitHubClient, allowance: ForkAllowance): ReturnType<ForkAllowing['allow']> {
  const { pullRequest, commit: parent } = allowance;
  const text = allowanceText(allowance);
  return client.ask(doingOf('keep', pullRequest, client), async (octokit) => {
    const file = {
      path: 'allowance.json',
      mode: '100644',
      type: 'blob',
      content: text.slice(text.indexOf('{')),
    } as const;
    const tree = await octokit.rest.git.createTree({ ...client.at, tree: [file] });
    const made = { message: text, tree: tree.data.sha, parents: [parent] };
    const commit = await octokit.rest.git.createCommit({ ...client.at, ...made });
    try {
      const ref = `refs/${PLACE}/${pullRequest}`;
      await octokit.rest.git.createRef({ ...client.at, ref, sha: commit.data.sha });
      return 'allowed';
    } catch (error) {
      if (githubAnswerIn(error)?.name !== 'refTaken') throw error;
      return 'taken';
    }
  });
}

/** A ref that is to be nowhere (docs.github.com/graphql/reference/git, "updateRefs"). */
const NOWHERE = '0'.repeat(40);

const WITHDRAW = `mutation WithdrawAllowance($repository: ID!, $name: GitRefname!, $version: GitObjectID!, $nowhere: GitObjectID!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: [{ name: $name, beforeOid: $version, afterOid: $nowhere }] }) {
    clientMutationId
  }
}`;

/** What GraphQL says where the ref is untouched; anything else is no word about it. */
const UNTOUCHED: readonly GitHubAnswer[] = ['refKept', 'queryFailed'];

/** As locks are released: only that version, and read again after a refusal. */
async function withdraw(
  client: GitHubClient,
  pullRequest: number,
  version: string,
): ReturnType<ForkAllowing['withdraw']> {
  const { node_id: repository } = await client.readRepository();
  const name = `refs/${PLACE}/${pullRequest}`;
  return client.ask(doingOf('withdraw', pullRequest, client), async (octokit) => {
    try {
      await client.query(octokit, WITHDRAW, { repository, name, version, nowhere: NOWHERE });
      return 'withdrawn';
    } catch (error) {
      const answer = githubAnswerIn(error)?.name;
      if (answer === undefined || !UNTOUCHED.includes(answer)) throw error;
      const now = await readVersion(client, pullRequest);
      if (now === version) throw error;
      return now === undefined ? 'gone' : 'changed';
    }
  });
}

function doingOf(deed: string, pullRequest: number, { repository }: GitHubClient): string {
  return `${deed} which commit of pull request #${pullRequest} of ${repository} is allowed an environment`;
}
