import {
  allowanceText,
  type ForkAllowance,
  type KeptAllowance,
  parseAllowance,
} from '../../domain/environment/fork-allowance.ts';
import type { ForkAllowing } from '../../ports/fork-allowances.ts';
import { githubAnswerIn } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { linkedPages, wholeList } from './whole-list.ts';
import { writeFacts } from './write-facts.ts';

/** Allowances are refs beside branches and tags, as locks are (see `createLocks`, which has the sources). */
const PLACE = 'greenroom/forks';

export function createForkAllowances(client: GitHubClient): ForkAllowing {
  return {
    allowanceOf: (pullRequest) => readAllowance(client, pullRequest),
    allow: (allowance, before) => allow(client, allowance, before),
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
 * The fork's commit is a parent, so that GitHub keeps it also when the fork moves on. GitHub makes a ref that is not there and refuses every
 * other try. One that is there is the other parent: then the update is a fast-forward for whoever has seen the newest one alone (see
 * `createIntents`), and the commit that runs stays allowed until the next one is.
 */
async function allow(
  client: GitHubClient,
  allowance: ForkAllowance,
  before: string | undefined,
): ReturnType<ForkAllowing['allow']> {
  const { pullRequest, commit } = allowance;
  return client.ask(doingOf('keep', pullRequest, client), async (octokit) => {
    const parents = before === undefined ? [commit] : [before, commit];
    const text = allowanceText(allowance);
    const sha = await writeFacts(client, octokit, { file: 'allowance.json', text, parents });
    const name = `${PLACE}/${pullRequest}`;
    try {
      if (before === undefined) await octokit.rest.git.createRef({ ...client.at, ref: `refs/${name}`, sha });
      else await octokit.rest.git.updateRef({ ...client.at, ref: name, sha, force: false });
      return 'allowed';
    } catch (error) {
      const answer = githubAnswerIn(error)?.name;
      if (answer !== 'refTaken' && answer !== 'refMoved') throw error;
      return 'taken';
    }
  });
}

function doingOf(deed: string, pullRequest: number, { repository }: GitHubClient): string {
  return `${deed} which commit of pull request #${pullRequest} of ${repository} is allowed an environment`;
}
