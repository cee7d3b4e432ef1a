import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { findingLine } from '../../../tools/settings/finding.ts';
import { judgeSettings } from '../../../tools/settings/judge-settings.ts';
import { openTeamRepository } from '../../../tools/settings/team-repository.ts';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import type { Mistake } from './mistake.ts';
import { MISTAKES } from './table.ts';

/** A net for what never ends, as wide as jest's own, which does not hold while a program is waited for. */
const LIMIT_MS = 1_200_000;

let folder: string;
let repository: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-mistakes-'));
  // The rehearsal takes the folder's name for the repository's.
  repository = join(folder, 'storefront');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function take(base: Mistake['base']): void {
  cpSync(join(import.meta.dirname, 'good', base), repository, { recursive: true });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function make({ base, edits = [], files = {} }: Mistake): void {
  take(base);
  for (const [path, from, to] of edits) {
    const text = readFileSync(join(repository, path), 'utf8');
    expect(text.split(from)).toHaveLength(2);
    write(
      path,
      text.replace(from, () => to),
    );
  }
  for (const [path, text] of Object.entries(files)) write(path, text);
}

interface Printed {
  readonly status: number | null;
  readonly said: string;
}

/** What a command prints and how it ends, in the folder of the repository. */
function command(script: string, ...args: readonly string[]): Printed {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repositoryRoot, script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: repository },
    timeout: LIMIT_MS,
  });
  return { status, said: `${stdout}${stderr}` };
}

/** As `npm run settings` says it, whose door has a test of its own. */
async function judged(): Promise<Printed> {
  const path = join(repository, '.github', 'greenroom.yml');
  const file = { name: '.github/greenroom.yml', text: readFileSync(path, 'utf8') };
  const { findings } = await judgeSettings({ ...file, repository: openTeamRepository(path) });
  return { status: findings.length > 0 ? 1 : 0, said: findings.map(findingLine).join('\n') };
}

async function said({ by, variables }: Pick<Mistake, 'by' | 'variables'>): Promise<Printed> {
  if (by === 'settings') return judged();
  if (by !== 'rehearse') return command('scripts/init.ts', '.', ...by.init);
  const file = join(folder, 'variables.json');
  writeFileSync(file, JSON.stringify(variables ?? {}));
  return command('rehearsal/cli.ts', '--repository', '.', '--event', 'open', '--variables', file);
}

describe('a repository that is right', () => {
  it.each(['called', 'steps'] as const)('is called so: %s', async (base) => {
    take(base);
    expect(await said({ by: 'settings' })).toEqual({ status: 0, said: '' });
    const rehearsal = await said({ by: 'rehearse' });
    expect(rehearsal.said).toContain('provision → created (environment_created)');
    expect(rehearsal.said).toContain('Nothing is to be mended.');
    expect(rehearsal.status).toBe(0);
  });
});

const seed = sampleSeed('MISTAKES_SEED');
const REHEARSED = MISTAKES.filter(({ by }) => by === 'rehearse');
/** All that are said at once, and some of those that need a rehearsal. `npm run full` plays all. */
const PLAYED = playsWhole()
  ? MISTAKES
  : [...MISTAKES.filter(({ by }) => by !== 'rehearse'), ...pickerOf(seed)(REHEARSED, 7)];

describe(`a mistake is said before the first push, a sample by MISTAKES_SEED=${seed}`, () => {
  it('in at least thirty cases, each with a name of its own', () => {
    expect(new Set(MISTAKES.map(({ name }) => name)).size).toBe(MISTAKES.length);
    expect(MISTAKES.length).toBeGreaterThanOrEqual(30);
    expect(new Set(MISTAKES.map(({ kind }) => kind)).size).toBe(5);
  });

  it.each(PLAYED)('$kind: $name', async (mistake) => {
    make(mistake);
    const { status, said: printed } = await said(mistake);
    expect(printed).toContain(mistake.sentence);
    expect(status).toBe(mistake.exit ?? 1);
    if (mistake.untold !== undefined) expect(printed).not.toContain(mistake.untold);
  });
});
