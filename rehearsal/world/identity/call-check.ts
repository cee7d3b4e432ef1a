import type { BeanstalkWorld, CloudFormationWorld, S3World, StsWorld } from '../aws/protocol/peers.ts';
import { queryCaller } from '../aws/protocol/query-protocol.ts';
import type { Service, ServiceName, WireRequest, WireResponse } from '../kernel/wire.ts';
import { Unjudged } from './policy/conditions.ts';
import { accessDenied, refusalAnswer, speechOf, staleSession, type Told } from './refusals.ts';
import type { AwsCall, NeededRight } from './rights/call.ts';
import { callRights } from './rights/call-rights.ts';
import type { IamService } from './roles/iam.ts';
import { type Principal, refusalOfRight } from './roles/judge.ts';
import { type Iam, roleByArn } from './roles/records.ts';

/** A request that comes in, and who may hear it. */
export interface Knock {
  readonly service: Service;
  readonly request: WireRequest;
  /** All services of the account that the request acts in. */
  readonly services: readonly Service[];
}

/** The request as its service is to see it, or the refusal that it gets instead. */
export type Admission = { readonly request: WireRequest } | { readonly refusal: WireResponse };

/**
 * Refuses a request that was signed with a session's key which STS did not hand out or which has run out, and one that the policies of
 * the session's role do not allow. Long-lived keys may do everything, and so may roles that a control verb made.
 */
export function admitted(knock: Knock): Admission {
  const { service, request, services } = knock;
  const sts = services.find((each) => each.name === 'sts') as StsWorld | undefined;
  const { accessKeyId } = queryCaller(request);
  if (sts === undefined || speechOf(service.name) === undefined || !accessKeyId.startsWith('ASIA'))
    return { request };
  const refuse = (told: Told) => ({ refusal: refusalAnswer(service.name, told) });
  const problem = sts.sessionProblem(accessKeyId, request.headers['x-amz-security-token'] ?? '');
  if (problem !== undefined) return refuse(staleSession(service.name, problem));
  const iam = (services.find((each) => each.name === 'iam') as IamService | undefined)?.iam;
  const principal = iam && principalOf(iam, sts, request, accessKeyId);
  if (iam === undefined || principal === undefined) return { request };
  const told = refusedCall({ ...knock, iam, principal });
  if (told !== undefined) return refuse(told);
  const refusalOf = (action: string, resource: string) =>
    refusalOfRight(iam, principal, { action, resource });
  return { request: { ...request, refusalOf } };
}

/** Undefined where the session's role is not one of IAM's, so that nothing of it is judged. */
function principalOf(
  iam: Iam,
  sts: StsWorld,
  request: WireRequest,
  accessKeyId: string,
): Principal | undefined {
  const role = roleByArn(iam, sts.roleOf(accessKeyId) ?? '');
  return role && { role, session: sts.arnOf(accessKeyId), region: queryCaller(request).region };
}

interface JudgedCall extends Knock {
  readonly iam: Iam;
  readonly principal: Principal;
}

function refusedCall({ service, request, services, iam, principal }: JudgedCall): Told | undefined {
  const operation = service.operationOf(request);
  const call: AwsCall = {
    operation,
    request,
    region: principal.region,
    account: iam.core.account,
    peers: peersAmong(services),
  };
  // What the service does not play either, it says itself.
  const rights = callRights(service.name, call) ?? [];
  for (const right of rights) {
    const told = refusedRight(service.name, iam, principal, right);
    if (told !== undefined) return told;
  }
  return undefined;
}

function refusedRight(
  service: ServiceName,
  iam: Iam,
  principal: Principal,
  right: NeededRight,
): Told | undefined {
  try {
    const message = refusalOfRight(iam, principal, right);
    if (message === undefined) return undefined;
    return right.refusal ?? accessDenied(service, message);
  } catch (error) {
    if (!(error instanceof Unjudged)) throw error;
    const message = `The world cannot judge whether the role ${principal.role.name} may ${right.action}: ${error.message}.`;
    return { code: 'NotImplemented', message, status: 501 };
  }
}

/** Looked up only when they are asked, as a small world has not all of them. */
function peersAmong(services: readonly Service[]): AwsCall['peers'] {
  const peer = (name: ServiceName): Service => {
    const found = services.find((each) => each.name === name);
    if (found === undefined) throw new Error(`The world has no service named ${name}.`);
    return found;
  };
  return {
    get cloudformation() {
      return peer('cloudformation') as CloudFormationWorld;
    },
    get elasticbeanstalk() {
      return peer('elasticbeanstalk') as BeanstalkWorld;
    },
    get s3() {
      return peer('s3') as S3World;
    },
  };
}
