import { untilLabel } from '../environment/kept-until.ts';
import { parseDuration } from '../input/durations.ts';

const [HOUR, DAY] = [3_600_000, 86_400_000];
/** What is to stay longer is kept by `/stage keep`. */
const LONGEST_MS = 90 * DAY;

/** What `/stage extend` takes, for the help. */
export const EXTENSIONS = 'from 1h to 90d';

/** Milliseconds of what stands behind `/stage extend`; undefined for what it does not take. */
export function extensionOf(text: string): number | undefined {
  const ms = parseDuration(text.toLowerCase());
  return ms === undefined || ms < HOUR || ms > LONGEST_MS ? undefined : ms;
}

/**
 * The label that an extension asks for: of the day on which that time is over, so that it is never shorter than asked for.
 * @param saidAt ISO 8601: when the command was said, so that a later run of it prolongs nothing.
 */
export function extensionLabel(saidAt: string, text: string): string {
  return untilLabel(new Date(Date.parse(saidAt) + (extensionOf(text) ?? 0)));
}
