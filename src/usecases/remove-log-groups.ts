import { AdapterError } from '../domain/errors.ts';
import type { Stack, StackResource } from '../domain/stack.ts';
import { withoutAccount } from '../domain/without-account.ts';
import type { Log } from '../ports/log.ts';
import type { LogGroups } from '../ports/log-groups.ts';

const ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';

/** Where Elastic Beanstalk streams logs to, an environment's name behind it (its guide, "Using CloudWatch Logs"). */
export const STREAMED_LOGS = '/aws/elasticbeanstalk/';

/** All groups of one environment; the slash ends the name. */
export function logGroupPrefix(environmentName: string): string {
  return `${STREAMED_LOGS}${environmentName}/`;
}

export function environmentOfLogGroup(group: string): string | undefined {
  return group.startsWith(STREAMED_LOGS) ? group.slice(STREAMED_LOGS.length).split('/')[0] : undefined;
}

/**
 * The Beanstalk environments that a gone stack held, by name: those among its resources, and the one that its own
 * parameter names, because an environment that slept is no resource of its stack.
 */
export function environmentsOf(
  stack: Stack,
  resources: readonly StackResource[],
  isOurs: boolean,
): readonly string[] {
  const held = resources
    .filter((each) => each.type === ENVIRONMENT && each.status === 'DELETE_COMPLETE')
    .flatMap((each) => each.physicalId ?? []);
  const named = isOurs && stack.parameters['EnvironmentName'] === stack.name ? [stack.name] : [];
  return [...new Set([...held, ...named])];
}

/**
 * Deletes the log groups of environments that are gone: they outlive one that was not told `DeleteOnTerminate`, for good
 * where they have no retention. Logs are no environment, so a role that may not look is a warning.
 */
export async function removeLogGroups(
  deps: { readonly logGroups: LogGroups; readonly log: Log },
  environmentNames: readonly string[],
): Promise<void> {
  for (const name of environmentNames) {
    const prefix = logGroupPrefix(name);
    try {
      for (const group of await deps.logGroups.list(prefix)) {
        await deps.logGroups.delete(group);
        deps.log.info(`Deleted log group ${group}.`);
      }
    } catch (error) {
      if (!(error instanceof AdapterError) || !isMissingRight(error)) throw error;
      deps.log.warning(
        `Log groups under ${prefix} may be left: ${withoutAccount(error.message)} Allow logs:DescribeLogGroups and logs:DeleteLogGroup, or delete them by hand.`,
      );
    }
  }
}

/** Not a session that ran out, which a rerun has no more. */
function isMissingRight(error: AdapterError): boolean {
  return /^AccessDenied/.test(error.code ?? '');
}
