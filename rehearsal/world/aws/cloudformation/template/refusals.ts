import { QueryError } from '../../protocol/query-protocol.ts';

/** What CloudFormation says of nearly everything that is wrong with a request. */
export function invalid(message: string): QueryError {
  return new QueryError('ValidationError', message);
}

/** What CloudFormation says of a template that is not well formed. */
export function formatError(message: string): QueryError {
  return invalid(`Template format error: ${message}`);
}
