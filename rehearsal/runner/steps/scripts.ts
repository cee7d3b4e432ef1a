import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expressionText, resolveExpressions } from '../workflows/expressions.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { execute, placeIn, tempOf, timeoutOf } from './execution.ts';
import type { JobState } from './job-state.ts';
import { createStepLog } from './step-log.ts';
import { stepName } from './step-names.ts';
import { type Done, doneBy, doneHere, type StepScope } from './step-outcome.ts';

/** How GitHub starts its own shells (actions/runner, ScriptHandlerHelpers.cs). */
const BUILT_IN: Readonly<Record<string, string>> = {
  bash: '--noprofile --norc -e -o pipefail {0}',
  sh: '-e {0}',
  python: '{0}',
};
/** A step that names no shell gets bash, started as `sh` is. */
const UNNAMED = 'bash -e {0}';
const EXTENSIONS: Readonly<Record<string, string>> = { bash: '.sh', sh: '.sh', python: '.py' };
const OF_WINDOWS = new Set(['pwsh', 'powershell', 'cmd']);

/** Executes a `run:` step in the job's workspace. @throws an Error in GitHub's words for a shell or folder that there is not */
export async function runScript(
  job: JobState,
  step: WorkflowStep,
  { env, contexts }: StepScope,
): Promise<Done> {
  const said = (key: string) => {
    const part = step.raw[key];
    return part === undefined ? undefined : expressionText(resolveExpressions(part, contexts));
  };
  const { runDefaults } = job.facts;
  const shell = said('shell') ?? runDefaults.shell;
  const [program = '', ...args] = commandOf(shell);
  if (OF_WINDOWS.has(program)) {
    const log = createStepLog(job.masker);
    log.annotate('notice', `not played: the shell ${program}`);
    return doneHere(log, 'success');
  }
  const cwd = placeIn(job, said('working-directory') ?? runDefaults.workingDirectory ?? '');
  if (!existsSync(cwd))
    throw new Error(
      `An error occurred trying to start process '${program}' with working directory '${cwd}'. No such file or directory`,
    );
  const file = join(tempOf(job), `${step.id}${EXTENSIONS[program] ?? ''}`);
  writeFileSync(file, said('run') ?? '');
  const executed = await execute(job, {
    command: program,
    args: args.map((arg) => arg.replace('{0}', file)),
    cwd,
    env,
    action: step.id,
    title: stepName(job, step, undefined),
    ...timeoutOf(step.raw['timeout-minutes'], contexts),
  });
  return doneBy(job, executed);
}

/** The program and its arguments, of which one holds `{0}` for the script. */
function commandOf(shell: string | undefined): readonly string[] {
  if (shell === undefined || shell === '') return UNNAMED.split(' ');
  const [program = ''] = shell.split(' ');
  if (OF_WINDOWS.has(program)) return [program];
  const command = shell === program ? `${program} ${BUILT_IN[program] ?? ''}` : shell;
  if (!command.includes('{0}'))
    throw new Error(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    );
  return command.split(' ').filter((word) => word !== '');
}
