import type { DeploymentState } from '../environment/deployed-head.ts';
import type { Stack } from '../stack/stack.ts';

/** A GitHub Deployment of the environment, as far as it says which commit runs. */
export interface SaidDeployment {
  /** 40 hex digits. */
  readonly commit: string;
  /** The newest state; undefined where it has none yet. */
  readonly state: DeploymentState | undefined;
  /** ISO 8601, of GitHub's clock. */
  readonly createdAt: string;
}

/**
 * The commit that a stack stands at; undefined where nobody says.
 *
 * Mostly its parameter `Commit` says so. Where a template declares the parameter and nothing in it depends on that, CloudFormation
 * finds no change and keeps the value of an older commit. Then a deployment says it that succeeded although it was opened after the
 * last change of the stack: whoever opened it asked CloudFormation, and there was nothing to change. A change that was rolled back
 * is no such change. It hides when the last one was, so a later deployment of the parameter's own commit then speaks for that.
 * @param history newest first.
 */
export function commitOf(
  stack: Pick<Stack, 'parameters' | 'createdAt' | 'updatedAt' | 'status'>,
  history: readonly SaidDeployment[],
): string | undefined {
  const kept = stack.parameters['Commit'];
  if (kept === undefined) return undefined;
  const isRolledBack = stack.status === 'UPDATE_ROLLBACK_COMPLETE';
  const said = history.find(({ commit, state }) => state === 'success' || (isRolledBack && commit === kept));
  const changedAt = isRolledBack ? stack.createdAt : (stack.updatedAt ?? stack.createdAt);
  return said !== undefined && Date.parse(said.createdAt) > Date.parse(changedAt) ? said.commit : kept;
}
