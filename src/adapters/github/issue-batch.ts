import { isObject } from '../../domain/input/is-object.ts';
import { dataBesideAbsent, saysUnknownField } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { type IssueEvent, isByHand } from './issue-moves.ts';
import { type Actor, restLogin } from './token-user.ts';

/** Two points of the hourly limit (docs.github.com/graphql, "Rate limits and query limits": a point for each hundred connections). */
const AT_ONCE = 50;

/** An issue, by whichever of GitHub's interfaces it came. */
export interface IssueOfStory {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly isOpen: boolean;
  /** As REST has it: `completed`, `not_planned`; undefined where nobody said. */
  readonly reason: string | undefined;
  /** Names of its labels. */
  readonly labels: readonly string[];
  /** Name of its type; undefined for none. */
  readonly type: string | undefined;
  /** Logins as REST writes them. */
  readonly assignees: readonly string[];
  readonly author: string | undefined;
  /** Whether somebody closed it by hand as completed. It may ask GitHub. */
  isClosedByHand(): Promise<boolean>;
}

/** An issue has at most a hundred labels and ten assignees (docs.github.com, "Assigning issues and pull requests to other GitHub users"). */
const FIELDS = `
    number title url state stateReason
    author { __typename login }
    repository { nameWithOwner }
    issueType { name }
    labels(first: 100) { nodes { name } }
    assignees(first: 10) { nodes { login } }
    timelineItems(itemTypes: [CLOSED_EVENT, REOPENED_EVENT], last: 1) {
      nodes {
        __typename
        ... on ClosedEvent { actor { __typename login } stateReason closer { __typename } }
      }
    }`;

function queryOf(count: number): string {
  const places = Array.from({ length: count }, (_, at) => at);
  const declared = places.map((at) => `$number${at}: Int!`).join(', ');
  const issues = places.map((at) => `issue${at}: issue(number: $number${at}) {${FIELDS}\n  }`);
  return `query Issues($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {
  nameWithOwner
  ${issues.join('\n  ')}
  }
}`;
}

/** What of an issue an answer has; anything may be missing. */
interface IssueNode {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: string;
  readonly stateReason?: string | null;
  readonly author?: Actor;
  readonly repository?: { readonly nameWithOwner?: string };
  readonly issueType?: { readonly name?: string } | null;
  readonly labels?: { readonly nodes?: readonly ({ readonly name: string } | null)[] | null } | null;
  readonly assignees?: { readonly nodes?: readonly ({ readonly login: string } | null)[] | null };
  readonly timelineItems?: { readonly nodes?: readonly (IssueEvent | null)[] | null };
}

/**
 * The issues of this repository among the numbers. A pull request's number, nobody's, and that of an issue which lies elsewhere by now
 * are none. Undefined for a server that does not know all fields.
 * @throws AdapterError as reading one does, and `doubtful_facts` for an answer that is not whole.
 */
export async function readIssueBatch(
  client: GitHubClient,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, IssueOfStory> | undefined> {
  const all = [...new Set(numbers)];
  const found = new Map<number, IssueOfStory>();
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const answer = await ask(client, some);
    if (answer === 'older') return undefined;
    for (const [at, number] of some.entries()) {
      const node = answer[`issue${at}`] as IssueNode | null | undefined;
      if (node === undefined) throw incompleteList('issues');
      if (node !== null && node.repository?.nameWithOwner === answer['nameWithOwner'])
        found.set(number, factsOf(node));
    }
  }
  return found;
}

async function ask(
  client: GitHubClient,
  numbers: readonly number[],
): Promise<Readonly<Record<string, unknown>> | 'older'> {
  const named = Object.fromEntries(numbers.map((number, at) => [`number${at}`, number]));
  const answer = await client.ask(`read issues of ${client.repository}`, async (octokit) => {
    try {
      return await client.query<unknown>(octokit, queryOf(numbers.length), { ...client.at, ...named });
    } catch (error) {
      if (saysUnknownField(error)) return 'older';
      const data = dataBesideAbsent(error);
      // Where the repository itself is not there, nothing is known of its issues.
      if (isObject(data) && isObject(data['repository'])) return data;
      throw error;
    }
  });
  if (answer === 'older') return 'older';
  const repository = isObject(answer) ? answer['repository'] : undefined;
  if (!isObject(repository)) throw incompleteList('issues');
  return repository;
}

function factsOf(node: IssueNode): IssueOfStory {
  const names = node.labels?.nodes?.map((label) => label?.name);
  if (names === undefined || names.includes(undefined)) throw incompleteList('labels');
  const last = node.timelineItems?.nodes?.at(-1) ?? undefined;
  return {
    number: node.number,
    title: node.title,
    url: node.url,
    isOpen: node.state === 'OPEN',
    reason: node.stateReason?.toLowerCase(),
    labels: names.flatMap((name) => name ?? []),
    type: node.issueType?.name,
    assignees: node.assignees?.nodes?.flatMap((each) => each?.login ?? []) ?? [],
    author: restLogin(node.author),
    isClosedByHand: async () => last?.__typename === 'ClosedEvent' && isByHand(last),
  };
}
