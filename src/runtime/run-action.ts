import { createActionsRun } from '../adapters/actions/workflow-run.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import type { ActionName, Report } from '../domain/report/report.ts';
import { isRed } from '../domain/verdict/decision.ts';
import type { WorkflowRun } from '../ports/workflow-run.ts';
import { fitReport } from '../text/fit-report.ts';
import { minutesLine } from '../text/minutes.ts';
import type { KnownAccounts } from './known-accounts.ts';
import type { Outcome } from './outcome.ts';
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
  const surroundings: Surroundings = {
    async fetch(...args) {
      const answer = fetch(...args);
      answer.then(run.begin, run.begin);
      return answer;
    },
    monotonic: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    keepHeapSmall,
  };
  process.on('uncaughtException', (error) => {
    finish(run, name, reportFailure(error), 0);
    run.flush().finally(() => process.exit(1));
  });
  if (run.state(PHASE) === '') {
    run.saveState(PHASE, 'main');
    await runMain(name, throughProxy(main), run, surroundings);
  } else if (post) {
    await runPost(throughProxy(post), run, surroundings);
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
  const startedAt = surroundings.monotonic();
  const context = createRunContext(run, surroundings);
  const outcome = await main(context).catch((error: unknown) => reportFailure(error));
  const { run: teller, accounts } = context;
  const told = { ...outcome, report: withoutAccounts(outcome.report, accounts) };
  const report = finish(teller, name, told, surroundings.monotonic() - startedAt);
  if (outcome.summary)
    await teller
      .summary(`${outcome.summary}${minutesLine(name, report.durationMs)}`)
      .catch(() => teller.warning('The job summary could not be written.'));
  return report;
}

function withoutAccounts<Told>(report: Told, { hide }: KnownAccounts): Told {
  return JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === 'string' ? hide(value) : value,
  );
}

async function runPost(post: Post, run: WorkflowRun, surroundings: Surroundings): Promise<void> {
  try {
    await post(createRunContext(run, surroundings));
  } catch (error) {
    run.warning(`Tidying up after the step failed: ${describeFailure(error).sentence}`);
  }
}

function reportFailure(error: unknown): Outcome {
  const { decision, reasonCode, sentence } = describeFailure(error);
  return { report: { decision, reasonCode, sentence } };
}

/** Sets the outputs and the colour of the step. The only place in the suite that fails one. */
function finish(run: WorkflowRun, name: ActionName, outcome: Outcome, durationMs: number): Report {
  const report: Report = { version: 1, action: name, ...outcome.report, durationMs: Math.round(durationMs) };
  for (const [output, value] of Object.entries(outcome.outputs ?? {})) run.setOutput(output, value);
  run.setOutput('decision', report.decision);
  run.setOutput('reason-code', report.reasonCode);
  run.setOutput('result', fitReport(report));
  if (isRed(report.decision)) run.fail(`${report.sentence} (${report.reasonCode})`);
  else if (report.decision === 'skipped') run.notice(`${report.sentence} (${report.reasonCode})`);
  else run.info(`${report.decision}: ${report.sentence} (${report.reasonCode})`);
  return report;
}
