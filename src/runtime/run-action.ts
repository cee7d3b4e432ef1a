import { createActionsRun } from '../adapters/actions/workflow-run.ts';
import { addressesByName } from '../adapters/fetch/addresses-by-name.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import type { ActionName, Report } from '../domain/report/report.ts';
import { isRed } from '../domain/verdict/decision.ts';
import type { WorkflowRun } from '../ports/workflow-run.ts';
import { fitOutput, fitReport } from '../text/fit-report.ts';
import { minutesLine } from '../text/minutes.ts';
import type { Outcome } from './outcome.ts';
import { redactOutcome } from './redact.ts';
import { createRunContext, type RunContext, type Surroundings } from './run-context.ts';
import { keepHeapSmall } from './small-heap.ts';
import { hasProxy, useProxy } from './use-proxy.ts';

export type Main = (context: RunContext) => Promise<Outcome>;

/** What the post step does; it only tidies, so its failure is a warning. */
export type Post = (context: RunContext) => Promise<void>;

/** The body of every `index.ts`: runs the main step, in the process that this is. */
export async function runAction(name: ActionName, main: Main): Promise<void> {
  const { run, context } = here();
  process.on('uncaughtException', (error) => {
    finish(run, name, redactOutcome(reportFailure(error), context.veil), 0);
    process.stdout.write('', () => process.exit(1));
  });
  await playMain(name, throughProxy(main), run, context);
}

function throughProxy(main: Main): Main {
  return async (context) => {
    await useProxy(context.run);
    return main(context);
  };
}

/**
 * The body of a `post.ts`. A post step is told from a main step by its script alone, which GitHub starts as `action.yml` says: a
 * main step that was ended at once has saved no state that could tell.
 */
export async function runPost(post: Post): Promise<void> {
  const { context } = here();
  try {
    await useProxy(context.run);
    await post(context);
  } catch (error) {
    context.run.log.warning(`Tidying up after the step failed: ${describeFailure(error).sentence}`);
  }
}

/** The step that this process is. */
function here(): { readonly run: WorkflowRun; readonly context: RunContext } {
  const run = createActionsRun(process.env);
  const context = createRunContext(run, {
    fetch,
    // Behind a proxy a runner may ask a name server in vain, and for long.
    addressesOf: async (host) => (hasProxy(run.env) ? [] : addressesByName(host)),
    monotonic: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    keepHeapSmall,
  });
  return { run, context };
}

/** One run of `main`, from inputs to outputs; also what a sweep in one process plays. */
export async function runMain(
  name: ActionName,
  main: Main,
  run: WorkflowRun,
  surroundings: Surroundings,
): Promise<Report> {
  return playMain(name, main, run, createRunContext(run, surroundings));
}

async function playMain(
  name: ActionName,
  main: Main,
  run: WorkflowRun,
  context: RunContext,
): Promise<Report> {
  const { clock, veil } = context;
  const startedAt = clock.monotonic();
  const outcome = await main(context).catch((error: unknown) => reportFailure(error));
  const told = redactOutcome(outcome, veil);
  const report = finish(run, name, told, clock.monotonic() - startedAt);
  if (told.summary !== '')
    await run
      .summary(`${told.summary}${minutesLine(name, report.durationMs)}`)
      .catch(() => run.log.warning('The job summary could not be written.'));
  return report;
}

function reportFailure(error: unknown): Outcome {
  return { report: describeFailure(error) };
}

/** Sets the outputs and the colour of the step. The only place in the suite that fails one. `told` is redacted already. */
function finish(run: WorkflowRun, name: ActionName, told: Required<Outcome>, durationMs: number): Report {
  const report: Report = {
    version: 1,
    action: name,
    scope: { repository: run.env['GITHUB_REPOSITORY'] ?? '' },
    ...told.report,
    durationMs: Math.round(durationMs),
  };
  for (const [output, value] of Object.entries(told.outputs)) {
    const fitted = fitOutput(value);
    if (fitted !== value)
      run.log.warning(
        `The output '${output}' is left empty, because it is too large for another step to read.`,
      );
    run.setOutput(output, fitted);
  }
  // Steps hand each other the report, and a runner prints what it hands on.
  for (const email of emailsIn(report)) run.setSecret(email);
  run.setOutput('decision', report.decision);
  run.setOutput('reason-code', report.reasonCode);
  run.setOutput('result', fitReport(report));
  if (isRed(report.decision)) run.fail(`${report.sentence} (${report.reasonCode})`);
  else if (report.reasonCode === 'reported_before')
    run.log.warning(`${report.sentence} (${report.reasonCode})`);
  else if (report.decision === 'skipped') run.log.notice(`${report.sentence} (${report.reasonCode})`);
  else run.log.info(`${report.decision}: ${report.sentence} (${report.reasonCode})`);
  return report;
}

/** Addresses of people, whom a message reaches by them; the tracker shows them to its members alone. */
function emailsIn({ items = [] }: Report): readonly string[] {
  return items.flatMap(({ story }) => story?.requester?.email ?? []);
}
