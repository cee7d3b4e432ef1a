import { accessSync, constants, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type GitFacts, gitFactsOf } from './git-facts.ts';

/** One file of a repository. */
export interface FolderFile {
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/** A folder, read as the repository that it will be on GitHub. */
export interface RepositoryFolder {
  /** Of the folder itself. */
  readonly path: string;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  /** By path from the root, with slashes; in the order of their paths. */
  readonly files: ReadonlyMap<string, FolderFile>;
  /** Paths from the root of the files in `.github/workflows`. */
  readonly workflows: readonly string[];
  /** Text of `.github/greenroom.yml`; undefined where there is none. */
  readonly settings: string | undefined;
  /** One sentence for each sort of file that is not taken along. */
  readonly leftOut: readonly string[];
  /** Their paths. */
  readonly leftOutPaths: readonly string[];
}

/** Why a folder cannot be rehearsed; the message is one sentence for whoever named it. */
export class FolderProblem extends Error {}

/** The most that is read, so that a large folder makes no large world. */
export interface FolderLimits {
  readonly files: number;
  /** Of all files together, and of one. */
  readonly bytes: number;
  readonly bytesOfOne: number;
}

const MIB = 1024 * 1024;
const MOST: FolderLimits = { files: 20_000, bytes: 256 * MIB, bytesOfOne: 32 * MIB };

const WORKFLOWS = '.github/workflows/';
const SETTINGS = '.github/greenroom.yml';
/** Nobody's, so that whatever a workflow uses of an owner is never in the folder itself. */
const OWNER_OF_THOSE_WITHOUT = 'no-remote-yet';

/**
 * Reads a folder: what Git would push, or without Git all files but those in `node_modules` and `.git`.
 * @param shown how the person named it.
 * @throws FolderProblem when there is no such folder, or nothing in it.
 */
export function readRepositoryFolder(path: string, shown: string, most = MOST): RepositoryFolder {
  if (!existsSync(path))
    throw new FolderProblem(`There is no folder ${shown}; name that of your repository.`);
  if (!statSync(path).isDirectory())
    throw new FolderProblem(`${shown} is not a folder; name that of your repository.`);
  if (isBareRepository(path))
    throw new FolderProblem(`${shown} is a Git repository without files; name a clone of it.`);
  const facts = gitFactsOf(path);
  const { files, leftOut, leftOutPaths } = readFiles(path, facts?.paths ?? walk(path), most);
  if (files.size === 0)
    throw new FolderProblem(`The folder ${shown} holds no file; name that of your repository.`);
  const settings = files.get(SETTINGS);
  return {
    path,
    ...nameOf(path, facts),
    defaultBranch: facts?.defaultBranch ?? 'main',
    files,
    workflows: [...files.keys()].filter(isWorkflow),
    settings: settings && Buffer.from(settings.bytes).toString('utf8'),
    leftOut,
    leftOutPaths,
  };
}

/** A folder that holds what otherwise `.git` does. */
function isBareRepository(path: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(path, name)));
}

/** A file as text; empty where there is none. */
export function textAt({ files }: Pick<RepositoryFolder, 'files'>, path: string): string {
  return Buffer.from(files.get(path)?.bytes ?? []).toString('utf8');
}

/** GitHub reads these, and none in a folder below (docs.github.com, "Workflow syntax for GitHub Actions"). */
function isWorkflow(path: string): boolean {
  return path.startsWith(WORKFLOWS) && /^[^/]+\.ya?ml$/.test(path.slice(WORKFLOWS.length));
}

function nameOf(path: string, facts: GitFacts | undefined): { owner: string; name: string } {
  const [owner, name] = facts?.origin?.split('/') ?? [];
  if (owner !== undefined && name !== undefined) return { owner, name };
  const folder = basename(path).replaceAll(/[^\w.-]+/g, '-');
  return { owner: OWNER_OF_THOSE_WITHOUT, name: folder === '' ? 'repository' : folder };
}

function walk(root: string, below = ''): readonly string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return ['node_modules', '.git'].includes(entry.name) ? [] : walk(root, path);
      return [path];
    });
}

/** Files near the root and those of `.github` come first, so that a limit cuts off what matters least. */
function readFiles(root: string, paths: readonly string[], most: FolderLimits) {
  const taken = new Map<string, FolderFile>();
  const skipped = { links: 0, large: 0, beyond: 0 };
  const leftOutPaths: string[] = [];
  const leaveOut = (path: string, why: keyof Skipped) => {
    skipped[why] += 1;
    leftOutPaths.push(path);
  };
  let bytes = 0;
  for (const path of paths.toSorted(byWeight)) {
    const full = join(root, path);
    const entry = lstatSync(full, { throwIfNoEntry: false });
    if (entry === undefined || entry.isDirectory()) continue;
    if (!entry.isFile()) leaveOut(path, 'links');
    else if (entry.size > most.bytesOfOne) leaveOut(path, 'large');
    else if (taken.size >= most.files || bytes + entry.size > most.bytes) leaveOut(path, 'beyond');
    else {
      bytes += entry.size;
      taken.set(path, { bytes: readFileSync(full), executable: isExecutable(full) });
    }
  }
  const files = new Map([...taken].sort(([a], [b]) => (a < b ? -1 : 1)));
  const leftOut = [...sentencesOn(skipped, most), ...leftOutPaths.filter(isWorkflow).map(noPlainWorkflow)];
  return { files, leftOut, leftOutPaths };
}

function noPlainWorkflow(path: string): string {
  return `${path} is a link or too large, and is not read as a workflow; make it a plain file.`;
}

function byWeight(a: string, b: string): number {
  return weightOf(a) - weightOf(b) || (a < b ? -1 : 1);
}

function weightOf(path: string): number {
  return path.startsWith('.github/') ? 0 : path.split('/').length;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface Skipped {
  readonly links: number;
  readonly large: number;
  readonly beyond: number;
}

function sentencesOn({ links, large, beyond }: Skipped, most: FolderLimits): readonly string[] {
  const files = (count: number) => (count === 1 ? '1 file is' : `${count} files are`);
  return [
    links > 0 ? `${files(links)} left out, as a link or no plain file.` : '',
    large > 0 ? `${files(large)} left out, above ${most.bytesOfOne / MIB} MiB each.` : '',
    beyond > 0
      ? `${files(beyond)} left out: a rehearsal takes ${most.files} files and ${most.bytes / MIB} MiB along.`
      : '',
  ].filter((sentence) => sentence !== '');
}
