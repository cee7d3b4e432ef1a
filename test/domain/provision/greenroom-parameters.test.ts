import { describe, expect, it } from '@jest/globals';
import {
  GREENROOM_PARAMETERS,
  greenroomParameters,
  missingDomainPart,
  type ParameterFacts,
} from '../../../src/domain/provision/greenroom-parameters.ts';
import { pullRequest, stack } from '../../../tools/builders/facts.ts';
import { address } from '../../../tools/builders/provision-request.ts';
import { subject } from '../../../tools/builders/scope.ts';

const COMMIT = 'a'.repeat(40);

function facts(overrides: Partial<ParameterFacts> = {}): ParameterFacts {
  return {
    subject: subject(),
    commit: COMMIT,
    application: 'shop',
    bundle: {
      bucket: 'artifacts',
      key: 'greenroom/shop-feature-a/a.zip',
      label: 'shop-feature-a-aaaaaaaaaaaa',
    },
    address: address(),
    healthPath: '/health',
    history: [],
    ...overrides,
  };
}

describe("Greenroom's own parameters", () => {
  it('are listed by name', () => {
    const given = Object.keys(greenroomParameters(facts(), undefined));
    expect(given.toSorted()).toEqual([...GREENROOM_PARAMETERS].sort());
  });

  it('tell a new environment of everything that they know', () => {
    expect(
      greenroomParameters(facts({ subject: subject({ pullRequest: pullRequest() }) }), undefined),
    ).toEqual({
      Project: 'shop',
      EnvironmentName: 'shop-feature-a',
      ApplicationName: 'shop',
      Branch: 'feature-a',
      Commit: COMMIT,
      PullRequest: '7',
      VersionLabel: 'shop-feature-a-aaaaaaaaaaaa',
      SourceBundleBucket: 'artifacts',
      SourceBundleKey: 'greenroom/shop-feature-a/a.zip',
      HostName: '',
      HostedZoneId: '',
      HealthPath: '/health',
      Asleep: 'false',
      SeedData: 'true',
    });
  });

  it.each([
    ['both', 'example.com.', 'Z1', 'shop-feature-a.example.com', 'Z1'],
    ['only the domain', 'example.com', undefined, '', ''],
    ['only the zone', undefined, 'Z1', '', ''],
  ])('give it a name of its own where %s is given', (_, domain, hostedZoneId, HostName, HostedZoneId) => {
    const given = greenroomParameters(facts({ address: { domain, hostedZoneId } }), undefined);
    expect(given).toMatchObject({ HostName, HostedZoneId });
  });

  const asleep = stack({ parameters: { Commit: COMMIT, Asleep: 'true' } });
  const labelled = subject({ pullRequest: pullRequest({ labels: ['stage:awake'] }) });
  it.each([
    ['stays asleep where nothing new came', asleep, facts(), 'true'],
    ['is woken by a new commit', asleep, facts({ commit: 'b'.repeat(40) }), 'false'],
    ['is woken by its label', asleep, facts({ subject: labelled }), 'false'],
    ['is not put to sleep when it is awake', stack(), facts(), 'false'],
  ])('an environment %s', (_, existing, about, Asleep) => {
    expect(greenroomParameters(about, existing)).toMatchObject({ Asleep });
  });
});

it.each([
  [undefined, undefined, undefined],
  ['example.com', 'Z1', undefined],
  ['example.com', undefined, "'domain' is given and 'hosted-zone-id' is not, "],
  [undefined, 'Z1', "'hosted-zone-id' is given and 'domain' is not, "],
])('domain %s and zone %s make the warning %s', (domain, hostedZoneId, begin) => {
  const warning = missingDomainPart({ domain, hostedZoneId });
  expect(warning).toEqual(
    begin && `${begin}so the environment keeps its own address; give both, or neither.`,
  );
});
