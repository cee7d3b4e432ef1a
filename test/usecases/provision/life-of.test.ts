import { describe, expect, it } from '@jest/globals';
import { lifeOf } from '../../../src/usecases/provision/life-of.ts';
import { deployment, pullRequest, stack } from '../../../tools/builders/facts.ts';

const HOURS = 'Mon-Fri 08:00-18:00 Europe/Berlin';
const DAY_MS = 86_400_000;

type Settled = Parameters<typeof lifeOf>[1];

function life(
  { hours, ttlMs }: Partial<Parameters<typeof lifeOf>[0]>,
  {
    labels = [],
    record,
    ours = [],
  }: { labels?: string[] } & Partial<Pick<Settled, 'record'> & { ours: Settled['history']['ours'] }> = {},
) {
  const { subject, history } = {
    subject: { pullRequest: pullRequest({ labels }) },
    history: { ours, others: [] },
  };
  return lifeOf(
    { hours, ttlMs },
    { subject, history, record, stack: stack({ createdAt: '2026-03-02T09:05:00Z' }) },
  );
}

const PUSHED = deployment({ id: 1, createdAt: '2026-03-02T09:00:00Z' });

describe('the life of an environment', () => {
  it('has its hours, and no end where the settings name none', () => {
    expect(life({ hours: HOURS }, { ours: [PUSHED] })).toEqual({ hours: HOURS });
    expect(life({}, { ours: [PUSHED] })).toEqual({});
  });

  it('ends as long after its last push as the settings say, whoever reads that from the record or opened it', () => {
    const expires = '2026-03-03T09:00:00.000Z';
    const record = PUSHED;
    expect(life({ ttlMs: DAY_MS }, { ours: [PUSHED] })).toEqual({ expires });
    expect(life({ ttlMs: DAY_MS }, { record })).toEqual({ expires });
    expect(life({ ttlMs: DAY_MS }, { record, ours: [PUSHED] })).toEqual({ expires });
  });

  it('ends later, or never, where a label says so', () => {
    const kept = (label: string) => life({ ttlMs: DAY_MS }, { ours: [PUSHED], labels: [label] });
    expect(kept('stage:keep')).toEqual({});
    expect(kept('stage:until-2026-03-20')['expires']).toMatch(/^2026-03-2[01]T/);
  });

  it('has no end that anybody knows where the deployments that were read do not reach back', () => {
    const rerun = deployment({ createdAt: '2026-03-04T09:00:00Z' });
    expect(life({ ttlMs: DAY_MS }, { ours: [rerun] })).toEqual({});
  });
});
