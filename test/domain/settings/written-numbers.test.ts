import { expect, it } from '@jest/globals';
import { parseSettings } from '../../../src/domain/settings/settings.ts';

it('keeps numbers that others read as text as they are written', () => {
  const { environments } = parseSettings(
    `environments:
  preview:
    parameters: { Version: 1.10, Build: 007, Big: 12345678901234567890, Awake: true }
    tags: { cost-center: 0042 }
    accounts: [012345678901]
    environment-variables: { PIN: 01234, VERSION: 1.10 }
    option-settings: { 'aws:elasticbeanstalk:container:nodejs': { NodeVersion: 20.10 } }
    hourly-price: { parameters: 0.10 }
    max-environments: 5
`,
    '.github/greenroom.yml',
  );
  expect(environments['preview']).toEqual({
    parameters: { Version: '1.10', Build: '007', Big: '12345678901234567890', Awake: 'true' },
    tags: { 'cost-center': '0042' },
    accounts: ['012345678901'],
    'environment-variables': { PIN: '01234', VERSION: '1.10' },
    'option-settings': { 'aws:elasticbeanstalk:container:nodejs': { NodeVersion: '20.10' } },
    'hourly-price': { parameters: 0.1 },
    'max-environments': 5,
  });
});

it('keeps truths as they are written where others read them as text', () => {
  const { environments } = parseSettings(
    'environments:\n  preview:\n    environment-variables: { A: TRUE, B: False, C: true }\n    noindex: TRUE\n    parameters: { Awake: True }\n',
    '.github/greenroom.yml',
  );
  expect(environments['preview']).toEqual({
    'environment-variables': { A: 'TRUE', B: 'False', C: 'true' },
    noindex: true,
    parameters: { Awake: 'true' },
  });
});
