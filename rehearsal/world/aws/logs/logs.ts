import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import { namerOf } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { answerJson, type JsonApi, JsonError, jsonAction, jsonOperation } from '../protocol/json-protocol.ts';
import { arnIn } from '../protocol/partitions.ts';
import { DEFAULT_REGION, type LogsWorld } from '../protocol/peers.ts';

interface LogGroup {
  readonly name: string;
  readonly region: string;
  /** World milliseconds. */
  readonly createdAt: number;
  readonly retentionInDays: number | undefined;
}

interface Groups {
  readonly core: WorldCore;
  readonly all: LogGroup[];
  readonly pageSize: number;
}

/** CloudWatch Logs, as far as groups go. Source of operations and shapes: botocore's model of 2014-03-28. */
export function createLogs(core: WorldCore): LogsWorld {
  const groups: Groups = { core, all: [], pageSize: core.pageSize ?? [2, 7, 50][core.seed % 3] ?? 2 };
  const api: JsonApi = {
    service: 'CloudWatch Logs',
    target: 'Logs_20140328',
    operations: operations(groups),
    requestId: () => core.random.uuid(),
  };
  return {
    name: 'logs',
    operationOf: namerOf(Object.keys(api.operations), jsonAction),
    isWrite: (request) => jsonAction(request) !== 'DescribeLogGroups',
    handle: (request) => answerJson(api, request),
    ...hooks(groups),
    control: controls(groups),
    state: () => ({
      groups: groups.all.map(({ name, region, retentionInDays }) => ({ name, region, retentionInDays })),
    }),
  };
}

function operations(groups: Groups): JsonApi['operations'] {
  return {
    DescribeLogGroups: jsonOperation(
      { logGroupNamePrefix: 'string', nextToken: 'string', limit: 'integer' },
      [],
      (input, { region }) => {
        if (input.logGroupNamePrefix !== undefined) checkName(input.logGroupNamePrefix, 'logGroupNamePrefix');
        checkLimit(input.limit);
        const found = inOrder(groups, region, input.logGroupNamePrefix ?? '');
        const from = input.nextToken === undefined ? 0 : readToken(found, input.nextToken);
        const to = from + Math.min(input.limit ?? LARGEST_PAGE, groups.pageSize);
        const last = found[to - 1];
        return {
          logGroups: found.slice(from, to).map((each) => groupShape(each, groups.core.account)),
          ...(to < found.length && last ? { nextToken: Buffer.from(last.name).toString('base64') } : {}),
        };
      },
    ),
    DeleteLogGroup: jsonOperation({ logGroupName: 'string' }, ['logGroupName'], (input, { region }) => {
      const name = input.logGroupName ?? '';
      checkName(name, 'logGroupName');
      if (find(groups, region, name) === undefined)
        throw new JsonError('ResourceNotFoundException', 'The specified log group does not exist.');
      remove(groups, region, name);
      return undefined;
    }),
  };
}

/** Source: `DescribeLimit` of the service model. */
const LARGEST_PAGE = 50;

function checkLimit(limit: number | undefined): void {
  if (limit !== undefined && (limit < 1 || limit > LARGEST_PAGE))
    throw new JsonError(
      'InvalidParameterException',
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value between 1 and ${LARGEST_PAGE}`,
    );
}

/** Source: `LogGroupName` of the service model. */
function checkName(name: string, member: string): void {
  if (/^[.\-_/#A-Za-z0-9]{1,512}$/.test(name)) return;
  throw new JsonError(
    'InvalidParameterException',
    `1 validation error detected: Value '${name}' at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+`,
  );
}

function groupShape(group: LogGroup, account: string) {
  const arn = arnIn(group.region, `logs:${group.region}:${account}:log-group:${group.name}`);
  return {
    logGroupName: group.name,
    creationTime: group.createdAt,
    ...(group.retentionInDays === undefined ? {} : { retentionInDays: group.retentionInDays }),
    metricFilterCount: 0,
    arn: `${arn}:*`,
    storedBytes: 0,
    logGroupClass: 'STANDARD',
    logGroupArn: arn,
  };
}

/** By name, as the API reference says of the list. */
function inOrder(groups: Groups, region: string, prefix: string): readonly LogGroup[] {
  return groups.all
    .filter((each) => each.region === region && each.name.startsWith(prefix))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readToken(found: readonly LogGroup[], token: string): number {
  const after = Buffer.from(token, 'base64').toString('utf8');
  if (Buffer.from(after).toString('base64') !== token)
    throw new JsonError('InvalidParameterException', 'The specified nextToken is invalid.');
  const index = found.findIndex((each) => each.name > after);
  return index < 0 ? found.length : index;
}

function find(groups: Groups, region: string, name: string): LogGroup | undefined {
  return groups.all.find((each) => each.region === region && each.name === name);
}

function remove(groups: Groups, region: string, name: string): void {
  const found = find(groups, region, name);
  if (found) groups.all.splice(groups.all.indexOf(found), 1);
}

function hooks(groups: Groups): Pick<LogsWorld, 'createGroup' | 'deleteGroup' | 'hasGroup' | 'groups'> {
  return {
    createGroup(region, name, retentionInDays) {
      if (find(groups, region, name)) return;
      groups.all.push({ name, region, retentionInDays, createdAt: groups.core.clock.now() });
    },
    deleteGroup: (region, name) => remove(groups, region, name),
    hasGroup: (region, name) => find(groups, region, name) !== undefined,
    groups: (region, prefix) => inOrder(groups, region, prefix).map(({ name }) => name),
  };
}

function controls(groups: Groups): LogsWorld['control'] {
  return {
    create: verb(
      'logs/create',
      { name: z.string(), region: z.string().default(DEFAULT_REGION) },
      ({ name, region }) => hooks(groups).createGroup(region, name),
    ),
  };
}
