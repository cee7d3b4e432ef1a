import type { CodeHost } from '../../ports/code-host.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { lazy } from '../pace/lazy.ts';

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

/** The same for the lists of one target. */
export function readStacksOnce(stacks: StackCloud): StackCloud {
  const plain = lazy(() => stacks.list());
  const reviewed = new Map<string, () => ReturnType<StackCloud['list']>>();
  return {
    ...stacks,
    list(prefix) {
      if (prefix === undefined) return plain();
      const list = reviewed.get(prefix) ?? lazy(() => stacks.list(prefix));
      reviewed.set(prefix, list);
      return list();
    },
  };
}
