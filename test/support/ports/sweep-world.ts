import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { pullRequest, stack } from '../../../tools/builders/facts.ts';
import { type DoorDeps, sweepDeps } from '../../../tools/builders/sweep-deps.ts';

export const NOW = Date.parse('2026-03-02T09:00:00Z');
export const HOUR = 3_600_000;

/** A repository and an account in memory, behind the ports that a sweep takes: quick enough for thousands of sweeps. */
export interface SweepWorld {
  readonly stacks: Map<string, Stack>;
  readonly branches: Set<string>;
  readonly pulls: PullRequestFacts[];
  /** Pull requests that every list calls closed and that are open when asked themselves. */
  readonly openAfterAll: Set<number>;
  /** Names of the stacks that were deleted, in order. */
  readonly deleted: string[];
}

export function emptyWorld(): SweepWorld {
  return {
    stacks: new Map(),
    branches: new Set(['main']),
    pulls: [],
    openAfterAll: new Set(),
    deleted: [],
  };
}

export function addStack(
  world: SweepWorld,
  name: string,
  branch: string,
  overrides: Partial<Stack> = {},
): void {
  const tags = { ...stack().tags, 'greenroom:branch': branch, branch };
  const id = `arn:aws:cloudformation:eu-central-1:111122223333:stack/${name}/1`;
  world.stacks.set(
    id,
    stack({ id, name, tags, createdAt: new Date(NOW - 48 * HOUR).toISOString(), ...overrides }),
  );
}

export function addPull(
  world: SweepWorld,
  branch: string,
  overrides: Partial<PullRequestFacts> = {},
): number {
  const number = world.pulls.length + 1;
  world.pulls.push(pullRequest({ number, headBranch: branch, ...overrides }));
  return number;
}

/** The ports, on that world; `onPlan` is called when the plan stands and nothing is deleted yet. */
export function sweepDepsOn(world: SweepWorld, onPlan: () => void): DoorDeps {
  const from = (branch: string) => world.pulls.filter((pull) => pull.headBranch === branch);
  const isOpen = (pull: PullRequestFacts) => pull.state === 'open';
  return sweepDeps({
    clock: { now: () => new Date(NOW) },
    summary: async () => onPlan(),
    stacks: {
      list: async () => [...world.stacks.values()],
      liveIds: async () => new Set(world.stacks.keys()),
      describe: async (nameOrId: string) =>
        world.stacks.get(nameOrId) ?? [...world.stacks.values()].find((each) => each.name === nameOrId),
      resources: async () => [],
      events: async () => [],
      async deleteStack({ stackId }: { stackId: string }) {
        const found = world.stacks.get(stackId);
        if (found === undefined) throw new Error(`There is no stack ${stackId}.`);
        world.deleted.push(found.name);
        world.stacks.delete(stackId);
      },
    },
    codeHost: {
      branches: async () => [...world.branches].map((name) => ({ name, commit: 'a'.repeat(40) })),
      branchHead: async (branch: string) => (world.branches.has(branch) ? 'a'.repeat(40) : undefined),
      openPullRequests: async (branch?: string) =>
        world.pulls.filter((pull) => isOpen(pull) && (branch === undefined || pull.headBranch === branch)),
      closeIssue: async () => undefined,
      pullRequestsClosedSince: async () => world.pulls.filter((pull) => !isOpen(pull)),
      openHeads: async () => world.pulls.filter(isOpen),
      requestsLeft: () => undefined,
      branchLives: async (branches: readonly string[]) =>
        new Map(
          branches.map((branch) => {
            const head = world.branches.has(branch) ? 'a'.repeat(40) : undefined;
            return [branch, { head, open: from(branch).filter(isOpen), latest: from(branch).at(-1) }];
          }),
        ),
      latestPullRequest: async (branch: string) => from(branch).at(-1),
      pullRequest: async (number: number) => {
        const pull = world.pulls.find((each) => each.number === number);
        return pull && world.openAfterAll.has(number) ? { ...pull, state: 'open' as const } : pull;
      },
    },
    deployments: { list: async () => [], opened: async () => [] },
    beanstalk: {
      applicationVersions: async () => [],
      environment: async () => undefined,
      environments: async () => [],
    },
  });
}
