import { keptUntil } from '../../domain/environment/kept-until.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import { KEEP_LABEL } from '../../domain/environment/wanted.ts';
import type { ReportLife } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { expiryOf } from '../../domain/where/expiry.ts';
import type { DeploymentRecord } from '../subject/deployment-record.ts';
import type { OpenDeployment } from './deployment.ts';
import type { KindLife } from './provision-request.ts';

/** Whose life it is. */
interface Living extends Pick<OpenDeployment, 'history'> {
  readonly subject: Pick<OpenDeployment['subject'], 'pullRequest'>;
  /** Undefined where nothing was to be done. */
  readonly record: Pick<DeploymentRecord, 'id' | 'commit' | 'createdAt'> | undefined;
  readonly stack: Pick<Stack, 'createdAt'>;
}

/** When the environment is awake, and when its time is up, as far as its deployments tell. */
export function lifeOf(
  { hours, ttlMs }: KindLife,
  { subject: { pullRequest }, history, record, stack }: Living,
): ReportLife {
  const { labels = [], state } = pullRequest ?? {};
  const isKnown = record === undefined || history.ours.some(({ id }) => id === record.id);
  const expires = expiryOf({
    records: isKnown ? history.ours : [record, ...history.ours],
    areWhole: false,
    standsSince: stack.createdAt,
    ttlMs,
    isKept: hasLabel(labels, KEEP_LABEL),
    keptUntil: state === 'open' ? keptUntil(labels)?.end : undefined,
  });
  return {
    ...(hours === undefined ? {} : { hours }),
    ...(typeof expires === 'string' ? { expires } : {}),
  };
}
