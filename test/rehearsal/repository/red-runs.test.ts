import { describe, expect, it } from '@jest/globals';
import { NO_GROUNDS, redSteps } from '../../../rehearsal/repository/red-runs.ts';
import type { Annotation, RunRecord, StepRecord } from '../../../rehearsal/runner/records/records.ts';
import { parseWorkflowText } from '../../../rehearsal/runner/workflows/workflow-files.ts';

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

  it.each([
    [['Error: no such table', '    at run (a.js:1)', 'Node.js v24'], 'Error: no such table'],
    [
      ['npm warn old', 'npm error code E404', 'npm error 404 Not Found', 'npm error A log is in /x'],
      'npm error code E404',
    ],
    [['error TS2304: Cannot find name', '', 'Found 1 error.'], 'error TS2304: Cannot find name'],
    [['building', 'done'], 'done'],
  ])('is the line that names an error, of %j', (log, sentence) => {
    expect(redSteps([run([redStep('build', { log })])])).toMatchObject([{ sentence }]);
  });

  it.each([
    ['a.sh: line 1: yq: command not found', 127, ['yq is not on this machine']],
    ['a.sh: 1: mvn: not found', 127, ['mvn is not on this machine']],
    ['a.sh: line 1: ours: command not found', 127, undefined],
    ['yq: command not found', 1, undefined],
    [
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      1,
      ['no docker daemon runs on this machine'],
    ],
  ])('cannot be judged where %j ends a step with %i', (line, code, because) => {
    const annotations = [error(`Process completed with exit code ${code}.`)];
    const [red] = redSteps([run([redStep('build', { log: [line], annotations })])]);
    expect(red?.doubt?.because).toEqual(because);
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

describe('what nobody can judge here', () => {
  const job = (id: string, fields: Partial<RunRecord['jobs'][number]> = {}): RunRecord['jobs'][number] => ({
    id,
    name: id,
    result: 'failure',
    outputs: {},
    steps: [redStep('build', { log: ['cat: link.json: No such file or directory'] })],
    ...fields,
  });

  it('is a file that was left out, or another system than this', async () => {
    const text = `on: push
jobs:
  here: { runs-on: ubuntu-latest, steps: [{ id: build, run: make }] }
  there: { runs-on: windows-latest, steps: [{ id: build, run: make }] }
  both:
    runs-on: \${{ matrix.os }}
    strategy: { matrix: { os: [macos-15, ubuntu-latest] } }
    steps: [{ id: build, run: make }]
`;
    const workflow = await parseWorkflowText('ci.yml', text);
    const texts = [{ file: 'ci.yml', text }];
    const jobs = [
      job('here'),
      job('there', { steps: [redStep('build')] }),
      job('both', { name: 'both (macos-15)', steps: [redStep('build')] }),
      job('both', { name: 'both (ubuntu-latest)', steps: [redStep('build')] }),
    ];
    const grounds = { notAsked: [], leftOut: ['config/link.json'], workflows: [workflow], texts };
    expect(redSteps([run([], { jobs })], grounds).map(({ doubt }) => doubt)).toEqual([
      { at: 'ci.yml:3', because: ['config/link.json was left out'] },
      { at: 'ci.yml:4', because: ['it runs on windows-latest'] },
      { at: 'ci.yml:8', because: ['it runs on macos-15'] },
      undefined,
    ]);
  });

  it('is a host that was asked for while the job ran, and not before or after', () => {
    const steps = [redStep('ask', { finishedAt: '2026-03-02T09:00:05.000Z' })];
    const at = (second: number) => ({
      at: `2026-03-02T09:00:0${second}.000Z`,
      host: `s${second}.example.com`,
    });
    const notAsked = [at(1), at(3), at(3), at(7)];
    const ofSuite = { outputs: report('There are no credentials.', 'missing_credentials') };
    steps.push(redStep('provision', { ...ofSuite, finishedAt: '2026-03-02T09:00:06.000Z' }));
    const jobs = [job('test', { startedAt: '2026-03-02T09:00:02.000Z', steps })];
    const red = redSteps([run([], { jobs })], { ...NO_GROUNDS, notAsked });
    expect(red.map(({ doubt }) => doubt)).toEqual([
      { at: 'ci.yml, job test, step ask', because: ['s3.example.com was not asked'] },
      undefined,
    ]);
  });
});
