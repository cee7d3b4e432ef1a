import { hasLabel } from '../../domain/environment/labels.ts';
import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { OFF_LABEL } from '../../domain/environment/wanted.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';

/** What the code host's lists say of the whole repository. Good enough to keep an environment, never to take one down. */
export interface RepositorySnapshot {
  /** Before the first list was asked for. */
  readonly readAt: Date;
  readonly branches: ReadonlySet<string>;
  /** Number of an open pull request by its branch in this repository. */
  readonly openPullRequests: ReadonlyMap<string, number>;
  /** Branches whose open pull request is labelled to have no environment. */
  readonly optedOut: ReadonlySet<string>;
}

/** @throws AdapterError `doubtful_facts` when the lists cannot be whole. */
export async function readRepositorySnapshot(
  { codeHost, clock }: { readonly codeHost: CodeHost; readonly clock: Clock },
  repository: RepositoryFacts,
): Promise<RepositorySnapshot> {
  const readAt = clock.now();
  const listed = await codeHost.branches();
  const pulls = await codeHost.openHeads();
  const branches = new Set(listed.map((branch) => branch.name));
  if (!branches.has(repository.defaultBranch))
    throw doubtfulSnapshot(`The list of branches lacks the default branch '${repository.defaultBranch}'`);
  const ours = pulls.filter((pull) => pull.headRepositoryId === repository.id);
  const homeless = ours.find((pull) => !branches.has(pull.headBranch));
  if (homeless)
    throw doubtfulSnapshot(
      `The list of branches lacks '${homeless.headBranch}', from which pull request #${homeless.number} is open`,
    );
  return {
    readAt,
    branches,
    openPullRequests: new Map(ours.map((pull) => [pull.headBranch, pull.number])),
    optedOut: new Set(ours.filter((pull) => hasLabel(pull.labels, OFF_LABEL)).map((pull) => pull.headBranch)),
  };
}

/** A list and another answer do not go together. `what` begins the sentence. */
export function doubtfulSnapshot(what: string): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `${what}, so the lists cannot be trusted and nothing is taken down; rerun later.`,
    { service: 'GitHub', retriable: true },
  );
}
