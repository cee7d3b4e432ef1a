import { describe, expect, it } from '@jest/globals';
import {
  evaluate,
  NO_VALUE,
  type TemplateScope,
} from '../../../../../rehearsal/world/aws/cloudformation/template/evaluate.ts';
import type { Json } from '../../../../../rehearsal/world/aws/cloudformation/template/json.ts';
import { dependencies } from '../../../../../rehearsal/world/aws/cloudformation/template/references.ts';
import { parseTemplate } from '../../../../../rehearsal/world/aws/cloudformation/template/template.ts';

const template = parseTemplate(`
Mappings: { Sizes: { small: { Count: 1 } } }
Conditions:
  Same: !Equals [!Ref Name, one]
  Other: !Not [!Condition Same]
  Both: !And [!Condition Same, !Condition Other]
  Either: !Or [!Condition Same, !Condition Other]
Resources:
  Data: { Type: AWS::S3::Bucket }
  Other:
    Type: AWS::S3::Bucket
    DependsOn: Data
    Properties: { BucketName: !Sub '\${Name}-\${Third.Arn}-\${!Data}' }
  Third: { Type: AWS::S3::Bucket }
`);

const scope: TemplateScope = {
  template,
  parameters: { Name: 'one', List: ['a', 'b'] },
  pseudo: { 'AWS::Region': 'eu-central-1' },
  ref: (id) => `ref-${id}`,
  getAtt: (id, attribute) => `${id}/${attribute}`,
  importValue: (name) => `import-${name}`,
};

describe('a template function', () => {
  const cases: [string, Json, Json | symbol][] = [
    ['Ref to a parameter', { Ref: 'Name' }, 'one'],
    ['Ref to a resource', { Ref: 'Data' }, 'ref-Data'],
    ['Ref to a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-central-1'],
    ['NoValue', { Ref: 'AWS::NoValue' }, NO_VALUE],
    ['NoValue in a map', { A: { Ref: 'AWS::NoValue' }, B: 1 }, { B: 1 }],
    ['NoValue in a list', [{ Ref: 'AWS::NoValue' }, 1], [1]],
    ['GetAtt', { 'Fn::GetAtt': ['Data', 'Arn'] }, 'Data/Arn'],
    ['Sub', { 'Fn::Sub': `\${Name} \${Data.Arn} \${!Name}` }, `one Data/Arn \${Name}`],
    ['Sub with variables', { 'Fn::Sub': [`\${X}-\${Name}`, { X: { Ref: 'Data' } }] }, 'ref-Data-one'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Name' }]] }, 'a-one'],
    ['Join of a list parameter', { 'Fn::Join': [',', { Ref: 'List' }] }, 'a,b'],
    ['Select and Split', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'x/y/z'] }] }, 'y'],
    ['If that holds', { 'Fn::If': ['Same', 1, 2] }, 1],
    ['If that does not', { 'Fn::If': ['Other', 1, 2] }, 2],
    ['And', { 'Fn::If': ['Both', 1, 2] }, 2],
    ['Or', { 'Fn::If': ['Either', 1, 2] }, 1],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'Count'] }, 1],
    ['Base64', { 'Fn::Base64': 'a' }, 'YQ=='],
    ['ImportValue', { 'Fn::ImportValue': 'x' }, 'import-x'],
  ];
  it.each(cases)('%s gives its value', (_name, value, expected) => {
    expect(evaluate(value, scope)).toEqual(expected);
  });
});

describe('a template', () => {
  it('waits for what it names and for what it depends on, not for what it only spells', () => {
    expect(dependencies(template, 'Other').sort()).toEqual(['Data', 'Third']);
  });

  it('is refused when a section or a member of a resource is unknown', () => {
    expect(() => parseTemplate('{"Resources":{"A":{"Type":"T"}},"Foo":{}}')).toThrow(
      'Invalid template property or properties [Foo]',
    );
    expect(() => parseTemplate('{"Resources":{"A":{"Type":"T","Foo":1}}}')).toThrow(
      "Invalid template resource property 'Foo'",
    );
  });
});
