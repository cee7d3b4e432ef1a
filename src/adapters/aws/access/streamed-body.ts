import type { S3Client } from '@aws-sdk/client-s3';
import type { ByteSource } from '../../../ports/object-store.ts';

/**
 * A body that is sent as it is read. To the SDK it is a blob, which it hands on without a look; and since it is no stream, it may be
 * sent again.
 */
export class StreamedBody extends Blob {
  readonly source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.source = source;
  }

  override get size(): number {
    return this.source.size;
  }
}

/**
 * What `fetch` takes to send a body part by part. It keeps all that it has sent, in case of a redirect, unless there is no window
 * and a redirect is an error (fetch.spec.whatwg.org, "HTTP-network-or-cache fetch", step 8.1). S3 takes no body without its length
 * (Amazon S3 API Reference, error `MissingContentLength`).
 */
export function streamed({ source }: StreamedBody) {
  return {
    body: streamOf(source),
    duplex: 'half',
    window: null,
    redirect: 'error',
    length: ['content-length', String(source.size)],
  } as const;
}

function streamOf(source: ByteSource): ReadableStream<Uint8Array> {
  const parts = source.parts()[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await parts.return?.()),
  });
}

/**
 * The SDK signs a body that it cannot hash as UNSIGNED-PAYLOAD, which a bucket's policy may refuse (Amazon S3 API Reference, "Amazon
 * S3 Signature Version 4 Authentication Specific Policy Keys", s3:x-amz-content-sha256). The checksum is that very hash.
 */
export function signStreams(client: S3Client): S3Client {
  client.middlewareStack.add(
    (next) => (args) => {
      const { body, headers } = args.request as { body?: unknown; headers: Record<string, string> };
      const checksum = headers['x-amz-checksum-sha256'];
      if (body instanceof StreamedBody && checksum !== undefined)
        headers['x-amz-content-sha256'] = Buffer.from(checksum, 'base64').toString('hex');
      return next(args);
    },
    { step: 'build', name: 'signStreams' },
  );
  return client;
}
