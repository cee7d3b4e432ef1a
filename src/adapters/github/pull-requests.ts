import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import type { Octokit } from './octokit.ts';
import { linkedPages, wholeList } from './whole-list.ts';

type Got = Awaited<ReturnType<Octokit['rest']['pulls']['get']>>['data'];
type Listed = Awaited<ReturnType<Octokit['rest']['pulls']['list']>>['data'][number];
type Review = Awaited<ReturnType<Octokit['rest']['pulls']['listReviews']>>['data'][number];

/** One pull request with its reviews; undefined when GitHub says positively that there is none of that number. */
export async function readPullRequest(
  client: GitHubClient,
  number: number,
): Promise<PullRequestFacts | undefined> {
  const reviews = readReviews(client, number);
  // Awaited below, where the pull request is there; where it is not, what the reviews answered says nothing new.
  reviews.catch(() => undefined);
  const doing = `read pull request #${number} of ${client.repository}`;
  const pull = await client.askForOne(doing, async (octokit) => {
    const answer = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
    return answer.data;
  });
  return pull === undefined ? undefined : factsOf(pull, await reviews);
}

/**
 * The first page and the last: GitHub lists reviews from the oldest on (docs.github.com/rest/pulls/reviews, "List reviews for a pull
 * request"). Whether anybody looked is told by the first, and what an event tells of is on the last.
 */
function readReviews(client: GitHubClient, number: number): Promise<readonly Review[]> {
  const doing = `read the reviews of pull request #${number} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const read = (page?: number) =>
      octokit.rest.pulls.listReviews({
        ...client.at,
        pull_number: number,
        per_page: 100,
        ...(page === undefined ? {} : { page }),
      });
    const first = await read();
    const last = lastPage(first.headers);
    return last === 1 ? first.data : [...first.data, ...(await read(last)).data];
  });
}

/** The number of a list's last page, as the first one names it. */
export function lastPage({ link }: { readonly link?: string | undefined }): number {
  return Number(/[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(link ?? '')?.[1] ?? 1);
}

/** Which open pull requests are meant; all without either. */
interface OpenFilter {
  /** Those from this branch of this repository. */
  readonly branch?: string;
  /** Those into this branch. */
  readonly base?: string;
}

/** Without reviews. GitHub filters by `head` and `base` (docs.github.com/rest/pulls/pulls, "List pull requests"). */
export async function listOpenPullRequests(
  client: GitHubClient,
  { branch, base }: OpenFilter,
): Promise<readonly PullRequestFacts[]> {
  return client.ask(`list the open pull requests of ${client.repository}`, (octokit) =>
    wholeList(
      'open pull requests',
      linkedPages(
        octokit.paginate.iterator(octokit.rest.pulls.list, {
          ...client.at,
          state: 'open',
          per_page: 100,
          ...(branch === undefined ? {} : { head: `${client.at.owner}:${branch}` }),
          ...(base === undefined ? {} : { base }),
        }),
      ),
      {
        idOf: (pull) => pull.number,
        keep: (pull) =>
          (branch === undefined || isFromBranch(pull, branch)) &&
          (base === undefined || pull.base.ref === base)
            ? factsOf(pull, [])
            : undefined,
      },
    ),
  );
}

/** The newest pull request from a branch of this repository, open or closed: on the first page that has any. Without reviews. */
export async function readLatestPullRequest(
  client: GitHubClient,
  branch: string,
): Promise<PullRequestFacts | undefined> {
  const doing = `list the pull requests from branch ${branch} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const pages = octokit.paginate.iterator(octokit.rest.pulls.list, {
      ...client.at,
      state: 'all',
      head: `${client.at.owner}:${branch}`,
      sort: 'created',
      direction: 'desc',
      per_page: NEWEST,
    });
    // A branch that is released again and again has hundreds, and the first page nearly always tells.
    for await (const { data, goesOn } of linkedPages(pages)) {
      if (data.length === 0 && goesOn) throw incompleteList('pull requests');
      const [newest] = data
        .filter((pull) => isFromBranch(pull, branch))
        .toSorted((a, b) => b.number - a.number);
      if (newest !== undefined) return factsOf(newest, []);
    }
    return undefined;
  });
}

/** Those from a branch of this repository that are closed or merged, newest first. Without reviews. */
export async function listClosedPullRequests(
  client: GitHubClient,
  branch: string,
): Promise<readonly PullRequestFacts[]> {
  return client.ask(
    `list the closed pull requests from branch ${branch} of ${client.repository}`,
    (octokit) =>
      wholeList(
        'closed pull requests',
        linkedPages(
          octokit.paginate.iterator(octokit.rest.pulls.list, {
            ...client.at,
            state: 'closed',
            head: `${client.at.owner}:${branch}`,
            per_page: 100,
          }),
        ),
        {
          idOf: (pull) => pull.number,
          keep: (pull) => (isFromBranch(pull, branch) ? factsOf(pull, []) : undefined),
        },
      ),
  );
}

/** Only forks that the owner of the repository holds as well come before the newest one. */
const NEWEST = 10;

/** `head=owner:branch` also finds forks that the same owner holds. */
function isFromBranch(pull: Listed, branch: string): boolean {
  return pull.head.ref === branch && repositoryIdOf(pull.head) === repositoryIdOf(pull.base);
}

function repositoryIdOf(side: { readonly repo?: { readonly id: number } | null }): number | undefined {
  return side.repo?.id;
}

export function factsOf(pull: Got | Listed, reviews: readonly Review[]): PullRequestFacts {
  const author = pull.user?.login ?? 'ghost';
  return {
    number: pull.number,
    text: { title: pull.title, body: pull.body ?? '', url: pull.html_url, openedAt: pull.created_at },
    review: {
      author,
      requestedReviewers: [
        ...(pull.requested_reviewers ?? []).map((person) => person.login),
        ...(pull.requested_teams ?? []).map((team) => team.slug),
      ],
      reviewers: reviewersOf(reviews, author),
    },
    state: pull.state === 'open' ? 'open' : 'closed',
    merged: pull.merged_at !== null,
    closedAt: pull.closed_at ?? undefined,
    labels: pull.labels.map((label) => label.name),
    headBranch: pull.head.ref,
    headCommit: pull.head.sha,
    headRepositoryId: repositoryIdOf(pull.head),
    baseBranch: pull.base.ref,
    updatedAt: pull.updated_at,
  };
}

function reviewersOf(reviews: readonly Review[], author: string): readonly string[] {
  const submitted = reviews.filter((review) => review.state !== 'PENDING');
  const logins = submitted.map((review) => review.user?.login ?? 'ghost');
  return [...new Set(logins.filter((login) => login !== author))];
}

/** More than a hundred in the time that callers ask about would be told by the next events of their branches. */
const MOST_CLOSED = 100;

/** The pull requests closed since then, of the hundred that changed last. Without reviews. */
export async function listPullRequestsClosedSince(
  client: GitHubClient,
  since: Date,
): Promise<readonly PullRequestFacts[]> {
  return client.ask(`list the closed pull requests of ${client.repository}`, async (octokit) => {
    const { data } = await octokit.rest.pulls.list({
      ...client.at,
      state: 'closed',
      sort: 'updated',
      direction: 'desc',
      per_page: MOST_CLOSED,
    });
    return data
      .filter((pull) => pull.closed_at !== null && Date.parse(pull.closed_at) >= since.getTime())
      .map((pull) => factsOf(pull, []));
  });
}
