import type { EnvironmentSettings } from './settings.ts';

/** One setting in which two kinds differ; undefined where a kind does not have it. */
export interface SettingDifference {
  /** The key as the file writes it; a map's members as `parameters.InstanceType`. */
  readonly key: string;
  /** As the file would write it. */
  readonly left: string | undefined;
  /** As the file would write it. */
  readonly right: string | undefined;
}

/** In what two resolved kinds differ, by key in alphabetical order. */
export function settingsDifference(
  left: EnvironmentSettings,
  right: EnvironmentSettings,
): readonly SettingDifference[] {
  const [leftValues, rightValues] = [new Map(leaves(left)), new Map(leaves(right))];
  return [...new Set([...leftValues.keys(), ...rightValues.keys()])]
    .sort()
    .map((key) => ({ key, left: leftValues.get(key), right: rightValues.get(key) }))
    .filter((difference) => difference.left !== difference.right);
}

/** Every value under its path; a list is one value. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return [[path.join('.'), value.join(', ')]];
  if (typeof value !== 'object' || value === null) return [[path.join('.'), String(value)]];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}
