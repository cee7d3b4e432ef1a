import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../../src/domain/settings/settings.ts';

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
      "line 3: 'environments.preview.hours': The hours 'always'",
    ],
    [
      'environments:\n  preview:\n    wanted: [maybe]\n',
      "line 3: 'environments.preview.wanted.0': it takes branch, pull-request",
    ],
    ['environments:\n  preview:\n    accounts:\n      - 12345678901\n', 'an account id has twelve digits'],
  ])('refuses %j by line', (text, message) => {
    expect(() => parseSettings(text, FILE)).toThrow(message);
  });

  it('takes an empty file for no settings', () => {
    expect(parseSettings('', FILE)).toEqual({ project: undefined, environments: {}, ownParameters: {} });
  });
});
