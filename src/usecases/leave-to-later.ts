import type { SourceBundle } from './application-version.ts';
import type { Applied } from './apply-change.ts';
import type { DeploymentRecord } from './deployment-record.ts';
import { reportSubject, type Subject } from './observe-subject.ts';
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
export function leaveToLater(
  deps: Pick<ProvisionDeps, 'forgetDeployment'>,
  begun: {
    readonly subject: Subject;
    readonly commit: string;
    readonly record: DeploymentRecord | undefined;
    readonly bundle: SourceBundle;
    readonly did: Applied['did'];
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
