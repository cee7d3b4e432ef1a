import { hasLabel } from '../../domain/environment/labels.ts';
import type { LabelEvent } from '../../domain/stories/review-label.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

type Event = Awaited<ReturnType<Octokit['rest']['issues']['listEvents']>>['data'][number];

/** The last page may hold one event only, so the one before it belongs to the hundred newest. */
const NEWEST_PAGES = 2;
/** A record names an event of its own time, behind which others came. */
const MOST_PAGES = 10;

/** The last putting-on of the label, its name in any case. */
export function lastLabelled(
  client: GitHubClient,
  pullRequest: number,
  label: string,
): Promise<LabelEvent | undefined> {
  return findEvent(client, pullRequest, NEWEST_PAGES, (event) => isOf(event, label));
}

/** One putting-on of the label, by the id of its event. */
export function labelEventOf(
  client: GitHubClient,
  { pullRequest, label, id }: { readonly pullRequest: number; readonly label: string; readonly id: string },
): Promise<LabelEvent | undefined> {
  const isIt = (event: Event) => String(event.id) === id && isOf(event, label);
  return findEvent(client, pullRequest, MOST_PAGES, isIt);
}

function isOf(event: Event, label: string): boolean {
  return event.event === 'labeled' && 'label' in event && hasLabel([event.label?.name ?? ''], label);
}

/**
 * GitHub lists events oldest first and names the last page (docs.github.com/rest/issues/events, "List issue events for an issue"), so
 * two requests see the newest ones.
 */
async function findEvent(
  client: GitHubClient,
  pullRequest: number,
  mostPages: number,
  isWanted: (event: Event) => boolean,
): Promise<LabelEvent | undefined> {
  const doing = `read the events of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const read = (page: number) =>
      octokit.rest.issues.listEvents({ ...client.at, issue_number: pullRequest, per_page: 100, page });
    const first = await read(1);
    const last = Number(/[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1);
    for (let page = last; page > Math.max(0, last - mostPages); page -= 1) {
      const { data } = page === 1 ? first : await read(page);
      const found = data.findLast(isWanted);
      if (found !== undefined) return labelEvent(found);
    }
    return undefined;
  });
}

function labelEvent({ id, actor, created_at: at }: Event): LabelEvent {
  const login = actor?.login ?? '';
  const isApp = actor?.type === 'Bot' && !login.endsWith('[bot]');
  return { id: String(id), by: isApp ? `${login}[bot]` : login, at: at ?? '' };
}
