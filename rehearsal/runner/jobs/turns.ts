import {
  type Contexts,
  expressionText,
  isTrue,
  resolveExpressions,
  type WorkflowPart,
} from '../workflows/expressions.ts';
import type { ConcurrencyGroups } from './concurrency.ts';

/** Whose turn it is to be. */
export interface TurnRequest {
  /** `concurrency:` of a workflow or job; without it nobody waits. */
  readonly concurrency: WorkflowPart | undefined;
  /** What its expressions may name. */
  readonly contexts: Contexts;
  /** Stops the work while it runs, for a newer member. */
  readonly cancelRunning: () => void;
}

/** Does `work` when its concurrency group lets it; nothing when a newer member takes the place. */
export async function inTurn<T>(
  groups: ConcurrencyGroups,
  { concurrency, contexts, cancelRunning }: TurnRequest,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (concurrency === undefined || concurrency === null) return work();
  const value = resolveExpressions(concurrency, contexts);
  const settings = (typeof value === 'object' && value !== null ? value : { group: value }) as Record<
    string,
    unknown
  >;
  const turn = groups.enter({
    group: expressionText(settings['group']),
    cancelInProgress: isTrue(settings['cancel-in-progress'] ?? false),
    queue: settings['queue'] === 'max' ? 'max' : 'single',
    cancelRunning,
  });
  if ((await turn.granted) === 'cancelled') return undefined;
  try {
    return await work();
  } finally {
    turn.release();
  }
}
