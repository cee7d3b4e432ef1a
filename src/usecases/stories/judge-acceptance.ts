import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem, ReportStory } from '../../domain/report/report.ts';
import type { DeliveredFor, MergeRequest } from '../../domain/stories/accepted.ts';
import { isJudged } from '../../domain/stories/decide-story.ts';
import { wasBefore } from '../../domain/stories/two-clocks.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import {
  deliveredLater,
  neverDelivered,
  neverJudged,
  notAllAccepted,
  notReviewed,
  takenBack,
  unknownMover,
  withoutTime,
} from './acceptance-refusals.ts';
import type { ReviewRules } from './held-deliveries.ts';
import { type Alike, type Proven, provenRecords, whyUnproven } from './proven-records.ts';
import { type MayAccept, type WhyNotAllowed, whoMayAccept } from './who-may-accept.ts';

/** A pull request that may be merged, at the commit that was delivered. */
export interface AcceptedPullRequest extends MergeRequest {
  readonly story: ReportStory;
}

/** Where it is looked up who accepted what, and at which commit. */
export interface Judge extends MayAccept {
  readonly tracker: Tracker;
  readonly deliveries: Pick<Deliveries, 'newest' | 'labelEvents' | 'strangers'>;
  /** Whose label counts as a review. */
  readonly review: ReviewRules;
}

/** What was found of one pull request; `accepted` where it may be merged. */
export interface JudgedAcceptance {
  readonly item: ReportItem;
  readonly accepted?: AcceptedPullRequest;
  /** How each of its stories got accepted, by its id; absent where one of them was not, or by nobody who may. */
  readonly moves?: ReadonlyMap<string, StoryMove>;
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
  stories: readonly Story[],
): Promise<JudgedAcceptance | undefined> {
  const [first] = stories;
  if (first === undefined || stories.some((story) => story.state !== 'accepted')) return undefined;
  const moves = new Map<string, StoryMove>();
  const whyNotAllowed = await whoMayAccept(at, pull);
  for (const story of stories) {
    const move = await at.tracker.lastMove(story);
    const refused = await whyNotAllowed(story, move);
    if (move === undefined || refused !== undefined)
      return { item: acceptanceItem(pull, story, refused ?? unknownMover(story, pull)) };
    moves.set(story.id, move);
  }
  const recorded = await at.deliveries.newest(pull.number);
  const timed = new Map([...moves].map(([id, move]) => [id, { ...move, aheadMs: at.tracker.aheadMs() }]));
  const refused = await whyNotMerged(at, { pull, stories, moves: timed, whyNotAllowed }, recorded);
  if (recorded === undefined || refused !== undefined)
    return {
      item: acceptanceItem(
        pull,
        refused?.story ?? first,
        refused?.verdict ?? (await undelivered(at, first, pull, recorded)),
      ),
    };
  const { commit } = recorded;
  const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
  return {
    item: { ...acceptanceItem(pull, first, say('stories_accepted', sentence)), commit },
    moves: timed,
    accepted: {
      pullRequest: pull.number,
      branch: pull.headBranch,
      commit,
      story: storyOf(first),
      delivery: deliveryOf(recorded),
      reviewedLabel: at.review.reviewedLabel,
    },
  };
}

/** A pull request all of whose stories are accepted by somebody who may. */
interface AllAccepted {
  readonly pull: PullRequestFacts;
  readonly stories: readonly Story[];
  /** How each story got accepted, by its id. */
  readonly moves: ReadonlyMap<string, StoryMove>;
  readonly whyNotAllowed: WhyNotAllowed;
}

interface Refusal {
  readonly story: Story;
  readonly verdict: Verdict;
}

/** What the records say against it; undefined where nothing does. */
async function whyNotMerged(
  at: Judge,
  { pull, stories, moves, whyNotAllowed }: AllAccepted,
  recorded: RecordedDelivery | undefined,
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
  const [first] = stories;
  if (proven === undefined || first === undefined) return undefined;
  if (proven.records.length === 0)
    return { story: first, verdict: notReviewed(first, pull, whyUnproven(proven), at.review) };
  if (proven.takenBack !== undefined)
    return { story: first, verdict: takenBack(first, pull, proven.takenBack, at.review) };
  const all = [...(recorded?.earlier ?? []), ...proven.all];
  const dropped = await droppedUnaccepted(at, all, { stories, whyNotAllowed });
  return dropped === undefined ? undefined : { story: first, verdict: notAllAccepted(dropped, pull) };
}

async function undelivered(
  { deliveries }: Judge,
  story: Story,
  pull: PullRequestFacts,
  newest: RecordedDelivery | undefined,
): Promise<Verdict> {
  return neverDelivered(story, pull, { newest, strangers: await deliveries.strangers(pull.number) });
}

/** A story that nobody has accepted, and the newest record that has it. */
interface Dropped {
  readonly id: string;
  readonly record: Alike[number];
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

/**
 * The newest record of a story that was delivered with the pull request, at this commit or before, that its text names no more, and that
 * nobody has accepted since: whoever edits a text takes no story out of what is to be judged, also by a further push. Undefined where
 * there is none.
 * @param all records of the pull request, the oldest first.
 */
async function droppedUnaccepted(
  at: Judge,
  all: Alike,
  { stories, whyNotAllowed }: Pick<AllAccepted, 'stories' | 'whyNotAllowed'>,
): Promise<Dropped | undefined> {
  const shown = new Set(all.flatMap((record) => record.stories));
  const dropped = [...shown].filter((id) => !stories.some((story) => story.id === id));
  for (const id of dropped) {
    const story = await at.tracker.story(id);
    const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
    const ofIt = all.filter((each) => each.stories.includes(id));
    const [first] = ofIt;
    const record = ofIt.at(-1);
    if (first === undefined || record === undefined) continue;
    const isAccepted =
      story !== undefined &&
      move !== undefined &&
      wasBefore(first.recordedAt, { ...move, aheadMs: at.tracker.aheadMs() }) &&
      (await whyNotAllowed(story, move)) === undefined;
    if (!isAccepted) return { id, record };
  }
  return undefined;
}

function deliveryOf({ id, writtenBy, base, stackedOn, recordedAt, refusal }: RecordedDelivery): DeliveredFor {
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
