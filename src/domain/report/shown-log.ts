import { cutText } from '../input/cut-text.ts';

/** More is read in the job summary, which has all of it. */
const MOST_LINES = 12;
const LONGEST_LINE = 300;

/** As `evidence.ts` writes an event of Elastic Beanstalk's. */
const EVENT = /^(?:ERROR|FATAL|WARN) {2}/;

/**
 * Of what an environment says of its failure, scrubbed, the lines that people are shown beside the cause: those of its log, the
 * application's own before all; where there are none, its events. At most twelve of at most 300 characters; [] for none.
 */
export function shownLog(evidence: readonly string[]): readonly string[] {
  const lines = evidence.filter((line) => line.trim() !== '');
  const log = lines.filter((line) => !EVENT.test(line));
  return (log.length > 0 ? log : lines).slice(0, MOST_LINES).map((line) => cutText(line, LONGEST_LINE, '…'));
}
