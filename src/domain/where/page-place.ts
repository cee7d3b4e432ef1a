import { UserError } from '../verdict/errors.ts';

/** Who may read what lies in a bucket, as S3 says. */
export interface BucketAccess {
  /** Which ways to the public are blocked, by S3's own names; [] for none. */
  readonly blocked: readonly string[];
  /** Whether S3 calls the policy of the bucket public; undefined where it does not say. */
  readonly isPublic: boolean | undefined;
}

/**
 * All ways to the public that a bucket can block (Amazon S3 API Reference, PublicAccessBlockConfiguration). Two of them only forbid that
 * somebody opens the bucket later, which would open the page as well.
 */
export const WAYS_TO_THE_PUBLIC = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;

/** @throws UserError `not_private` for a bucket that everybody may read, or may be made to. */
export function checkBucket(bucket: string, { blocked, isPublic }: BucketAccess): void {
  const open = WAYS_TO_THE_PUBLIC.filter((way) => !blocked.includes(way));
  const why =
    open.length > 0
      ? `it does not block all public access (${open.join(', ')}); switch on "Block all public access" of the bucket`
      : isPublic === undefined
        ? 'S3 does not say whether its policy is public; look at the policy'
        : 'its policy is public; take out what lets everybody in';
  if (open.length > 0 || isPublic !== false)
    throw new UserError('not_private', `Nothing was published in the bucket ${bucket}, because ${why}.`);
}

/** What lies under the key of a page. */
export type FoundPage =
  | { readonly isThere: false }
  | { readonly isThere: true; readonly mark: string | undefined };

/** @throws UserError `not_owned` for an object that somebody else put there. */
export function checkPage(address: string, found: FoundPage, mark: string): void {
  if (!found.isThere || found.mark === mark) return;
  throw new UserError(
    'not_owned',
    `Nothing was published, because ${address} is not of this repository; give another 'prefix', or delete that object.`,
  );
}

/** Who may read the repository and its site on GitHub Pages. */
export interface PagesAccess {
  /** `owner/name` */
  readonly repository: string;
  /** True also for an internal one. */
  readonly isPrivate: boolean;
  /** Undefined where GitHub shows no site. */
  readonly site: { readonly isPublic: boolean | undefined } | undefined;
}

/** @throws UserError `not_private` where everybody would read what only some may read in the repository, or where nobody can say so. */
export function checkPages({ repository, isPrivate, site }: PagesAccess): void {
  if (!isPrivate || site?.isPublic === false) return;
  const why =
    site === undefined
      ? `GitHub shows no Pages site of ${repository}, so nobody can say who would read it; create it in the settings of the repository, with GitHub Actions as its source, and give the job 'pages: read'`
      : site.isPublic === undefined
        ? `GitHub does not say who may read the Pages site of ${repository}, which is private; keep the page as an artifact`
        : `${repository} is private, and everybody may read its Pages site; make the site private in the settings of the repository, or keep the page as an artifact`;
  throw new UserError('not_private', `The page must not be published, because ${why}.`);
}
