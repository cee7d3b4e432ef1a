import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tlsContextFor } from '../../../rehearsal/world/kernel/certificates.ts';
import { isLoopback, leadsToMachine } from '../../../src/adapters/aws/readiness/own-network.ts';
import { createSiteProbe } from '../../../src/adapters/aws/readiness/site-probe.ts';

/** No answer takes so long, however slow the machine is. */
const LONG_MS = 3_600_000;

describe('a probe of an address that nothing leads to', () => {
  const HOST = 'shop-a.preview.example.com';

  /** What fetch throws where the connection itself fails: undici gives Node's error as the cause. */
  function probeThatMeets(code: string) {
    const cause = Object.assign(new Error(`met ${code}`), { code });
    return createSiteProbe(() => Promise.reject(new TypeError('fetch failed', { cause })));
  }

  it.each([
    ['ENOTFOUND', 'unknown name'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrong certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'wrong certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'wrong certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'wrong certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'wrong certificate'],
    ['CERT_HAS_EXPIRED', 'wrong certificate'],
  ])('says so: %s', async (code, fault) => {
    const answer = { status: undefined, problem: `met ${code}`, fault };
    expect(await probeThatMeets(code).get(`https://${HOST}/`, LONG_MS)).toEqual(answer);
    expect(await probeThatMeets(code).read(`https://${HOST}/`, LONG_MS)).toEqual(answer);
  });

  it.each(['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ERR_SSL_WRONG_VERSION_NUMBER', 'CERTAINLY_NOT'])(
    'says nothing of the kind where that may pass: %s',
    async (code) => {
      expect(await probeThatMeets(code).get(`https://${HOST}/`, LONG_MS)).toEqual({
        status: undefined,
        problem: `met ${code}`,
      });
    },
  );

  it('knows a certificate that nobody vouches for, as Node tells it', async () => {
    const server = createTlsServer({ SNICallback: (name, done) => done(null, tlsContextFor(name)) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
    const probe = createSiteProbe(globalThis.fetch, AbortSignal.timeout, undefined, true);
    expect(await probe.get(url, LONG_MS)).toMatchObject({ status: undefined, fault: 'wrong certificate' });
    server.close();
  });
});

describe('a probe of a site', () => {
  let server: Server;
  let origin = '';
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/hang') return;
      response
        .writeHead(request.url === '/moved' ? 302 : 200, { location: '/elsewhere' })
        .end(request.url === '/endless' ? 'x'.repeat(1_000_000) : 'hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const probe = createSiteProbe(globalThis.fetch, AbortSignal.timeout, undefined, true);

  it('gives the status', async () => {
    expect(await probe.get(`${origin}/`, LONG_MS)).toEqual({ status: 200 });
  });

  it('reads what an answer says, and of a long one only the beginning', async () => {
    expect(await probe.read(`${origin}/`, LONG_MS)).toEqual({ status: 200, body: 'hello' });
    const { body } = await probe.read(`${origin}/endless`, LONG_MS);
    expect(body).toHaveLength(65_536);
  });

  it('follows no redirect', async () => {
    expect(await probe.get(`${origin}/moved`, LONG_MS)).toEqual({ status: 302 });
    expect(await probe.read(`${origin}/moved`, LONG_MS)).toMatchObject({ status: 302 });
    expect(asked).not.toContain('/elsewhere');
  });

  it('says that it waited in vain', async () => {
    expect(await probe.get(`${origin}/hang`, 50)).toEqual({
      status: undefined,
      problem: 'no answer in time',
    });
  });

  it('says why nobody could be reached, and throws for nothing', async () => {
    expect(await probe.get('http://127.0.0.1:1/', LONG_MS)).toEqual({
      status: undefined,
      problem: expect.stringMatching(/\S/),
    });
    expect(await probe.get('no url', LONG_MS)).toEqual({
      status: undefined,
      problem: expect.stringMatching(/\S/),
    });
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0xa9.0xfe.0xa9.0xfe/',
    'http://169.254.170.2/v2/credentials',
    'http://[::ffff:169.254.169.254]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://127.0.0.1/',
    'http://127.1:8080/',
    'http://[::1]/',
    'http://[::]/',
    'http://0.0.0.0/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://168.63.129.16/machine',
    'https://metadata.example.com/',
  ])("does not ask what only the runner's machine reaches: %s", async (url) => {
    const sent: string[] = [];
    const addressesOf = async () => ['203.0.113.7', '169.254.169.254'];
    const fetch = async (input: unknown) => {
      sent.push(String(input));
      return new Response('secret');
    };
    const careful = createSiteProbe(fetch, AbortSignal.timeout, addressesOf);
    const problem = "the address leads to the runner's own machine, which is not asked";
    expect(await careful.get(url, LONG_MS)).toEqual({ status: undefined, problem });
    expect(await careful.read(url, LONG_MS)).toEqual({ status: undefined, problem });
    expect(sent).toEqual([]);
  });

  it('asks no host whose name leads to the loopback of the machine', async () => {
    const careful = createSiteProbe(
      async () => new Response('secret'),
      AbortSignal.timeout,
      async () => ['127.0.0.1'],
    );
    expect(await careful.get('http://inspector.example.com/', LONG_MS)).toMatchObject({ status: undefined });
  });

  it.each([
    ['http://127.0.0.1:4566', true],
    ['http://localhost:4566', true],
    ['http://[::1]:4566', true],
    ['https://sts.eu-central-1.amazonaws.com', false],
    ['http://10.0.3.4', false],
    ['', false],
  ])('knows an endpoint of AWS on the machine itself: %s', (url, is) => {
    expect(isLoopback(url)).toBe(is);
  });

  it.each(['http://10.0.3.4/', 'http://[fd12:3456::1]/', 'https://internal.example.com/'])(
    'asks what stands in a private network: %s',
    async (url) => {
      const careful = createSiteProbe(
        async () => new Response(''),
        AbortSignal.timeout,
        async () => ['10.0.3.4'],
      );
      expect(await careful.get(url, LONG_MS)).toEqual({ status: 200 });
    },
  );
});

it.each([
  'http://169.254.169.254/',
  'http://0xa9fea9fe/',
  'http://[::169.254.169.254]/',
  'http://[64:ff9b:1::a9fe:a9fe]/',
  'http://[2002:a9fe:a9fe::]/',
  'http://[fd20:ce::254]/',
  'http://100.100.100.200/',
  'http://192.0.0.192/',
])('%s leads to what a machine alone reaches', async (url) => {
  expect(await leadsToMachine(new URL(url), async () => [], true)).toBe(true);
});
