import type { GitHubState } from '../model/model.ts';
import type { Token } from '../model/records.ts';
import { acceptedPermissions, allows, type Need } from '../model/tokens.ts';
import { GraphQLProblem } from './connection.ts';

/** @throws GraphQLProblem where the token may not. */
export function demand(state: GitHubState, token: Token, needs: readonly Need[]): void {
  if (allows(state, token, needs)) return;
  throw new GraphQLProblem(
    `Resource not accessible by integration (${acceptedPermissions(needs)})`,
    'FORBIDDEN',
  );
}
