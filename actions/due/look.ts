import { dueOutputs } from '../../src/domain/due/due-outputs.ts';
import { reportDue } from '../../src/domain/due/duties.ts';
import { awsOfLook, dueRequest } from '../../src/runtime/due-request.ts';
import { readDueInputs } from '../../src/runtime/inputs/due.ts';
import { sayLastLook } from '../../src/runtime/last-look.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import type { PlayedOutcome } from '../../src/runtime/report-once.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import type { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { wireStories } from '../../src/runtime/wiring-people.ts';
import { dueSummary } from '../../src/text/due-summary.ts';
import { lookAtDuties } from '../../src/usecases/due/look-at-duties.ts';
import { lookForAccepted } from '../../src/usecases/due/look-for-accepted.ts';
import { lookForBehind } from '../../src/usecases/due/look-for-behind.ts';
import { lookForSent } from '../../src/usecases/due/look-for-sent.ts';
import { readStacksOnce, readStoriesOnce } from '../../src/usecases/due/read-once.ts';
import { isRefusalTold } from '../../src/usecases/due/told-refusals.ts';
import { lookForHours } from '../../src/usecases/hours/look-for-hours.ts';
import { lookForSweep } from '../../src/usecases/sweep/look-for-sweep.ts';

/** One look at all duties; each list is read once for all of them. */
export async function look(
  context: RunContext,
  github: ReturnType<typeof wireGitHub>,
): Promise<PlayedOutcome> {
  const { run, clock } = context;
  const given = readDueInputs(run);
  const settings = await loadRunSettings(github.codeHost, { ...given, settings: given.common.settings });
  const inputs = { ...given, aws: awsOfLook(run.env, given.aws, settings.kind) };
  const byHand = run.env['GITHUB_EVENT_NAME'] === 'workflow_dispatch';
  const request = dueRequest(inputs, settings, { byHand });
  const { wireSite, wireTargets } = await import('../../src/runtime/wiring.ts');
  context.keepHeapSmall();
  const where = { inputs: inputs.aws, settings: settings.kind, action: 'due' } as const;
  // Another project may have another tracker, which its labels were carried to.
  const { agreedLabels } = github.deliveriesOf(request.heal.scope);
  const deliveries = { ...github.deliveries, agreedLabels };
  const others = {
    ...github,
    deliveries,
    site: wireSite(context),
    clock,
    log: run.log,
    summary: run.summary,
  };
  const targets = wireTargets(context, where, (aws) => ({
    ...others,
    ...aws,
    stacks: readStacksOnce(aws.stacks),
  }));
  const wired = wireStories(context, inputs.stories, settings, github);
  const stories = wired && readStoriesOnce(wired);
  const looks = await lookAtDuties(run.log, {
    sweep: () => lookForSweep(targets, request.sweep),
    hours: () => lookForHours(targets, request.hours),
    accept: () =>
      lookForAccepted(others, { ...request.heal, longLived: settings.longLived }, stories, (refused) =>
        isRefusalTold(others.codeHost, request.heal, refused),
      ),
    ...(inputs.heal && { heal: () => lookForBehind(targets, { ...request.heal, stories }) }),
    ...(inputs.heal &&
      settings.kinds.shared.length > 0 && {
        ship: () => lookForSent(others, { ...request.heal, kinds: settings.kinds.shared }),
      }),
  });
  const last = await sayLastLook(context, github.workflowRuns, inputs.hourlyWorkflow);
  const report = reportDue(looks);
  return {
    report,
    causes: looks.flatMap(({ failure }) => failure ?? []),
    outputs: { ...dueOutputs(looks), 'last-look': last.at ?? '' },
    summary: dueSummary(looks, report.sentence, last.sentence),
  };
}
