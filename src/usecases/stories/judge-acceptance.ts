import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem, ReportStory } from '../../domain/report/report.ts';
import type { DeliveredFor, MergeRequest } from '../../domain/stories/accepted.ts';
import { isJudged } from '../../domain/stories/decide-story.ts';
import { wasBefore } from '../../domain/stories/two-clocks.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Deliveries, NewestDelivery } from '../../ports/deliveries.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import { droppedStories } from '../subject/dropped-stories.ts';
import { namedAsNow } from '../subject/named-as-now.ts';
import { type Mentions, withoutShipped } from '../subject/shipped-before.ts';
import { type HearsPeople, type MoveHeard, movesHeard } from '../subject/spoken-acceptance.ts';
import {
  deliveredLater,
  neverDelivered,
  neverJudged,
  notAllAccepted,
  notReviewed,
  pushedSince,
  shippedBefore,
  takenBack,
  unknownMover,
  withoutTime,
} from './acceptance-refusals.ts';
import type { ReviewRules } from './held-deliveries.ts';
import { type Proven, provenRecords, whyUnproven } from './proven-records.ts';
import { type MayAccept, mayJudgeOn, type WhyNotAllowed, whoMayAccept } from './who-may-accept.ts';

/** A pull request that may be merged, at the commit that was delivered. */
export interface AcceptedPullRequest extends MergeRequest {
  readonly story: ReportStory;
}

/** Where it is looked up who accepted what, and at which commit. */
export interface Judge extends MayAccept, Pick<HearsPeople, 'commenters' | 'aliases'> {
  readonly tracker: Tracker;
  readonly deliveries: Pick<Deliveries, 'newest' | 'labelEvents' | 'strangers'>;
  /** Whose label counts as a review. */
  readonly review: ReviewRules;
}

/** What was found of one pull request; `accepted` where it may be merged. */
export interface JudgedAcceptance {
  readonly item: ReportItem;
  readonly accepted?: AcceptedPullRequest;
  /**
   * How each of its stories got accepted, by its id, also of those that it was delivered for and its text names no more; absent where one
   * of them was not, or by nobody who may.
   */
  readonly moves?: ReadonlyMap<string, StoryMove>;
  /**
   * Why no delivery of it is needed, where none is: all its stories are chores or releases, which are accepted by somebody who may; or all
   * were shipped before it was opened. Absent where one is needed.
   */
  readonly needsNone?: 'chores' | 'shipped';
  /** What was delivered at its head of one that needs none, whose base counts still; absent where nothing was. */
  readonly delivery?: DeliveredFor;
}

/** A pull request whose stories are all accepted, and what that comes to. */
export interface FoundAcceptance extends JudgedAcceptance {
  readonly pull: PullRequestFacts;
  /** All that it names. */
  readonly stories: readonly Story[];
}

/** Undefined where a story is not accepted, or there is none. */
export async function judgeAcceptance(
  at: Judge,
  pull: PullRequestFacts,
  named: readonly Story[],
  mentions?: Mentions,
): Promise<JudgedAcceptance | undefined> {
  const [only] = named;
  if (only === undefined || named.some((story) => story.state !== 'accepted')) return undefined;
  const untimed = await movesOf(at, named);
  const recorded = await namedAsNow(at.tracker, named, await at.deliveries.newest(pull.number));
  // By what was asked before: GitHub has answered since.
  const aheadMs = at.tracker.aheadMs();
  const heard = movesHeard(at, { pull, recorded, mayJudge: mayJudgeOn(at, pull) });
  const moved = new Map<string, StoryMove>();
  for (const story of named) {
    const move = untimed.get(story.id);
    if (move !== undefined) moved.set(story.id, await heard(story, { ...move, aheadMs }));
  }
  const stories = await withoutShipped(pull, named, {
    moved,
    recorded,
    mentions,
    isAllowed: (shipped, story) => mayHaveShipped(at, shipped, story, untimed.get(story.id)),
  });
  const [first] = stories;
  const whyNotAllowed = await whoMayAccept(at, pull);
  if (first === undefined) return onlyShipped(at, { pull, only, whyNotAllowed, heard }, recorded);
  const moves = new Map<string, StoryMove>();
  for (const story of stories) {
    const move = moved.get(story.id);
    const refused = await whyNotAllowed(story, move);
    if (move === undefined || refused !== undefined)
      return { item: acceptanceItem(pull, story, refused ?? unknownMover(story, pull)) };
    moves.set(story.id, move);
  }
  const asked = { pull, first, stories, moves, whyNotAllowed, heard };
  const { refused, dropped } = await whatRecordsSay(at, asked, recorded);
  if (recorded === undefined || refused !== undefined) {
    const verdict = refused?.verdict ?? (await undelivered(at, first, pull, recorded));
    const isFree = recorded === undefined && stories.every(({ type }) => !isJudged(type));
    return {
      item: acceptanceItem(pull, refused?.story ?? first, verdict),
      ...(isFree ? { needsNone: 'chores' } : {}),
    };
  }
  return { ...accepted(at, { pull, first, recorded }), moves: new Map([...moves, ...dropped]) };
}

