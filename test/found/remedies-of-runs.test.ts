import { describe, expect, it } from '@jest/globals';
import { olderBranchTag } from '../../src/domain/environment/naming.ts';
import { tagsOf } from '../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { hoursHere } from '../support/runs/hours-here.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { teardownHere } from '../support/runs/teardown-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { cloudOf } from '../support/world/deploy-stack.ts';

const stage = withPreview({ seed: 7 });
const PLAIN = { template: 'own.json', health: 'none' };
let attempt = 0;

async function provision(inputs: Readonly<Record<string, string>> = {}) {
  attempt += 1;
  return verdictOf(await provisionHere(stage, attempt, inputs));
}

async function teardown(inputs: Readonly<Record<string, string>>) {
  return verdictOf(await teardownHere(stage.world, inputs));
}

function verdictOf({ report }: Awaited<ReturnType<typeof provisionHere>>) {
  if (report === 'killed') throw new Error('Nobody kills it here.');
  return { verdict: `${report.decision} ${report.reasonCode}`, sentence: report.sentence };
}

/** A template with a bucket and these parameters, and whatever stands beside them. */
function ownTemplate(parameters: object = {}, more: object = {}): string {
  return JSON.stringify({
    Parameters: parameters,
    Resources: { Files: { Type: 'AWS::S3::Bucket' } },
    ...more,
  });
}

function push(files: Readonly<Record<string, string>>, branch = BRANCH): void {
  stage.world.act('github', 'push', { branch, files, by: 'mr-a' });
}

function seed(name: string, more: object): void {
  stage.world.act('cloudformation', 'seed', { name, tags: tagsOf(BRANCH), template: ownTemplate(), ...more });
}

const MADE = 'created environment_created';
const RECREATED = 'recreated environment_recreated';

describe('what provision says is to be done, done by the one it tells', () => {
  it('is to take the label off', async () => {
    const pull = { number: stage.pullRequest, label: 'stage:off', by: 'mr-a' };
    stage.world.act('github', 'label', pull);
    expect(await provision()).toEqual({
      verdict: 'skipped opted_out',
      sentence: `Pull request #${stage.pullRequest} is labelled 'stage:off'; take the label off to get an environment.`,
    });
    stage.world.act('github', 'unlabel', pull);
    expect((await provision()).verdict).toBe(MADE);
  });

  it.each(['close one', 'raise the number'])('at the cap of environments is to %s', async (way) => {
    push({ 'a.txt': 'a' }, 'feature/other');
    seed('shop-feature-other', { tags: tagsOf('feature/other') });
    const capped = { 'max-environments': '1' };
    const skipped = await provision(capped);
    expect(skipped.verdict).toBe('skipped cap_reached');
    expect(skipped.sentence).toContain('shop-feature-other');
    expect(skipped.sentence).toMatch(/: close one or raise the number\.$/);
    if (way === 'close one')
      await teardown({ 'stack-name': 'shop-feature-other', confirm: 'shop-feature-other' });
    expect((await provision(way === 'close one' ? capped : { 'max-environments': '2' })).verdict).toBe(MADE);
  });

  it('is to correct the account that is allowed', async () => {
    const refused = await provision({ 'allowed-accounts': '999988887777' });
    expect(refused.verdict).toBe('refused account_not_allowed');
    expect(refused.sentence).toMatch(/\(it ends in 3333\); correct the role or the list\.$/);
    expect((await provision({ 'allowed-accounts': '999988887777,111122223333' })).verdict).toBe(MADE);
  });

  it('is to name the application that is there', async () => {
    const failed = await provision({ application: 'shopp' });
    expect(failed.verdict).toMatch(/missing_application$/);
    expect(failed.sentence).toContain("name the one that is there in 'application'");
    expect((await provision({ application: 'shop' })).verdict).toBe(MADE);
  });

  it.each(['add it', 'give it a default'])('for a parameter that nobody supplies is to %s', async (way) => {
    push({ 'own.json': ownTemplate({ Colour: { Type: 'String' } }) });
    expect(await provision(PLAIN)).toEqual({
      verdict: 'refused missing_parameter',
      sentence:
        "The template declares 'Colour', which nobody supplies; add it to the input 'parameters' or give it a default.",
    });
    if (way !== 'add it') push({ 'own.json': ownTemplate({ Colour: { Type: 'String', Default: 'blue' } }) });
    const more = way === 'add it' ? { parameters: 'Colour: blue' } : {};
    expect((await provision({ ...PLAIN, ...more })).verdict).toBe(MADE);
  });

  it('is to grant a capability', async () => {
    const AssumeRolePolicyDocument = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
    };
    const Job = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'shop-job', AssumeRolePolicyDocument } };
    push({ 'own.json': ownTemplate({}, { Resources: { Job } }) });
    const plain = { ...PLAIN, capabilities: 'CAPABILITY_IAM' };
    const refused = await provision(plain);
    expect(refused.verdict).toBe('refused missing_capability');
    expect(refused.sentence).toContain("add it to the input 'capabilities' if that is intended");
    expect((await provision({ ...plain, capabilities: 'CAPABILITY_NAMED_IAM' })).verdict).toBe(MADE);
  });

  it('is to correct what the environment shows, and to push', async () => {
    const host = new URL(URL_OF_ENVIRONMENT).host;
    stage.world.act('site', 'break', { host, status: 500 });
    const failed = await provision();
    expect(failed.verdict).toBe('failed unhealthy');
    expect(failed.sentence).toContain("or correct 'health-path'");
    stage.world.act('site', 'mend', { host });
    push({ 'mended.txt': 'mended' });
    expect((await provision()).verdict).toMatch(/^updated /);
  });

  it('is to take a stack with an older tag down by its name, and to run again', async () => {
    const long = `feature/${'a-long-name-'.repeat(22)}end`;
    push({ 'own.json': ownTemplate() }, long);
    const inputs = { ...PLAIN, branch: long, wanted: 'branch' };
    expect((await provision(inputs)).verdict).toBe(MADE);
    const name = nameOfNewest();
    await retag(name, long);
    const refused = await provision(inputs);
    expect(refused.verdict).toBe('refused not_owned');
    expect(refused.sentence).toMatch(/take it down by its name in 'stack-name', then run this again\.$/);
    expect((await teardown({ 'stack-name': name, confirm: name })).verdict).toBe(
      'deleted environment_deleted',
    );
    expect((await provision(inputs)).verdict).toBe(MADE);
  });

  it('is to delete a stack by hand whose deletion failed, where its kind is protected', async () => {
    push({ '.github/greenroom.yml': 'environments:\n  preview: { protected: true }\n' }, 'main');
    push({ 'own.json': ownTemplate() });
    seed(ENVIRONMENT, { status: 'DELETE_FAILED' });
    expect(await provision(PLAIN)).toEqual({
      verdict: 'refused manual_step',
      sentence: `Stack ${ENVIRONMENT} is in DELETE_FAILED; delete it in CloudFormation, with what its events name, then rerun.`,
    });
    await cloudOf(stage.world).deleteStack({ StackName: ENVIRONMENT });
    stage.world.clock.advance(3_600_000);
    expect((await provision(PLAIN)).verdict).toBe(MADE);
  });
});

