import { commandText, type JudgementWord } from '../../domain/commands/command-words.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { RecordedDelivery } from '../../ports/deliveries.ts';
import type { Story } from '../../ports/tracker.ts';
import type { WhyNotHeard } from '../stories/who-may-accept.ts';

/** Whose command it is, and about what. */
export interface AboutJudgement {
  readonly word: JudgementWord;
  /** Login of whoever said it. */
  readonly by: string;
  readonly pull: PullRequestFacts;
}

/** The team named no tracker, so that nothing is delivered. */
export function withoutTracker(word: JudgementWord): Verdict {
  return say(
    'not_delivered',
    `The variable GREENROOM_TRACKER names no tracker, so there is no story to ${word}; set it, or merge by hand.`,
    'skipped',
  );
}

/** The team leaves all moves to people. */
export function leftToPeople(word: JudgementWord): Verdict {
  return say(
    'tracker_refused',
    `The variable GREENROOM_TRACKER_MOVE, which is the input 'move', is 'never', so Greenroom moves no story; ${word} it in the tracker.`,
    'skipped',
  );
}

/** The tracker tells nobody who moved a story, so that nobody could tell later who has accepted it. */
export function withoutHistory(word: JudgementWord, tracker: string): Verdict {
  return say(
    'tracker_refused',
    `The tracker ${tracker} does not tell who moved a story, so no command moves it; ${word} it in the tracker, and merge by hand.`,
    'skipped',
  );
}

/** No record is there. */
export function nothingDelivered({ word, pull }: AboutJudgement, label: string): Verdict {
  return say(
    'not_delivered',
    `Nothing of pull request #${pull.number} is delivered, so there is nothing to ${word}; once it is reviewed, put the label '${label}' on.`,
    'skipped',
  );
}

/** None of the stories that were delivered is there to be judged. */
export function nobodyAsked({ word, pull }: AboutJudgement, stories: readonly Story[]): Verdict {
  const states = stories.map(({ id, state }) => `story ${id} is ${state}`).join(', ');
  const why = states === '' ? 'the tracker shows none of its stories' : states;
  return say(
    'not_delivered',
    `Nobody is asked about pull request #${pull.number} now: ${why}. So there is nothing to ${word}; have it delivered again.`,
    'skipped',
  );
}

/** None of the stories that were delivered is named by the pull request, so that nothing would follow from a judgement. */
export function namedNoMore({ word, pull }: AboutJudgement, stories: readonly Story[]): Verdict {
  const ids = stories.map(({ id }) => id).join(', ');
  const which = stories.length === 1 ? `Story ${ids} was` : `Stories ${ids} were`;
  const it = stories.length === 1 ? 'it' : 'one of them';
  return say(
    'not_delivered',
    `${which} delivered with pull request #${pull.number}, which names ${it} no more, so nothing was done; name ${it} in its text again, and say '${commandText(word)}' then.`,
    'skipped',
  );
}

/** What was delivered is not what is there. */
export function deliveredBefore(
  { word, pull }: AboutJudgement,
  { commit }: Pick<RecordedDelivery, 'commit'>,
): Verdict {
  return say(
    'head_moved',
    `Commit ${commit.slice(0, 7)} of pull request #${pull.number} was delivered, and branch '${pull.headBranch}' is at ${pull.headCommit.slice(0, 7)}, so nothing was done; have the newer commit delivered, and say '${commandText(word)}' then.`,
    'skipped',
  );
}

/** @param why a clause: what became of the comment */
export function notAsItWas({ word, pull }: AboutJudgement, why: string): Verdict {
  return say(
    'superseded',
    `The comment '${commandText(word)}' on pull request #${pull.number} ${why}, so nothing was done; say it again if it still counts.`,
  );
}

/** Somebody moved the story since. Others may have been moved before it was looked at. */
export function movedSince({ word }: AboutJudgement, { id, state }: Story): Verdict {
  return say(
    'superseded',
    `Story ${id} was moved to ${state} after '${commandText(word)}' was said, so it stays as it is; say it again if it still counts.`,
  );
}

/** @param why as in `whoIsHeard` */
export function mayNotJudge({ word, by, pull }: AboutJudgement, story: Story, why: WhyNotHeard): Verdict {
  const { because, todo } = reasonOf({ word, by, pull }, why);
  return say(
    'not_allowed_to_accept',
    `${by} may not ${word} story ${story.id}, because ${because}, so nothing was done; ${todo}.`,
  );
}

function reasonOf(
  { word, by, pull }: AboutJudgement,
  why: WhyNotHeard,
): { readonly because: string; readonly todo: string } {
  const another = `let another person ${word} it`;
  switch (why) {
    case 'author':
      return { because: `pull request #${pull.number} is their own work`, todo: another };
    case 'unknown author':
      return {
        because: `${pull.review.author} opened pull request #${pull.number}, and GitHub does not tell who pushed to it`,
        todo: `${word} it in the tracker, and merge by hand`,
      };
    case 'nobody named':
      return {
        because: 'accepted-by names nobody',
        todo: 'name in the variable GREENROOM_ACCEPTED_BY those who may',
      };
    case 'unknown person':
      return {
        because: "'people' of the settings does not say who that is in the tracker",
        todo: `write the login ${by} there beside their tracker-id, or ${word} the story in the tracker`,
      };
    case 'not named':
      return { because: 'accepted-by does not name them', todo: another };
  }
}
