import { defaultProject } from '../../domain/environment/naming.ts';
import { parseWanted } from '../../domain/environment/wanted-rules.ts';
import { FORK_TEMPLATE, whyNoForks } from '../../domain/provision/fork-environment.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { TakenCommand } from '../../usecases/commands/command-deps.ts';
import type { HeardComment, HearRequest } from '../../usecases/commands/hear-request.ts';
import { readComment, runUrl } from '../event.ts';
import type { CommandInputs } from '../inputs/command.ts';
import { loadRunSettings, wantedOf } from '../load-settings.ts';
import type { Outcome } from '../outcome.ts';
import type { RunContext } from '../run-context.ts';

/** What a step is asked for, by its event, its inputs and the settings. */
export async function commandRequest(
  { run }: Pick<RunContext, 'run'>,
  codeHost: CodeHost,
  inputs: CommandInputs,
): Promise<HearRequest> {
  const [comment, read] = [await readComment(run), await readSettings(codeHost, inputs)];
  return { ...read, run: runUrl(run), dryRun: inputs.dryRun, comment };
}

/** Settings that nobody can read are told to whoever says a command, and nothing is carried out. */
async function readSettings(
  codeHost: CodeHost,
  inputs: CommandInputs,
): Promise<Pick<HearRequest, 'scope' | 'aliases' | 'sharedKinds' | 'wanted' | 'whyNoForks' | 'trouble'>> {
  try {
    const loaded = await loadRunSettings(codeHost, inputs);
    const { repository, project, kind, commandAliases: aliases, kinds } = loaded;
    const scope = { repository, project, kind: inputs.environment };
    // What a step of provision gives is known to that alone, which judges it again.
    const none = whyNoForks({
      kind: inputs.environment,
      settings: kind,
      template: kind.template ?? FORK_TEMPLATE,
      isOfRepository: true,
      isProtected: loaded.kindIsProtected,
      seeds: false,
    });
    const wanted = wantedOf(kind, parseWanted(inputs.wanted));
    return { scope, aliases, sharedKinds: kinds.shared, wanted, whyNoForks: none };
  } catch (trouble) {
    if (!(trouble instanceof UserError)) throw trouble;
    const repository = await codeHost.repository();
    const project = inputs.project ?? defaultProject(repository.fullName);
    return { scope: { repository, project, kind: inputs.environment }, aliases: {}, wanted: [], trouble };
  }
}

/** The request of a step that has to have a comment. @throws UserError where the event tells of none. */
export function withComment(request: HearRequest): HeardComment {
  const { comment } = request;
  if (comment !== undefined) return { ...request, comment };
  throw new UserError(
    'invalid_input',
    "The event tells of no comment to answer; run the action in a workflow on 'issue_comment'.",
  );
}

/** What the step gives; `taken` is what later steps have to carry out. */
export function commandOutcome(report: Outcome['report'], taken?: TakenCommand): Outcome {
  const { word = '', pullRequest = '', branch = '', headRepositoryId = '', commit = '' } = taken ?? {};
  const { sharedKind = '' } = taken ?? {};
  const outputs = {
    command: word,
    'pull-request': String(pullRequest),
    branch,
    'head-repository-id': String(headRepositoryId),
    commit,
    'shared-kind': sharedKind,
    answered: String(taken === undefined),
  };
  return { report, outputs };
}
