import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

const REF = `${REPOSITORY}/git/ref/heads/feature/a`;

let world: GitHubWorld;
let pull: string;
let first: string;

beforeEach(async () => {
  world = await startGitHub(5);
  first = String((await world.control('push', { branch: 'feature/a', by: 'mr-a' }))['commit']);
  const { number } = await world.control('open', { branch: 'feature/a', title: 'A', by: 'mr-a' });
  pull = `${REPOSITORY}/pulls/${number}`;
});

afterEach(() => world.close());

/** The head that the branch and its pull request show. */
async function heads(): Promise<readonly unknown[]> {
  const ref = (await world.call('GET', REF)).body as { readonly object: { readonly sha: string } };
  const shown = (await world.call('GET', pull)).body as { readonly head: { readonly sha: string } };
  return [ref.object.sha, shown.head.sha];
}

async function push(): Promise<unknown> {
  return (await world.control('push', { branch: 'feature/a', by: 'mr-a' }))['commit'];
}

describe('reads that lag', () => {
  it('give the old head so many times for each question, and the new one from then on', async () => {
    await world.control('lag', { reads: 2 });
    const next = await push();
    expect(await heads()).toEqual([first, first]);
    expect(await heads()).toEqual([first, first]);
    expect(await heads()).toEqual([next, next]);
  });

  it('give 404 for a pull request that was just opened', async () => {
    await world.control('lag', { reads: 1 });
    await world.control('push', { branch: 'feature/b', by: 'mr-a' });
    const { number } = await world.control('open', { branch: 'feature/b', title: 'B', by: 'mr-a' });
    const path = `${REPOSITORY}/pulls/${number}`;
    expect((await world.call('GET', path)).status).toBe(404);
    expect((await world.call('GET', path)).status).toBe(200);
  });

  it('may be new first, and old once afterwards', async () => {
    await world.control('lag', { reads: 1, skip: 1 });
    const next = await push();
    expect(await heads()).toEqual([next, next]);
    expect(await heads()).toEqual([first, first]);
    expect(await heads()).toEqual([next, next]);
  });

  it('lack what a client itself has just written, where that lags', async () => {
    await world.control('lag', { of: ['comments', 'deployments'], reads: 1 });
    const comments = pull.replace('/pulls/', '/issues/').concat('/comments');
    await world.call('POST', comments, { body: 'hello' });
    await world.call('POST', `${REPOSITORY}/deployments`, {
      ref: 'feature/a',
      auto_merge: false,
      required_contexts: [],
    });
    for (const [path, counts] of [
      [comments, [0, 1]],
      [`${REPOSITORY}/deployments`, [0, 1]],
    ] as const)
      for (const count of counts) expect((await world.call('GET', path)).body).toHaveLength(count);
  });

  it('leave alone what did not change, and end when they are switched off', async () => {
    await world.control('lag', { reads: 9 });
    await world.control('token', { kind: 'person', login: 'mr-a' });
    expect(await heads()).toEqual([first, first]);
    const next = await push();
    await world.control('lag', { on: false });
    expect(await heads()).toEqual([next, next]);
  });

  it('lag as the seed says where nobody says how often', async () => {
    await world.control('lag', {});
    const olds: number[] = [];
    for (let change = 0; change < 6; change += 1) {
      const next = await push();
      let old = 0;
      while ((await heads())[1] !== next) old += 1;
      olds.push(old);
    }
    expect(olds).toEqual([0, 1, 2, 1, 1, 1]);
  });
});
