import { hasLabel } from '../../domain/environment/labels.ts';
import type { LabelEvent } from '../../domain/stories/review-label.ts';
import type { LabelChange, LabelHistory } from '../../domain/stories/travelling-labels.ts';
import { isRefusal } from './api-error.ts';
import { readBranchHead } from './branches.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';
import { lastPage, readLatestPullRequest } from './pull-requests.ts';
import { loginOf, type TokenUser } from './token-user.ts';

type Event = Awaited<ReturnType<Octokit['rest']['issues']['listEvents']>>['data'][number];

/** Others come behind the event that is looked for. */
const MOST_PAGES = 10;

/** Which putting-on of a label is looked for. */
interface WantedLabel {
  /** Its name, in any case. */
  readonly label: string;
  /** Ids of events behind the oldest of which nobody looks. */
  readonly ids: readonly string[];
}

/** As the port's `labelEvents` says. */
export async function labelEvents(
  client: GitHubClient,
  user: TokenUser,
  pullRequest: number,
  { label, ids }: WantedLabel,
): Promise<readonly LabelEvent[]> {
  const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const events: LabelEvent[] = [];
    const left = new Set(ids);
    for await (const event of labelledBackwards(client, user, { octokit, pullRequest, label })) {
      events.push(event);
      left.delete(event.id);
      if (left.size === 0) break;
    }
    return events;
  });
}

/** The newest of them. */
export async function lastLabelled(
  client: GitHubClient,
  user: TokenUser,
  pullRequest: number,
  label: string,
): Promise<LabelEvent | undefined> {
  const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    for await (const event of labelledBackwards(client, user, { octokit, pullRequest, label })) return event;
    return undefined;
  });
}

/** As the port's `labelHistory` says. `labeled` and `unlabeled` are docs.github.com/rest/using-the-rest-api/issue-event-types. */
export async function labelHistory(
  client: GitHubClient,
  user: TokenUser,
  pullRequest: number,
  label: string,
): Promise<LabelHistory> {
  const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    let last: LabelChange | undefined;
    for await (const event of eventsBackwards(client, octokit, pullRequest)) {
      if (event.event !== 'labeled' && event.event !== 'unlabeled') continue;
      if (!('label' in event) || !hasLabel([event.label?.name ?? ''], label)) continue;
      const is = event.event === 'labeled' ? 'on' : 'off';
      const change: LabelChange = { is, by: loginOf(event.actor), at: event.created_at };
      last ??= change;
      // What a person's own token writes is the person's.
      if (change.by.endsWith('[bot]') && (await user.isOurs(change.by))) return { last, lastByApp: change };
    }
    return { last, lastByApp: undefined };
  });
}

async function* labelledBackwards(
  client: GitHubClient,
  user: TokenUser,
  {
    octokit,
    pullRequest,
    label,
  }: { readonly octokit: Octokit; readonly pullRequest: number; readonly label: string },
): AsyncGenerator<LabelEvent> {
  let retargetedAt: string | undefined;
  const followed = mergeFollower(client, user);
  for await (const event of eventsBackwards(client, octokit, pullRequest)) {
    if (event.event === BASE_CHANGED && !(await followed(event))) retargetedAt = event.created_at;
    if (event.event !== 'labeled' || !('label' in event)) continue;
    if (!hasLabel([event.label?.name ?? ''], label)) continue;
    const { id, actor, created_at: at } = event;
    yield { id: String(id), by: loginOf(actor), at, ...(retargetedAt && { retargetedAt }) };
  }
}

/**
 * By people or the API (see `mergeFollower`). What GitHub changes by itself is `automatic_base_change_succeeded` (docs.github.com/rest/using-the-rest-api/issue-event-types):
 * the base was merged and deleted on GitHub's own pages, or renamed ("Managing branches within your repository", "Renaming a branch"),
 * so the pull request is still to be merged where the label said.
 */
const BASE_CHANGED = 'base_ref_changed';

/** A question of three requests; more changes of a workflow's are none of ours. */
const MOST_FOLLOWED = 10;

const NAMES = `query BaseChanges($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on BaseRefChangedEvent { previousRefName currentRefName }
  }
}`;

/** Anything may be missing where the query did not get through. */
interface NamesAnswer {
  readonly nodes?:
    | readonly ({ readonly previousRefName?: string; readonly currentRefName?: string } | null)[]
    | null;
}

/**
 * Tells a change of the base that does by hand what GitHub does by itself: whoever deletes merged branches for us has
 * the pull request follow its base to where that was merged before, and the base is gone. REST does not name the two branches
 * (docs.github.com/graphql, "BaseRefChangedEvent").
 */
function mergeFollower(client: GitHubClient, user: TokenUser): (event: Event) => Promise<boolean> {
  let asked = 0;
  return async ({ actor, node_id: id, created_at: at }) => {
    const by = loginOf(actor);
    if (asked >= MOST_FOLLOWED || by === '' || !(await user.isOurs(by))) return false;
    asked += 1;
    const { previousRefName: from, currentRefName: to } = await readNames(client, id);
    if (from === undefined || to === undefined) return false;
    const lower = await readLatestPullRequest(client, from);
    const isBefore = Date.parse(lower?.closedAt ?? '') <= Date.parse(at);
    if (lower?.merged !== true || lower.baseBranch !== to || !isBefore) return false;
    return (await readBranchHead(client, from)) === undefined;
  };
}

/** Neither where GitHub refuses to tell. */
async function readNames(
  client: GitHubClient,
  id: string,
): Promise<{ readonly previousRefName?: string; readonly currentRefName?: string }> {
  const doing = `read how the base of a pull request of ${client.repository} was changed`;
  return client.ask(doing, async (octokit) => {
    try {
      const answer = await client.query<NamesAnswer | null>(octokit, NAMES, { ids: [id] });
      return answer?.nodes?.[0] ?? {};
    } catch (error) {
      if (isRefusal(error)) return {};
      throw error;
    }
  });
}

/**
 * GitHub lists events oldest first and names the last page (docs.github.com/rest/issues/events, "List issue events for an issue"), so
 * two requests see the newest ones.
 */
async function* eventsBackwards(
  client: GitHubClient,
  octokit: Octokit,
  pullRequest: number,
): AsyncGenerator<Event> {
  const read = (page: number) =>
    octokit.rest.issues.listEvents({ ...client.at, issue_number: pullRequest, per_page: 100, page });
  const first = await read(1);
  const last = lastPage(first.headers);
  for (let page = last; page > Math.max(0, last - MOST_PAGES); page -= 1) {
    const { data } = page === 1 ? first : await read(page);
    yield* data.toReversed();
  }
}
