import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { decideStory, isDeliverable, type StorySettings } from '../../domain/stories/decide-story.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryState } from '../../ports/tracker.ts';

/** The pull request whose delivery is looked at, and what its environment and stories are now. */
export interface DeliveryFacts {
  readonly pull: PullRequestFacts;
  readonly stories: readonly Story[];
  /** The environment answers at the pull request's head. */
  readonly readyAtHead: boolean;
}

export interface DeliveryDeps {
  readonly codeHost: Pick<CodeHost, 'openPullRequests'>;
  readonly deliveries: Deliveries;
  readonly log: Log;
}

/**
 * What the product owner is asked about after this run; undefined where nothing is recorded. A delivery is recorded when a story is
 * to move to delivered, when the label of the review was put on again since the one before, and when there is none yet of a story that
 * was delivered by hand or before there were records. A push alone delivers nothing.
 */
export async function settleDelivery(
  deps: DeliveryDeps,
  facts: DeliveryFacts,
  rules: StorySettings,
  dryRun: boolean,
): Promise<Delivery | undefined> {
  const { deliveries, log } = deps;
  const { pull, readyAtHead } = facts;
  const moving = readyAtHead ? facts.stories.filter((story) => isToMove(story, facts, rules)) : [];
  if (moving.length === 0 && !facts.stories.some(({ state }) => WAS_DELIVERED.includes(state)))
    return undefined;
  const before = await deliveries.newest(pull.number);
  const isAsked = facts.stories.some(({ state }) => state === 'delivered');
  const mayDeliver = isAsked && readyAtHead && isDeliverable({ pullRequest: pull, readyAtHead }, rules);
  if (dryRun || !(moving.length > 0 || mayDeliver)) return before;
  const labelled = await deliveries.lastLabelled(pull.number, rules.reviewedLabel);
  const now = {
    pullRequest: pull.number,
    base: pull.baseBranch,
    commit: pull.headCommit,
    stories: storiesOf(facts.stories, moving, before, pull),
    labelled,
  };
  const isNew =
    moving.length > 0
      ? before === undefined || !isSame(before, now)
      : before === undefined || isPutOnAgain(before, labelled);
  if (!isNew) return before;
  const [lower] = await deps.codeHost.openPullRequests(pull.baseBranch);
  const stacked = { ...now, stackedOn: lower?.number };
  return (await recordIfAllowed(deliveries, log, stacked)) ? stacked : before;
}

/** States that a story reaches only after a delivery. */
const WAS_DELIVERED: readonly StoryState[] = ['delivered', 'accepted', 'rejected'];

/** False for a workflow from before there were records, which gives no right to write them; the story moves all the same. */
async function recordIfAllowed(deliveries: Deliveries, log: Log, now: Delivery): Promise<boolean> {
  try {
    await deliveries.record(now);
    return true;
  } catch (error) {
    if (!(error instanceof AdapterError) || error.reasonCode !== 'access_denied') throw error;
    log.warning(`What is delivered is not recorded, so its acceptance merges nothing: ${error.message}`);
    return false;
  }
}

function isToMove(story: Story, { pull, readyAtHead }: DeliveryFacts, rules: StorySettings): boolean {
  return decideStory({ pullRequest: pull, readyAtHead, story }, rules) === 'delivered';
}

/** Those that are asked about now, and those that were accepted at this very commit. */
function storiesOf(
  stories: readonly Story[],
  moving: readonly Story[],
  before: Delivery | undefined,
  pull: PullRequestFacts,
): readonly string[] {
  const judged = before?.commit === pull.headCommit && before.base === pull.baseBranch ? before.stories : [];
  return stories
    .filter(
      (story) =>
        moving.includes(story) ||
        story.state === 'delivered' ||
        (story.state === 'accepted' && judged.includes(story.id)),
    )
    .map(({ id }) => id);
}

/** That GitHub tells of no such event is no sign of a new one: it may be too long ago. */
function isPutOnAgain(before: Delivery, labelled: string): boolean {
  return labelled !== '' && before.labelled !== labelled;
}

function isSame(before: Delivery, now: Omit<Delivery, 'stackedOn'>): boolean {
  return (
    before.commit === now.commit &&
    before.base === now.base &&
    before.labelled === now.labelled &&
    now.stories.every((id) => before.stories.includes(id))
  );
}
