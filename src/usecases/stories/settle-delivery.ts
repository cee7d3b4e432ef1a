import { decideStory, isDeliverable, type StorySettings } from '../../domain/stories/decide-story.ts';
import { type Delivery, recordedAs } from '../../domain/stories/delivery.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Deliveries, RecordedDelivery, ShownDeliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryState } from '../../ports/tracker.ts';
import { lazy } from '../pace/lazy.ts';
import { describeUnseen, shownBeside } from '../subject/shown-beside.ts';
import {
  type HeadReview,
  type ReviewDeps,
  type ReviewedHead,
  type ReviewRules,
  reviewOfHead,
  whyHeld,
} from './held-deliveries.ts';

/** The pull request whose delivery is looked at, and what its environment and stories are now. */
export interface DeliveryFacts {
  readonly pull: ReviewedHead & Parameters<typeof isDeliverable>[0]['pullRequest'];
  readonly stories: readonly Story[];
  /** The environment answers at the pull request's head. */
  readonly readyAtHead: boolean;
}

export interface DeliveryDeps extends ReviewDeps {
  readonly deliveries: Deliveries;
  readonly log: Log;
}

/** By what stories move, and whose label says so. */
export type DeliveryRules = StorySettings & ReviewRules;

/** What is to be delivered, and what is not though all but the review speaks for it. */
export interface JudgedDelivery {
  readonly review: HeadReview;
  /** The newest record; undefined where there is none. */
  readonly before: RecordedDelivery | undefined;
  /** Stories that move to delivered now, and those that are delivered and asked about once more. */
  readonly stories: readonly Story[];
  /** A clause of each story that is held back, and what to do after a semicolon, by its id. */
  readonly held: ReadonlyMap<string, string>;
}

/** What came of the look at a delivery. */
export interface SettledDelivery {
  /** What the product owner is asked about after this run; undefined where nothing is recorded. */
  readonly delivery: Delivery | undefined;
  /** As in `JudgedDelivery`. */
  readonly held: ReadonlyMap<string, string>;
}

/**
 * Judges a delivery by what is there: a story moves to delivered, or is asked about again, only by a label of the review that was put
 * on for this head since the last delivery. A state that the workflow names moves a story without that. Only reads; undefined where
 * no story is to be delivered.
 */
export async function judgeDelivery(
  deps: ReviewDeps,
  { pull, stories, readyAtHead }: DeliveryFacts,
  rules: DeliveryRules,
): Promise<JudgedDelivery | undefined> {
  const moving = stories.filter(
    (story) => decideStory({ pullRequest: pull, readyAtHead, story }, rules) === 'delivered',
  );
  const isReviewed = isDeliverable({ pullRequest: pull, readyAtHead }, rules);
  const asked = isReviewed ? stories.filter(({ state }) => state === 'delivered') : [];
  const wanted = [...moving, ...asked];
  if (wanted.length === 0) return undefined;
  const before = await deps.deliveries.newest(pull.number);
  const review = await reviewOfHead(deps, pull, before, rules);
  const elsewhere = lazy(async () => {
    const asked = [{ pullRequest: pull.number, stories: wanted.map(({ id }) => id) }];
    const open = await deps.codeHost.openPullRequests();
    return shownBeside(deps.deliveries, asked, { ...rules, open, repositoryId: pull.headRepositoryId });
  });
  const held = new Map<string, string>();
  for (const story of wanted) {
    const why =
      rules.asked === 'delivered'
        ? undefined
        : await whyNotDelivered(deps, story, { review, before, rules, elsewhere });
    if (why !== undefined) held.set(story.id, why);
  }
  return { review, before, stories: wanted.filter(({ id }) => !held.has(id)), held };
}

