import type { JobState } from '../job-state.ts';
import { createStepLog, warnOfStrangers } from '../step-log.ts';
import { type Done, doneHere } from '../step-outcome.ts';
import { CHECKOUT } from './checkout.ts';
import { DOWNLOAD_ARTIFACT } from './download-artifact.ts';
import type { StandIn } from './stand-in.ts';
import { UPLOAD_ARTIFACT } from './upload-artifact.ts';

/** By name of the action, which any ref may follow. */
const STAND_INS: Readonly<Record<string, StandIn>> = {
  'actions/checkout': CHECKOUT,
  'actions/upload-artifact': UPLOAD_ARTIFACT,
  'actions/download-artifact': DOWNLOAD_ARTIFACT,
};

/** Plays an action by its stand-in; undefined when it has none. `inputsGiven` come by their names in lower case. */
export function runStandIn(
  job: JobState,
  uses: string,
  inputsGiven: () => Readonly<Record<string, string>>,
): Done | undefined {
  const name = uses.split('@')[0]?.toLowerCase() ?? '';
  const standIn = STAND_INS[name];
  if (standIn === undefined) return undefined;
  const given = inputsGiven();
  const log = createStepLog(job.masker);
  log.add(`stand-in: ${name} is played by the rehearsal, not by its own code.`);
  const known = Object.keys(standIn.inputs);
  warnOfStrangers(log, Object.keys(given), known);
  // An empty input is one that is not given, as @actions/core reads it.
  const filled = Object.entries(given).filter(([, value]) => value !== '');
  try {
    const inputs = { ...standIn.inputs, ...Object.fromEntries(filled) };
    return doneHere(log, 'success', standIn.run({ job, inputs, log }));
  } catch (error) {
    log.annotate('error', error instanceof Error ? error.message : String(error));
    return doneHere(log, 'failure');
  }
}
