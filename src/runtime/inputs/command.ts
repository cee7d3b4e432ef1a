import { COMMAND_WORDS, type CommandWord } from '../../domain/commands/command-words.ts';
import { checkKind } from '../../domain/environment/naming.ts';
import { COMMIT_SHA } from '../../domain/input/legal-values.ts';
import type { Report } from '../../domain/report/report.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';
import { HOURLY_INPUTS, readHourlyWorkflow } from './hourly-workflow.ts';
import { type InputReader, readerOf } from './input-reader.ts';
import { readResults } from './results.ts';

export const COMMAND_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...HOURLY_INPUTS,
  'operation',
  'project',
  'environment',
  'wanted',
  'command',
  'commit',
  'shared-kind',
  'results',
  'ended',
] as const;

export interface CommandInputs extends CommonInputs {
  readonly project: string | undefined;
  /** The kind. */
  readonly environment: string;
  /** As the step says it, not read yet: what is wrong with it is told to whoever said a command. */
  readonly wanted: readonly string[];
  /** Where `look` looks. */
  readonly aws: AwsInputs;
  readonly hourlyWorkflow: string;
  readonly work: CommandWork;
}

/** How a job ended, as GitHub says in `needs.NAME.result`. */
export const JOB_RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const;

/** What a step is to do. */
export type CommandWork =
  | { readonly operation: 'listen' }
  /** What only looks: the command stands in the comment. */
  | { readonly operation: 'look' }
  /** The command that was carried out. */
  | {
      readonly operation: 'answer';
      readonly word: CommandWord;
      readonly reports: readonly Report[];
      /** 40 hex digits: what the command was taken for; undefined where the job that heard it does not say. */
      readonly commit: string | undefined;
    }
  /** The command that was taken; undefined where the job that heard it does not say. */
  | {
      readonly operation: 'end';
      readonly word: CommandWord | undefined;
      readonly ended: (typeof JOB_RESULTS)[number];
    };

/** @throws UserError naming the input, its value and the legal values. */
export async function readCommandInputs(run: StepRun): Promise<CommandInputs> {
  const reader = readerOf(run, COMMAND_INPUTS);
  const environment = checkKind(reader.text('environment') ?? 'preview');
  const work = await readWork(run, reader, environment);
  return Object.freeze({
    ...readCommonInputs(run),
    project: reader.text('project'),
    environment,
    wanted: reader.list('wanted'),
    aws: readAwsInputs(reader),
    hourlyWorkflow: readHourlyWorkflow(reader),
    work,
  });
}

async function readWork(
  run: StepRun,
  reader: InputReader<(typeof COMMAND_INPUTS)[number]>,
  kind: string,
): Promise<CommandWork> {
  const operation = reader.choice('operation', ['listen', 'look', 'answer', 'end'], 'listen');
  if (operation === 'answer') reader.required('command', "the output 'command' of the step that listened");
  const word = reader.choice('command', COMMAND_WORDS, 'help');
  // What was sent to a shared environment is reported of its kind, while the reply is one of the pull request's.
  const reports = await readResults(
    run,
    reader.text('results'),
    checkKind(reader.text('shared-kind') ?? kind),
  );
  const commit = reader.formed('commit', COMMIT_SHA);
  const ended = reader.choice('ended', JOB_RESULTS, 'skipped');
  switch (operation) {
    case 'listen':
    case 'look':
      return { operation };
    case 'answer':
      return { operation, word, reports, commit };
    case 'end':
      return { operation, word: reader.text('command') === undefined ? undefined : word, ended };
  }
}
