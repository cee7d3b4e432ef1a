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

/**
 * What a token needs for boards. A person's classic one needs a scope: `read:project` to read, `project` for both, and GitHub names the
 * field, the scopes that would do and those that the token has (actions/add-to-project#139; docs.github.com, "Using the API to manage
 * Projects"). One of an app needs the organization's permission for projects. A workflow's own has neither, whatever it was given
 * (the same page; the words: cli/cli#13281).
 * @throws GraphQLProblem
 */
export function demandBoards(token: Token, field: string, access: 'read' | 'write'): void {
  if (token.kind === 'person') {
    demandScope(token, field, access);
    return;
  }
  const granted = token.kind === 'app' ? token.permissions['organization-projects'] : undefined;
  if (granted === 'write' || (granted === 'read' && access === 'read')) return;
  throw new GraphQLProblem('Resource not accessible by integration', 'FORBIDDEN');
}

function demandScope({ scopes }: Token, field: string, access: 'read' | 'write'): void {
  if (scopes.includes('project') || (access === 'read' && scopes.includes('read:project'))) return;
  const wanted = access === 'read' ? 'read:project' : 'project';
  const owned = scopes.map((scope) => `'${scope}'`).join(', ');
  throw new GraphQLProblem(
    `Your token has not been granted the required scopes to execute this query. The '${field}' field requires one of the following scopes: ['${wanted}'], but your token has only been granted the: [${owned}] scopes. Please modify your token's scopes at: https://github.com/settings/tokens.`,
    'INSUFFICIENT_SCOPES',
  );
}
