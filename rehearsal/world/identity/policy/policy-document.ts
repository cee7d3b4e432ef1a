/** Operator to key to the values that it may have, as the document writes them. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** One statement of a policy. Of each pair, such as `actions` and `notActions`, at most one has entries. */
export interface Statement {
  /** Empty when it has none. */
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  /** Empty in a trust policy. */
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** Kind to names, such as `Federated` to ARNs of identity providers; undefined outside trust policies. */
  readonly principals: Readonly<Record<string, readonly string[]>> | undefined;
  readonly conditions: Conditions;
}

/** What kind of document it is: what a role may do, or who may take it. */
export type DocumentKind = 'identity' | 'trust';

/** A document that IAM refuses with the code MalformedPolicyDocument. */
export class MalformedPolicy extends Error {}

const MEMBERS = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'Condition',
]);

/**
 * Reads a policy as IAM takes it (IAM User Guide, "Grammar of the IAM JSON policy language").
 * @throws MalformedPolicy in the words that users of IAM report
 */
export function readPolicy(document: unknown, kind: DocumentKind): readonly Statement[] {
  if (!isRecord(document)) throw new MalformedPolicy('Syntax errors in policy.');
  const version = document['Version'];
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17')
    throw new MalformedPolicy('The policy failed legacy parsing');
  const statements = [document['Statement'] ?? []].flat() as unknown[];
  if (statements.length === 0) throw new MalformedPolicy('Syntax errors in policy.');
  return statements.map((raw) => statement(raw, kind));
}

function statement(raw: unknown, kind: DocumentKind): Statement {
  if (!isRecord(raw) || Object.keys(raw).some((name) => !MEMBERS.has(name)))
    throw new MalformedPolicy('Syntax errors in policy.');
  const effect = raw['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') throw new MalformedPolicy('Syntax errors in policy.');
  const actions = texts(raw['Action']);
  const notActions = texts(raw['NotAction']);
  if (actions.length + notActions.length === 0)
    throw new MalformedPolicy('Policy statement must contain actions.');
  if ([...actions, ...notActions].some((each) => each !== '*' && !each.includes(':')))
    throw new MalformedPolicy('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  const resources = texts(raw['Resource']);
  const notResources = texts(raw['NotResource']);
  checkKind(raw, kind, resources.length + notResources.length);
  return {
    sid: typeof raw['Sid'] === 'string' ? raw['Sid'] : '',
    effect,
    actions,
    notActions,
    resources,
    notResources,
    principals: kind === 'trust' ? principals(raw['Principal']) : undefined,
    conditions: conditions(raw['Condition']),
  };
}

function checkKind(raw: Record<string, unknown>, kind: DocumentKind, resources: number): void {
  if (kind === 'trust') {
    if (resources > 0) throw new MalformedPolicy('Has prohibited field Resource');
    if (raw['Principal'] === undefined) throw new MalformedPolicy('Missing required field Principal');
    return;
  }
  if (raw['Principal'] !== undefined)
    throw new MalformedPolicy('Policy document should not specify a principal.');
  if (resources === 0) throw new MalformedPolicy('Policy statement must contain resources.');
}

function principals(raw: unknown): Readonly<Record<string, readonly string[]>> {
  if (raw === '*') return { AWS: ['*'] };
  if (!isRecord(raw)) throw new MalformedPolicy('Syntax errors in policy.');
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, texts(value)]));
}

function conditions(raw: unknown): Conditions {
  if (raw === undefined) return {};
  if (!isRecord(raw)) throw new MalformedPolicy('Syntax errors in policy.');
  return Object.fromEntries(
    Object.entries(raw).map(([operator, keys]) => {
      if (!isRecord(keys)) throw new MalformedPolicy('Syntax errors in policy.');
      return [operator, Object.fromEntries(Object.entries(keys).map(([key, legal]) => [key, texts(legal)]))];
    }),
  );
}

/** YAML gives numbers and booleans where JSON has texts; IAM takes both (IAM User Guide, "Grammar of the IAM JSON policy language"). */
function texts(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return [value].flat().map((each) => {
    if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean')
      return String(each);
    throw new MalformedPolicy('Syntax errors in policy.');
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
