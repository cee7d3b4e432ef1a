import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { StsWorld } from './aws/protocol/peers.ts';
import { queryCaller } from './aws/protocol/query-protocol.ts';
import { admitted } from './identity/call-check.ts';
import type { Fault } from './kernel/faults.ts';
import {
  json,
  noticesOf,
  type Service,
  type ServiceName,
  type WireRequest,
  type WireResponse,
} from './kernel/wire.ts';
import { bodyText } from './kernel/wire-log.ts';
import type { World } from './kernel/world.ts';
import { isWorldsOwn, openTunnel } from './tunnel.ts';
import { control } from './world-control.ts';

/** A world on its port. */
export interface Listening {
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

/** Puts a world on one port of 127.0.0.1 (0 picks a free one). */
export async function listen(
  world: World & { setOrigin(origin: string): void },
  port = 0,
): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(world, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send(response, world, json(599, { message: `The world broke: ${message}` }));
    });
  });
  // A busy machine may let a connection rest for longer than Node's five seconds, and then lose the request that takes it up.
  server.keepAliveTimeout = 300_000;
  // Node's server forgets a connection that becomes a tunnel, and still waits for its end.
  const tunnels = new Set<Socket>();
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    openTunnel(server, world, request, { socket, head });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${bound}`;
  world.setOrigin(origin);
  return {
    port: bound,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of tunnels) socket.destroy();
      }),
  };
}

async function answer(world: World, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url, headers, body } = await readMessage(incoming);
  world.core.clock.now();
  if (isWorldsOwn(url.hostname) && url.pathname.startsWith('/_world/')) {
    send(response, world, control(world, method, url, body));
    return;
  }
  const target = route(url, headers, body);
  if (target === undefined) {
    send(response, world, json(501, { message: `The world has no service at ${method} ${url.pathname}.` }));
    return;
  }
  const request: WireRequest = { method, path: target.path, query: url.searchParams, headers, body };
  const { fault, result, isAnswered } = await serve(world, target.service, request, url.search);
  if (fault?.effect === 'truncate') {
    fault.onStrike?.();
    breakOff(response, world, result ?? json(200, { message: fault.name }));
    return;
  }
  if (fault && !isAnswered) {
    strikeSocket(fault, incoming);
    return;
  }
  fault?.onStrike?.();
  if (result)
    send(response, world, { ...result, headers: { ...dated(result, request), ...result.headers } }, method);
}

/**
 * A refusal of a signed request states the machine's time, and anything else the world's. SDKs of AWS read `Date` of every refusal, and
 * send the request again where their clock seems to be four minutes off or more (AwsSdkSigV4Signer of @aws-sdk/core): beside the world's
 * clock they would repeat each refused request.
 */
function dated({ status }: WireResponse, { headers }: WireRequest): Record<string, string> {
  const isSigned = headers['authorization']?.startsWith('AWS4-') ?? false;
  return status >= 400 && isSigned ? { date: new Date().toUTCString() } : {};
}

interface Message {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

async function readMessage(incoming: IncomingMessage): Promise<Message> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const url = new URL(incoming.url ?? '/', `http://${headers['host'] ?? '127.0.0.1'}`);
  return { method: incoming.method ?? 'GET', url, headers, body: Buffer.concat(chunks) };
}

/** What became of a request to a service. */
interface Served {
  /** The fault that struck it. */
  readonly fault: Fault | undefined;
  readonly result: WireResponse | undefined;
  /** Whether the caller gets an answer, the service's or the fault's. */
  readonly isAnswered: boolean;
}

/**
 * Has the service handle the request, as far as a fault lets it, and writes both logs.
 * @param query as it was sent, with its question mark.
 */
async function serve(world: World, name: ServiceName, request: WireRequest, query: string): Promise<Served> {
  const services = servicesFor(world, request);
  const service = services.find((each) => each.name === name) ?? world.core.peer(name);
  const operation = service.operationOf(request);
  const write = service.isWrite(request);
  world.waits.notice({ service: service.name, operation, write, request });
  const fault = world.core.faults.strike(service.name, operation, request);
  const handle = async (each: WireRequest) => {
    const admission = admitted({ service, request: each, services });
    return 'refusal' in admission ? admission.refusal : await service.handle(admission.request);
  };
  let result: WireResponse | undefined;
  if (fault?.interpose) result = await fault.interpose(request, handle);
  else if (fault === undefined || fault.phase === 'after') result = await handle(request);
  const notices = noticesOf(service);
  if (fault?.effect === 'answer') result = fault.answer ?? json(500, { message: fault.name });
  const isAnswered = fault === undefined || fault.effect === 'answer' || fault.effect === 'interpose';
  world.core.log.append({
    at: world.core.clock.iso(),
    service: service.name,
    operation,
    write,
    method: request.method,
    path: request.path,
    query,
    requestBody: bodyText(request.body),
    status: isAnswered ? (result?.status ?? 500) : 'no answer',
    responseBody: bodyText(result?.body),
    ...(notices.length > 0 ? { notices } : {}),
    ...(fault ? { fault: `${fault.name} (${fault.phase})` } : {}),
  });
  const isWorldsAnswer =
    fault === undefined || (fault.phase === 'after' && fault.effect !== 'answer' && !fault.interpose);
  if (result && isWorldsAnswer)
    world.exchanges?.({ service: service.name, operation, request, response: result, notices });
  return { fault, result, isAnswered };
}

