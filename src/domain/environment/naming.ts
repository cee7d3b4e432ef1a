import { createHash } from 'node:crypto';
import { inputWithValue } from '../input/shown-value.ts';
import { UserError } from '../verdict/errors.ts';
import { pullOfForkBranch } from './fork.ts';

/** Whom an environment belongs to. Everything that names one starts here. */
export interface EnvironmentIdentity {
  /** GitHub's. */
  readonly repositoryId: number;
  /** `[a-z][a-z0-9]{1,19}` */
  readonly project: string;
  /** `preview`, `production` or the team's own kind. */
  readonly kind: string;
  /** Whole, without `refs/heads/`. */
  readonly branch: string;
}

/** Beanstalk takes environment names of 4 to 40 characters (its API model, `EnvironmentName`). */
const LONGEST_NAME = 40;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Eight base-32 digits: 40 bits. */
const HASH_DIGITS = 8;

/**
 * The one name that stack and Beanstalk environment share: `<project>-<slug>` for previews,
 * `<project>-<kind>` for other kinds. A hash is appended whenever the slug says less than the branch.
 */
export function environmentName(identity: Pick<EnvironmentIdentity, 'project' | 'kind' | 'branch'>): string {
  const { project, kind, branch } = identity;
  if (kind !== 'preview') return `${project}-${kind}`;
  const slug = slugOf(branch);
  const plain = `${project}-${slug}`;
  if (slug === branch && plain.length <= LONGEST_NAME && !looksReserved(slug)) return plain;
  const hash = shortHash(branch);
  const room = LONGEST_NAME - project.length - 2 - HASH_DIGITS;
  const cut = slug.slice(0, room).replace(/-+$/, '');
  return cut === '' ? `${project}-${hash}` : `${project}-${cut}-${hash}`;
}

/** Kind names are reserved: a branch called `production` must not take production's name. So is what could pass for a hash. */
function looksReserved(slug: string): boolean {
  return /^[a-z][a-z0-9]{1,19}$/.test(slug) || /(^|-)[a-z2-7]{8}$/.test(slug);
}

