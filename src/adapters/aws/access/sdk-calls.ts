/**
 * What is called of each service, by a client that is imported when it is first needed. The SDK's class of a whole service would bring
 * every call with its shapes into the bundle, so the commands that are used are named in the import.
 */
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { AwsClientConfig } from './aws-client.ts';
import { signStreams } from './streamed-body.ts';

interface SdkClient {
  readonly middlewareStack: { remove(name: string): boolean };
  send(command: object): Promise<unknown>;
}

/** The parts of a command that tell its types. */
interface SdkCommand<Input, Output> {
  readonly input: Input;
  resolveMiddleware(...parts: never): (...request: never) => Promise<{ readonly output: Output }>;
}

type SdkCommands = Readonly<Record<string, new (input: never) => object>>;

/** A call for each command, by the name that it has in the class of the whole service: `describeStacks` for `DescribeStacksCommand`. */
type Calls<Commands extends SdkCommands> = {
  readonly [Name in keyof Commands as Name extends `${infer Call}Command`
    ? Uncapitalize<Call>
    : never]: InstanceType<Commands[Name]> extends SdkCommand<infer Input, infer Output>
    ? (input: Input) => Promise<Output>
    : never;
};

function callsOf<Commands extends SdkCommands>(client: SdkClient, commands: Commands): Calls<Commands> {
  // The SDK copies each answer for its logger, even where there is none: half as much again for a page of stacks.
  client.middlewareStack.remove('loggerMiddleware');
  const calls = Object.entries(commands).map(([name, Command]) => [
    `${name.charAt(0).toLowerCase()}${name.slice(1).replace(/Command$/, '')}`,
    (input: never) => client.send(new Command(input)),
  ]);
  return Object.fromEntries(calls);
}

/** The calls of CloudFormation that the adapters make. */
export type CloudFormation = Awaited<ReturnType<typeof loadCloudFormation>>;

export async function loadCloudFormation(config: AwsClientConfig) {
  const {
    CloudFormationClient,
    ContinueUpdateRollbackCommand,
    CreateChangeSetCommand,
    DeleteChangeSetCommand,
    DeleteStackCommand,
    DescribeChangeSetCommand,
    DescribeEventsCommand,
    DescribeStackEventsCommand,
    DescribeStacksCommand,
    ExecuteChangeSetCommand,
    GetTemplateCommand,
    GetTemplateSummaryCommand,
    ListChangeSetsCommand,
    ListStackResourcesCommand,
    ListStacksCommand,
    RollbackStackCommand,
  } = await import('@aws-sdk/client-cloudformation');
  return callsOf(new CloudFormationClient(config), {
    ContinueUpdateRollbackCommand,
    CreateChangeSetCommand,
    DeleteChangeSetCommand,
    DeleteStackCommand,
    DescribeChangeSetCommand,
    DescribeEventsCommand,
    DescribeStackEventsCommand,
    DescribeStacksCommand,
    ExecuteChangeSetCommand,
    GetTemplateCommand,
    GetTemplateSummaryCommand,
    ListChangeSetsCommand,
    ListStackResourcesCommand,
    ListStacksCommand,
    RollbackStackCommand,
  });
}

/** The calls of CloudWatch Logs that the adapters make. */
export type CloudWatchLogs = Awaited<ReturnType<typeof loadCloudWatchLogs>>;

export async function loadCloudWatchLogs(config: AwsClientConfig) {
  const { CloudWatchLogsClient, DeleteLogGroupCommand, DescribeLogGroupsCommand } = await import(
    '@aws-sdk/client-cloudwatch-logs'
  );
  return callsOf(new CloudWatchLogsClient(config), {
    DeleteLogGroupCommand,
    DescribeLogGroupsCommand,
  });
}

/** The calls of ECR that the adapters make. */
export type ECR = Awaited<ReturnType<typeof loadEcr>>;

export async function loadEcr(config: AwsClientConfig) {
  const { ECRClient, BatchDeleteImageCommand, ListImagesCommand } = await import('@aws-sdk/client-ecr');
  return callsOf(new ECRClient(config), {
    BatchDeleteImageCommand,
    ListImagesCommand,
  });
}

