/**
 * Bundles every action into its `dist/`. `--check` writes nothing and fails where `dist/` is not what the
 * sources give. Names of actions as arguments restrict it to those.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { runCommand, UsageError } from '../rehearsal/command-line.ts';
import { type Bundle, bundle, compile, differences } from '../tools/package/bundle-actions.ts';
import { actionNames } from '../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

function readDist(folder: string): Bundle {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)];
    }),
  );
}

function writeDist(folder: string, files: Bundle): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

function size(files: Bundle): string {
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  return `${files.size} files, ${Math.round(bytes / 1024)} KiB`;
}

async function packageAction(action: string, check: boolean): Promise<readonly string[]> {
  const folder = join(repositoryRoot, 'actions', action, 'dist');
  const files = await bundle(repositoryRoot, action);
  if (files === undefined) {
    console.log(`${action}: skipped, it has no index.ts yet.`);
    return [];
  }
  if (check) return differences(action, files, readDist(folder));
  writeDist(folder, files);
  console.log(`${action}: ${size(files)}.`);
  return [];
}

/** ncc's own stack trace would print its whole minified source. */
function couldNot(action: string, error: unknown): string {
  return `actions/${action} cannot be bundled: ${error instanceof Error ? error.message : String(error)}`;
}

/** @throws {UsageError} when a word is no action's name. */
function chosen(words: readonly string[]): readonly string[] {
  const names = actionNames(repositoryRoot);
  const wrong = words.find((word) => !names.includes(word));
  if (wrong !== undefined)
    throw new UsageError(`There is no action '${wrong}'; there is ${names.join(', ')}.`);
  return words.length > 0 ? words : names;
}

async function packageAll(check: boolean, actions: readonly string[]): Promise<number> {
  if (!compile(repositoryRoot)) console.error('The sources have type errors; `npm run types` shows them.');
  const problems: string[] = [];
  for (const action of actions) {
    problems.push(
      ...(await packageAction(action, check).catch((error: unknown) => [couldNot(action, error)])),
    );
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) console.error('Run `npm run package` and commit what it writes.');
  else if (check) console.log('Every dist/ is what the sources give.');
  return problems.length === 0 ? 0 : 1;
}

await runCommand(
  {
    usage: 'npm run package -- [ACTION...] [--check]',
    about: `Bundles every action, or those that are named, into its dist/.

  --check  writes nothing, and fails where a dist/ is not what the sources give`,
    options: { check: { type: 'boolean', default: false } },
    words: true,
  },
  ({ check }, words) => packageAll(check, chosen(words)),
);
