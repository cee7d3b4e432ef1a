import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagsOf } from '../../builders/facts.ts';
import { passTime } from '../workbench/aws-client.ts';
import { type Bench, type Check, claim, type SkippedBecause } from '../workbench/check.ts';
import { claimOurs, type Ground, prepareGround } from '../workbench/ground.ts';
import { type Finished, lastLines, runProgram } from '../workbench/run-program.ts';

/** The clean-up script that a team printed in an article, taken from there when a check runs. */
export const sweepingDefects: readonly Check[] = [
  defect('it empties the buckets and then deletes no stack', emptiesOnly),
  defect('it sees only the first page of stacks', firstPageOnly),
  defect("it empties the bucket of another repository's stack", foreignStack),
  defect('it empties the bucket of a protected stack', protectedStack),
  defect('an empty list of branches condemns every stack', emptyBranchList),
  defect('one stack without its output ends the whole run', missingOutput),
  defect('of two stacks of one branch it sees one', sameBranch),
];

const ARTICLE = 'seeds/001_d00a6887638f4c5a.txt';

interface Sweep extends Ground {
  /** Runs the script over octo-org/shop. */
  theirs(): Promise<Finished & { readonly said: string }>;
}

function defect(name: string, play: (sweep: Sweep) => Promise<void>): Check {
  return {
    name: `the article's script sweeps wrongly, ours rightly: ${name}`,
    async run(bench: Bench): Promise<SkippedBecause | undefined> {
      const article = bench.shared(ARTICLE);
      if (article === undefined) return { skipped: 'the article is not on this machine' };
      const ground = await prepareGround(bench);
      // It has no output and would end every run of the script.
      await remove(ground, 'blog-feature-x');
      await play({ ...ground, theirs: () => runScript(ground, readFileSync(article, 'utf8')) });
      return undefined;
    },
  };
}

async function remove({ aws, world }: Ground, name: string): Promise<void> {
  await aws('cloudformation', 'delete-stack', '--stack-name', name);
  await passTime(world);
}

/** The first listing in Python of the article. */
function scriptIn(article: string): string {
  const script = /\{% highlight python[^%]*%\}\n([\s\S]*?)\{% endhighlight %\}/.exec(article)?.[1];
  claim(script !== undefined, 'The article holds no script any more.');
  return script;
}

async function runScript(ground: Ground, article: string): Promise<Finished & { readonly said: string }> {
  const { bench, world } = ground;
  const path = join(bench.scratch(), 'remove_branchless_stacks.py');
  writeFileSync(path, scriptIn(article));
  const env = { PATH: process.env['PATH'], HOME: bench.scratch(), ...world.env };
  const runner = join(bench.root, 'tools', 'conformance', 'clients', 'seed_script.py');
  const run = await runProgram(bench.tool('python'), [runner, path, 'octo-org/shop'], {
    env,
    timeoutMs: 60_000,
  });
  return { ...run, said: `${run.stdout}${run.stderr}` };
}

interface Seeded {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly terminationProtection?: boolean;
  readonly agedHours?: number;
  readonly hasOutput?: boolean;
}

/** A stack with one bucket of its name, which holds three objects, and the output that the script looks for. */
async function seed(sweep: Sweep, { name, tags, hasOutput = true, ...more }: Seeded): Promise<void> {
  const bucket = `files-of-${name}`;
  const output = { PrivateAssetsBucketDomainName: { Value: `${bucket}.s3.amazonaws.com` } };
  const template = {
    Resources: { Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: bucket } } },
    Outputs: hasOutput ? output : { Other: { Value: 'other' } },
  };
  await sweep.drive('cloudformation/seed', { name, tags, template, agedHours: 48, ...more });
  await sweep.drive('s3/fill', { bucket, objects: 3 });
}

async function objectsOf(sweep: Sweep, name: string): Promise<number | undefined> {
  return (await sweep.bucket(`files-of-${name}`))?.objects;
}

async function claimUntouched(sweep: Sweep, name: string): Promise<void> {
  const stack = await sweep.stack(name);
  claim(stack?.status === 'CREATE_COMPLETE', `Ours left the stack ${name} in ${stack?.status}.`);
  claim((await objectsOf(sweep, name)) === 3, `Ours touched the bucket of ${name}.`);
}

async function claimGone(sweep: Sweep, name: string): Promise<void> {
  const stack = await sweep.stack(name);
  claim(stack === undefined, `Ours left the stack ${name} in ${stack?.status}.`);
}

async function claimEmptied(sweep: Sweep, name: string, run: { readonly said: string }): Promise<void> {
  const left = await objectsOf(sweep, name);
  claim(left === 0, `The script left ${left} objects in the bucket of ${name}: ${lastLines(run.said)}`);
  claim((await sweep.stack(name)) !== undefined, `The script deleted the stack ${name}.`);
}

