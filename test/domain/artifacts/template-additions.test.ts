import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../../../rehearsal/world/aws/cloudformation/template/json.ts';
import { parseTemplate } from '../../../rehearsal/world/aws/cloudformation/template/template.ts';
import { readBundledTemplate } from '../../../src/adapters/aws/stack/bundled-templates.ts';
import { additionsAsParameters } from '../../../src/domain/artifacts/additions-as-parameters.ts';
import { withAdditions } from '../../../src/domain/artifacts/template-additions.ts';
import { parseSettings } from '../../../src/domain/settings/settings.ts';
import { growth, IN_STEP } from '../../support/clocks/growth.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/token-AbCdEf';
const bundled = (await readBundledTemplate('beanstalk-environment')) ?? '';

function options(text: string): readonly Json[] {
  const properties = parseTemplate(text).resources['BeanstalkEnvironment']?.properties as JsonObject;
  return properties['OptionSettings'] as readonly Json[];
}

describe('a bundled template with what the settings add', () => {
  const added = withAdditions(bundled, {
    'option-settings': {
      'aws:elasticbeanstalk:command': { DeploymentPolicy: 'AllAtOnce' },
      'aws:elasticbeanstalk:environment': { LoadBalancerType: 'network' },
      'aws:ec2:instances': { InstanceTypes: 't4g.small,t4g.medium' },
    },
    'environment-variables': { GREETING: "it's: {{hello}} #1" },
    secrets: { TOKEN: SECRET },
  });

  it('has them among the options of the Beanstalk environment', () => {
    expect(options(added)).toEqual(
      expect.arrayContaining([
        { Namespace: 'aws:elasticbeanstalk:command', OptionName: 'DeploymentPolicy', Value: 'AllAtOnce' },
        {
          Namespace: 'aws:elasticbeanstalk:application:environment',
          OptionName: 'GREETING',
          Value: "it's: {{hello}} #1",
        },
        {
          Namespace: 'aws:elasticbeanstalk:application:environmentsecrets',
          OptionName: 'TOKEN',
          Value: SECRET,
        },
      ]),
    );
  });

  it('has each option once, and the settings win', () => {
    const types = options(added).filter((each) => JSON.stringify(each).includes('InstanceTypes'));
    expect(types).toEqual([
      { Namespace: 'aws:ec2:instances', OptionName: 'InstanceTypes', Value: 't4g.small,t4g.medium' },
    ]);
    const balancer = options(added).filter((each) => JSON.stringify(each).includes('LoadBalancerType'));
    expect(balancer).toEqual([
      { Namespace: 'aws:elasticbeanstalk:environment', OptionName: 'LoadBalancerType', Value: 'network' },
    ]);
  });

  it('says in all else what it said before', () => {
    const [before, after] = [parseTemplate(bundled), parseTemplate(added)].map((template) => ({
      ...template,
      body: '',
      resources: { ...template.resources, BeanstalkEnvironment: undefined },
    }));
    expect(after).toEqual(before);
    const lines = (text: string) => text.split('\n');
    expect(lines(bundled).filter((line) => !lines(added).includes(line))).toEqual([
      '            OptionName: LoadBalancerType',
      '            Value: application',
      '          Value: !Ref InstanceType',
    ]);
  });

  it.each(['yes', 'off', '012', '1:30', '2026-01-01', '~', '', '1e3', "a: 'b' #c", '{{x}}'])(
    'says %j to a reader of YAML 1.1, which CloudFormation is',
    (value) => {
      const text = withAdditions('Resources: { A: { Type: AWS::ElasticBeanstalk::Environment } }', {
        'environment-variables': { on: value },
      });
      const { Resources } = parse(text, { version: '1.1' }) as {
        Resources: { A: { Properties: { OptionSettings: unknown } } };
      };
      expect(Resources.A.Properties.OptionSettings).toEqual([
        { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'on', Value: value },
      ]);
    },
  );

  it('of many resources takes no longer than its length', () => {
    const add = (count: number) =>
      withAdditions(
        `Resources:\n${Array.from({ length: count }, (_, at) => `  R${at}: { Type: AWS::ElasticBeanstalk::Environment }`).join('\n')}\n`,
        { 'environment-variables': { A: 'b' } },
      );
    expect(growth(add, 250)).toBeLessThan(IN_STEP);
  });

  it('is untouched when they add nothing', () => {
    expect(withAdditions(bundled, { parameters: { InstanceType: 't3.small' } })).toBe(bundled);
  });
});

