/** What the code host itself knows of pull requests and stories, apart from their texts. */
export interface LinkedStories {
  /**
   * Ids of the stories that the pull request is to close, in the host's order, at most twenty: those that people linked on its page, and
   * those of closing words. Stories of other repositories are left out; [] for a pull request that is not there. Only reads.
   * @throws AdapterError `access_denied` where the token may not read pull requests or issues, `doubtful_facts` for a list that may be
   * incomplete.
   */
  linkedStories(pullRequest: number): Promise<readonly string[]>;
}
