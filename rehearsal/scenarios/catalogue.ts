import { LIFE } from './life.ts';
import type { Scenario } from './scenario.ts';

export const SCENARIOS: readonly Scenario[] = [LIFE];
