/** Actions of a type's handlers that only some of its properties need; `Tags` stands for those of the stack too. */
interface ByProperties {
  /** Property names, with a space between them, to the actions that any of them needs. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** Actions that AWS's schema names and no property needs, each with the reason. */
  readonly never?: readonly { readonly actions: readonly string[]; readonly because: string }[];
}

/**
 * When handlers need what their schemas name. Source of what a property does: the template reference of each type and the API reference of
 * its service.
 */
export const HANDLER_NEEDS: Readonly<Record<string, ByProperties>> = {
  'AWS::AutoScaling::AutoScalingGroup': {
    properties: {
      LifecycleHookSpecificationList: ['autoscaling:PutLifecycleHook', 'autoscaling:DeleteLifecycleHook'],
      LoadBalancerNames: ['autoscaling:AttachLoadBalancers', 'autoscaling:DetachLoadBalancers'],
      MetricsCollection: ['autoscaling:EnableMetricsCollection', 'autoscaling:DisableMetricsCollection'],
      'NotificationConfiguration NotificationConfigurations': [
        'autoscaling:PutNotificationConfiguration',
        'autoscaling:DeleteNotificationConfiguration',
      ],
      Tags: ['autoscaling:CreateOrUpdateTags', 'autoscaling:DeleteTags'],
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
    },
    never: [
      {
        actions: ['autoscaling:StartInstanceRefresh', 'autoscaling:CancelInstanceRefresh'],
        because:
          'the group is renewed by AutoScalingRollingUpdate; only AutoScalingInstanceRefresh refreshes (CloudFormation Template Reference, "UpdatePolicy attribute")',
      },
      {
        actions: ['cloudwatch:PutMetricAlarm'],
        because:
          'an alarm belongs to a scaling policy, which no template has (EC2 Auto Scaling User Guide, "Target tracking scaling policies")',
      },
      {
        actions: ['ec2:Get*', 'ssm:Get*'],
        because:
          'instance types and image are named: the one is for InstanceRequirements, the other for an image that the launch template itself takes from a parameter (EC2 Auto Scaling User Guide, "Control Amazon EC2 launch template usage", "Use AWS Systems Manager parameters instead of AMI IDs")',
      },
    ],
  },
  'AWS::EC2::EIP': {
    properties: {
      InstanceId: ['ec2:AssociateAddress'],
      Tags: ['ec2:CreateTags', 'ec2:DeleteTags'],
      TransferAddress: ['ec2:AcceptAddressTransfer'],
    },
  },
  'AWS::EC2::LaunchTemplate': {
    properties: { 'Tags TagSpecifications': ['ec2:CreateTags', 'ec2:DeleteTags'] },
  },
  'AWS::EC2::SecurityGroup': {
    properties: {
      SecurityGroupEgress: [
        'ec2:AuthorizeSecurityGroupEgress',
        'ec2:RevokeSecurityGroupEgress',
        'ec2:UpdateSecurityGroupRuleDescriptionsEgress',
      ],
      SecurityGroupIngress: [
        'ec2:AuthorizeSecurityGroupIngress',
        'ec2:RevokeSecurityGroupIngress',
        'ec2:UpdateSecurityGroupRuleDescriptionsIngress',
      ],
      Tags: ['ec2:CreateTags', 'ec2:DeleteTags'],
    },
  },
  'AWS::ElasticBeanstalk::Environment': {
    properties: {
      OperationsRole: [
        'elasticbeanstalk:AssociateEnvironmentOperationsRole',
        'elasticbeanstalk:DisassociateEnvironmentOperationsRole',
      ],
      Tags: ['elasticbeanstalk:AddTags', 'elasticbeanstalk:RemoveTags'],
    },
  },
  'AWS::Logs::LogGroup': {
    properties: {
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
      RetentionInDays: ['logs:PutRetentionPolicy'],
      Tags: ['logs:TagResource', 'logs:UntagResource'],
    },
    never: [
      {
        actions: ['logs:DeleteRetentionPolicy'],
        because: 'it takes RetentionInDays away, which the template always sets',
      },
    ],
  },
  'AWS::RDS::DBInstance': {
    properties: {
      AssociatedRoles: ['rds:AddRoleToDBInstance', 'rds:RemoveRoleFromDBInstance'],
      'AssociatedRoles DomainIAMRoleName MonitoringRoleArn': ['iam:PassRole'],
      AutomaticBackupReplicationRegion: [
        'rds:StartDBInstanceAutomatedBackupsReplication',
        'rds:StopDBInstanceAutomatedBackupsReplication',
      ],
      DBSnapshotIdentifier: ['rds:RestoreDBInstanceFromDBSnapshot'],
      KmsKeyId: ['kms:CreateGrant'],
      ManageMasterUserPassword: ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'],
      'RestoreTime SourceDBInstanceAutomatedBackupsArn SourceDbiResourceId UseLatestRestorableTime': [
        'rds:RestoreDBInstanceToPointInTime',
      ],
      SourceDBInstanceIdentifier: ['rds:CreateDBInstanceReadReplica', 'rds:PromoteReadReplica'],
      Tags: ['rds:AddTagsToResource', 'rds:RemoveTagsFromResource'],
    },
    never: [
      {
        actions: ['rds:CreateDBSnapshot'],
        because:
          'the DeletionPolicy is Delete, which takes no snapshot (CloudFormation Template Reference, "DeletionPolicy attribute")',
      },
    ],
  },
  'AWS::RDS::DBSubnetGroup': {
    properties: { Tags: ['rds:AddTagsToResource', 'rds:RemoveTagsFromResource'] },
  },
  'AWS::Route53::RecordSet': { properties: { HostedZoneName: ['route53:ListHostedZones'] } },
  'AWS::S3::Bucket': {
    properties: {
      AbacStatus: ['s3:PutBucketAbac'],
      AccelerateConfiguration: ['s3:PutAccelerateConfiguration'],
      AccessControl: ['s3:PutBucketAcl', 's3:PutObjectAcl'],
      AnalyticsConfigurations: ['s3:PutAnalyticsConfiguration'],
      BucketEncryption: ['s3:PutEncryptionConfiguration'],
      CorsConfiguration: ['s3:PutBucketCORS'],
      IntelligentTieringConfigurations: ['s3:PutIntelligentTieringConfiguration'],
      InventoryConfigurations: ['s3:PutInventoryConfiguration'],
      LifecycleConfiguration: ['s3:PutLifecycleConfiguration'],
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
      PublicAccessBlockConfiguration: ['s3:PutBucketPublicAccessBlock'],
      ReplicationConfiguration: ['s3:PutReplicationConfiguration', 'iam:PassRole'],
      Tags: ['s3:PutBucketTagging', 's3:TagResource', 's3:UntagResource'],
      VersioningConfiguration: ['s3:PutBucketVersioning'],
      WebsiteConfiguration: ['s3:PutBucketWebsite', 's3:DeleteBucketWebsite'],
    },
    never: [
      {
        actions: ['s3:DeleteObject'],
        because:
          'neither CreateBucket nor a property deletes an object (S3 API Reference, "CreateBucket"); who empties a bucket is teardown',
      },
    ],
  },
};
