import { describe, expect, it } from '@jest/globals';
import { kindOfDeployment, namesOfKind } from '../../../src/domain/settings/deployment-kinds.ts';
import { parseSettings } from '../../../src/domain/settings/settings.ts';

const FILE = '.github/greenroom.yml';
const KINDS = 'environments: { qa: {}, demo: {} }\n';

describe('deployments in the settings', () => {
  it('map names of environments to kinds, of which every file has previews', () => {
    const { deployments } = parseSettings(
      `${KINDS}deployments: { staging: qa, review: preview, QA 2: qa }\n`,
      FILE,
    );
    expect(deployments).toEqual({ staging: 'qa', review: 'preview', 'QA 2': 'qa' });
    expect(kindOfDeployment(deployments, 'qa 2')).toBe('qa');
    expect(kindOfDeployment(deployments, 'production')).toBeUndefined();
    expect(kindOfDeployment(undefined, 'staging')).toBeUndefined();
    expect(namesOfKind(deployments, 'qa')).toEqual(['staging', 'QA 2']);
  });

  it.each([
    [
      'staging: qaa',
      "line 2: 'deployments' maps 'staging' to the kind 'qaa', which is not there; the nearest kind is 'qa'.",
    ],
    ['staging: QA', "line 2: 'deployments.staging': it takes a kind"],
    ['staging: [qa]', "line 2: 'deployments.staging': it takes"],
    [
      'staging: qa, Staging: demo',
      "'deployments' has 'staging' and 'Staging', which GitHub takes for one name; keep one of the two.",
    ],
  ])('are refused as %s', (written, words) => {
    expect(() => parseSettings(`${KINDS}deployments: { ${written} }\n`, FILE)).toThrow(words);
  });

  it('name a kind that has a fault of its own without a second one', () => {
    expect(() =>
      parseSettings('environments: { qa: { ttl: soon } }\ndeployments: { staging: qa }\n', FILE),
    ).toThrow('environments.qa.ttl');
  });
});
