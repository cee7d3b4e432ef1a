import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RepositoryFile } from '../../records/github.ts';

/** Writes files below a folder, which is made if need be. */
export function writeFiles(folder: string, files: readonly RepositoryFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, content, executable } of files) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content, { mode: executable ? 0o755 : 0o644 });
  }
}

/** A file of the machine, under another path. */
export function readFileAs(place: string, path: string): RepositoryFile {
  return { path, content: readFileSync(place), executable: (statSync(place).mode & 0o100) !== 0 };
}
