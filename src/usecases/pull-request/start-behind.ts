import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { MergeRequest } from '../../domain/stories/accepted.ts';
import { startedKey } from '../../domain/stories/delivery.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { WorkflowStarts } from '../../ports/workflow-runs.ts';
import { noteTold } from './note-told.ts';

/** What workflows are started behind a merge with. */
export interface StartDeps {
  readonly codeHost: Pick<CodeHost, 'startsRuns' | 'mergePlan' | 'pullRequest' | 'isBranchProtected'>;
  readonly workflowStarts: WorkflowStarts;
  readonly deliveries: Pick<Deliveries, 'refusals' | 'setRefusal'>;
  readonly log: Pick<Log, 'warning' | 'notice'>;
}

/** A pull request that is merged at the commit that was delivered. */
export interface Merged {
  readonly wish: MergeRequest;
  /** Whether this run has merged it, and not an earlier one or people. */
  readonly isNew: boolean;
}

/** What is started, and where. */
export interface StartRules {
  /** Files of workflows; with [] it is only said that nothing starts. */
  readonly files: readonly string[];
  /** Branches from which a workflow may deploy: what is merged into any other is still to be accepted there. */
  readonly longLived: LongLivedBranches;
}

/**
 * Starts what a push to a branch that lives long would have started, where the job's own token made it, which starts nothing. Behind a
 * merge into the branch of another pull request nothing starts, because nobody has accepted what stands there. What was started is noted
 * at the record, so the next run makes up for one that was killed. One that was killed before the note starts it once more.
 * @returns one item for each that was started, or that was refused, which people hear of once
 * @throws AdapterError where GitHub does not answer, so that a later run tries again
 */
export async function startBehind(
  deps: StartDeps,
  merged: Merged,
  rules: StartRules,
): Promise<readonly ReportItem[]> {
  const { files } = rules;
  if (files.length === 0) {
    await sayWhatDoesNotStart(deps, merged, rules);
    return [];
  }
  const { delivery, pullRequest, branch, commit } = merged.wish;
  // Without a record nobody knows what was started for a merge of an earlier run.
  if (delivery === undefined && !merged.isNew) return [];
  const noted = delivery === undefined || merged.isNew ? [] : await deps.deliveries.refusals(delivery.id);
  const left = files.filter((file) => !noted.includes(startedKey(file)));
  if (left.length === 0 || !(await isByJob(deps.codeHost, merged))) return [];
  const { base, livesLong } = await baseOf(deps.codeHost, merged, rules);
  if (base === undefined) return [];
  if (!livesLong) {
    if (merged.isNew)
      deps.log.notice(
        `No workflow starts behind the merge of pull request #${pullRequest}, because branch '${base}' is not taken for one that lives long; if it is one, name it as 'branch' of a kind in the settings, or by a rule of GitHub's.`,
      );
    return [];
  }
  const items: ReportItem[] = [];
  for (const file of left) {
    const verdict = await start(deps.workflowStarts, { file, base, pullRequest });
    if (delivery !== undefined)
      await noteTold(
        deps.log,
        `A later run may start workflow ${file} once more behind the merge of pull request #${pullRequest}`,
        () => deps.deliveries.setRefusal(delivery.id, startedKey(file)),
      );
    items.push({ name: file, ...verdict, branch, pullRequest, commit });
  }
  return items;
}

/** Into which branch it was merged; a rule that covers its own branch as well makes that no place where work goes on. */
async function baseOf(
  codeHost: StartDeps['codeHost'],
  { wish }: Merged,
  { longLived }: StartRules,
): Promise<{ readonly base: string | undefined; readonly livesLong: boolean }> {
  const base = (await codeHost.pullRequest(wish.pullRequest))?.baseBranch;
  if (base === undefined) return { base, livesLong: false };
  if (whyLongLived({ name: base, isProtected: false }, longLived) !== undefined)
    return { base, livesLong: true };
  return { base, livesLong: await codeHost.isBranchProtected(base, wish.branch) };
}

async function isByJob(codeHost: StartDeps['codeHost'], { wish, isNew }: Merged): Promise<boolean> {
  if (isNew) return !(await codeHost.startsRuns());
  return (await codeHost.mergePlan(wish.pullRequest))?.isMergedByJob === true;
}

interface ToStart {
  readonly file: string;
  readonly base: string;
  readonly pullRequest: number;
}

async function start(starts: WorkflowStarts, { file, base, pullRequest }: ToStart): Promise<Verdict> {
  const { outcome, detail = '' } = await starts.startWorkflow(file, base);
  const after = `behind the merge of pull request #${pullRequest}`;
  if (outcome === 'started')
    return say('workflow_started', `Workflow ${file} was started at branch '${base}' ${after}.`);
  const words = detail === '' ? '' : ` (${detail})`;
  return say(
    'workflow_refused',
    `Workflow ${file} was not started at branch '${base}' ${after}${words}; start it by hand this once, and give its file on the default branch the trigger 'workflow_dispatch' without required inputs, and the job 'actions: write'.`,
  );
}

async function sayWhatDoesNotStart(
  { codeHost, log }: StartDeps,
  merged: Merged,
  rules: StartRules,
): Promise<void> {
  if (!merged.isNew) return;
  try {
    if ((await codeHost.startsRuns()) || !(await baseOf(codeHost, merged, rules)).livesLong) return;
  } catch (error) {
    log.warning(`Whether runs start behind the merge is not known: ${describeFailure(error).sentence}`);
    return;
  }
  log.notice(
    `No workflow that waits for a push to the base starts behind the merge of pull request #${merged.wish.pullRequest}, because the job's own token made it; name those that are to start in the input 'dispatch'.`,
  );
}
