import type { Stack } from '../../domain/stack/stack.ts';
import { describeStackFailure } from '../../domain/stack/stack-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import type { SourceBundle } from '../artifacts/application-version.ts';
import type { AppliedChange } from '../stack/await-change.ts';
import { firstCause } from '../stack/first-cause.ts';
import type { DeploymentRecord } from '../subject/deployment-record.ts';
import { reportSubject, type Subject } from '../subject/observe-subject.ts';
import type { ProvisionDeps, ProvisionResult } from './provision.ts';

const SAYINGS = {
  created: 'is being created at',
  recreated: 'is being created anew at',
  updated: 'is moving to',
  unchanged: 'is not ready yet at',
} as const;

/**
 * The result of a run that does not wait. The deployment stays in progress, because that is how it is, and the next run
 * takes it up; no URL and no test data, because nothing answers yet.
 */
export function detachDeployment(
  deps: Pick<ProvisionDeps, 'forgetDeployment'>,
  begun: {
    readonly subject: Subject;
    readonly commit: string;
    readonly record: DeploymentRecord | undefined;
    readonly bundle: SourceBundle;
    readonly did: AppliedChange['outcome'];
  },
): ProvisionResult {
  const { subject, commit, record, bundle, did } = begun;
  deps.forgetDeployment();
  return {
    report: {
      decision: did,
      reasonCode: 'environment_started',
      sentence: `Environment ${subject.name} ${SAYINGS[did]} ${commit.slice(0, 7)}; this run does not wait for it, and a later one says when it is ready.`,
      subject: reportSubject(subject, commit),
      environment: { name: subject.name, versionLabel: bundle.label, fresh: false },
    },
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
  deps: Pick<ProvisionDeps, 'stacks'>,
  stack: Stack | undefined,
  history: readonly DeploymentFacts[],
  commit: string,
): Promise<void> {
  const left = history.find((each) => each.commit === commit && each.state === 'in_progress');
  if (stack === undefined || left === undefined || !/ROLLBACK|_FAILED$/.test(stack.status)) return;
  const since = new Date(left.createdAt);
  const events = await deps.stacks.events(stack.id, since.toISOString());
  const first = await firstCause(deps.stacks, stack.id, events, since);
  if (first === undefined) return;
  throw new AdapterError(
    'stack_failed',
    `The change of stack ${stack.name} that an earlier run began has failed (now ${stack.status}); the first failure was ${describeStackFailure(first)}. The next run tries again.`,
    { service: 'CloudFormation' },
  );
}
