import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { withAdditions } from '../../src/domain/artifacts/template-additions.ts';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const VARIABLE =
  '{"Namespace": "aws:elasticbeanstalk:application:environment", "OptionName": "A", "Value": "1"}';
const SETTINGS = { 'environment-variables': { A: '1' } };
/** What a text says where the marks stand, before and after. */
const text = (marked: string) => marked.replaceAll(/«.*?»/gs, '');
const added = (marked: string) => marked.replaceAll(/«|»/g, '');

describe("somebody else's template", () => {
  const PLACES: readonly (readonly [string, string])[] = [
    [
      'in blocks, with options',
      `Parameters:\r\n  Owner: {Type: String,   Default: 012345678901}\r\nResources:\r\n  E:\r\n    Type: AWS::ElasticBeanstalk::Environment\r\n    Properties:\r\n      Description: 0x1F # kept\r\n      OptionSettings:\r\n        # the first\r\n        «- ${VARIABLE}\r\n        »- {Namespace: n, OptionName: Mode, Value: 000644}\r\n`,
    ],
    [
      'in blocks, without options',
      `Resources:\n    E:\n        Type: AWS::ElasticBeanstalk::Environment\n        Properties:\n            «OptionSettings:\n              - ${VARIABLE}\n            »Description: yes\n`,
    ],
    [
      'in blocks, without properties',
      `Resources:\n  E:\n    «Properties:\n      OptionSettings:\n        - ${VARIABLE}\n    »Type: AWS::ElasticBeanstalk::Environment\n    # the end\n`,
    ],
    [
      'in JSON with tabs',
      `{\n\t"Resources": {\n\t\t"E": {"Type":"AWS::ElasticBeanstalk::Environment","Properties":{«"OptionSettings": [${VARIABLE}], »"X":1.10}}\n\t}\n}`,
    ],
    [
      'in JSON on several lines, with options',
      `{"Resources":{"E":{"Type":"AWS::ElasticBeanstalk::Environment","Properties":{"OptionSettings":[\n  «${VARIABLE},\n  »{"Namespace":"n","OptionName":"o","Value":"é"}\n]}}}}\n`,
    ],
    [
      'in JSON, with a list that is empty',
      `{"Resources": {"E": {"Type": "AWS::ElasticBeanstalk::Environment", "Properties": {"OptionSettings": [«${VARIABLE}»]}}}}`,
    ],
  ];

  it.each(PLACES)('gets an option at its place, and each other byte stays: %s', (_form, marked) => {
    expect(withAdditions(text(marked), SETTINGS)).toBe(added(marked));
  });

  it.each([
    ['Value: !Ref Old # why', 'Value: "1" # why'],
    [
      'Value:\n          Fn::Sub: |\n            abc\n        # behind',
      'Value:\n          "1"\n        # behind',
    ],
    ['Value: |-\n          old\n', 'Value: "1"\n'],
    ['Value: # none', 'Value: "1" # none'],
    ['Value: ""', 'Value: "1"'],
  ])('has its own option at the value of the settings: %j', (before, after) => {
    const template = (value: string) =>
      `Resources:\n  E:\n    Type: AWS::ElasticBeanstalk::Environment\n    Properties:\n      OptionSettings:\n      - Namespace: aws:elasticbeanstalk:application:environment\n        ${value}\n        OptionName: A\n      - !If [C, {Namespace: n, OptionName: o, Value: 0o17}, !Ref AWS::NoValue]\n`;
    expect(withAdditions(template(before), SETTINGS)).toBe(template(after));
  });

  it('loses no other option that stands under the same condition', () => {
    const template = (own: string) =>
      `Resources:\n  E:\n    Type: AWS::ElasticBeanstalk::Environment\n    Properties:\n      OptionSettings:\n        - !If\n          - C\n          - ${own}\n          - Namespace: n\n            OptionName: o\n            Value: 0900\n`;
    const own =
      'Namespace: aws:elasticbeanstalk:application:environment\n            OptionName: A\n            Value: 2';
    expect(withAdditions(template(own), SETTINGS)).toBe(
      template('{"Ref": "AWS::NoValue"}').replace('- !If', `- ${VARIABLE}\n        - !If`),
    );
  });

  it.each(["''", '""', '', '&a', '|', "!!str ''"])('gets its value where it has none: %s', (value) => {
    const template = `Resources:\n  E:\n    Type: AWS::ElasticBeanstalk::Environment\n    Properties:\n      OptionSettings:\n        - Namespace: aws:elasticbeanstalk:application:environment\n          OptionName: A\n          Value: ${value}\n`;
    const { Resources } = parse(withAdditions(template, SETTINGS) ?? '');
    expect(Resources.E.Properties.OptionSettings).toEqual([
      { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'A', Value: '1' },
    ]);
  });

  it.each([
    ['OptionSettings: !If [C, [], []]', "Line 6 of the template: the 'OptionSettings' of", 'a plain list'],
    ['OptionSettings: {"Fn::If": [C, [], []]}', "Line 6 of the template: the 'OptionSettings' of", 'list'],
    ['OptionSettings: !Ref Options', "Line 6 of the template: the 'OptionSettings' of", 'a plain list'],
    ['OptionSettings:', "Line 6 of the template: the 'OptionSettings' of", 'a plain list'],
  ])('is refused with the line where it has no list: %s', (line, place, form) => {
    const template = `Resources:\n  E:\n    Type: AWS::ElasticBeanstalk::Environment\n    # the list\n    Properties:\n      ${line}\n`;
    expect(() => withAdditions(template, SETTINGS)).toThrow(place);
    expect(() => withAdditions(template, SETTINGS)).toThrow(
      `write ${form.startsWith('a') ? form : `a plain ${form}`} there`,
    );
  });

  it.each([
    [
      'Resources:\n  E:\n   Type: [unclosed\n',
      'Line 4 of the template: it cannot be read as YAML (Flow sequence',
    ],
    ['Resources:\n\tE: 1\n', 'Line 2 of the template: the line begins with a tab'],
    ['['.repeat(50_000), 'The template has more than 100 maps and lists within each other; make it smaller'],
  ])('that is no YAML is refused with its line', (broken, said) => {
    expect(() => withAdditions(broken, SETTINGS)).toThrow(said);
  });
});

