import type { Emptied } from './object-store.ts';

/** Elastic Container Registry, as far as taking an environment down needs it. */
export interface ImageRegistry {
  /**
   * Deletes every image of a repository (its name), lists of images before the images that they name. Safe to repeat; a
   * repository that is gone counts as empty.
   * @throws what `AwsFailure` says, and AdapterError `leftover` that names an image which could not be deleted. `leftover` also
   * when the repository is not empty after eight passes.
   */
  empty(repository: string): Promise<Emptied>;
}
