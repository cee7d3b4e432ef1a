import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GITHUB_ROUTES } from '../../../../rehearsal/world/github/rest/routes.ts';
import { type Answer, type CallOptions, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';
import { type Contract, contract } from './openapi.ts';

interface Played {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body?: unknown;
  readonly options?: CallOptions;
}

const PERSON: CallOptions = { token: { kind: 'person', login: 'mr-b' } };
const RAW: CallOptions = { headers: { accept: 'application/vnd.github.raw+json' } };
const SHA: CallOptions = { headers: { accept: 'application/vnd.github.sha' } };

let world: GitHubWorld;
let github: Contract;
let pull: number;
let head: string;
const played = new Set<string>();

beforeAll(async () => {
  world = await startGitHub(7);
  github = contract('@octokit/openapi/generated/api.github.com.json');
  await world.control('user', { login: 'mr-b' });
  await world.control('push', { branch: 'develop', by: 'mr-a' });
  head = String((await world.control('push', { branch: 'feature/1-a', by: 'mr-a' }))['commit']);
  await world.control('push', { branch: 'feature/2-b', by: 'mr-a' });
  pull = Number((await world.control('open', { branch: 'feature/1-a', title: 'A', by: 'mr-a' }))['number']);
  await world.control('review', { number: pull, by: 'mr-b', body: 'Well done' });
});

afterAll(() => world.close());

async function play(asked: Played): Promise<Answer> {
  const answer = await world.call(asked.method, asked.path, asked.body, asked.options);
  const operation = world.world.core.log.entries().at(-1)?.operation ?? '';
  const template = operation.slice(asked.method.length + 1);
  expect({
    operation,
    status: answer.status,
    body: answer.status === asked.status ? undefined : answer.body,
  }).toEqual({ operation, status: asked.status, body: undefined });
  played.add(operation);
  const pointer = github.answer(asked.method, template, answer.status);
  if (pointer === undefined)
    throw new Error(`GitHub's description lists no ${answer.status} for ${operation}.`);
  if (pointer && typeof answer.body !== 'string')
    expect({ operation, faults: github.faults(pointer, answer.body) }).toEqual({ operation, faults: [] });
  return answer;
}

async function get(path: string, status = 200, options: CallOptions = {}): Promise<Answer> {
  return play({ method: 'GET', path, status, options });
}

async function send(
  method: string,
  path: string,
  status: number,
  body?: unknown,
): Promise<Record<string, unknown>> {
  return (await play({ method, path, status, body })).body as Record<string, unknown>;
}

describe("the world's GitHub answers as GitHub's own description says", () => {
  it('about the repository, its people and its limits', async () => {
    await get(REPOSITORY);
    await get(`${REPOSITORY}/pages`, 404, PERSON);
    await get(`${REPOSITORY}/collaborators/mr-b/permission`);
    await get(`${REPOSITORY}/collaborators/nobody/permission`, 404);
    await get('/user', 200, PERSON);
    await get('/user', 403);
    await get('/users/mr-b');
    await get('/users/nobody', 404);
    await get('/rate_limit');
  });

  it('about branches, refs, commits and comparisons', async () => {
    await get(`${REPOSITORY}/branches`);
    await get(`${REPOSITORY}/activity?ref=refs/heads/develop`);
    await get(`${REPOSITORY}/branches/feature/1-a`);
    await get(`${REPOSITORY}/branches/feature%2Fnone`, 404);
    await get(`${REPOSITORY}/rules/branches/main`);
    await get(`${REPOSITORY}/git/ref/heads/feature%2F1-a`);
    await get(`${REPOSITORY}/git/ref/heads/none`, 404);
    await get(`${REPOSITORY}/git/matching-refs/heads/feature`);
    await get(`${REPOSITORY}/commits`);
    await get(`${REPOSITORY}/commits/main`);
    await get(`${REPOSITORY}/commits/none`, 422);
    expect((await get(`${REPOSITORY}/commits/feature%2F1-a`, 200, SHA)).body).toBe(head);
    await get(`${REPOSITORY}/commits/${head}/pulls`);
    await get(`${REPOSITORY}/compare/main...feature%2F1-a`);
    await get(`${REPOSITORY}/compare/main...none`, 404);
  });

  it('about files, trees and archives', async () => {
    await get(`${REPOSITORY}/contents/`);
    await get(`${REPOSITORY}/contents/.github/greenroom.yml?ref=feature/1-a`);
    await get(`${REPOSITORY}/contents/.github`);
    await get(`${REPOSITORY}/contents/none`, 404);
    expect((await get(`${REPOSITORY}/contents/.github/greenroom.yml`, 200, RAW)).body).toBe(
      'project: shop\n',
    );
    const tree = (await get(`${REPOSITORY}/git/trees/${head}?recursive=1`)).body as {
      tree: { path: string; sha: string }[];
    };
    expect(tree.tree.map((entry) => entry.path)).toContain('bin/start');
    const readme = tree.tree.find((entry) => entry.path === 'README.md');
    await get(`${REPOSITORY}/git/blobs/${readme?.sha}`);
    await get(`${REPOSITORY}/git/commits/${head}`);
    await get(`${REPOSITORY}/zipball/${head}`, 302);
    await get(`${REPOSITORY}/tarball/${head}`, 302);
  });

  it('when one file is written', async () => {
    const path = `${REPOSITORY}/contents/docs/new.md`;
    const content = Buffer.from('# New\n').toString('base64');
    const made = await send('PUT', path, 201, { message: 'Add a page', content, branch: 'develop' });
    const { sha } = made['content'] as { sha: string };
    await send('PUT', path, 422, { message: 'Change it', content, branch: 'develop' });
    await send('PUT', path, 200, { message: 'Change it', content: '', branch: 'develop', sha });
    const { sha: empty } = (await get(`${path}?ref=develop`)).body as { sha: string };
    await send('DELETE', path, 200, { message: 'Drop it', branch: 'develop', sha: empty });
    await get(`${path}?ref=develop`, 404);
  });

  it('when Git objects and refs are written', async () => {
    const blob = await send('POST', `${REPOSITORY}/git/blobs`, 201, { content: 'hello', encoding: 'utf-8' });
    const tree = await send('POST', `${REPOSITORY}/git/trees`, 201, {
      tree: [{ path: 'hello.txt', mode: '100644', type: 'blob', sha: blob['sha'] }],
    });
    const commit = await send('POST', `${REPOSITORY}/git/commits`, 201, {
      message: 'x',
      tree: tree['sha'],
      parents: [head],
    });
    await send('POST', `${REPOSITORY}/git/refs`, 201, { ref: 'refs/heads/made', sha: head });
    await send('POST', `${REPOSITORY}/git/refs`, 422, { ref: 'refs/heads/made', sha: head });
    await send('PATCH', `${REPOSITORY}/git/refs/heads/made`, 200, { sha: commit['sha'] });
    await send('PATCH', `${REPOSITORY}/git/refs/heads/made`, 422, { sha: head });
    await send('DELETE', `${REPOSITORY}/git/refs/heads/made`, 204);
    await send('DELETE', `${REPOSITORY}/git/refs/heads/made`, 422);
  });

  it('about pull requests and their reviews', async () => {
    await get(`${REPOSITORY}/pulls?state=all&sort=updated`);
    await get(`${REPOSITORY}/pulls/${pull}`);
    await get(`${REPOSITORY}/pulls/99999`, 404);
    await get(`${REPOSITORY}/pulls/${pull}/files`);
    await get(`${REPOSITORY}/pulls/${pull}/reviews`);
    await send('POST', `${REPOSITORY}/pulls/${pull}/reviews`, 200, { event: 'COMMENT', body: 'Hm' });
    await send('POST', `${REPOSITORY}/pulls/${pull}/requested_reviewers`, 201, { reviewers: ['mr-b'] });
    await send('POST', `${REPOSITORY}/pulls/${pull}/requested_reviewers`, 422, { reviewers: ['mr-a'] });
    await get(`${REPOSITORY}/pulls/${pull}/requested_reviewers`);
    await send('DELETE', `${REPOSITORY}/pulls/${pull}/requested_reviewers`, 200, { reviewers: ['mr-b'] });
    const b = { title: 'B', head: 'feature/2-b', base: 'main' };
    await send('POST', `${REPOSITORY}/pulls`, 403, b);
    await world.control('repository', { workflowsMayOpen: true });
    const made = await send('POST', `${REPOSITORY}/pulls`, 201, b);
    await send('POST', `${REPOSITORY}/pulls`, 422, b);
    await send('PATCH', `${REPOSITORY}/pulls/${made['number']}`, 200, { title: 'C' });
    await send('PATCH', `${REPOSITORY}/pulls/${made['number']}`, 422, { base: 'none' });
    await world.control('push', { branch: 'main', by: 'mr-a' });
    await send('PUT', `${REPOSITORY}/pulls/${made['number']}/update-branch`, 202, {});
    await send('PUT', `${REPOSITORY}/pulls/${made['number']}/merge`, 409, { sha: head });
    await send('PUT', `${REPOSITORY}/pulls/${made['number']}/merge`, 200, {});
    await send('PUT', `${REPOSITORY}/pulls/${made['number']}/merge`, 405, {});
  });

  it('about issues, labels, comments and reactions', async () => {
    const issue = await send('POST', `${REPOSITORY}/issues`, 201, { title: 'Broken', labels: ['bug'] });
    await send('PATCH', `${REPOSITORY}/issues/${issue['number']}`, 200, { title: 'Mended', body: 'It was.' });
    await send('PATCH', `${REPOSITORY}/issues/999999`, 404, { title: 'Mended' });
    await send('POST', `${REPOSITORY}/issues/${issue['number']}/comments`, 201, { body: 'Why?' });
    await get(`${REPOSITORY}/issues/${issue['number']}/timeline`);
    await get(`${REPOSITORY}/issues?state=open`);
    await get(`${REPOSITORY}/issues/${pull}`);
    await get(`${REPOSITORY}/labels`);
    await get(`${REPOSITORY}/labels/bug`);
    await world.control('status', { context: 'ci', state: 'success', commit: 'develop' });
    await get(`${REPOSITORY}/commits/develop/status`);
    const statuses = `${REPOSITORY}/statuses/${head}`;
    await send('POST', statuses, 201, { state: 'pending', context: 'story accepted', description: 'No.' });
    await get(`${REPOSITORY}/commits/${head}/status`);
    await send('POST', `${REPOSITORY}/labels`, 201, { name: 'reviewed', color: '00ff00' });
    await send('POST', `${REPOSITORY}/labels`, 422, { name: 'reviewed' });
    await send('POST', `${REPOSITORY}/issues/${pull}/labels`, 200, { labels: ['auto', 'stage:keep'] });
    await get(`${REPOSITORY}/issues/${pull}/labels`);
    await send('PUT', `${REPOSITORY}/issues/${pull}/labels`, 200, { labels: ['auto'] });
    await send('DELETE', `${REPOSITORY}/issues/${pull}/labels/auto`, 200);
    await send('DELETE', `${REPOSITORY}/issues/${pull}/labels/auto`, 404);
    await send('DELETE', `${REPOSITORY}/issues/${pull}/labels`, 204);
    await get(`${REPOSITORY}/issues/${pull}/events`);
    const { id } = await send('POST', `${REPOSITORY}/issues/${pull}/comments`, 201, { body: 'Hello' });
    await send('POST', `${REPOSITORY}/issues/${pull}/comments`, 422, { body: 'x'.repeat(65_537) });
    await get(`${REPOSITORY}/issues/${pull}/comments`);
    await get(`${REPOSITORY}/issues/comments/${id}`);
    await send('PATCH', `${REPOSITORY}/issues/comments/${id}`, 200, { body: 'Hello again' });
    const reaction = await send('POST', `${REPOSITORY}/issues/comments/${id}/reactions`, 201, {
      content: 'eyes',
    });
    await get(`${REPOSITORY}/issues/comments/${id}/reactions`);
    await send('DELETE', `${REPOSITORY}/issues/comments/${id}/reactions/${reaction['id']}`, 204);
    await send('DELETE', `${REPOSITORY}/issues/comments/${id}`, 204);
  });

  it('about deployments', async () => {
    const asked = {
      ref: head,
      auto_merge: false,
      required_contexts: [],
      environment: 'preview',
      payload: { key: 'x' },
    };
    const made = await send('POST', `${REPOSITORY}/deployments`, 201, asked);
    const one = `${REPOSITORY}/deployments/${made['id']}`;
    await get(`${REPOSITORY}/deployments?environment=preview`);
    await get(one);
    await get(`${REPOSITORY}/deployments/1`, 404);
    const status = await send('POST', `${one}/statuses`, 201, {
      state: 'success',
      environment_url: 'http://a.preview.example.com',
    });
    await send('POST', `${one}/statuses`, 422, { state: 'success', description: 'x'.repeat(141) });
    await get(`${one}/statuses`);
    await get(`${one}/statuses/${status['id']}`);
    await send('POST', `${REPOSITORY}/deployments`, 202, { ref: 'feature/1-a' });
    await send('POST', `${REPOSITORY}/deployments`, 422, { ref: 'none' });
    await send('POST', `${REPOSITORY}/deployments`, 409, { ...asked, required_contexts: ['ci'] });
    await send('DELETE', one, 204);
  });

  it('when something is dispatched', async () => {
    const sent = { event_type: 'story-accepted', client_payload: { story: '1' } };
    await send('POST', `${REPOSITORY}/dispatches`, 204, sent);
    await world.control('push', {
      branch: 'main',
      by: 'mr-a',
      files: {
        '.github/workflows/cleanup.yml':
          'on: { workflow_dispatch: { inputs: { force: { type: boolean } } } }\n',
      },
    });
    await send('POST', `${REPOSITORY}/actions/workflows/cleanup.yml/dispatches`, 204, {
      ref: 'main',
      inputs: { force: 'true' },
    });
  });

  it('about workflows and their runs', async () => {
    await world.control('push', {
      branch: 'main',
      by: 'mr-a',
      files: { '.github/workflows/hourly.yml': 'name: Hourly\non:\n  schedule: [{ cron: 23 * * * * }]\n' },
    });
    const jobs = [{ name: 'Look', conclusion: 'success' }, { name: 'Heal' }];
    const { id } = await world.control('run', { workflow: 'hourly.yml', jobs });
    await get(`${REPOSITORY}/actions/workflows`);
    const known = (await get(`${REPOSITORY}/actions/workflows/hourly.yml`)).body as { id: number };
    await get(`${REPOSITORY}/actions/workflows/${known.id}`);
    await get(`${REPOSITORY}/actions/workflows/hourly.yml/runs?event=schedule&status=success&per_page=1`);
    await get(`${REPOSITORY}/actions/runs?branch=main&exclude_pull_requests=true`);
    await get(`${REPOSITORY}/actions/runs/${id}`);
    await get(`${REPOSITORY}/actions/runs/${id}/jobs?filter=latest&per_page=100`);
    await send('PUT', `${REPOSITORY}/actions/workflows/hourly.yml/disable`, 204);
    await send('PUT', `${REPOSITORY}/actions/workflows/hourly.yml/enable`, 204);
  });

  it('about environments and the runs that wait for their reviewers', async () => {
    await world.control('environment', { name: 'rescue', reviewers: ['mr-b'], branches: ['main'] });
    const event = { name: 'push', payload: {}, ref: 'refs/heads/main', sha: head, actor: 'mr-a' };
    const run = { id: 9_000_000_001, number: 1, file: 'rescue.yml', event };
    world.github.actions.begin(run);
    const waits = { environment: 'rescue', deployment: true, ref: event.ref, sha: head };
    world.github.actions.enter({ runId: run.id, ...waits });
    await get(`${REPOSITORY}/environments`);
    const { body } = await get(`${REPOSITORY}/environments/rescue`);
    await get(`${REPOSITORY}/actions/runs/${run.id}`);
    const path = `${REPOSITORY}/actions/runs/${run.id}/pending_deployments`;
    await get(path);
    await play({
      method: 'POST',
      path,
      status: 200,
      body: { environment_ids: [(body as { id: number }).id], state: 'approved', comment: 'Go' },
      options: PERSON,
    });
    await get(`${REPOSITORY}/actions/runs/${run.id}/approvals`);
  });

  it('on every route there is', () => {
    const served = GITHUB_ROUTES.map((route) => `${route.method} ${route.template}`);
    const zips = ['zipball', 'zipball/'].map((path) => `GET /repos/{owner}/{repo}/${path}`);
    const others = [...zips, 'GET /_codeload/{owner}/{repo}/{format}/{sha}'];
    expect(served.filter((route) => !played.has(route) && !others.includes(route))).toEqual([]);
  });
});
