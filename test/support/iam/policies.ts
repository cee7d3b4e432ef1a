import { resolvedResources } from './resolved-template.ts';

/** One statement that allows; the roles of the templates have no other. */
export interface Statement {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Operator to key to what it may be; the operators used are StringEquals and StringLike. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A right that a call needs. */
export interface Right {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request, such as `iam:PassedToService`. */
  readonly context?: Readonly<Record<string, string>>;
}

export interface RolePolicies {
  readonly arn: string;
  readonly trust: readonly Statement[];
  readonly rights: readonly Statement[];
}

/** What the shop gives github-oidc. */
export const SHOP_ROLES = {
  Project: 'shop',
  Owner: 'octo-org',
  OwnerId: '6811672',
  Repository: 'shop',
  RepositoryId: '70107786',
  HostedZoneId: 'Z00000000EXAMPLE',
};

/** What the roles of github-oidc may do and whom they trust, by their logical ids. */
export function oidcRoles(
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, RolePolicies>> {
  const resources = Object.entries(resolvedResources('github-oidc', parameters));
  return Object.fromEntries(
    resources
      .filter(([, properties]) => 'AssumeRolePolicyDocument' in properties)
      .map(([id, properties]) => [
        id,
        {
          arn: `arn:aws:iam::111122223333:role/${String(properties['RoleName'])}`,
          trust: statementsOf(properties['AssumeRolePolicyDocument']),
          rights: (properties['Policies'] as { PolicyDocument: unknown }[]).flatMap((policy) =>
            statementsOf(policy.PolicyDocument),
          ),
        },
      ]),
  );
}

interface RawStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: string | string[];
  readonly Condition?: Record<string, Record<string, string | string[]>>;
}

export function statementsOf(document: unknown): Statement[] {
  return (document as { Statement: RawStatement[] }).Statement.map((raw) => {
    if (raw.Effect !== 'Allow')
      throw new Error(`A statement with the effect ${raw.Effect} is not judged here.`);
    return {
      sid: raw.Sid ?? '',
      actions: [raw.Action].flat(),
      resources: [raw.Resource ?? '*'].flat(),
      conditions: Object.fromEntries(
        Object.entries(raw.Condition ?? {}).map(([operator, keys]) => [
          operator,
          Object.fromEntries(Object.entries(keys).map(([key, legal]) => [key, [legal].flat()])),
        ]),
      ),
    };
  });
}

/** IAM's matching: actions without regard to case, `*` and `?` in actions, resources and StringLike. */
export function allows(statement: Statement, right: Right): boolean {
  return (
    statement.actions.some((each) => matches(each.toLowerCase(), right.action.toLowerCase())) &&
    statement.resources.some((each) => matches(each, right.resource)) &&
    conditionsHold(statement, right.context ?? {})
  );
}

/** @throws Error for an operator that is not judged here. */
export function conditionsHold(statement: Statement, context: Readonly<Record<string, string>>): boolean {
  return Object.entries(statement.conditions).every(([operator, keys]) => {
    if (operator !== 'StringEquals' && operator !== 'StringLike')
      throw new Error(`The operator ${operator} is not judged here.`);
    return Object.entries(keys).every(([key, legal]) => {
      const given = context[key];
      if (given === undefined) return false;
      return legal.some((each) => (operator === 'StringLike' ? matches(each, given) : each === given));
    });
  });
}

export function matches(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);
}
