import type { Annotation, StepRecord } from '../records/records.ts';

const IDS = { 'Set up job': '__setup', 'Complete job': '__complete' } as const;

/** A step of the runner's own, before the job's first or after its last, which is there for what it has to say. */
export function runnerStep(
  name: keyof typeof IDS,
  annotations: readonly Annotation[],
  at: string,
): StepRecord {
  const outcome = annotations.some(({ level }) => level === 'error') ? 'failure' : 'success';
  return {
    id: IDS[name],
    name,
    phase: 'main',
    outcome,
    conclusion: outcome,
    outputs: {},
    log: annotations.map(({ level, message }) => `##[${level}]${message}`),
    summary: '',
    annotations,
    startedAt: at,
    finishedAt: at,
  };
}
