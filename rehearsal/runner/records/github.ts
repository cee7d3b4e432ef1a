import type { ActionsDesk } from '../../world/github/github.ts';
import type { StepPlace, TriggerEvent } from './records.ts';

/** What a job may do in a scope. */
export type Access = 'read' | 'write';

/** Scopes by GitHub's name (`pull-requests`, `id-token`); what is absent is denied. */
export type Permissions = Readonly<Record<string, Access>>;

/** The job that a token is made for. */
export interface TokenGrant {
  readonly permissions: Permissions;
  readonly runId: number;
  /** Workflow file name. */
  readonly file: string;
  readonly job: string;
  readonly event: TriggerEvent;
  /** The file that holds the job, as `job_workflow_ref` of its id token says it: a called workflow's, not its caller's. */
  readonly jobWorkflow?: string;
  /** The job's `environment`, which changes the subject of its id token. */
  readonly environment?: string;
}

/** Everything that GitHub, and not the runner, knows or hands out. */
export interface RunnerGitHub {
  readonly repository: RunnerRepository;
  /** Time as ISO 8601. */
  now(): string;
  /** The files at a commit or a full ref (`refs/heads/main`, `refs/pull/1/merge`); undefined where there is no such thing. */
  treeAt(ref: string): RepositoryTree | undefined;
  /** Variables that every step gets, such as the addresses of the services. */
  environment(): Readonly<Record<string, string>>;
  /** Makes the job's `GITHUB_TOKEN`. */
  issueToken(grant: TokenGrant): string;
  /** Makes what a job with `id-token: write` asks for its id token with. */
  issueIdTokenRequest(grant: TokenGrant): { readonly url: string; readonly token: string };
  /** Where runs are told of, and who says which workflows may start. */
  readonly actions: ActionsDesk;
}

/** What a checkout brings. */
export interface RepositoryTree {
  readonly commit: string;
  readonly files: readonly RepositoryFile[];
}

/** A file of a repository. */
export interface RepositoryFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable: boolean;
}

/** The repository whose workflows run. */
export interface RunnerRepository {
  /** `owner/name` */
  readonly fullName: string;
  readonly id: number;
  readonly ownerId: number;
  readonly defaultBranch: string;
}

/** What a hook makes of a step: run it, or let it do nothing and succeed. */
export type Verdict = 'run' | 'nothing';

/** A step that runs for long. */
export interface LongStep {
  /** Workflow file name. */
  readonly file: string;
  /** The job's id. */
  readonly job: string;
  /** The step's name. */
  readonly step: string;
  /** Since it began, of the machine's time. */
  readonly seconds: number;
}

/** How long the runner lets a step run without a word, ms of the machine's time. */
export interface Patience {
  readonly tellEvery: number;
  /** Until its job is ended, where something is missing that it may wait for. */
  readonly endAfter: number;
}

/** What a rehearsal may change about a run. */
export interface RunnerHooks {
  /** Asked before every step that is about to run. */
  readonly beforeStep?: (place: StepPlace) => Verdict;
  /** Told of a step that still runs, again and again. */
  readonly stillRuns?: (step: LongStep) => void;
  /** Real hosts that were not asked since then, world time, ISO 8601. Without it, every host was. */
  readonly notAskedSince?: (at: string) => readonly string[];
}
