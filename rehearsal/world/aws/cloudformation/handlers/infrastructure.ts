import type { WorldCore } from '../../../world.ts';
import { ACCOUNT } from '../../peers.ts';
import { type ResourceHandler, textProperty } from './handler.ts';
import { named, simpleHandler } from './simple.ts';

/** Types that stand beside an environment and live in the stack alone. */
export function infrastructureHandlers(core: WorldCore): ResourceHandler[] {
  return [
    securityGroup(core),
    database(core),
    subnetGroup(core),
    waitHandle(core),
    topic(core),
    parameter(core),
  ];
}

function securityGroup(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::EC2::SecurityGroup',
    properties: [
      'GroupDescription',
      'GroupName',
      'SecurityGroupEgress',
      'SecurityGroupIngress',
      'Tags',
      'VpcId',
    ],
    required: ['GroupDescription'],
    replacedBy: ['GroupDescription', 'GroupName', 'VpcId'],
    tagged: true,
    seconds: 10,
    name: (_request, random) => `sg-0${random.toLowerCase()}`,
    attributes: {
      GroupId: (resource) => resource.physicalId,
      Id: (resource) => resource.physicalId,
      VpcId: (resource) => textProperty(resource.properties, 'VpcId') ?? 'vpc-00000000',
    },
  });
}

function database(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::RDS::DBInstance',
    properties: [
      'AllocatedStorage',
      'AutoMinorVersionUpgrade',
      'BackupRetentionPeriod',
      'CopyTagsToSnapshot',
      'DBInstanceClass',
      'DBInstanceIdentifier',
      'DBName',
      'DBSnapshotIdentifier',
      'DBSubnetGroupName',
      'DeleteAutomatedBackups',
      'DeletionProtection',
      'Engine',
      'EngineVersion',
      'ManageMasterUserPassword',
      'MasterUserPassword',
      'MasterUsername',
      'MultiAZ',
      'Port',
      'PubliclyAccessible',
      'StorageEncrypted',
      'StorageType',
      'Tags',
      'VPCSecurityGroups',
    ],
    replacedBy: [
      'DBInstanceIdentifier',
      'DBName',
      'Engine',
      'MasterUsername',
      'StorageEncrypted',
      'DBSnapshotIdentifier',
    ],
    tagged: true,
    seconds: 300,
    name: (request, random) => named('DBInstanceIdentifier', 63)(request, random).toLowerCase(),
    attributes: {
      'Endpoint.Address': (resource) =>
        `${resource.physicalId}.c00000000000.${resource.region}.rds.amazonaws.com`,
      'Endpoint.Port': (resource) => textProperty(resource.properties, 'Port') ?? '5432',
      DBInstanceArn: (resource) => `arn:aws:rds:${resource.region}:${ACCOUNT}:db:${resource.physicalId}`,
      'MasterUserSecret.SecretArn': (resource) =>
        `arn:aws:secretsmanager:${resource.region}:${ACCOUNT}:secret:rds!db-${resource.physicalId}`,
    },
  });
}

function subnetGroup(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::RDS::DBSubnetGroup',
    properties: ['DBSubnetGroupDescription', 'DBSubnetGroupName', 'SubnetIds', 'Tags'],
    required: ['DBSubnetGroupDescription', 'SubnetIds'],
    replacedBy: ['DBSubnetGroupName'],
    tagged: true,
    seconds: 6,
    name: (request, random) => named('DBSubnetGroupName', 63)(request, random).toLowerCase(),
  });
}

function waitHandle(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::CloudFormation::WaitConditionHandle',
    properties: [],
    replacedBy: [],
    tagged: false,
    seconds: 2,
    name: (request, random) =>
      `https://cloudformation-waitcondition-${request.region}.s3.${request.region}.amazonaws.com/${encodeURIComponent(request.stackId)}/${request.logicalId}?id=${random}`,
  });
}

function topic(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::SNS::Topic',
    properties: ['DisplayName', 'FifoTopic', 'KmsMasterKeyId', 'Subscription', 'Tags', 'TopicName'],
    replacedBy: ['TopicName', 'FifoTopic'],
    tagged: true,
    seconds: 10,
    name: (request, random) =>
      `arn:aws:sns:${request.region}:${ACCOUNT}:${named('TopicName', 256)(request, random)}`,
    attributes: {
      TopicArn: (resource) => resource.physicalId,
      TopicName: (resource) => resource.physicalId.split(':').at(-1) ?? '',
    },
  });
}

function parameter(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::SSM::Parameter',
    properties: [
      'AllowedPattern',
      'DataType',
      'Description',
      'Name',
      'Policies',
      'Tags',
      'Tier',
      'Type',
      'Value',
    ],
    required: ['Type', 'Value'],
    replacedBy: ['Name'],
    tagged: true,
    seconds: 3,
    name: (request, random) =>
      textProperty(request.properties, 'Name') ?? `CFN-${request.logicalId}-${random}`,
    attributes: {
      Type: (resource) => textProperty(resource.properties, 'Type') ?? 'String',
      Value: (resource) => textProperty(resource.properties, 'Value') ?? '',
    },
  });
}
