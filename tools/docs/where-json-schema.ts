import { z } from 'zod';
import { listingSchema } from '../../src/domain/where/listing-schema.ts';

/** Where the schema lies under the root. */
export const WHERE_SCHEMA_PATH = 'schema/where.schema.json';

/** The JSON Schema of `where.json`. Members may be added within a version, so none that is not named is forbidden. */
export function whereJsonSchema(): string {
  const schema = z.toJSONSchema(listingSchema, {
    io: 'input',
    target: 'draft-07',
    override({ jsonSchema }) {
      delete jsonSchema.additionalProperties;
      delete jsonSchema.readOnly;
    },
  });
  return `${JSON.stringify({ title: 'What runs where, as the action where writes it (where.json)', ...schema }, null, 2)}\n`;
}
