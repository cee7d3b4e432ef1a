/**
 * Bundles all actions into one build: `dist/`, and a short entry into it for each action. `--check` writes nothing and fails
 * where they are not what the sources give.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../rehearsal/command-line.ts';
import { builtFolders, readBuilt } from '../tools/package/built-files.ts';
import {
  type Bundle,
  bundle,
  compile,
  differences,
  packagesIn,
  unlicensed,
} from '../tools/package/bundle-actions.ts';
import { actionNames } from '../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

function write(files: Bundle, actions: readonly string[]): void {
  for (const folder of builtFolders(actions))
    rmSync(join(repositoryRoot, folder), { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(repositoryRoot, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/** ncc's own stack trace would print its whole minified source. */
function couldNot(error: unknown): readonly string[] {
  return [`The actions cannot be bundled: ${error instanceof Error ? error.message : String(error)}`];
}

async function packageAll(check: boolean, actions: readonly string[]): Promise<readonly string[]> {
  const build = await bundle(repositoryRoot, actions);
  const missing = unlicensed(build);
  if (check) {
    const problems = [...missing, ...differences(build.files, readBuilt(repositoryRoot, actions))];
    if (problems.length === 0)
      console.log(
        `Every dist/ is what the sources give, with the licences of ${packagesIn(build.chunks).length} packages.`,
      );
    return problems;
  }
  write(build.files, actions);
  const bytes = [...build.files.values()].reduce((sum, file) => sum + file.length, 0);
  console.log(
    `${build.files.size} files, ${(bytes / 1e6).toFixed(2)} MB; \`npm run weight\` tells what takes the room.`,
  );
  return missing;
}

await runCommand(
  {
    usage: 'npm run package -- [--check]',
    about: `Bundles all actions into one build: dist/, and a short entry into it in each actions/NAME/dist/.

  --check  writes nothing, and fails where a dist/ is not what the sources give`,
    options: { check: { type: 'boolean', default: false } },
  },
  async ({ check }) => {
    const actions = actionNames(repositoryRoot);
    if (!compile(repositoryRoot, actions))
      console.error('The sources have type errors; `npm run types` shows them.');
    const problems = await packageAll(check, actions).catch(couldNot);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) console.error('Run `npm run package` and commit what it writes.');
    return problems.length === 0 ? 0 : 1;
  },
);
