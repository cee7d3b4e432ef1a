import { describe, expect, it } from '@jest/globals';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { type SweepGround, stacksOf } from '../../support/runs/sweep-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';

const closing = closingAfterEach();

const ground = groundsToOpen();

async function stage(): Promise<Stage> {
  return closing(await reviewRequested({ seed: 7 }));
}

interface Item {
  readonly branch: string;
  readonly reasonCode: string;
  readonly pullRequest?: number;
}

function itemsOf({ report }: Awaited<ReturnType<SweepGround['sweep']>>): readonly Item[] {
  return (report as { items?: readonly Item[] }).items ?? [];
}

/** The event that GitHub sent last about the pull request, as the runner hands it to a job. */
function eventOf(world: RehearsalWorld, number: number): string {
  const events = world.github.events(0) as readonly { name: string; payload: { number?: number } }[];
  const event = events.findLast((each) => each.name === 'pull_request' && each.payload.number === number);
  return eventFile(event?.payload);
}

describe('two pull requests from one branch', () => {
  async function pair() {
    const here = await ground();
    here.branch('release');
    const first = here.open('both');
    const { number: second } = here.world.act<{ number: number }>('github', 'open', {
      branch: 'both',
      base: 'release',
      title: 'Backport',
      by: 'mr-a',
    });
    here.stack('shop-both', 'both');
    return { here, first, second };
  }

  it.each(['first', 'second'] as const)(
    'share an environment that stays when the %s is closed, and goes with the other',
    async (which) => {
      const { here, ...pulls } = await pair();
      const other = pulls[which === 'first' ? 'second' : 'first'];
      here.world.act('github', 'close', { number: pulls[which], by: 'mr-a' });
      const inputs = { select: 'this', 'pull-request': String(pulls[which]) };
      expect(itemsOf(await here.sweep(inputs))).toMatchObject([
        { branch: 'both', reasonCode: 'still_wanted', pullRequest: other },
      ]);
      expect((await here.sweep()).report).toMatchObject({ decision: 'nothing' });
      expect(here.standing()).toEqual(['shop-both']);

      here.world.act('github', 'close', { number: other, by: 'mr-a' });
      expect(itemsOf(await here.sweep())).toMatchObject([{ reasonCode: 'environment_deleted' }]);
      expect(here.standing()).toEqual([]);
    },
  );

  it.each(['first', 'second'] as const)('keep it when only the %s is labelled stage:off', async (which) => {
    const { here, ...pulls } = await pair();
    here.world.act('github', 'label', { number: pulls[which], label: 'stage:off', by: 'mr-a' });
    expect((await here.sweep()).report).toMatchObject({ decision: 'nothing' });
    expect(here.standing()).toEqual(['shop-both']);
    const other = pulls[which === 'first' ? 'second' : 'first'];
    here.world.act('github', 'label', { number: other, label: 'stage:off', by: 'mr-a' });
    expect(itemsOf(await here.sweep())).toMatchObject([{ reasonCode: 'environment_deleted' }]);
  });

  it('have one environment, and each run reports its own pull request', async () => {
    const here = await stage();
    here.world.act('github', 'push', { branch: 'release', by: 'mr-a', files: { 'r.txt': 'r' } });
    const { number: second } = here.world.act<{ number: number }>('github', 'open', {
      branch: BRANCH,
      base: 'release',
      title: 'Backport',
      by: 'mr-a',
    });
    const { report: first } = await provisionHere(here, 1, { wanted: 'pull-request' });
    expect(first).toMatchObject({ decision: 'created', subject: { pullRequest: here.pullRequest } });
    const backport = { ...here, eventPath: eventOf(here.world, second) };
    const { report } = await provisionHere(backport, 2, { wanted: 'pull-request' });
    expect(report).toMatchObject({ decision: 'updated', subject: { pullRequest: second } });
    const named = stacksOf(here.world).filter((each) => each.name.startsWith('shop-feature'));
    expect(named.map((each) => each.name)).toEqual([ENVIRONMENT]);
  });
});

describe('a pull request into the branch of another one', () => {
  async function stacked() {
    const here = await ground();
    const lower = here.open('lower');
    here.branch('upper');
    const { number: upper } = here.world.act<{ number: number }>('github', 'open', {
      branch: 'upper',
      base: 'lower',
      title: 'On top',
      by: 'mr-a',
    });
    for (const name of ['lower', 'upper']) here.stack(`shop-${name}`, name);
    return { here, lower, upper };
  }

  it('keeps its environment when the lower one is merged, its branch deleted and the upper one retargeted', async () => {
    const { here, lower, upper } = await stacked();
    here.world.act('github', 'merge', { number: lower, by: 'mr-a' });
    here.world.act('github', 'delete-branch', { branch: 'lower', by: 'mr-a' });
    const { pulls } = here.world.look<{ pulls: { number: number; state: string; base: string }[] }>('github');
    expect(pulls.find((each) => each.number === upper)).toMatchObject({ state: 'open', base: 'main' });
    expect(itemsOf(await here.sweep())).toMatchObject([{ branch: 'lower', pullRequest: lower }]);
    expect(here.standing()).toEqual(['shop-upper']);
  });

  it('loses it when the lower branch is deleted unmerged, because GitHub closes it then', async () => {
    const { here } = await stacked();
    here.world.act('github', 'delete-branch', { branch: 'lower', by: 'mr-a' });
    await here.sweep();
    expect(here.standing()).toEqual([]);
  });
});

describe("Dependabot's pull request", () => {
  /** Its runs get a token that may only read and no secrets, unless the workflow's `permissions` say more. */
  async function run(inputs: Readonly<Record<string, string>>) {
    const here = await stage();
    const branch = 'dependabot/npm_and_yarn/left-pad-1.3.0';
    here.world.act('github', 'push', { branch, files: { 'package.json': '{}' }, by: 'dependabot[bot]' });
    const { number } = here.world.act<{ number: number }>('github', 'open', {
      branch,
      title: 'Bump left-pad',
      by: 'dependabot[bot]',
    });
    const token = here.world.github.token({
      kind: 'workflow',
      permissions: { contents: 'read', 'pull-requests': 'read', deployments: 'read' },
    });
    const theirs = { ...here, eventPath: eventOf(here.world, number) };
    const done = await provisionHere(theirs, 1, { wanted: 'pull-request', 'github-token': token, ...inputs });
    const writes = here.world.log.entries().filter((each) => each.write && each.service === 'cloudformation');
    return { ...done, writes };
  }

  it('is told which permission its run lacks, before anything is made', async () => {
    const { report, writes } = await run({});
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'access_denied',
      sentence: expect.stringMatching(/deployments: write/),
    });
    expect(writes).toHaveLength(0);
  });

  it('is told that its run may not ask for credentials', async () => {
    const { report, writes } = await run({
      'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-provision',
    });
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'missing_credentials',
      sentence: expect.stringMatching(/id-token: write.*Dependabot/),
    });
    expect(writes).toHaveLength(0);
  });
});
