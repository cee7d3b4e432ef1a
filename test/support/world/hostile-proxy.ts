import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a far side sends in place of its answer. */
export type Hostility = (response: ServerResponse, asked: IncomingMessage) => void;

interface Hostile {
  /** Of the requests, as `METHOD PATH` and the body, those that meet it. */
  readonly matches: (asked: string) => boolean;
  readonly answer: Hostility;
  /** What is sent by `PUT`, and read by nobody else; it goes to the world where this is absent. */
  readonly takes?: Hostility;
  /** How far GitHub's clock is ahead, in ms; 0 when absent. */
  readonly githubAheadMs?: number;
}

/** A server on loopback that hands on to the world what is not meant. */
export async function hostileProxy(
  world: string,
  { matches, answer, takes, githubAheadMs = 0 }: Hostile,
): Promise<{ readonly origin: string; close(): void }> {
  const { hostname, port } = new URL(world);
  const server = createServer((asked, response) => {
    if (takes && asked.method === 'PUT') return takes(response, asked);
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      const body = Buffer.concat(parts);
      if (matches(`${asked.method} ${asked.url} ${body}`)) return answer(response, asked);
      const onward = request(
        { hostname, port, path: asked.url, method: asked.method, headers: asked.headers },
        (reply) => {
          const aheadMs = asked.url?.startsWith('/github/') ? githubAheadMs : 0;
          const date = new Date(Date.parse(reply.headers.date ?? '') + aheadMs).toUTCString();
          response.writeHead(reply.statusCode ?? 502, { ...reply.headers, date });
          reply.pipe(response);
        },
      );
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let member: Buffer | undefined;

/** 1 MB of gzip that becomes 1 GB of blanks: sixteen parts, as the format allows. */
export const inflates: Hostility = (response) => {
  member ??= gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  response
    .writeHead(200, headers)
    .end(Buffer.concat(Array.from({ length: 16 }, () => member ?? '').map(Buffer.from)));
};

/** So many million bytes, whose number nobody says beforehand. */
export function sendsMegabytes(count: number): Hostility {
  const part = Buffer.alloc(1_000_000, 'x');
  return (response) => {
    let left = count;
    const more = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(part)) return void response.once('drain', more);
      }
      response.end();
    };
    response.writeHead(200, { 'content-type': 'application/zip' });
    more();
  };
}

export function sendsText(text: string, headers: Readonly<Record<string, string>> = {}): Hostility {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(text);
  };
}
