import type { CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import type { Sleep } from '../../../domain/pace/telling-sleep.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { ANSWERS, boundedUnlessRefused } from '../../fetch/answer-bounds.ts';
import { type ListBound, listBound, type RunTime } from '../../fetch/list-bounds.ts';
import { awsError, isExpiredToken } from './aws-errors.ts';
import { refusePlainHttp } from './loopback.ts';
import { describeNoAnswer, NoAnswerError, StoppedError } from './no-answer.ts';
import { allPages } from './paging.ts';
import { createRetryStrategy } from './retry.ts';
import { StreamedBody, streamed } from './streamed-body.ts';

/** How to reach AWS: made once in `runtime/wiring` and given to every adapter in this folder. */
export interface AwsAccess {
  readonly region: string;
  /** `AWS_ENDPOINT_URL`; absent means AWS itself. */
  readonly endpoint?: string;
  readonly fetch: typeof globalThis.fetch;
  /** Absent means the SDK's default chain: environment, shared files, container, instance. */
  readonly credentials?: AwsCredentialSource;
  readonly sleep: Sleep;
  /** In [0, 1); for jitter. */
  readonly random: () => number;
  /** For one request without a body; a body adds time. Default 30 000. */
  readonly timeoutMs?: number;
  /** A signal that aborts after so many ms; `AbortSignal.timeout` when absent. */
  readonly timeout?: (ms: number) => AbortSignal;
  /** Ends every request and every wait of these adapters. */
  readonly signal?: AbortSignal;
  /** How long lists may be read; without an end when absent. */
  readonly time?: RunTime;
}

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Credentials that renew themselves. */
export interface AwsCredentialSource {
  current(): Promise<AwsCredentials>;
  /** Drops what is held, because AWS said that it has expired. */
  forget(): void;
}

/** Calls one AWS service through a client that is loaded at the first call. */
export interface AwsService<Client> {
  /**
   * @param what the operation and the resource, such as `describe the stack shop-main`; part of the sentence of an error.
   * @throws AdapterError and UserError as `aws-errors.ts` maps them.
   */
  call<Answer>(what: string, work: (client: Client) => Promise<Answer>): Promise<Answer>;
  /** Every page of a list, as `allPages` gives them, within the run's time. `of` is what the list holds, such as `stacks`. */
  pages<Page extends { readonly NextToken?: string | undefined }>(
    of: string,
    read: (token: string | undefined) => Promise<Page>,
  ): AsyncGenerator<Page>;
  /** For a list without `NextToken`: how many pages it may have, and how much of the run's time. */
  bound(of: string): ListBound;
}

/** The settings that every SDK client takes. */
export type AwsClientConfig = Pick<
  CloudFormationClientConfig,
  | 'region'
  | 'endpoint'
  | 'credentials'
  | 'requestHandler'
  | 'retryStrategy'
  | 'maxAttempts'
  | 'customUserAgent'
>;

/**
 * A service whose SDK client is imported and made when it is first needed: start time is mostly the loading of clients.
 * Credentials that AWS calls expired are renewed and the call is repeated once.
 */
export function awsService<Client>(
  aws: AwsAccess,
  name: string,
  load: (config: AwsClientConfig) => Promise<Client>,
): AwsService<Client> {
  let client: Promise<Client> | undefined;

  async function attempt<Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> {
    client ??= load(clientConfig(aws));
    return work(await client);
  }

  async function call<Answer>(what: string, work: (client: Client) => Promise<Answer>): Promise<Answer> {
    try {
      return await attempt(work).catch((error: unknown) => {
        if (!isExpiredToken(error) || !aws.credentials) throw error;
        aws.credentials.forget();
        return attempt(work);
      });
    } catch (error) {
      throw awsError({ service: name, what, error, region: aws.region });
    }
  }

  return {
    call,
    pages: (of, read) => allPages(of, read, aws.time),
    bound: (of) => listBound('AWS', of, aws.time),
  };
}

function clientConfig(aws: AwsAccess): AwsClientConfig {
  if (aws.region === '')
    throw new UserError(
      'invalid_input',
      'No AWS region is known; give the input `region` or set AWS_REGION.',
    );
  return {
    region: aws.region,
    ...(aws.endpoint === undefined ? {} : { endpoint: aws.endpoint }),
    ...(aws.credentials === undefined ? {} : { credentials: unmemoized(aws.credentials) }),
    requestHandler: createRequestHandler(aws),
    retryStrategy: createRetryStrategy(aws),
    customUserAgent: 'greenroom',
  };
}

/**
 * The SDK would keep what a provider gave until its expiry by the machine's clock, so a runner whose clock is wrong would
 * renew before every request or never. `memoized` tells it that the source keeps its own copy.
 */
function unmemoized(source: AwsCredentialSource): () => Promise<AwsCredentials> {
  return Object.assign(async () => ({ ...(await source.current()) }), { memoized: true });
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

type SdkRequestHandler = NonNullable<AwsClientConfig['requestHandler']>;

const DEFAULT_TIMEOUT = 30_000;
/** A body may take as long as this slow line needs for it. */
const SLOWEST_BYTES_PER_MS = 100;
/** Belong to the connection; `fetch` writes its own. */
const CONNECTION_HEADERS = new Set(['host', 'content-length', 'connection', 'expect']);

/** Lets an SDK client send through the run's own `fetch`. Answers are read whole: none of ours is large. */
function createRequestHandler(aws: AwsAccess): SdkRequestHandler {
  async function handle(request: SdkRequest, { abortSignal }: { abortSignal?: unknown } = {}) {
    const url = urlOf(request);
    refusePlainHttp(url);
    const body = bodyOf(request);
    const size = body instanceof StreamedBody ? body.size : (body?.length ?? 0);
    const timeout = (aws.timeoutMs ?? DEFAULT_TIMEOUT) + size / SLOWEST_BYTES_PER_MS;
    const late = (aws.timeout ?? AbortSignal.timeout)(Math.ceil(timeout));
    const signals = [aws.signal, abortSignal].filter((signal) => signal instanceof AbortSignal);
    const stop = AbortSignal.any(signals);
    try {
      const answer = await aws.fetch(url, {
        method: request.method,
        signal: AbortSignal.any([...signals, late]),
        ...sent(request.headers, body),
      });
      return {
        response: {
          statusCode: answer.status,
          reason: answer.statusText,
          headers: Object.fromEntries(answer.headers),
          body: await boundedUnlessRefused(answer, ANSWERS.aws),
        },
      };
    } catch (error) {
      if (error instanceof AdapterError) throw error;
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

type SentBody = Uint8Array<ArrayBuffer> | StreamedBody | undefined;

/** Headers and body, as `fetch` takes them. */
function sent(given: SdkRequest['headers'], body: SentBody): RequestInit {
  const headers = Object.entries(given).filter(([name]) => !CONNECTION_HEADERS.has(name.toLowerCase()));
  if (body === undefined) return { headers, redirect: 'manual' };
  if (!(body instanceof StreamedBody)) return { headers, redirect: 'manual', body };
  const { length, ...parts } = streamed(body);
  return { headers: [...headers, [...length]], ...parts };
}

function bodyOf(request: SdkRequest): SentBody {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (request.body instanceof StreamedBody) return request.body;
  if (typeof request.body === 'string') return new TextEncoder().encode(request.body);
  return request.body instanceof Uint8Array ? (request.body as Uint8Array<ArrayBuffer>) : undefined;
}
