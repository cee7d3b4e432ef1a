import {
  type CreateChangeSetCommandInput,
  GetTemplateSummaryCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { aws, create, ROLE, TEMPLATE } from './change-set-calls.ts';

describe('a bad request', () => {
  const cases: [string, Partial<CreateChangeSetCommandInput>, string, string][] = [
    [
      'a parameter that nobody supplies',
      { Parameters: [] },
      'ValidationError',
      'Parameters: [Label] must have values',
    ],
    [
      'a parameter that the template does not have',
      { Parameters: [{ ParameterKey: 'Foo', ParameterValue: 'x' }] },
      'ValidationError',
      'Parameters: [Foo] do not exist in the template',
    ],
    [
      'a number that is too large',
      {
        Parameters: [
          { ParameterKey: 'Label', ParameterValue: 'one' },
          { ParameterKey: 'Size', ParameterValue: '6' },
        ],
      },
      'ValidationError',
      "Parameter 'Size' must be a number not greater than 5",
    ],
    [
      'an unknown type',
      { TemplateBody: '{"Resources":{"A":{"Type":"AWS::No::Such"}}}', Parameters: [] },
      'ValidationError',
      "Template format error: Unrecognized resource types: [AWS::No::Such] (The world's CloudFormation does not know the types AWS::No::Such; it knows those of cfn-lint's schemas, and the account may have more.)",
    ],
    [
      'a reference to nothing',
      {
        TemplateBody: 'Resources: {A: {Type: "AWS::S3::Bucket", Properties: {BucketName: !Ref B}}}',
        Parameters: [],
      },
      'ValidationError',
      'Template format error: Unresolved resource dependencies [B] in the Resources block of the template',
    ],
    [
      'resources that wait for each other',
      {
        TemplateBody:
          'Resources: {A: {Type: "AWS::S3::Bucket", DependsOn: B}, B: {Type: "AWS::S3::Bucket", DependsOn: A}}',
        Parameters: [],
      },
      'ValidationError',
      'Circular dependency between resources: [A, B]',
    ],
    [
      'no YAML',
      { TemplateBody: 'Resources: [', Parameters: [] },
      'ValidationError',
      'Template format error: YAML not well-formed. (line 1, column 13)',
    ],
    [
      'a role nobody agreed to',
      { TemplateBody: ROLE, Parameters: [], Capabilities: ['CAPABILITY_IAM'] },
      'InsufficientCapabilitiesException',
      'Requires capabilities : [CAPABILITY_NAMED_IAM]',
    ],
    [
      'an update of what is not there',
      { ChangeSetType: 'UPDATE' },
      'ValidationError',
      'Stack [shop] does not exist',
    ],
    [
      'a stack name with an underscore',
      { StackName: 'a_b' },
      'ValidationError',
      "1 validation error detected: Value 'a_b' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*",
    ],
  ];
  it.each(cases)('with %s is refused in the words of AWS', async (_title, input, name, message) => {
    await expect(create(input)).rejects.toMatchObject({ name, message });
  });

  it('with a template of more than 51,200 bytes in its body is refused', async () => {
    const TemplateBody = `${TEMPLATE}\n# ${'x'.repeat(51_200)}`;
    await expect(create({ TemplateBody })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('Member must have length less than or equal to 51200'),
    });
  });

  it('with an unknown operation or parameter is an error that names it', async () => {
    const send = async (body: string) => {
      const answer = await fetch(aws.origin, {
        method: 'POST',
        headers: {
          authorization: 'AWS4-HMAC-SHA256 Credential=A/20260302/eu-central-1/cloudformation/aws4_request',
        },
        body,
      });
      return answer.text();
    };
    expect(await send('Action=Foo&Version=2010-05-15')).toContain(
      "<Code>NotImplemented</Code><Message>The world's CloudFormation does not know the operation Foo of version 2010-05-15.</Message>",
    );
    expect(await send('Action=ListStacks&Version=2010-05-15&Colour=red')).toContain(
      'the parameter Colour of ListStacks',
    );
  });
});

describe('a template', () => {
  it('can be read for its parameters and capabilities', async () => {
    expect(
      await aws.cloudFormation.send(new GetTemplateSummaryCommand({ TemplateBody: TEMPLATE })),
    ).toMatchObject({
      Parameters: [
        { ParameterKey: 'Size', DefaultValue: '1', ParameterType: 'Number', NoEcho: false },
        { ParameterKey: 'Label', ParameterType: 'String' },
      ],
      ResourceTypes: ['AWS::S3::Bucket', 'AWS::SSM::Parameter'],
    });
    expect(await aws.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody: ROLE }))).toMatchObject({
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    });
  });
});
