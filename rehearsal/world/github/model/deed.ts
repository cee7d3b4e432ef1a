/** Who did something, by login, and when: ISO 8601 in whole seconds. */
export interface Deed {
  readonly at: string;
  readonly by: string;
}
