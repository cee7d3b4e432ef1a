/** Tags of a resource, value by key. */
export type Tags = Readonly<Record<string, string>>;

/** Tags as most services answer them: one `Key` and `Value` each, in the order in which they were set. */
export function tagMembers(tags: Tags): readonly { readonly Key: string; readonly Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
