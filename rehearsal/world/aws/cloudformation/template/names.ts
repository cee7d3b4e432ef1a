/** Whether a name is one of a list; one of the list that ends in `.*` stands for any name that begins so, and `*` for any at all. */
export function isAmong(names: readonly string[], name: string): boolean {
  return names.some(
    (each) =>
      each === name ||
      each === '*' ||
      (each.endsWith('.*') && name.startsWith(each.slice(0, -1)) && name.length >= each.length),
  );
}
