import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';

/**
 * How often the same request is sent again: `once more`, `a few times` where it does no harm twice, `like throttling` where nothing of
 * it was read and the far side says how long to wait. `later` is for another run, and `final` for none until something changes.
 */
export type Repeat = 'once more' | 'a few times' | 'like throttling' | 'later' | 'final';

/** One answer of a far side, and what follows from it: a row of docs/answers.md. Where it is from is in `tools/answers`. */
export interface ForeignAnswer {
  /** The calls that are answered so, as the far side's documentation names them; every one when absent. */
  readonly calls?: readonly string[];
  /** HTTP status, several of them, or a class; any when absent. */
  readonly status?: number | readonly number[] | '3xx' | '4xx' | '5xx';
  /** The far side's own word for it, such as `ValidationError` or `channel_not_found`; any when absent. */
  readonly code?: RegExp;
  /** What its words say; anything when absent. */
  readonly says?: RegExp;
  /** `fact` where the answer is what was asked for, so that nothing failed: something is not there, or was there before. */
  readonly cause: ReasonCode | 'fact';
  readonly repeat: Repeat;
  /** Who can do something about it. */
  readonly concerns: 'developer' | 'ops' | 'nobody';
  /** What to do, without a full stop; `{…}` is filled in. '' where there is nothing to do. */
  readonly todo: string;
}

/** What came, as far as it is known. */
export interface GivenAnswer {
  readonly call?: string | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly words?: string | undefined;
}

/** A row with its name. */
export type NamedAnswer<Name extends string = string> = ForeignAnswer & { readonly name: Name };

/** The first row of a table that an answer fits; undefined where none does. A row that names its calls fits no unknown one. */
export function answerOf<Name extends string>(
  table: Readonly<Record<Name, ForeignAnswer>>,
  given: GivenAnswer,
): NamedAnswer<Name> | undefined {
  for (const name in table) if (fits(table[name], given)) return { ...table[name], name };
  return undefined;
}

/** True where an answer is of a row's kind, whatever rows stand before it. */
export function fits(row: ForeignAnswer, { call = '', status, code = '', words = '' }: GivenAnswer): boolean {
  if (row.calls !== undefined && !row.calls.includes(call)) return false;
  if (!isOfStatus(row.status, status)) return false;
  if (row.code !== undefined && !row.code.test(code)) return false;
  return row.says === undefined || row.says.test(words);
}

function isOfStatus(listed: ForeignAnswer['status'], status: number | undefined): boolean {
  if (listed === undefined || listed === status) return true;
  if (typeof listed === 'object') return status !== undefined && listed.includes(status);
  return listed === classOf(status);
}

function classOf(status: number | undefined): string {
  return `${Math.floor((status ?? 0) / 100)}xx`;
}

/** The reason code where the answer is in the way: something that is not there is an error for whoever needs it. */
export function causeOf({ cause }: ForeignAnswer): ReasonCode {
  return cause === 'fact' ? 'far_side_error' : cause;
}

/** True where the same job may go better later. */
export function mayPass({ repeat }: ForeignAnswer): boolean {
  return repeat !== 'final';
}
