/** What the world's server hands to a service, and what it wants back. Header names are lower case. */
export interface WireRequest {
  readonly method: string;
  /** Path as sent, without the query, still percent-encoded, and without the service's own prefix. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /**
   * AWS's sentence where the session that calls lacks a right, for rights that only the service sees are needed; undefined where it
   * has it. Absent where nobody is judged.
   */
  readonly refusalOf?: (action: string, resource: string) => string | undefined;
}

/** An answer; header names are lower case. */
export interface WireResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Names the operation of a request. */
export interface OperationNamer {
  (request: WireRequest): string;
  /** All that the service answers to; GraphQL operations are not among them. */
  readonly names?: readonly string[];
}

/** What names operations, with all their names. */
export function namerOf(names: readonly string[], nameOf: (request: WireRequest) => string): OperationNamer {
  return Object.assign((request: WireRequest) => nameOf(request), { names });
}

/** One service of the world: a set of routes over one part of the shared state. */
export interface Service {
  readonly name: ServiceName;
  /** Names the operation for the wire log and for faults, such as `CreateChangeSet` or `GET /repos/{owner}/{repo}`. */
  readonly operationOf: OperationNamer;
  /** True when the operation changes something that outlives the request. */
  isWrite(request: WireRequest): boolean;
  handle(request: WireRequest): WireResponse | Promise<WireResponse>;
  /** Verbs of `POST /_world/<name>/<verb>`; the body and the answer are plain JSON. */
  readonly control: Readonly<Record<string, (args: Record<string, unknown>) => unknown>>;
  /** The service's part of `GET /_world/state`: plain JSON, stable order. */
  state(): unknown;
}

/** A service that is asked for more than the world models. */
export interface NoticingService extends Service {
  /** What it does not model of the requests that it has handled since it was last asked, in the world's words. */
  takeNotices(): readonly string[];
}

/** What a service has to say of that; nothing where it models all that it takes. */
export function noticesOf(service: Service | NoticingService): readonly string[] {
  return 'takeNotices' in service ? service.takeNotices() : [];
}

/** Every service, as it stands in control routes and in the state. */
export const SERVICE_NAMES = [
  'github',
  'oidc',
  'sts',
  'iam',
  'cloudformation',
  'elasticbeanstalk',
  's3',
  'route53',
  'rds',
  'ecr',
  'logs',
  'tracker',
  'linear',
  'slack',
  'site',
  'jira',
  'jira-cloud',
  'shortcut',
] as const;

/** One of them. */
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer in XML. */
export function xml(status: number, body: string, headers: Record<string, string> = {}): WireResponse {
  return { status, headers: { 'content-type': 'text/xml', ...headers }, body };
}
