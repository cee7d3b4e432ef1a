import { beyondTheWorld, NOT_IN_THE_WORLD } from '../../kernel/limits.ts';
import type { WireResponse } from '../../kernel/wire.ts';
import { PeerError } from '../protocol/peers.ts';
import { document } from '../protocol/rest-xml.ts';

/** An answer that S3 gives instead of a result. Codes and texts are S3's own (API reference, "Error responses"). */
export class S3Error extends PeerError {
  readonly details: Readonly<Record<string, string>>;
  /** Sent besides the usual ones; names in lower case. */
  headers: Readonly<Record<string, string>> = {};

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(code, message, status);
    this.name = 'S3Error';
    this.details = details;
  }

  withHeaders(headers: Readonly<Record<string, string>>): this {
    this.headers = headers;
    return this;
  }
}

/** 404. */
export function noSuchBucket(name: string): S3Error {
  return new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: name });
}

/** 404; also where the newest version is a delete marker. */
export function noSuchKey(key: string): S3Error {
  return new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
}

/** 404. */
export function noSuchUpload(uploadId: string): S3Error {
  const message =
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.';
  return new S3Error(404, 'NoSuchUpload', message, { UploadId: uploadId });
}

/** 400. */
export function malformedXml(): S3Error {
  const message = 'The XML you provided was not well-formed or did not validate against our published schema';
  return new S3Error(400, 'MalformedXML', message);
}

/** 400, with the argument's name and value. */
export function invalidArgument(name: string, value: string, message: string): S3Error {
  return new S3Error(400, 'InvalidArgument', message, { ArgumentName: name, ArgumentValue: value });
}

/** What the world does not play; names the thing, so that whoever needs it knows what to add. */
export function notPlayed(what: string): S3Error {
  return new S3Error(501, NOT_IN_THE_WORLD, beyondTheWorld('S3', what));
}

/** A refusal on the wire. */
export function errorAnswer(error: S3Error, requestId: string): WireResponse {
  return {
    status: error.status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId, ...error.headers },
    body: document('Error', {
      Code: error.code,
      Message: error.message,
      ...error.details,
      RequestId: requestId,
    }),
  };
}
