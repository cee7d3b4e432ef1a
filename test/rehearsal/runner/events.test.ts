import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { withShop, workflow } from './shop.ts';

const shop = withShop();

/** A job that says what these expressions are. */
function saying(...expressions: readonly string[]): string {
  const words = expressions.map((expression) => `\${{ ${expression} }}`).join(' ');
  return `steps: [{ id: say, run: ${JSON.stringify(`echo "${words}"`)} }]`;
}

/** What the last run said. */
function said(): readonly string[] {
  const run: RunRecord | undefined = shop.runner.runs.at(-1);
  return run?.jobs[0]?.steps[0]?.log ?? [];
}

async function opened(branch: string): Promise<number> {
  shop.world.act('github', 'push', { branch, by: 'mr-a' });
  return shop.world.act<{ number: number }>('github', 'open', { branch, title: 'T', by: 'mr-a' }).number;
}

describe('a comment', () => {
  it('starts the workflow of the default branch, and says whether it is on a pull request', async () => {
    const on = 'issue_comment: { types: [created] }';
    shop.hire({ 'say.yml': workflow(on, saying('github.ref', 'github.event.issue.pull_request != null')) });
    const number = await opened('feature/a');
    const { id } = shop.world.act<{ id: number }>('github', 'comment', {
      number,
      body: '/sleep',
      by: 'mr-b',
    });
    expect((await shop.runner.idle()).map(({ event }) => event.name)).toEqual(['issue_comment']);
    expect(said()).toEqual(['refs/heads/main true']);
    expect(await shop.after('edit-comment', { id, body: '/wake', by: 'mr-b' })).toEqual([]);
    const { number: issue } = shop.world.act<{ number: number }>('github', 'issue', {
      title: 'I',
      by: 'mr-b',
    });
    await shop.after('comment', { number: issue, body: 'Hm', by: 'mr-b' });
    expect(said()).toEqual(['refs/heads/main false']);
  });
});

describe('a run', () => {
  const FOLLOWER = (name: string, follows: string, more = ''): string =>
    workflow(`workflow_run: { workflows: [${follows}], types: [completed]${more} }`).replace(
      /^name: .*/,
      `name: ${name}`,
    );

  it('starts the workflows that follow it, on the default branch, whatever became of it', async () => {
    shop.hire({
      'a.yml': workflow('push:', 'steps: [{ run: exit 1 }]'),
      'b.yml': workflow(
        'workflow_run: { workflows: [push], branches: [feature/**] }',
        saying('github.ref', 'github.event.action', 'github.event.workflow_run.conclusion'),
      ),
      'c.yml': FOLLOWER('C', 'push', ', branches: [main]'),
    });
    const runs = await shop.after('push', { branch: 'feature/a', by: 'mr-a' });
    expect(runs.toSorted()).toEqual([
      'a.yml push failure',
      'b.yml workflow_run completed success',
      'b.yml workflow_run in_progress success',
      'b.yml workflow_run requested success',
    ]);
    expect(said()).toEqual(['refs/heads/main completed failure']);
  });

  it('is followed by three at most, each behind the other', async () => {
    shop.hire({
      'a.yml': workflow('push:').replace(/^name: .*/, 'name: A'),
      'b.yml': FOLLOWER('B', 'A'),
      'c.yml': FOLLOWER('C', 'B'),
      'd.yml': FOLLOWER('D', 'C'),
      'e.yml': FOLLOWER('E', 'D'),
    });
    const runs = await shop.after('push', { branch: 'main', by: 'mr-a' });
    expect(runs.map((run) => run.split(' ')[0])).toEqual(['a.yml', 'b.yml', 'c.yml', 'd.yml']);
  });
});

describe('a deployment', () => {
  const asked = { ref: 'main', auto_merge: false, required_contexts: [], environment: 'staging' };

  it('and its statuses start workflows on its branch, but an inactive one does not', async () => {
    shop.hire({ 'd.yml': workflow('deployment:'), 's.yml': workflow('deployment_status:') });
    const { id } = await shop.ask<{ id: number }>('deployments', 'POST', asked);
    await shop.ask(`deployments/${id}/statuses`, 'POST', { state: 'success' });
    await shop.ask(`deployments/${id}/statuses`, 'POST', { state: 'inactive' });
    const runs = await shop.runner.idle();
    expect(runs.map(({ file, event }) => [file, event.ref])).toEqual([
      ['d.yml', 'refs/heads/main'],
      ['s.yml', 'refs/heads/main'],
    ]);
  });

  it("starts nothing when a workflow's own token made it", async () => {
    const call = `curl --silent --fail --request POST --data '${JSON.stringify(asked)}' --header "authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/octo-org/shop/deployments"`;
    const step = `- { id: make, env: { TOKEN: "\${{ github.token }}" }, run: ${JSON.stringify(call)} }`;
    shop.hire({
      'make.yml': workflow('push:', `permissions: { deployments: write }\n    steps:\n      ${step}`),
      'd.yml': workflow('deployment:'),
    });
    expect(await shop.after('push', { branch: 'main', by: 'mr-a' })).toEqual(['make.yml push success']);
    const { deployments } = shop.world.look<{ deployments: readonly unknown[] }>('github');
    expect(deployments).toHaveLength(1);
  });
});

