import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CreateApplicationCommand,
  DescribeEnvironmentsCommand,
  ElasticBeanstalkClient,
} from '@aws-sdk/client-elastic-beanstalk';
import { CreateBucketCommand, HeadBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** fakecloud names a storage location but does not make its bucket, so the bundles get one of their own. */
export const ARTIFACTS = 'greenroom-artifacts';

/** A cloud that somebody else wrote, seen with Amazon's own clients. */
export interface PeerCloud {
  /** Makes what a team has before its first workflow: the application, and a neighbour. */
  furnish(): Promise<void>;
  /** The living stack of that name. */
  stack(name: string): Promise<PeerStack | undefined>;
  /** Of the Beanstalk environment of that name that is not terminated. */
  environmentStatus(name: string): Promise<string | undefined>;
  /** The name of a stack's bucket. */
  bucketOf(stack: string): Promise<string | undefined>;
  hasBucket(name: string): Promise<boolean>;
  /** Puts two versions of an object into a bucket. */
  fill(bucket: string): Promise<void>;
}

/** A stack as the cloud shows it; parameters by key. */
export interface PeerStack {
  readonly status: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const NEIGHBOUR = JSON.stringify({
  Resources: { Data: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-production-data' } } },
});

/** @param endpoint URL of the cloud; static keys will do. */
export function createPeerCloud(endpoint: string): PeerCloud {
  const common = {
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const cloudFormation = new CloudFormationClient(common);
  const beanstalk = new ElasticBeanstalkClient(common);
  const s3 = new S3Client({ ...common, forcePathStyle: true });

  return {
    stack: (name) => livingStack(cloudFormation, name),
    async furnish() {
      await s3.send(new CreateBucketCommand({ Bucket: ARTIFACTS }));
      await beanstalk.send(new CreateApplicationCommand({ ApplicationName: 'shop' }));
      await cloudFormation.send(
        new CreateStackCommand({ StackName: 'shop-production', TemplateBody: NEIGHBOUR }),
      );
    },
    async environmentStatus(name) {
      const { Environments = [] } = await beanstalk.send(
        new DescribeEnvironmentsCommand({ EnvironmentNames: [name] }),
      );
      return Environments.find(({ Status }) => Status !== 'Terminated')?.Status;
    },
    async bucketOf(name) {
      const { StackResources = [] } = await cloudFormation.send(
        new DescribeStackResourcesCommand({ StackName: name }),
      );
      return StackResources.find(({ ResourceType }) => ResourceType === 'AWS::S3::Bucket')
        ?.PhysicalResourceId;
    },
    async hasBucket(name) {
      return s3.send(new HeadBucketCommand({ Bucket: name })).then(
        () => true,
        () => false,
      );
    },
    async fill(bucket) {
      for (const body of ['first', 'second'])
        await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'upload', Body: body }));
    },
  };
}

async function livingStack(
  cloudFormation: CloudFormationClient,
  name: string,
): Promise<PeerStack | undefined> {
  try {
    const { Stacks: [found] = [] } = await cloudFormation.send(
      new DescribeStacksCommand({ StackName: name }),
    );
    if (found === undefined || found.StackStatus === 'DELETE_COMPLETE') return undefined;
    const parameters = (found.Parameters ?? []).map((each) => [
      each.ParameterKey ?? '',
      each.ParameterValue ?? '',
    ]);
    return { status: found.StackStatus ?? '', parameters: Object.fromEntries(parameters) };
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}
