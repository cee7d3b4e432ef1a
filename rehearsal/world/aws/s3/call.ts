import type { WireRequest, WireResponse } from '../../kernel/wire.ts';
import { document, parseDocument } from '../protocol/rest-xml.ts';
import { malformedXml, S3Error } from './errors.ts';
import type { S3Store } from './store.ts';
import type { Bucket } from './versions.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** One request to S3, taken apart. */
export interface S3Call {
  readonly store: S3Store;
  readonly request: WireRequest;
  readonly bucketName: string;
  readonly key: string;
  /** The region that the request was signed for. */
  readonly region: string;
  now(): string;
  /** @throws S3Error NoSuchBucket */
  bucket(): Bucket;
  query(name: string): string | undefined;
  header(name: string): string | undefined;
}

/** One operation of S3: how a request is recognised, what it may carry, what it does. */
export interface S3Operation {
  readonly name: string;
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly level: 'service' | 'bucket' | 'object';
  /** The query key that tells this operation from others of the same method and level. */
  readonly marker?: string;
  /** Query keys besides the marker. */
  readonly query?: readonly string[];
  /** Request headers that mean something here, besides those every request may carry. */
  readonly headers?: readonly string[];
  run(call: S3Call): WireResponse;
}

/** A successful answer with a document. */
export function xmlAnswer(root: string, content: Readonly<Record<string, unknown>>): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: document(root, content, NAMESPACE),
  };
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}): WireResponse {
  return { status, headers };
}

/** The request's document. @throws S3Error MalformedXML */
export function xmlBody(call: S3Call, root: string): Readonly<Record<string, unknown>> {
  try {
    return parseDocument(root, call.request.body);
  } catch {
    throw malformedXml();
  }
}

/** The owner that every bucket and object shows. */
export const OWNER = {
  ID: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
  DisplayName: 'octo-org',
};

/** Object headers that are kept and answered back. */
export const KEPT_HEADERS = [
  'content-type',
  'content-disposition',
  'content-language',
  'content-encoding',
  'cache-control',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-storage-class',
] as const;

/** Classes that an object of a general purpose bucket can be put into. Source: PutObject in the S3 API reference. */
const STORAGE_CLASSES = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
];

/** @throws S3Error InvalidStorageClass */
export function keptHeaders(call: S3Call): Record<string, string> {
  const storageClass = call.header('x-amz-storage-class') ?? 'STANDARD';
  if (!STORAGE_CLASSES.includes(storageClass))
    throw new S3Error(400, 'InvalidStorageClass', 'The storage class you specified is not valid', {
      StorageClassRequested: storageClass,
    });
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(call.request.headers)) {
    if ((KEPT_HEADERS as readonly string[]).includes(name) || name.startsWith('x-amz-meta-'))
      kept[name] = value;
  }
  const encoding = kept['content-encoding']?.replace(/(^|,\s*)aws-chunked(,\s*)?/, '');
  if (encoding === '') delete kept['content-encoding'];
  else if (encoding !== undefined) kept['content-encoding'] = encoding;
  return { 'content-type': 'binary/octet-stream', 'x-amz-server-side-encryption': 'AES256', ...kept };
}
