import { type IncomingMessage, request } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { createNetworkEdge } from '../../../rehearsal/world/site/network-edge.ts';

const FOREIGN = 'staging.example.com';
const WAIT = 120_000;

let world: RehearsalWorld;
beforeEach(async () => {
  world = await createRehearsalWorld({ perWait: WAIT });
});
afterEach(async () => {
  await world.close();
  for (const server of servers.splice(0)) server.close();
});
const servers: Server[] = [];

interface Answered {
  readonly status: number | undefined;
  readonly body: string;
}

/** What the proxy answers to a CONNECT. */
function tunnelTo(authority: string): Promise<Answered & { readonly socket: Socket }> {
  const port = Number(new URL(world.origin()).port);
  const { promise, resolve, reject } = Promise.withResolvers<Answered & { readonly socket: Socket }>();
  const asked = request({ host: '127.0.0.1', port, method: 'CONNECT', path: authority });
  asked.on('connect', ({ statusCode }: IncomingMessage, socket: Socket, head: Buffer) => {
    if (statusCode === 200) {
      resolve({ status: statusCode, body: '', socket });
      return;
    }
    let body = head.toString();
    socket.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    socket.on('end', () => resolve({ status: statusCode, body, socket }));
  });
  asked.on('error', reject).end();
  return promise;
}

/** A server of this machine that takes whatever is sent, and says that it did. */
async function listening(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end('taken'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

const notAsked = () => world.look<{ notAsked: unknown }>('site').notAsked;

describe('the edge of the world’s network', () => {
  it('refuses a tunnel to a real host at once, and says so', async () => {
    const { status, body } = await tunnelTo(`${FOREIGN}:443`);
    expect({ status, body }).toEqual({
      status: 403,
      body: 'staging.example.com was not asked: the rehearsal has no network',
    });
    expect(notAsked()).toMatchObject([{ host: FOREIGN }]);
    expect(world.log.entries()).toMatchObject([{ operation: 'CONNECT', path: FOREIGN, status: 403 }]);
  });

  it.each(['closed again', 'left open'])(
    'holds no world open by a tunnel without a byte that is %s',
    async (end) => {
      const { status, socket } = await tunnelTo('127.0.0.1:443');
      expect(status).toBe(200);
      socket.on('error', () => socket.destroy());
      if (end === 'closed again') socket.end();
      await expect(world.close()).resolves.toBeUndefined();
      world = await createRehearsalWorld({ perWait: WAIT });
    },
  );

  it('takes a host that is asked again for a wait', async () => {
    const before = world.clock.now();
    for (let times = 0; times < 3; times += 1) await tunnelTo(`${FOREIGN}:443`);
    expect(Math.floor((world.clock.now() - before) / WAIT)).toBe(2);
  });

  it('answers plain HTTP for a real host itself', async () => {
    expect(await plainly(FOREIGN)).toEqual({
      status: 502,
      body: 'staging.example.com was not asked: the rehearsal has no network\n',
    });
    expect(notAsked()).toHaveLength(1);
  });

  it('says of a name of its own that leads nowhere that it does not resolve', async () => {
    const own = ['gone.preview.example.com', 'gone.eu-central-1.elasticbeanstalk.com', '169.254.169.254'];
    for (const host of own) {
      const { status, body } = await tunnelTo(`${host}:443`);
      expect({ status, body }).toEqual({ status: 502, body: `Could not resolve host: ${host}` });
    }
    expect(notAsked()).toEqual([]);
  });

  it('answers for the addresses of its buckets with what is in them', async () => {
    world.act('s3', 'create', { bucket: 'shop-files' });
    world.act('s3', 'put', { bucket: 'shop-files', key: 'docs/index.html', body: 'our docs' });
    const website = 'shop-files.s3-website.eu-central-1.amazonaws.com';
    expect(await plainly(website, '/docs/')).toEqual({ status: 200, body: 'our docs' });
    expect(await plainly(website)).toMatchObject({ status: 404 });
    const addresses = [
      'shop-files.s3.amazonaws.com',
      'shop-files.s3.eu-central-1.amazonaws.com',
      'shop-files.s3.dualstack.eu-central-1.amazonaws.com',
    ];
    for (const host of addresses) {
      expect(await plainly(host, '/docs/index.html')).toEqual({ status: 200, body: 'our docs' });
      expect((await plainly(host, '/gone')).status).toBe(403);
    }
    expect(notAsked()).toEqual([]);
    expect((await plainly('theirs.s3.amazonaws.com')).status).toBe(502);
    expect(notAsked()).toMatchObject([{ host: 'theirs.s3.amazonaws.com' }]);
  });

  it.each(['', ':443', '[::1]:443', 'a@b:x', `${'a'.repeat(300)}:1`])('stands %j', async (authority) => {
    expect((await tunnelTo(authority)).status).toBe(403);
    expect((await tunnelTo(`${FOREIGN}:443`)).status).toBe(403);
  });

  it('lets TLS through to a host that somebody allows', async () => {
    const { server, port } = await listening();
    servers.push(server);
    expect((await tunnelTo(`127.1:${port}`)).status).toBe(403);
    world.act('site', 'allow', { host: '127.1' });
    const { status, socket } = await tunnelTo(`127.1:${port}`);
    expect(status).toBe(200);
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.write(Buffer.from([0x16, 3, 1]));
    await new Promise((resolve) => socket.on('close', resolve));
    expect(text).toBe('taken');
  });

  it('is open for what package managers fetch from, and not for what takes uploads', () => {
    const edge = createNetworkEdge(world.workings.core);
    const isOpen = (hosts: readonly string[]) => hosts.map((host) => edge.isOpen(host));
    expect(isOpen(['registry.npmjs.org', 'pypi.org', 'files.pythonhosted.org'])).toEqual([true, true, true]);
    expect(isOpen(['upload.pypi.org', 'github.com', 'api.github.com'])).toEqual([false, false, false]);
  });
});

/** What an absolute-form request gets, as curl sends it to a proxy. */
function plainly(host: string, path = '/'): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const port = Number(new URL(world.origin()).port);
  const headers = { host };
  const sent = request({ host: '127.0.0.1', port, path: `http://${host}${path}`, headers }, (answer) => {
    let body = '';
    answer.on('data', (chunk) => {
      body += String(chunk);
    });
    answer.on('end', () => resolve({ status: answer.statusCode, body }));
  });
  sent.on('error', reject).end();
  return promise;
}
