import type { Emptied } from './object-store.ts';

/** Elastic Container Registry, as far as taking an environment down needs it. */
export interface ImageRegistry {
  /**
   * Deletes every image of a repository (its name), lists of images before the images that they name. Safe to repeat; a
   * repository that is gone counts as empty.
   * @throws AdapterError `leftover` naming the first image that could not be deleted, or when the repository does not become empty;
   * `access_denied`, `throttled`, `unreachable`, `unavailable` or `far_side_error`.
   */
  empty(repository: string): Promise<Emptied>;
}
