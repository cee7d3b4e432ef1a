import type { StackResource } from './stack.ts';

/**
 * What costs by the hour, whether anybody uses it or not, and what Greenroom does not stop: by its type, as a sentence calls it.
 * Source: the pricing pages of the services. A template may still take it out while the parameter `Asleep` is true.
 */
const SLEEPLESS: Readonly<Record<string, string>> = {
  'AWS::AmazonMQ::Broker': 'message broker',
  'AWS::DAX::Cluster': 'DAX cluster',
  'AWS::DocDBElastic::Cluster': 'DocumentDB elastic cluster',
  'AWS::EC2::NatGateway': 'NAT gateway',
  'AWS::ElastiCache::CacheCluster': 'cache cluster',
  'AWS::ElastiCache::ReplicationGroup': 'cache',
  'AWS::ElastiCache::ServerlessCache': 'serverless cache',
  'AWS::Elasticsearch::Domain': 'search domain',
  'AWS::MSK::Cluster': 'Kafka cluster',
  'AWS::MemoryDB::Cluster': 'MemoryDB cluster',
  'AWS::OpenSearchService::Domain': 'search domain',
  'AWS::RDS::DBProxy': 'database proxy',
  'AWS::Redshift::Cluster': 'Redshift cluster',
};

/** One sentence for each resource that goes on to cost money in a stack that sleeps; [] where all sleeps. */
export function describeSleepless(resources: readonly StackResource[]): readonly string[] {
  return resources
    .filter(({ status }) => status !== 'DELETE_COMPLETE')
    .flatMap(({ type, logicalId }) => {
      const name = Object.hasOwn(SLEEPLESS, type) ? SLEEPLESS[type] : undefined;
      return name === undefined
        ? []
        : [
            `Its ${name} ${logicalId} runs on and costs money, because Greenroom stops only databases of RDS, DocumentDB and Neptune; let it depend on 'Asleep' in the template if it can be made anew.`,
          ];
    });
}
