import { describe, expect, it } from '@jest/globals';
import { withShop, workflow } from './shop.ts';

const shop = withShop();
const HOURLY = workflow("schedule: [{ cron: '23 * * * *' }]");
const TICK = { cron: '23 * * * *' };

interface Listed {
  readonly workflow_runs: readonly Record<string, unknown>[];
}

describe("the runs on the world's GitHub", () => {
  it('are those of the runner, with how each ended', async () => {
    shop.hire({ 'hourly.yml': HOURLY, 'red.yml': workflow('push:', 'steps: [{ run: exit 1 }]') });
    expect(await shop.after('schedule', TICK)).toEqual(['hourly.yml schedule success']);
    await shop.after('push', { branch: 'main', by: 'mr-a' });
    const { workflow_runs: hourly } = await shop.ask<Listed>('actions/workflows/hourly.yml/runs');
    expect(hourly).toMatchObject([
      { name: 'schedule', event: 'schedule', run_number: 1, status: 'completed', conclusion: 'success' },
    ]);
    const { workflow_runs: red } = await shop.ask<Listed>('actions/runs?status=failure');
    expect(red).toMatchObject([{ path: '.github/workflows/red.yml', head_branch: 'main' }]);
    expect(hourly[0]?.['id']).toBe(shop.runner.runs[0]?.id);
  });

  it('ask for approval where somebody must let them start', async () => {
    shop.hire({ 'preview.yml': workflow('pull_request:') });
    shop.world.act('github', 'push', { branch: 'made', by: 'mr-a' });
    const made = await shop.after('open', { branch: 'made', title: 'T', by: 'github-actions[bot]' });
    expect(made).toEqual(['preview.yml pull_request opened action_required']);
    expect(await shop.ask<Listed>('actions/runs')).toMatchObject({
      workflow_runs: [{ status: 'completed', conclusion: 'action_required', head_branch: 'made' }],
    });
  });

  it('see themselves in progress', async () => {
    const look =
      'curl --silent --fail --header "authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/octo-org/shop/actions/runs/$GITHUB_RUN_ID"';
    shop.hire({
      'look.yml': workflow(
        'push:',
        `permissions: { actions: read }\n    steps: [{ id: look, env: { TOKEN: "\${{ github.token }}" }, run: '${look}' }]`,
      ),
    });
    await shop.after('push', { branch: 'main', by: 'mr-a' });
    const [run] = shop.runner.runs;
    const seen = JSON.parse(run?.jobs[0]?.steps[0]?.log.join('') ?? '{}') as Record<string, unknown>;
    expect(seen).toMatchObject({ id: run?.id, status: 'in_progress', conclusion: null });
  });
});

describe("the jobs on the world's GitHub", () => {
  const titlesOf = async () => {
    const [run] = shop.runner.runs;
    const pages = [1, 2, 3, 4].map((page) =>
      shop.ask<{ readonly jobs: readonly Record<string, unknown>[] }>(
        `actions/runs/${run?.id}/jobs?page=${page}`,
      ),
    );
    const jobs = (await Promise.all(pages)).flatMap((page) => page.jobs);
    return jobs.map(({ name, conclusion }) => `${String(name)}: ${String(conclusion)}`);
  };

  it('have the names that the page of the run shows, with the values of a leg where the name has none', async () => {
    const leg = 'strategy: { matrix: { on: [a, b] } }';
    const step = 'runs-on: ubuntu-latest, steps: [{ run: "true" }]';
    shop.hire({
      'named.yml': `
on: push
jobs:
  plain: { ${step} }
  named: { name: Look, ${step} }
  legs: { name: Heal, ${leg}, ${step} }
  own: { name: "Heal \${{ matrix.on }}", ${leg}, ${step} }
  long: { name: ${'x'.repeat(120)}, ${step} }
  never: { name: Off, if: false, ${step} }
`,
    });
    await shop.after('push', { branch: 'main', by: 'mr-a' });
    expect((await titlesOf()).toSorted()).toEqual([
      'Heal (a): success',
      'Heal (b): success',
      'Heal a: success',
      'Heal b: success',
      'Look: success',
      'Off: skipped',
      'plain: success',
      `${'x'.repeat(97)}...: success`,
    ]);
  });

  it('stand behind the name of the job that calls their workflow', async () => {
    shop.hire({
      'caller.yml': 'on: push\njobs:\n  hour: { name: Each hour, uses: ./.github/workflows/called.yml }\n',
      'called.yml':
        "on: workflow_call\njobs:\n  due: { name: Look, runs-on: u, steps: [{ run: 'exit 1' }] }\n",
    });
    await shop.after('push', { branch: 'main', by: 'mr-a' });
    expect(await titlesOf()).toEqual(['Each hour / Look: failure']);
  });
});

describe('a disabled workflow', () => {
  it('starts nothing, while the others run', async () => {
    shop.hire({ 'hourly.yml': HOURLY, 'other.yml': HOURLY });
    shop.world.act('github', 'disable-workflow', { workflow: 'hourly.yml' });
    expect(await shop.after('schedule', TICK)).toEqual(['other.yml schedule success']);
    shop.world.act('github', 'enable-workflow', { workflow: 'hourly.yml' });
    expect(await shop.after('schedule', TICK)).toEqual([
      'hourly.yml schedule success',
      'other.yml schedule success',
    ]);
  });
});
