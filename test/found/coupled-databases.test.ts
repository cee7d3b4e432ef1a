import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { hoursHere } from '../support/runs/hours-here.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import type { SweepGround } from '../support/runs/sweep-here.ts';
import { groundsToOpen } from '../support/set-ups/with-ground.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const openGround = groundsToOpen();
const NIGHT = '2026-03-02T22:07:00Z';
const HOURS = { hours: 'Mon-Fri 08:00-20:00 UTC' };

const TEXT = { Type: 'String', Default: '' };
const AWAKE = { Condition: 'IsAwake' };

type Options = Readonly<Record<string, string>>;

/** An environment that stands and is awake; its Beanstalk environment has those options of `aws:rds:dbinstance`. */
function stand(
  here: SweepGround,
  database: Options,
  versions: object = { VersionLabel: TEXT },
  sleeps: 'Web' | 'Topic' = 'Web',
): void {
  const options = {
    'aws:autoscaling:launchconfiguration': { IamInstanceProfile: 'web', DisableIMDSv1: 'true' },
    'aws:rds:dbinstance': database,
  };
  here.world.act('cloudformation', 'seed', {
    name: 'shop-feature-a',
    tags: tagsOf('feature/a'),
    parameters: { Asleep: 'false' },
    agedHours: 48,
    template: {
      Parameters: { Asleep: TEXT, ...versions },
      Conditions: { IsAwake: { 'Fn::Equals': [{ Ref: 'Asleep' }, 'false'] } },
      Resources: {
        Web: {
          Type: 'AWS::ElasticBeanstalk::Environment',
          ...(sleeps === 'Web' ? AWAKE : {}),
          Properties: {
            ApplicationName: 'shop',
            EnvironmentName: 'shop-feature-a',
            SolutionStackName: '64bit Amazon Linux 2023 v6.11.1 running Node.js 24',
            OptionSettings: Object.entries(options).flatMap(([Namespace, each]) =>
              Object.entries(each).map(([OptionName, Value]) => ({ Namespace, OptionName, Value })),
            ),
          },
        },
        Topic: { Type: 'AWS::SNS::Topic', ...(sleeps === 'Topic' ? AWAKE : {}) },
      },
    },
  });
}

const POSTGRES = { HasCoupledDatabase: 'true', DBEngine: 'postgres', DBPassword: 'secret-of-the-shop' };

function databases(here: SweepGround) {
  return here.world.look<{
    instances: readonly { id: string; status: string }[];
    snapshots: readonly { id: string }[];
  }>('rds');
}

async function keepHours(here: SweepGround, inputs: Options = {}) {
  const { report, log } = await hoursHere(here.world, { ...HOURS, ...inputs });
  if (report === 'killed') throw new Error('Nobody kills it here.');
  const { items: [item] = [] } = report;
  return { log, decision: item?.decision, reasonCode: item?.reasonCode, sentence: item?.sentence };
}

/** Those that may look into the stacks of others see none of Beanstalk's. */
function denyBeanstalksStacks({ world }: SweepGround): void {
  world.faults.add({
    name: 'denied',
    service: 'cloudformation',
    operation: 'ListStackResources',
    phase: 'before',
    effect: 'interpose',
    times: 99,
    interpose: async (request, handle) =>
      new TextDecoder().decode(request.body).includes('awseb-e-')
        ? {
            status: 403,
            headers: { 'content-type': 'text/xml' },
            body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: cloudformation:ListStackResources</Message></Error></ErrorResponse>',
          }
        : handle(request),
  });
}

