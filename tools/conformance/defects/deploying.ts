import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagsOf } from '../../builders/facts.ts';
import { type Bench, type Check, claim, type SkippedBecause } from '../workbench/check.ts';
import {
  CART_BRANCH,
  CART_STACK,
  claimOurs,
  type Ground,
  prepareGround,
  pushTemplate,
} from '../workbench/ground.ts';
import { PEER_ABSENT, type PeerDeploy, type PeerRun, peerDeploy } from '../workbench/peer-deploy.ts';
import { lastLines } from '../workbench/run-program.ts';

/** aws-cloudformation-github-deploy at the commit in `peers/`, each with the thread in which its users report it where there is one. */
export const deployingDefects: readonly Check[] = [
  defect('a change set left behind blocks the next run (issue 122)', changeSetClash),
  defect('a failure is told by its last event, not by its first', lastFailure),
  defect('the input termination-protection protects nothing', protectionDropped),
  defect('a run that timed out is green', greenAfterTimeout),
  defect('a push during an update fails', busyStack),
  defect('two templates share one key in S3', sharedKey),
  defect('throttling ends the wait', throttledWait),
  defect('tags that cannot be read are dropped in silence', droppedTags),
  defect('a stack in review is never deployed', stackInReview),
  defect("another repository's rolled back stack is replaced", foreignStack),
];

type Play = (ground: Ground, peer: PeerDeploy) => Promise<void>;

function defect(name: string, play: Play): Check {
  return {
    name: `the peer deploys wrongly, ours rightly: ${name}`,
    waits: true,
    async run(bench: Bench): Promise<SkippedBecause | undefined> {
      const ground = await prepareGround(bench);
      const peer = peerDeploy(bench, ground.world);
      if (peer === undefined) return PEER_ABSENT;
      await play(ground, peer);
      return undefined;
    },
  };
}

/** A template with one bucket, told apart by the value of a tag. */
function bucketOnly(bucket: string, mark: string): object {
  return {
    Resources: {
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: { BucketName: bucket, Tags: [{ Key: 'mark', Value: mark }] },
      },
    },
  };
}

/** Path of a file `template.json` with that template, in a folder of its own, as two checkouts have it. */
function onDisk(ground: Ground, template: object, padding = ''): string {
  const path = join(ground.bench.scratch(), 'template.json');
  writeFileSync(path, `${JSON.stringify(template)}${padding}`);
  return path;
}

function claimGreen(run: PeerRun): void {
  claim(run.status === 0, `The peer ended with ${run.status}: ${lastLines(run.said)}`);
}

function claimRed(run: PeerRun, because: RegExp): void {
  claim(run.status !== 0, `The peer was green, so its defect was not shown: ${lastLines(run.said)}`);
  claim(because.test(run.said), `The peer failed for another reason: ${lastLines(run.said)}`);
}

async function settle(ground: Ground): Promise<void> {
  await fetch(`${ground.world.origin}/_world/clock`, {
    method: 'POST',
    body: JSON.stringify({ advance: 600_000 }),
  });
}

async function changeSetClash(ground: Ground, peer: PeerDeploy): Promise<void> {
  const name = 'peer-clash';
  claimGreen(await peer({ name, template: onDisk(ground, bucketOnly('bucket-of-clash', 'a')) }));
  const reviewed = onDisk(ground, bucketOnly('bucket-of-clash', 'b'));
  claimGreen(await peer({ name, template: reviewed, 'no-execute-changeset': 'true' }));
  const wanted = onDisk(ground, bucketOnly('bucket-of-clash', 'c'));
  claimRed(await peer({ name, template: wanted }), /mismatch with existing attribute Template/);

  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  const left = onDisk(ground, bucketOnly('bucket-of-ours', 'b'));
  const set = ['--change-set-name', 'greenroom-6999-1', '--template-body', `file://${left}`];
  await ground.aws('cloudformation', 'create-change-set', '--stack-name', CART_STACK, ...set);
  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'c'));
  claimOurs(await ground.ours('provision', {}), 'updated', 'environment_updated');
}

