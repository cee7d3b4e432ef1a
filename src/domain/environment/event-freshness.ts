import { hasLabel } from './labels.ts';
import type { PullRequestFacts } from './pull-request.ts';
import type { EventHint, Told } from './subject.ts';

/*
 * GitHub answers from copies that may lag behind an event by seconds (octokit/octokit.js#900, tanium/octobot#75): a fact that is
 * read is compared with what the event told, and with what the run itself has read before.
 */

/**
 * `fresh` is at least as new as the event. `older` is proven not to be. `unclear` is what looks older, where a change since then may
 * look the same: it is taken at its word once GitHub has kept to it.
 */
export type Freshness = 'fresh' | 'older' | 'unclear';

/** What an answer is compared with. */
export interface Known<Fact> {
  /** What started the run, with what it told. */
  readonly event: EventHint;
  /** The newest answer that the run has taken; undefined before the first. */
  readonly seen: Fact | undefined;
  /** False where what is known is so old that no copy lags behind it any more. */
  readonly isRecent: boolean;
}

/** Whether a pull request is shown as new as the event and the run know it. GitHub takes none away, so one that was told of is not gone. */
export function pullRequestFreshness(
  shown: PullRequestFacts | undefined,
  { event, seen, isRecent }: Known<PullRequestFacts>,
): Freshness {
  if (shown === undefined) return event.told === undefined && seen === undefined ? 'fresh' : 'older';
  const sinceSeen = seen === undefined ? 0 : Date.parse(shown.updatedAt) - Date.parse(seen.updatedAt);
  if (sinceSeen !== 0) return sinceSeen > 0 ? 'fresh' : 'older';
  const { told } = event;
  if (told === undefined) return 'fresh';
  const since = told.at === undefined ? 0 : Date.parse(shown.updatedAt) - Date.parse(told.at);
  if (since > 0) return 'fresh';
  if (since < 0) return isAsTold(shown, event, told) ? 'fresh' : 'older';
  // Times have whole seconds, so only what the event is about counts within one.
  if (!isRecent || (showsTold(shown, told) && showsChange(shown, told))) return 'fresh';
  // Within one second a label may come and go, or a reviewer, which looks like the state before it came.
  return LASTING.has(told.action ?? '') && !showsChange(shown, told) ? 'older' : 'unclear';
}

/** Actions of which something stays, even where somebody takes them back at once. */
const LASTING: ReadonlySet<string> = new Set(['synchronize', 'closed', 'opened', 'reopened', 'submitted']);

/** Nothing that counts is different, whatever the times say. */
function isAsTold(shown: PullRequestFacts, { commit }: EventHint, told: Told): boolean {
  const { requestedReviewers } = shown.review;
  return (
    shown.state === told.state &&
    shown.headCommit === commit &&
    showsTold(shown, told) &&
    shown.labels.length === told.labels.length &&
    requestedReviewers.every((login) => told.requestedReviewers.includes(login))
  );
}

/** All labels and reviewers that the event lists, and maybe more. */
function showsTold({ labels, review }: PullRequestFacts, told: Told): boolean {
  const people = [...review.requestedReviewers, ...review.reviewers];
  return (
    told.labels.every((name) => hasLabel(labels, name)) &&
    told.requestedReviewers.every((login) => people.includes(login))
  );
}

function showsChange(shown: PullRequestFacts, told: Told): boolean {
  const { author, requestedReviewers, reviewers } = shown.review;
  const { reviewer = author } = told;
  switch (told.action) {
    case 'synchronize':
      return shown.headCommit !== told.before;
    case 'closed':
    case 'opened':
    case 'reopened':
      return shown.state === (told.state ?? shown.state);
    case 'unlabeled':
      return told.label === undefined || !hasLabel(shown.labels, told.label);
    case 'review_request_removed':
      return !requestedReviewers.includes(reviewer);
    case 'submitted':
      return reviewer === author || reviewers.includes(reviewer);
    default:
      return true;
  }
}

/**
 * The same of a list of pull requests, where the one of the event is among them, or is not.
 * @param direct the same one read by itself, which is what a list that lacks an open one is compared with.
 */
export function listFreshness(
  listed: PullRequestFacts | undefined,
  known: Known<PullRequestFacts>,
  direct: PullRequestFacts | undefined,
): Freshness {
  if (listed === undefined) return direct?.state === 'open' ? 'older' : 'fresh';
  const { name, branch, pullRequest, commit, told } = known.event;
  const event = { name, branch, pullRequest, commit };
  if (told === undefined) return pullRequestFreshness(listed, { ...known, event });
  // Lists do not tell who has reviewed.
  const { reviewer: _, ...listable } = told;
  return pullRequestFreshness(listed, { ...known, event: { ...event, told: listable } });
}

/** What a push that deletes its branch gives as the new commit. */
const NOWHERE = /^0+$/;

/**
 * Whether a branch is shown as new as the event and the run know it. A commit tells no time: one that is neither of the two that
 * the event names is `unclear`, and its history decides.
 * Nor does one that is older prove that the branch was not put back there: it counts as older only while a copy may lag.
 * @param shown 40 hex digits; undefined for a branch that is not there.
 * @param pull the event's own pull request, read fresh; undefined where the event has none, or its head is in another repository.
 */
export function headFreshness(
  shown: string | undefined,
  { event, seen, isRecent }: Known<string>,
  pull: PullRequestFacts | undefined,
): Freshness {
  // A closed pull request says nothing of its branch any more.
  if (event.told?.state === 'closed') return 'fresh';
  const isDeleted = event.name === 'delete' || NOWHERE.test(event.commit ?? '');
  const expected = seen ?? (isDeleted ? undefined : event.commit);
  if (expected === undefined) {
    const isOdd = shown === undefined ? event.name === 'create' : isDeleted;
    return isOdd && isRecent ? 'unclear' : 'fresh';
  }
  if (shown === expected) return 'fresh';
  if (pull?.state === 'closed' || (pull !== undefined && pull.headCommit === shown)) return 'fresh';
  if (!isRecent) return 'fresh';
  // GitHub closes a pull request whose branch is deleted.
  if (shown === undefined) return seen === undefined || pull !== undefined ? 'older' : 'unclear';
  return shown === event.told?.before ? 'older' : 'unclear';
}
