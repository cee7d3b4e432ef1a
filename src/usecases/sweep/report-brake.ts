import { describeFailure } from '../../domain/report/describe-failure.ts';
import { say } from '../../domain/verdict/verdict.ts';
import { brakeIssue } from '../../text/brake-issue.ts';
import { markerStart } from '../../text/marker.ts';
import type { TeardownReport } from '../teardown/teardown-report.ts';
import type { Plan } from './plan-sweep.ts';
import { brakeItem, stayingItems } from './planned-stack.ts';
import type { SweepDeps, SweepRequest } from './sweep-request.ts';

type BrakeDeps = Pick<SweepDeps, 'codeHost' | 'log'>;
/** The parts that name the one issue of a sweep. */
type BrakeSubject = Pick<SweepRequest, 'scope' | 'selection' | 'run'>;

/** The answer of a sweep that its brake stopped, before anything was deleted. The plan is left in one issue. */
export async function refuseByBrake(
  deps: BrakeDeps,
  subject: BrakeSubject,
  plan: Pick<Plan, 'entries' | 'now'>,
  stop: string,
): Promise<TeardownReport> {
  await reportBrake(deps, subject, plan, stop);
  const candidates = plan.entries.filter((entry) => entry.remove).map(brakeItem);
  return { ...say('brake', stop), items: [...candidates, ...stayingItems(plan.entries)] };
}

/**
 * Opens one issue with the plan that the brake stopped, or edits the one that is open. The sweep has refused already, so
 * an issue that cannot be written is only a warning.
 */
async function reportBrake(
  deps: BrakeDeps,
  subject: BrakeSubject,
  { entries, now }: Pick<Plan, 'entries' | 'now'>,
  stop: string,
): Promise<void> {
  if (subject.run.dryRun) return;
  const { project, kind } = subject.scope;
  const key = keyOf(subject);
  try {
    const { number } = await deps.codeHost.upsertIssue({
      marker: markerStart('brake', key),
      ...brakeIssue({ project, kind, key }, entries, now, stop),
    });
    deps.log.info(`The plan is in issue #${number}.`);
  } catch (error) {
    const { reasonCode, sentence } = describeFailure(error);
    const advice = reasonCode === 'access_denied' ? "; give the job 'issues: write' for that" : '';
    deps.log.warning(`No issue reports the brake${advice}. ${sentence}`);
  }
}

const ONE_DAY_MS = 24 * 3_600_000;

/** A sweep of all environments that its brake lets pass has nothing to refuse any more. An issue that cannot be closed is left to people. */
export async function closeBrakeIssue(deps: BrakeDeps, subject: BrakeSubject, now: Date): Promise<void> {
  if (subject.run.dryRun) return;
  try {
    const number = await deps.codeHost.closeIssue({
      marker: markerStart('brake', keyOf(subject)),
      note: `**Closed:** the sweep of ${now.toISOString().slice(0, 16)}Z was within its brake.`,
      since: new Date(now.getTime() - ONE_DAY_MS),
    });
    if (number !== undefined) deps.log.info(`Closed issue #${number}: this sweep is within its brake.`);
  } catch (error) {
    deps.log.info(`Whether an issue reports the brake is not known: ${describeFailure(error).sentence}`);
  }
}

/**
 * Number of an issue that a sweep within its brake would close now; undefined where there is none. A token that may not see issues
 * leaves it to people, as a sweep does.
 */
export async function brakeIssueToClose(
  deps: BrakeDeps,
  scope: SweepRequest['scope'],
  now: Date,
): Promise<number | undefined> {
  const markers = (['orphaned', 'expired'] as const).map((selection) =>
    markerStart('brake', keyOf({ scope, selection })),
  );
  try {
    return await deps.codeHost.openIssue({ markers, since: new Date(now.getTime() - ONE_DAY_MS) });
  } catch (error) {
    deps.log.info(`Whether an issue reports the brake is not known: ${describeFailure(error).sentence}`);
    return undefined;
  }
}

function keyOf({ scope, selection }: Pick<BrakeSubject, 'scope' | 'selection'>): string {
  return `${scope.repository.id}/${scope.project}/${scope.kind}/${selection}`;
}
