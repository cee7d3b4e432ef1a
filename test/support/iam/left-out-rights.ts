import type { LeftOut } from './resource-rights.ts';

/** Rights of handlers that environments do not need: for properties that no template sets, or for the reason given. */
export const LEFT_OUT: readonly LeftOut[] = [
  ...unset('AWS::AutoScaling::AutoScalingGroup', {
    LifecycleHookSpecificationList: ['autoscaling:PutLifecycleHook', 'autoscaling:DeleteLifecycleHook'],
    LoadBalancerNames: ['autoscaling:AttachLoadBalancers', 'autoscaling:DetachLoadBalancers'],
    MetricsCollection: ['autoscaling:EnableMetricsCollection', 'autoscaling:DisableMetricsCollection'],
    'NotificationConfiguration NotificationConfigurations': [
      'autoscaling:PutNotificationConfiguration',
      'autoscaling:DeleteNotificationConfiguration',
    ],
    TargetGroupARNs: [
      'autoscaling:AttachLoadBalancerTargetGroups',
      'autoscaling:DetachLoadBalancerTargetGroups',
    ],
    TrafficSources: [
      'autoscaling:AttachTrafficSources',
      'autoscaling:DetachTrafficSources',
      'vpc-lattice:DeregisterTargets',
      'vpc-lattice:GetTargetGroup',
      'vpc-lattice:ListTargets',
      'vpc-lattice:RegisterTargets',
    ],
  }),
  {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    actions: ['autoscaling:StartInstanceRefresh', 'autoscaling:CancelInstanceRefresh'],
    because:
      'the group is renewed by AutoScalingRollingUpdate; only AutoScalingInstanceRefresh refreshes (CloudFormation Template Reference, "UpdatePolicy attribute")',
  },
  {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    actions: ['cloudwatch:PutMetricAlarm'],
    because:
      'an alarm belongs to a scaling policy, which no template has (EC2 Auto Scaling User Guide, "Target tracking scaling policies")',
  },
  {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    actions: ['ec2:Get*', 'ssm:Get*'],
    because:
      'instance types and image are named: the one is for InstanceRequirements, the other for an image that the launch template itself takes from a parameter (EC2 Auto Scaling User Guide, "Control Amazon EC2 launch template usage", "Use AWS Systems Manager parameters instead of AMI IDs")',
  },
  ...unset('AWS::EC2::EIP', {
    InstanceId: ['ec2:AssociateAddress'],
    TransferAddress: ['ec2:AcceptAddressTransfer'],
  }),
  ...unset('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [
      'ec2:AuthorizeSecurityGroupEgress',
      'ec2:RevokeSecurityGroupEgress',
      'ec2:UpdateSecurityGroupRuleDescriptionsEgress',
    ],
  }),
  ...unset('AWS::Logs::LogGroup', {
    BearerTokenAuthenticationEnabled: ['logs:PutBearerTokenAuthentication'],
    DataProtectionPolicy: [
      'logs:PutDataProtectionPolicy',
      'logs:DeleteDataProtectionPolicy',
      'logs:CreateLogDelivery',
      'firehose:TagDeliveryStream',
    ],
    DeletionProtectionEnabled: ['logs:PutLogGroupDeletionProtection'],
    FieldIndexPolicies: ['logs:PutIndexPolicy', 'logs:DeleteIndexPolicy'],
    KmsKeyId: ['logs:AssociateKmsKey', 'logs:DisassociateKmsKey'],
    ResourcePolicyDocument: ['logs:PutResourcePolicy', 'logs:DeleteResourcePolicy'],
  }),
  {
    type: 'AWS::Logs::LogGroup',
    actions: ['logs:DeleteRetentionPolicy'],
    because: 'it takes RetentionInDays away, which the template always sets',
  },
  ...unset('AWS::RDS::DBInstance', {
    AssociatedRoles: ['rds:AddRoleToDBInstance', 'rds:RemoveRoleFromDBInstance'],
    'AssociatedRoles DomainIAMRoleName MonitoringRoleArn': ['iam:PassRole'],
    AutomaticBackupReplicationRegion: [
      'rds:StartDBInstanceAutomatedBackupsReplication',
      'rds:StopDBInstanceAutomatedBackupsReplication',
    ],
    DBSnapshotIdentifier: ['rds:RestoreDBInstanceFromDBSnapshot'],
    KmsKeyId: ['kms:CreateGrant'],
    'RestoreTime SourceDBInstanceAutomatedBackupsArn SourceDbiResourceId UseLatestRestorableTime': [
      'rds:RestoreDBInstanceToPointInTime',
    ],
    SourceDBInstanceIdentifier: ['rds:CreateDBInstanceReadReplica', 'rds:PromoteReadReplica'],
  }),
  {
    type: 'AWS::RDS::DBInstance',
    actions: ['rds:CreateDBSnapshot'],
    because:
      'the DeletionPolicy is Delete, which takes no snapshot (CloudFormation Template Reference, "DeletionPolicy attribute")',
  },
  ...unset('AWS::Route53::RecordSet', { HostedZoneName: ['route53:ListHostedZones'] }),
  ...unset('AWS::S3::Bucket', {
    AbacStatus: ['s3:PutBucketAbac'],
    AccelerateConfiguration: ['s3:PutAccelerateConfiguration'],
    AccessControl: ['s3:PutBucketAcl', 's3:PutObjectAcl'],
    AnalyticsConfigurations: ['s3:PutAnalyticsConfiguration'],
    CorsConfiguration: ['s3:PutBucketCORS'],
    IntelligentTieringConfigurations: ['s3:PutIntelligentTieringConfiguration'],
    InventoryConfigurations: ['s3:PutInventoryConfiguration'],
    LoggingConfiguration: ['s3:PutBucketLogging'],
    'MetadataConfiguration MetadataTableConfiguration': [
      's3:CreateBucketMetadataTableConfiguration',
      's3:DeleteBucketMetadataTableConfiguration',
      's3:UpdateBucketMetadataAnnotationTableConfiguration',
      's3:UpdateBucketMetadataInventoryTableConfiguration',
      's3:UpdateBucketMetadataJournalTableConfiguration',
      's3tables:CreateNamespace',
      's3tables:CreateTable',
      's3tables:CreateTableBucket',
      's3tables:GetTable',
      's3tables:GetTableMetadataLocation',
      's3tables:PutTableBucketPolicy',
      's3tables:PutTableEncryption',
      's3tables:PutTablePolicy',
      's3tables:UpdateTableMetadataLocation',
    ],
    MetricsConfigurations: ['s3:PutMetricsConfiguration'],
    NotificationConfiguration: ['s3:PutBucketNotification'],
    ObjectLockConfiguration: ['s3:PutBucketObjectLockConfiguration'],
    OwnershipControls: ['s3:PutBucketOwnershipControls'],
    ReplicationConfiguration: ['s3:PutReplicationConfiguration', 'iam:PassRole'],
    WebsiteConfiguration: ['s3:PutBucketWebsite', 's3:DeleteBucketWebsite'],
  }),
  {
    type: 'AWS::S3::Bucket',
    actions: ['s3:DeleteObject'],
    because:
      'neither CreateBucket nor a property deletes an object (S3 API Reference, "CreateBucket"); who empties a bucket is teardown',
  },
];

function unset(type: string, actionsOf: Readonly<Record<string, readonly string[]>>): readonly LeftOut[] {
  return Object.entries(actionsOf).map(([properties, actions]) => ({
    type,
    actions,
    unset: properties.split(' '),
  }));
}
