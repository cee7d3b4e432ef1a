import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem, ReportStory } from '../../domain/report/report.ts';
import type { DeliveredFor, MergeRequest } from '../../domain/stories/accepted.ts';
import { isJudged, isOfStory } from '../../domain/stories/decide-story.ts';
import { asAuthor, isNamedById, namedBy, needsMember } from '../../domain/stories/named-acceptance.ts';
import { isSameId, type People, personByLogin, type TrackerMember } from '../../domain/stories/people.ts';
import { wasBefore } from '../../domain/stories/two-clocks.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries, RecordedDelivery } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import {
  acceptedByAuthor,
  acceptedByToken,
  acceptedInAuthorsName,
  deliveredLater,
  neverDelivered,
  neverJudged,
  nobodyNamed,
  notAllAccepted,
  notAllowed,
  notReviewed,
  onlyTheName,
  takenBack,
  unknownMover,
  withoutTime,
} from './acceptance-refusals.ts';
import type { ReviewRules } from './held-deliveries.ts';
import { type Alike, type Proven, provenRecords, whyUnproven } from './proven-records.ts';

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
  /** Logins, names, e-mail addresses or ids; none means whoever asked for a story or owns it. */
  readonly acceptedBy: readonly string[];
  /** Who is who; [] where the settings name nobody. */
  readonly people: People;
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
  for (const story of stories) {
    const move = await at.tracker.lastMove(story);
    const refused = await whyNotAllowed(at, story, move, pull);
    if (move === undefined || refused !== undefined)
      return { item: acceptanceItem(pull, story, refused ?? unknownMover(story, pull)) };
    moves.set(story.id, move);
  }
  const recorded = await at.deliveries.newest(pull.number);
  const timed = new Map([...moves].map(([id, move]) => [id, { ...move, aheadMs: at.tracker.aheadMs() }]));
  const refused = await whyNotMerged(at, { pull, stories, moves: timed }, recorded);
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
  const dropped = await droppedUnaccepted(at, proven, { pull, stories });
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
 * The newest record of a story that was delivered with the others, that the pull request's text names no more, and that nobody has accepted since:
 * whoever edits a text takes no story out of what is to be judged. Undefined where there is none.
 */
async function droppedUnaccepted(
  at: Judge,
  { all }: Proven,
  { pull, stories }: Pick<AllAccepted, 'pull' | 'stories'>,
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
      (await whyNotAllowed(at, story, move, pull)) === undefined;
    if (!isAccepted) return { id, record };
  }
  return undefined;
}

function deliveryOf({ id, writtenBy, base, stackedOn, recordedAt, refusal }: RecordedDelivery): DeliveredFor {
  return { id, writtenBy, base, stackedOn, recordedAt, ...(refusal === undefined ? {} : { refusal }) };
}

/**
 * The token of the tracker is known to every workflow of the repository, so what its user accepts counts only where `accepted-by`
 * names the user's id. Nobody accepts their own pull request, where it is known that it is theirs.
 */
async function whyNotAllowed(
  { tracker, acceptedBy, people, log }: Judge,
  story: Story,
  move: StoryMove | undefined,
  pull: PullRequestFacts,
): Promise<Verdict | undefined> {
  if (move === undefined) return undefined;
  const { by: id } = move;
  const isLogin = tracker.abilities.isCodeHost === true;
  const mover = { id, isLogin };
  const own = await whyOwn(tracker, { story, pull, people }, mover);
  if (own !== undefined) return own;
  if (isLogin && acceptedBy.length === 0) return nobodyNamed(story, pull);
  if (isNamedById(mover, acceptedBy, people)) return undefined;
  if (isSameId(await tracker.ownId(), mover))
    return acceptedByToken(story, pull, { id, isCodeHost: isLogin });
  if (acceptedBy.length === 0) return isOfStory(id, story) ? undefined : notAllowed(story, pull, acceptedBy);
  const by = namedBy({ ...(await tracker.person(story, id)), ...mover }, acceptedBy, people);
  if (by === 'claimed') return onlyTheName(story, pull);
  if (by === 'nothing') return notAllowed(story, pull, acceptedBy);
  if (by === 'name')
    log.warning(
      `Story ${story.id} was accepted by somebody whom accepted-by names by the name that they gave themselves; name their id ${id} or their e-mail address, which nobody else can take.`,
    );
  return undefined;
}

/** Whose acceptance it is, and of what. */
interface OwnAcceptance extends Pick<Judge, 'people'> {
  readonly story: Story;
  readonly pull: PullRequestFacts;
}

/** Why it is the author's own; undefined where nothing says so. */
async function whyOwn(
  tracker: Judge['tracker'],
  { story, pull, people }: OwnAcceptance,
  mover: TrackerMember,
): Promise<Verdict | undefined> {
  const { author } = pull.review;
  if (mover.isLogin && isSameId(author, mover)) return acceptedByAuthor(story, pull);
  const known = personByLogin(people, author);
  const member = needsMember(known, mover) ? { ...(await tracker.person(story, mover.id)), ...mover } : mover;
  switch (asAuthor(known, member)) {
    case 'author':
      return acceptedByAuthor(story, pull);
    case 'name':
      return acceptedInAuthorsName(story, pull);
    case 'other':
      return undefined;
  }
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