describe('a template of the team with variables of the settings', () => {
  const stage = withPreview({ seed: 7, perWait: PER_WAIT });

  it('reaches CloudFormation as it was written, with the variables among its options', async () => {
    const template = `Parameters:
  Owner: { Type: String, Default: 012345678901 }
Resources:
  Application:
    Type: AWS::ElasticBeanstalk::Application
  E:
    Type: AWS::ElasticBeanstalk::Environment
    Properties:
      ApplicationName: !Ref Application
      SolutionStackName: 64bit Amazon Linux 2023 v6.6.1 running Node.js 22
      OptionSettings:
        - {Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: MODE, Value: 000644}
Outputs:
  Url: { Value: !Sub 'http://\${E.EndpointURL}' }
`;
    stage.world.act('github', 'push', {
      branch: 'main',
      files: { '.github/greenroom.yml': 'environments:\n  preview:\n    environment-variables: { A: 1 }\n' },
      by: 'mr-a',
    });
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/shop.yml': template }, by: 'mr-a' });
    const { outputs, stdout } = await runDist({
      action: 'provision',
      env: stepEnvironment(stage, 1),
      inputs: { ...stepInputs(stage, {}), template: 'infra/shop.yml', health: 'none', wait: 'false' },
    });
    expect([outputs['decision'], stdout]).toEqual(['created', expect.anything()]);
    const sent = stage.world.log
      .entries()
      .filter(({ operation }) => operation === 'CreateChangeSet')
      .map(({ requestBody }) => new URLSearchParams(requestBody).get('TemplateBody'));
    expect(sent).toEqual([template.replace('        - {Names', `        - ${VARIABLE}\n        - {Names`)]);
  });
});
