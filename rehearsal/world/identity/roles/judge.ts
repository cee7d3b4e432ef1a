import { partitionIn, respelled } from '../../aws/protocol/partitions.ts';
import { awsPolicy } from '../policy/aws-facts.ts';
import { type ConditionContext, Unjudged } from '../policy/conditions.ts';
import { type Answer, answerOf } from '../policy/decide.ts';
import type { Statement } from '../policy/policy-document.ts';
import type { Iam, IamRole } from './records.ts';
import type { Right } from './right.ts';

/** A session of a role that wants something. */
export interface Principal {
  readonly role: IamRole;
  /** ARN of the session. */
  readonly session: string;
  readonly region: string;
  /** The service that asks in the session's name, such as `cloudformation.amazonaws.com`; undefined for a call of its own. */
  readonly through?: string;
}

/**
 * Judges a right by the role's policies and its boundary, and notes that the role used it. An account is in one partition, so the
 * resource is spelled as the role's own ARN is.
 * @returns undefined when it has the right, or else AWS's sentence
 * @throws Unjudged when the answer hangs on something that the world does not know
 */
export function refusalOfRight(iam: Iam, principal: Principal, right: Right): string | undefined {
  const partition = partitionIn(principal.role.arn);
  const { alias, ...spelled } = right;
  const context = Object.entries(spelled.context ?? {}).map(([key, value]) => [
    key,
    respelled(value, partition),
  ]);
  const named = {
    ...spelled,
    resource: respelled(spelled.resource, partition),
    ...(context.length === 0 ? {} : { context: Object.fromEntries(context) }),
  };
  const refusal = refusalAt(iam, principal, named);
  if (refusal !== undefined && alias !== undefined)
    return refusalAt(iam, principal, { ...named, resource: respelled(alias, partition) }) && refusal;
  return refusal;
}

function refusalAt(iam: Iam, principal: Principal, right: Right): string | undefined {
  const { role, session } = principal;
  const wanted = { ...right, context: contextOf(iam, principal, right) };
  const own = layered(iam, role, (statements) => answerOf(statements, wanted));
  if (own !== 'allowed') return sentence(session, right, reasonOf(own, 'identity-based policy', right));
  if (role.boundary !== undefined) {
    const limit = answerOf(policyOf(iam, role.boundary), wanted);
    if (limit !== 'allowed') return sentence(session, right, reasonOf(limit, 'permissions boundary', right));
  }
  iam.used.set(`${role.name} ${right.action} ${right.resource}`, { ...right, role: role.name });
  return undefined;
}

/** A policy of AWS's that the world does not have is read only where the others do not allow what is wanted. */
function layered(iam: Iam, role: IamRole, ask: (statements: readonly Statement[]) => Answer): Answer {
  const unknown: string[] = [];
  const statements = [
    ...role.inline.values(),
    ...[...role.attached].map((arn) => known(iam, arn, unknown)),
  ].flat();
  const answer = ask(statements);
  if (answer === 'not allowed' && unknown[0] !== undefined) policyOf(iam, unknown[0]);
  return answer;
}

function known(iam: Iam, arn: string, unknown: string[]): readonly Statement[] {
  const found = iam.policies.get(arn) ?? awsPolicy(arn);
  if (found === undefined) unknown.push(arn);
  return found ?? [];
}

/** The statements of a managed policy. @throws Unjudged */
function policyOf(iam: Iam, arn: string): readonly Statement[] {
  const found = iam.policies.get(arn) ?? awsPolicy(arn);
  if (found === undefined) throw new Unjudged(`it does not have the content of the policy ${arn}`);
  return found;
}

/** Source: IAM User Guide, "Troubleshoot access denied error messages". */
function reasonOf(
  answer: Answer,
  layer: 'identity-based policy' | 'permissions boundary',
  right: Right,
): string {
  if (answer !== 'denied explicitly') return `because no ${layer} allows the ${right.action} action`;
  return `with an explicit deny in ${layer === 'permissions boundary' ? 'a' : 'an'} ${layer}`;
}

/** An action without a resource is told without one, and S3 alone puts the ARN into quotation marks, as users report it. */
function sentence(session: string, { action, resource }: Right, reason: string): string {
  const shown = action.startsWith('s3:') ? `"${resource}"` : resource;
  const on = resource === '*' ? '' : ` on resource: ${shown}`;
  return `User: ${session} is not authorized to perform: ${action}${on} ${reason}`;
}

/** Source: IAM User Guide, "AWS global condition context keys". A key that is not here is not known. */
function contextOf(iam: Iam, principal: Principal, right: Right): ConditionContext {
  const { role, region, through } = principal;
  const known: Readonly<Record<string, readonly string[]>> = {
    'aws:calledvia': through === undefined ? [] : [through],
    'aws:multifactorauthpresent': [],
    'aws:principalaccount': [iam.core.account],
    'aws:principalarn': [role.arn],
    'aws:principaltype': ['AssumedRole'],
    'aws:requestedregion': [region],
    'aws:securetransport': ['true'],
    'aws:viaawsservice': [String(through !== undefined)],
  };
  const given = Object.entries(right.context ?? {}).map(
    ([key, value]) => [key.toLowerCase(), [value]] as const,
  );
  const tags = Object.entries(right.tags ?? {}).map(
    ([key, value]) => [`${OF_RESOURCE}${key.toLowerCase()}`, [value]] as const,
  );
  const all = new Map<string, readonly string[]>([...Object.entries(known), ...given, ...tags]);
  const isAbsent = (key: string) =>
    OF_ONE_ACTION.has(key) || (right.tags !== undefined && key.startsWith(OF_RESOURCE));
  return (key) => all.get(key) ?? (isAbsent(key) ? [] : undefined);
}

const OF_RESOURCE = 'aws:resourcetag/';

/** Keys that only the rights that carry them have. */
const OF_ONE_ACTION = new Set(['iam:passedtoservice', 'iam:awsservicename']);
