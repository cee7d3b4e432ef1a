import { describe, expect, it } from '@jest/globals';
import { main as teardown } from '../../../actions/teardown/main.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';
import {
  BRANCH,
  reviewRequested,
  type Stage,
  stepEnvironment,
  stepInputs,
} from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';
import { deploymentsOf, stateOf } from '../../support/world/deployments.ts';

const closing = closingAfterEach();
let stage: Stage;

let attempt = 0;
function provision(inputs: Readonly<Record<string, string>>): Promise<InProcessResult> {
  attempt += 1;
  return provisionHere(stage, attempt, { application: 'shop', domain: '', ...inputs });
}

function push(branch: string, files: Readonly<Record<string, string>>): void {
  stage.world.act('github', 'push', { branch, files, by: 'mr-a' });
}

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/${index}.txt`, '']));
}

function liveStacks(): readonly string[] {
  return stage.world
    .look<{ stacks: readonly { name: string; status: string }[] }>('cloudformation')
    .stacks.filter((each) => each.status !== 'DELETE_COMPLETE' && each.name.includes('-feature-123456789'))
    .map((each) => each.name)
    .sort();
}

function writes(service: string): number {
  return stage.world.log.entries().filter((entry) => entry.service === service && entry.method === 'POST')
    .length;
}

describe('paths', () => {
  it('give a pull request that touches none of them no environment, and no deployment', async () => {
    stage = closing(await reviewRequested({ seed: 7 }));
    const { report, log } = await provision({ paths: 'shop/**\n!**/*.md' });
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'paths_untouched' });
    expect(log).toContain(
      `notice: Pull request #${stage.pullRequest} changes nothing under 'paths' (shop/**, !**/*.md), so it gets no environment. (paths_untouched)`,
    );
    expect(liveStacks()).toEqual([]);
    expect(writes('github')).toBe(0);
  });

  it('ask for an environment once they are touched, which then stays until the pull request closes', async () => {
    stage = closing(await reviewRequested({ seed: 8 }));
    push(BRANCH, { 'shop/app.txt': 'one\n' });
    const paths = 'shop/**';
    expect((await provision({ paths })).report).toMatchObject({ decision: 'created' });
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'shop/app.txt': null }, by: 'mr-a' });
    expect((await provision({ paths })).report).toMatchObject({ decision: 'updated' });
  });

  it('compare a branch without a pull request with the default branch, whole or not at all', async () => {
    stage = closing(await reviewRequested({ seed: 10 }));
    const ask = async (branch: string) =>
      (await provision({ branch, wanted: 'branch', paths: 'shop/**', 'dry-run': 'true' })).report;
    push('other', { 'docs/a.txt': '' });
    expect(await ask('other')).toMatchObject({ decision: 'skipped', reasonCode: 'paths_untouched' });
    push('other', { 'shop/a.txt': '' });
    expect(await ask('other')).toMatchObject({ decision: 'planned' });
    push('large', manyFiles(299));
    expect(await ask('large')).toMatchObject({ reasonCode: 'paths_untouched' });
    push('large', { 'docs/299.txt': '' });
    expect(await ask('large')).toMatchObject({ decision: 'planned' });
    expect(await ask('main')).toMatchObject({ decision: 'planned' });
  });

  it('of the settings serve where the step has none', async () => {
    stage = closing(await reviewRequested({ seed: 11 }));
    push('main', { '.github/greenroom.yml': 'environments: { preview: { paths: [shop/**] } }\n' });
    expect((await provision({})).report).toMatchObject({ reasonCode: 'paths_untouched' });
    expect((await provision({ paths: '*.txt', 'dry-run': 'true' })).report).toMatchObject({
      decision: 'planned',
    });
  });
});

describe('two projects in one repository', () => {
  it('have an environment each for one pull request, and each is taken down by itself', async () => {
    stage = closing(await reviewRequested({ seed: 12 }));
    push(BRANCH, { 'shop/app.txt': 'one\n', 'api/app.txt': 'one\n' });
    const shop = await provision({ project: 'shop', paths: 'shop/**' });
    const api = await provision({ project: 'api', paths: 'api/**' });
    const names = ['api-feature-123456789-checkout-qinov5ys', 'shop-feature-123456789-checkout-qinov5ys'];
    expect([shop.report, api.report]).toMatchObject([{ decision: 'created' }, { decision: 'created' }]);
    expect(liveStacks()).toEqual(names);
    expect(standing()).toEqual(names);

    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    expect((await takeDown('shop')).report).toMatchObject({ decision: 'deleted' });
    expect(liveStacks()).toEqual([names[0]]);
    expect(standing()).toEqual([names[0]]);
    const { versions } = stage.world.look<{ versions: readonly { label: string }[] }>('elasticbeanstalk');
    const ours = versions.map((version) => version.label).filter((label) => label.includes('123456789'));
    expect(ours.map((label) => label.slice(0, 4))).toEqual(['api-']);
    expect((await takeDown('api')).report).toMatchObject({ decision: 'deleted' });
    expect(liveStacks()).toEqual([]);
  });
});

function takeDown(project: string): Promise<InProcessResult> {
  attempt += 1;
  return runInProcess({
    name: 'teardown',
    main: teardown,
    env: stepEnvironment(stage, attempt),
    inputs: { 'github-token': stepInputs(stage, {})['github-token'] ?? '', project, application: 'shop' },
    origin: stage.world.origin(),
    sleep: async (ms) => stage.world.clock.advance(ms * 100),
  });
}

/** Environments whose deployment is a success on GitHub. */
function standing(): readonly (string | undefined)[] {
  return deploymentsOf(stage.world)
    .filter((each) => stateOf(each) === 'success')
    .map((each) => each.payload['environment'])
    .sort();
}
