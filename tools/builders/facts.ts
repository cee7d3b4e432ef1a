import type {
  PullRequestFacts,
  PullRequestText,
  ReviewFacts,
} from '../../src/domain/environment/pull-request.ts';
import type { Stack } from '../../src/domain/stack/stack.ts';
import type { ApplicationVersion } from '../../src/ports/beanstalk.ts';
import type { DeploymentFacts } from '../../src/ports/deployments.ts';

/** What a test may say of a pull request, whatever part of it that is in. */
export type PullRequestOverrides = Partial<
  Omit<PullRequestFacts, 'text' | 'review'> & PullRequestText & ReviewFacts
>;

/** An open pull request of the rehearsal's repository; override what a test is about. */
export function pullRequest({
  title = 'Check out with one click',
  body = '',
  url = 'https://github.com/octo-org/shop/pull/7',
  openedAt = '2026-03-01T09:00:00Z',
  author = 'mr-a',
  requestedReviewers = [],
  reviewers = [],
  ...overrides
}: PullRequestOverrides = {}): PullRequestFacts {
  return {
    number: 7,
    text: { title, body, url, openedAt },
    review: { author, requestedReviewers, reviewers },
    state: 'open',
    merged: false,
    labels: [],
    headBranch: 'feature/checkout',
    headCommit: 'a'.repeat(40),
    headRepositoryId: 70107786,
    baseBranch: 'main',
    closedAt: undefined,
    updatedAt: '2026-03-02T09:00:00Z',
    ...overrides,
  };
}

/** The tags that Greenroom gives a preview of the shop. */
export function tagsOf(branch: string): Record<string, string> {
  return {
    'greenroom:project': 'shop',
    'greenroom:repository': 'octo-org/shop',
    'greenroom:repository-id': '70107786',
    'greenroom:environment': 'preview',
    'greenroom:branch': branch,
    branch,
  };
}

/** A standing preview stack of the rehearsal's repository. */
export function stack(overrides: Partial<Stack> = {}): Stack {
  return {
    id: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-feature-a/0001',
    name: 'shop-feature-a',
    status: 'CREATE_COMPLETE',
    statusReason: undefined,
    tags: tagsOf('feature-a'),
    parameters: { Commit: 'a'.repeat(40), Asleep: 'false', ApplicationName: 'shop' },
    outputs: {},
    createdAt: '2026-03-01T09:00:00Z',
    updatedAt: undefined,
    terminationProtection: false,
    parentId: undefined,
    roleArn: undefined,
    ...overrides,
  };
}

/** A version of the shop that was made for a preview of it. */
export function applicationVersion(overrides: Partial<ApplicationVersion> = {}): ApplicationVersion {
  return {
    application: 'shop',
    label: 'shop-feature-a-aaaaaaaaaaaa',
    status: 'PROCESSED',
    id: 'arn:aws:elasticbeanstalk:eu-central-1:111122223333:applicationversion/shop/0001',
    createdAt: '2026-03-02T08:00:00Z',
    bucket: undefined,
    key: undefined,
    ...overrides,
  };
}

/** A deployment that stands open at the code host. */
export function deployment(overrides: Partial<DeploymentFacts> = {}): DeploymentFacts {
  return {
    id: 1,
    ref: 'feature-a',
    commit: 'a'.repeat(40),
    environment: 'preview',
    payload: {},
    state: 'success',
    environmentUrl: undefined,
    notes: [],
    createdAt: '2026-03-02T08:00:00Z',
    ...overrides,
  };
}
