import {
  allowanceText,
  type ForkAllowance,
  type KeptAllowance,
  parseAllowance,
} from '../../domain/environment/fork-allowance.ts';
import type { ForkAllowing, ForkWithdrawing } from '../../ports/fork-allowances.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { linkedPages, wholeList } from './whole-list.ts';
import { dropFacts, keepFacts } from './write-facts.ts';

/** Allowances are refs beside branches and tags, as locks are (see `createLocks`, which has the sources). */
const PLACE = 'greenroom/forks';

export function createForkAllowances(client: GitHubClient): ForkAllowing & ForkWithdrawing {
  return {
    allowanceOf: (pullRequest) => readAllowance(client, pullRequest),
    allow: (allowance, before) => allow(client, allowance, before),
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
 * The fork's commit is a parent, so that GitHub keeps it also when the fork moves on. The commit that runs stays allowed until the next one
 * is.
 */
async function allow(
  client: GitHubClient,
  allowance: ForkAllowance,
  before: string | undefined,
): ReturnType<ForkAllowing['allow']> {
  const { pullRequest, commit } = allowance;
  const facts = { file: 'allowance.json', text: allowanceText(allowance), parents: [commit] };
  return client.ask(doingOf('keep', pullRequest, client), async (octokit) => {
    const kept = await keepFacts(client, octokit, { name: `${PLACE}/${pullRequest}`, before, ...facts });
    return kept === undefined ? 'taken' : 'allowed';
  });
}

async function withdraw(
  client: GitHubClient,
  pullRequest: number,
  version: string,
): ReturnType<ForkWithdrawing['withdraw']> {
  const { node_id: repository } = await client.readRepository();
  const name = `${PLACE}/${pullRequest}`;
  const versionNow = () => readVersion(client, pullRequest);
  return client.ask(doingOf('withdraw', pullRequest, client), async (octokit) => {
    const dropped = await dropFacts(client, octokit, { repository, name, version, versionNow });
    return dropped === 'dropped' ? 'withdrawn' : dropped;
  });
}

function doingOf(deed: string, pullRequest: number, { repository }: GitHubClient): string {
  return `${deed} which commit of pull request #${pullRequest} of ${repository} is allowed an environment`;
}