function slugOf(branch: string): string {
  return branch
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** Forty bits of SHA-256 in base 32, lower case. */
export function shortHash(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let digits = '';
  for (let index = HASH_DIGITS - 1; index >= 0; index -= 1)
    digits += BASE32[Number((bits >> BigInt(index * 5)) & 31n)];
  return digits;
}

/** `repository-id/project/kind/branch`: names comment markers, chat metadata and concurrency groups. */
export function subjectKey(identity: EnvironmentIdentity): string {
  return `${identity.repositoryId}/${identity.project}/${identity.kind}/${identity.branch}`;
}

/** The project in such a key; undefined for what is none. */
export function projectOfKey(key: string): string | undefined {
  return /^\d+\/([a-z][a-z0-9]{1,19})\/[^/]+\/./.exec(key)?.[1];
}

/** The branch in such a key; undefined for what is none. */
export function branchOfKey(key: string): string | undefined {
  return /^\d+\/[a-z][a-z0-9]{1,19}\/[^/]+\/(.+)$/s.exec(key)?.[1];
}

/** The environment's DNS name under the team's domain. */
export function domainName(name: string, domain: string): string {
  return `${name}.${domain.replace(/\.$/, '')}`;
}

/** An environment, as what is kept for it is named. */
export type ArtifactOwner = Pick<EnvironmentIdentity, 'kind'> & {
  /** The environment's (see `environmentName`). */
  readonly name: string;
};

/**
 * Labels the application version that holds one commit for one environment; at most 100 characters (Beanstalk's model). Of one
 * commit more than one thing may be built, so what is not its tree carries the start of its SHA-256 behind a dot, which
 * no environment's name has. The kind stands at the end, so that a role's policy can name the versions of one kind.
 */
export function versionLabel({ name, kind }: ArtifactOwner, commit: string, digest?: string): string {
  return `${name}-${commit.slice(0, 12)}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}.${kind}`;
}

/** Where a bundle lies; it tells what is in it as the label does. */
export function bundleKey(owner: ArtifactOwner, commit: string, digest?: string): string {
  return `${artifactPrefix(owner)}${commit}${digest === undefined ? '' : `.${digest.slice(0, 12)}`}.zip`;
}

/** Where a template lies that is too large for a request: named after its content, beside its environment's bundles. */
export function templateKey(owner: ArtifactOwner, sha256: string): string {
  return `${artifactPrefix(owner)}templates/${sha256}.yml`;
}

/** Whatever is kept in the artifact bucket for one environment; the slash ends the name. A role may write one kind's part alone. */
export function artifactPrefix({ name, kind }: ArtifactOwner): string {
  return `greenroom/${kind}/${name}/`;
}

/** The same as older versions wrote it. No kind's own prefix, as an environment's name has a hyphen and a kind has none. */
export function olderArtifactPrefix(name: string): string {
  return `greenroom/${name}/`;
}

/** Longest tag value that CloudFormation takes. */
const LONGEST_TAG_VALUE = 256;

/**
 * A branch as a tag value: what tags do not allow becomes `=XX` per UTF-8 byte. A name that would be
 * too long is cut and ends in `=..` and its whole SHA-256, and can then only be compared, not read back. The environment's name
 * hangs on forty bits of that hash, for which anybody finds two branches, so the tag must not.
 * Source of the legal characters: AWS tagging rules (letters, digits, space, `_ . : / = + - @`).
 */
export function branchTag(branch: string): string {
  return cutTag(branch, createHash('sha256').update(branch).digest('hex'));
}

/** The tag as older versions wrote it, where it had to be cut: it ends in forty bits, so it proves nothing by itself. */
export function olderBranchTag(branch: string): string {
  return cutTag(branch, shortHash(branch));
}

function cutTag(branch: string, hash: string): string {
  const escaped = [...Buffer.from(branch, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9_.:/+@-]/.test(character)
        ? character
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
  if (escaped.length <= LONGEST_TAG_VALUE) return escaped;
  return `${escaped.slice(0, LONGEST_TAG_VALUE - hash.length - 3)}=..${hash}`;
}

/** The branch that a tag value stands for; undefined when it was cut. */
export function branchOfTag(value: string): string | undefined {
  if (/=\.\.([a-z2-7]{8}|[0-9a-f]{64})$/.test(value)) return undefined;
  const bytes: number[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const hex = value[index] === '=' ? /^[0-9A-F]{2}$/.exec(value.slice(index + 1, index + 3)) : null;
    if (hex) {
      bytes.push(Number.parseInt(hex[0], 16));
      index += 2;
    } else bytes.push(value.charCodeAt(index));
  }
  return Buffer.from(bytes).toString('utf8');
}

export const TAGS = {
  project: 'greenroom:project',
  repository: 'greenroom:repository',
  repositoryId: 'greenroom:repository-id',
  environment: 'greenroom:environment',
  branch: 'greenroom:branch',
  pullRequest: 'greenroom:pull-request',
  fromFork: 'greenroom:from-fork',
  plainBranch: 'branch',
} as const;

/** Identity, and nothing that changes: a changed stack tag updates every resource. */
export function identityTags(
  identity: EnvironmentIdentity & { readonly repository: string; readonly pullRequest?: number },
): Record<string, string> {
  return {
    [TAGS.project]: identity.project,
    [TAGS.repository]: identity.repository,
    [TAGS.repositoryId]: String(identity.repositoryId),
    [TAGS.environment]: identity.kind,
    [TAGS.branch]: branchTag(identity.branch),
    ...(identity.pullRequest === undefined ? {} : { [TAGS.pullRequest]: String(identity.pullRequest) }),
    ...(pullOfForkBranch(identity.branch) === undefined ? {} : { [TAGS.fromFork]: 'true' }),
    [TAGS.plainBranch]: branchTag(identity.branch),
  };
}

/** True when the tags say that a stack is this project's, this repository's and of this kind. */
export function isOurs(
  tags: Readonly<Record<string, string>>,
  owner: Pick<EnvironmentIdentity, 'repositoryId' | 'project' | 'kind'>,
): boolean {
  return (
    tags[TAGS.project] === owner.project &&
    tags[TAGS.repositoryId] === String(owner.repositoryId) &&
    tags[TAGS.environment] === owner.kind
  );
}

/** The project's name when nobody gives one: the repository's, made legal. */
export function defaultProject(repository: string): string {
  const name = (repository.split('/')[1] ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, 20);
  return name.length >= 2 ? name : 'app';
}

/** @throws UserError when the project is not `[a-z][a-z0-9]{1,19}`. */
export function checkProject(project: string): string {
  if (/^[a-z][a-z0-9]{1,19}$/.test(project)) return project;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('project', project)}; it takes 2 to 20 lower-case letters and digits, a letter first.`,
  );
}

/** One word, so that it can be kept apart from branch slugs. @throws UserError when the kind is not `[a-z][a-z0-9]{1,15}`. */
export function checkKind(kind: string): string {
  if (/^[a-z][a-z0-9]{1,15}$/.test(kind)) return kind;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('environment', kind)}; it takes 2 to 16 lower-case letters and digits, a letter first.`,
  );
}
