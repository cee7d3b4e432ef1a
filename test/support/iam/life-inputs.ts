import type { ActionName } from '../../../src/domain/report/report.ts';

export type RoleName = 'provision' | 'teardown' | 'read';

const HOURS = 'Mon-Fri 08:00-20:00 Europe/Berlin';

/** The inputs that the shipped workflows give, with the role that the step's workflow names. */
export function inputsOf(name: ActionName, role: RoleName): Readonly<Record<string, string>> {
  const common = {
    project: 'shop',
    'role-to-assume': `arn:aws:iam::111122223333:role/greenroom-${role}`,
    'allowed-accounts': '111122223333',
  };
  const cfnRole = { 'cfn-role-arn': 'arn:aws:iam::111122223333:role/greenroom-cloudformation' };
  if (name === 'teardown') return { ...common, grace: '0s' };
  if (name === 'hours') return { ...common, ...cfnRole, hours: HOURS };
  if (name === 'where') return { ...common, 'dry-run': 'true' };
  if (name === 'due') return { ...common, hours: HOURS, wanted: 'branch', ttl: '30d' };
  return {
    ...common,
    ...cfnRole,
    'artifact-bucket': 'greenroom-shop-111122223333-eu-central-1',
    domain: 'preview.example.com',
    'hosted-zone-id': 'Z00000000EXAMPLE',
    'max-environments': '20',
    wanted: 'branch',
    parameters: 'DatabaseEngine: postgres',
    // No step of such a life tells people how it ended, so none begins to.
    sinks: 'summary',
  };
}
