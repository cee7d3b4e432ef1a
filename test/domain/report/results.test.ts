import { describe, expect, it } from '@jest/globals';
import { parseResults } from '../../../src/domain/report/results.ts';

const REPORT = {
  version: 1,
  action: 'teardown',
  decision: 'deleted',
  reasonCode: 'environment_deleted',
  sentence: 'S.',
  durationMs: 1,
  items: [],
};
const STEP = {
  outputs: { result: JSON.stringify(REPORT), decision: 'deleted' },
  outcome: 'success',
  conclusion: 'success',
};

describe('reading results', () => {
  it('takes one report, an array of reports, and the steps of a job', () => {
    expect(parseResults(JSON.stringify(REPORT))).toEqual([REPORT]);
    expect(parseResults(JSON.stringify([REPORT, JSON.stringify(REPORT)]))).toEqual([REPORT, REPORT]);
    expect(
      parseResults(JSON.stringify({ teardown: STEP, checkout: { outputs: {}, outcome: 'success' } })),
    ).toEqual([REPORT]);
    expect(parseResults(undefined)).toEqual([]);
    expect(parseResults(JSON.stringify([JSON.stringify(REPORT), '']))).toEqual([REPORT]);
    expect(parseResults('{}')).toEqual([]);
  });

  it('makes a failure of a provision step that was killed, and of no other', () => {
    const killed = { outputs: {}, outcome: 'failure' };
    expect(parseResults(JSON.stringify({ provision: killed, tests: killed }))).toMatchObject([
      { action: 'provision', decision: 'failed', reasonCode: 'cancelled' },
    ]);
    expect(parseResults(JSON.stringify({ provision: { outputs: {}, outcome: 'skipped' } }))).toEqual([]);
  });

  it.each([
    { ...REPORT, decision: 'exploded' },
    { ...REPORT, version: 2 },
    { ...REPORT, reasonCode: 'none' },
    { ...REPORT, items: [{}] },
    7,
    null,
  ])('passes over what is not a report: %j', (value) => {
    expect(parseResults(JSON.stringify([value]))).toEqual([]);
  });

  it("passes over another action's output that is called result, too", () => {
    const foreign = { outputs: { result: '{not json' }, outcome: 'success' };
    expect(parseResults(JSON.stringify({ scan: foreign, teardown: STEP }))).toEqual([REPORT]);
  });

  it('refuses what is not JSON', () => {
    expect(() => parseResults('steps')).toThrow(/'results' is not JSON/);
  });
});
