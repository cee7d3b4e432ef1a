import type { IncomingMessage, Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { tlsContextFor } from './kernel/certificates.ts';

/** The first byte of a TLS connection. Source: RFC 8446, section 5.1, handshake. */
const HANDSHAKE = 0x16;

/**
 * The world is also an HTTP proxy: a CONNECT to any name ends here, and the request inside is for that name. TLS ends here only for
 * names that `isOurs`; whoever speaks it to another gets there, as if there were no world.
 */
export function openTunnel(
  server: Server,
  { url = '' }: IncomingMessage,
  socket: Socket,
  { head, isOurs }: { readonly head: Buffer; readonly isOurs: (domainName: string) => boolean },
): void {
  const [domainName = '', port = '443'] = url.toLowerCase().split(':');
  socket.on('error', () => socket.destroy());
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (head.length > 0) socket.unshift(head);
  socket.once('readable', () => {
    const first: Buffer | null = socket.read();
    if (first === null) return;
    socket.unshift(first);
    if (first[0] !== HANDSHAKE) server.emit('connection', socket);
    else if (isOurs(domainName)) endTls(server, socket, domainName);
    else passThrough(socket, domainName, Number(port));
  });
}

function endTls(server: Server, socket: Socket, domainName: string): void {
  const plain = new TLSSocket(socket, { isServer: true, secureContext: tlsContextFor(domainName) });
  plain.on('error', () => socket.destroy());
  server.emit('connection', plain);
}

function passThrough(socket: Socket, domainName: string, port: number): void {
  const there = connect(port, domainName);
  there.on('error', () => socket.destroy());
  socket.on('error', () => there.destroy());
  there.pipe(socket).pipe(there);
}
