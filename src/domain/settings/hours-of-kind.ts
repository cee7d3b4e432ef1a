import { type Hours, parseHours } from '../hours/hours.ts';
import type { EnvironmentSettings } from './settings.ts';

/**
 * When environments of the kind are up: what the step says, then the settings; undefined where they always are.
 * @throws UserError where the settings' hours are none.
 */
export function hoursOf(
  kind: Pick<EnvironmentSettings, 'hours'>,
  given: Hours | undefined,
): Hours | undefined {
  return given ?? (kind.hours === undefined ? undefined : parseHours(kind.hours));
}
