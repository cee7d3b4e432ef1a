/** One member of a concurrency group. */
export interface Turn {
  /** Resolves when it may run, or when a newer member took its place. */
  readonly granted: Promise<'run' | 'cancelled'>;
  /** Gives the place to who waits. */
  release(): void;
}

/** The groups of `concurrency:`, over all runs. */
export interface ConcurrencyGroups {
  /** `cancelRunning` is called when a newer member with `cancelInProgress` arrives while this one runs. */
  enter(request: {
    group: string;
    cancelInProgress: boolean;
    queue: 'single' | 'max';
    cancelRunning: () => void;
  }): Turn;
}

interface Waiting {
  readonly grant: (verdict: 'run' | 'cancelled') => void;
  readonly cancelRunning: () => void;
}

const LONGEST_QUEUE = 100;

/**
 * One running and, unless `queue` is `max`, one pending member a group; an older pending one is cancelled.
 * Names are compared without case (docs.github.com, "Control the concurrency of workflows and jobs").
 */
export function createConcurrencyGroups(): ConcurrencyGroups {
  const running = new Map<string, Waiting>();
  const pending = new Map<string, Waiting[]>();

  function release(group: string, member: Waiting): void {
    if (running.get(group) !== member) return;
    running.delete(group);
    const next = pending.get(group)?.shift();
    if (next === undefined) return;
    running.set(group, next);
    next.grant('run');
  }

  return {
    enter({ group: name, cancelInProgress, queue, cancelRunning }) {
      const group = name.toLowerCase();
      const { promise: granted, resolve: grant } = Promise.withResolvers<'run' | 'cancelled'>();
      const member: Waiting = { grant, cancelRunning };
      const incumbent = running.get(group);
      if (incumbent === undefined) {
        running.set(group, member);
        grant('run');
      } else {
        const waiting = pending.get(group) ?? [];
        const room = queue === 'max' ? LONGEST_QUEUE : 1;
        while (waiting.length >= room) waiting.shift()?.grant('cancelled');
        waiting.push(member);
        pending.set(group, waiting);
        if (cancelInProgress) incumbent.cancelRunning();
      }
      return { granted, release: () => release(group, member) };
    },
  };
}
