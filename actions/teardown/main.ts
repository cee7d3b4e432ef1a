import { decidedAs } from '../../src/domain/report/report.ts';
import type { Decision } from '../../src/domain/verdict/decision.ts';
import { coversSettings } from '../../src/runtime/aws-targets.ts';
import { readHint, runToken } from '../../src/runtime/event.ts';
import { readPricing } from '../../src/runtime/inputs/pricing.ts';
import { readTeardownInputs } from '../../src/runtime/inputs/teardown.ts';
import { firstNonEmpty, loadRunSettings, ttlOf, wantedOf } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub, wireTargets } from '../../src/runtime/wiring.ts';
import { itemsSummary } from '../../src/text/items-summary.ts';

/** Takes environments down, and proves that they are gone. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run, clock } = context;
  const inputs = readTeardownInputs(run);
  const github = wireGitHub(context, inputs);
  const ground = await loadRunSettings(github.codeHost, inputs);
  const { teardownEnvironments } = await import('../../src/usecases/sweep/teardown-environments.ts');
  const pricing = await readPricing(run, ground);
  context.keepHeapSmall();
  const { batches, ...report } = await teardownEnvironments(
    wireTargets(context, inputs, ground.kind, 'teardown', (aws) => ({
      ...github,
      ...aws,
      clock,
      log: run,
      summary: run.summary,
    })),
    {
      ...inputs,
      repository: ground.repository,
      repositoryId: ground.repository.id,
      project: ground.project,
      kind: inputs.environment,
      coversSettings: coversSettings(inputs, ground.kind),
      application: ground.kind.application ?? ground.project,
      ttlMs: inputs.ttlMs ?? ttlOf(ground.kind, inputs.settings),
      wanted: wantedOf(ground.kind, inputs.wanted),
      kindIsProtected: ground.kindIsProtected,
      pricing,
      allowedAccounts: firstNonEmpty(inputs.allowedAccounts, ground.kind.accounts),
      hint: await readHint(run),
      runToken: runToken(run, context.random),
    },
  );
  const of = (...decisions: readonly Decision[]) => decidedAs(report.items, ...decisions);
  return {
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
  };
}
