import { hasLabel } from '../../domain/environment/labels.ts';
import type { OpenedPullRequest } from '../../ports/deliveries.ts';
import { isRefusal } from './api-error.ts';
import type { GitHubClient } from './client.ts';

/** Half a point of the hourly limit (docs.github.com/graphql, "Rate limits and query limits": a point for each hundred connections). */
const PULLS_AT_ONCE = 50;

/** Each pull request's putting-on of labels (docs.github.com/graphql, "PullRequest", `timelineItems`, and "LabeledEvent"). */
function queryOf(pulls: readonly OpenedPullRequest[]): string {
  const fields = pulls.map(
    ({ number }, at) => `
    pull${at}: pullRequest(number: ${number}) {
      timelineItems(itemTypes: [LABELED_EVENT], first: 100) {
        nodes { ... on LabeledEvent { label { name } } }
        pageInfo { hasNextPage }
      }
    }`,
  );
  return `query EverLabelled($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {${fields.join('')}
  }
}`;
}

/** Anything may be missing where the query did not get through. */
interface Answer {
  readonly repository?: Readonly<Record<string, Labelled | null>> | null;
}

interface Labelled {
  readonly timelineItems?: {
    readonly nodes?: readonly ({ readonly label?: { readonly name?: string } | null } | null)[] | null;
    readonly pageInfo?: { readonly hasNextPage?: boolean };
  } | null;
}

/** Those on which the label is, was, or may have been: only where GitHub tells of every label, and it is none of them, it never was. */
export async function everLabelled(
  client: GitHubClient,
  pulls: readonly OpenedPullRequest[],
  label: string,
): Promise<readonly OpenedPullRequest[]> {
  const found: OpenedPullRequest[] = [];
  for (let from = 0; from < pulls.length; from += PULLS_AT_ONCE) {
    const some = pulls.slice(from, from + PULLS_AT_ONCE);
    const answer = await readLabels(client, some);
    found.push(
      ...some.filter(
        ({ labels }, at) => hasLabel(labels, label) || mayHaveHad(answer.repository?.[`pull${at}`], label),
      ),
    );
  }
  return found;
}

function mayHaveHad(pull: Labelled | null | undefined, label: string): boolean {
  const { nodes, pageInfo } = pull?.timelineItems ?? {};
  if (nodes === undefined || nodes === null || pageInfo?.hasNextPage !== false) return true;
  return nodes.some((node) => {
    const name = node?.label?.name;
    return name === undefined || hasLabel([name], label);
  });
}

/** Nothing where GitHub refuses to tell. */
async function readLabels(client: GitHubClient, pulls: readonly OpenedPullRequest[]): Promise<Answer> {
  const doing = `read which pull requests of ${client.repository} had a label`;
  return client.ask(doing, async (octokit) => {
    try {
      return (await client.query<Answer | null>(octokit, queryOf(pulls), client.at)) ?? {};
    } catch (error) {
      if (isRefusal(error)) return {};
      throw error;
    }
  });
}
