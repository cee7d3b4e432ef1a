import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenRequest } from '../../../../rehearsal/world/github/model/tokens.ts';
import { type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

let world: GitHubWorld;
let pull: number;

beforeAll(async () => {
  world = await startGitHub(3);
  await world.control('user', { login: 'mr-b', role: 'triage' });
  await world.control('push', { branch: 'feature/1-a', by: 'mr-a' });
  pull = Number((await world.control('open', { branch: 'feature/1-a', title: 'A', by: 'mr-a' }))['number']);
});

afterAll(() => world.close());

const PULLS_ALONE: TokenRequest = { kind: 'workflow', permissions: { 'pull-requests': 'write' } };
const WITH_ISSUES: TokenRequest = {
  kind: 'workflow',
  permissions: { 'pull-requests': 'write', issues: 'write' },
};
const TRIAGE: TokenRequest = { kind: 'person', login: 'mr-b' };

async function status(method: string, path: string, body?: unknown, token?: TokenRequest): Promise<number> {
  return (await world.call(method, `${REPOSITORY}${path}`, body, token && { token })).status;
}

describe('a label that is not there yet', () => {
  it('is made on the way with issues: write alone', async () => {
    const labels = ['never seen'];
    const refused = await world.call(
      'POST',
      `${REPOSITORY}/issues/${pull}/labels`,
      { labels },
      { token: PULLS_ALONE },
    );
    expect({ status: refused.status, body: refused.body }).toEqual({
      status: 403,
      body: expect.objectContaining({
        message: 'You do not have permission to create labels on this repository.',
        errors: [{ resource: 'Repository', field: 'label', code: 'unauthorized' }],
      }),
    });
    expect(await status('PUT', `/issues/${pull}/labels`, { labels }, PULLS_ALONE)).toBe(403);
    expect(await status('POST', '/labels', { name: 'never seen' }, PULLS_ALONE)).toBe(403);
    expect(await status('POST', `/issues/${pull}/labels`, { labels }, TRIAGE)).toBe(403);
    expect(await status('GET', '/labels/never%20seen')).toBe(404);
    expect(await status('POST', `/issues/${pull}/labels`, { labels }, WITH_ISSUES)).toBe(200);
  });

  it('is not one that is there in another case', async () => {
    expect(await status('POST', '/labels', { name: 'Stage:Keep' }, WITH_ISSUES)).toBe(201);
    const added = await world.call(
      'POST',
      `${REPOSITORY}/issues/${pull}/labels`,
      { labels: ['STAGE:keep'] },
      { token: PULLS_ALONE },
    );
    expect(added.body).toContainEqual(expect.objectContaining({ name: 'Stage:Keep' }));
    expect(await status('POST', '/labels', { name: 'stage:keep' }, WITH_ISSUES)).toBe(422);
    expect(await status('DELETE', `/issues/${pull}/labels/stage:KEEP`, undefined, PULLS_ALONE)).toBe(200);
  });
});

describe('a merge through the API', () => {
  it('is refused while the base moves, and goes through afterwards', async () => {
    await world.control('base-moves', { number: pull, times: 2 });
    const merge = () => world.call('PUT', `${REPOSITORY}/pulls/${pull}/merge`, {});
    const answers = [await merge(), await merge(), await merge()];
    expect(answers.map((answer) => answer.status)).toEqual([405, 405, 200]);
    expect(answers[0]?.body).toMatchObject({
      message: 'Base branch was modified. Review and try the merge again.',
    });
  });
});

/** In one world of four from its beginning. */
const POLICY = { name: 'policy', branches: ['~ALL'], rules: ['required_signatures', 'non_fast_forward'] };

describe('a ruleset', () => {
  it('is told of and obeyed for the branches that it reaches, also for those that are not there', async () => {
    await world.control('ruleset', { ...POLICY, enforcement: 'disabled' });
    const ruleset = { name: 'releases', branches: ['release/*'], rules: ['deletion', 'pull_request'] };
    const { commit } = await world.control('push', { branch: 'release/1', by: 'mr-a' });
    const { id } = await world.control('ruleset', ruleset);
    const told = async (branch: string) =>
      (await world.call('GET', `${REPOSITORY}/rules/branches/${branch}`)).body;
    const source = { ruleset_source_type: 'Repository', ruleset_source: 'octo-org/shop', ruleset_id: id };
    expect(await told('release/9')).toEqual([
      { type: 'deletion', ...source },
      { type: 'pull_request', ...source },
    ]);
    expect(await told('release/9/hotfix')).toEqual([]);
    expect(await told('main')).toEqual([]);
    expect((await world.call('GET', `${REPOSITORY}/branches/release/1`)).body).toMatchObject({
      protected: true,
    });
    const file = { message: 'Add', content: '', branch: 'release/1' };
    expect([409, 422]).toContain(await status('PUT', '/contents/new.txt', file));
    const head = { sha: commit, force: true };
    expect(await status('PATCH', '/git/refs/heads/release/1', head)).toBe(422);
    expect(await status('DELETE', '/git/refs/heads/release/1')).toBe(422);
    await world.control('ruleset', { ...ruleset, enforcement: 'disabled' });
    expect(await told('release/1')).toEqual([]);
    expect(await status('PUT', '/contents/new.txt', file)).toBe(201);
    expect(await status('DELETE', '/git/refs/heads/release/1')).toBe(204);
  });

  it('makes every branch that it reaches protected, also one that asks for signatures alone', async () => {
    const { commit } = await world.control('push', { branch: 'feature/signed', by: 'mr-a' });
    await world.control('push', { branch: 'feature/signed', by: 'mr-a' });
    await world.control('ruleset', POLICY);
    expect((await world.call('GET', `${REPOSITORY}/branches/feature/signed`)).body).toMatchObject({
      protected: true,
    });
    const head = '/git/refs/heads/feature/signed';
    expect(await status('PATCH', head, { sha: commit, force: true })).toBe(422);
    expect(await status('DELETE', head)).toBe(204);
    await world.control('ruleset', { ...POLICY, enforcement: 'disabled' });
  });
});

describe('a route beneath one that takes slashes', () => {
  it.each([
    ['/commits/main/check-runs'],
    ['/commits/main/comments'],
    ['/pulls/comments'],
    ['/issues/comments'],
    ['/branches/main/protection'],
    ['/branches/main/protection/enforce_admins'],
  ])('is not taken for a name: %s', async (path) => {
    const answer = await world.call('GET', `${REPOSITORY}${path}`);
    expect(answer.status).toBe(501);
    expect(answer.body).toMatchObject({
      message: `The world's GitHub does not know the route GET ${REPOSITORY}${path}.`,
    });
  });

  it('leaves names with slashes alone', async () => {
    await world.control('push', { branch: 'team/status', by: 'mr-a' });
    expect(await status('GET', '/commits/team%2Fstatus')).toBe(200);
    expect(await status('GET', '/branches/team/status')).toBe(200);
  });
});

describe('a form of an answer that the world does not have', () => {
  it('is refused by its name', async () => {
    const headers = { accept: 'application/vnd.github.v3.diff' };
    for (const path of [`/pulls/${pull}`, '/commits/main', '/compare/main...feature/1-a']) {
      const answer = await world.call('GET', `${REPOSITORY}${path}`, undefined, { headers });
      expect({ path, status: answer.status }).toEqual({ path, status: 501 });
      expect(answer.body).toMatchObject({ message: expect.stringContaining('the media type diff') });
    }
  });
});

describe('a file that changed meanwhile', () => {
  it('is not written over', async () => {
    const stale = { message: 'Change it', content: '', sha: 'f'.repeat(40) };
    const answer = await world.call('PUT', `${REPOSITORY}/contents/README.md`, stale);
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 409,
      body: { message: `README.md does not match ${'f'.repeat(40)}` },
    });
  });
});

