import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import { byPlace, isProof, type Place } from '../../domain/environment/place.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import { sentPayload } from '../../domain/intents/intent.ts';
import { LABELLED_PIN, pinOf } from '../../domain/intents/pin.ts';
import type { DeploymentFacts, DeploymentState, Deployments } from '../../ports/deployments.ts';
import { retireAnswered } from './retire-answered.ts';

/** The GitHub Deployment that this run speaks through, among those of its environment. */
export interface DeploymentRecord {
  readonly id: number;
  /** The commit that the code host resolved for it (40 hex digits). */
  readonly commit: string;
  /** ISO 8601, of the code host's clock: when it was opened. */
  readonly createdAt: string;
  /** Says that the work has begun. */
  inProgress(): Promise<void>;
  /**
   * Says that the commit runs and makes every older deployment inactive; `note` is what its page says beside the state.
   * `overtaken` when another run has said so of a deployment that was opened later: this one is then to be closed.
   */
  success(url: string | undefined, note?: string): Promise<'live' | 'overtaken'>;
  /** Says how it ended where it is no success; of `description` GitHub shows the first 140 characters. */
  close(
    state: Extract<DeploymentState, 'failure' | 'error' | 'inactive'>,
    description: string,
  ): Promise<void>;
}

/** The deployment that a run wants to speak through. */
export interface RecordRequest {
  /** 40 hex digits. */
  readonly commit: string;
  /** The branch, so that the code host says which commit it has; the commit itself where that was asked for by name. */
  readonly ref: string;
  /** Where its stack is made. */
  readonly place: Place;
  /** Ids of deployments in other places that have not ended: one of each, the newest. */
  readonly leftBehind: readonly number[];
  /** Of the run's log; undefined where nobody knows it. */
  readonly logUrl: string | undefined;
  /** Names of environments by which other tools mean the kind; absent where the settings map none. */
  readonly names?: readonly string[] | undefined;
}

const STILL_OPEN: readonly (DeploymentState | undefined)[] = ['queued', 'pending', 'in_progress', undefined];

/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run, but for what stands in another place.
 */
export async function openDeployment(
  deployments: Deployments,
  subject: Subject,
  history: readonly DeploymentFacts[],
  request: RecordRequest,
): Promise<DeploymentRecord> {
  const open = history
    .filter(({ commit, state }) => commit === request.commit && STILL_OPEN.includes(state))
    .at(-1);
  const facts = open ?? (await create(deployments, subject, request));
  if (open && open.state === undefined) await deployments.setState(open.id, 'queued', {});
  const others = async () =>
    byPlace(await openedMeanwhile(deployments, subject, facts, history), [request.place]).here;
  const endTheirs = () =>
    retireAnswered(
      deployments,
      { names: request.names ?? [], ref: subject.branch },
      {
        name: subject.name,
        through: { id: facts.id, commit: facts.commit, isTheirs: false },
      },
    );
  return recordOf(deployments, facts, { history, others, endTheirs, logUrl: request.logUrl });
}

/** The one deployment that is not inactive, when it says that this commit runs. */
export function activeDeployment(
  history: readonly DeploymentFacts[],
  commit: string,
): DeploymentFacts | undefined {
  const live = history.filter(({ state }) => state !== 'inactive');
  return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}

/** Makes what was found inactive, but for one; returns how many were not yet. */
export async function retire(
  deployments: Deployments,
  history: readonly DeploymentFacts[],
  except?: number,
): Promise<number> {
  const live = history.filter(({ id, state }) => id !== except && state !== 'inactive');
  for (const { id } of live)
    await deployments.setState(id, 'inactive', {
      description: 'The environment is gone or has moved on.',
    });
  return live.length;
}

type DeploymentSubject = Pick<Subject, 'kind' | 'branch' | 'key'>;

/** What the code host has recorded of one environment, each newest first. */
export interface EnvironmentRecords {
  /** What proves something. */
  readonly ours: readonly DeploymentFacts[];
  /** What others recorded: only doubt may come of it. */
  readonly others: readonly DeploymentFacts[];
}

/** The same as `environmentDeployments`, with what others recorded, in as many requests. */
export async function environmentRecords(
  deployments: Pick<Deployments, 'list'>,
  subject: DeploymentSubject,
  commits: readonly (string | undefined)[] = [],
): Promise<EnvironmentRecords> {
  const all = await environmentDeployments(deployments, subject, commits, { writers: 'anybody' });
  return { ours: all.filter(isProof), others: all.filter((each) => !isProof(each)) };
}

