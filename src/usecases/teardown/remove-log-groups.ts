import { BEANSTALK_ENVIRONMENT, LAMBDA_FUNCTION } from '../../domain/stack/resource-types.ts';
import type { Stack, StackResource } from '../../domain/stack/stack.ts';
import { isUnderReview } from '../../domain/stack/stack-state.ts';
import type { Log } from '../../ports/log.ts';
import type { LogGroups } from '../../ports/log-groups.ts';
import { warnIfRefused } from '../pace/spare-work.ts';

const REMEDY = 'Allow logs:DescribeLogGroups and logs:DeleteLogGroup, or delete them by hand.';

/** Where Elastic Beanstalk streams logs to, an environment's name behind it (its guide, "Using CloudWatch Logs"). */
export const STREAMED_LOGS = '/aws/elasticbeanstalk/';

/** All groups of one environment; the slash ends the name. */
export function logGroupPrefix(environmentName: string): string {
  return `${STREAMED_LOGS}${environmentName}/`;
}

/** The environment whose logs a group holds; undefined for a group that Elastic Beanstalk does not stream to. */
export function environmentOfLogGroup(group: string): string | undefined {
  return group.startsWith(STREAMED_LOGS) ? group.slice(STREAMED_LOGS.length).split('/')[0] : undefined;
}

/**
 * The Beanstalk environments that a gone stack held, by name: those among its resources, and the one that its own
 * parameter names, because an environment that slept is no resource of its stack. Under review a stack never held any.
 * `mayOwnName` is false where what bears the stack's name may be somebody else's.
 */
export function environmentsOf(
  stack: Stack,
  resources: readonly StackResource[],
  mayOwnName: boolean,
): readonly string[] {
  const held = resources
    .filter(({ type, status }) => type === BEANSTALK_ENVIRONMENT && status === 'DELETE_COMPLETE')
    .flatMap(({ physicalId }) => physicalId ?? []);
  const mayHaveSlept = mayOwnName && !isUnderReview(stack.status);
  const named = mayHaveSlept && stack.parameters['EnvironmentName'] === stack.name ? [stack.name] : [];
  return [...new Set([...held, ...named])];
}

/** The groups that AWS Lambda made for the functions of a gone stack, named after them (its guide, "Using CloudWatch Logs"). */
export function functionLogsOf(resources: readonly StackResource[]): readonly string[] {
  return resources
    .filter(({ type, status }) => type === LAMBDA_FUNCTION && status === 'DELETE_COMPLETE')
    .flatMap(({ physicalId }) => (physicalId === undefined ? [] : `/aws/lambda/${physicalId}`));
}

/**
 * Deletes log groups of what is gone: Beanstalk's outlive an environment that was not told `DeleteOnTerminate`, Lambda's are
 * no resource of any stack, and neither need have a retention.
 */
export async function removeLogGroups(
  deps: { readonly logGroups: LogGroups; readonly log: Log },
  gone: { readonly environments: readonly string[]; readonly groups: readonly string[] },
): Promise<void> {
  const remove = async (group: string) => {
    if (await deps.logGroups.delete(group)) deps.log.info(`Deleted log group ${group}.`);
  };
  for (const prefix of gone.environments.map(logGroupPrefix))
    await warnIfRefused(deps.log, { what: `Log groups under ${prefix}`, remedy: REMEDY }, async () => {
      for (const group of await deps.logGroups.list(prefix)) await remove(group);
    });
  for (const group of gone.groups)
    await warnIfRefused(deps.log, { what: `Log group ${group}`, remedy: REMEDY }, () => remove(group));
}
