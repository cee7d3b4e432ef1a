import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { PivotalFarSide } from './pivotal-stories.ts';

/** Does what the tracker may not allow the token, which is then told once and is no failure. `what` completes "… did not let us". */
export type Unsure = (what: string, act: () => Promise<void>) => Promise<void>;

/** How a tracker says that a token may not do something, or that it has no such call; 401 is a token that it does not know (RFC 9110, 15.5.2). */
const MEANS_NO: readonly (number | undefined)[] = [403, 404, 405, 501];

/** True where a call was refused for good, and not for what it asked. */
export function saysNo(error: unknown): error is AdapterError {
  return error instanceof AdapterError && MEANS_NO.includes(error.status);
}

export function createUnsure({ dialect, tell }: Pick<PivotalFarSide, 'dialect' | 'tell'>): Unsure {
  const told = new Set<string>();
  return async (what, act) => {
    try {
      await act();
    } catch (error) {
      if (!saysNo(error)) throw error;
      if (told.has(what)) return;
      told.add(what);
      tell(
        `${dialect.title} does not let the user of tracker-token ${what} (it answered ${error.status}); the stories are moved all the same.`,
      );
    }
  };
}
