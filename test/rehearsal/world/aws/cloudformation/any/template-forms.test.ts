import { describe, expect, it } from '@jest/globals';
import { aws, change, outputsOf, statusOf } from './team-stack.ts';

/** A template whose output `Out` is what is tried, in YAML. */
const TRIED = (value: string) => `
AWSTemplateFormatVersion: 2010-09-09
Transform: AWS::LanguageExtensions
Metadata: { Any: [thing, { Deep: true }] }
Parameters:
  Text: { Type: String, Default: one }
  List: { Type: CommaDelimitedList, Default: 'a, b' }
Mappings:
  Sizes: { small: { Count: 2, Zones: [x, y] } }
Conditions:
  Same: !Equals [!Ref Text, one]
  Other: !Not [!Condition Same]
  Both: !And [!Condition Same, !Condition Other]
  Either: !Or [!Condition Same, !Condition Other]
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties: { QueueName: mail }
    Metadata: { Any: thing }
    UpdatePolicy: { Any: thing }
    CreationPolicy: { Any: thing }
Outputs:
  Out:
    Description: what is tried
    Value: ${value}
    Export: { Name: !Sub '\${AWS::StackName}-out' }
`;

describe('a function of a template', () => {
  const CASES: readonly [string, string][] = [
    ['!Ref Text', 'one'],
    ['{ Ref: Text }', 'one'],
    ['!GetAtt Queue.QueueName', 'mail'],
    ['!GetAtt [Queue, QueueName]', 'mail'],
    ['{ Fn::GetAtt: [Queue, QueueName] }', 'mail'],
    [`!Sub '\${Text}-\${Queue.QueueName}-\${!Literal}-\${AWS::Region}'`, `one-mail-\${Literal}-eu-central-1`],
    [`!Sub ['\${A}-\${Text}', { A: !Ref List }]`, '["a","b"]-one'],
    [`{ Fn::Sub: 'x \${ Text }' }`, 'x one'],
    ["!Join ['-', [a, !Ref Text]]", 'a-one'],
    ["{ Fn::Join: ['-', { Ref: List }] }", 'a-b'],
    ['!Select [1, !Ref List]', 'b'],
    ["!Select ['1', !Split ['/', 'x/y/z']]", 'y'],
    ['!Select [0, !GetAZs eu-west-1]', 'eu-west-1a'],
    ["!Select [1, !GetAZs '']", 'eu-central-1b'],
    ['{ Fn::Select: [2, { Fn::Cidr: [10.0.0.0/16, 3, 8] }] }', '10.0.2.0/24'],
    ["!Select [1, !Cidr ['2001:db8:1234:1a00::/56', 2, 64]]", '2001:db8:1234:1a01::/64'],
    ['!FindInMap [Sizes, small, Count]', '2'],
    ["!Join ['', !FindInMap [Sizes, small, Zones]]", 'xy'],
    ['!FindInMap [Sizes, large, Count, { DefaultValue: 7 }]', '7'],
    ['!If [Same, 1, 2]', '1'],
    ['!If [Other, 1, 2]', '2'],
    ['!If [Both, 1, !If [Either, 3, 4]]', '3'],
    ['!Base64 a', 'YQ=='],
    ['!Length [a, b, c]', '3'],
    ['!ToJsonString { A: !Ref Text, B: [1] }', '{"A":"one","B":[1]}'],
    ['yes', 'true'],
    ['2010-09-09', '2010-09-09'],
    ['012345678901', '012345678901'],
  ];
  it.each(CASES)('%s gives %s', async (value, expected) => {
    await change({ template: TRIED(value) });
    expect(await outputsOf()).toEqual({ Out: expected });
  });

  it('is the same in JSON', async () => {
    await change({
      template: JSON.stringify({
        Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'mail' } } },
        Outputs: { Out: { Value: { 'Fn::Sub': `\${Queue.QueueName} of \${AWS::StackName}` } } },
      }),
    });
    expect(await outputsOf()).toEqual({ Out: 'mail of team' });
  });

  it('reads what another stack exports', async () => {
    await change({ template: TRIED('!Ref Text'), stack: 'first' });
    await change({
      template: `
Resources: { Topic: { Type: AWS::SNS::Topic } }
Outputs: { Out: { Value: !ImportValue first-out } }
`,
    });
    expect(await outputsOf()).toEqual({ Out: 'one' });
  });

  it('parts what is not known yet as soon as it is known', async () => {
    await change({
      template: `
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Sub: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: !Select [1, !Cidr [!GetAtt Net.CidrBlock, 4, 8]] } }
  Note: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Select [5, !Split [':', !Ref Topic]] } }
Outputs:
  Out: { Value: !Sub '\${Note.Value} \${Sub.CidrBlock}' }
`,
    });
    expect(await statusOf()).toBe('CREATE_COMPLETE');
    expect(await outputsOf()).toEqual({ Out: 'news 10.0.1.0/24' });
  });
});

describe('a name that stands twice in a template', () => {
  it.each([
    [
      'YAML',
      'Resources: { A: { Type: AWS::SQS::Queue, Properties: { QueueName: x, QueueName: y } }, A: { Type: AWS::SQS::Queue, Properties: { QueueName: z } } }\nOutputs: { Out: { Value: !GetAtt A.QueueName } }',
    ],
    [
      'JSON',
      '{"Resources":{"A":{"Type":"AWS::SNS::Topic"},"A":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"x","QueueName":"z"}}},"Outputs":{"Out":{"Value":{"Fn::GetAtt":["A","QueueName"]}}}}',
    ],
  ])('counts for the last time in %s', async (_form, template) => {
    await change({ template });
    expect(await outputsOf()).toEqual({ Out: 'z' });
  });
});

describe('a member of a property that is called as a function is', () => {
  it('stays what it is', async () => {
    await change({
      template: `
Resources:
  Rule: { Type: AWS::Events::Rule, Properties: { EventPattern: { detail: { Condition: [cold] } }, ScheduleExpression: rate(1 day) } }
Outputs: { Out: { Value: !Ref Rule } }
`,
    });
    expect(await statusOf()).toBe('CREATE_COMPLETE');
  });
});

describe('rules of a template', () => {
  const RULED = `
Parameters:
  Stage: { Type: String, Default: test }
  Type: { Type: String, Default: t3.micro }
Rules:
  Small:
    RuleCondition: !Equals [!Ref Stage, test]
    Assertions:
      - Assert: !Contains [[t3.micro, t3.small], !Ref Type]
        AssertDescription: A test is small.
      - Assert: !Not [!EachMemberEquals [[a, b], !Ref Type]]
  Asked:
    Assertions: [{ Assert: !EachMemberIn [!ValueOfAll [AWS::EC2::Subnet::Id, VpcId], !RefAll AWS::EC2::VPC::Id] }]
Resources: { Topic: { Type: AWS::SNS::Topic } }
`;

  it('let parameters through that hold them, and those of another condition', async () => {
    await change({ template: RULED });
    await change({ template: RULED, values: { Stage: 'live', Type: 'm7g.large' }, stack: 'live' });
    expect([await statusOf(), await statusOf('live')]).toEqual(['CREATE_COMPLETE', 'CREATE_COMPLETE']);
    expect(
      aws.world.core.log.entries().at(0)?.notices ?? aws.world.core.log.entries().at(1)?.notices,
    ).toEqual(['not modelled: rule Asked, which asks the account']);
  });

  it('refuse parameters that break them', async () => {
    await expect(change({ template: RULED, values: { Type: 'm7g.large' } })).rejects.toThrow(
      'Rule Small of the template does not hold: A test is small.',
    );
  });
});
