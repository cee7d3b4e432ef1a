import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AwsCli, awsCli, passTime } from '../workbench/aws-client.ts';
import { type Bench, type Check, claim } from '../workbench/check.ts';

/** Amazon's own command line against the world's RDS, unchanged. */
export const awsDatabaseChecks: readonly Check[] = [
  {
    name: 'the AWS CLI lists, stops, starts and waits for databases, and finds their last snapshots',
    run: databases,
  },
];

const STACK = 'conformance-data';
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `conformance-${letter}`);

async function databases(bench: Bench): Promise<undefined> {
  const world = await bench.world();
  const aws = awsCli(bench, world);
  const template = join(bench.scratch(), 'databases.json');
  writeFileSync(template, JSON.stringify({ Resources: Object.fromEntries(NAMES.map(database)) }));
  await aws('cloudformation', 'create-stack', '--stack-name', STACK, '--template-body', `file://${template}`);
  await passTime(world);
  await aws('cloudformation', 'wait', 'stack-create-complete', '--stack-name', STACK);
  await listInPages(aws, world);
  const [name = ''] = NAMES;
  const named = ['--db-instance-identifier', name];
  await aws('rds', 'wait', 'db-instance-available', ...named);
  await aws('rds', 'stop-db-instance', ...named);
  await passTime(world);
  claim((await status(aws, name)) === 'stopped', `After a stop the database is ${await status(aws, name)}.`);
  const twice = await aws.attempt('rds', 'stop-db-instance', ...named);
  claim(/\(InvalidDBInstanceState\)/.test(twice.stderr), `A second stop was answered with ${twice.stderr}`);
  await aws('rds', 'start-db-instance', ...named);
  await passTime(world);
  await aws('rds', 'wait', 'db-instance-available', ...named);
  const missing = await aws.attempt(
    'rds',
    'describe-db-instances',
    '--db-instance-identifier',
    'conformance-none',
  );
  claim(
    /\(DBInstanceNotFound\)/.test(missing.stderr),
    `A missing database was answered with ${missing.stderr}`,
  );
  await aws('cloudformation', 'delete-stack', '--stack-name', STACK);
  await passTime(world);
  await aws('rds', 'wait', 'db-instance-deleted', ...named);
  const query = ['--query', 'DBSnapshots[].SnapshotType', '--output', 'text'];
  const kept = (await aws('rds', 'describe-db-snapshots', ...named, ...query)).trim();
  claim(kept === 'manual', `The deleted database left the snapshots: ${kept}`);
  return undefined;
}

function database(name: string): [string, object] {
  const properties = { Engine: 'postgres', DBInstanceIdentifier: name };
  return [name.replace('-', ''), { Type: 'AWS::RDS::DBInstance', Properties: properties }];
}

async function listInPages(aws: AwsCli, world: Awaited<ReturnType<Bench['world']>>): Promise<void> {
  const query = ['--query', 'DBInstances[].DBInstanceIdentifier', '--output', 'json'];
  const listed = JSON.parse(await aws('rds', 'describe-db-instances', ...query)) as string[];
  claim(listed.sort().join() === NAMES.join(), `describe-db-instances listed ${listed.join(', ')}.`);
  const pages = (await world.log()).filter(
    ({ operation, requestBody }) => operation === 'DescribeDBInstances' && requestBody.includes('Marker='),
  );
  claim(pages.length > 0, 'describe-db-instances gave everything on one page, so paging was not shown.');
}

async function status(aws: AwsCli, name: string): Promise<string> {
  const query = ['--query', 'DBInstances[0].DBInstanceStatus', '--output', 'text'];
  return (await aws('rds', 'describe-db-instances', '--db-instance-identifier', name, ...query)).trim();
}
