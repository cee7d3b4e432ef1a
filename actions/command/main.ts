import { UserError } from '../../src/domain/verdict/errors.ts';
import { readComment, runUrl } from '../../src/runtime/event.ts';
import { readCommandInputs } from '../../src/runtime/inputs/command.ts';
import { loadRunSettings, wantedOf } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { answerCommand } from '../../src/usecases/commands/answer-command.ts';
import type { TakenCommand } from '../../src/usecases/commands/command-deps.ts';
import { hearCommand } from '../../src/usecases/commands/hear-command.ts';

/** Hears a command in a comment on a pull request, and answers it once it was carried out. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run, clock } = context;
  const inputs = await readCommandInputs(run);
  const comment = await readComment(run);
  const github = wireGitHub(context, inputs, ['contents', 'issues', 'pull-requests']);
  const deps = { ...github, clock, log: run.log };
  const { repository, project, ...settings } = await loadRunSettings(github.codeHost, inputs);
  const scope = { repository, project, kind: inputs.environment };
  const about = { scope, run: runUrl(run), dryRun: inputs.dryRun };
  const { answer } = inputs;
  if (answer !== undefined) {
    if (comment === undefined) throw noComment();
    return outcomeOf(await answerCommand(deps, { ...about, ...answer, comment }));
  }
  const { report, taken } = await hearCommand(deps, {
    ...about,
    comment,
    aliases: settings.commandAliases,
    wanted: wantedOf(settings.kind, inputs.wanted),
  });
  return outcomeOf(report, taken);
}

function outcomeOf(report: Outcome['report'], taken?: TakenCommand): Outcome {
  const { word = '', pullRequest = '', branch = '', headRepositoryId = '', commit = '' } = taken ?? {};
  const outputs = {
    command: word,
    'pull-request': String(pullRequest),
    branch,
    'head-repository-id': String(headRepositoryId),
    commit,
  };
  return { report, outputs };
}

function noComment(): UserError {
  return new UserError(
    'invalid_input',
    "The event tells of no comment to answer; run the action in a workflow on 'issue_comment'.",
  );
}
