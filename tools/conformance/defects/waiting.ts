import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passTime } from '../workbench/aws-client.ts';
import { type Bench, type Check, claim } from '../workbench/check.ts';
import {
  CART_BRANCH,
  CART_STACK,
  claimOurs,
  type Ground,
  prepareGround,
  pushTemplate,
} from '../workbench/ground.ts';

/** Amazon's own command line, whose waiters and helpers call things done that are not. */
export const waitingDefects: readonly Check[] = [
  defect('a waiter calls a rolled back update a created stack', rolledBackUpdate),
  defect('a waiter calls a running update a created stack', runningUpdate),
  defect('a waiter calls a mistyped name a deleted stack', mistypedName),
  defect('a deployment without changes leaves a change set behind each time', leftChangeSets),
  defect('a bucket emptied by its listing is not empty', hiddenVersions),
];

function defect(name: string, play: (ground: Ground) => Promise<void>): Check {
  return {
    name: `the AWS CLI is wrong, ours right: ${name}`,
    async run(bench: Bench): Promise<undefined> {
      await play(await prepareGround(bench));
      return undefined;
    },
  };
}

function versioned(bucket: string, mark: string): object {
  const properties = {
    BucketName: bucket,
    VersioningConfiguration: { Status: 'Enabled' },
    Tags: [{ Key: 'mark', Value: mark }],
  };
  return { Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: properties } } };
}

function onDisk(ground: Ground, template: object): string {
  const path = join(ground.bench.scratch(), 'template.json');
  writeFileSync(path, JSON.stringify(template));
  return path;
}

async function stackByHand(ground: Ground, name: string, bucket: string): Promise<void> {
  const body = ['--template-body', `file://${onDisk(ground, versioned(bucket, 'a'))}`];
  await ground.aws('cloudformation', 'create-stack', '--stack-name', name, ...body);
  await passTime(ground.world);
}

async function updateByHand(ground: Ground, name: string, bucket: string): Promise<void> {
  const body = ['--template-body', `file://${onDisk(ground, versioned(bucket, 'b'))}`];
  await ground.aws('cloudformation', 'update-stack', '--stack-name', name, ...body);
}

async function claimWaiterIsContent(ground: Ground, waiter: string, name: string): Promise<void> {
  const run = await ground.aws.attempt('cloudformation', 'wait', waiter, '--stack-name', name);
  claim(
    run.status === 0,
    `The waiter ${waiter} ended with ${run.status}, so its defect was not shown: ${run.stderr}`,
  );
}

async function rolledBackUpdate(ground: Ground): Promise<void> {
  await stackByHand(ground, 'cli-rolled-back', 'bucket-of-cli');
  await ground.drive('cloudformation/fail-next', { type: 'AWS::S3::Bucket', on: 'update' });
  await updateByHand(ground, 'cli-rolled-back', 'bucket-of-cli');
  await passTime(ground.world);
  const status = (await ground.stack('cli-rolled-back'))?.status;
  claim(status === 'UPDATE_ROLLBACK_COMPLETE', `A stack whose update failed is ${status}.`);
  await claimWaiterIsContent(ground, 'stack-create-complete', 'cli-rolled-back');

  await pushTemplate(ground, versioned('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  await ground.drive('cloudformation/fail-next', { type: 'AWS::S3::Bucket', on: 'update' });
  await pushTemplate(ground, versioned('bucket-of-ours', 'b'));
  claimOurs(await ground.ours('provision', {}), 'failed', 'stack_failed');
}

async function runningUpdate(ground: Ground): Promise<void> {
  await stackByHand(ground, 'cli-running', 'bucket-of-cli');
  await ground.drive('cloudformation/stuck', { type: 'AWS::S3::Bucket', on: 'update' });
  await updateByHand(ground, 'cli-running', 'bucket-of-cli');
  await claimWaiterIsContent(ground, 'stack-create-complete', 'cli-running');
  const status = (await ground.stack('cli-running'))?.status;
  claim(status === 'UPDATE_IN_PROGRESS', `The stack that the waiter called created is ${status}.`);
  await ground.drive('cloudformation/unstick');

  await pushTemplate(ground, versioned('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  await ground.drive('cloudformation/stuck', { type: 'AWS::S3::Bucket', on: 'update' });
  await pushTemplate(ground, versioned('bucket-of-ours', 'b'));
  claimOurs(await ground.ours('provision', { timeout: '3s' }), 'failed', 'deadline');
}

async function mistypedName(ground: Ground): Promise<void> {
  await stackByHand(ground, 'cli-kept', 'bucket-of-cli');
  await ground.aws('cloudformation', 'delete-stack', '--stack-name', 'cli-kpet');
  await claimWaiterIsContent(ground, 'stack-delete-complete', 'cli-kpet');
  claim((await ground.stack('cli-kept'))?.status === 'CREATE_COMPLETE', 'The stack that was meant is gone.');

  const ours = await ground.ours('teardown', { select: 'this', branch: 'kpet' });
  claimOurs(ours, 'nothing', 'nothing_to_do');
}

async function leftChangeSets(ground: Ground): Promise<void> {
  const file = onDisk(ground, versioned('bucket-of-cli', 'a'));
  await stackByHand(ground, 'cli-unchanged', 'bucket-of-cli');
  for (const _run of ['first', 'second', 'third']) {
    const same = ['--stack-name', 'cli-unchanged', '--template-file', file, '--no-fail-on-empty-changeset'];
    await ground.aws('cloudformation', 'deploy', ...same);
    // Their name is the second in which they were made.
    await new Promise((resolve) => setTimeout(resolve, 1100));
  }
  const theirs = (await ground.stack('cli-unchanged'))?.changeSets.filter(
    ({ status }) => status === 'FAILED',
  );
  claim(theirs?.length === 3, `After three deployments the stack has ${theirs?.length} empty change sets.`);

  await pushTemplate(ground, versioned('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  for (const _run of ['first', 'second', 'third'])
    claimOurs(await ground.ours('provision', {}), 'unchanged', 'already_current');
  const own = (await ground.stack(CART_STACK))?.changeSets.filter(({ status }) => status === 'FAILED');
  claim(own?.length === 0, `Ours left ${own?.length} empty change sets.`);
}

async function hiddenVersions(ground: Ground): Promise<void> {
  await stackByHand(ground, 'cli-versions', 'bucket-of-cli');
  await ground.drive('s3/fill', { bucket: 'bucket-of-cli', objects: 2, versionsEach: 2 });
  await ground.aws('s3', 'rm', '--recursive', '--quiet', 's3://bucket-of-cli');
  await ground.aws('cloudformation', 'delete-stack', '--stack-name', 'cli-versions');
  await passTime(ground.world);
  const status = (await ground.stack('cli-versions'))?.status;
  claim(status === 'DELETE_FAILED', `A stack whose bucket was emptied by its listing is ${status}.`);

  await pushTemplate(ground, versioned('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  await ground.drive('s3/fill', { bucket: 'bucket-of-ours', objects: 2, versionsEach: 2 });
  await ground.drive('github/delete-branch', { branch: CART_BRANCH, by: 'mr-a' });
  claimOurs(
    await ground.ours('teardown', { select: 'this', branch: CART_BRANCH }),
    'deleted',
    'environment_deleted',
  );
  claim((await ground.bucket('bucket-of-ours')) === undefined, 'Ours left the bucket.');
}
