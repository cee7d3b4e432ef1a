import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

const WORKFLOWS = `${REPOSITORY}/actions/workflows`;
const HOURLY = `
name: Hourly
on:
  schedule: [{ cron: 23 * * * * }]
  workflow_dispatch:
`;

let world: GitHubWorld;

beforeEach(async () => {
  world = await startGitHub(5);
  await world.control('push', {
    branch: 'main',
    by: 'mr-a',
    files: { '.github/workflows/hourly.yml': HOURLY },
  });
});

afterEach(() => world.close());

async function runsAt(path: string): Promise<readonly Record<string, unknown>[]> {
  const answer = await world.call('GET', path);
  expect(answer.status).toBe(200);
  return (answer.body as { workflow_runs: Record<string, unknown>[] }).workflow_runs;
}

describe('a workflow', () => {
  it('is found by file name and by id, under the name that its file gives', async () => {
    const byFile = await world.call('GET', `${WORKFLOWS}/hourly.yml`);
    expect(byFile.body).toMatchObject({
      name: 'Hourly',
      path: '.github/workflows/hourly.yml',
      state: 'active',
    });
    const { id } = byFile.body as { id: number };
    expect((await world.call('GET', `${WORKFLOWS}/${id}`)).body).toEqual(byFile.body);
    expect((await world.call('GET', `${WORKFLOWS}/none.yml`)).status).toBe(404);
    expect((await world.call('GET', `${WORKFLOWS}/none.yml/runs`)).status).toBe(404);
  });

  it('that whoever executes it told of is found too', async () => {
    world.github.actions.learn({ file: 'nightly.yml', name: 'Nightly' });
    expect((await world.call('GET', `${WORKFLOWS}/nightly.yml`)).body).toMatchObject({ name: 'Nightly' });
    const { body } = await world.call('GET', WORKFLOWS);
    expect(body).toMatchObject({ total_count: 2, workflows: [{ name: 'Nightly' }, { name: 'Hourly' }] });
  });

  it('is read with the right to read actions, and disabled with the right to write them', async () => {
    const other = { token: { kind: 'workflow', permissions: { contents: 'write' } } } as const;
    const reader = { token: { kind: 'workflow', permissions: { actions: 'read' } } } as const;
    const refused = await world.call('GET', `${WORKFLOWS}/hourly.yml/runs`, undefined, other);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('actions=read');
    expect((await world.call('GET', `${WORKFLOWS}/hourly.yml`, undefined, reader)).status).toBe(200);
    expect((await world.call('PUT', `${WORKFLOWS}/hourly.yml/disable`, undefined, reader)).status).toBe(403);
  });

  it('says who disabled it, and takes no dispatch until it is enabled again', async () => {
    const state = async () =>
      ((await world.call('GET', `${WORKFLOWS}/hourly.yml`)).body as { state: string }).state;
    await world.control('disable-workflow', { workflow: 'hourly.yml' });
    expect(await state()).toBe('disabled_inactivity');
    expect(world.github.actions.isEnabled('hourly.yml')).toBe(false);
    const refused = await world.call('POST', `${WORKFLOWS}/hourly.yml/dispatches`, { ref: 'main' });
    expect(refused).toMatchObject({
      status: 422,
      body: { message: "Cannot trigger a 'workflow_dispatch' on a disabled workflow" },
    });
    await world.control('enable-workflow', { workflow: 'hourly.yml' });
    expect(await state()).toBe('active');
    await world.call('PUT', `${WORKFLOWS}/hourly.yml/disable`);
    expect(await state()).toBe('disabled_manually');
    await world.call('PUT', `${WORKFLOWS}/hourly.yml/enable`);
    expect(world.github.actions.isEnabled('hourly.yml')).toBe(true);
    expect((await world.call('POST', `${WORKFLOWS}/hourly.yml/dispatches`, { ref: 'main' })).status).toBe(
      204,
    );
  });
});

