import { createActionsRun } from '../adapters/actions/workflow-run.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import type { ActionName, Report } from '../domain/report/report.ts';
import { isRed } from '../domain/verdict/decision.ts';
import type { WorkflowRun } from '../ports/workflow-run.ts';
import { fitReport } from '../text/fit-report.ts';
import { minutesLine } from '../text/minutes.ts';
import type { Outcome } from './outcome.ts';
import { redactOutcome } from './redact.ts';
import { createRunContext, type RunContext, type Surroundings } from './run-context.ts';
import { keepHeapSmall } from './small-heap.ts';
import { useProxy } from './use-proxy.ts';

export type Main = (context: RunContext) => Promise<Outcome>;

/** What the post step does; it only tidies, so its failure is a warning. */
export type Post = (context: RunContext) => Promise<void>;

const PHASE = 'greenroom-phase';

/** The body of every `index.ts`: runs the step that this process is, main or post. */
export async function runAction(name: ActionName, main: Main, post?: Post): Promise<void> {
  const run = createActionsRun(process.env);
  const context = createRunContext(run, {
    async fetch(...args) {
      const answer = fetch(...args);
      answer.then(run.begin, run.begin);
      return answer;
    },
    monotonic: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    keepHeapSmall,
  });
  process.on('uncaughtException', (error) => {
    finish(run, name, redactOutcome(reportFailure(error), context.accounts), 0);
    run.flush().finally(() => process.exit(1));
  });
  if (run.state(PHASE) === '') {
    run.saveState(PHASE, 'main');
    await playMain(name, throughProxy(main), run, context);
  } else if (post) {
    await runPost(throughProxy(post), context);
  }
  await run.flush();
}

function throughProxy<Done>(work: (context: RunContext) => Promise<Done>) {
  return async (context: RunContext): Promise<Done> => {
    await useProxy(context.run);
    return work(context);
  };
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
  const { clock, accounts } = context;
  const startedAt = clock.monotonic();
  const outcome = await main(context).catch((error: unknown) => reportFailure(error));
  const told = redactOutcome(outcome, accounts);
  const report = finish(run, name, told, clock.monotonic() - startedAt);
  if (told.summary !== '')
    await run
      .summary(`${told.summary}${minutesLine(name, report.durationMs)}`)
      .catch(() => run.log.warning('The job summary could not be written.'));
  return report;
}

async function runPost(post: Post, context: RunContext): Promise<void> {
  try {
    await post(context);
  } catch (error) {
    context.run.log.warning(`Tidying up after the step failed: ${describeFailure(error).sentence}`);
  }
}

function reportFailure(error: unknown): Outcome {
  return { report: describeFailure(error) };
}

/** Sets the outputs and the colour of the step. The only place in the suite that fails one. `told` is redacted already. */
function finish(run: WorkflowRun, name: ActionName, told: Required<Outcome>, durationMs: number): Report {
  const report: Report = { version: 1, action: name, ...told.report, durationMs: Math.round(durationMs) };
  for (const [output, value] of Object.entries(told.outputs)) run.setOutput(output, value);
  run.setOutput('decision', report.decision);
  run.setOutput('reason-code', report.reasonCode);
  run.setOutput('result', fitReport(report));
  if (isRed(report.decision)) run.fail(`${report.sentence} (${report.reasonCode})`);
  else if (report.decision === 'skipped') run.log.notice(`${report.sentence} (${report.reasonCode})`);
  else run.log.info(`${report.decision}: ${report.sentence} (${report.reasonCode})`);
  return report;
}
