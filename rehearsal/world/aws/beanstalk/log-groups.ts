import type { LogsWorld } from '../protocol/peers.ts';
import { optionOf } from './options.ts';
import type { Beanstalk, Environment } from './records.ts';

/** Source: the Beanstalk guide, "Using Elastic Beanstalk with Amazon CloudWatch Logs": options, names of groups, defaults. */
const OPTIONS = 'aws:elasticbeanstalk:cloudwatch:logs';
const FILES = ['eb-engine.log', 'eb-hooks.log', 'nginx/access.log', 'nginx/error.log', 'web.stdout.log'];

/** The groups that an environment's instances write to, made when they stream for the first time. */
export function streamLogs(beanstalk: Beanstalk, environment: Environment): void {
  if (optionOf(environment.setup.options, OPTIONS, 'StreamLogs') !== 'true') return;
  const days = optionOf(environment.setup.options, OPTIONS, 'RetentionInDays') ?? '7';
  for (const file of FILES)
    logsOf(beanstalk)?.createGroup(environment.region, `${prefixOf(environment)}${file}`, Number(days));
}

/** They stay behind an environment that is gone unless it says otherwise. */
export function endLogs(beanstalk: Beanstalk, environment: Environment): void {
  if (optionOf(environment.setup.options, OPTIONS, 'DeleteOnTerminate') !== 'true') return;
  const logs = logsOf(beanstalk);
  for (const name of logs?.groups(environment.region, prefixOf(environment)) ?? [])
    logs?.deleteGroup(environment.region, name);
}

function prefixOf(environment: Environment): string {
  return `/aws/elasticbeanstalk/${environment.name}/var/log/`;
}

/** A world of Beanstalk alone keeps no logs. */
function logsOf(beanstalk: Beanstalk): LogsWorld | undefined {
  try {
    return beanstalk.core.peer('logs') as LogsWorld;
  } catch {
    return undefined;
  }
}