async function emptiesOnly(sweep: Sweep): Promise<void> {
  await seed(sweep, { name: 'shop-gone', tags: tagsOf('gone') });
  const run = await sweep.theirs();
  claim(
    run.status !== 0 && /no attribute 'delete_stack'/.test(run.said),
    `The script ended with ${run.status}: ${lastLines(run.said)}`,
  );
  await claimEmptied(sweep, 'shop-gone', run);

  claimOurs(await sweep.ours('teardown', {}), 'deleted', 'environment_deleted');
  await claimGone(sweep, 'shop-gone');
}

async function firstPageOnly(sweep: Sweep): Promise<void> {
  await seed(sweep, { name: 'shop-gone', tags: tagsOf('gone'), agedHours: 1000 });
  for (let index = 1; index <= 120; index += 1)
    await sweep.drive('cloudformation/seed', { name: `other-${index}`, agedHours: 24 });
  const run = await sweep.theirs();
  claim(
    run.status === 0 && run.stdout.includes('Found no stacks to be deleted'),
    `The script found the stack behind the first page: ${lastLines(run.said)}`,
  );

  claimOurs(await sweep.ours('teardown', {}), 'deleted', 'environment_deleted');
  await claimGone(sweep, 'shop-gone');
}

async function foreignStack(sweep: Sweep): Promise<void> {
  const foreign = { 'greenroom:repository-id': '70107999', branch: 'feature/of-another-repository' };
  await seed(sweep, { name: 'blog-files', tags: foreign });
  await seed(sweep, { name: 'blog-files-two', tags: { ...foreign, branch: 'feature/two' } });
  const run = await sweep.theirs();
  await claimEmptied(sweep, 'blog-files', run);
  await sweep.drive('s3/fill', { bucket: 'files-of-blog-files', objects: 3 });
  await sweep.drive('s3/fill', { bucket: 'files-of-blog-files-two', objects: 3 });

  claimOurs(await sweep.ours('teardown', {}), 'nothing', 'nothing_to_do');
  await claimUntouched(sweep, 'blog-files');
}

async function protectedStack(sweep: Sweep): Promise<void> {
  await seed(sweep, { name: 'shop-release', tags: tagsOf('release-1'), terminationProtection: true });
  const run = await sweep.theirs();
  await claimEmptied(sweep, 'shop-release', run);
  await sweep.drive('s3/fill', { bucket: 'files-of-shop-release', objects: 3 });

  const ours = await sweep.ours('teardown', {});
  claim(ours.decision !== 'deleted', `Ours took down what is protected: ${ours.sentence}`);
  await claimUntouched(sweep, 'shop-release');
}

async function emptyBranchList(sweep: Sweep): Promise<void> {
  // It has no output and would end the run of the script before it does harm.
  await remove(sweep, 'shop-production');
  await sweep.drive('github/push', { branch: 'living', files: { 'a.txt': 'a' }, by: 'mr-a' });
  await seed(sweep, { name: 'shop-living', tags: tagsOf('living') });
  const empty = {
    name: 'an empty list',
    service: 'github',
    phase: 'before',
    effect: 'answer',
    times: 10,
    operation: 'GET /repos/{owner}/{repo}/branches',
    answer: { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: '[]' },
  };
  await sweep.drive('faults', empty);
  const run = await sweep.theirs();
  await claimEmptied(sweep, 'shop-living', run);
  await sweep.drive('s3/fill', { bucket: 'files-of-shop-living', objects: 3 });
  await sweep.drive('faults/clear');

  await sweep.drive('faults', empty);
  const ours = await sweep.ours('teardown', {});
  claim(ours.decision === 'failed' || ours.decision === 'refused', `Ours ended with ${ours.decision}.`);
  claim(ours.reasonCode === 'doubtful_facts', `Ours gave the reason ${ours.reasonCode}: ${ours.sentence}`);
  await claimUntouched(sweep, 'shop-living');
}

async function missingOutput(sweep: Sweep): Promise<void> {
  await seed(sweep, { name: 'shop-bare', tags: tagsOf('bare'), hasOutput: false });
  const run = await sweep.theirs();
  claim(
    run.status !== 0 && run.said.includes("KeyError: 'PrivateAssetsBucketDomainName'"),
    `The script ended with ${run.status}: ${lastLines(run.said)}`,
  );

  await seed(sweep, { name: 'shop-gone', tags: tagsOf('gone') });
  claimOurs(await sweep.ours('teardown', {}), 'deleted', 'environment_deleted');
  await claimGone(sweep, 'shop-bare');
  await claimGone(sweep, 'shop-gone');
}

async function sameBranch(sweep: Sweep): Promise<void> {
  const names = ['shop-gone', 'shop-gone-too'];
  for (const name of names) await seed(sweep, { name, tags: tagsOf('gone') });
  await sweep.theirs();
  const emptied = await Promise.all(names.map((name) => objectsOf(sweep, name)));
  claim(
    emptied.filter((left) => left === 0).length === 1,
    `The script left ${emptied.join(' and ')} objects in the buckets of one branch.`,
  );

  claimOurs(await sweep.ours('teardown', {}), 'deleted', 'environment_deleted');
  for (const name of names) await claimGone(sweep, name);
}
