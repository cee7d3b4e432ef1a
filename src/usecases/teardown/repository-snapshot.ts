import { OFF_LABEL } from '../../domain/environment/wanted.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { TeardownRequest } from './teardown.ts';

/** What the host's lists say of the whole repository. Good enough to keep an environment, never to take one down. */
export interface RepositorySnapshot {
  readonly branches: ReadonlySet<string>;
  /** Number of an open pull request by its branch in this repository. */
  readonly openPullRequests: ReadonlyMap<string, number>;
  /** Branches whose open pull request is labelled to have no environment. */
  readonly optedOut: ReadonlySet<string>;
}

/** @throws AdapterError `doubtful_facts` when the lists cannot be whole. */
export async function readRepositorySnapshot(
  codeHost: CodeHost,
  request: TeardownRequest,
): Promise<RepositorySnapshot> {
  const listed = await codeHost.branches();
  const pulls = await codeHost.openHeads();
  const branches = new Set(listed.map((branch) => branch.name));
  if (!branches.has(request.repository.defaultBranch))
    throw doubtfulSnapshot(
      `The list of branches lacks the default branch '${request.repository.defaultBranch}'`,
    );
  const own = pulls.filter((pull) => pull.headRepositoryId === request.repositoryId);
  const homeless = own.find((pull) => !branches.has(pull.headBranch));
  if (homeless)
    throw doubtfulSnapshot(
      `The list of branches lacks '${homeless.headBranch}', from which pull request #${homeless.number} is open`,
    );
  return {
    branches,
    openPullRequests: new Map(own.map((pull) => [pull.headBranch, pull.number])),
    optedOut: new Set(own.filter((pull) => pull.labels.includes(OFF_LABEL)).map((pull) => pull.headBranch)),
  };
}

export function doubtfulSnapshot(what: string): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `${what}, so the lists cannot be trusted and nothing is taken down; rerun later.`,
    { service: 'GitHub', retriable: true },
  );
}
