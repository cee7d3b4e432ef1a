import { createServer, request } from 'node:http';
import { type Bench, type Check, claim, type SkippedBecause } from '../workbench/check.ts';
import {
  CART_STACK,
  claimOurs,
  claimTakenDown,
  type Ground,
  prepareGroundOn,
  pushTemplate,
} from '../workbench/ground.ts';
import { freePort } from '../workbench/world-process.ts';
import { MINISTACK, onFreshCloud } from './peer-clouds.ts';

/**
 * Our actions on the one cloud written elsewhere whose stacks fail: it can refute what they take a rollback and a DELETE_FAILED for.
 * A full bucket blocks no deletion there, so an image repository with an image stands for what has to be emptied first.
 */
export const ministackChecks: readonly Check[] = [
  { name: "provision tells ministack's rollback and its cause, and makes the stack anew", run: rollsBack },
  { name: "provision tells ministack's rolled back update, and the next commit is deployed", run: updates },
  { name: "teardown empties what ministack's DELETE_FAILED names, and deletes again", run: deleteFails },
].map(({ name, run }) => ({
  name,
  waits: true,
  run: (bench: Bench): Promise<SkippedBecause | undefined> =>
    onFreshCloud(bench, MINISTACK, (url) => withBeanstalk(bench, url, run)),
}));

/** ministack has no Beanstalk, and a teardown asks it for the host of that name: the world answers for it. */
async function withBeanstalk(
  bench: Bench,
  url: string,
  run: (ground: Ground) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const ground = await prepareGroundOn(bench, `http://127.0.0.1:${port}`);
  const front = createServer((incoming, answer) => {
    const isBeanstalk = /\/elasticbeanstalk\/aws4_request/.test(incoming.headers.authorization ?? '');
    const { method, headers } = incoming;
    const passed = request(new URL(incoming.url ?? '/', isBeanstalk ? ground.world.origin : url), {
      method,
      headers,
    });
    passed.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(port, '127.0.0.1', resolve));
  try {
    await run(ground);
  } finally {
    front.close();
    front.closeAllConnections();
  }
}

const BUCKET = { Type: 'AWS::S3::Bucket' };
const PUSHED = { Resources: { Uploads: BUCKET } };
const FAILING = {
  Resources: {
    Uploads: BUCKET,
    Setting: {
      Type: 'AWS::SSM::Parameter',
      DependsOn: 'Uploads',
      Properties: { Name: 'aws-reserved', Type: 'String', Value: 'v' },
    },
  },
};

async function rollsBack(ground: Ground): Promise<void> {
  await pushTemplate(ground, FAILING);
  const failed = await ground.ours('provision', {});
  claimOurs(failed, 'failed', 'stack_failed');
  claim(failed.sentence.includes('Setting'), `The cause was not told: ${failed.sentence}`);
  claim((await statusOf(ground)) === 'ROLLBACK_COMPLETE', `The stack is ${await statusOf(ground)}.`);
  await pushTemplate(ground, PUSHED);
  claimOurs(await ground.ours('provision', {}), 'recreated', 'environment_recreated');
  claim((await statusOf(ground)) === 'CREATE_COMPLETE', `The stack is ${await statusOf(ground)}.`);
}

async function updates(ground: Ground): Promise<void> {
  await pushTemplate(ground, PUSHED);
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  await pushTemplate(ground, FAILING);
  const failed = await ground.ours('provision', {});
  claimOurs(failed, 'failed', 'stack_failed');
  claim(failed.sentence.includes('Setting'), `The cause was not told: ${failed.sentence}`);
  claim((await statusOf(ground)) === 'UPDATE_ROLLBACK_COMPLETE', `The stack is ${await statusOf(ground)}.`);
  await pushTemplate(ground, { Resources: { ...PUSHED.Resources, More: BUCKET } });
  claimOurs(await ground.ours('provision', {}), 'updated', 'environment_updated');
  claim((await statusOf(ground)) === 'UPDATE_COMPLETE', `The stack is ${await statusOf(ground)}.`);
}

async function deleteFails(ground: Ground): Promise<void> {
  const repository = 'cart-images';
  const Images = { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: repository } };
  await pushTemplate(ground, { Resources: { ...PUSHED.Resources, Images } });
  claimOurs(await ground.ours('provision', {}), 'created', 'environment_created');
  const id = await describe(ground, CART_STACK, 'StackId');
  const manifest = JSON.stringify({ schemaVersion: 2, config: {}, layers: [] });
  await ground.aws('ecr', 'put-image', '--repository-name', repository, '--image-manifest', manifest);
  await claimTakenDown(ground);
  const events = await ground.aws(
    'cloudformation',
    'describe-stack-events',
    '--stack-name',
    id,
    '--query',
    'StackEvents[].[LogicalResourceId,ResourceStatus]',
    '--output',
    'text',
  );
  claim(/Images\tDELETE_FAILED/.test(events), `The deletion never failed: ${events}`);
}

const statusOf = (ground: Ground): Promise<string> => describe(ground, CART_STACK, 'StackStatus');

async function describe(ground: Ground, name: string, member: string): Promise<string> {
  const query = ['--query', `Stacks[0].${member}`, '--output', 'text'];
  return (await ground.aws('cloudformation', 'describe-stacks', '--stack-name', name, ...query)).trim();
}
