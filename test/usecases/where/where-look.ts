import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { lookWhere } from '../../../src/usecases/where/look-where.ts';
import type { WhereDeps, WherePlace, WhereRequest } from '../../../src/usecases/where/where-request.ts';
import { deployment, pullRequest, stack } from '../../../tools/builders/facts.ts';
import { depsOf, type PartialPorts } from '../../../tools/builders/ports.ts';

export const REPOSITORY = { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' };
export const REFUSED = new AdapterError('access_denied', 'GitHub refused; give the job that right.', {
  service: 'GitHub',
  retriable: false,
});
export const keyOf = (branch: string) => `70107786/shop/preview/${branch}`;

export function request(overrides: Partial<WhereRequest> = {}): WhereRequest {
  return {
    repository: REPOSITORY,
    site: 'https://github.com/octo-org/shop',
    scope: { repositoryId: 70107786, project: undefined, kinds: [] },
    reviewed: 'shop-',
    kinds: ['preview'],
    factsOf: () => ({ ttlMs: undefined, hours: undefined, pricing: undefined, urlOutput: 'Url' }),
    hourlyWorkflow: 'greenroom.yml',
    ...overrides,
  };
}

export function place(overrides: Partial<WherePlace> = {}): WherePlace {
  return {
    name: undefined,
    allowedAccounts: [],
    stacks: { list: async () => [stack()] },
    account: { region: 'eu-central-1', accountId: async () => '111122223333' },
    ...overrides,
  };
}

/** A look in which GitHub knows the pull request of the one stack; what is not given is as in that. */
export function look(
  places: readonly WherePlace[],
  ports: PartialPorts<Omit<WhereDeps, 'places'>> = {},
  given: Partial<WhereRequest> = {},
) {
  const deps = depsOf<Omit<WhereDeps, 'places'>>({
    ...ports,
    codeHost: {
      openPullRequests: async () => [pullRequest({ headBranch: 'feature-a' })],
      branchLives: async (branches) =>
        new Map(branches.map((branch) => [branch, { head: undefined, open: [], latest: undefined }])),
      pullRequestsClosedSince: async () => [],
      locks: async () => new Map(),
      ...ports.codeHost,
    },
    deployments: {
      list: async () => [deployment({ payload: { key: keyOf('feature-a') } })],
      ...ports.deployments,
    },
    workflowRuns: { workflow: async () => undefined, ...ports.workflowRuns },
  });
  return lookWhere({ ...deps, places }, request(given));
}
