import type { EnvironmentSettings } from './settings.ts';

/** One setting in which two kinds differ; undefined where a kind does not have it. */
export interface SettingDifference {
  /** The key as the file writes it; a map's members as `parameters.InstanceType`. */
  readonly key: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** In what two resolved kinds differ, by key in alphabetical order. */
export function settingsDifference(
  left: EnvironmentSettings,
  right: EnvironmentSettings,
): readonly SettingDifference[] {
  const [leftValues, rightValues] = [flat(left), flat(right)];
  return [...new Set([...leftValues.keys(), ...rightValues.keys()])]
    .sort()
    .map((key) => ({ key, left: leftValues.get(key), right: rightValues.get(key) }))
    .filter((difference) => difference.left !== difference.right);
}

function flat(settings: EnvironmentSettings): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    if (Array.isArray(value)) values.set(key, value.join(', '));
    else if (typeof value === 'object')
      for (const [name, member] of Object.entries(value)) {
        if (member !== undefined) values.set(`${key}.${name}`, member);
      }
    else values.set(key, String(value));
  }
  return values;
}
