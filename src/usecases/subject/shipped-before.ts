import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { onGitHubsClock, wasBefore } from '../../domain/stories/two-clocks.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, RecentDelivery } from '../../ports/deliveries.ts';
import type { StoryMove } from '../../ports/tracker.ts';
import { lazy, oncePer } from '../pace/lazy.ts';

/** A pull request that was merged at the very commit that was delivered for a story. */
export interface Shipped {
  readonly pullRequest: number;
  /** ISO 8601, of GitHub's clock. */
  readonly recordedAt: string;
  /** ISO 8601, of GitHub's clock. */
  readonly mergedAt: string;
}

/** With which pull requests a story was merged as it was delivered, by its id. */
export type ShippedWith = (story: string) => Promise<readonly Shipped[]>;

/** Of one story the newest deliveries that are looked at. */
const MOST_LOOKED_AT = 5;

/** Reads the newest thousand records once, and that only where somebody asks. */
export function shippedWith(
  deliveries: Pick<Deliveries, 'recent'>,
  codeHost: Pick<CodeHost, 'pullRequest'>,
): ShippedWith {
  const recent = lazy(() => deliveries.recent());
  const pullOf = oncePer((number: number) => codeHost.pullRequest(number));
  return async (story) => {
    const own = (await recent()).filter(({ stories }) => stories.includes(story));
    const shipped: Shipped[] = [];
    for (const record of own.slice(0, MOST_LOOKED_AT)) {
      const mergedAt = mergedWith(await pullOf(record.pullRequest), record);
      const { pullRequest, recordedAt } = record;
      if (mergedAt !== undefined) shipped.push({ pullRequest, recordedAt, mergedAt });
    }
    return shipped;
  };
}

function mergedWith(pull: PullRequestFacts | undefined, { commit }: RecentDelivery): string | undefined {
  return pull?.merged === true && pull.headCommit === commit ? pull.closedAt : undefined;
}

/**
 * When an accepted story was shipped with another pull request, as seen from one that only names it: `before` this one was opened, or
 * `meanwhile`, by the acceptance that it has. Undefined where nobody knows: it may be this one's own work that nobody has tried.
 */
export function shippedFrom(
  { number, text: { openedAt } }: Pick<PullRequestFacts, 'number' | 'text'>,
  move: StoryMove,
  shipped: readonly Shipped[],
): 'before' | 'meanwhile' | undefined {
  const accepted = onGitHubsClock(move);
  const opened = Date.parse(openedAt);
  if (accepted === undefined) return undefined;
  const judged = shipped.filter(
    ({ pullRequest, recordedAt }) => pullRequest !== number && wasBefore(recordedAt, move),
  );
  if (accepted <= opened && judged.some(({ mergedAt }) => Date.parse(mergedAt) <= opened)) return 'before';
  return judged.some(({ mergedAt }) => accepted <= Date.parse(mergedAt)) ? 'meanwhile' : undefined;
}
