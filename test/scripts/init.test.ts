import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseSettings } from '../../src/domain/settings/settings.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';
import { EARLIER_SHA, NOTHING, SHA, withInitFolder } from './init-folder.ts';

const here = withInitFolder();

describe('npm run init', () => {
  it('writes two short workflows with everything pinned, and a settings file', () => {
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote .github/workflows/preview.yml\nWrote .github/workflows/greenroom.yml\n');
    expect(stdout).toContain('gh variable set GREENROOM --body true');
    expect(stdout).toContain(
      '\n3. For stories in a tracker, set its variables and its secret, as docs/trackers.md',
    );
    expect(here.workflows()).toEqual(['greenroom.yml', 'preview.yml']);
    expect(here.workflow('preview.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(25);
    expect(here.workflow('greenroom.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(35);
    expect(here.workflow('preview.yml').match(/uses: .*/g)).toEqual([
      `uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@${SHA}`,
    ]);
    expect(here.workflow('greenroom.yml').match(/uses: .*/g)).toEqual([
      `uses: octo-org/greenroom/.github/workflows/on-default-branch.yml@${SHA}`,
    ]);
  });

  it('writes, with --flat, the same triggers and jobs with every action pinned, and calls nothing', () => {
    expect(here.initPinned('--flat').status).toBe(0);
    for (const [name, called] of [
      ['preview.yml', 'on-pull-request.yml'],
      ['greenroom.yml', 'on-default-branch.yml'],
    ] as const) {
      const read = (file: string) =>
        parse(readFileSync(join(repositoryRoot, '.github', 'workflows', file), 'utf8'));
      const flat = parse(here.workflow(name));
      expect({ ...flat, jobs: {} }).toEqual({ ...read(name), jobs: {} });
      const pinnedJobs = JSON.stringify(read(called).jobs).replaceAll(
        /"uses":"\$\/(actions\/[a-z-]+)"/g,
        `"uses":"octo-org/greenroom/$1@${SHA}"`,
      );
      expect(flat.jobs).toEqual(JSON.parse(pinnedJobs));
      expect(here.workflow(name)).not.toMatch(/\$\/|on-(pull-request|default-branch)|workflow_call/);
    }
  });

  it.each([[[]], [['--flat']]])('writes workflows that actionlint accepts, with %j', async (options) => {
    here.initPinned(...options);
    for (const name of here.workflows()) expect(await lintWorkflow(here.workflow(name), name)).toEqual([]);
  });

  it('writes a settings file that changes nothing, and whose samples are legal once the comment signs go', () => {
    here.initPinned();
    expect(parseSettings(here.settings(), 'greenroom.yml')).toEqual({
      project: undefined,
      reviewedBy: [],
      people: [],
      stories: { statuses: {}, moves: { all: {}, ofType: {} } },
      environments: {},
      trustedWriters: [],
      commandAliases: {},
      ownParameters: {},
    });
    expect(here.settings().split('\n', 1)).toEqual([
      `# yaml-language-server: $schema=https://raw.githubusercontent.com/octo-org/greenroom/${SHA}/schema/greenroom.schema.json`,
    ]);
    const samples = here.settings().replaceAll(/^# (?=project:|stories:|environments:| {2})/gm, '');
    expect(parseSettings(samples, 'greenroom.yml')).toMatchObject({
      project: 'shop',
      stories: { statuses: { finished: 'In Review', delivered: 'On staging' } },
      environments: {
        preview: { template: 'beanstalk-environment', application: 'shop-staging' },
        production: { protected: true },
      },
    });
  });

  it.each([
    ['15m', '8,23,38,53 * * * *', '2,880'],
    ['30m', '23,53 * * * *', '1,440'],
    ['1h', '23 * * * *', '720'],
  ])('looks every %s when asked to, says what that costs, and keeps to it', (every, cron, minutes) => {
    const { stdout } = here.initPinned('--accept-every', every);
    expect(stdout).toContain(`costs ${minutes} billable minutes in 30 days`);
    expect(parse(here.workflow('greenroom.yml')).on.schedule).toEqual([{ cron }]);
    expect(here.initPinned().stdout).toBe(NOTHING);
    expect(parse(here.workflow('greenroom.yml')).on.schedule).toEqual([{ cron }]);
  });

  it('says nothing of an hour in files that look more often', () => {
    here.initPinned('--flat', '--accept-every', '15m');
    const texts = Object.values(here.everything()).join('\n');
    expect(texts).toContain('actions/hours@');
    expect(texts.match(/.*\b(?:hourly|(?:an|each|every) hour)\b.*/g)).toBeNull();
  });

  it.each([[[]], [['--flat']], [['--accept-every', '30m']]])(
    'changes nothing the second time, with %j',
    (options) => {
      here.initPinned(...options);
      const written = here.everything();
      const { status, stdout } = here.initPinned(...options);
      expect({ status, stdout }).toEqual({
        status: 0,
        stdout: NOTHING,
      });
      expect(here.everything()).toEqual(written);
    },
  );

  it('moves its own files to another pin and shows the difference', () => {
    here.initEarlier();
    const { status, stdout } = here.initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain(
      [
        `-    uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@${EARLIER_SHA}`,
        `+    uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@${SHA}`,
      ].join('\n'),
    );
    expect(here.workflow('preview.yml')).toContain(SHA);
  });

  it.each([
    ['v1', 'v1 can be moved'],
    ['main', 'main can be moved'],
  ])('warns of --ref %s, which may mean something else tomorrow', (ref, warning) => {
    const { status, stderr } = here.init('DIR', '--ref', ref, '--repository', 'octo-org/greenroom');
    expect(status).toBe(0);
    expect(stderr).toContain(warning);
    expect(here.initPinned().stderr).toBe('');
  });

  it('takes a legal tag that is no word, changes nothing the second time, and knows the file again', () => {
    const pin = ['--ref', 'v1+2', '--repository', 'octo-org/greenroom'];
    expect(here.init('DIR', ...pin).status).toBe(0);
    expect(parse(here.workflow('preview.yml')).jobs.greenroom.uses).toBe(
      'octo-org/greenroom/.github/workflows/on-pull-request.yml@v1+2',
    );
    expect(here.settings()).toContain('octo-org/greenroom/v1%2B2/schema/');
    expect(here.init('DIR', ...pin).stdout).toBe(NOTHING);
    expect(here.initPinned().status).toBe(0);
    expect(here.settings()).toContain(`octo-org/greenroom/${SHA}/schema/`);
  });

  it('says first that the files do not run yet where it does not know where Greenroom is', () => {
    const { status, stdout, stderr } = here.init('DIR', '--ref', SHA);
    expect(status).toBe(0);
    expect(stderr).toContain('Warning: the workflows do not run yet');
    expect(stdout).toContain('1. Create the roles');
    expect(stdout).toContain('4. Commit these files to the default branch.');
  });

  it('moves the schema of the settings to another pin, whoever edited them', () => {
    here.initEarlier();
    here.writeSettings(`${here.settings()}project: mine\n`);
    const { status, stdout } = here.initPinned('--repository', 'acme/greenroom');
    expect(status).toBe(0);
    expect(stdout).toContain('Changed .github/greenroom.yml');
    expect(here.settings().split('\n', 1)).toEqual([
      `# yaml-language-server: $schema=https://raw.githubusercontent.com/acme/greenroom/${SHA}/schema/greenroom.schema.json`,
    ]);
    expect(here.settings()).toMatch(/project: mine\n$/);
  });

  it('names the whole SHA where git knows it', () => {
    const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: repositoryRoot, encoding: 'utf8' });
    const whole = stdout.trim();
    const { status, stderr } = here.init('DIR', '--ref', whole.slice(0, 9));
    expect(status).toBe(1);
    expect(stderr).toContain(`--ref ${whole}`);
  });

  it.each([
    ['without a folder', ['--ref', 'v1'], 'Name one folder'],
    ['without a ref', ['DIR'], '--ref'],
    ['with a ref that could break out of its line', ['DIR', '--ref', 'v1\n  evil: true'], '--ref'],
    [
      'with a short SHA',
      ['DIR', '--ref', '0123456', '--repository', 'octo-org/greenroom'],
      'all 40 characters',
    ],
    ['with a ref that git does not take', ['DIR', '--ref', 'a..b'], "--ref 'a..b' has two dots in a row."],
    [
      'with a repository that GitHub does not take',
      ['DIR', '--ref', SHA, '--repository', '../..'],
      "--repository is OWNER/NAME on GitHub, not '../..'.",
    ],
    ['with both forms', ['DIR', '--ref', 'v1', '--flat', '--no-flat'], '--flat and --no-flat'],
    [
      'with another rhythm',
      ['DIR', '--ref', 'v1', '--accept-every', '10m'],
      '--accept-every takes 15m, 30m, 1h',
    ],
    ['that empties what is not removed', ['DIR', '--ref', 'v1', '--emptied'], '--emptied goes with --remove'],
  ])('refuses a call %s in words', (_title, args, word) => {
    const result = here.init(...args);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(word);
    expect(here.everything()).toEqual({});
  });
});
