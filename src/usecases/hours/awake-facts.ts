import { subjectKey } from '../../domain/environment/naming.ts';
import type { OpenHead, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { lastPushOf, type Push } from '../../domain/environment/pushes.ts';
import type { HoursFacts } from '../../domain/hours/decide-hours.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import { lazy } from '../pace/lazy.ts';

/** What keeps the environment of a branch up outside its hours. */
export interface AwakeFacts {
  /** Open pull requests of a branch of this repository, the newest first. */
  openPullRequests(branch: string): Promise<readonly Pick<OpenHead, 'number' | 'labels'>[]>;
  /** When the branch last moved to another commit, as its deployments tell; undefined where that is longer ago than `awakeForMs`. */
  lastPush(branch: string): Promise<HoursFacts['lastPush']>;
}

export interface AwakeFactsDeps {
  readonly codeHost: Pick<CodeHost, 'openHeads' | 'openPullRequests'>;
  readonly deployments: Pick<Deployments, 'opened'>;
}

export interface AwakeFactsRequest {
  readonly repository: RepositoryFacts;
  readonly repositoryId: number;
  readonly project: string;
  readonly kind: string;
  readonly awakeForMs: number;
}

/**
 * By the lists of the whole repository, each of which is read once, when the first branch needs it: a job's token has a thousand
 * requests an hour for the whole repository, and most environments are as they should be (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
export function awakeFactsFromLists(deps: AwakeFactsDeps, request: AwakeFactsRequest, now: Date): AwakeFacts {
  const itself = awakeFactsOfBranch(deps, request);
  const heads = lazy(async () => {
    const open = await deps.codeHost.openHeads();
    const own = open.filter((head) => head.headRepositoryId === request.repositoryId);
    return Map.groupBy(own.toReversed(), (head) => head.headBranch);
  });
  const deployed = lazy(async () => {
    const since = new Date(now.getTime() - request.awakeForMs);
    const opened = await deps.deployments.opened({ environment: request.kind, since });
    return Map.groupBy(opened, (each) => each.payload['key']);
  });
  return {
    openPullRequests: async (branch) => (await heads()).get(branch) ?? [],
    async lastPush(branch) {
      const own = (await deployed()).get(subjectKey({ ...request, branch })) ?? [];
      // Where the list ends with the commit that it begins with, it may lack what tells a rerun from a push.
      const isWhole = own.length === 0 || own.some(({ commit }) => commit !== own[0]?.commit);
      return (isWhole ? undefined : await itself.lastPush(branch)) ?? lastPushOf(own.map(pushOf));
    },
  };
}

/** By the branch's own word, for what is about to be changed. */
export function awakeFactsOfBranch(deps: AwakeFactsDeps, request: AwakeFactsRequest): AwakeFacts {
  return {
    openPullRequests: (branch) => deps.codeHost.openPullRequests(branch),
    async lastPush(branch) {
      const key = subjectKey({ ...request, branch });
      const opened = await deps.deployments.opened({ environment: request.kind, ref: branch });
      const own = opened.filter((each) => each.payload['key'] === key);
      return lastPushOf(own.map(pushOf));
    },
  };
}

function pushOf({ commit, createdAt }: { readonly commit: string; readonly createdAt: string }): Push {
  return { commit, at: createdAt };
}
