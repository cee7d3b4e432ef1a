import { LIFE } from './life.ts';
import { MADE_TEMPLATE } from './made-template.ts';
import type { Scenario } from './scenario.ts';
import { setUp } from './set-up.ts';

/** Every scenario that `npm run rehearse` knows. */
export const SCENARIOS: readonly Scenario[] = [LIFE, setUp(), MADE_TEMPLATE];
