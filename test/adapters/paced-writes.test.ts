import { describe, expect, it } from '@jest/globals';
import { pacedWrites } from '../../src/adapters/fetch/paced-writes.ts';
import { changesGitHub, GITHUB_WRITES } from '../../src/adapters/github/write-pace.ts';

const GRAPHQL = 'https://api.example.com/graphql';
const REST = 'https://api.example.com/repos/octo-org/shop/issues/1/comments';

/** A far side that notes when it was written to, on a clock that only waits move. */
function farSide(endsAt = Number.POSITIVE_INFINITY) {
  let now = 0;
  const writes: number[] = [];
  const fetch = pacedWrites(
    async (_, init) => {
      if (init?.method !== undefined) writes.push(now);
      return new Response('{}');
    },
    {
      service: 'GitHub',
      pace: GITHUB_WRITES,
      async sleep(ms) {
        now += ms;
      },
      time: { monotonic: () => now, endsAt: () => endsAt },
      isWrite: (url, init) => changesGitHub(GRAPHQL, url, init),
    },
  );
  return {
    writes,
    read: () => fetch(REST),
    write: () => fetch(REST, { method: 'POST' }),
    wait(ms: number) {
      now += ms;
    },
    now: () => now,
  };
}

/** The most in any span of that length. */
function most(writes: readonly number[], spanMs: number): number {
  return Math.max(...writes.map((from) => writes.filter((at) => at >= from && at < from + spanMs).length));
}

describe('writes at a pace', () => {
  it('go out at once where they are few', async () => {
    const github = farSide();
    for (let count = 0; count < 20; count += 1) await github.write();
    expect(github.now()).toBe(0);
  });

  it('are at most 80 in any minute and 500 in any hour, however many there are', async () => {
    const github = farSide();
    for (let count = 0; count < 1200; count += 1) await github.write();
    expect(most(github.writes, 60_000)).toBeLessThanOrEqual(80);
    expect(most(github.writes, 3_600_000)).toBe(500);
  });

  it('are so too where some pause lies between them', async () => {
    const github = farSide();
    for (let count = 0; count < 900; count += 1) {
      if (count % 70 === 0) github.wait(25_000);
      await github.write();
    }
    expect(most(github.writes, 60_000)).toBeLessThanOrEqual(80);
    expect(most(github.writes, 3_600_000)).toBeLessThanOrEqual(500);
  });

  it('are not sent where their turn comes after the end of the run, and the next one asks again', async () => {
    const github = farSide(1_200_000);
    const outcomes = await Promise.allSettled(Array.from({ length: 520 }, () => github.write()));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatchObject({
      reason: { name: 'AdapterError', reasonCode: 'throttled', retriable: true },
    });
    expect(github.writes).toHaveLength(500);
  });

  it('hold up no read', async () => {
    const github = farSide();
    for (let count = 0; count < 200; count += 1) await github.read();
    expect(github.now()).toBe(0);
  });
});

describe('a request to GitHub', () => {
  const body = (query: string, text = '') => JSON.stringify({ query, variables: { text } });

  it.each([
    [true, REST, { method: 'POST' }],
    [true, REST, { method: 'delete' }],
    [false, REST, undefined],
    [false, REST, { method: 'HEAD' }],
    [true, GRAPHQL, { method: 'POST', body: body('mutation DeleteBranch { updateRefs }') }],
    [true, GRAPHQL, { method: 'POST', body: body('\n  mutation($a: ID!) { updateRefs }'.trimStart()) }],
    [false, GRAPHQL, { method: 'POST', body: body('query OpenHeads { viewer }') }],
    [false, GRAPHQL, { method: 'POST', body: body('query Q { viewer }', '"query":"mutation X') }],
  ] as const)('writes: %s for %s %j', (writes, url, init) => {
    expect(changesGitHub(GRAPHQL, url, init)).toBe(writes);
  });
});
