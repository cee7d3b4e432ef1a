import type { BeanstalkWorld, CloudFormationWorld, S3World } from '../../aws/protocol/peers.ts';
import type { WireRequest } from '../../kernel/wire.ts';
import type { Right } from '../roles/right.ts';

/** A call of AWS whose rights are asked for. */
export interface AwsCall {
  /** As the wire log names it. */
  readonly operation: string;
  readonly request: WireRequest;
  readonly region: string;
  readonly account: string;
  /** What the account has, for names that a request only hints at. */
  readonly peers: CallPeers;
}

/** The services of the caller's account. */
export interface CallPeers {
  readonly cloudformation: CloudFormationWorld;
  readonly elasticbeanstalk: BeanstalkWorld;
  readonly s3: S3World;
}

/** A right that a call needs, and how its lack is told where the service has words of its own for it. */
export interface NeededRight extends Right {
  readonly refusal?: { readonly code: string; readonly message: string; readonly status: number };
}

/** The form that a Query request carries. */
export function formOf({ request }: AwsCall): URLSearchParams {
  return request.body.length > 0 ? new URLSearchParams(request.body.toString('utf8')) : request.query;
}

/** Whether a form has a list or structure of that name, as in `Tags.`. */
export function hasMember(form: URLSearchParams, prefix: string): boolean {
  return [...form.keys()].some((name) => name.startsWith(prefix));
}
