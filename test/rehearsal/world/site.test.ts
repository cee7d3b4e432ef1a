import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { describe, expect, it } from '@jest/globals';
import type {
  BeanstalkWorld,
  CloudFormationWorld,
  SiteEnvironment,
} from '../../../rehearsal/world/aws/protocol/peers.ts';
import { createRoute53, type Route53Service } from '../../../rehearsal/world/aws/route53/route53.ts';
import { PREVIEW_ZONE } from '../../../rehearsal/world/aws/route53/zones.ts';
import { authorityCertificate } from '../../../rehearsal/world/kernel/certificates.ts';
import { createSite } from '../../../rehearsal/world/site/site.ts';
import { startWorld } from './with-world.ts';

const CNAME = 'shop-checkout.eu-central-1.elasticbeanstalk.com';
const HOST = 'checkout.preview.example.com';
const DISTRIBUTION = '0f1e2d3c4b5a.cloudfront.eu-central-1.amazonaws.com';
const SHA = 'a'.repeat(40);

const READY: SiteEnvironment = {
  name: 'shop-checkout',
  application: 'shop-staging',
  status: 'Ready',
  ready: true,
  health: 'Green',
  versionLabel: `shop-checkout-${SHA.slice(0, 12)}`,
  variables: {},
};

/** A far side of the site: one environment, as Elastic Beanstalk would tell of it. */
function beanstalkWith(current: () => SiteEnvironment): () => BeanstalkWorld {
  return () => ({
    name: 'elasticbeanstalk',
    operationOf: () => '',
    isWrite: () => false,
    handle: () => ({ status: 501 }),
    control: {},
    state: () => ({}),
    environmentByCname: (cname) => (cname === CNAME ? current() : undefined),
    environmentOf: () => undefined,
    versionSource: (_application, label) =>
      label === READY.versionLabel ? { bucket: 'bundles', key: `greenroom/shop/${SHA}.zip` } : undefined,
  });
}

/** A CloudFormation with one thing that the world does not model. */
function cloudFormation(): CloudFormationWorld {
  return {
    name: 'cloudformation',
    operationOf: () => '',
    isWrite: () => false,
    handle: () => ({ status: 501 }),
    control: {},
    state: () => ({}),
    takeNotices: () => [],
    stackOf: () => undefined,
    tagsOf: () => ({}),
    unmodelledSite: (domainName) =>
      domainName === DISTRIBUTION ? { type: 'AWS::CloudFront::Distribution', commit: SHA } : undefined,
  };
}

async function started(seed = 1) {
  let environment = READY;
  const running = await startWorld(
    [createRoute53, createSite, beanstalkWith(() => environment), cloudFormation],
    seed,
  );
  const dns = running.world.core.peer('route53') as Route53Service;
  dns.upsertRecord(PREVIEW_ZONE, { name: HOST, type: 'CNAME', ttl: 60, values: [CNAME] });
  running.world.core.clock.advance(61_000);
  const port = Number(new URL(running.origin).port);
  return {
    ...running,
    become: (change: Partial<SiteEnvironment>) => {
      environment = { ...environment, ...change };
    },
    get: (host: string, path = '/health') => throughProxy(port, host, path),
  };
}

/** An absolute-form request, as curl sends it to a proxy. */
function throughProxy(port: number, host: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: `http://${host}${path}`, headers: { host } },
      (answer) => {
        let body = '';
        answer.on('data', (chunk) => {
          body += String(chunk);
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      },
    );
    sent.on('error', reject).end();
  });
}

/** A tunnel through the proxy, as a browser opens it, and one request by TLS inside. */
function byTls(port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method: 'CONNECT', path: `${host}:443` });
    asked.on('connect', (_answer, socket: Socket) => {
      const inside = connect({ socket, servername: host, ca: authorityCertificate() }, () =>
        inside.write(`GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      inside.on('data', (chunk) => {
        text += String(chunk);
      });
      inside.on('error', reject).on('end', () => resolve(text));
    });
    asked.on('error', reject).end();
  });
}

describe('an environment’s own site', () => {
  it('speaks TLS under each name that the world knows, to whoever trusts the world', async () => {
    const { origin } = await started();
    const port = Number(new URL(origin).port);
    for (const host of [HOST, DISTRIBUTION])
      expect(await byTls(port, host)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nok\n$/);
  });

  it('answers by its record and by its own name while it is Ready and Green', async () => {
    const { get } = await started();
    expect(await get(HOST)).toEqual({ status: 200, body: 'ok\n' });
    expect((await get(CNAME, '/any')).status).toBe(200);
  });

  it('tells which version runs', async () => {
    const { get, become } = await started();
    expect(JSON.parse((await get(HOST, '/.well-known/deployment-info')).body)).toEqual({
      sha: SHA,
      versionLabel: `shop-checkout-${SHA.slice(0, 12)}`,
      environment: 'shop-checkout',
    });
    become({ versionLabel: 'by-hand-0123abc' });
    expect(JSON.parse((await get(HOST, '/.well-known/deployment-info')).body)).toMatchObject({
      sha: '0123abc',
    });
  });

  it.each([
    { status: 'Launching', ready: false, health: 'Grey' as const },
    { status: 'Ready', ready: true, health: 'Red' as const },
  ])('answers 503 while it is %j', async (change) => {
    const { get, become } = await started();
    become(change);
    expect((await get(HOST)).status).toBe(503);
  });

  it('says of a resource that the world does not model that it does not, and tells the commit of its stack', async () => {
    const { get } = await started();
    expect(await get(DISTRIBUTION, '/')).toEqual({
      status: 200,
      body: 'not modelled: AWS::CloudFront::Distribution\n',
    });
    expect(await get(DISTRIBUTION)).toEqual({ status: 200, body: 'ok\n' });
    expect(JSON.parse((await get(DISTRIBUTION, '/.well-known/deployment-info')).body)).toEqual({ sha: SHA });
  });

  it('serves through an update in some worlds and not in others', async () => {
    const statuses = new Set<number>();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { get, become } = await started(seed);
      become({ status: 'Updating' });
      statuses.add((await get(HOST)).status);
    }
    expect([...statuses].sort()).toEqual([200, 503]);
  });

  it('answers as a proxy does for a name that resolves nowhere', async () => {
    const { get } = await started();
    expect(await get('gone.preview.example.com')).toEqual({
      status: 502,
      body: 'Could not resolve host: gone.preview.example.com\n',
    });
  });

  it('can be broken and mended', async () => {
    const { get, drive } = await started();
    await drive('site/break', { host: HOST });
    expect((await get(HOST)).status).toBe(500);
    await drive('site/mend', { host: HOST });
    expect((await get(HOST)).status).toBe(200);
    await expect(drive('site/break', { name: HOST })).rejects.toThrow('host');
  });
});
