import { COMMAND_WORDS, type CommandWord } from '../../domain/commands/command-words.ts';
import { checkKind } from '../../domain/environment/naming.ts';
import { parseWanted, type WantedRule } from '../../domain/environment/wanted-rules.ts';
import type { Report } from '../../domain/report/report.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import { COMMON_INPUTS, type CommonInputs, readCommonInputs } from './common.ts';
import { readerOf } from './input-reader.ts';
import { readResults } from './results.ts';

export const COMMAND_INPUTS = [
  ...COMMON_INPUTS,
  'operation',
  'project',
  'environment',
  'wanted',
  'command',
  'results',
] as const;

export interface CommandInputs extends CommonInputs {
  readonly project: string | undefined;
  /** The kind. */
  readonly environment: string;
  /** [] where the step says nothing. */
  readonly wanted: readonly WantedRule[];
  /** The command that was carried out; undefined for a step that hears one. */
  readonly answer: { readonly word: CommandWord; readonly reports: readonly Report[] } | undefined;
}

/** @throws UserError naming the input, its value and the legal values. */
export async function readCommandInputs(run: StepRun): Promise<CommandInputs> {
  const reader = readerOf(run, COMMAND_INPUTS);
  const operation = reader.choice('operation', ['listen', 'answer'], 'listen');
  const environment = checkKind(reader.text('environment') ?? 'preview');
  if (operation === 'answer') reader.required('command', "the output 'command' of the step that listened");
  const word = reader.choice('command', COMMAND_WORDS, 'help');
  const reports = await readResults(run, reader.text('results'), environment);
  return Object.freeze({
    ...readCommonInputs(run),
    project: reader.text('project'),
    environment,
    wanted: parseWanted(reader.list('wanted')),
    answer: operation === 'answer' ? { word, reports } : undefined,
  });
}
