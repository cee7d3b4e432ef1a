/**
 * Whether two names mean one label: GitHub has a label's name once in a repository, whatever its case, and keeps the case in which
 * it was first written (REST, "Create a label" refuses `Bug` beside `bug` as `already_exists`).
 */
function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a label is among others, each by its name. Nothing else in the suite compares labels. */
export function hasLabel(labels: readonly string[], label: string): boolean {
  return labels.some((each) => isSameLabel(each, label));
}

/** Each once, in any case, as it is written first. */
export function distinctLabels(labels: readonly string[]): readonly string[] {
  return labels.filter((label, index) => !hasLabel(labels.slice(0, index), label));
}

/** Whether labels are as they were written, some put on and some taken off: GitHub's reads may lag behind. */
export function areAsWritten(
  labels: readonly string[],
  { on, off }: { readonly on: readonly string[]; readonly off: readonly string[] },
): boolean {
  return on.every((label) => hasLabel(labels, label)) && !off.some((label) => hasLabel(labels, label));
}
