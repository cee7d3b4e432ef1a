import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, runProgram } from './run-program.ts';

/** ministack wants another botocore than the AWS CLI, so it lives by itself. */
const KITS = [
  { requirements: 'requirements.txt', folder: 'venv' },
  { requirements: 'requirements-ministack.txt', folder: 'ministack' },
] as const;

/**
 * Installs what the `requirements*.txt` and the npm lockfile of conformance name into `.tools`, unless it is there already.
 * @returns the folders of the programs. @throws saying what could not be installed.
 */
export async function installTools(root: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const kit of KITS) folders.push(await installKit(root, kit));
  await installNpmClients(root);
  return folders;
}

/** Where the clients of npm are; scripts find them from there, and the product never does. */
export function npmClients(root: string): string {
  return join(root, '.tools', 'npm');
}

async function installNpmClients(root: string): Promise<void> {
  const source = join(root, 'tools', 'conformance', 'clients', 'npm');
  const folder = npmClients(root);
  const files = ['package.json', 'package-lock.json'] as const;
  const digest = digestOf(files.map((name) => join(source, name)));
  const stamp = join(folder, '.lockfile');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  mkdirSync(folder, { recursive: true });
  for (const name of files) copyFileSync(join(source, name), join(folder, name));
  const { npm_execpath: npm } = process.env;
  const [program, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await must(program, [...args, 'ci', '--prefix', folder, ...quietly]);
  writeFileSync(stamp, digest);
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function installKit(root: string, kit: (typeof KITS)[number]): Promise<string> {
  const requirements = join(root, 'tools', 'conformance', kit.requirements);
  const venv = join(root, '.tools', kit.folder);
  const programs = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin');
  const stamp = join(venv, '.requirements');
  const digest = digestOf([requirements]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return programs;
  mkdirSync(join(root, '.tools'), { recursive: true });
  console.log(
    'Installing the conformance tools (only on the first run, or after their versions changed) ...',
  );
  await must('python3', ['-m', 'venv', venv]);
  await must(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', '--requirement', requirements]);
  writeFileSync(stamp, digest);
  return programs;
}

async function must(program: string, args: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await runProgram(program, args, { timeoutMs: 600_000 });
  if (status !== 0) throw new Error(`The tools could not be installed: ${lastLines(stdout + stderr)}`);
}
