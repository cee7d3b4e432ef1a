import { type ConditionContext, conditionsHold, Unjudged } from './conditions.ts';
import { matchesPattern } from './patterns.ts';
import type { Statement } from './policy-document.ts';

/** What somebody wants to do. */
export interface Wanted {
  readonly action: string;
  /** ARN, or `*` for an action that takes no resource. */
  readonly resource: string;
  readonly context: ConditionContext;
}

/** What the statements of one layer of policies come to. */
export type Answer = 'allowed' | 'denied explicitly' | 'not allowed';

/**
 * Denials first, then allowances (IAM User Guide, "Policy evaluation logic").
 * @throws Unjudged when the answer hangs on something that the world does not know
 */
export function answerOf(statements: readonly Statement[], wanted: Wanted): Answer {
  if (statements.some((each) => each.effect === 'Deny' && applies(each, wanted))) return 'denied explicitly';
  let problem: Unjudged | undefined;
  for (const each of statements) {
    if (each.effect !== 'Allow') continue;
    try {
      if (applies(each, wanted)) return 'allowed';
    } catch (error) {
      if (!(error instanceof Unjudged)) throw error;
      problem ??= error;
    }
  }
  if (problem !== undefined) throw problem;
  return 'not allowed';
}

/** Whether a statement decides about what is wanted. @throws Unjudged */
export function applies(statement: Statement, wanted: Wanted): boolean {
  return concerns(statement, wanted) && conditionsHold(statement.conditions, wanted.context);
}

/** Whether a statement speaks of this action and this resource, whatever its conditions. Actions are compared in any case. */
export function concerns(statement: Statement, wanted: Pick<Wanted, 'action' | 'resource'>): boolean {
  const { actions, notActions, resources, notResources } = statement;
  const action = wanted.action.toLowerCase();
  const speaksOfAction =
    notActions.length > 0
      ? !notActions.some((each) => matchesPattern(each.toLowerCase(), action))
      : actions.some((each) => matchesPattern(each.toLowerCase(), action));
  if (!speaksOfAction) return false;
  if (statement.principals !== undefined) return true;
  return notResources.length > 0
    ? !notResources.some((each) => matches(each, wanted.resource))
    : resources.some((each) => matches(each, wanted.resource));
}

function matches(pattern: string, resource: string): boolean {
  if (pattern.includes('${')) throw new Unjudged(`it fills in no policy variables, as in ${pattern}`);
  return matchesPattern(pattern, resource);
}
