import type { IncomingMessage, Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { tlsContextFor } from './kernel/certificates.ts';
import type { World } from './kernel/world.ts';
import type { SiteWorld, WayTo } from './site/site.ts';

/** The first byte of a TLS connection. Source: RFC 8446, section 5.1, handshake. */
const HANDSHAKE = 0x16;

/** An idle connection to a real host ends, machine ms. */
const LONGEST_SILENCE = 60_000;
const PLAIN_HTTP = '80';

/**
 * The world is also an HTTP proxy: a CONNECT to a name that it knows ends here, and the request inside is for that name. TLS to a
 * real host gets there if the edge is open for it. All else is refused before anything is sent, save plain HTTP, which the sites answer.
 */
export function openTunnel(
  server: Server,
  world: World,
  { url = '' }: IncomingMessage,
  { socket, head }: { readonly socket: Socket; readonly head: Buffer },
): void {
  const [, domainName = '', port = '443'] = /^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(url.toLowerCase()) ?? [];
  socket.on('error', () => socket.destroy());
  const way = port === PLAIN_HTTP ? undefined : wayOf(world, domainName);
  if (typeof way === 'object') {
    refuse(socket, way);
    return;
  }
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (head.length > 0) socket.unshift(head);
  socket.once('readable', () => {
    const first: Buffer | null = socket.read();
    if (first === null) {
      socket.destroy();
      return;
    }
    socket.unshift(first);
    if (first[0] !== HANDSHAKE) server.emit('connection', socket);
    else if (way === 'ours') endTls(server, socket, domainName);
    else if (way === 'beyond') passThrough(socket, domainName, Number(port));
    else socket.destroy();
  });
}

/** Whether a name is this machine's, where the world itself is. */
export function isWorldsOwn(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost';
}

/** Whoever asks again for a name that leads nowhere waits for it, as for anything else that time may bring. */
function wayOf(world: World, domainName: string): WayTo {
  if (isWorldsOwn(domainName)) return 'beyond';
  const sites = world.services.find((each) => each.name === 'site') as SiteWorld | undefined;
  const way = sites?.wayTo(domainName) ?? 'ours';
  if (typeof way === 'string') return way;
  const asked = { service: 'site', operation: 'CONNECT', write: false } as const;
  const wire = { method: 'CONNECT', path: domainName };
  const empty = { query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) };
  world.waits.notice({ ...asked, request: { ...wire, ...empty } });
  world.core.log.append({
    at: world.core.clock.iso(),
    ...asked,
    ...wire,
    query: '',
    requestBody: '',
    status: way.status,
    responseBody: way.sentence,
  });
  return way;
}

function refuse(socket: Socket, { status, sentence }: Exclude<WayTo, string>): void {
  const reason = status === 403 ? 'Forbidden' : 'Bad Gateway';
  const type = 'Content-Type: text/plain; charset=utf-8';
  const length = Buffer.byteLength(sentence);
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\n${type}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n${sentence}`,
    () => socket.destroy(),
  );
}

function endTls(server: Server, socket: Socket, domainName: string): void {
  const plain = new TLSSocket(socket, { isServer: true, secureContext: tlsContextFor(domainName) });
  plain.on('error', () => socket.destroy());
  server.emit('connection', plain);
}

function passThrough(socket: Socket, domainName: string, port: number): void {
  const there = connect(port, domainName);
  there.setTimeout(LONGEST_SILENCE, () => there.destroy());
  there.on('error', () => there.destroy()).on('close', () => socket.destroy());
  socket.on('close', () => there.destroy());
  there.pipe(socket).pipe(there);
}
