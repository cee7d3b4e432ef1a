import { describe, expect, it } from '@jest/globals';
import { parseSettings, readSettings } from '../../../src/domain/settings/settings.ts';

const FILE = '.github/greenroom.yml';

describe('parseSettings', () => {
  it('resolves what a kind inherits; its own keys win and maps are merged', () => {
    const settings = parseSettings(
      `project: shop
environments:
  base: { parameters: { InstanceType: t4g.small, MinInstances: 2 }, health-path: /health }
  preview: { inherits: base, domain: preview.example.com, parameters: { InstanceType: t4g.micro } }
`,
      FILE,
    );
    expect(settings).toEqual({
      project: 'shop',
      trustedWriters: [],
      commandAliases: {},
      reviewedBy: [],
      people: [],
      stories: { statuses: {}, moves: { all: {}, ofType: {} } },
      ownParameters: { base: ['InstanceType', 'MinInstances'], preview: ['InstanceType'] },
      environments: {
        base: { parameters: { InstanceType: 't4g.small', MinInstances: '2' }, 'health-path': '/health' },
        preview: {
          domain: 'preview.example.com',
          'health-path': '/health',
          parameters: { InstanceType: 't4g.micro', MinInstances: '2' },
        },
      },
    });
  });

  it.each([
    [
      'project: shop\nenvironmnts: {}\n',
      `${FILE}, line 2: unknown key 'environmnts'; the nearest legal key is 'environments'.`,
    ],
    [
      'environments:\n  preview:\n    domian: x\n',
      `${FILE}, line 3: unknown key 'domian'; the nearest legal key is 'domain'.`,
    ],
    [
      'environments:\n  preview:\n    health: red\n',
      `${FILE}, line 3: 'environments.preview.health': it takes http, beanstalk, none.`,
    ],
    ['environments:\n  preview:\n    protected: sometimes\n', 'it takes true or false.'],
    ['environments:\n  preview:\n    max-environments: 0\n', 'it takes numbers from 1 on.'],
    ['environments:\n  preview:\n    parameters: { A: [1] }\n', 'it takes text, a number, true or false.'],
    [
      'environments:\n  preview:\n    region: [eu-central-1, mars]\n',
      'it takes regions such as eu-central-1.',
    ],
    ['environments:\n  preview:\n    health-path: health\n', 'it takes a path that begins with one slash'],
    ['environments:\n  preview:\n    tags: { branch: x }\n', 'it takes tags of your own'],
    ['- preview\n', `${FILE}, line 1: the file: it takes a map.`],
    [
      'environments:\n  preview: { inherits: base }\n',
      "line 2: 'preview' inherits 'base', which is not there; the nearest environment is 'preview'",
    ],
    [
      'environments:\n  a: { inherits: b }\n  b: { inherits: a }\n',
      'line 3: environments inherit each other in a circle: a → b → a',
    ],
    [
      'environments:\n  preview:\n    health: none\n    shared: true\n',
      `${FILE}, line 4: 'preview' cannot be shared, because each branch has one of its own`,
    ],
    [
      'environments:\n  base:\n    branch: main\n  qa:\n    inherits: base\n    shared: true\n',
      `${FILE}, line 6: 'qa' has 'shared: true' and a 'branch'`,
    ],
    ['project: [\n', `${FILE}, line `],
    ['environments:\n  preview: { inherits: constructor }\n', "inherits 'constructor', which is not there"],
    [
      'environments:\n  preview:\n    inherits: preview\n',
      'line 3: environments inherit each other in a circle',
    ],
    [
      'environments:\n  preview:\n    roles:\n      tear-down: x\n',
      "line 4: unknown key 'tear-down'; the nearest legal key is 'teardown'",
    ],
    ['environments:\n  preview:\n    roles: { hours: admin }\n', 'it takes the ARN of a role'],
    ['project: My-Shop\n', `${FILE}, line 1: 'project': a project has 2 to 20 lower-case`],
    ['environments:\n  preview:\n    ttl: soon\n', "line 3: 'environments.preview.ttl': it takes durations"],
    ['environments:\n  preview:\n    ttl: 0d\n', 'it takes durations above 0 such as 12h or 7d.'],
    [
      'environments:\n  preview:\n    hours: always\n',
      "line 3: 'environments.preview.hours': The hours cannot be read; write",
    ],
    [
      'environments:\n  preview:\n    wanted: [maybe]\n',
      "line 3: 'environments.preview.wanted.0': it takes branch, pull-request",
    ],
    ['environments:\n  preview:\n    accounts:\n      - 12345678901\n', 'an account id has twelve digits'],
    [
      'project: shop\npreview:\n  hours: none\n',
      "line 2: unknown key 'preview'; a kind of environment belongs under 'environments:', so write environments.preview.",
    ],
    [
      'project: shop\nhours: "Mon-Fri 08:00-20:00 Europe/Berlin"\n',
      "line 2: unknown key 'hours'; it is a setting of a kind of environment, so write it under 'environments:' and the kind, such as environments.preview.hours.",
    ],
    [
      'environments:\n  preview:\n    project: shop\n',
      "line 3: unknown key 'project'; it belongs at the top of the file, beside environments.",
    ],
    [
      'environments:\n  preview:\n    InstanceType: t3.small\n',
      "line 3: unknown key 'InstanceType'; a parameter of the template belongs under 'parameters:'.",
    ],
    [
      'environments:\n  preview:\n    aws:ec2:vpc: { VPCId: vpc-1 }\n',
      "line 3: unknown key 'aws:ec2:vpc'; the options of a namespace belong under 'option-settings:'.",
    ],
    [
      'environments:\n  preview:\n    role-to-assume: x\n',
      "line 3: unknown key 'role-to-assume'; the roles belong under 'roles:', one each for provision, teardown and hours.",
    ],
    [
      'environments:\n  preview:\n\t  ttl: 7d\n',
      `${FILE}, line 3: the line begins with a tab, and YAML takes only spaces there; indent it with spaces.`,
    ],
    ['project: shop\nproject: shop\n', 'line 2: the key is there twice; keep one of the two.'],
    [
      'a: 1\nproject: *nobody\n',
      'line 2: a value that begins with * names an anchor that is not there; put quotes around the value.',
    ],
  ])('refuses %j by line', (text, message) => {
    expect(() => parseSettings(text, FILE)).toThrow(message);
  });

  it.each([
    '!Hunter2',
    '!Hunter2 x',
    '&Hunter2',
    '&Hunter2 x',
    '*Hunter2',
    '| Hunter2',
    '"\\Hunter2"',
    '%Hunter2',
    '@Hunter2',
  ])('refuses the value %s by its line, and shows nothing of it', (value) => {
    const { faults } = readSettings(
      `environments:\n  preview:\n    parameters:\n      DbPassword: ${value}\n`,
    );
    expect(faults.map(({ line }) => line)).toContain(4);
    expect(JSON.stringify(faults)).not.toMatch(/Hunter2/);
  });

  it('takes an anchor that an alias names, and a tag of YAML', () => {
    const text = 'environments:\n  a: { parameters: &p { X: !!str 1 } }\n  b: { parameters: *p, ttl: 1d }\n';
    expect(readSettings(text).faults).toEqual([]);
  });

  it('tells every fault at once, and gives the kinds that have none', () => {
    const { settings, faults } = readSettings(`projekt: shop
environments:
  base: { ttl: soon }
  preview: { inherits: base, domian: x }
  staging: { inherits: bse }
  production: { inherits: base }
  test: { ttl: 1d }
  a: { inherits: b }
  b: { inherits: a }
`);
    expect(faults.toSorted((one, other) => one.line - other.line)).toEqual([
      { line: 1, what: "unknown key 'projekt'; the nearest legal key is 'project'" },
      { line: 3, what: "'environments.base.ttl': it takes durations above 0 such as 12h or 7d" },
      { line: 4, what: "unknown key 'domian'; the nearest legal key is 'domain'" },
      { line: 5, what: "'staging' inherits 'bse', which is not there; the nearest environment is 'base'" },
      { line: 8, what: 'environments inherit each other in a circle: b → a → b' },
      { line: 9, what: 'environments inherit each other in a circle: a → b → a' },
    ]);
    expect(settings.environments).toEqual({ test: { ttl: '1d' } });
  });

  it('tells what follows from one broken line once', () => {
    expect(readSettings('environments: {b: 1\n c: 2').faults.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('takes an empty file for no settings', () => {
    expect(parseSettings('', FILE)).toEqual({
      project: undefined,
      trustedWriters: [],
      commandAliases: {},
      reviewedBy: [],
      people: [],
      stories: { statuses: {}, moves: { all: {}, ofType: {} } },
      environments: {},
      ownParameters: {},
    });
  });
});
