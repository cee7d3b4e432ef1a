import type { DeploymentState } from '../environment/deployed-head.ts';
import { cutText } from '../input/cut-text.ts';
import { UserError } from '../verdict/errors.ts';
import { say, skip, type Verdict } from '../verdict/verdict.ts';

/** A deployment on GitHub by which somebody may ask for an environment, as it is now. */
export interface AskingDeployment {
  /** GitHub's. */
  readonly id: number;
  /** As it was opened with: a branch, a tag or a SHA. */
  readonly ref: string;
  /** 40 hex digits: what GitHub found under `ref` when it was opened. */
  readonly commit: string;
  /** Name of the environment, as its opener called it. */
  readonly environment: string;
  /** What it asks for; `deploy` unless its opener says else. */
  readonly task: string;
  /** Login of whoever opened it; `ghost` for one that is gone. */
  readonly opener: string;
  /** True where its opener's records count here (see `Deployments`). */
  readonly isByOurs: boolean;
  /** True where it carries the marker of our own, whoever wrote that. */
  readonly isMarked: boolean;
  /** ISO 8601, of GitHub's clock: when it was opened. */
  readonly createdAt: string;
  /** The newest state, whoever set it; undefined where it has none. */
  readonly state: DeploymentState | undefined;
}

/** GitHub's own word where nobody says another (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const DEPLOY = 'deploy';

/** What the settings make of a deployment: a kind, or the reason why it is left alone. */
export type AskedKind = { readonly kind: string } | { readonly ignored: Verdict<'skipped'> };

/** What the settings say of names of environments. */
export interface KindsByName {
  /** Undefined for a name that they map to no kind. */
  readonly kindOf: (environment: string) => string | undefined;
  /** Path of the settings file, to be named. */
  readonly file: string;
}

/**
 * The kind that a deployment asks for. What carries our marker is never provisioned: it is ours, or somebody forged it.
 * @param asked undefined for one that was deleted.
 */
export function askedKind(id: number, asked: AskingDeployment | undefined, by: KindsByName): AskedKind {
  if (asked === undefined) return ignored(`Deployment ${id} was deleted, so nothing is done for it.`);
  const { environment, task, opener } = asked;
  if (asked.isMarked && asked.isByOurs)
    return {
      ignored: skip(
        'own_deployment',
        `Deployment ${id} is Greenroom's own record, so nothing is done for it.`,
      ),
    };
  if (asked.isMarked)
    return ignored(
      `Deployment ${id} carries the marker of Greenroom's own records, and ${opener} opened it, whose records do not count here; nothing is done for it.`,
    );
  if (task !== DEPLOY)
    return ignored(
      `Deployment ${id} asks for the task '${shown(task)}', and only '${DEPLOY}' brings an environment up.`,
    );
  const kind = by.kindOf(environment);
  if (kind === undefined)
    return ignored(
      `Deployment ${id} is for '${shown(environment)}', which 'deployments' of ${by.file} maps to no kind; add the name there to have it provisioned.`,
    );
  if (asked.state === 'inactive')
    return ignored(`Deployment ${id} is inactive, so it is not provisioned any more; open a new one.`);
  return { kind };
}

function ignored(sentence: string): AskedKind {
  return { ignored: skip('deployment_ignored', sentence) };
}

/** What is known of the ref of a deployment, and of the kind that it asks for. */
export interface AskedRef {
  /** By the settings. */
  readonly kind: string;
  /** The branch that the settings give the kind; undefined for a kind with one environment for each branch. */
  readonly kindBranch: string | undefined;
  /** True where the repository has a branch of the name of `ref`. */
  readonly isBranch: boolean;
}

/**
 * The branch whose environment a deployment asks for. A tag or a SHA belongs to none, so it will do only where the kind has a branch;
 * whether its commit is on that branch is asked elsewhere.
 * @throws UserError `unknown_branch`
 */
