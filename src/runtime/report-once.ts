import { fewWords, judgeReported, type Reported, writeNote } from '../domain/due/reported-before.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import { decidedAs } from '../domain/report/report.ts';
import { type Decision, isRed } from '../domain/verdict/decision.ts';
import { skip, type Verdict } from '../domain/verdict/verdict.ts';
import type { WorkflowRuns } from '../ports/workflow-runs.ts';
import { markdownText } from '../text/escape.ts';
import { recallReported } from '../usecases/due/recall-reported.ts';
import { createTryLedger, type TryLedger } from '../usecases/pace/former-tries.ts';
import { lazy } from '../usecases/pace/lazy.ts';
import type { HourlyNote } from './inputs/hourly-workflow.ts';
import type { Outcome } from './outcome.ts';
import type { RunContext } from './run-context.ts';

/** The events whose runs GitHub tells as those of the hour. */
const HOURLY = ['schedule', 'workflow_dispatch'];
/** Where something is in the way: the last runs may have been cancelled, or may have had no such job. */
const MOST_RUNS = 6;

/** An outcome, and each thing that stood in the way of it; where there are none its red items say that, and else its report. */
export interface PlayedOutcome extends Outcome {
  readonly causes?: readonly Verdict[];
}

/**
 * Plays a step that runs by schedule. What makes it red makes it red again an hour later, and nobody listens to that for long: so a
 * run is green where all its causes were reported less than a day ago. Its warning and its summary say each time that it is still
 * so, and what a former run tried in vain is not tried again meanwhile. A person who starts the workflow hears of it anew, and has
 * everything tried. The output `reported` is to be the name of a later step of the job, by which the next run knows it.
 * @param by whose note it is, such as `due shop preview`
 */
export async function reportOnce(
  context: Pick<RunContext, 'run' | 'clock'>,
  workflowRuns: Pick<WorkflowRuns, 'hourlyRuns' | 'jobs'>,
  { workflow, by, events = HOURLY, most = MOST_RUNS }: HourlyNote,
  play: (ledger: TryLedger) => Promise<PlayedOutcome>,
): Promise<Outcome> {
  const { env, log } = context.run;
  const owner = { workflow, by, runId: Number(env['GITHUB_RUN_ID']) };
  const recall = (last: number) => recallReported({ workflowRuns, log }, { ...owner, most: last });
  const recallAll = lazy(() => recall(most));
  const ledger = createTryLedger(context.clock, async () =>
    isByHand(env) ? [] : causesOf(await recallAll()),
  );
  if (!events.includes(env['GITHUB_EVENT_NAME'] ?? '')) return play(ledger);
  const { causes = [], ...outcome } = await play(ledger).catch(failed);
  const { report } = outcome;
  const isStill = isRed(report.decision) || ledger.held.size > 0;
  const before = await (isStill ? recallAll() : recall(1));
  if (before === 'unknown') return { ...outcome, outputs: { ...outcome.outputs, reported: '' } };
  const noting = (reported: Reported | undefined, more = '') => ({
    ...outcome,
    outputs: { ...outcome.outputs, reported: writeNote(by, reported) },
    summary: [outcome.summary ?? '', ...(more === '' ? [] : [markdownText(more, 500), ''])].join('\n'),
  });
  if (!isStill) {
    if (before === undefined) return noting(undefined);
    const mended = `What was reported at ${shown(before)} is mended.`;
    log.notice(mended);
    return noting(undefined, mended);
  }
  const { isNews, reported } = judgeReported(
    fewWords(isRed(report.decision) ? causesIn(report, causes) : [], ledger.tries()),
    before,
    context.clock.now(),
  );
  if (isRed(report.decision) && (isNews || isByHand(env))) return noting(reported);
  const still = `Still so since it was reported at ${shown(reported)}: ${sentenceOf(report, ledger)}`;
  if (STANDS.includes(report.decision))
    return { ...noting(reported, still), report: { ...report, ...skip('reported_before', still) } };
  log.warning(still);
  return noting(reported, still);
}

/** A report of nothing that was done says what is still so instead. */
const STANDS: readonly Decision[] = ['failed', 'refused', 'nothing', 'skipped'];

function causesIn(report: PlayedOutcome['report'], causes: readonly Verdict[]): readonly Verdict[] {
  if (causes.length > 0) return causes;
  const red = decidedAs(report.items ?? [], 'failed', 'refused');
  return red.length > 0 ? red : [report];
}

function sentenceOf(report: PlayedOutcome['report'], { held }: TryLedger): string {
  const [first, ...others] = held;
  if (isRed(report.decision) || first === undefined) return report.sentence;
  return others.length === 0 ? first : `${first} The same is true of ${others.length} more.`;
}

function causesOf(reported: Reported | 'unknown' | undefined): readonly string[] {
  return reported === undefined || reported === 'unknown' ? [] : reported.causes;
}

/** A person also runs a run again that the schedule or a push started. */
function isByHand(env: RunContext['run']['env']): boolean {
  const isAsked = !['schedule', 'push'].includes(env['GITHUB_EVENT_NAME'] ?? '');
  return isAsked || Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) > 1;
}

function failed(error: unknown): PlayedOutcome {
  return { report: describeFailure(error) };
}

function shown({ at }: Reported): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
