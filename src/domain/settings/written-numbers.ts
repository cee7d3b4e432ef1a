import { type Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { z } from 'zod';
import { settingsSchema } from './settings-schema.ts';

/**
 * Lets a number or a truth stay as it is written wherever the schema takes text for it too: a version 1.10 is not 1.1, an account may
 * begin with a zero, and an application may want `TRUE`.
 */
export function keepPlainValuesAsWritten(document: Document): void {
  visit(document, {
    Scalar(key, node, path) {
      const example = EXAMPLES.get(typeof node.value);
      if (key === 'key' || example === undefined || node.source === undefined) return;
      const keys = keysOf(path);
      if (typeof node.value === 'boolean' && !keys.includes(VARIABLES)) return;
      if (isTextPlace(keys, example)) node.value = node.source;
    },
  });
}

/** Keys from the root; of an item in a list 0, since all items are of one kind. */
function keysOf(path: readonly unknown[]): readonly string[] {
  return path.flatMap((node) => {
    if (isSeq(node)) return '0';
    return isPair(node) && isScalar(node.key) ? String(node.key.value) : [];
  });
}

/** What an application alone reads; CloudFormation and Beanstalk take `true` and `false` as YAML has them. */
const VARIABLES = 'environment-variables';

/** Where such a value stands for text, it is legal as text too, whatever form that has; nowhere else are both. */
const EXAMPLES: ReadonlyMap<string, number | boolean> = new Map<string, number | boolean>([
  ['number', 111_122_223_333],
  ['boolean', true],
]);

function isTextPlace(keys: readonly string[], example: number | boolean): boolean {
  const schema = keys.reduce<z.core.$ZodType | undefined>(schemaWithin, settingsSchema);
  if (schema === undefined) return false;
  return [example, String(example)].every((value) => z.safeParse(schema, value).success);
}

function schemaWithin(schema: z.core.$ZodType | undefined, key: string): z.core.$ZodType | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const found = partWithin(inner, key);
  return found instanceof z.ZodOptional ? found.unwrap() : found;
}

function partWithin(schema: z.core.$ZodType | undefined, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodArray ? schema.element : undefined;
}
