import { awsCli, bucketTemplate, createStack, passTime, stackStatus } from '../workbench/aws-client.ts';
import { type Bench, type Check, claim } from '../workbench/check.ts';

/** Amazon's own command line against the world, unchanged. */
export const awsCliChecks: readonly Check[] = [
  { name: 'the AWS CLI creates, waits for, lists in pages and deletes stacks', run: lifecycle },
  { name: 'the AWS CLI is refused to delete a stack while its bucket is full', run: fullBucket },
];

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `conformance-${letter}`);
async function lifecycle(bench: Bench): Promise<undefined> {
  const world = await bench.world();
  const aws = awsCli(bench, world);
  for (const name of NAMES) await createStack(aws, name, bucketTemplate(bench, `bucket-of-${name}`));
  await passTime(world);
  for (const name of NAMES)
    await aws('cloudformation', 'wait', 'stack-create-complete', '--stack-name', name);
  const listed = JSON.parse(
    await aws('cloudformation', 'describe-stacks', '--query', 'Stacks[].StackName', '--output', 'json'),
  ) as string[];
  const missing = NAMES.filter((name) => !listed.includes(name));
  claim(
    missing.length === 0,
    `describe-stacks did not list ${missing.join(', ')}, only ${listed.join(', ')}.`,
  );
  const pages = (await world.log()).filter(
    ({ operation, requestBody }) => operation === 'DescribeStacks' && requestBody.includes('NextToken='),
  );
  claim(pages.length > 0, 'describe-stacks gave everything on one page, so paging was not shown.');
  for (const name of NAMES) await aws('cloudformation', 'delete-stack', '--stack-name', name);
  await passTime(world);
  for (const name of NAMES)
    await aws('cloudformation', 'wait', 'stack-delete-complete', '--stack-name', name);
  const gone = await aws.attempt('cloudformation', 'describe-stacks', '--stack-name', 'conformance-a');
  claim(
    /Stack with id conformance-a does not exist/.test(gone.stderr),
    `A deleted stack was answered with ${gone.stdout}${gone.stderr}`,
  );
  return undefined;
}

async function fullBucket(bench: Bench): Promise<undefined> {
  const world = await bench.world();
  const aws = awsCli(bench, world);
  await createStack(aws, 'conformance-full', bucketTemplate(bench, 'bucket-of-conformance-full'));
  await passTime(world);
  await aws('cloudformation', 'wait', 'stack-create-complete', '--stack-name', 'conformance-full');
  await aws(
    's3api',
    'put-object',
    '--bucket',
    'bucket-of-conformance-full',
    '--key',
    'kept',
    '--body',
    bucketTemplate(bench, 'any'),
  );
  await aws('cloudformation', 'delete-stack', '--stack-name', 'conformance-full');
  await passTime(world);
  const refused = await aws.attempt(
    'cloudformation',
    'wait',
    'stack-delete-complete',
    '--stack-name',
    'conformance-full',
  );
  claim(
    refused.status !== 0 && /DELETE_FAILED|terminal failure/.test(refused.stderr),
    `The waiter ended with ${refused.status}: ${refused.stderr}`,
  );
  const status = await stackStatus(aws, 'conformance-full');
  claim(status === 'DELETE_FAILED', `The stack with a full bucket is ${status}.`);
  await aws('s3', 'rm', '--recursive', '--quiet', 's3://bucket-of-conformance-full');
  await aws('cloudformation', 'delete-stack', '--stack-name', 'conformance-full');
  await passTime(world);
  await aws('cloudformation', 'wait', 'stack-delete-complete', '--stack-name', 'conformance-full');
  return undefined;
}
