import { answerLook } from '../../src/runtime/commands/answer-look.ts';
import { commandOutcome, commandRequest, withComment } from '../../src/runtime/commands/command-request.ts';
import { readCommandInputs } from '../../src/runtime/inputs/command.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { answerCommand } from '../../src/usecases/commands/answer-command.ts';
import { endCommand } from '../../src/usecases/commands/end-command.ts';
import { hearCommand } from '../../src/usecases/commands/hear-command.ts';

/** Hears a command in a comment on a pull request, and answers it once it was carried out. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run, clock } = context;
  const inputs = await readCommandInputs(run);
  const github = wireGitHub(context, inputs, ['contents', 'issues', 'pull-requests']);
  const deps = { ...github, clock, log: run.log };
  const request = await commandRequest(context, github.codeHost, inputs);
  const { work } = inputs;
  switch (work.operation) {
    case 'listen': {
      const { report, taken } = await hearCommand(deps, request);
      return commandOutcome(report, taken);
    }
    case 'look':
      return commandOutcome(await answerLook(context, { github, inputs }, withComment(request)));
    case 'answer':
      return commandOutcome(await answerCommand(deps, { ...withComment(request), ...work }));
    case 'end':
      return commandOutcome(await endCommand(deps, { ...request, ...work }));
  }
}
