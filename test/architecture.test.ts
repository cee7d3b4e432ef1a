import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../scripts/support/repository-root.ts';

/** Folder, and the folders whose files it may import; docs/architecture.md says why. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain': ['src/domain'],
  'src/ports': ['src/ports', 'src/domain'],
  'src/text': ['src/text', 'src/domain'],
  'src/usecases': ['src/usecases', 'src/domain', 'src/ports', 'src/text'],
  'src/adapters': ['src/adapters', 'src/domain', 'src/ports'],
  'src/runtime': ['src'],
  actions: ['actions', 'src'],
  'rehearsal/world': ['rehearsal/world'],
  'rehearsal/runner': ['rehearsal'],
  'rehearsal/scenarios': ['rehearsal'],
  rehearsal: ['rehearsal'],
};

/** What is allowed to decide a rule without touching the outside. */
const PURE = ['src/domain', 'src/ports', 'src/text'];
const PACKAGES_OF_PURE_CODE = ['picomatch', 'yaml', 'zod', 'zod/mini', 'node:crypto', 'node:path'];

interface Import {
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.split(sep).includes('dist'),
    )
    .map((entry) => relative(repositoryRoot, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

function read(file: string): string {
  return readFileSync(join(repositoryRoot, file), 'utf8');
}

function importsOf(file: string): readonly Import[] {
  const specifiers = [...read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => ({
    file,
    target: specifier.startsWith('.')
      ? normalize(join(dirname(file), specifier)).replaceAll(sep, '/')
      : specifier,
  }));
}

function isUnder(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

function isOurs(target: string): boolean {
  return isUnder(target, ['src', 'actions', 'rehearsal', 'scripts', 'test']);
}

function folderOf(file: string): string {
  const folders = Object.keys(MAY_IMPORT).filter((folder) => isUnder(file, [folder]));
  return folders.sort((a, b) => b.length - a.length)[0] ?? '';
}

const files = ['src', 'actions', 'rehearsal'].flatMap(sources);
const imports = files.flatMap(importsOf);

describe('the architecture', () => {
  it('puts every source file into a folder that has a rule', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => folderOf(file) === '')).toEqual([]);
  });

  it('lets a folder import only what docs/architecture.md allows', () => {
    const breaches = imports
      .filter(({ target }) => isOurs(target))
      .filter(({ file, target }) => !isUnder(target, MAY_IMPORT[folderOf(file)] ?? []))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(breaches).toEqual([]);
  });

  it('keeps pure code away from the outside', () => {
    const breaches = imports
      .filter(
        ({ file, target }) =>
          isUnder(file, PURE) && !isOurs(target) && !PACKAGES_OF_PURE_CODE.includes(target),
      )
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(breaches).toEqual([]);
  });

  it('lets only the runtime and one adapter touch the toolkit', () => {
    const users = imports.filter(({ target }) => target === '@actions/core').map(({ file }) => file);
    expect(users).not.toEqual([]);
    expect(users.filter((file) => !isUnder(file, ['src/runtime', 'src/adapters/actions']))).toEqual([]);
  });

  it('lets only run-action fail a step', () => {
    const failing = files.filter(
      (file) => isUnder(file, ['src', 'actions']) && /\.(fail|setFailed)\(/.test(read(file)),
    );
    expect(failing.filter((file) => !isUnder(file, ['src/adapters/actions']))).toEqual([
      'src/runtime/run-action.ts',
    ]);
  });

  it('keeps the doors thin', () => {
    const entries = files.filter((file) => /^actions\/[^/]+\/(index|main)\.ts$/.test(file));
    const thick = entries.filter(
      (file) => read(file).split('\n').length > (file.endsWith('index.ts') ? 10 : 61),
    );
    expect(thick).toEqual([]);
  });

  it('knows no switch that is there for tests only', () => {
    const switches = files.filter(
      (file) => isUnder(file, ['src', 'actions']) && /JEST|NODE_ENV|REHEARSAL/.test(read(file)),
    );
    expect(switches).toEqual([]);
  });
});