describe('the hourly limit', () => {
  it('is counted for the whole repository, and for each person, and begins anew after an hour', async () => {
    const other = await startGitHub(5);
    const left = async (token: TokenRequest) => {
      const { status: code, headers } = await other.call('GET', REPOSITORY, undefined, { token });
      return [code, headers.get('x-ratelimit-remaining'), headers.get('x-ratelimit-used')];
    };
    expect(await left(PULLS_ALONE)).toEqual([200, '999', '1']);
    expect(await left(WITH_ISSUES)).toEqual([200, '998', '2']);
    expect(await left({ kind: 'person', login: 'mr-a' })).toEqual([200, '4999', '1']);
    for (let made = 2; made < 1000; made += 1)
      await other.github.handle({
        method: 'GET',
        path: REPOSITORY,
        query: new URLSearchParams(),
        headers: { authorization: `Bearer ${other.github.token(PULLS_ALONE)}`, 'user-agent': 'test' },
        body: Buffer.alloc(0),
      });
    const refused = await other.call('GET', REPOSITORY);
    expect({ status: refused.status, body: refused.body }).toMatchObject({
      status: 403,
      body: { message: 'API rate limit exceeded for installation.' },
    });
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    const limits = await other.call('GET', '/rate_limit');
    expect(limits.body).toMatchObject({ rate: { limit: 1000, remaining: 0, used: 1000 } });
    other.world.core.clock.advance(3_600_000);
    expect(await left(PULLS_ALONE)).toEqual([200, '999', '1']);
    await other.close();
  });
});
