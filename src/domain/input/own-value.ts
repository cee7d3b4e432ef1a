/** The value that a map has by a name from outside; undefined where it has none, also for names that every object knows, such as `constructor`. */
export function ownValue(values: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
