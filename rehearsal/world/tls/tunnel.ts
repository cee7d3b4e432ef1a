import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { worldAuthority } from './authority.ts';

/** What a CONNECT asks for. */
export interface TunnelRequest {
  /** `host:port` */
  readonly target: string;
  /** Bytes that came with it. */
  readonly head: Buffer;
  /** Whether the world serves a domain name. */
  readonly serves: (domainName: string) => boolean;
}

/** The first byte of a TLS handshake. */
const HANDSHAKE = 0x16;

/**
 * Answers a CONNECT. Plain http ends at the server, whatever name it is for; so does TLS for a name that the world serves. TLS for
 * another name is led on as it is, because it is nobody's business here.
 */
export function openTunnel(server: Server, socket: Socket, { target, head, serves }: TunnelRequest): void {
  socket.on('error', () => socket.destroy());
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (head.length > 0) socket.unshift(head);
  socket.once('readable', () => {
    const first = socket.read() as Buffer | null;
    if (first === null) {
      socket.end();
      return;
    }
    socket.unshift(first);
    const [, host = '', port = '443'] = /^(.*?)(?::(\d+))?$/.exec(target) ?? [];
    if (first[0] !== HANDSHAKE) server.emit('connection', socket);
    else if (serves(host)) server.emit('connection', secure(socket, host));
    else leadOn(socket, host, Number(port));
  });
}

function secure(socket: Socket, host: string): TLSSocket {
  const secured = new TLSSocket(socket, {
    isServer: true,
    secureContext: worldAuthority().contextOf(host),
  });
  secured.on('error', () => socket.destroy());
  return secured;
}

function leadOn(socket: Socket, host: string, port: number): void {
  const onward = connect(port, host, () => socket.pipe(onward).pipe(socket));
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
}
