import type { DeploymentFacts, DeploymentState, Deployments } from '../../ports/deployments.ts';
import type { Subject } from './observe-subject.ts';

/** The deployments of one environment on the code host, and the one that this run speaks through. */
export interface DeploymentRecord {
  readonly id: number;
  /** The commit that the host resolved for it. */
  readonly commit: string;
  inProgress(): Promise<void>;
  /**
   * Says that the commit runs and makes every older deployment inactive; `note` is what its page says beside the state.
   * `overtaken` when another run has said so of a deployment that was opened later: this one is then to be closed.
   */
  success(url: string | undefined, note?: string): Promise<'live' | 'overtaken'>;
  close(
    state: Extract<DeploymentState, 'failure' | 'error' | 'inactive'>,
    description: string,
  ): Promise<void>;
}

export interface RecordRequest {
  readonly commit: string;
  /** The branch, so that the host says which commit it has; the commit itself where that was asked for by name. */
  readonly ref: string;
  /** Where its stack is made. */
  readonly region: string;
  readonly logUrl: string | undefined;
}

const STILL_OPEN: readonly (DeploymentState | undefined)[] = ['queued', 'pending', 'in_progress', undefined];

/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 * `history` is what `environmentDeployments` answered in this run.
 */
export async function openDeployment(
  deployments: Deployments,
  subject: Subject,
  history: readonly DeploymentFacts[],
  request: RecordRequest,
): Promise<DeploymentRecord> {
  const left = history
    .filter((each) => each.commit === request.commit && STILL_OPEN.includes(each.state))
    .at(-1);
  const facts = left ?? (await create(deployments, subject, request));
  if (left && left.state === undefined) await deployments.setState(left.id, 'queued', {});
  const others = () => openedMeanwhile(deployments, subject, [facts, ...history]);
  return recordOf(deployments, facts, history, others, request.logUrl);
}

/** The one deployment that is not inactive, when it says that this commit runs. */
export function activeDeployment(
  history: readonly DeploymentFacts[],
  commit: string,
): DeploymentFacts | undefined {
  const live = history.filter((each) => each.state !== 'inactive');
  return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}

/** Makes every deployment of the environment inactive; returns how many were not yet. */
export async function retireDeployments(
  deployments: Deployments,
  subject: DeploymentSubject,
): Promise<number> {
  return retire(deployments, await environmentDeployments(deployments, subject));
}

/** Makes what was found inactive, but for one; returns how many were not yet. */
export async function retire(
  deployments: Deployments,
  history: readonly DeploymentFacts[],
  except?: number,
): Promise<number> {
  const live = history.filter((each) => each.id !== except && each.state !== 'inactive');
  for (const each of live)
    await deployments.setState(each.id, 'inactive', {
      description: 'The environment is gone or has moved on.',
    });
  return live.length;
}

type DeploymentSubject = Pick<Subject, 'kind' | 'branch' | 'key'>;

/**
 * Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. The
 * deployment of a commit that was asked for by name hangs on that commit; `commits` are those that may have one.
 */
export async function environmentDeployments(
  deployments: Deployments,
  subject: DeploymentSubject,
  commits: readonly (string | undefined)[] = [],
): Promise<readonly DeploymentFacts[]> {
  const own = async (ref: string) =>
    (await deployments.list({ environment: subject.kind, ref })).filter(
      (each) => each.payload['key'] === subject.key,
    );
  const found = [...(await own(subject.branch))];
  for (const commit of new Set(commits))
    if (commit !== undefined && !found.some((each) => each.commit === commit))
      found.push(...(await own(commit)));
  return found.toSorted((a, b) => b.id - a.id);
}

/** Deployments of the branch that other runs have opened since `known` was read; their states cost a request each. */
async function openedMeanwhile(
  deployments: Deployments,
  subject: DeploymentSubject,
  known: readonly DeploymentFacts[],
): Promise<readonly DeploymentFacts[]> {
  const ids = new Set(known.map(({ id }) => id));
  const isNew = (each: { readonly id: number; readonly payload: DeploymentFacts['payload'] }) =>
    !ids.has(each.id) && each.payload['key'] === subject.key;
  const opened = await deployments.opened({ environment: subject.kind, ref: subject.branch });
  return opened.some(isNew) ? (await environmentDeployments(deployments, subject)).filter(isNew) : [];
}

function create(
  deployments: Deployments,
  subject: Subject,
  { commit, ref, region }: RecordRequest,
): Promise<DeploymentFacts> {
  return deployments.create({
    environment: subject.kind,
    ref,
    commit,
    description: `Environment ${subject.name}`,
    payload: { key: subject.key, environment: subject.name, region },
    transient: subject.kind === 'preview',
    production: subject.kind === 'production',
  });
}

function recordOf(
  deployments: Deployments,
  facts: DeploymentFacts,
  history: readonly DeploymentFacts[],
  others: () => Promise<readonly DeploymentFacts[]>,
  logUrl: string | undefined,
): DeploymentRecord {
  const log = logUrl === undefined ? {} : { logUrl };
  return {
    id: facts.id,
    commit: facts.commit,
    async inProgress() {
      if (facts.state !== 'in_progress') await deployments.setState(facts.id, 'in_progress', log);
    },
    async success(url, note) {
      // The others first: a run that is killed between the two comes back, because this one is still open.
      await retire(deployments, history, facts.id);
      await deployments.setState(facts.id, 'success', {
        ...log,
        ...(url === undefined ? {} : { environmentUrl: url }),
        ...(note === undefined ? {} : { description: note }),
      });
      // Two runs that say so at once both look afterwards, and the older one gives way.
      const unknown = await others();
      if (unknown.some((each) => each.id > facts.id && each.state === 'success')) return 'overtaken';
      await retire(
        deployments,
        unknown.filter((each) => each.id < facts.id),
      );
      return 'live';
    },
    async close(state, description) {
      await deployments.setState(facts.id, state, { ...log, description: description.slice(0, 140) });
    },
  };
}
