import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { withShop } from './shop.ts';

const shop = withShop();
const PUSH = { branch: 'main', by: 'mr-a' };

/** Says a secret, a variable and an address. */
const SAY = `
      - id: say
        run: |
          echo "\${{ vars.WHERE }} \${{ secrets.KEY }}"
          echo "url=http://a.example.com" >> "$GITHUB_OUTPUT"
`;

/** A workflow on every push with a job `plan` and a job `deploy` behind it that names an environment. */
function deploying(environment: string, more = ''): string {
  return `
name: Deploy
on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    steps: ${SAY}
  deploy:
    needs: plan
    runs-on: ubuntu-latest
    environment: ${environment}
    ${more}
    steps: ${SAY}`;
}

const jobs = (run: RunRecord | undefined) => run?.jobs.map(({ id, result }) => [id, result]);

interface Pending {
  readonly environment: { readonly id: number; readonly name: string };
  readonly current_user_can_approve: boolean;
}

interface SeenDeployment {
  readonly environment: string;
  readonly ref: string;
  readonly production: boolean;
  readonly statuses: readonly { readonly state: string; readonly url: string }[];
}

function deployments(): readonly SeenDeployment[] {
  return shop.world.look<{ deployments: readonly SeenDeployment[] }>('github').deployments;
}

async function statusOf(run: RunRecord | undefined): Promise<unknown> {
  const { status, conclusion } = await shop.ask<Record<string, unknown>>(`actions/runs/${run?.id}`);
  return [status, conclusion];
}

