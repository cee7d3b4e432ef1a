import { beyondTheWorld, NOT_IN_THE_WORLD } from '../../kernel/limits.ts';
import { type WireRequest, type WireResponse, xml } from '../../kernel/wire.ts';
import { Refusal } from './refusal.ts';

/**
 * The AWS Query protocol: a form of flattened parameters in, XML out.
 * Source: the `query` protocol of botocore's service models and of Smithy (`aws.protocols#awsQuery`).
 */
export interface QueryCall {
  readonly action: string;
  readonly version: string;
  /** `Tags.member.1.Key=a` as `{ Tags: { member: { 1: { Key: 'a' } } } }`, without Action and Version. */
  readonly tree: QueryTree;
}

/** Parameters of a request by the parts of their names. */
export interface QueryTree {
  [name: string]: string | QueryTree;
}

/** What an operation takes: a scalar, a list `[of]`, or a structure. Every member is optional on the wire. */
export type QueryShape = 'string' | 'boolean' | 'integer' | readonly [QueryShape] | QueryFields;
/** The members of a structure. */
export interface QueryFields {
  readonly [name: string]: QueryShape;
}

/** What a handler gets for a shape. */
export type QueryInput<S> = S extends 'string'
  ? string
  : S extends 'boolean'
    ? boolean
    : S extends 'integer'
      ? number
      : S extends readonly [infer Item]
        ? readonly QueryInput<Item>[]
        : { readonly [Name in keyof S]?: QueryInput<S[Name]> };

/** A list whose items have a name of their own instead of `<member>`, as `xmlName` in a service model says. */
export class NamedItems {
  readonly name: string;
  readonly values: readonly XmlValue[];
  constructor(name: string, values: readonly XmlValue[]) {
    this.name = name;
    this.values = values;
  }
}

/** A list whose items are called `name`. */
export function items(name: string, values: readonly XmlValue[]): NamedItems {
  return new NamedItems(name, values);
}

/** What an operation answers: arrays become `<member>` lists, `undefined` members are left out. */
export type XmlValue =
  | string
  | number
  | boolean
  | undefined
  | NamedItems
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue };
/** What an operation answers. */
export type XmlResult = { readonly [name: string]: XmlValue };

/** Who calls, as the signature says; the world checks no signature. */
export interface QueryCaller {
  readonly region: string;
  readonly accessKeyId: string;
}

/** An operation, and the parameters that it takes. */
export interface QueryOperation {
  readonly fields: QueryFields;
  run(input: never, caller: QueryCaller): XmlResult | undefined;
}

/** Binds an operation to the parameters that it takes, so that its handler is typed by them. */
export function operation<const S extends QueryFields>(
  fields: S,
  run: (input: QueryInput<S>, caller: QueryCaller) => XmlResult | undefined,
): QueryOperation {
  return { fields, run: run as QueryOperation['run'] };
}

/** An answer of the kind `<ErrorResponse>`; `status` is 400 unless the service says otherwise. */
export class QueryError extends Refusal {}

/** A service that speaks the Query protocol. */
export interface QueryApi {
  /** As people call it: `CloudFormation`. */
  readonly service: string;
  readonly namespace: string;
  readonly version: string;
  readonly operations: Readonly<Record<string, QueryOperation>>;
  requestId(): string;
}

/** Answers one request of a service: what the world does not know of it is refused by name, with 501. */
export function answerQuery(api: QueryApi, request: WireRequest): WireResponse {
  const requestId = api.requestId();
  const answer = answerUnder(requestId, api, request);
  // Source: OpenTelemetry's semantic conventions, `aws.request_id`: the header is one of every answer of AWS.
  return { ...answer, headers: { ...answer.headers, 'x-amzn-requestid': requestId } };
}

function answerUnder(requestId: string, api: QueryApi, request: WireRequest): WireResponse {
  try {
    const call = parseQuery(request);
    const operation = api.operations[call.action];
    if (operation === undefined || call.version !== api.version)
      throw beyond(api.service, `the operation ${call.action} of version ${call.version}`);
    const input = readFields(call.tree, operation.fields, '', (name) =>
      beyond(api.service, `the parameter ${name} of ${call.action}`),
    );
    const result = operation.run(input as never, queryCaller(request));
    return xml(200, responseXml(api.namespace, call.action, result, requestId));
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return xml(error.status, errorXml(api.namespace, error, requestId));
  }
}

function beyond(service: string, what: string): QueryError {
  return new QueryError(NOT_IN_THE_WORLD, beyondTheWorld(service, what), 501);
}

/** The Action alone; never fails. */
export function queryAction(request: WireRequest): string {
  return formOf(request).get('Action') ?? '';
}

function formOf(request: WireRequest): URLSearchParams {
  return request.body.length > 0 ? new URLSearchParams(request.body.toString('utf8')) : request.query;
}

