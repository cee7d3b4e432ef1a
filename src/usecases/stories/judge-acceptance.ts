import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem, ReportStory } from '../../domain/report/report.ts';
import type { DeliveredFor, MergeRequest } from '../../domain/stories/accepted.ts';
import { isJudged, mayAccept } from '../../domain/stories/decide-story.ts';
import {
  type HeadMove,
  isRetargeted,
  type LabelEvent,
  pusherOf,
  whyNotForHead,
  whyNotReviewed,
  whyTakenBack,
} from '../../domain/stories/review-label.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import {
  acceptedByToken,
  deliveredLater,
  neverDelivered,
  neverJudged,
  notAllAccepted,
  notAllowed,
  notReviewed,
  takenBack,
  unknownMover,
  withoutTime,
} from './acceptance-refusals.ts';
import { pushesOf, type ReviewRules } from './held-deliveries.ts';

/** A pull request that may be merged, at the commit that was delivered. */
export interface AcceptedPullRequest extends MergeRequest {
  readonly story: ReportStory;
}

/** Where it is looked up who accepted what, and at which commit. */
export interface Judge {
  readonly tracker: Tracker;
  readonly codeHost: Pick<CodeHost, 'pushes'>;
  readonly deliveries: Pick<Deliveries, 'newest' | 'labelEvents' | 'strangers'>;
  readonly log: Pick<Log, 'warning'>;
  /** Names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
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

/** Undefined where a story is not accepted, or there is none. */
export async function judgeAcceptance(
  at: Judge,
  pull: PullRequestFacts,
  stories: readonly Story[],
): Promise<JudgedAcceptance | undefined> {
  const [first] = stories;
  if (first === undefined || stories.some((story) => story.state !== 'accepted')) return undefined;
  const moves = new Map<string, StoryMove>();
  for (const story of stories) {
    const move = await at.tracker.lastMove(story);
    const refused = await whyNotAllowed(at, story, move, pull);
    if (move === undefined || refused !== undefined)
      return { item: acceptanceItem(pull, story, refused ?? unknownMover(story, pull)) };
    moves.set(story.id, move);
  }
  const recorded = await at.deliveries.newest(pull.number);
  const refused = await whyNotMerged(at, { pull, stories, moves }, recorded);
  if (recorded === undefined || refused !== undefined)
    return {
      item: acceptanceItem(
        pull,
        refused?.story ?? first,
        refused?.verdict ?? neverDelivered(first, pull, await at.deliveries.strangers(pull.number)),
      ),
    };
  const { commit } = recorded;
  const sentence = `Story ${first.id} is accepted, so pull request #${pull.number} may be merged at ${commit.slice(0, 7)}.`;
  return {
    item: { ...acceptanceItem(pull, first, say('stories_accepted', sentence)), commit },
    moves,
    accepted: {
      pullRequest: pull.number,
      branch: pull.headBranch,
      commit,
      story: storyOf(first),
      delivery: deliveryOf(recorded),
    },
  };
}

/** A pull request all of whose stories are accepted by somebody who may. */
interface AllAccepted {
  readonly pull: PullRequestFacts;
  readonly stories: readonly Story[];
  /** How each story got accepted, by its id. */
  readonly moves: ReadonlyMap<string, StoryMove>;
}

interface Refusal {
  readonly story: Story;
  readonly verdict: Verdict;
}

/** What the records say against it; undefined where nothing does. */
async function whyNotMerged(
  at: Judge,
  { pull, stories, moves }: AllAccepted,
  recorded: RecordedDelivery | undefined,
): Promise<Refusal | undefined> {
  const proven = recorded && (await provenRecords(at, pull, recorded));
  for (const story of stories) {
    const known = proven?.all.some((each) => each.stories.includes(story.id));
    if (proven !== undefined && !known && !isJudged(story.type)) continue;
    if (proven === undefined || !known)
      return {
        story,
        verdict: isJudged(story.type)
          ? neverDelivered(story, pull, await at.deliveries.strangers(pull.number))
          : neverJudged(story, pull),
      };
    const verdict = whyNotJudged(at, story, pull, { proven, move: moves.get(story.id) });
    if (verdict !== undefined) return { story, verdict };
  }
  const [first] = stories;
  if (proven === undefined || first === undefined) return undefined;
  if (proven.records.length === 0)
    return { story: first, verdict: notReviewed(first, pull, proven.why, at.review) };
  if (proven.takenBack !== undefined)
    return { story: first, verdict: takenBack(first, pull, proven.takenBack, at.review) };
  const dropped = await droppedUnaccepted(at, proven, { pull, stories });
  return dropped === undefined ? undefined : { story: first, verdict: notAllAccepted(dropped, pull) };
}

type Alike = RecordedDelivery['alike'];

/** The records of one commit and base, oldest first, and those of them that a person's label led to. */
interface Proven {
  readonly commit: string;
  readonly all: Alike;
  readonly records: Alike;
  /** Why the newest one of the others is none of them: a clause. */
  readonly why: string;
  /** Why nobody stands behind the review by now, whatever the records prove: a clause; undefined where somebody does. */
  readonly takenBack: string | undefined;
}

/**
 * A workflow of any branch can write a record, but it cannot put a label on as a person. So a record counts only where it names such
 * an event, which GitHub itself keeps, which was put on for the commit, and since which nobody had changed the base by then.
 */
async function provenRecords(at: Judge, pull: PullRequestFacts, recorded: RecordedDelivery): Promise<Proven> {
  const { commit, alike: all } = recorded;
  const { reviewedLabel } = at.review;
  const seen: Seen = {
    commit,
    pushes: await pushesOf(at, pull.headBranch),
    events: await at.deliveries.labelEvents(pull.number, reviewedLabel),
    author: pull.review.author,
  };
  const judged = all.map((record) => ({ record, why: whyNotProven(at.review, record, seen) }));
  const records = judged.flatMap(({ record, why }) => (why === undefined ? [record] : []));
  const why = judged.findLast((each) => each.why !== undefined)?.why ?? '';
  const authors = { author: seen.author, pusher: pusherOf(commit, seen.pushes) };
  return { commit, all, records, why, takenBack: whyTakenBack(at.review, pull, seen.events[0], authors) };
}

/** What GitHub keeps of a pull request, by which its records are judged. */
interface Seen {
  /** Full SHA of all of them. */
  readonly commit: string;
  readonly pushes: readonly HeadMove[] | undefined;
  readonly events: readonly LabelEvent[];
  /** Login of the pull request's author. */
  readonly author: string;
}

/** A clause about one record; undefined where its label proves a review of the commit. */
function whyNotProven(
  { reviewedLabel: label, reviewedBy }: ReviewRules,
  { labelled, recordedAt }: Alike[number],
  { commit, pushes, events, author }: Seen,
): string | undefined {
  const event = events.find(({ id }) => id === labelled);
  if (event === undefined)
    return `GitHub does not tell that somebody put the label '${label}' on for that delivery`;
  const other = whyNotForHead(event, commit, pushes, `the label '${label}'`);
  if (other !== undefined) return other;
  if (isRetargeted(event, recordedAt))
    return `the label '${label}' was put on before the base of the pull request was changed`;
  return whyNotReviewed(event, { author, pusher: pusherOf(commit, pushes) }, reviewedBy);
}

/** Of a story that one of the records has. */
function whyNotJudged(
  { review }: Judge,
  story: Story,
  pull: PullRequestFacts,
  { proven, move }: { readonly proven: Proven; readonly move: StoryMove | undefined },
): Verdict | undefined {
  const first = proven.records.find(({ stories }) => stories.includes(story.id));
  if (first === undefined) return notReviewed(story, pull, proven.why, review);
  if (move?.at === undefined) return withoutTime(story, pull);
  return wasBefore(first.recordedAt, move) ? undefined : deliveredLater(story, pull, proven);
}

/**
 * The id of a story that was delivered with the others, that the pull request's text names no more, and that nobody has accepted since:
 * whoever edits a text takes no story out of what is to be judged. Undefined where there is none.
 */
async function droppedUnaccepted(
  at: Judge,
  { all }: Proven,
  { pull, stories }: Pick<AllAccepted, 'pull' | 'stories'>,
): Promise<string | undefined> {
  const shown = new Set(all.flatMap((record) => record.stories));
  const dropped = [...shown].filter((id) => !stories.some((story) => story.id === id));
  for (const id of dropped) {
    const story = await at.tracker.story(id);
    const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
    const since = all.find((each) => each.stories.includes(id))?.recordedAt;
    if (story === undefined || move === undefined || since === undefined || !wasBefore(since, move))
      return id;
    if ((await whyNotAllowed(at, story, move, pull)) !== undefined) return id;
  }
  return undefined;
}

/**
 * By GitHub's clock and the tracker's, between which a person looks at what was delivered. Without a time nobody can say it. The two may
 * be some minutes apart: then the tracker's own history has to show that the story was delivered about when the record was written.
 */
function wasBefore(recordedAt: string, { at, deliveredAt }: StoryMove): boolean {
  if (at === undefined) return false;
  const recorded = Date.parse(recordedAt);
  if (recorded <= Date.parse(at)) return true;
  return deliveredAt !== undefined && recorded - Date.parse(deliveredAt) <= CLOCKS_APART_MS;
}

/** More than that is no clock that a service would have. */
const CLOCKS_APART_MS = 10 * 60_000;

function deliveryOf({ id, base, stackedOn, recordedAt, refusal }: RecordedDelivery): DeliveredFor {
  return { id, base, stackedOn, recordedAt, ...(refusal === undefined ? {} : { refusal }) };
}

/**
 * The token of the tracker is known to every workflow of the repository, so what its user accepts counts only where `accepted-by`
 * names the user's id.
 */
async function whyNotAllowed(
  { tracker, acceptedBy, log }: Judge,
  story: Story,
  move: StoryMove | undefined,
  pull: PullRequestFacts,
): Promise<Verdict | undefined> {
  if (move === undefined) return undefined;
  const { by: id } = move;
  if (acceptedBy.includes(id)) return undefined;
  if (id === (await tracker.ownId())) return acceptedByToken(story, pull, id);
  const refused = notAllowed(story, pull, acceptedBy);
  if (acceptedBy.length === 0) return mayAccept({ id }, story, []) ? undefined : refused;
  const person = await tracker.person(story, id);
  if (mayAccept({ id, email: person?.email }, story, acceptedBy)) return undefined;
  if (person === undefined || person.sharesName || !mayAccept({ id, name: person.name }, story, acceptedBy))
    return refused;
  log.warning(
    `Story ${story.id} was accepted by somebody whom accepted-by names by the name that they gave themselves; name their id ${id} or their e-mail address, which nobody else can take.`,
  );
  return undefined;
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
