import { checkKind } from '../../domain/environment/naming.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import { readerOf } from './input-reader.ts';

/** Neither a token nor anything that a token is needed for. */
export const TEMPLATE_INPUTS = ['module', 'file', 'project', 'environment', 'branch', 'settings'] as const;

export interface TemplateInputs {
  /** A path in the workspace, as are `file` and `settings`. */
  readonly module: string;
  readonly file: string;
  /** Undefined where the settings, or else the repository, name it. */
  readonly project: string | undefined;
  /** The kind. */
  readonly environment: string;
  /** Undefined where the settings, or else the event, name it. */
  readonly branch: string | undefined;
  readonly settings: string;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readTemplateInputs(run: StepRun): TemplateInputs {
  const reader = readerOf(run, TEMPLATE_INPUTS);
  return {
    module: reader.required('module', 'the path of a module in the workspace, such as infra/stack.ts'),
    file: reader.text('file') ?? 'template.json',
    project: reader.text('project'),
    environment: checkKind(reader.text('environment') ?? 'preview'),
    branch: reader.text('branch'),
    settings: reader.text('settings') ?? '.github/greenroom.yml',
  };
}
