import type { BatchMember } from '../../domain/sweep/batches.ts';
import type { BrakeLimits } from '../../domain/sweep/brake.ts';
import type { SweepRules } from '../../domain/sweep/judge-stack.ts';
import type { TakeDownDeps, TeardownRequest } from '../teardown/teardown-request.ts';

/** What a plan is shown to people with. */
export interface ShowDeps extends Pick<TakeDownDeps, 'log'> {
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
}

/** What a sweep needs of a target, of the code host and of the run. */
export type SweepDeps = TakeDownDeps & ShowDeps;

/** Which environments are meant: one (`this`), those that nobody wants, those whose time is up, or all. */
export type Selection = 'this' | 'orphaned' | 'expired' | 'all';

/** What a run does with what is selected: takes it down, adopts it, or carries out one part of a sweep in several jobs. */
export type SweepOperation =
  | { readonly operation: 'take-down' | 'adopt' }
  /** `batches` is how many jobs there are to be, at least 1. */
  | { readonly operation: 'plan'; readonly batches: number }
  | { readonly operation: 'batch' | 'merge'; readonly members: readonly BatchMember[] };

/** What a sweep goes by. A function takes the parts that it reads. */
export interface SweepRequest extends TeardownRequest {
  readonly rules: SweepRules;
  readonly selection: Selection;
  readonly operation: SweepOperation;
  readonly brake: BrakeLimits;
}

/** True for a run that is no sweep but the teardown of one environment. */
export function isAboutOne({ selection, operation }: Pick<SweepRequest, 'selection' | 'operation'>): boolean {
  return selection === 'this' && operation.operation === 'take-down';
}

/** The sentence of a sweep that found nothing to do. */
export const NOTHING_SELECTED: Readonly<Record<Selection, string>> = {
  this: 'There is no environment to take down.',
  orphaned: 'No environment is orphaned.',
  expired: 'No environment has expired.',
  all: 'There is no environment that may be taken down.',
};
