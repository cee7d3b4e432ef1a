import { ownValue } from '../../domain/input/own-value.ts';
import { commitOf } from '../../domain/provision/commit-of.ts';
import { isFresh, seededNote } from '../../domain/provision/test-data.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep, isStable } from '../../domain/stack/stack-state.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';
import { environmentRecords } from '../subject/deployment-record.ts';
import { reportSubject } from '../subject/observe-subject.ts';
import type { Deployment } from './deployment.ts';
import { type ProvisionResult, skippedResult } from './provision-result.ts';

/** What the step that loads test data asks for. */
export interface SeededRequest {
  /** Name of the stack's output that holds the address. */
  readonly urlOutput: string;
  readonly dryRun: boolean;
}

type SeededEnvironment = Omit<Deployment, 'startedAt'>;

/**
 * The second call of provision, after the step that loads test data: from now on the environment is not fresh. Deploys nothing.
 * @throws UserError `invalid_input` where there is nothing yet into which it could have been loaded.
 */
export async function markSeeded(
  deployments: Deployments,
  request: SeededRequest,
  { subject, commit, isPinned, existing: stack }: SeededEnvironment,
): Promise<ProvisionResult> {
  if (stack === undefined) throw tooEarly(subject, 'there is no environment of that name');
  // What is being made now, or was never made, is not what the data was loaded into.
  if (!isStable(stack.status) && !stack.status.startsWith('UPDATE_'))
    return skippedResult(
      subject,
      say(
        'busy',
        `Environment ${subject.name} is in ${stack.status}, so the test data that was loaded is not known to be in it; the next run of provision says whether it is fresh.`,
      ),
    );
  const { ours: history, others } = await environmentRecords(deployments, subject, [
    isPinned ? commit : undefined,
    stack.parameters['Commit'],
  ]);
  const running = commitOf(stack, history);
  const isLoaded = !isFresh([...history, ...others], stack);
  if (!request.dryRun && !isLoaded && !(await recordSeeded(deployments, history, stack)))
    throw tooEarly(subject, 'no deployment of it has succeeded yet');
  // Another run may be at work on the stack by now, and what is not known to answer has no URL.
  const isReady =
    isStable(stack.status) &&
    history.some((deployment) => deployment.state === 'success' && deployment.commit === running);
  const report = seededReport(request, subject, stack, isReady ? running : undefined);
  return { report, ...(isReady ? { stack } : {}) };
}

/**
 * Says on a deployment that the data is loaded, in a status that changes nothing else about it. One
 * that is under way belongs to another run, which may close it at any moment. False when there is none that could carry it.
 */
async function recordSeeded(
  deployments: Pick<Deployments, 'setState'>,
  history: readonly DeploymentFacts[],
  stack: Pick<Stack, 'createdAt'>,
): Promise<boolean> {
  const carrier =
    history.find(({ state }) => state === 'success') ?? history.find(({ state }) => state === 'inactive');
  if (carrier?.state === undefined) return false;
  await deployments.setState(carrier.id, carrier.state, {
    description: seededNote(stack),
    ...(carrier.environmentUrl === undefined ? {} : { environmentUrl: carrier.environmentUrl }),
  });
  return true;
}

function seededReport(
  { urlOutput, dryRun }: SeededRequest,
  subject: Deployment['subject'],
  stack: Stack,
  running: string | undefined,
): ProvisionResult['report'] {
  const url = running === undefined ? undefined : ownValue(stack.outputs, urlOutput);
  const versionLabel = stack.parameters['VersionLabel'];
  const verdict = dryRun
    ? say(
        'dry_run',
        `The test data of environment ${subject.name} would count as loaded; nothing was changed because 'dry-run' is set.`,
      )
    : say('data_loaded', `The test data of environment ${subject.name} counts as loaded.`);
  return {
    ...verdict,
    subject: reportSubject(subject, running),
    environment: {
      name: subject.name,
      fresh: false,
      asleep: isAsleep(stack),
      ...(url === undefined ? {} : { url }),
      ...(versionLabel === undefined ? {} : { versionLabel }),
    },
  };
}

function tooEarly({ name }: Deployment['subject'], why: string): UserError {
  return new UserError(
    'invalid_input',
    `Input 'seeded' is true for environment ${name}, but ${why}; run provision first, load the test data where its output 'fresh' is true, and then say so.`,
  );
}
