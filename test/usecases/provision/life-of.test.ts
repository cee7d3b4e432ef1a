import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { keepersOf, lifeOf } from '../../../src/usecases/provision/life-of.ts';
import { deployment, pullRequest, stack } from '../../../tools/builders/facts.ts';

const HOURS = 'Mon-Fri 08:00-18:00 Europe/Berlin';
const DAY_MS = 86_400_000;

type Settled = Parameters<typeof lifeOf>[1];

function life(
  { hours, ttlMs }: Partial<Parameters<typeof lifeOf>[0]>,
  {
    labels = [],
    isLocked = false,
    record,
    ours = [],
  }: { labels?: string[]; isLocked?: boolean } & Partial<
    Pick<Settled, 'record'> & { ours: Settled['history']['ours'] }
  > = {},
) {
  const history = { ours, others: [] };
  const pulls = [pullRequest({ labels: [] }), pullRequest({ number: 8, labels })];
  const keepers = { pulls, isLocked };
  return lifeOf(
    { hours, ttlMs },
    { history, record, stack: stack({ createdAt: '2026-03-02T09:05:00Z' }), keepers },
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

  it('has no end while a lock holds it', () => {
    expect(life({ ttlMs: DAY_MS }, { ours: [PUSHED], isLocked: true })).toEqual({});
  });

  it('has no end that anybody knows where nobody could look who keeps it', async () => {
    const codeHost = {
      openPullRequests: () => Promise.reject(new AdapterError('unreachable', 'No.', { service: 'GitHub' })),
      lockOf: async () => undefined,
    };
    const pull = pullRequest();
    const about = { branch: pull.headBranch, name: 'shop-a', pullRequest: pull };
    const keepers = await keepersOf(codeHost, about, { ttlMs: DAY_MS });
    expect(keepers).toBeUndefined();
    const history = { ours: [PUSHED], others: [] };
    expect(
      lifeOf({ hours: undefined, ttlMs: DAY_MS }, { history, record: undefined, stack: stack(), keepers }),
    ).toEqual({});
  });

  it('is kept by each open pull request of its branch, as a sweep has it, and by the lock of its name', async () => {
    const pull = pullRequest({ number: 7 });
    const other = pullRequest({ number: 8, labels: ['stage:keep'] });
    const keepers = async (open: readonly (typeof pull)[], own = pull) =>
      keepersOf(
        { openPullRequests: async () => open, lockOf: async () => undefined },
        { branch: pull.headBranch, name: 'shop-a', pullRequest: own },
        { ttlMs: DAY_MS },
      );
    expect(await keepers([pull, other])).toEqual({ pulls: [pull, other], isLocked: false });
    const closed = { ...pull, state: 'closed' } as const;
    expect((await keepers([other], closed))?.pulls).toEqual([other]);
    expect((await keepers([], closed))?.pulls).toEqual([closed]);
  });

  it('has no end that anybody knows where the deployments that were read do not reach back', () => {
    const rerun = deployment({ createdAt: '2026-03-04T09:00:00Z' });
    expect(life({ ttlMs: DAY_MS }, { ours: [rerun] })).toEqual({});
  });
});
