import { canonicalJson } from '../../../kernel/canonical-json.ts';

/** What a template may hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** An object of a template. */
export type JsonObject = { readonly [name: string]: Json };

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** CloudFormation compares and passes scalars as text: `1` and `"1"` are the same property (aws-cloudformation/cloudformation-cli#435, aws/aws-cdk#9849). */
export function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether two values of a property are the same to CloudFormation. */
export function sameProperty(a: Json | undefined, b: Json | undefined): boolean {
  return canonicalJson(scalarsAsText(a)) === canonicalJson(scalarsAsText(b));
}

function scalarsAsText(value: Json | undefined): unknown {
  if (isList(value)) return value.map(scalarsAsText);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, scalarsAsText(v)]));
  return value === undefined ? undefined : asText(value);
}
