import { request as httpRequest } from 'node:http';
import type { ActionName, Report } from '../../src/domain/report/report.ts';
import type { WorkflowRun } from '../../src/ports/workflow-run.ts';
import { type Main, runMain } from '../../src/runtime/run-action.ts';

/** One step played in this process: the same code and the same wires, without the cost of a process. */
export interface InProcessStep {
  readonly name: ActionName;
  readonly main: Main;
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  /** The world's origin; a request to any other host goes to it as to a proxy. */
  readonly origin: string;
  /** What a wait of `ms` does: usually moves the world's clock. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Resolves when the step is to die. From then on it sends nothing and hears nothing. */
  readonly killed?: Promise<void>;
  /** Milliseconds on a clock that never jumps; one that only the step's own waits move when absent. */
  readonly monotonic?: () => number;
  /** What ends a request after so many ms; nothing does when absent, as a far side in this process answers in the end. */
  readonly timeout?: (ms: number) => AbortSignal;
  /** Stands between the step and the network. */
  readonly through?: (send: typeof fetch) => typeof fetch;
}

export interface InProcessResult {
  readonly report: Report | 'killed';
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: readonly string[];
  readonly summary: string;
}

export async function runInProcess(step: InProcessStep): Promise<InProcessResult> {
  const outputs: Record<string, string> = {};
  const log: string[] = [];
  let summary = '';
  let dead = false;
  let waited = 0;
  const run: WorkflowRun = {
    env: step.env,
    input: (name) => step.inputs[name] ?? '',
    setOutput: (name, value) => {
      if (!dead) outputs[name] = value;
    },
    setSecret: () => undefined,
    saveState: () => undefined,
    state: () => '',
    log: {
      info: (line) => log.push(line),
      debug: () => undefined,
      notice: (line) => log.push(`notice: ${line}`),
      warning: (line) => log.push(`warning: ${line}`),
      group: (_, work) => work(),
    },
    fail: (line) => log.push(`error: ${line}`),
    summary: async (markdown) => {
      summary += markdown;
    },
  };
  const killed = (step.killed ?? new Promise<void>(() => undefined)).then(() => {
    dead = true;
    return 'killed' as const;
  });
  const send: typeof fetch = (input, init) => worldFetch(step.origin, input, init);
  const wire = step.through?.(send) ?? send;
  const report = await Promise.race([
    runMain(step.name, step.main, run, {
      fetch: (input, init) => (dead ? new Promise<never>(() => undefined) : wire(input, init)),
      timeout: step.timeout ?? (() => new AbortController().signal),
      monotonic: step.monotonic ?? (() => waited),
      sleep(ms) {
        waited += ms;
        return dead ? new Promise<never>(() => undefined) : step.sleep(ms);
      },
      random: () => 0.5,
    }),
    killed,
  ]);
  return { report, outputs, log, summary };
}

/** `fetch`, with the world as the proxy for every host that is not loopback. */
async function worldFetch(
  origin: string,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.hostname === '127.0.0.1') return fetch(input, init);
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const outgoing = httpRequest(
      { hostname, port, path: url.href, headers: { host: url.host } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve(new Response(Buffer.concat(chunks), { status: incoming.statusCode ?? 500 })),
        );
      },
    );
    outgoing.on('error', reject);
    init?.signal?.addEventListener('abort', () => {
      reject(init.signal?.reason);
      outgoing.destroy();
    });
    outgoing.end();
  });
}
