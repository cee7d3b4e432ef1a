import {
  CreateChangeSetCommand,
  CreateStackCommand,
  DescribeChangeSetCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { aws, change, control, eventsOf, failuresOf, outputsOf, stackNow, statusOf } from './team-stack.ts';

const STORED = (type: string, more = '') => `
Parameters:
  P: { Type: '${type}'${more} }
Resources:
  Handle: { Type: AWS::CloudFormation::WaitConditionHandle }
Outputs:
  Out: { Value: !Ref P }
`;
const LISTED = (type: string) => STORED(type).replace('!Ref P', "!Join ['|', !Ref P]");

/** What the request says that is refused. */
function refusal(template: string, value: string): Promise<string> {
  return change({ template, values: { P: value } }).then(
    () => 'taken',
    (error: Error) => error.message,
  );
}

describe('a parameter that names one of Systems Manager', () => {
  it('stands for the value that a person gave, and for the new one at the next update', async () => {
    control('ssm-parameter', { name: '/shop/colour', value: 'red' });
    await change({ template: STORED('AWS::SSM::Parameter::Value<String>'), values: { P: '/shop/colour' } });
    expect(await outputsOf()).toEqual({ Out: 'red' });
    expect((await stackNow())?.Parameters).toEqual([
      { ParameterKey: 'P', ParameterValue: '/shop/colour', ResolvedValue: 'red' },
    ]);
    control('ssm-parameter', { name: '/shop/colour', value: 'blue' });
    await change({ template: STORED('AWS::SSM::Parameter::Value<String>'), values: { P: '/shop/colour:1' } });
    expect(await outputsOf()).toEqual({ Out: 'blue' });
  });

  it('is its default where nobody gives another, and a list without its blanks', async () => {
    control('ssm-parameter', { name: '/shop/zones', value: 'a,b, c ,d', type: 'StringList' });
    const template = LISTED('AWS::SSM::Parameter::Value<List<String>>').replace(
      "List<String>>'",
      "List<String>>', Default: /shop/zones",
    );
    await change({ template });
    expect(await outputsOf()).toEqual({ Out: 'a|b|c|d' });
  });

  it('may be one that another stack has made', async () => {
    await change({
      template:
        'Resources: { Note: { Type: AWS::SSM::Parameter, Properties: { Name: /shop/made, Type: String, Value: yesterday } } }',
      stack: 'first',
    });
    await change({ template: STORED('AWS::SSM::Parameter::Value<String>'), values: { P: '/shop/made' } });
    expect(await outputsOf()).toEqual({ Out: 'yesterday' });
  });

  it('may be one of those that AWS has for everybody', async () => {
    const name = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64';
    await change({
      template: STORED('AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>'),
      values: { P: name },
    });
    expect((await outputsOf())['Out']).toMatch(/^ami-0[0-9a-f]{16}$/);
  });

  const REFUSED: readonly [string, string, string, string][] = [
    [
      'that does not exist',
      'AWS::SSM::Parameter::Value<String>',
      '/shop/nothing',
      'Unable to fetch parameters [/shop/nothing] from parameter store for this account.',
    ],
    [
      'of a version that does not exist',
      'AWS::SSM::Parameter::Value<String>',
      '/shop/text:99',
      'Unable to fetch parameters [/shop/text:99] from parameter store for this account.',
    ],
    [
      'of AWS whose name has a mistake',
      'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
      '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-defualt-x86_64',
      'Unable to fetch parameters [/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-defualt-x86_64] from parameter store for this account.',
    ],
    [
      'that is a secret',
      'AWS::SSM::Parameter::Value<String>',
      '/shop/secret',
      'Parameters [/shop/secret] referenced by template have types not supported by CloudFormation.',
    ],
    [
      'that is a list where a text is wanted',
      'AWS::SSM::Parameter::Value<String>',
      '/shop/list',
      'Types for SSM parameters [/shop/list] defined in CFN template and SSM are incompatible',
    ],
    [
      'that is a text where a list is wanted',
      'AWS::SSM::Parameter::Value<CommaDelimitedList>',
      '/shop/text',
      'Types for SSM parameters [/shop/text] defined in CFN template and SSM are incompatible',
    ],
  ];
  it.each(REFUSED)('%s is refused before there is a stack', async (_title, type, value, message) => {
    control('ssm-parameter', { name: '/shop/text', value: 'x,y' });
    control('ssm-parameter', { name: '/shop/list', value: 'x,y', type: 'StringList' });
    control('ssm-parameter', { name: '/shop/secret', value: 'x', type: 'SecureString' });
    expect(await refusal(STORED(type), value)).toBe(message);
    expect(await statusOf()).toBeUndefined();
  });

  it('is judged by its name, and not by its value', async () => {
    control('ssm-parameter', { name: '/shop/text', value: 'hello' });
    const type = 'AWS::SSM::Parameter::Value<String>';
    expect(await refusal(STORED(type, ", AllowedPattern: '^hello$'"), '/shop/text')).toBe(
      "Parameter 'P' must match pattern ^hello$",
    );
    expect(await refusal(STORED(type, ", AllowedPattern: '^/shop.*$'"), '/shop/text')).toBe('taken');
  });
});

describe('a reference to Systems Manager in a property', () => {
  const REFERENCE = (text: string) => `
Resources:
  Note: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: '${text}' } }
Outputs:
  Out: { Value: !GetAtt Note.Value }
`;

  it('is resolved in the middle of a text, and again at each update', async () => {
    control('ssm-parameter', { name: '/shop/colour', value: 'red' });
    await change({ template: REFERENCE('a {{resolve:ssm:/shop/colour:1}} b {{resolve:ssm:/shop/colour}}') });
    expect(await outputsOf()).toEqual({ Out: 'a red b red' });
    control('ssm-parameter', { name: '/shop/colour', value: 'blue' });
    expect(
      await change({
        template: REFERENCE('a {{resolve:ssm:/shop/colour:1}} b {{resolve:ssm:/shop/colour}}'),
      }),
    ).toEqual([['Note', 'Modify', 'False']]);
    expect(await outputsOf()).toEqual({ Out: 'a blue b blue' });
  });

  it('fails the change set when there is no such parameter', async () => {
    await expect(change({ template: REFERENCE('{{resolve:ssm:/shop/nothing}}') })).rejects.toThrow(
      'Parameters: [ssm:/shop/nothing] cannot be found.',
    );
  });

  const TOKEN = '{{resolve:secretsmanager:shop/token:SecretString:password}}';

  it('of Secrets Manager is what the service gets, and nobody else sees it', async () => {
    control('secret', { name: 'shop/token', value: '{"password": "hunter2"}' });
    await change({ template: REFERENCE(`a ${TOKEN}`) });
    expect(await statusOf()).toBe('CREATE_COMPLETE');
    expect(JSON.stringify(await eventsOf())).not.toContain('hunter2');
    expect(await outputsOf()).toEqual({ Out: 'a hunter2' });
  });

  it('may be to a secret that the same stack makes', async () => {
    await change({
      template: `
Resources:
  Secret:
    Type: AWS::SecretsManager::Secret
    Properties:
      Name: shop/made
      GenerateSecretString: { SecretStringTemplate: '{"username": "shop"}', GenerateStringKey: password }
  Note:
    Type: AWS::SSM::Parameter
    Properties: { Type: String, Value: !Sub '{{resolve:secretsmanager:\${Secret}:SecretString:username}}' }
Outputs:
  Out: { Value: !GetAtt Note.Value }
`,
    });
    expect(await outputsOf()).toEqual({ Out: 'shop' });
  });

  it.each([
    ["Secrets Manager can't find the specified secret.", 'shop/nothing:SecretString:password'],
    ['Could not find a value associated with JSONKey in SecretString', 'shop/token:SecretString:colour'],
  ])('fails its resource when there is no such secret or member: %s', async (words, name) => {
    control('secret', { name: 'shop/token', value: '{"password": "hunter2"}' });
    await change({ template: REFERENCE(`{{resolve:secretsmanager:${name}}}`) });
    expect(await failuresOf()).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    [
      '{{resolve:ssm-secure:/shop/secret:1}}',
      'SSM Secure reference is not supported in: [AWS::SSM::Parameter/Properties/Value]',
    ],
    [
      '{{resolve:ssm:/shop/colour:}}',
      'Incorrect format is used in the following SSM reference: [{{resolve:ssm:/shop/colour:}}]',
    ],
    [
      '{{resolve:vault:colour}}',
      'The world does not know the dynamic reference {{resolve:vault:colour}} in AWS::SSM::Parameter/Properties/Value.',
    ],
  ])('that may not stand there fails the change set: %s', async (text, words) => {
    await expect(change({ template: REFERENCE(text) })).rejects.toThrow(words);
  });
});

describe('a parameter that names something in the account', () => {
  it.each([
    ['AWS::EC2::VPC::Id', 'vpc-0123456789abcdef0'],
    ['AWS::EC2::Image::Id', 'ami-0123456789abcdef0'],
    ['AWS::EC2::KeyPair::KeyName', 'mr-a'],
    ['AWS::EC2::AvailabilityZone::Name', 'eu-central-1a'],
    ['AWS::Route53::HostedZone::Id', 'Z00000000EXAMPLE'],
  ])('of the type %s is taken where it is called as such a thing is', async (type, value) => {
    await change({ template: STORED(type), values: { P: value } });
    expect(await outputsOf()).toEqual({ Out: value });
  });

  it('of a list is a list', async () => {
    await change({ template: LISTED('List<AWS::EC2::Subnet::Id>'), values: { P: 'subnet-1, subnet-2' } });
    expect(await outputsOf()).toEqual({ Out: 'subnet-1|subnet-2' });
  });

  it('may be what the world itself has made without modelling it', async () => {
    await change({
      template: `
Resources: { Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } } }
Outputs: { Out: { Value: !Ref Net } }
`,
      stack: 'first',
    });
    const { Out: net = '' } = await outputsOf('first');
    expect(net).toMatch(/^vpc-[0-9a-f]{8}$/);
    await change({ template: STORED('AWS::EC2::VPC::Id'), values: { P: net } });
    expect(await statusOf()).toBe('CREATE_COMPLETE');
  });

  const MISSING = 'Parameter validation failed: parameter value nowhere for parameter name P does not exist.';

  it('fails a change set when it is not there', async () => {
    const name = { StackName: 'team', ChangeSetName: 'first' };
    await aws.cloudFormation.send(
      new CreateChangeSetCommand({
        ...name,
        ChangeSetType: 'CREATE',
        TemplateBody: STORED('List<AWS::EC2::Subnet::Id>'),
        Parameters: [{ ParameterKey: 'P', ParameterValue: 'subnet-1,nowhere' }],
      }),
    );
    aws.pass(10);
    const found = await aws.cloudFormation.send(new DescribeChangeSetCommand(name));
    expect([found.Status, found.StatusReason]).toEqual(['FAILED', MISSING]);
  });

  it('fails a stack that is made directly before any of its resources', async () => {
    await aws.cloudFormation.send(
      new CreateStackCommand({
        StackName: 'team',
        TemplateBody: STORED('AWS::EC2::Image::Id'),
        Parameters: [{ ParameterKey: 'P', ParameterValue: 'nowhere' }],
      }),
    );
    aws.pass(60);
    const events = await eventsOf();
    expect(events.map((event) => [event.ResourceStatus, event.ResourceStatusReason])).toEqual([
      ['CREATE_IN_PROGRESS', 'User Initiated'],
      ['ROLLBACK_IN_PROGRESS', `${MISSING} Rollback requested by user.`],
      ['ROLLBACK_COMPLETE', undefined],
    ]);
    expect(await failuresOf()).toEqual([]);
  });

  it('that is the name of a stored parameter has to be one', async () => {
    control('ssm-parameter', { name: '/shop/text', value: 'x' });
    await change({ template: STORED('AWS::SSM::Parameter::Name'), values: { P: '/shop/text' } });
    expect(await outputsOf()).toEqual({ Out: '/shop/text' });
    expect(await refusal(STORED('AWS::SSM::Parameter::Name'), 'nowhere')).toBe(MISSING);
  });
});
