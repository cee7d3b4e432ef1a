import { billableMinutes, formatDuration } from '../domain/input/durations.ts';
import type { ActionName } from '../domain/report/report.ts';

/** The actions that wait for somebody else's work, and so are what a job's minutes go into. */
const WAITING: readonly ActionName[] = ['provision', 'teardown', 'hours'];

/** Below it a step is one of several in the same minute of its job. */
const WORTH_A_LINE_MS = 60_000;

/** What a step came to in minutes of GitHub Actions, for the end of its summary; '' for a step that took less than one. */
export function minutesLine(action: ActionName, durationMs: number): string {
  if (!WAITING.includes(action) || durationMs < WORTH_A_LINE_MS) return '';
  const minutes = billableMinutes(durationMs);
  const word = minutes === 1 ? 'minute' : 'minutes';
  return `\nThis step took ${formatDuration(durationMs)}. By itself it would make ${minutes} billable ${word} of its job: GitHub rounds a job up to the next minute, and bills none in a public repository or on a self-hosted runner.\n`;
}
