/** One webhook, as a runner gets it. */
export interface GitHubEvent {
  /** Grows by one; what `events(after)` compares. */
  readonly id: number;
  /** `pull_request`, `push`, … */
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** World time, ISO 8601. */
  readonly at: string;
  /** The login that did it. */
  readonly actor: string;
  /** Done with a workflow's own token: such an event starts nothing, except for dispatches. */
  readonly byWorkflowToken: boolean;
  /** A run that may start, but waits for someone's approval (pull requests touched by a workflow token). */
  readonly waitsForApproval: boolean;
  /** What a run of it gets as `GITHUB_REF` and `GITHUB_SHA`. */
  readonly ref: string;
  readonly sha: string;
  /** The pull request's head is in a fork: its runs have no secrets and read-only tokens. */
  readonly fork: boolean;
  /** What `paths` filters judge, at most 300; undefined where GitHub does not look at them. */
  readonly changedFiles: readonly string[] | undefined;
  /** The commit's message asks for no runs (docs.github.com, "Skip workflow runs"). */
  readonly skipped: boolean;
}

/** Every event so far, and who listens. */
export interface Events {
  emit(event: Omit<GitHubEvent, 'id'>): void;
  after(id: number): readonly GitHubEvent[];
  /** Calls back for each event as it happens; returns what ends that. */
  onEvent(listener: (event: GitHubEvent) => void): () => void;
  /** Does the work while every event gets lost on its way, as webhooks do. */
  silently<T>(silent: boolean, work: () => T): T;
}

/** No events yet. */
export function createEvents(): Events {
  const events: GitHubEvent[] = [];
  const listeners = new Set<(event: GitHubEvent) => void>();
  let muted = false;
  return {
    emit(event) {
      if (muted) return;
      const numbered = { id: events.length + 1, ...event };
      events.push(numbered);
      for (const listener of listeners) listener(numbered);
    },
    after: (id) => events.slice(Math.max(0, id)),
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    silently(silent, work) {
      const before = muted;
      muted = muted || silent;
      try {
        return work();
      } finally {
        muted = before;
      }
    },
  };
}
