import { decidedAs } from '../../src/domain/report/report.ts';
import { hoursOf } from '../../src/domain/settings/hours-of-kind.ts';
import type { Decision } from '../../src/domain/verdict/decision.ts';
import { runToken } from '../../src/runtime/event.ts';
import { readHoursInputs } from '../../src/runtime/inputs/hours.ts';
import { readPricing } from '../../src/runtime/inputs/pricing.ts';
import { firstNonEmpty, loadRunSettings, readinessOf } from '../../src/runtime/load-settings.ts';
import { inScope, type Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import type { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { formatSavings } from '../../src/text/cost.ts';
import { itemsSummary } from '../../src/text/items-summary.ts';
import type { TryLedger } from '../../src/usecases/pace/former-tries.ts';

/** Keeps the hours of all environments of the kind. */
export async function keep(
  context: RunContext,
  github: ReturnType<typeof wireGitHub>,
  ledger: TryLedger,
): Promise<Outcome> {
  const { run, clock } = context;
  const inputs = readHoursInputs(run);
  context.endAfter(inputs.timeoutMs);
  const settings = await loadRunSettings(github.codeHost, inputs);
  const { wireSite, wireTargets } = await import('../../src/runtime/wiring.ts');
  const { keepHours } = await import('../../src/usecases/hours/keep-hours.ts');
  const { kind, kindIsProtected } = settings;
  const hours = hoursOf(kind, inputs.hours);
  const pricing = await readPricing(run, settings, hours);
  const scope = { repository: settings.repository, project: settings.project, kind: inputs.environment };
  const report = await keepHours(
    wireTargets(context, { inputs, settings: kind, action: 'hours' }, (aws) => ({
      ...github,
      ...aws,
      site: wireSite(context),
      clock,
      log: run.log,
    })),
    {
      scope,
      rules: { hours, awakeForMs: inputs.awakeForMs, isProtected: kindIsProtected, pricing },
      readiness: readinessOf(kind),
      stack: { roleArn: inputs.cfnRoleArn ?? kind['cfn-role-arn'] },
      admission: {
        allowedAccounts: firstNonEmpty(inputs.allowedAccounts, kind.accounts),
        settingsRegions: kind.region ?? [],
      },
      run: {
        token: runToken(run, context.random),
        timeoutMs: inputs.timeoutMs,
        dryRun: inputs.dryRun,
        tries: ledger.triesBy(JSON.stringify([settings.text, inputs.cfnRoleArn])),
      },
    },
  );
  const of = (...decisions: readonly Decision[]) => JSON.stringify(decidedAs(report.items, ...decisions));
  return inScope(scope, {
    report,
    outputs: { slept: of('slept'), woken: of('woken'), failed: of('failed', 'refused') },
    summary: itemsSummary('Hours', report, formatSavings(report.items.flatMap(({ cost }) => cost ?? []))),
  });
}
