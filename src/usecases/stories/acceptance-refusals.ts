import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { MOST_STORIES } from '../../domain/references/story-references.ts';
import { recordedAs } from '../../domain/stories/delivery.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { RecordedDelivery } from '../../ports/deliveries.ts';
import type { Story } from '../../ports/tracker.ts';
import type { Dropped } from '../subject/dropped-stories.ts';
import type { ReviewRules } from './held-deliveries.ts';

/** What is asked of people for a delivery that can be merged; a story that is accepted is moved by people only. */
const AGAIN =
  'move the story back to started, put the label of the review on again, and accept the story once it is delivered';

/** Every workflow can act with the token: the workflow's own where stories are on the code host. */
export function acceptedByToken(
  story: Story,
  { number }: PullRequestFacts,
  { id, isCodeHost }: { readonly id: string; readonly isCodeHost: boolean },
): Verdict {
  const by = isCodeHost
    ? "with the workflow's token, with which every workflow can act"
    : 'by the user of tracker-token, as whom every workflow can act';
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted ${by}, so pull request #${number} is not merged; move the story back to delivered and let another person accept it, or name the ${isCodeHost ? 'login' : 'id'} ${id} in accepted-by.`,
  );
}

/** In a comment of which nobody knows any more what it said, or which a newer one takes back. @param by login of whoever said it */
export function notAsSaid(
  story: Story,
  { number }: PullRequestFacts,
  { by, spoken }: { readonly by: string; readonly spoken: 'changed' | 'rejected' },
): Verdict {
  const why =
    spoken === 'changed'
      ? 'that comment was changed or hidden since'
      : "somebody who may has said '/stage reject' since";
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted by the comment '/stage accept' of ${by}, and ${why}, so pull request #${number} is not merged; move the story back to delivered, and have it accepted by a new comment.`,
  );
}

/** By whom `accepted-by` does not name, or, where it names nobody, by neither requester nor owner. */
export function notAllowed(
  story: Story,
  { number }: PullRequestFacts,
  acceptedBy: readonly string[],
): Verdict {
  const who =
    acceptedBy.length === 0 ? 'its requester or one of its owners' : 'one of those whom accepted-by names';
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted by somebody who may not, so pull request #${number} is not merged; move the story back to delivered and let ${who} accept it.`,
  );
}

/** By what is known of them only by a name, which its bearer chose. @param author as in `whose` */
export function acceptedInAuthorsName(story: Story, pull: PullRequestFacts, author: string): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted in the name of ${whose(pull, author)}, so it is not merged; let another person accept it, or write the ${whoWrites(pull, author)} tracker-id into 'people' of the settings.`,
  );
}

/** By somebody who may just call themself so. */
export function onlyTheName(story: Story, { number }: PullRequestFacts): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted by somebody of whom only the name is one that accepted-by and 'people' of the settings have, and anybody may take a name, so pull request #${number} is not merged; write the tracker-id of that person into 'people'.`,
  );
}

/** The author may well be among those who accept. @param author as in `whose` */
export function acceptedByAuthor(story: Story, pull: PullRequestFacts, author: string): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} was accepted by ${whose(pull, author)}, so it is not merged; move the story back to delivered and let another person accept it.`,
  );
}

/** @param author login of its author, or of somebody who pushed what another one opened */
function whose({ number, review }: PullRequestFacts, author: string): string {
  return review.author === author
    ? `the author of pull request #${number}`
    : `${author}, who pushed to pull request #${number}, which ${review.author} opened for others`;
}

function whoWrites({ review }: PullRequestFacts, author: string): string {
  return review.author === author ? "author's" : "pusher's";
}

/** An app opened it, and GitHub does not tell for whom. */
export function unknownAuthor(story: Story, { number, headBranch, review }: PullRequestFacts): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} is accepted, but ${review.author} opened pull request #${number}, and GitHub does not tell who pushed to branch '${headBranch}', so nobody knows whether they accepted their own work; give the job 'contents: read', or merge by hand.`,
  );
}

/** Anybody may close an issue that they have opened. */
export function nobodyNamed(story: Story, { number }: PullRequestFacts): Verdict {
  return say(
    'not_allowed_to_accept',
    `Story ${story.id} is accepted, but accepted-by names nobody, and anybody may open an issue and close it, so pull request #${number} is not merged; name in accepted-by the logins of those who may accept.`,
  );
}

/** The tracker tells of no person. */
export function unknownMover(story: Story, { number }: PullRequestFacts): Verdict {
  return say(
    'not_allowed_to_accept',
    `The tracker does not say who accepted story ${story.id}, so pull request #${number} is not merged; merge it by hand.`,
  );
}

/** What is recorded of a pull request, though not for the story. */
interface RecordedElse {
  /** The newest record; undefined where there is none. */
  readonly newest: RecordedDelivery | undefined;
  /** Whose records of the pull request do not count. */
  readonly strangers: readonly string[];
}