describe('the runs of a workflow', () => {
  it('are listed newest first, by event and by how they stand or ended', async () => {
    const past = { workflow: 'hourly.yml', event: 'schedule' };
    await world.control('run', { ...past, at: '2026-02-27T08:23:00Z' });
    await world.control('run', { ...past, at: '2026-02-28T08:23:00Z' });
    await world.control('run', { ...past, at: '2026-03-01T08:23:00.500Z', conclusion: 'failure' });
    await world.control('run', { ...past, event: 'workflow_dispatch', at: '2026-03-01T09:00:00Z' });
    await world.control('run', { ...past, workflow: 'other.yml', at: '2026-03-01T10:00:00Z' });
    const all = await runsAt(`${WORKFLOWS}/hourly.yml/runs`);
    const [last] = await runsAt(`${WORKFLOWS}/hourly.yml/runs?event=schedule&status=success&per_page=1`);
    const broken = await runsAt(`${WORKFLOWS}/hourly.yml/runs?status=failure`);
    expect(all[0]).toMatchObject({ event: 'workflow_dispatch', created_at: '2026-03-01T09:00:00Z' });
    expect(last).toMatchObject({
      name: 'Hourly',
      event: 'schedule',
      status: 'completed',
      conclusion: 'success',
      created_at: '2026-02-28T08:23:00Z',
      head_branch: 'main',
      run_number: 2,
    });
    expect(broken.map((run) => run['created_at'])).toEqual(['2026-03-01T08:23:00Z']);
    expect(await runsAt(`${WORKFLOWS}/hourly.yml/runs?status=in_progress`)).toEqual([]);
  });

  it('come in pages that say how many there are', async () => {
    for (const hour of ['08', '09', '10'])
      await world.control('run', { workflow: 'hourly.yml', at: `2026-03-01T${hour}:23:00Z` });
    const answer = await world.call('GET', `${WORKFLOWS}/hourly.yml/runs?per_page=1`);
    expect(answer.body).toMatchObject({ total_count: 3, workflow_runs: [{ run_number: 3 }] });
    expect(answer.headers.get('link')).toContain('rel="next"');
  });

  it('have jobs, which say how they stand or ended', async () => {
    const event = { name: 'schedule', payload: {}, ref: 'refs/heads/main', sha: 'a'.repeat(40) };
    const { actions } = world.github;
    actions.begin({ id: 9_000_000_002, number: 1, file: 'hourly.yml', event });
    actions.tellJob({ runId: 9_000_000_002, name: 'Look', startedAt: '2026-03-02T08:23:10.500Z' });
    actions.tellJob({ runId: 9_000_000_002, name: 'Heal', conclusion: 'skipped' });
    const jobs = `${REPOSITORY}/actions/runs/9000000002/jobs`;
    expect((await world.call('GET', jobs)).body).toMatchObject({
      total_count: 2,
      jobs: [
        { name: 'Look', status: 'in_progress', conclusion: null, completed_at: null },
        { name: 'Heal', status: 'completed', conclusion: 'skipped' },
      ],
    });
    const completedAt = '2026-03-02T08:24:00Z';
    actions.tellJob({ runId: 9_000_000_002, name: 'Look', conclusion: 'failure', completedAt });
    expect((await world.call('GET', `${jobs}?per_page=1`)).body).toMatchObject({
      jobs: [
        {
          name: 'Look',
          conclusion: 'failure',
          started_at: '2026-03-02T08:23:10Z',
          completed_at: completedAt,
        },
      ],
    });
    const wrong = await world.call('GET', `${jobs}?filter=newest`);
    expect(wrong.status).toBe(422);
    expect((await world.call('GET', `${REPOSITORY}/actions/runs/1/jobs`)).status).toBe(404);
  });

  it('are in progress until they end, and belong to the head of their pull request', async () => {
    const { commit } = await world.control('push', { branch: 'feature/1-a', by: 'mr-a' });
    const { number } = await world.control('open', { branch: 'feature/1-a', title: 'A', by: 'mr-a' });
    const event = world.github.events(0).at(-1);
    if (event?.name !== 'pull_request') throw new Error(`There was ${event?.name} instead.`);
    world.github.actions.begin({ id: 9_000_000_001, number: 1, file: 'preview.yml', event });
    const [begun] = await runsAt(`${REPOSITORY}/actions/runs`);
    expect(begun).toMatchObject({
      status: 'in_progress',
      conclusion: null,
      event: 'pull_request',
      head_branch: 'feature/1-a',
      head_sha: commit,
      display_title: 'A',
      pull_requests: [{ number }],
      actor: { login: 'mr-a' },
    });
    world.github.actions.end(9_000_000_001, 'cancelled');
    expect(await runsAt(`${REPOSITORY}/actions/runs?status=cancelled`)).toMatchObject([
      { id: 9_000_000_001, status: 'completed', conclusion: 'cancelled' },
    ]);
    expect((await world.call('GET', `${REPOSITORY}/actions/runs/1`)).status).toBe(404);
  });

  it('cannot be of a time that is none', async () => {
    await expect(world.control('run', { workflow: 'hourly.yml', at: 'yesterday' })).rejects.toThrow(
      'yesterday is no time',
    );
  });
});
