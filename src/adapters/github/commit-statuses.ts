import { isObject } from '../../domain/input/is-object.ts';
import type { CommitStatus, CommitStatuses } from '../../ports/commit-statuses.ts';
import { type GitHubClient, incompleteList } from './client.ts';

export function createCommitStatuses(client: GitHubClient): CommitStatuses {
  return {
    commitStatuses: (commits, context) => readStatuses(client, commits, context),
    async setCommitStatus(commit, context, { state, description }) {
      await client.ask(
        `set the status '${context}' of the commit ${commit.slice(0, 12)} of ${client.repository}`,
        (octokit) =>
          octokit.rest.repos.createCommitStatus({ ...client.at, sha: commit, context, state, description }),
      );
    },
  };
}

/** A point of the hourly limit, since no connection is asked for (docs.github.com/graphql, "Rate limits and query limits"). */
const AT_ONCE = 50;

/** The newest of a context, and null where there is none (docs.github.com/graphql/reference/commits, "Status", `context`). */
function queryOf(count: number): string {
  const places = Array.from({ length: count }, (_, at) => at);
  const declared = places.map((at) => `$commit${at}: GitObjectID!`).join(', ');
  const fields = places.map(
    (at) => `
    commit${at}: object(oid: $commit${at}) {
      ... on Commit { oid status { context(name: $context) { state description } } }
    }`,
  );
  return `query CommitStatuses($owner: String!, $repo: String!, $context: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {${fields.join('')}
  }
}`;
}

/** Anything may be missing from an answer whose query did not get through. */
type Answer = { readonly repository?: Readonly<Record<string, unknown>> | null } | null | undefined;

async function readStatuses(
  client: GitHubClient,
  commits: readonly string[],
  context: string,
): Promise<ReadonlyMap<string, CommitStatus>> {
  const all = [...new Set(commits)];
  const found = new Map<string, CommitStatus>();
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const named = some.map((commit, at) => [`commit${at}`, commit]);
    const variables = { ...client.at, context, ...Object.fromEntries(named) };
    const answer = await client.ask(`read the statuses '${context}' of ${client.repository}`, (octokit) =>
      client.query<Answer>(octokit, queryOf(some.length), variables),
    );
    for (const [at, commit] of some.entries()) {
      const status = statusIn(answer?.repository?.[`commit${at}`], commit);
      if (status !== undefined) found.set(commit, status);
    }
  }
  return found;
}

/** Null stands for a commit that is not there, for one without a status, and for one without that context. */
function statusIn(commit: unknown, oid: string): CommitStatus | undefined {
  if (commit === null) return undefined;
  if (!isObject(commit) || commit['oid'] !== oid) throw incompleteList('statuses of commits');
  const { status } = commit;
  if (status === null) return undefined;
  const said = isObject(status) ? status['context'] : undefined;
  if (said === null) return undefined;
  if (!isObject(said)) throw incompleteList('statuses of commits');
  const { state, description } = said;
  return { state: stateOf(state), description: typeof description === 'string' ? description : '' };
}

const STATES: readonly CommitStatus['state'][] = ['error', 'failure', 'pending', 'success'];

/** GitHub's own words (docs.github.com/graphql, "StatusState"); `EXPECTED`, and what it may add one day, is no success. */
function stateOf(told: unknown): CommitStatus['state'] {
  return STATES.find((state) => state.toUpperCase() === told) ?? 'error';
}
