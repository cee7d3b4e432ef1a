import { isOurs } from '../../domain/environment/naming.ts';
import { ownerOf } from '../../domain/environment/scope.ts';
import { ownedStacks, type StackOwner, stackOwner } from '../../domain/ownership/ownership.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { failedLike, type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { remedyOf } from '../../domain/stack/failure-remedies.ts';
import { isUntouched } from '../../domain/stack/revision.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { describeCause } from '../../domain/stack/stack-failure.ts';
import { succeeded } from '../../domain/stack/stack-state.ts';
import { EVERY_CAPABILITY, keptParameters } from '../../domain/stack/template-parameters.ts';
import { type Adoption, beyondTags, judgeAdoption } from '../../domain/sweep/adopt.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { ChangeSets } from '../../ports/stack-cloud.ts';
import { adoptionPlan } from '../../text/adoption-plan.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { firstCause } from '../stack/first-cause.ts';
import { type StackWaitDeps, waitForStack } from '../stack/wait-for-stack.ts';
import {
  formatTarget,
  inEveryTarget,
  namesWithTarget,
  type Target,
  type Targets,
  withTarget,
} from '../targets/targets.ts';
import { itemOf } from '../teardown/report-item.ts';
import type { TeardownReport } from '../teardown/teardown-report.ts';
import { startTimer, type TimedRun } from '../teardown/teardown-request.ts';
import { writePlanSummary } from './publish-plan.ts';
import { readRepositorySnapshot } from './repository-snapshot.ts';
import type { ShowDeps, SweepDeps, SweepRequest } from './sweep-request.ts';

/** A stack that others made, and what is to become of it. */
interface Entry {
  readonly target: Target<SweepDeps>;
  readonly stack: Stack;
  readonly adoption: Adoption;
}

/**
 * Makes environments of this repository out of stacks that others made: writes the tags by which sweeps and hours know
 * their own, and changes nothing else. Takes nothing down. One change of each stack is one step, so a run that is killed
 * leaves each stack either as it was or adopted.
 */
export async function adoptStacks(
  targets: Targets<SweepDeps>,
  request: Pick<SweepRequest, 'scope' | 'rules' | 'run'>,
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const { scope, rules } = request;
  const run = startTimer(deps.clock, request.run);
  const [allStacks, facts] = await Promise.all([
    inEveryTarget(targets, async (target) => ({ target, stacks: await target.deps.stacks.list() })),
    readRepositorySnapshot(deps, scope.repository),
  ]);
  const entries = allStacks.flatMap(({ target, stacks }) =>
    ownedStacks(stacks, stackOwner(scope, rules.adopted))
      .filter((stack) => !isOurs(stack.tags, ownerOf(scope)))
      .map((stack) => ({ target, stack, adoption: judgeAdoption(stack, scope, rules, facts) })),
  );
  await publishAdoptions(deps, entries);
  const items = await inParallel(entries, run.concurrency, async ({ target, stack, adoption }) => {
    const verdict = await adopt(target.deps, run, { stack, adoption }, ownerOf(scope));
    return withTarget(itemOf({ stack, ...adoption }, verdict), target);
  });
  return { ...summarize(items, summaryOf(items), say('nothing_to_do', NOTHING)), items };
}

const NOTHING = 'No stack made by others is left to adopt.';

async function publishAdoptions(deps: ShowDeps, entries: readonly Entry[]): Promise<void> {
  for (const { stack, adoption, target } of entries)
    if (adoption.adopt)
      deps.log.info(
        `To be adopted: ${stack.name}${formatTarget(target)}, which serves branch '${adoption.branch}'; ${adoption.remark}.`,
      );
  await writePlanSummary(deps, adoptionPlan(entries));
}

