import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../tools/builders/facts.ts';
import { hoursHere } from '../support/runs/hours-here.ts';
import { withGround } from '../support/set-ups/with-ground.ts';

const here = withGround();
const DAY_MS = 86_400_000;
const NIGHT = '2026-03-02T22:07:00Z';
const MORNING = '2026-03-03T08:07:00Z';
const HOURS = { hours: 'Mon-Fri 08:00-20:00 UTC' };

function cluster(Type: string, more: object = {}) {
  return { Type, Properties: { MasterUsername: 'shop', MasterUserPassword: 'secret-of-the-shop', ...more } };
}

const AURORA = cluster('AWS::RDS::DBCluster', { Engine: 'aurora-postgresql' });
const MEMBER = {
  Type: 'AWS::RDS::DBInstance',
  Properties: {
    Engine: 'aurora-postgresql',
    DBInstanceClass: 'db.t4g.medium',
    DBClusterIdentifier: { Ref: 'Data' },
  },
};

/** A small environment that stands and is awake: something that sleeps, and what is given. */
function stand(resources: Readonly<Record<string, object>>): void {
  here.branch('feature/a');
  here.world.act('cloudformation', 'seed', {
    name: 'shop-feature-a',
    tags: tagsOf('feature/a'),
    parameters: { Asleep: 'false' },
    template: {
      Parameters: { Asleep: { Type: 'String' } },
      Conditions: { IsAwake: { 'Fn::Equals': [{ Ref: 'Asleep' }, 'false'] } },
      Resources: { Compute: { Type: 'AWS::SNS::Topic', Condition: 'IsAwake' }, ...resources },
    },
  });
}

interface Kept {
  readonly clusters: readonly { readonly id: string; readonly status: string }[];
  readonly instances: readonly { readonly id: string; readonly status: string }[];
  readonly clusterSnapshots: readonly { readonly id: string }[];
}

function rds(): Kept {
  return here.world.look<Kept>('rds');
}

function states(): readonly string[] {
  return [...rds().clusters, ...rds().instances].map(({ status }) => status);
}

async function keepHours(inputs: Readonly<Record<string, string>> = HOURS) {
  const { report } = await hoursHere(here.world, inputs);
  if (report === 'killed') throw new Error('Nobody kills it here.');
  const { decision, items: [item] = [] } = report;
  return { decision, reasonCode: item?.reasonCode, sentence: item?.sentence };
}

describe('a cluster of databases', () => {
  it('sleeps with its instances and wakes before the environment, of Aurora, DocumentDB and Neptune', async () => {
    stand({
      Data: AURORA,
      Writer: MEMBER,
      Documents: cluster('AWS::DocDB::DBCluster'),
      Graph: { Type: 'AWS::Neptune::DBCluster', Properties: {} },
    });
    const names = rds().clusters.map(({ id }) => id);
    here.world.clock.set(NIGHT);
    expect(await keepHours()).toEqual({
      decision: 'slept',
      reasonCode: 'environment_slept',
      sentence: `shop-feature-a was put to sleep: it is outside its hours. ${names.map((name) => `Its database cluster ${name} was stopped.`).join(' ')}`,
    });
    here.world.clock.advance(600_000);
    expect(states()).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);

    here.world.clock.set(MORNING);
    const from = here.world.log.next();
    expect(await keepHours()).toMatchObject({ decision: 'woken' });
    expect(states()).toEqual(['available', 'available', 'available', 'available']);
    const asked = here.world.log.entries(from).map(({ operation }) => operation);
    expect(asked.lastIndexOf('StartDBCluster')).toBeLessThan(asked.indexOf('ExecuteChangeSet'));
  });

  it('is stopped again when RDS has started it after seven days', async () => {
    stand({ Data: AURORA });
    here.world.clock.set('2026-03-06T22:07:00Z');
    await keepHours();
    let stops = 0;
    for (let day = 0; day < 9; day += 1) {
      here.world.clock.advance(DAY_MS);
      const { decision } = await keepHours({ hours: 'Sat 08:00-08:01 UTC' });
      if (decision === 'slept') stops += 1;
    }
    here.world.clock.advance(600_000);
    expect([stops, states()]).toEqual([1, ['stopped']]);
  });

  it('is taken down although it is stopped, and its last snapshot is told', async () => {
    here.closed('feature/gone');
    here.world.clock.advance(3 * 3_600_000);
    here.stack('shop-feature-gone', 'feature/gone', {
      template: { Resources: { Data: AURORA, Writer: MEMBER } },
    });
    const { clusters, instances } = rds();
    for (const { id } of [...clusters, ...instances])
      here.world.act('rds', 'status', { id, status: 'stopped' });
    const { report } = await here.sweep();
    const [snapshot] = rds().clusterSnapshots;
    expect(report).toMatchObject({
      decision: 'deleted',
      items: [
        {
          leftovers: [{ resource: 'Data', type: 'AWS::RDS::DBClusterSnapshot', name: snapshot?.id }],
          sentence: expect.stringContaining(
            `Of its databases these snapshots stay and cost money: ${snapshot?.id}; delete them when nobody needs the data.`,
          ),
        },
      ],
    });
    expect(rds()).toMatchObject({ clusters: [], instances: [], clusterSnapshots: [{}] });
  });
});

