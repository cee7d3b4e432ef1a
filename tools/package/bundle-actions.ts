/**
 * Compiles the sources and bundles all actions into one build with ncc, in memory. The build's chunks lie in `dist/`, and each
 * `actions/<name>/dist/index.js` is a short entry into it, as is `post.js` for an action that has a post step. The same sources give the same bytes in every folder.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withoutUnusedShapes } from './unused-shapes.ts';

/** Path from the root of the repository, with slashes, and the file's bytes. */
export type Bundle = ReadonlyMap<string, Buffer>;

export interface Build {
  readonly files: Bundle;
  readonly chunks: readonly Chunk[];
}

/** A file of `dist/`, and what it was made of. */
export interface Chunk {
  readonly file: string;
  readonly modules: readonly BundledModule[];
}

interface BundledModule {
  /** Name of the package, undefined for a module of this repository. */
  readonly packageName: string | undefined;
  /** Path from the root, or webpack's name for what it made itself. */
  readonly path: string;
  /** Bytes of the source. */
  readonly size: number;
}

/** A module of webpack's statistics; one that was joined out of several holds them. */
interface StatsModule {
  readonly name?: string;
  readonly moduleType?: string;
  readonly size: number;
  readonly modules?: readonly StatsModule[];
}

interface StatsChunk {
  readonly files: readonly string[];
  readonly modules: readonly StatsModule[];
}

interface NccResult {
  readonly code: string | Buffer;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: {
    toJson(options: Readonly<Record<string, boolean>>): { readonly chunks: readonly StatsChunk[] };
  };
}

type Ncc = (input: string, options: Readonly<Record<string, unknown>>) => Promise<NccResult>;

/** Where the one build lies. */
export const BUILD_FOLDER = 'dist';
const LICENCES = 'licenses.txt';

/**
 * Empties `build/` and fills it with what the compiler emits, with the templates that the sources point at by a relative URL,
 * and with the one door to all actions.
 * @returns false when the compiler found a type error; what it emitted is there all the same.
 */
export function compile(root: string, actions: readonly string[]): boolean {
  const build = join(root, 'build');
  rmSync(build, { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const result = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  takeApartSdk(join(build, SDK_CALLS));
  cpSync(join(root, 'templates'), join(build, 'templates'), { recursive: true });
  writeFileSync(join(build, 'actions', 'index.js'), doorTo(doorsOf(root, actions)));
  return result.status === 0;
}

/** Where the SDK's clients are imported, in `build/`. */
const SDK_CALLS = join('src', 'adapters', 'aws', 'access', 'sdk-calls.js');
const SDK_IMPORT = /import\('(@aws-sdk\/client-[\w-]+)'\)/g;

/**
 * Points the imports of the SDK's clients at their modules, one for each command. A client's `main` is one file with the whole service,
 * of which nothing can be left out.
 */
function takeApartSdk(file: string): void {
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace(SDK_IMPORT, "import('$1/dist-es/index.js')"));
}

/** What GitHub starts: `provision/index` for the main step of an action, `provision/post` for its post step. */
function doorsOf(root: string, actions: readonly string[]): readonly string[] {
  return actions
    .flatMap((name) => [`${name}/index`, `${name}/post`])
    .filter((door) => existsSync(join(root, 'build', 'actions', `${door}.js`)));
}

/** Each step is a chunk, so that starting one loads no other. */
function doorTo(doors: readonly string[]): string {
  const chunks = doors.map((door) => `    '${door}': () => import('./${door}.js'),\n`);
  return `/** Every step by its action and its script. */
const steps = {
${chunks.join('')}};

/** Runs the step that this process is. */
export async function start(step) {
    await steps[step]();
}
`;
}

function entryOf(door: string): string {
  return `// The one build that all actions share; \`npm run package\` writes both.
import { start } from '../../../${BUILD_FOLDER}/index.js';

await start('${door}');
`;
}

/** `actions/provision/dist/post.js` for `provision/post`. */
function pathOf(door: string): string {
  return `actions/${door.replace('/', '/dist/')}.js`;
}

/** Bundles what `compile` left in `build/`. */
export async function bundle(root: string, actions: readonly string[]): Promise<Build> {
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  const { code, assets, stats } = await ncc(join(root, 'build', 'actions', 'index.js'), {
    cache: false,
    minify: false,
    sourceMap: false,
    license: LICENCES,
    quiet: true,
  });
  const chunks = chunksIn(stats);
  const withShapes = new Set(chunks.filter(hasShapes).map(({ file }) => file));
  const built = Object.entries(assets).map(
    ([name, { source }]) =>
      [name, withShapes.has(name) ? withoutUnusedShapes(source.toString()) : source] as const,
  );
  const files = [
    ...[['index.js', code] as const, ...built].map(
      ([name, source]) => [`${BUILD_FOLDER}/${name}`, Buffer.from(source)] as const,
    ),
    ...doorsOf(root, actions).map((door) => [pathOf(door), Buffer.from(entryOf(door))] as const),
  ];
  return { files: new Map(files), chunks };
}

/** Without the last two webpack folds what others import into one nameless line. */
const EVERY_MODULE = {
  all: false,
  chunks: true,
  chunkModules: true,
  nestedModules: true,
  dependentModules: true,
  cachedModules: true,
} as const;

function chunksIn(stats: NccResult['stats']): readonly Chunk[] {
  const { chunks } = stats.toJson(EVERY_MODULE);
  return chunks.map(({ files, modules }) => ({
    file: files.join(', '),
    modules: modules
      .flatMap(partsOf)
      .map(({ name = '', size }) => ({ packageName: packageOf(name), path: name, size })),
  }));
}

function hasShapes({ modules }: Chunk): boolean {
  return modules.some(({ path }) => /@aws-sdk\/client-[\w-]+\/dist-es\/schemas\//.test(path));
}

function partsOf(module: StatsModule): readonly StatsModule[] {
  return module.modules === undefined ? [module] : module.modules.flatMap(partsOf);
}

/** The innermost package, because one may hold others of its own. */
function packageOf(path: string): string | undefined {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** Names of the packages in the build, in alphabetical order. */
export function packagesIn(chunks: readonly Chunk[]): readonly string[] {
  const names = chunks.flatMap(({ modules }) => modules.flatMap(({ packageName }) => packageName ?? []));
  return [...new Set(names)].sort();
}

/** One sentence for each package of the build whose licence is not told just once. */
export function unlicensed({ files, chunks }: Build): readonly string[] {
  const file = `${BUILD_FOLDER}/${LICENCES}`;
  const lines = (files.get(file)?.toString('utf8') ?? '').split('\n');
  return packagesIn(chunks).flatMap((name) => {
    const times = lines.filter((line) => line === name).length;
    return times === 1 ? [] : [`${file} tells the licence of ${name} ${times} times instead of once.`];
  });
}

/** One sentence for each file that is not what the sources give. */
export function differences(wanted: Bundle, found: Bundle): readonly string[] {
  const changed = [...wanted].flatMap(([name, bytes]) => {
    const there = found.get(name);
    if (there === undefined) return [`${name} is missing.`];
    return there.equals(bytes) ? [] : [`${name} is not what the sources give.`];
  });
  const left = [...found.keys()].filter((name) => !wanted.has(name));
  return [...changed, ...left.map((name) => `${name} belongs to no bundle any more.`)];
}
