import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { pickerOf, playsWhole, sampleSeed } from '../../tools/sweep/sample.ts';
import {
  commentsOn,
  decisionsOfRuns,
  exampleText,
  FIRST_VARIABLES,
  openPull,
  PREVIEW,
  playedJobs,
  type TeamRepository,
  teamRepository,
  WITH_MODULE,
} from './team-repository.ts';

let team: TeamRepository;
afterEach(() => team.close());

describe('the example for several projects', () => {
  it('gives each project that a pull request changes an environment, and a row of the comment, until it is closed', async () => {
    team = await teamRepository({ [PREVIEW]: exampleText('several-projects.yml') });
    const { world } = team;
    let number = 0;
    const seen = async (deed: () => void) => decisionsOfRuns(await team.act(deed));
    const opened = await seen(() => {
      world.act('github', 'push', {
        branch: 'feature',
        by: 'mr-a',
        files: { 'shop/a.js': '1\n', 'api/README.md': '1\n' },
      });
      number = world.act<{ number: number }>('github', 'open', {
        branch: 'feature',
        title: 'A change',
        by: 'mr-a',
      }).number;
    });
    expect(opened.filter((line) => line.includes('provision'))).toEqual([
      expect.stringMatching(/\(shop, .*\): provision created environment_created$/),
      expect.stringMatching(/\(api, .*\): provision skipped paths_untouched$/),
    ]);
    expect(team.standing()).toHaveLength(1);
    expect(commentsOn(team, number).join('\n')).toMatch(/Try it at <http:\/\/shop-feature\S+>/);
    expect(await seen(() => world.act('github', 'label', { number, label: 'bug', by: 'mr-b' }))).toEqual([]);
    const off = await seen(() => world.act('github', 'label', { number, label: 'stage:off', by: 'mr-b' }));
    expect(off.slice(0, 2)).toEqual([
      expect.stringMatching(/\(shop, .*\): provision skipped opted_out$/),
      expect.stringMatching(/\(shop, .*\): teardown deleted environment_deleted$/),
    ]);
    expect(team.standing()).toEqual([]);
    await seen(() => world.act('github', 'unlabel', { number, label: 'stage:off', by: 'mr-b' }));
    expect(team.standing()).toHaveLength(1);
    expect((await seen(() => world.act('github', 'close', { number, by: 'mr-a' }))).slice(0, 2)).toEqual([
      expect.stringMatching(/\(shop, .*\): provision skipped pull_request_closed$/),
      expect.stringMatching(/\(shop, .*\): teardown deleted environment_deleted$/),
    ]);
    expect(team.standing()).toEqual([]);
  });

  it('finds by night, in each project, what was closed without a word', async () => {
    team = await teamRepository({ [PREVIEW]: exampleText('several-projects.yml') });
    const { world } = team;
    world.act('cloudformation', 'seed', {
      name: 'greenroom-application-api',
      template: readFileSync(join(repositoryRoot, 'templates', 'beanstalk-application.yml'), 'utf8'),
      parameters: { Project: 'api', CreateRoles: 'false' },
    });
    let number = 0;
    await team.act(() => {
      const files = { 'shop/a.js': '1\n', 'api/a.js': '1\n' };
      world.act('github', 'push', { branch: 'feature', by: 'mr-a', files });
      const open = { branch: 'feature', title: 'A change', by: 'mr-a' };
      number = world.act<{ number: number }>('github', 'open', open).number;
    });
    expect(team.standing()).toHaveLength(2);
    team.lose(() => void world.act('github', 'close', { number, by: 'mr-a' }));
    world.clock.advance(2 * 3_600_000);
    const swept = await team.act(() => world.act('github', 'schedule', { cron: '37 2 * * *' }));
    expect(playedJobs(swept)).toEqual(['sweep (shop) success', 'sweep (api) success']);
    expect(team.standing()).toEqual([]);
  });
});

/** An application that npm builds and tests without a package from elsewhere. */
const APPLICATION = {
  'package.json': JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    scripts: { build: 'echo built > built.txt', test: 'test -f server.js' },
  }),
  'package-lock.json': JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'shop', version: '1.0.0' } },
  }),
};

