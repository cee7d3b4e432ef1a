import { describe, expect, it } from '@jest/globals';
import { olderBranchTag } from '../../src/domain/environment/naming.ts';
import { tagsOf } from '../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { bucketTemplate, toldRuns } from '../support/runs/told-runs.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { cloudOf } from '../support/world/deploy-stack.ts';

const stage = withPreview({ seed: 7 });
const { hours, provision, teardown, push, seed } = toldRuns(stage);
const PLAIN = { template: 'own.json', health: 'none' };
const MADE = 'created environment_created';
const RECREATED = 'recreated environment_recreated';

describe('what provision says of a stack is to be done, done by the one it tells', () => {
  it('is to take a stack with an older tag down by its name, and to run again', async () => {
    const long = `feature/${'a-long-name-'.repeat(22)}end`;
    push({ 'own.json': bucketTemplate() }, long);
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
    push({ 'own.json': bucketTemplate() });
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
  it('of a stack that is busy is to let the next run look', async () => {
    const Parameters = { Asleep: { Type: 'String', Default: 'false' } };
    const Tags = [{ Key: 'asleep', Value: { Ref: 'Asleep' } }];
    const Resources = { Files: { Type: 'AWS::S3::Bucket', Properties: { Tags } } };
    seed(ENVIRONMENT, {
      parameters: { Asleep: 'false' },
      template: bucketTemplate(Parameters, { Resources }),
    });
    await cloudOf(stage.world).updateStack({
      StackName: ENVIRONMENT,
      UsePreviousTemplate: true,
      Tags: [{ Key: 'team', Value: 'checkout' }, ...(await tagsOfStack(ENVIRONMENT))],
      Parameters: [{ ParameterKey: 'Asleep', UsePreviousValue: true }],
    });
    const night = { hours: 'Sat 03:00-03:01 UTC', 'awake-for': '1m' };
    expect((await hours(night)).sentence).toContain('UPDATE_IN_PROGRESS; the next run looks again.');
    stage.world.clock.advance(3_600_000);
    expect((await hours(night)).verdict).toBe('slept environment_slept');
  });

  it.each(['deploy its branch again', 'take it down'])(
    'of a stack whose deletion failed is to %s',
    async (way) => {
      const Parameters = { Asleep: { Type: 'String', Default: 'false' } };
      push({ 'own.json': bucketTemplate(Parameters) });
      seed(ENVIRONMENT, {
        status: 'DELETE_FAILED',
        parameters: { Asleep: 'false' },
        template: bucketTemplate(Parameters),
      });
      const told = await hours({ hours: 'Sat 03:00-03:01 UTC', 'awake-for': '1m' });
      expect(told.sentence).toContain('it is in DELETE_FAILED; deploy its branch again or take it down');
      const done =
        way === 'take it down'
          ? await teardown({ 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT })
          : await provision(PLAIN);
      expect(done.verdict).toBe(way === 'take it down' ? 'deleted environment_deleted' : RECREATED);
    },
  );

  // SECURITY.md: while an environment sleeps, anybody may take its address.
  it('of an environment whose address was taken while it slept is to take it down', async () => {
    expect((await provision()).verdict).toBe(MADE);
    const { environments } = stage.world.look<{ environments: readonly { readonly cname: string }[] }>(
      'elasticbeanstalk',
    );
    const { Stacks } = await cloudOf(stage.world).describeStacks({ StackName: ENVIRONMENT });
    const platform = Stacks?.[0]?.Parameters?.find(({ ParameterKey: key }) => key === 'SolutionStackName');
    stage.world.clock.advance(3 * 3_600_000);
    const night = { hours: 'Sat 03:00-03:01 UTC', 'awake-for': '1m' };
    expect((await hours(night)).verdict).toBe('slept environment_slept');
    takeAddress(environments.at(-1)?.cname ?? '', platform?.ParameterValue ?? '');
    const failed = await hours({ hours: 'Mon-Sun 00:00-24:00 UTC' });
    expect(failed.verdict).toBe('failed stack_failed');
    expect(failed.sentence).toMatch(
      /is not available; save what its database holds in a snapshot and take the environment down, because somebody else has its address now and a new stack gets another one, then run the job again; where the template fixes CNAMEPrefix, take that out and push\./,
    );
    expect((await teardown({ 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT })).verdict).toBe(
      'deleted environment_deleted',
    );
    expect((await provision()).verdict).toBe(MADE);
  });
});

describe('what teardown says is to be done, done by the one it tells', () => {
  it.each([
    [
      'is to delete by hand what is left, and to run again',
      'Something keeps it',
      /; delete it by hand, then rerun\.$/,
    ],
    [
      'is not to delete by hand what was to leave a snapshot',
      'Cannot create more than 100 manual snapshots (Service: AmazonRDS; Status Code: 400; Error Code: SnapshotQuotaExceeded)',
      /SnapshotQuotaExceeded\); delete snapshots that nobody needs, or ask AWS to raise that quota of the region \(Service Quotas\), then run the job again\.$/,
    ],
  ])('%s', async (_what, reason, remedy) => {
    seed(ENVIRONMENT, {});
    const refuse = () =>
      stage.world.act('cloudformation', 'fail-next', { type: 'AWS::S3::Bucket', on: 'delete', reason });
    for (const _try of [1, 2, 3, 4]) refuse();
    const one = { 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT };
    const failed = await teardown(one);
    expect(failed.verdict).toBe('failed leftover');
    expect(failed.sentence).toMatch(remedy);
    expect((await teardown(one)).verdict).toBe('deleted environment_deleted');
  });

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

/** The address that an environment had, of this platform, goes to somebody else's. */
function takeAddress(cname: string, SolutionStackName: string): void {
  const [CNAMEPrefix] = cname.split('.');
  const Properties = {
    ApplicationName: 'shop',
    EnvironmentName: 'other',
    CNAMEPrefix,
    SolutionStackName,
    OptionSettings: [
      { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: 'IamInstanceProfile', Value: 'shop' },
      { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: 'DisableIMDSv1', Value: 'true' },
    ],
  };
  const template = { Resources: { Other: { Type: 'AWS::ElasticBeanstalk::Environment', Properties } } };
  stage.world.act('cloudformation', 'seed', { name: 'other', template });
}

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
  const tags = Object.fromEntries((await tagsOfStack(StackName)).map(({ Key, Value }) => [Key, Value]));
  const Tags = Object.entries(change(tags)).map(([Key, Value]) => ({ Key, Value }));
  await person.updateStack({ StackName, UsePreviousTemplate: true, Tags }).catch((error: unknown) => {
    if (!String(error).includes('No updates')) throw error;
  });
  stage.world.clock.advance(600_000);
}

async function tagsOfStack(StackName: string) {
  const { Stacks: [stack] = [] } = await cloudOf(stage.world).describeStacks({ StackName });
  return (stack?.Tags ?? []).map(({ Key = '', Value = '' }) => ({ Key, Value }));
}
