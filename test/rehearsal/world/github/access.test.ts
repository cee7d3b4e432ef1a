import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

let world: GitHubWorld;
let number: number;

beforeAll(async () => {
  world = await startGitHub(11);
  await world.control('push', { branch: 'feature/1-a', by: 'mr-a' });
  number = Number((await world.control('open', { branch: 'feature/1-a', title: 'A', by: 'mr-a' }))['number']);
});

afterAll(() => world.close());

function workflow(permissions: Record<string, 'read' | 'write' | 'none'>, fork = false): { token: string } {
  return { token: world.github.token({ kind: 'workflow', permissions, fork }) };
}

function comment(options: { token: string }): ReturnType<GitHubWorld['call']> {
  return world.call('POST', `${REPOSITORY}/issues/${number}/comments`, { body: 'Hello' }, options);
}

describe('a token', () => {
  it('that is unknown, or none at all, is turned away', async () => {
    expect(await world.call('GET', REPOSITORY, undefined, { token: 'ghs_nobody' })).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
    const bare = await fetch(`${world.origin}/github${REPOSITORY}`);
    expect(bare.status).toBe(401);
  });

  it('of a workflow writes only what its permissions say, and the refusal names the right that lacks', async () => {
    const refused = await world.call(
      'POST',
      `${REPOSITORY}/deployments`,
      { ref: 'main' },
      workflow({ contents: 'write', deployments: 'read' }),
    );
    expect(refused).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('deployments=write');
    expect(
      (await world.call('GET', `${REPOSITORY}/deployments`, undefined, workflow({ deployments: 'write' })))
        .status,
    ).toBe(200);
  });

  it('may comment on a pull request with either of two rights', async () => {
    expect((await comment(workflow({ issues: 'write' }))).status).toBe(201);
    expect((await comment(workflow({ 'pull-requests': 'write' }))).status).toBe(201);
    const refused = await comment(workflow({ contents: 'write' }));
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
  });

  it('of a run for a fork reads only', async () => {
    expect((await comment(workflow({ issues: 'write' }, true))).status).toBe(403);
    expect(
      (
        await world.call(
          'GET',
          `${REPOSITORY}/issues/${number}`,
          undefined,
          workflow({ issues: 'write' }, true),
        )
      ).status,
    ).toBe(200);
  });

  it('of a workflow speaks as github-actions[bot], and is no person', async () => {
    const made = await comment(workflow({ issues: 'write' }));
    expect(made.body).toMatchObject({ user: { login: 'github-actions[bot]', id: 41898282, type: 'Bot' } });
    expect((await world.call('GET', '/user', undefined, workflow({}))).status).toBe(403);
  });

  it('of a person is as good as the role they have', async () => {
    await world.control('user', { login: 'mr-reader', role: 'read' });
    const reader = { token: world.github.token({ kind: 'person', login: 'mr-reader' }) };
    expect((await world.call('GET', REPOSITORY, undefined, reader)).status).toBe(200);
    expect((await comment(reader)).status).toBe(403);
  });
});

describe('a client', () => {
  it('must say who it is', async () => {
    const response = await fetch(`${world.origin}/github${REPOSITORY}`, { headers: { 'user-agent': '' } });
    expect(response.status).toBe(403);
  });

  it('that asks for a route, parameter or key the world does not know is told which', async () => {
    const asked = [
      await world.call('GET', `${REPOSITORY}/milestones`),
      await world.call('GET', `${REPOSITORY}/pulls?sorting=updated`),
      await world.call('POST', `${REPOSITORY}/issues/${number}/comments`, { body: 'x', colour: 'red' }),
    ];
    expect(asked.map((answer) => answer.status)).toEqual([501, 501, 501]);
    expect(asked.map((answer) => (answer.body as { message: string }).message)).toEqual([
      expect.stringContaining('GET /repos/octo-org/shop/milestones'),
      expect.stringContaining('sorting'),
      expect.stringContaining('colour'),
    ]);
  });

  it('that asks for another repository finds nothing', async () => {
    expect((await world.call('GET', '/repos/octo-org/other')).status).toBe(404);
  });
});

describe('the control verbs', () => {
  it('name the key that is wrong', async () => {
    await expect(world.control('label', { number, lable: 'auto', by: 'mr-a' })).rejects.toThrow('lable');
    await expect(world.control('label', { number: 99999, label: 'auto', by: 'mr-a' })).rejects.toThrow(
      '99999',
    );
  });
});