/** A signature's key tells the account; where a world has no STS there is only one. */
function servicesFor(world: World, request: WireRequest): readonly Service[] {
  const sts = world.services.find((each) => each.name === 'sts') as StsWorld | undefined;
  return world.servicesOf(sts?.accountOf(queryCaller(request).accessKeyId) ?? world.core.account);
}

function strikeSocket(fault: Fault, incoming: IncomingMessage): void {
  fault.onStrike?.();
  if (fault.effect !== 'hang') incoming.socket.destroy();
}

/** Half of the body, then a closed connection: an answer that has no body to break off is broken off before its end. */
function breakOff(response: ServerResponse, world: World, result: WireResponse): void {
  const body = result.body === undefined ? Buffer.alloc(0) : Buffer.from(result.body as Uint8Array);
  response.writeHead(result.status === 204 || result.status === 304 ? 200 : result.status, {
    date: new Date(world.core.clock.now()).toUTCString(),
    ...result.headers,
    'content-length': String(body.length + 1),
  });
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
  if (body.length === 0) response.destroy();
}

function send(response: ServerResponse, world: World, result: WireResponse, method = 'GET'): void {
  const body = result.body === undefined ? Buffer.alloc(0) : Buffer.from(result.body as Uint8Array);
  response.writeHead(result.status, {
    date: new Date(world.core.clock.now()).toUTCString(),
    ...(result.status === 204 || result.status === 304 ? {} : { 'content-length': String(body.length) }),
    ...result.headers,
  });
  response.end(method === 'HEAD' ? undefined : body);
}

const SIGNED_SERVICE = /Credential=[^/]+\/\d{8}\/[^/]+\/([a-z0-9-]+)\/aws4_request/;
const PREFIXES = {
  '/github': 'github',
  '/oidc': 'oidc',
  '/tracker': 'tracker',
  '/slack': 'slack',
  '/jira': 'jira',
  '/jira-cloud': 'jira-cloud',
  '/shortcut': 'shortcut',
  '/linear': 'linear',
} as const;
/** Further addresses of the tracker; it finds them before the path, and answers each in its own way. */
const TRACKER_DIALECTS = ['/litetracker', '/bard'];
const AWS_SERVICES: Readonly<Record<string, ServiceName>> = {
  cloudformation: 'cloudformation',
  elasticbeanstalk: 'elasticbeanstalk',
  s3: 's3',
  route53: 'route53',
  rds: 'rds',
  ecr: 'ecr',
  iam: 'iam',
  logs: 'logs',
  sts: 'sts',
};

/** Who answers: a name of its own is an environment's site, a path prefix names an API, a signature names an AWS service. */
function route(
  url: URL,
  headers: Record<string, string>,
  body: Buffer,
): { service: ServiceName; path: string } | undefined {
  if (!isWorldsOwn(url.hostname)) return { service: 'site', path: url.pathname };
  for (const [prefix, service] of Object.entries(PREFIXES)) {
    if (url.pathname === prefix || url.pathname.startsWith(`${prefix}/`))
      return { service, path: url.pathname.slice(prefix.length) || '/' };
  }
  if (TRACKER_DIALECTS.some((prefix) => url.pathname.startsWith(`${prefix}/`)))
    return { service: 'tracker', path: url.pathname };
  const credential =
    headers['authorization'] ?? `Credential=${url.searchParams.get('X-Amz-Credential') ?? ''}`;
  const signed = SIGNED_SERVICE.exec(decodeURIComponent(credential))?.[1];
  const aws = signed === undefined ? undefined : AWS_SERVICES[signed];
  if (aws) return { service: aws, path: url.pathname };
  if (/(^|&)Action=AssumeRoleWithWebIdentity(&|$)/.test(body.toString('utf8')))
    return { service: 'sts', path: url.pathname };
  return undefined;
}
