import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem, ReportStory } from '../../domain/report/report.ts';
import type { DeliveredFor, MergeRequest } from '../../domain/stories/accepted.ts';
import { isJudged, mayAccept } from '../../domain/stories/decide-story.ts';
import { whyNotReviewed } from '../../domain/stories/review-label.ts';
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
  unknownMover,
  withoutTime,
} from './acceptance-refusals.ts';
import type { ReviewRules } from './held-deliveries.ts';

/** A pull request that may be merged, at the commit that was delivered. */
export interface AcceptedPullRequest extends MergeRequest {
  readonly story: ReportStory;
}

/** Where it is looked up who accepted what, and at which commit. */
export interface Judge {
  readonly tracker: Tracker;
  readonly codeHost: Pick<CodeHost, 'pushedAt'>;
  readonly deliveries: Pick<Deliveries, 'newest' | 'labelEvent' | 'strangers'>;
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
}

/**
 * A workflow of any branch can write a record, but it cannot put a label on as a person. So a record counts only where it names such
 * an event, which GitHub itself keeps, and which is no older than the commit.
 */
async function provenRecords(at: Judge, pull: PullRequestFacts, recorded: RecordedDelivery): Promise<Proven> {
  const { commit, alike: all } = recorded;
  const pushedAt = await at.codeHost.pushedAt(pull.headBranch, commit);
  const reasons = new Map<string, string | undefined>();
  for (const id of [...new Set(all.map(({ labelled }) => labelled))].slice(-MOST_LABELS))
    reasons.set(id, await whyNotProven(at, pull, id, { commit, pushedAt }));
  const records = all.filter(({ labelled }) => reasons.has(labelled) && reasons.get(labelled) === undefined);
  const why = [...reasons.values()].findLast((reason) => reason !== undefined) ?? '';
  return { commit, all, records, why };
}

/** A clause about one event of the label; undefined where it proves a review of the commit. */
async function whyNotProven(
  { deliveries, review: { reviewedLabel: label, reviewedBy } }: Judge,
  pull: PullRequestFacts,
  id: string,
  { commit, pushedAt }: { readonly commit: string; readonly pushedAt: string | undefined },
): Promise<string | undefined> {
  const event = id === '' ? undefined : await deliveries.labelEvent(pull.number, label, id);
  if (event === undefined)
    return `GitHub does not tell that somebody put the label '${label}' on for that delivery`;
  if (pushedAt !== undefined && Date.parse(event.at) < Date.parse(pushedAt))
    return `the label '${label}' was put on before ${commit.slice(0, 7)} was pushed`;
  return whyNotReviewed(event, pull.review.author, reviewedBy);
}

/** Labels of one commit that are asked about, the newest. */
const MOST_LABELS = 10;

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
  { records }: Proven,
  { pull, stories }: Pick<AllAccepted, 'pull' | 'stories'>,
): Promise<string | undefined> {
  const dropped = (records.at(-1)?.stories ?? []).filter((id) => !stories.some((story) => story.id === id));
  for (const id of dropped) {
    const story = await at.tracker.story(id);
    const move = story?.state === 'accepted' ? await at.tracker.lastMove(story) : undefined;
    const since = records.find((each) => each.stories.includes(id))?.recordedAt;
    if (story === undefined || move === undefined || since === undefined || !wasBefore(since, move))
      return id;
    if ((await whyNotAllowed(at, story, move, pull)) !== undefined) return id;
  }
  return undefined;
}

/** By GitHub's clock and the tracker's, between which a person looks at what was delivered. Without a time nobody can say it. */
function wasBefore(recordedAt: string, { at }: StoryMove): boolean {
  return at !== undefined && Date.parse(recordedAt) <= Date.parse(at);
}

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
