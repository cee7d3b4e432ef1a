import type { WireRequest, WireResponse } from '../../rehearsal/world/kernel/wire.ts';

type Handle = (request: WireRequest) => Promise<WireResponse>;

/** Takes a deletion of many keys but the first, and tells an error of that one in an answer of 200. */
export function keyError(code: string) {
  return async (request: WireRequest, handle: Handle): Promise<WireResponse> => {
    const keys = [...request.body.toString('utf8').matchAll(/<Object>[\s\S]*?<\/Object>/g)].map(
      ([each]) => each,
    );
    const first = keys[0] ?? '';
    const rest = request.body.toString('utf8').replace(first, '');
    if (keys.length > 1) await handle({ ...request, headers: unsigned(request), body: Buffer.from(rest) });
    const key = /<Key>([^<]*)<\/Key>/.exec(first)?.[1] ?? '';
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0"?>\n<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Error><Key>${key}</Key><Code>${code}</Code><Message>The world was told so.</Message></Error></DeleteResult>`,
    };
  };
}

/** The body is another one now, so the digests of the first would be wrong. */
function unsigned(request: WireRequest): WireRequest['headers'] {
  return Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) =>
        !/^(?:content-md5|x-amz-checksum|x-amz-content|content-length|x-amz-sdk-checksum)/.test(name),
    ),
  );
}
