import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GitHubEvent } from '../../../../rehearsal/world/github/model/events.ts';
import { type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';
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

/** A queue, a tag, an issue and a run, which belong to no step of a pull request's life. */
async function elsewhere(number: unknown): Promise<void> {
  await world.control('queue', { number, by: 'mr-b' });
  await world.control('dequeue', { number, by: 'mr-b' });
  await world.control('tag', { tag: 'v1', by: 'mr-a' });
  await world.control('delete-tag', { tag: 'v1', by: 'mr-a' });
  const { number: issue } = await world.control('issue', { title: 'Broken', by: 'mr-b' });
  const { id } = await world.control('comment', { number: issue, body: 'It is', by: 'mr-a' });
  await world.control('edit-comment', { id, body: 'It was', by: 'mr-a' });
  await world.control('delete-comment', { id, by: 'mr-a' });
  const sha = world.github.code.branchHead('main') ?? '';
  const event = { name: 'push', payload: {}, ref: 'refs/heads/main', sha, actor: 'mr-a' };
  world.github.actions.begin({ id: 9_000_000_001, number: 1, file: 'hours.yml', event });
  await world.control('environment', { name: 'rescue', reviewers: ['mr-b'] });
  const job = { runId: 9_000_000_001, environment: 'rescue', deployment: true, ref: event.ref, sha };
  const gate = world.github.actions.enter(job);
  await world.control('approve', { by: 'mr-b' });
  gate.begin();
  gate.end(true, 'http://a.example.com');
  world.github.actions.end(9_000_000_001, 'success');
}

/** What GitHub's description finds wrong with the events since the test began. */
function faultsOfFresh(): readonly string[] {
  return fresh().flatMap(({ name, payload }) => {
    const action = payload['action'] as string | undefined;
    return github.faults(github.event(name, action), payload).map((fault) => `${name} ${action} ${fault}`);
  });
}

describe("the events of the world's GitHub beside a pull request's life", () => {
  it('come for queues, tags, issues, runs and environments too, as GitHub describes each', async () => {
    const number = await opened('feature/10-j');
    await elsewhere(number);
    expect(faultsOfFresh()).toEqual([]);
    expect(JSON.stringify(fresh())).not.toMatch(
      /codertocat|hello-world|octo-repo|octocat|21031067|186853002|api\.github\.com/i,
    );
    expect(names()).toEqual([
      'create',
      'create',
      'delete',
      'delete',
      'deployment created',
      'deployment_review approved',
      'deployment_status created',
      'deployment_status created',
      'deployment_status created',
      'issue_comment created',
      'issue_comment deleted',
      'issue_comment edited',
      'merge_group checks_requested',
      'pull_request dequeued',
      'pull_request enqueued',
      'push',
      'push',
      'workflow_run completed',
      'workflow_run in_progress',
      'workflow_run requested',
    ]);
  });

  it('of a comment say whether it is on a pull request, and stand on the default branch', async () => {
    const number = await opened('feature/11-k');
    const { number: issue } = await world.control('issue', { title: 'Broken', by: 'mr-b' });
    await world.control('comment', { number, body: 'Hm', by: 'mr-b' });
    await world.control('comment', { number: issue, body: 'Hm', by: 'mr-b' });
    const issues = fresh().map(({ payload }) => payload['issue'] as Record<string, unknown>);
    expect(issues.map((each) => [each['number'], 'pull_request' in each])).toEqual([
      [number, true],
      [issue, false],
    ]);
    expect(fresh().map(({ ref }) => ref)).toEqual(['refs/heads/main', 'refs/heads/main']);
  });

  it('of a push say which files it changes, and a tag does not', async () => {
    await world.control('push', {
      branch: 'feature/12-l',
      by: 'mr-a',
      files: { 'a.js': '1', 'docs/b.md': '2' },
    });
    await world.control('push', { branch: 'feature/12-l', by: 'mr-a', files: { 'a.js': '2' } });
    await world.control('tag', { tag: 'v2', commit: 'feature/12-l', by: 'mr-a' });
    const pushes = fresh().filter(({ name }) => name === 'push');
    expect(pushes.map(({ ref, changedFiles }) => [ref, changedFiles])).toEqual([
      ['refs/heads/feature/12-l', ['a.js', 'docs/b.md']],
      ['refs/heads/feature/12-l', ['a.js']],
      ['refs/tags/v2', undefined],
    ]);
    await world.control('open', { branch: 'feature/12-l', title: 'L', by: 'mr-a' });
    expect(fresh().at(-1)?.changedFiles).toEqual(['a.js', 'docs/b.md']);
  });

  it.each([
    ['Save work [skip ci]', true],
    ['[actions skip] Save work', true],
    ['Save work\n\n\nskip-checks: true', true],
    ['Save work\n\n\nReviewed-by: mr-b\nskip-checks:true\n', true],
    ['Save work, skip-checks: true', false],
    ['Save work (skip ci)', false],
  ])('of a commit with the message %j are skipped: %j', async (message, skipped) => {
    const number = await opened(`feature/13-${message.length}`);
    await world.control('push', { branch: `feature/13-${message.length}`, by: 'mr-a', message });
    expect(fresh().map((event) => event.skipped)).toEqual([skipped, skipped]);
    await world.control('close', { number, by: 'mr-a' });
    expect(fresh().at(-1)?.skipped).toBe(skipped);
  });

  it('of a merge queue stand on a branch of its own, which goes with the pull request', async () => {
    const number = await opened('feature/14-m');
    const { ref } = await world.control('queue', { number, by: 'mr-b' });
    const group = fresh().find(({ name }) => name === 'merge_group');
    const main = world.github.code.branchHead('main');
    expect(ref).toBe(`refs/heads/gh-readonly-queue/main/pr-${number}-${main}`);
    expect(group).toMatchObject({
      ref,
      actor: 'github-merge-queue[bot]',
      byWorkflowToken: false,
      payload: { merge_group: { head_sha: group?.sha, base_sha: main, base_ref: 'refs/heads/main' } },
    });
    await expect(world.control('queue', { number, by: 'mr-b' })).rejects.toThrow('cannot be queued twice');
    await world.control('merge', { number, by: 'mr-b' });
    expect(world.github.code.branchHead(String(ref).replace('refs/heads/', ''))).toBeUndefined();
    expect(names().slice(-4)).toEqual(['pull_request dequeued', 'pull_request enqueued', 'push', 'push']);
  });

  it('of a deployment stand on its branch or tag, and on nothing where it names a commit', async () => {
    const { commit } = await world.control('push', { branch: 'feature/15-n', by: 'mr-a' });
    await world.control('tag', { tag: 'v3', commit: 'feature/15-n', by: 'mr-a' });
    seen = world.github.events(0).length;
    for (const ref of ['feature/15-n', 'v3', commit])
      await world.call('POST', `${REPOSITORY}/deployments`, {
        ref,
        auto_merge: false,
        required_contexts: [],
      });
    expect(fresh().map(({ ref, sha }) => [ref, sha])).toEqual([
      ['refs/heads/feature/15-n', commit],
      ['refs/tags/v3', commit],
      ['', commit],
    ]);
  });
});
