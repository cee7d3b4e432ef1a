import type { Access, Permissions } from '../records/github.ts';
import type { WorkflowPart } from './expressions.ts';

const ALL_SCOPES = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const;

/** What a repository with restricted defaults grants when a workflow says nothing. */
const RESTRICTED: Permissions = { contents: 'read', packages: 'read', metadata: 'read' };

/**
 * The scopes of a job's token: the job's own `permissions` replace the workflow's, and naming one denies the rest.
 * A pull request from a fork gets at most `read`, and no id token
 * (docs.github.com, "Automatic token authentication").
 */
export function effectivePermissions(
  workflow: WorkflowPart | undefined,
  job: WorkflowPart | undefined,
  fork: boolean,
): Permissions {
  const asked = job ?? workflow;
  const granted: Record<string, Access> = asked === undefined ? { ...RESTRICTED } : readPermissions(asked);
  granted['metadata'] = 'read';
  if (!fork) return granted;
  delete granted['id-token'];
  return Object.fromEntries(Object.keys(granted).map((scope) => [scope, 'read' as const]));
}

function readPermissions(template: WorkflowPart): Record<string, Access> {
  if (template === 'write-all')
    return Object.fromEntries(ALL_SCOPES.map((scope) => [scope, 'write' as const]));
  if (template === 'read-all')
    return Object.fromEntries(
      ALL_SCOPES.filter((scope) => scope !== 'id-token').map((scope) => [scope, 'read' as const]),
    );
  if (typeof template !== 'object' || template === null) return {};
  return Object.fromEntries(
    Object.entries(template).filter(
      (entry): entry is [string, Access] => entry[1] === 'read' || entry[1] === 'write',
    ),
  );
}
