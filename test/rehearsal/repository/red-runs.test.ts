import { describe, expect, it } from '@jest/globals';
import { redSteps } from '../../../rehearsal/repository/red-runs.ts';
import type { Annotation, RunRecord, StepRecord } from '../../../rehearsal/runner/records/records.ts';

function step(name: string, fields: Partial<StepRecord> = {}): StepRecord {
  return {
    id: name,
    name,
    phase: 'main',
    outcome: 'success',
    conclusion: 'success',
    outputs: {},
    log: [],
    summary: '',
    annotations: [],
    startedAt: '2026-03-02T09:00:00.000Z',
    finishedAt: '2026-03-02T09:00:00.000Z',
    ...fields,
  };
}

function redStep(name: string, fields: Partial<StepRecord> = {}): StepRecord {
  return step(name, { outcome: 'failure', conclusion: 'failure', ...fields });
}

const error = (message: string): Annotation => ({ level: 'error', message });
const NOT_PLAYED = step('setup', {
  annotations: [{ level: 'notice', message: 'not played: actions/setup-java@v4' }],
});

function run(steps: readonly StepRecord[], fields: Partial<RunRecord> = {}): RunRecord {
  return {
    id: 1,
    workflow: 'CI',
    file: 'ci.yml',
    event: { name: 'push', payload: {}, ref: 'refs/heads/main', sha: 'a'.repeat(40) },
    conclusion: 'failure',
    jobs: [{ id: 'test', name: 'test', result: 'failure', outputs: {}, steps }],
    ...fields,
  };
}

const report = (sentence: string, reasonCode: string) => ({
  decision: 'refused',
  'reason-code': reasonCode,
  result: JSON.stringify({ sentence }),
});

describe('why a run was red', () => {
  it('is what the report of an action says, once for all runs that say it', () => {
    const red = redStep(`Run a/greenroom/actions/hours@${'0123456789'.repeat(4)}`, {
      outputs: report('Input x is wrong.', 'invalid_input'),
      annotations: [error('Input x is wrong. (invalid_input)')],
    });
    expect(redSteps([run([step('first'), red]), run([red])])).toEqual([
      {
        place: 'ci.yml, job test, step Run a/greenroom/actions/hours@0123456',
        sentence: 'Input x is wrong.',
        without: [],
      },
    ]);
  });

  it.each([
    [[error('The build broke.'), error('Process completed with exit code 2.')], 'The build broke.'],
    [
      [error('Process completed with exit code 127.')],
      'sh: mvn: not found: Process completed with exit code 127.',
    ],
    [[], 'sh: mvn: not found'],
  ])('is what a script says of itself: %j', (annotations, sentence) => {
    const log = ['building', 'sh: mvn: not found', '##[error]Process completed with exit code 127.'];
    expect(redSteps([run([redStep('build', { log, annotations })])])).toMatchObject([{ sentence }]);
  });

  it('is in doubt behind an action that was not played, unless an action of the suite says why', () => {
    const steps = [
      NOT_PLAYED,
      redStep('build'),
      redStep('provision', { outputs: report('Correct the input.', 'invalid_input') }),
      redStep('hours', { outputs: report('There are no credentials.', 'missing_credentials') }),
    ];
    expect(redSteps([run(steps)]).map(({ without }) => without)).toEqual([
      ['actions/setup-java@v4'],
      [],
      ['actions/setup-java@v4'],
    ]);
  });

  it('is why GitHub did not start the run', () => {
    const refused = run([], { conclusion: 'startup_failure', refusal: 'The workflow is not valid.' });
    expect(redSteps([refused])).toEqual([
      { place: 'ci.yml', sentence: 'The workflow is not valid.', without: [] },
    ]);
  });

  it('is nothing where a step may fail, or the run was not red', () => {
    const tolerated = step('lint', { outcome: 'failure' });
    expect(redSteps([run([tolerated]), run([redStep('x')], { conclusion: 'cancelled' })])).toEqual([]);
  });
});