/** Reads Action, Version and the parameters from the form body, or from the query of a GET. */
export function parseQuery(request: WireRequest): QueryCall {
  const form = formOf(request);
  const tree: QueryTree = {};
  for (const [name, value] of form) {
    if (name !== 'Action' && name !== 'Version') plant(tree, name.split('.'), value, name);
  }
  return { action: form.get('Action') ?? '', version: form.get('Version') ?? '', tree };
}

function plant(tree: QueryTree, path: readonly string[], value: string, name: string): void {
  let node = tree;
  for (const step of path.slice(0, -1)) {
    const next = node[step] ?? {};
    if (typeof next === 'string')
      throw new QueryError('MalformedQueryString', `The parameter ${name} is given twice.`);
    node[step] = next;
    node = next;
  }
  node[path.at(-1) ?? ''] = value;
}

/** Makes the refusal of a parameter that an operation does not take. */
type Unknown = (name: string) => QueryError;

/** Reads a structure by its shape. @throws QueryError for an unknown parameter, or a ValidationError that names a malformed one */
function readFields(
  tree: QueryTree,
  fields: QueryFields,
  path: string,
  unknown: Unknown,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(tree)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined) throw unknown(`${path}${name}`);
    input[name] = readShape(value, shape, `${path}${name}`, unknown);
  }
  return input;
}

function readShape(value: string | QueryTree, shape: QueryShape, path: string, unknown: Unknown): unknown {
  if (Array.isArray(shape)) return readList(value, shape[0] as QueryShape, path, unknown);
  if (typeof shape === 'object') {
    if (typeof value === 'string') throw malformed(path, value, 'structure');
    return readFields(value, shape as QueryFields, `${path}.`, unknown);
  }
  if (typeof value !== 'string') throw malformed(path, JSON.stringify(value), shape);
  if (shape === 'string') return value;
  if (shape === 'boolean') {
    if (value !== 'true' && value !== 'false') throw malformed(path, value, shape);
    return value === 'true';
  }
  if (!/^-?\d+$/.test(value)) throw malformed(path, value, shape);
  return Number(value);
}

/** An empty list is sent as `Tags=`; a full one as `Tags.member.N`. */
function readList(value: string | QueryTree, item: QueryShape, path: string, unknown: Unknown): unknown[] {
  if (value === '') return [];
  const members = typeof value === 'string' ? undefined : value['member'];
  if (typeof value === 'string' || typeof members !== 'object' || Object.keys(value).length !== 1)
    throw malformed(path, JSON.stringify(value), 'list');
  return Object.keys(members)
    .sort((a, b) => Number(a) - Number(b))
    .map((index) => {
      if (!/^[1-9]\d*$/.test(index)) throw malformed(`${path}.member.${index}`, index, 'list index');
      return readShape(members[index] ?? '', item, `${path}.member.${index}`, unknown);
    });
}

function malformed(path: string, value: string, wanted: unknown): QueryError {
  return new QueryError(
    'ValidationError',
    `Parameter ${path} has the value ${value}, which is no ${String(wanted)}.`,
  );
}

const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/([^/]+)\//;

/** The caller's access key and region out of the SigV4 header; eu-central-1 when unsigned. */
export function queryCaller(request: WireRequest): QueryCaller {
  const match = CREDENTIAL.exec(decodeURIComponent(request.headers['authorization'] ?? ''));
  return { accessKeyId: match?.[1] ?? 'anonymous', region: match?.[2] ?? 'eu-central-1' };
}

/** The document of an answer. */
export function responseXml(
  namespace: string,
  action: string,
  result: XmlResult | undefined,
  requestId: string,
): string {
  const body = result === undefined ? '' : `<${action}Result>${membersXml(result)}</${action}Result>`;
  return `<${action}Response xmlns="${namespace}">${body}<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`;
}

/** The document of a refusal. */
export function errorXml(namespace: string, error: QueryError, requestId: string): string {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
}

function membersXml(value: { readonly [name: string]: XmlValue }): string {
  return Object.entries(value)
    .map(([name, member]) => (member === undefined ? '' : `<${name}>${valueXml(member)}</${name}>`))
    .join('');
}

function valueXml(value: XmlValue): string {
  if (value === undefined) return '';
  if (value instanceof NamedItems)
    return value.values.map((item) => `<${value.name}>${valueXml(item)}</${value.name}>`).join('');
  if (Array.isArray(value))
    return value.map((item: XmlValue) => `<member>${valueXml(item)}</member>`).join('');
  if (typeof value === 'object') return membersXml(value as XmlResult);
  return escapeXml(String(value));
}

/** Escapes text for an element; a carriage return would be normalised away by a parser if it stood bare. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;');
}
