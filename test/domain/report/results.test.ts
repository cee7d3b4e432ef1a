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
    { steps: { provision: 'skipped', 'preview-lint': 'failure' }, killed: [] },
    { steps: { provision: 'success', 'environment-file': 'cancelled' }, killed: [] },
    { steps: { preview: 'failure', tests: 'failure' }, killed: ['preview'] },
    { steps: { 'provision-eu': 'failure', 'preview-lint': 'failure' }, killed: ['provision-eu'] },
  ])("takes no step of somebody's own for provision: $steps", ({ steps, killed }) => {
    const results = Object.fromEntries(
      Object.entries(steps).map(([id, outcome]) => [id, { outputs: {}, outcome }]),
    );
    expect(parseResults(JSON.stringify(results)).map(({ sentence }) => sentence)).toEqual(
      killed.map(
        (id) =>
          `Step '${id}' ended (failure) before it could report; look at the run's log and run the job again.`,
      ),
    );
  });

  it("takes no step of somebody's own for provision where another step reported as provision", () => {
    const provision = {
      ...REPORT,
      action: 'provision',
      decision: 'created',
      reasonCode: 'environment_created',
    };
    const steps = {
      deploy: { outputs: { result: JSON.stringify(provision) }, outcome: 'success' },
      'preview-lint': { outputs: {}, outcome: 'failure' },
    };
    expect(parseResults(JSON.stringify(steps))).toEqual([provision]);
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

  it('keeps what is left behind and what an environment costs, in toJSON(steps) too', () => {
    const leftovers = [
      { resource: 'Data', type: 'AWS::S3::Bucket', name: 'shop-data', why: 'The bucket is not empty' },
      { resource: 'Log', type: 'AWS::Logs::LogGroup', why: 'its template keeps it' },
    ];
    const alwaysAwake = { perDay: 0.24, perMonth: 7.3, sinceCreation: 1.5 };
    const cost = { perHour: 0.01, perDay: 0.12, perMonth: 3.65, sinceCreation: 0.75, alwaysAwake };
    const unknown = { unknown: 'no price for t4g.micro' };
    const item = { name: 'n', decision: 'deleted', reasonCode: 'environment_deleted', sentence: 'S.' };
    const full = {
      ...REPORT,
      environment: { name: 'n', leftovers, cost },
      items: [
        { ...item, leftovers, cost },
        { ...item, cost: unknown },
      ],
    };
    const steps = { teardown: { outcome: 'success', outputs: { result: JSON.stringify(full) } } };
    expect(parseResults(JSON.stringify(steps))).toEqual([full]);
  });

  it('takes no ARN and no account id from leftovers and costs', () => {
    const why = 'arn:aws:iam::111122223333:role/x may not delete arn:aws:s3:::shop-111122223333';
    const leftovers = [
      { resource: 'Data', type: 'AWS::S3::Bucket', name: 'shop-eu-central-1-111122223333', why },
    ];
    const cost = { unknown: 'no price for 111122223333' };
    const read = parseResults(JSON.stringify({ ...REPORT, environment: { name: 'n', leftovers, cost } }));
    expect(read[0]?.environment).toEqual({
      name: 'n',
      leftovers: [
        {
          resource: 'Data',
          type: 'AWS::S3::Bucket',
          name: 'shop-eu-central-1-ACCOUNT',
          why: 'role/x may not delete shop-ACCOUNT',
        },
      ],
      cost: { unknown: 'no price for this account' },
    });
  });

  it.each([{ leftovers: [{ resource: 'Data', type: 'AWS::S3::Bucket' }] }, { cost: { perHour: null } }])(
    'counts a report whose extras it cannot read, without them: %j',
    (extras) => {
      const item = { name: 'n', decision: 'deleted', reasonCode: 'environment_deleted', sentence: 'S.' };
      const [read] = parseResults(JSON.stringify({ ...REPORT, items: [{ ...item, ...extras }] }));
      expect(read?.items).toEqual([item]);
    },
  );

  it("passes over another action's output that is called result, too", () => {
    const foreign = { outputs: { result: '{not json' }, outcome: 'success' };
    expect(parseResults(JSON.stringify({ scan: foreign, teardown: STEP }))).toEqual([REPORT]);
  });

  it.each(['["ok"]', '["\\"hello\\""]', '["", "ok", null]', '[["ok"]]'])(
    'passes over such an output among those of all steps, too: %s',
    (results) => {
      expect(parseResults(results)).toEqual([]);
    },
  );

  it('takes the reports beside such an output', () => {
    expect(parseResults(JSON.stringify(['ok', JSON.stringify(REPORT)]))).toEqual([REPORT]);
  });

  it('finds nothing in what is nested beyond all reason', () => {
    expect(parseResults('['.repeat(100_000) + ']'.repeat(100_000))).toEqual([]);
  });

  it('refuses what is not JSON', () => {
    expect(() => parseResults('steps')).toThrow(/'results' is not JSON/);
  });
});
