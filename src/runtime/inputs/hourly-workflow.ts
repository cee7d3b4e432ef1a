import { shortHash } from '../../domain/environment/naming.ts';
import { WORKFLOW_FILE } from '../../domain/input/legal-values.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { InputReader } from './input-reader.ts';

/** The input of every action that says when the last look was. */
export const HOURLY_INPUTS = ['hourly-workflow'] as const;

/** Name of the file; `unnamed` where the step gives none. @throws UserError where it is none. */
export function readHourlyWorkflow(
  reader: InputReader<(typeof HOURLY_INPUTS)[number]>,
  unnamed = 'greenroom.yml',
): string {
  return reader.formed('hourly-workflow', WORKFLOW_FILE) ?? unnamed;
}

/** The same for the step that looks: without a name it is the workflow that runs. */
export function readOwnWorkflow(
  run: Pick<StepRun, 'env'>,
  reader: InputReader<(typeof HOURLY_INPUTS)[number]>,
): string {
  return readHourlyWorkflow(reader, ownWorkflow(run));
}

/**
 * The file of the workflow that runs; undefined where nobody says. GitHub gives its path as `OWNER/NAME/.github/workflows/FILE@REF`,
 * also within a called workflow (GitHub, "Variables reference", GITHUB_WORKFLOW_REF).
 */
function ownWorkflow({ env }: Pick<StepRun, 'env'>): string | undefined {
  return /\/\.github\/workflows\/([\w-][\w.-]*\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
}

/** Whose note tells later runs what was reported by a step. */
export interface HourlyNote {
  /** File of the workflow that runs by schedule. */
  readonly workflow: string;
  /** Such as `due shop preview`. */
  readonly by: string;
  /** Names of the events whose runs bear such notes; those of the hourly workflow when absent. */
  readonly events?: readonly string[];
  /** How many of the newest runs are looked at for a note; a few when absent. */
  readonly most?: number;
}

/** A longer name makes the note longer than GitHub is known to show a name. */
const LONGEST_OWNER = 20;

/** The note of a step of this workflow, for the project and kind that it names, and for its own place in AWS. */
export function noteOf(run: Pick<StepRun, 'env' | 'input'>, what: string): HourlyNote {
  const [project, kind] = ['project', 'environment'].map((name) => run.input(name).trim());
  const place = ['region', 'role-to-assume']
    .map((name) => run.input(name).trim())
    .join(' ')
    .trim();
  const words = [what, project ?? '', kind || 'preview', place && shortHash(place)].filter(
    (word) => word !== '',
  );
  const whole = words.join(' ');
  const [first = what] = what.split(' ');
  const by = whole.length <= LONGEST_OWNER ? whole : `${first} ${shortHash(whole)}`;
  return { workflow: ownWorkflow(run) ?? 'greenroom.yml', by };
}
