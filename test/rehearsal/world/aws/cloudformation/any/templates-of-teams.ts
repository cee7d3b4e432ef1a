/** A change set's change of one resource: logical id, action, replacement. */
export type Changed = readonly [string, string, string | undefined];

/** A template as a team has it, with parameters `Size`, which changes in place, and `Name`, which replaces. */
export interface TeamTemplate {
  readonly name: string;
  readonly body: string;
  /** What the world says that it does not model. */
  readonly notices: readonly string[];
  /** What another `Size` changes, and what another `Name` does. */
  readonly inPlace: readonly Changed[];
  readonly replacing: readonly Changed[];
  /** The resource that is made to fail, whose change is rolled back. */
  readonly failing: string;
  /** The output `Out` of a stack called `team`. */
  readonly out: RegExp;
}

const PARAMETERS = `
Parameters:
  Size: { Type: Number, Default: 1 }
  Name: { Type: String, Default: one }
`;

/** Sorts of stacks that teams have, mostly of types that the world does not model. */
export const TEAM_TEMPLATES: readonly TeamTemplate[] = [
  {
    name: 'a service of ECS behind a load balancer',
    body: `${PARAMETERS}
Resources:
  Cluster: { Type: AWS::ECS::Cluster, Properties: { ClusterName: !Sub 'team-\${Name}' } }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: team
      NetworkMode: awsvpc
      ContainerDefinitions: [{ Name: web, Image: nginx, PortMappings: [{ ContainerPort: 80 }] }]
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [subnet-1, subnet-2] } }
  Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, VpcId: vpc-1, TargetType: ip } }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Port: 80
      Protocol: HTTP
      DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Targets }]
  Service:
    Type: AWS::ECS::Service
    DependsOn: Listener
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref Task
      DesiredCount: !Ref Size
      LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Targets }]
Outputs:
  Out: { Value: !Sub 'http://\${Balancer.DNSName}' }
`,
    notices: [
      'not modelled: AWS::ECS::Cluster',
      'not modelled: AWS::ECS::TaskDefinition',
      'not modelled: AWS::ElasticLoadBalancingV2::LoadBalancer',
      'not modelled: AWS::ElasticLoadBalancingV2::TargetGroup',
      'not modelled: AWS::ElasticLoadBalancingV2::Listener',
      'not modelled: AWS::ECS::Service',
    ],
    inPlace: [['Service', 'Modify', 'False']],
    replacing: [
      ['Cluster', 'Modify', 'True'],
      ['Service', 'Modify', 'Conditional'],
    ],
    failing: 'Service',
    out: /^http:\/\/[0-9a-f]{12}\.elasticloadbalancingv2\.eu-central-1\.amazonaws\.com$/,
  },
  {
    name: 'a function behind API Gateway',
    body: `${PARAMETERS}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: { Version: 2012-10-17, Statement: [] } }
  Function:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: !Sub 'team-\${Name}'
      Role: !GetAtt Role.Arn
      Handler: index.handler
      Runtime: nodejs22.x
      Architectures: [arm64]
      MemorySize: !Ref Size
      Code: { ZipFile: 'exports.handler = () => 1' }
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: team } }
  Any:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: ANY
      AuthorizationType: NONE
      Integration: { Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function.Arn}/invocations' }
  Permission:
    Type: AWS::Lambda::Permission
    Properties: { Action: 'lambda:InvokeFunction', FunctionName: !Ref Function, Principal: apigateway.amazonaws.com }
  Deployment: { Type: AWS::ApiGateway::Deployment, DependsOn: Any, Properties: { RestApiId: !Ref Api, StageName: live } }
Outputs:
  Out: { Value: !Sub 'https://\${Api}.execute-api.\${AWS::Region}.amazonaws.com/live' }
`,
    notices: [
      'not modelled: Architectures of AWS::Lambda::Function',
      'not modelled: AWS::ApiGateway::RestApi',
      'not modelled: AWS::ApiGateway::Method',
      'not modelled: AWS::Lambda::Permission',
      'not modelled: AWS::ApiGateway::Deployment',
    ],
    inPlace: [['Function', 'Modify', 'False']],
    replacing: [
      ['Function', 'Modify', 'True'],
      ['Any', 'Modify', 'False'],
      ['Permission', 'Modify', 'Conditional'],
    ],
    failing: 'Permission',
    out: /^https:\/\/api-[0-9a-f]{8}\.execute-api\.eu-central-1\.amazonaws\.com\/live$/,
  },
  {
    name: 'a static site',
    body: `${PARAMETERS}
Resources:
  Bucket: { Type: AWS::S3::Bucket }
  Access:
    Type: AWS::CloudFront::OriginAccessControl
    Properties:
      OriginAccessControlConfig: { Name: !Ref Name, OriginAccessControlOriginType: s3, SigningBehavior: always, SigningProtocol: sigv4 }
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Comment: !Sub 'size \${Size}'
        Origins: [{ Id: bucket, DomainName: !GetAtt Bucket.RegionalDomainName, OriginAccessControlId: !Ref Access, S3OriginConfig: {} }]
        DefaultCacheBehavior: { TargetOriginId: bucket, ViewerProtocolPolicy: redirect-to-https }
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Service: cloudfront.amazonaws.com }
            Action: 's3:GetObject'
            Resource: !Sub '\${Bucket.Arn}/*'
            Condition: { StringEquals: { 'AWS:SourceArn': !Sub 'arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Distribution}' } }
  Rewrite: { Type: AWS::CloudFront::Function, Properties: { Name: !Ref Name, FunctionCode: '0', FunctionConfig: { Comment: '', Runtime: cloudfront-js-2.0 } } }
Outputs:
  Out: { Value: !Sub 'https://\${Distribution.DomainName}' }
`,
    notices: [
      'not modelled: AWS::CloudFront::OriginAccessControl',
      'not modelled: AWS::CloudFront::Distribution',
      'not modelled: AWS::CloudFront::Function',
    ],
    inPlace: [['Distribution', 'Modify', 'False']],
    replacing: [
      ['Access', 'Modify', 'False'],
      ['Rewrite', 'Modify', 'True'],
    ],
    failing: 'Rewrite',
    out: /^https:\/\/[0-9a-f]{12}\.cloudfront\.eu-central-1\.amazonaws\.com$/,
  },
  {
    name: 'a table of DynamoDB',
    body: `${PARAMETERS}
Resources:
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: !Sub 'team-\${Name}'
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      ProvisionedThroughput: { ReadCapacityUnits: !Ref Size, WriteCapacityUnits: 1 }
  Scaling:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      MinCapacity: 1
      MaxCapacity: 9
      ResourceId: !Sub 'table/\${Table}'
      ScalableDimension: dynamodb:table:ReadCapacityUnits
      ServiceNamespace: dynamodb
Outputs:
  Out: { Value: !GetAtt Table.Arn }
`,
    notices: [
      'not modelled: AWS::DynamoDB::Table',
      'not modelled: AWS::ApplicationAutoScaling::ScalableTarget',
    ],
    inPlace: [['Table', 'Modify', 'False']],
    replacing: [
      ['Table', 'Modify', 'True'],
      ['Scaling', 'Modify', 'Conditional'],
    ],
    failing: 'Scaling',
    out: /^arn:aws:dynamodb:eu-central-1:111122223333:table\/team-one$/,
  },
  {
    name: 'a queue that hears of a topic',
    body: `${PARAMETERS}
Resources:
  Dead: { Type: AWS::SQS::Queue }
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub 'team-\${Name}'
      VisibilityTimeout: !Ref Size
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3 }
  Topic: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Queue.Arn }] } }
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties: { Queues: [!Ref Queue], PolicyDocument: { Statement: [] } }
Outputs:
  Out: { Value: !Ref Queue }
`,
    notices: ['not modelled: AWS::SQS::Queue', 'not modelled: AWS::SQS::QueuePolicy'],
    inPlace: [['Queue', 'Modify', 'False']],
    replacing: [
      ['Queue', 'Modify', 'True'],
      ['Topic', 'Modify', 'False'],
      ['Policy', 'Modify', 'False'],
    ],
    failing: 'Queue',
    out: /^https:\/\/sqs\.eu-central-1\.amazonaws\.com\/team-one$/,
  },
  {
    name: 'a state machine with its schedule',
    body: `${PARAMETERS}
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineName: !Sub 'team-\${Name}'
      RoleArn: !GetAtt Role.Arn
      DefinitionString: !Sub '{"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":\${Size},"End":true}}}'
  Rule:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets: [{ Id: machine, Arn: !Ref Machine, RoleArn: !GetAtt Role.Arn }]
  Note: { Type: Custom::Note, Properties: { ServiceToken: !Sub 'arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:notes', Machine: !Ref Machine } }
Outputs:
  Out: { Value: !Sub '\${Machine.Name} \${Note.Anything}' }
`,
    notices: [
      'not modelled: AWS::StepFunctions::StateMachine',
      'not modelled: AWS::Events::Rule',
      'not modelled: Custom::Note',
    ],
    inPlace: [['Machine', 'Modify', 'False']],
    replacing: [
      ['Machine', 'Modify', 'True'],
      ['Rule', 'Modify', 'False'],
      ['Note', 'Modify', 'False'],
    ],
    failing: 'Machine',
    out: /^Machine-Name-[0-9a-f]{12} Note-Anything-[0-9a-f]{12}$/,
  },
];
