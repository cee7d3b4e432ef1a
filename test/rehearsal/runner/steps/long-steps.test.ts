import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NO_GROUNDS, redSteps } from '../../../../rehearsal/repository/red-runs.ts';
import { pushed, stepOf } from '../support.ts';

const SERVICES = 'services: { postgres: { image: "postgres:17" } }';
const waiting = (more: string) => `
job:
  runs-on: x
  ${more}
  steps:
    - { id: wait, name: Wait for it, run: exec sleep 600 }
    - { id: never, run: echo never }`;

describe('a step that goes on and on', () => {
  it('is told of again and again', async () => {
    const ready = join(mkdtempSync(join(tmpdir(), 'greenroom-test-')), 'ready');
    const told: string[] = [];
    const run = await pushed(
      `
job:
  runs-on: x
  steps: [{ name: Wait for it, run: 'until test -e ${ready}; do sleep 0.05; done' }]`,
      {
        patience: { tellEvery: 10, endAfter: 20 },
        hooks: {
          stillRuns({ file, job, step, seconds }) {
            told.push(`${file} ${job} ${step} ${typeof seconds}`);
            if (told.length === 4) writeFileSync(ready, '');
          },
        },
      },
    );
    expect(run.conclusion).toBe('success');
    expect(new Set(told)).toEqual(new Set(['test.yml job Wait for it number']));
  });

  it('ends with its job where a service is missing, and nobody can judge it', async () => {
    const run = await pushed(waiting(SERVICES), { patience: { tellEvery: 10, endAfter: 20 } });
    expect(stepOf(run, 'wait').outcome).toBe('cancelled');
    expect(stepOf(run, 'never').outcome).toBe('skipped');
    expect(stepOf(run, '__complete').annotations.map(({ message }) => message)).toEqual([
      'The rehearsal ended this job, because it may wait for something that is not here.',
    ]);
    const red = redSteps([run]);
    expect(red.map(({ doubt }) => doubt?.because)).toEqual([['the service postgres was not played']]);
  });

  it('ends where a host was not asked', async () => {
    const run = await pushed(waiting(''), {
      patience: { tellEvery: 10, endAfter: 20 },
      hooks: { notAskedSince: () => ['staging.example.com'] },
    });
    expect(run.jobs[0]?.ending).toBe('given up');
    const at = run.jobs[0]?.startedAt ?? '';
    const red = redSteps([run], { ...NO_GROUNDS, notAsked: [{ at, host: 'staging.example.com' }] });
    expect(red.map(({ doubt }) => doubt?.because)).toEqual([['staging.example.com was not asked']]);
  });
});
