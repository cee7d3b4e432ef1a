import { beforeEach, describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { reviewRequested } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { type SweepGround, sweepGround } from '../../support/runs/sweep-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';
import { openDeployment } from '../../support/world/deployments.ts';
import { makeVersions, versionsOf } from '../../support/world/versions.ts';

const closing = closingAfterEach();
let here: SweepGround;

beforeEach(async () => {
  here = closing(await sweepGround());
});

async function itemsOfSweep(inputs: Readonly<Record<string, string>> = {}) {
  const { report } = await here.sweep(inputs);
  if (report === 'killed') throw new Error('Nobody killed it.');
  return (report.items ?? []).map((item) => [item.name, item.branch, item.pullRequest, item.decision]);
}

describe('a pull request whose environment went without a word', () => {
  it('is reported by the next sweep, so that people are told', async () => {
    const number = here.closed('feature-a');
    await openDeployment(here.world, 'feature-a');
    expect(await itemsOfSweep()).toEqual([['shop-feature-a', 'feature-a', number, 'nothing']]);
  });

  it('is reported though a fork had one of the same name afterwards', async () => {
    const number = here.closed('feature-a');
    await openDeployment(here.world, 'feature-a');
    here.world.act('github', 'user', { login: 'stranger', role: 'read' });
    here.world.act('github', 'push', { branch: 'feature-a', by: 'stranger', fork: true });
    const theirs = { branch: 'feature-a', title: 'Mine', by: 'stranger', fork: true };
    const opened = here.world.act<{ number: number }>('github', 'open', theirs);
    here.world.act('github', 'close', { number: opened.number, by: 'stranger' });
    expect(await itemsOfSweep()).toEqual([['shop-feature-a', 'feature-a', number, 'nothing']]);
  });

  it('is reported for a release of the default branch too', async () => {
    here.world.act('github', 'push', { branch: 'production', files: { 'a.txt': 'a' }, by: 'mr-a' });
    here.world.act('github', 'push', { branch: 'main', files: { 'b.txt': 'b' }, by: 'mr-a' });
    const release = { branch: 'main', base: 'production', title: 'Release', by: 'mr-a' };
    const { number } = here.world.act<{ number: number }>('github', 'open', release);
    await openDeployment(here.world, 'main');
    here.world.act('github', 'close', { number, by: 'mr-a' });
    const items = (await itemsOfSweep()).map(([, branch, ...of]) => [branch, ...of]);
    expect(items).toEqual([['main', number, 'nothing']]);
  });

  it('is not reported when nothing was ever recorded of one', async () => {
    here.closed('feature-a');
    expect(await itemsOfSweep()).toEqual([]);
  });

  it('is not reported when it was closed long ago', async () => {
    here.closed('feature-a');
    await openDeployment(here.world, 'feature-a');
    here.world.clock.advance(7 * 3_600_000);
    expect(await itemsOfSweep()).toEqual([]);
  });

  it('is not reported while its environment stands, or a stack of that name', async () => {
    here.closed('feature-a');
    here.stack('shop-feature-a', 'feature-a', { agedHours: 0 });
    here.closed('feature-b');
    here.stack('shop-feature-b', 'feature-b', { tags: {} });
    expect(await itemsOfSweep()).toEqual([['shop-feature-a', 'feature-a', undefined, 'skipped']]);
  });

  it('is not reported when its branch has another open pull request', async () => {
    here.closed('feature-a');
    here.world.act('github', 'push', { branch: 'feature-a', files: { 'again.txt': 'again' }, by: 'mr-a' });
    here.world.act('github', 'open', { branch: 'feature-a', title: 'Again', by: 'mr-a' });
    expect(await itemsOfSweep()).toEqual([]);
  });

  it('has its open deployment closed, but not by a dry run', async () => {
    const number = here.closed('feature-a');
    const deployment = await openDeployment(here.world, 'feature-a');
    await here.sweep({ 'dry-run': 'true' });
    expect(deployment.states()).toEqual([]);
    expect(await itemsOfSweep()).toEqual([['shop-feature-a', 'feature-a', number, 'nothing']]);
    expect(deployment.states()).toEqual(['inactive']);
  });
});

describe('an environment that may stand where a run does not look', () => {
  const BOTH = 'eu-central-1, us-east-1';

  it('is not said to be gone by a run in one of the regions that the settings name', async () => {
    const settings = JSON.stringify({ environments: { preview: { region: ['eu-central-1', 'us-east-1'] } } });
    here = closing(await sweepGround({ settings }));
    const number = here.closed('feature-a');
    await openDeployment(here.world, 'feature-a');
    here.stack('shop-feature-a', 'feature-a', { region: 'us-east-1', agedHours: 0 });
    expect(await itemsOfSweep({ region: 'eu-central-1' })).toEqual([]);
    expect(await itemsOfSweep()).toEqual([['shop-feature-a', 'feature-a', undefined, 'skipped']]);
    await itemsOfSweep({ force: 'true' });
    expect(await itemsOfSweep()).toEqual([['shop-feature-a', 'feature-a', number, 'nothing']]);
  });

  it('is not said to be gone by a run in another region than a deployment of its branch names', async () => {
    const number = here.closed('feature-a');
    await openDeployment(here.world, 'feature-a', { region: 'us-east-1' });
    const deployment = await openDeployment(here.world, 'feature-a', { region: 'eu-central-1' });
    expect(await itemsOfSweep({ region: 'eu-central-1' })).toEqual([]);
    expect(deployment.states()).toEqual([]);
    expect(await itemsOfSweep({ region: BOTH })).toEqual([
      ['shop-feature-a', 'feature-a', number, 'nothing'],
    ]);
    expect(deployment.states()).toEqual(['inactive']);
  });
});

describe('the deployment that a provision opens', () => {
  it('names the region, so that no run elsewhere takes the environment for gone', async () => {
    const stage = closing(await reviewRequested({ seed: 3 }));
    await provisionHere(stage, 1, { wait: 'false' });
    const opened = stage.world.log
      .entries()
      .find(({ method, path }) => method === 'POST' && path.endsWith('/deployments'));
    expect(JSON.parse(opened?.requestBody ?? '{}')).toMatchObject({
      payload: {
        key: '70107786/shop/preview/feature/123456789-checkout',
        region: 'eu-central-1',
      },
    });
  });
});

describe('what a killed teardown left of an environment whose stack is gone', () => {
  it('goes with the next teardown of the branch, where its tags say that it is ours', async () => {
    here.closed('feature-a');
    const left = ['shop-feature-a-0123456789ac', 'shop-feature-a-2-0123456789ab'];
    await makeVersions(here, {
      'shop-feature-a-0123456789ab': tagsOf('feature-a'),
      'shop-feature-a-0123456789ac': {},
      'shop-feature-a-2-0123456789ab': tagsOf('feature-a-2'),
    });
    const dry = await here.sweep({ select: 'this', branch: 'feature-a', 'dry-run': 'true' });
    expect(dry.report).toMatchObject({ decision: 'nothing' });
    expect(versionsOf(here)).toHaveLength(3);
    const { report } = await here.sweep({ select: 'this', branch: 'feature-a' });
    expect(report).toMatchObject({
      decision: 'nothing',
      sentence:
        "There is no environment for branch 'feature-a'; 1 of its application versions were left and are deleted now.",
    });
    expect(versionsOf(here).sort()).toEqual(left);
  });
});