/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. A commit that was asked
 * for by name has deployments of its own; before they could be found by the key, they hung on that commit alone, and `commits` are
 * those that may have such a one.
 */
export async function environmentDeployments(
  deployments: Pick<Deployments, 'list'>,
  subject: DeploymentSubject,
  commits: readonly (string | undefined)[] = [],
  by: { readonly writers?: 'anybody' } = {},
): Promise<readonly DeploymentFacts[]> {
  const { kind: environment, key } = subject;
  const ofSubject = (ref: string) => deployments.list({ environment, ref, key, ...by });
  const found = [...(await ofSubject(subject.branch))];
  for (const commit of new Set(commits))
    if (commit !== undefined && !found.some((each) => isProof(each) && each.commit === commit))
      found.push(...(await ofSubject(commit)));
  return found.toSorted((a, b) => b.id - a.id);
}

/**
 * Deployments of the branch that other runs have opened since `history` was read and before or after this run opened its `own`; their
 * states are read only where there are some.
 */
async function openedMeanwhile(
  deployments: Deployments,
  subject: DeploymentSubject,
  own: DeploymentFacts,
  history: readonly DeploymentFacts[],
): Promise<readonly DeploymentFacts[]> {
  const newest = history.reduce((most, { id }) => Math.max(most, id), 0);
  const isNew = ({ id, payload }: Pick<DeploymentFacts, 'id' | 'payload'>) =>
    id > newest && id !== own.id && payload['key'] === subject.key;
  const opened = await deployments.opened({
    environment: subject.kind,
    ref: subject.branch,
    key: subject.key,
    until: ({ id }) => id <= newest,
    ...(history.length > 0 ? {} : { since: new Date(Date.parse(own.createdAt) - LONGEST_PREPARATION_MS) }),
  });
  return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}

/** No run takes that long from the reading of the records to the opening of its own. */
const LONGEST_PREPARATION_MS = 3_600_000;

function create(
  deployments: Deployments,
  subject: Subject,
  { commit, ref, place: { region, account }, leftBehind }: RecordRequest,
): Promise<DeploymentFacts> {
  const isByLabel = pinOf(subject.pullRequest, subject.repository.id) === commit;
  return deployments.create({
    environment: subject.kind,
    ref,
    commit,
    description: `Environment ${subject.name}${pullOfForkBranch(subject.branch) === undefined ? '' : ', from a fork'}`,
    payload: {
      key: subject.key,
      environment: subject.name,
      project: subject.project,
      ...(region === undefined ? {} : { region }),
      ...(account === undefined ? {} : { account }),
      ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.join(' ') }),
      ...(subject.sent === undefined ? {} : sentPayload(subject.sent)),
      ...(isByLabel ? LABELLED_PIN : {}),
    },
    transient: subject.kind === 'preview',
    production: subject.kind === 'production',
  });
}

interface RecordFacts {
  readonly history: readonly DeploymentFacts[];
  readonly others: () => Promise<readonly DeploymentFacts[]>;
  /** Makes inactive what other tools opened and this one takes the place of. */
  readonly endTheirs: () => Promise<number>;
  readonly logUrl: string | undefined;
}

function recordOf(
  deployments: Deployments,
  facts: DeploymentFacts,
  { history, others, endTheirs, logUrl }: RecordFacts,
): DeploymentRecord {
  const log = logUrl === undefined ? {} : { logUrl };
  return {
    id: facts.id,
    commit: facts.commit,
    createdAt: facts.createdAt,
    async inProgress() {
      if (facts.state !== 'in_progress') await deployments.setState(facts.id, 'in_progress', log);
    },
    async success(url, note) {
      // The others first: a run that is killed between the two comes back, because this one is still open.
      await retire(deployments, history, facts.id);
      await endTheirs();
      await deployments.setState(facts.id, 'success', {
        ...log,
        ...(url === undefined ? {} : { environmentUrl: url }),
        ...(note === undefined ? {} : { description: note }),
      });
      // Two runs that say so at once both look afterwards, and the older one gives way.
      const unknown = await others();
      if (unknown.some(({ id, state }) => id > facts.id && state === 'success')) return 'overtaken';
      await retire(
        deployments,
        unknown.filter(({ id }) => id < facts.id),
      );
      return 'live';
    },
    async close(state, description) {
      await deployments.setState(facts.id, state, { ...log, description });
    },
  };
}
