import type { JudgementWord } from '../../domain/commands/command-words.ts';
import type { Ending } from '../../domain/commands/ending.ts';
import type { Report, ReportItem } from '../../domain/report/report.ts';
import { isRed } from '../../domain/verdict/decision.ts';
import { endingOf } from './ending-of.ts';

/** What is said of a command, and how it ended. */
export interface JudgementAnswer {
  readonly sentence: string;
  readonly ending: Ending;
  /** False where the same command may do more when it comes again. */
  readonly isDone: boolean;
}

/**
 * What came of a judgement, by the steps of the job that answers: the one that refused it, or those that did what follows from it.
 * Undefined where no step left a report.
 */
export function judgementAnswer(
  word: JudgementWord,
  pullRequest: number,
  reports: readonly Report[],
): JudgementAnswer | undefined {
  const tracker = reports.findLast(({ action }) => action === 'sync-tracker');
  if (tracker === undefined) return undefined;
  // Only the step that judges, and one that broke, tell of no items.
  if (tracker.items === undefined || isRed(tracker.decision)) {
    const { sentence, decision } = tracker;
    return { sentence, ending: endingOf(tracker), isDone: !isRed(decision) };
  }
  if (word === 'reject') return rejected(tracker);
  const merge = reports.findLast(({ action }) => action === 'pull-request');
  return accepted(itemOf(tracker, pullRequest), merge && itemOf(merge, pullRequest), merge !== undefined);
}

function itemOf({ items = [] }: Report, pullRequest: number): ReportItem | undefined {
  return items.find((item) => item.pullRequest === pullRequest);
}

/** As the one who asked reads it: the author is told the same. */
function rejected({ sentence, items = [] }: Report): JudgementAnswer {
  const isAsAsked = items.some(({ story }) => story?.state === 'rejected');
  return answer(sentence, isAsAsked);
}

function accepted(
  found: ReportItem | undefined,
  merge: ReportItem | undefined,
  isMerging: boolean,
): JudgementAnswer {
  const done = 'What was delivered is accepted.';
  if (merge !== undefined) {
    const isOn = !isRed(merge.decision);
    const waits = isOn && merge.decision === 'skipped' ? ' The hourly workflow looks again.' : '';
    return answer(`${done} ${merge.sentence}${waits}`, isOn);
  }
  if (found === undefined)
    return answer(
      `${done} Nothing is merged yet, because not every story that the pull request names is accepted; the hourly workflow merges it once they are.`,
      true,
    );
  if (found.reasonCode !== 'stories_accepted') return answer(`${done} ${found.sentence}`, false);
  if (isMerging) return answer(`${done} ${found.sentence} The hourly workflow looks again.`, false);
  return answer(`${found.sentence} The variable GREENROOM_MERGE leaves the merge to people.`, true);
}

function answer(sentence: string, isAsAsked: boolean): JudgementAnswer {
  return { sentence, ending: isAsAsked ? 'rocket' : 'confused', isDone: isAsAsked };
}
