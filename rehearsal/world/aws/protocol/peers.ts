import type { NoticingService, Service } from '../../kernel/wire.ts';
import { Refusal } from './refusal.ts';

/** The region that everything is in unless somebody names another. */
export const DEFAULT_REGION = 'eu-central-1';

/** A refusal of one service to another, with the code and status that its own wire would carry. */
export class PeerError extends Refusal {}

/** What others may ask of CloudFormation, past its wire. */
export interface CloudFormationWorld extends NoticingService {
  /** What a resource that the world does not model would serve at a domain name, in lower case. */
  unmodelledSite(domainName: string): UnmodelledSite | undefined;
}

/** A domain name that belongs to a resource which the world does not model. */
export interface UnmodelledSite {
  readonly type: string;
  /** The parameter `Commit` of its stack. */
  readonly commit: string | undefined;
}

/** What others may ask of S3, past its wire. */
export interface S3World extends Service {
  /** @throws PeerError BucketAlreadyOwnedByYou (409) */
  createBucket(name: string, options: BucketOptions): void;
  /** Changes versioning and tags of a bucket; what is left out stays. @throws PeerError NoSuchBucket (404) */
  updateBucket(name: string, options: Partial<BucketOptions>): void;
  /** @throws PeerError BucketNotEmpty (409) while any object, version or delete marker is in it; NoSuchBucket (404) */
  deleteBucket(name: string): void;
  hasBucket(name: string): boolean;
  /** The newest version's bytes; undefined when the bucket or key is not there. */
  objectBody(bucket: string, key: string): Uint8Array | undefined;
  /** Removes the newest version of a key for good; gone before is fine. */
  deleteObject(bucket: string, key: string): void;
}

/** What a bucket is made with. */
export interface BucketOptions {
  readonly versioned: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly region: string;
}

/** What others may ask of Route 53, past its wire. */
export interface Route53World extends Service {
  /** @throws PeerError NoSuchHostedZone (404), InvalidChangeBatch (400) */
  upsertRecord(zoneId: string, record: DnsRecord): void;
  /** @throws PeerError NoSuchHostedZone (404), InvalidChangeBatch (400) when the record is not there */
  deleteRecord(zoneId: string, name: string, type: string): void;
  /** The id of the zone of that name, with or without the final dot; undefined when there is none, or more than one. */
  zoneNamed(name: string): string | undefined;
  /** Names are compared with or without the final dot, in lower case. */
  record(zoneId: string, name: string, type: string): DnsRecord | undefined;
}

/** A record set; an alias has no values. */
export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  /** Seconds; absent for an alias. */
  readonly ttl?: number;
  readonly values: readonly string[];
  readonly alias?: { readonly dnsName: string; readonly hostedZoneId: string };
}

/** What others may ask CloudFormation about, past its wire. */
export interface CloudFormationWorld extends Service {
  /** Id of the stack that a hint means: a stack's name, a change set's ARN or an operation's id; undefined when there is none. */
  stackOf(region: string, hint: string): string | undefined;
  /** The tags of the stack with that id; none where there is no such stack. */
  tagsOf(id: string): Readonly<Record<string, string>>;
}

/** What others may ask Elastic Beanstalk about, past its wire. */
export interface BeanstalkWorld extends Service {
  /** The environment that answers to a domain name such as `shop-x.eu-central-1.elasticbeanstalk.com`; never a terminated one. */
  environmentByCname(cname: string): SiteEnvironment | undefined;
  /** The environment with that name, or an id such as `e-abcd1234`, terminated ones too; undefined where there is none. */
  environmentOf(hint: string): { readonly application: string; readonly name: string } | undefined;
  /** Where the bundle of a version lies; undefined when there is no such version. */
  versionSource(
    application: string,
    label: string,
    region?: string,
  ): { readonly bucket: string; readonly key: string } | undefined;
}

/** A Beanstalk environment as its site shows it; `variables` are its environment properties. */
export interface SiteEnvironment {
  readonly name: string;
  readonly application: string;
  readonly status: string;
  /** True when it serves: Ready or Updating, and not Grey. */
  readonly ready: boolean;
  readonly health: 'Green' | 'Yellow' | 'Red' | 'Grey';
  /** The version that runs; while one is being deployed, still the one before. */
  readonly versionLabel: string | undefined;
  /** Environment variables of `aws:elasticbeanstalk:application:environment`. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The private image registry, past its wire. */
export interface EcrWorld extends Service {
  /** @throws PeerError RepositoryAlreadyExistsException */
  createRepository(region: string, name: string): void;
  /** Gone before is fine. @throws PeerError RepositoryNotEmptyException unless `force` */
  deleteRepository(region: string, name: string, force: boolean): void;
  hasRepository(region: string, name: string): boolean;
}

/** CloudWatch Logs, past its wire. */
export interface LogsWorld extends Service {
  /** There before is fine. */
  createGroup(region: string, name: string, retentionInDays?: number): void;
  /** Gone before is fine. */
  deleteGroup(region: string, name: string): void;
  hasGroup(region: string, name: string): boolean;
  /** Names of the groups that begin like this, in order. */
  groups(region: string, prefix: string): readonly string[];
}

/** STS, and what other services ask of it. */
export interface StsWorld extends Service {
  /** Whether a key is one that the world handed out, or the static one, and still in time. */
  credentialsKnown(accessKeyId: string): boolean;
  /** The role behind a key; undefined for the static key and for a key that is unknown or expired. */
  roleOf(accessKeyId: string): string | undefined;
  /** The account that a key acts in: its role's, and the world's own for every other key. */
  accountOf(accessKeyId: string): string;
  /** ARN of whoever calls with a key. */
  arnOf(accessKeyId: string): string;
  /** What is wrong with a session's key and token, if anything. */
  sessionProblem(accessKeyId: string, sessionToken: string): 'unknown' | 'expired' | undefined;
  /** Whether a control verb made that role up, so that whoever has it may do everything. */
  isStandIn(arn: string): boolean;
}
