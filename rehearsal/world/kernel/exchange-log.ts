import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName, WireRequest, WireResponse } from './wire.ts';

/** One request and its answer as they crossed the wire: whole, with headers. */
export interface Exchange {
  readonly service: ServiceName;
  readonly operation: string;
  readonly request: WireRequest;
  readonly response: WireResponse;
  /** What the world does not model of it. */
  readonly notices: readonly string[];
}

/** Keeps one exchange. */
export type ExchangeLog = (exchange: Exchange) => void;

/** Where a world keeps its exchanges when nothing else is said; every world of a run may share the folder. */
export const EXCHANGES_VARIABLE = 'GREENROOM_EXCHANGES';

/** Of these nothing is kept; GitHub's exchanges are judged as they are tested. */
const UNKEPT: ReadonlySet<ServiceName> = new Set(['github', 'oidc', 'slack', 'site']);
const TRACKERS: ReadonlySet<ServiceName> = new Set(['tracker', 'jira', 'jira-cloud', 'shortcut', 'linear']);

let worlds = 0;

/**
 * Appends each exchange with an AWS service to a file of its own in the folder, whose name ends with `.aws.jsonl`, and with a tracker to
 * one with `.trackers.jsonl`. One JSON a line: `service`, `operation`, `method`, `path`, `query` (without `?`), `status`, headers with lower
 * case names, both bodies in base64, and `notices` where there are any. Answers that a fault made up are not the world's, so the server
 * keeps them away.
 */
export function createExchangeLog(folder: string): ExchangeLog {
  worlds += 1;
  const path = join(folder, `${process.pid}-${worlds}`);
  mkdirSync(folder, { recursive: true });
  return ({ service, operation, request, response, notices }) => {
    if (UNKEPT.has(service)) return;
    const line = {
      service,
      operation,
      method: request.method,
      path: request.path,
      query: request.query.toString(),
      requestHeaders: request.headers,
      requestBody: request.body.toString('base64'),
      status: response.status,
      responseHeaders: response.headers ?? {},
      responseBody: sentBody(request, response).toString('base64'),
      ...(notices.length > 0 ? { notices } : {}),
    };
    appendFileSync(
      `${path}.${TRACKERS.has(service) ? 'trackers' : 'aws'}.jsonl`,
      `${JSON.stringify(line)}\n`,
    );
  };
}

/** A HEAD is answered as a GET would be, without the body. */
function sentBody({ method }: WireRequest, { body }: WireResponse): Buffer {
  return method === 'HEAD' || body === undefined ? Buffer.alloc(0) : Buffer.from(body as Uint8Array);
}
