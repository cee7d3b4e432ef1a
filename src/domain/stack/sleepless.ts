import { BEANSTALK_ENVIRONMENT } from './resource-types.ts';
import type { StackResource } from './stack.ts';

/** How a sentence calls what goes on to cost money, and what AWS bills. */
interface Sleepless {
  readonly name: string;
  /** Such as 'tasks', for what costs only as far as these run, which a template may scale to none; absent for what costs as it stands. */
  readonly parts?: string;
}

/**
 * What costs by the hour, whether anybody uses it or not, and what Greenroom does not stop, by its type. A template may still take it
 * out while the parameter `Asleep` is true.
 * Source: the page "Pricing" of each service at aws.amazon.com: what it bills as hours (of an instance, a node, a broker, a shard, a
 * unit of capacity, an endpoint, an attachment), or as storage that is provisioned (FSx).
 */
const SLEEPLESS: Readonly<Record<string, Sleepless>> = {
  'AWS::AmazonMQ::Broker': { name: 'message broker' },
  'AWS::AppRunner::Service': { name: 'App Runner service' },
  'AWS::DAX::Cluster': { name: 'DAX cluster' },
  'AWS::DMS::ReplicationInstance': { name: 'replication instance' },
  'AWS::DocDBElastic::Cluster': { name: 'DocumentDB elastic cluster' },
  'AWS::EC2::Instance': { name: 'instance' },
  'AWS::EC2::NatGateway': { name: 'NAT gateway' },
  'AWS::EC2::TransitGatewayAttachment': { name: 'attachment to a transit gateway' },
  'AWS::EC2::TransitGatewayVpcAttachment': { name: 'attachment to a transit gateway' },
  // A gateway endpoint has no interfaces and costs nothing.
  'AWS::EC2::VPCEndpoint': { name: 'VPC endpoint', parts: 'network interfaces' },
  'AWS::EC2::VPNConnection': { name: 'VPN connection' },
  'AWS::ECS::Service': { name: 'ECS service', parts: 'tasks' },
  'AWS::EKS::Cluster': { name: 'EKS cluster' },
  'AWS::EKS::Nodegroup': { name: 'EKS node group', parts: 'nodes' },
  'AWS::ElastiCache::CacheCluster': { name: 'cache cluster' },
  'AWS::ElastiCache::ReplicationGroup': { name: 'cache' },
  'AWS::ElastiCache::ServerlessCache': { name: 'serverless cache' },
  [BEANSTALK_ENVIRONMENT]: { name: 'Elastic Beanstalk environment' },
  'AWS::ElasticLoadBalancing::LoadBalancer': { name: 'load balancer' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { name: 'load balancer' },
  'AWS::Elasticsearch::Domain': { name: 'search domain' },
  'AWS::FSx::FileSystem': { name: 'file system' },
  'AWS::GlobalAccelerator::Accelerator': { name: 'accelerator' },
  'AWS::Kinesis::Stream': { name: 'Kinesis stream' },
  'AWS::MSK::Cluster': { name: 'Kafka cluster' },
  'AWS::MSK::ServerlessCluster': { name: 'serverless Kafka cluster' },
  'AWS::MWAA::Environment': { name: 'Airflow environment' },
  'AWS::MemoryDB::Cluster': { name: 'MemoryDB cluster' },
  'AWS::NeptuneGraph::Graph': { name: 'Neptune graph' },
  'AWS::NetworkFirewall::Firewall': { name: 'firewall' },
  'AWS::OpenSearchServerless::Collection': { name: 'search collection' },
  'AWS::OpenSearchService::Domain': { name: 'search domain' },
  'AWS::RDS::DBProxy': { name: 'database proxy' },
  'AWS::RDS::DBShardGroup': { name: 'database shard group' },
  'AWS::Redshift::Cluster': { name: 'Redshift cluster' },
  'AWS::SageMaker::Endpoint': { name: 'SageMaker endpoint' },
  'AWS::Timestream::InfluxDBInstance': { name: 'InfluxDB instance' },
};

const WHY =
  "because Greenroom stops only databases of RDS, DocumentDB and Neptune; let it depend on 'Asleep' in the template if it can be made anew.";

/** One sentence for each resource that goes on to cost money in a stack that sleeps; [] where all sleeps. */
export function describeSleepless(resources: readonly StackResource[]): readonly string[] {
  return resources
    .filter(({ status }) => status !== 'DELETE_COMPLETE')
    .flatMap(({ type, logicalId }) => {
      const found = Object.hasOwn(SLEEPLESS, type) ? SLEEPLESS[type] : undefined;
      if (found === undefined) return [];
      const { name, parts } = found;
      return [
        parts === undefined
          ? `Its ${name} ${logicalId} runs on and costs money, ${WHY}`
          : `Its ${name} ${logicalId} stays, and its ${parts} cost money as far as they run, ${WHY}`,
      ];
    });
}