/** Nothing of it is left to be judged, unless it was delivered: what people were asked about then counts, whatever its text names by now. */
async function onlyShipped(
  at: Judge,
  {
    pull,
    only,
    ...how
  }: { readonly pull: PullRequestFacts; readonly only: Story } & Pick<AllAccepted, 'whyNotAllowed' | 'heard'>,
  recorded: NewestDelivery | undefined,
): Promise<JudgedAcceptance> {
  const asked = { pull, first: only, stories: [], moves: new Map(), ...how };
  const { refused, dropped } = await whatRecordsSay(at, asked, recorded);
  const verdict =
    refused?.verdict ??
    (recorded === undefined || recorded.commit === pull.headCommit
      ? undefined
      : pushedSince(only, pull, recorded));
  if (verdict !== undefined) return { item: acceptanceItem(pull, only, verdict) };
  const item = acceptanceItem(pull, only, shippedBefore(only, pull));
  const judged = recorded === undefined ? {} : { delivery: deliveryOf(recorded), moves: dropped };
  return { item, needsNone: 'shipped', ...judged };
}

/** Whether somebody who may accepted a story with another pull request, in the tracker or in a comment there. */
async function mayHaveShipped(
  at: Judge,
  shipped: PullRequestFacts,
  story: Story,
  move: StoryMove | undefined,
): Promise<boolean> {
  if (move === undefined) return false;
  const timed = { ...move, aheadMs: at.tracker.aheadMs() };
  const recorded = await at.deliveries.newest(shipped.number);
  const heard = movesHeard(at, { pull: shipped, recorded, mayJudge: mayJudgeOn(at, shipped) });
  return (await (await whoMayAccept(at, shipped))(story, await heard(story, timed))) === undefined;
}

/** How each of them got accepted, as far as the tracker tells. */
async function movesOf(
  { tracker }: Judge,
  stories: readonly Story[],
): Promise<ReadonlyMap<string, StoryMove>> {
  const moves = new Map<string, StoryMove>();
  for (const story of stories) {
    const move = await tracker.lastMove(story);
    if (move !== undefined) moves.set(story.id, move);
  }
  return moves;
}

function accepted(
  { review: { reviewedLabel } }: Judge,
  {
    pull,
    first,
    recorded,
  }: { readonly pull: PullRequestFacts; readonly first: Story; readonly recorded: NewestDelivery },
): JudgedAcceptance {
  const { commit } = recorded;
  const { number: pullRequest, headBranch: branch } = pull;
  const sentence = `Story ${first.id} is accepted, so pull request #${pullRequest} may be merged at ${commit.slice(0, 7)}.`;
  const delivery = deliveryOf(recorded);
  return {
    item: { ...acceptanceItem(pull, first, say('stories_accepted', sentence)), commit },
    accepted: { pullRequest, branch, commit, story: storyOf(first), delivery, reviewedLabel },
  };
}

/** A pull request all of whose stories are accepted by somebody who may. */
interface AllAccepted {
  readonly pull: PullRequestFacts;
  /** Of which a refusal is told that is of no single one. */
  readonly first: Story;
  readonly stories: readonly Story[];
  /** How each story got accepted, by its id. */
  readonly moves: ReadonlyMap<string, StoryMove>;
  readonly whyNotAllowed: WhyNotAllowed;
  readonly heard: MoveHeard;
}

