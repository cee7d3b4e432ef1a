import { ENDED_EARLY } from '../../domain/environment/deployed-head.ts';
import type { Deployments } from '../../ports/deployments.ts';

/** Says on the code host that a run ended before its work did; the stack goes on, and the next run takes up from there. */
export async function closeCancelled(deployments: Deployments, id: number): Promise<void> {
  await deployments.setState(id, 'error', { description: ENDED_EARLY });
}
