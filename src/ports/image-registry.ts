/** Elastic Container Registry, as far as taking an environment down needs it. */
export interface ImageRegistry {
  /**
   * Deletes every image of a repository, lists of images before the images that they name; a repository that is gone
   * counts as empty.
   * @throws AdapterError naming the first image that could not be deleted.
   */
  empty(repository: string): Promise<{ readonly deleted: number }>;
}