/** One failure must not stop the others. A dry run ends right before the first write. */
async function adopt(
  deps: AdoptionDeps,
  run: TimedRun,
  { stack, adoption }: Pick<Entry, 'stack' | 'adoption'>,
  owner: StackOwner,
): Promise<Verdict> {
  if (!adoption.adopt) return adoption;
  try {
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || !isUntouched(stack, now))
      return skip('busy', `${stack.name} is not adopted: it changed meanwhile; run it again.`);
    if (run.dryRun) return say('dry_run', `${stack.name} would be adopted; ${adoption.remark}.`);
    const change = { tags: adoption.tags, owner };
    await deps.log.group(`Stack ${stack.name}`, () => writeTags(deps, run, now, change));
    return say('environment_adopted', `${stack.name} is adopted; ${adoption.remark}.`);
  } catch (error) {
    return describeFailure(error);
  }
}

/** What changes a stack and waits for it. */
interface AdoptionDeps extends StackWaitDeps {
  readonly stacks: StackWaitDeps['stacks'] &
    Pick<ChangeSets, 'prepareChange' | 'changesOf' | 'executeChange'>;
}

/** All tags that a stack is to have, and whose it is with them. */
interface TagChange {
  readonly tags: Readonly<Record<string, string>>;
  readonly owner: StackOwner;
}

/** @throws AdapterError `stack_failed` with the first failing event; the stack is then as it was. */
async function writeTags(
  deps: AdoptionDeps,
  run: TimedRun,
  stack: Stack,
  { tags, owner }: TagChange,
): Promise<void> {
  const since = deps.clock.now();
  const change = await deps.stacks.prepareChange({
    stackName: stack.id,
    creates: false,
    changeSetName: `greenroom-${run.token}-adopt`,
    token: `${run.token}-adopt`,
    template: 'previous',
    parameters: keptParameters(stack),
    tags,
    capabilities: EVERY_CAPABILITY,
    onFailure: 'rollback',
  });
  if (change.kind === 'empty')
    throw notAdopted(`CloudFormation takes new tags of ${stack.name} for no change`);
  const beyond = beyondTags(await deps.stacks.changesOf(change.changeSetId));
  if (beyond.length > 0) throw notAdopted(describeBeyond(stack.name, beyond));
  await deps.stacks.executeChange({
    changeSetId: change.changeSetId,
    stackId: stack.id,
    token: `${run.token}-adopt-execute`,
    onFailure: 'rollback',
    creates: false,
  });
  const ending = await waitForStack(deps, stack.id, {
    since,
    deadline: run.deadline,
    isStale: (seen) => isUntouched(stack, seen),
  });
  if (ending.stack && succeeded(ending.stack.status) && isOurs(ending.stack.tags, owner)) return;
  const cause = await firstCause(deps.stacks, stack.id, ending.events, since);
  const remedy = remedyOf(cause, ending.stack?.statusReason);
  throw notAdopted(
    `Stack ${stack.name} did not take the tags and is in ${ending.stack?.status ?? 'no state'}${ending.stack === undefined && cause === undefined ? '' : `: ${describeCause(cause, ending.stack)}`}${remedy === undefined ? '' : `; ${remedy}`}`,
  );
}

/** The change set stays, for a person to read and to execute where it is right. */
function describeBeyond(name: string, resources: readonly string[]): string {
  const more = resources.length > 3 ? ` and ${resources.length - 3} more` : '';
  return `The tags of ${name} would not be all that changes: CloudFormation would also change ${resources.slice(0, 3).join(', ')}${more}, as where a parameter of SSM has a newer value; look at its newest change set in CloudFormation, and execute it by hand where that may be`;
}

function notAdopted(what: string): AdapterError {
  return new AdapterError('stack_failed', `${what}; it is not adopted.`, { service: 'CloudFormation' });
}

/** Worst first. */
function summaryOf(items: readonly ReportItem[]): readonly SummaryRule[] {
  return [
    {
      decisions: ['failed', 'refused'],
      verdict: (failed, first) =>
        failedLike(
          first,
          `${failed.length} of ${items.length} stacks could not be adopted; ${first.sentence}`,
        ),
    },
    {
      decisions: ['updated'],
      verdict: (adopted) => say('environment_adopted', `Adopted ${namesWithTarget(adopted)}.`),
    },
    {
      decisions: ['planned'],
      verdict: (planned) =>
        say(
          'dry_run',
          `Would adopt ${namesWithTarget(planned)}; nothing was changed because 'dry-run' is set.`,
        ),
    },
  ];
}
