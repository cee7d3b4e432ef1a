import { shortHash } from '../../domain/environment/naming.ts';
import { githubAnswerIn } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { payloadOf, postDeployment, setDeploymentState } from './deployments.ts';
import { oursOf, type TokenUser } from './token-user.ts';

/** The environment of GitHub that holds the ids; no kind may have its name, because a kind has no hyphen. */
const ENVIRONMENT = 'greenroom-comment';

/** Which comment is meant: one of the pull request that begins with the marker. */
export interface KeptOne {
  readonly pullRequest: number;
  readonly marker: string;
}

/** Ids of one pull request's comment share a task, by which GitHub finds them. */
function taskOf({ pullRequest, marker }: KeptOne): string {
  return `comment:${pullRequest}:${shortHash(marker)}`;
}

/**
 * GraphQL's id of the comment that was kept last. It is no more than a hint: what stands there is judged like anything that was found.
 * Undefined where none of ours is kept, and for a token that may not read deployments. One request.
 */
export async function keptComment(
  client: GitHubClient,
  user: TokenUser,
  one: KeptOne,
): Promise<string | undefined> {
  const doing = `read which comment of pull request #${one.pullRequest} of ${client.repository} is Greenroom's`;
  return client.ask(doing, async (octokit) => {
    try {
      const { data } = await octokit.rest.repos.listDeployments({
        ...client.at,
        environment: ENVIRONMENT,
        task: taskOf(one),
        per_page: 100,
      });
      const ours = await oursOf(user, data, ({ creator }) => creator?.login, 'ids of comments');
      const newest = ours.toSorted((a, b) => b.id - a.id)[0];
      return newest && payloadOf(newest.payload)['node'];
    } catch (error) {
      const answer = githubAnswerIn(error);
      if (answer?.cause !== 'access_denied' && answer?.name !== 'notFound') throw error;
      return undefined;
    }
  });
}

/**
 * Keeps the id of a comment. It hangs on the commit of the base, where no page of a pull request shows it, and is inactive, because nothing
 * was deployed.
 * @param base full SHA of a commit of the base.
 */
export async function keepComment(
  client: GitHubClient,
  one: KeptOne,
  { node, base }: { readonly node: string; readonly base: string },
): Promise<void> {
  const doing = `keep the id of a comment of ${client.repository}`;
  const made = await postDeployment(client, doing, {
    ref: base,
    task: taskOf(one),
    environment: ENVIRONMENT,
    description: `The comment of pull request #${one.pullRequest}`,
    payload: { node },
    transient: false,
    production: false,
  });
  const description = 'Nothing is deployed: this keeps the id of a comment.';
  await setDeploymentState(client, made.id, 'inactive', { description });
}
