import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GitHubEvent } from '../../../../rehearsal/world/github/model/events.ts';
import { ALL_WRITE, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';
import { type Contract, contract } from './openapi.ts';

let world: GitHubWorld;
let github: Contract;
let seen = 0;

beforeAll(async () => {
  world = await startGitHub(3);
  github = contract('@octokit/openapi-webhooks/generated/api.github.com.json');
});

afterAll(() => world.close());

beforeEach(() => {
  seen = world.github.events(0).length;
});

/** Events since the test began. */
function fresh(): readonly GitHubEvent[] {
  return world.github.events(seen);
}

function names(events = fresh()): readonly string[] {
  return events.map((event) => [event.name, event.payload['action']].filter(Boolean).join(' ')).toSorted();
}

async function opened(branch: string, extra: Record<string, unknown> = {}): Promise<number> {
  if (extra['fork'] !== true) await world.control('push', { branch, by: 'mr-a' });
  const answer = await world.control('open', { branch, title: 'T', by: 'mr-a', ...extra });
  seen = world.github.events(0).length;
  return Number(answer['number']);
}

/** All that can happen to a pull request while it is open. @returns its number */
async function changePullRequest(): Promise<unknown> {
  await world.control('push', { branch: 'feature/1-a', by: 'mr-a' });
  const { number } = await world.control('open', {
    branch: 'feature/1-a',
    title: 'A',
    by: 'mr-a',
    draft: true,
  });
  await world.control('ready', { number, by: 'mr-a' });
  await world.control('draft', { number, by: 'mr-a' });
  await world.control('ready', { number, by: 'mr-a' });
  await world.control('label', { number, label: 'auto', by: 'mr-a' });
  await world.control('unlabel', { number, label: 'auto', by: 'mr-a' });
  await world.control('request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
  await world.call('DELETE', `${REPOSITORY}/pulls/${number}/requested_reviewers`, { reviewers: ['mr-b'] });
  await world.call('PATCH', `${REPOSITORY}/pulls/${number}`, { title: 'Better' });
  await world.control('push', { branch: 'feature/1-a', by: 'mr-a' });
  await world.control('close', { number, by: 'mr-a' });
  await world.control('reopen', { number, by: 'mr-a' });
  return number;
}

async function comment(number: unknown): Promise<void> {
  const { id } = await world.control('comment', { number, body: 'Hello', by: 'mr-b' });
  await world.call('PATCH', `${REPOSITORY}/issues/comments/${id}`, { body: 'Hello again' });
  await world.call('DELETE', `${REPOSITORY}/issues/comments/${id}`);
}

async function deploy(): Promise<void> {
  const asked = { ref: 'feature/1-a', auto_merge: false, required_contexts: [], environment: 'preview' };
  const made = (await world.call('POST', `${REPOSITORY}/deployments`, asked)).body as { id: number };
  await world.call('POST', `${REPOSITORY}/deployments/${made.id}/statuses`, { state: 'in_progress' });
}

/** A workflow that is started by an event of another service, and one that a person starts. */
async function dispatch(): Promise<void> {
  await world.control('dispatch', {
    event_type: 'story-accepted',
    client_payload: { story: '1' },
    by: 'mr-c',
  });
  await world.control('push', {
    branch: 'main',
    by: 'mr-a',
    files: { '.github/workflows/hours.yml': 'on: [push, workflow_dispatch]\n' },
  });
  await world.call('POST', `${REPOSITORY}/actions/workflows/hours.yml/dispatches`, { ref: 'main' });
}

/** What GitHub's description finds wrong with the events since the test began. */
function faultsOfFresh(): readonly string[] {
  return fresh().flatMap(({ name, payload }) => {
    const action = payload['action'] as string | undefined;
    return github.faults(github.event(name, action), payload).map((fault) => `${name} ${action} ${fault}`);
  });
}

describe("the events of the world's GitHub", () => {
  it('come for all that people do, as GitHub describes each, with nobody else in them', async () => {
    const number = await changePullRequest();
    await comment(number);
    await dispatch();
    await deploy();
    await world.control('merge', { number, by: 'mr-b' });
    await world.control('delete-branch', { branch: 'feature/1-a', by: 'mr-b' });
    expect(faultsOfFresh()).toEqual([]);
    expect(JSON.stringify(fresh())).not.toMatch(
      /codertocat|hello-world|octo-repo|octocat|21031067|186853002|api\.github\.com/i,
    );
    expect(names()).toEqual([
      'create',
      'delete',
      'deployment created',
      'deployment_status created',
      'issue_comment created',
      'issue_comment deleted',
      'issue_comment edited',
      'pull_request closed',
      'pull_request closed',
      'pull_request converted_to_draft',
      'pull_request edited',
      'pull_request labeled',
      'pull_request opened',
      'pull_request ready_for_review',
      'pull_request ready_for_review',
      'pull_request reopened',
      'pull_request review_request_removed',
      'pull_request review_requested',
      'pull_request synchronize',
      'pull_request unlabeled',
      'push',
      'push',
      'push',
      'push',
      'repository_dispatch story-accepted',
      'workflow_dispatch',
    ]);
  });

  it('stand on the merge commit while a pull request is open, and on its base once it is merged', async () => {
    const number = await opened('feature/2-b');
    await world.control('label', { number, label: 'auto', by: 'mr-a' });
    const pull = (await world.call('GET', `${REPOSITORY}/pulls/${number}`)).body as {
      merge_commit_sha: string;
      head: { sha: string };
    };
    expect(fresh()[0]).toMatchObject({ ref: `refs/pull/${number}/merge`, sha: pull.merge_commit_sha });
    expect(pull.merge_commit_sha).not.toBe(pull.head.sha);
    const { commit } = await world.control('merge', { number, by: 'mr-a' });
    const closed = fresh().find((event) => event.payload['action'] === 'closed');
    expect(closed).toMatchObject({
      ref: 'refs/heads/main',
      sha: commit,
      payload: { pull_request: { merged: true } },
    });
  });

  it('come one for each label and one for each reviewer', async () => {
    const number = await opened('feature/3-c');
    await world.call('POST', `${REPOSITORY}/issues/${number}/labels`, { labels: ['a', 'b', 'a'] });
    await world.call('POST', `${REPOSITORY}/pulls/${number}/requested_reviewers`, {
      reviewers: ['mr-b', 'mr-c'],
    });
    await world.control('label', { number, label: 'a', by: 'mr-a' });
    expect(names()).toEqual([
      'pull_request labeled',
      'pull_request labeled',
      'pull_request review_requested',
      'pull_request review_requested',
    ]);
  });

  it('come once for a label, whatever the case in which it is written', async () => {
    const number = await opened('feature/3-case');
    const labels = `${REPOSITORY}/issues/${number}/labels`;
    await world.call('POST', labels, { labels: ['Deep:Blue', 'deep:blue'] });
    await world.control('label', { number, label: 'DEEP:BLUE', by: 'mr-a' });
    expect((await world.call('POST', `${REPOSITORY}/labels`, { name: 'deep:Blue' })).status).toBe(422);
    expect((await world.call('GET', labels)).body).toMatchObject([{ name: 'Deep:Blue' }]);
    expect((await world.call('DELETE', `${labels}/deep:blue`)).body).toEqual([]);
    expect(names()).toEqual(['pull_request labeled', 'pull_request unlabeled']);
  });

  it('of a pull request do not come while it has a conflict, closed included', async () => {
    const number = await opened('feature/4-d');
    await world.control('conflict', { number, on: true });
    await world.control('label', { number, label: 'auto', by: 'mr-a' });
    await world.control('close', { number, by: 'mr-a' });
    expect(names()).toEqual([]);
    const clash = await opened('feature/5-e', {});
    await world.control('push', { branch: 'feature/5-e', by: 'mr-a', files: { 'README.md': '# Mine\n' } });
    await world.control('push', { branch: 'main', by: 'mr-b', files: { 'README.md': '# Yours\n' } });
    seen = world.github.events(0).length;
    await world.control('close', { number: clash, by: 'mr-a' });
    expect(names()).toEqual([]);
  });

  it('of a deleted branch are a delete on the default branch and a closed for its open pull request', async () => {
    const number = await opened('feature/6-f');
    await world.control('delete-branch', { branch: 'feature/6-f', by: 'mr-a' });
    expect(names()).toEqual(['delete', 'pull_request closed']);
    expect(fresh().find((event) => event.name === 'delete')).toMatchObject({
      ref: 'refs/heads/main',
      sha: world.github.code.branchHead('main'),
      payload: { ref: 'feature/6-f', ref_type: 'branch' },
    });
    await expect(world.control('reopen', { number, by: 'mr-a' })).rejects.toThrow('its branch is gone');
  });

  it('of a branch that others are based on move those to where it was merged, or close them', async () => {
    const lower = await opened('stack/1');
    await world.control('push', { branch: 'stack/2', by: 'mr-a' });
    const upper = await opened('stack/2', { base: 'stack/1' });
    await world.control('merge', { number: lower, by: 'mr-a' });
    seen = world.github.events(0).length;
    await world.control('delete-branch', { branch: 'stack/1', by: 'mr-a' });
    // orgs/community discussion 200245: no workflow hears that GitHub itself changed a base.
    expect(names()).toEqual(['delete']);
    expect((await world.call('GET', `${REPOSITORY}/pulls/${upper}`)).body).toMatchObject({
      base: { ref: 'main' },
    });
    await world.control('push', { branch: 'other', by: 'mr-a' });
    await world.control('retarget', { number: upper, base: 'other', by: 'mr-b' });
    await world.control('rename-branch', { from: 'other', to: 'another', by: 'mr-a' });
    const told = [1, 2, 3].map((page) => `${REPOSITORY}/issues/${upper}/events?per_page=1&page=${page}`);
    expect(await Promise.all(told.map((path) => world.call('GET', path)))).toMatchObject([
      { body: [{ event: 'automatic_base_change_succeeded', actor: { login: 'mr-a' } }] },
      { body: [{ event: 'base_ref_changed', actor: { login: 'mr-b' } }] },
      { body: [{ event: 'automatic_base_change_succeeded', actor: { login: 'mr-a' } }] },
    ]);
    await world.control('push', { branch: 'stack/3', by: 'mr-a' });
    const last = await opened('stack/3', { base: 'stack/2' });
    await world.control('delete-branch', { branch: 'stack/2', by: 'mr-a' });
    expect(names()).toEqual(['delete', 'pull_request closed', 'pull_request closed']);
    expect((await world.call('GET', `${REPOSITORY}/pulls/${last}`)).body).toMatchObject({ state: 'closed' });
  });

  it('get lost when the world is told so, and the deed stays done', async () => {
    const number = await opened('feature/7-g');
    await world.control('delete-branch', { branch: 'feature/7-g', by: 'mr-a', silent: true });
    expect(names()).toEqual([]);
    expect((await world.call('GET', `${REPOSITORY}/pulls/${number}`)).body).toMatchObject({
      state: 'closed',
    });
  });

  it("say so when a workflow's own token caused them, and which of their runs wait for approval", async () => {
    await opened('feature/8-h');
    await world.control('repository', { workflowsMayOpen: true });
    await world.control('push', { branch: 'feature/9-i', by: 'mr-a' });
    seen = world.github.events(0).length;
    const made = await world.call(
      'POST',
      `${REPOSITORY}/pulls`,
      { title: 'I', head: 'feature/9-i', base: 'main' },
      { token: ALL_WRITE },
    );
    const { number } = made.body as { number: number };
    await world.call('POST', `${REPOSITORY}/issues/${number}/labels`, { labels: ['auto'] });
    expect(
      fresh().map((event) => [event.payload['action'], event.byWorkflowToken, event.waitsForApproval]),
    ).toEqual([
      ['opened', true, true],
      ['labeled', true, false],
    ]);
  });

  it('of a pull request from a fork are marked, and name the fork as its head', async () => {
    await world.control('push', { branch: 'patch-1', by: 'mr-f', fork: true });
    expect(names()).toEqual([]);
    const number = await opened('patch-1', { fork: true, by: 'mr-f' });
    await world.control('push', { branch: 'patch-1', by: 'mr-f', fork: true });
    const [event] = fresh();
    expect(event).toMatchObject({ fork: true, payload: { action: 'synchronize', number } });
    expect(event?.payload['pull_request']).toMatchObject({
      head: { label: 'mr-f:patch-1', repo: { full_name: 'mr-f/shop', fork: true } },
      base: { repo: { full_name: 'octo-org/shop', fork: false } },
    });
  });

  it('of a schedule carry its line and stand on the default branch', async () => {
    await world.control('schedule', { cron: '17 * * * *' });
    expect(fresh()).toMatchObject([
      { name: 'schedule', ref: 'refs/heads/main', payload: { schedule: '17 * * * *' } },
    ]);
  });

  it('reach a listener as they happen', async () => {
    const heard: string[] = [];
    const stop = world.github.onEvent((event) => heard.push(event.name));
    await world.control('schedule', { cron: '17 * * * *' });
    stop();
    await world.control('schedule', { cron: '17 * * * *' });
    expect(heard).toEqual(['schedule']);
  });
});
