import type { Check } from '../workbench/check.ts';
import { deployingDefects as deploying } from './deploying.ts';
import { sweepingDefects as sweeping } from './sweeping.ts';
import { waitingDefects as waiting } from './waiting.ts';

/**
 * What users report of other tools, shown by running those tools on the world, and the same situation on our built action.
 * A check fails when the other tool does not go wrong (then the world is too kind) and when ours does.
 */
export const knownDefectChecks: readonly Check[] = [...deploying, ...waiting, ...sweeping];
