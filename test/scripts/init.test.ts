import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseSettings } from '../../src/domain/settings/settings.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const EARLIER_SHA = '76543210fedcba9876543210fedcba9876543210';
const EARLIER = join(import.meta.dirname, 'earlier-init');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function init(...args: readonly string[]): Ended {
  return spawnSync(process.execPath, [join(repositoryRoot, 'scripts', 'init.ts'), ...args], {
    encoding: 'utf8',
  });
}

function initPinned(...args: readonly string[]): Ended {
  return init(folder, '--ref', SHA, '--repository', 'octo-org/greenroom', ...args);
}

function pathOf(name: string): string {
  return join(folder, '.github', 'workflows', name);
}

function workflow(name: string): string {
  return readFileSync(pathOf(name), 'utf8');
}

function workflows(): readonly string[] {
  return readdirSync(join(folder, '.github', 'workflows')).sort();
}

function settings(): string {
  return readFileSync(join(folder, '.github', 'greenroom.yml'), 'utf8');
}

function write(name: string, text: string): void {
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
  writeFileSync(pathOf(name), text);
}

/** Everything in the repository, by path. */
function everything(): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yml'),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The six workflows as the init before this one wrote them, or the one that the README let people paste. */
function writeEarlier(...names: readonly string[]): void {
  for (const name of names) {
    const text = readFileSync(join(EARLIER, name), 'utf8');
    const pinned = text
      .replaceAll(/uses: \.\/(actions\/[a-z-]+)/g, `uses: octo-org/greenroom/$1@${EARLIER_SHA}`)
      .replaceAll(
        /uses: OWNER\/greenroom\/(actions\/[a-z-]+)@REF/g,
        `uses: octo-org/greenroom/$1@${EARLIER_SHA}`,
      );
    write(name === 'first-workflow.yml' ? 'preview.yml' : name, pinned);
  }
}

const SIX = ['accepted.yml', 'cleanup.yml', 'hours.yml', 'preview.yml', 'rescue.yml', 'reviewed.yml'];

