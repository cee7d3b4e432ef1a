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
import { isRepositoryName, refFault } from '../tools/workflows/pin-faults.ts';
import { type Pin, pinned, pinnedWorkflows, workflowPath } from '../tools/workflows/pinned-workflows.ts';
import { isFlat, placesOf } from '../tools/workflows/placed-workflows.ts';
import { pinOf, planLastRemoval, planLeaving, stillMaking } from '../tools/workflows/removal.ts';

const COMMAND = {
  usage:
    'npm run init -- DIR --ref REF [--repository OWNER/NAME] [--flat | --no-flat] [--accept-every 15m] [--force] [--remove [--emptied]]',
  about: `Writes Greenroom's workflows and a commented settings file into the repository at DIR. After an earlier init, or the first
workflow of the README, it is an upgrade, and shows what changes.

  --ref REF                the full commit SHA of Greenroom to use; a tag or a branch can be moved
  --repository OWNER/NAME  where Greenroom is on GitHub; without it, where this clone came from
  --flat                   writes all jobs into the files, for GitHub Enterprise Server, act and runners older than 2.336
  --no-flat                lets the files call Greenroom again after --flat, which an upgrade keeps
  --accept-every SPAN      how often to look what is accepted and what else is due: ${LOOK_EVERY.join(', ')} (1h)
  --force                  overwrites what a person has written or edited, and shows that too
  --remove                 takes out what makes environments, and says how to go on; with --force what was edited too
  --emptied                with --remove, once no environment is left: takes out the rest`,
  options: {
    ref: { type: 'string' },
    repository: { type: 'string' },
    flat: { type: 'boolean', default: false },
    'no-flat': { type: 'boolean', default: false },
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
  readonly 'no-flat': boolean;
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
  if (!statSync(directory).isDirectory())
    throw new UsageError(`${folder} is no folder; name that of your repository.`);
  return directory;
}

/** @throws {UsageError} when it would not be legal in a workflow. */
function readPin({ ref, repository: named, remove }: Values, present: PresentFiles): Pin {
  const known = pinOf(present);
  const chosen = ref ?? (remove ? known?.ref : undefined);
  if (chosen === undefined) {
    const nothing = remove
      ? 'No workflow here uses Greenroom. To write leave.yml all the same, name'
      : 'Name';
    throw new UsageError(`${nothing} with --ref the full commit SHA of Greenroom to use: git rev-parse HEAD`);
  }
  const fault = refFault(chosen);
  if (fault !== undefined) throw new UsageError(`--ref '${chosen}' ${fault}.`);
  refuseShortSha(chosen);
  const repository = named ?? originOfClone() ?? known?.repository ?? UNKNOWN;
  if (!isRepositoryName(repository))
    throw new UsageError(`--repository is OWNER/NAME on GitHub, not '${repository}'.`);
  return { repository, ref: chosen };
}

/** GitHub resolves no short SHA in `uses:`. A tag such as 20261128 looks like one. @throws {UsageError} */
function refuseShortSha(ref: string): void {
  if (!/^[0-9a-f]{4,39}$/.test(ref) || isNameInClone(ref)) return;
  const whole = git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  if (whole === undefined && ref.length < SHORTEST_BY_GIT) return;
  throw new UsageError(
    `GitHub does not find a short SHA; give all 40 characters of ${ref}${whole === undefined ? '' : `: --ref ${whole}`}.`,
  );
}

/** What git shortens to unless it is told otherwise (git-config(1), core.abbrev); it takes 4 and more. */
const SHORTEST_BY_GIT = 7;

function isNameInClone(ref: string): boolean {
  return ['tags', 'heads', 'remotes/origin'].some(
    (kind) => git('rev-parse', '--verify', '--quiet', `refs/${kind}/${ref}`) !== undefined,
  );
}

/** What git prints in this clone; undefined where it complains, or is not there. */
function git(...args: readonly string[]): string | undefined {
  return gitIn(repositoryRoot, args);
}

function gitIn(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** `owner/name` of the GitHub repository that this clone came from. */
function originOfClone(): string | undefined {
  const url = git('remote', 'get-url', 'origin') ?? '';
  return /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
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
  if (values.flat && values['no-flat']) throw new UsageError('--flat and --no-flat do not go together.');
  if (values.emptied) {
    refuseWhileMaking(stillMaking(present));
    return planLastRemoval(present, values.force);
  }
  if (values.remove) {
    const leave = readFileSync(join(repositoryRoot, 'docs', 'examples', 'leave.yml'), 'utf8');
    return planLeaving(present, pinned(leave, readPin(values, present)), values.force);
  }
  return installationOf(values, present);
}

/** @throws {UsageError} as long as pull requests make environments, because a sweep is still needed for these */
function refuseWhileMaking(paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new UsageError(
    `Pull requests still make environments by ${paths.join(', ')}; run init with --remove alone first, and do what it says.`,
  );
}

function installationOf(values: Values, present: PresentFiles): ChangePlan {
  const pin = readPin(values, present);
  const named = values['accept-every'];
  const hourly = placesOf(present).find(({ name }) => name === 'greenroom.yml')?.path ?? '';
  const every =
    (named === undefined
      ? lookEveryOf(present.get(hourly) ?? '')
      : oneOf('accept-every', named, LOOK_EVERY)) ?? '1h';
  const staysFlat = !values.flat && !values['no-flat'] && isFlat(present);
  return planInstallation(present, {
    workflows: pinnedWorkflows(repositoryRoot, pin, { flat: values.flat || staysFlat, every }),
    settings: settingsSample(pin.repository, pin.ref),
    every,
    staysFlat,
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

/** What a person should mend at once, before anything else is said. */
function warn({ ref }: Values, directory: string, { changes }: ChangePlan): void {
  const within = gitIn(directory, ['rev-parse', '--show-prefix']) ?? '';
  if (within !== '')
    console.error(
      `Warning: the folder is ${within} within a repository, and GitHub reads workflows and settings only at its top. Name the top.`,
    );
  const texts = changes.map(({ after }) => after ?? '').join('\n');
  if (texts.includes(`uses: ${UNKNOWN}/`))
    console.error(
      `Warning: the workflows do not run yet, because this clone does not say where Greenroom is on GitHub. Run again with --repository OWNER/NAME, or replace ${UNKNOWN} by hand.`,
    );
  if (ref !== undefined && !/^[0-9a-f]{40}$/.test(ref))
    console.error(
      `Warning: ${ref} can be moved, so what runs in your account can change without you. Name the full commit SHA: git rev-parse '${ref}^{commit}'`,
    );
}

await runCommand(COMMAND, (values, words) => {
  const directory = readFolder(words);
  const plan = planOf(values, readPresent(directory));
  warn(values, directory, plan);
  carryOut(directory, plan, values.force);
  return 0;
});
