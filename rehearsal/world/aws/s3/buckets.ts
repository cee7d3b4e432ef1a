import { asRecord, elementText, recordsOf } from '../protocol/rest-xml.ts';
import { tagMembers } from '../protocol/tags.ts';
import { emptyAnswer, OWNER, type S3Call, type S3Operation, xmlAnswer, xmlBody } from './call.ts';
import { malformedXml, S3Error } from './errors.ts';
import type { Bucket } from './versions.ts';

/** Operations on buckets and their sub-resources (S3 API reference, 2006-03-01). */
export const BUCKET_OPERATIONS: readonly S3Operation[] = [
  {
    name: 'ListBuckets',
    method: 'GET',
    level: 'service',
    query: ['max-buckets', 'prefix'],
    run: listBuckets,
  },
  {
    name: 'CreateBucket',
    method: 'PUT',
    level: 'bucket',
    headers: ['x-amz-acl', 'x-amz-object-ownership'],
    run: createBucket,
  },
  { name: 'HeadBucket', method: 'HEAD', level: 'bucket', run: headBucket },
  { name: 'DeleteBucket', method: 'DELETE', level: 'bucket', run: deleteBucket },
  { name: 'GetBucketLocation', method: 'GET', level: 'bucket', marker: 'location', run: getLocation },
  { name: 'GetBucketVersioning', method: 'GET', level: 'bucket', marker: 'versioning', run: getVersioning },
  { name: 'PutBucketVersioning', method: 'PUT', level: 'bucket', marker: 'versioning', run: putVersioning },
  { name: 'GetBucketTagging', method: 'GET', level: 'bucket', marker: 'tagging', run: getTagging },
  { name: 'PutBucketTagging', method: 'PUT', level: 'bucket', marker: 'tagging', run: putTagging },
  { name: 'DeleteBucketTagging', method: 'DELETE', level: 'bucket', marker: 'tagging', run: deleteTagging },
  ...stored('PublicAccessBlock', 'publicAccessBlock', {
    code: 'NoSuchPublicAccessBlockConfiguration',
    message: 'The public access block configuration was not found',
  }),
  ...stored('BucketEncryption', 'encryption', {
    code: 'ServerSideEncryptionConfigurationNotFoundError',
    message: 'The server side encryption configuration was not found',
  }),
  ...stored('BucketPolicy', 'policy', {
    code: 'NoSuchBucketPolicy',
    message: 'The bucket policy does not exist',
  }),
  {
    name: 'GetBucketPolicyStatus',
    method: 'GET',
    level: 'bucket',
    marker: 'policyStatus',
    run: getPolicyStatus,
  },
  ...stored('BucketOwnershipControls', 'ownershipControls', {
    code: 'OwnershipControlsNotFoundError',
    message: 'The bucket ownership controls were not found',
  }),
  ...stored('BucketLifecycleConfiguration', 'lifecycle', {
    code: 'NoSuchLifecycleConfiguration',
    message: 'The lifecycle configuration does not exist',
  }),
];

function listBuckets(call: S3Call) {
  const prefix = call.query('prefix') ?? '';
  const named = [...call.store.buckets.values()].filter((bucket) => bucket.name.startsWith(prefix));
  const sorted = named.sort((a, b) => (a.name < b.name ? -1 : 1));
  return xmlAnswer('ListAllMyBucketsResult', {
    Owner: OWNER,
    Buckets: {
      Bucket: sorted.map((bucket) => ({
        Name: bucket.name,
        CreationDate: bucket.createdAt,
        BucketRegion: bucket.region,
      })),
    },
  });
}

