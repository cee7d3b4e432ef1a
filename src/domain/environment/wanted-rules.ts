import { inputWithValue } from '../input/shown-value.ts';
import { UserError } from '../verdict/errors.ts';

/** What can ask for an environment. `label:NAME` carries the label's name. */
export type WantedRule = 'branch' | 'pull-request' | 'review-requested' | `label:${string}`;

/** @throws UserError naming the rule that is not legal. */
export function parseWanted(rules: readonly string[]): readonly WantedRule[] {
  return rules.map((rule) => {
    if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested') return rule;
    if (/^label:.+/.test(rule)) return rule as `label:${string}`;
    throw new UserError(
      'invalid_input',
      `${inputWithValue('wanted', rule)}; it takes branch, pull-request, review-requested, label:NAME.`,
    );
  });
}

/** What asks for an environment where neither step nor settings say it. */
export const DEFAULT_WANTED: readonly WantedRule[] = ['pull-request'];
