import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

const PATH = `${REPOSITORY}/deployments`;

let world: GitHubWorld;

beforeEach(async () => {
  world = await startGitHub(5);
  await world.control('push', { branch: 'feature/1-a', by: 'mr-a' });
});

afterEach(() => world.close());

async function deploy(extra: Record<string, unknown> = {}): Promise<number> {
  const asked = {
    ref: 'feature/1-a',
    auto_merge: false,
    required_contexts: [],
    environment: 'staging',
    ...extra,
  };
  const made = await world.call('POST', PATH, asked);
  expect(made.status).toBe(201);
  return (made.body as { id: number }).id;
}

async function set(id: number, state: string, extra: Record<string, unknown> = {}): Promise<void> {
  const answer = await world.call('POST', `${PATH}/${id}/statuses`, { state, ...extra });
  expect(answer.status).toBe(201);
}

async function states(id: number): Promise<readonly string[]> {
  const { body } = await world.call('GET', `${PATH}/${id}/statuses`);
  return (body as { state: string }[]).map((status) => status.state);
}

describe('deployments', () => {
  it('merge the default branch into one that is behind, instead of deploying, unless told otherwise', async () => {
    const { commit } = await world.control('push', { branch: 'main', by: 'mr-b' });
    const answer = await world.call('POST', PATH, { ref: 'feature/1-a' });
    expect(answer).toMatchObject({
      status: 202,
      body: { message: 'Auto-merged main into feature/1-a on deployment.' },
    });
    const compared = await world.call('GET', `${REPOSITORY}/compare/${commit}...feature%2F1-a`);
    expect(compared.body).toMatchObject({ status: 'ahead', behind_by: 0 });
    expect((await world.call('POST', PATH, { ref: 'feature/1-a' })).status).toBe(201);
  });

  it('are refused when that merge has a conflict', async () => {
    await world.control('push', { branch: 'feature/1-a', by: 'mr-a', files: { 'README.md': '# Mine\n' } });
    await world.control('push', { branch: 'main', by: 'mr-b', files: { 'README.md': '# Yours\n' } });
    const answer = await world.call('POST', PATH, { ref: 'feature/1-a' });
    expect(answer).toMatchObject({
      status: 409,
      body: { message: 'Conflict merging main into feature/1-a.' },
    });
  });

  it('wait for every status of the commit, for those that are named, or for none', async () => {
    const asked = { ref: 'feature/1-a', auto_merge: false };
    expect((await world.call('POST', PATH, asked)).status).toBe(201);
    await world.control('status', { commit: 'feature/1-a', context: 'ci', state: 'pending' });
    expect((await world.call('POST', PATH, asked)).status).toBe(409);
    expect((await world.call('POST', PATH, { ...asked, required_contexts: [] })).status).toBe(201);
    await world.control('status', { commit: 'feature/1-a', context: 'ci', state: 'success' });
    expect((await world.call('POST', PATH, asked)).status).toBe(201);
    const missing = await world.call('POST', PATH, { ...asked, required_contexts: ['ci', 'security'] });
    expect(missing).toMatchObject({
      status: 409,
      body: {
        errors: [{ contexts: [{ context: 'security', state: 'pending' }], field: 'required_contexts' }],
      },
    });
  });

  it('are production ones by name only when nothing else is said', async () => {
    const production = await deploy({ environment: 'production' });
    const spared = await deploy({ environment: 'production', production_environment: false });
    const flags = await Promise.all([production, spared].map((id) => world.call('GET', `${PATH}/${id}`)));
    expect(flags.map((answer) => (answer.body as Record<string, unknown>)['production_environment'])).toEqual(
      [true, false],
    );
  });

  it('make earlier ones of their environment inactive when they succeed', async () => {
    const earlier = await deploy();
    const unfinished = await deploy();
    const elsewhere = await deploy({ environment: 'qa' });
    await set(earlier, 'success');
    await set(unfinished, 'in_progress');
    await set(elsewhere, 'success');
    await set(await deploy(), 'success');
    expect(await states(earlier)).toEqual(['inactive', 'success']);
    expect(await states(unfinished)).toEqual(['in_progress']);
    expect(await states(elsewhere)).toEqual(['success']);
  });

  it('spare transient ones, production ones, and all when auto_inactive is off', async () => {
    const transient = await deploy({ transient_environment: true });
    const production = await deploy({ production_environment: true });
    const plain = await deploy();
    await set(transient, 'success');
    await set(production, 'success');
    await set(plain, 'success');
    await set(await deploy(), 'success', { auto_inactive: false });
    expect(await states(transient)).toEqual(['success']);
    expect(await states(production)).toEqual(['success']);
    expect(await states(plain)).toEqual(['success']);
  });

  it('are listed newest first, by environment, ref, task and commit', async () => {
    const first = await deploy({ environment: 'preview' });
    await deploy({ environment: 'qa' });
    const last = await deploy({ environment: 'preview' });
    const list = await world.call(
      'GET',
      `${PATH}?environment=preview&ref=feature/1-a&task=deploy&per_page=100`,
    );
    expect((list.body as { id: number }[]).map((each) => each.id)).toEqual([last, first]);
    expect((await world.call('GET', `${PATH}?ref=main`)).body).toEqual([]);
  });

  it('can be deleted when they are not active, or are the only one', async () => {
    const only = await deploy();
    await set(only, 'success');
    const second = await deploy();
    await set(second, 'success', { auto_inactive: false });
    expect((await world.call('DELETE', `${PATH}/${only}`)).status).toBe(422);
    await set(only, 'inactive');
    expect((await world.call('DELETE', `${PATH}/${only}`)).status).toBe(204);
    expect((await world.call('DELETE', `${PATH}/${second}`)).status).toBe(204);
  });

  it('tell of what they went through in the state of the world', async () => {
    const id = await deploy({ environment: 'preview', payload: { key: 'x' }, transient_environment: true });
    for (const state of ['queued', 'in_progress']) await set(id, state);
    await set(id, 'success', { environment_url: 'http://a.preview.example.com' });
    expect(world.github.state()).toMatchObject({
      deployments: [
        {
          environment: 'preview',
          ref: 'feature/1-a',
          payload: { key: 'x' },
          statuses: [
            { state: 'queued' },
            { state: 'in_progress' },
            { state: 'success', url: 'http://a.preview.example.com' },
          ],
        },
      ],
    });
  });
});
