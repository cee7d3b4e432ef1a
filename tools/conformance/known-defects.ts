import type { Check } from './check.ts';
import { checks as deploying } from './known-defects-of-deploying.ts';
import { checks as sweeping } from './known-defects-of-sweeping.ts';
import { checks as waiting } from './known-defects-of-waiting.ts';

/**
 * What users report of other tools, shown by running those tools on the world, and the same situation on our built action.
 * A check fails when the other tool does not go wrong (then the world is too kind) and when ours does.
 */
export const checks: readonly Check[] = [...deploying, ...waiting, ...sweeping];
