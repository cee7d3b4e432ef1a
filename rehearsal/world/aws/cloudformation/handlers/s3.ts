import type { WorldCore } from '../../../kernel/world.ts';
import { partitionOf } from '../../protocol/partitions.ts';
import { PeerError, type S3World } from '../../protocol/peers.ts';
import { generatedName, type ResourceHandler, textProperty } from '../stacks/handler.ts';
import { isObject, type JsonObject } from '../template/json.ts';

/** The resource types of S3. */
export function s3Handlers(core: WorldCore): ResourceHandler[] {
  return [bucket(core), bucketPolicy(core)];
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

function bucket(core: WorldCore): ResourceHandler {
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
      return { physicalId: name };
    },
    update(request) {
      const versioned = isVersioned(request.properties);
      s3(core).updateBucket(request.physicalId, { versioned, tags: request.tags });
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

function bucketPolicy(core: WorldCore): ResourceHandler {
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
    create(request) {
      const name = textProperty(request.properties, 'Bucket') ?? '';
      if (!s3(core).hasBucket(name)) throw new Error('The specified bucket does not exist');
      return { physicalId: name };
    },
    update: (request) => ({ physicalId: request.physicalId }),
    delete: () => ({}),
    attribute: () => '',
  };
}
