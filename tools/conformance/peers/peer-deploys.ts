import { awsCli, bucketTemplate, createStack, passTime, stackStatus } from '../workbench/aws-client.ts';
import { type Bench, type Check, claim, type RunningWorld, type SkippedBecause } from '../workbench/check.ts';
import { PEER_ABSENT, peerDeploy } from '../workbench/peer-deploy.ts';
import { type Finished, lastLines } from '../workbench/run-program.ts';

/** Another team's deploy action, built by its authors: it works on the world, and fails there as its users report. */
export const peerChecks: readonly Check[] = [
  { name: 'the peer aws-cloudformation-github-deploy deploys a stack', run: deploys },
  { name: 'the peer takes a stack in review for one to update, and fails', run: reviewInProgress },
  { name: "the peer deletes another repository's rolled back stack of the same name", run: foreignStack },
];

interface Stage {
  readonly world: RunningWorld;
  readonly aws: ReturnType<typeof awsCli>;
  deploy(name: string, bucket: string): Promise<Finished>;
}

async function prepare(bench: Bench): Promise<Stage | undefined> {
  const world = await bench.world();
  const run = peerDeploy(bench, world);
  if (run === undefined) return undefined;
  const deploy = (name: string, bucket: string) => run({ name, template: bucketTemplate(bench, bucket) });
  return { world, aws: awsCli(bench, world), deploy };
}

async function deploys(bench: Bench): Promise<SkippedBecause | undefined> {
  const stage = await prepare(bench);
  if (stage === undefined) return PEER_ABSENT;
  const run = await stage.deploy('peer-stack', 'bucket-of-peer');
  claim(run.status === 0, `The peer ended with ${run.status}: ${lastLines(run.stdout + run.stderr)}`);
  const status = await stackStatus(stage.aws, 'peer-stack');
  claim(status === 'CREATE_COMPLETE', `The peer's stack is ${status}.`);
  return undefined;
}

async function reviewInProgress(bench: Bench): Promise<SkippedBecause | undefined> {
  const stage = await prepare(bench);
  if (stage === undefined) return PEER_ABSENT;
  const template = `file://${bucketTemplate(bench, 'bucket-of-review')}`;
  const set = [
    '--stack-name',
    'peer-review',
    '--change-set-name',
    'left-behind',
    '--change-set-type',
    'CREATE',
    '--template-body',
    template,
  ];
  await stage.aws('cloudformation', 'create-change-set', ...set);
  await passTime(stage.world);
  const before = await stackStatus(stage.aws, 'peer-review');
  claim(before === 'REVIEW_IN_PROGRESS', `A stack with an unexecuted change set is ${before}.`);
  const run = await stage.deploy('peer-review', 'bucket-of-review');
  claim(run.status !== 0, 'The peer deployed over a stack in review, which AWS does not let it do.');
  claim(
    /REVIEW_IN_PROGRESS/.test(run.stdout + run.stderr),
    `The peer failed for another reason: ${lastLines(run.stdout + run.stderr)}`,
  );
  return undefined;
}

async function foreignStack(bench: Bench): Promise<SkippedBecause | undefined> {
  const stage = await prepare(bench);
  if (stage === undefined) return PEER_ABSENT;
  const { aws, world } = stage;
  const template = bucketTemplate(bench, 'bucket-taken');
  await createStack(aws, 'first-owner', template);
  await passTime(world);
  await createStack(aws, 'peer-foreign', template, '--tags', 'Key=repository,Value=octo-org/other');
  await passTime(world);
  const before = await stackStatus(aws, 'peer-foreign');
  claim(before === 'ROLLBACK_COMPLETE', `A stack whose bucket's name is taken is ${before}.`);
  const run = await stage.deploy('peer-foreign', 'bucket-of-peer');
  claim(run.status === 0, `The peer ended with ${run.status}: ${lastLines(run.stdout + run.stderr)}`);
  const tags = await aws(
    'cloudformation',
    'describe-stacks',
    '--stack-name',
    'peer-foreign',
    '--query',
    'Stacks[0].Tags',
    '--output',
    'json',
  );
  claim(!tags.includes('octo-org/other'), "The peer left another repository's stack alone.");
  return undefined;
}
