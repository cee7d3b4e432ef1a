import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALL_WRITE, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

let world: GitHubWorld;
let path = '';

beforeAll(async () => {
  world = await startGitHub(2);
  path = `${REPOSITORY}/statuses/${world.github.code.branchHead('main')}`;
});

afterAll(() => world.close());

function set(body: object, at = path, token: typeof ALL_WRITE = ALL_WRITE) {
  return world.call('POST', at, body, { token });
}

describe('the status of a commit', () => {
  it('is the newest of its context', async () => {
    await set({ state: 'pending', context: 'story accepted', description: 'Not yet.' });
    const { body } = await set({ state: 'success', context: 'story accepted' });
    expect(body).toMatchObject({ state: 'success', description: null });
    await set({ state: 'success' });
    const { body: combined } = await world.call('GET', `${REPOSITORY}/commits/main/status`);
    expect(combined).toMatchObject({
      state: 'success',
      statuses: [{ context: 'story accepted' }, { context: 'default' }],
    });
  });

  it.each([
    ['is too long', { state: 'success', description: 'x'.repeat(141) }],
    ['has a state that nobody knows', { state: 'maybe' }],
  ])('is refused where it %s', async (_, body) => {
    expect((await set(body)).status).toBe(422);
  });

  it('is refused for a commit that is not there, and to a token without the right', async () => {
    expect(await set({ state: 'success' }, `${REPOSITORY}/statuses/${'0'.repeat(40)}`)).toMatchObject({
      status: 422,
      body: { message: `No commit found for SHA: ${'0'.repeat(40)}` },
    });
    const token = { ...ALL_WRITE, permissions: { ...ALL_WRITE.permissions, statuses: 'read' } } as const;
    expect((await set({ state: 'success' }, path, token)).status).toBe(403);
  });
});
