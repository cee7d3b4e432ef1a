import type { BundleFile } from '../domain/artifacts/site-guard.ts';
import type { ByteSource } from './object-store.ts';

export type { BundleFile };

/** Makes source bundles of what is not the commit's tree alone. Touches the job's disk only, so everything is safe to repeat. */
export interface BundleMaker {
  /**
   * What `path` names, relative to the workspace: a zip, or a folder. A zip is taken as it is.
   *
   * A folder becomes a zip that is byte for byte the same for the same content: sorted, without times and without `.git`. Symbolic
   * links stay in it; none may lead out of the folder.
   * @throws UserError `invalid_input` for a path that is not there, leads out of the workspace, or names neither of the two. Also
   * for an empty one, for content that no instance should unpack, above Elastic Beanstalk's limit of 500 MB, and for a folder of more
   * than 8 GiB, 65,534 files or 100 levels.
   */
  ofPath(path: string): Promise<MadeBundle>;
  /** A zip with one file: `name` is its path within the zip, `text` is written as UTF-8. */
  ofFile(name: string, text: string): Promise<MadeBundle>;
  /**
   * A zip with more files in it, read from the one that is given; the same where `files` is [].
   * @throws UserError `invalid_settings` where the zip has one of them already; Error for bytes that are no zip, or too many files.
   */
  withFiles(zip: ByteSource, files: readonly BundleFile[]): Promise<ByteSource>;
  /** Names of the entries of a zip, as they stand there. @throws Error for bytes that are no zip. */
  names(zip: ByteSource): Promise<readonly string[]>;
}

/** A bundle: a zip of the workspace where it lies, what was packed beside it on the disk until the run ends, or a small one in memory. */
export interface MadeBundle {
  /** The zip itself. */
  readonly zip: ByteSource;
  /**
   * SHA-256 in hex. Of a zip that was taken as it is: of its bytes. Of one that was made here: of the names, modes and contents in
   * it, so that the same content has the same digest.
   */
  readonly digest: string;
  /**
   * The one folder in a zip that was taken as it is and that holds everything, with a slash at its end. It is rarely meant: an
   * application is looked for at the root. Absent where there is none, for a name that begins with a dot, and for what was made
   * here.
   */
  readonly wrapper?: string;
}
