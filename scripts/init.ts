/** Writes Greenroom's workflows and a settings file into another repository, and takes them out again. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { oneOf, runCommand, UsageError } from '../rehearsal/command-line.ts';
import { settingsSample } from '../tools/docs/settings-sample.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { SETTINGS_PATH } from '../tools/workflows/asking.ts';
import {
  type ChangePlan,
  changeLines,
  type FileChange,
  type PresentFiles,
} from '../tools/workflows/file-changes.ts';
import { LOOK_EVERY, lookEveryOf } from '../tools/workflows/hourly-look.ts';
import { planInstallation } from '../tools/workflows/installation.ts';
import { type Pin, pinned, pinnedWorkflows, workflowPath } from '../tools/workflows/pinned-workflows.ts';
import { pinOf, planLastRemoval, planLeaving } from '../tools/workflows/removal.ts';

const COMMAND = {
  usage:
    'npm run init -- DIR --ref REF [--repository OWNER/NAME] [--flat] [--accept-every 15m] [--force] [--remove [--emptied]]',
  about: `Writes Greenroom's workflows and a commented settings file into the repository at DIR. After an earlier init, or the first
workflow of the README, it is an upgrade, and shows what changes.

  --ref REF                the full commit SHA of Greenroom to use; a tag or a branch can be moved
  --repository OWNER/NAME  where Greenroom is on GitHub; without it, where this clone came from
  --flat                   writes all jobs into the files, for GitHub Enterprise Server, act and runners older than 2.336
  --accept-every SPAN      how often to look what is accepted and what else is due: ${LOOK_EVERY.join(', ')} (1h)
  --force                  overwrites what a person has written or edited, and shows that too
  --remove                 takes out what makes environments, and says how to go on
  --emptied                with --remove, once no environment is left: takes out the rest`,
  options: {
    ref: { type: 'string' },
    repository: { type: 'string' },
    flat: { type: 'boolean', default: false },
    'accept-every': { type: 'string' },
    force: { type: 'boolean', default: false },
    remove: { type: 'boolean', default: false },
    emptied: { type: 'boolean', default: false },
  },
  words: true,
} as const;
const UNKNOWN = 'OWNER/greenroom';

interface Values {
  readonly ref?: string | undefined;
  readonly repository?: string | undefined;
  readonly 'accept-every'?: string | undefined;
  readonly flat: boolean;
  readonly force: boolean;
  readonly remove: boolean;
  readonly emptied: boolean;
}

/** npm starts scripts in its own folder and says where the person was. @throws {UsageError} */
function readFolder([folder, ...rest]: readonly string[]): string {
  if (folder === undefined || rest.length > 0) throw new UsageError('Name one folder to write into.');
  const directory = resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (!existsSync(directory))
    throw new UsageError(`There is no folder ${folder}; name that of your repository.`);
  return directory;
}

/** @throws {UsageError} when it would not be legal in a workflow. */
function readPin({ ref, repository: named }: Values, known?: Pin): Pin {
  const chosen = ref ?? known?.ref;
  if (!chosen || !/^[\w./-]+$/.test(chosen))
    throw new UsageError('Name with --ref the tag or, better, the full commit SHA of Greenroom to use.');
  refuseShortSha(chosen);
  const repository = named ?? known?.repository ?? originOfClone(repositoryRoot) ?? UNKNOWN;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new UsageError(`--repository is OWNER/NAME, not '${repository}'.`);
  return { repository, ref: chosen };
}

/** GitHub resolves no short SHA in `uses:`. @throws {UsageError} */
function refuseShortSha(ref: string): void {
  if (!/^[0-9a-f]{7,39}$/.test(ref)) return;
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  const whole = status === 0 ? `: --ref ${stdout.trim()}` : '';
  throw new UsageError(`GitHub does not find a short SHA; give all 40 characters of ${ref}${whole}.`);
}

/** `owner/name` of the GitHub repository that this clone came from. */
function originOfClone(root: string): string | undefined {
  const { stdout } = spawnSync('git', ['remote', 'get-url', 'origin'], { cwd: root, encoding: 'utf8' });
  return /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/.exec(stdout ?? '')?.[1];
}

