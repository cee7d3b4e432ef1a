import { hintFor } from '../../src/domain/environment/subject.ts';
import { readHint, runToken } from '../../src/runtime/event.ts';
import { readCommonInputs } from '../../src/runtime/inputs/common.ts';
import { noteOf } from '../../src/runtime/inputs/hourly-workflow.ts';
import { readPricing } from '../../src/runtime/inputs/pricing.ts';
import { readTeardownInputs } from '../../src/runtime/inputs/teardown.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { inScope, type Outcome, teardownOutcome } from '../../src/runtime/outcome.ts';
import { reportOnce } from '../../src/runtime/report-once.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { sweepRequest } from '../../src/runtime/sweep-request.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { readRunsOnce } from '../../src/usecases/due/read-once.ts';
import type { TryLedger } from '../../src/usecases/pace/former-tries.ts';
import { isAboutOne } from '../../src/usecases/sweep/sweep-request.ts';

/** Takes environments down, and proves that they are gone: one, or all that a sweep may. */
export async function main(context: RunContext): Promise<Outcome> {
  const select = context.run.input('select').trim();
  if (select === '' || select === 'this') return tearDown(context);
  const { workflowRuns } = wireGitHub(context, readCommonInputs(context.run), ['deployments']);
  return reportOnce(context, readRunsOnce(workflowRuns), noteOf(context.run, `sweep ${select}`), (ledger) =>
    tearDown(context, ledger),
  );
}

async function tearDown(context: RunContext, ledger?: TryLedger): Promise<Outcome> {
  const { run, clock } = context;
  const inputs = readTeardownInputs(run);
  context.endAfter(inputs.run.timeoutMs);
  const { common, aws, project, environment } = inputs;
  const hint = await readHint(run);
  const github = wireGitHub(context, common, ['deployments'], hintFor(hint, inputs.about));
  const settings = await loadRunSettings(github.codeHost, { ...common, project, environment });
  const { wireTargets } = await import('../../src/runtime/wiring.ts');
  const { teardownOne } = await import('../../src/usecases/teardown/teardown-one.ts');
  const { sweepEnvironments } = await import('../../src/usecases/sweep/sweep.ts');
  const pricing = await readPricing(run, settings);
  context.keepHeapSmall();
  const others = { ...github, clock, log: run.log, summary: run.summary };
  const where = { inputs: aws, settings: settings.kind, action: 'teardown' } as const;
  const targets = wireTargets(context, where, (wired) => ({ ...others, ...wired }));
  const token = runToken(run, context.random);
  const tries = ledger?.triesBy(JSON.stringify([settings.text, inputs.removal, inputs.rules.force]));
  const request = sweepRequest(inputs, settings, { pricing, hint, token, tries });
  const report = isAboutOne(request)
    ? await teardownOne(targets, request)
    : await sweepEnvironments(targets, request);
  return inScope(request.scope, teardownOutcome(report));
}