async function lastFailure(ground: Ground, peer: PeerDeploy): Promise<void> {
  await ground.drive('s3/create', { bucket: 'bucket-taken' });
  const role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: TRUST } };
  const template = {
    Resources: {
      ...(bucketOnly('bucket-taken', 'a') as { Resources: object }).Resources,
      SlowA: role,
      SlowB: role,
    },
  };
  const run = await peer({ name: 'peer-failing', template: onDisk(ground, template) });
  claimRed(run, /::error::[^\n]*cancelled/);
  claim(!/::error::[^\n]*already/.test(run.said), `The peer told the first failure: ${lastLines(run.said)}`);

  await pushTemplate(ground, template);
  const ours = await ground.ours('provision', { capabilities: 'CAPABILITY_IAM' });
  claimOurs(ours, 'failed', 'stack_failed');
  claim(
    /Bucket \(AWS::S3::Bucket\).*already/.test(ours.sentence),
    `Ours does not tell the first failure: ${ours.sentence}`,
  );
}

const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

async function protectionDropped(ground: Ground, peer: PeerDeploy): Promise<void> {
  const name = 'peer-protected';
  const template = onDisk(ground, bucketOnly('bucket-of-protected', 'a'));
  claimGreen(await peer({ name, template, 'termination-protection': 'true' }));
  const made = await ground.stack(name);
  claim(made?.terminationProtection === false, "The peer's stack is protected, as it was asked to be.");
  await ground.aws('cloudformation', 'delete-stack', '--stack-name', name);
  await settle(ground);
  claim((await ground.stack(name)) === undefined, "The peer's stack withstood its deletion.");

  await ground.drive('cloudformation/seed', {
    name: CART_STACK,
    tags: tagsOf(CART_BRANCH),
    terminationProtection: true,
  });
  claimOurs(await ground.ours('teardown', { select: 'this', branch: CART_BRANCH }), 'refused', 'protected');
  claim((await ground.stack(CART_STACK))?.status === 'CREATE_COMPLETE', 'Ours touched a protected stack.');
}

async function greenAfterTimeout(ground: Ground, peer: PeerDeploy): Promise<void> {
  await ground.drive('cloudformation/stuck', { type: 'AWS::S3::Bucket', on: 'create' });
  const template = onDisk(ground, bucketOnly('bucket-of-timeout', 'a'));
  claimGreen(await peer({ name: 'peer-timeout', template, 'timeout-in-minutes': '1' }));
  const status = (await ground.stack('peer-timeout'))?.status;
  claim(status === 'CREATE_IN_PROGRESS', `The peer's stack is ${status}, so it did not time out.`);

  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'a'));
  const ours = await ground.ours('provision', { timeout: '3s' });
  claimOurs(ours, 'failed', 'deadline');
  claim(ours.exitCode === 1, `Ours ended with ${ours.exitCode} after its deadline.`);
}

async function busyStack(ground: Ground, peer: PeerDeploy): Promise<void> {
  const name = 'peer-busy';
  claimGreen(await peer({ name, template: onDisk(ground, bucketOnly('bucket-of-busy', 'a')) }));
  await ground.drive('cloudformation/stuck', { type: 'AWS::S3::Bucket', on: 'update' });
  const second = onDisk(ground, bucketOnly('bucket-of-busy', 'b'));
  await ground.aws(
    'cloudformation',
    'update-stack',
    '--stack-name',
    name,
    '--template-body',
    `file://${second}`,
  );
  claimRed(
    await peer({ name, template: onDisk(ground, bucketOnly('bucket-of-busy', 'c')) }),
    /UPDATE_IN_PROGRESS/,
  );
  await ground.drive('cloudformation/unstick');

  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  await ground.drive('cloudformation/stuck', { type: 'AWS::S3::Bucket', on: 'update' });
  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'b'));
  claimOurs(await ground.ours('provision', { timeout: '3s' }), 'failed', 'deadline');
  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'c'));
  const newest = ground.ours('provision', {});
  setTimeout(() => void ground.drive('cloudformation/unstick'), 3000);
  claimOurs(await newest, 'updated', 'environment_updated');
}

async function sharedKey(ground: Ground, peer: PeerDeploy): Promise<void> {
  await ground.drive('s3/create', { bucket: 'templates-of-peer' });
  await ground.drive('s3/create', { bucket: 'templates-of-ours' });
  for (const mark of ['a', 'b']) {
    const template = onDisk(ground, bucketOnly(`bucket-of-shared-${mark}`, mark));
    claimGreen(await peer({ name: `peer-shared-${mark}`, template, 's3-bucket': 'templates-of-peer' }));
  }
  const theirs = (await ground.bucket('templates-of-peer'))?.keys ?? [];
  claim(theirs.length === 1, `The peer keeps two templates as ${theirs.join(', ')}.`);

  const outcomes = ['created', 'updated'] as const;
  for (const decision of outcomes) {
    await pushTemplate(ground, bucketOnly('bucket-of-ours', decision), ' '.repeat(52_000));
    const ours = await ground.ours('provision', { 'artifact-bucket': 'templates-of-ours' });
    claimOurs(ours, decision, `environment_${decision}`);
  }
  const own = (await ground.bucket('templates-of-ours'))?.keys ?? [];
  claim(own.length === 2, `Ours keeps two templates as ${own.join(', ')}.`);
}

