import { type ParameterValues, typeOf } from '../template/parameters.ts';
import { invalid } from '../template/refusals.ts';
import type { Template } from '../template/template.ts';
import { textProperty } from './handler.ts';
import { publicParameter } from './public-parameters.ts';
import type { Account, StoredParameter } from './stacks.ts';

/** The key of a stored parameter in its account. */
export function storedKey(region: string, name: string): string {
  return `${region} ${name}`;
}

/**
 * What Systems Manager holds under a name, which may end in `:` and a version: what a person gave, what a stack made, or what AWS has
 * there for everybody. Each of them has one version.
 */
export function storedParameter(
  account: Account,
  region: string,
  written: string,
): StoredParameter | undefined {
  const [name = '', version = '1'] = written.split(':');
  if (version !== '1') return undefined;
  const given = account.stored.get(storedKey(region, name)) ?? madeByStack(account, region, name);
  if (given !== undefined) return given;
  const value = publicParameter(region, name);
  return value === undefined ? undefined : { value, type: 'String' };
}

function madeByStack(account: Account, region: string, name: string): StoredParameter | undefined {
  const found = account.stacks
    .filter((stack) => stack.region === region)
    .flatMap((stack) => [...stack.content.resources.values()])
    .find(
      (each) =>
        each.type === 'AWS::SSM::Parameter' && each.physicalId === name && each.status !== 'DELETE_COMPLETE',
    );
  if (found === undefined) return undefined;
  const isSeveral = textProperty(found.properties, 'Type') === 'StringList';
  return { value: textProperty(found.properties, 'Value') ?? '', type: isSeveral ? 'StringList' : 'String' };
}

/**
 * The values of those parameters that name one of Systems Manager. The sentences and their order are what the real service answered:
 * cdktn-io/terraform-provider-cfncompat, RFCs/dynamic-ssm/live-test-results.md, T1, T3 and T4.
 * @throws QueryError ValidationError
 */
export function storedValues(
  account: Account,
  region: string,
  template: Template,
  values: ParameterValues,
): ParameterValues {
  const named = Object.entries(values).filter(([key]) => typeOf(template.parameters[key]).isStored);
  const found = named.map(([key, name]) => ({ key, name, stored: storedParameter(account, region, name) }));
  const names = (of: typeof found) => of.map(({ name }) => name).join(', ');
  const missing = found.filter(({ stored }) => stored === undefined);
  if (missing.length > 0)
    throw invalid(`Unable to fetch parameters [${names(missing)}] from parameter store for this account.`);
  const secret = found.filter(({ stored }) => stored?.type === 'SecureString');
  if (secret.length > 0)
    throw invalid(
      `Parameters [${names(secret)}] referenced by template have types not supported by CloudFormation.`,
    );
  const unlike = found.filter(
    ({ key, stored }) => typeOf(template.parameters[key]).isList !== (stored?.type === 'StringList'),
  );
  if (unlike.length > 0)
    throw invalid(
      `Types for SSM parameters [${names(unlike)}] defined in CFN template and SSM are incompatible`,
    );
  return Object.fromEntries(
    found.map(({ key, stored }) => [key, trimmed(stored?.value ?? '', stored?.type === 'StringList')]),
  );
}

function trimmed(value: string, isSeveral: boolean): string {
  return isSeveral
    ? value
        .split(',')
        .map((item) => item.trim())
        .join(',')
    : value;
}
