interface Declared {
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly options?: readonly string[];
}

/**
 * The `inputs` of a dispatched run: what was given, else the default; booleans stay booleans, all others are texts
 * (docs.github.com, "Contexts reference", inputs).
 * @throws Error as GitHub refuses the dispatch, for an input that is missing, unknown or none of its options
 */
export function dispatchInputs(trigger: unknown, given: unknown): Readonly<Record<string, unknown>> {
  const declared = inputsOf(trigger);
  const values = (given ?? {}) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) throw new Error(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, input]) => [name, inputOf(name, input ?? {}, values[name])]),
  );
}

/**
 * Triggers as GitHub's package converts them, with what it drops of `workflow_dispatch`: the type `number`, and the default of
 * such an input. @param raw the file's own `on:`
 */
export function withNumberInputs(
  triggers: Readonly<Record<string, unknown>>,
  raw: unknown,
): Readonly<Record<string, unknown>> {
  const written = inputsOf((raw as Readonly<Record<string, unknown>> | null)?.['workflow_dispatch']);
  const numbers = Object.entries(written).filter(([, input]) => input?.type === 'number');
  if (numbers.length === 0) return triggers;
  const dispatch = triggers['workflow_dispatch'];
  const inputs = { ...inputsOf(dispatch), ...Object.fromEntries(numbers) };
  return { ...triggers, workflow_dispatch: { ...(dispatch as object), inputs } };
}

function inputsOf(trigger: unknown): Readonly<Record<string, Declared | null>> {
  return (trigger as { inputs?: Readonly<Record<string, Declared | null>> } | null | undefined)?.inputs ?? {};
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
