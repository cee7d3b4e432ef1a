import { PeerError } from '../../aws/protocol/peers.ts';
import { awsPolicy } from '../policy/aws-facts.ts';
import { MalformedPolicy, readPolicy, type Statement } from '../policy/policy-document.ts';
import type { Iam, IamRole, InstanceProfile, OidcProvider } from './records.ts';

/** What something of IAM's is called. */
export interface Named {
  readonly name: string;
  /** Begins and ends with a slash. */
  readonly path: string;
  /** Of ARNs; an account is in one, and where something is made tells which. */
  readonly partition: string;
}

/** What a role is made with; documents are as their writer wrote them. */
export interface NewRole extends Named {
  readonly trust: unknown;
  readonly maxSeconds: number;
  /** By name. */
  readonly inline: Readonly<Record<string, unknown>>;
  /** ARNs of managed policies. */
  readonly attached: readonly string[];
  readonly boundary: string | undefined;
}

/** What of a role can be changed in place. */
export type RoleContent = Omit<NewRole, keyof Named>;

/** @throws PeerError EntityAlreadyExists (409), MalformedPolicyDocument (400), NoSuchEntity (404) */
export function createRole(iam: Iam, wanted: NewRole): IamRole {
  const { name, path } = wanted;
  if (iam.roles.has(name)) throw taken(`Role with name ${name} already exists.`);
  const role: IamRole = {
    name,
    path,
    arn: iamArn(iam, 'role', wanted),
    trust: [],
    maxSeconds: wanted.maxSeconds,
    inline: new Map(),
    attached: new Set(),
    boundary: undefined,
  };
  fillRole(iam, role, wanted, NOTHING);
  iam.roles.set(name, role);
  // A role that a control verb made was only a stand-in for this one.
  iam.standIns.drop(role.arn);
  return role;
}

/** What a role had of its own. */
export interface FormerContent {
  /** Names of inline policies. */
  readonly inline: readonly string[];
  /** ARNs of managed ones. */
  readonly attached: readonly string[];
}

const NOTHING: FormerContent = { inline: [], attached: [] };

/** Gives a role new content in place of what it had of its own; policies that others gave it stay. */
export function fillRole(iam: Iam, role: IamRole, wanted: RoleContent, former: FormerContent): void {
  const trust = statements(wanted.trust, 'trust');
  const inline = Object.entries(wanted.inline).map(
    ([name, document]) => [name, statements(document, 'identity')] as const,
  );
  for (const arn of wanted.attached) requirePolicy(iam, arn);
  if (wanted.boundary !== undefined && !isThere(iam, wanted.boundary))
    throw missing(`Scope ARN: ${wanted.boundary} does not exist or is not attachable.`);
  role.trust = trust;
  for (const arn of former.attached) role.attached.delete(arn);
  for (const name of former.inline) role.inline.delete(name);
  for (const [name, own] of inline) role.inline.set(name, own);
  for (const arn of wanted.attached) role.attached.add(arn);
  role.maxSeconds = wanted.maxSeconds;
  role.boundary = wanted.boundary;
}

/** Reads a document. @throws PeerError MalformedPolicyDocument (400) */
export function statements(document: unknown, kind: 'identity' | 'trust'): readonly Statement[] {
  try {
    return readPolicy(document, kind);
  } catch (error) {
    if (!(error instanceof MalformedPolicy)) throw error;
    throw new PeerError('MalformedPolicyDocument', error.message);
  }
}

/** @throws PeerError NoSuchEntity (404); of AWS's own policies every one is taken, as the world does not have them all */
export function requirePolicy(iam: Iam, arn: string): void {
  if (!isThere(iam, arn)) throw missing(`Policy ${arn} does not exist or is not attachable.`);
}

function isThere(iam: Iam, arn: string): boolean {
  return (
    iam.policies.has(arn) || awsPolicy(arn) !== undefined || /^arn:aws[a-z-]*:iam::aws:policy\//.test(arn)
  );
}

/** @throws PeerError NoSuchEntity (404) */
export function requireRole(iam: Iam, name: string): IamRole {
  const role = iam.roles.get(name);
  if (role === undefined) throw missing(`The role with name ${name} cannot be found.`);
  return role;
}

/** @throws PeerError EntityAlreadyExists (409), MalformedPolicyDocument (400) */
export function createPolicy(iam: Iam, named: Named, document: unknown): string {
  const { name } = named;
  const arn = iamArn(iam, 'policy', named);
  if (iam.policies.has(arn))
    throw taken(`A policy called ${name} already exists. Duplicate names are not allowed.`);
  iam.policies.set(arn, statements(document, 'identity'));
  return arn;
}

/** Takes a managed policy away, and out of every role that has it. */
export function deletePolicy(iam: Iam, arn: string): void {
  iam.policies.delete(arn);
  for (const role of iam.roles.values()) role.attached.delete(arn);
}

/** @throws PeerError EntityAlreadyExists (409), NoSuchEntity (404) */
export function createProfile(iam: Iam, named: Named, roles: readonly string[]): InstanceProfile {
  const { name } = named;
  if (iam.profiles.has(name)) throw taken(`Instance Profile ${name} already exists.`);
  for (const role of roles) requireRole(iam, role);
  const profile = { name, arn: iamArn(iam, 'instance-profile', named), roles };
  iam.profiles.set(name, profile);
  return profile;
}

/** @param url as `https://token.actions.githubusercontent.com`. @throws PeerError EntityAlreadyExists (409) */
export function createProvider(
  iam: Iam,
  { url, partition }: { readonly url: string } & Pick<Named, 'partition'>,
  audiences: readonly string[],
): OidcProvider {
  const issuer = url.replace(/^https:\/\//, '');
  const arn = iamArn(iam, 'oidc-provider', { name: issuer, path: '/', partition });
  if (iam.providers.has(arn)) throw taken(`Provider with url https://${issuer} already exists.`);
  const provider = { arn, issuer, audiences };
  iam.providers.set(arn, provider);
  return provider;
}

function iamArn(iam: Iam, kind: string, { partition, path, name }: Named): string {
  return `arn:${partition}:iam::${iam.core.account}:${kind}${path}${name}`;
}

function taken(message: string): PeerError {
  return new PeerError('EntityAlreadyExists', message, 409);
}

function missing(message: string): PeerError {
  return new PeerError('NoSuchEntity', message, 404);
}
