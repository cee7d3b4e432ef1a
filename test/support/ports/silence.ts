import type { Audience } from '../../../rehearsal/scenarios/scenario.ts';
import { silentLog } from '../../../tools/builders/ports.ts';

/** A log that nobody reads. */
export const SILENT_LOG = silentLog();

/** An audience of a rehearsal that does not listen. */
export const SILENT_AUDIENCE: Audience = {
  stepStarts: () => undefined,
  person: () => undefined,
  run: () => undefined,
  note: () => undefined,
  seen: () => undefined,
  stepEnds: () => undefined,
};
