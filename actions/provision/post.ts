import { readCommonInputs } from '../../src/runtime/inputs/common.ts';
import { runPost } from '../../src/runtime/run-action.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { closeCancelled } from '../../src/usecases/provision/close-cancelled.ts';
import { OPEN_DEPLOYMENT } from './left-open.ts';

await runPost(closeLeftOpen);

/** Closes the deployment that a cancelled run left open. */
async function closeLeftOpen(context: RunContext): Promise<void> {
  const id = context.run.state(OPEN_DEPLOYMENT);
  if (id === '') return;
  await closeCancelled(wireGitHub(context, readCommonInputs(context.run)).deployments, Number(id));
}
