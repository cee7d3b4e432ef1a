import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { redSteps } from '../../../../rehearsal/repository/red-runs.ts';
import type { JobRecord } from '../../../../rehearsal/runner/records/records.ts';
import { callable, called, pushed, stepOf } from '../support.ts';

const results = (jobs: readonly JobRecord[]) => jobs.map(({ name, result }) => `${name}: ${result}`);

describe('a job that may fail', () => {
  it('is red alone: the run is green, and what needs it sees a success', async () => {
    const run = await pushed(`
may:
  runs-on: x
  continue-on-error: "\${{ github.event_name == 'push' }}"
  steps: [{ run: exit 1 }]
next:
  runs-on: x
  needs: may
  steps: [{ id: say, run: 'echo \${{ needs.may.result }}' }]`);
    expect(results(run.jobs)).toEqual(['may: failure', 'next: success']);
    expect(run.jobs[0]?.ending).toBe('tolerated');
    expect(stepOf(run, 'say').log).toEqual(['success']);
    expect(run.conclusion).toBe('success');
  });

  it('stops no other leg, and is no fault of a run that another job fails', async () => {
    const run = await pushed(`
legs:
  runs-on: x
  strategy: { max-parallel: 1, matrix: { may: [true, false] } }
  continue-on-error: "\${{ matrix.may }}"
  steps: [{ run: 'exit 1' }]`);
    expect(results(run.jobs)).toEqual(['legs (true): failure', 'legs (false): failure']);
    expect(run.conclusion).toBe('failure');
    expect(redSteps([run]).map(({ place }) => place)).toEqual([
      'test.yml, job legs (false), step Run exit 1',
    ]);
  });
});

describe('containers', () => {
  it('are named, as nobody starts them, and no red step beside them is judged', async () => {
    const run = await pushed(`
job:
  runs-on: x
  container: { image: "node:\${{ github.event_name }}" }
  services:
    db: { image: 'postgres:16' }
    none: { image: "\${{ vars.NONE }}" }
  steps: [{ id: use, run: 'echo no database; exit 1' }]`);
    expect(
      run.jobs[0]?.steps.flatMap(({ annotations }) => annotations.map(({ message }) => message)),
    ).toEqual([
      'not played: the container node:push; steps run on this machine',
      'not played: the service db, which is not started',
      'Process completed with exit code 1.',
    ]);
    expect(redSteps([run])[0]?.without).toEqual([
      'the container node:push; steps run on this machine',
      'the service db, which is not started',
    ]);
  });
});

describe('a job that takes too long', () => {
  it('is cancelled, says so, and is a fault', async () => {
    const run = await pushed(`
job:
  runs-on: x
  timeout-minutes: 0.01
  steps:
    - { id: slow, run: exec sleep 600 }
    - { id: last, if: always(), run: echo last }`);
    expect(results(run.jobs)).toEqual(['job: cancelled']);
    expect(stepOf(run, 'last').log).toEqual(['last']);
    expect(run.conclusion).toBe('cancelled');
    expect(redSteps([run])).toEqual([
      {
        place: 'test.yml, job job, step Complete job',
        sentence: 'The job has exceeded the maximum execution time of 1s',
        without: [],
      },
    ]);
  });
});

describe('what GitHub shows of a job', () => {
  it('is its own name, with the values of its leg unless it names some itself', async () => {
    const { run } = await called(
      `
plain: { name: Build, runs-on: x, steps: [{ run: 'true' }] }
legs:
  name: Test
  runs-on: x
  strategy: { matrix: { node: [22, 24], include: [{ node: 24, extra: hidden }, { node: 26, more: { deep: seen } }] } }
  steps: [{ run: 'true' }]
says:
  name: "On \${{ matrix.os }} for \${{ github.event_name }}"
  runs-on: x
  strategy: { matrix: { os: [linux] } }
  steps: [{ run: 'true' }]
never: { name: "Never on \${{ matrix.os }}", if: false, runs-on: x, strategy: { matrix: { os: [a] } }, steps: [{ run: 'true' }] }
calls: { name: Call, uses: ./.github/workflows/inner.yml }`,
      { 'inner.yml': callable("inner: { name: Inner, runs-on: x, steps: [{ run: 'true' }] }") },
    );
    expect(run.jobs.map(({ title }) => title)).toEqual([
      'Build',
      'Test (22)',
      'Test (24)',
      'Test (26, seen)',
      'On linux for push',
      `Never on \${{ matrix.os }}`,
      'Call / Inner',
    ]);
  });
});

describe('a matrix', () => {
  it('runs as many legs at a time as it says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
    const run = await pushed(
      `
legs:
  runs-on: x
  strategy: { max-parallel: 1, matrix: { leg: [1, 2, 3] } }
  steps:
    - run: mkdir ${folder}/alone
    - { id: say, run: 'echo \${{ strategy.max-parallel }} of \${{ strategy.job-total }}' }
    - { if: always(), run: rmdir ${folder}/alone }`,
      { parallel: 3 },
    );
    expect(run.conclusion).toBe('success');
    expect(stepOf(run, 'say').log).toEqual(['1 of 3']);
  });
});
