import type { OptionSetting } from './records.ts';

/** The value of an option; undefined when it is not set. */
export function optionOf(
  options: readonly OptionSetting[],
  namespace: string,
  name: string,
): string | undefined {
  return options.find((each) => each.namespace === namespace && each.name === name)?.value;
}

/** Options with changes laid over them; the later one wins. */
export function mergeOptions(
  options: readonly OptionSetting[],
  changes: readonly OptionSetting[],
  removed: readonly Omit<OptionSetting, 'value'>[] = [],
): OptionSetting[] {
  const merged = new Map(options.map((each) => [`${each.namespace} ${each.name}`, each]));
  for (const each of removed) merged.delete(`${each.namespace} ${each.name}`);
  for (const each of changes) merged.set(`${each.namespace} ${each.name}`, each);
  return [...merged.values()].sort((a, b) =>
    `${a.namespace} ${a.name}` < `${b.namespace} ${b.name}` ? -1 : 1,
  );
}