describe('a job in an environment with reviewers', () => {
  it('waits, while the run says so, and goes on when one of them lets it in', async () => {
    shop.world.act('github', 'environment', { name: 'Rescue', reviewers: ['mr-b', 'mr-c'] });
    shop.hire({ 'deploy.yml': deploying('rescue') });
    expect(await shop.after('push', PUSH)).toEqual(['deploy.yml push waiting']);
    const [waiting] = shop.runner.runs;
    expect(jobs(waiting)).toEqual([['plan', 'success']]);
    expect(await statusOf(waiting)).toEqual(['waiting', null]);
    expect(await shop.runner.idle()).toEqual([]);
    expect(() => shop.world.act('github', 'approve', { by: 'mr-a' })).toThrow(
      `Nothing waits for mr-a; there wait run ${waiting?.id} for rescue.`,
    );
    expect(await shop.after('approve', { by: 'mr-c' })).toEqual(['deploy.yml push success']);
    const [done] = shop.runner.runs;
    expect(jobs(done)).toEqual([
      ['plan', 'success'],
      ['deploy', 'success'],
    ]);
    expect(shop.runner.runs).toHaveLength(1);
    expect(await statusOf(done)).toEqual(['completed', 'success']);
    expect(() => shop.world.act('github', 'approve', { by: 'mr-c' })).toThrow('no job waits for a reviewer');
  });

  it('fails when one of them refuses it, and what needs it is skipped', async () => {
    shop.world.act('github', 'environment', { name: 'rescue', reviewers: ['mr-b'] });
    const after = '\n  after: { needs: deploy, runs-on: ubuntu-latest, steps: [{ run: echo never }] }\n';
    shop.hire({ 'deploy.yml': `${deploying('rescue').trimEnd()}${after}` });
    await shop.after('push', PUSH);
    expect(await shop.after('refuse', { by: 'mr-b', comment: 'Not today' })).toEqual([
      'deploy.yml push failure',
    ]);
    const [run] = shop.runner.runs;
    expect(jobs(run)).toEqual([
      ['plan', 'success'],
      ['deploy', 'failure'],
      ['after', 'skipped'],
    ]);
    expect(run?.jobs[1]?.steps[0]?.annotations).toEqual([
      { level: 'error', message: "The deployment was rejected or didn't satisfy other protection rules." },
    ]);
    const { environments, ...review } =
      (await shop.ask<Record<string, unknown>[]>(`actions/runs/${run?.id}/approvals`))[0] ?? {};
    expect(environments).toMatchObject([{ name: 'rescue' }]);
    expect(review).toMatchObject({ state: 'rejected', comment: 'Not today', user: { login: 'mr-b' } });
  });

  it('is let in over the API by a reviewer, and by nobody else', async () => {
    shop.world.act('github', 'environment', {
      name: 'rescue',
      reviewers: ['mr-a', 'mr-b'],
      preventSelfReview: true,
    });
    shop.hire({ 'deploy.yml': deploying('rescue') });
    const own = { branch: 'main', by: 'mr-b' };
    const mine = await shop.after('push', PUSH);
    const yours = await shop.after('push', own);
    expect([...mine, ...yours]).toEqual(['deploy.yml push waiting', 'deploy.yml push waiting']);
    const paths = shop.runner.runs.map(({ id }) => `actions/runs/${id}/pending_deployments`);
    // The token is of mr-a, who started the first run.
    const [first] = await shop.ask<Pending[]>(paths[0] ?? '');
    const [second] = await shop.ask<Pending[]>(paths[1] ?? '');
    expect([first?.current_user_can_approve, second?.current_user_can_approve]).toEqual([false, true]);
    const approval = { environment_ids: [first?.environment.id], state: 'approved', comment: '' };
    await expect(shop.ask(paths[0] ?? '', 'POST', approval)).rejects.toThrow(
      'No pending deployment requests to approve or reject',
    );
    await shop.ask(paths[1] ?? '', 'POST', approval);
    const runs = await shop.runner.idle();
    expect(runs.map(({ id, conclusion }) => [id, conclusion])).toEqual([
      [shop.runner.runs[1]?.id, 'success'],
    ]);
    expect(await shop.ask(paths[1] ?? '')).toEqual([]);
  });

  it('lets its siblings run meanwhile, and holds its concurrency group', async () => {
    shop.world.act('github', 'environment', { name: 'rescue', reviewers: ['mr-b'] });
    const text = deploying('rescue', 'concurrency: { group: one, queue: max }').replace(
      'needs: plan',
      'if: true',
    );
    shop.hire({ 'deploy.yml': text });
    await shop.after('push', PUSH);
    expect(jobs(shop.runner.runs[0])).toEqual([['plan', 'success']]);
    await shop.after('push', PUSH);
    const waitsInTheGroup = shop.runner.runs[1];
    expect(await statusOf(waitsInTheGroup)).toEqual(['in_progress', null]);
    expect(await shop.after('approve', { by: 'mr-b' })).toEqual(['deploy.yml push success']);
    expect(await statusOf(waitsInTheGroup)).toEqual(['waiting', null]);
    expect(await shop.after('approve', { by: 'mr-b' })).toEqual(['deploy.yml push success']);
  });

  it('gives its place to a newer one that cancels it', async () => {
    shop.world.act('github', 'environment', { name: 'rescue', reviewers: ['mr-b'] });
    shop.hire({ 'deploy.yml': deploying('rescue', 'concurrency: { group: one, cancel-in-progress: true }') });
    await shop.after('push', PUSH);
    expect(await shop.after('push', PUSH)).toEqual(['deploy.yml push cancelled', 'deploy.yml push waiting']);
    expect(await shop.after('approve', { by: 'mr-b' })).toEqual(['deploy.yml push success']);
  });

  it('fails when nobody has decided within thirty days', async () => {
    shop.world.act('github', 'environment', { name: 'rescue', reviewers: ['mr-b'] });
    shop.hire({ 'deploy.yml': deploying('rescue') });
    await shop.after('push', PUSH);
    shop.world.clock.advance(30 * 24 * 3600 * 1000);
    shop.world.clock.now();
    expect((await shop.runner.idle()).map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });
});

describe('an environment', () => {
  it.each([
    [{ branches: ['main'] }, 'push', { branch: 'feature/a', by: 'mr-a' }, 'Branch "feature/a"'],
    [{ branches: ['feature/*'] }, 'push', { branch: 'feature/a/b', by: 'mr-a' }, 'Branch "feature/a/b"'],
    [{ branches: ['**'] }, 'tag', { tag: 'v1', by: 'mr-a' }, 'Tag "v1"'],
  ])('with the rules %j refuses %s %j', async (rules, verb, args, what) => {
    shop.world.act('github', 'environment', { name: 'rescue', ...rules });
    shop.hire({ 'deploy.yml': deploying('rescue') });
    expect(await shop.after(verb, args)).toEqual(['deploy.yml push failure']);
    const deploy = shop.runner.runs[0]?.jobs[1];
    expect(deploy?.steps.flatMap(({ annotations }) => annotations.map(({ message }) => message))).toEqual([
      `${what} is not allowed to deploy to rescue due to environment protection rules.`,
      "The deployment was rejected or didn't satisfy other protection rules.",
    ]);
    expect(deployments()).toEqual([]);
  });

  it('lets in what its rules name, a pull request by its full ref', async () => {
    shop.world.act('github', 'environment', {
      name: 'rescue',
      branches: ['refs/pull/*/merge'],
      tags: ['v*'],
    });
    shop.hire({ 'deploy.yml': deploying('rescue').replace('on: push', 'on: [pull_request, create]') });
    await shop.after('push', { branch: 'feature/a', by: 'mr-a' });
    expect(await shop.after('open', { branch: 'feature/a', title: 'A', by: 'mr-a' })).toEqual([
      'deploy.yml pull_request opened success',
    ]);
    expect(await shop.after('tag', { tag: 'v1', by: 'mr-a' })).toEqual(['deploy.yml create success']);
    expect(deployments().map(({ ref }) => ref)).toEqual([
      expect.stringMatching(/^refs\/pull\/\d+\/merge$/),
      'v1',
    ]);
  });

  it('that is not there is made by the job that names it, and protects nothing', async () => {
    shop.hire({ 'deploy.yml': deploying(`{ name: "made-\${{ github.ref_name }}" }`) });
    expect(await shop.after('push', PUSH)).toEqual(['deploy.yml push success']);
    expect(await shop.ask('environments/made-main')).toMatchObject({
      name: 'made-main',
      protection_rules: [],
      deployment_branch_policy: null,
    });
  });

  it('has a deployment for each job, with its state and its address, that starts nothing', async () => {
    const url = `"\${{ steps.say.outputs.url }}"`;
    shop.hire({
      'deploy.yml': deploying(`{ name: production, url: ${url} }`),
      'told.yml': 'on: [deployment, deployment_status]\njobs: { a: { runs-on: x, steps: [{ run: ls }] } }\n',
    });
    expect(await shop.after('push', PUSH)).toEqual(['deploy.yml push success']);
    expect(deployments()).toMatchObject([
      {
        environment: 'production',
        ref: 'main',
        production: true,
        statuses: [
          { state: 'queued', url: '' },
          { state: 'in_progress', url: '' },
          { state: 'success', url: 'http://a.example.com' },
        ],
      },
    ]);
  });

  it('has none where the file says so', async () => {
    shop.hire({ 'deploy.yml': deploying('{ name: rescue, deployment: false }') });
    expect(await shop.after('push', PUSH)).toEqual(['deploy.yml push success']);
    expect(deployments()).toEqual([]);
  });

  it('gives its own secrets and variables to its jobs alone', async () => {
    shop.world.act('github', 'environment', {
      name: 'rescue',
      secrets: { KEY: 'hunter2hunter2' },
      vars: { WHERE: 'here' },
    });
    const files = { 'deploy.yml': deploying('rescue') };
    shop.hire(files, { vars: { WHERE: 'there' }, secrets: { KEY: 'opensesame1' } });
    await shop.after('push', PUSH);
    const logs = shop.runner.runs[0]?.jobs.map(({ steps }) => steps[0]?.log);
    expect(logs).toEqual([['there ***'], ['here ***']]);
  });
});
