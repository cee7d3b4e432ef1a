import { type CallInput, type CallInterface, mapOf } from './call-interface.ts';
import {
  type Contexts,
  expressionText,
  isExpression,
  resolveExpressions,
  resolveTexts,
  type WorkflowPart,
} from './expressions.ts';
import type { WorkflowJob } from './workflow-files.ts';

/**
 * What GitHub finds wrong with a call before anything runs, one sentence each, with its place in `file`
 * (actions/runner, WorkflowTemplateConverter.cs). Names are compared without case.
 */
export function faultsOfCall(job: WorkflowJob, call: CallInterface, file: string): readonly string[] {
  const inputs = mapOf(job.raw['with']);
  const secrets = mapOf(job.raw['secrets']);
  const inherits = job.raw['secrets'] === 'inherit';
  const missing = (kind: string, name: string) =>
    `${file} ${job.places.uses}: ${kind} ${name} is required, but not provided while calling.`;
  const stranger = (kind: string, name: string, place: string | undefined) =>
    `${file} ${place ?? job.places.uses}: Invalid ${kind}, ${name} is not defined in the referenced workflow.`;
  return [
    ...requiredIn(call.inputs, inputs).map((name) => missing('Input', name)),
    ...strangersIn(inputs, call.inputs).map((name) => stranger('input', name, job.places.inputs[name])),
    ...mistyped(inputs, call.inputs).map(
      ([name, value]) => `${file} ${job.places.inputs[name] ?? job.places.uses}: ${unexpected(value)}`,
    ),
    ...(inherits ? [] : requiredIn(call.secrets, secrets).map((name) => missing('Secret', name))),
    ...strangersIn(secrets, call.secrets).map((name) => stranger('secret', name, job.places.secrets[name])),
  ];
}

function requiredIn(
  declared: Readonly<Record<string, { readonly required: boolean }>>,
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(declared).filter(
    (name) => declared[name]?.required && valueIn(given, name) === undefined,
  );
}

function strangersIn(
  given: Readonly<Record<string, unknown>>,
  declared: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(given).filter((name) => valueIn(declared, name) === undefined);
}

function mistyped(
  given: Readonly<Record<string, WorkflowPart>>,
  declared: CallInterface['inputs'],
): readonly (readonly [string, WorkflowPart])[] {
  return Object.entries(given).filter(([name, value]) => {
    const input = valueIn(declared, name);
    return input !== undefined && !isExpression(value) && !isOfType(input.type, value);
  });
}

/** The value under a name of any case. */
function valueIn<T>(map: Readonly<Record<string, T>>, name: string): T | undefined {
  const key = Object.keys(map).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : map[key];
}

/** Whether a value is of the type: GitHub makes a text of every scalar, and nothing else of anything (actions/runner, WorkflowTemplateConverter.cs). */
function isOfType(type: CallInput['type'], value: unknown): boolean {
  return type === 'string' ? typeof value !== 'object' || value === null : typeof value === type;
}

function unexpected(value: unknown): string {
  return `Unexpected value '${expressionText(value)}'`;
}

/**
 * The `inputs` of a called workflow: what the call gives, else the default, else nothing of its type.
 * @throws Error as GitHub fails the job, for a value that is not of the input's type.
 */
export function callInputs(
  call: CallInterface,
  given: WorkflowPart | undefined,
  contexts: Contexts,
): Readonly<Record<string, unknown>> {
  const values = mapOf(given);
  return Object.fromEntries(
    Object.entries(call.inputs).map(([name, input]) => {
      const part = valueIn(values, name) ?? input.default;
      return [name, part === undefined ? emptyOf(input.type) : typed(input.type, part, contexts)];
    }),
  );
}

function typed(type: CallInput['type'], part: WorkflowPart, contexts: Contexts): unknown {
  const value = resolveExpressions(part, contexts);
  if (!isOfType(type, value)) throw new Error(`The template is not valid. ${unexpected(value)}`);
  return type === 'string' ? expressionText(value) : value;
}

function emptyOf(type: CallInput['type']): unknown {
  if (type === 'boolean') return false;
  return type === 'number' ? 0 : '';
}

/**
 * The `secrets` of a called workflow: all of its caller's, or those that the call names; an empty one is none.
 * `contexts` hold the caller's `secrets`. @throws Error when a required one is not among those that are inherited
 */
export function callSecrets(
  call: CallInterface,
  given: WorkflowPart | undefined,
  contexts: Contexts & { readonly secrets: Readonly<Record<string, string>> },
): Readonly<Record<string, string>> {
  if (given === 'inherit') {
    const [missing] = requiredIn(call.secrets, contexts.secrets);
    if (missing !== undefined)
      throw new Error(`Secret ${missing} is required, but not provided while calling.`);
    return contexts.secrets;
  }
  const passed = Object.entries(resolveTexts(given, contexts)).filter(([, value]) => value !== '');
  return Object.fromEntries(passed);
}