export function askedBranch(
  asked: Pick<AskingDeployment, 'id' | 'ref' | 'environment'>,
  about: AskedRef,
): string {
  const { kind, kindBranch, isBranch } = about;
  const ref = refName(asked.ref);
  if (isBranch && (kindBranch === undefined || kindBranch === ref)) return ref;
  if (!isBranch && kindBranch !== undefined) return kindBranch;
  const what = isBranch
    ? `asks for branch '${shown(ref)}', and the kind '${kind}' always serves branch '${kindBranch}'; open it with that branch`
    : `names '${shown(ref)}', which is no branch, and the kind '${kind}' has an environment for each branch; open it with a branch`;
  throw new UserError(
    'unknown_branch',
    `Deployment ${asked.id} ${what}, or map '${shown(asked.environment)}' to another kind.`,
  );
}

/** Without the beginning that a branch has as a whole ref. */
export function refName(ref: string): string {
  return ref.replace(/^refs\/heads\//, '');
}

/** @throws UserError `unknown_branch` for a commit that the branch does not have, as after a forced push. */
export function refuseCommit({ id, commit }: Pick<AskingDeployment, 'id' | 'commit'>, branch: string): never {
  throw new UserError(
    'unknown_branch',
    `Deployment ${id} is of commit ${commit.slice(0, 7)}, which is not on branch '${shown(branch)}'; open a new one of a commit that is.`,
  );
}

/** What was recorded of an environment, as far as it says what came last. */
interface Recorded {
  readonly id: number;
  /** 40 hex digits. */
  readonly commit: string;
  readonly state: DeploymentState | undefined;
}

/**
 * Why a deployment brings nothing: another tool opened a newer one for that environment, or a run of ours has brought another commit since.
 * So a red job that is run again late takes nobody back. Undefined for the newest one, and where the newest is of the same commit.
 */
export function whyOlder(
  { id, commit }: Pick<AskingDeployment, 'id' | 'commit'>,
  { theirs, ours }: { readonly theirs: readonly Recorded[]; readonly ours: readonly Recorded[] },
): Verdict<'skipped'> | undefined {
  // What failed brought nothing, and what others asked for counts whatever came of it.
  const brought = ours.filter(({ state }) => state !== 'failure' && state !== 'error');
  const newest = [...theirs, ...brought].reduce<Recorded | undefined>(
    (most, each) => (each.id > (most?.id ?? id) ? each : most),
    undefined,
  );
  if (newest === undefined || newest.commit === commit) return undefined;
  return say(
    'superseded',
    `Deployment ${id} is older than deployment ${newest.id} of that environment, which is of commit ${newest.commit.slice(0, 7)}, so ${commit.slice(0, 7)} is not deployed; open a new deployment to go back.`,
    'skipped',
  );
}

/** What a state says of itself that was set for an environment: by it the suite knows the deployments of others that it answered. */
export function answerNote(name: string): string {
  return `Environment ${name}`;
}

/** A deployment of another tool in the same environment and of the same branch. */
export type AnsweredDeployment = Pick<AskingDeployment, 'id' | 'commit' | 'state' | 'createdAt'> & {
  /** What its states said of themselves. */
  readonly notes: readonly string[];
};

/** What ends deployments of other tools. */
export interface DeploymentEnding {
  /** Of the environment. */
  readonly name: string;
  /** What has become of the environment: it is gone, or a deployment of that id and commit is a success. */
  readonly through?: {
    readonly id: number;
    readonly commit: string;
    /** True of one that another tool opened too: it takes the place of older ones that nobody has answered. */
    readonly isTheirs: boolean;
  };
}

/** Whether a deployment of another tool has ended: only what the suite has answered does, and what a newer one took the place of. */
export function hasEnded(
  { id, commit, state, notes }: AnsweredDeployment,
  { name, through }: DeploymentEnding,
): boolean {
  if (state === 'inactive' || (through !== undefined && id >= through.id)) return false;
  const isTheirs = through?.isTheirs === true;
  if (!isTheirs && through?.commit === commit && state === 'success') return false;
  return notes.includes(answerNote(name)) || (isTheirs && state === undefined);
}

function shown(text: string): string {
  return cutText(text, 81, '…');
}
