interface Declared {
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly options?: readonly string[];
}

/**
 * The `inputs` of a dispatched run: what was given, else the default; booleans stay booleans (docs.github.com, "Contexts
 * reference"). @throws Error as GitHub refuses the dispatch, for an input that is missing, unknown or none of its options.
 */
export function dispatchInputs(trigger: unknown, given: unknown): Readonly<Record<string, unknown>> {
  const declared = (trigger as { inputs?: Readonly<Record<string, Declared | null>> } | null)?.inputs ?? {};
  const values = (given ?? {}) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) throw new Error(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, input]) => [name, inputOf(name, input ?? {}, values[name])]),
  );
}

function inputOf(name: string, input: Declared, given: unknown): unknown {
  const value = given ?? input.default;
  if (input.required === true && (value === undefined || value === ''))
    throw new Error(`Required input '${name}' not provided`);
  if (input.type === 'boolean') return String(value ?? false) === 'true';
  const text = value === undefined || value === null ? '' : String(value);
  if (input.type === 'choice' && input.options && text !== '' && !input.options.includes(text))
    throw new Error(`Provided value '${text}' for input '${name}' not in the list of allowed values`);
  return text;
}