async function throttledWait(ground: Ground, peer: PeerDeploy): Promise<void> {
  const throttled = {
    name: 'throttled',
    service: 'cloudformation',
    operation: 'DescribeStacks',
    // Both look twice before they change anything.
    skip: 2,
    times: 3,
    phase: 'before',
    effect: 'answer',
    answer: {
      status: 400,
      headers: { 'content-type': 'text/xml' },
      body: '<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error><RequestId>0</RequestId></ErrorResponse>',
    },
  };
  await ground.drive('faults', throttled);
  const template = onDisk(ground, bucketOnly('bucket-of-throttled', 'a'));
  claimRed(await peer({ name: 'peer-throttled', template }), /Rate exceeded/);
  await settle(ground);
  const status = (await ground.stack('peer-throttled'))?.status;
  claim(status === 'CREATE_COMPLETE', `The stack that the peer gave up is ${status}.`);

  await ground.drive('faults/clear');
  await ground.drive('faults', throttled);
  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
}

async function droppedTags(ground: Ground, peer: PeerDeploy): Promise<void> {
  const tags = 'Key=team,Value=shop';
  const template = onDisk(ground, bucketOnly('bucket-of-tags', 'a'));
  claimGreen(await peer({ name: 'peer-tags', template, tags }));
  const made = await ground.stack('peer-tags');
  claim(
    Object.keys(made?.tags ?? {}).length === 0,
    `The peer's stack has the tags ${JSON.stringify(made?.tags)}.`,
  );

  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', { tags }), 'refused', 'invalid_input');
}

async function stackInReview(ground: Ground, peer: PeerDeploy): Promise<void> {
  const review = async (name: string, template: string, ...more: readonly string[]) => {
    const set = ['--change-set-name', 'left-behind', '--change-set-type', 'CREATE'];
    const body = ['--template-body', `file://${template}`];
    await ground.aws('cloudformation', 'create-change-set', '--stack-name', name, ...set, ...body, ...more);
    await settle(ground);
    const status = (await ground.stack(name))?.status;
    claim(status === 'REVIEW_IN_PROGRESS', `A stack with an unexecuted change set is ${status}.`);
  };
  const template = onDisk(ground, bucketOnly('bucket-of-review', 'a'));
  await review('peer-review', template);
  claimRed(await peer({ name: 'peer-review', template }), /REVIEW_IN_PROGRESS/);

  const own = bucketOnly('bucket-of-ours', 'a');
  const tags = Object.entries(tagsOf(CART_BRANCH)).map(([key, value]) => `Key=${key},Value=${value}`);
  await review(CART_STACK, onDisk(ground, own), '--tags', ...tags);
  await pushTemplate(ground, own);
  const ours = await ground.ours('provision', {});
  claim(/^(?:re)?created$/.test(ours.decision), `Ours ended with ${ours.decision}: ${ours.sentence}`);
  claim((await ground.stack(CART_STACK))?.status === 'CREATE_COMPLETE', 'Ours left the stack in review.');
}

async function foreignStack(ground: Ground, peer: PeerDeploy): Promise<void> {
  const tags = { 'greenroom:repository': 'octo-org/other', 'greenroom:repository-id': '70108888' };
  for (const name of ['peer-foreign', CART_STACK])
    await ground.drive('cloudformation/seed', { name, tags, status: 'ROLLBACK_COMPLETE' });
  const template = onDisk(ground, bucketOnly('bucket-of-foreign', 'a'));
  claimGreen(await peer({ name: 'peer-foreign', template }));
  const theirs = await ground.stack('peer-foreign');
  claim(
    theirs?.status === 'CREATE_COMPLETE' && theirs.tags['greenroom:repository'] === undefined,
    "The peer left another repository's stack alone.",
  );

  const before = (await ground.stack(CART_STACK))?.id;
  await pushTemplate(ground, bucketOnly('bucket-of-ours', 'a'));
  claimOurs(await ground.ours('provision', {}), 'refused', 'not_owned');
  claim((await ground.stack(CART_STACK))?.id === before, "Ours replaced another repository's stack.");
}