// Elastic Beanstalk Developer Guide, "Adding a database to your Elastic Beanstalk environment": such a database ends with its environment.
describe('a database that is coupled to a Beanstalk environment', () => {
  it.each([3, 4])('keeps the environment up at night, and is named (seed %i)', async (seed) => {
    const here = await openGround({ seed });
    here.branch('feature/a');
    stand(here, POSTGRES);
    const [{ id } = { id: '' }] = databases(here).instances;
    expect(id).toMatch(/^awseb-e-\w+-stack-awsebrdsdatabase-\w+$/);
    here.world.clock.set(NIGHT);
    for (const inputs of [{ 'dry-run': 'true' }, {}])
      expect(await keepHours(here, inputs)).toMatchObject({
        decision: 'skipped',
        reasonCode: 'manual_step',
        sentence: `shop-feature-a is not put to sleep, because its Elastic Beanstalk environment would end and take along AWSEBRDSDatabase (${id}); make that a resource of the template, which stays with its data while the environment sleeps (a database as with 'DatabaseEngine' of beanstalk-environment).`,
      });
    here.world.clock.advance(600_000);
    expect(databases(here)).toMatchObject({ instances: [{ id, status: 'available' }], snapshots: [] });
  });

  it.each(['seen', 'hidden'])('keeps nothing up whose template keeps the environment (%s)', async (look) => {
    const here = await openGround();
    here.branch('feature/a');
    stand(here, POSTGRES, undefined, 'Topic');
    if (look === 'hidden') denyBeanstalksStacks(here);
    here.world.clock.set(NIGHT);
    expect(await keepHours(here)).toMatchObject({
      decision: 'slept',
      sentence: expect.stringContaining('Its Elastic Beanstalk environment Web runs on and costs money'),
    });
    expect(databases(here).instances).toMatchObject([{ status: 'available' }]);
  });

  it('keeps it up by its template alone where the role may not look', async () => {
    const here = await openGround();
    here.branch('feature/a');
    stand(here, POSTGRES);
    denyBeanstalksStacks(here);
    here.world.clock.set(NIGHT);
    const { log, ...kept } = await keepHours(here);
    expect(kept).toMatchObject({ decision: 'skipped', reasonCode: 'manual_step' });
    expect(log.join('\n')).toContain('Deploy the template github-oidc anew, whose roles may look.');
    expect(databases(here).instances).toHaveLength(1);
  });

  it('keeps nothing up that no template tells of, and the log says what was not looked at', async () => {
    const here = await openGround();
    here.branch('feature/a');
    stand(here, {});
    denyBeanstalksStacks(here);
    here.world.clock.set(NIGHT);
    const { log, decision } = await keepHours(here);
    expect(decision).toBe('slept');
    expect(log.join('\n')).toContain(
      'What Elastic Beanstalk keeps for shop-feature-a ends with its environment and was not looked at',
    );
  });

  it('is missed by nobody where there is none', async () => {
    const here = await openGround();
    here.branch('feature/a');
    stand(here, { HasCoupledDatabase: 'false' });
    here.world.clock.set(NIGHT);
    expect(await keepHours(here)).toMatchObject({ decision: 'slept', reasonCode: 'environment_slept' });
  });

  it.each([
    [
      'Retain',
      /Its Elastic Beanstalk environment left AWSEBRDSDatabase \(awseb-e-[\w-]+\), as the deletion policy there says; nobody owns that any more, and it may still cost money\./,
      'AWS::RDS::DBInstance',
    ],
    [
      'Snapshot',
      /Of its databases these snapshots stay and cost money: awseb-e-[\w-]+;/,
      'AWS::RDS::DBSnapshot',
    ],
  ])('is told by a teardown, where its policy is %s', async (DBDeletionPolicy, sentence, type) => {
    const here = await openGround({ seed: 4 });
    here.closed('feature/a');
    here.world.clock.advance(3 * 3_600_000);
    stand(here, { ...POSTGRES, DBDeletionPolicy });
    const { report } = await here.sweep();
    expect(report).toMatchObject({
      decision: 'deleted',
      items: [
        {
          sentence: expect.stringMatching(sentence),
          leftovers: [{ resource: 'AWSEBRDSDatabase', type, name: expect.stringMatching(/^awseb-e-/) }],
        },
      ],
    });
  });

  it.each([
    ['the role may not look', { VersionLabel: TEXT }, 'denied'],
    ['its template takes no version, and all is seen', {}, 'seen'],
  ] as const)('is told by a teardown, where %s', async (_why, versions, look) => {
    const here = await openGround({ seed: 4 });
    here.closed('feature/a');
    here.world.clock.advance(3 * 3_600_000);
    stand(here, { ...POSTGRES, DBDeletionPolicy: 'Retain' }, versions);
    if (look === 'denied') denyBeanstalksStacks(here);
    const { report } = await here.sweep();
    const sentence = {
      denied:
        'Web (shop-feature-a) is gone, but what Elastic Beanstalk kept for it, such as a coupled database, was not looked at, and may stay and cost money.',
      seen: 'Its Elastic Beanstalk environment left AWSEBRDSDatabase (awseb-e-',
    }[look];
    expect(report).toMatchObject({
      decision: 'deleted',
      items: [{ sentence: expect.stringContaining(sentence) }],
    });
    expect(databases(here).instances).toHaveLength(1);
  });
});

describe('a provisioned environment', () => {
  const stage = withPreview({ seed: 6 });

  function push(branch: string, path: string, text: string): void {
    stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
  }

  // Elastic Beanstalk Developer Guide, "Adding and customizing Elastic Beanstalk environment resources".
  it('stays up at night where its .ebextensions made what holds data', async () => {
    const table = {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      },
    };
    const guard = {
      Type: 'AWS::WAFv2::WebACLAssociation',
      Properties: {
        ResourceArn: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1',
        WebACLArn: 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/shop/1',
      },
    };
    const Resources = { Guard: guard, Sessions: table };
    push(BRANCH, '.ebextensions/table.config', JSON.stringify({ Resources }));
    expect((await provisionHere(stage, 1, {})).report).toMatchObject({ decision: 'created' });
    stage.world.clock.set('2026-03-07T22:07:00Z');
    const { report } = await hoursHere(stage.world, HOURS);
    expect(report).toMatchObject({
      items: [
        {
          name: ENVIRONMENT,
          reasonCode: 'manual_step',
          sentence: expect.stringContaining('would end and take along Sessions (awseb-e-'),
        },
      ],
    });
  });

  it('is warned of settings that couple one, beside hours', async () => {
    push(
      'main',
      '.github/greenroom.yml',
      `environments:
  preview:
    hours: Mon-Fri 08:00-20:00 UTC
    option-settings: { 'aws:rds:dbinstance': { HasCoupledDatabase: true } }
`,
    );
    const { report, log } = await provisionHere(stage, 1, { 'dry-run': 'true' });
    expect(report).toMatchObject({ decision: 'planned' });
    expect(log).toContain(
      "warning: Options of 'aws:rds:dbinstance' couple a database to the Elastic Beanstalk environment, which would take it along into sleep, so its environments stay up outside their 'hours'; make the database a resource of the template, as 'DatabaseEngine' of beanstalk-environment does, or drop 'hours'.",
    );
  });
});
