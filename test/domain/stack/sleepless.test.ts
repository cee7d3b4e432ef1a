import { describe, expect, it } from '@jest/globals';
import { describeSleepless } from '../../../src/domain/stack/sleepless.ts';

function resource(type: string, status = 'CREATE_COMPLETE') {
  return { logicalId: 'Thing', physicalId: 'thing-1', type, status, reason: undefined };
}

const WHY =
  "because Greenroom stops only databases of RDS, DocumentDB and Neptune; let it depend on 'Asleep' in the template if it can be made anew.";

describe('what a stack that sleeps goes on to cost', () => {
  it.each([
    ['AWS::AppRunner::Service', 'App Runner service'],
    ['AWS::DMS::ReplicationInstance', 'replication instance'],
    ['AWS::EC2::Instance', 'instance'],
    ['AWS::EC2::TransitGatewayAttachment', 'attachment to a transit gateway'],
    ['AWS::EC2::TransitGatewayVpcAttachment', 'attachment to a transit gateway'],
    ['AWS::EC2::VPNConnection', 'VPN connection'],
    ['AWS::EKS::Cluster', 'EKS cluster'],
    ['AWS::ElasticBeanstalk::Environment', 'Elastic Beanstalk environment'],
    ['AWS::ElasticLoadBalancing::LoadBalancer', 'load balancer'],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'load balancer'],
    ['AWS::FSx::FileSystem', 'file system'],
    ['AWS::GlobalAccelerator::Accelerator', 'accelerator'],
    ['AWS::Kinesis::Stream', 'Kinesis stream'],
    ['AWS::MSK::ServerlessCluster', 'serverless Kafka cluster'],
    ['AWS::MWAA::Environment', 'Airflow environment'],
    ['AWS::NeptuneGraph::Graph', 'Neptune graph'],
    ['AWS::NetworkFirewall::Firewall', 'firewall'],
    ['AWS::OpenSearchServerless::Collection', 'search collection'],
    ['AWS::RDS::DBShardGroup', 'database shard group'],
    ['AWS::SageMaker::Endpoint', 'SageMaker endpoint'],
    ['AWS::Timestream::InfluxDBInstance', 'InfluxDB instance'],
  ])('names %s as the %s that runs on', (type, name) => {
    expect(describeSleepless([resource(type)])).toEqual([
      `Its ${name} Thing runs on and costs money, ${WHY}`,
    ]);
  });

  it.each([
    ['AWS::ECS::Service', 'ECS service', 'tasks'],
    ['AWS::EKS::Nodegroup', 'EKS node group', 'nodes'],
    ['AWS::EC2::VPCEndpoint', 'VPC endpoint', 'network interfaces'],
  ])(
    'says of %s that it costs by what runs in it, because a template may leave none',
    (type, name, parts) => {
      expect(describeSleepless([resource(type)])).toEqual([
        `Its ${name} Thing stays, and its ${parts} cost money as far as they run, ${WHY}`,
      ]);
    },
  );

  it('names nothing that the sleep took out, and nothing that costs by use', () => {
    expect(
      describeSleepless([
        resource('AWS::EC2::Instance', 'DELETE_COMPLETE'),
        resource('AWS::ECS::Service', 'DELETE_COMPLETE'),
        resource('AWS::S3::Bucket'),
        resource('AWS::Lambda::Function'),
      ]),
    ).toEqual([]);
  });
});
