import type { BundleFile } from '../domain/artifacts/site-guard.ts';

export type { BundleFile };

/** Makes source bundles of what is not the commit's tree alone. */
export interface BundleMaker {
  /**
   * A zip of the job's workspace as it is, or a folder of it as a zip that is byte for byte the same for the same content:
   * sorted, without times, `.git` left out, symbolic links kept that stay inside.
   * @throws UserError `invalid_input` for a path that is not there or leads out of the workspace, for content that no instance
   * should unpack, and above Elastic Beanstalk's limit.
   */
  ofPath(path: string): Promise<MadeBundle>;
  /** A zip with one file. */
  ofFile(name: string, text: string): Promise<MadeBundle>;
  /** The bundle with more files in it. @throws UserError `invalid_settings` where it has one of them already. */
  withFiles(bytes: Uint8Array, files: readonly BundleFile[]): Promise<Uint8Array>;
}

export interface MadeBundle {
  readonly bytes: Uint8Array;
  /** SHA-256 of what is in it, in hex: the same content, the same digest. */
  readonly digest: string;
  /** The one folder that holds everything, which is rarely meant: an application is looked for at the root. */
  readonly wrapper?: string;
}
