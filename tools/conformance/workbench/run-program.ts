import { spawn } from 'node:child_process';

/** How a program ended; the status is null when a signal ended it. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
}

/** Runs a program to its end without standard input; never throws, a program that is missing ends with status null. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: Options = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Node's own `timeout` would hold a run for so long after a program that is not there.
      signal: AbortSignal.timeout(options.timeoutMs ?? 300_000),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.on('error', (error) => resolve({ status: null, stdout, stderr: `${stderr}${error.message}` }));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Standard output of a program that must succeed. @throws with the last lines it printed when it does not. */
export async function outputOf(
  program: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  const { status, stdout, stderr } = await runProgram(program, args, options);
  if (status === 0) return stdout;
  throw new Error(
    `${[program.split('/').at(-1), ...args].join(' ').slice(0, 200)} ended with ${status}: ${lastLines(stdout + stderr)}`,
  );
}

/** The end of a program's output, for an error message. */
export function lastLines(text: string, count = 12): string {
  return text.trim().split('\n').slice(-count).join(' | ');
}
