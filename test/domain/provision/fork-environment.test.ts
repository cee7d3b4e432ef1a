import { describe, expect, it } from '@jest/globals';
import { declarationsOf } from '../../../src/domain/artifacts/template-declarations.ts';
import { STEP_PARAMETERS } from '../../../src/domain/provision/check-template.ts';
import {
  checkForkTemplate,
  type ForkRequest,
  forkParameters,
  forkSettings,
  whyNoForks,
} from '../../../src/domain/provision/fork-environment.ts';

const ALLOWED: ForkRequest = {
  kind: 'preview',
  settings: { 'fork-instance-profile': 'greenroom-shop-fork' },
  template: 'beanstalk-environment',
  isOfRepository: true,
  isProtected: false,
  seeds: false,
};

describe('whether a kind lets forks in', () => {
  it("is what the settings say, for the template that gives no rights and for the team's own", () => {
    expect(whyNoForks(ALLOWED)).toBeUndefined();
    expect(whyNoForks({ ...ALLOWED, template: 'infra/preview.yml' })).toBeUndefined();
  });

  it.each([
    ['no profile is named', { settings: {} }, "give 'fork-instance-profile' in the settings"],
    ['it is protected', { isProtected: true }, "use 'preview'"],
    ['it is no kind of previews', { kind: 'staging' }, "'staging' is no kind"],
    ['it serves one branch', { settings: { ...ALLOWED.settings, branch: 'main' } }, "use 'preview'"],
    ['the run loads test data', { seeds: true }, "take 'seeded' out"],
    ['the bundle was built elsewhere', { isOfRepository: false }, "leave 'source-bundle'"],
    ['a module makes the template', { template: 'infra/preview.ts' }, 'made by a module'],
    ['the bundled template gives rights', { template: 'instance' }, "use 'beanstalk-environment'"],
  ])('is no where %s, and says what to do', (_, changes, words) => {
    expect(whyNoForks({ ...ALLOWED, ...changes })).toMatchObject({
      decision: 'skipped',
      reasonCode: 'fork',
      sentence: expect.stringContaining(words),
    });
  });
});

describe('what of the settings a fork has', () => {
  it('is nothing that names a secret, a profile or a snapshot', () => {
    expect(
      forkSettings({
        ...ALLOWED.settings,
        noindex: true,
        secrets: { TOKEN: 'arn:aws:ssm:eu-central-1:111122223333:parameter/shop/token' },
        'basic-auth': 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/door',
        'option-settings': { 'aws:autoscaling:launchconfiguration': { IamInstanceProfile: 'admin' } },
        'environment-variables': { COLOUR: 'green', KEY: '{{resolve:ssm:/shop/key}}' },
      }),
    ).toEqual({ ...ALLOWED.settings, noindex: true, 'environment-variables': { COLOUR: 'green' } });
  });

  it('is the parameters of the settings alone, and the profile without rights', () => {
    const parameters = {
      InstanceType: 't4g.micro',
      InstanceProfile: 'aws-elasticbeanstalk-ec2-role',
      DatabaseEngine: 'postgres',
      ApiKey: 'from a secret',
      Password: '{{resolve:secretsmanager:shop/password}}',
      Secrets: 'TOKEN=arn:aws:ssm:…',
    };
    const settings = '.github/greenroom.yml';
    const givenIn = {
      ...Object.fromEntries(Object.keys(parameters).map((name) => [name, settings])),
      ApiKey: STEP_PARAMETERS,
    };
    expect(forkParameters({ parameters, givenIn }, 'beanstalk-environment', 'none')).toEqual({
      InstanceType: 't4g.micro',
      InstanceProfile: 'none',
      DatabaseEngine: '',
    });
    expect(forkParameters({ parameters, givenIn }, 'infra/preview.yml', 'none')).toEqual({
      InstanceType: 't4g.micro',
      InstanceProfile: 'none',
      DatabaseEngine: 'postgres',
      FromFork: 'true',
    });
  });
});

describe("a template of the team's own", () => {
  const template = (parameters: readonly string[], used = parameters) =>
    declarationsOf(
      JSON.stringify({
        Parameters: Object.fromEntries(parameters.map((name) => [name, { Type: 'String' }])),
        Resources: { A: { Type: 'A::B::C', Properties: used.map((name) => ({ Ref: name })) } },
      }),
    );

  it('promises what a fork gets by two parameters that it uses', () => {
    expect(() =>
      checkForkTemplate(template(['InstanceProfile', 'FromFork']), 'infra/preview.yml'),
    ).not.toThrow();
  });

  it.each([
    ['it declares neither', template([]), "no parameter 'InstanceProfile' and no 'FromFork'"],
    ['it declares no promise', template(['InstanceProfile']), "no parameter 'FromFork'"],
    ['it declares no profile', template(['FromFork']), "no parameter 'InstanceProfile'"],
    [
      'nothing uses what it declares',
      template(['InstanceProfile', 'FromFork'], ['InstanceProfile']),
      "no parameter 'FromFork'",
    ],
    ['nobody can read it', undefined, "no parameter 'InstanceProfile'"],
  ])('is refused where %s, and says what to declare', (_, declared, words) => {
    expect(() => checkForkTemplate(declared, 'infra/preview.yml')).toThrow(words);
  });
});
