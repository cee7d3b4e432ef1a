import { isExpression, type WorkflowMap, type WorkflowPart } from './expressions.ts';

/** What a reusable workflow says under `on.workflow_call`. */
export interface CallInterface {
  readonly inputs: Readonly<Record<string, CallInput>>;
  readonly secrets: Readonly<Record<string, { readonly required: boolean }>>;
  /** Values by name; they are expressions over `jobs`. */
  readonly outputs: Readonly<Record<string, WorkflowPart>>;
}

/** An input of a reusable workflow. */
export interface CallInput {
  readonly type: 'string' | 'boolean' | 'number';
  readonly required: boolean;
  /** An expression at times; undefined where the file names none. */
  readonly default: WorkflowPart | undefined;
}

/** Where the parts of a call stand in the file, as GitHub's errors say it: `(Line: 7, Col: 3)`. */
export interface CallPlaces {
  readonly job: string;
  readonly uses: string;
  /** By name of the input. */
  readonly inputs: Readonly<Record<string, string>>;
  /** By name of the secret. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** Reads `on:` of a file; undefined when it names no `workflow_call`. */
export function callInterfaceOf(on: WorkflowPart | undefined): CallInterface | undefined {
  if (on === 'workflow_call' || (Array.isArray(on) && on.includes('workflow_call')))
    return { inputs: {}, secrets: {}, outputs: {} };
  const triggers = mapOf(on);
  if (!('workflow_call' in triggers)) return undefined;
  const call = mapOf(triggers['workflow_call']);
  return {
    inputs: mapValues(mapOf(call['inputs']), (input) => ({
      type: inputTypeOf(mapOf(input)['type']),
      required: mapOf(input)['required'] === true,
      default: mapOf(input)['default'],
    })),
    secrets: mapValues(mapOf(call['secrets']), (secret) => ({
      required: mapOf(secret)['required'] === true,
    })),
    outputs: mapValues(mapOf(call['outputs']), (output) => mapOf(output)['value'] ?? ''),
  };
}

/** A part as a map; empty when it is none. */
export function mapOf(part: WorkflowPart | undefined): WorkflowMap {
  const isMap = typeof part === 'object' && part !== null && !Array.isArray(part) && !isExpression(part);
  return isMap ? (part as WorkflowMap) : {};
}

function mapValues<T>(map: WorkflowMap, make: (part: WorkflowPart) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(map).map(([name, part]) => [name, make(part)]));
}

function inputTypeOf(type: WorkflowPart | undefined): CallInput['type'] {
  return type === 'boolean' || type === 'number' ? type : 'string';
}

/** A token of GitHub's parser, as far as its place goes. */
interface PlacedToken {
  readonly line: number | undefined;
  readonly col: number | undefined;
}

/** A mapping token of GitHub's parser: pairs of tokens. */
type PlacedPairs = Iterable<{ readonly key: { toString(): string }; readonly value: PlacedToken }>;

/** Where a job of GitHub's parser stands. */
export function callPlacesOf(job: {
  readonly id: PlacedToken;
  readonly ref?: PlacedToken;
  readonly 'input-values'?: PlacedPairs;
  readonly 'secret-values'?: PlacedPairs;
}): CallPlaces {
  return {
    job: placeOf(job.id),
    uses: placeOf(job.ref ?? job.id),
    inputs: placesOf(job['input-values']),
    secrets: placesOf(job['secret-values']),
  };
}

function placesOf(pairs: PlacedPairs | undefined): Record<string, string> {
  return Object.fromEntries([...(pairs ?? [])].map(({ key, value }) => [key.toString(), placeOf(value)]));
}

function placeOf({ line, col }: PlacedToken): string {
  return `(Line: ${line ?? 0}, Col: ${col ?? 0})`;
}
