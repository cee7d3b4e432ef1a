import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../src/domain/settings/settings.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function init(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, [join(repositoryRoot, 'scripts', 'init.ts'), ...args], {
    encoding: 'utf8',
  });
}

function initPinned(): ReturnType<typeof init> {
  return init(folder, '--ref', SHA, '--repository', 'octo-org/greenroom');
}

function workflow(name: string): string {
  return readFileSync(join(folder, '.github', 'workflows', name), 'utf8');
}

describe('npm run init', () => {
  it('writes the six workflows with every action pinned, and a settings file', () => {
    expect(initPinned().status).toBe(0);
    const names = readdirSync(join(folder, '.github', 'workflows')).sort();
    expect(names).toEqual([
      'accepted.yml',
      'cleanup.yml',
      'hours.yml',
      'preview.yml',
      'rescue.yml',
      'reviewed.yml',
    ]);
    for (const name of names) {
      const uses = workflow(name).match(/uses: .*/g) ?? [];
      expect(uses.length).toBeGreaterThan(0);
      for (const line of uses)
        expect(line).toMatch(new RegExp(`^uses: octo-org/greenroom/actions/[a-z-]+@${SHA}$`));
    }
  });

  it('writes workflows that actionlint accepts', async () => {
    initPinned();
    for (const name of readdirSync(join(folder, '.github', 'workflows'))) {
      expect(await lintWorkflow(workflow(name), name)).toEqual([]);
    }
  });

  it('writes a settings file that changes nothing, and whose samples are legal once the comment signs go', () => {
    initPinned();
    const text = readFileSync(join(folder, '.github', 'greenroom.yml'), 'utf8');
    expect(parseSettings(text, 'greenroom.yml')).toEqual({
      project: undefined,
      environments: {},
      ownParameters: {},
    });
    expect(text.split('\n', 1)).toEqual([
      `# yaml-language-server: $schema=https://raw.githubusercontent.com/octo-org/greenroom/${SHA}/schema/greenroom.schema.json`,
    ]);
    const samples = text.replaceAll(/^# (?=project:|environments:| {2})/gm, '');
    expect(parseSettings(samples, 'greenroom.yml')).toMatchObject({
      project: 'shop',
      environments: {
        preview: { template: 'beanstalk-environment', application: 'shop-staging' },
        production: { protected: true },
      },
    });
  });

  it('overwrites nothing and names what is in the way, unless it is forced to', () => {
    initPinned();
    writeFileSync(join(folder, '.github', 'workflows', 'hours.yml'), 'mine');
    const second = initPinned();
    expect(second.status).toBe(1);
    expect(second.stderr).toContain('hours.yml');
    expect(workflow('hours.yml')).toBe('mine');
    expect(init(folder, '--ref', SHA, '--repository', 'octo-org/greenroom', '--force').status).toBe(0);
    expect(workflow('hours.yml')).not.toBe('mine');
  });

  it.each([
    ['without a folder', ['--ref', 'v1'], 'Name one folder'],
    ['without a ref', ['DIR'], '--ref'],
    ['with a ref that could break out of its line', ['DIR', '--ref', 'v1\n  evil: true'], '--ref'],
    ['with a repository that is none', ['DIR', '--ref', 'v1', '--repository', 'greenroom'], 'OWNER/NAME'],
  ])('refuses a call %s in words', (_title, args, word) => {
    const result = init(...args.map((arg) => (arg === 'DIR' ? folder : arg)));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(word);
    expect(readdirSync(folder)).toEqual([]);
  });
});
