import { beyondTheWorld, NOT_IN_THE_WORLD } from '../../kernel/limits.ts';
import type { WireRequest, WireResponse } from '../../kernel/wire.ts';
import {
  type QueryCaller,
  type QueryFields,
  type QueryInput,
  type QueryShape,
  queryCaller,
} from './query-protocol.ts';
import { Refusal } from './refusal.ts';

/**
 * The AWS JSON protocol 1.1: the operation in `X-Amz-Target`, one JSON object in, one out.
 * Source: the `json` protocol of botocore's service models and of Smithy (`aws.protocols#awsJson1_1`).
 */
export interface JsonApi {
  /** As people call it: `ECR`. */
  readonly service: string;
  /** What stands before the dot in `X-Amz-Target`. */
  readonly target: string;
  readonly operations: Readonly<Record<string, JsonOperation>>;
  requestId(): string;
}

/** An operation, and the members that its request takes. */
export interface JsonOperation {
  readonly fields: QueryFields;
  readonly required: readonly string[];
  run(input: never, caller: QueryCaller): Readonly<Record<string, unknown>> | undefined;
}

/** Binds an operation to the members that it takes, so that its handler is typed by them. */
export function jsonOperation<const S extends QueryFields>(
  fields: S,
  required: readonly (keyof S & string)[],
  run: (input: QueryInput<S>, caller: QueryCaller) => Readonly<Record<string, unknown>> | undefined,
): JsonOperation {
  return { fields, required, run: run as JsonOperation['run'] };
}

/** A refusal; its code becomes `__type`. */
export class JsonError extends Refusal {}

/** The operation alone; never fails. */
export function jsonAction(request: WireRequest): string {
  return (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
}

/** Answers one request of a service: what the world does not know of it is refused by name, with 501. */
export function answerJson(api: JsonApi, request: WireRequest): WireResponse {
  const requestId = api.requestId();
  try {
    const operation = operationFor(api, request);
    const input = readBody(request);
    checkFields(input, operation.fields, '', (name) =>
      beyond(api.service, `the member ${name} of ${jsonAction(request)}`),
    );
    const missing = operation.required.find((name) => input[name] === undefined);
    if (missing !== undefined)
      throw new JsonError(
        'ValidationException',
        `1 validation error detected: Value null at '${missing}' failed to satisfy constraint: Member must not be null`,
      );
    const result = operation.run(input as never, queryCaller(request));
    return jsonAnswer(200, result, requestId);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return jsonRefusal(error, requestId);
  }
}

/** A refusal on the wire. */
export function jsonRefusal(error: JsonError, requestId: string): WireResponse {
  return jsonAnswer(error.status, { __type: error.code, message: error.message }, requestId);
}

/** An operation without output answers with an empty body. */
function jsonAnswer(
  status: number,
  value: Readonly<Record<string, unknown>> | undefined,
  requestId: string,
): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId },
    body: value === undefined ? '' : JSON.stringify(value),
  };
}

function operationFor(api: JsonApi, request: WireRequest): JsonOperation {
  const target = request.headers['x-amz-target'] ?? '';
  const name = jsonAction(request);
  const operation = Object.hasOwn(api.operations, name) ? api.operations[name] : undefined;
  if (operation === undefined || target !== `${api.target}.${name}`)
    throw beyond(api.service, target === '' ? 'a request without X-Amz-Target' : `the operation ${target}`);
  const type = request.headers['content-type'] ?? '';
  if (request.method !== 'POST' || request.path !== '/' || type !== 'application/x-amz-json-1.1')
    throw new JsonError(
      'ValidationException',
      `${target} takes a POST to / of application/x-amz-json-1.1, not a ${request.method} to ${request.path} of ${type}.`,
    );
  return operation;
}

function readBody(request: WireRequest): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(request.body.toString('utf8'));
    if (isObject(body)) return body;
  } catch {
    // Told below, like a body that is no object.
  }
  throw new JsonError('ValidationException', 'The body is not a JSON object.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function beyond(service: string, what: string): JsonError {
  return new JsonError(NOT_IN_THE_WORLD, beyondTheWorld(service, what), 501);
}

/** Makes the refusal of a member that an operation does not take. */
type Unknown = (name: string) => JsonError;

function checkFields(
  input: Record<string, unknown>,
  fields: QueryFields,
  path: string,
  unknown: Unknown,
): void {
  for (const [name, value] of Object.entries(input)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined) throw unknown(`${path}${name}`);
    checkShape(value, shape, `${path}${name}`, unknown);
  }
}

function checkShape(value: unknown, shape: QueryShape, path: string, unknown: Unknown): void {
  const wrong = () =>
    new JsonError(
      'ValidationException',
      `Member ${path} has the value ${JSON.stringify(value)}, which does not fit.`,
    );
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) throw wrong();
    for (const [index, item] of value.entries())
      checkShape(item, shape[0] as QueryShape, `${path}[${index}]`, unknown);
  } else if (typeof shape === 'object') {
    if (!isObject(value)) throw wrong();
    checkFields(value, shape as QueryFields, `${path}.`, unknown);
  } else if (shape === 'integer' ? !Number.isInteger(value) : typeof value !== shape) throw wrong();
}
