import type { LogGroups } from '../../../ports/log-groups.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { isAnswer } from '../access/aws-errors.ts';
import { type CloudWatchLogs, loadCloudWatchLogs } from '../access/sdk-calls.ts';

/** CloudWatch Logs over its JSON API. */
export function createLogGroups(aws: AwsAccess): LogGroups {
  const logs = awsService(aws, 'CloudWatch Logs', loadCloudWatchLogs);
  return {
    list: (prefix) => list(logs, prefix),
    delete: (name) => remove(logs, name),
  };
}

async function list(logs: AwsService<CloudWatchLogs>, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  const pages = logs.pages(`log groups of ${prefix}`, async (token) => {
    const { logGroups, nextToken } = await logs.call(`list the log groups of ${prefix}`, (client) =>
      client.describeLogGroups({
        logGroupNamePrefix: prefix,
        ...(token === undefined ? {} : { nextToken: token }),
      }),
    );
    return { logGroups, NextToken: nextToken };
  });
  for await (const { logGroups = [] } of pages)
    for (const { logGroupName } of logGroups) if (logGroupName?.startsWith(prefix)) names.push(logGroupName);
  return names;
}

async function remove(logs: AwsService<CloudWatchLogs>, name: string): Promise<boolean> {
  return logs.call(`delete the log group ${name}`, async (client) => {
    try {
      await client.deleteLogGroup({ logGroupName: name });
      return true;
    } catch (error) {
      if (isAnswer(error, 'resourceGone')) return false;
      throw error;
    }
  });
}
