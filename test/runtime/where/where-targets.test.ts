import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../../src/domain/settings/settings.ts';
import type { WhereInputs } from '../../../src/runtime/inputs/where.ts';
import { whereRequest, whereTargets } from '../../../src/runtime/where/where-request.ts';

const ROLE = 'arn:aws:iam::111122223333:role/read';
const OTHER = 'arn:aws:iam::444455556666:role/read';

function inputs(overrides: Partial<WhereInputs> = {}): WhereInputs {
  return {
    common: { settings: '.github/greenroom.yml', githubToken: 'rehearsal', dryRun: false },
    aws: { regions: [], rolesToAssume: [], allowedAccounts: [] },
    project: undefined,
    kinds: [],
    path: 'where',
    hourlyWorkflow: 'greenroom.yml',
    bucket: undefined,
    pages: false,
    ...overrides,
  };
}

function placesOf(settings: string, given: Partial<WhereInputs> = {}) {
  const env = { AWS_REGION: 'eu-central-1' };
  return whereTargets(env, inputs(given), parseSettings(settings, 'greenroom.yml')).map(
    ({ target: { name, region, role }, allowedAccounts }) => ({ name, region, role, allowedAccounts }),
  );
}

describe('where environments are looked for', () => {
  it('is one place without a name where all kinds share it', () => {
    const shared = `environments: { preview: { roles: { due: '${ROLE}' } }, staging: { inherits: preview } }`;
    expect(placesOf(shared)).toEqual([
      { name: undefined, region: 'eu-central-1', role: ROLE, allowedAccounts: [] },
    ]);
    expect(placesOf('project: shop')).toMatchObject([{ name: undefined, role: undefined }]);
  });

  it('is every place of every kind once, with names that tell them apart and tell no account', () => {
    const found = placesOf(`environments:
  preview: { region: eu-central-1, accounts: ['111122223333'], roles: { due: '${ROLE}' } }
  staging: { region: eu-west-1, accounts: ['111122223333'], roles: { due: '${ROLE}' } }
  production: { region: eu-central-1, accounts: ['444455556666'], roles: { teardown: '${OTHER}' } }
`);
    expect(found).toEqual([
      {
        name: 'eu-central-1 (preview)',
        region: 'eu-central-1',
        role: ROLE,
        allowedAccounts: ['111122223333'],
      },
      { name: 'eu-west-1', region: 'eu-west-1', role: ROLE, allowedAccounts: ['111122223333'] },
      {
        name: 'eu-central-1 (production)',
        region: 'eu-central-1',
        role: OTHER,
        allowedAccounts: ['444455556666'],
      },
    ]);
  });

  it('is where the inputs say, and only for the kinds that they name', () => {
    const settings = `environments: { preview: { region: eu-central-1 }, staging: { region: eu-west-1 } }`;
    expect(placesOf(settings, { kinds: ['staging'] })).toMatchObject([{ region: 'eu-west-1' }]);
    const given = { regions: ['us-east-1'], rolesToAssume: [ROLE], allowedAccounts: ['111122223333'] };
    expect(placesOf(settings, { aws: given })).toEqual([
      { name: undefined, region: 'us-east-1', role: ROLE, allowedAccounts: ['111122223333'] },
    ]);
  });
});

describe('what the settings say of a kind', () => {
  const settings = parseSettings(
    `environments: { preview: { ttl: 7d, hours: 'Mon-Fri 08:00-20:00', hourly-price: { t4g.micro: 0.01 }, url-output: Site }, production: { inherits: preview } }`,
    'greenroom.yml',
  );
  const repository = { id: 1, fullName: 'octo-org/shop', defaultBranch: 'main' };
  const { factsOf, site } = whereRequest({ GITHUB_SERVER_URL: 'https://git.example.com/' }, inputs(), {
    repository,
    settings,
  });

  it('is shown for it, and nothing sleeps or ends where it is protected', () => {
    expect(factsOf('preview')).toMatchObject({
      ttlMs: 7 * 86_400_000,
      hours: 'Mon-Fri 08:00-20:00',
      urlOutput: 'Site',
      pricing: { prices: { 't4g.micro': 0.01 } },
    });
    expect(factsOf('production')).toMatchObject({ ttlMs: undefined, hours: undefined });
    expect(factsOf('constructor')).toEqual({
      ttlMs: undefined,
      hours: undefined,
      pricing: undefined,
      urlOutput: 'Url',
    });
  });

  it('goes with links to the server that the run is on', () => {
    expect(site).toBe('https://git.example.com/octo-org/shop');
  });
});