function createBucket(call: S3Call) {
  const configuration =
    call.request.body.length > 0
      ? xmlBody(call, 'CreateBucketConfiguration')
      : ({} as Record<string, unknown>);
  const location = elementText(configuration['LocationConstraint']) ?? 'us-east-1';
  if (location !== call.region) {
    const named = location === 'us-east-1' ? 'unspecified' : location;
    throw new S3Error(
      400,
      'IllegalLocationConstraintException',
      `The ${named} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    );
  }
  const tags = readTags(asRecord(configuration['Tags'])['Tag']);
  call.store.createBucket(call.bucketName, { region: location, tags });
  return emptyAnswer(200, { location: `/${call.bucketName}` });
}

function headBucket(call: S3Call) {
  return emptyAnswer(200, { 'x-amz-bucket-region': call.bucket().region, 'content-type': 'application/xml' });
}

function deleteBucket(call: S3Call) {
  call.store.deleteBucket(call.bucketName);
  return emptyAnswer(204);
}

function getLocation(call: S3Call) {
  const region = call.bucket().region;
  return xmlAnswer('LocationConstraint', { '#text': region === 'us-east-1' ? '' : region });
}

function getVersioning(call: S3Call) {
  return xmlAnswer('VersioningConfiguration', { Status: call.bucket().versioning });
}

function putVersioning(call: S3Call) {
  const status = elementText(xmlBody(call, 'VersioningConfiguration')['Status']);
  if (status !== 'Enabled' && status !== 'Suspended') throw malformedXml();
  call.bucket().versioning = status;
  return emptyAnswer(200);
}

function getTagging(call: S3Call) {
  const tags = tagMembers(call.bucket().tags);
  if (tags.length === 0)
    throw new S3Error(404, 'NoSuchTagSet', 'The TagSet does not exist', { BucketName: call.bucketName });
  return xmlAnswer('Tagging', { TagSet: { Tag: tags } });
}

/** Replaces the tags; those that AWS itself has set (`aws:`) stay and cannot be sent. */
function putTagging(call: S3Call) {
  const bucket = call.bucket();
  const tags = readTags(asRecord(xmlBody(call, 'Tagging')['TagSet'])['Tag']);
  bucket.tags = { ...systemTags(bucket), ...tags };
  return emptyAnswer(204);
}

function deleteTagging(call: S3Call) {
  const bucket = call.bucket();
  bucket.tags = systemTags(bucket);
  return emptyAnswer(204);
}

function systemTags(bucket: Bucket): Record<string, string> {
  return Object.fromEntries(Object.entries(bucket.tags).filter(([key]) => key.startsWith('aws:')));
}

/** Source: "Using cost allocation S3 bucket tags" of the S3 user guide; the code for too many is what an emulator answers. */
const MOST_TAGS = 50;
const LONGEST_TAG_KEY = 128;
const LONGEST_TAG_VALUE = 256;

function readTags(element: unknown): Record<string, string> {
  const tags: Record<string, string> = {};
  const given = recordsOf(element);
  if (given.length > MOST_TAGS)
    throw new S3Error(400, 'BadRequest', `A bucket can have up to ${MOST_TAGS} tags.`);
  for (const tag of given) {
    const key = elementText(tag['Key']);
    const value = elementText(tag['Value']) ?? '';
    if (key === undefined) throw malformedXml();
    if (key.length > LONGEST_TAG_KEY || value.length > LONGEST_TAG_VALUE)
      throw new S3Error(400, 'InvalidTag', 'The tag that you have provided is too long', { TagKey: key });
    if (key.startsWith('aws:'))
      throw new S3Error(400, 'InvalidTag', 'System tags cannot be added/updated by requester', {
        TagKey: key,
      });
    if (key in tags)
      throw new S3Error(400, 'InvalidTag', 'Cannot provide multiple Tags with the same key', { TagKey: key });
    tags[key] = value;
  }
  return tags;
}

/**
 * Without a policy it is the refusal of GetBucketPolicy (cloudquery/cloudquery#12163). Of what "public" means only the plain case is
 * played: everybody is allowed, without a condition (S3 user guide, "The meaning of public"; getmoto/moto#10214 does the same).
 */
function getPolicyStatus(call: S3Call) {
  const text = call.bucket().documents.get('policy');
  if (text === undefined)
    throw new S3Error(404, 'NoSuchBucketPolicy', 'The bucket policy does not exist', {
      BucketName: call.bucketName,
    });
  const statements = recordsOf(asRecord(JSON.parse(text))['Statement']);
  return xmlAnswer('PolicyStatus', { IsPublic: String(statements.some(letsEverybodyIn)) });
}

function letsEverybodyIn(statement: Readonly<Record<string, unknown>>): boolean {
  const { Effect: effect, Principal: principal, Condition: condition } = statement;
  const named = asRecord(principal)['AWS'];
  const everybody = principal === '*' || named === '*' || (Array.isArray(named) && named.includes('*'));
  return effect === 'Allow' && everybody && condition === undefined;
}

/** Put, get and delete of a sub-resource that the world keeps and never acts on. */
function stored(
  name: string,
  marker: string,
  absent: { readonly code: string; readonly message: string },
): readonly S3Operation[] {
  return [
    {
      name: `Put${name}`,
      method: 'PUT',
      level: 'bucket',
      marker,
      headers: ['x-amz-confirm-remove-self-bucket-access', 'x-amz-transition-default-minimum-object-size'],
      run(call) {
        call.bucket().documents.set(marker, call.request.body.toString('utf8'));
        return emptyAnswer(marker === 'policy' ? 204 : 200);
      },
    },
    {
      name: `Get${name}`,
      method: 'GET',
      level: 'bucket',
      marker,
      run(call) {
        const text = call.bucket().documents.get(marker);
        if (text === undefined)
          throw new S3Error(404, absent.code, absent.message, { BucketName: call.bucketName });
        const type = marker === 'policy' ? 'application/json' : 'application/xml';
        return { status: 200, headers: { 'content-type': type }, body: text };
      },
    },
    {
      name: `Delete${name}`,
      method: 'DELETE',
      level: 'bucket',
      marker,
      run(call) {
        call.bucket().documents.delete(marker);
        return emptyAnswer(204);
      },
    },
  ];
}
