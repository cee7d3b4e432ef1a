import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const TEMPLATE = `
Parameters:
  Commit: { Type: String }
  Colour: { Type: String, Default: blue }
Resources:
  Files: { Type: "AWS::S3::Bucket" }
Outputs:
  Commit: { Value: !Join ["", [!Ref Commit, !Ref Colour]] }
`;
const INPUTS = { template: 'infra/shop.yml', health: 'none' };
const AWS = ['cloudformation', 'elasticbeanstalk', 's3', 'sts'];

const stage = withPreview({ seed: 6 });

beforeEach(async () => {
  push(TEMPLATE);
  const { report } = await provisionHere(stage, 1, INPUTS);
  expect(report).toMatchObject({ decision: 'created' });
});

function push(template: string): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/shop.yml': template }, by: 'mr-a' });
}

async function again(inputs: Readonly<Record<string, string>> = {}) {
  const from = stage.world.log.next();
  const { report } = await provisionHere(stage, 2, { ...INPUTS, ...inputs });
  const calls = stage.world.log.entries(from).filter(({ service }) => AWS.includes(service));
  return { report, calls: calls.map(({ operation }) => operation) };
}

describe('a deployment of what stands already', () => {
  it('costs two calls to CloudFormation, and makes no change set', async () => {
    const { report, calls } = await again();
    expect(report).toMatchObject({ decision: 'unchanged', reasonCode: 'already_current' });
    expect(calls).toEqual(['DescribeStacks', 'GetTemplate']);
  });

  it('does not read the template when a parameter differs, and updates the stack', async () => {
    const { report, calls } = await again({ parameters: 'Colour: green' });
    expect(report).toMatchObject({ decision: 'updated' });
    expect(calls).not.toContain('GetTemplate');
  });

  it('asks CloudFormation when the commit brings another template', async () => {
    push(TEMPLATE.replace('Default: blue', 'Default: blue, AllowedValues: [blue, green]'));
    const { report, calls } = await again();
    expect(report).toMatchObject({ decision: 'updated' });
    expect(calls).toContain('CreateChangeSet');
  });

  it('still checks the template for a dry run', async () => {
    const { report, calls } = await again({ 'dry-run': 'true' });
    expect(report).toMatchObject({ decision: 'planned' });
    expect(calls).toContain('GetTemplateSummary');
  });
});
