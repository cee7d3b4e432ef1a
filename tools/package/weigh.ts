/** What the suite weighs for those who run it. Bytes everywhere; a MB is 1,000,000 of them. */
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { readBuilt } from './built-files.ts';
import type { Chunk } from './bundle-actions.ts';

export interface Weight {
  readonly name: string;
  readonly raw: number;
  readonly gzipped: number;
}

/** With ten of the actions. Every adapter of a tracker and every world of the rehearsal is in the download. */
export const MOST_BYTES = { download: 3_000_000, running: 1_500_000 } as const;

/** Uncompressed, as git packs it: without what `.gitattributes` says to leave out. @throws Error outside of a clone. */
export function archiveOf(root: string, paths: readonly string[] = []): Buffer {
  const { status, stdout, stderr } = spawnSync('git', ['archive', 'HEAD', ...paths], {
    cwd: root,
    maxBuffer: 2 ** 30,
  });
  if (status === 0) return stdout;
  throw new Error(`Only in a clone can be told what a runner downloads: ${stderr?.toString('utf8').trim()}`);
}

function weigh(name: string, bytes: Buffer): Weight {
  return { name, raw: bytes.length, gzipped: gzipSync(bytes).length };
}

/** What a runner downloads for an action: the newest commit. */
export function download(root: string): Weight {
  return weigh('download', archiveOf(root));
}

/** The download by what lies at the root, the heaviest first. */
export function downloadByFolder(root: string): readonly Weight[] {
  const { stdout } = spawnSync('git', ['ls-tree', '--name-only', '-z', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = stdout.split('\0').filter((name) => name !== '');
  return heaviestFirst(names.map((name) => weigh(name, archiveOf(root, [name]))));
}

/** Everything that `npm run package` wrote, together. */
export function running(root: string, actions: readonly string[]): Weight {
  return weigh('running', Buffer.concat([...readBuilt(root, actions).values()]));
}

export function runningByFile(root: string, actions: readonly string[]): readonly Weight[] {
  return heaviestFirst([...readBuilt(root, actions)].map(([name, bytes]) => weigh(name, bytes)));
}

function heaviestFirst(weights: readonly Weight[]): readonly Weight[] {
  return [...weights].sort((one, other) => other.gzipped - one.gzipped);
}

const OURS = 'greenroom';

/** The packages of a chunk by the share of its source that each gives, the largest first; those below a twentieth are left out. */
export function sharesOf({ modules }: Chunk): string {
  const sizes = new Map<string, number>();
  for (const { packageName = OURS, size } of modules)
    sizes.set(packageName, (sizes.get(packageName) ?? 0) + size);
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return [...sizes]
    .filter(([, size]) => size * 20 >= whole)
    .sort(([, one], [, other]) => other - one)
    .map(([name, size]) => `${name} ${Math.round((100 * size) / whole)} %`)
    .join(', ');
}
