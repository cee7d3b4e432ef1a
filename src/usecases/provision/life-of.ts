import { keptUntil } from '../../domain/environment/kept-until.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { KEEP_LABEL } from '../../domain/environment/wanted.ts';
import type { ReportLife } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { expiryOf } from '../../domain/where/expiry.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { DeploymentRecord } from '../subject/deployment-record.ts';
import type { OpenDeployment } from './deployment.ts';
import type { KindLife } from './provision-request.ts';

/** Whose life it is. */
interface Living extends Pick<OpenDeployment, 'history'> {
  /** Undefined where nothing was to be done. */
  readonly record: Pick<DeploymentRecord, 'id' | 'commit' | 'createdAt'> | undefined;
  readonly stack: Pick<Stack, 'createdAt'>;
  /** Undefined where nobody knows, so that no end is named. */
  readonly keepers: Keepers | undefined;
}

/** Who may keep an environment from the end of its time, as a sweep asks for them too. */
export interface Keepers {
  /** The pull requests of its branch: those that are open; the one of the run where none is. */
  readonly pulls: readonly Pick<PullRequestFacts, 'labels' | 'state'>[];
  readonly isLocked: boolean;
}

/**
 * Asks who keeps the environment, in two requests, where its time counts. Undefined where they cannot be read: that an environment is ready is
 * not to fail by that.
 */
export async function keepersOf(
  codeHost: Pick<CodeHost, 'openPullRequests' | 'lockOf'>,
  { branch, name, pullRequest }: Pick<OpenDeployment['subject'], 'branch' | 'name' | 'pullRequest'>,
  { ttlMs }: Pick<KindLife, 'ttlMs'>,
): Promise<Keepers | undefined> {
  if (ttlMs === undefined) return undefined;
  try {
    const [open, held] = await Promise.all([codeHost.openPullRequests(branch), codeHost.lockOf(name)]);
    const others = open.filter(({ number }) => number !== pullRequest?.number);
    const own = pullRequest !== undefined && (pullRequest.state === 'open' || others.length === 0);
    return { pulls: own ? [pullRequest, ...others] : others, isLocked: held !== undefined };
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    return undefined;
  }
}

/** When the environment is awake, and when its time is up, as far as its deployments tell. */
export function lifeOf({ hours, ttlMs }: KindLife, { history, record, stack, keepers }: Living): ReportLife {
  const isKnown = record === undefined || history.ours.some(({ id }) => id === record.id);
  const { pulls = [], isLocked = true } = keepers ?? {};
  const days = pulls.filter(({ state }) => state === 'open').flatMap(({ labels }) => labels);
  const expires = expiryOf({
    records: isKnown ? history.ours : [record, ...history.ours],
    areWhole: false,
    standsSince: stack.createdAt,
    ttlMs,
    isKept: isLocked || pulls.some(({ labels }) => hasLabel(labels, KEEP_LABEL)),
    keptUntil: keptUntil(days)?.end,
  });
  return {
    ...(hours === undefined ? {} : { hours }),
    ...(typeof expires === 'string' ? { expires } : {}),
  };
}
