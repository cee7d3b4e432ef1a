import { describe, expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** A template that declares parameters and uses none of them. */
function declaring(...names: readonly string[]): string {
  return JSON.stringify({
    Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String' }])),
    Resources: { Files: { Type: 'AWS::S3::Bucket' } },
    Outputs: { Url: { Value: 'http://shop.example.com' } },
  });
}

function push(files: Readonly<Record<string, string>>): string {
  return stage.world.act<{ commit: string }>('github', 'push', { branch: BRANCH, files, by: 'mr-a' }).commit;
}

async function provision(attempt: number, inputs: Readonly<Record<string, string>> = {}) {
  const { exitCode, outputs, stdout } = await runDist({
    action: 'provision',
    env: stepEnvironment(stage, attempt),
    inputs: { ...stepInputs(stage, {}), template: 'infra/stack.json', health: 'none', ...inputs },
  });
  const warnings = stdout.split('\n').filter((line) => line.startsWith('::warning::'));
  return { exitCode, outputs, warnings, report: JSON.parse(outputs['result'] ?? '{}') };
}

describe('a template that declares Commit and uses it nowhere', () => {
  it('is warned of, and stands at each new commit with its URL and a deployment', async () => {
    const first = push({ 'infra/stack.json': declaring('Commit') });
    const created = await provision(1);
    expect(created.outputs).toMatchObject({ decision: 'created', url: 'http://shop.example.com' });
    expect(created.warnings).toEqual([
      "::warning::Template 'infra/stack.json' declares the parameter 'Commit' and nothing in it refers to that, so a new commit changes nothing in the environment; refer to it where it is to count, or take it out.",
    ]);

    const second = push({ 'checkout.txt': 'two clicks\n' });
    const { exitCode, outputs, report } = await provision(2);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      decision: 'unchanged',
      'reason-code': 'already_current',
      url: 'http://shop.example.com',
    });
    expect(report.subject.commit).toBe(second);
    expect(deploymentsOf(stage.world).map((each) => [each.sha, stateOf(each)])).toEqual([
      [first, 'inactive'],
      [second, 'success'],
    ]);

    expect((await provision(3)).outputs).toMatchObject({ decision: 'unchanged' });
    expect(deploymentsOf(stage.world)).toHaveLength(2);
  });

  it('has its test data loaded for the commit that it stands at', async () => {
    push({ 'infra/stack.json': declaring('Commit') });
    await provision(1);
    const second = push({ 'checkout.txt': 'two clicks\n' });
    await provision(2);
    const { outputs, report } = await provision(3, { seeded: 'true' });
    expect(outputs).toMatchObject({ 'reason-code': 'data_loaded', url: 'http://shop.example.com' });
    expect(report.subject.commit).toBe(second);
  });
});

describe('a template that declares Asleep and uses it nowhere', () => {
  it('is never called asleep, and one sentence says what is wrong', async () => {
    push({ 'infra/stack.json': declaring('Asleep') });
    expect((await provision(1)).warnings).toEqual([
      "::warning::Template 'infra/stack.json' declares the parameter 'Asleep' and nothing in it refers to that, so the environment cannot be put to sleep; refer to it where it is to count, or take it out.",
    ]);
    stage.world.clock.advance(12 * 3_600_000);
    const { exitCode, outputs } = await runDist({
      action: 'hours',
      env: { ...stepEnvironment(stage, 2), GITHUB_EVENT_NAME: 'schedule' },
      inputs: { ...stepInputs(stage, {}), hours: 'Mon-Fri 03:00-03:15 UTC', 'awake-for': '1m' },
    });
    expect(exitCode).toBe(0);
    const report = JSON.parse(outputs['result'] ?? '{}');
    const sentence = `${ENVIRONMENT} is not put to sleep, because its template declares the parameter 'Asleep' and nothing in it depends on that; make what costs money depend on it, or take it out.`;
    expect(report).toMatchObject({
      decision: 'skipped',
      reasonCode: 'manual_step',
      sentence: `Every other environment is as its hours say. ${sentence}`,
      items: [{ name: ENVIRONMENT, decision: 'skipped', reasonCode: 'manual_step', sentence }],
    });
  });
});
