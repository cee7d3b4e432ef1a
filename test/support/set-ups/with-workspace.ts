import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';

/** The folder of a job, and one that no step of it may touch; both made anew for each test. */
export interface Workspace {
  readonly folder: string;
  readonly elsewhere: string;
  /** Writes a file, with the folders above it. */
  write(path: string, text: string): void;
}

/** Made before each test of the file that calls it, and removed after it. */
export function withWorkspace(): Workspace {
  let [folder, elsewhere] = ['', ''];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'greenroom-workspace-'));
    elsewhere = mkdtempSync(join(tmpdir(), 'greenroom-elsewhere-'));
  });
  afterEach(() => {
    for (const each of [folder, elsewhere]) rmSync(each, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    get elsewhere() {
      return elsewhere;
    },
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
  };
}
