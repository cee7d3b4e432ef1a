import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, runProgram } from './run-program.ts';

/** ministack wants another botocore than the AWS CLI, so it lives by itself. */
const KITS = [
  { requirements: 'requirements.txt', folder: 'venv' },
  { requirements: 'requirements-ministack.txt', folder: 'ministack' },
] as const;

/**
 * Installs what the `requirements*.txt` of conformance name into `.tools`, unless it is there already.
 * @returns the folders of the programs. @throws saying what could not be installed.
 */
export async function installTools(root: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const kit of KITS) folders.push(await installKit(root, kit));
  return folders;
}

async function installKit(root: string, kit: (typeof KITS)[number]): Promise<string> {
  const requirements = join(root, 'tools', 'conformance', kit.requirements);
  const venv = join(root, '.tools', kit.folder);
  const programs = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin');
  const stamp = join(venv, '.requirements');
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex');
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
