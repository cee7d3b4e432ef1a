import { isOurs } from '../../domain/environment/naming.ts';
import { ownedStacks } from '../../domain/ownership/ownership.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { decidedAs, type ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { hasChanged } from '../../domain/stack/stack-age.ts';
import { describeStackFailure } from '../../domain/stack/stack-failure.ts';
import { isSame, succeeded } from '../../domain/stack/stack-state.ts';
import { EVERY_CAPABILITY, keptParameters } from '../../domain/stack/template-parameters.ts';
import { type Adoption, beyondTags, judgeAdoption } from '../../domain/sweep/adopt.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { adoptionPlan } from '../../text/adoption-plan.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { firstCause } from '../stack/first-cause.ts';
import { waitForStack } from '../stack/wait-for-stack.ts';
import {
  formatTarget,
  inEveryTarget,
  namesWithTarget,
  type Target,
  type Targets,
  withTarget,
} from '../targets/targets.ts';
import { readRepositorySnapshot } from '../teardown/repository-snapshot.ts';
import {
  itemOf,
  startTimer,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
  type TimedRequest,
  writePlanSummary,
} from '../teardown/teardown.ts';

interface Entry {
  readonly place: Target<TeardownDeps>;
  readonly stack: Stack;
  readonly adoption: Adoption;
}

/**
 * Makes environments of this repository out of stacks that others made: writes the tags by which sweeps and hours know
 * their own, and changes nothing else. Takes nothing down. One change of each stack is one step, so a run that is killed
 * leaves each stack either as it was or adopted.
 */
export async function adoptStacks(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
): Promise<TeardownReport> {
  const { deps } = targets[0];
  const timed = startTimer(deps, request);
  const [allStacks, facts] = await Promise.all([
    inEveryTarget(targets, async (target) => ({ place: target, stacks: await target.deps.stacks.list() })),
    readRepositorySnapshot(deps.codeHost, request),
  ]);
  const entries = allStacks.flatMap(({ place: target, stacks }) =>
    ownedStacks(stacks, request)
      .filter((stack) => !isOurs(stack.tags, request))
      .map((stack) => ({ place: target, stack, adoption: judgeAdoption(stack, request, facts) })),
  );
  await tell(deps, entries);
  const items = await inParallel(entries, request.concurrency, async (entry) =>
    withTarget(await adopt(timed, entry), entry.place),
  );
  return summarize(items);
}

async function tell(deps: TeardownDeps, entries: readonly Entry[]): Promise<void> {
  for (const { stack, adoption, place: target } of entries)
    if (adoption.adopt)
      deps.log.info(
        `To be adopted: ${stack.name}${formatTarget(target)}, which serves branch '${adoption.branch}'; ${adoption.remark}.`,
      );
  await writePlanSummary(deps, adoptionPlan(entries));
}

/** One failure must not stop the others. A dry run ends right before the first write. */
async function adopt(request: TimedRequest, { place: target, stack, adoption }: Entry): Promise<ReportItem> {
  const { deps } = target;
  const say = (decision: Decision, reasonCode: ReasonCode, sentence: string) =>
    itemOf(stack, adoption.branch, decision, reasonCode, sentence, adoption.pullRequest);
  if (!adoption.adopt) return say('skipped', adoption.reasonCode, adoption.sentence);
  try {
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || now.status !== stack.status || hasChanged(stack, now))
      return say('skipped', 'busy', `${stack.name} is not adopted: it changed meanwhile; run it again.`);
    if (request.dryRun)
      return say('planned', 'dry_run', `${stack.name} would be adopted; ${adoption.remark}.`);
    await deps.log.group(`Stack ${stack.name}`, () => writeTags(deps, request, now, adoption.tags));
    return say('updated', 'environment_adopted', `${stack.name} is adopted; ${adoption.remark}.`);
  } catch (error) {
    const failure = describeFailure(error);
    return say(failure.decision, failure.reasonCode, failure.sentence);
  }
}

/** @throws AdapterError `stack_failed` with the first failing event; the stack is then as it was. */
async function writeTags(
  deps: TeardownDeps,
  request: TimedRequest,
  stack: Stack,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const since = deps.clock.now();
  const change = await deps.stacks.prepareChange({
    stackName: stack.id,
    creates: false,
    changeSetName: `greenroom-${request.runToken}-adopt`,
    token: `${request.runToken}-adopt`,
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
    token: `${request.runToken}-adopt-execute`,
    onFailure: 'rollback',
    creates: false,
  });
  const settled = await waitForStack(deps, stack.id, {
    since,
    deadline: request.deadline,
    isStale: (seen) => isSame(seen, stack),
  });
  if (settled.stack && succeeded(settled.stack.status) && isOurs(settled.stack.tags, request)) return;
  const cause = await firstCause(deps.stacks, stack.id, settled.events, since);
  throw notAdopted(
    `Stack ${stack.name} did not take the tags and is in ${settled.stack?.status ?? 'no state'}${cause === undefined ? '' : `: ${describeStackFailure(cause)}`}`,
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

function summarize(items: readonly ReportItem[]): TeardownReport {
  const failed = decidedAs(items, 'failed', 'refused');
  if (failed[0])
    return {
      decision: 'failed',
      reasonCode: failed[0].reasonCode,
      sentence: `${failed.length} of ${items.length} stacks could not be adopted; ${failed[0].sentence}`,
      items,
    };
  const adopted = decidedAs(items, 'updated');
  if (adopted.length > 0)
    return {
      decision: 'updated',
      reasonCode: 'environment_adopted',
      sentence: `Adopted ${namesWithTarget(adopted)}.`,
      items,
    };
  const planned = decidedAs(items, 'planned');
  if (planned.length > 0)
    return {
      decision: 'planned',
      reasonCode: 'dry_run',
      sentence: `Would adopt ${namesWithTarget(planned)}; nothing was changed because 'dry-run' is set.`,
      items,
    };
  const sentence = 'No stack made by others is left to adopt.';
  return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence, items };
}
