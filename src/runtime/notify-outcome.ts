import { say } from '../domain/verdict/verdict.ts';
import type { AnnounceResult } from '../usecases/announce/announce.ts';
import type { Outcome } from './outcome.ts';

/** What notify hands on; `told` is undefined where there was no news. */
export function notifyOutcome(told: AnnounceResult | undefined, summary: string): Outcome {
  const { report, delivered, slackTs, commentUrl } = told ?? QUIET;
  const reached = summary === '' ? [] : (['summary'] as const);
  return {
    report,
    summary,
    outputs: {
      delivered: JSON.stringify([...delivered, ...reached]),
      'slack-ts': slackTs ?? '',
      'comment-url': commentUrl ?? '',
    },
  };
}

const QUIET: AnnounceResult = {
  report: say('nothing_to_do', 'There is no news.'),
  delivered: [],
  slackTs: undefined,
  commentUrl: undefined,
};