/** The calls of Elastic Beanstalk that the adapters make. */
export type ElasticBeanstalk = Awaited<ReturnType<typeof loadElasticBeanstalk>>;

export async function loadElasticBeanstalk(config: AwsClientConfig) {
  const {
    ElasticBeanstalkClient,
    CreateApplicationVersionCommand,
    CreateStorageLocationCommand,
    DeleteApplicationVersionCommand,
    DescribeApplicationVersionsCommand,
    DescribeEnvironmentsCommand,
    DescribeEventsCommand,
    ListAvailableSolutionStacksCommand,
    ListTagsForResourceCommand,
    RequestEnvironmentInfoCommand,
    RetrieveEnvironmentInfoCommand,
  } = await import('@aws-sdk/client-elastic-beanstalk');
  return callsOf(new ElasticBeanstalkClient(config), {
    CreateApplicationVersionCommand,
    CreateStorageLocationCommand,
    DeleteApplicationVersionCommand,
    DescribeApplicationVersionsCommand,
    DescribeEnvironmentsCommand,
    DescribeEventsCommand,
    ListAvailableSolutionStacksCommand,
    ListTagsForResourceCommand,
    RequestEnvironmentInfoCommand,
    RetrieveEnvironmentInfoCommand,
  });
}

/** The calls of RDS that the adapters make. */
export type RDS = Awaited<ReturnType<typeof loadRds>>;

export async function loadRds(config: AwsClientConfig) {
  const {
    RDSClient,
    DescribeDBClustersCommand,
    DescribeDBClusterSnapshotsCommand,
    DescribeDBInstancesCommand,
    DescribeDBSnapshotsCommand,
    StartDBClusterCommand,
    StartDBInstanceCommand,
    StopDBClusterCommand,
    StopDBInstanceCommand,
  } = await import('@aws-sdk/client-rds');
  return callsOf(new RDSClient(config), {
    DescribeDBClustersCommand,
    DescribeDBClusterSnapshotsCommand,
    DescribeDBInstancesCommand,
    DescribeDBSnapshotsCommand,
    StartDBClusterCommand,
    StartDBInstanceCommand,
    StopDBClusterCommand,
    StopDBInstanceCommand,
  });
}

/** The calls of S3 that the adapters make. */
export type S3 = Awaited<ReturnType<typeof loadS3>>;

/** @returns the calls, and the SDK's rules for the address of a bucket in every partition. */
export async function loadS3(
  config: AwsClientConfig,
  s3: Pick<S3ClientConfig, 'forcePathStyle' | 'expectContinueHeader'>,
) {
  const {
    S3Client,
    AbortMultipartUploadCommand,
    DeleteObjectsCommand,
    GetBucketPolicyStatusCommand,
    GetBucketTaggingCommand,
    GetPublicAccessBlockCommand,
    HeadObjectCommand,
    ListMultipartUploadsCommand,
    ListObjectVersionsCommand,
    PutObjectCommand,
  } = await import('@aws-sdk/client-s3');
  const client = signStreams(new S3Client({ ...config, ...s3 }));
  const calls = callsOf(client, {
    AbortMultipartUploadCommand,
    DeleteObjectsCommand,
    GetBucketPolicyStatusCommand,
    GetBucketTaggingCommand,
    GetPublicAccessBlockCommand,
    HeadObjectCommand,
    ListMultipartUploadsCommand,
    ListObjectVersionsCommand,
    PutObjectCommand,
  });
  return { ...calls, endpointProvider: client.config.endpointProvider };
}

/** The calls of STS that the adapters make. */
export type STS = Awaited<ReturnType<typeof loadSts>>;

export async function loadSts(config: AwsClientConfig) {
  const { STSClient, AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } = await import(
    '@aws-sdk/client-sts'
  );
  return callsOf(new STSClient(config), {
    AssumeRoleWithWebIdentityCommand,
    GetCallerIdentityCommand,
  });
}
