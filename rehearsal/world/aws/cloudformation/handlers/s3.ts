import type { WorldCore } from '../../../kernel/world.ts';
import { partitionOf } from '../../protocol/partitions.ts';
import { PeerError, type S3World } from '../../protocol/peers.ts';
import {
  accountOf,
  generatedName,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { serviceFailure } from '../stacks/handler-failure.ts';
import { asText, isObject, type Json, type JsonObject } from '../template/json.ts';

/** The resource types of S3. */
export function s3Handlers(core: WorldCore): ResourceHandler[] {
  const closed = new Set<string>();
  return [bucket(core, closed), bucketPolicy(core, closed)];
}

function s3(core: WorldCore): S3World {
  return core.peer('s3') as S3World;
}

const BUCKET_PROPERTIES = [
  'AccessControl',
  'BucketEncryption',
  'BucketName',
  'CorsConfiguration',
  'LifecycleConfiguration',
  'LoggingConfiguration',
  'NotificationConfiguration',
  'ObjectLockEnabled',
  'OwnershipControls',
  'PublicAccessBlockConfiguration',
  'Tags',
  'VersioningConfiguration',
  'WebsiteConfiguration',
];

/** `closed` are the buckets that take no public policy. */
function bucket(core: WorldCore, closed: Set<string>): ResourceHandler {
  const note = (name: string, properties: JsonObject) => {
    if (isClosed(properties)) closed.add(name);
    else closed.delete(name);
  };
  return {
    type: 'AWS::S3::Bucket',
    schema: {
      properties: BUCKET_PROPERTIES,
      replacedBy: ['BucketName', 'ObjectLockEnabled'],
      attributes: ['Arn', 'DomainName', 'DualStackDomainName', 'RegionalDomainName', 'WebsiteURL'],
    },
    tagged: true,
    seconds: { create: 15, update: 12, delete: 8 },
    create(request) {
      const name =
        textProperty(request.properties, 'BucketName') ??
        generatedName(request, core.random.hex(12)).toLowerCase();
      if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name))
        throw new Error(
          `Bucket name should not contain uppercase characters or is otherwise not valid: ${name}`,
        );
      if (s3(core).hasBucket(name)) throw new Error(`${name} already exists`);
      const { region, tags } = request;
      s3(core).createBucket(name, { versioned: isVersioned(request.properties), tags, region });
      note(name, request.properties);
      return { physicalId: name };
    },
    update(request) {
      const versioned = isVersioned(request.properties);
      s3(core).updateBucket(request.physicalId, { versioned, tags: request.tags });
      note(request.physicalId, request.properties);
      return { physicalId: request.physicalId };
    },
    delete(request) {
      try {
        s3(core).deleteBucket(request.physicalId);
      } catch (error) {
        if (codeOf(error) === 'NoSuchBucket') return undefined;
        if (codeOf(error) === 'BucketNotEmpty') throw new Error(notEmpty(core));
        throw error;
      }
      return {};
    },
    attribute(resource, name) {
      const prefix = `${resource.physicalId}.s3`;
      const { name: partition, urlSuffix } = partitionOf(resource.region);
      if (name === 'Arn') return `arn:${partition}:s3:::${resource.physicalId}`;
      if (name === 'RegionalDomainName') return `${prefix}.${resource.region}.${urlSuffix}`;
      if (name === 'DualStackDomainName') return `${prefix}.dualstack.${resource.region}.${urlSuffix}`;
      if (name === 'WebsiteURL')
        return `http://${resource.physicalId}.s3-website.${resource.region}.${urlSuffix}`;
      return `${prefix}.${urlSuffix}`;
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof PeerError ? error.code : String((error as { code?: unknown } | null)?.code ?? '');
}

/** AWS tells it bare or wrapped by the resource handler, so the seed decides. */
function notEmpty(core: WorldCore): string {
  const id = core.random.hex(16).toUpperCase();
  const bare = `The bucket you tried to delete is not empty. You must delete all versions in the bucket. (Service: S3, Status Code: 409, Request ID: ${id}, Extended Request ID: ${core.random.hex(32)})`;
  if (core.seed % 2 === 0) return bare;
  return `Resource handler returned message: "${bare}" (RequestToken: ${core.random.uuid()}, HandlerErrorCode: GeneralServiceException)`;
}

function isVersioned(properties: JsonObject): boolean {
  const versioning = properties['VersioningConfiguration'];
  return isObject(versioning) && versioning['Status'] === 'Enabled';
}

/**
 * A new bucket blocks public policies, unless its template says what it blocks. Source: AWS News Blog, "Amazon S3 Security Changes
 * Are Coming in April of 2023".
 */
function isClosed(properties: JsonObject): boolean {
  const block = properties['PublicAccessBlockConfiguration'];
  return !isObject(block) || asText(block['BlockPublicPolicy'] ?? 'false') === 'true';
}

/** A policy is public that lets everybody in on no condition (S3 User Guide, "Blocking public access", "The meaning of public"). */
function isPublic(policy: Json | undefined): boolean {
  const statements = isObject(policy) ? [policy['Statement'] ?? []].flat() : [];
  return statements.filter(isObject).some(({ Effect, Principal, Condition }) => {
    const who = isObject(Principal) ? [Principal['AWS'] ?? ''].flat() : [Principal];
    return Effect === 'Allow' && Condition === undefined && who.includes('*');
  });
}

function bucketPolicy(core: WorldCore, closed: ReadonlySet<string>): ResourceHandler {
  const put = (name: string, { properties, stackId }: ResourceRequest) => {
    if (!s3(core).hasBucket(name)) throw new Error('The specified bucket does not exist');
    if (closed.has(name) && isPublic(properties['PolicyDocument']))
      throw serviceFailure(core, {
        message: `User: arn:aws:iam::${accountOf({ stackId })}:root is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${name}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
        service: 'S3',
        status: 403,
        code: 'AccessDenied',
      });
    return { physicalId: name };
  };
  return {
    type: 'AWS::S3::BucketPolicy',
    schema: {
      properties: ['Bucket', 'PolicyDocument'],
      required: ['Bucket', 'PolicyDocument'],
      replacedBy: ['Bucket'],
      attributes: [],
    },
    tagged: false,
    seconds: { create: 5, update: 5, delete: 3 },
    create: (request) => put(textProperty(request.properties, 'Bucket') ?? '', request),
    update: (request) => put(request.physicalId, request),
    delete: () => ({}),
    attribute: () => '',
  };
}