async function whyNotDelivered(
  deps: ReviewDeps,
  story: Story,
  at: Pick<JudgedDelivery, 'review' | 'before'> & {
    readonly rules: ReviewRules;
    /** Asked once, however many stories there are. */
    readonly elsewhere: () => Promise<ShownDeliveries>;
  },
): Promise<string | undefined> {
  const why = await whyHeld(deps, story, at.review, at.before);
  const again = `put the label '${at.rules.reviewedLabel}' on again`;
  if (why === undefined && at.review.is === 'before' && at.before?.stories.includes(story.id))
    return undefined;
  // Named first: while it holds, nothing else leads on.
  const { found, unseen } = await at.elsewhere();
  const other = found.find(({ stories }) => stories.includes(story.id));
  if (other !== undefined)
    return `it is judged with pull request #${other.pullRequest} (${recordedAs(other)}); once that one is merged or closed, move the story back to started, and ${again}`;
  if (why === undefined) return unseen.length === 0 ? undefined : `${describeUnseen(unseen)}, and ${again}`;
  const isOfOthers = at.review.is === 'none' && at.review.byOthers === true;
  return isOfOthers
    ? `${why}; have somebody whose review counts ${again}`
    : `${why}; once it is reviewed, ${again}`;
}

/**
 * Records what is delivered now, before any story says so. A record is written for each putting-on of the label, and for a story that
 * the one before does not have. A push alone delivers nothing.
 */
export async function settleDelivery(
  deps: DeliveryDeps,
  facts: DeliveryFacts,
  rules: DeliveryRules,
  dryRun: boolean,
): Promise<SettledDelivery> {
  const { deliveries } = deps;
  const { pull } = facts;
  const judged = await judgeDelivery(deps, facts, rules);
  const held = judged?.held ?? new Map<string, string>();
  if (judged === undefined) {
    const wasDelivered = facts.stories.some(({ state }) => WAS_DELIVERED.includes(state));
    return { delivery: wasDelivered ? await deliveries.newest(pull.number) : undefined, held };
  }
  const { before, review } = judged;
  if (dryRun || !isNew(judged, pull)) return { delivery: before, held };
  const [lower] = await deps.codeHost.openPullRequests(pull.baseBranch);
  const now = {
    pullRequest: pull.number,
    base: pull.baseBranch,
    commit: pull.headCommit,
    stories: storiesOf(facts.stories, judged, pull),
    labelled: review.is === 'none' ? '' : review.labelled,
    stackedOn: lower?.number,
  };
  return { delivery: (await recordIfAllowed(deps, now)) ? now : before, held };
}

/** States that a story reaches only after a delivery. */
const WAS_DELIVERED: readonly StoryState[] = ['delivered', 'accepted', 'rejected'];

/** The commit that a story was delivered at; undefined where nobody knows, or where its tracker does not say so yet. */
export function commitDelivered(
  delivery: Delivery | undefined,
  { id }: Pick<Story, 'id'>,
  state: StoryState,
): string | undefined {
  return WAS_DELIVERED.includes(state) && delivery?.stories.includes(id) ? delivery.commit : undefined;
}

function isNew({ before, review, stories }: JudgedDelivery, pull: ReviewedHead): boolean {
  if (stories.length === 0) return false;
  if (before === undefined || review.is === 'again') return true;
  const isSame =
    review.is === 'before' || (before.commit === pull.headCommit && before.base === pull.baseBranch);
  return !(isSame && stories.every(({ id }) => before.stories.includes(id)));
}

/** False for a workflow from before there were records, which gives no right to write them; the story moves all the same. */
async function recordIfAllowed(
  { deliveries, log }: Pick<DeliveryDeps, 'deliveries' | 'log'>,
  now: Delivery,
): Promise<boolean> {
  try {
    await deliveries.record(now);
    return true;
  } catch (error) {
    if (!(error instanceof AdapterError) || error.reasonCode !== 'access_denied') throw error;
    log.warning(`What is delivered is not recorded, so its acceptance merges nothing: ${error.message}`);
    return false;
  }
}

/** Those that are asked about now, and those that were accepted at this very commit. */
function storiesOf(
  stories: readonly Story[],
  { before, stories: delivered }: JudgedDelivery,
  pull: ReviewedHead,
): readonly string[] {
  const judged = before?.commit === pull.headCommit && before.base === pull.baseBranch ? before.stories : [];
  return stories
    .filter((story) => delivered.includes(story) || (story.state === 'accepted' && judged.includes(story.id)))
    .map(({ id }) => id);
}