it.each<[string, Readonly<Record<string, object>>, string]>([
  [
    'a NAT gateway',
    { Gate: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: 'subnet-1' } } },
    "Its NAT gateway Gate runs on and costs money, because Greenroom stops only databases of RDS, DocumentDB and Neptune; let it depend on 'Asleep' in the template if it can be made anew.",
  ],
  [
    'a cluster that pauses by itself',
    {
      Data: cluster('AWS::RDS::DBCluster', {
        Engine: 'aurora-mysql',
        EngineMode: 'serverless',
        DBClusterIdentifier: 'shop-x',
      }),
    },
    'Its database cluster shop-x is not stopped, because RDS stops no Aurora Serverless v1.',
  ],
  [
    'a cluster that is no Aurora',
    { Data: cluster('AWS::RDS::DBCluster', { Engine: 'postgres', DBClusterIdentifier: 'shop-x' }) },
    'Its database cluster shop-x is not stopped, because RDS stops no Multi-AZ cluster.',
  ],
  [
    'a cluster of a global database',
    {
      Data: cluster('AWS::RDS::DBCluster', {
        Engine: 'aurora-mysql',
        DBClusterIdentifier: 'shop-x',
        GlobalClusterIdentifier: 'all',
      }),
      Other: {
        ...cluster('AWS::RDS::DBCluster', {
          Engine: 'aurora-mysql',
          DBClusterIdentifier: 'shop-y',
          GlobalClusterIdentifier: 'all',
        }),
        Condition: 'IsAwake',
        DeletionPolicy: 'Retain',
      },
    },
    'Its database cluster shop-x is not stopped, because RDS stops a cluster of a global database only where it is the only one in it.',
  ],
  [
    'a cluster that replicates one of another region',
    {
      Data: cluster('AWS::RDS::DBCluster', {
        Engine: 'aurora-mysql',
        DBClusterIdentifier: 'shop-x',
        ReplicationSourceIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster:shop',
      }),
    },
    'Its database cluster shop-x is not stopped, because RDS stops no cluster that replicates another.',
  ],
  [
    'a cluster that another one replicates',
    {
      Data: cluster('AWS::RDS::DBCluster', { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop-x' }),
      Other: {
        ...cluster('AWS::RDS::DBCluster', {
          Engine: 'aurora-mysql',
          DBClusterIdentifier: 'shop-y',
          ReplicationSourceIdentifier: { 'Fn::GetAtt': ['Data', 'DBClusterArn'] },
        }),
        Condition: 'IsAwake',
        DeletionPolicy: 'Retain',
      },
    },
    'Its database cluster shop-x is not stopped, because RDS stops no cluster that another one replicates.',
  ],
  [
    'an instance of a cluster that stands elsewhere',
    {
      Data: {
        ...MEMBER,
        Properties: { ...MEMBER.Properties, DBClusterIdentifier: 'shared', DBInstanceIdentifier: 'shop-x' },
      },
    },
    'Its database shop-x is not stopped, because it belongs to the cluster shared, which is not stopped one instance at a time.',
  ],
])('a sleep names %s, which goes on to cost money, and is green', async (_, resources, sentence) => {
  stand(resources);
  here.world.clock.set(NIGHT);
  expect(await keepHours()).toEqual({
    decision: 'slept',
    reasonCode: 'environment_slept',
    sentence: `shop-feature-a was put to sleep: it is outside its hours. ${sentence}`,
  });
});
