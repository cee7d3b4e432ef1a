import type { Access, Permissions } from '../records/github.ts';
import type { WorkflowPart } from './expressions.ts';

/** In the order in which GitHub names them. */
const ALL_SCOPES = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'statuses',
  'security-events',
  'id-token',
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

/** The least that covers each of several tokens. */
export function unionOf(several: readonly Permissions[]): Permissions {
  const scopes = several.flatMap((each) => Object.entries(each));
  const written = scopes.filter(([, access]) => access === 'write');
  return { ...Object.fromEntries(scopes), ...Object.fromEntries(written) };
}

/** What is asked beyond what is allowed, in GitHub's words: `contents: write, id-token: write`. */
export interface Excess {
  readonly requested: string;
  readonly allowed: string;
}

const LEVELS = ['none', 'read', 'write'];

/**
 * What a called workflow or job asks for that its caller does not have; `allowed` is what the caller says, undefined when
 * nobody above it says anything (actions/runner, PermissionsHelper.cs). Undefined when it asks for no more.
 */
export function excessOf(requested: WorkflowPart, allowed: WorkflowPart | undefined): Excess | undefined {
  const asked: Readonly<Record<string, string>> = readPermissions(requested);
  const had: Readonly<Record<string, string>> = allowed === undefined ? RESTRICTED : readPermissions(allowed);
  const levelIn = (scopes: Readonly<Record<string, string>>, scope: string) => scopes[scope] ?? 'none';
  const inOrder = new Set([...ALL_SCOPES, ...Object.keys(asked)]);
  const beyond = [...inOrder].filter(
    (scope) => LEVELS.indexOf(levelIn(asked, scope)) > LEVELS.indexOf(levelIn(had, scope)),
  );
  const said = (scopes: Readonly<Record<string, string>>) =>
    beyond.map((scope) => `${scope}: ${levelIn(scopes, scope)}`).join(', ');
  return beyond.length === 0 ? undefined : { requested: said(asked), allowed: said(had) };
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
