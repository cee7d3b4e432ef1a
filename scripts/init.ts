/** Writes Greenroom's workflows and a settings file into another repository. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runCommand, UsageError } from '../rehearsal/command-line.ts';
import { settingsSample } from '../tools/docs/settings-sample.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { pinnedWorkflows } from '../tools/workflows/pinned-workflows.ts';

const COMMAND = {
  usage: 'npm run init -- DIR --ref REF [--repository OWNER/NAME] [--force]',
  about: `Writes Greenroom's workflows and a commented settings file into the repository at DIR.

  --ref REF                the tag or, better, the full commit SHA of Greenroom to use
  --repository OWNER/NAME  where Greenroom is on GitHub; without it, where this clone came from
  --force                  overwrites files that are there already`,
  options: {
    ref: { type: 'string' },
    repository: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
  words: true,
} as const;
const UNKNOWN = 'OWNER/greenroom';

interface Request {
  readonly directory: string;
  readonly ref: string;
  readonly repository: string;
  readonly force: boolean;
}

/**
 * npm starts scripts in its own folder and says where the person was.
 * @throws {UsageError} when an argument is missing or not legal.
 */
function readRequest(
  values: {
    readonly ref?: string | undefined;
    readonly repository?: string | undefined;
    readonly force: boolean;
  },
  [folder, ...rest]: readonly string[],
): Request {
  if (folder === undefined || rest.length > 0) throw new UsageError('Name one folder to write into.');
  const directory = resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (!existsSync(directory))
    throw new UsageError(`There is no folder ${folder}; name that of your repository.`);
  if (!values.ref || !/^[\w./-]+$/.test(values.ref)) {
    throw new UsageError('Name with --ref the tag or, better, the full commit SHA of Greenroom to use.');
  }
  const repository = values.repository ?? originOf(repositoryRoot) ?? UNKNOWN;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new UsageError(`--repository is OWNER/NAME, not '${repository}'.`);
  return { directory, ref: values.ref, repository, force: values.force };
}

/** `owner/name` of the GitHub repository that this clone came from. */
function originOf(root: string): string | undefined {
  const { stdout } = spawnSync('git', ['remote', 'get-url', 'origin'], { cwd: root, encoding: 'utf8' });
  return /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/.exec(stdout ?? '')?.[1];
}

function writeFiles(request: Request): readonly string[] {
  const files = new Map(pinnedWorkflows(repositoryRoot, request.repository, request.ref));
  files.set(join('.github', 'greenroom.yml'), settingsSample(request.repository, request.ref));
  const taken = [...files.keys()].filter((path) => existsSync(join(request.directory, path)));
  if (taken.length > 0 && !request.force) {
    throw new UsageError(
      `Nothing was written, because these files exist: ${taken.join(', ')}. Add --force to overwrite them.`,
    );
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(request.directory, path)), { recursive: true });
    writeFileSync(join(request.directory, path), text);
  }
  return [...files.keys()];
}

await runCommand(COMMAND, (values, words) => {
  const request = readRequest(values, words);
  for (const path of writeFiles(request)) console.log(`Wrote ${path}`);
  if (request.repository === UNKNOWN) {
    console.log(
      `This clone does not say where Greenroom is on GitHub: replace ${UNKNOWN}, or run again with --repository and --force.`,
    );
  }
  console.log('Set the repository variable GREENROOM to true when you want the workflows to run.');
  return 0;
});
