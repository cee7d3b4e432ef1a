import type { CodeHost } from '../../ports/code-host.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';
import { lazy, oncePer } from '../pace/lazy.ts';

/** Several looks go by the same lists of the whole repository. What failed once fails for all of them, as nobody asks again. */
export function readListsOnce<Host extends Pick<CodeHost, 'branches' | 'openHeads' | 'openPullRequests'>>(
  codeHost: Host,
): Host {
  const open = lazy(() => codeHost.openPullRequests());
  return {
    ...codeHost,
    branches: lazy(() => codeHost.branches()),
    openHeads: lazy(() => codeHost.openHeads()),
    openPullRequests: (branch?: string) =>
      branch === undefined ? open() : codeHost.openPullRequests(branch),
  };
}

/** The same for the runs of workflows. */
export function readRunsOnce({ hourlyRuns, jobs, ...others }: WorkflowRuns): WorkflowRuns {
  return { ...others, hourlyRuns: oncePer(hourlyRuns), jobs: oncePer(jobs) };
}

/** The same for the lists of one target. */
export function readStacksOnce(stacks: StackCloud): StackCloud {
  const plain = lazy(() => stacks.list());
  const reviewed = oncePer((prefix: string) => stacks.list(prefix));
  return {
    ...stacks,
    list(prefix) {
      return prefix === undefined ? plain() : reviewed(prefix);
    },
  };
}
