import { checkImage } from './container-image.ts';

/** Where that comes from which runs in an environment. */
export type BundleSource =
  | { readonly from: 'repository' }
  /** A zip or a folder of the job's workspace. */
  | { readonly from: 'workspace'; readonly path: string }
  | { readonly from: 'registry'; readonly image: string };

/** What a commit's bundle and its application version are called, whether or not they are there yet. */
export interface BundleName {
  /** Empty where none was named and Beanstalk's own is not known yet. */
  readonly bucket: string;
  /** In the bucket (see `bundleKey`). */
  readonly key: string;
  /** At most 100 characters (see `versionLabel`). */
  readonly label: string;
}

const IMAGE = 'docker://';

/**
 * Reads the input `source-bundle`. An image is written as in a workflow's own `uses`, or by its digest, which no path looks like.
 * @throws UserError for an image that is none.
 */
export function parseSourceBundle(text: string): BundleSource {
  if (text === 'repository') return { from: 'repository' };
  if (text.startsWith(IMAGE)) return { from: 'registry', image: checkImage(text.slice(IMAGE.length)) };
  if (/@sha256:/.test(text)) return { from: 'registry', image: checkImage(text) };
  return { from: 'workspace', path: text };
}
