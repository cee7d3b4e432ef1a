import { hintFor } from '../../src/domain/environment/subject.ts';
import { decidedAs } from '../../src/domain/report/report.ts';
import type { Decision } from '../../src/domain/verdict/decision.ts';
import { readHint, runToken } from '../../src/runtime/event.ts';
import { readCommonInputs } from '../../src/runtime/inputs/common.ts';
import { noteOf } from '../../src/runtime/inputs/hourly-workflow.ts';
import { readPricing } from '../../src/runtime/inputs/pricing.ts';
import { readTeardownInputs } from '../../src/runtime/inputs/teardown.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { inScope, type Outcome } from '../../src/runtime/outcome.ts';
import { reportOnce } from '../../src/runtime/report-once.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { sweepRequest } from '../../src/runtime/sweep-request.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { itemsSummary } from '../../src/text/items-summary.ts';
import { isAboutOne } from '../../src/usecases/sweep/sweep-request.ts';

/** Takes environments down, and proves that they are gone: one, or all that a sweep may. */
export async function main(context: RunContext): Promise<Outcome> {
  const select = context.run.input('select').trim();
  if (select === '' || select === 'this') return tearDown(context);
  const { workflowRuns } = wireGitHub(context, readCommonInputs(context.run), ['deployments']);
  return reportOnce(context, workflowRuns, noteOf(context.run, `sweep ${select}`), () => tearDown(context));
}

async function tearDown(context: RunContext): Promise<Outcome> {
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
  const request = sweepRequest(inputs, settings, { pricing, hint, token });
  const { batches, ...report } = isAboutOne(request)
    ? await teardownOne(targets, request)
    : await sweepEnvironments(targets, request);
  const of = (...decisions: readonly Decision[]) => decidedAs(report.items, ...decisions);
  return inScope(request.scope, {
    report,
    outputs: {
      deleted: JSON.stringify(of('deleted')),
      adopted: JSON.stringify(of('updated')),
      skipped: JSON.stringify(of('skipped', 'planned', 'nothing')),
      failed: JSON.stringify(of('failed', 'refused')),
      count: String(of('deleted').length),
      batches: batches === undefined ? '' : JSON.stringify(batches),
    },
    summary: itemsSummary('Teardown', report),
  });
}
