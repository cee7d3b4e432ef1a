import { hintFor, onlyThere } from '../../src/domain/environment/subject.ts';
import { readFork, readHint } from '../../src/runtime/event.ts';
import { readProvisionInputs } from '../../src/runtime/inputs/provision.ts';
import { inScope, type Outcome } from '../../src/runtime/outcome.ts';
import { provisionOutputs } from '../../src/runtime/provision-outputs.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { type Provision, provisionOrAnswer } from './asked-run.ts';
import { wireLeftOpen } from './left-open.ts';
import { type Given, wireProvision } from './provision-ports.ts';

/** Brings one environment up to a commit. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run, veil } = context;
  const fork = await readFork(run);
  if (fork) return provisionOutputs({ report: fork }, veil);
  const inputs = await readProvisionInputs(run);
  context.endAfter(inputs.run.timeoutMs);
  const hint = await readHint(run);
  const about = hintFor(hint, inputs.about);
  // That it was closed is taken from the event.
  const github = wireGitHub(context, inputs, ['deployments'], about.closedAt ? onlyThere(about) : about);
  const unfinished = wireLeftOpen(context, github, inputs.run.announcing);
  const given = { github, unfinished, hint };
  const made = await provisionOrAnswer(run, given, inputs, provisionIn(context, given));
  if ('ignored' in made) return provisionOutputs({ report: made.ignored }, veil);
  const { scope, stacks, ...result } = made;
  const outcome = inScope(scope, await provisionOutputs(result, veil, stacks));
  unfinished.ended(outcome.report);
  return outcome;
}

function provisionIn(context: RunContext, given: Given): Provision {
  return async (inputs, asked) => {
    const { request, deps, sources } = await wireProvision(context, given, inputs, asked);
    const { provisionEnvironment } = await import('../../src/usecases/provision/provision-environment.ts');
    const { withBundles } = await import('../../src/runtime/wiring.ts');
    const made = withBundles(context, (bundles) =>
      provisionEnvironment({ ...deps, sources: { ...sources, bundles } }, request),
    );
    const result = await made.catch(given.unfinished.broke);
    return { ...result, scope: request.scope, stacks: deps.stacks };
  };
}
