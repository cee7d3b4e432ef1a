import { GetTemplateSummaryCommand, ValidateTemplateCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { aws, change, eventsOf, stackNow, statusOf } from './team-stack.ts';

const EXPORTS = (name: string, value: string) => `
Resources:
  Handle: { Type: AWS::CloudFormation::WaitConditionHandle }
  Note: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: ${value} } }
Outputs:
  Out: { Value: ${value}, Export: { Name: ${name} } }
`;
const IMPORTS = `
Resources:
  Note: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !ImportValue net-id } }
`;

async function reasonOf(): Promise<string | undefined> {
  const rolled = (await eventsOf()).find((event) => event.ResourceStatus === 'UPDATE_ROLLBACK_IN_PROGRESS');
  return rolled?.ResourceStatusReason;
}

describe('an export that another stack imports', () => {
  it('cannot be renamed by an update', async () => {
    await change({ template: EXPORTS('net-id', 'one') });
    await change({ template: IMPORTS, stack: 'user' });
    await change({ template: EXPORTS('net-other', 'one2') });
    expect([await statusOf(), await reasonOf()]).toEqual([
      'UPDATE_ROLLBACK_COMPLETE',
      expect.stringContaining('Export net-id cannot be deleted as it is in use by user'),
    ]);
  });

  it('cannot get another value, and is free once nobody imports it', async () => {
    await change({ template: EXPORTS('net-id', 'one') });
    await change({ template: IMPORTS, stack: 'user' });
    await change({ template: EXPORTS('net-id', 'two') });
    expect([await statusOf(), await reasonOf()]).toEqual([
      'UPDATE_ROLLBACK_COMPLETE',
      expect.stringContaining('Export net-id cannot be updated as it is in use by user'),
    ]);
    await change({ template: IMPORTS.replace('!ImportValue net-id', 'none'), stack: 'user' });
    await change({ template: EXPORTS('net-id', 'two') });
    expect(await statusOf()).toBe('UPDATE_COMPLETE');
  });
});

describe('a parameter that nobody is to see', () => {
  it.each(['true', 'yes', 'on', '"true"', '"yes"', 'True'])('is hidden by NoEcho: %s', async (written) => {
    const template = `
Parameters:
  Password: { Type: String, NoEcho: ${written}, Default: hunter2 }
Resources:
  Note: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Ref Password } }
`;
    await change({ template });
    expect((await stackNow())?.Parameters).toEqual([{ ParameterKey: 'Password', ParameterValue: '****' }]);
    expect(JSON.stringify(await eventsOf())).not.toContain('hunter2');
    const TemplateBody = template;
    const summary = await aws.cloudFormation.send(new GetTemplateSummaryCommand({ TemplateBody }));
    const checked = await aws.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody }));
    expect([summary.Parameters?.[0]?.NoEcho, checked.Parameters?.[0]?.NoEcho]).toEqual([true, true]);
  });

  it.each(['false', 'no', '"off"'])('is shown by NoEcho: %s', async (written) => {
    await change({
      template: `
Parameters:
  Colour: { Type: String, NoEcho: ${written}, Default: red }
Resources:
  Note: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Ref Colour } }
`,
    });
    expect((await stackNow())?.Parameters).toEqual([{ ParameterKey: 'Colour', ParameterValue: 'red' }]);
  });
});
