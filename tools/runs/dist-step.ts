import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionMetadata, readActionMetadata } from '../repository/action-metadata.ts';
import { repositoryRoot } from '../repository/repository-root.ts';

/** The built action as a runner starts it: a child process with real `GITHUB_*` files and nothing of ours inside. */
export interface DistStep {
  readonly action: string;
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  /** Which of the action's scripts is started; `main` when absent. */
  readonly phase?: 'main' | 'post';
  /** Handed the process as soon as it runs, to end it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** World ms for each question that a built action asks again: it waits in its own process, so the world must guess. */
export const PER_WAIT = 120_000;

export interface DistResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the post step is given, as variables of its environment. */
  readonly state: Readonly<Record<string, string>>;
}

/** A net for what never ends: no step of a test or a check takes so long, on the slowest machine either. */
const LONGEST_STEP_MS = 480_000;

/** @throws Error that has what the step printed, where it had to be ended because it never did by itself. */
export async function runDist(step: DistStep): Promise<DistResult> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-step-'));
  try {
    return await runIn(folder, step);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, step: DistStep): Promise<DistResult> {
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const { inputs: declared, runs } = readActionMetadata(repositoryRoot, step.action);
  const script = runs[step.phase ?? 'main'];
  if (script === undefined) throw new Error(`The action ${step.action} has no ${step.phase} script.`);
  const inputs = { ...defaultsOf(declared), ...step.inputs };
  const child = spawn(process.execPath, [join(repositoryRoot, 'actions', step.action, script)], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      ...step.env,
      ...files,
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [
          `INPUT_${name.toUpperCase().replaceAll(' ', '_')}`,
          value,
        ]),
      ),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  step.onStart?.(child);
  let stdout = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
  const exitCode = await endOf(child, () => `${step.action} never ended by itself; it printed:\n${stdout}`);
  return {
    exitCode,
    stdout,
    outputs: outputsOf(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    state: Object.fromEntries(
      Object.entries(outputsOf(readFileSync(files.GITHUB_STATE, 'utf8'))).map(([name, value]) => [
        `STATE_${name}`,
        value,
      ]),
    ),
  };
}

function endOf(child: ChildProcess, complaint: () => string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const net = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(complaint()));
    }, LONGEST_STEP_MS);
    child.on('close', (code) => {
      clearTimeout(net);
      resolve(code);
    });
  });
}

/** The runner hands over an input's default as if it had been given. */
function defaultsOf(inputs: ActionMetadata['inputs']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) =>
      input.default === undefined || input.default.includes('${{') ? [] : [[name, input.default]],
    ),
  );
}

/** Reads `name<<delimiter` blocks, which is how an action writes outputs and state. */
function outputsOf(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n\2$/gm))
    if (name) outputs[name] = value ?? '';
  return outputs;
}
