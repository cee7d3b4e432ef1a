import type { JudgementWord } from '../../domain/commands/command-words.ts';
import type { Ending } from '../../domain/commands/ending.ts';
import type { Report, ReportItem } from '../../domain/report/report.ts';
import { wordsOfAll } from '../../domain/report/words-of-all.ts';
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
  if (tracker.items === undefined) return asDecided(tracker);
  if (word === 'reject') return rejected(tracker, pullRequest);
  const found = itemOf(tracker, pullRequest);
  if (found !== undefined && isRed(found.decision)) return asDecided(found);
  const merge = reports.findLast(({ action }) => action === 'pull-request');
  return accepted(found, merge && itemOf(merge, pullRequest), merge !== undefined);
}

function asDecided(verdict: Pick<Report, 'decision' | 'reasonCode' | 'sentence'>): JudgementAnswer {
  return { sentence: verdict.sentence, ending: endingOf(verdict), isDone: !isRed(verdict.decision) };
}

function itemOf({ items = [] }: Report, pullRequest: number): ReportItem | undefined {
  return items.find((item) => item.pullRequest === pullRequest);
}

/** As the one who asked reads it: the author is told the same. What the run did for other pull requests is no part of it. */
function rejected(tracker: Report, pullRequest: number): JudgementAnswer {
  const { items = [] } = tracker;
  const own = items.filter((item) => item.pullRequest === pullRequest);
  const isAll = own.length === 0 || own.length === items.length;
  const sentence = isAll ? tracker.sentence : wordsOfAll(own);
  const red = [...own, ...(own.length === 0 ? [tracker] : [])].find(({ decision }) => isRed(decision));
  if (red !== undefined) return asDecided({ ...red, sentence });
  return answer(
    sentence,
    own.some(({ story }) => story?.state === 'rejected'),
  );
}

/** What passes by itself. Other reasons not to merge, and a refusal that people were told before, wait for a person. */
const WAITING: readonly ReportItem['reasonCode'][] = ['not_mergeable', 'base_moved'];

function accepted(
  found: ReportItem | undefined,
  merge: ReportItem | undefined,
  isMerging: boolean,
): JudgementAnswer {
  const done = 'What was delivered is accepted.';
  if (merge !== undefined) {
    const { decision, reasonCode, sentence, toldBefore = false } = merge;
    const waits = decision === 'skipped' && !toldBefore && WAITING.includes(reasonCode);
    const isOn = waits || !(isRed(decision) || decision === 'skipped');
    return answer(`${done} ${sentence}${waits ? ' The hourly workflow looks again.' : ''}`, isOn);
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
