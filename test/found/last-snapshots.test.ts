import { describe, expect, it } from '@jest/globals';
import { withGround } from '../support/set-ups/with-ground.ts';

const here = withGround({ seed: 4 });

interface Item {
  readonly sentence: string;
  readonly leftovers?: readonly { resource: string; type: string; name?: string; why: string }[];
}

/** Takes an orphaned environment down that was made of those resources. */
async function takenDown(Resources: Readonly<Record<string, object>>): Promise<Item> {
  here.closed('feature/gone');
  here.world.clock.advance(3 * 3_600_000);
  here.stack('shop-feature-gone', 'feature/gone', { template: { Resources } });
  const { report } = await here.sweep();
  if (report === 'killed') throw new Error('Nobody kills it here.');
  const [item] = (report as { items?: readonly Item[] }).items ?? [];
  if (item === undefined) throw new Error('Nothing was taken down.');
  return item;
}

const CACHE = {
  Type: 'AWS::ElastiCache::CacheCluster',
  Properties: { Engine: 'redis', CacheNodeType: 'cache.t4g.micro', NumCacheNodes: 1 },
};
const VOLUME = { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-central-1a', Size: 8 } };
const DATABASE = { Type: 'AWS::RDS::DBInstance', DeletionPolicy: 'Delete' };

// CloudFormation's template reference, the attribute DeletionPolicy: it takes a last snapshot of more than databases.
describe('an environment whose deletion leaves snapshots', () => {
  it('is not called gone with everything in it, and each is told', async () => {
    const { sentence, leftovers = [] } = await takenDown({
      Cache: { ...CACHE, DeletionPolicy: 'Snapshot' },
      Disk: { ...VOLUME, DeletionPolicy: 'Snapshot' },
      Data: {
        ...DATABASE,
        Properties: { Engine: 'postgres', DBInstanceIdentifier: 'shop-x', DeleteAutomatedBackups: 'false' },
      },
    });
    expect(sentence).not.toContain('and so is everything in it');
    expect(sentence).toContain(
      'Data (shop-x) is gone, but RDS keeps its automated backups for as long as they are retained, and they cost money.',
    );
    expect(leftovers.map(({ resource, type, why }) => ({ resource, type, why }))).toEqual([
      {
        resource: 'Cache',
        type: 'AWS::ElastiCache::CacheCluster',
        why: 'a last snapshot was taken of it, which stays and costs money',
      },
      {
        resource: 'Disk',
        type: 'AWS::EC2::Volume',
        why: 'a last snapshot was taken of it, which stays and costs money',
      },
      {
        resource: 'Data',
        type: 'AWS::RDS::DBInstance',
        why: 'RDS keeps its automated backups for as long as they are retained, and they cost money',
      },
    ]);
  });

  it('is called gone with everything in it where its template wants none', async () => {
    const { sentence, leftovers } = await takenDown({
      Cache: CACHE,
      Disk: { ...VOLUME, DeletionPolicy: 'Delete' },
      Data: { ...DATABASE, Properties: { Engine: 'postgres' } },
    });
    expect(sentence).toContain('is gone, and so is everything in it');
    expect(leftovers).toBeUndefined();
  });
});
