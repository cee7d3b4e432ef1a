import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { authorityFile } from '../../../rehearsal/world/kernel/certificates.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';

let world: RehearsalWorld;

beforeEach(async () => {
  world = await createRehearsalWorld();
});

afterEach(() => world.close());

/** A connection through the world as a proxy. */
function tunnelTo(target: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const asked = request(world.origin(), { method: 'CONNECT', path: target });
    asked.once('error', reject);
    asked.once('connect', (_answer: IncomingMessage, socket: Socket) => resolve(socket));
    asked.end();
  });
}

/** What a client that trusts the rehearsal's authority, and no other, gets by https. */
async function getByTls(host: string, path: string): Promise<string> {
  const socket = await tunnelTo(`${host}:443`);
  const secured = connect({ socket, servername: host, ca: readFileSync(authorityFile()) });
  secured.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of secured) chunks.push(chunk as Buffer);
  expect(secured.authorized).toBe(true);
  return Buffer.concat(chunks).toString('utf8');
}

function productionName(): string {
  const { environments } = world.look<{ environments: readonly { name: string; cname: string }[] }>(
    'elasticbeanstalk',
  );
  return environments.find(({ name }) => name === 'shop-production')?.cname.toLowerCase() ?? '';
}

describe('the world as a proxy of https', () => {
  it('shows the site of an environment, with a certificate for its name', async () => {
    const answer = await getByTls(productionName(), '/health');
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toMatch(/\r\n\r\nok\n$/);
  });

  it('leads what is for nobody here on as it is', async () => {
    const heard = Promise.withResolvers<Buffer>();
    const elsewhere = createServer((socket) => socket.once('data', (data) => heard.resolve(data)));
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const socket = await tunnelTo(`127.0.0.1:${(elsewhere.address() as AddressInfo).port}`);
    socket.write(Buffer.from([0x16, 0x03, 0x01]));
    expect(await heard.promise).toEqual(Buffer.from([0x16, 0x03, 0x01]));
    socket.destroy();
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it('answers plain http in a tunnel itself, whatever name it is for', async () => {
    const socket = await tunnelTo('nowhere.example.com:80');
    socket.write('GET / HTTP/1.1\r\nhost: nowhere.example.com\r\nconnection: close\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/^HTTP\/1\.1 502 /);
  });
});
