import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'greenroom-system-'));
});

/** A program on a machine whose folder for temporary files is empty. */
function start(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', '--experimental-vm-modules', ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** Resolves when the program has printed a text. */
function printed(child: ChildProcess, text: string): Promise<void> {
  let output = '';
  return new Promise((resolve) =>
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
      if (output.includes(text)) resolve();
    }),
  );
}

/** Resolves when a job has a folder with its event. */
async function jobUnderWay(): Promise<void> {
  while (!pathsBelow(temporary).some((path) => path.endsWith('event.json'))) await setTimeout(20);
}

/** Another process makes and removes folders meanwhile; none when one went while it was read. */
function pathsBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** Puts a folder aside by itself and by a child, which is killed, and ends as the words say. */
function untidy(end: string): string {
  return `import { ownTemporaryFiles } from './rehearsal/temporary-files.ts';
    import { spawnSync } from 'node:child_process';
    import { mkdtempSync, readdirSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    ownTemporaryFiles();
    mkdtempSync(tmpdir() + '/ours-');
    spawnSync('sh', ['-c', 'mktemp -d; kill -9 $$']);
    console.log(readdirSync(tmpdir()).length);
    ${end}`;
}

describe('temporary files', () => {
  it.each([
    ['ends', '', undefined, 0],
    ['fails', 'throw new Error("enough")', undefined, 1],
    ['is interrupted', 'setInterval(() => undefined, 1000)', 'SIGINT', 130],
    ['is terminated', 'setInterval(() => undefined, 1000)', 'SIGTERM', 143],
  ] as const)(
    "go with the process that owns them and its children's when it %s",
    async (_, end, signal, code) => {
      const child = start('--input-type=module', '-e', untidy(end));
      const over = ended(child);
      await printed(child, '2\n');
      if (signal !== undefined) child.kill(signal);
      expect(await over).toBe(code);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it('of a rehearsal go when it is interrupted in the middle of a job', async () => {
    const child = start(join('rehearsal', 'cli.ts'));
    const over = ended(child);
    await jobUnderWay();
    child.kill('SIGINT');
    expect(await over).toBe(130);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('of the tests go with the run', async () => {
    const child = start(
      join('node_modules', 'jest', 'bin', 'jest.js'),
      join('test', 'adapters', 'workspace', 'add-files.test.ts'),
    );
    expect(await ended(child)).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('have an owner in each program that makes some', () => {
    const programs = ['rehearsal/cli.ts', 'rehearsal/world-cli.ts', ...scripts()];
    const making = programs.filter((file) => reach(file).some((each) => /\bmkdtemp/.test(read(each))));
    expect(making.length).toBeGreaterThan(4);
    expect(making.filter((file) => !/^\s*ownTemporaryFiles\(\);$/m.test(read(file)))).toEqual([]);
  });
});

function scripts(): readonly string[] {
  return readdirSync(join(repositoryRoot, 'scripts'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('scripts', name));
}

function read(file: string): string {
  return readFileSync(join(repositoryRoot, file), 'utf8');
}

/** A file of ours and all that it imports, at first and second hand. */
function reach(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  for (const [, target] of read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+\.ts)'/g))
    reach(relative(repositoryRoot, join(repositoryRoot, dirname(file), target ?? '')), seen);
  return [...seen];
}