describe('the example that runs what another job has built', () => {
  it('hands the build to a job with the role, from the first event to the end', async () => {
    team = await teamRepository({ ...APPLICATION, [PREVIEW]: exampleText('built-elsewhere.yml') });
    const { world } = team;
    let number = 0;
    const opened = await team.act(() => {
      number = openPull(team, 'feature');
    });
    expect(playedJobs(opened)).toEqual(['build success', 'preview success']);
    expect(decisionsOfRuns(opened)).toEqual([
      'preview: provision created environment_created',
      'preview: notify updated announced',
    ]);
    expect(commentsOn(team, number).join('\n')).toMatch(/Try it at <http:\/\/shop-feature\S+>/);
    const pushed = await team.act(() => world.act('github', 'push', { branch: 'feature', by: 'mr-a' }));
    expect(decisionsOfRuns(pushed)[0]).toBe('preview: provision updated environment_updated');
    const labelled = await team.act(() => world.act('github', 'label', { number, label: 'bug', by: 'mr-b' }));
    expect(playedJobs(labelled)).toEqual([]);
    const off = await team.act(() =>
      world.act('github', 'label', { number, label: 'stage:off', by: 'mr-b' }),
    );
    expect(decisionsOfRuns(off).slice(0, 2)).toEqual([
      'preview: provision skipped opted_out',
      'preview: teardown deleted environment_deleted',
    ]);
    await team.act(() => world.act('github', 'unlabel', { number, label: 'stage:off', by: 'mr-b' }));
    expect(team.standing()).toHaveLength(1);
    const closed = await team.act(() => world.act('github', 'close', { number, by: 'mr-a' }));
    expect(decisionsOfRuns(closed)[0]).toBe('preview: teardown deleted environment_deleted');
    expect(team.standing()).toEqual([]);
  });
});

describe('the example that loads test data', () => {
  it('loads it once into each new environment, says where that is, and ends with the pull request', async () => {
    team = await teamRepository({ ...APPLICATION, [PREVIEW]: exampleText('test-data.yml') });
    const { world } = team;
    let number = 0;
    const loads = () => world.log.entries().filter(({ path }) => path === '/test-data').length;
    const opened = await team.act(() => {
      number = openPull(team, 'feature');
    });
    expect(playedJobs(opened)).toEqual(['build success', 'preview success']);
    expect(decisionsOfRuns(opened)).toEqual([
      'preview: provision created environment_created',
      'preview: provision unchanged data_loaded',
      'preview: notify updated announced',
    ]);
    expect(loads()).toBe(1);
    expect(commentsOn(team, number).join('\n')).toMatch(
      /### The environment is ready \(project shop, kind preview\)\n\nTry it at <http:\/\/shop-feature\S+>/,
    );
    await team.act(() => world.act('github', 'push', { branch: 'feature', by: 'mr-a' }));
    expect(loads()).toBe(1);
    const off = await team.act(() =>
      world.act('github', 'label', { number, label: 'stage:off', by: 'mr-b' }),
    );
    expect(decisionsOfRuns(off).slice(0, 2)).toEqual([
      'preview: provision skipped opted_out',
      'preview: teardown deleted environment_deleted',
    ]);
    await team.act(() => world.act('github', 'unlabel', { number, label: 'stage:off', by: 'mr-b' }));
    expect(loads()).toBe(2); // a new environment
    const closed = await team.act(() => world.act('github', 'close', { number, by: 'mr-a' }));
    expect(decisionsOfRuns(closed)[0]).toBe('preview: teardown deleted environment_deleted');
    expect(team.standing()).toEqual([]);
  });
});

function filesFor(example: string): Readonly<Record<string, string>> {
  return example === 'made-template.yml' ? WITH_MODULE : APPLICATION;
}

