import { describe, expect, it } from '@jest/globals';
import { declarationsOf } from '../../../src/domain/artifacts/template-declarations.ts';

const TEMPLATE = `
Parameters:
  Size: { Type: String, AllowedValues: [small, 1.10, yes], Default: small }
  Size: { Type: String, AllowedValues: [small, 1.10, yes] }
  Nodes: { Type: Number, MinValue: 1, MaxValue: 4, Default: 1 }
  ApiKey: { Type: String, NoEcho: yes, MinLength: 8, MaxLength: 64, AllowedPattern: '[a-z]+', ConstraintDescription: letters }
  Zones: { Type: CommaDelimitedList, Default: a, NoEcho: false }
Resources:
  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Size } }
  Role: { Type: AWS::IAM::Role, Properties: { RoleName: !Sub '\${Size}-role' } }
Outputs:
  Url: { Value: !GetAtt Files.WebsiteURL }
`;

describe('declarationsOf', () => {
  it('reads parameters as they are written, resources, outputs and the capability', () => {
    const declared = declarationsOf(TEMPLATE);
    expect(declared?.parameters.get('Size')).toMatchObject({
      allowedValues: ['small', '1.10', 'yes'],
      defaultValue: undefined,
    });
    expect(declared?.parameters.get('Nodes')).toMatchObject({
      type: 'Number',
      minValue: 1,
      maxValue: 4,
      defaultValue: '1',
    });
    expect(declared?.parameters.get('ApiKey')).toEqual({
      type: 'String',
      allowedValues: undefined,
      allowedPattern: '[a-z]+',
      minLength: 8,
      maxLength: 64,
      minValue: undefined,
      maxValue: undefined,
      inWords: 'letters',
      isSecret: true,
      defaultValue: undefined,
    });
    expect(declared?.parameters.get('Zones')).toMatchObject({ isSecret: false });
    expect(declared).toMatchObject({
      resourceTypes: ['AWS::S3::Bucket', 'AWS::IAM::Role'],
      outputs: ['Url'],
      isTransformed: false,
      summary: {
        capabilities: ['CAPABILITY_NAMED_IAM'],
        capabilitiesReason: 'it makes AWS::IAM::Role',
        parameters: [
          { name: 'Size', hasDefault: false, noEcho: false },
          { name: 'Nodes', hasDefault: true, defaultValue: '1', noEcho: false },
          { name: 'ApiKey', hasDefault: false, noEcho: true },
          { name: 'Zones', hasDefault: true, defaultValue: 'a', noEcho: false },
        ],
      },
    });
  });

  it('reads JSON with tabs, and a role that has no name of its own', () => {
    const declared = declarationsOf('{\n\t"Resources": {\n\t\t"Role": { "Type": "AWS::IAM::Role" }\n\t}\n}');
    expect(declared).toMatchObject({
      resourceTypes: ['AWS::IAM::Role'],
      summary: { capabilities: ['CAPABILITY_IAM'] },
    });
  });

  it.each(['- a list', 'Resources: [', 'text'])('reads nothing of %j', (text) => {
    expect(declarationsOf(text)).toBeUndefined();
  });

  it.each([
    ['A', []],
    [`\${A}`, []],
    [`x-\${A}-\${B}`, []],
    [`\${!A}`, ['A']],
    ['say "A"', ['A']],
    ['${A', ['A']],
    ['AA', ['A']],
  ])('finds parameters that nothing refers to: beside %j', (value, unused) => {
    const Resources = { Path: { Type: 'T', End: 'C:\\', Properties: { value } } };
    const text = JSON.stringify({ Parameters: { A: { Type: 'String' } }, Resources });
    expect(declarationsOf(text)?.unused).toEqual(unused);
  });

  it('finds one behind a text that ends in a backslash', () => {
    const Resources = { Path: { Type: 'T', Properties: { end: ['C:\\', 'A'] } } };
    const text = JSON.stringify({ Parameters: { A: { Type: 'String' } }, Resources });
    expect(declarationsOf(text)?.unused).toEqual([]);
  });

  it('knows when a transform makes the template anew', () => {
    expect(declarationsOf('Transform: AWS::Serverless-2016-10-31\nResources: {}')?.isTransformed).toBe(true);
  });
});
