import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';

export interface SeenDeployment {
  readonly id: number;
  readonly sha: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly statuses: readonly { readonly state: string; readonly description: string }[];
}

/** Deployments on GitHub, each with its statuses, oldest first. */
export function deploymentsOf(world: RehearsalWorld): readonly SeenDeployment[] {
  return world.look<{ deployments: readonly SeenDeployment[] }>('github').deployments;
}

/** The newest state of a deployment; undefined before it has one. */
export function stateOf({ statuses }: SeenDeployment): string | undefined {
  return statuses.at(-1)?.state;
}

/** The token of a job that may open deployments, as those of earlier runs had. */
export function tokenOfJob(world: RehearsalWorld): string {
  return world.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
}

export interface OpenDeployment {
  readonly commit: string;
  /** Its states by now, oldest first. */
  states(): readonly string[];
}

/** Opens a deployment of the head of a branch with an environment, as provision does, and leaves it so. */
export async function openDeployment(
  world: RehearsalWorld,
  branch: string,
  payload: Readonly<Record<string, string>> = {},
): Promise<OpenDeployment> {
  const answer = await fetch(`${world.env()['GITHUB_API_URL']}/repos/octo-org/shop/deployments`, {
    method: 'POST',
    headers: { authorization: `token ${tokenOfJob(world)}` },
    body: JSON.stringify({
      ref: branch,
      environment: 'preview',
      task: 'greenroom',
      auto_merge: false,
      required_contexts: [],
      payload: { key: `70107786/shop/preview/${branch}`, ...payload },
    }),
  });
  if (answer.status !== 201) throw new Error(`No deployment was opened: ${await answer.text()}`);
  const { id, sha } = (await answer.json()) as { id: number; sha: string };
  return {
    commit: sha,
    states: () =>
      (deploymentsOf(world).find((each) => each.id === id)?.statuses ?? []).map(({ state }) => state),
  };
}
