import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep, isStable } from '../../domain/stack/stack-state.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';
import { reportSubject, type Subject } from '../subject/observe-subject.ts';
import {
  type ProvisionDeps,
  type ProvisionRequest,
  type ProvisionResult,
  skippedResult,
} from './provision.ts';
import { recordSeeded } from './test-data.ts';

/** The second call of provision, after the step that loads test data: from now on the environment is not fresh. Deploys nothing. */
export async function markSeeded(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  stack: Stack | undefined,
): Promise<ProvisionResult> {
  if (stack === undefined) throw tooEarly(subject, 'there is no environment of that name');
  // What is being made now, or was never made, is not what the data was loaded into.
  if (!isStable(stack.status) && !stack.status.startsWith('UPDATE_'))
    return skippedResult(subject, {
      decision: 'skipped',
      reasonCode: 'busy',
      sentence: `Environment ${subject.name} is in ${stack.status}, so the test data that was loaded is not known to be in it; the next run of provision says whether it is fresh.`,
    });
  const running = stack.parameters['Commit'];
  const history = await environmentDeployments(deps.deployments, subject, [request.commit, running]);
  if (!request.dryRun && (await recordSeeded(deps.deployments, history, stack)) === undefined)
    throw tooEarly(subject, 'no deployment of it has succeeded yet');
  // Another run may be at work on the stack by now, and what is not known to answer has no URL.
  const isReady =
    isStable(stack.status) && history.some((each) => each.state === 'success' && each.commit === running);
  return { report: reportOf(request, subject, stack, isReady), ...(isReady ? { stack } : {}) };
}

function reportOf(
  request: ProvisionRequest,
  subject: Subject,
  stack: Stack,
  isReady: boolean,
): ProvisionResult['report'] {
  const url = isReady ? stack.outputs[request.urlOutput] : undefined;
  const versionLabel = stack.parameters['VersionLabel'];
  const environment = {
    name: subject.name,
    fresh: false,
    asleep: isAsleep(stack),
    ...(url === undefined ? {} : { url }),
    ...(versionLabel === undefined ? {} : { versionLabel }),
  };
  const about = {
    subject: reportSubject(subject, isReady ? stack.parameters['Commit'] : undefined),
    environment,
  };
  if (request.dryRun)
    return {
      decision: 'planned',
      reasonCode: 'dry_run',
      sentence: `The test data of environment ${subject.name} would count as loaded; nothing was changed because 'dry-run' is set.`,
      ...about,
    };
  return {
    decision: 'unchanged',
    reasonCode: 'data_loaded',
    sentence: `The test data of environment ${subject.name} counts as loaded.`,
    ...about,
  };
}

function tooEarly(subject: Subject, why: string): UserError {
  return new UserError(
    'invalid_input',
    `Input 'seeded' is true for environment ${subject.name}, but ${why}; run provision first, load the test data where its output 'fresh' is true, and then say so.`,
  );
}
