import { hasLabel } from '../../domain/environment/labels.ts';
import type { Person, StatusNames, Story, StoryState, Tracker } from '../../ports/tracker.ts';
import { githubAnswerIn } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { type IssueOfStory, readIssueBatch } from './issue-batch.ts';
import { createIssueComments } from './issue-comments.ts';
import { createIssueLabels } from './issue-labels.ts';
import { isClosedByHand, isNewestMove, lastMove, movesBy } from './issue-moves.ts';
import type { Octokit } from './octokit.ts';
import { createProjectBoards, type ProjectBoardsOptions } from './project-boards.ts';
import { type StatusLabels, stateByLabels, statusLabels } from './status-labels.ts';
import { loginOf, type TokenUser } from './token-user.ts';

type Issue = Awaited<ReturnType<Octokit['rest']['issues']['get']>>['data'];

export interface IssueStoriesOptions {
  readonly client: GitHubClient;
  readonly user: TokenUser;
  /** Labels that stand for states; absent ones are `story: started` and so on, and none for unscheduled and unstarted. */
  readonly statusNames?: StatusNames | undefined;
  /** Boards that show the states too; none when absent. */
  readonly boards?: Pick<ProjectBoardsOptions, 'client' | 'boards'> | undefined;
}

/**
 * The issues of the repository as stories, with the job's own token. A story's state is a label, which is none of the story's labels. An
 * issue that somebody closed by hand as completed is accepted, unless it has the label for rejected. Any other closed one is no story unless
 * a label says that it was judged. People have their login as id.
 * A move touches labels alone: it neither closes an issue nor opens one.
 * @throws UserError `invalid_input` for names of states that cannot be told apart.
 */
export function createGitHubIssues({ client, user, statusNames, boards }: IssueStoriesOptions): Tracker {
  const labels = statusLabels(statusNames);
  const people = new Map<string, Promise<Person | undefined>>();
  const since = async (story: Story) => (await lastMove(client, labels, story))?.at;
  const stateNow = async ({ id }: Story) => (await readStory(client, labels, id))?.state;
  return {
    name: 'github',
    abilities: { estimates: false, links: false, people: true, isCodeHost: true, bulk: true },
    story: (id) => readStory(client, labels, id),
    stories: (ids) => readStories(client, labels, ids),
    lastMove: (story) => lastMove(client, labels, story),
    movesBy: (story, person) => movesBy(client, labels, story, person),
    // Its clock is GitHub's.
    aheadMs: () => 0,
    estimate: async () => undefined,
    link: async () => undefined,
    unlink: async () => undefined,
    ...createIssueLabels(client, labels),
    ...createIssueComments(client, user),
    ...(boards === undefined ? {} : createProjectBoards({ ...boards, statusNames, since, stateNow })),
    person(_story, id) {
      const known = people.get(id) ?? readPerson(client, id);
      people.set(id, known);
      return known;
    },
    ownId: () => user.login(),
  };
}

/** Greater ones are no number of GraphQL's. */
const LARGEST = 2 ** 31 - 1;

/** What Greenroom moves issues to. */
const MOVED_TO: readonly StoryState[] = ['started', 'finished', 'delivered'];

/**
 * Undefined for a number that is no open story's: nobody's, a pull request's, that of an issue which lies elsewhere by now, and that of one
 * which was closed without anybody having judged it. Old issues are named in passing ("Follow-up to #12"), and whoever closed one as not
 * planned, or merged what closes it, is done with it: to move it would bring back what is over. A closed issue with the label for accepted
 * or rejected is what the label says.
 */
async function readStory(client: GitHubClient, labels: StatusLabels, id: string): Promise<Story | undefined> {
  const number = numberOf(id);
  const issue = number === undefined ? undefined : await readIssue(client, number);
  if (issue === undefined || issue.pull_request || !(await isHere(client, issue))) return undefined;
  return storyOf(client, labels, {
    number: issue.number,
    title: issue.title,
    url: issue.html_url,
    isOpen: issue.state !== 'closed',
    reason: issue.state_reason ?? undefined,
    labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    type: issue.type?.name,
    assignees: (issue.assignees ?? []).flatMap((each) => loginOf(each) || []),
    author: loginOf(issue.user) || undefined,
    isClosedByHand: () => isClosedByHand(client, issue.number),
  });
}

