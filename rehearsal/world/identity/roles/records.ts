import type { WorldCore } from '../../kernel/world.ts';
import type { Statement } from '../policy/policy-document.ts';
import type { Right } from './right.ts';

/** IAM of one account: what its stacks made, and what somebody put there by hand. */
export interface Iam {
  readonly core: WorldCore;
  /** By name. */
  readonly roles: Map<string, IamRole>;
  /** The account's own managed policies, by ARN. */
  readonly policies: Map<string, readonly Statement[]>;
  /** By name. */
  readonly profiles: Map<string, InstanceProfile>;
  /** Identity providers, by ARN. */
  readonly providers: Map<string, OidcProvider>;
  /** Roles that control verbs of STS made up, whose place a real one takes. */
  readonly standIns: { drop(arn: string): void };
  /** Every right that a role of the account has used, once each, in the order of the first use. */
  readonly used: Map<string, UsedRight>;
}

/** A role whose policies are known, so that what it does is judged. */
export interface IamRole {
  readonly name: string;
  /** Begins and ends with a slash. */
  readonly path: string;
  readonly arn: string;
  trust: readonly Statement[];
  maxSeconds: number;
  /** Own policies, and those that AWS::IAM::Policy gave it, by their names. */
  readonly inline: Map<string, readonly Statement[]>;
  /** ARNs of managed policies. */
  readonly attached: Set<string>;
  /** ARN of the policy that limits it. */
  boundary: string | undefined;
}

/** What lends instances a role. */
export interface InstanceProfile {
  readonly name: string;
  readonly arn: string;
  /** Names. */
  roles: readonly string[];
}

/** Who may vouch for a caller, and to whom its tokens must be addressed. */
export interface OidcProvider {
  readonly arn: string;
  /** Without `https://`. */
  readonly issuer: string;
  audiences: readonly string[];
}

/** A right that the role of that name used. */
export interface UsedRight extends Right {
  readonly role: string;
}

/** The role of that ARN in this account; undefined when IAM has none. */
export function roleByArn(iam: Iam, arn: string): IamRole | undefined {
  const role = iam.roles.get(arn.split('/').at(-1) ?? '');
  return role?.arn === arn ? role : undefined;
}

/** A role that a service names by its name or by its ARN. */
export function namedRole(iam: Iam, nameOrArn: string): IamRole | undefined {
  return nameOrArn.startsWith('arn:') ? roleByArn(iam, nameOrArn) : iam.roles.get(nameOrArn);
}

/** An instance profile that a service names by its name or by its ARN. */
export function namedProfile(iam: Iam, nameOrArn: string): InstanceProfile | undefined {
  const found = iam.profiles.get(nameOrArn.split('/').at(-1) ?? '');
  return nameOrArn.startsWith('arn:') && found?.arn !== nameOrArn ? undefined : found;
}

/** The account in an ARN; empty in those that have none. */
export function accountIn(arn: string): string {
  return arn.split(':')[4] ?? '';
}
