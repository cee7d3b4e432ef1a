import type { AwsCall, NeededRight } from './call.ts';

type Level = 'service' | 'bucket' | 'object';

/**
 * Amazon S3 names few of its rights like its operations. Source: its API reference, "Required permissions for Amazon S3 API
 * operations".
 */
const RIGHTS: Readonly<Record<string, readonly [Level, string]>> = {
  AbortMultipartUpload: ['object', 's3:AbortMultipartUpload'],
  CompleteMultipartUpload: ['object', 's3:PutObject'],
  CreateBucket: ['bucket', 's3:CreateBucket'],
  CreateMultipartUpload: ['object', 's3:PutObject'],
  DeleteBucket: ['bucket', 's3:DeleteBucket'],
  DeleteBucketTagging: ['bucket', 's3:PutBucketTagging'],
  DeleteObject: ['object', 's3:DeleteObject'],
  GetBucketLocation: ['bucket', 's3:GetBucketLocation'],
  GetBucketPolicyStatus: ['bucket', 's3:GetBucketPolicyStatus'],
  GetBucketTagging: ['bucket', 's3:GetBucketTagging'],
  GetBucketVersioning: ['bucket', 's3:GetBucketVersioning'],
  GetObject: ['object', 's3:GetObject'],
  GetPublicAccessBlock: ['bucket', 's3:GetBucketPublicAccessBlock'],
  HeadBucket: ['bucket', 's3:ListBucket'],
  HeadObject: ['object', 's3:GetObject'],
  ListBuckets: ['service', 's3:ListAllMyBuckets'],
  ListMultipartUploads: ['bucket', 's3:ListBucketMultipartUploads'],
  ListObjects: ['bucket', 's3:ListBucket'],
  ListObjectsV2: ['bucket', 's3:ListBucket'],
  ListObjectVersions: ['bucket', 's3:ListBucketVersions'],
  ListParts: ['object', 's3:ListMultipartUploadParts'],
  PutBucketPolicy: ['bucket', 's3:PutBucketPolicy'],
  PutBucketTagging: ['bucket', 's3:PutBucketTagging'],
  PutBucketVersioning: ['bucket', 's3:PutBucketVersioning'],
  PutObject: ['object', 's3:PutObject'],
  PutPublicAccessBlock: ['bucket', 's3:PutBucketPublicAccessBlock'],
  UploadPart: ['object', 's3:PutObject'],
};

/** What a version asks for: in place of the right on the object, or beside it. */
const OF_VERSIONS: Readonly<Record<string, readonly string[]>> = {
  DeleteObject: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
  GetObject: ['s3:GetObjectVersion'],
  HeadObject: ['s3:GetObjectVersion'],
};

/** The rights of a call of S3; undefined for an operation that is not known here. */
export function s3Rights(call: AwsCall): readonly NeededRight[] | undefined {
  const { operation, request, peers } = call;
  // A presigned address carries the rights of whoever signed it.
  if (request.query.has('X-Amz-Signature')) return [];
  const [, bucket = '', ...rest] = decodeURIComponent(request.path).split('/');
  const key = rest.join('/');
  // A bucket that is not there, or another account's, is told before any right is looked at.
  if (bucket !== '' && operation !== 'CreateBucket' && !peers.s3.hasBucket(bucket)) return [];
  const bucketArn = `arn:aws:s3:::${bucket}`;
  // The service asks for the right to delete each object by itself.
  if (operation === 'DeleteObjects') return [];
  const known = RIGHTS[operation];
  if (known === undefined) return undefined;
  const [level, action] = known;
  const versioned = request.query.has('versionId') ? OF_VERSIONS[operation] : undefined;
  const resource = { service: '*', bucket: bucketArn, object: `${bucketArn}/${key}` }[level];
  return [
    ...(versioned ?? [action]).map((each) => ({ action: each, resource })),
    ...(request.headers['x-amz-tagging'] === undefined ? [] : [{ action: 's3:PutObjectTagging', resource }]),
    ...(tellsOfNone(call, bucket, key) ? [{ action: 's3:ListBucket', resource: bucketArn }] : []),
  ];
}

/** Without s3:ListBucket a missing key answers 403 instead of 404 (API reference, GetObject and HeadObject). */
function tellsOfNone({ operation, peers }: AwsCall, bucket: string, key: string): boolean {
  return /^(?:Get|Head)Object$/.test(operation) && peers.s3.objectBody(bucket, key) === undefined;
}
