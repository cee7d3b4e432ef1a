import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const TEMPLATE = `
Parameters:
  Commit: { Type: String }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRole' }
`;

const stage = withPreview({ seed: 9 });

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

async function provision(preview: object) {
  push('main', '.github/greenroom.yml', JSON.stringify({ environments: { preview } }));
  const { report } = await provisionHere(stage, 1, { health: 'none', template: 'infra/stack.yml' });
  return report;
}

describe('what the settings say about AWS', () => {
  beforeEach(() => push(BRANCH, 'infra/stack.yml', TEMPLATE));

  it("names the role of the action where the step gives none, and no other action's", async () => {
    const role = 'arn:aws:iam::111122223333:role/greenroom-provision';
    // The step may not ask for an id token, which shows that it would assume a role.
    expect(await provision({ roles: { provision: role } })).toMatchObject({
      decision: 'refused',
      reasonCode: 'missing_credentials',
      sentence: expect.stringContaining('id-token: write'),
    });
    expect(await provision({ roles: { teardown: role } })).toMatchObject({
      reasonCode: 'missing_capability',
    });
  });

  it('grants capabilities and names the service role of CloudFormation', async () => {
    const role = 'arn:aws:iam::111122223333:role/greenroom-cloudformation';
    const report = await provision({ capabilities: ['CAPABILITY_IAM'], 'cfn-role-arn': role });
    expect(report).toMatchObject({ decision: 'created' });
    const change = stage.world.log.entries().find((entry) => entry.operation === 'CreateChangeSet');
    expect(change?.requestBody).toContain(`RoleARN=${encodeURIComponent(role)}`);
  });
});
