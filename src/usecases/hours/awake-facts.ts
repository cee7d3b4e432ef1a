import { subjectKey } from '../../domain/environment/naming.ts';
import type { OpenHead } from '../../domain/environment/pull-request.ts';
import { lastPushOf, type Push } from '../../domain/environment/pushes.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { HoursFacts } from '../../domain/hours/decide-hours.ts';
import { isSharedBranch } from '../../domain/intents/shared-branch.ts';
import type { PullRequests } from '../../ports/code-host.ts';
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
  readonly codeHost: Pick<PullRequests, 'openHeads' | 'openPullRequests'>;
  readonly deployments: Pick<Deployments, 'opened'>;
}

/**
 * By the lists of the whole repository, each of which is read once, when the first branch needs it: a job's token has a thousand
 * requests an hour for the whole repository, and most environments are as they should be (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 * `since` is how far back deployments are read.
 */
export function awakeFactsFromLists(deps: AwakeFactsDeps, scope: Scope, since: Date): AwakeFacts {
  const { repository, kind } = scope;
  const ofBranch = awakeFactsOfBranch(deps, scope);
  const heads = lazy(async () => {
    const open = await deps.codeHost.openHeads();
    const ownHeads = open.filter((head) => head.headRepositoryId === repository.id);
    return Map.groupBy(ownHeads.toReversed(), (head) => head.headBranch);
  });
  const deployed = lazy(async () => {
    const opened = await deps.deployments.opened({ environment: kind, since });
    return Map.groupBy(opened, (deployment) => deployment.payload['key']);
  });
  return {
    openPullRequests: async (branch) => (isSharedBranch(branch) ? [] : ((await heads()).get(branch) ?? [])),
    async lastPush(branch) {
      const opened = (await deployed()).get(keyOf(scope, branch)) ?? [];
      // Where the list ends with the commit that it begins with, it may lack what tells a rerun from a push.
      const isWhole = opened.length === 0 || opened.some(({ commit }) => commit !== opened[0]?.commit);
      return (isWhole ? undefined : await ofBranch.lastPush(branch)) ?? lastPushOf(opened.map(pushOf));
    },
  };
}

/** By the branch's own word, for what is about to be changed. */
export function awakeFactsOfBranch(deps: AwakeFactsDeps, scope: Scope): AwakeFacts {
  return {
    // What is shared is no pull request's.
    openPullRequests: async (branch) =>
      isSharedBranch(branch) ? [] : deps.codeHost.openPullRequests(branch),
    async lastPush(branch) {
      const key = keyOf(scope, branch);
      let newest: string | undefined;
      const isOther = ({ commit }: { readonly commit: string }) => {
        newest ??= commit;
        return commit !== newest;
      };
      const query = { environment: scope.kind, ref: branch, key, until: isOther };
      return lastPushOf((await deps.deployments.opened(query)).map(pushOf));
    },
  };
}

function keyOf({ repository, project, kind }: Scope, branch: string): string {
  return subjectKey({ repositoryId: repository.id, project, kind, branch });
}

function pushOf({ commit, createdAt }: { readonly commit: string; readonly createdAt: string }): Push {
  return { commit, at: createdAt };
}
