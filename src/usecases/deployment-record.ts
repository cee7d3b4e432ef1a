import type { DeploymentFacts, DeploymentState, Deployments } from '../ports/deployments.ts';
import type { Subject } from './observe-subject.ts';

/** The deployments of one environment on the code host, and the one that this run speaks through. */
export interface DeploymentRecord {
  readonly id: number;
  /** The commit that the host resolved for it. */
  readonly commit: string;
  /** True when an earlier run had closed it as a success. */
  readonly wasSuccess: boolean;
  inProgress(): Promise<void>;
  success(url: string | undefined): Promise<void>;
  close(
    state: Extract<DeploymentState, 'failure' | 'error' | 'inactive'>,
    description: string,
  ): Promise<void>;
}

export interface RecordRequest {
  readonly commit: string;
  readonly stackId: string | undefined;
  readonly logUrl: string | undefined;
}

const STILL_OPEN: readonly (DeploymentState | undefined)[] = ['queued', 'pending', 'in_progress', undefined];

/**
 * Takes up the deployment that a killed run left open for this commit, or opens one. Whatever else
 * the environment has is made inactive once this one is a success.
 */
export async function openDeployment(
  deployments: Deployments,
  subject: Subject,
  request: RecordRequest,
): Promise<DeploymentRecord> {
  const all = await environmentDeployments(deployments, subject);
  const left = all.filter((each) => each.commit === request.commit && STILL_OPEN.includes(each.state)).at(-1);
  const record = left ?? (await create(deployments, subject, request.commit));
  if (left && left.state === undefined) await deployments.setState(left.id, 'queued', {});
  return recordOf(deployments, subject, record, request.logUrl);
}

/** The newest deployment that says that this commit runs, if the newest says so. */
export async function standingDeployment(
  deployments: Deployments,
  subject: Subject,
  commit: string,
): Promise<DeploymentFacts | undefined> {
  const live = (await environmentDeployments(deployments, subject)).filter(
    (each) => each.state !== 'inactive',
  );
  return live.length === 1 && live[0]?.state === 'success' && live[0].commit === commit ? live[0] : undefined;
}

/** Makes every deployment of the environment inactive; returns how many were not yet. */
export async function retireDeployments(
  deployments: Deployments,
  subject: Pick<Subject, 'kind' | 'branch' | 'key'>,
  except?: number,
): Promise<number> {
  let retired = 0;
  for (const each of await environmentDeployments(deployments, subject)) {
    if (each.id === except || each.state === 'inactive') continue;
    await deployments.setState(each.id, 'inactive', {
      description: 'The environment is gone or has moved on.',
    });
    retired += 1;
  }
  return retired;
}

/** Newest first. Several projects may share a repository and a branch, so the payload's key tells whose it is. */
export async function environmentDeployments(
  deployments: Deployments,
  subject: Pick<Subject, 'kind' | 'branch' | 'key'>,
): Promise<readonly DeploymentFacts[]> {
  const all = await deployments.list({ environment: subject.kind, ref: subject.branch });
  return all.filter((each) => each.payload['key'] === subject.key);
}

function create(deployments: Deployments, subject: Subject, commit: string): Promise<DeploymentFacts> {
  return deployments.create({
    environment: subject.kind,
    ref: subject.branch,
    commit,
    description: `Environment ${subject.name}`,
    payload: { key: subject.key, environment: subject.name },
    transient: subject.kind === 'preview',
    production: subject.kind === 'production',
  });
}

function recordOf(
  deployments: Deployments,
  subject: Subject,
  facts: DeploymentFacts,
  logUrl: string | undefined,
): DeploymentRecord {
  const log = logUrl === undefined ? {} : { logUrl };
  return {
    id: facts.id,
    commit: facts.commit,
    wasSuccess: facts.state === 'success',
    async inProgress() {
      if (facts.state !== 'in_progress') await deployments.setState(facts.id, 'in_progress', log);
    },
    async success(url) {
      await deployments.setState(facts.id, 'success', {
        ...log,
        ...(url === undefined ? {} : { environmentUrl: url }),
      });
      await retireDeployments(deployments, subject, facts.id);
    },
    async close(state, description) {
      await deployments.setState(facts.id, state, { ...log, description: description.slice(0, 140) });
    },
  };
}
