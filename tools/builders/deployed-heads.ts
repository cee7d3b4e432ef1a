import type { DeployedHead, HeadDeployment } from '../../src/domain/environment/deployed-head.ts';

/** An open pull request of the rehearsal's repository, pushed to hours ago and never deployed; override what a test is about. */
export function deployedHead(overrides: Partial<DeployedHead> = {}): DeployedHead {
  return {
    number: 7,
    headBranch: 'feature-a',
    headRepositoryId: 70107786,
    labels: [],
    headCommit: 'a'.repeat(40),
    committedAt: '2026-03-02T06:00:00Z',
    updatedAt: '2026-03-02T06:00:00Z',
    review: { author: 'mr-a', requestedReviewers: [], reviewers: [] },
    deployments: [],
    ...overrides,
  };
}

/** A deployment of its head that stands for hours. */
export function headDeployment(overrides: Partial<HeadDeployment> = {}): HeadDeployment {
  return {
    key: '70107786/shop/preview/feature-a',
    payload: {},
    state: 'success',
    note: undefined,
    url: 'http://shop-feature-a.example.com',
    changedAt: '2026-03-02T06:10:00Z',
    ...overrides,
  };
}
