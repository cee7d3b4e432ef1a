import { inputWithValue } from '../input/shown-value.ts';
import { UserError } from '../verdict/errors.ts';
import { distinctLabels } from './labels.ts';

/** What can ask for an environment. `label:NAME` and `story-label:NAME` carry the label's name. */
export type WantedRule =
  | 'branch'
  | 'pull-request'
  | 'review-requested'
  | `label:${string}`
  | `story-label:${string}`;

/** @throws UserError naming the rule that is not legal. */
export function parseWanted(rules: readonly string[]): readonly WantedRule[] {
  return rules.map((rule) => {
    if (rule === 'branch' || rule === 'pull-request' || rule === 'review-requested') return rule;
    if (isLabelRule(rule) || isStoryLabelRule(rule)) return rule;
    throw new UserError(
      'invalid_input',
      `${inputWithValue('wanted', rule)}; it takes branch, pull-request, review-requested, label:NAME, story-label:NAME.`,
    );
  });
}

function isLabelRule(rule: string): rule is `label:${string}` {
  return /^label:.+/.test(rule);
}

function isStoryLabelRule(rule: string): rule is `story-label:${string}` {
  return /^story-label:.+/.test(rule);
}

/** What asks for an environment where neither step nor settings say it. */
export const DEFAULT_WANTED: readonly WantedRule[] = ['pull-request'];

/** Name of the label of `label:NAME` or `story-label:NAME`. */
export function labelOfRule(rule: `label:${string}` | `story-label:${string}`): string {
  return rule.slice(rule.indexOf(':') + 1);
}

/** Labels of stories that ask for an environment, each once in any case; [] where none does. */
export function storyLabelsOf(rules: readonly WantedRule[]): readonly string[] {
  return distinctLabels(rules.filter(isStoryLabelRule).map(labelOfRule));
}

/** @throws UserError where the label of a story is to ask for an environment, and nobody said where stories are. */
export function refuseStoryLabels(rules: readonly WantedRule[]): void {
  const rule = rules.find(isStoryLabelRule);
  if (rule === undefined) return;
  throw new UserError(
    'invalid_input',
    `'wanted' has '${rule}', and the input 'tracker' is empty; say where stories are, with the shipped workflows in the variable GREENROOM_TRACKER.`,
  );
}
