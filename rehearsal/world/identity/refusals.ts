import { JsonError, jsonRefusal } from '../aws/protocol/json-protocol.ts';
import { errorXml, QueryError } from '../aws/protocol/query-protocol.ts';
import { errorAnswer, S3Error } from '../aws/s3/errors.ts';
import { type ServiceName, type WireResponse, xml } from '../kernel/wire.ts';

/** What a service tells of a request that it does not let in. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

const NAMESPACES: Readonly<Partial<Record<ServiceName, string>>> = {
  cloudformation: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  elasticbeanstalk: 'http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  rds: 'http://rds.amazonaws.com/doc/2014-10-31/',
  route53: 'https://route53.amazonaws.com/doc/2013-04-01/',
};

/** How a service talks: S3 in its own XML, the JSON services in JSON, the others in the Query protocol's XML. */
type Speech = 's3' | 'json' | 'query';

/** Undefined for a service that takes no signature, and for STS, which looks after its callers itself. */
export function speechOf(service: ServiceName): Speech | undefined {
  if (service === 's3') return 's3';
  if (service === 'ecr' || service === 'logs') return 'json';
  return NAMESPACES[service] === undefined ? undefined : 'query';
}

/** A refusal on the service's wire. */
export function refusalAnswer(service: ServiceName, { code, message, status }: Told): WireResponse {
  const speech = speechOf(service);
  if (speech === 's3') return errorAnswer(new S3Error(status, code, message), 'SESSION');
  if (speech === 'json') return jsonRefusal(new JsonError(code, message, status), 'session');
  return xml(status, errorXml(NAMESPACES[service] ?? '', new QueryError(code, message, status), 'session'));
}

/** The lack of a right. Source: the common errors of the services, and the answers that users report. */
export function accessDenied(service: ServiceName, message: string): Told {
  return speechOf(service) === 'json'
    ? { code: 'AccessDeniedException', message, status: 400 }
    : { code: 'AccessDenied', message, status: 403 };
}

/** A session that STS did not hand out, or that has run out. Source: as for a right; JSON services name it as their SDKs know it. */
export function staleSession(service: ServiceName, problem: 'unknown' | 'expired'): Told {
  return SESSION_PROBLEMS[speechOf(service) ?? 'query'][problem];
}

const EXPIRED = 'The security token included in the request is expired';
const UNKNOWN = 'The security token included in the request is invalid.';

const SESSION_PROBLEMS: Readonly<Record<Speech, Readonly<Record<'unknown' | 'expired', Told>>>> = {
  s3: {
    expired: { code: 'ExpiredToken', message: 'The provided token has expired.', status: 400 },
    unknown: {
      code: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      status: 403,
    },
  },
  json: {
    expired: { code: 'ExpiredTokenException', message: EXPIRED, status: 400 },
    unknown: { code: 'UnrecognizedClientException', message: UNKNOWN, status: 400 },
  },
  query: {
    expired: { code: 'ExpiredToken', message: EXPIRED, status: 403 },
    unknown: { code: 'InvalidClientTokenId', message: UNKNOWN, status: 403 },
  },
};