describe('a merge queue', () => {
  it('asks for checks on the branch of the group', async () => {
    shop.hire({
      'q.yml': workflow('merge_group:', saying('github.ref_name', 'github.event.merge_group.base_ref')),
    });
    const number = await opened('feature/a');
    expect(await shop.after('queue', { number, by: 'mr-b' })).toEqual([
      'q.yml merge_group checks_requested success',
    ]);
    expect(said()[0]).toMatch(
      new RegExp(`^gh-readonly-queue/main/pr-${number}-[0-9a-f]{40} refs/heads/main$`),
    );
  });
});

describe('a push', () => {
  it('starts what its branch, tag and files ask for', async () => {
    shop.hire({
      'code.yml': workflow("push: { branches: ['feature/**'], paths: ['src/**'] }"),
      'tag.yml': workflow("push: { tags: ['v*'], paths: ['src/**'] }"),
      'new.yml': workflow('create:'),
      'gone.yml': workflow('delete:'),
    });
    const branch = 'feature/a';
    const first = await shop.after('push', { branch, by: 'mr-a', files: { 'docs/a.md': 'a' } });
    expect(first).toEqual(['new.yml create success']);
    const second = await shop.after('push', { branch, by: 'mr-a', files: { 'src/a.js': 'a' } });
    expect(second).toEqual(['code.yml push success']);
    expect((await shop.after('tag', { tag: 'v1', by: 'mr-a' })).toSorted()).toEqual([
      'new.yml create success',
      'tag.yml push success',
    ]);
    expect(await shop.after('delete-tag', { tag: 'v1', by: 'mr-a' })).toEqual(['gone.yml delete success']);
  });

  it('does not say to a workflow which files its commits touch', async () => {
    shop.hire({
      'say.yml': workflow(
        'push:',
        saying('toJSON(github.event.head_commit.modified)', 'github.event.commits[0].id'),
      ),
    });
    await shop.after('push', { branch: 'main', by: 'mr-a' });
    expect(said()).toEqual([`null ${shop.world.github.code.branchHead('main')}`]);
  });

  it('and a pull request start nothing when the commit asks for that', async () => {
    shop.hire({ 'p.yml': workflow('pull_request:'), 'push.yml': workflow('push:') });
    const push = { branch: 'feature/a', by: 'mr-a', message: 'Save [skip ci]' };
    expect(await shop.after('push', push)).toEqual([]);
    expect(await shop.after('open', { branch: 'feature/a', title: 'T', by: 'mr-a' })).toEqual([]);
    const loud = await shop.after('push', { ...push, message: 'Save' });
    expect(loud.toSorted()).toEqual(['p.yml pull_request synchronize success', 'push.yml push success']);
  });
});

describe('a dispatched workflow', () => {
  const ON = `workflow_dispatch:
    inputs:
      force: { type: boolean }
      mode: { type: choice, options: [fail, retain], default: fail }
      count: { type: number, default: 3 }
      where: { type: environment, default: staging }
      name: { type: string, required: true }`;
  const FIELDS = ['force', 'mode', 'count', 'where', 'name'].map((name) => `inputs.${name}`);

  it('gets its inputs with their types, on the branch or tag that was asked for', async () => {
    const all = [...FIELDS, 'inputs.force == true', "github.event.inputs.force == 'true'", 'github.ref'];
    shop.hire({ 'by-hand.yml': workflow(ON, saying(...all)) });
    await shop.after('push', { branch: 'feature/a', by: 'mr-a' });
    const inputs = { force: true, name: 'x' };
    const by = { workflow: 'by-hand.yml', by: 'mr-a' };
    await shop.after('dispatch-workflow', { ...by, ref: 'feature/a', inputs });
    expect(said()).toEqual(['true fail 3 staging x true true refs/heads/feature/a']);
    await shop.ask('actions/workflows/by-hand.yml/dispatches', 'POST', {
      ref: 'main',
      inputs: { mode: 'retain', count: '7', name: 'y' },
    });
    await shop.runner.idle();
    expect(said()).toEqual(['false retain 7 staging y false false refs/heads/main']);
  });

  it.each([
    [{}, "Required input 'name' not provided"],
    [{ name: 'x', nmae: 'y' }, 'Unexpected inputs provided: ["nmae"]'],
    [{ name: 'x', mode: 'keep' }, "Provided value 'keep' for input 'mode' not in the list of allowed values"],
  ])('is refused at the door with inputs %j', async (inputs, message) => {
    shop.hire({ 'by-hand.yml': workflow(ON), 'push.yml': workflow('push:') });
    await shop.after('push', { branch: 'main', by: 'mr-a' });
    const path = 'actions/workflows/by-hand.yml/dispatches';
    await expect(shop.ask(path, 'POST', { ref: 'main', inputs })).rejects.toThrow(
      JSON.stringify(message).slice(1, -1),
    );
    const other = 'actions/workflows/push.yml/dispatches';
    await expect(shop.ask(other, 'POST', { ref: 'main' })).rejects.toThrow(
      "Workflow does not have 'workflow_dispatch' trigger",
    );
    expect(await shop.runner.idle()).toEqual([]);
  });
});
