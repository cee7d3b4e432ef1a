import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';

const GRAPH = 'feature/graph';
const TEMPLATE = {
  Parameters: { Asleep: { Type: 'String' } },
  Resources: {
    Files: {
      Type: 'AWS::S3::Bucket',
      Properties: { Tags: [{ Key: 'asleep', Value: { Ref: 'Asleep' } }] },
    },
    Graph: { Type: 'AWS::Neptune::DBCluster', DeletionPolicy: 'Snapshot', Properties: {} },
  },
};

/** Its Beanstalk environment has a database that is deleted with a snapshot. */
const COUPLED = {
  Parameters: { VersionLabel: { Type: 'String', Default: '' } },
  Resources: {
    Web: {
      Type: 'AWS::ElasticBeanstalk::Environment',
      Properties: {
        ApplicationName: 'shop',
        EnvironmentName: 'shop-feature-coupled',
        SolutionStackName: '64bit Amazon Linux 2023 v6.11.1 running Node.js 24',
        OptionSettings: [
          { Namespace: 'aws:rds:dbinstance', OptionName: 'HasCoupledDatabase', Value: 'true' },
          { Namespace: 'aws:rds:dbinstance', OptionName: 'DBDeletionPolicy', Value: 'Snapshot' },
        ],
      },
    },
  },
};

/** Plays one step as one of the roles. */
type PlayStep = (
  step: string,
  name: 'due' | 'hours' | 'teardown',
  role: 'provision' | 'teardown' | 'read',
  more?: Readonly<Record<string, string>>,
) => Promise<unknown>;

/**
 * An environment with a cluster of databases, which sleeps, wakes, and is taken down while its cluster is stopped, together with one
 * whose Beanstalk environment has a database of its own.
 */
export async function playCluster(world: RehearsalWorld, play: PlayStep): Promise<void> {
  allowDatabases(world);
  world.act('github', 'push', { branch: GRAPH, files: { 'graph.txt': 'graph\n' }, by: 'mr-a' });
  world.act('cloudformation', 'seed', {
    name: 'shop-feature-graph',
    tags: tagsOf(GRAPH),
    parameters: { Asleep: 'false' },
    template: TEMPLATE,
  });
  world.clock.set('2026-03-05T22:00:00Z');
  await play('a cluster that falls asleep', 'hours', 'provision');
  world.clock.advance(3_600_000);
  await play('a look at what sleeps', 'due', 'read');
  world.clock.set('2026-03-06T10:00:00Z');
  await play('a cluster that wakes', 'hours', 'provision');
  const { clusters } = world.look<{ clusters: readonly { id: string }[] }>('rds');
  for (const { id } of clusters) world.act('rds', 'status', { id, status: 'stopped' });
  world.act('cloudformation', 'seed', {
    name: 'shop-feature-coupled',
    tags: tagsOf('feature/coupled'),
    roleArn: 'arn:aws:iam::111122223333:role/greenroom-cloudformation',
    template: COUPLED,
  });
  world.act('github', 'delete-branch', { branch: GRAPH, by: 'mr-a' });
  world.clock.advance(2 * 3_600_000);
  await play('a sweep over a stopped cluster', 'teardown', 'teardown', { select: 'orphaned' });
}

/** A team gives CloudFormation's role what its own template needs beyond those that ship. */
function allowDatabases(world: RehearsalWorld): void {
  const Statement = [{ Effect: 'Allow', Action: 'rds:*', Resource: '*' }];
  const Properties = {
    PolicyName: 'databases',
    PolicyDocument: { Version: '2012-10-17', Statement },
    Roles: ['greenroom-cloudformation'],
  };
  const template = { Resources: { Databases: { Type: 'AWS::IAM::Policy', Properties } } };
  world.act('cloudformation', 'seed', { name: 'databases-of-the-shop', template });
}
