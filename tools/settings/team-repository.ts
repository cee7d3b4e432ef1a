import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { checkUtf8 } from '../../src/domain/input/utf8.ts';
import { type ProvisionStep, provisionSteps } from './provision-steps.ts';

/** The working tree that holds a settings file. */
export interface TeamRepository {
  /** The settings file from the root, with slashes. */
  readonly settingsFile: string;
  /**
   * Text of a file by its path from the root; undefined where there is none, or where the path leads out of the repository.
   * @throws UserError for a file that is not UTF-8.
   */
  readonly readFile: (path: string) => string | undefined;
  /** Every step of the workflows that provisions. */
  readonly steps: readonly ProvisionStep[];
}

const WORKFLOWS = join('.github', 'workflows');

/** @param settingsFile absolute path of a file that is there. */
export function openTeamRepository(settingsFile: string): TeamRepository {
  const root = rootOf(settingsFile);
  const readFile = (path: string): string | undefined => {
    const absolute = resolve(root, path);
    const isInside = absolute.startsWith(`${root}${sep}`);
    return isInside && existsSync(absolute) && statSync(absolute).isFile()
      ? checkUtf8(readFileSync(absolute, 'utf8'), path)
      : undefined;
  };
  const folder = join(root, WORKFLOWS);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  return {
    settingsFile: withSlashes(relative(root, settingsFile)),
    readFile,
    steps: files
      .sort()
      .flatMap((name) =>
        provisionSteps(withSlashes(join(WORKFLOWS, name)), readFileSync(join(folder, name), 'utf8')),
      ),
  };
}

/** The folder around `.github`, which GitHub knows only at the root; else the one with git's own, else the file's. */
function rootOf(settingsFile: string): string {
  const own = dirname(settingsFile);
  if (own.endsWith(`${sep}.github`)) return dirname(own);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return own;
  }
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
