import { JsonError, jsonRefusal } from '../aws/protocol/json-protocol.ts';
import { errorXml, QueryError, queryCaller } from '../aws/protocol/query-protocol.ts';
import { errorAnswer, S3Error } from '../aws/s3/errors.ts';
import { type Service, type ServiceName, type WireRequest, type WireResponse, xml } from '../kernel/wire.ts';
import type { StsWorld } from './sts.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  cloudformation: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  elasticbeanstalk: 'http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/',
  rds: 'http://rds.amazonaws.com/doc/2014-10-31/',
  route53: 'https://route53.amazonaws.com/doc/2013-04-01/',
};

/**
 * The refusal of a request that was signed with a session's key which STS did not hand out or which has run out;
 * undefined for every other request. Long-lived keys are not looked at: any will do.
 */
export function refuseStaleSession(
  services: readonly Service[],
  service: Service,
  request: WireRequest,
): WireResponse | undefined {
  const sts = services.find((each) => each.name === 'sts') as StsWorld | undefined;
  const refuse = refusalOf(service.name);
  if (sts === undefined || refuse === undefined) return undefined;
  const { accessKeyId } = queryCaller(request);
  if (!accessKeyId.startsWith('ASIA')) return undefined;
  const problem = sts.sessionProblem(accessKeyId, request.headers['x-amz-security-token'] ?? '');
  return problem === undefined ? undefined : refuse(problem);
}

/** How the service says it; undefined for one that takes no signature. */
function refusalOf(name: ServiceName): ((problem: SessionProblem) => WireResponse) | undefined {
  if (name === 's3') return s3Refusal;
  if (name === 'ecr' || name === 'logs') return jsonSessionRefusal;
  return NAMESPACES[name] === undefined ? undefined : (problem) => queryRefusal(name, problem);
}

type SessionProblem = NonNullable<ReturnType<StsWorld['sessionProblem']>>;

function s3Refusal(problem: SessionProblem): WireResponse {
  const error =
    problem === 'expired'
      ? new S3Error(400, 'ExpiredToken', 'The provided token has expired.')
      : new S3Error(
          403,
          'InvalidAccessKeyId',
          'The AWS Access Key Id you provided does not exist in our records.',
        );
  return errorAnswer(error, 'SESSION');
}

function queryRefusal(service: string, problem: SessionProblem): WireResponse {
  const error =
    problem === 'expired'
      ? new QueryError('ExpiredToken', 'The security token included in the request is expired', 403)
      : new QueryError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403);
  return xml(error.status, errorXml(NAMESPACES[service] ?? '', error, 'session'));
}

/** Source: the common errors of services that speak JSON, as their SDKs know them. */
function jsonSessionRefusal(problem: SessionProblem): WireResponse {
  const error =
    problem === 'expired'
      ? new JsonError('ExpiredTokenException', 'The security token included in the request is expired')
      : new JsonError(
          'UnrecognizedClientException',
          'The security token included in the request is invalid.',
        );
  return jsonRefusal(error, 'session');
}
