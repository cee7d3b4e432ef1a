import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

type Json = Record<string, unknown>;

/** Checks bodies against a description that GitHub publishes, in the file of that module. */
export interface Contract {
  /** What is wrong with the body, in words; nothing when it fits. */
  faults(pointer: string, body: unknown): readonly string[];
  /** The JSON pointer of a route's answer; undefined when the description does not list that status for it. */
  answer(method: string, template: string, status: number): string | undefined;
  /** The JSON pointer of an event's payload. */
  event(name: string, action: string | undefined): string;
}

/** GitHub's REST description is OpenAPI 3.0, whose `nullable` JSON Schema does not know; its webhook description is 3.1. */
export function contract(file: string): Contract {
  const path = createRequire(import.meta.url).resolve(file);
  const document = withoutNullable(JSON.parse(readFileSync(path, 'utf8'))) as Json;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  ajv.addSchema({ $id: 'github', ...document }, 'github');
  const compiled = new Map<string, ValidateFunction>();
  function validator(pointer: string): ValidateFunction {
    const made = compiled.get(pointer) ?? ajv.compile({ $ref: `github#${pointer}` });
    compiled.set(pointer, made);
    return made;
  }
  return {
    faults(pointer, body) {
      const validate = validator(pointer);
      if (validate(body)) return [];
      return (validate.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
    },
    answer: (method, template, status) => answerPointer(document, method, template, status),
    event: (name, action) => eventPointer(document, name, action),
  };
}

function at(document: Json, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document);
}

function pointerTo(path: readonly string[]): string {
  return `/${path.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

/** GitHub names some parameters otherwise than we do; only their places count. */
function sameRoute(one: string, other: string): boolean {
  const bare = (template: string): string => template.replace(/\{[^}]+\}/g, '{}');
  return bare(one) === bare(other);
}

function answerPointer(document: Json, method: string, template: string, status: number): string | undefined {
  const paths = Object.keys(document['paths'] as Json);
  const exact = paths.find((path) => path === template) ?? paths.find((path) => sameRoute(path, template));
  if (exact === undefined) return undefined;
  const response = ['paths', exact, method.toLowerCase(), 'responses', String(status)];
  const found = at(document, response) as Json | undefined;
  if (!found) return undefined;
  const shared = typeof found['$ref'] === 'string' ? found['$ref'].slice(2).split('/') : response;
  const schema = [...shared, 'content', 'application/json', 'schema'];
  return at(document, schema) === undefined ? '' : pointerTo(schema);
}

function eventPointer(document: Json, name: string, action: string | undefined): string {
  const hooks = Object.keys((document['webhooks'] ?? document['x-webhooks']) as Json);
  const words = [name, ...(action === undefined ? [] : [action])].join('-').replaceAll('_', '-');
  // A dispatch's action is whatever its sender says; the description gives one sample.
  const found = hooks.find(
    (hook) => hook === words || (name === 'repository_dispatch' && hook.startsWith('repository-dispatch')),
  );
  if (found === undefined) throw new Error(`GitHub describes no event ${words}.`);
  const root = document['webhooks'] === undefined ? 'x-webhooks' : 'webhooks';
  return pointerTo([root, found, 'post', 'requestBody', 'content', 'application/json', 'schema']);
}

function withoutNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    key === 'example' || key === 'examples' ? undefined : withoutNullable(each),
  ]);
  const { nullable, ...schema } = Object.fromEntries(
    entries.filter(([, each]) => each !== undefined),
  ) as Json;
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}
