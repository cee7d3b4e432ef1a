import {
  faultyJobs,
  type JobRecord,
  type RunRecord,
  type StepRecord,
  shortName,
} from '../runner/records/records.ts';
import { sentenceOfResult } from '../scenarios/stage.ts';

/** Why a run was red, for whoever is to mend it. */
export interface RedStep {
  /** `preview.yml, job preview, step Provision` */
  readonly place: string;
  /** What the step says of itself. */
  readonly sentence: string;
  /** What was not played before it in its job, so that it may be green on GitHub. */
  readonly without: readonly string[];
}

/** Every step that made its run red, the same one once, in the order in which they ran. */
export function redSteps(runs: readonly RunRecord[]): readonly RedStep[] {
  const found = runs.flatMap((run) => {
    if (run.refusal !== undefined) return [{ place: run.file, sentence: run.refusal, without: [] }];
    return faultyJobs(run).flatMap((job) => redIn(run, job));
  });
  return [...new Map(found.map((red) => [`${red.place} ${red.sentence}`, red])).values()];
}

/** GitHub warns of an input that an action does not have, and runs the step without it. */
export function ignoredInputs(runs: readonly RunRecord[]): readonly string[] {
  const found = runs.flatMap((run) =>
    run.jobs.flatMap(({ name, steps }) =>
      steps.flatMap((step) =>
        step.annotations
          .filter(({ message }) => message.startsWith('Unexpected input(s) '))
          .map(({ message }) => `${run.file}, job ${name}, step ${shortName(step)}: ${message}.`),
      ),
    ),
  );
  return [...new Set(found)];
}

/** What the runner says of an action or a workflow that it left out: `actions/setup-java@v4`. */
export function notPlayedIn(steps: readonly StepRecord[]): readonly string[] {
  const notices = steps.flatMap(({ annotations }) => annotations.map(({ message }) => message));
  return [...new Set(notices.flatMap((message) => /^not played: (.+)$/.exec(message)?.[1] ?? []))];
}

function redIn(run: RunRecord, { name, steps }: JobRecord): readonly RedStep[] {
  return steps.flatMap((step, index) => {
    if (step.conclusion !== 'failure') return [];
    const place = `${run.file}, job ${name}, step ${shortName(step)}`;
    const before = steps.slice(0, index);
    return [
      { place, sentence: sentenceOfStep(step), without: speaksForItself(step) ? [] : notPlayedIn(before) },
    ];
  });
}

/** An action of the suite depends on no other action, unless that brings it credentials. */
function speaksForItself({ outputs }: StepRecord): boolean {
  return outputs['decision'] !== undefined && outputs['reason-code'] !== 'missing_credentials';
}

const EXIT = /^Process completed with exit code /;

/** Its report's own sentence, else its errors; a script that only ended says it with its last line. */
function sentenceOfStep({ outputs, annotations, log }: StepRecord): string {
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  const told = errors.filter((message) => !EXIT.test(message));
  const last = log.findLast((line) => line.trim() !== '' && !line.startsWith('##['));
  const ended = [...(last === undefined ? [] : [last]), ...errors].join(': ');
  return sentenceOfResult(outputs['result']) || told.join(' ') || ended || 'It failed and says no more.';
}
