import { announcementSubjects } from '../../src/domain/announce/announcement-subjects.ts';
import { say } from '../../src/domain/verdict/verdict.ts';
import { readHint, runToken } from '../../src/runtime/event.ts';
import { readNotifyInputs } from '../../src/runtime/inputs/notify.ts';
import { sayLastLook } from '../../src/runtime/last-look.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { wireChat } from '../../src/runtime/wiring-people.ts';
import { resultsSummary } from '../../src/text/results-summary.ts';
import type { SinkName } from '../../src/usecases/announce/announce.ts';

/** Tells people what the steps before did, where there is something to say. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = await readNotifyInputs(context.run);
  const hint = await readHint(context.run);
  const chat = wireChat(context, inputs.slack);
  const message = inputs.message && { text: inputs.message, id: runToken(context.run, context.random) };
  const subjects = announcementSubjects(inputs.reports, hint, message || undefined);
  const { codeHost, workflowRuns } = wireGitHub(context, inputs, ['pull-requests']);
  const lastLook = await sayLastLook(context, workflowRuns, inputs.hourlyWorkflow);
  const summary = inputs.sinks.includes('summary') ? resultsSummary(inputs.reports, lastLook) : '';
  if (subjects.length === 0) return quiet(summary);
  const { repository, project } = await loadRunSettings(codeHost, inputs);
  const { announce } = await import('../../src/usecases/announce/announce.ts');
  const { report, delivered, slackTs, commentUrl } = await announce(
    { codeHost, log: context.run.log, chat },
    {
      scope: { repository, project, kind: inputs.environment },
      subjects,
      comments: inputs.sinks.includes('pull-request'),
      required: inputs.required,
      dryRun: inputs.dryRun,
    },
  );
  return { report, summary, outputs: outputsOf([...delivered, ...reached(summary)], slackTs, commentUrl) };
}

function quiet(summary: string): Outcome {
  const report = say('nothing_to_do', 'There is no news.');
  return { report, summary, outputs: outputsOf(reached(summary), undefined, undefined) };
}

function reached(summary: string): readonly SinkName[] {
  return summary === '' ? [] : ['summary'];
}

function outputsOf(
  delivered: readonly SinkName[],
  slackTs: string | undefined,
  commentUrl: string | undefined,
): Record<string, string> {
  return { delivered: JSON.stringify(delivered), 'slack-ts': slackTs ?? '', 'comment-url': commentUrl ?? '' };
}
