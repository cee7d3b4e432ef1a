import type { ConcurrencyGroups } from './concurrency.ts';
import {
  type Contexts,
  expressionText,
  isTrue,
  resolveExpressions,
  type WorkflowPart,
} from './expressions.ts';

/** Does `work` when its concurrency group lets it; nothing when a newer member takes the place. */
export async function inTurn<T>(
  groups: ConcurrencyGroups,
  concurrency: WorkflowPart | undefined,
  contexts: Contexts,
  cancelRunning: () => void,
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
