import { domainName } from '../../domain/environment/naming.ts';
import { AWAKE_LABEL } from '../../domain/environment/wanted.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import type { GreenroomParameters } from '../../domain/stack/template-parameters.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import type { SourceBundle } from '../artifacts/application-version.ts';
import type { Subject } from '../subject/observe-subject.ts';
import type { ProvisionRequest } from './provision.ts';
import { seedData } from './test-data.ts';

/** What Greenroom gives a template that declares it; `stack` is the one that stands, where one does. */
export function greenroomParameters(
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  bundle: SourceBundle,
  stack: Stack | undefined,
  history: readonly DeploymentFacts[],
): GreenroomParameters {
  const hasName = request.domain !== undefined && request.hostedZoneId !== undefined;
  return {
    Project: request.project,
    EnvironmentName: subject.name,
    ApplicationName: request.application,
    Branch: subject.branch,
    Commit: commit,
    PullRequest: subject.pullRequest ? String(subject.pullRequest.number) : '',
    VersionLabel: bundle.label,
    SourceBundleBucket: bundle.bucket,
    SourceBundleKey: bundle.key,
    HostName: hasName ? domainName(subject.name, request.domain) : '',
    HostedZoneId: hasName ? request.hostedZoneId : '',
    HealthPath: request.healthPath,
    Asleep: staysAsleep(stack, commit, subject) ? 'true' : 'false',
    SeedData: seedData(stack, commit, history),
  };
}

/** What to warn of when only one of the two was given that make a name; undefined when both were, or none. */
export function missingDomainPart({
  domain,
  hostedZoneId,
}: Pick<ProvisionRequest, 'domain' | 'hostedZoneId'>): string | undefined {
  if ((domain === undefined) === (hostedZoneId === undefined)) return undefined;
  const [given, missing] = domain === undefined ? ['hosted-zone-id', 'domain'] : ['domain', 'hosted-zone-id'];
  return `'${given}' is given and '${missing}' is not, so the environment keeps its own address; give both, or neither.`;
}

/** A push wakes; an event that brings no new commit does not, unless somebody asks by label. */
function staysAsleep(stack: Stack | undefined, commit: string, subject: Subject): boolean {
  if (stack === undefined || !isAsleep(stack) || stack.parameters['Commit'] !== commit) return false;
  return !subject.pullRequest?.labels.includes(AWAKE_LABEL);
}
