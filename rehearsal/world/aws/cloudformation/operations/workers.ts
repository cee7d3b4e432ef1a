import { Unjudged } from '../../../identity/policy/conditions.ts';
import { iamOf } from '../../../identity/roles/iam.ts';
import { accountIn, roleByArn } from '../../../identity/roles/records.ts';
import { trustsService } from '../../../identity/roles/trust.ts';
import { partitionIn, partitionOf } from '../../protocol/partitions.ts';
import type { StsWorld } from '../../protocol/peers.ts';
import type { QueryCaller } from '../../protocol/query-protocol.ts';
import type { Account, Worker } from '../stacks/stacks.ts';
import { invalid } from '../template/refusals.ts';

/** An operation that somebody asked for, with the role that it was given or that the stack was made with. */
export interface WorkOrder {
  readonly caller: QueryCaller;
  readonly roleArn: string | undefined;
  /** ARN of the stack; with a star for its id while there is none. */
  readonly stackArn: string;
}

/**
 * In whose name an operation works: the role's, or else its caller's (CloudFormation User Guide, "CloudFormation service role").
 * Undefined for who may do everything.
 * @throws QueryError ValidationError for a role that is not there, or that does not let CloudFormation in
 */
export function workerOf(account: Account, { caller, roleArn, stackArn }: WorkOrder): Worker | undefined {
  const sts = stsOf(account);
  if (roleArn !== undefined) {
    if (sts !== undefined) requireAssumable(account, sts, roleArn, stackArn);
    const name = roleArn.split('/').at(-1);
    const session = `arn:${partitionIn(roleArn)}:sts::${accountIn(roleArn)}:assumed-role/${name}/AWSCloudFormation`;
    return { role: roleArn, session };
  }
  const role = sts?.roleOf(caller.accessKeyId);
  return role === undefined || sts === undefined
    ? undefined
    : { role, session: sts.arnOf(caller.accessKeyId) };
}

/** Its words: aws/aws-cdk issue 10116, brentley/ecsworkshop issue 31. */
function requireAssumable(account: Account, sts: StsWorld, arn: string, stackArn: string): void {
  const iam = iamOf(account.core, accountIn(arn));
  const role = iam && roleByArn(iam, arn);
  if (role === undefined ? sts.isStandIn(arn) : isTrusting(role, stackArn)) return;
  throw invalid(`Role ${arn} is invalid or cannot be assumed`);
}

function isTrusting(role: Parameters<typeof trustsService>[0], stackArn: string): boolean {
  try {
    return trustsService(role, 'cloudformation.amazonaws.com', stackArn);
  } catch (error) {
    if (!(error instanceof Unjudged)) throw error;
    throw invalid(`The world cannot judge whether ${role.arn} lets CloudFormation in: ${error.message}.`);
  }
}

/** A small world may have no STS; then nobody has a role. */
function stsOf(account: Account): StsWorld | undefined {
  try {
    return account.core.peer('sts') as StsWorld;
  } catch {
    return undefined;
  }
}

/** ARN of a stack to be, whose id is not known yet. */
export function arnToBe(account: Account, region: string, name: string): string {
  return `arn:${partitionOf(region).name}:cloudformation:${region}:${account.core.account}:stack/${name}/*`;
}
