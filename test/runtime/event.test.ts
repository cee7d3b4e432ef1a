import { describe, expect, it } from '@jest/globals';
import type { WorkflowRun } from '../../src/ports/workflow-run.ts';
import { runToken } from '../../src/runtime/event.ts';
import { portOf } from '../../tools/builders/ports.ts';

function tokenOf(env: Record<string, string>): string {
  return runToken(portOf<WorkflowRun>('run', { env }), () => 0.5);
}

describe('runToken', () => {
  const run = { GITHUB_RUN_ID: '4242', GITHUB_RUN_ATTEMPT: '2', GITHUB_JOB: 'preview' };

  it('differs between two steps of one job, which may change the same stack', () => {
    const one = tokenOf({ ...run, GITHUB_ACTION: '__octo-org_provision' });
    const other = tokenOf({ ...run, GITHUB_ACTION: '__octo-org_provision_2' });
    expect(one).not.toBe(other);
    expect(one).toBe(tokenOf({ ...run, GITHUB_ACTION: '__octo-org_provision' }));
  });

  it.each([run, { GITHUB_RUN_ID: '4242' }, {}])('fits CloudFormation (%j)', (env) => {
    expect(tokenOf(env)).toMatch(/^[a-zA-Z0-9][-a-zA-Z0-9]{0,99}$/);
  });
});
