/** What AWS spells in another way in each of its partitions. */
export interface Partition {
  /** As ARNs and `AWS::Partition` have it. */
  readonly name: string;
  /** What hosts of its services end in, and what `AWS::URLSuffix` gives. */
  readonly urlSuffix: string;
  /** Whom a job's OIDC token is addressed to, so that STS takes it. */
  readonly audience: string;
  /** What stands behind the region in the address of a Beanstalk environment. */
  readonly beanstalk: string;
}

/**
 * All that Greenroom knows. Templates have the audience and the domain of Beanstalk once more.
 *
 * Sources: the General Reference, "AWS service endpoints"; "Endpoints and ARNs for AWS in China"; the AWS GovCloud (US) guide, "ARNs";
 * for Beanstalk's domains the Public Suffix List; for the audience the README of aws-actions/configure-aws-credentials.
 * In the European Sovereign Cloud only hosts and ARNs differ: principals are the common ones (pulumi/pulumi-eks#2341).
 */
export const PARTITIONS: readonly [Partition, ...Partition[]] = [
  {
    name: 'aws',
    urlSuffix: 'amazonaws.com',
    audience: 'sts.amazonaws.com',
    beanstalk: 'elasticbeanstalk.com',
  },
  {
    name: 'aws-cn',
    urlSuffix: 'amazonaws.com.cn',
    audience: 'sts.amazonaws.com.cn',
    beanstalk: 'eb.amazonaws.com.cn',
  },
  {
    name: 'aws-us-gov',
    urlSuffix: 'amazonaws.com',
    audience: 'sts.amazonaws.com',
    beanstalk: 'elasticbeanstalk.com',
  },
  {
    name: 'aws-eusc',
    urlSuffix: 'amazonaws.eu',
    audience: 'sts.amazonaws.com',
    beanstalk: 'elasticbeanstalk.com',
  },
];

/** The partition of an ARN; the common one where it is none that is known. */
export function partitionOfArn(arn: string): Partition {
  const [, name] = arn.split(':');
  return PARTITIONS.find((each) => each.name === name) ?? PARTITIONS[0];
}
