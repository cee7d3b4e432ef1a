import { readTemplate } from '../templates/read-template.ts';

const ACCOUNT = '111122223333';
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
};
const NO_VALUE = Symbol('AWS::NoValue');

/**
 * The properties of every resource of a shipped template, with its functions worked out for these parameters.
 * Of what exists only in an account, the ARN of a role and of an identity provider is known.
 * @throws Error for a function or a name that is not known here.
 */
export function resolvedResources(
  name: string,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const template = readTemplate(name);

  function parameter(of: string): string | undefined {
    const fallback = template.Parameters[of]?.Default;
    return given[of] ?? (fallback === undefined ? undefined : String(fallback));
  }

  function nameOf(reference: string): unknown {
    if (reference === 'AWS::NoValue') return NO_VALUE;
    const known = PSEUDO[reference] ?? parameter(reference);
    if (known !== undefined) return known;
    if (template.Resources[reference]?.Type === 'AWS::IAM::OIDCProvider')
      return `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
    throw new Error(`Nothing is known of ${reference} before there is an account.`);
  }

  function attribute(path: string): string {
    const [id = '', which] = path.split('.');
    const resource = template.Resources[id];
    if (resource?.Type !== 'AWS::IAM::Role' || which !== 'Arn')
      throw new Error(`Nothing is known of ${path} before there is an account.`);
    return `arn:aws:iam::${ACCOUNT}:role/${String(value(resource.Properties['RoleName']))}`;
  }

  function substituted(argument: unknown): string {
    const [text, extra] = (Array.isArray(argument) ? argument : [argument, {}]) as [
      string,
      Record<string, unknown>,
    ];
    return text.replace(/\$\{([^}]+)\}/g, (_whole, reference: string) => {
      if (reference in extra) return String(value(extra[reference]));
      return String(reference.includes('.') ? attribute(reference) : nameOf(reference));
    });
  }

  function holds(condition: unknown): boolean {
    if (typeof condition === 'string') return holds(template.Conditions[condition]);
    const [[kind, argument]] = Object.entries(condition as Record<string, unknown>) as [[string, unknown[]]];
    if (kind === 'Fn::Equals') return value(argument[0]) === value(argument[1]);
    if (kind === 'Fn::Not') return !holds(argument[0]);
    throw new Error(`${kind} is not worked out here.`);
  }

  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (argument) => nameOf(String(argument)),
    'Fn::Sub': substituted,
    'Fn::GetAtt': (argument) => attribute(String(argument)),
    'Fn::If': (argument) => {
      const [condition, yes, no] = argument as [string, unknown, unknown];
      return value(holds(condition) ? yes : no);
    },
  };

  function value(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(value).filter((each) => each !== NO_VALUE);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part);
    const work = entries.length === 1 ? functions[entries[0]?.[0] ?? ''] : undefined;
    if (work) return work(entries[0]?.[1]);
    return Object.fromEntries(
      entries.map(([key, each]) => [key, value(each)]).filter(([, each]) => each !== NO_VALUE),
    );
  }

  return Object.fromEntries(
    Object.entries(template.Resources)
      .filter(([, resource]) => resource.Condition === undefined || holds(resource.Condition))
      .map(([id, resource]) => [id, value(resource.Properties) as Record<string, unknown>]),
  );
}
