import { createHash } from 'node:crypto';

/** As Git writes it: a file, or one that can be executed. */
export type FileMode = '100644' | '100755';

/** A file of a tree. */
export interface FileEntry {
  readonly mode: FileMode;
  readonly sha: string;
}

/** Path from the root → file. */
export type Files = ReadonlyMap<string, FileEntry>;

/** An entry of one folder. */
export interface TreeEntry {
  readonly name: string;
  readonly mode: FileMode | '040000';
  readonly type: 'blob' | 'tree';
  readonly sha: string;
}

/** Who made a commit; the login is undefined for somebody without an account. */
export interface Signature {
  readonly login: string | undefined;
  readonly name: string;
  readonly email: string;
}

/** A commit; the committer is the author. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  /** ISO 8601, no ms, as GitHub prints it. */
  readonly at: string;
}

/** The objects of a repository and its forks. Blobs and trees have the very SHAs that Git gives them. */
export interface GitStore {
  writeBlob(content: string | Uint8Array): string;
  blob(sha: string): Buffer | undefined;
  writeTree(files: Files): string;
  tree(sha: string): readonly TreeEntry[] | undefined;
  /** Every file below a tree; empty for a tree that is unknown. */
  files(tree: string): Files;
  /** A commit's SHA leaves the date out, so that the same history has the same SHAs in every rehearsal. */
  writeCommit(commit: Omit<Commit, 'sha'>): Commit;
  commit(sha: string): Commit | undefined;
  /** The one commit whose SHA starts with `prefix` (at least 7 digits). */
  commitByPrefix(prefix: string): Commit | undefined;
}

function hash(type: 'blob' | 'tree' | 'commit', content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

/** A store that has nothing yet. */
export function createGitStore(): GitStore {
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, readonly TreeEntry[]>();
  const commits = new Map<string, Commit>();

  function writeBlob(content: string | Uint8Array): string {
    const bytes = Buffer.from(content as Uint8Array);
    const sha = hash('blob', bytes);
    blobs.set(sha, bytes);
    return sha;
  }

  function writeTree(files: Files): string {
    const { entries, folders } = levelOf(files);
    for (const [name, inside] of folders)
      entries.push({ name, mode: '040000', type: 'tree', sha: writeTree(inside) });
    entries.sort((a, b) => Buffer.compare(Buffer.from(sortName(a)), Buffer.from(sortName(b))));
    const sha = hash('tree', Buffer.concat(entries.map(packEntry)));
    trees.set(sha, entries);
    return sha;
  }

  function files(tree: string): Files {
    const found = new Map<string, FileEntry>();
    collectFiles(tree, '', found);
    return found;
  }

  function collectFiles(tree: string, folder: string, found: Map<string, FileEntry>): void {
    for (const { name, mode, sha } of trees.get(tree) ?? []) {
      if (mode === '040000') collectFiles(sha, `${folder}${name}/`, found);
      else found.set(`${folder}${name}`, { mode, sha });
    }
  }

  function writeCommit(commit: Omit<Commit, 'sha'>): Commit {
    const sha = hash('commit', Buffer.from(commitText(commit)));
    const known = commits.get(sha);
    if (known) return known;
    const written = { ...commit, sha };
    commits.set(sha, written);
    return written;
  }

  return {
    writeBlob,
    blob: (sha) => blobs.get(sha),
    writeTree,
    tree: (sha) => trees.get(sha),
    files,
    writeCommit,
    commit: (sha) => commits.get(sha),
    commitByPrefix(prefix) {
      if (!/^[0-9a-f]{7,40}$/.test(prefix)) return undefined;
      const found = [...commits.values()].filter((commit) => commit.sha.startsWith(prefix));
      return found.length === 1 ? found[0] : undefined;
    },
  };
}

/** The files of the uppermost folder, and what lies in each folder below it. */
function levelOf(files: Files): { entries: TreeEntry[]; folders: ReadonlyMap<string, Files> } {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, Map<string, FileEntry>>();
  for (const [path, file] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      entries.push({ name: path, mode: file.mode, type: 'blob', sha: file.sha });
      continue;
    }
    const folder = path.slice(0, slash);
    const inside = folders.get(folder) ?? new Map<string, FileEntry>();
    folders.set(folder, inside.set(path.slice(slash + 1), file));
  }
  return { entries, folders };
}

/** Git sorts a folder as if its name ended in a slash. */
function sortName(entry: TreeEntry): string {
  return entry.type === 'tree' ? `${entry.name}/` : entry.name;
}

function packEntry(entry: TreeEntry): Buffer {
  const mode = entry.mode.replace(/^0/, '');
  return Buffer.concat([Buffer.from(`${mode} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')]);
}

function commitText(commit: Omit<Commit, 'sha'>): string {
  const { name, email } = commit.author;
  const parents = commit.parents.map((parent) => `parent ${parent}\n`).join('');
  const who = `${name} <${email}> 0 +0000`;
  return `tree ${commit.tree}\n${parents}author ${who}\ncommitter ${who}\n\n${commit.message}\n`;
}
