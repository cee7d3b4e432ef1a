/** Compiles the sources and bundles each action with ncc, in memory. The same sources give the same bytes in every folder. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** File name under `dist/`, and its bytes. */
export type Bundle = ReadonlyMap<string, Buffer>;

interface NccResult {
  readonly code: string | Buffer;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
}

type Ncc = (input: string, options: Readonly<Record<string, unknown>>) => Promise<NccResult>;

/**
 * Empties `build/` and fills it with what the compiler emits, and with the templates that the sources
 * point at by a relative URL.
 * @returns false when the compiler found a type error; what it emitted is there all the same.
 */
export function compile(root: string): boolean {
  const build = join(root, 'build');
  rmSync(build, { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const result = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (existsSync(join(root, 'templates')))
    cpSync(join(root, 'templates'), join(build, 'templates'), { recursive: true });
  return result.status === 0;
}

/** Bundles one action out of `build/`; undefined when the action has no entry yet. */
export async function bundle(root: string, action: string): Promise<Bundle | undefined> {
  const entry = join(root, 'build', 'actions', action, 'index.js');
  if (!existsSync(entry)) return undefined;
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  const result = await ncc(entry, {
    cache: false,
    minify: false,
    sourceMap: false,
    license: 'licenses.txt',
    quiet: true,
  });
  const files = new Map([['index.js', Buffer.from(result.code)]]);
  for (const [name, asset] of Object.entries(result.assets)) files.set(name, Buffer.from(asset.source));
  return files;
}

/** One sentence for each file of `dist/` that is not what the sources give. */
export function differences(action: string, wanted: Bundle, found: Bundle): readonly string[] {
  const dist = `actions/${action}/dist`;
  const changed = [...wanted].flatMap(([name, bytes]) => {
    const there = found.get(name);
    if (there === undefined) return [`${dist}/${name} is missing.`];
    return there.equals(bytes) ? [] : [`${dist}/${name} is not what the sources give.`];
  });
  const left = [...found.keys()].filter((name) => !wanted.has(name));
  return [...changed, ...left.map((name) => `${dist}/${name} belongs to no bundle any more.`)];
}
