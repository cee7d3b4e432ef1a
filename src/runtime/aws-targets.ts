import { REGION } from '../domain/input/legal-values.ts';
import { inputWithValue } from '../domain/input/shown-value.ts';
import { accountOfArn } from '../domain/privacy/account-of-arn.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { AwsInputs } from './inputs/common.ts';

/** A role in a region. */
export interface AwsTarget {
  /** What reports call it; never the account. Undefined where there is but one place. */
  readonly name: string | undefined;
  readonly region: string;
  /** ARN; undefined where the environment's own credentials serve. */
  readonly role: string | undefined;
}

export type RoleOwner = 'provision' | 'teardown' | 'hours' | 'due';

interface NamedRole {
  readonly name?: string;
  readonly arn: string;
}

/** One ARN, several, or several by the team's own names for them. */
type WrittenRoles = string | readonly string[] | Readonly<Record<string, string>>;

/** What a kind's settings say about AWS, where the inputs say nothing. */
export interface AwsSettings {
  readonly region?: readonly string[] | undefined;
  readonly roles?:
    | {
        readonly provision?: string | undefined;
        readonly teardown?: WrittenRoles | undefined;
        readonly hours?: WrittenRoles | undefined;
        /** Where there is none, the teardown's (see `awsOfLook`). */
        readonly due?: WrittenRoles | undefined;
      }
    | undefined;
}

/**
 * Every role in every region: inputs before settings before the job's variables.
 * @throws UserError when no region is given, or when two roles are of one account, whose stacks would be counted twice.
 */
export function targetsOf(
  env: Readonly<Record<string, string | undefined>>,
  inputs: Pick<AwsInputs, 'regions' | 'rolesToAssume'>,
  settings: AwsSettings,
  action: RoleOwner,
): readonly [AwsTarget, ...AwsTarget[]] {
  const regions = [...new Set(regionsOf(env, inputs, settings))];
  for (const region of regions) checkRegion(region);
  const given = inputs.rolesToAssume.map((arn) => ({ arn }));
  const roles = given.length > 0 ? given : rolesOf(settings, action);
  requireOnePerAccount(roles);
  const [first, ...others] = (roles.length === 0 ? [undefined] : roles).flatMap((role, index) =>
    regions.map((region) => ({
      region,
      role: role?.arn,
      name: nameOf(region, regions, roles, index),
    })),
  );
  if (first !== undefined) return [first, ...others];
  throw new UserError(
    'invalid_input',
    "Input 'region' is empty and AWS_REGION is not set; give the region of the environments, such as eu-central-1.",
  );
}

/** False when the settings name a region, or a role of an account, that the inputs keep a run from. */
export function coversSettings(
  inputs: Pick<AwsInputs, 'regions' | 'rolesToAssume'>,
  settings: AwsSettings,
  action: Extract<RoleOwner, 'teardown' | 'due'>,
): boolean {
  const owners = ['provision', 'teardown', 'hours'] as const;
  const named = owners.flatMap((owner) => rolesOf(settings, owner)).map(accountOf);
  const roles = inputs.rolesToAssume.map((arn) => ({ arn }));
  const own = (roles.length > 0 ? roles : rolesOf(settings, action)).map(accountOf);
  return covers(inputs.regions, settings.region ?? []) && covers(own, named);
}

/** Nothing given is no choice made. */
function covers(given: readonly unknown[], named: readonly unknown[]): boolean {
  return given.length === 0 || named.every((each) => given.includes(each));
}

function accountOf({ arn }: NamedRole): string | undefined {
  return accountOfArn(arn);
}

/** @throws UserError where there are several to choose from. */
export function onlyTarget(targets: readonly [AwsTarget, ...AwsTarget[]]): AwsTarget {
  const [only, ...others] = targets;
  if (others.length === 0) return only;
  const [input, values] =
    new Set(targets.map((target) => target.region)).size > 1
      ? ['region', targets.map((target) => target.region)]
      : ['role-to-assume', ['several roles']];
  throw new UserError(
    'invalid_input',
    `An environment is made in one account and one region, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`,
  );
}

function regionsOf(
  env: Readonly<Record<string, string | undefined>>,
  inputs: Pick<AwsInputs, 'regions'>,
  settings: AwsSettings,
): readonly string[] {
  if (inputs.regions.length > 0) return inputs.regions;
  if (settings.region !== undefined && settings.region.length > 0) return settings.region;
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
  return region ? [region] : [];
}

/** Regions stand in reports, so nothing else may pass for one. */
function checkRegion(region: string): void {
  if (REGION.pattern.test(region)) return;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('region', region)}; it takes ${REGION.takes}, separated by commas or newlines.`,
  );
}

function rolesOf({ roles }: AwsSettings, action: RoleOwner): readonly NamedRole[] {
  const written: WrittenRoles = roles?.[action] ?? (action === 'due' ? roles?.teardown : undefined) ?? [];
  if (typeof written === 'string') return [{ arn: written }];
  if (isList(written)) return written.map((arn) => ({ arn }));
  return Object.entries(written).map(([name, arn]) => ({ name, arn }));
}

function isList(written: Exclude<WrittenRoles, string>): written is readonly string[] {
  return Array.isArray(written);
}

function requireOnePerAccount(roles: readonly NamedRole[]): void {
  const accounts = roles.map(accountOf);
  const second = accounts.findIndex((account, index) => accounts.indexOf(account) < index);
  if (second === -1) return;
  throw new UserError(
    'invalid_input',
    `Role ${second + 1} of 'role-to-assume' is of the same account as another one (it ends in ${accounts[second]?.slice(-4)}), so its environments would be counted twice; give one role for each account.`,
  );
}

function nameOf(
  region: string,
  regions: readonly string[],
  roles: readonly NamedRole[],
  index: number,
): string | undefined {
  if (roles.length < 2) return regions.length < 2 ? undefined : region;
  const names = roles.map(labelOf);
  const name = names[index] ?? '';
  const isShared = names.filter((each) => each === name).length > 1;
  const label = isShared ? `${name} #${index + 1}` : name;
  return regions.length < 2 ? label : `${label} in ${region}`;
}

/** The team's own word, else the role's name, unless that tells the account. */
function labelOf({ name, arn }: NamedRole): string {
  const label = name ?? arn.slice(arn.lastIndexOf('/') + 1);
  const account = accountOf({ arn });
  // A batch is a list that commas part.
  return account !== undefined && label.includes(account) ? 'role' : label.replaceAll(',', '-');
}