/** No record of the newest commit and base has the story. */
export function neverDelivered(
  story: Story,
  { number }: PullRequestFacts,
  { newest, strangers }: RecordedElse,
): Verdict {
  const instead =
    newest === undefined
      ? ''
      : ` The newest record is that of commit ${newest.commit.slice(0, 7)} for other stories (${recordedAs(newest)}).`;
  const others =
    strangers.length === 0
      ? ''
      : ` What ${strangers.join(' and ')} recorded counts for nothing; if the team writes it with another token, name the login in 'trusted-writers' of the settings. Whoever can write as that login can then write what is merged.`;
  return say(
    'not_delivered',
    `Story ${story.id} is accepted, but pull request #${number} was not delivered for it; leave its id out of the text where it is only mentioned, merge it by hand, or ${AGAIN}.${instead}${others}`,
  );
}

/** A chore or release, and no record at all. */
export function neverJudged(story: Story, { number }: PullRequestFacts): Verdict {
  return say(
    'not_delivered',
    `Story ${story.id} is accepted, but a ${story.type} is not delivered, so its acceptance alone merges nothing; merge pull request #${number} by hand.`,
  );
}

/** Each record that counts is younger than the acceptance. */
export function deliveredLater(
  story: Story,
  { number }: PullRequestFacts,
  { commit }: { readonly commit: string },
): Verdict {
  return say(
    'not_delivered',
    `Story ${story.id} was accepted before pull request #${number} was delivered for it at ${commit.slice(0, 7)}; merge it by hand, or move the story back to delivered and accept it again.`,
  );
}

/** The tracker tells no time. */
export function withoutTime(story: Story, { number }: PullRequestFacts): Verdict {
  return say(
    'not_delivered',
    `The tracker does not say when story ${story.id} was accepted, so nobody knows whether pull request #${number} was delivered before; merge it by hand.`,
  );
}

/** Of no record GitHub knows the label. @param why a clause */
export function notReviewed(
  story: Story,
  { number }: PullRequestFacts,
  why: string,
  { reviewedLabel }: ReviewRules,
): Verdict {
  const todo = `merge it by hand, or move the story back to started, have the label '${reviewedLabel}' put on again by a person who may, and accept the story once it is delivered`;
  return notMerged(story, number, why, todo);
}

/** The label is off by now, or on again by somebody whose review does not count. @param why a clause */
export function takenBack(
  story: Story,
  { number }: PullRequestFacts,
  why: string,
  { reviewedLabel }: ReviewRules,
): Verdict {
  const todo = `have the label '${reviewedLabel}' put on again by a person who may, or merge by hand`;
  return notMerged(story, number, why, todo);
}

/** @param why a clause @param todo another one */
function notMerged({ id }: Story, number: number, why: string, todo: string): Verdict {
  return say(
    'not_delivered',
    `Story ${id} is accepted, but pull request #${number} is not merged, because ${why}; ${todo}.`,
  );
}

/** All that it names was merged with others, as it was delivered, before it was opened. */
export function shippedBefore({ id }: Story, { number }: PullRequestFacts): Verdict {
  return say(
    'nothing_to_do',
    `Story ${id} was delivered and merged before pull request #${number} was opened, so it has no story that is to be judged, and no acceptance merges it.`,
  );
}

/** It was delivered for what its text names no more, and went on. */
export function pushedSince(
  { id }: Story,
  { number }: PullRequestFacts,
  { commit, stories }: Pick<RecordedDelivery, 'commit' | 'stories'>,
): Verdict {
  return say(
    'not_delivered',
    `Story ${id} was delivered and merged before pull request #${number} was opened, but the pull request was delivered at ${commit.slice(0, 7)} for ${stories.join(', ')}, and newer commits were not; name that story in its text again, and put the label of the review on again, or merge by hand.`,
  );
}

/** People see another commit than the one that was delivered. @param pin as `pinOf` says */
export function pinnedToAnother(
  { id }: Pick<Story, 'id'>,
  { number }: Pick<PullRequestFacts, 'number'>,
  pin: string,
  delivered: string,
): Verdict {
  const to = pin === 'unclear' ? 'by labels that nobody can read' : `to commit ${pin.slice(0, 7)}`;
  return say(
    'not_delivered',
    `Story ${id} is accepted, but pull request #${number} is pinned ${to} and was delivered at ${delivered.slice(0, 7)}, so it is not merged; say '/stage unpin' there, or merge it by hand.`,
  );
}

/** Of one whose other stories nobody has looked at. */
export function namesTooMany({ number }: Pick<PullRequestFacts, 'number'>): Verdict {
  return say(
    'not_delivered',
    `Pull request #${number} is not merged, because it names more than ${MOST_STORIES} stories, and those beyond are not looked at; name fewer, or merge by hand.`,
  );
}

/** Of a story that the text names no more, and the record that has it. */
export function notAllAccepted(
  { id, record, why: kind }: Dropped,
  { number }: PullRequestFacts,
  { commit }: Pick<RecordedDelivery, 'commit'>,
): Verdict {
  const { why, todo } = {
    unseen: {
      why: 'the tracker does not show it, so nobody can see whether it is accepted, and',
      todo: 'let the token see that story if it is there still',
    },
    older: {
      why: `it was accepted before ${commit.slice(0, 7)} was delivered, so`,
      todo: 'move that story back to delivered and accept it again',
    },
    unaccepted: { why: 'it is not accepted, so', todo: 'accept that story too' },
  }[kind];
  return say(
    'not_delivered',
    `Story ${id} was delivered with pull request #${number} (${recordedAs(record)}), whose text names it no more, and ${why} the pull request is not merged; ${todo}, open another pull request without its work, or merge by hand.`,
  );
}
