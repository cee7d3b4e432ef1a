import { notesBlindLook } from './reported-before.ts';

/** A run of the hourly workflow, which the schedule or a person started. */
export interface HourlyRun {
  /** GitHub's own. */
  readonly id: number;
  /** ISO 8601, of GitHub's clock. */
  readonly startedAt: string;
  /** The default branch's commit at which it ran (40 hex digits). */
  readonly commit: string;
  /** GitHub's word, such as `success`; undefined while it runs. */
  readonly conclusion: string | undefined;
}

/** A job of such a run, or one leg of its matrix. */
export interface HourlyJob {
  /** As the page of the run shows it; in a called workflow behind its caller's name: `CALLER / CALLED`. */
  readonly name: string;
  /** GitHub's word, such as `skipped`; undefined while it runs. */
  readonly conclusion: string | undefined;
  /** ISO 8601, of GitHub's clock, like the next. */
  readonly startedAt: string;
  /** Undefined while it runs. */
  readonly completedAt: string | undefined;
  /** Names of its steps, as the page of the run shows them; [] for a job that began none. */
  readonly steps: readonly string[];
}

/** A try to heal a branch, which ended. */
export interface HealTry {
  /** Number of the pull request that decides on the branch. */
  readonly pullRequest: number;
  /** Of the pull request: 40 hex digits. */
  readonly commit: string;
  /** `other` for one that was cancelled. */
  readonly ended: 'success' | 'failure' | 'other';
  /** ISO 8601: when it began. */
  readonly startedAt: string;
  /** ISO 8601: when it ended. */
  readonly at: string;
  /** The default branch's commit, whose settings it went by. */
  readonly settingsCommit: string;
}

/** A try to bring a shared environment to what was sent there. */
export interface ShipTry {
  /** The name of the shared kind. */
  readonly kind: string;
  /** 40 hex digits: what was sent. */
  readonly commit: string;
  /** `other` for one that was cancelled; undefined for one that waits or is at work. */
  readonly ended: 'success' | 'failure' | 'other' | undefined;
  /** ISO 8601: when it ended, else when it began or was queued. */
  readonly at: string;
}

/** The `name` of the job that looks, in the workflow that ships. */
export const LOOK_JOB = 'Find what is due';
/** The `name` of each leg that heals. */
const HEAL_JOB = /^Heal pull request (\d+) at ([0-9a-f]{40})$/;
/** The `name` of each leg that brings a shared environment to a commit. */
const SHIP_JOB = /^Bring ([a-z0-9]+) to ([0-9a-f]{40})$/;

/**
 * When the run looked; undefined where its look failed, or where it did something else. What became of its other jobs does not
 * matter. A workflow of a team's own may name its jobs otherwise: such a run looked if it is green. A look that is green only because
 * what stands in its way was reported before has failed.
 */
export function lookedAt(run: HourlyRun, jobs: readonly HourlyJob[]): string | undefined {
  const looks = jobs.filter(({ name }) => ownName(name) === LOOK_JOB);
  if ((looks.length === 0 ? jobs : looks).some(({ steps }) => steps.some(notesBlindLook))) return undefined;
  if (looks.length === 0) return run.conclusion === 'success' ? run.startedAt : undefined;
  const played = looks.filter(({ conclusion }) => conclusion !== 'skipped');
  return played.every(({ conclusion }) => conclusion === 'success') ? played[0]?.startedAt : undefined;
}

/** The tries of a run that ended. */
export function healTries(run: HourlyRun, jobs: readonly HourlyJob[]): readonly HealTry[] {
  return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
    const [, pullRequest, commit] = HEAL_JOB.exec(ownName(name)) ?? [];
    if (commit === undefined || conclusion === undefined || completedAt === undefined) return [];
    const ended = endingOf(conclusion);
    const times = { startedAt, at: completedAt };
    return [{ pullRequest: Number(pullRequest), commit, ended, ...times, settingsCommit: run.commit }];
  });
}

/** The tries of a run for shared environments, also those that have not ended. */
export function shipTries(_run: HourlyRun, jobs: readonly HourlyJob[]): readonly ShipTry[] {
  return jobs.flatMap(({ name, conclusion, startedAt, completedAt }) => {
    const [, kind, commit] = SHIP_JOB.exec(ownName(name)) ?? [];
    if (kind === undefined || commit === undefined) return [];
    const ended = conclusion === undefined ? undefined : endingOf(conclusion);
    return [{ kind, commit, ended, at: completedAt ?? startedAt }];
  });
}

function endingOf(conclusion: string): 'success' | 'failure' | 'other' {
  return conclusion === 'failure' || conclusion === 'success' ? conclusion : 'other';
}

function ownName(name: string): string {
  return name.split(' / ').at(-1) ?? name;
}
