import { hintFor, onlyThere } from '../../src/domain/environment/subject.ts';
import { inputsForAsked, readAskedRun } from '../../src/runtime/asked-deployment.ts';
import { readFork, readHint, runToken, runUrl } from '../../src/runtime/event.ts';
import { readPricing } from '../../src/runtime/inputs/pricing.ts';
import { type ProvisionInputs, readProvisionInputs } from '../../src/runtime/inputs/provision.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { inScope, type Outcome } from '../../src/runtime/outcome.ts';
import { provisionOutputs } from '../../src/runtime/provision-outputs.ts';
import { type ProvisionEvent, provisionRequest } from '../../src/runtime/provision-request.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { type LeftOpen, wireLeftOpen } from './left-open.ts';

/** Brings one environment up to a commit. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run } = context;
  const fork = await readFork(run);
  if (fork) return provisionOutputs({ report: fork }, context.veil);
  const inputs = await readProvisionInputs(run);
  context.endAfter(inputs.run.timeoutMs);
  const hint = await readHint(run);
  const about = hintFor(hint, inputs.about);
  // That it was closed is taken from the event.
  const github = wireGitHub(context, inputs, ['deployments'], about.closedAt ? onlyThere(about) : about);
  const unfinished = wireLeftOpen(context, github.codeHost, inputs.run.announcing);
  const given = { github, unfinished, hint };
  const answered = await readAskedRun(run, github, inputs);
  if (answered === undefined) return outcomeOf(context, given, await provisioned(context, given, inputs));
  if ('ignored' in answered) return provisionOutputs({ report: answered.ignored }, context.veil);
  const { asked } = answered;
  const { answerDeployment } = await import('../../src/usecases/provision/answer-deployment.ts');
  const made = await answerDeployment(
    { deployments: github.deployments, log: run.log, unfinished },
    asked,
    { dryRun: inputs.dryRun, url: runUrl(run) },
    async () => provisioned(context, given, await inputsForAsked(github, inputs, answered), asked),
  );
  return outcomeOf(context, given, made);
}

interface Given {
  readonly github: ReturnType<typeof wireGitHub>;
  readonly unfinished: LeftOpen;
  readonly hint: ProvisionEvent['hint'];
}

type Provisioned = Awaited<ReturnType<typeof provisioned>>;

async function outcomeOf(
  { veil }: RunContext,
  { unfinished }: Given,
  { scope, stacks, ...result }: Provisioned,
): Promise<Outcome> {
  const outcome = inScope(scope, await provisionOutputs(result, veil, stacks));
  unfinished.ended(outcome.report);
  return outcome;
}

/** @param asked the deployment of another tool that the run answers; absent where it answers none. */
async function provisioned(
  context: RunContext,
  { github, unfinished, hint }: Given,
  inputs: ProvisionInputs,
  asked?: ProvisionEvent['asked'],
) {
  const { run, clock } = context;
  const settings = await loadRunSettings(github.codeHost, inputs);
  const request = provisionRequest(inputs, settings, {
    hint,
    token: runToken(run, context.random),
    url: runUrl(run),
    pricing: await readPricing(run, settings),
    asked,
  });
  const wiring = await import('../../src/runtime/wiring.ts');
  const { account, region, ...aws } = wiring.wireAws(context, {
    inputs: inputs.aws,
    settings: settings.kind,
    action: 'provision',
  });
  const { provisionEnvironment } = await import('../../src/usecases/provision/provision-environment.ts');
  const files = await wiring.wireFiles(context);
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
  return { ...result, scope: request.scope, stacks: aws.stacks };
}