describe('another template', () => {
  it('may have an environment without any options', () => {
    const text = 'Resources: { BeanstalkEnvironment: { Type: AWS::ElasticBeanstalk::Environment } }\n';
    expect(options(withAdditions(text, { 'environment-variables': { A: '1' } }))).toEqual([
      { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'A', Value: '1' },
    ]);
  });

  it.each([
    ['YAML', "Resources: { A: { Type: 'AWS::SNS::Topic' }, A: { Type: 'AWS::SQS::Queue' } }\r\n# the end"],
    ['JSON', '{ "Resources": { "A": { "Type": "AWS::SNS::Topic" }, "A": { "Type": "AWS::SQS::Queue" } } }'],
  ])(
    'keeps each of its bytes where nothing is added, also in %s with a name that stands twice',
    (_form, text) => {
      expect(withAdditions(text, { parameters: { A: '1' } })).toBe(text);
    },
  );

  it.each([
    [
      'the environment',
      'Resources: { BeanstalkEnvironment: { Type: AWS::SNS::Topic }, BeanstalkEnvironment: { Type: AWS::ElasticBeanstalk::Environment } }',
    ],
    [
      'its options',
      '{"Resources":{"BeanstalkEnvironment":{"Type":"AWS::ElasticBeanstalk::Environment","Properties":{"OptionSettings":[{"Namespace":"n","OptionName":"o","Value":"v"}],"OptionSettings":[]}}}}',
    ],
  ])('may have %s twice: the last one counts, and gets what is added', (_what, text) => {
    expect(options(withAdditions(text, { 'environment-variables': { A: '1' } }))).toEqual([
      { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'A', Value: '1' },
    ]);
  });

  it('gets variables and secrets as parameters where it declares them', async () => {
    const instance = (await readBundledTemplate('instance')) ?? '';
    const settings = { 'environment-variables': { A: '1', B: 'x=y' }, secrets: { TOKEN: SECRET } };
    expect(withAdditions(instance, settings)).toBe(instance);
    expect(additionsAsParameters(settings)).toEqual({
      EnvironmentVariables: 'A=1\nB=x=y',
      Secrets: `TOKEN=${SECRET}`,
    });
  });

  it.each([
    ['option-settings', { 'option-settings': { 'aws:ec2:instances': { EnableSpot: 'true' } } }],
    ['environment-variables', { 'environment-variables': { A: '1' } }],
    ['secrets', { secrets: { TOKEN: SECRET } }],
  ])('is refused when it has no place for %s', (key, settings) => {
    const text = 'Resources: { Files: { Type: AWS::S3::Bucket } }\n';
    expect(() => withAdditions(text, settings)).toThrow(`The settings give '${key}'`);
  });
});

describe('what the settings add', () => {
  it('is inherited key by key', () => {
    const { environments } = parseSettings(
      `environments:
  base:
    option-settings: { "aws:ec2:instances": { EnableSpot: true, SpotMaxPrice: 0.01 } }
    environment-variables: { A: 1, B: 2 }
    secrets: { TOKEN: "${SECRET}" }
  preview:
    inherits: base
    option-settings: { "aws:ec2:instances": { EnableSpot: false } }
    environment-variables: { B: 3 }
`,
      'greenroom.yml',
    );
    expect(environments['preview']).toEqual({
      'option-settings': { 'aws:ec2:instances': { EnableSpot: 'false', SpotMaxPrice: '0.01' } },
      'environment-variables': { A: '1', B: '3' },
      secrets: { TOKEN: SECRET },
    });
  });

  it.each([
    ['a secret that is no reference', 'secrets: { TOKEN: hunter2 }', 'ARN'],
    ['a variable with a shell in its name', 'environment-variables: { "A;B": 1 }', 'letters, digits'],
    ['a variable of two lines', 'environment-variables: { A: "1\\nB=2" }', 'one line'],
    ['an option outside of a namespace', 'option-settings: { EnableSpot: { a: b } }', 'starts with aws:'],
  ])('cannot be %s', (_what, line, said) => {
    expect(() => parseSettings(`environments:\n  preview:\n    ${line}\n`, 'greenroom.yml')).toThrow(said);
  });
});
