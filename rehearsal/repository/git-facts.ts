import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** What Git says of a folder that is the top of a repository. */
export interface GitFacts {
  /** `owner/name` of the remote `origin`; undefined where there is none. */
  readonly origin: string | undefined;
  readonly defaultBranch: string;
  /** Paths with slashes: what is tracked, and what would be if it were added; what `.gitignore` names is not there. */
  readonly paths: readonly string[];
}

const LONGEST_ANSWER = 64 * 1024 * 1024;

/** Undefined where the folder is not the top of a Git repository, or where there is no Git. */
export function gitFactsOf(folder: string): GitFacts | undefined {
  const top = git(folder, 'rev-parse', '--show-toplevel')?.trim();
  if (top === undefined || realpathSync(top) !== realpathSync(folder)) return undefined;
  const listed = git(folder, 'ls-files', '-z', '--cached', '--others', '--exclude-standard') ?? '';
  return {
    origin: repositoryIn(git(folder, 'remote', 'get-url', 'origin') ?? ''),
    defaultBranch: defaultBranchOf(folder),
    paths: [...new Set(listed.split('\0'))].filter((path) => path !== '').sort(),
  };
}

const ADDRESS = /^(?:[a-z+]+:\/\/[^/]+\/|[^@\s]+@[^:/]+:)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/;

/** `owner/name` in a remote's address, by https or ssh; undefined for a folder. */
export function repositoryIn(address: string): string | undefined {
  return ADDRESS.exec(address)?.[1];
}

/** What the remote's HEAD points at as far as this clone knows; else the first usual name that there is, else the branch at hand. */
function defaultBranchOf(folder: string): string {
  const remote = git(folder, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.trim();
  if (remote !== undefined) return remote.replace(/^origin\//, '');
  const known = ['main', 'master', 'trunk', 'develop'].find(
    (name) => git(folder, 'rev-parse', '--verify', '--quiet', `refs/heads/${name}`) !== undefined,
  );
  const hasCommit = git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD') !== undefined;
  const atHand = hasCommit ? git(folder, 'symbolic-ref', '--short', '--quiet', 'HEAD')?.trim() : undefined;
  return known ?? atHand ?? 'main';
}

/** What Git prints; undefined when it fails. A monitor that the folder's own settings name is not started. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: LONGEST_ANSWER,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
