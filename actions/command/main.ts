import { defaultProject } from '../../src/domain/environment/naming.ts';
import { parseWanted } from '../../src/domain/environment/wanted-rules.ts';
import { UserError } from '../../src/domain/verdict/errors.ts';
import type { CodeHost } from '../../src/ports/code-host.ts';
import { readComment, runUrl } from '../../src/runtime/event.ts';
import { type CommandInputs, readCommandInputs } from '../../src/runtime/inputs/command.ts';
import { loadRunSettings, wantedOf } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { answerCommand } from '../../src/usecases/commands/answer-command.ts';
import type { TakenCommand } from '../../src/usecases/commands/command-deps.ts';
import { endCommand } from '../../src/usecases/commands/end-command.ts';
import { hearCommand } from '../../src/usecases/commands/hear-command.ts';
import type { HearRequest } from '../../src/usecases/commands/hear-request.ts';

/** Hears a command in a comment on a pull request, and answers it once it was carried out. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run, clock } = context;
  const inputs = await readCommandInputs(run);
  const comment = await readComment(run);
  const github = wireGitHub(context, inputs, ['issues', 'pull-requests']);
  const deps = { ...github, clock, log: run.log };
  const request = {
    ...(await readSettings(github.codeHost, inputs)),
    run: runUrl(run),
    dryRun: inputs.dryRun,
    comment,
  };
  const { work } = inputs;
  switch (work.operation) {
    case 'listen': {
      const { report, taken } = await hearCommand(deps, request);
      return outcomeOf(report, taken);
    }
    case 'answer':
      if (comment === undefined) throw noComment();
      return outcomeOf(await answerCommand(deps, { ...request, ...work, comment }));
    case 'end':
      return outcomeOf(await endCommand(deps, { ...request, ...work }));
  }
}

/** Settings that nobody can read are told to whoever says a command, and nothing is carried out. */
async function readSettings(
  codeHost: CodeHost,
  inputs: CommandInputs,
): Promise<Pick<HearRequest, 'scope' | 'aliases' | 'wanted' | 'trouble'>> {
  try {
    const { repository, project, kind, commandAliases } = await loadRunSettings(codeHost, inputs);
    const scope = { repository, project, kind: inputs.environment };
    return { scope, aliases: commandAliases, wanted: wantedOf(kind, parseWanted(inputs.wanted)) };
  } catch (trouble) {
    if (!(trouble instanceof UserError)) throw trouble;
    const repository = await codeHost.repository();
    const project = inputs.project ?? defaultProject(repository.fullName);
    return { scope: { repository, project, kind: inputs.environment }, aliases: {}, wanted: [], trouble };
  }
}

function outcomeOf(report: Outcome['report'], taken?: TakenCommand): Outcome {
  const { word = '', pullRequest = '', branch = '', headRepositoryId = '', commit = '' } = taken ?? {};
  const outputs = {
    command: word,
    'pull-request': String(pullRequest),
    branch,
    'head-repository-id': String(headRepositoryId),
    commit,
    answered: String(taken === undefined),
  };
  return { report, outputs };
}

function noComment(): UserError {
  return new UserError(
    'invalid_input',
    "The event tells of no comment to answer; run the action in a workflow on 'issue_comment'.",
  );
}
