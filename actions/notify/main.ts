import { announcementSubjects } from '../../src/domain/announce/announcement-subjects.ts';
import { onlyThere } from '../../src/domain/environment/subject.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { readHint, runToken, runUrl } from '../../src/runtime/event.ts';
import { readNotifyInputs } from '../../src/runtime/inputs/notify.ts';
import { sayLastLook, UNSAID } from '../../src/runtime/last-look.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { notifyOutcome, tellNews, wireChat, withActivity } from '../../src/runtime/tell-news.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { resultsSummary } from '../../src/text/results-summary.ts';

/** Tells people what the steps before did, where there is something to say. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = await readNotifyInputs(context.run);
  const hint = await readHint(context.run);
  const chat = wireChat(context, inputs.slack);
  const message = inputs.message && { text: inputs.message, id: runToken(context.run, context.random) };
  const subjectsOf = (reports: readonly Report[]) =>
    announcementSubjects(reports, hint, message || undefined);
  const { codeHost, deployments, workflowRuns } = wireGitHub(
    context,
    inputs,
    ['pull-requests'],
    onlyThere(hint),
  );
  const deps = { codeHost, deployments, log: context.run.log, chat, clock: context.clock };
  const heard =
    subjectsOf(inputs.reports).length === 0
      ? { reports: inputs.reports, told: undefined }
      : await tellNews(deps, inputs, subjectsOf, runUrl(context.run));
  const { reports } = heard;
  // Whoever told it before has said this as well, and a rerun that changes nothing asks GitHub as little as it can.
  const isToldBefore = heard.told?.report.reasonCode === 'announced_before';
  const told = await withActivity(context, inputs, chat, heard);
  const lastLook = isToldBefore ? UNSAID : await sayLastLook(context, workflowRuns, inputs.hourlyWorkflow);
  const summary = inputs.sinks.includes('summary') ? resultsSummary(reports, lastLook) : '';
  return notifyOutcome(told, summary);
}
