import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CallOptions, type GitHubWorld, REPOSITORY, startGitHub } from './github-world.ts';

const RUN = 9_000_000_001;
const PENDING = `${REPOSITORY}/actions/runs/${RUN}/pending_deployments`;

let world: GitHubWorld;

beforeEach(async () => {
  world = await startGitHub(5);
});

afterEach(() => world.close());

/** A run of mr-a that wants into these environments. */
function knock(...environments: readonly string[]) {
  const sha = world.github.code.branchHead('main') ?? '';
  const event = { name: 'push', payload: {}, ref: 'refs/heads/main', sha, actor: 'mr-a' };
  world.github.actions.begin({ id: RUN, number: 1, file: 'deploy.yml', event });
  return environments.map((environment) =>
    world.github.actions.enter({ runId: RUN, environment, deployment: true, ref: event.ref, sha }),
  );
}

function as(login: string): CallOptions {
  return { token: { kind: 'person', login } };
}

async function idOf(name: string): Promise<number> {
  const { body } = await world.call('GET', `${REPOSITORY}/environments/${name}`);
  return (body as { id: number }).id;
}

describe('an environment', () => {
  it('is there once a job, a deployment or a person names it, in whatever case', async () => {
    await world.control('environment', { name: 'Production', reviewers: ['mr-b'] });
    knock('staging', 'production');
    await world.call('POST', `${REPOSITORY}/deployments`, { ref: 'main', environment: 'qa' });
    const { body } = await world.call('GET', `${REPOSITORY}/environments`);
    expect(body).toMatchObject({ total_count: 3 });
    expect((await world.call('GET', `${REPOSITORY}/environments/PRODUCTION`)).body).toMatchObject({
      name: 'Production',
      protection_rules: [
        {
          type: 'required_reviewers',
          prevent_self_review: false,
          reviewers: [{ reviewer: { login: 'mr-b' } }],
        },
      ],
    });
    expect((await world.call('GET', `${REPOSITORY}/environments/none`)).status).toBe(404);
  });

  it('has six reviewers at most', async () => {
    const reviewers = ['1', '2', '3', '4', '5', '6', '7'].map((number) => `mr-${number}`);
    await expect(world.control('environment', { name: 'production', reviewers })).rejects.toThrow(
      'reviewers',
    );
  });

  it('names the branches that may deploy by a policy of its own', async () => {
    await world.control('environment', { name: 'production', branches: ['main'] });
    expect((await world.call('GET', `${REPOSITORY}/environments/production`)).body).toMatchObject({
      protection_rules: [{ type: 'branch_policy' }],
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    });
  });
});

describe('a run that waits', () => {
  it('shows each environment once, and is let into those that a reviewer names', async () => {
    for (const name of ['staging', 'production'])
      await world.control('environment', { name, reviewers: ['mr-b'] });
    const gates = knock('staging', 'production', 'production');
    expect(gates.map((gate) => gate.verdict())).toEqual([undefined, undefined, undefined]);
    const waiting = (await world.call('GET', PENDING, undefined, as('mr-b'))).body as {
      environment: { name: string };
    }[];
    expect(waiting.map(({ environment }) => environment.name)).toEqual(['staging', 'production']);
    const approval = { environment_ids: [await idOf('production')], state: 'approved', comment: '' };
    const answer = await world.call('POST', PENDING, approval, as('mr-b'));
    expect(answer.body).toHaveLength(2);
    expect(gates.map((gate) => gate.verdict()?.kind)).toEqual([undefined, 'open', 'open']);
    expect((await world.call('GET', `${REPOSITORY}/actions/runs/${RUN}`)).body).toMatchObject({
      status: 'waiting',
    });
    await world.control('refuse', { by: 'mr-b', environment: 'staging' });
    expect(gates[0]?.verdict()?.kind).toBe('refused');
    expect((await world.call('GET', `${REPOSITORY}/actions/runs/${RUN}`)).body).toMatchObject({
      status: 'in_progress',
    });
  });

  it("is let in by nobody else, and not by a workflow's own token", async () => {
    await world.control('environment', { name: 'production', reviewers: ['mr-b'] });
    const [gate] = knock('production');
    const approval = { environment_ids: [await idOf('production')], state: 'approved', comment: '' };
    expect((await world.call('POST', PENDING, approval, as('mr-c'))).status).toBe(422);
    const token = { kind: 'workflow', permissions: { deployments: 'write', actions: 'write' } } as const;
    expect((await world.call('POST', PENDING, approval, { token })).status).toBe(403);
    expect(gate?.verdict()).toBeUndefined();
  });

  it('is none that GitHub was not told of', () => {
    expect(() =>
      world.github.actions.enter({ runId: 1, environment: 'x', deployment: true, ref: '', sha: '' }),
    ).toThrow('There is no run 1.');
  });
});
