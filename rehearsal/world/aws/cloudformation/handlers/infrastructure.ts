import type { WorldCore } from '../../../kernel/world.ts';
import { arnIn } from '../../protocol/partitions.ts';
import { accountOf, type ResourceHandler, textProperty } from '../stacks/handler.ts';
import { named, simpleHandler } from './simple.ts';

/** Types that stand beside an environment and live in the stack alone. */
export function infrastructureHandlers(core: WorldCore): ResourceHandler[] {
  return [securityGroup(core), waitHandle(core), topic(core), parameter(core), lambda(core)];
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
      arnIn(
        request.region,
        `sns:${request.region}:${accountOf(request)}:${named('TopicName', 256)(request, random)}`,
      ),
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

/** Its code is never run; what a run of it would log is made by hand. */
function lambda(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::Lambda::Function',
    properties: [
      'Code',
      'Description',
      'Environment',
      'FunctionName',
      'Handler',
      'LoggingConfig',
      'MemorySize',
      'Role',
      'Runtime',
      'Tags',
      'Timeout',
    ],
    required: ['Code', 'Role'],
    replacedBy: ['FunctionName'],
    tagged: true,
    seconds: 12,
    name: named('FunctionName', 64),
    foresight: {
      passes(request) {
        const role = textProperty(request.properties, 'Role');
        return role === undefined ? [] : [{ role, service: 'lambda.amazonaws.com' }];
      },
    },
    attributes: {
      Arn: (resource) =>
        arnIn(
          resource.region,
          `lambda:${resource.region}:${accountOf(resource)}:function:${resource.physicalId}`,
        ),
    },
  });
}
