import { readPostInputs } from '../../src/runtime/inputs/provision.ts';
import { runPost } from '../../src/runtime/run-action.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { closeCancelled } from '../../src/usecases/provision/close-cancelled.ts';
import { endFirstWord, OPEN_DEPLOYMENT } from './left-open.ts';

await runPost(endCancelled);

/** Closes the deployment that a cancelled run left open, and ends what it had said to people. */
async function endCancelled(context: RunContext): Promise<void> {
  const id = context.run.state(OPEN_DEPLOYMENT);
  const { announcing, ...inputs } = readPostInputs(context.run);
  const github = wireGitHub(context, inputs);
  try {
    if (id !== '') await closeCancelled(github.deployments, Number(id));
  } finally {
    await endFirstWord(context, github, announcing, inputs.settings);
  }
}
