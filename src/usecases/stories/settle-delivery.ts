import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { decideStory, isDeliverable, type StorySettings } from '../../domain/stories/decide-story.ts';
import type { Delivery } from '../../domain/stories/delivery.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { deliveredCommit, storyMarker } from '../../text/story-comment.ts';

/** The pull request whose delivery is looked at, and what its environment and stories are now. */
export interface DeliveryFacts {
  readonly pull: PullRequestFacts;
  readonly stories: readonly Story[];
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  /** The environment answers at the pull request's head. */
  readonly readyAtHead: boolean;
}

export interface DeliveryDeps {
  readonly codeHost: Pick<CodeHost, 'openPullRequests'>;
  readonly deliveries: Deliveries;
  readonly tracker: Tracker;
  readonly log: Log;
}

/**
 * What the product owner is asked about after this run; undefined where nothing is recorded. A delivery is recorded when a story is
 * to move to delivered, and when the label of the review was put on again since the one before. A push alone delivers nothing.
 */
export async function settleDelivery(
  deps: DeliveryDeps,
  facts: DeliveryFacts,
  rules: StorySettings,
  dryRun: boolean,
): Promise<Delivery | undefined> {
  const { deliveries, tracker, log } = deps;
  const { pull, readyAtHead } = facts;
  const moving = readyAtHead ? facts.stories.filter((story) => isToMove(story, facts, rules)) : [];
  const asked = facts.stories.filter(({ state }) => state === 'delivered');
  if (moving.length === 0 && asked.length === 0) return undefined;
  const before = await deliveries.newest(pull.number);
  if (
    dryRun ||
    !(moving.length > 0 || (readyAtHead && isDeliverable({ pullRequest: pull, readyAtHead }, rules)))
  )
    return before;
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
      : before === undefined
        ? await lacksRecord(tracker, asked, facts)
        : before.labelled !== labelled;
  if (!isNew) return before;
  const [lower] = await deps.codeHost.openPullRequests(pull.baseBranch);
  const stacked = { ...now, stackedOn: lower?.number };
  await recordIfAllowed(deliveries, log, stacked);
  return stacked;
}

/** A workflow from before there were records gives no right to write them, so what our comment says has to do. */
async function recordIfAllowed(deliveries: Deliveries, log: Log, now: Delivery): Promise<void> {
  try {
    await deliveries.record(now);
  } catch (error) {
    if (!(error instanceof AdapterError) || error.reasonCode !== 'access_denied') throw error;
    log.warning(`What is delivered is not recorded, so nobody knows its base later: ${error.message}`);
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

function isSame(before: Delivery, now: Omit<Delivery, 'stackedOn'>): boolean {
  return (
    before.commit === now.commit &&
    before.base === now.base &&
    before.labelled === now.labelled &&
    now.stories.every((id) => before.stories.includes(id))
  );
}

/**
 * Delivered by hand, or before there were records. What our own comment says was delivered stays so while it is the head; which
 * label led to it nobody knows, so one that is on counts for what came later.
 */
async function lacksRecord(
  tracker: Tracker,
  asked: readonly Story[],
  { key, pull }: DeliveryFacts,
): Promise<boolean> {
  for (const story of asked) {
    const comment = await tracker.findComment(story, storyMarker(key));
    if (comment === undefined || deliveredCommit(comment.text) !== pull.headCommit) return true;
  }
  return false;
}
