import { describe, expect, it } from '@jest/globals';
import { hasValues, isComparableTemplate, isSameTemplate } from '../../../src/domain/stack/no-change.ts';
import { stack } from '../../../tools/builders/facts.ts';

const FILLED = {
  Project: 'shop',
  EnvironmentName: 'shop-main',
  ApplicationName: 'shop',
  Branch: 'main',
  Commit: 'a'.repeat(40),
  PullRequest: '',
  VersionLabel: 'shop-main-aaaaaaa',
  SourceBundleBucket: '',
  SourceBundleKey: 'greenroom/shop-main.zip',
  HostName: '',
  HostedZoneId: '',
  HealthPath: '/',
  Asleep: 'false',
  SeedData: 'true',
};

const NO_DEFAULTS: ReadonlyMap<string, string> = new Map();
const standing = (parameters: Record<string, string>) => stack({ parameters });

describe('the values of a stack', () => {
  it('are as wanted when each that somebody gives is the one that it has', () => {
    const parameters = { Commit: FILLED.Commit, InstanceType: 't4g.micro', Colour: 'blue' };
    expect(hasValues(standing(parameters), FILLED, { InstanceType: 't4g.micro' }, NO_DEFAULTS)).toBe(true);
  });

  it.each([
    ['another commit', { Commit: 'b'.repeat(40) }, {}],
    ["another value of the team's own", { InstanceType: 't4g.micro' }, { InstanceType: 't4g.small' }],
    ['a value of the team that wins over the one filled in', { HealthPath: '/' }, { HealthPath: '/up' }],
    ['a value that CloudFormation hides', { Password: '****' }, { Password: '****' }],
  ])('are not as wanted with %s', (_, parameters, own) => {
    expect(hasValues(standing(parameters), FILLED, own, NO_DEFAULTS)).toBe(false);
  });

  it("count the template's default where nobody gives a value", () => {
    const shop = standing({ Colour: 'blue' });
    expect(hasValues(shop, FILLED, {}, new Map([['Colour', 'blue']]))).toBe(true);
    expect(hasValues(shop, FILLED, {}, new Map([['Colour', 'green']]))).toBe(false);
    expect(hasValues(shop, FILLED, { Colour: 'blue' }, new Map([['Colour', 'green']]))).toBe(true);
  });

  it('are told from what every object has, where a parameter is called so', () => {
    const shop = standing({ constructor: 'x', toString: 'y' });
    expect(hasValues(shop, FILLED, {}, NO_DEFAULTS)).toBe(true);
    expect(hasValues(shop, FILLED, { constructor: 'x', toString: 'z' }, NO_DEFAULTS)).toBe(false);
  });

  it("leave a bundle's bucket where it is when none was named, and compare it when one was", () => {
    const shop = standing({ SourceBundleBucket: 'elasticbeanstalk-eu-central-1-111122223333' });
    expect(hasValues(shop, FILLED, {}, NO_DEFAULTS)).toBe(true);
    expect(hasValues(shop, { ...FILLED, SourceBundleBucket: 'greenroom-shop' }, {}, NO_DEFAULTS)).toBe(false);
  });
});

describe('a template that is compared by its text', () => {
  it.each([
    ['a macro', 'Transform: AWS::Serverless-2016-10-31'],
    ['an include', 'Fn::Transform: { Name: AWS::Include }'],
    ['a parameter of Systems Manager', 'Type: AWS::SSM::Parameter::Value<String>'],
    ['a reference that is resolved anew', "Value: '{{resolve:ssm:/shop/colour}}'"],
    ['a nested stack', 'Type: AWS::CloudFormation::Stack'],
  ])('tells nothing with %s', (_, text) => {
    expect(isComparableTemplate(stack({}), text)).toBe(false);
  });

  it('tells nothing about a stack whose last operation did not succeed', () => {
    const text = 'Resources: {}';
    expect(isComparableTemplate(stack({}), text)).toBe(true);
    for (const status of ['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_IN_PROGRESS', 'ROLLBACK_COMPLETE'])
      expect(isComparableTemplate(stack({ status }), text)).toBe(false);
  });

  it('is the same with other space around it, and another with one character changed', () => {
    expect(isSameTemplate('Resources: {}\n', 'Resources: {}')).toBe(true);
    expect(isSameTemplate('Resources: {}', 'Resources: { }')).toBe(false);
  });
});