interface Refusal {
  readonly story: Story;
  readonly verdict: Verdict;
}

/** What the records say of a merge. */
interface RecordsSay {
  /** Undefined where nothing speaks against it. */
  readonly refused?: Refusal | undefined;
  /** How stories were accepted that it was delivered for and that its text names no more, by their ids. */
  readonly dropped: ReadonlyMap<string, StoryMove>;
}

async function whatRecordsSay(
  at: Judge,
  asked: AllAccepted,
  recorded: NewestDelivery | undefined,
): Promise<RecordsSay> {
  const { pull, first, stories, whyNotAllowed, heard } = asked;
  const refused = await whyNotDelivered(at, asked, recorded);
  if (recorded === undefined || refused !== undefined) return { refused, dropped: new Map() };
  const isAllowed = async (story: Story, move: StoryMove) => (await whyNotAllowed(story, move)) === undefined;
  const lastMove = async (story: Story) => {
    const move = await at.tracker.lastMove(story);
    return move && heard(story, { ...move, aheadMs: at.tracker.aheadMs() });
  };
  const { tracker } = at;
  const asHeard = { story: tracker.story, lastMove, aheadMs: tracker.aheadMs };
  const { unaccepted, moves } = await droppedStories(asHeard, recorded, { stories, isAllowed });
  const verdict = unaccepted && notAllAccepted(unaccepted, pull, recorded);
  return { refused: verdict && { story: first, verdict }, dropped: moves };
}

/** What they say against it for the stories that its text names; undefined where nothing does. */
async function whyNotDelivered(
  at: Judge,
  { pull, first, stories, moves }: AllAccepted,
  recorded: NewestDelivery | undefined,
): Promise<Refusal | undefined> {
  const proven = recorded && (await provenRecords({ ...at, rules: at.review }, pull, recorded));
  for (const story of stories) {
    const known = proven?.all.some((each) => each.stories.includes(story.id));
    if (proven !== undefined && !known && !isJudged(story.type)) continue;
    if (proven === undefined || !known)
      return {
        story,
        verdict: isJudged(story.type)
          ? await undelivered(at, story, pull, recorded)
          : neverJudged(story, pull),
      };
    const verdict = whyNotJudged(at, story, pull, { proven, move: moves.get(story.id) });
    if (verdict !== undefined) return { story, verdict };
  }
  if (proven === undefined) return undefined;
  if (proven.records.length === 0)
    return { story: first, verdict: notReviewed(first, pull, whyUnproven(proven), at.review) };
  if (proven.takenBack !== undefined)
    return { story: first, verdict: takenBack(first, pull, proven.takenBack, at.review) };
  return undefined;
}

async function undelivered(
  { deliveries }: Judge,
  story: Story,
  pull: PullRequestFacts,
  newest: NewestDelivery | undefined,
): Promise<Verdict> {
  return neverDelivered(story, pull, { newest, strangers: await deliveries.strangers(pull.number) });
}

/** Of a story that one of the records has. */
function whyNotJudged(
  { review }: Judge,
  story: Story,
  pull: PullRequestFacts,
  { proven, move }: { readonly proven: Proven; readonly move: StoryMove | undefined },
): Verdict | undefined {
  const first = proven.records.find(({ stories }) => stories.includes(story.id));
  if (first === undefined) return notReviewed(story, pull, whyUnproven(proven, story.id), review);
  if (move?.at === undefined) return withoutTime(story, pull);
  return wasBefore(first.recordedAt, move) ? undefined : deliveredLater(story, pull, proven);
}

function deliveryOf({ id, writtenBy, base, stackedOn, recordedAt, refusal }: NewestDelivery): DeliveredFor {
  return { id, writtenBy, base, stackedOn, recordedAt, ...(refusal === undefined ? {} : { refusal }) };
}

/** What a pull request is reported as. */
export function acceptanceItem(pull: PullRequestFacts, story: ReportStory, verdict: Verdict): ReportItem {
  return {
    name: story.id,
    ...verdict,
    branch: pull.headBranch,
    pullRequest: pull.number,
    story: storyOf(story),
  };
}

function storyOf({ id, title, url, state }: ReportStory): ReportStory {
  return { id, title, url, state };
}
