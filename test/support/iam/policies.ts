import { readFileSync } from 'node:fs';
import { createCloudFormation } from '../../../rehearsal/world/aws/cloudformation/service.ts';
import { applies } from '../../../rehearsal/world/identity/policy/decide.ts';
import type { Statement } from '../../../rehearsal/world/identity/policy/policy-document.ts';
import { createIam, iamOf } from '../../../rehearsal/world/identity/roles/iam.ts';
import type { IamRole } from '../../../rehearsal/world/identity/roles/records.ts';
import type { Right } from '../../../rehearsal/world/identity/roles/right.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';

/** What the shop gives github-oidc. */
export const SHOP_ROLES = {
  Project: 'shop',
  Owner: 'octo-org',
  OwnerId: '6811672',
  Repository: 'shop',
  RepositoryId: '70107786',
  HostedZoneId: 'Z00000000EXAMPLE',
};

/** The text of a template that ships. */
export function shippedTemplate(name: string): string {
  return readFileSync(new URL(`../../../templates/${name}.yml`, import.meta.url), 'utf8');
}

interface MadeStack {
  readonly resources: Readonly<Record<string, { readonly type: string; readonly physicalId: string }>>;
}

/** The roles of github-oidc as the world's IAM holds them, by their logical ids. */
export function oidcRoles(parameters: Readonly<Record<string, string>>): Readonly<Record<string, IamRole>> {
  const { core } = createWorld({}, [createIam, createCloudFormation]);
  const { control, state } = core.peer('cloudformation');
  control['seed']?.({ name: 'greenroom-roles', template: shippedTemplate('github-oidc'), parameters });
  const { stacks } = state() as { readonly stacks: readonly MadeStack[] };
  const resources = Object.entries(stacks[0]?.resources ?? {});
  return Object.fromEntries(
    resources.flatMap(([id, { physicalId }]) => {
      const role = iamOf(core)?.roles.get(physicalId);
      return role === undefined ? [] : [[id, role]];
    }),
  );
}

/** The statements of a role's own policies. */
export function rightsOf(role: IamRole | undefined): readonly Statement[] {
  return [...(role?.inline.values() ?? [])].flat();
}

/** Whether one statement alone gives a right. A condition on a key that the right does not have does not hold. */
export function allows(statement: Statement, right: Right): boolean {
  const given = new Map(
    Object.entries(right.context ?? {}).map(([key, value]) => [key.toLowerCase(), [value]]),
  );
  return (
    statement.effect === 'Allow' && applies(statement, { ...right, context: (key) => given.get(key) ?? [] })
  );
}