describe('npm run init', () => {
  it('writes two short workflows with everything pinned, and a settings file', () => {
    const { status, stdout } = initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote .github/workflows/preview.yml\nWrote .github/workflows/greenroom.yml\n');
    expect(stdout).toContain('gh variable set GREENROOM --body true');
    expect(workflows()).toEqual(['greenroom.yml', 'preview.yml']);
    expect(workflow('preview.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(25);
    expect(workflow('greenroom.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(35);
    expect(workflow('preview.yml').match(/uses: .*/g)).toEqual([
      `uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@${SHA}`,
    ]);
    expect(workflow('greenroom.yml').match(/uses: .*/g)).toEqual([
      `uses: octo-org/greenroom/.github/workflows/on-default-branch.yml@${SHA}`,
    ]);
  });

  it('writes, with --flat, the same triggers and jobs with every action pinned, and calls nothing', () => {
    expect(initPinned('--flat').status).toBe(0);
    for (const [name, called] of [
      ['preview.yml', 'on-pull-request.yml'],
      ['greenroom.yml', 'on-default-branch.yml'],
    ] as const) {
      const read = (file: string) =>
        parse(readFileSync(join(repositoryRoot, '.github', 'workflows', file), 'utf8'));
      const flat = parse(workflow(name));
      expect({ ...flat, jobs: {} }).toEqual({ ...read(name), jobs: {} });
      const pinnedJobs = JSON.stringify(read(called).jobs).replaceAll(
        /"uses":"\$\/(actions\/[a-z-]+)"/g,
        `"uses":"octo-org/greenroom/$1@${SHA}"`,
      );
      expect(flat.jobs).toEqual(JSON.parse(pinnedJobs));
      expect(workflow(name)).not.toMatch(/\$\/|on-(pull-request|default-branch)|workflow_call/);
    }
  });

  it.each([[[]], [['--flat']]])('writes workflows that actionlint accepts, with %j', async (options) => {
    initPinned(...options);
    for (const name of workflows()) expect(await lintWorkflow(workflow(name), name)).toEqual([]);
  });

  it('writes a settings file that changes nothing, and whose samples are legal once the comment signs go', () => {
    initPinned();
    expect(parseSettings(settings(), 'greenroom.yml')).toEqual({
      project: undefined,
      environments: {},
      ownParameters: {},
    });
    expect(settings().split('\n', 1)).toEqual([
      `# yaml-language-server: $schema=https://raw.githubusercontent.com/octo-org/greenroom/${SHA}/schema/greenroom.schema.json`,
    ]);
    const samples = settings().replaceAll(/^# (?=project:|environments:| {2})/gm, '');
    expect(parseSettings(samples, 'greenroom.yml')).toMatchObject({
      project: 'shop',
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
    const { stdout } = initPinned('--accept-every', every);
    expect(stdout).toContain(`costs ${minutes} billable minutes in 30 days`);
    expect(parse(workflow('greenroom.yml')).on.schedule).toEqual([{ cron }]);
    expect(initPinned().stdout).toBe('Everything is as it should be; nothing was written.\n');
    expect(parse(workflow('greenroom.yml')).on.schedule).toEqual([{ cron }]);
  });

  it.each([[[]], [['--flat']], [['--accept-every', '30m']]])(
    'changes nothing the second time, with %j',
    (options) => {
      initPinned(...options);
      const written = everything();
      const { status, stdout } = initPinned(...options);
      expect({ status, stdout }).toEqual({
        status: 0,
        stdout: 'Everything is as it should be; nothing was written.\n',
      });
      expect(everything()).toEqual(written);
    },
  );

  it('moves its own files to another pin and shows the difference', () => {
    init(folder, '--ref', EARLIER_SHA, '--repository', 'octo-org/greenroom');
    const { status, stdout } = initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain(
      [
        `-    uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@${EARLIER_SHA}`,
        `+    uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@${SHA}`,
      ].join('\n'),
    );
    expect(workflow('preview.yml')).toContain(SHA);
  });

  it.each([
    ['v1', 'v1 can be moved'],
    ['main', 'main can be moved'],
    ['0123456', '0123456 can be moved'],
  ])('warns of --ref %s, which may mean something else tomorrow', (ref, warning) => {
    const { status, stderr } = init(folder, '--ref', ref, '--repository', 'octo-org/greenroom');
    expect(status).toBe(0);
    expect(stderr).toContain(warning);
    expect(initPinned().stderr).toBe('');
  });

  it.each([
    ['without a folder', ['--ref', 'v1'], 'Name one folder'],
    ['without a ref', ['DIR'], '--ref'],
    ['with a ref that could break out of its line', ['DIR', '--ref', 'v1\n  evil: true'], '--ref'],
    ['with a repository that is none', ['DIR', '--ref', 'v1', '--repository', 'greenroom'], 'OWNER/NAME'],
    [
      'with another rhythm',
      ['DIR', '--ref', 'v1', '--accept-every', '10m'],
      '--accept-every takes 15m, 30m, 1h',
    ],
    ['that empties what is not removed', ['DIR', '--ref', 'v1', '--emptied'], '--emptied goes with --remove'],
  ])('refuses a call %s in words', (_title, args, word) => {
    const result = init(...args.map((arg) => (arg === 'DIR' ? folder : arg)));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(word);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('npm run init where files are there already', () => {
  it('leaves what a person edited, writes nothing, and shows what it would change', () => {
    initPinned();
    write('greenroom.yml', workflow('greenroom.yml').replace("'23 * * * *'", "'41 * * * *'"));
    const edited = everything();
    const { status, stdout, stderr } = init(
      folder,
      '--ref',
      EARLIER_SHA,
      '--repository',
      'octo-org/greenroom',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('.github/workflows/greenroom.yml');
    expect(stderr).toContain('--force');
    expect(stdout).toContain("-    - cron: '41 * * * *'");
    expect(everything()).toEqual(edited);
  });

  it('overwrites it with --force, and shows that too', () => {
    write('preview.yml', 'name: My own\n');
    expect(initPinned().status).toBe(1);
    expect(workflow('preview.yml')).toBe('name: My own\n');
    const { status, stdout } = initPinned('--force');
    expect(status).toBe(0);
    expect(stdout).toContain('-name: My own\n');
    expect(workflow('preview.yml')).toContain('on-pull-request.yml');
  });

  it('never touches other workflows, nor settings that are there', () => {
    write('hours.yml', 'name: Opening hours\non: push\njobs: {}\n');
    writeFileSync(join(folder, '.github', 'greenroom.yml'), 'project: mine\n');
    expect(initPinned().status).toBe(0);
    expect(workflow('hours.yml')).toBe('name: Opening hours\non: push\njobs: {}\n');
    expect(settings()).toBe('project: mine\n');
  });

  it("is an upgrade after the README's first workflow, and after that of today", () => {
    const first = readFileSync(join(repositoryRoot, 'docs', 'examples', 'first-workflow.yml'), 'utf8');
    write('preview.yml', first.replaceAll('OWNER/', 'octo-org/').replaceAll('@REF', `@${SHA}`));
    const { status, stdout } = initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('+# Written by `npm run init`');
    expect(stdout).not.toContain('What asks for an environment');
    expect(workflows()).toEqual(['greenroom.yml', 'preview.yml']);
  });

  it('is an upgrade after an earlier first workflow, which says what asks, and that GREENROOM is new', () => {
    writeEarlier('first-workflow.yml');
    const { status, stdout } = initPinned();
    expect(status).toBe(0);
    expect(stdout).toContain('-      - uses: octo-org/greenroom/actions/provision@');
    expect(stdout).toContain('What asks for an environment stays as it was.');
    expect(stdout).toContain('The pasted workflow ran without the variable GREENROOM.');
    expect(workflow('preview.yml')).toContain('on-pull-request.yml');
    expect(parseSettings(settings(), 'greenroom.yml').environments).toEqual({});
  });

  it('puts two workflows in the place of six, and keeps by the settings what asked for an environment', () => {
    writeEarlier(...SIX);
    const { status, stdout } = initPinned();
    expect(status).toBe(0);
    expect(workflows()).toEqual(['greenroom.yml', 'preview.yml']);
    expect(stdout).toContain('Deleted .github/workflows/hours.yml');
    expect(stdout).toContain('What asks for an environment stays as it was: a requested review.');
    expect(stdout).toContain('Now it is on for true, on, yes and 1 alone.');
    expect(stdout).toContain('`--accept-every 15m` keeps that.');
    expect(parseSettings(settings(), 'greenroom.yml').environments).toEqual({
      preview: { wanted: ['review-requested'] },
    });
    const written = everything();
    expect(initPinned().stdout).toBe('Everything is as it should be; nothing was written.\n');
    expect(everything()).toEqual(written);
  });

  it('adds what asked to the settings that are there, and changes nothing else of them', () => {
    writeEarlier(...SIX);
    writeFileSync(
      join(folder, '.github', 'greenroom.yml'),
      'project: mine # ours\nenvironments:\n  preview: { ttl: 7d }\n',
    );
    expect(initPinned().stdout).toContain('+  preview: { wanted: [review-requested], ttl: 7d }');
    expect(settings()).toBe(
      'project: mine # ours\nenvironments:\n  preview: { wanted: [review-requested], ttl: 7d }\n',
    );
  });

  it('says that the settings count from now on where they asked for something else', () => {
    writeEarlier(...SIX);
    const own = 'environments:\n  preview: { wanted: [branch] }\n';
    writeFileSync(join(folder, '.github', 'greenroom.yml'), own);
    expect(initPinned().stdout).toContain('The settings say `wanted: [branch]`.');
    expect(settings()).toBe(own);
  });

  it('deletes none of the six that a person has edited, unless it is forced to', () => {
    writeEarlier(...SIX);
    write('hours.yml', workflow('hours.yml').replace('7 * * * *', '11 * * * *'));
    const edited = everything();
    const { status, stderr } = initPinned();
    expect(status).toBe(1);
    expect(stderr).toContain('.github/workflows/hours.yml');
    expect(everything()).toEqual(edited);
    expect(initPinned('--force').status).toBe(0);
    expect(workflows()).toEqual(['greenroom.yml', 'preview.yml']);
  });

  it('names a file that makes environments too', () => {
    write(
      'mine.yml',
      `on: push\njobs:\n  a:\n    steps:\n      - uses: octo-org/greenroom/actions/provision@${SHA}\n`,
    );
    expect(initPinned().stdout).toContain('.github/workflows/mine.yml makes environments too');
  });
});

describe('npm run init -- --remove', () => {
  const remove = (...args: readonly string[]): Ended => init(folder, '--remove', ...args);

  it('takes out first what makes environments, brings what takes them down, and says how to go on', () => {
    initPinned();
    const { status, stdout } = remove();
    expect(status).toBe(0);
    expect(workflows()).toEqual(['greenroom.yml', 'leave.yml']);
    expect(workflow('leave.yml')).toContain(`uses: octo-org/greenroom/actions/teardown@${SHA}`);
    const steps = [
      'default branch',
      'GREENROOM --body false',
      'leave.yml -f really=true',
      '--remove --emptied',
    ];
    const places = steps.map((step) => stdout.indexOf(step));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const left = everything();
    expect(remove().status).toBe(0);
    expect(everything()).toEqual(left);
  });

  it('takes out the rest only once nothing makes environments any more', () => {
    initPinned();
    const refused = remove('--emptied');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('run init with --remove alone first');
    expect(workflows()).toEqual(['greenroom.yml', 'preview.yml']);
    remove();
    const { status, stdout } = remove('--emptied');
    expect(status).toBe(0);
    expect(stdout).toContain('docs/templates.md');
    expect(everything()).toEqual({});
  });

  it('does the same with six workflows of an earlier init', () => {
    writeEarlier(...SIX);
    remove();
    expect(workflows()).toEqual([
      'accepted.yml',
      'cleanup.yml',
      'hours.yml',
      'leave.yml',
      'rescue.yml',
      'reviewed.yml',
    ]);
    remove('--emptied');
    expect(everything()).toEqual({});
  });

  it('deletes nothing that it did not write unchanged, and names it', () => {
    initPinned();
    write('greenroom.yml', workflow('greenroom.yml').replace("'23 * * * *'", "'41 * * * *'"));
    write('leave.yml', 'name: Holidays\n');
    write('ci.yml', 'name: CI\n');
    writeFileSync(join(folder, '.github', 'greenroom.yml'), 'project: mine\n');
    expect(remove().stdout).toContain('gh workflow run greenroom-leave.yml');
    const { stdout } = remove('--emptied');
    expect(stdout).toContain('.github/workflows/greenroom.yml was edited, so it stays');
    expect(stdout).toContain('.github/greenroom.yml was edited, so it stays');
    expect(workflows()).toEqual(['ci.yml', 'greenroom.yml', 'leave.yml']);
    expect(settings()).toBe('project: mine\n');
  });
});
