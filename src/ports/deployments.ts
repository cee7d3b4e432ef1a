import type { DeploymentState } from '../domain/environment/deployed-head.ts';
import type { AnsweredDeployment, AskingDeployment } from '../domain/provision/asked-deployment.ts';

export type { DeploymentState };

/**
 * GitHub's Deployments: the code host's own record of what runs where.
 *
 * Whoever may write to the repository can open a deployment and set a state. So only those deployments are proof that this token's
 * user opened, the workflows of the repository (`github-actions[bot]`), or somebody whom the settings trust. Of all others only doubt
 * may come, which holds a run back; they are told where they are asked for, as `foreignWriter`. A state counts that one of those set,
 * and one that the opener of its deployment set. What states say of test data counts whoever wrote it, because that only holds back.
 *
 * All methods throw what `CodeHost` says for every method of its own.
 */
export interface Deployments {
  /**
   * Deployments of one environment (the kind), newest first, each with its states, in a number of requests that does not grow with
   * theirs: the newest hundred or so. With `key` only those, and as many more as it takes to find one that succeeded or ended,
   * because what is older in its place has ended with that; beyond the newest thousand nobody looks. What may stand in other places is
   * found by `leftBehind` of the newest one. [] when there are none. Safe to repeat.
   */
  list(
    query: DeploymentQuery & {
      /** Full SHA; absent means any. */
      readonly commit?: string;
      /** `anybody`: also what others opened with a payload of ours. Absent: only what is proof. */
      readonly writers?: 'anybody';
    },
  ): Promise<readonly DeploymentFacts[]>;
  /**
   * When the deployments of one environment, and of one branch where `ref` names it, were opened, newest first, without their
   * states. What was opened before `since` may be left out, and may be there; what was opened at or after it is there, and so with
   * what is newer than the first one that answers `until`; beyond the newest thousand nobody looks. Safe to repeat.
   */
  opened(
    query: DeploymentQuery & {
      /** Compared with GitHub's clock; may come from `Clock.now()`. Absent means as far back as there are any. */
      readonly since?: Date;
      /** True for one behind which nobody needs to look; absent means for none. */
      readonly until?: (deployment: OpenedDeployment) => boolean;
    },
  ): Promise<readonly OpenedDeployment[]>;
  /**
   * The newest deployments of one environment (the kind), or of one branch where `ref` names it, newest first, each with its states: at most
   * a hundred, and in four requests at most, so that it is no proof of what is not there. What hangs on commits is left out, but for that on the one that `ref` names. [] when there
   * are none. Safe to repeat.
   */
  newest(
    query: Pick<DeploymentQuery, 'environment' | 'ref'> & {
      /** Whose states are read, by what it was opened with; the others are left out. Absent means all. */
      readonly isMeant?: (payload: DeploymentFacts['payload']) => boolean;
    },
  ): Promise<readonly DeploymentFacts[]>;
  /** One deployment, whoever opened it and for whatever; undefined for one that was deleted. Two requests. Safe to repeat. */
  asked(id: number): Promise<AskingDeployment | undefined>;
  /**
   * What other tools opened for one branch, or for any ref, under the name of an environment, without what carries a marker of ours: the newest hundred, so
   * that it is no proof of what is not there. Two requests at most. [] when there are none. Safe to repeat.
   */
  askedFor(query: {
    readonly environment: string;
    /** As it was opened with; absent means any. */
    readonly ref?: string;
  }): Promise<readonly AnsweredDeployment[]>;
  /**
   * Opens a deployment that waits for no check and merges nothing; its first state is `queued`. Not safe to repeat: each call
   * opens one more.
   * The answer's commit is GitHub's: it differs from the request's when the branch has moved meanwhile.
   * @throws AdapterError `far_side_error` when GitHub opened none. Any error after that leaves the deployment open without a state.
   */
  create(request: NewDeployment): Promise<DeploymentFacts>;
  /**
   * Gives a deployment one more state, which counts from then on; those before stay in its history. Safe to repeat: the newest
   * state is then the same one, and only the history and `notes` have it twice.
   */
  setState(
    id: number,
    state: DeploymentState,
    details: {
      /** Cut to 140 characters; absent means none. */
      readonly description?: string;
      /** Where the environment is reached. Absent: the new state names no address, whatever the one before it said. */
      readonly environmentUrl?: string;
      /** The run's own page; absent means none. */
      readonly logUrl?: string;
    },
  ): Promise<void>;
}

/** Which deployments are meant. */
export interface DeploymentQuery {
  /** The kind; absent means any. */
  readonly environment?: string;
  /** Branch, or a full SHA for what hangs on that; absent means any. With `key`, a branch has what hangs on its commits as well. */
  readonly ref?: string;
  /** Identity in the payload (see `subjectKey`); absent means any. */
  readonly key?: string;
}

/** What a deployment is opened with. */
export interface NewDeployment {
  /** The kind. */
  readonly environment: string;
  /** Branch, or `commit` where that was asked for by name. */
  readonly ref: string;
  /** Full SHA, as far as the run knows it. */
  readonly commit: string;
  /** For people; cut to 140 characters. */
  readonly description: string;
  /**
   * Identity of the subject, kept with the deployment: never a secret. `leftBehind` names deployments in other places that have not
   * ended, by their ids with a space between.
   */
  readonly payload: Readonly<Record<string, string>>;
  /** True where the environment goes away some day. */
  readonly transient: boolean;
  /** True for what the end users use. */
  readonly production: boolean;
}

/** A deployment without its states. */
export type OpenedDeployment = Pick<DeploymentFacts, 'id' | 'commit' | 'payload' | 'createdAt'>;

/** How a deployment got a state. */
export interface StateChange {
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
  /** The page of the run that gave it; absent where the state names none. */
  readonly run?: string;
}

/** A deployment as GitHub describes it. */
export interface DeploymentFacts {
  /** GitHub's id; a newer deployment has a greater one. */
  readonly id: number;
  /** Branch. */
  readonly ref: string;
  /** Full SHA. */
  readonly commit: string;
  /** The kind. */
  readonly environment: string;
  /** The texts that it was opened with, by key; {} where there are none. */
  readonly payload: Readonly<Record<string, string>>;
  /** The newest state; undefined where it has none yet, or one that is not listed above. */
  readonly state: DeploymentState | undefined;
  /** By the newest state; undefined where that gives none. */
  readonly environmentUrl: string | undefined;
  /** What its states said of themselves, the newest first. At most a hundred. Only `list` reads them; [] from `create`. */
  readonly notes: readonly string[];
  /** ISO 8601, of GitHub's clock. */
  readonly createdAt: string;
  /** ISO 8601, of GitHub's clock: when it first was a success. Absent where it never was; only `list` reads it. */
  readonly succeededAt?: string;
  /** How it got its newest state. Absent where it has none; only `list` and `newest` read it. */
  readonly changed?: StateChange;
  /** Login of whoever opened it where that is none of ours (`ghost` for one that is gone), so that it is no proof; else absent. */
  readonly foreignWriter?: string;
}
