import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Megabytes of 1,000,000 bytes, compressed. */
export interface Sizes {
  /** What a runner downloads: the archive of the last commit. */
  readonly downloaded: number;
  /** What runs: the bundles of all actions. */
  readonly run: number;
}

/** @throws Error when git cannot make the archive. */
export function measureSizes(root: string): Sizes {
  const archive = spawnSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1_000_000_000 });
  if (archive.status !== 0) throw new Error(`git archive HEAD failed: ${archive.stderr.toString()}`);
  return { downloaded: megabytes(archive.stdout), run: megabytes(bundles(root)) };
}

function megabytes(bytes: Buffer): number {
  return gzipSync(bytes).length / 1_000_000;
}

function bundles(root: string): Buffer {
  const files = readdirSync(join(root, 'actions'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.parentPath.includes(`dist`),
  );
  return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}
