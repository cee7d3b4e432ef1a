import type { Deployments } from '../../ports/deployments.ts';

/** Says on the code host that a run ended before its work did; the stack goes on, and the next run takes up from there. */
export async function closeCancelled(deployments: Deployments, id: number): Promise<void> {
  await deployments.setState(id, 'error', {
    description: 'The run ended before the environment was ready; the next run takes up from there.',
  });
}
