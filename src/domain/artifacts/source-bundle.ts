import { checkImage } from './container-image.ts';

/** Where that comes from which runs in an environment. */
export type BundleSource =
  | { readonly from: 'repository' }
  /** A zip or a folder of the job's workspace. */
  | { readonly from: 'workspace'; readonly path: string }
  | { readonly from: 'registry'; readonly image: string };

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
