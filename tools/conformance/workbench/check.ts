/** One claim that a tool or client which was written elsewhere can refute. */
export interface Check {
  readonly name: string;
  /** True for a check that mostly waits for somebody else's polls, so that it may run beside others of its kind. */
  readonly waits?: boolean;
  /**
   * @returns what keeps the check from being made on this machine; nothing when it holds, or what is worth telling then.
   * @throws when it does not hold.
   */
  run(bench: Bench): Promise<SkippedBecause | Told | undefined>;
}

/** A check that holds, and what is worth telling. */
export interface Told {
  readonly told: string;
}

/** Why a check cannot be made on this machine. */
export interface SkippedBecause {
  readonly skipped: string;
}

/** What checks work with. */
export interface Bench {
  readonly root: string;
  /** Path of a program that `requirements*.txt` installs. */
  tool(name: string): string;
  /** Path under the folder `shared` beside the repository; undefined where it is not there. */
  shared(path: string): string | undefined;
  /** A fresh world of its own; it ends with the check. */
  world(wish?: WorldWish): Promise<RunningWorld>;
  /** An empty folder of its own. */
  scratch(): string;
}

/** What a check wants of its world. */
export interface WorldWish {
  /** What decides what nobody knows for sure of the services; 1 when absent. */
  readonly seed?: number;
  /** World seconds in one of the machine's. */
  readonly speed?: number;
  /** Folder in which the world keeps its exchanges with AWS and trackers, whole. */
  readonly exchanges?: string;
}

/** A world in a process of its own. */
export interface RunningWorld {
  readonly origin: string;
  /** Variables that point any client at the world. */
  readonly env: Readonly<Record<string, string>>;
  /** The wire log, each entry with service, operation, status and bodies. */
  log(): Promise<readonly LoggedRequest[]>;
}

/** A request as the world's log shows it. */
export interface LoggedRequest {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  /** Within the service, and its query without the question mark. */
  readonly path: string;
  readonly query: string;
  readonly status: number | 'no answer';
  readonly requestBody: string;
  readonly responseBody: string;
}

/** @throws with the sentence when the claim does not hold. */
export function claim(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}
