import type { CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import { refusePlainHttp } from './loopback.ts';
import { describeNoAnswer, NoAnswerError, StoppedError } from './no-answer.ts';

interface HandlerOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs?: number;
  readonly timeout?: (ms: number) => AbortSignal;
  readonly signal?: AbortSignal;
}

/** The parts of the SDK's request that go over the wire. */
interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Record<string, string | string[] | null>;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

type SdkRequestHandler = NonNullable<CloudFormationClientConfig['requestHandler']>;

const DEFAULT_TIMEOUT = 30_000;
/** A body may take as long as this slow line needs for it. */
const SLOWEST_BYTES_PER_MS = 100;
/** Belong to the connection; `fetch` writes its own. */
const CONNECTION_HEADERS = new Set(['host', 'content-length', 'connection', 'expect']);

/** Lets an SDK client send through the run's own `fetch`. Answers are read whole: none of ours is large. */
export function createRequestHandler(options: HandlerOptions): SdkRequestHandler {
  async function handle(request: SdkRequest, { abortSignal }: { abortSignal?: unknown } = {}) {
    const url = urlOf(request);
    refusePlainHttp(url);
    const body = bodyOf(request);
    const timeout = (options.timeoutMs ?? DEFAULT_TIMEOUT) + (body?.length ?? 0) / SLOWEST_BYTES_PER_MS;
    const late = (options.timeout ?? AbortSignal.timeout)(Math.ceil(timeout));
    const signals = [options.signal, abortSignal].filter((signal) => signal instanceof AbortSignal);
    const stop = AbortSignal.any(signals);
    try {
      const answer = await options.fetch(url, {
        method: request.method,
        headers: Object.entries(request.headers).filter(
          ([name]) => !CONNECTION_HEADERS.has(name.toLowerCase()),
        ),
        signal: AbortSignal.any([...signals, late]),
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      });
      return {
        response: {
          statusCode: answer.status,
          reason: answer.statusText,
          headers: Object.fromEntries(answer.headers),
          body: new Uint8Array(await answer.arrayBuffer()),
        },
      };
    } catch (error) {
      if (stop.aborted) throw new StoppedError('the run was stopped', { cause: stop.reason });
      throw new NoAnswerError(describeNoAnswer(error), { cause: error });
    }
  }
  const handler = { handle, destroy() {}, updateHttpClientConfig() {}, httpHandlerConfigs: () => ({}) };
  return handler as unknown as SdkRequestHandler;
}

function urlOf(request: SdkRequest): URL {
  const port = request.port === undefined ? '' : `:${request.port}`;
  return new URL(
    `${request.protocol}//${request.hostname}${port}${request.path}${queryOf(request.query ?? {})}`,
  );
}

/** Encoded as the signature has encoded it: RFC 3986, not form encoding. */
function queryOf(query: Record<string, string | string[] | null>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null
      ? [escape3986(name)]
      : [value].flat().map((item) => `${escape3986(name)}=${escape3986(item)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function escape3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function bodyOf(request: SdkRequest): Uint8Array<ArrayBuffer> | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (typeof request.body === 'string') return new TextEncoder().encode(request.body);
  return request.body instanceof Uint8Array ? (request.body as Uint8Array<ArrayBuffer>) : undefined;
}