describe.each(['built-elsewhere.yml', 'test-data.yml'])('the example %s, of a build that fails', (file) => {
  it('still takes down what is labelled stage:off', async () => {
    team = await teamRepository({ ...APPLICATION, [PREVIEW]: exampleText(file) });
    const { world } = team;
    let number = 0;
    await team.act(() => {
      number = openPull(team, 'feature');
    });
    expect(team.standing()).toHaveLength(1);
    const broken = APPLICATION['package.json'].replace('echo built', 'false').replace('test -f', 'false');
    await team.act(() =>
      world.act('github', 'push', { branch: 'feature', by: 'mr-a', files: { 'package.json': broken } }),
    );
    const off = await team.act(() =>
      world.act('github', 'label', { number, label: 'stage:off', by: 'mr-b' }),
    );
    expect(decisionsOfRuns(off)).toEqual([
      'preview: teardown deleted environment_deleted',
      'preview: notify updated announced',
    ]);
    expect(team.standing()).toEqual([]);
  });
});

const EXAMPLES = ['built-elsewhere.yml', 'made-template.yml', 'test-data.yml', 'several-projects.yml'];
const seed = sampleSeed('EXAMPLES_SEED');
/** They have the same conditions and groups, so each commit tries others of them. */
const PLAYED = playsWhole() ? EXAMPLES : pickerOf(seed)(EXAMPLES, 1);

describe.each(PLAYED)(`the example %s, one of a sample by EXAMPLES_SEED=${seed}`, (file) => {
  it('makes nothing while GREENROOM is off', async () => {
    team = await teamRepository(
      { ...filesFor(file), [PREVIEW]: exampleText(file) },
      { ...FIRST_VARIABLES, GREENROOM: 'false' },
    );
    const runs = await team.act(() => void openPull(team, 'feature'));
    expect(playedJobs(runs).filter((job) => !['build success', 'template success'].includes(job))).toEqual(
      [],
    );
    expect(team.standing()).toEqual([]);
  });

  it('has a green word for a fork, whose branch of the same name cancels nothing that waits', async () => {
    team = await teamRepository({ ...filesFor(file), [PREVIEW]: exampleText(file) });
    const { world } = team;
    let number = 0;
    await team.act(() => {
      world.act('github', 'push', { branch: 'feature', by: 'mr-a', files: { 'shop/a.js': '1\n' } });
      number = world.act<{ number: number }>('github', 'open', {
        branch: 'feature',
        title: 'A change',
        by: 'mr-a',
      }).number;
    });
    expect(team.standing()).toHaveLength(1);
    const runs = await team.act(() => {
      world.act('github', 'push', { branch: 'feature', by: 'mr-a' });
      world.act('github', 'close', { number, by: 'mr-a' });
      openPull(team, 'feature', 'stranger');
    });
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success']);
    expect(decisionsOfRuns(runs)).toContain('fork: provision skipped fork');
    expect(decisionsOfRuns(runs).filter((line) => line.includes('teardown'))).toContainEqual(
      expect.stringMatching(/teardown deleted environment_deleted$/),
    );
    expect(team.standing()).toEqual([]);
  });

  it('takes down what was closed, though a label after that took its place among those that wait', async () => {
    team = await teamRepository({ ...filesFor(file), [PREVIEW]: exampleText(file) });
    const { world } = team;
    let number = 0;
    await team.act(() => {
      world.act('github', 'push', { branch: 'feature', by: 'mr-a', files: { 'shop/a.js': '1\n' } });
      number = openPull(team, 'feature');
    });
    expect(team.standing()).toHaveLength(1);
    await team.act(() => {
      world.act('github', 'push', { branch: 'feature', by: 'mr-a', files: { 'shop/a.js': '2\n' } });
      world.act('github', 'close', { number, by: 'mr-a' });
      world.act('github', 'label', { number, label: 'stage:awake', by: 'mr-b' });
    });
    expect(team.standing()).toEqual([]);
  });
});

describe('the example for a large estate', () => {
  it('plans nothing while GREENROOM is off', async () => {
    team = await teamRepository(
      { '.github/workflows/large-sweep.yml': exampleText('large-estate.yml') },
      { ...FIRST_VARIABLES, GREENROOM: 'no' },
    );
    const runs = await team.act(() => team.world.act('github', 'schedule', { cron: '41 3 * * *' }));
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['skipped']);
  });
});
