import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { repositoryRoot } from '../repository/repository-root.ts';
import { exitOnSignals } from './exit-on-signals.ts';

/** What one run of the tests came to. */
export interface TestRun {
  /** 0 when all passed; 1 as well when jest did not start or was ended by a signal. */
  readonly status: number;
  /** How long it took, machine seconds. */
  readonly seconds: number;
  /** Files with a test that failed, or that could not be read; empty when jest wrote no report. */
  readonly failed: readonly string[];
  /** The five files that took longest, the longest first, in machine seconds. */
  readonly slowest: readonly { readonly file: string; readonly seconds: number }[];
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/**
 * Runs jest in a process of its own, with its output on the error stream. Jest and its workers end with this process, unless that one is
 * killed without a word.
 * @param args for jest
 * @param report name of the file in `.reports` that jest's own report goes to
 */
export async function playTests(args: readonly string[], report: string): Promise<TestRun> {
  const path = join(repositoryRoot, '.reports', report);
  mkdirSync(join(repositoryRoot, '.reports'), { recursive: true });
  rmSync(path, { force: true });
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      join(repositoryRoot, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--json',
      `--outputFile=${path}`,
      ...workersFor(args),
      ...args,
    ],
    // With --json jest keeps its own output on the error stream and repeats the report on the other one.
    // With its workers it is a group of its own, since a signal to jest alone leaves them behind.
    { cwd: repositoryRoot, stdio: ['ignore', 'ignore', 'inherit'], detached: true },
  );
  const end = () => endGroup(child.pid);
  const goOn = exitOnSignals();
  process.once('exit', end);
  const status = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(`Could not start jest: ${error.message}.`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  process.off('exit', end);
  goOn();
  return { status, seconds: (performance.now() - startedAt) / 1000, ...readReport(path) };
}

/** @param leader undefined where it did not start. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGTERM');
  } catch {
    // Nobody is left in it.
  }
}

/**
 * Jest leaves one core to itself, which on two cores is half of them. A third of the tests' time is waiting for other processes, so there
 * are more workers than cores. Of two numbers of workers jest makes one large one.
 */
function workersFor(args: readonly string[]): readonly string[] {
  return args.some((arg) => /^(--maxWorkers|-w|--runInBand|-i)\b/.test(arg))
    ? []
    : [`--maxWorkers=${Math.ceil(availableParallelism() * 1.5)}`];
}

function readReport(path: string): Pick<TestRun, 'failed' | 'slowest'> {
  const { testResults } = reportAt(path);
  const files = testResults.map(({ name, status, startTime, endTime }) => ({
    file: relative(repositoryRoot, name),
    status,
    seconds: (endTime - startTime) / 1000,
  }));
  return {
    failed: files.filter(({ status }) => status === 'failed').map(({ file }) => file),
    slowest: files.sort((a, b) => b.seconds - a.seconds).slice(0, 5),
  };
}

function reportAt(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return { testResults: [] };
  }
}

/** How long a run took, and which files took most of it. */
export function sayTime({ seconds, slowest }: TestRun): string {
  const files = slowest.map((each) => `  ${each.seconds.toFixed(1).padStart(6)} s  ${each.file}`);
  const took = `Took ${Math.round(seconds)} s on ${availableParallelism()} cores`;
  return files.length === 0 ? `${took}.` : [`${took}; the slowest files:`, ...files].join('\n');
}
