import { partitionIn } from '../../aws/protocol/partitions.ts';
import type { ConditionContext } from '../policy/conditions.ts';
import { applies, type Wanted } from '../policy/decide.ts';
import type { Statement } from '../policy/policy-document.ts';
import type { IamRole, OidcProvider } from './records.ts';

/**
 * The claims of GitHub's tokens that trust policies can name, beside `aud`, `sub` and `amr`; every other claim is as if it were not there.
 * Source: Service Authorization Reference, "Condition keys for AWS Security Token Service", AssumeRoleWithWebIdentity.
 */
const CLAIMS = [
  'actor',
  'actor_id',
  'aud',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'sub',
  'workflow',
];

/** Whether a role lets somebody in for whom a provider vouches. @throws Unjudged */
export function trustsToken(
  role: IamRole,
  provider: OidcProvider,
  claims: Readonly<Record<string, string | number>>,
): boolean {
  const known = new Map<string, readonly string[]>(
    CLAIMS.flatMap((name) =>
      claims[name] === undefined ? [] : [[`${provider.issuer}:${name}`, [String(claims[name])]] as const],
    ),
  );
  // A key of another provider's, or one that is misspelt, is a key that the request does not have.
  const context: ConditionContext = (key) => known.get(key) ?? (/^(?:aws|sts):/.test(key) ? undefined : []);
  return trusts(role, 'sts:AssumeRoleWithWebIdentity', context, (principals) =>
    (principals['Federated'] ?? []).includes(provider.arn),
  );
}

/** Whether a service of AWS may take the role, for something of the account that has that ARN. @throws Unjudged */
export function trustsService(role: IamRole, service: string, sourceArn: string): boolean {
  const known = new Map<string, readonly string[]>([
    ['aws:sourceaccount', [sourceArn.split(':')[4] ?? '']],
    ['aws:sourcearn', [sourceArn]],
    ['aws:principalisawsservice', ['true']],
    ['sts:externalid', service === 'elasticbeanstalk.amazonaws.com' ? ['elasticbeanstalk'] : []],
  ]);
  return trusts(
    role,
    'sts:AssumeRole',
    (key) => known.get(key),
    (principals) => (principals['Service'] ?? []).includes(service),
  );
}

/** How a role lets another identity of AWS in: by its own name, or because it trusts the whole account. @throws Unjudged */
export function trustsCaller(
  role: IamRole,
  caller: { readonly arn: string; readonly role: string | undefined; readonly account: string },
): 'by name' | 'by account' | undefined {
  const names = [caller.arn, caller.role ?? caller.arn, '*'];
  const account = [caller.account, `arn:${partitionIn(caller.arn)}:iam::${caller.account}:root`];
  const known = new Map<string, readonly string[]>([
    ['aws:principalarn', [caller.role ?? caller.arn]],
    ['aws:principalaccount', [caller.account]],
    ['aws:multifactorauthpresent', []],
    ['sts:externalid', []],
  ]);
  const lets = (wanted: readonly string[]) =>
    trusts(
      role,
      'sts:AssumeRole',
      (key) => known.get(key),
      (principals) => (principals['AWS'] ?? []).some((each) => wanted.includes(each)),
    );
  if (lets(names)) return 'by name';
  return lets(account) ? 'by account' : undefined;
}

function trusts(
  role: IamRole,
  action: string,
  context: ConditionContext,
  isMeant: (principals: NonNullable<Statement['principals']>) => boolean,
): boolean {
  const wanted: Wanted = { action, resource: role.arn, context };
  const concerned = role.trust.filter(({ principals = {} }) => isMeant(principals));
  if (concerned.some((each) => each.effect === 'Deny' && applies(each, wanted))) return false;
  return concerned.some((each) => each.effect === 'Allow' && applies(each, wanted));
}
