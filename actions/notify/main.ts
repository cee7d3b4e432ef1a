import { announcementSubjects } from '../../src/domain/announce/announcement-subjects.ts';
import type { SubjectNews } from '../../src/domain/announce/news.ts';
import { onlyThere } from '../../src/domain/environment/subject.ts';
import type { CodeHost } from '../../src/ports/code-host.ts';
import { readHint, runToken } from '../../src/runtime/event.ts';
import { type NotifyInputs, readNotifyInputs } from '../../src/runtime/inputs/notify.ts';
import { sayLastLook } from '../../src/runtime/last-look.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { notifyOutcome } from '../../src/runtime/notify-outcome.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { wireChat } from '../../src/runtime/wiring-people.ts';
import { resultsSummary } from '../../src/text/results-summary.ts';
import type { AnnounceDeps, AnnounceResult } from '../../src/usecases/announce/announce.ts';

/** Tells people what the steps before did, where there is something to say. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = await readNotifyInputs(context.run);
  const hint = await readHint(context.run);
  const chat = wireChat(context, inputs.slack);
  const message = inputs.message && { text: inputs.message, id: runToken(context.run, context.random) };
  const subjects = announcementSubjects(inputs.reports, hint, message || undefined);
  const { codeHost, workflowRuns } = wireGitHub(context, inputs, ['pull-requests'], onlyThere(hint));
  const told =
    subjects.length === 0
      ? undefined
      : await tell({ codeHost, log: context.run.log, chat }, inputs, subjects);
  const lastLook = await sayLastLook(context, workflowRuns, inputs.hourlyWorkflow);
  const summary = inputs.sinks.includes('summary') ? resultsSummary(inputs.reports, lastLook) : '';
  return notifyOutcome(told, summary);
}

async function tell(
  deps: AnnounceDeps & { readonly codeHost: CodeHost },
  inputs: NotifyInputs,
  subjects: readonly SubjectNews[],
): Promise<AnnounceResult> {
  const { repository, project } = await loadRunSettings(deps.codeHost, inputs);
  const { announce } = await import('../../src/usecases/announce/announce.ts');
  return announce(deps, {
    scope: { repository, project, kind: inputs.environment },
    subjects,
    comments: inputs.sinks.includes('pull-request'),
    required: inputs.required,
    dryRun: inputs.dryRun,
  });
}