describe('what hours says is to be done, done by the one it tells', () => {
  it.each(['deploy its branch again', 'take it down'])(
    'of a stack whose deletion failed is to %s',
    async (way) => {
      const Parameters = { Asleep: { Type: 'String', Default: 'false' } };
      push({ 'own.json': ownTemplate(Parameters) });
      seed(ENVIRONMENT, {
        status: 'DELETE_FAILED',
        parameters: { Asleep: 'false' },
        template: ownTemplate(Parameters),
      });
      const told = await hoursHere(stage.world, { hours: 'Sat 03:00-03:01 UTC', 'awake-for': '1m' });
      expect(JSON.stringify(told.report)).toContain(
        'it is in DELETE_FAILED; deploy its branch again or take it down',
      );
      const done =
        way === 'take it down'
          ? await teardown({ 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT })
          : await provision(PLAIN);
      expect(done.verdict).toBe(way === 'take it down' ? 'deleted environment_deleted' : RECREATED);
    },
  );
});

describe('what teardown says is to be done, done by the one it tells', () => {
  it.each<[string, object]>([
    ["its stack carries the tag 'protect'", { tags: { ...tagsOf(BRANCH), protect: 'true' } }],
    ['its stack has termination protection', { terminationProtection: true }],
  ])('is to lift what protects, which is that %s', async (why, more) => {
    seed(ENVIRONMENT, more);
    const one = { 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT };
    expect(await teardown(one)).toEqual({
      verdict: 'refused protected',
      sentence: `Environment ${ENVIRONMENT} is not taken down: ${why}; lift that first, if it is really to go.`,
    });
    await liftProtection();
    expect((await teardown(one)).verdict).toBe('deleted environment_deleted');
  });
});

interface SeenStack {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
}

function nameOfNewest(): string {
  return stage.world.look<{ stacks: readonly SeenStack[] }>('cloudformation').stacks.at(-1)?.name ?? '';
}

/** Tags as an older version cut them. */
async function retag(name: string, branch: string): Promise<void> {
  await update(name, (tags) => ({ ...tags, 'greenroom:branch': olderBranchTag(branch) }));
}

/** Somebody takes off the stack what keeps it. */
async function liftProtection(): Promise<void> {
  const person = cloudOf(stage.world);
  await person.updateTerminationProtection({ StackName: ENVIRONMENT, EnableTerminationProtection: false });
  await update(ENVIRONMENT, ({ protect: _off, ...tags }) => tags);
}

async function update(
  StackName: string,
  change: (tags: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): Promise<void> {
  const person = cloudOf(stage.world);
  const { Stacks: [stack] = [] } = await person.describeStacks({ StackName });
  const tags = Object.fromEntries((stack?.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
  const Tags = Object.entries(change(tags)).map(([Key, Value]) => ({ Key, Value }));
  await person.updateStack({ StackName, UsePreviousTemplate: true, Tags }).catch((error: unknown) => {
    if (!String(error).includes('No updates')) throw error;
  });
  stage.world.clock.advance(600_000);
}
