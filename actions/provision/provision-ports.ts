import { runToken, runUrl } from '../../src/runtime/event.ts';
import { readPricing } from '../../src/runtime/inputs/pricing.ts';
import type { ProvisionInputs } from '../../src/runtime/inputs/provision.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { type ProvisionEvent, provisionRequest } from '../../src/runtime/provision-request.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import type { wireGitHub } from '../../src/runtime/wiring-github.ts';
import type { ProvisionDeps, ProvisionRequest } from '../../src/usecases/provision/provision-request.ts';
import type { LeftOpen } from './left-open.ts';

/** What the step has before its settings are read. */
export interface Given {
  readonly github: ReturnType<typeof wireGitHub>;
  readonly unfinished: LeftOpen;
  readonly hint: ProvisionEvent['hint'];
}

/** What a provision works with, and what it is asked for, by inputs and settings. Bundles are made where it runs. */
export interface Wired {
  readonly request: ProvisionRequest;
  readonly deps: Omit<ProvisionDeps, 'sources'>;
  readonly sources: Omit<ProvisionDeps['sources'], 'bundles'>;
}

/** @param asked the deployment of another tool that the run answers; undefined where it answers none. */
export async function wireProvision(
  context: RunContext,
  { github, unfinished, hint }: Given,
  inputs: ProvisionInputs,
  asked: ProvisionEvent['asked'],
): Promise<Wired> {
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
  const files = await wiring.wireFiles(context);
  const site = wiring.wireSite(context);
  return {
    request,
    deps: { ...github, ...aws, site, target: { account, region }, clock, log: run.log, unfinished },
    sources: { templates: wiring.wireTemplates(), files },
  };
}
