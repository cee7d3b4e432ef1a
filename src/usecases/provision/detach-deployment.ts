import { startedVerdict } from '../../domain/provision/deployment-verdict.ts';
import { remedyOf } from '../../domain/stack/failure-remedies.ts';
import { describeStackFailure } from '../../domain/stack/stack-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { AppliedChange } from '../stack/change-outcome.ts';
import { firstCause } from '../stack/first-cause.ts';
import type { DeploymentPlan, OpenDeployment } from './deployment.ts';
import type { ProvisionDeps } from './provision-request.ts';
import { type ProvisionResult, reportOf } from './provision-result.ts';

/**
 * The result of a run that does not wait. The deployment stays in progress, because that is how it is, and the next run
 * takes it up; no URL and no test data, because nothing answers yet.
 */
export function detachDeployment(
  { unfinished }: Pick<ProvisionDeps, 'unfinished'>,
  deployment: OpenDeployment,
  change: AppliedChange['outcome'],
): ProvisionResult {
  const { subject, commit, record, bundle } = deployment;
  unfinished.forget();
  return {
    report: reportOf(deployment, startedVerdict(change, { name: subject.name, commit }), {
      versionLabel: bundle.label,
      fresh: false,
    }),
    versionLabel: bundle.label,
    ...(record ? { deploymentId: record.id } : {}),
  };
}

/**
 * Tells how a change ended that a run left to itself: where nobody ever waits, each run would begin it again and none would say
 * why it fails. The next run tries again, because this one closes the deployment that was left.
 * @throws AdapterError `stack_failed` with the first failing event since that deployment was opened.
 */
export async function checkDetachedChange(
  { stacks }: Pick<ProvisionDeps, 'stacks'>,
  { existing, history, commit }: Pick<DeploymentPlan, 'existing' | 'history' | 'commit'>,
): Promise<void> {
  const detached = history.ours.find(
    (deployment) => deployment.commit === commit && deployment.state === 'in_progress',
  );
  if (existing === undefined || detached === undefined || !/ROLLBACK|_FAILED$/.test(existing.status)) return;
  const since = new Date(detached.createdAt);
  const events = await stacks.events(existing.id, since.toISOString());
  const first = await firstCause(stacks, existing.id, events, since);
  if (first === undefined) return;
  const remedy = remedyOf(first, existing.statusReason);
  throw new AdapterError(
    'stack_failed',
    `The change of stack ${existing.name} that an earlier run began has failed (now ${existing.status}); the first failure was ${describeStackFailure(first)}${remedy === undefined ? '' : `; ${remedy}`}. The next run tries again.`,
    { service: 'CloudFormation' },
  );
}
