import type { Fault } from '../../rehearsal/world/kernel/faults.ts';
import type { ServiceName, WireResponse } from '../../rehearsal/world/kernel/wire.ts';
import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { NamedAnswer } from '../../src/adapters/fetch/answers.ts';

/** The faults that are swept. */
export const FAULTS = ['throttled', '500', 'reset', 'hang', 'truncated', 'expired token'] as const;
/** The name of a fault. */
export type FaultName = (typeof FAULTS)[number];

/** Every way in which a fault strikes. */
export const TIMES = ['once, not taken', 'once, taken', 'lasting'] as const;
/** How often a fault strikes, and whether the request was applied all the same. A lasting one is never applied. */
export type Times = (typeof TIMES)[number];

/** What becomes of a request that meets a fault; an operation without lists, deletions by key or an event lacks the last ones. */
export const PHASES = ['not taken', 'taken', 'errors by key', 'list', 'behind'] as const;
/** The name of what becomes of it. */
export type Phase = (typeof PHASES)[number];

/** One fault on one request, and what the run must come to. */
export interface RequestFault {
  readonly phase: Phase;
  readonly call: string;
  readonly name: string;
  readonly times: Times | 'list' | 'answer';
  /** Absent where GitHub is behind. */
  readonly fault?: Fault;
  readonly expected: string;
  /** What a table promises of it; absent where it is no answer. */
  readonly row?: NamedAnswer;
}

/** Which requests a fault is played on. */
export interface Target {
  readonly service: ServiceName;
  readonly operation: string;
  /** Which request of this operation, from 0; a lasting fault strikes from the first one on. */
  readonly nth: number;
}

const AWS: readonly ServiceName[] = ['cloudformation', 'elasticbeanstalk', 's3', 'rds', 'sts', 'ecr', 'logs'];

/**
 * The fault as the world plays it; undefined where the service has no such fault: GitHub turns a throttled request away
 * unread, only AWS has sessions that expire, and an expired one is refused unread.
 */
export function faultOf(name: FaultName, times: Times, target: Target): Fault | undefined {
  const { service, operation } = target;
  const taken = times === 'once, taken';
  if (name === 'throttled' && taken && !AWS.includes(service)) return undefined;
  if (name === 'expired token' && (taken || !AWS.includes(service) || service === 'sts')) return undefined;
  const where =
    times === 'lasting'
      ? { service, operation, times: Number.POSITIVE_INFINITY }
      : { service, operation, skip: target.nth };
  const base = { name: `${name}, ${times}`, phase: taken ? 'after' : 'before', ...where } as const;
  if (name === 'reset' || name === 'hang') return { ...base, effect: name };
  if (name === 'truncated') return { ...base, effect: 'truncate' };
  return { ...base, effect: 'answer', answer: answerOf(name, service) };
}

function answerOf(name: 'throttled' | '500' | 'expired token', service: ServiceName): WireResponse {
  if (service === 's3') return s3Answer(name);
  if (service === 'ecr' || service === 'logs') return awsJsonAnswer(name);
  if (AWS.includes(service)) return queryAnswer(name);
  if (name === 'throttled' && service === 'github')
    return jsonAnswer(403, 'You have exceeded a secondary rate limit. Please wait before you try again.', {
      'retry-after': '1',
    });
  if (name === 'throttled') return jsonAnswer(429, 'Too Many Requests', { 'retry-after': '1' });
  return jsonAnswer(500, 'Server Error');
}

/** Codes of AWS's common errors (CloudFormation API Reference, "Common Error Types"). */
function queryAnswer(name: 'throttled' | '500' | 'expired token'): WireResponse {
  const [status, code, message] = {
    throttled: [400, 'Throttling', 'Rate exceeded'],
    '500': [500, 'InternalFailure', 'An internal error has occurred.'],
    'expired token': [403, 'ExpiredToken', 'The security token included in the request is expired'],
  }[name] as [number, string, string];
  return xmlAnswer(
    status,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>sweep</RequestId></ErrorResponse>`,
  );
}

/** The same errors as services tell them that speak JSON (CloudWatch Logs API Reference, "Common Errors"). */
function awsJsonAnswer(name: 'throttled' | '500' | 'expired token'): WireResponse {
  const [status, code, message] = {
    throttled: [400, 'ThrottlingException', 'Rate exceeded'],
    '500': [500, 'InternalFailure', 'An internal error has occurred.'],
    'expired token': [400, 'ExpiredTokenException', 'The security token included in the request is expired'],
  }[name] as [number, string, string];
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ __type: code, message }),
  };
}

/** S3 API Reference, "Error responses". */
function s3Answer(name: 'throttled' | '500' | 'expired token'): WireResponse {
  const [status, code, message] = {
    throttled: [503, 'SlowDown', 'Please reduce your request rate.'],
    '500': [500, 'InternalError', 'We encountered an internal error. Please try again.'],
    'expired token': [400, 'ExpiredToken', 'The provided token has expired.'],
  }[name] as [number, string, string];
  return xmlAnswer(
    status,
    `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>sweep</RequestId></Error>`,
  );
}

function xmlAnswer(status: number, body: string): WireResponse {
  return { status, headers: { 'content-type': 'text/xml' }, body: `<?xml version="1.0"?>\n${body}` };
}

function jsonAnswer(status: number, message: string, headers: Record<string, string> = {}): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify({ message }),
  };
}

/** Every request of an undisturbed run, told by what it asks and how often that had been asked before. */
export function targetsOf(requests: readonly Pick<WireEntry, 'service' | 'operation'>[]): readonly Target[] {
  const before = new Map<string, number>();
  return requests.map(({ service, operation }) => {
    const nth = before.get(`${service} ${operation}`) ?? 0;
    before.set(`${service} ${operation}`, nth + 1);
    return { service, operation, nth };
  });
}
