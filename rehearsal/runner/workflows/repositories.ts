/** A repository whose files are on this machine, at one ref. */
export interface RepositoryHome {
  /** `owner/name` */
  readonly name: string;
  /** Folder of its files; undefined where only GitHub's trees hold them. */
  readonly root: string | undefined;
  /** Fully formed (`refs/heads/main`), or a commit. */
  readonly ref: string;
  /** The commit at that ref, or the ref as it was written where nobody can look it up; for messages. */
  readonly commit: string;
}

/** The repositories whose files are on this machine. */
export interface KnownRepositories {
  /** The one whose events are played. */
  readonly caller: Pick<RepositoryHome, 'name' | 'root'>;
  /** Folder of Greenroom's clone: what `ANY-OWNER/greenroom/…` means; undefined when there is none. */
  readonly suiteRoot: string | undefined;
}

/** What a `uses` names. */
export interface UsesTarget {
  readonly home: RepositoryHome;
  /** Path inside the repository. */
  readonly path: string;
}

const SELF = '$/';
const REMOTE = /^(?<name>[^/@]+\/[^/@]+)\/?(?<path>[^@]*)@(?<ref>.+)$/;
const COMMIT = /^[0-9a-f]{40}$/;

/**
 * What a `uses` means that stands in a file of `from`: `$/PATH` is in the same repository at the same commit (GitHub's
 * changelog of 2026-07-30), `OWNER/NAME/PATH@REF` in that one. Undefined when no such repository is on this machine.
 */
export function usesTarget(
  uses: string,
  from: RepositoryHome,
  { caller, suiteRoot }: KnownRepositories,
): UsesTarget | undefined {
  if (uses.startsWith(SELF)) return { home: from, path: uses.slice(SELF.length) };
  const { name = '', path = '', ref = '' } = REMOTE.exec(uses)?.groups ?? {};
  const home = { name, ref: qualifiedRef(ref), commit: ref };
  if (name.toLowerCase() === caller.name.toLowerCase()) return { home: { ...home, root: caller.root }, path };
  if (suiteRoot === undefined || name.split('/')[1]?.toLowerCase() !== 'greenroom') return undefined;
  return { home: { ...home, root: suiteRoot }, path };
}

/** A name that begins like a version is taken for a tag, as nobody can ask the repository. */
function qualifiedRef(ref: string): string {
  if (COMMIT.test(ref) || ref.startsWith('refs/')) return ref;
  return /^v?\d/.test(ref) ? `refs/tags/${ref}` : `refs/heads/${ref}`;
}
