import { fewCauses, judgeReported, type Reported, writeNote } from '../domain/due/reported-before.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import { decidedAs } from '../domain/report/report.ts';
import { isRed } from '../domain/verdict/decision.ts';
import { skip, type Verdict } from '../domain/verdict/verdict.ts';
import type { WorkflowRuns } from '../ports/workflow-runs.ts';
import { markdownText } from '../text/escape.ts';
import { recallReported } from '../usecases/due/recall-reported.ts';
import type { HourlyNote } from './inputs/hourly-workflow.ts';
import type { Outcome } from './outcome.ts';
import type { RunContext } from './run-context.ts';

/** Whose runs GitHub tells as those of the hour. */
const HOURLY: readonly (string | undefined)[] = ['schedule', 'workflow_dispatch'];
/** Where something is in the way: the last runs may have been cancelled, or may have had no such job. */
const MOST_RUNS = 6;

/** An outcome, and each thing that stood in the way of it; where there are none its red items say that, and else its report. */
export interface PlayedOutcome extends Outcome {
  readonly causes?: readonly Verdict[];
}

/**
 * Plays a step that runs by schedule. What makes it red makes it red again an hour later, and nobody listens to that for long: so a
 * run is green where all its causes were reported less than a day ago. Its warning and its summary say each time that it is still
 * so. A person who starts the workflow hears of it anew. The output `reported` is to be the name of a later step of the job, by which the
 * next run knows it.
 * @param by whose note it is, such as `due shop preview`
 */
export async function reportOnce(
  context: Pick<RunContext, 'run' | 'clock'>,
  workflowRuns: Pick<WorkflowRuns, 'hourlyRuns' | 'jobs'>,
  { workflow, by }: HourlyNote,
  play: () => Promise<PlayedOutcome>,
): Promise<Outcome> {
  const { env, log } = context.run;
  if (!HOURLY.includes(env['GITHUB_EVENT_NAME'])) return play();
  const { causes = [], ...outcome } = await play().catch(failed);
  const { report } = outcome;
  const most = isRed(report.decision) ? MOST_RUNS : 1;
  const owner = { workflow, by, runId: Number(env['GITHUB_RUN_ID']), most };
  const before = await recallReported({ workflowRuns, log }, owner);
  if (before === 'unknown') return { ...outcome, outputs: { ...outcome.outputs, reported: '' } };
  const noting = (reported: Reported | undefined, more = '') => ({
    ...outcome,
    outputs: { ...outcome.outputs, reported: writeNote(by, reported) },
    summary: [outcome.summary ?? '', ...(more === '' ? [] : [markdownText(more, 500), ''])].join('\n'),
  });
  if (!isRed(report.decision)) {
    if (before === undefined) return noting(undefined);
    const mended = `What was reported at ${shown(before)} is mended.`;
    log.notice(mended);
    return noting(undefined, mended);
  }
  const red = decidedAs(report.items ?? [], 'failed', 'refused');
  const found = fewCauses([causes, red, [report]].find(({ length }) => length > 0) ?? []);
  const { isNews, reported } = judgeReported(found, before, context.clock.now());
  // A person also runs a run of the schedule again.
  const isByHand = env['GITHUB_EVENT_NAME'] !== 'schedule' || Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) > 1;
  if (isNews || isByHand) return noting(reported);
  const still = `Still so since it was reported at ${shown(reported)}: ${report.sentence}`;
  return { ...noting(reported, still), report: { ...report, ...skip('reported_before', still) } };
}

function failed(error: unknown): PlayedOutcome {
  return { report: describeFailure(error) };
}

function shown({ at }: Reported): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
