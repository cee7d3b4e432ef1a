import type { DeploymentState } from '../environment/deployed-head.ts';
import type { Intent } from '../intents/intent.ts';

/** By then the run that a command starts has begun, or waits for others. */
const OWN_RUN_MS = 15 * 60_000;
/** No job that deploys takes longer, so one that says nothing since was killed. */
const LONGEST_JOB_MS = 60 * 60_000;
/** What nobody brought by then, nobody brings by the clock: a person looks, and says the command again. */
const LONGEST_HEALING_MS = 24 * 3_600_000;

/** A deployment of a shared environment, as far as it says what became of a commit. */
export interface ShippedDeployment {
  /** 40 hex digits. */
  readonly commit: string;
  /** The newest state; undefined where it has none yet. */
  readonly state: DeploymentState | undefined;
  /** ISO 8601, of GitHub's clock, as the next. */
  readonly createdAt: string;
  /** When it got its newest state; absent where it has none. */
  readonly changed?: { readonly at: string };
}

/**
 * Why a run is due that brings a shared environment to what was sent there: a clause; undefined where none is. Proof are the deployments of
 * our own runs. What failed was reported, what was taken down was meant to go, and what runs elsewhere is left to that run.
 * @param history newest first.
 */
export function whyNotBrought(
  { commit, since }: Pick<Intent, 'commit' | 'since'>,
  history: readonly ShippedDeployment[],
  now: Date,
): string | undefined {
  const age = (at: string) => now.getTime() - Date.parse(at);
  if (age(since) < OWN_RUN_MS || age(since) > LONGEST_HEALING_MS) return undefined;
  const [newest] = history;
  const isUnderWay = newest !== undefined && isOpen(newest);
  if (isUnderWay && age(newest.changed?.at ?? newest.createdAt) < LONGEST_JOB_MS) return undefined;
  if (history.find(({ state }) => state === 'success')?.commit === commit) return undefined;
  const own = history.find(
    (each) => each.commit === commit && Date.parse(each.createdAt) >= Date.parse(since),
  );
  if (own === undefined) return `no run has brought it to ${commit.slice(0, 7)}, which was sent there`;
  return isOpen(own) ? `the run that brought it to ${commit.slice(0, 7)} has not ended it` : undefined;
}

function isOpen({ state }: Pick<ShippedDeployment, 'state'>): boolean {
  return state === undefined || state === 'queued' || state === 'pending' || state === 'in_progress';
}
