import type { Audience } from '../../../rehearsal/scenarios/scenario.ts';
import type { Log } from '../../../src/ports/log.ts';

/** A log that nobody reads. */
export const SILENT_LOG: Log = {
  info: () => undefined,
  debug: () => undefined,
  warning: () => undefined,
  notice: () => undefined,
  group: (_, work) => work(),
};

/** An audience of a rehearsal that does not listen. */
export const SILENT_AUDIENCE: Audience = {
  stepStarts: () => undefined,
  person: () => undefined,
  run: () => undefined,
  note: () => undefined,
  seen: () => undefined,
  stepEnds: () => undefined,
};
