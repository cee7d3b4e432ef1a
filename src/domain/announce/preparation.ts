/** What is told of an environment that is on its way. Each part is absent where nobody said it. */
export interface Preparation {
  /** What becomes of it: it is made, it moves to another commit or to other settings, or it wakes up. */
  readonly way?: PreparationWay | undefined;
  /** When the run decided on it: ISO 8601 in UTC, to the minute, such as `2026-03-02T09:12Z`. */
  readonly since?: string | undefined;
  /** How long that took in this repository before: whole minutes, at least 1. Never guessed. */
  readonly usually?: number | undefined;
  /** The page of the run that is at work on it. */
  readonly run?: string | undefined;
  /** What was there as the run began; absent for nothing, and where nobody knows. */
  readonly serves?: Serving | undefined;
  /** True where somebody asked for this commit by name, whatever the head is. */
  readonly pinned?: boolean | undefined;
}

export type PreparationWay = 'made' | 'moved' | 'woken';

/** An environment as it stood when a run began. */
export interface Serving {
  /** A whole SHA; absent where its stack does not say. */
  readonly commit?: string | undefined;
  /** Where it answers; absent where its stack does not say. */
  readonly url?: string | undefined;
  /** True where it slept, and so answered nobody. */
  readonly asleep?: boolean | undefined;
}

/** That an environment is not on its way any more, and nobody has looked what became of it. */
export interface StoppedPreparation extends Pick<Preparation, 'run' | 'serves'> {
  /** The commit that it was to be brought to. */
  readonly commit: string;
  /** Why the run went no further: a sentence of at most 500 characters. */
  readonly why: string;
  /** True where CloudFormation had begun the change, which goes on without the run. */
  readonly begun?: boolean | undefined;
}

/** What was told of an environment that is on its way, or was. */
export interface ToldPreparation {
  /** The commit that the environment is being brought to; what stands still stands. */
  readonly preparing?: string | undefined;
  /** What else was said of that; absent where it was the commit alone. */
  readonly preparation?: Preparation | undefined;
  /** The run that was at work on it ended before it was over; absent once anything else was told. */
  readonly stopped?: StoppedPreparation | undefined;
}

const WAYS: readonly unknown[] = [undefined, 'made', 'moved', 'woken'];

/** UTC to the minute, as `Preparation.since` has it. */
export function minuteOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 16)}Z`;
}

/** Whether what a comment kept can be used: whoever may edit the comment may have written it. */
export function isPreparation(fields: Readonly<Record<string, unknown>>): boolean {
  const { way, since, usually, run, serves, pinned } = fields;
  return (
    WAYS.includes(way) &&
    (since === undefined || (typeof since === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(since))) &&
    (usually === undefined || Number.isInteger(usually)) &&
    isTextOrNone(run) &&
    isServing(serves) &&
    ['undefined', 'boolean'].includes(typeof pinned)
  );
}

/** The same of what stood as a run began. */
export function isServing(value: unknown): value is Serving | undefined {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { commit, url, asleep }: Readonly<Record<string, unknown>> = { ...value };
  return [commit, url].every(isTextOrNone) && ['undefined', 'boolean'].includes(typeof asleep);
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
