import type { RunTime } from '../adapters/fetch/list-bounds.ts';
import { createTellingSleep } from '../domain/pace/telling-sleep.ts';
import { createVeil, type Veil } from '../domain/privacy/veil.ts';
import type { StatedTime } from '../domain/stories/two-clocks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { StepRun, WorkflowRun } from '../ports/workflow-run.ts';
import { redactRun } from './redact.ts';

/** Everything a run gets from outside: its step, the network, time and chance. Nothing else in `src` touches those. */
export interface RunContext {
  /** Tells nobody what the veil hides. */
  readonly run: StepRun;
  /** Whoever learns an account or a secret of the run says so here; a secret by `run.setSecret`, which hides it from later steps too. */
  readonly veil: Veil;
  /** The only way to the network. */
  readonly fetch: typeof fetch;
  /** Addresses of a host by its name, before it is asked; [] where nobody knows it. Never throws. */
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  readonly clock: Clock;
  /** What time GitHub's newest answer stated; undefined before the first. */
  githubSaid(): StatedTime | undefined;
  /** A number in [0, 1). */
  random(): number;
  /** A signal that aborts after `ms`: what a request may take. */
  timeout(ms: number): AbortSignal;
  /** How long the run may read what comes page by page: half an hour until `endAfter` says otherwise. */
  readonly time: RunTime;
  /** Says how long the action may take from now on, in ms. */
  endAfter(ms: number): void;
  /** For a run that reads long lists from here on: its memory must not grow with them. */
  keepHeapSmall(): void;
}

export interface Surroundings {
  readonly fetch: typeof fetch;
  /** None when absent. */
  addressesOf?(host: string): Promise<readonly string[]>;
  /** Milliseconds on a clock that never jumps. */
  monotonic(): number;
  sleep(ms: number): Promise<void>;
  random(): number;
  /** `AbortSignal.timeout` when absent. */
  timeout?(ms: number): AbortSignal;
  /** Does nothing when absent. */
  keepHeapSmall?(): void;
}

/** Of an action that takes no `timeout`. */
const LONGEST_RUN_MS = 30 * 60_000;

/** Wraps the network so that the first answer's `Date` header becomes the run's time. */
export function createRunContext(run: WorkflowRun, surroundings: Surroundings): RunContext {
  const veil = createVeil();
  const redacted = redactRun(run, veil);
  noteGiven(redacted, veil);
  const { sleep, noteWord } = createTellingSleep({ ...surroundings, tell: redacted.log.info });
  const veiled = { ...redacted, log: noting(redacted.log, noteWord) };
  const offsets: { aws?: number; github?: number } = {};
  let anchor: { readonly serverMs: number; readonly readAt: number } | undefined;
  let newestOfGitHub: StatedTime | undefined;

  async function observingFetch(...args: Parameters<typeof fetch>): Promise<Response> {
    const response = await surroundings.fetch(...args);
    const stated = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(stated)) return response;
    anchor ??= { serverMs: stated, readAt: surroundings.monotonic() };
    const side = sideOf(response.headers);
    if (side === 'github') newestOfGitHub = { statedMs: stated, number: (newestOfGitHub?.number ?? 0) + 1 };
    if (side) offsets[side] ??= stated - surroundings.monotonic();
    return response;
  }

  let endsAt = surroundings.monotonic() + LONGEST_RUN_MS;
  return {
    time: { monotonic: surroundings.monotonic, endsAt: () => endsAt },
    endAfter(ms) {
      endsAt = surroundings.monotonic() + ms;
    },
    run: veiled,
    veil,
    fetch: observingFetch,
    addressesOf: async (host) => (await surroundings.addressesOf?.(host)) ?? [],
    random: surroundings.random,
    timeout: surroundings.timeout ?? AbortSignal.timeout,
    keepHeapSmall: () => surroundings.keepHeapSmall?.(),
    githubSaid: () => newestOfGitHub,
    clock: {
      now() {
        if (anchor === undefined) throw new Error('The time was asked for before any service had answered.');
        return new Date(anchor.serverMs + surroundings.monotonic() - anchor.readAt);
      },
      apartMs: () =>
        offsets.aws === undefined || offsets.github === undefined
          ? undefined
          : Math.abs(offsets.aws - offsets.github),
      monotonic: surroundings.monotonic,
      sleep,
    },
  };
}

/**
 * Whose answer it is, by the number that it gives the request; undefined for others'. AWS: OpenTelemetry's semantic conventions,
 * `aws.request_id`.
 */
function sideOf(headers: Headers): 'aws' | 'github' | undefined {
  if (['x-amzn-requestid', 'x-amzn-request-id', 'x-amz-request-id'].some((name) => headers.has(name)))
    return 'aws';
  return headers.has('x-github-request-id') ? 'github' : undefined;
}

/** The same log, whose lines count as a word of the run; one that only debugging shows does not. */
function noting(log: Log, noteWord: () => void): Log {
  const noted = (tell: (line: string) => void) => (line: string) => {
    noteWord();
    tell(line);
  };
  return { ...log, info: noted(log.info), notice: noted(log.notice), warning: noted(log.warning) };
}

/** Inputs that are secrets, as the runner hands them over. */
const SECRET_INPUT = /^INPUT_.*TOKEN$/;
/** What the runner and other actions give a step to sign with, which they have masked. */
const KEYS: readonly string[] = [
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
];
/** A key of AWS has forty characters and a token more; what is much shorter stands in for one where nobody signs. */
const SHORTEST_KEY = 16;

/** Learns what the step was given that nobody is to see, before anything else is done. */
function noteGiven(run: StepRun, veil: Veil): void {
  for (const [name, value = ''] of Object.entries(run.env)) {
    if (SECRET_INPUT.test(name)) run.setSecret(value.trim());
    else if (KEYS.includes(name) && value.length >= SHORTEST_KEY) veil.noteSecret(value);
  }
}