/** The same of many, by the ids that were asked for; one by one where GitHub's server is too old. */
async function readStories(
  client: GitHubClient,
  labels: StatusLabels,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Story>> {
  const all = [...new Set(ids)].filter((id) => numberOf(id) !== undefined);
  const issues = all.length < 2 ? undefined : await readIssueBatch(client, all.map(Number));
  const found = new Map<string, Story>();
  for (const id of all) {
    const issue = issues?.get(Number(id));
    const story =
      issues === undefined
        ? await readStory(client, labels, id)
        : issue && (await storyOf(client, labels, issue));
    if (story !== undefined) found.set(id, story);
  }
  return found;
}

function numberOf(id: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(id) && Number(id) <= LARGEST ? Number(id) : undefined;
}

async function storyOf(
  client: GitHubClient,
  labels: StatusLabels,
  issue: IssueOfStory,
): Promise<Story | undefined> {
  const state = await stateOf(labels, issue);
  if (state === undefined) return undefined;
  const id = String(issue.number);
  const hasSeveral = MOVED_TO.includes(state) && labels.among(issue.labels).length > 1;
  const isHalf = hasSeveral && (await isNewestMove(client, labels, { id, state }));
  return {
    id,
    project: client.repository,
    title: issue.title,
    url: issue.url,
    type: typeOf(issue),
    state,
    ...(isHalf ? { halfMoved: true } : {}),
    estimated: true,
    labels: issue.labels.filter((name) => !labels.has(name)),
    ownerIds: issue.assignees,
    requesterId: issue.author,
  };
}

/** Undefined for an issue that is closed and that nobody has accepted or rejected. */
async function stateOf(labels: StatusLabels, issue: IssueOfStory): Promise<StoryState | undefined> {
  const isCompleted = !issue.isOpen && (issue.reason ?? 'completed') === 'completed';
  const isByHand = isCompleted && (await issue.isClosedByHand());
  const state = stateByLabels(labels.among(issue.labels), isByHand);
  return !issue.isOpen && state !== 'accepted' && state !== 'rejected' ? undefined : state;
}

/** One that was deleted answers 410, as does every number where issues are turned off (docs.github.com/rest/issues/issues, "Get an issue"). */
function readIssue(client: GitHubClient, number: number): Promise<Issue | undefined> {
  return client.askForOne(
    `read issue #${number} of ${client.repository}`,
    async (octokit) => (await octokit.rest.issues.get({ ...client.at, issue_number: number })).data,
    { onceIsEnough: true },
  );
}

/**
 * False for an issue that was transferred: its old number leads to where it is now (docs.github.com/rest/issues/issues, "Get an issue", 301).
 * A repository that was renamed leads on in the same way, so its name is asked for where the two differ.
 */
async function isHere(client: GitHubClient, issue: Issue): Promise<boolean> {
  const place = issue.repository_url.split('/').slice(-2).join('/').toLowerCase();
  if (place === client.repository.toLowerCase()) return true;
  return place === (await client.readRepository()).full_name.toLowerCase();
}

/** By the type of the issue, else by its labels. */
function typeOf({ type, labels }: IssueOfStory): Story['type'] {
  const named = type?.toLowerCase();
  if (named === 'bug' || named === 'chore' || named === 'feature') return named;
  if (hasLabel(labels, 'bug')) return 'bug';
  return hasLabel(labels, 'chore') ? 'chore' : 'feature';
}

/**
 * The name that people give themselves there tells nobody from another, so the login is both. The address is the one that they show on their
 * page. A refusal is thrown: an address that may not be read is not one that nobody shows.
 */
function readPerson(client: GitHubClient, login: string): Promise<Person | undefined> {
  return client.ask(`read who ${login} is`, async (octokit) => {
    try {
      const { data } = await octokit.rest.users.getByUsername({ username: login });
      return { id: login, name: login, sharesName: false, email: data.email ?? undefined };
    } catch (error) {
      if (githubAnswerIn(error)?.cause === 'fact') return undefined;
      throw error;
    }
  });
}
