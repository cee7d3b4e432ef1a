import { readTemplate, type Template } from '../templates/read-template.ts';

const ACCOUNT = '111122223333';
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
};
const NO_VALUE = Symbol('AWS::NoValue');

interface Scope {
  readonly template: Template;
  readonly given: Readonly<Record<string, string>>;
}

/**
 * The properties of every resource of a shipped template, with its functions worked out for these parameters.
 * Of what exists only in an account, the ARN of a role and of an identity provider is known.
 * @throws Error for a function or a name that is not known here.
 */
export function resolvedResources(
  name: string,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const scope: Scope = { template: readTemplate(name), given };
  return Object.fromEntries(
    Object.entries(scope.template.Resources)
      .filter(([, { Condition }]) => Condition === undefined || holds(scope, Condition))
      .map(([id, { Properties }]) => [id, worked(scope, Properties) as Record<string, unknown>]),
  );
}

function worked(scope: Scope, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => worked(scope, each)).filter((each) => each !== NO_VALUE);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  const work = entries.length === 1 ? FUNCTIONS[entries[0]?.[0] ?? ''] : undefined;
  if (work) return work(scope, entries[0]?.[1]);
  return Object.fromEntries(
    entries.map(([key, each]) => [key, worked(scope, each)]).filter(([, each]) => each !== NO_VALUE),
  );
}

const FUNCTIONS: Readonly<Record<string, (scope: Scope, argument: unknown) => unknown>> = {
  Ref: (scope, argument) => referenced(scope, String(argument)),
  'Fn::Sub': substituted,
  'Fn::GetAtt': (scope, argument) => attribute(scope, String(argument)),
  'Fn::If': (scope, argument) => {
    const [condition, yes, no] = argument as [string, unknown, unknown];
    return worked(scope, holds(scope, condition) ? yes : no);
  },
};

function referenced({ template, given }: Scope, reference: string): unknown {
  if (reference === 'AWS::NoValue') return NO_VALUE;
  const fallback = template.Parameters[reference]?.Default;
  const known =
    PSEUDO[reference] ?? given[reference] ?? (fallback === undefined ? undefined : String(fallback));
  if (known !== undefined) return known;
  if (template.Resources[reference]?.Type === 'AWS::IAM::OIDCProvider')
    return `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
  throw new Error(`Nothing is known of ${reference} before there is an account.`);
}

function attribute(scope: Scope, path: string): string {
  const [id = '', which] = path.split('.');
  const resource = scope.template.Resources[id];
  if (resource?.Type !== 'AWS::IAM::Role' || which !== 'Arn')
    throw new Error(`Nothing is known of ${path} before there is an account.`);
  return `arn:aws:iam::${ACCOUNT}:role/${String(worked(scope, resource.Properties['RoleName']))}`;
}

function substituted(scope: Scope, argument: unknown): string {
  const [text, extra] = (Array.isArray(argument) ? argument : [argument, {}]) as [
    string,
    Record<string, unknown>,
  ];
  return text.replace(/\$\{([^}]+)\}/g, (_whole, reference: string) => {
    if (reference in extra) return String(worked(scope, extra[reference]));
    return String(reference.includes('.') ? attribute(scope, reference) : referenced(scope, reference));
  });
}

function holds(scope: Scope, condition: unknown): boolean {
  if (typeof condition === 'string') return holds(scope, scope.template.Conditions[condition]);
  const [[kind, argument]] = Object.entries(condition as Record<string, unknown>) as [[string, unknown[]]];
  if (kind === 'Fn::Equals') return worked(scope, argument[0]) === worked(scope, argument[1]);
  if (kind === 'Fn::Not') return !holds(scope, argument[0]);
  throw new Error(`${kind} is not worked out here.`);
}
