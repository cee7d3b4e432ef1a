import { type Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { z } from 'zod';
import { settingsSchema } from './settings-schema.ts';

/** Lets a number stay as it is written wherever the schema takes text for it too: a version 1.10 is not 1.1, and an account may begin with a zero. */
export function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'number' || node.source === undefined) return;
      if (isTextPlace(keysOf(path))) node.value = node.source;
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

/** Both are legal where a number stands for text, whatever form that has; nowhere else is. */
const NUMBER = 111_122_223_333;

function isTextPlace(keys: readonly string[]): boolean {
  const schema = keys.reduce<z.core.$ZodType | undefined>(schemaWithin, settingsSchema);
  if (schema === undefined) return false;
  return [NUMBER, String(NUMBER)].every((value) => z.safeParse(schema, value).success);
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
