import { identityTags } from '../../domain/environment/naming.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import { greenroomParameters } from '../../domain/provision/greenroom-parameters.ts';
import { checkOwnership } from '../../domain/provision/stack-ownership.ts';
import { parameterValues } from '../../domain/stack/template-parameters.ts';
import type { DesiredStack, StackGuards } from '../stack/desired-stack.ts';
import { clearUndeletableData } from '../stack/undeletable-resources.ts';
import type { DeploymentPlan, TemplateChange } from './deployment.ts';
import { changeBegins } from './first-word.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts';
import { checkStillUnlocked, checkStillWanted } from './still-wanted.ts';

/** A stack of which it can be asked at any time whether it is wanted still. */
export interface DesiredDeployment extends DesiredStack {
  readonly guards: StackGuards & Required<Pick<StackGuards, 'checkStillWanted'>>;
}

/** The stack as a deployment wants it, for the stack that is found when its turn comes. */
export function desiredStack(
  deps: Pick<ProvisionDeps, 'unfinished' | 'clock' | 'codeHost' | 'databases' | 'log' | 'objects' | 'stacks'>,
  { admission, run, stack, readiness }: Pick<ProvisionRequest, 'admission' | 'readiness' | 'run' | 'stack'>,
  deployment: Omit<DeploymentPlan, 'bundle' | 'change' | 'declared'>,
  { template, summary, teamParameters, facts }: TemplateChange,
): DesiredDeployment {
  const { subject, startedAt } = deployment;
  const { capabilities, roleArn, onFailure } = stack;
  const deadline = startedAt + run.timeoutMs;
  return {
    name: subject.name,
    goal: 'deploy',
    replaces: deployment.replaces,
    content: {
      template,
      parameters: (found) =>
        parameterValues(summary, greenroomParameters(facts, found), teamParameters, found),
      tags: { ...stack.tags, ...tagsOf(subject) },
      capabilities,
      roleArn,
      onFailure,
    },
    guards: {
      checkOwnership: (found) => checkOwnership(found, subject, subject.branch),
      checkStillWanted: async () =>
        (await checkStillWanted(deps.codeHost, admission, deployment)) ??
        checkStillUnlocked(deps, deployment),
      begins: () => changeBegins(deps, { readiness, run }, deployment),
      clearUndeletable: stack.isProtected
        ? undefined
        : (stackId) => clearUndeletableData(deps, stackId, deadline),
    },
    run: { token: run.token, deadline },
  };
}

function tagsOf({ repository, project, kind, branch, pullRequest }: Subject): Record<string, string> {
  return identityTags({
    repository: repository.fullName,
    repositoryId: repository.id,
    project,
    kind,
    branch,
    ...(pullRequest ? { pullRequest: pullRequest.number } : {}),
  });
}
