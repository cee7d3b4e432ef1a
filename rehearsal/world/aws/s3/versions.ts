import { createHash } from 'node:crypto';
import type { WorldCore } from '../../kernel/world.ts';
import { noSuchKey, S3Error } from './errors.ts';

/** As S3 spells it; undefined where a bucket was never versioned. */
export type Versioning = 'Enabled' | 'Suspended';

/** A version of an object. */
export interface StoredVersion {
  readonly versionId: string;
  /** Order of creation over the whole store. */
  readonly sequence: number;
  readonly deleteMarker: boolean;
  readonly body: Buffer;
  readonly etag: string;
  readonly lastModified: string;
  /** Answered with the object: content type, user metadata, checksums. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An upload in parts that is not complete. */
export interface Upload {
  readonly uploadId: string;
  readonly key: string;
  readonly initiated: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<
    number,
    { readonly body: Buffer; readonly etag: string; readonly lastModified: string }
  >;
}

/** A general purpose bucket. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly createdAt: string;
  versioning: Versioning | undefined;
  tags: Readonly<Record<string, string>>;
  /** Sub-resources that are only stored: policy, encryption, publicAccessBlock and the like, by their query name. */
  readonly documents: Map<string, string>;
  /** Versions of each key, newest first. */
  readonly objects: Map<string, StoredVersion[]>;
  readonly uploads: Map<string, Upload>;
  /** Keys whose deletion is refused. */
  readonly denied: Set<string>;
}

/** What is put under a key. */
export interface NewObject {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Without quotes; that of the body when absent. */
  readonly etag?: string;
}

/** What deleting one key came to. */
export interface Removal {
  readonly versionId?: string;
  readonly deleteMarker: boolean;
}

/** In which order the versions of all buckets were made. */
export interface VersionHistory {
  readonly core: WorldCore;
  /** By version id. */
  readonly sequences: Map<string, number>;
  /** The newest one. */
  sequence: number;
}

/** Puts an object, as a new version where the bucket keeps them. */
export function putVersion(
  history: VersionHistory,
  bucket: Bucket,
  key: string,
  content: NewObject,
): StoredVersion {
  const made = newVersion(history, bucket, content.body, false);
  const version = { ...made, headers: content.headers, etag: content.etag ?? made.etag };
  insert(history, bucket, key, version);
  return version;
}

/** Removes the named version for good; without one, what a DELETE of the key does. */
export function removeVersion(
  history: VersionHistory,
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
): Removal {
  if (versionId !== undefined) {
    const dropped = dropVersion(bucket, key, versionId);
    return { versionId, deleteMarker: dropped?.deleteMarker ?? false };
  }
  if (bucket.versioning === undefined) {
    dropVersion(bucket, key, 'null');
    return { deleteMarker: false };
  }
  const marker = newVersion(history, bucket, Buffer.alloc(0), true);
  insert(history, bucket, key, marker);
  return { versionId: marker.versionId, deleteMarker: true };
}

function newVersion(
  history: VersionHistory,
  bucket: Bucket,
  body: Buffer,
  deleteMarker: boolean,
): StoredVersion {
  const { core } = history;
  history.sequence += 1;
  const etag = createHash('md5').update(body).digest('hex');
  const versionId = bucket.versioning === 'Enabled' ? core.random.hex(32) : 'null';
  return {
    versionId,
    sequence: history.sequence,
    deleteMarker,
    body,
    etag,
    lastModified: core.clock.iso(),
    headers: {},
  };
}

function insert({ sequences }: VersionHistory, bucket: Bucket, key: string, version: StoredVersion): void {
  const others = bucket.objects.get(key) ?? [];
  const kept = version.versionId === 'null' ? others.filter((each) => each.versionId !== 'null') : others;
  bucket.objects.set(key, [version, ...kept]);
  sequences.set(version.versionId, version.sequence);
}

function dropVersion(bucket: Bucket, key: string, versionId: string): StoredVersion | undefined {
  const versions = bucket.objects.get(key) ?? [];
  const left = versions.filter((each) => each.versionId !== versionId);
  if (left.length > 0) bucket.objects.set(key, left);
  else bucket.objects.delete(key);
  return versions.find((each) => each.versionId === versionId);
}

/** The object's latest version, or the named one. @throws S3Error NoSuchKey, NoSuchVersion, MethodNotAllowed */
export function readVersion(bucket: Bucket, key: string, versionId?: string): StoredVersion {
  const versions = bucket.objects.get(key) ?? [];
  if (versionId === undefined) {
    const latest = versions[0];
    if (latest === undefined) throw noSuchKey(key);
    if (!latest.deleteMarker) return latest;
    throw noSuchKey(key).withHeaders({
      'x-amz-delete-marker': 'true',
      'x-amz-version-id': latest.versionId,
    });
  }
  const found = versions.find((each) => each.versionId === versionId);
  if (!found)
    throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', {
      Key: key,
      VersionId: versionId,
    });
  if (found.deleteMarker)
    throw new S3Error(
      405,
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
    ).withHeaders({
      allow: 'DELETE',
      'x-amz-delete-marker': 'true',
      'x-amz-version-id': versionId,
    });
  return found;
}
