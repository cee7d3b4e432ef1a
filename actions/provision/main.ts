import { hintFor, onlyThere } from '../../src/domain/environment/subject.ts';
import { readFork, readHint, runToken, runUrl } from '../../src/runtime/event.ts';
import { readPricing } from '../../src/runtime/inputs/pricing.ts';
import { readProvisionInputs } from '../../src/runtime/inputs/provision.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { inScope, type Outcome } from '../../src/runtime/outcome.ts';
import { provisionOutputs } from '../../src/runtime/provision-outputs.ts';
import { provisionRequest } from '../../src/runtime/provision-request.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { wireLeftOpen } from './left-open.ts';

/** Brings one environment up to a commit. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run, clock } = context;
  const fork = await readFork(run);
  if (fork) return provisionOutputs({ report: fork }, context.veil);
  const inputs = await readProvisionInputs(run);
  context.endAfter(inputs.run.timeoutMs);
  const hint = await readHint(run);
  const about = hintFor(hint, inputs.about);
  // That it was closed is taken from the event.
  const github = wireGitHub(context, inputs, ['deployments'], about.closedAt ? onlyThere(about) : about);
  const settings = await loadRunSettings(github.codeHost, inputs);
  const request = provisionRequest(inputs, settings, {
    hint,
    token: runToken(run, context.random),
    url: runUrl(run),
    pricing: await readPricing(run, settings),
  });
  const wiring = await import('../../src/runtime/wiring.ts');
  const { account, region, ...aws } = wiring.wireAws(context, {
    inputs: inputs.aws,
    settings: settings.kind,
    action: 'provision',
  });
  const { provisionEnvironment } = await import('../../src/usecases/provision/provision-environment.ts');
  const files = await wiring.wireFiles(context);
  const unfinished = wireLeftOpen(context, github, inputs.run.announcing);
  const made = wiring.withBundles(context, (bundles) =>
    provisionEnvironment(
      {
        ...github,
        ...aws,
        site: wiring.wireSite(context),
        sources: { bundles, templates: wiring.wireTemplates(), files },
        target: { account, region },
        clock,
        log: run.log,
        unfinished,
      },
      request,
    ),
  );
  const result = await made.catch(unfinished.broke);
  const outcome = inScope(request.scope, await provisionOutputs(result, context.veil, aws.stacks));
  unfinished.ended(outcome.report);
  return outcome;
}
