import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { labelsOf } from '../../domain/stories/delivery.ts';
import type { Deliveries, ShownDeliveries, ShownDelivery } from '../../ports/deliveries.ts';
import { oncePer } from '../pace/lazy.ts';

/** A pull request, and the stories that may have been shown with another one. */
export interface AskedBeside {
  readonly pullRequest: number;
  /** Ids. */
  readonly stories: readonly string[];
}

/** Which open pull requests count, and by which label their records are believed. */
export interface Beside {
  /** All open ones. */
  readonly open: readonly Pick<PullRequestFacts, 'number' | 'headRepositoryId' | 'text' | 'labels'>[];
  /** Of the repository that the heads are of: forks' are delivered by nobody. */
  readonly repositoryId: number | undefined;
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
}

/** Why nobody knows of a story, as a clause, where a look that did not see all found nothing. */
export function describeUnseen(unseen: readonly number[]): string {
  const named = unseen.toSorted((a, b) => a - b).slice(0, MOST_NAMED);
  const more = unseen.length - named.length;
  const which = [...named.map((number) => `#${number}`), ...(more === 0 ? [] : [`${more} more`])];
  return `more than a thousand deliveries are recorded since pull requests were opened that are open still, so nobody knows whether one of them was delivered for it (${which.join(', ')}); close those that are not meant`;
}

const MOST_NAMED = 5;

/**
 * What open pull requests were recorded for of the stories of another one, whatever their texts say by now. One acceptance merges one
 * pull request, so that nobody borrows the look at another one.
 */
export async function shownBeside(
  deliveries: Pick<Deliveries, 'shown' | 'labelEvents'>,
  asked: readonly AskedBeside[],
  { open, repositoryId, reviewedLabel }: Beside,
): Promise<ShownDeliveries> {
  const others = open.filter(
    ({ headRepositoryId, number }) =>
      headRepositoryId === repositoryId && asked.some(({ pullRequest }) => pullRequest !== number),
  );
  const { found, unseen } = await deliveries.shown(others, reviewedLabel);
  const shown = found.filter((each) =>
    asked.some(
      ({ pullRequest, stories }) =>
        pullRequest !== each.pullRequest && stories.some((id) => each.stories.includes(id)),
    ),
  );
  return { found: await withKnownLabel(deliveries, shown, reviewedLabel), unseen };
}

/**
 * Without those that name a label's event which GitHub does not know of that pull request: a workflow made them up. Whether the label
 * could lead to a merge does not matter: people may have looked at it all the same.
 */
async function withKnownLabel(
  deliveries: Pick<Deliveries, 'labelEvents'>,
  shown: readonly ShownDelivery[],
  label: string,
): Promise<readonly ShownDelivery[]> {
  const eventsOf = oncePer((number: number) => {
    const own = shown.filter(({ pullRequest }) => pullRequest === number);
    return deliveries.labelEvents(number, label, labelsOf(own));
  });
  const known: ShownDelivery[] = [];
  for (const each of shown) {
    const { labelled, pullRequest } = each;
    const isKnown = labelled === '' || (await eventsOf(pullRequest)).some(({ id }) => id === labelled);
    if (isKnown) known.push(each);
  }
  return known;
}
