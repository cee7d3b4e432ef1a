import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { join } from 'node:path';

/** A proxy on loopback that takes nothing but CONNECT. Behind it, every host of TLS is the world. */
export interface ConnectProxy {
  readonly address: string;
  /** Where the world speaks TLS without the proxy. */
  readonly tlsOrigin: string;
  /** What lets a child process trust the world's TLS. */
  readonly trust: Readonly<Record<string, string>>;
  /** `host:port` of each CONNECT, in order. */
  readonly connects: readonly string[];
  /** `method path` of each request that came without CONNECT. */
  readonly uninvited: readonly string[];
  close(): void;
}

/** Both were made by `openssl req -x509` for these tests alone and are good for a hundred years; nothing else trusts them. */
const CERTIFICATE = join(import.meta.dirname, 'tls', 'certificate.pem');

/** @param origin where the world listens, in plain HTTP. */
export async function openConnectProxy(origin: string): Promise<ConnectProxy> {
  const connects: string[] = [];
  const uninvited: string[] = [];
  const world = createTlsServer(
    { cert: readFileSync(CERTIFICATE), key: readFileSync(join(import.meta.dirname, 'tls', 'key.pem')) },
    (incoming, response) => passOn(origin, incoming, response),
  );
  const proxy = createServer((incoming, response) => {
    uninvited.push(`${incoming.method} ${incoming.url}`);
    response.writeHead(405).end();
  });
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket, head: Buffer) => {
    connects.push(url);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    world.emit('connection', socket);
  });
  return {
    address: `http://127.0.0.1:${await listen(proxy)}`,
    tlsOrigin: `https://127.0.0.1:${await listen(world)}`,
    trust: { NODE_EXTRA_CA_CERTS: CERTIFICATE },
    connects,
    uninvited,
    close() {
      for (const server of [proxy, world]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** The world takes a host that is not its own for an environment's site. */
function passOn(origin: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method = 'GET', headers, url = '/' } = incoming;
  const onward = request(
    new URL(url, origin),
    { method, headers: { ...headers, host: new URL(origin).host } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}