/** The workflows and the settings of a repository. */
function readPresent(directory: string): PresentFiles {
  const folder = join(directory, '.github', 'workflows');
  for (const path of ['.github', join('.github', 'workflows')]) requirePlace(directory, path, 'folder');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  const paths = [...names.sort().map(workflowPath), SETTINGS_PATH];
  return new Map(
    paths
      .filter((path) => statSync(join(directory, path), { throwIfNoEntry: false })?.isFile() === true)
      .map((path) => [path, readFileSync(join(directory, path), 'utf8')]),
  );
}

/** @throws {UsageError} for a link, which leads out of the repository, and for a folder in the place of a file or the reverse */
function requirePlace(directory: string, path: string, kind: 'file' | 'folder'): void {
  const found = lstatSync(join(directory, path), { throwIfNoEntry: false });
  if (found === undefined || (kind === 'file' ? found.isFile() : found.isDirectory())) return;
  const is = found.isSymbolicLink() ? 'a link' : `no ${kind}`;
  throw new UsageError(`${path} is ${is}, so nothing was written; move it away, and run init again.`);
}

function planOf(values: Values, present: PresentFiles): ChangePlan {
  if (values.emptied && !values.remove) throw new UsageError('--emptied goes with --remove.');
  if (values.emptied) {
    const last = planLastRemoval(present);
    if (last) return last;
    throw new UsageError(
      'A workflow still makes environments at pull requests; run init with --remove alone first.',
    );
  }
  if (values.remove) {
    const leave = readFileSync(join(repositoryRoot, 'docs', 'examples', 'leave.yml'), 'utf8');
    return planLeaving(present, pinned(leave, readPin(values, pinOf(present))));
  }
  const pin = readPin(values);
  const named = values['accept-every'];
  const every =
    (named === undefined
      ? lookEveryOf(present.get(workflowPath('greenroom.yml')) ?? '')
      : oneOf('accept-every', named, LOOK_EVERY)) ?? '1h';
  return planInstallation(present, {
    workflows: pinnedWorkflows(repositoryRoot, pin, { flat: values.flat, every }),
    settings: settingsSample(pin.repository, pin.ref),
    every,
  });
}

function make(directory: string, { path, after }: FileChange): void {
  const file = join(directory, path);
  if (after === undefined) {
    rmSync(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
}

/** @throws {UsageError} where a person's text would go without being asked. */
function carryOut(directory: string, { changes, taken, notes }: ChangePlan, force: boolean): void {
  if (taken.length > 0 && !force) {
    for (const change of taken)
      for (const line of changeLines(change)) console.log(line.replace(/^(Changed|Deleted) /, 'Not $1: '));
    const paths = taken.map(({ path }) => path).join(', ');
    throw new UsageError(
      `Nothing was written, because a person wrote or edited ${paths}. Add --force to do it all the same.`,
    );
  }
  for (const { path } of changes) requirePlace(directory, path, 'file');
  for (const change of changes) {
    make(directory, change);
    for (const line of changeLines(change)) console.log(line);
  }
  if (changes.length === 0) console.log('Everything is as it should be; nothing was written.');
  for (const note of notes) console.log(note);
}

await runCommand(COMMAND, (values, words) => {
  const directory = readFolder(words);
  const plan = planOf(values, readPresent(directory));
  carryOut(directory, plan, values.force);
  const texts = plan.changes.map(({ after }) => after ?? '').join('\n');
  if (texts.includes(`uses: ${UNKNOWN}/`))
    console.log(
      `This clone does not say where Greenroom is on GitHub: replace ${UNKNOWN}, or run again with --repository.`,
    );
  if (values.ref !== undefined && !/^[0-9a-f]{40}$/.test(values.ref))
    console.error(
      `Warning: ${values.ref} can be moved, so what runs in your account can change without you. Name the full commit SHA: git rev-parse ${values.ref}^{commit}`,
    );
  return 0;
});
