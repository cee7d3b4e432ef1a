/** What AWS spells in another way in each of its partitions. */
export interface Partition {
  /** Stands in every ARN. */
  readonly name: string;
  /** How the region's names begin. */
  readonly regions: RegExp;
  /** What `AWS::URLSuffix` gives. */
  readonly urlSuffix: string;
  /** What stands behind the region in the address of a Beanstalk environment. */
  readonly beanstalk: string;
}

/** "AWS service endpoints" of the AWS General Reference, and "Pseudo parameters" of the CloudFormation guide. */
const COMMON: Partition = {
  name: 'aws',
  regions: /^/,
  urlSuffix: 'amazonaws.com',
  beanstalk: 'elasticbeanstalk.com',
};

/**
 * "Endpoints and ARNs for AWS in China" of the user guide; Beanstalk's own domain there is `eb.amazonaws.com.cn` (publicsuffix/list,
 * public_suffix_list.dat, "AWS Elastic Beanstalk"). In GovCloud only ARNs differ ("AWS GovCloud (US) ARNs" of its guide), and in the
 * European Sovereign Cloud hosts too (partitions.js of @aws-sdk/core).
 */
const OTHERS: readonly Partition[] = [
  { name: 'aws-cn', regions: /^cn-/, urlSuffix: 'amazonaws.com.cn', beanstalk: 'eb.amazonaws.com.cn' },
  { ...COMMON, name: 'aws-us-gov', regions: /^us-gov-/ },
  { ...COMMON, name: 'aws-eusc', regions: /^eusc-/, urlSuffix: 'amazonaws.eu' },
];

/** The partition that a region is in. */
export function partitionOf(region: string): Partition {
  return OTHERS.find(({ regions }) => regions.test(region)) ?? COMMON;
}

/** An ARN of a region's partition; `rest` is what stands behind that, such as `rds:eu-central-1:111122223333:db:shop`. */
export function arnIn(region: string, rest: string): string {
  return `arn:${partitionOf(region).name}:${rest}`;
}

/** The partition in an ARN. */
export function partitionIn(arn: string): string {
  return arn.split(':')[1] ?? '';
}

/** An ARN, or a text with ARNs, of the partition `aws` as another one spells it. */
export function respelled(text: string, partition: string): string {
  return text.replaceAll('arn:aws:', `arn:${partition}:`);
}

/** Beanstalk's own domains, whichever the region. */
export const BEANSTALK_DOMAINS: readonly string[] = [COMMON, ...OTHERS].map(({ beanstalk }) => beanstalk);
