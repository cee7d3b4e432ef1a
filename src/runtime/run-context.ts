import { createKnownAccounts, type KnownAccounts } from '../domain/privacy/known-accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { StepRun, WorkflowRun } from '../ports/workflow-run.ts';
import { redactRun } from './redact.ts';

/** Everything a run gets from outside: its step, the network, time and chance. Nothing else in `src` touches those. */
export interface RunContext {
  /** Tells nobody an account that is known. */
  readonly run: StepRun;
  /** Whoever learns an account of the run says so here. */
  readonly accounts: KnownAccounts;
  /** The only way to the network. */
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** A number in [0, 1). */
  random(): number;
  /** A signal that aborts after `ms`: what a request may take. */
  timeout(ms: number): AbortSignal;
  /** For a run that reads long lists from here on: its memory must not grow with them. */
  keepHeapSmall(): void;
}

export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Milliseconds on a clock that never jumps. */
  monotonic(): number;
  sleep(ms: number): Promise<void>;
  random(): number;
  /** `AbortSignal.timeout` when absent. */
  timeout?(ms: number): AbortSignal;
  /** Does nothing when absent. */
  keepHeapSmall?(): void;
}

/** Wraps the network so that the first answer's `Date` header becomes the run's time. */
export function createRunContext(run: WorkflowRun, surroundings: Surroundings): RunContext {
  const accounts = createKnownAccounts();
  let anchor: { readonly serverMs: number; readonly readAt: number } | undefined;

  async function observingFetch(...args: Parameters<typeof fetch>): Promise<Response> {
    const response = await surroundings.fetch(...args);
    const stated = anchor === undefined ? Date.parse(response.headers.get('date') ?? '') : Number.NaN;
    if (!Number.isNaN(stated)) anchor ??= { serverMs: stated, readAt: surroundings.monotonic() };
    return response;
  }

  return {
    run: redactRun(run, accounts),
    accounts,
    fetch: observingFetch,
    random: surroundings.random,
    timeout: surroundings.timeout ?? AbortSignal.timeout,
    keepHeapSmall: () => surroundings.keepHeapSmall?.(),
    clock: {
      now() {
        if (anchor === undefined) throw new Error('The time was asked for before any service had answered.');
        return new Date(anchor.serverMs + surroundings.monotonic() - anchor.readAt);
      },
      monotonic: surroundings.monotonic,
      sleep: surroundings.sleep,
    },
  };
}
