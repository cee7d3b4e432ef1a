import { ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { named, refusal, TOPIC, template } from './refusal.ts';
import { aws } from './team-stack.ts';

describe('a template with', () => {
  const CASES: readonly [string, string, string][] = [
    [
      'a type that is no type',
      template({ A: { Type: 'pail' }, B: { Type: 'AWS::S3::Pail' }, C: { Type: 'Org::Any::Thing' } }),
      "Template format error: Unrecognized resource types: [pail, AWS::S3::Pail, Org::Any::Thing] (The world's CloudFormation does not know the types AWS::S3::Pail, Org::Any::Thing; it knows those of cfn-lint's schemas, and the account may have more.)",
    ],
    [
      'a type of SAM, whose transform it does not name',
      template({ A: { Type: 'AWS::Serverless::Function' } }),
      'Template format error: Unrecognized resource types: [AWS::Serverless::Function]',
    ],
    [
      'a transform of SAM',
      template({ A: TOPIC }, { Transform: 'AWS::Serverless-2016-10-31' }),
      'The world runs no macro, and the template asks for AWS::Serverless-2016-10-31; it knows AWS::LanguageExtensions alone, without Fn::ForEach.',
    ],
    [
      'a macro of the account',
      template({ A: TOPIC }, { Transform: ['AWS::LanguageExtensions', { Name: 'Ours', Parameters: {} }] }),
      'The world runs no macro, and the template asks for Ours; it knows AWS::LanguageExtensions alone, without Fn::ForEach.',
    ],
    [
      'a transform without a name',
      template({ A: TOPIC }, { Transform: { Name: { Ref: 'A' } } }),
      'Key Name of transform definition must be a string.',
    ],
    [
      'a macro in a property',
      named({ 'Fn::Transform': { Name: 'AWS::Include' } }),
      'The world runs no macro, and the template asks for one by Fn::Transform.',
    ],
    [
      'a loop, and no transform for it',
      template({ 'Fn::ForEach::Topics': ['Each', ['a'], {}] }),
      'Template format error: [/Resources/Fn::ForEach::Topics] resource definition is malformed',
    ],
    [
      'a function that there is not',
      named({ 'Fn::Guess': 'x' }),
      'Template Error: Encountered unsupported function: Fn::Guess Supported functions are: [Fn::Base64, Fn::GetAtt, Fn::GetAZs, Fn::ImportValue, Fn::Join, Fn::Split, Fn::FindInMap, Fn::Select, Ref, Fn::Equals, Fn::If, Fn::Not, Condition, Fn::And, Fn::Or, Fn::Contains, Fn::EachMemberEquals, Fn::EachMemberIn, Fn::ValueOf, Fn::ValueOfAll, Fn::RefAll, Fn::Sub, Fn::Cidr]',
    ],
    [
      'a function of the language extensions, which it does not name',
      named({ 'Fn::Length': ['a'] }),
      'Template Error: Encountered unsupported function: Fn::Length Supported functions are: [Fn::Base64, Fn::GetAtt, Fn::GetAZs, Fn::ImportValue, Fn::Join, Fn::Split, Fn::FindInMap, Fn::Select, Ref, Fn::Equals, Fn::If, Fn::Not, Condition, Fn::And, Fn::Or, Fn::Contains, Fn::EachMemberEquals, Fn::EachMemberIn, Fn::ValueOf, Fn::ValueOfAll, Fn::RefAll, Fn::Sub, Fn::Cidr]',
    ],
    [
      'an attribute that the type does not have',
      template(
        { Queue: { Type: 'AWS::SQS::Queue' } },
        { Outputs: { O: { Value: { 'Fn::GetAtt': ['Queue', 'Colour'] } } } },
      ),
      'Template error: resource Queue does not support attribute type Colour in Fn::GetAtt',
    ],
    [
      'an attribute of nothing',
      named({ 'Fn::GetAtt': ['Nothing', 'Arn'] }),
      'Template error: instance of Fn::GetAtt references undefined resource Nothing',
    ],
    [
      'a wrong name in a Sub',
      named({ 'Fn::Sub': `\${a:-b}` }),
      'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
    ],
    [
      'a Sub of a list alone',
      named({ 'Fn::Sub': ['a'] }),
      "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
    ],
    [
      'an If of a condition that there is not',
      named({ 'Fn::If': ['Never', 'a', 'b'] }),
      'Template error: unresolved condition dependency Never in Fn::If',
    ],
    [
      'a condition that asks a resource',
      template({ Topic: TOPIC }, { Conditions: { C: { 'Fn::Equals': [{ Ref: 'Topic' }, 'a'] } } }),
      'Template format error: Unresolved dependencies [Topic]. Cannot reference resources in the Conditions block of the template',
    ],
    [
      'a condition that asks one that there is not',
      template({ Topic: TOPIC }, { Conditions: { C: { 'Fn::Not': [{ Condition: 'Never' }] } } }),
      'Template format error: Unresolved condition dependency Never in the Conditions block of the template',
    ],
    [
      'conditions in a circle',
      template(
        { Topic: TOPIC },
        { Conditions: { A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { 'Fn::Not': [{ Condition: 'A' }] } } },
      ),
      'Circular dependency between conditions of the template: [A, B]',
    ],
    [
      'a mapping of a text',
      template({ Topic: TOPIC }, { Mappings: { A: 'b' } }),
      'Template format error: Every Mappings member A must be a map',
    ],
    [
      'a mapping that is too deep',
      template({ Topic: TOPIC }, { Mappings: { A: { b: { c: { d: 'e' } } } } }),
      'Template format error: Every Mappings attribute must be a String or a List.',
    ],
    [
      'a default of a lookup, and no transform for it',
      named(
        { 'Fn::FindInMap': ['M', 'a', 'b', { DefaultValue: 1 }] },
        { Mappings: { M: { c: { d: 'e' } } } },
      ),
      'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value',
    ],
    [
      'nothing where a value belongs',
      named(null),
      "[/Resources/Topic/Properties/TopicName] 'null' values are not allowed in templates",
    ],
    [
      'a resource that is a text',
      template({ Topic: 'a' }),
      'Template format error: Any Resources member must be an object.',
    ],
    [
      'a policy that is a function',
      template({ Topic: { ...TOPIC, DeletionPolicy: { Ref: 'P' } } }),
      'Template format error: Every DeletionPolicy member must be a string.',
    ],
    [
      'a policy that there is not',
      template({ Topic: { ...TOPIC, DeletionPolicy: 'Keep' } }),
      'Template format error: Unrecognized DeletionPolicy Keep for resource Topic',
    ],
    [
      'a snapshot of what has none',
      template({ Table: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Snapshot' } }),
      'Template error: resource type AWS::DynamoDB::Table does not support deletion policy Snapshot',
    ],
    [
      'a parameter with a member that there is not',
      template({ Topic: TOPIC }, { Parameters: { P: { Type: 'String', Colour: 'red' } } }),
      "Invalid template parameter property 'Colour'",
    ],
    [
      'a parameter of a type that there is not',
      template({ Topic: TOPIC }, { Parameters: { P: { Type: 'AWS::EC2::Thing::Id' } } }),
      'Template format error: Unrecognized parameter type: AWS::EC2::Thing::Id',
    ],
    [
      '201 parameters',
      template(
        { Topic: TOPIC },
        {
          Parameters: Object.fromEntries(
            Array.from({ length: 201 }, (_, n) => [`P${n}`, { Type: 'String' }]),
          ),
        },
      ),
      'Template format error: Number of parameters, 201, is greater than maximum allowed, 200',
    ],
    [
      'a rule without assertions',
      template({ Topic: TOPIC }, { Rules: { R: { RuleCondition: {} } } }),
      'Template format error: [/Rules/R] Every Rules member must contain a list of Assertions.',
    ],
    [
      'an alias of YAML',
      'Resources: { A: &a { Type: AWS::SNS::Topic }, B: *a }',
      'Template error: YAML aliases are not allowed in CloudFormation templates',
    ],
    [
      'a tag that there is not',
      'Resources: { A: { Type: !Guess x } }',
      'Template format error: YAML tag !Guess is not known.',
    ],
  ];
  it.each(CASES)('%s is refused', async (_title, body, message) => {
    const said = await refusal(body, { Capabilities: ['CAPABILITY_AUTO_EXPAND'] });
    expect(said).toBe(`ValidationError: ${message}`);
    expect((await aws.cloudFormation.send(new ListStacksCommand({}))).StackSummaries).toEqual([]);
  });

  it('a transform needs the capability to expand it, where nobody has seen a change set', async () => {
    const body = template({ A: TOPIC }, { Transform: 'AWS::LanguageExtensions' });
    expect(await refusal(body)).toBe(
      'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_AUTO_EXPAND]',
    );
    expect(await refusal(body, { Capabilities: ['CAPABILITY_AUTO_EXPAND'] })).toBe('taken');
  });

  it('users and groups needs the capability for rights', async () => {
    const body = template({ User: { Type: 'AWS::IAM::User', Properties: { UserName: 'mr-a' } } });
    expect(await refusal(body)).toBe(
      'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]',
    );
  });
});
