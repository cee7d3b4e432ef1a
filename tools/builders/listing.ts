import type { ListedEnvironment, ListedTimes, Listing, Serves } from '../../src/domain/where/listing.ts';

/** What a test may say of a listed environment, whatever part of it that is in. */
export type ListedOverrides = Partial<Omit<ListedEnvironment, 'serves' | 'times'> & Serves & ListedTimes>;

/** A preview that is ready; override what a test is about. */
export function listedEnvironment({
  branch = 'feature/checkout',
  branchExists = true,
  commit = 'a'.repeat(40),
  pullRequest = {
    number: 7,
    state: 'open',
    url: 'https://github.com/octo-org/shop/pull/7',
    title: 'Check out with one click',
  },
  owner = 'mr-a',
  createdAt = '2026-03-01T08:00:00Z',
  changedAt = '2026-03-02T08:00:00Z',
  expiresAt = null,
  ...overrides
}: ListedOverrides = {}): ListedEnvironment {
  return {
    name: 'shop-feature-checkout-abcd2345',
    project: 'shop',
    kind: 'preview',
    place: null,
    serves: { branch, branchExists, commit, pullRequest, owner },
    state: 'ready',
    why: '',
    url: 'https://shop-feature-checkout.preview.example.com',
    hours: null,
    lock: null,
    times: { createdAt, changedAt, expiresAt },
    cost: null,
    ...overrides,
  };
}

/** What runs where on the morning of the rehearsal. */
export function listing(
  environments: readonly ListedEnvironment[],
  overrides: Partial<Omit<Listing, 'environments'>> = {},
): Listing {
  return {
    version: 1,
    repository: 'octo-org/shop',
    site: 'https://github.com/octo-org/shop',
    madeAt: '2026-03-02T09:00:00.000Z',
    notSeen: [],
    lastSweep: {
      at: '2026-03-02T08:23:00Z',
      late: false,
      sentence: 'The last hourly look was at 2026-03-02 08:23 UTC.',
    },
    environments,
    ...overrides,
  };
}

const UNREAD = { unknown: 'Could not read the open pull requests: GitHub refused.' };

function knownEnvironments(): readonly ListedEnvironment[] {
  return [
    listedEnvironment({
      name: 'shop-feature-search-k3f2a7qz',
      branch: 'feature/search',
      state: 'failed',
      why: 'The deployment of bbbbbbb failed. Web: the port 5000 does not answer. Commit aaaaaaa still serves.',
      owner: 'mr-b',
      lock: {
        owner: 'mr-c',
        since: '2026-03-02T07:30:00.000Z',
        reason: 'the product owner looks at it',
        pullRequest: 12,
      },
      cost: { perHour: 0.03, perDay: 0.36, perMonth: 10.95, sinceCreation: 1.2 },
      expiresAt: '2026-03-04T08:00:00Z',
      pullRequest: {
        number: 12,
        state: 'open',
        url: 'https://github.com/octo-org/shop/pull/12',
        title: 'Search as you type, with a title that is longer than what fits on one line of a table',
      },
    }),
    listedEnvironment({
      cost: { unknown: 'no price for t4g.small' },
      hours: 'Mon-Fri 08:00-20:00 Europe/Berlin',
    }),
    listedEnvironment({
      name: 'shop-chore-old-h5gi3uul',
      branch: 'chore/old',
      branchExists: false,
      state: 'asleep',
      owner: 'mr-c',
      createdAt: '2026-02-01T08:00:00Z',
      pullRequest: {
        number: 3,
        state: 'merged',
        url: 'https://github.com/octo-org/shop/pull/3',
        title: 'Tidy',
      },
    }),
  ];
}

function doubtfulEnvironments(): readonly ListedEnvironment[] {
  return [
    listedEnvironment({
      name: 'shop-feature-new-a2b3c4d5',
      branch: 'feature/new',
      state: 'preparing',
      why: 'CloudFormation is making its stack.',
      commit: null,
      url: null,
      createdAt: '2026-03-02T08:56:00Z',
      pullRequest: UNREAD,
      owner: UNREAD,
    }),
    listedEnvironment({
      name: 'shop-production',
      kind: 'production',
      branch: 'main',
      state: 'ready',
      pullRequest: null,
      owner: null,
      createdAt: '2025-06-01T08:00:00Z',
      cost: { perHour: 0.1, perDay: 2.4, perMonth: 73, sinceCreation: 650 },
    }),
    listedEnvironment({
      name: 'shop-feature-lost-z7y6x5w4',
      branch: 'feature/lost',
      state: 'missing',
      why: 'GitHub says that it is ready, and there is no stack of it.',
      createdAt: null,
      changedAt: null,
      commit: null,
    }),
  ];
}

/** One of each state, and of what may be unknown. */
export function variedListing(): Listing {
  return listing([...knownEnvironments(), ...doubtfulEnvironments()], {
    notSeen: [
      'Could not read the stacks in eu-west-1: AWS refused DescribeStacks; give the role that right.',
    ],
  });
}
